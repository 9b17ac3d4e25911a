"""The body of a document read by its marks alone, once all its forms are known from documents read before.

Documents of one template differ in their words: a paragraph is the same XML but for the texts of its w:t. So
the first paragraph of a form is read as a tree, and what it says (style, format, looks of its runs, fields)
is kept for all that follow. A body with marks that are not known here is read as a tree.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import field
from typing import Any, NamedTuple

from lxml.etree import _Element as Element

from docgen.errors import Step
from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.word.hoist import URN
from docgen.word.spots import Cell, Look, Paragraph, Run

MOST_FORMS = 4_000
"""So many forms are kept of one set of styles; a document with more is none of a series."""
_TOKEN = regex(
    r"<w:p(?P<doan>(?: [^>]*)?>.*?</w:p>)"
    r"|<w:tbl>(?P<bang><w:tblPr>.*?</w:tblPr><w:tblGrid>.*?</w:tblGrid>)"
    rf'|<w:tr xmlns:d="{URN}" d:chu="(?P<chu>\d+)"/>'
    r"|<w:tr>(?:<w:trPr>.*?</w:trPr>)?"
    r"|<w:tc>(?P<o><w:tcPr>.*?</w:tcPr>)?"
    r"|(?P<het></w:(?:tc|tr|tbl)>)"
    r"|<w:sectPr(?: [^>]*)?>.*?</w:sectPr>",
    re.DOTALL,
)
_SECTION = regex(r"<w:sectPr(?: [^>]*)?>.*?</w:sectPr>", re.DOTALL)
_TEXT = regex(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_SLOT = regex("\ufdd0(\\d+)\ufdd1")
_GRID = regex(r'<w:gridCol w:w="(\d+)"')
_CELL = regex(
    r'<w:tcPr><w:tcW w:w="(\d{1,6})" w:type="dxa"/>(?:<w:gridSpan w:val="(\d{1,3})"/>)?(?!.*<w:tcMar>)'
)
"""A cell of a width of its own and no margins of its own."""
_STRANGE = (
    "<!",
    "&#",
    "<w:txbxContent",
    "Change ",
    "<w:ins ",
    "<w:del ",
    "<w:sdt>",
    "<w:customXml",
    "<w:fldChar",
)
"""With one of these, a paragraph is no text between two marks, or a row is one that was tracked."""
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))


class Form(NamedTuple):
    """What paragraphs of one form have in common: `model`, and its runs with numbers in place of texts."""

    model: Paragraph
    runs: tuple[tuple[Look, tuple[str | int, ...]], ...]
    ends_section: bool


class Table(NamedTuple):
    """What the head of a table says of its cells."""

    margins_twips: int
    """Left and right margin of a cell without own ones, together."""
    room: Callable[[Element, list[int], int], tuple[int, int]]
    """(w:tc, grid in twips, place in the grid) → width of its text in twips, next place."""
    plain: bool = True
    """Its style says nothing of the text in its cells."""


@dataclass(slots=True)
class Known:
    """What is known of the documents of one set of styles; it grows with what is met."""

    forms: dict[tuple[str, ...], Form] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    sections: dict[str, Element] = field(default_factory=dict)
    margins: dict[tuple[object, ...], tuple[Paragraph, ...]] = field(default_factory=dict)
    """(header or footer as bytes, place, section, width) → its paragraphs."""
    verdicts: dict[Any, Any] = field(default_factory=dict)
    """What a judge keeps of paragraphs; looks and formats are the same objects in all their documents."""

    def tidy(self) -> None:
        """Forget all where too much is known."""
        kinds: tuple[dict[Any, Any], ...] = (self.forms, self.tables, self.sections, self.margins)
        if sum(map(len, kinds)) > MOST_FORMS:
            for kind in kinds:
                kind.clear()
        if len(self.verdicts) > MOST_FORMS:
            self.verdicts.clear()


class Trees(NamedTuple):
    """How a piece of XML is read as a tree; the namespaces of the document are bound."""

    paragraph: Callable[[str], Paragraph]
    table: Callable[[str], Table]
    element: Callable[[str], Element]


class Skimmed(NamedTuple):
    """A body: its paragraphs, and how much text was left out in each section."""

    paragraphs: tuple[Paragraph, ...]
    left_out_chars: dict[int, int]


def body_of(xml: str) -> str | None:
    """Return what stands inside w:body where it can be skimmed, else None."""
    start, end = xml.find("<w:body>"), xml.rfind("</w:body></w:document>")
    strange = any(mark in xml for mark in _STRANGE)
    return None if start < 0 or end < 0 or strange else xml[start + len("<w:body>") : end]


def sections(body: str, known: Known, trees: Trees) -> list[Element]:
    """Return the w:sectPr of `body` in their order."""
    known.tidy()
    found = _SECTION.findall(body)
    for xml in found:
        if xml not in known.sections:
            known.sections[xml] = trees.element(xml)
    return [known.sections[xml] for xml in found]


def skim(body: str, widths: tuple[int, ...], known: Known, trees: Trees) -> Skimmed | None:
    """Return what the XML `body` shows; None where something in it is not known.

    `widths`: of the text of each section, in twips.
    """
    walk = _Walk(widths, known, trees)
    at = 0
    for token in _TOKEN.finditer(body):
        if token.start() != at or not walk.take(token):
            return None
        at = token.end()
    return Skimmed(tuple(walk.found), walk.left) if at == len(body) and not walk.numbered else None


@dataclass(slots=True)
class _Table:
    """A table under way: its number in the file, the way to it, the row and the cell."""

    number: int
    steps: tuple[Step, ...]
    table: Table
    grid: list[int]
    row: int = 0
    column: int = 0
    at: int = 0
    cell: Cell | None = None
    cell_steps: tuple[Step, ...] = ()
    paragraphs: int = 0


class _Walk:
    """Goes once over the marks of a body; a table in a cell is not known here."""

    def __init__(self, widths: tuple[int, ...], known: Known, trees: Trees) -> None:
        self.widths = widths
        self.known = known
        self.trees = trees
        self.found: list[Paragraph] = []
        self.left: dict[int, int] = {}
        self.section = self.paragraphs = self.tables = 0
        self.table: _Table | None = None
        self.numbered = False
        """A paragraph is numbered by Word: its number depends on those before it."""

    def take(self, token: re.Match[str]) -> bool:
        """Take the next mark; return whether it is understood."""
        kind = token.lastgroup
        if kind == "doan":
            self._paragraph(token["doan"])
        elif kind == "bang":
            return self._begin(token["bang"])
        elif self.table is None:
            return kind is None and token.group().startswith("<w:sectPr")
        elif kind == "chu":
            self.table.row += 1
            self.left[self.section] = self.left.get(self.section, 0) + int(token["chu"])
        elif kind == "o" or token.group() == "<w:tc>":
            self._cell(self.table, token["o"] or "")
        elif kind == "het":
            self._end(self.table, token.group())
        else:
            self.table.row, self.table.column, self.table.at = self.table.row + 1, 0, 0
        return True

    def _begin(self, head: str) -> bool:
        if self.table is not None:
            return False
        self.tables += 1
        properties, _, grid = head.partition("<w:tblGrid>")
        if properties not in self.known.tables:
            self.known.tables[properties] = self.trees.table(properties)
        if not self.known.tables[properties].plain:
            return False
        columns = [int(width) for width in _GRID.findall(grid)]
        self.table = _Table(self.tables, (("bang", self.tables),), self.known.tables[properties], columns)
        return True

    def _end(self, table: _Table, mark: str) -> None:
        table.cell = None
        if mark == "</w:tbl>":
            self.table = None

    def _cell(self, table: _Table, properties: str) -> None:
        table.column += 1
        table.paragraphs = 0
        if plain := _CELL.match(properties):
            width = max(0, int(plain[1]) - table.table.margins_twips)
            table.at += int(plain[2] or 1)
        else:
            cell = self.trees.element(f"<w:tc>{properties}</w:tc>")
            width, table.at = table.table.room(cell, table.grid, table.at)
        table.cell = Cell(table.number, table.row, table.column, width)
        table.cell_steps = (*table.steps, ("hang", table.row), ("o", table.column))

    def _paragraph(self, xml: str) -> None:
        split = _TEXT.split(xml)
        form = self._form(tuple(split[::2]))
        cell, steps = self._place()
        model = form.model
        self.found.append(
            Paragraph(
                _runs(form, split[1::2]),
                model.style,
                model.format,
                model.mark,
                steps,
                "than",
                self.section,
                cell,
                cell.width_twips if cell else self.widths[self.section],
                model.fields,
                model.changed,
                model.commented,
                model.trace,
                drawn=model.drawn,
            )
        )
        self.numbered = self.numbered or model.format.numbered
        if form.ends_section and cell is None:
            self.section = min(self.section + 1, len(self.widths) - 1)

    def _place(self) -> tuple[Cell | None, tuple[Step, ...]]:
        """Return the cell and the way to the next paragraph, which is counted."""
        table = self.table
        if table is None or table.cell is None:
            self.paragraphs += 1
            return None, (("doan", self.paragraphs),)
        table.paragraphs += 1
        return table.cell, (*table.cell_steps, ("doan", table.paragraphs))

    def _form(self, pieces: tuple[str, ...]) -> Form:
        form = self.known.forms.get(pieces)
        if form is None:
            form = self.known.forms[pieces] = _form(pieces, self.trees)
        return form


def _form(pieces: tuple[str, ...], trees: Trees) -> Form:
    """Return the form of a paragraph whose XML between its texts is `pieces`."""
    texts = (f'<w:t xml:space="preserve">\ufdd0{number}\ufdd1</w:t>' for number in range(len(pieces)))
    xml = "<w:p" + "".join(part for pair in zip(pieces, texts, strict=True) for part in pair)
    model = trees.paragraph(xml[: xml.rindex("</w:p>") + len("</w:p>")])
    runs = tuple((run.look, tuple(_parts(run.text))) for run in model.runs)
    return Form(model, runs, "<w:sectPr" in "".join(pieces))


def _parts(text: str) -> Iterator[str | int]:
    """Yield the pieces of `text`: numbers of slots, and what stands between them."""
    for number, part in enumerate(_SLOT.split(text)):
        if number % 2:
            yield int(part)
        elif part:
            yield part


def _runs(form: Form, texts: list[str]) -> tuple[Run, ...]:
    """Return the runs of a paragraph with its own `texts`; neighbours of one look are joined."""
    found: list[Run] = []
    for look, parts in form.runs:
        text = "".join(texts[part] if isinstance(part, int) else part for part in parts)
        if not text:
            continue
        text = plain(text)
        if found and found[-1].look is look:
            text = found.pop().text + text
        found.append(Run(text, look))
    return tuple(found)


def plain(text: str) -> str:
    """Return the `text` of XML with its entities as characters.

    >>> plain("R&amp;D x&lt;y")
    'R&D x<y'
    """
    if "&" in text:
        for entity, character in _ENTITIES:
            text = text.replace(entity, character)
    return text
