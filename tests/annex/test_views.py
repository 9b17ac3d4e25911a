"""What a table shows of its rows: filters, orders, labels, sums by group, counts, levels."""

from collections import Counter, defaultdict
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.annex.table import printed
from docgen.errors import DataError, Problems, Where
from docgen.vn import numbers
from tests.annex.rows import bang, rows

TEN = [{"ma_cot": "ten"}]
PHI = {"ma_cot": "phi", "kieu": "so"}
DATA = (
    {"ten": "Đăng ký", "linh_vuc": "Hộ tịch", "phi": "10", "cap_th": "Cấp Xã", "muc": "Toàn trình"},
    {"ten": "Âm thanh", "linh_vuc": "Đất đai", "phi": "", "cap_th": "Cấp Tỉnh", "muc": "Một phần"},
    {
        "ten": "An toàn",
        "linh_vuc": "Hộ tịch",
        "phi": "2,5",
        "cap_th": "Cấp Xã; Cấp Tỉnh",
        "muc": "toàn trình",
    },
    {"ten": "Dân số", "linh_vuc": "An ninh", "phi": "1.000", "cap_th": "Cấp Tỉnh", "muc": ""},
)


def shown(columns=TEN, data=DATA, **more):
    return printed(bang(columns, **more), rows(*data), Where("ho_so.yaml", line=1))


def names(table, key="ten") -> list[str]:
    return [row["nhan"] or row[key] for row in table.dong]


@pytest.mark.parametrize(
    ("loc", "kept"),
    [
        ({"linh_vuc": "hộ  TỊCH"}, ["Đăng ký", "An toàn"]),
        ({"linh_vuc": ["An ninh", "Đất đai"]}, ["Âm thanh", "Dân số"]),
        ({"theo": "linh_vuc", "khong_la": "Hộ tịch"}, ["Âm thanh", "Dân số"]),
        ({"theo": "ten", "chua": ["TOÀN", "ký"]}, ["Đăng ký", "An toàn"]),
        ({"theo": "phi", "tu": "2,5"}, ["Đăng ký", "An toàn", "Dân số"]),
        ({"theo": "phi", "tu": "2,6", "den": 10}, ["Đăng ký"]),
        ({"theo": "phi", "trong": "có"}, ["Âm thanh"]),
        ({"theo": "phi", "trong": "không"}, ["Đăng ký", "An toàn", "Dân số"]),
        ({"linh_vuc": "Hộ tịch", "muc": "Toàn trình"}, ["Đăng ký", "An toàn"]),
        ([{"theo": "linh_vuc", "la": "Hộ tịch"}, {"theo": "phi", "den": 3}], ["An toàn"]),
        ({"cap_th": "Cấp Tỉnh"}, ["Âm thanh", "An toàn", "Dân số"]),
        ({"cap_th": "Cấp Xã"}, ["Đăng ký"]),
    ],
)
def test_a_table_takes_the_rows_that_meet_every_condition(loc, kept):
    table = shown(loc=loc)

    assert names(table) == kept
    assert table.so_dong == len(kept)


def test_a_filter_that_leaves_nothing_is_told_with_the_values_that_are_there():
    with pytest.raises(DataError) as caught:
        shown(loc={"linh_vuc": "Họ tịch"})

    assert caught.value.id == "bang_loc_het"
    assert caught.value.where.line == 1
    assert "«Hộ tịch», «Đất đai», «An ninh»" in str(caught.value.args_["known"])


def test_an_empty_cell_is_named_among_the_values_that_a_filter_may_take():
    with pytest.raises(DataError) as caught:
        shown(loc={"linh_vuc": "Y tế"}, data=({"ten": "a", "linh_vuc": ""}, {"ten": "b", "linh_vuc": "Thuế"}))

    assert caught.value.args_["known"] == "(ô trống), «Thuế»"


def test_a_form_may_be_left_with_its_blank_rows():
    assert [row["cap"] for row in shown(loc={"linh_vuc": "Họ tịch"}, dong_trong=2).dong] == ["trong", "trong"]


