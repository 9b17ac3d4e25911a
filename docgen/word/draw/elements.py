"""The elements of WordprocessingML that a drawn template needs, as text (ECMA-376 part 1, section 17)."""

from collections.abc import Sequence

from docgen.nd30.components import COMPONENTS, RULED_LINES
from docgen.values import dataclass
from docgen.word.escaping import escape
from docgen.word.styles import style_id

TAG_KEY = "the_docgen"
TAG_STYLE = "Thẻ docgen"
"""Style of a paragraph that is only a tag and vanishes: small and grey, so that the page keeps its look."""
_NAMES = {row.key: row.style for row in COMPONENTS} | RULED_LINES | {TAG_KEY: TAG_STYLE}
STYLE_IDS = {key: style_id(name) for key, name in _NAMES.items()}
"""Key of a component or ruled line → id of its style in a drawn template."""


def run(text: str, *, bold: bool = False, italic: bool | None = None, struck: bool = False) -> str:
    r"""Return one run, ``\n`` a line break; bold and italic only where no style says it (a group row).

    `italic` False: upright in an italic style; None: as the style has it. `struck`: a line through it.
    """
    slant = "" if italic is None else "<w:i/><w:iCs/>" if italic else '<w:i w:val="0"/><w:iCs w:val="0"/>'
    look = ("<w:b/><w:bCs/>" if bold else "") + slant + ("<w:strike/>" if struck else "")
    props = f"<w:rPr>{look}</w:rPr>" if look else ""
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r>{props}{'<w:br/>'.join(lines)}</w:r>"


def paragraph(
    key: str,
    text: str = "",
    *,
    bold: bool = False,
    italic: bool = False,
    keep_next: bool = False,
    before_twips: int | None = None,
    after_twips: int | None = None,
    sides_twips: tuple[int, int] | None = None,
    runs: str = "",
) -> str:
    """Return a paragraph in the style of the component or ruled line `key`; without text, an empty one.

    `runs` are drawn already and stand in the place of `text`, where its parts look different.
    `keep_next`, where the style does not say it: the paragraph, and its table row, stays with the next.
    `before_twips`, `after_twips` and `sides_twips` (left and right indent), where they are others than
    the style's.
    """
    content = run(text, bold=bold, italic=italic or None) if text else runs
    keep = "<w:keepNext/>" if keep_next else ""
    spaces = (("before", before_twips), ("after", after_twips))
    told = "".join(f' w:{name}="{twips}"' for name, twips in spaces if twips is not None)
    space = f"<w:spacing{told}/>" if told else ""
    sides = f'<w:ind w:left="{sides_twips[0]}" w:right="{sides_twips[1]}"/>' if sides_twips else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{STYLE_IDS[key]}"/>{keep}{space}{sides}</w:pPr>{content}</w:p>'


def optional(name: str, key: str) -> str:
    """Return a paragraph in the style of `key` that is there only where the value `name` is not empty."""
    return tag(f"{{%p if {name} %}}") + paragraph(key, f"{{{{ {name} }}}}") + tag("{%p endif %}")


def slot(name: str, key: str = "noi_dung") -> str:
    """Return the paragraph that the blocks of the value `name` replace."""
    return paragraph(key, f"{{{{p {name} }}}}")


def gap(height_twips: int) -> str:
    """Return an empty paragraph of this exact height, kept with what follows: room above a table."""
    spacing = f'<w:spacing w:before="0" w:after="0" w:line="{height_twips}" w:lineRule="exact"/>'
    return f"<w:p><w:pPr><w:keepNext/>{spacing}</w:pPr></w:p>"


def tag(text: str) -> str:
    """Return the paragraph of a tag that takes its whole paragraph or row away."""
    return paragraph(TAG_KEY, text)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its paragraphs, how many grid columns it spans, its part in a vertical merge."""

    content: str
    span: int = 1
    merge: str = ""
    """«restart», «continue» or empty: the cell is not merged with others above or below (17.4.84)."""
    middle: bool = False
    """The text stands in the middle of the height."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells that is never split over two pages; `head` rows repeat on every page (17.4.49)."""

    cells: tuple[Cell, ...]
    head: bool = False
    least_twips: int = 0
    """Least height, for rows to be filled in by hand; 0: as high as the text."""


def table(grid: Sequence[int], rows: Sequence[Row], *, lines: bool, padding_twips: int = 0) -> str:
    """Return a table of fixed layout, `grid` its column widths in twips, with thin black lines or none."""
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    border = 'w:val="single" w:sz="4" w:space="0" w:color="000000"'
    borders = "".join(f"<w:{edge} {border}/>" for edge in edges) if lines else ""
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(grid)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        + (f"<w:tblBorders>{borders}</w:tblBorders>" if lines else "")
        + '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
        + f'<w:left w:w="{padding_twips}" w:type="dxa"/><w:right w:w="{padding_twips}" w:type="dxa"/>'
        + '</w:tblCellMar><w:tblLook w:val="0000"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
        + f"</w:tblGrid>{''.join(_row(row, grid) for row in rows)}</w:tbl>"
    )


def tag_row(text: str, columns: int) -> Row:
    """Return the row of a tag that takes its whole row away (``{%tr %}``)."""
    return Row((Cell(tag(text), span=columns),))


def _row(row: Row, grid: Sequence[int]) -> str:
    cells = []
    at = 0
    for cell in row.cells:
        cells.append(_cell(cell, sum(grid[at : at + cell.span])))
        at += cell.span
    if at != len(grid):
        raise ValueError(row)
    height = f'<w:trHeight w:val="{row.least_twips}" w:hRule="atLeast"/>' if row.least_twips else ""
    head = "<w:tblHeader/>" if row.head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{head}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(cell: Cell, width: int) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    merge = f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
    middle = '<w:vAlign w:val="center"/>' if cell.middle else ""
    props = f'<w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{middle}'
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{cell.content}</w:tc>"
