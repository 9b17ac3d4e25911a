"""Real workbooks for the tests, and the way from a file to rows."""

import hashlib
import io
import zipfile

from openpyxl import Workbook as Book

from docgen.errors import Where
from docgen.models.bang import Bang
from docgen.sources import sheet_rows, workbook
from docgen.sources.files import ReadFile

HERE = Where("ho_so.yaml", line=9, field="nguon")
HEAD = ["STT", "Mã số", "Tên thủ tục", "Lĩnh vực", "Phí (đồng)"]
COLUMNS = [
    {"ma_cot": "ma", "lay_tu": "Mã số"},
    {"ma_cot": "ten", "lay_tu": "Tên thủ tục"},
    {"ma_cot": "phi", "lay_tu": "Phí (đồng)", "kieu": "so"},
]


def book(*rows, title="ThuTuc") -> Book:
    made = Book()
    made.active.title = title
    for row in rows:
        made.active.append(list(row))
    return made


def data_of(made: Book) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def file_of(data: bytes, name: str = "thu_tuc.xlsx") -> ReadFile:
    return ReadFile(name, data, hashlib.sha256(data).hexdigest())


def bang(columns=COLUMNS, **more) -> Bang:
    return Bang.model_validate({"nguon": {"tep": "thu_tuc.xlsx"}, "cot": columns, **more})


def rows_of(made: Book | bytes, table: Bang | None = None, sheet: str | None = None):
    data = made if isinstance(made, bytes) else data_of(made)
    opened = workbook.open_workbook(file_of(data), HERE)
    return sheet_rows.rows(workbook.sheet(opened, sheet, HERE), table or bang(), HERE)


def repacked(data: bytes, change) -> bytes:
    """Return the package with every member passed through `change(name, bytes)`; None leaves it out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if (changed := change(name, old.read(name))) is not None:
                new.writestr(name, changed)
    return out.getvalue()