def test_a_bound_of_what_is_no_number_is_told():
    with pytest.raises(DataError) as caught:
        shown(loc={"theo": "ten", "tu": 1}, data=({"ten": "mười"},))

    assert (caught.value.id, caught.value.where.line) == ("bang_so_sai", 1)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("ten", ["An toàn", "Âm thanh", "Dân số", "Đăng ký"]),
        ({"theo": "ten", "giam": "có"}, ["Đăng ký", "Dân số", "Âm thanh", "An toàn"]),
        ("phi", ["An toàn", "Đăng ký", "Dân số", "Âm thanh"]),
        ({"theo": "phi", "giam": "có"}, ["Dân số", "Đăng ký", "An toàn", "Âm thanh"]),
        (["linh_vuc", {"theo": "ten", "giam": "có"}], ["Dân số", "Âm thanh", "Đăng ký", "An toàn"]),
    ],
)
def test_rows_are_sorted_on_request(order, expected):
    table = shown([*TEN, PHI], sap_xep=order)

    assert names(table) == expected


def test_rows_keep_the_order_of_the_workbook_by_default():
    assert names(shown()) == [row["ten"] for row in DATA]


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ({}, ["Hộ tịch", "Đất đai", "An ninh"]),
        ({"sap_xep": "abc"}, ["An ninh", "Đất đai", "Hộ tịch"]),
        ({"thu_tu": ["đất đai"]}, ["Đất đai", "Hộ tịch", "An ninh"]),
        ({"thu_tu": ["Không có", "Hộ tịch"], "sap_xep": "abc"}, ["Hộ tịch", "An ninh", "Đất đai"]),
    ],
)
def test_groups_come_in_the_order_asked_for(group, expected):
    table = shown(nhom={"theo": "linh_vuc", **group})

    assert [row["nhan"] for row in table.dong if row["nhan"]] == expected


def test_levels_of_government_come_from_the_top_and_are_one_group_however_typed():
    data = (
        {"ten": str(n), "cap_th": cap} for n, cap in enumerate(["Cấp xã", "Cấp Tỉnh", "CẤP XÃ", "Cấp Bộ"])
    )

    table = shown(data=tuple(data), nhom={"theo": "cap_th", "sap_xep": "cap"})

    assert names(table) == ["Cấp Bộ", "3", "Cấp Tỉnh", "1", "Cấp xã", "0", "2"]


def test_a_row_of_several_levels_stands_under_the_highest():
    table = shown([*TEN, {"ma_cot": "cap_th"}], nhom={"theo": "cap_th", "sap_xep": "cap"})

    assert names(table) == ["Cấp Tỉnh", "Âm thanh", "An toàn", "Dân số", "Cấp Xã", "Đăng ký"]
    assert table.dong[2]["cap_th"] == "Cấp Xã; Cấp Tỉnh"
    assert table.so_dong == 4


def test_a_row_of_several_levels_is_repeated_on_request_and_counted_once():
    table = shown(
        [*TEN, PHI], nhom={"theo": "cap_th", "sap_xep": "cap"}, tach_cap="có", tong="phi", tong_nhom="có"
    )

    assert names(table) == [
        "Cấp Tỉnh", "Âm thanh", "An toàn", "Dân số", "Cấp Xã", "Đăng ký", "An toàn", "Tổng cộng",
    ]  # fmt: skip
    assert table.so_dong == 4
    assert {key: group.so_dong for key, group in table.so_lieu.nhom.items()} == {"cap_tinh": 3, "cap_xa": 2}
    assert [row["phi"] for row in table.dong if row["nhan"]] == ["1.002,5", "12,5", "1.012,5"]


def test_repeated_rows_pass_a_filter_by_each_of_their_levels():
    assert names(shown(loc={"cap_th": "Cấp Xã"}, tach_cap="có")) == ["Đăng ký", "An toàn"]


def test_rows_are_counted_by_their_code():
    data = ({"ten": "a", "ma": "1.000010"}, {"ten": "b", "ma": "1.000010"}, {"ten": "c", "ma": ""})

    table = shown(data=data, dem_theo="ma", nhom={"theo": "ten"}, nhan_tong="x")

    assert table.so_dong == 2
    assert [group.so_dong for group in table.so_lieu.nhom.values()] == [1, 1, 1]


def test_labels_hold_the_value_the_count_and_the_sums():
    table = shown(
        [*TEN, PHI],
        nhom={"theo": "linh_vuc", "nhan": "LĨNH VỰC {{ gia_tri }}: {{so_dong}} thủ tục, {{ phi }} đồng"},
        tong="phi",
        nhan_tong="Tổng số {{ so_dong }} thủ tục",
    )

    assert [row["nhan"] for row in table.dong if row["nhan"]] == [
        "LĨNH VỰC Hộ tịch: 2 thủ tục, 12,5 đồng",
        "LĨNH VỰC Đất đai: 1 thủ tục,  đồng",
        "LĨNH VỰC An ninh: 1 thủ tục, 1.000 đồng",
        "Tổng số 4 thủ tục",
    ]


