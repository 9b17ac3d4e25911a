"""A table annex → a formatted workbook: the figures of the Word annex, as numbers and formulas."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from docgen.annex.printed import PrintedColumn, PrintedTable
from docgen.excel.book import About, Book, keep_codes, room
from docgen.excel.rows import Rows
from docgen.excel.sheet import Head, set_paper, set_widths, write_head, write_heading
from docgen.models.bang import Bang
from docgen.models.cot import STT
from docgen.models.van_ban import PhuLuc
from docgen.nd30 import page
from docgen.word.draw.grid import leaves, needed_twips, widths

NOTHING = About()
NUMBER = PrintedColumn(STT, "STT", 12, "giua")
"""The column of row numbers, where only the Word template knows of it."""


def workbook(
    annex: PhuLuc,
    tables: Sequence[PrintedTable],
    head: Head,
    *,
    numbered: bool = False,
    about: About = NOTHING,
) -> bytes:
    """Return the printed `tables` of `annex` as a workbook; the same tables give the same bytes.

    Each table is a sheet of its own: a sheet has one heading that stays in sight, one filter and one set
    of widths. `numbered` says that the annex shows the numbers of its rows though no column asks for
    them, as a Word template does. The paper lies unless `huong` says «doc». Raises DataError for what is
    larger than Excel allows.
    """
    book = Book(about)
    for bang, table in zip(annex.bang, tables, strict=True):
        name = head.so if len(tables) == 1 else f"{head.so} - {table.tieu_de or table.ma_bang}"
        columns = tuple(_columns(table.columns, numbered=numbered))
        _write(book, name, bang, replace(table, columns=columns), head, landscape=annex.huong != "doc")
    return book.to_bytes()


def _columns(columns: Sequence[PrintedColumn], *, numbered: bool) -> Iterator[PrintedColumn]:
    """Yield the columns to print: the numbers first where no column has them, and none without a heading."""
    if numbered and all(cell.ma_cot != STT for cell in leaves(columns)):
        yield NUMBER
    for column in columns:
        below = tuple(_columns(column.columns, numbered=False))
        yield replace(column, columns=below, tieu_de=column.tieu_de or column.ma_cot)


def _write(book: Book, name: str, bang: Bang, table: PrintedTable, head: Head, *, landscape: bool) -> None:
    cells = leaves(table.columns)
    grid = widths(cells, max(_paper_twips(landscape=landscape), needed_twips(cells, table.dong)), table.dong)
    sheet = book.sheet(name)
    set_paper(sheet, landscape=landscape)
    set_widths(sheet, grid)
    top = write_head(book, sheet, head, table.tieu_de, grid)
    first = write_heading(book, sheet, top, table.columns, grid)
    room(name, first + len(table.dong), len(cells))
    Rows(book, sheet, first, bang, replace(table, columns=cells), grid).write()
    count = len(table.dong) - ("tong" in table.levels)
    sheet.freeze_panes(first, 0)
    sheet.repeat_rows(top, first - 1)
    sheet.autofilter(first - 1, 0, first - 1 + count, len(cells) - 1)
    keep_codes(sheet, first + len(table.dong), len(cells))


def _paper_twips(*, landscape: bool) -> int:
    return page.A4_TWIPS[1 if landscape else 0] - page.MARGIN_LEFT_TWIPS - page.MARGIN_RIGHT_TWIPS
