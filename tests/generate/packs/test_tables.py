"""Packs whose tables come from sheets as offices keep them, and from queries."""

import csv

import openpyxl
import pytest

from docgen.errors import DataError
from docgen.generate import texts
from docgen.generate.packs.pack import of_row, plan
from tests.offices import LETTER, office

START = LETTER[: LETTER.index("        bang:")].replace("{{ phu_luc.danh_muc.so_dong }}", "các")
QUERY = """        bang:
          - nguon:
              sql: |
                SELECT linh_vuc, count(*) AS so FROM d GROUP BY linh_vuc ORDER BY linh_vuc
              cac_trang: {d: {tep: tthc.csv, cot: [Lĩnh vực]}}
            cot: [{ma_cot: linh_vuc}, {ma_cot: so, kieu: so}]
"""
SHEET = """        bang:
          - nguon: {tep: tthc.csv}
            cot: [{ma_cot: ma, lay_tu: Mã}]
"""
PACK = """ho_so: ho_so.yaml
nguon: {source}
khoa: ma
loc:
  - {{bang: van_ban.cong_van.phu_luc.danh_muc.bang.bang, cot: {column}, theo: linh_vuc}}
"""
TABLE = [
    ("Mã", "Lĩnh vực"),
    ("1.000010", "Đo lường"),
    ("1.000020", "Đo lường"),
    ("1.000030", "Năng lượng"),
    ("Tổng cộng", ""),
]


def planned(folder, tables, column="linh_vuc", source="don_vi.csv", rows=TABLE):
    """Return the plan of a pack with two rows over a dossier with `tables`."""
    office(folder, START + tables)
    for name, found in {
        "tthc.csv": rows,
        "don_vi.csv": [("Mã", "Lĩnh vực"), ("H1", "Đo lường"), ("H2", "Năng lượng")],
    }.items():
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows(found)
    (folder / "goi.yaml").write_text(PACK.format(source=source, column=column), encoding="utf-8")
    return plan(folder / "goi.yaml")


def shown(made, row) -> list[list[str]]:
    """Return the rows of data of the one table, as they are printed for a row of the pack."""
    (work,) = texts.read_through(of_row(made, row))
    (table,) = work.tables["danh_muc"]
    keys = [column.ma_cot for column in table.columns]
    return [[line[key] for key in keys] for line in table.dong]


def test_each_row_takes_its_own_rows_of_a_query(tmp_path):
    made = planned(tmp_path, QUERY)

    assert [shown(made, 0), shown(made, 1)] == [[["Đo lường", "2"]], [["Năng lượng", "1"]]]


def test_a_further_column_of_the_sheet_may_say_whose_a_row_is(tmp_path):
    made = planned(tmp_path, SHEET, column="Lĩnh vực")

    assert [shown(made, 0), shown(made, 1)] == [[["1.000010"], ["1.000020"]], [["1.000030"]]]


def test_a_wrong_query_is_told_once_at_its_line(tmp_path):
    with pytest.raises(DataError) as caught:
        planned(tmp_path, QUERY.replace("count(*)", "count(khong_co)"))

    line = (tmp_path / "ho_so.yaml").read_text("utf-8").splitlines().index("              sql: |") + 1
    assert caught.value.where.line in (line, line + 1)


def test_rows_of_a_pack_stand_in_a_workbook_with_a_title_and_a_merged_heading(tmp_path):
    book = openpyxl.Workbook()
    for row in (
        ["DANH SÁCH ĐƠN VỊ"],
        [],
        ["Đơn vị", ""],
        ["Mã", "Lĩnh vực"],
        ["H1", "Đo lường"],
        ["H2", "Năng lượng"],
        ["Tổng cộng: 2"],
    ):
        book.active.append(row)
    book.active.merge_cells("A1:B1")
    book.active.merge_cells("A3:B3")
    book.save(tmp_path / "don_vi.xlsx")

    made = planned(tmp_path, QUERY, source="don_vi.xlsx")

    assert made.folders == ("H1", "H2")
    assert made.rows[0].where("linh_vuc").cell == "Sheet!B5"


@pytest.mark.parametrize(("tables", "field"), [(QUERY, "sql"), (SHEET, "tep")])
def test_no_row_has_a_source_of_its_own(tmp_path, tables, field):
    planned(tmp_path, tables, column="linh_vuc" if tables is QUERY else "Lĩnh vực")
    path = tmp_path / "goi.yaml"
    changed = f"van_ban.cong_van.phu_luc.danh_muc.bang.bang.nguon.{field}"
    path.write_text(path.read_text("utf-8") + f'thay: {{{changed}: "x"}}\n', encoding="utf-8")

    with pytest.raises(DataError) as caught:
        plan(path)

    assert caught.value.id.startswith(("goi_muc_khong_co", "goi_muc_la_nhom"))


def test_a_table_that_is_the_same_for_all_rows_is_printed_once(tmp_path):
    made = planned(
        tmp_path, QUERY + SHEET.split("\n", 1)[1].replace("- nguon", "- ma_bang: rieng\n            nguon")
    )

    (first,), (second,) = (texts.read_through(of_row(made, row)) for row in (0, 1))

    assert first.tables["danh_muc"][1] is second.tables["danh_muc"][1]
    assert first.tables["danh_muc"][0] is not second.tables["danh_muc"][0]
