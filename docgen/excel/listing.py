"""Plain lists → one workbook: a sheet for each, its heading frozen and repeated, filters, widths, A4."""

from collections.abc import Iterable, Sequence, Sized
from decimal import Decimal
from functools import partial
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from docgen.excel.book import (
    A4,
    CELL_PX,
    DAY,
    PX_PER_PT,
    SIZE_PT,
    TEXT,
    About,
    Book,
    Value,
    exact,
    keep_codes,
    number_format,
    put,
    put_text,
    room,
)
from docgen.values import dataclass
from docgen.vn import dates, numbers
from docgen.vn.width import width_pt

NOTHING = About()
WIDTHS_PX = (45, 420)
"""No column is narrower or wider; what is longer wraps."""
LANDSCAPE_PX = 720
"""A list wider than this, a sixth more than A4 shows upright, is printed in landscape."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One sheet: its name, the heading of every column, the rows below, each with a value a column."""

    name: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Value]]


def workbook(sheets: Iterable[Listing], about: About = NOTHING, *, scratch: Path | None = None) -> bytes:
    """Return a workbook of `sheets` in their order; the same lists give the same bytes.

    A number is written as a number, a day as a day, any text as text, whatever it looks like («=1+1»,
    «1.000010»). Raises DataError for a cell or a list that is larger than Excel allows. With `scratch`, a
    folder for files meanwhile, memory does not grow with the rows; OSError where its disk is full.
    """
    book = Book(about, scratch)
    for listing in sheets:
        rows = len(listing.rows) if isinstance(listing.rows, Sized) else 0
        room(listing.name, rows + 1, len(listing.headings))
        _write(book, listing)
    return book.to_bytes()


def _write(book: Book, listing: Listing) -> None:
    sheet = book.sheet(listing.name)
    head = book.style(bold=True, align="center", valign="vcenter", text_wrap=True, border=1, num_format=TEXT)
    for at, heading in enumerate(listing.headings):
        put_text(sheet, 0, at, heading, head)
    styles, longest, number = _Styles(book), [_longest_line(one) for one in listing.headings], 0
    for number, row in enumerate(listing.rows, start=1):
        room(listing.name, number + 1, len(row))
        for at, value in enumerate(row):
            shown = exact(value)
            put(sheet, number, at, shown, styles.of(shown))
            if at < len(longest):
                longest[at] = max(longest[at], _longest_line(_shown(value)), key=len)
    widths = [_width_px(line) for line in longest]
    for at, width in enumerate(widths):
        sheet.set_column_pixels(at, at, width)
    _page(sheet, rows=number, columns=len(listing.headings), wide=sum(widths) > LANDSCAPE_PX)


class _Styles:
    """The formats of the cells below the heading, by what they hold."""

    def __init__(self, book: Book) -> None:
        base: dict[str, object] = {"valign": "top", "text_wrap": True, "border": 1}
        self.text = book.style(**base, num_format=TEXT)
        self.day = book.style(**base, num_format=DAY, align="center")
        self.number = partial(book.style, **base)

    def of(self, value: Value) -> Format:
        """Return the format of a cell that holds `value`."""
        if value is None or isinstance(value, str):
            return self.text
        if isinstance(value, int | Decimal):
            return self.number(num_format=number_format(value))
        return self.day


def _page(sheet: Worksheet, *, rows: int, columns: int, wide: bool) -> None:
    """Freeze, filter and repeat the heading, and fit the columns to the width of A4."""
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    if columns:
        sheet.autofilter(0, 0, rows, columns - 1)
        keep_codes(sheet, rows, columns)
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    if wide:
        sheet.set_landscape()
    sheet.set_footer("&C&P/&N")


def _shown(value: Value) -> str:
    """Return the text of a cell as wide as Excel shows it."""
    if isinstance(value, int | Decimal):
        return numbers.show(value)
    return value if isinstance(value, str) else "" if value is None else dates.short(value)


def _longest_line(text: str) -> str:
    """Return the longest line of `text`; characters are enough to choose by."""
    return max(text.split("\n"), key=len) if "\n" in text else text


def _width_px(longest: str) -> int:
    """Return the width of a column by its longest line."""
    low, high = WIDTHS_PX
    return round(min(max(width_pt(longest[:200], SIZE_PT, bold=True) * PX_PER_PT + CELL_PX, low), high))
