"""A query in a dossier, the whole way: two sheets joined, and its mistakes told at its own lines."""

import io

import pytest
from docx import Document
from openpyxl import Workbook

from docgen.errors import DocgenError, leaves
from docgen.generate import make
from tests.offices import LETTER, office

SQL = """
                SELECT t.ma, t.ten_thu_tuc AS ten, c.ten_co_quan, rank() OVER (ORDER BY t.phi DESC) AS hang
                FROM thu_tuc t JOIN co_quan c ON c.ma_co_quan = t.ma_co_quan
                WHERE t.ten_thu_tuc LIKE '%giấy%'
                ORDER BY t.ma"""
TABLE = """        bang:
          - nguon:
              sql: |{sql}
              cac_trang:
                thu_tuc:
                  tep: tt.xlsx
                  trang: Thủ tục
                  cot:
                    - {{ma_cot: ma, lay_tu: Mã}}
                    - Tên thủ tục
                    - Mã cơ quan
                    - {{ma_cot: phi, lay_tu: Phí, kieu: so}}
                co_quan: {{tep: tt.xlsx, trang: Cơ quan, cot: [Mã cơ quan, Tên cơ quan]}}
            cot: [{{ma_cot: stt}}, {{ma_cot: ma}}, {{ma_cot: ten}}, {{ma_cot: hang, kieu: so}}]
            nhom: ten_co_quan
"""
SHEETS = {
    "Thủ tục": [
        ("Mã", "Tên thủ tục", "Mã cơ quan", "Phí"),
        ("1.000010", "Cấp giấy phép", "A", 10),
        ("1.000020", "Đổi giấy phép", "B", 20),
        ("1.000030", "Đăng ký", "A", 30),
    ],
    "Cơ quan": [("Mã cơ quan", "Tên cơ quan"), ("A", "Sở Nội vụ"), ("B", "Sở Y tế")],
}


def dossier(folder, sql=SQL, **changed):
    path = office(folder, LETTER[: LETTER.index("        bang:")] + TABLE.format(sql=sql))
    book = Workbook()
    book.remove(book.active)
    for name, rows in (SHEETS | changed).items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(folder / "tt.xlsx")
    return path


def line_of(path, words: str) -> int:
    return next(n for n, line in enumerate(path.read_text("utf-8").splitlines(), 1) if words in line)


def faults(path) -> list[tuple[str, str]]:
    with pytest.raises(DocgenError) as caught:
        make(path)
    return [(one.id, f"{one.where.file}:{one.where.cell or one.where.line}") for one in leaves(caught.value)]


def test_two_sheets_are_joined_in_an_annex(tmp_path):
    (output,) = make(dossier(tmp_path)).outputs

    table = Document(io.BytesIO(output.data)).tables[-1]
    assert [[cell.text for cell in row.cells] for row in table.rows][1:] == [
        ["I", "Sở Nội vụ", "Sở Nội vụ", "Sở Nội vụ"],
        ["1", "1.000010", "Cấp giấy phép", "2"],
        ["II", "Sở Y tế", "Sở Y tế", "Sở Y tế"],
        ["1", "1.000020", "Đổi giấy phép", "1"],
    ]


@pytest.mark.parametrize(
    ("sql", "id_"),
    [
        (" SELECT", "sql_sai"),
        (" SELECT ma AS ten FROM thu_tuc", "sql_thieu_cot"),
        (" DELETE FROM thu_tuc", "sql_cam"),
    ],
)
def test_a_mistake_of_the_query_is_told_at_its_line(tmp_path, sql, id_):
    path = dossier(tmp_path, sql="\n                " + sql.strip())

    assert faults(path) == [(id_, f"ho_so.yaml:{line_of(path, sql.strip())}")]


def test_a_bad_cell_of_a_sheet_is_told_at_its_cell(tmp_path):
    rows = [*SHEETS["Thủ tục"], ("1.000040", "Cấp giấy mới", "A", "mười")]

    assert faults(dossier(tmp_path, **{"Thủ tục": rows})) == [("o_khong_phai_so", "tt.xlsx:Thủ tục!D5")]


def test_a_column_that_a_sheet_lacks_is_told_where_the_sheet_is_named(tmp_path):
    path = dossier(tmp_path, **{"Cơ quan": [("Mã cơ quan", "Cột khác"), ("A", "x")]})

    ((id_, place),) = faults(path)
    assert id_.startswith("cot_thieu")
    assert place == f"ho_so.yaml:{line_of(path, 'co_quan: {')}"
