"""A register on paper or in a spreadsheet: its headings, its cells, what is wrong named in one run."""

import datetime as dt

import pytest

from docgen.errors import DocgenError, leaves
from docgen.sources.register_rows import KEPT, VOID, read
from tests.sources.workbooks import book, data_of, file_of

HEAD = ["Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Người ký",
        "Nơi nhận văn bản", "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ngày chuyển", "Ký nhận",
        "Ghi chú"]  # fmt: skip
TODAY = dt.date(2026, 11, 22)
PLACES = [f"({n})" for n in range(1, 11)]
ROW = ["01/QĐ-SKHCN", "05/01/2026", "Quyết định ban hành Quy chế", "Nguyễn Văn Mẫu", "UBND tỉnh; Sở Nội vụ",
       "VT", 12, "06/01/2026", "Lan", "bản giấy"]  # fmt: skip


def row(number="01/QĐ-SKHCN", day="05/01/2026", subject="Quyết định", note=""):
    return [number, day, subject, *[""] * 6, note]


def rows_of(*rows, head=HEAD, name="so.xlsx"):
    return read(file_of(data_of(book(head, *rows)), name), year=2026, today=TODAY)


def faults(*rows, head=HEAD):
    with pytest.raises(DocgenError) as caught:
        rows_of(*rows, head=head)
    return [(one.id, one.where.cell) for one in leaves(caught.value)]


def csv(text, name="so.csv"):
    return read(file_of(text.encode(), name), year=2026, today=TODAY)


def test_the_forms_own_columns_are_read_and_its_numbers_passed_over():
    found = rows_of(PLACES, ROW)

    (one,) = found.rows
    assert (one.so, one.ky_hieu, one.ngay, one.loai) == (1, "QĐ-SKHCN", dt.date(2026, 1, 5), "quyet_dinh")
    assert one.noi_nhan == ("UBND tỉnh", "Sở Nội vụ")
    assert (one.so_ban, one.ngay_chuyen) == (12, dt.date(2026, 1, 6))
    assert {key: one.texts[key] for key in ("trich_yeu", "nguoi_ky", "luu", "ky_nhan", "ghi_chu")} == {
        "trich_yeu": "Quyết định ban hành Quy chế",
        "nguoi_ky": "Nguyễn Văn Mẫu",
        "luu": "VT",
        "ky_nhan": "Lan",
        "ghi_chu": "bản giấy",
    }
    assert found.told == ()


def test_a_spreadsheet_of_other_headings_is_read_as_well():
    head = ["STT", "Số", "Ký hiệu", "Ngày ban hành", "Loại văn bản", "Trích yếu", "Người ký", "Nơi nhận"]

    cells = [
        1,
        7,
        "SKHCN-CĐS",
        dt.date(2026, 2, 3),
        "Công văn",
        "V/v rà soát",
        "A",
        "- Bộ KH&CN;\n- Lưu: VT.",
    ]
    found = rows_of(cells, head=head)

    (one,) = found.rows
    assert (one.so, one.ky_hieu, one.ngay, one.loai) == (7, "SKHCN-CĐS", dt.date(2026, 2, 3), "cong_van")
    assert one.noi_nhan == ("Bộ KH&CN", "Lưu: VT")


def test_a_csv_file_is_read_like_a_sheet():
    found = csv("Số ký hiệu;Ngày văn bản;Trích yếu\n05/TTr-SKHCN;5/1;Tờ trình về việc ban hành\n")

    (one,) = found.rows
    assert (one.so, one.ky_hieu, one.ngay, one.loai) == (5, "TTr-SKHCN", dt.date(2026, 1, 5), "to_trinh")


@pytest.mark.parametrize(
    ("typed", "so", "sign"),
    [
        ("15/QĐ-SKHCN", 15, "QĐ-SKHCN"),
        ("05/TTr-SKHCN", 5, "TTr-SKHCN"),
        ("5/TTr-SKHCN", 5, "TTr-SKHCN"),
        ("Số: 5 / TTr - SKHCN", 5, "TTr-SKHCN"),
        ("số 1234/SKHCN-CĐS", 1234, "SKHCN-CĐS"),
    ],
)
def test_number_and_sign_are_told_apart(typed, so, sign):
    (one,) = rows_of(row(typed)).rows

    assert (one.so, one.ky_hieu) == (so, sign)


@pytest.mark.parametrize(
    "typed", ["05/01/2026", "5/1/2026", "5-1-2026", "05.01.2026", "2026-01-05", "5/1", "5/1/26",
              "ngày 05 tháng 01 năm 2026", dt.date(2026, 1, 5)],
)  # fmt: skip
def test_a_day_may_be_written_in_several_ways(typed):
    assert rows_of(row(day=typed)).rows[0].ngay == dt.date(2026, 1, 5)


