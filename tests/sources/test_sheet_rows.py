"""A sheet → rows: headings forgiven, cells not."""

import datetime as dt
import unicodedata

import pytest

from docgen.errors import DataError, DocgenError, leaves
from docgen.say import error_line
from tests.sources.sentences import ids
from tests.sources.workbooks import COLUMNS, HEAD, HERE, bang, book, rows_of

ROW = [1, "1.000010", "Cấp giấy phép", "Hộ tịch", 5000]


def cells_of(error: DocgenError) -> list[tuple[str, str]]:
    for leaf in leaves(error):
        assert error_line(leaf, "vi")
        assert error_line(leaf, "en")
    return [(leaf.where.cell, leaf.id) for leaf in leaves(error)]


def failing(*args, **more) -> DocgenError:
    with pytest.raises(DocgenError) as caught:
        rows_of(*args, **more)
    return caught.value


def test_rows_come_in_order_with_their_texts():
    found = rows_of(book(HEAD, ROW, [2, "2.000020", "Cấp lại", "Hộ tịch", 37.43]))

    assert [dict(row.o) for row in found] == [
        {"ma": "1.000010", "ten": "Cấp giấy phép", "phi": "5.000"},
        {"ma": "2.000020", "ten": "Cấp lại", "phi": "37,43"},
    ]


def test_a_row_knows_its_cells():
    (row,) = rows_of(book([], ["BẢNG TỔNG HỢP"], HEAD, ROW))

    assert row.where("phi").cell == "ThuTuc!E4"
    assert row.where("phi").file == "thu_tuc.xlsx"


def test_sentinels_come_through_whole():
    name = "Thủ tục " + "rất dài " * 200
    values = ["Sở NN&PTNT", "x<y", "\"nháy\" 'đơn' «kép»", name.strip(), "Điều\u00a01", "dòng\nhai"]
    made = book(HEAD, *([n, "1.000010", value, "", 1] for n, value in enumerate(values)))

    assert [row.o["ten"] for row in rows_of(made)] == values


def test_text_is_made_nfc():
    (row,) = rows_of(book(HEAD, [1, "1.000010", unicodedata.normalize("NFD", "Hộ tịch"), "", 1]))

    assert row.o["ten"] == "Hộ tịch"


@pytest.mark.parametrize("heading", ["mã số", "MÃ  SỐ", "Ma so", "Mã\nsố", "Mã số:", " Mã số (*)"[:7]])
def test_a_heading_is_found_without_accents_case_or_spaces(heading):
    head = [heading if name == "Mã số" else name for name in HEAD]

    assert rows_of(book(head, ROW))[0].o["ma"] == "1.000010"


def test_an_exact_heading_beats_one_that_is_alike():
    head = ["Ma so", *HEAD]

    assert rows_of(book(head, ["khác", *ROW]))[0].o["ma"] == "1.000010"


def test_the_heading_row_is_found_below_titles():
    titles = [["SỞ NỘI VỤ"], ["Biểu số 1", None, "Tên thủ tục"], [], ["(Kèm theo)"]]

    assert len(rows_of(book(*titles, HEAD, ROW))) == 1


def test_headings_over_two_merged_rows_are_found_in_the_lower_one():
    made = book(
        ["STT", "Mã số", "Tên", "Mức độ"],
        [None, None, None, "Mức 3", "Mức 4"],
        [1, "1.000010", "Cấp", "x", ""],
    )
    for merged in ("A1:A2", "B1:B2", "C1:C2", "D1:E1"):
        made.active.merge_cells(merged)
    table = bang(
        [
            {"ma_cot": "ma", "lay_tu": "Mã số"},
            {"ma_cot": "m3", "lay_tu": "Mức 3"},
            {"ma_cot": "m4", "lay_tu": "Mức 4"},
        ]
    )

    assert [dict(row.o) for row in rows_of(made, table)] == [{"ma": "1.000010", "m3": "x", "m4": ""}]


def test_headings_that_are_all_merged_downwards_are_no_data_row():
    made = book(HEAD[1:3], [None, None], ["1.000010", "Cấp"])
    made.active.merge_cells("A1:A2")
    made.active.merge_cells("B1:B2")

    assert len(rows_of(made, bang(COLUMNS[:2]))) == 1


