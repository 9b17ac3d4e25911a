"""What a Word file shows, as frozen values in reading order: paragraphs, runs, sections. No XML."""

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal

from docgen.errors import Step
from docgen.kept import cached_property
from docgen.values import dataclass

Story = Literal["than", "dau_trang", "chan_trang", "chu_thich"]
"""Body, header, footer, footnote or endnote."""
HeaderKind = Literal["default", "first", "even"]
LINE_HEIGHT = 1.15
"""Height of a single line of Times New Roman, in sizes of the font."""


@dataclass(frozen=True, slots=True)
class Border:
    """One side of a paragraph's border: `kind` as in w:val («single»), colour RRGGBB or «auto»."""

    kind: str
    color: str
    size_pt: float
    space_pt: float = 0
    """Between the border and the text."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is set, after defaults, styles and direct settings; sizes in points."""

    size_pt: float
    bold: bool
    italic: bool
    caps: bool
    hidden: bool
    underline: bool
    color: str
    """RRGGBB, or «auto»."""
    fonts: tuple[str, ...]
    """Fonts of its Latin letters, each once: w:ascii, then w:hAnsi (Vietnamese letters)."""
    highlight: str
    """Colour of the marker, or empty."""
    script: str
    """«subscript», «superscript», or empty."""


@dataclass(frozen=True, slots=True)
class Run:
    r"""Text in one look: w:br is `\n`, w:tab `\t`; deleted and hidden text and field codes are left out."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Format:
    """How a paragraph is set; indents in twips (1/1440 inch), spaces in points."""

    align: str
    """«left», «center», «right», «both»."""
    left_twips: int
    right_twips: int
    first_line_twips: int
    """Beyond `left_twips`; negative: hanging."""
    before_pt: float
    after_pt: float
    line: float
    """Line spacing in lines, where `line_pt` is 0."""
    line_pt: float
    """Exact or least line height in points; 0: `line` holds."""
    contextual: bool
    """No space between neighbours of one style (17.3.1.9)."""
    top: Border | None
    bottom: Border | None
    numbered: bool
    """Word numbers it itself: its number is not in the text."""
    left: Border | None = None
    right: Border | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a cell is: 1-based numbers of table (in the file), row and cell; the width of its text."""

    table: int
    row: int
    column: int
    width_twips: int


@dataclass(frozen=True, slots=True)
class Shape:
    """A line that is drawn on a paragraph: a shape, not a border; measures in twips."""

    length_twips: int
    """0: not known."""
    kind: str
    """As the kinds of a border: «single», «dashed», «dotted»."""
    color: str
    """RRGGBB, or «auto»."""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph as people see it."""

    runs: tuple[Run, ...]
    style: str
    """Name of the style."""
    format: Format
    mark: Look
    """Look of the paragraph's end: the size of an empty paragraph."""
    steps: tuple[Step, ...]
    story: Story
    section: int
    """0-based."""
    cell: Cell | None
    width_twips: int
    """Width of the cell or text area that holds it."""
    fields: tuple[str, ...] = ()
    """Names of its fields, «PAGE»."""
    changed: bool = False
    """A tracked change is left in it."""
    commented: bool = False
    trace: int = 0
    """Number that ``docgen.word.trace`` gave it; 0: none."""
    label: str = ""
    """The number or dash that Word itself puts before it: «1.», «a)», «-»."""
    drawn: tuple[Shape, ...] = ()
    """Horizontal lines that hang on it."""

    @cached_property
    def text(self) -> str:
        """The text of its runs, in one piece."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def shown(self) -> tuple[Run, ...]:
        """The runs that hold more than blanks."""
        return tuple(run for run in self.runs if run.text.strip())

    @property
    def size_pt(self) -> float:
        """The largest size of its text, or that of its end where it is empty."""
        return max((run.look.size_pt for run in self.shown), default=self.mark.size_pt)


@dataclass(frozen=True, slots=True)
class Section:
    """One section: page and margins in twips, its page numbers, headers and footers (inherited ones too)."""

    index: int
    width_twips: int
    height_twips: int
    top_twips: int
    bottom_twips: int
    left_twips: int
    right_twips: int
    gutter_twips: int
    header_twips: int
    start: int | None
    """First page number; None: the count runs on."""
    number_format: str
    title_page: bool
    """The first page has its own header."""
    break_kind: str
    """«nextPage», «continuous», …"""
    headers: Mapping[HeaderKind, tuple[Paragraph, ...]] = field(default_factory=dict)
    footers: Mapping[HeaderKind, tuple[Paragraph, ...]] = field(default_factory=dict)

    @property
    def landscape(self) -> bool:
        """Whether the page is wider than high."""
        return self.width_twips > self.height_twips

    @property
    def text_twips(self) -> int:
        """Width of the text area."""
        return self.width_twips - self.left_twips - self.right_twips - self.gutter_twips


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole file: the body in reading order (cells row by row), then what stands around it."""

    name: str
    body: tuple[Paragraph, ...]
    margins: tuple[Paragraph, ...]
    """Paragraphs of headers and footers, each part once."""
    notes: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    verdicts: dict[Any, Any] = field(default_factory=dict)
    """Whatever is known of paragraphs of the same styles: kept for the next file that has them (`Known`)."""
    left_out_chars: Mapping[int, int] = field(default_factory=dict)
    """Section → how much text of repeated rows of its tables was not read; empty: all was."""
    signed: bool = False
    """The package holds digital signatures."""
