"""Workbooks (.xlsx) opened, their sheets found by name; untrusted, so measured before they are read."""

import io
import re
from collections.abc import Callable, Container

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from docgen.errors import DataError, FileError, Where
from docgen.sources import archive, files, sheet_xml
from docgen.sources.archive import Archive, ArchiveError
from docgen.sources.cells import CellValue
from docgen.sources.files import ReadFile
from docgen.sources.sheet_xml import Cell, SheetNotes
from docgen.values import dataclass
from docgen.vn import text as vn_text

MAX_BYTES = 30_000_000
MAX_MERGED = 1_000_000
"""Rows that merged cells cover in all, each counted for each."""
_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
Range = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of a sheet, row by row from A1; `merged` are the merged ranges, 0-based, ends included.

    The one sheet of a .csv file has no name.
    """

    file: str
    name: str
    rows: list[list[CellValue]]
    merged: tuple[Range, ...]
    notes: SheetNotes
    typed: bool = True
    """Whether cells have types; in a CSV file everything is text."""
    encoding: str = ""
    """Encoding of a CSV file that is not UTF-8."""

    def where(self, row: int, column: int) -> Where:
        """Return the place of the cell at the 0-based `row` and `column`."""
        return place(self.file, self.name, row, column)

    def down(self, first: int, columns: Container[int]) -> dict[Cell, CellValue]:
        """Return what cells merged over rows say for the rows below, from the 0-based row `first` on."""
        found: dict[Cell, CellValue] = {}
        for (top, left), (bottom, _) in self.merged:
            inside = first <= top < len(self.rows) and left < len(self.rows[top]) and left in columns
            if inside and (value := self.rows[top][left]) != "":
                found |= dict.fromkeys(
                    [(row, left) for row in range(top + 1, min(bottom + 1, len(self.rows)))], value
                )
        return found


@dataclass(frozen=True, slots=True)
class Workbook:
    """An open workbook."""

    file: ReadFile
    book: CalamineWorkbook
    archive: Archive


def place(file: str, sheet: str, row: int, column: int) -> Where:
    """Return the place of the cell at the 0-based `row` and `column`; a CSV file's sheet has no name."""
    before = f"{sheet}!" if sheet else ""
    return Where(file, cell=f"{before}{sheet_xml.column_letters(column)}{row + 1}")


def open_workbook(file: ReadFile, where: Where) -> Workbook:
    """Return the workbook in `file`; FileError at `where`, the place that names it, for what is no .xlsx."""
    if file.data.startswith(_OLD_FORMAT):
        encrypted = _ENCRYPTED in file.data
        raise FileError("bang_tinh_mat_khau" if encrypted else "bang_tinh_xls", where, name=file.name)
    try:
        package = archive.open_archive(file.data)
    except ArchiveError as error:
        id_ = "bang_tinh_khong_phai" if not file.data.startswith(b"PK") else error.id
        raise FileError(id_, where, name=file.name) from error
    if "xl/workbook.bin" in package.members:
        raise FileError("bang_tinh_xlsb", where, name=file.name)
    if "xl/workbook.xml" not in package.members:
        raise FileError("bang_tinh_khong_phai", where, name=file.name)
    try:
        return Workbook(file, CalamineWorkbook.from_filelike(io.BytesIO(file.data)), package)
    except CalamineError as error:
        raise FileError("bang_tinh_hong", where, name=file.name) from error


def sheet(workbook: Workbook, name: str | None, where: Where) -> Sheet:
    """Return the sheet called `name` (accents, case and spaces forgiven), or the only visible one.

    DataError at `where` with the names of all sheets where none or several fit.
    """
    chosen = _chosen(workbook, name, where)
    try:
        notes = sheet_xml.notes(workbook.archive, chosen)
        found = workbook.book.get_sheet_by_name(chosen)
        rows = _rows(found)
    except ArchiveError as error:
        raise FileError(error.id, where, name=workbook.file.name, sheet=chosen) from error
    except CalamineError as error:
        raise FileError("bang_tinh_hong", where, name=workbook.file.name) from error
    merged = tuple(found.merged_cell_ranges or ())
    if sum(min(bottom, len(rows)) - top for (top, _), (bottom, _) in merged) > MAX_MERGED:
        raise FileError("bang_tinh_qua_rong", where, name=workbook.file.name)
    return Sheet(workbook.file.name, chosen, rows, merged, notes)


def _rows(found: CalamineSheet) -> list[list[CellValue]]:
    """Return the rows of a sheet from A1, each text once in memory however many cells hold it."""
    left: list[CellValue] = [""] * (found.start[1] if found.start else 0)
    once = dict[str, str]().setdefault
    rows = (
        [once(value, value) if type(value) is str else value for value in row] for row in found.iter_rows()
    )
    return [left + row for row in rows]  # of the exact size, unlike what a comprehension makes


def visible(workbook: Workbook) -> list[str]:
    """Return the names of the sheets with cells that are not hidden, in their order."""
    return [name for name, shown in _sheets(workbook) if shown]


def hidden(workbook: Workbook) -> list[str]:
    """Return the names of the hidden sheets."""
    return [name for name, shown in _sheets(workbook) if not shown]


def has_links(workbook: Workbook) -> bool:
    """Return whether formulas of the workbook refer to other files; these are never opened."""
    return any(name.startswith("xl/externalLinks/") for name in workbook.archive.members)


def _sheets(workbook: Workbook) -> list[tuple[str, bool]]:
    """Return (name, whether it is visible) of every sheet with cells."""
    return [
        (one.name, one.visible == SheetVisibleEnum.Visible)
        for one in workbook.book.sheets_metadata
        if one.typ == SheetTypeEnum.WorkSheet
    ]


def _chosen(workbook: Workbook, name: str | None, where: Where) -> str:
    known = [sheet for sheet, _ in _sheets(workbook)]
    listed = ", ".join(f"«{sheet}»" for sheet in known) or "-"
    if name is None:
        shown = visible(workbook)
        if len(shown) == 1:
            return shown[0]
        raise DataError("trang_tinh_nhieu", where, name=workbook.file.name, known=listed)
    if found := pick(name, known):
        if len(found) == 1:
            return known[found[0]]
        raise DataError("trang_tinh_lan", where, sheet=name, name=workbook.file.name, known=listed)
    near = files.nearest(name, known)
    if near:
        raise DataError(
            "trang_tinh_khong_co_gan", where, sheet=name, name=workbook.file.name, near=near, known=listed
        )
    raise DataError("trang_tinh_khong_co", where, sheet=name, name=workbook.file.name, known=listed)


def pick(wanted: str, known: list[str]) -> list[int]:
    """Return the 0-based places in `known` of the name `wanted`: the exact ones, else those alike.

    >>> pick("muc do", ["Tên", "Mức  độ"]), pick("Mã", ["Mã", "Ma"])
    ([1], [0])
    """
    for shape in ALIKE:
        target = shape(wanted)
        if found := [index for index, name in enumerate(known) if target and shape(name) == target]:
            return found
    return []


def _exact(name: str) -> str:
    return re.sub(r"\s+", " ", vn_text.clean(name)).strip().casefold()


ALIKE: tuple[Callable[[str], str], ...] = (_exact, vn_text.slug)
"""Shapes in which names are compared: but for case and spaces, then without accents."""
