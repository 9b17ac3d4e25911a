"""A table with tags, drawn from its columns: repeated heading, a prototype row for each level, a loop."""

from collections.abc import Sequence
from functools import lru_cache, partial

from docgen.annex.printed import PrintedColumn, PrintedRow, PrintedTable
from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.word.draw.elements import Cell, Row, gap, paragraph, table, tag, tag_row
from docgen.word.draw.grid import PADDING_TWIPS, headings, leaves, widths

_STYLES = {"": "bang_chu", "trai": "bang_chu", "giua": "bang_giua", "phai": "bang_so"}
_BRACES = regex(r"\{(?=[{%#])|(?<=[}%#])\}")
"""Every brace that would open or close a tag."""
_BLANK_TWIPS = 425
"""Least height of a row to be filled in: 7.5 mm."""
_GAP_TWIPS = 120
_KEPT = 16


STT = "stt"
"""Key of the column that holds the row numbers."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the rows of a table look beside its columns."""

    whole: tuple[str, ...] = ()
    """Levels whose row is one cell across the table: the parts of a form."""
    wide: tuple[str, ...] = ()
    """Levels whose label takes all columns beside the number, up to the first that is `filled`."""
    filled: frozenset[str] = frozenset()
    """Keys of columns in which a group has figures of its own."""
    tagged: bool = False
    """Headings hold tags; otherwise they print as they stand."""
    held: bool = False
    """The last row of data stays on the page of the total, which never stands alone."""


PLAIN = Look()


def table_xml(
    columns: Sequence[PrintedColumn],
    levels: Sequence[str],
    *,
    table: str,
    width_twips: int,
    look: Look = PLAIN,
    content: Sequence[PrintedRow] = (),
) -> str:
    """Return a table as WordprocessingML with tags, `width_twips` wide; its style ids are canonical.

    `table` is the expression that gives the printed table («bang.danh_muc»), `levels` the levels that
    its rows have; a column with the key «stt» holds the numbers. Headings merge as `columns` nest; every
    heading row repeats on each page and no row splits (DX-18). A row of a level not named in `levels`
    prints as a data row, so that nothing is lost. The widths fit the cells of `content`, where given.
    """
    cells = leaves(columns)
    rows = (
        *_heading_rows(columns, len(cells), look),
        tag_row(f"{{%tr for d in {table}.dong %}}", len(cells)),
        *_branches(tuple(levels), cells, look),
        tag_row("{%tr endfor %}", len(cells)),
    )
    return _table(widths(cells, width_twips, content), rows)


def drawn_xml(tables: Sequence[tuple[str, PrintedTable]], *, width_twips: int, held: bool = True) -> str:
    """Return what replaces ``{{p bang_tu_ve }}``: a table, with its title, for each of `tables`.

    A row of `tables` is (expression, table). A gap stands before each table, for two tables that touch
    become one in Word. The label of a group takes all columns beside the number: the first column may
    be as narrow as a code. `held`: the last row of data stays with the total.
    """
    return "".join(
        gap(_GAP_TWIPS) + title_xml(expression) + _drawn(expression, table, width_twips, held=held)
        for expression, table in tables
    )


def _drawn(expression: str, table: PrintedTable, width_twips: int, *, held: bool) -> str:
    """Return one drawn table; one whose columns all have widths is drawn once for all its contents."""
    look = Look(wide=table.levels, filled=table.cot_nhom, held=held)
    if all(column.rong_mm for column in leaves(table.columns)):
        return _drawn_once(table.columns, table.levels, table=expression, width_twips=width_twips, look=look)
    return table_xml(
        table.columns,
        table.levels,
        table=expression,
        width_twips=width_twips,
        look=look,
        content=table.dong,
    )


_drawn_once = lru_cache(maxsize=_KEPT)(table_xml)


@lru_cache(maxsize=_KEPT)
def title_xml(table: str) -> str:
    """Return the paragraph of a table's title, there only where the table has one."""
    return (
        tag(f"{{%p if {table}.tieu_de %}}")
        + paragraph("bang_tieu_de", f"{{{{ {table}.tieu_de }}}}", keep_next=True)
        + tag("{%p endif %}")
    )


def _table(grid: Sequence[int], rows: Sequence[Row]) -> str:
    return table(grid, rows, lines=True, padding_twips=PADDING_TWIPS)


def _heading_rows(columns: Sequence[PrintedColumn], width: int, look: Look) -> tuple[Row, ...]:
    """Return the rows of the heading; a cell over several rows continues below as an empty merged one."""
    cells: dict[tuple[int, int], Cell] = {}
    for heading in headings(columns):
        text = paragraph("bang_tieu_de", heading.text if look.tagged else plain(heading.text))
        first = "restart" if heading.rows > 1 else ""
        cells[heading.row, heading.column] = Cell(text, heading.span, first, middle=True)
        for row in range(heading.row + 1, heading.row + heading.rows):
            cells[row, heading.column] = Cell(
                paragraph("bang_tieu_de"), heading.span, "continue", middle=True
            )
    last = max(row for row, _ in cells)
    rows = (tuple(cells[row, at] for at in range(width) if (row, at) in cells) for row in range(last + 1))
    return tuple(Row(row, head=True) for row in rows)


