"""The register of outgoing documents as a workbook: cover and table of each book, as the form has them.

Beside the ten columns of the form, outside what is printed, stand the facts that the form has no column for:
with them the workbook can be imported again.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import chain, cycle

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from docgen.excel.book import A4, DAY, TEXT, About, Book, Value, keep_codes, put, room, safe
from docgen.excel.sheet import TWIPS_PER_INCH, Ruler, height_pt, merge
from docgen.nd30 import page
from docgen.nd30.components import BY_KEY, Component
from docgen.nd30.registers import BESIDE, OUTGOING
from docgen.register import printed
from docgen.register.entries import DA_HUY
from docgen.register.printed import Entry, Note
from docgen.values import dataclass

HEAD_ROWS = 2
LEAST_LINES = 2
"""A row is as high as two lines at least: the receiver signs in it by hand."""
_PX_PER_MM = 96 / 25.4
_BESIDE_PX = 130
_COVER_COLUMNS, _COVER_PX = 10, 95
_PRINTED = len(OUTGOING)


@dataclass(frozen=True, slots=True)
class Cover:
    """The words of a cover, as the Word file has them; `ten_so` may have two lines."""

    chu_quan: str
    co_quan: str
    ten_so: str
    nam: str
    tu_ngay: str
    den_ngay: str
    tu_so: str
    den_so: str
    quyen_so: str


def workbook(books: Sequence[tuple[Cover, printed.Book]], about: About) -> bytes:
    """Return a workbook with two sheets for each of `books`: its cover, its table.

    Numbers and texts are text, days are days, a count of copies is a number; the same books give the same
    bytes. Raises DataError for what is larger than Excel allows.
    """
    out = Book(about)
    for number, (cover, book) in enumerate(books, start=1):
        tail = f" {number}" if len(books) > 1 else ""
        _write_cover(out, out.sheet(f"Bìa{tail}"), cover)
        _Table(out, out.sheet(f"Sổ{tail}")).write(book)
    return out.to_bytes()


def _write_cover(out: Book, sheet: Worksheet, cover: Cover) -> None:
    """Write the cover of the form, framed, on one landscape page."""
    _paper(sheet)
    sheet.hide_gridlines(2)
    sheet.set_column_pixels(0, _COVER_COLUMNS - 1, _COVER_PX)
    lines = tuple(_cover_lines(cover))
    for row, (parts, key, height) in enumerate(lines):
        edges = {"left": 1, "right": 1, "top": int(not row), "bottom": int(row == len(lines) - 1)}
        look = BY_KEY[key]
        place = out.style(**edges, **_letters(look), **_CENTRED, num_format=TEXT)
        merge(sheet, (row, 0, row, _COVER_COLUMNS - 1), "" if len(parts) > 1 else parts[0], place)
        if len(parts) > 1:
            label, value = out.style(**_letters(look)), out.style(font_size=look.lon_pt)
            marked = chain.from_iterable(zip(cycle((label, value)), map(safe, parts)))
            sheet.write_rich_string(row, 0, *marked, place)
        sheet.set_row(row, height)
    sheet.print_area(0, 0, len(lines) - 1, _COVER_COLUMNS - 1)
    sheet.fit_to_pages(1, 1)


_CENTRED: dict[str, object] = {"align": "center", "valign": "vcenter", "text_wrap": True}


def _letters(look: Component) -> dict[str, object]:
    return {"bold": look.bold, "italic": look.italic, "font_size": look.lon_pt}


_Line = tuple[tuple[str, ...], str, float]
"""A text, or labels and values in turn; the component whose look it has; the height in points."""


def _cover_lines(cover: Cover) -> Iterator[_Line]:
    """Yield the lines of the cover from top to bottom."""
    yield ("",), "co_quan_chu_quan", 30
    yield (cover.chu_quan,), "co_quan_chu_quan", 20
    yield (cover.co_quan,), "co_quan_ban_hanh", 20
    yield ("",), "ten_loai", 60
    yield (cover.ten_so,), "ten_loai", 22 * (1 + cover.ten_so.count("\n"))
    yield ("",), "dia_danh_ngay", 30
    yield ("Năm: ", cover.nam), "dia_danh_ngay", 22
    yield ("",), "dia_danh_ngay", 14
    yield ("Từ ngày ", cover.tu_ngay, " đến ngày ", cover.den_ngay), "dia_danh_ngay", 22
    yield ("Từ số ", cover.tu_so, " đến số ", cover.den_so), "dia_danh_ngay", 22
    yield ("",), "dia_danh_ngay", 90
    yield ("Quyển số: ", cover.quyen_so), "ten_loai", 22
    yield ("",), "dia_danh_ngay", 30


def _paper(sheet: Worksheet) -> None:
    """Set A4 across with the decree's margins."""
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.set_margins(
        left=page.MARGIN_LEFT_TWIPS / TWIPS_PER_INCH,
        right=page.MARGIN_RIGHT_TWIPS / TWIPS_PER_INCH,
        top=page.MARGIN_TOP_TWIPS / TWIPS_PER_INCH,
        bottom=page.MARGIN_BOTTOM_TWIPS / TWIPS_PER_INCH,
    )


