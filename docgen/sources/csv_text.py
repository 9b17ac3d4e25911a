"""CSV files → sheets: encoding and separator found from the bytes, never guessed in silence."""

import codecs
import csv
import io
from collections import Counter

from docgen.errors import DataError, FileError, Where
from docgen.sources.files import ReadFile
from docgen.sources.sheet_xml import MAX_BOX, SheetNotes
from docgen.sources.workbook import Sheet
from docgen.vn import text as vn_text

ENDINGS = (".csv", ".tsv", ".txt")
SEPARATORS = ";,\t"
OLD_ENCODING = "cp1258"
_LOOKED_AT = 50
_SELDOM = 8
"""A text has fewer zero bytes than one in so many."""
_NOTES = SheetNotes({}, frozenset(), frozenset(), {})


def is_csv(name: str) -> bool:
    """Return whether the file called `name` is read as CSV."""
    return name.lower().endswith(ENDINGS)


def sheet(file: ReadFile, where: Where) -> Sheet:
    """Return the only sheet of a CSV file, its rows as wide as the widest; all cells are text.

    UTF-8 (with or without a mark), UTF-16 with its mark, else Windows-1258, which `encoding` then names.
    """
    text, encoding = _decoded(file, where)
    records = _records(text, file, where)
    width = max(map(len, records), default=0)
    if width * len(records) > MAX_BOX:
        raise FileError("csv_qua_rong", where, name=file.name)
    rows: list[list[object]] = [[*record, *[""] * (width - len(record))] for record in records]
    return Sheet(file.name, "", rows, (), _NOTES, typed=False, encoding=encoding)  # type: ignore[arg-type]


def _decoded(file: ReadFile, where: Where) -> tuple[str, str]:
    if file.data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise FileError("csv_la_excel", where, name=file.name)
    wide = file.data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not wide and file.data.count(0) * _SELDOM > len(file.data):  # UTF-16 without a mark, or no text
        raise FileError("csv_ma_hoa", where, name=file.name)
    for encoding, told in (("utf-16", ""),) if wide else (("utf-8-sig", ""), (OLD_ENCODING, "Windows-1258")):
        try:
            return vn_text.clean(file.data.decode(encoding)), told
        except UnicodeDecodeError:
            continue
    raise FileError("csv_ma_hoa", where, name=file.name)


def _records(text: str, file: ReadFile, where: Where) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    records: list[list[str]] = []
    left = MAX_BOX
    try:
        for record in reader:
            left -= max(1, len(record))
            if left < 0:
                raise FileError("csv_qua_rong", where, name=file.name)
            records.append(record)
    except csv.Error as error:
        place = Where(file.name, line=reader.line_num)
        raise DataError("csv_hong", place if reader.line_num else where, name=file.name) from error
    return records


def _separator(text: str) -> str:
    """Return the separator that gives most rows of one width: more than one column, the widest of equals."""
    start = "\n".join(text.split("\n", _LOOKED_AT)[:_LOOKED_AT])
    scores = {separator: _score(start, separator) for separator in SEPARATORS}
    return max(SEPARATORS, key=lambda separator: scores[separator])


def _score(start: str, separator: str) -> tuple[int, int]:
    """Return (rows of the commonest width above one, that width)."""
    try:
        widths = Counter(map(len, csv.reader(io.StringIO(start, newline=""), delimiter=separator)))
    except csv.Error:
        return 0, 0
    del widths[1], widths[0]
    if not widths:
        return 0, 0
    return max((count, width) for width, count in widths.items())
