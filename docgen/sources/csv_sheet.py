"""A .csv file as a sheet: UTF-8 or UTF-16, parted by commas, semicolons or tabs, as Excel saves it."""

import codecs
import csv
import io

from docgen.errors import FileError, Where
from docgen.sources import sheet_xml
from docgen.sources.cells import CellValue
from docgen.sources.files import ReadFile
from docgen.sources.sheet_xml import SheetNotes
from docgen.sources.workbook import Sheet

SUFFIX = ".csv"
_DELIMITERS = ",;\t"
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def sheet(file: ReadFile, where: Where) -> Sheet:
    """Return the rows of the .csv `file`, all of one length; FileError at `where` for what is none."""
    text = _text(file, where)
    head = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise FileError("bang_csv_hong", where, name=file.name) from error
    width = max(map(len, rows), default=0)
    if width * len(rows) > sheet_xml.MAX_BOX:
        raise FileError("bang_tinh_qua_rong", where, name=file.name)
    cells: list[list[CellValue]] = [[*row, *[""] * (width - len(row))] for row in rows]
    return Sheet(file.name, "", cells, (), SheetNotes({}, frozenset(), frozenset(), {}))


def _text(file: ReadFile, where: Where) -> str:
    encoding = "utf-16" if file.data.startswith(_UTF_16) else "utf-8-sig"
    try:
        return file.data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FileError("bang_csv_ma", where, name=file.name) from error