class _Table:
    """The table of one book: two heading rows on every page, the form's columns printed, the others not."""

    def __init__(self, out: Book, sheet: Worksheet) -> None:
        self.out, self.sheet = out, sheet
        head = {"align": "center", "valign": "vcenter", "text_wrap": True, "border": 1, "num_format": TEXT}
        self.head, self.place = out.style(**head, bold=True), out.style(**head)
        self.note = out.style(**_BASE, italic=True, num_format=TEXT)
        self.ruler = Ruler()

    def write(self, book: printed.Book) -> None:
        """Write the sheet of `book`."""
        last = HEAD_ROWS + len(book.rows)
        room("Sổ", last, _PRINTED + len(BESIDE))
        self._head()
        for row, entry in enumerate(book.rows, start=HEAD_ROWS):
            if isinstance(entry, Note):
                merge(self.sheet, (row, 0, row, _PRINTED - 1), entry.text, self.note)
            else:
                self._entry(row, entry, book)
        _paper(self.sheet)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.print_area(0, 0, last - 1, _PRINTED - 1)
        self.sheet.freeze_panes(HEAD_ROWS, 0)
        self.sheet.repeat_rows(0, HEAD_ROWS - 1)
        self.sheet.autofilter(HEAD_ROWS - 1, 0, last - 1, _PRINTED + len(BESIDE) - 1)
        self.sheet.set_footer("&C&P/&N")
        keep_codes(self.sheet, last, _PRINTED + len(BESIDE))

    def _head(self) -> None:
        for at, column in enumerate(OUTGOING):
            self.sheet.set_column_pixels(at, at, round(column.width_mm * _PX_PER_MM))
            put(self.sheet, 0, at, column.heading, self.head)
            put(self.sheet, 1, at, f"({at + 1})", self.place)
        for at, (_, heading) in enumerate(BESIDE, start=_PRINTED):
            put(self.sheet, 0, at, heading, self.head)
            put(self.sheet, 1, at, None, self.place)
        self.sheet.set_column_pixels(_PRINTED, _PRINTED + len(BESIDE) - 1, _BESIDE_PX)
        self.sheet.set_row(0, height_pt(4))

    def _entry(self, row: int, entry: Entry, book: printed.Book) -> None:
        struck = entry.trang_thai == DA_HUY
        for at, (column, value) in enumerate(zip(OUTGOING, _values(entry), strict=True)):
            style = self._style(value, centred=column.align == "giua", struck=struck and at < _PRINTED - 1)
            put(self.sheet, row, at, value, style)
        self.sheet.set_row(row, height_pt(max(LEAST_LINES, self._lines(entry))))
        for at, value in enumerate(_beside(entry, book), start=_PRINTED):
            put(self.sheet, row, at, value, self._style(value, centred=False, struck=False))

    def _lines(self, entry: Entry) -> int:
        """Return how many lines the highest of the form's cells takes."""
        shown = zip(OUTGOING, _values(entry), strict=True)
        return max(
            self.ruler.lines(text, column.width_mm * page.TWIPS_PER_MM)
            for column, text in shown
            if isinstance(text, str)
        )

    def _style(self, value: Value, *, centred: bool, struck: bool) -> Format:
        shown = DAY if isinstance(value, dt.date) else "0" if isinstance(value, int) else TEXT
        look: dict[str, object] = {**_BASE, "num_format": shown}
        look |= {"align": "center"} if centred else {}
        return self.out.style(**look, **({"font_strikeout": True} if struck else {}))


_BASE: dict[str, object] = {"valign": "top", "text_wrap": True, "border": 1}


def _values(entry: Entry) -> tuple[Value, ...]:
    """Return what stands in the ten columns of the form."""
    one = entry.asked
    if one is None:
        return (entry.so_ky_hieu, entry.ngay, *(None,) * (_PRINTED - 3), entry.ghi_chu)
    return (
        entry.so_ky_hieu,
        entry.ngay,
        one.ten_loai_trich_yeu,
        one.nguoi_ky,
        "\n".join(one.noi_nhan),
        one.luu,
        one.so_ban or None,
        one.ngay_chuyen,
        one.ky_nhan,
        entry.ghi_chu,
    )


def _beside(entry: Entry, book: printed.Book) -> tuple[Value, ...]:
    """Return what stands beside the form, in the order of `BESIDE`."""
    one = entry.asked
    return (
        entry.trang_thai,
        entry.ly_do,
        entry.han,
        one.ghi_chu if one else "",
        one.loai if one else "",
        book.co_quan,
        one.do_mat if one else "",
        one.tu_van if one else book.tu_van,
        one.hinh_thuc if one else "",
        one.khoa if one else "",
    )
