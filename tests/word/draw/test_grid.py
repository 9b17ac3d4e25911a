"""Headings and widths of drawn tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.annex.printed import PrintedColumn as C
from docgen.nd30.page import TWIPS_PER_PT
from docgen.vn.width import width_pt
from docgen.word.draw.grid import PADDING_TWIPS, depth, headings, leaves, widths

KEYS = st.sampled_from(("a", "b", "c"))
HEADINGS = st.sampled_from(("STT", "Tên thủ tục hành chính", "Mức độ 2", ""))
ALIGN = st.sampled_from(("", "trai", "giua", "phai"))
LEAF = st.builds(C, KEYS, HEADINGS, st.sampled_from((0, 0, 12, 30.5)), ALIGN)
TREE = st.recursive(
    LEAF,
    lambda below: st.builds(
        C, KEYS, HEADINGS, st.just(0), ALIGN, st.lists(below, min_size=1, max_size=3).map(tuple)
    ),
    max_leaves=8,
)
COLUMNS = st.lists(TREE, min_size=1, max_size=5).map(tuple)


@given(COLUMNS, st.sampled_from((9354, 14286)))
def test_widths_add_up_to_the_twip_and_none_is_nothing(columns, room):
    grid = widths(leaves(columns), room)

    assert sum(grid) == room
    assert all(width > 0 for width in grid)


@given(COLUMNS)
def test_headings_tile_the_whole_grid_once(columns):
    cells = [
        (row, at)
        for heading in headings(columns)
        for row in range(heading.row, heading.row + heading.rows)
        for at in range(heading.column, heading.column + heading.span)
    ]

    assert sorted(cells) == [(r, c) for r in range(depth(columns)) for c in range(len(leaves(columns)))]


def test_a_wanted_width_is_kept_and_the_name_of_the_row_takes_two_shares():
    grid = widths((C("stt", "STT", 12, "giua"), C("ten", "Tên"), C("ghi_chu", "Ghi chú")), 9354)

    assert grid[0] == 680
    assert abs(grid[1] - 2 * grid[2]) <= 2


def test_columns_that_want_too_much_leave_room_for_the_rest():
    grid = widths((C("a", "A", 200), C("b", "B")), 9354)

    assert grid[1] >= 453


def test_widths_that_do_not_fill_the_page_are_stretched():
    assert widths((C("a", "A", 10), C("b", "B", 30)), 8000) == (2000, 6000)


def test_a_heading_shares_its_width_among_the_columns_below_it():
    both = leaves((C("", "Mức độ", 40, columns=(C("a", "2"), C("b", "3"))),))

    assert [leaf.rong_mm for leaf in both] == [20, 20]


def row(**cells):
    return {"cap": "dong", "stt": "1", "nhan": "", **cells}


def test_a_total_never_breaks_in_its_column():
    columns = (C("ten", "Tên"), C("so", "Số", can_le="phai"))

    grid = widths(columns, 9354, [row(ten="Thủ tục", so="1.234.567")])

    assert grid[1] - 2 * PADDING_TWIPS > width_pt("1.234.567", 12, bold=True) * 20


def test_long_texts_take_the_room_that_short_ones_do_not_need():
    columns = (C("ma", "Mã"), C("ten", "Tên thủ tục hành chính"), C("ghi_chu", "Ghi chú"))

    grid = widths(columns, 9354, [row(ma="1.000010", ten="Cấp giấy phép " * 20, ghi_chu="")])

    assert grid[1] > 9354 / 2
    assert grid[0] - 2 * PADDING_TWIPS > width_pt("1.000010", 12, bold=True) * 20
    assert grid[2] > 1000


@given(COLUMNS, st.lists(st.text(st.sampled_from("aX 1."), max_size=80), min_size=1, max_size=3))
def test_widths_add_up_whatever_the_cells_hold(columns, texts):
    grid = widths(leaves(columns), 9354, [row(a=text, b=text * 3, c="") for text in texts])

    assert sum(grid) == 9354
    assert all(width > 0 for width in grid)


@pytest.mark.parametrize("count", [20, 26, 60, 63])
def test_many_columns_beside_one_with_a_wanted_width_still_fit(count):
    grid = widths((C("ma", "Mã", 25), *(C(f"c{n}", "X") for n in range(count - 1))), 9354)

    assert sum(grid) == 9354
    assert all(width > 0 for width in grid)


def test_a_column_of_figures_without_rows_has_room_for_an_amount_of_money():
    columns = (C("ten", "Tên"), C("tien", "Ngân sách", can_le="phai"), C("khac", "Khác"))
    amount = width_pt("9.999.999.999", 12, bold=True) * TWIPS_PER_PT

    total = {"cap": "tong", "nhan": "Tổng cộng", "ten": "", "tien": "0", "khac": ""}

    assert widths(columns, 9000)[1] > amount
    assert widths(columns, 9000, [total])[1] > amount
    assert widths(columns, 9000, [{"ten": "Một", "tien": "5", "khac": ""}])[1] < amount


def text_width(twips: int) -> float:
    """Return what a cell `twips` wide leaves for its text, in points."""
    return (twips - 2 * PADDING_TWIPS) / 20


def test_a_few_long_cells_do_not_take_the_room_of_a_column_that_is_long_throughout():
    columns = (C("ma", "Mã"), C("ten", "Tên thủ tục hành chính"), C("so", "Số quyết định công bố"))
    rows = [row(ma="1.000010", ten="Cấp giấy phép " * 9, so="3950/QĐ-BKHCN") for _ in range(100)]
    rows[50] = row(ma="1.000010", ten="Cấp giấy phép " * 9, so="3950/QĐ-BKHCN ngày 01/12/2020 " * 4)

    grid = widths(columns, 9354, rows)

    assert grid[1] > 9354 / 2
    assert text_width(grid[2]) > width_pt("3950/QĐ-BKHCN", 12, bold=True)


def test_a_word_in_any_cell_is_not_broken():
    columns = (C("ten", "Tên"), C("ma", "Mã"))
    rows = [row(ten="Cấp giấy phép " * 9, ma="Mã cũ và mới"), row(ten="Đổi", ma="1.001234.000.00.H12")]

    grid = widths(columns, 4000, rows)

    assert text_width(grid[1]) > width_pt("1.001234.000.00.H12", 12, bold=True)


def test_a_web_address_does_not_take_the_room_of_all_others():
    columns = (C("ten", "Tên"), C("dia_chi", "Địa chỉ"))

    grid = widths(columns, 9354, [row(ten="Cấp giấy phép " * 9, dia_chi="https://" + "vidu" * 40)])

    assert grid[0] > 9354 / 4


def test_a_rare_symbol_may_break_after_its_hyphen():
    columns = (C("ten", "Tên"), C("so", "Số"))
    rows = [row(ten="Cấp giấy phép " * 20, so="155/QĐ-BXD")] * 40 + [row(ten="Đổi", so="4357a/QĐ-BNN-TCLN")]

    grid = widths(columns, 9354, rows)

    assert text_width(grid[1]) < width_pt("4357a/QĐ-BNN-TCLN", 12, bold=True)
    assert text_width(grid[1]) > width_pt("155/QĐ-BXD", 12, bold=True)


@pytest.mark.parametrize("label", ["XVIII", "XXXVIII", "CXLIII", "150000"])
def test_the_number_of_a_row_is_not_broken(label):
    columns = (C("stt", "STT", can_le="giua"), C("ten", "Tên"))

    grid = widths(columns, 9354, [row(ten="Thủ tục"), row(ten="Thủ tục") | {"stt": label}])

    assert text_width(grid[0]) > width_pt(label, 12, bold=True)


def test_columns_of_figures_give_way_down_to_their_longest_word():
    heads = ("Cấp Bộ", "Cấp Tỉnh", "Cấp Huyện", "Cấp Xã", "Cơ quan khác", "Chưa xác định", "Tổng cộng")
    figures = tuple(C(f"c{n}", head, can_le="phai") for n, head in enumerate(heads))
    rows = [row(ten="Bảo vệ công trình quốc phòng và khu quân sự") | {f"c{n}": "1.357" for n in range(7)}]

    grid = widths((C("stt", "STT", can_le="giua"), C("ten", "Lĩnh vực"), *figures), 9354, rows)

    assert all(
        text_width(width) > width_pt(word, 12, bold=True)
        for width, head in zip(grid[2:], heads, strict=True)
        for word in (*head.split(), "1.357")
    )
    assert grid[1] > 9354 / 4
