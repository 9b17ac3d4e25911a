"""What `docgen data check` says of the sheets of annex tables is said by `docgen render` too."""

import csv
import json

import pytest
from openpyxl import Workbook

from docgen.cli.frame import run
from docgen.generate import make, sheets, texts
from docgen.generate.packs import pack
from docgen.sources import table_check
from tests.offices import LETTER, office

START = LETTER[: LETTER.index("        bang:")].replace("{{ phu_luc.danh_muc.so_dong }}", "các")
TABLE = """        bang:
          - nguon: {tep: tt.xlsx, trang: TTHC}
            cot: [{ma_cot: stt}, {ma_cot: ma, lay_tu: Mã TTHC}, {ma_cot: ten, lay_tu: Tên thủ tục},
                  {ma_cot: cap_th, lay_tu: Cấp thực hiện}]
"""
HEAD = ("Mã TTHC", "Tên thủ tục", "Cấp thực hiện", "Cơ quan thực hiện")
GOOD = ("1.000010", "Cấp giấy phép", "Cấp Tỉnh", "Sở Tư pháp")


def dossier(folder, *rows, tables=TABLE, title=("DANH MỤC",)):
    path = office(folder, START + tables)
    book = Workbook()
    book.active.title = "TTHC"
    for row in (title, HEAD, *rows):
        book.active.append(row)
    book.save(folder / "tt.xlsx")
    return path


def placed(path):
    return [(one.where.cell, one.rule.id, one.rule.severity) for one in make(path).findings if one.where.cell]


def test_bad_cells_of_the_columns_that_are_used_are_findings_at_their_cells(tmp_path):
    path = dossier(
        tmp_path,
        GOOD,
        ("1.00002", "Đổi giấy phép", "Cấp Huyện", "UBND huyện Mẫu"),
        ("1.000010", "Thu hồi giấy phép", "Cấp Tỉnh", "Sở Tư pháp"),
    )

    assert placed(path) == [
        ("TTHC!A4", "TC-03n", "loi"),
        ("TTHC!C4", "LG-02t", "canh_bao"),
        ("TTHC!B5", "TC-07a", "loi"),
    ]


def test_a_clean_sheet_has_no_finding(tmp_path):
    path = dossier(tmp_path, GOOD, ("1.000020", "Đổi giấy phép", "Cấp Xã; Cấp Tỉnh", ""))

    assert make(path).findings == ()


def test_the_day_of_the_document_decides(tmp_path):
    path = dossier(tmp_path, ("1.000020", "Đổi giấy phép", "Cấp Huyện", ""))
    path.write_text(path.read_text(encoding="utf-8").replace("05/01/2026", "05/01/2025"), encoding="utf-8")

    assert placed(path) == []


def test_the_lines_and_the_json_tell_place_content_and_remedy(tmp_path, capsys):
    path = dossier(tmp_path, ("1.000020", "Đổi giấy phép", "Cấp Huyện", ""))

    lines = run(["render", str(path), "-o", str(tmp_path / "o")]), capsys.readouterr().out
    as_json = run(["render", str(path), "-o", str(tmp_path / "o"), "--json"]), capsys.readouterr().out

    assert lines[0] == as_json[0] == 1
    assert "CẢNH BÁO LG-02t tt.xlsx:TTHC!C3: «Cấp Huyện» không còn từ 01/7/2025 → chọn trong: " in lines[1]
    (one,) = json.loads(as_json[1])["phat_hien"]
    assert (one["tep"], one["vi_tri"], one["thay"]) == ("tt.xlsx", "tt.xlsx:TTHC!C3", "Cấp Huyện")
    assert "«Cấp Tỉnh»" in one["can_la"]


def test_two_tables_of_one_sheet_say_a_fault_once(tmp_path):
    second = TABLE[TABLE.index("          - ") :].replace("- nguon", "- ma_bang: hai\n            nguon")
    path = dossier(tmp_path, ("1.000020", "Đổi giấy phép", "Cấp Huyện", ""), tables=TABLE + second)

    assert placed(path) == [("TTHC!C3", "LG-02t", "canh_bao")]


