"""A workbook on its way to bytes: the same cells give the same bytes, and text always stays text."""

import datetime as dt
import io
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from docgen.errors import DataError, Where
from docgen.values import dataclass
from docgen.vn import numbers
from docgen.vn.text import FORBIDDEN

FONT, SIZE_PT = "Times New Roman", 12
ROW_PX, COLUMN_PX = 21, 72
"""Row and column of Excel where that is its font: the unit of every width is a figure of it."""
MAX_ROWS, MAX_COLUMNS = 1_048_576, 16_384
MAX_CHARS = 32_767
"""What a cell holds, in UTF-16 units."""
MAX_DIGITS = 15
"""Significant digits that Excel keeps of a number; a longer one stays text."""
MAX_NAME = 31
A4 = 9
PX_PER_PT = 96 / 72
CELL_PX = 12
"""What a cell needs beside its text: padding and line."""
NO_DAY = dt.date(1980, 1, 1)
"""Day of a file without a day: the earliest that a zip can name."""
TEXT, DAY = "@", "dd/mm/yyyy"
"""Formats of cells; «@» keeps text what is typed over it, too."""
_IN_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " "))

Value = str | int | Decimal | dt.date | None
"""What a cell may hold; None is an empty cell."""


@dataclass(frozen=True, slots=True)
class About:
    """What a workbook says of itself; an empty value is left out."""

    title: str = ""
    subject: str = ""
    creator: str = ""
    created: dt.date | None = None


class Sheet(Worksheet):  # type: ignore[misc]  # xlsxwriter tells no types
    """A worksheet whose header is not on its first page, as the decree numbers pages (I.7)."""

    def _write_header_footer(self) -> None:
        if self.header:
            self._xml_start_tag("headerFooter", [("differentFirst", 1)])
            self._write_odd_header()
            self._xml_end_tag("headerFooter")
        else:
            super()._write_header_footer()


class Book:
    """A workbook being written: its sheets, its cell formats, its bytes at the end.

    With `scratch`, a folder, its rows wait in files there, so that memory does not grow with them; they must
    come in order then, and a disk that is full is an OSError.
    """

    def __init__(self, about: About, scratch: Path | None = None) -> None:
        self._stream = io.BytesIO()
        options = {
            "in_memory": scratch is None,
            "constant_memory": scratch is not None,
            "tmpdir": scratch,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": {"font_name": FONT, "font_size": SIZE_PT},
            "default_row_height": ROW_PX,
            "default_column_width": COLUMN_PX,
        }
        self._file = Workbook(self._stream, options)
        self._file.set_properties(_properties(about))
        self._names: set[str] = set()
        self._styles: dict[tuple[tuple[str, object], ...], Format] = {}

    def sheet(self, name: str) -> Worksheet:
        """Return a new sheet, its name made safe and the only one of its kind."""
        safe = sheet_name(name, self._names)
        self._names.add(safe.casefold())
        return self._file.add_worksheet(safe, Sheet)

    def style(self, **properties: object) -> Format:
        """Return the cell format of `properties` (as xlsxwriter names them), one for all who ask."""
        key = tuple(sorted(properties.items()))
        if key not in self._styles:
            self._styles[key] = self._file.add_format(properties)
        return self._styles[key]

    def to_bytes(self) -> bytes:
        """Return the finished file; nothing can be written after it."""
        try:
            self._file.close()
        except FileCreateError as error:
            raise error.args[0] from error
        return self._stream.getvalue()


def _properties(about: About) -> dict[str, object]:
    created = dt.datetime.combine(about.created or NO_DAY, dt.time())
    named = {"title": about.title, "subject": about.subject, "author": about.creator}
    return {name: safe(text) for name, text in named.items() if text} | {"created": created}


