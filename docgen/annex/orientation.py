"""Whether a table fits a page upright: how much width its columns need."""

from collections.abc import Iterable, Iterator, Sequence

from docgen.annex.printed import PrintedColumn, PrintedRow, PrintedTable
from docgen.models.cot import STT
from docgen.nd30.components import BY_KEY
from docgen.nd30.page import TWIPS_PER_MM, TWIPS_PER_PT
from docgen.vn.width import width_pt

_PADDING_TWIPS = 134
"""Beside the text of a cell: 1 mm on either side, and its line."""
_NUMBER_MM = 12
_MOST_MM = 90
"""No column needs more: a long text is broken into lines."""
_LINES = 8
"""A cell of more lines than that is hard to read."""
_COMMON = 0.95
"""The few longest cells of a column do not turn the page."""
_SAMPLE = 2_000


def lies(tables: Iterable[PrintedTable], room_twips: int) -> bool:
    """Return whether one of `tables` needs more than `room_twips`, the width of an upright page's text.

    A column needs its wanted width; else its longest word, and so much that nearly all of its cells
    take eight lines at most. Of a long table some thousand rows, evenly spread, are looked at.
    """
    return any(needed_twips(table) > room_twips for table in tables)


def needed_twips(table: PrintedTable) -> float:
    """Return the least width at which `table` reads well."""
    step = max(1, len(table.dong) // _SAMPLE)
    rows = table.dong[::step]
    return sum(_needed(column, rows) for column in _leaves(table.columns))


def _leaves(columns: Iterable[PrintedColumn]) -> Iterator[PrintedColumn]:
    """Yield the columns that hold cells, left to right."""
    for column in columns:
        yield from _leaves(column.columns) if column.columns else (column,)


def _needed(column: PrintedColumn, rows: Sequence[PrintedRow]) -> float:
    if column.rong_mm:
        return column.rong_mm * TWIPS_PER_MM
    if column.ma_cot == STT:
        return _NUMBER_MM * TWIPS_PER_MM
    cells = sorted((row.get(column.ma_cot, "") for row in rows), key=len)
    common = cells[min(int(len(cells) * _COMMON), len(cells) - 1)] if cells else ""
    words = (word for text in (column.tieu_de, *cells[-20:]) for word in text.split())
    longest = max(words, key=len, default="")
    lines = 1 if column.kieu != "chu" else _LINES
    return max(_wide(longest), min(_wide(common) / lines, _MOST_MM * TWIPS_PER_MM))


def _wide(text: str) -> float:
    size = BY_KEY["bang_tieu_de"].lon_pt
    return width_pt(text, size, bold=True) * TWIPS_PER_PT + _PADDING_TWIPS
