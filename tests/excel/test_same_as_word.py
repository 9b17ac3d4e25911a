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
from tests.offices import LETTER, office

SAMPLES = sorted((Path(__file__).parent.parent.parent / "data" / "mau").glob("*/ho_so.yaml"))
PAIRS = {
    "000-ra-soat-dich-vu-cong": 4,
    "001-de-xuat-va-bieu-bao-cao": 1,
    "002-don-doc-ke-hoach": 1,
    "003-trinh-du-thao-quyet-dinh": 4,
    "004-huong-dan-ra-soat": 1,
}
SOURCE = """Mã;Tên thủ tục;Lĩnh vực;Cấp;Mức độ;Phí
1.000010;Cấp giấy phép;Đo lường;Cấp tỉnh;Toàn trình;1.200
1.000020;Đổi giấy phép;Đo lường;Cấp xã;Một phần;
1.000030;Thu hồi giấy phép;Sở hữu trí tuệ;Cấp tỉnh;Toàn trình;37,5
1.000040;Công nhận;Sở hữu trí tuệ;Cấp tỉnh, Cấp xã;Một phần;12
1.000040;Công nhận lại;Năng lượng;Cấp xã;Toàn trình;8
"""
"""A sheet as text, in which one code comes twice and one row has two levels."""
VIEWS = """        bang:
          - ma_bang: cong_nhom
            nguon: {tep: tthc.csv}
            cot:
              - {ma_cot: stt}
              - {ma_cot: ten, lay_tu: Tên thủ tục}
              - tieu_de: Số liệu
                cot:
                  - {ma_cot: phi, lay_tu: Phí, kieu: so}
                  - {ma_cot: tt, tieu_de: Toàn trình, lay_tu: Mức độ, danh_dau: Toàn trình}
                  - {ma_cot: so, tieu_de: Số thủ tục, kieu: dem}
            nhom: [{theo: linh_vuc, lay_tu: Lĩnh vực}, {theo: muc, lay_tu: Mức độ}]
            tong: [phi, tt]
            tong_nhom: có
            dong_trong: 1
          - ma_bang: chi_nhom
            nguon: {tep: tthc.csv}
            cot:
              - {ma_cot: stt}
              - {ma_cot: linh_vuc, lay_tu: Lĩnh vực}
              - {ma_cot: phi, lay_tu: Phí, kieu: so}
              - {ma_cot: tt, tieu_de: Toàn trình, lay_tu: Mức độ, danh_dau: Toàn trình}
              - {ma_cot: so, tieu_de: Số thủ tục, kieu: dem}
            nhom: linh_vuc
            chi_nhom: có
            tong: [phi, tt]
          - ma_bang: tach_cap
            nguon: {tep: tthc.csv}
            cot:
              - {ma_cot: stt}
              - {ma_cot: ma, lay_tu: Mã}
              - {ma_cot: so, tieu_de: Số thủ tục, kieu: dem}
              - {ma_cot: tt, tieu_de: Toàn trình, lay_tu: Mức độ, danh_dau: Toàn trình}
            nhom: {theo: cap_th, lay_tu: Cấp, sap_xep: cap}
            tach_cap: có
            dem_theo: ma
            tong: tt
            tong_nhom: có
          - ma_bang: cheo
            nguon: {tep: tthc.csv}
            cheo:
              hang: {theo: linh_vuc, lay_tu: Lĩnh vực}
              cot: {theo: muc, lay_tu: Mức độ}
              cong: {theo: phi, lay_tu: Phí}
          - ma_bang: cheo_cap
            nguon: {tep: tthc.csv}
            tach_cap: có
            cheo: {hang: {theo: cap_th, lay_tu: Cấp}, cot: {theo: muc, lay_tu: Mức độ}}
          - ma_bang: truy_van
            nguon:
              sql: SELECT linh_vuc, count(*) AS so, total(phi) AS phi FROM d GROUP BY linh_vuc
              cac_trang: {d: {tep: tthc.csv, cot: [Lĩnh vực, {ma_cot: phi, lay_tu: Phí, kieu: so}]}}
            cot: [{ma_cot: stt}, {ma_cot: linh_vuc}, {ma_cot: so, kieu: so}, {ma_cot: phi, kieu: so}]
            tong: [so, phi]
"""
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


@pytest.fixture(scope="module")
def views(tmp_path_factory) -> dict[str, bytes]:
    """Return the Word file and the workbook of an annex with a table of every view, by suffix."""
    folder = tmp_path_factory.mktemp("so")
    letter = LETTER[: LETTER.index("        bang:")].replace("{{ phu_luc.danh_muc.so_dong }}", "các") + VIEWS
    path = office(folder, letter)
    (folder / "tthc.csv").write_text(SOURCE, encoding="utf-8")
    return {Path(output.name).suffix: output.data for output in make(path, split=False, excel=True).outputs}


def test_every_view_of_a_table_has_the_figures_of_word(views):
    word = Document(io.BytesIO(views[".docx"]))
    book = load_workbook(io.BytesIO(views[".xlsx"]), data_only=True)

    tables = [table for table in word.tables if table._tbl.find(HEADING) is not None]

    assert [excel_rows(sheet) for sheet in book] == [word_rows(table) for table in tables]


def test_no_figure_of_a_view_is_text(views):
    book = load_workbook(io.BytesIO(views[".xlsx"]), data_only=True)

    for sheet in book:
        first = int(sheet.freeze_panes[1:])
        beside = [cell for row in sheet.iter_rows(min_row=first, min_col=3) for cell in row]
        assert [c.coordinate for c in beside if isinstance(c.value, str) and numbers.parse(c.value)] == []


def formulas(sheet: Worksheet) -> list[str]:
    """Return the columns of `sheet` that have formulas."""
    return sorted({cell.column_letter for row in sheet for cell in row if cell.data_type == "f"})


def test_subtotals_are_formulas_where_they_are_the_sum_of_their_rows(views):
    book = load_workbook(io.BytesIO(views[".xlsx"]))

    assert [formulas(sheet) for sheet in book] == [
        ["C", "D"],  # not the counts of rows: no cell below bears them
        ["C", "D", "E"],
        ["D"],  # not the codes, which count once in all, and once at each level
        ["C", "D", "E"],
        ["C"],  # in the other columns one row stands at two levels
        ["C", "D"],
    ]


def test_an_empty_subtotal_waits_for_figures_to_be_filled_in(views):
    sheet = load_workbook(io.BytesIO(views[".xlsx"])).worksheets[0]

    row = next(row for row in sheet.iter_rows() if row[1].value == "Một phần")

    assert row[2].value == f"=SUBTOTAL(9,C{row[2].row + 1}:C{row[2].row + 2})"


def test_without_the_wish_there_is_no_workbook():
    (path,) = (path for path in SAMPLES if path.parent.name.startswith("004"))

    assert [Path(output.name).suffix for output in make(path).outputs] == [".docx"]
