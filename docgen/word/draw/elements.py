"""The elements of WordprocessingML that a drawn template needs, as text (ECMA-376 part 1, section 17)."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

TAG_STYLE = "the_docgen"
"""Style of a paragraph that holds only a tag of docgen and vanishes: small and grey, so that the page keeps its look."""


def run(text: str, *, bold: bool = False, italic: bool = False) -> str:
    """Return one run; bold and italic only where no style can say it (one word of a line, a group row)."""
    look = ("<w:b/><w:bCs/>" if bold else "") + ("<w:i/><w:iCs/>" if italic else "")
    props = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{props}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(style: str, text: str = "", *, bold: bool = False, italic: bool = False) -> str:
    """Return a paragraph in the style of id `style`; without text, an empty one."""
    content = run(text, bold=bold, italic=italic) if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def tag(text: str) -> str:
    """Return the paragraph of a tag that takes its whole paragraph or row away."""
    return paragraph(TAG_STYLE, text)


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
    head = "<w:tblHeader/>" if row.head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(cell: Cell, width: int) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    merge = f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
    middle = '<w:vAlign w:val="center"/>' if cell.middle else ""
    props = f'<w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{middle}'
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{cell.content}</w:tc>"
