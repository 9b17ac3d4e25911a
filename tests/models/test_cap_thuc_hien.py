"""Levels of government in a cell: only a cell of nothing but levels is taken apart."""

import pytest

from docgen.models.cap_thuc_hien import levels, rank


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Cấp Tỉnh; Cấp Xã", ("Cấp Tỉnh", "Cấp Xã")),
        ("Cấp Xã, Cấp Bộ , Cấp Huyện", ("Cấp Bộ", "Cấp Huyện", "Cấp Xã")),
        ("cấp xã và cấp tỉnh", ("cấp tỉnh", "cấp xã")),
        ("Tỉnh/Xã", ("Tỉnh", "Xã")),
        ("Cấp Tỉnh\nCấp Xã", ("Cấp Tỉnh", "Cấp Xã")),
        ("Cấp Bộ, Cơ quan khác", ("Cấp Bộ", "Cơ quan khác")),
        ("Cấp Tỉnh, cấp tỉnh", ("Cấp Tỉnh",)),
        ("Cấp Tỉnh", ()),
        ("Đất đai, nhà ở", ()),
        ("Cấp Tỉnh, Sở Y tế", ()),
        ("", ()),
        (";", ()),
        ("Cấp Tỉnh, " * 200, ()),
    ],
)
def test_the_highest_level_comes_first(cell, found):
    assert levels(cell) == found


def test_ranks_go_from_the_top():
    names = ["Cấp Bộ", "CẤP TỈNH", "cap huyen", "Xã", "Cơ quan khác", "Chưa xác định"]

    assert [rank(name) for name in names] == [0, 1, 2, 3, 4, 5]
    assert rank("Hộ tịch") is None
    assert rank("Cấp Tỉnh " * 9) is None
