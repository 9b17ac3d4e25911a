"""How wide the place of a paragraph is: a cell less its margins, or the text area of its section."""

from lxml.etree import _Element as Element

from docgen.word import paging, styles
from docgen.word.ooxml import w

_CELL_MARGIN_TWIPS = 115
"""Left and right margin of a cell where nothing sets one (ECMA-376, Part 1, 17.4.42)."""
_SIDES = (("left", "start"), ("right", "end"))


def by_style(root: Element, sheet: Element) -> dict[str, int]:
    """Return, for each style of a component or ruled line used in `root`, the width of its place in twips.

    `root` is a w:document, `sheet` its w:styles. A style that stands in several places has the narrowest.
    """
    found: dict[str, int] = {}
    rooms = Rooms(root, sheet)
    names = {style.get(w("styleId")): name for name, style in styles.by_name(sheet).items()}
    for reference in root.iter(w("pStyle")):
        name = names.get(reference.get(w("val"), ""), "")
        paragraph = reference.getparent().getparent()
        if name in styles.COMPONENT_STYLES and paragraph is not None and paragraph.tag == w("p"):
            width = rooms.of(paragraph)
            found[name] = min(width, found.get(name, width))
    return found


class Rooms:
    """The widths of the places in one document; looks through sections and styles once, not per paragraph."""

    def __init__(self, root: Element, sheet: Element) -> None:
        self._body = root.find(w("body"))
        self._sections = paging.by_block(self._body)
        self._styles = styles.by_id(sheet)
        self._default_table = styles.default_of(sheet, "table")

    def of(self, paragraph: Element) -> int:
        """Return the width in twips of the place where `paragraph` of the document stands."""
        cell = next(paragraph.iterancestors(w("tc"), w("txbxContent")), None)
        if cell is not None and cell.tag == w("tc"):
            return self._cell_width(cell)
        block = paragraph
        while block is not None and block.getparent() is not self._body:
            block = block.getparent()
        return 0 if block is None else paging.text_width_twips(self._sections[block])

    def _cell_width(self, cell: Element) -> int:
        """Return the width of `cell` less its margins: w:tcW in twips, else the grid columns it spans."""
        wanted = cell.find(f"{w('tcPr')}/{w('tcW')}")
        is_measure = wanted is not None and wanted.get(w("type"), "dxa") == "dxa"
        whole = paging.number(wanted, "w") if is_measure else 0
        table = next(cell.iterancestors(w("tbl")), None)
        if table is None:
            return whole
        return max((whole or _grid_width(cell, table)) - self._margins(cell, table), 0)

    def _margins(self, cell: Element, table: Element) -> int:
        """Return left plus right margin of `cell`: its own, its table's, the table style's or the default."""
        sources = [cell.find(f"{w('tcPr')}/{w('tcMar')}"), table.find(f"{w('tblPr')}/{w('tblCellMar')}")]
        reference = table.find(f"{w('tblPr')}/{w('tblStyle')}")
        style = self._styles.get(
            "" if reference is None else reference.get(w("val"), ""), self._default_table
        )
        if style is not None:
            links = styles.chain(style, self._styles)
            sources += [link.find(f"{w('tblPr')}/{w('tblCellMar')}") for link in links]
        return sum(_margin(sources, names) for names in _SIDES)


def _grid_width(cell: Element, table: Element) -> int:
    """Return the sum of the grid columns of `table` that `cell` spans."""
    columns = [paging.number(column, "w") for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
    start = paging.number(cell.getparent().find(f"{w('trPr')}/{w('gridBefore')}"), "val")
    start += sum(_span(before) for before in cell.itersiblings(w("tc"), preceding=True))
    return sum(columns[start : start + _span(cell)])


def _span(cell: Element) -> int:
    return paging.number(cell.find(f"{w('tcPr')}/{w('gridSpan')}"), "val", 1)


def _margin(sources: list[Element | None], names: tuple[str, str]) -> int:
    """Return the first margin that `sources` set on one side, which has an old and a new name."""
    for source in sources:
        for name in names:
            found = None if source is None else source.find(w(name))
            if found is not None and found.get(w("type"), "dxa") in ("dxa", "nil"):
                return paging.number(found, "w")
    return _CELL_MARGIN_TWIPS
