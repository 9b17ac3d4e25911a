"""Forms for the tests: a dossier as the form that docgen writes, changed as a person changes it in Excel."""

import hashlib
import io
from functools import cache

import openpyxl

from docgen.errors import leaves
from docgen.excel import form
from docgen.models.ho_so import HoSo
from docgen.sources import dossier_book, office, starting, yaml_tree
from docgen.sources.files import ReadFile

DATA = office.shipped() / "data"


def ho_so_of(source: bytes) -> HoSo:
    return HoSo.model_validate(yaml_tree.read(source, "ho_so.yaml").data)


@cache
def start(kind: str = "cong_van") -> bytes:
    """The starting dossier of a kind as a form, without lists to choose from."""
    return form.workbook(ho_so_of(starting.start_file(kind)), {})


def opened(data: bytes):
    return openpyxl.load_workbook(io.BytesIO(data))


def saved(book) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def row(sheet, label: str) -> int:
    """The row of a label."""
    return next(cell.row for cell in sheet["A"] if str(cell.value or "").rstrip(" *") == label)


def column(sheet, heading: str) -> int:
    """The column of a heading of a list."""
    return next(cell.column for cell in sheet[1] if str(cell.value or "").rstrip(" *") == heading)


def put(sheet, label: str, value, at: int = 3, shown: str | None = None) -> str:
    """Type `value` beside a label, shown in a format of Excel, and return the place of the cell."""
    cell = sheet.cell(row(sheet, label), at)
    cell.value = value
    cell.number_format = shown or cell.number_format
    return f"{sheet.title}!{cell.coordinate}"


def file_of(data: bytes) -> ReadFile:
    return ReadFile("ho_so.xlsx", data, hashlib.sha256(data).hexdigest())


def read(data: bytes):
    return dossier_book.read(file_of(data))


def told(data: bytes) -> list[tuple[str, str]]:
    """What is wrong with a form: ids with cells."""
    return [(leaf.id, leaf.where.cell) for error in read(data).errors for leaf in leaves(error)]