def test_a_value_that_looks_like_a_place_stays_as_it_is():
    table = shown(
        data=({"ten": "a", "linh_vuc": "{{ so_dong }}"},),
        nhom={"theo": "linh_vuc", "nhan": "Về {{ gia_tri }}"},
    )

    assert table.dong[0]["nhan"] == "Về {{ so_dong }}"


def test_marks_are_counted_in_the_totals():
    columns = [*TEN, {"ma_cot": "tt", "lay_tu": "muc", "danh_dau": "Toàn trình"}]
    data = tuple({**row, "tt": row["muc"]} for row in DATA)

    table = shown(columns, data, nhom="linh_vuc", tong="tt", tong_nhom="có")

    assert [row["tt"] for row in table.dong if row["nhan"]] == ["2", "0", "0", "2"]
    assert table.so_lieu.tong == {"tt": 2}


def test_counts_of_rows_and_of_values_stand_beside_each_group():
    columns = [
        *TEN,
        {"ma_cot": "so_tt", "kieu": "dem"},
        {"ma_cot": "so_lv", "kieu": "dem", "lay_tu": "Lĩnh vực"},
    ]
    data = tuple({**row, "so_lv": row["linh_vuc"]} for row in DATA)

    table = shown(columns, data, nhom={"theo": "cap_th", "sap_xep": "cap"}, tong=["so_tt", "so_lv"])

    assert [(row["nhan"], row["so_tt"], row["so_lv"]) for row in table.dong if row["nhan"]] == [
        ("Cấp Tỉnh", "3", "3"),
        ("Cấp Xã", "1", "1"),
        ("Tổng cộng", "4", "3"),
    ]
    assert table.cot_nhom == {"so_tt", "so_lv"}


def test_groups_may_stand_for_their_rows():
    columns = [{"ma_cot": "stt"}, {"ma_cot": "linh_vuc"}, {"ma_cot": "so", "kieu": "dem"}, PHI]

    table = shown(columns, nhom=["cap_th", "linh_vuc"], chi_nhom="có", tong=["so", "phi"])

    assert [
        (row["cap"], row["stt"], row["nhan"], row["linh_vuc"], row["so"], row["phi"]) for row in table.dong
    ] == [
        ("nhom_1", "I", "Cấp Xã", "", "1", ""),
        ("dong", "1", "", "Hộ tịch", "1", "10"),
        ("nhom_1", "II", "Cấp Tỉnh", "", "3", ""),
        ("dong", "1", "", "Đất đai", "1", ""),
        ("dong", "2", "", "Hộ tịch", "1", "2,5"),
        ("dong", "3", "", "An ninh", "1", "1.000"),
        ("tong", "", "Tổng cộng", "", "4", "1.012,5"),
    ]
    assert table.so_dong == 4


def test_groups_that_stand_for_rows_of_different_texts_are_told():
    with pytest.raises(DataError) as caught:
        shown([{"ma_cot": "linh_vuc"}, *TEN], nhom="linh_vuc", chi_nhom="có")

    assert (caught.value.id, caught.value.where.line, caught.value.where.field) == (
        "bang_nhom_khac_nhau",
        3,
        "ten",
    )


def test_a_text_that_all_rows_of_a_group_share_is_printed():
    data = tuple({**row, "dv": row["linh_vuc"][:2]} for row in DATA)

    table = shown([{"ma_cot": "linh_vuc"}, {"ma_cot": "dv"}], data, nhom="linh_vuc", chi_nhom="có")

    assert [row["dv"] for row in table.dong] == ["Hộ", "Đấ", "An"]


def test_every_printed_row_knows_where_it_comes_from():
    table = shown([*TEN, PHI], nhom="linh_vuc", tong="phi", dong_trong=1)

    places = [row and row.where("ten").line for row in table.goc]
    assert [(row["cap"], place) for row, place in zip(table.dong, places, strict=True)] == [
        ("nhom_1", None), ("dong", 1), ("dong", 3), ("trong", None),
        ("nhom_1", None), ("dong", 2), ("trong", None),
        ("nhom_1", None), ("dong", 4), ("trong", None), ("tong", None),
    ]  # fmt: skip