def test_every_bad_cell_is_named_in_one_run():
    found = faults(
        row("15a/QĐ-SKHCN"),
        row("2/QĐ-SKHCN", "31/02/2026"),
        row("3/2026/QĐ-UBND"),
        row("4/QĐ SKHCN"),
        row("5"),
        row("6/QĐ-SKHCN", subject=""),
        row("7/QĐ-SKHCN", ""),
        row(dt.date(2026, 12, 15)),
        row("8/QĐ-SKHCN", "5/1/25"),
        [*row("9/QĐ-SKHCN")[:6], "một", "hôm qua", "", ""],
        row("", "05/01/2026"),
        row("0/QĐ-SKHCN"),
    )

    assert found == [
        ("so_nhap_so_sai", "ThuTuc!A2"),
        ("so_nhap_ngay_sai", "ThuTuc!B3"),
        ("so_nhap_co_nam", "ThuTuc!A4"),
        ("so_nhap_ky_hieu_sai", "ThuTuc!A5"),
        ("so_nhap_thieu_ky_hieu", "ThuTuc!A6"),
        ("so_nhap_thieu", "ThuTuc!C7"),
        ("so_nhap_thieu", "ThuTuc!B8"),
        ("so_nhap_thanh_ngay", "ThuTuc!A9"),
        ("so_nhap_ngay_sai", "ThuTuc!B10"),
        ("so_nhap_ngay_sai", "ThuTuc!H11"),
        ("so_nhap_so_ban_sai", "ThuTuc!G11"),
        ("so_nhap_thieu", "ThuTuc!A12"),
        ("so_nhap_so_sai", "ThuTuc!A13"),
    ]


def test_a_day_of_another_year_or_to_come_is_named_at_its_cell():
    rows = [row(day="05/01/2025"), row("02/QĐ-SKHCN", "23/11/2026"), row("03/QĐ-SKHCN", "22/11/2026")]

    assert faults(*rows) == [("so_nhap_nam_khac", "ThuTuc!B2"), ("so_nhap_ngay_toi", "ThuTuc!B3")]


def test_a_number_that_stands_twice_is_named_with_its_other_place():
    with pytest.raises(DocgenError) as caught:
        rows_of(row(), row("2/QĐ-SKHCN"), row("1/qđ-skhcn"))

    (error,) = leaves(caught.value)
    assert (error.id, error.where.cell, error.args_["other"]) == ("so_nhap_trung", "ThuTuc!A4", "ThuTuc!A2")


def test_one_number_under_two_signs_is_no_double():
    assert len(rows_of(row("1/QĐ-SKHCN"), row("1/TTr-SKHCN")).rows) == 2


def test_a_date_that_runs_backwards_is_told_and_stops_nothing():
    found = rows_of(row("1/QĐ-SKHCN", "7/1"), row("2/TTr-SKHCN", "5/1"), row("3/QĐ-SKHCN", "7/1"))

    assert len(found.rows) == 3
    (note,) = found.told
    assert (note.id, note.where.cell, note.args_["other"]) == ("so_nhap_ngay_lui", "ThuTuc!A3", "01")


def test_series_of_their_own_have_dates_of_their_own():
    found = rows_of(row("1/QĐ-SKHCN", "7/1"), row("2/QĐ-SKHCN", "8/1"), row("1/TTr-SKHCN", "5/1"))

    assert found.told == ()


@pytest.mark.parametrize(
    ("note", "why"),
    [("Đã hủy: nhầm người ký", "nhầm người ký"), ("đã huỷ", "đã huỷ"), ("Hủy số, ghi nhầm", "ghi nhầm"),
     ("Số đã hủy - trùng", "trùng")],
)  # fmt: skip
def test_a_number_that_the_note_calls_void_is_void(note, why):
    (one,) = rows_of(row("3/QĐ-SKHCN", "", "", note)).rows

    assert (one.trang_thai, one.ly_do, one.texts["ghi_chu"]) == (VOID, why, "")


def test_a_void_number_needs_no_sign():
    (one,) = rows_of(row("3", "", "", "Đã hủy: bỏ trống")).rows

    assert (one.so, one.ky_hieu, one.trang_thai) == (3, "", VOID)


@pytest.mark.parametrize("note", ["Hủy bỏ Quyết định số 5", "Thay thế văn bản đã hủy", ""])
def test_a_note_about_another_document_voids_nothing(note):
    (one,) = rows_of(row(note=note)).rows

    assert (one.trang_thai, one.texts["ghi_chu"]) == ("", note)


