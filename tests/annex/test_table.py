"""Rows are grouped, numbered, marked and summed; none is lost, none is moved out of its order."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.annex.table import printed
from docgen.errors import DataError, Problems
from docgen.say.annex import ROWS
from docgen.vn import numbers
from tests.annex.rows import bang, rows

TEN = [{"ma_cot": "ten"}]
SAY = {row.id: row for row in ROWS}


def shape(table) -> list[tuple[str, str, str]]:
    """Return (level, number, what is printed first) of every row."""
    return [(row["cap"], row["stt"], row["nhan"] or row["ten"]) for row in table.dong]


def grouped(*places, **more):
    data = rows(*({"cap_chinh_quyen": a, "linh_vuc": b, "ten": c} for a, b, c in places))
    return printed(bang(TEN, **({"nhom": ["cap_chinh_quyen", "linh_vuc"]} | more)), data)


PLACES = [
    ("Cấp tỉnh", "Hộ tịch", "1"),
    ("Cấp xã", "Đất đai", "2"),
    ("Cấp tỉnh", "Y tế", "3"),
    ("Cấp tỉnh", "Hộ tịch", "4"),
]


def test_groups_come_by_first_appearance_and_number_a_i_1():
    table = grouped(*PLACES)

    assert shape(table) == [
        ("nhom_1", "A", "Cấp tỉnh"),
        ("nhom_2", "I", "Hộ tịch"),
        ("dong", "1", "1"),
        ("dong", "2", "4"),
        ("nhom_2", "II", "Y tế"),
        ("dong", "1", "3"),
        ("nhom_1", "B", "Cấp xã"),
        ("nhom_2", "I", "Đất đai"),
        ("dong", "1", "2"),
    ]
    assert table.levels == ("nhom_1", "nhom_2", "dong")
    assert table.so_dong == 4


def test_row_numbers_may_run_through_the_table():
    table = grouped(*PLACES, danh_so_dong="lien_tuc")

    assert [row["stt"] for row in table.dong if row["cap"] == "dong"] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ([None], ["I"]),
        ([None, None], ["A", "I"]),
        ([None, None, None], ["A", "I", "1"]),
        ([None] * 4, ["A", "I", "1", "a"]),
        ([None] * 6, ["A", "I", "1", "a", "", ""]),
        (["khong", "A"], ["", "A"]),
        (["1", "a"], ["1", "a"]),
    ],
)
def test_each_depth_has_its_numbers(kinds, expected):
    names = [f"g{n}" for n in range(len(kinds))]
    groups = [
        {"theo": name} | ({"danh_so": kind} if kind else {}) for name, kind in zip(names, kinds, strict=True)
    ]

    table = printed(bang(TEN, nhom=groups), rows({"ten": "x"} | dict.fromkeys(names, "G")))

    assert [row["stt"] for row in table.dong] == [*expected, "1"]


def test_the_fifth_group_by_letters_is_dj():
    table = printed(
        bang(TEN, nhom=[{"theo": "g", "danh_so": "A"}]), rows(*({"ten": "x", "g": str(n)} for n in range(5)))
    )

    assert [row["stt"] for row in table.dong if row["cap"] == "nhom_1"] == ["A", "B", "C", "D", "Đ"]


def test_blank_rows_end_each_innermost_group_and_count_on():
    table = grouped(*PLACES[:2], dong_trong=2)

    assert [(row["cap"], row["stt"]) for row in table.dong if row["cap"] in ("dong", "trong")] == [
        ("dong", "1"),
        ("trong", "2"),
        ("trong", "3"),
    ] * 2
    assert table.so_dong == 2


def test_a_row_of_groups_only_opens_them_for_blank_rows():
    table = grouped(("Cấp tỉnh", "Hộ tịch", ""), ("Cấp tỉnh", "Y tế", ""), dong_trong=1)

    assert shape(table) == [
        ("nhom_1", "A", "Cấp tỉnh"),
        ("nhom_2", "I", "Hộ tịch"),
        ("trong", "1", ""),
        ("nhom_2", "II", "Y tế"),
        ("trong", "1", ""),
    ]
    assert table.so_dong == 0


def test_an_empty_table_prints_its_blank_rows_and_total():
    columns = [*TEN, {"ma_cot": "phi", "kieu": "so"}]

    table = printed(bang(columns, dong_trong=2, tong="phi"), ())

    assert [(row["cap"], row["stt"], row["nhan"]) for row in table.dong] == [
        ("trong", "1", ""),
        ("trong", "2", ""),
        ("tong", "", "Tổng cộng"),
    ]
    assert table.tong == {"phi": ""}
    assert (table.levels, table.so_dong) == (("trong", "tong"), 0)


def test_a_table_without_rows_is_no_error():
    assert printed(bang(TEN), ()).dong == ()


def test_every_row_has_every_key():
    columns = [{"ma_cot": "stt"}, {"tieu_de": "Mức", "cot": [{"ma_cot": "m3"}, {"ma_cot": "m4"}]}, *TEN]

    table = printed(bang(columns, nhom="g", dong_trong=1), rows({"g": "G", "ten": "x", "m3": "", "m4": "y"}))

    for row in table.dong:
        assert set(row) == {"cap", "stt", "nhan", "m3", "m4", "ten"}
        assert all(isinstance(value, str) for value in row.values())


def test_columns_keep_their_tree():
    columns = [
        {"ma_cot": "stt"},
        {
            "tieu_de": "Mức độ",
            "cot": [{"ma_cot": "m3", "tieu_de": "Mức 3", "danh_dau": "3"}, {"ma_cot": "phi", "kieu": "so"}],
        },
        {"ma_cot": "ten", "lay_tu": "Tên thủ tục", "rong_mm": 40, "can_le": "giua"},
    ]

    number, level, name = printed(bang(columns, tieu_de="Bảng 1"), ()).columns

    assert (number.tieu_de, number.can_le) == ("STT", "giua")
    assert [(c.ma_cot, c.tieu_de, c.can_le) for c in level.columns] == [
        ("m3", "Mức 3", "giua"),
        ("phi", "", "phai"),
    ]
    assert (level.ma_cot, level.tieu_de) == ("", "Mức độ")
    assert (name.tieu_de, name.rong_mm, name.can_le) == ("Tên thủ tục", 40, "giua")


@pytest.mark.parametrize(
    ("value", "mark"),
    [("Mức độ 3", "X"), (" MỨC ĐỘ 3 ", "X"), ("Mu\u031b\u0301c độ 3", "X"), ("Mức độ 4", ""), ("", "")],
)
def test_an_equal_value_prints_an_x(value, mark):
    table = printed(bang([{"ma_cot": "ten", "danh_dau": ["Mức độ 3"]}]), rows({"ten": value}))

    assert table.dong[0]["ten"] == mark


def test_numbers_are_printed_the_vietnamese_way_and_summed_exactly():
    data = rows({"phi": "1234567"}, {"phi": "0,1"}, {"phi": ""}, {"phi": "0.2"}, {"phi": "1.000"})

    table = printed(bang([{"ma_cot": "phi", "kieu": "so"}], tong=["phi"], nhan_tong="Tổng"), data)

    assert [row["phi"] for row in table.dong] == ["1.234.567", "0,1", "", "0,2", "1.000", "1.235.567,3"]
    assert table.tong == {"phi": "1.235.567,3"}
    assert table.dong[-1]["nhan"] == "Tổng"


def test_long_numbers_lose_no_digit():
    data = rows({"phi": "9" * 60}, {"phi": "0," + "0" * 50 + "1"})

    table = printed(bang([{"ma_cot": "phi", "kieu": "so"}], tong=["phi"]), data)

    assert numbers.parse(table.tong["phi"]) == numbers.parse("9" * 60 + "," + "0" * 50 + "1")


def test_every_cell_that_is_no_number_is_told():
    data = rows({"phi": "mười"}, {"phi": "1"}, {"phi": "1,2,3"})

    with pytest.raises(Problems) as caught:
        printed(bang([{"ma_cot": "phi", "kieu": "so"}]), data)

    assert [(e.id, e.where.line, e.args_["found"]) for e in caught.value.errors] == [
        ("bang_so_sai", 1, "mười"),
        ("bang_so_sai", 3, "1,2,3"),
    ]
    assert "«mười»" in SAY["bang_so_sai"].vi.format_map(caught.value.errors[0].args_)


def test_sentinels_are_printed_whole():
    values = ["Sở NN&PTNT", "x<y", "\"nháy\" 'đơn'", "Thủ tục " + "dài " * 400, "1.000010", "a\nb", "{{ x }}"]

    table = printed(bang(TEN), rows(*({"ten": value} for value in values)))

    assert [row["ten"] for row in table.dong] == values


def test_too_many_groups_for_roman_numerals_are_told():
    with pytest.raises(DataError) as caught:
        printed(bang(TEN, nhom="g"), rows(*({"ten": "x", "g": str(n)} for n in range(4000))))

    assert caught.value.id == "bang_qua_nhieu_nhom"


names = st.sampled_from(["A", "B", "a", "Đ", " "])
triples = st.lists(st.tuples(names, names, st.integers(0, 99)), max_size=40)


@given(triples, st.integers(0, 2), st.sampled_from(["theo_nhom", "lien_tuc"]))
def test_every_row_appears_once_in_its_group_and_in_order(data, blanks, counting):
    table = grouped(
        *((a, b, f"{n}:{value}") for n, (a, b, value) in enumerate(data)),
        dong_trong=blanks,
        danh_so_dong=counting,
    )

    here: tuple[str, ...] = ()
    seen: dict[tuple[str, ...], list[str]] = {}
    for row in table.dong:
        if row["cap"].startswith("nhom_"):
            here = (*here[: int(row["cap"][5:]) - 1], row["nhan"])
        elif row["cap"] == "dong":
            seen.setdefault(here, []).append(row["ten"])
    expected: dict[tuple[str, ...], list[str]] = {}
    first: dict[tuple[int, str], str] = {}
    for n, (a, b, value) in enumerate(data):
        path = tuple(first.setdefault((at, text.lower()), text) for at, text in enumerate((a, b)))
        expected.setdefault(path, []).append(f"{n}:{value}")
    assert seen == expected
    assert table.so_dong == len(data)
    assert list(dict.fromkeys(a for a, _ in seen)) == list(dict.fromkeys(a for a, _ in expected))


@given(
    st.lists(
        st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3)
    )
)
def test_a_total_is_the_exact_sum(values):
    data = rows(*({"phi": numbers.show(value)} for value in values))

    table = printed(bang([{"ma_cot": "phi", "kieu": "so"}], tong=["phi"]), data)

    found = numbers.parse(table.tong["phi"]) if values else Decimal()
    assert found == sum(values, Decimal())


@pytest.mark.slow
def test_fifty_thousand_rows_are_all_printed():
    data = rows(
        *({"a": str(n % 3), "b": str(n % 500), "ten": str(n), "phi": "1.000,5"} for n in range(50_000))
    )
    table = bang([*TEN, {"ma_cot": "phi", "kieu": "so"}], nhom=["a", "b"], tong="phi")

    found = printed(table, data)

    assert found.so_dong == 50_000
    assert found.tong == {"phi": "50.025.000"} or found.tong == {"phi": "50.025.000,0"}