def test_figures_are_reached_by_the_names_of_groups():
    table = shown([*TEN, PHI], nhom=["linh_vuc", "cap_th"], tong="phi")

    figures = table.so_lieu.nhom["ho_tich"]
    assert (figures.so_dong, figures.tong) == (2, {"phi": Decimal("12.5")})
    assert figures.nhom["cap_tinh"].tong == {"phi": Decimal("2.5")}
    assert table.so_lieu.nhom["dat_dai"].tong == {}


def test_all_wrong_numbers_are_told_even_where_rows_are_not_printed():
    data = ({"linh_vuc": "A", "phi": "x"}, {"linh_vuc": "B", "phi": "y"})

    with pytest.raises(Problems) as caught:
        shown([{"ma_cot": "linh_vuc"}, PHI], data, nhom="linh_vuc", chi_nhom="có", tong="phi")

    assert [error.where.line for error in caught.value.errors] == [1, 2]


LEVELS = ["Cấp Bộ", "Cấp Tỉnh", "Cấp Xã", "Cấp Bộ, Cấp Xã", "Cấp Tỉnh; Cấp Bộ"]
placed = st.lists(
    st.tuples(st.sampled_from(LEVELS), st.sampled_from(["Hộ tịch", "Đất đai", "Y tế"]), st.integers(-99, 99)),
    max_size=40,
)


def laid_out(data, **more):
    facts = tuple({"ten": f"#{n}", "cap_th": a, "lv": b, "phi": str(c)} for n, (a, b, c) in enumerate(data))
    return shown([*TEN, PHI], facts, nhom=["cap_th", "lv"], tong="phi", tong_nhom="có", **more)


@given(placed, st.sampled_from([{}, {"sap_xep": "ten"}, {"sap_xep": {"theo": "phi", "giam": "có"}}]))
def test_every_row_is_printed_once_and_groups_add_up_to_the_total(data, more):
    table = laid_out(data, **more)

    assert Counter(row["ten"] for row in table.dong if row["cap"] == "dong") == {
        f"#{n}": 1 for n in range(len(data))
    }
    total = sum(value for *_, value in data)
    for level in ("nhom_1", "nhom_2", "dong"):
        found = [numbers.parse(row["phi"]) for row in table.dong if row["cap"] == level]
        assert sum(found) == total
    assert table.so_lieu.tong.get("phi", 0) == total
    assert sum(group.so_dong for group in table.so_lieu.nhom.values()) == table.so_dong == len(data)


@given(placed)
def test_repeated_rows_stand_once_under_each_level_and_count_once(data):
    table = laid_out(data, tach_cap="có")

    under = defaultdict(list)
    here = ""
    for row in table.dong:
        here = row["nhan"] if row["cap"] == "nhom_1" else here
        if row["cap"] == "dong":
            under[here].append(row["ten"])
    expected = defaultdict(list)
    for n, (levels, *_) in enumerate(data):
        for level in levels.replace(";", ",").split(", "):
            expected[level].append(f"#{n}")
    assert {level: sorted(found) for level, found in under.items()} == {
        level: sorted(found) for level, found in expected.items()
    }
    assert table.so_dong == len(data)
    assert table.so_lieu.tong.get("phi", 0) == sum(value for *_, value in data)


def test_values_that_differ_in_capitals_and_spaces_are_one_group():
    data = (
        {"ten": "a", "linh_vuc": "Ủy ban nhân dân cấp tỉnh", "muc": "x"},
        {"ten": "b", "linh_vuc": "Đất đai", "muc": "X"},
        {"ten": "c", "linh_vuc": "Ủy  ban nhân dân\ncấp Tỉnh", "muc": "y"},
    )

    grouped = shown(data=data, nhom="linh_vuc")
    crossed = shown(columns=[], data=data, cheo={"hang": "linh_vuc", "cot": "muc"})

    assert names(grouped) == ["Ủy ban nhân dân cấp tỉnh", "a", "c", "Đất đai", "b"]
    assert grouped.so_lieu.nhom["uy_ban_nhan_dan_cap_tinh"].so_dong == 2
    assert [(row["linh_vuc"], row["x"], row["y"], row["cong"]) for row in crossed.dong] == [
        ("Ủy ban nhân dân cấp tỉnh", "1", "1", "2"),
        ("Đất đai", "1", "0", "1"),
        ("", "2", "1", "3"),
    ]
