"""What the rows of office sheets are: headings over merged rows, groups of several depths, totals, notes."""

from openpyxl import Workbook as Book

from docgen.errors import Where
from docgen.sources import heads, row_kinds, workbook
from tests.sources.workbooks import book, data_of, file_of

HEAD = ["STT", "Mã số", "Tên thủ tục", "Số hồ sơ"]
NAMES = [("Mã số",), ("Tên thủ tục",), ("Số hồ sơ",)]
HERE = Where("x")


def sheet_of(made: Book):
    return workbook.sheet(workbook.open_workbook(file_of(data_of(made)), HERE), None, HERE)


def kinds(made: Book, anchor=1):
    sheet = sheet_of(made)
    return list(row_kinds.lay(sheet, heads.find(sheet, NAMES), anchor).kinds)


def texts(made: Book, anchor=1):
    """Return for every group row the texts of all groups that hold from there on."""
    sheet = sheet_of(made)
    layout = row_kinds.lay(sheet, heads.find(sheet, NAMES), anchor)
    return [tuple(group.text for group in layout.groups[row]) for row in sorted(layout.groups)]


def data(number):
    return [number, f"1.{number:06d}", f"Cấp giấy {number}", 3]


def test_numbered_groups_nest_by_the_style_of_their_numbers():
    made = book(
        HEAD, ["A. THỦ TỤC CẤP TỈNH"], ["I. Lĩnh vực đất đai"], data(1), ["II. Lĩnh vực hộ tịch"], data(2),
        ["B. THỦ TỤC CẤP XÃ"], ["I. Lĩnh vực hộ tịch"], data(3),
    )  # fmt: skip

    assert texts(made) == [
        ("THỦ TỤC CẤP TỈNH",),
        ("THỦ TỤC CẤP TỈNH", "Lĩnh vực đất đai"),
        ("THỦ TỤC CẤP TỈNH", "Lĩnh vực hộ tịch"),
        ("THỦ TỤC CẤP XÃ",),
        ("THỦ TỤC CẤP XÃ", "Lĩnh vực hộ tịch"),
    ]


def test_a_group_numbered_in_the_column_of_numbers_may_bear_a_count():
    made = book(HEAD, ["I", None, "Đất đai", 12], data(1), ["II", None, "Hộ tịch", 3], data(2))

    assert kinds(made) == ["nhom", "du_lieu", "nhom", "du_lieu"]
    assert texts(made) == [("Đất đai",), ("Hộ tịch",)]


def test_letters_that_are_roman_numbers_too_are_read_by_their_place():
    letters = [[f"{letter}. Nhóm thứ {letter}"] for letter in "ABCDĐEGHI"]
    made = book(HEAD, *[row for number, letter in enumerate(letters, 1) for row in (letter, data(number))])

    assert all(len(stack) == 1 for stack in texts(made))


def test_a_merged_row_is_a_group_without_a_number():
    made = book(HEAD, ["Các thủ tục về đất đai"], data(1))
    made.active.merge_cells("A2:D2")

    assert texts(made) == [("Các thủ tục về đất đai",)]


def test_a_row_that_lacks_its_code_is_no_group():
    made = book(
        HEAD, data(1), [2, None, "Cấp giấy phép xây dựng"], [None, None, "Thủ tục đặt giải thưởng"], data(4)
    )

    assert kinds(made) == ["du_lieu"] * 4


def test_totals_are_no_data_whatever_they_are_called():
    labels = ["Tổng cộng", "TỔNG SỐ", "Cộng:", "Tổng (I+II)", "Cộng nhóm I", "Tổng cộng: 3 thủ tục"]
    made = book(HEAD, data(1), *[[None, None, label, 3] for label in labels])

    assert kinds(made) == ["du_lieu", *["tong"] * len(labels)]


def test_names_that_begin_like_a_total_are_data():
    names = ["Tổng số doanh nghiệp thành lập mới", "Công bố hợp quy", "Cộng đồng dân cư"]
    made = book(HEAD, *[[None, f"1.00000{i}", name, 3] for i, name in enumerate(names)])

    assert kinds(made) == ["du_lieu"] * 3


def test_a_heading_repeated_on_the_next_page_and_column_numbers_are_no_data():
    made = book(HEAD, ["(1)", "(2)", "(3)", "(4)"], data(1), HEAD, data(2))

    assert kinds(made) == ["tieu_de", "du_lieu", "tieu_de", "du_lieu"]


def test_what_follows_the_data_after_a_gap_is_notes():
    made = book(
        HEAD,
        data(1),
        [],
        ["Ghi chú: theo Quyết định 1"],
        [None, None, "NGƯỜI LẬP", "GIÁM ĐỐC"],
        ["(*) xem trên"],
    )

    assert kinds(made) == ["du_lieu", "trong", "ghi_chu", "ghi_chu", "ghi_chu"]


def test_a_broken_row_right_below_the_data_is_data():
    assert kinds(book(HEAD, data(1), [2, None, "Cấp lại giấy phép", 3])) == ["du_lieu", "du_lieu"]


def test_headings_over_merged_rows_are_joined():
    made = book(
        ["DANH MỤC"],
        [],
        ["STT", "Thủ tục", None, "Mức độ", None],
        [None, "Mã số", "Tên", "Toàn trình", "Một phần"],
    )
    for merged in ("A1:E1", "A3:A4", "B3:C3", "D3:E3"):
        made.active.merge_cells(merged)
    head = heads.find(sheet_of(made), [("Mã số",), ("Mức độ Một phần",)])

    assert (head.top, head.bottom) == (2, 3)
    assert [head.places(name) for name in ("Mã số", "Toàn trình", "Mức độ một phần", "Mức độ", "Giá")] == [
        [1], [3], [4], [3], [],
    ]  # fmt: skip


def test_a_unit_in_brackets_may_be_left_out_but_not_changed():
    head = heads.find(sheet_of(book(["STT", "Phí (đồng)", "Lệ phí"])), [("Phí",)])

    assert [head.places(name) for name in ("Phí", "Lệ phí (đồng)", "Phí (USD)")] == [[1], [2], []]
