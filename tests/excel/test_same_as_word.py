"""The workbook of an annex and its Word file say the same, read back by two other libraries."""

import io
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from docx.table import Table
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen.generate import make
from docgen.vn import numbers

SAMPLES = sorted((Path(__file__).parent.parent.parent / "data" / "mau").glob("*/ho_so.yaml"))
PAIRS = {
    "000-ra-soat-dich-vu-cong": 4,
    "001-de-xuat-va-bieu-bao-cao": 1,
    "002-don-doc-ke-hoach": 1,
    "003-trinh-du-thao-quyet-dinh": 4,
    "004-huong-dan-ra-soat": 1,
}
HEADING = ".//{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tblHeader"


def word_rows(table: Table) -> list[list[str]]:
    """Return the texts of every row below the heading, empty cells left out."""
    body = [row for row in table._tbl.tr_lst if row.find(HEADING) is None]
    return [
        [text for cell in row.tc_lst if (text := "\n".join(p.text for p in cell.p_lst).strip())]
        for row in body
    ]


def excel_rows(sheet: Worksheet) -> list[list[str]]:
    """Return the same of a sheet, numbers as they are printed."""
    first = int(sheet.freeze_panes[1:])
    return [
        [_shown(cell) for cell in row if cell.value is not None] for row in sheet.iter_rows(min_row=first)
    ]


def _shown(cell) -> str:
    if isinstance(cell.value, str):
        return cell.value
    decimals = cell.number_format.partition(".")[2]
    return numbers.show(round(Decimal(str(cell.value)), len(decimals)) if decimals else int(cell.value))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_every_row_of_the_word_annex_stands_in_the_workbook(path):
    made = {output.name: output.data for output in make(path, split=True, excel=True).outputs}

    books = sorted(name for name in made if name.endswith(".xlsx"))

    assert len(books) == PAIRS[path.parent.name]
    for name in books:
        word = Document(io.BytesIO(made[name.removesuffix(".xlsx") + ".docx"]))
        book = load_workbook(io.BytesIO(made[name]), data_only=True)
        tables = [table for table in word.tables if table._tbl.find(HEADING) is not None]
        assert [excel_rows(sheet) for sheet in book] == [word_rows(table) for table in tables]
        title = [p.text.replace("\n", " ") for p in word.paragraphs if p.text.strip()]
        above = [
            row[0].replace("\n", " ")
            for row in book.worksheets[0].iter_rows(max_row=3, max_col=1, values_only=True)
        ]
        assert set(above) <= set(title)


def test_without_the_wish_there_is_no_workbook():
    (path,) = (path for path in SAMPLES if path.parent.name.startswith("004"))

    assert [Path(output.name).suffix for output in make(path).outputs] == [".docx"]