def plain(text: str) -> str:
    """Return `text` so that it prints as it stands, even where it looks like a tag.

    >>> plain("a {{ b }}")
    "a {{ '{' }}{ b }{{ '}' }}"
    """
    return _BRACES.sub(lambda brace: f"{{{{ '{brace.group()}' }}}}", text)


def _branches(levels: tuple[str, ...], cells: tuple[PrintedColumn, ...], look: Look) -> list[Row]:
    """Return the prototype rows, each behind its condition; the data row is the one left over."""
    special = [level for level in levels if level != "dong"]
    data = _values(cells)
    if not special:
        return [Row(data)]
    rows: list[Row] = []
    for word, level in zip(("if", *["elif"] * len(special)), special, strict=False):
        rows += [tag_row(f'{{%tr {word} d.cap == "{level}" %}}', len(cells)), _prototype(level, cells, look)]
    if look.held and "tong" in special:
        rows += [tag_row(_BEFORE_TOTAL, len(cells)), Row(_values(cells, keep_next=True))]
    return [*rows, tag_row("{%tr else %}", len(cells)), Row(data), tag_row("{%tr endif %}", len(cells))]


def _prototype(level: str, cells: tuple[PrintedColumn, ...], look: Look) -> Row:
    if level == "trong":
        return Row(_values(cells), least_twips=_BLANK_TWIPS)
    if level == "tong":
        return Row(_total(cells))
    if level in look.whole:
        return Row((_whole(len(cells)),))
    return Row(_group(level, cells, look))


_BEFORE_TOTAL = '{%tr elif loop.revindex == 2 and d.cap == "dong" %}'


def _values(
    cells: Sequence[PrintedColumn], *, bold: bool = False, keep_next: bool = False
) -> tuple[Cell, ...]:
    return tuple(
        Cell(paragraph(_style(cell), _value(cell), bold=bold, keep_next=keep_next)) for cell in cells
    )


def _style(cell: PrintedColumn) -> str:
    return "bang_giua" if cell.ma_cot == STT and not cell.can_le else _STYLES[cell.can_le]


_head_cell = partial(paragraph, bold=True, keep_next=True)
"""A group stays on the page of its first row."""


def _value(cell: PrintedColumn) -> str:
    """Return the tag of a cell; a key that is also a method of a mapping («items») stands in brackets."""
    key = f'["{cell.ma_cot}"]' if hasattr(dict, cell.ma_cot) else f".{cell.ma_cot}"
    return f"{{{{ d{key} }}}}"


def _group(level: str, cells: tuple[PrintedColumn, ...], look: Look) -> tuple[Cell, ...]:
    """Return a group row: its number, its label, then what the group has in the other columns; bold."""
    at, wide = _label_at(cells), level in look.wide
    number = tuple(Cell(_head_cell("bang_giua", _value(cell))) for cell in cells[:at])
    shown = any(cell.ma_cot == STT for cell in (cells[:at] if wide else cells))
    label = _head_cell("bang_chu", "{{ d.nhan }}" if shown else _NUMBERED, italic=level > "nhom_2")
    end = next((n for n in range(at + 1, len(cells)) if cells[n].ma_cot in look.filled), len(cells))
    end = end if wide else at + 1
    return (*number, Cell(label, span=end - at), *_values(cells[end:], bold=True))


def _label_at(cells: tuple[PrintedColumn, ...]) -> int:
    """Return the index of the column that holds the label of a group: the first beside the number."""
    return 1 if cells[0].ma_cot == STT and len(cells) > 1 else 0


_NUMBERED = "{% if d.stt %}{{ d.stt }}. {% endif %}{{ d.nhan }}"
"""Label of a group where no column shows its number."""


def _whole(span: int) -> Cell:
    return Cell(_head_cell("bang_chu", _NUMBERED), span=span)


def _total(cells: tuple[PrintedColumn, ...]) -> tuple[Cell, ...]:
    """Return the total row: its label over the number and the first column, then the totals; bold.

    Where the first column is one of figures, its total follows the label.
    """
    at = _label_at(cells)
    first = cells[at]
    own = f"{{% if d.{first.ma_cot} %}}: {_value(first)}{{% endif %}}" if first.can_le == "phai" else ""
    label = Cell(paragraph("bang_giua", "{{ d.nhan }}" + own, bold=True), span=at + 1)
    return (label, *_values(cells[at + 1 :], bold=True))