def sheet_name(name: str, taken: Iterable[str] = ()) -> str:
    r"""Return `name` as Excel allows it: 31 characters, no ``[]:*?/\``, not one of `taken` (case-folded).

    >>> sheet_name("Danh mục [1/2]: mới"), sheet_name("a", ["a"])
    ('Danh mục 1 2 mới', 'a (2)')
    """
    taken = set(taken)
    bare = " ".join(safe(name).translate(_IN_NAME).split()).strip("' ") or "Trang"
    bare = bare if bare.casefold() != "history" else "Trang History"
    found, count = _cut(bare, MAX_NAME), 1
    while found.casefold() in taken:
        count += 1
        tail = f" ({count})"
        found = _cut(bare, MAX_NAME - len(tail)) + tail
    return found


def _cut(text: str, limit: int) -> str:
    """Return the beginning of `text` in `limit` UTF-16 units."""
    while utf16(text) > limit:
        text = text[:-1]
    return text.rstrip("' ")


def utf16(text: str) -> int:
    """Return the length of `text` as Excel counts it."""
    return len(text) + sum(character > "\uffff" for character in text)


def safe(text: str) -> str:
    r"""Return `text` with every hidden or forbidden character shown by its number.

    >>> safe("a\x07b")
    'a[U+0007]b'
    """
    return FORBIDDEN.sub(lambda found: f"[U+{ord(found.group()):04X}]", text)


def put(sheet: Worksheet, row: int, column: int, value: Value, style: Format) -> None:
    """Write one cell: text as text, whatever it looks like, a number as a number, a day as a day."""
    if isinstance(value, str):
        put_text(sheet, row, column, value, style)
    elif value is None:
        sheet.write_blank(row, column, None, style)
    elif isinstance(value, dt.date):
        sheet.write_datetime(row, column, value, style)
    else:
        sheet.write_number(row, column, value, style)


def put_text(sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
    """Write text that stays text; DataError where it is longer than a cell holds.

    xlsxwriter copies a text like «<r>…</r>» unescaped, as its own markup: such a one goes in by runs,
    which are escaped.
    """
    text = safe(text)
    if len(text) * 2 > MAX_CHARS and (length := utf16(text)) > MAX_CHARS:
        where = Where(cell=f"{sheet.get_name()}!{xl_rowcol_to_cell(row, column)}")
        raise DataError("excel_o_qua_dai", where, length=length, limit=MAX_CHARS)
    if not text:
        sheet.write_blank(row, column, None, style)
    elif text.startswith("<r>"):
        sheet.write_rich_string(row, column, style, "<", style, "r", style, text[2:], style)
    else:
        sheet.write_string(row, column, text, style)


def keep_codes(sheet: Worksheet, rows: int, columns: int) -> None:
    """Tell Excel not to mark codes that look like numbers, «0012», as mistakes in the first `rows`."""
    sheet.ignore_errors({"number_stored_as_text": xl_range(0, 0, rows, columns - 1)})


def exact(value: Value) -> Value:
    """Return `value`; a number of more digits than Excel keeps becomes text.

    >>> exact(12), exact(Decimal("0.1234567890123456789"))
    (12, '0,1234567890123456789')
    """
    if isinstance(value, int | Decimal) and len(Decimal(value).normalize().as_tuple().digits) > MAX_DIGITS:
        return numbers.show(value)
    return value


def number_format(value: int | Decimal) -> str:
    """Return the format that shows `value` with its own broken digits; Excel sets the points by the locale.

    >>> number_format(1234), number_format(Decimal("37.50"))
    ('#,##0', '#,##0.00')
    """
    exponent = Decimal(value).as_tuple().exponent
    digits = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return "#,##0." + "0" * digits if digits else "#,##0"


def room(name: str, rows: int, columns: int) -> None:
    """Raise DataError where a sheet of Excel has no room for so many rows and columns."""
    if rows > MAX_ROWS:
        raise DataError("excel_qua_nhieu_dong", name=name, count=rows, limit=MAX_ROWS)
    if columns > MAX_COLUMNS:
        raise DataError("excel_qua_nhieu_cot", name=name, count=columns, limit=MAX_COLUMNS)