def test_a_text_merged_over_rows_belongs_to_each():
    made = book(HEAD, ROW, [2, "1.000020", "Cấp lại", None, 1])
    made.active.merge_cells("D2:D3")

    found = rows_of(made, bang(COLUMNS, nhom=[{"theo": "linh_vuc"}]))

    assert [row.o["linh_vuc"] for row in found] == ["Hộ tịch", "Hộ tịch"]


def test_a_number_merged_over_rows_is_not_counted_twice():
    made = book(HEAD, ROW, [2, "1.000020", "Cấp lại", "Hộ tịch", None])
    made.active.merge_cells("E2:E3")

    assert [row.o["phi"] for row in rows_of(made)] == ["5.000", ""]


def test_empty_rows_are_left_out_and_numbers_of_blank_rows_too():
    found = rows_of(book(HEAD, ROW, [], [2], [None, " "], [3, "1.000030", "Cấp", "", 1]))

    assert [row.o["ma"] for row in found] == ["1.000010", "1.000030"]


def test_a_row_beside_the_columns_is_not_dropped_in_silence():
    error = failing(book(HEAD, ROW, [None, None, None, "Hộ tịch"]))

    assert cells_of(error) == [("ThuTuc!D3", "o_ngoai_cot")]


def test_every_bad_cell_is_named_in_one_run():
    made = book(
        HEAD,
        [1, 1.00001, "Cấp\u200b", "", "mười"],
        ROW,
        [2, 1e16, "=1+1", "", dt.date(2021, 2, 1)],
        [3, "#REF!", "Cấp", "", 0.5],
    )
    made.active["B5"].data_type = "e"
    made.active["E5"].number_format = "0%"

    assert cells_of(failing(made)) == [
        ("ThuTuc!B2", "o_ma_bi_doi"),
        ("ThuTuc!C2", "o_ky_tu"),
        ("ThuTuc!E2", "o_khong_phai_so"),
        ("ThuTuc!B4", "o_ma_qua_dai"),
        ("ThuTuc!C4", "o_chua_tinh"),
        ("ThuTuc!E4", "o_khong_phai_so"),
        ("ThuTuc!B5", "o_loi_cong_thuc"),
        ("ThuTuc!E5", "o_phan_tram"),
    ]


def test_a_percentage_is_shown_as_excel_shows_it():
    made = book(HEAD, [1, "1.000010", "Cấp", "", 0.3743])
    made.active["E2"].number_format = "0.00%"

    assert "(37,43%)" in error_line(failing(made), "vi")


def test_leading_zeros_by_format_are_kept():
    made = book(HEAD, [1, 7, "Cấp", "", 1])
    made.active["B2"].number_format = "00000"

    assert rows_of(made)[0].o["ma"] == "00007"


def test_missing_columns_are_one_error_with_what_is_there_and_the_nearest():
    error = failing(book(["STT", "Mã", "Tên thu tục", "Lệ phí"], ROW))

    assert isinstance(error, DataError)
    assert error.where == HERE
    line = error_line(error, "vi")
    assert "«Mã số», «Phí (đồng)»" in line
    assert "«Tên thu tục»" in line


def test_a_heading_there_twice_is_not_guessed():
    error = failing(book([*HEAD, "Mã số"], [*ROW, "9.999999"]))

    assert ids(error) == ["cot_lap"]
    assert error.args_["cells"] == "ThuTuc!B1, ThuTuc!F1"


def test_an_empty_sheet_misses_every_column():
    assert ids(failing(book())) == ["cot_thieu"]


def test_a_row_without_its_group_is_named():
    error = failing(book(HEAD, [1, "1.000010", "Cấp", None, 1]), bang(COLUMNS, nhom=["linh_vuc"]))

    assert cells_of(error) == [("ThuTuc!D2", "o_thieu_nhom")]


def test_several_columns_may_read_one_heading():
    marks = [{"ma_cot": f"muc_{n}", "lay_tu": "Lĩnh vực", "danh_dau": str(n)} for n in (3, 4)]

    (row,) = rows_of(book(HEAD, [1, "1.000010", "Cấp", 3, 1]), bang([*COLUMNS, *marks]))

    assert (row.o["muc_3"], row.o["muc_4"]) == ("3", "3")


