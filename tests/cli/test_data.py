"""`docgen data check` as a person meets it: each bad cell a line, a marked copy, JSON, exit status."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from docgen.cli.frame import run
from tests.sources.workbooks import book

HEAD = ["STT", "Mã TTHC", "Tên TTHC", "Cấp thực hiện"]
GOOD = [1, "1.000010", "Cấp giấy phép", "Cấp Tỉnh"]
LEVELS = "«Cấp Bộ», «Cấp Tỉnh», «Cấp Xã», «Cơ quan khác»"
CODE_REMEDY = "định dạng cột là Text rồi gõ lại mã; có phải là «1.000020»?"
LEVEL_REMEDY = "có phải là «Cấp Tỉnh»?"
REAL = Path(__file__).parent.parent / "data" / "thu-tuc-hanh-chinh-2025-02.xlsx"


def check(tmp_path, *rows, options=("--ngay", "15/11/2026"), name="thu_tuc.xlsx"):
    path = tmp_path / name
    book(HEAD, *rows, title="TTHC").save(path)
    return run(["data", "check", str(path), *options])


def test_a_good_file_is_status_0(tmp_path, capsys):
    status = check(tmp_path, GOOD)

    assert status == 0
    assert capsys.readouterr().out.splitlines() == [
        "Trang «TTHC»: thủ tục hành chính, 1 dòng.",
        "thu_tuc.xlsx: không có gì sai.",
    ]


def test_bad_cells_are_lines_with_place_and_remedy_and_status_3(tmp_path, capsys):
    status = check(tmp_path, [*GOOD[:3], "Cấp Huyện"], [2, 1.00002, "Cấp lại", "Cấp Tinh"])

    assert status == 3
    assert capsys.readouterr().out.splitlines() == [
        f"CẢNH BÁO thu_tuc.xlsx:TTHC!D2: «Cấp Huyện» không còn từ 01/7/2025 → chọn trong: {LEVELS}",
        "LỖI thu_tuc.xlsx:TTHC!B3: mã là số 1,00002: Excel đã đổi mã thành số → " + CODE_REMEDY,
        f"LỖI thu_tuc.xlsx:TTHC!D3: «Cấp Tinh» không phải cấp thực hiện; các cấp: {LEVELS} → " + LEVEL_REMEDY,
        "Trang «TTHC»: thủ tục hành chính, 2 dòng.",
        "thu_tuc.xlsx: 2 lỗi, 1 cảnh báo, 0 lưu ý.",
    ]


def test_warnings_alone_are_status_1_and_depend_on_the_day(tmp_path):
    rows = [[*GOOD[:3], "Cấp Huyện"]]

    assert check(tmp_path, *rows) == 1
    assert check(tmp_path, *rows, options=("--ngay", "30/6/2025")) == 0


def test_json_holds_cell_content_and_the_nearest_value(tmp_path, capsys):
    check(tmp_path, [*GOOD[:3], "Cấp Tinh"], options=("--ngay", "15/11/2026", "--json"))

    report = json.loads(capsys.readouterr().out)

    assert report["ngay"] == "2026-11-15"
    assert report["trang"] == [{"ten": "TTHC", "loai": "thu_tuc", "so_dong": 1}]
    (one,) = report["phat_hien"]
    assert (one["trang"], one["o"], one["thay"], one["gan_dung"]) == ("TTHC", "D2", "Cấp Tinh", "Cấp Tỉnh")
    assert (one["muc_do"], one["ma"]) == ("loi", "cap_la_gan")


def test_the_marked_copy_bears_what_was_printed(tmp_path, capsys):
    out = tmp_path / "danh_dau.xlsx"

    check(tmp_path, [*GOOD[:3], "Cấp Huyện"], options=("--ngay", "15/11/2026", "--danh-dau", str(out)))

    assert f"Đã ghi bản đánh dấu «{out}»." in capsys.readouterr().out
    assert load_workbook(out)["TTHC"]["D2"].comment.text.startswith("CẢNH BÁO: «Cấp Huyện» không còn")


def test_a_marked_copy_never_replaces_a_file(tmp_path, capsys):
    out = tmp_path / "thu_tuc.xlsx"

    status = check(tmp_path, GOOD, options=("--danh-dau", str(out)))

    assert status == 5
    assert "thu_tuc.xlsx" in capsys.readouterr().err


def test_a_csv_file_is_checked_but_not_marked(tmp_path, capsys):
    path = tmp_path / "thu_tuc.csv"
    path.write_text("Mã TTHC;Tên TTHC;Cấp thực hiện\n1.00001;Cấp giấy;Cấp Xã\n", encoding="utf-8")

    checked = run(["data", "check", str(path), "--ngay", "15/11/2026"])
    marked = run(["data", "check", str(path), "--danh-dau", str(tmp_path / "x.xlsx")])

    printed = capsys.readouterr()
    assert (checked, marked) == (3, 2)
    assert printed.out.startswith("LỖI thu_tuc.csv:A2: «1.00001» không phải mã thủ tục hành chính")
    assert "lưu dạng .xlsx" in printed.err


@pytest.mark.parametrize("typed", ["hôm qua", "31/02/2026", "2026"])
def test_a_wrong_day_is_a_usage_error(tmp_path, capsys, typed):
    assert check(tmp_path, GOOD, options=("--ngay", typed)) == 2
    assert "--ngay" in capsys.readouterr().err


def test_the_kind_of_the_sheets_may_be_given(tmp_path, capsys):
    status = check(tmp_path, GOOD, options=("--loai", "chi_tieu", "--lang", "en"))

    assert status == 3
    assert "the table of «chỉ tiêu» has no column «Tên chỉ tiêu»" in capsys.readouterr().out


def test_many_faults_are_cut_and_counted(tmp_path, capsys):
    check(tmp_path, *[[n, f"1.{n:06d}", "Cấp", "Cấp Tinh"] for n in range(1, 251)])

    out = capsys.readouterr().out.splitlines()
    assert len(out) == 203
    assert out[200].startswith("… và 50 phát hiện nữa")


def test_the_national_list_goes_through(capsys):
    status = run(["data", "check", str(REAL), "--ngay", "15/02/2025", "--json"])

    report = json.loads(capsys.readouterr().out)
    kinds = {one["ma"]: one["thay"] for one in report["phat_hien"]}
    assert status == 3
    assert report["trang"] == [{"ten": "TTHC", "loai": "thu_tuc", "so_dong": 2790}]
    assert set(kinds) == {"o_to_hop", "cap_la", "o_viet_khac"}
    assert kinds["cap_la"] == "Chưa xác định"


def test_the_national_list_of_before_the_reform_names_every_district_after_it(capsys):
    run(["data", "check", str(REAL), "--ngay", "01/7/2025", "--json"])
    found = [
        one["o"] for one in json.loads(capsys.readouterr().out)["phat_hien"] if one["ma"] == "cap_bai_bo"
    ]
    sheet = load_workbook(REAL).active

    told = [cell.coordinate for (cell,) in sheet.iter_rows(min_col=5, max_col=5) if "Huyện" in cell.value]

    assert found == told
