"""A cross table: a row and a column for each value, counts or sums between them, totals both ways."""

from collections import Counter, defaultdict
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.annex.pivot import TOTAL
from docgen.annex.table import printed
from docgen.errors import DataError, Problems, Where
from docgen.models.bang import Bang
from docgen.vn import numbers
from tests.annex.rows import rows

HERE = Where("ho_so.yaml", line=5)
DATA = (
    {"cap_th": "Cấp Tỉnh", "muc_do": "Toàn trình", "phi": "10"},
    {"cap_th": "Cấp Bộ", "muc_do": "Một phần", "phi": "2,5"},
    {"cap_th": "Cấp Tỉnh", "muc_do": "Một phần", "phi": ""},
    {"cap_th": "Cấp Tỉnh", "muc_do": "Toàn trình", "phi": "1"},
    {"cap_th": "Cấp Xã, Cấp Tỉnh", "muc_do": "Toàn trình", "phi": "100"},
)
SIDES = {"hang": {"theo": "cap_th", "tieu_de": "Cấp", "sap_xep": "cap"}, "cot": "muc_do"}


def crossed(data=DATA, cheo=SIDES, **more):
    bang = Bang.model_validate({"nguon": "x.xlsx", "cheo": cheo, **more})
    return printed(bang, rows(*data), HERE)


def cells(table, *names: str) -> list[tuple[str, ...]]:
    return [tuple(row[name] for name in names) for row in table.dong]


def test_pairs_of_values_are_counted_with_totals_both_ways():
    table = crossed()

    assert cells(table, "cap", "stt", "cap_th", "nhan", "toan_trinh", "mot_phan", "cong") == [
        ("dong", "1", "Cấp Bộ", "", "0", "1", "1"),
        ("dong", "2", "Cấp Tỉnh", "", "3", "1", "4"),
        ("tong", "", "", "Tổng cộng", "3", "2", "5"),
    ]
    assert table.tong == {"toan_trinh": "3", "mot_phan": "2", "cong": "5"}
    assert (table.so_dong, table.levels) == (5, ("dong", "tong"))


def test_the_columns_of_values_stand_below_one_heading():
    number, side, values, total = crossed().columns

    assert (number.ma_cot, side.tieu_de, total.tieu_de) == ("stt", "Cấp", "Tổng cộng")
    assert values.tieu_de == "muc_do"
    assert [(column.ma_cot, column.tieu_de, column.kieu) for column in values.columns] == [
        ("toan_trinh", "Toàn trình", "so"),
        ("mot_phan", "Một phần", "so"),
    ]


def test_a_column_of_numbers_may_be_summed():
    table = crossed(cheo={**SIDES, "cong": "phi"})

    assert cells(table, "cap_th", "toan_trinh", "mot_phan", "cong") == [
        ("Cấp Bộ", "", "2,5", "2,5"),
        ("Cấp Tỉnh", "111", "", "111"),
        ("", "111", "2,5", "113,5"),
    ]


def test_a_row_of_several_levels_stands_in_each_on_request_and_counts_once():
    table = crossed(tach_cap="có")

    assert cells(table, "cap_th", "toan_trinh", "cong") == [
        ("Cấp Bộ", "0", "1"),
        ("Cấp Tỉnh", "3", "4"),
        ("Cấp Xã", "1", "1"),
        ("", "3", "5"),
    ]


def test_the_cells_are_reached_by_the_names_of_both_values():
    figures = crossed().so_lieu

    assert figures.nhom["cap_tinh"].tong == {"toan_trinh": 3, "mot_phan": 1, "cong": 4}
    assert figures.tong["toan_trinh"] == 3


def test_codes_are_counted_once():
    data = tuple({**row, "ma": "1"} for row in DATA)

    assert crossed(data, dem_theo="ma").so_lieu.tong == {"toan_trinh": 1, "mot_phan": 1, "cong": 1}


def test_the_order_of_both_sides_may_be_given():
    table = crossed(
        cheo={"hang": {"theo": "cap_th", "thu_tu": "Cấp Tỉnh"}, "cot": {"theo": "muc_do", "sap_xep": "abc"}}
    )

    assert [row["cap_th"] for row in table.dong] == ["Cấp Tỉnh", "Cấp Bộ", ""]
    assert [column.ma_cot for column in table.columns[2].columns] == ["mot_phan", "toan_trinh"]


def test_a_row_without_a_value_is_told():
    with pytest.raises(Problems) as caught:
        crossed(({"cap_th": "A", "muc_do": ""}, {"cap_th": "", "muc_do": "x"}))

    assert [(error.id, error.where.line, error.args_["key"]) for error in caught.value.errors] == [
        ("bang_cheo_trong", 1, "muc_do"),
        ("bang_cheo_trong", 2, "cap_th"),
    ]


def test_a_filter_leaves_rows_without_a_value_out():
    data = (*DATA, {"cap_th": "Cấp Xã", "muc_do": "", "phi": ""})

    assert crossed(data, loc={"theo": "muc_do", "trong": "không"}).so_dong == 5


def test_more_columns_than_word_shows_are_refused():
    data = tuple({"cap_th": "A", "muc_do": f"Mức {n}"} for n in range(61))

    with pytest.raises(DataError) as caught:
        crossed(data)

    assert (caught.value.id, caught.value.where, caught.value.args_["count"]) == (
        "bang_cheo_qua_rong",
        HERE,
        61,
    )
    assert len(crossed(data[:60]).columns[2].columns) == 60


def test_values_alike_without_accents_have_their_own_columns():
    data = tuple({"cap_th": "A", "muc_do": value} for value in ("Cộng", "cap", "stt", "Hòa", "Hoà", "3"))

    table = crossed(data)

    assert [column.ma_cot for column in table.columns[2].columns] == [
        "cong_2",
        "gt_cap",
        "gt_stt",
        "hoa",
        "hoa_2",
        "gt_3",
    ]
    assert set(table.dong[0]) == {
        "cap",
        "stt",
        "nhan",
        "cap_th",
        "cong",
        *(c.ma_cot for c in table.columns[2].columns),
    }


def test_nothing_at_all_is_a_table_of_totals():
    table = crossed(())

    assert cells(table, "cap", "cong") == [("tong", "0")]
    assert table.levels == ("tong",)


values = st.sampled_from(["Hộ tịch", "Đất đai", "Y tế", "hộ tịch"])


@given(st.lists(st.tuples(values, values, st.integers(-50, 50)), max_size=40), st.booleans())
def test_the_margins_add_up(data, summed):
    facts = tuple({"a": left, "b": right, "phi": str(number)} for left, right, number in data)

    table = crossed(facts, cheo={"hang": "a", "cot": "b", **({"cong": "phi"} if summed else {})})

    pairs: dict[tuple[str, str], int] = defaultdict(int)
    first: dict[tuple[int, str], str] = {}
    for *sides, number in data:
        left, right = (first.setdefault((at, text.lower()), text) for at, text in enumerate(sides))
        pairs[left, right] += number if summed else 1
    headings = {c.ma_cot: c.tieu_de for over in table.columns if over.columns for c in over.columns}
    *body, last = table.dong
    for row in body:
        own = {heading: numbers.parse(row[key]) or 0 for key, heading in headings.items()}
        assert own == {heading: pairs.get((row["a"], heading), 0) for heading in own}
        assert sum(own.values()) == (numbers.parse(row[TOTAL]) or 0)
    for key in (*headings, TOTAL):
        assert sum(numbers.parse(row[key]) or Decimal() for row in body) == (numbers.parse(last[key]) or 0)
    assert Counter(row["a"] for row in body) == {left: 1 for left, _ in pairs}