def test_docgens_own_book_tells_states_and_notes_apart():
    head = [*HEAD, "Trạng thái", "Lý do", "Giữ đến ngày", "Ghi chú của văn bản"]
    found = rows_of(
        [*row("1", "", "", "Giữ số"), "giu_cho", "chờ ký", "31/3/2026", ""],
        [*row("2–4", "", "", "Số khuyết"), "khuyet", "", "", ""],
        [*row("5/QĐ-SKHCN", note="Đã hủy: cũ"), "da_cap", "", "", "bản giấy"],
        head=head,
    )

    assert [(one.so, one.trang_thai) for one in found.rows] == [(1, KEPT), (5, "")]
    assert (found.rows[0].ly_do, found.rows[0].han) == ("chờ ký", dt.date(2026, 3, 31))
    assert found.rows[1].texts["ghi_chu"] == "bản giấy"


def test_lines_across_the_book_and_other_sheets_are_told_not_read():
    made = book(HEAD, ["Tháng 01/2026", *[""] * 9], row())
    made.active.merge_cells("A2:J2")
    made.create_sheet("Bìa").append(["SỔ ĐĂNG KÝ VĂN BẢN ĐI"])

    found = read(file_of(data_of(made), "so.xlsx"), year=2026, today=TODAY)

    assert len(found.rows) == 1
    assert [(one.id, one.where.cell) for one in found.told] == [
        ("so_nhap_dong_chu", "ThuTuc!A2"),
        ("so_nhap_trang_khac", ""),
    ]


def test_a_column_that_the_register_has_no_place_for_is_told():
    found = rows_of([1, *row(), "x"], head=["STT", *HEAD, "Tờ số"])

    assert [(one.id, one.args_["column"]) for one in found.told] == [("so_nhap_cot_khac", "Tờ số")]


def test_sheets_of_months_make_one_book():
    made = book(HEAD, row())
    made.create_sheet("T2").append(HEAD)
    made["T2"].append(row("2/QĐ-SKHCN", "7/2"))

    found = read(file_of(data_of(made), "so.xlsx"), year=2026, today=TODAY)

    assert [(one.so, one.place.cell) for one in found.rows] == [(1, "ThuTuc!A2"), (2, "T2!A2")]


def test_a_file_without_a_register_is_refused():
    assert faults([1, 2], head=["Tên", "Tuổi"]) == [("so_nhap_khong_cot", "")]


def test_a_book_that_lacks_a_column_names_it():
    assert faults(["01/QĐ-SKHCN", "5/1"], head=["Số ký hiệu", "Ngày"])[0] == (
        "so_nhap_thieu_cot",
        "ThuTuc!A1",
    )


def test_a_column_that_stands_twice_is_named():
    assert faults([*ROW, "x"], head=[*HEAD, "Ghi chú"]) == [("so_nhap_cot_lap", "ThuTuc!A1")]


def test_a_separator_inside_a_text_of_a_csv_file_is_found():
    with pytest.raises(DocgenError) as caught:
        csv("Số ký hiệu;Ngày;Trích yếu\n1/QĐ-A;5/1;Quyết định; ban hành\n2/QĐ-A;5/1;Quyết định\n")

    assert [one.id for one in leaves(caught.value)] == ["o_csv_thua"]


def test_a_failed_formula_is_no_number():
    assert faults(row("#N/A")) == [("o_loi_cong_thuc", "ThuTuc!A2")]


def test_a_hand_made_column_of_states_is_understood_and_keeps_the_notes():
    found = rows_of(
        [*row("1/QĐ-SKHCN", note="kèm 02 phụ lục"), "Đã phát hành"],
        [*row("2/QĐ-SKHCN", note="ghi nhầm"), "Đã huỷ"],
        head=[*HEAD, "Trạng thái"],
    )

    first, second = found.rows
    assert (first.trang_thai, first.texts["ghi_chu"]) == ("", "kèm 02 phụ lục")
    assert (second.trang_thai, second.ly_do) == (VOID, "ghi nhầm")


def test_secrecy_is_told_in_words_and_an_open_document_is_not_secret():
    head = [*HEAD, "Độ mật"]

    found = rows_of([*row(), "Thường"], [*row("2/QĐ-SKHCN"), "Tối mật"], head=head)

    assert [one.texts["do_mat"] for one in found.rows] == ["", "toi_mat"]
    assert faults([*row(), "rất mật"], head=head) == [("so_nhap_do_mat_sai", "ThuTuc!K2")]