def test_a_column_without_source_reads_its_own_heading_or_key():
    columns = [
        {"ma_cot": "ma_so"},
        {"ma_cot": "ten", "tieu_de": "Tên thủ tục"},
        {"ma_cot": "stt", "tieu_de": "STT"},
    ]

    (row,) = rows_of(book(HEAD, ROW), bang(columns))

    assert dict(row.o) == {"ma_so": "1.000010", "ten": "Cấp giấy phép"}


GROUPED = [
    HEAD,
    ["A. CẤP TỈNH"],
    ["I. LĨNH VỰC ĐẤT ĐAI"],
    [1, "1.000010", "Cấp giấy", None, 5],
    ["B. CẤP XÃ"],
    ["I. LĨNH VỰC HỘ TỊCH"],
    [2, "1.000020", "Cấp lại", None, 5],
    [None, None, "Tổng cộng", None, 10],
    [],
    ["Ghi chú: số liệu đến 30/6"],
]


def test_group_rows_give_their_value_to_the_rows_below():
    groups = [{"theo": "cap_nao", "lay_tu": "Cấp"}, {"theo": "linh_vuc", "lay_tu": "Lĩnh vực hẹp"}]
    found = rows_of(book(*GROUPED), bang(COLUMNS, nhom=groups))

    assert [(row.o["cap_nao"], row.o["linh_vuc"]) for row in found] == [
        ("TỈNH", "LĨNH VỰC ĐẤT ĐAI"),
        ("XÃ", "LĨNH VỰC HỘ TỊCH"),
    ]
    assert [row.where("linh_vuc").cell for row in found] == ["ThuTuc!A3", "ThuTuc!A6"]
    assert [row.where("ma").cell for row in found] == ["ThuTuc!B4", "ThuTuc!B7"]


def test_a_group_row_is_known_by_the_heading_that_it_begins_with():
    rows = [[*row[:3], *row[4:]] for row in GROUPED]
    found = rows_of(book(*rows), bang(COLUMNS, nhom=[{"theo": "linh_vuc", "lay_tu": "Lĩnh vực"}]))

    assert [row.o["linh_vuc"] for row in found] == ["ĐẤT ĐAI", "HỘ TỊCH"]


def test_totals_and_notes_are_not_printed_as_rows():
    assert [row.o["ma"] for row in rows_of(book(*GROUPED))] == ["1.000010", "1.000020"]


def test_a_row_above_the_first_group_is_named():
    rows = [HEAD, [9, "1.000090", "Cấp", None, 5], *GROUPED[1:]]
    groups = [{"theo": "cap_nao", "lay_tu": "Cấp"}, {"theo": "linh_vuc", "lay_tu": "Nhóm"}]

    error = failing(book(*rows), bang(COLUMNS, nhom=groups))

    assert cells_of(error) == [("ThuTuc!A2", "o_thieu_nhom"), ("ThuTuc!A2", "o_thieu_nhom")]


def test_what_excel_shows_beside_a_number_is_not_lost_in_silence():
    made = book(HEAD, [1, 1.00001, "Cấp", "Hộ tịch", 5], [2, "1.000020", 5, "Hộ tịch", 5])
    made.active["B2"].number_format = "0.000000"
    made.active["C3"].number_format = '0" ngày"'
    made.active["E3"].number_format = '#,##0" đồng"'

    error = failing(made)

    assert cells_of(error) == [("ThuTuc!C3", "o_dang_hien")]


def test_a_code_shown_with_its_zeros_is_whole():
    made = book(HEAD, [1, 1.00001, "Cấp", "Hộ tịch", 5])
    made.active["B2"].number_format = "0.000000"

    assert rows_of(made)[0].o["ma"] == "1.000010"


def test_text_of_the_old_fonts_is_named_with_its_meaning():
    error = failing(book(HEAD, [1, "1.000010", "CÊp giÊy phÐp", "Hộ tịch", 5]))

    assert ids(error) == ["o_phong_cu"]
    assert "«Cấp giấy phép»" in error_line(error, "vi")


def test_a_formula_that_calls_a_program_is_no_value():
    assert ids(failing(book(HEAD, [1, "=cmd|'/c calc'!A0", "Cấp", "Hộ tịch", 5]))) == ["o_lenh"]