def test_a_free_table_is_left_to_its_owner(tmp_path):
    tables = (
        TABLE.replace("Mã TTHC", "Ký hiệu").replace("Tên thủ tục", "Nội dung").replace("Cấp thực hiện", "X")
    )
    path = office(tmp_path, START + tables)
    book = Workbook()
    book.active.title = "TTHC"
    for row in (("Ký hiệu", "Nội dung", "X"), ("k1", "Rà soát", "Cấp Huyện")):
        book.active.append(row)
    book.save(tmp_path / "tt.xlsx")

    assert placed(path) == []


def test_many_faults_are_cut_at_the_gravest_and_counted(tmp_path, capsys):
    rows = [(f"1.{n:06d}", f"Cấp giấy {n}", "Cấp Huyện", "") for n in range(100)]
    path = dossier(tmp_path, *rows, ("1.1", "Đổi giấy", "Cấp Tỉnh", ""))

    found = [one for one in make(path).findings if one.where.file == "tt.xlsx"]
    run(["render", str(path), "-o", str(tmp_path / "o")])

    assert len(found) == 31
    assert found[29].where.cell == "TTHC!A103"
    assert "tt.xlsx: còn 71 chỗ nữa" in capsys.readouterr().out


def test_a_total_that_does_not_add_up_is_told_for_a_query_too(tmp_path):
    tables = """        bang:
          - nguon:
              sql: SELECT ma, so FROM d
              cac_trang:
                d: {tep: tt.csv, cot: [{ma_cot: ma, lay_tu: Mã TTHC}, {ma_cot: so, lay_tu: Số hồ sơ}]}
            cot: [{ma_cot: ma}, {ma_cot: so}]
"""
    path = office(tmp_path, START + tables)
    lines = ("Mã TTHC;Tên thủ tục;Số hồ sơ", "1.000010;Cấp;5", "1.000020;Đổi;6", ";Tổng cộng;12")
    (tmp_path / "tt.csv").write_text("\n".join(lines), encoding="utf-8")

    assert placed(path) == [("C4", "SL-02n", "loi")]


def test_findings_come_home_from_other_processes(tmp_path, capsys):
    path = dossier(tmp_path, ("1.000020", "Đổi giấy phép", "Cấp Huyện", ""))
    (tmp_path / "hai.yaml").write_text(path.read_text(encoding="utf-8"), encoding="utf-8")

    status = run(
        ["render", str(path), str(tmp_path / "hai.yaml"), "-o", str(tmp_path / "o"), "--workers", "2"]
    )

    told = [line for line in capsys.readouterr().out.splitlines() if "TTHC!C3" in line]
    assert (status, len(told)) == (1, 2)
    assert "tt.xlsx:TTHC!C3: «Cấp Huyện» không còn từ 01/7/2025" in told[1]


@pytest.fixture
def packed(tmp_path):
    """A pack of twelve rows that share a sheet; the last procedure, a bad one, is of the last row only."""
    dossier(
        tmp_path,
        *((f"1.{n:06d}", f"Cấp {n}", "Cấp Tỉnh", "Sở Tư pháp") for n in range(11)),
        ("1.000011", "Đổi giấy phép", "Cấp Huyện", "Sở Nội vụ"),
    )
    with (tmp_path / "don_vi.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [("Mã", "Cơ quan"), *((f"H{n}", "Sở Tư pháp") for n in range(11)), ("H11", "Sở Nội vụ")]
        )
    text = "ho_so: ho_so.yaml\nnguon: don_vi.csv\nkhoa: ma\n"
    share = "{bang: van_ban.cong_van.phu_luc.danh_muc.bang.bang, cot: Cơ quan thực hiện, theo: co_quan}"
    (tmp_path / "goi.yaml").write_text(f"{text}loc:\n  - {share}\n", encoding="utf-8")
    return tmp_path / "goi.yaml"


def test_a_row_of_a_pack_is_told_of_its_own_rows(packed):
    made = pack.plan(packed)

    found = [list(sheets.findings(texts.read_through(pack.of_row(made, row)))) for row in range(12)]

    assert [[one.where.cell for one in each] for each in found] == [[]] * 11 + [["TTHC!C14"]]


def test_the_sheet_that_a_pack_shares_is_judged_once(packed):
    made = pack.plan(packed)
    day = made.base.ho_so.van_ban[0].ngay_xet
    names = (("Cấp thực hiện",),)

    first, second = (
        table_check.check_once(next(iter(loaded.sheets.values())), loaded.noi_nhan, day=day, names=names)
        for loaded in (pack.of_row(made, 0), pack.of_row(made, 1))
    )

    assert len(first) == 1
    assert first is second
