"""Totals of a sheet against its rows: of a part, of a group, of all; sums and counts."""

from functools import partial

import pytest

from docgen.sources import source_check
from tests.patience import calls
from tests.sources.planted import DAY
from tests.sources.test_source_check import KNOWN, checked, placed
from tests.sources.workbooks import book, data_of, file_of

HEAD = ["STT", "Đơn vị", "Số hồ sơ", "Tỷ lệ (%)"]


def rows(*values):
    return [[number, f"Đơn vị {number}", value, 50] for number, value in enumerate(values, 1)]


def test_a_total_of_all_rows_is_right_or_told_with_the_sum():
    assert placed(checked(book(HEAD, *rows(1, 2.5), [None, "Tổng cộng", 3.5, 50]))) == []
    found = checked(book(HEAD, *rows(1, 2.5), [None, "Tổng cộng", 4, 50]))

    assert placed(found) == [("ThuTuc!C4", "tong_lech")]
    assert found.faults[0].error.args_ == {"found": "4", "expected": "3,5"}


def test_a_total_may_be_a_count():
    assert placed(checked(book(HEAD, *rows(7, 9), [None, "Tổng số", 2, None]))) == []


def nested(first: int, second: int, whole: int):
    return book(
        HEAD,
        ["A. KHỐI SỞ"],
        ["I. Nhóm một"], *rows(1, 2), [None, "Cộng", first, None],
        ["II. Nhóm hai"], *rows(10, 20), [None, "Cộng", 30, None],
        [None, "Cộng khối", second, None],
        ["B. KHỐI XÃ"],
        ["I. Nhóm ba"], *rows(100), [None, "Cộng", 100, None],
        [None, "Tổng cộng", whole, None],
    )  # fmt: skip


def test_totals_of_nested_groups_count_their_own_rows():
    assert placed(checked(nested(3, 33, 133))) == []


@pytest.mark.parametrize(
    ("totals", "cell", "expected"),
    [((4, 33, 133), "C6", "3"), ((3, 34, 133), "C11", "33"), ((3, 33, 132), "C16", "133")],
)
def test_a_wrong_total_of_nested_groups_is_found(totals, cell, expected):
    found = checked(nested(*totals))

    assert placed(found) == [(f"ThuTuc!{cell}", "tong_lech")]


def test_rows_that_are_part_of_another_are_not_counted_twice():
    parts = [
        ["1", "Sở A", 30, None],
        ["1.1", "Phòng B", 10, None],
        ["1.2", "Phòng C", 20, None],
        ["2", "Sở D", 5, None],
    ]

    assert placed(checked(book(HEAD, *parts, [None, "Tổng cộng", 35, None]))) == []


def test_a_column_with_words_between_its_numbers_is_not_added_up():
    mixed = [[1, "A", 3, None], [2, "B", "chưa có", None], [None, "Tổng cộng", 99, None]]

    assert placed(checked(book(HEAD, *mixed))) == []


def test_work_grows_with_the_rows_and_not_faster():
    def grouped(count):
        rows_of_group = [[1, "A", 2, None], [None, "Cộng", 2, None]]
        made = book(HEAD, *[row for n in range(count) for row in ([f"Lĩnh vực số {n}"], *rows_of_group)])
        return file_of(data_of(made))

    small, large = grouped(100), grouped(1_000)
    work = [calls(partial(source_check.check, file, DAY, KNOWN)) for file in (small, large)]

    assert len(source_check.check(large, DAY, KNOWN).faults) == 0
    assert work[1] < work[0] * 11
