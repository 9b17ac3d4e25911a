"""Totals of a printed table as formulas: only where they give the printed figure."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.annex.table import printed
from docgen.excel.figures import COUNT, SUM, Total, number, totals
from docgen.vn import numbers
from tests.annex.rows import bang, rows


def line(cap, text=""):
    return {"cap": cap, "so": text}


def test_a_total_is_the_sum_of_all_rows_the_groups_left_out():
    table = [line("nhom_1"), line("dong", "1.234"), line("trong"), line("nhom_1"), line("dong", "5"),
             line("tong", "1.239")]  # fmt: skip

    assert totals(table, "so", summed=True, asked={"tong"}) == {5: Total(SUM, 0, 4, "1.239")}


def test_the_total_of_a_group_is_over_its_own_rows():
    table = [
        line("nhom_1", "6"),
        line("nhom_2", "3"),
        line("dong", "1"),
        line("dong", "2"),
        line("nhom_2", "3"),
        line("dong", "3"),
        line("nhom_1", "4"),
        line("nhom_2", "4"),
        line("dong", "4"),
        line("tong", "10"),
    ]

    found = totals(table, "so", summed=True, asked={"tong"})

    assert {at: (total.first, total.last) for at, total in found.items()} == {
        0: (1, 5), 1: (2, 3), 4: (5, 5), 6: (7, 8), 7: (8, 8), 9: (0, 8),
    }  # fmt: skip


def test_one_total_that_is_no_sum_leaves_its_column_without_formulas():
    table = [line("nhom_1", "2"), line("dong", "1"), line("dong", "2"), line("tong", "3")]

    assert totals(table, "so", summed=True, asked={"tong"}) == {}


def test_filled_cells_of_a_column_of_marks_are_counted():
    table = [line("nhom_1", "1"), line("dong", "X"), line("dong"), line("tong", "1")]

    found = totals(table, "so", summed=False, asked=())

    assert found == {0: Total(COUNT, 1, 2, "1"), 3: Total(COUNT, 0, 2, "1")}


def test_a_total_that_is_still_empty_is_a_formula_only_where_it_is_asked_for():
    table = [line("trong"), line("trong"), line("tong")]

    assert totals(table, "so", summed=True, asked={"tong"}) == {2: Total(SUM, 0, 1, "")}
    assert totals(table, "so", summed=True, asked=()) == {}


@pytest.mark.parametrize("table", [[], [line("tong")], [line("nhom_1", "0"), line("tong", "0")]])
def test_nothing_to_add_is_no_formula(table):
    assert totals(table, "so", summed=True, asked={"tong"}).get(0) is None


def test_a_number_that_excel_would_round_leaves_its_column_without_formulas():
    long = "1.234.567.890.123.456"

    assert number(long) is None
    assert totals([line("dong", long), line("tong", long)], "so", summed=True, asked={"tong"}) == {}


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3) | st.integers(-(10**14), 10**14))
def test_a_printed_number_is_the_number_again(value):
    found = number(numbers.show(value))

    assert found == value
    assert numbers.show(found) == numbers.show(value)


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("cd"), st.integers(-999, 10**6))))
def test_the_total_of_every_table_is_proved(facts):
    table = bang(
        [{"ma_cot": "ten"}, {"ma_cot": "so", "kieu": "so"}], nhom=["mot", "hai"], tong="so", dong_trong=1
    )
    typed = [{"mot": a, "hai": b, "ten": "x", "so": str(n)} for a, b, n in facts]

    lines = printed(table, rows(*typed)).dong

    found = totals(lines, "so", summed=True, asked={"tong"})
    (total,) = found.values()
    under = [number(row["so"]) for row in lines[total.first : total.last + 1] if row["so"]]
    assert sum(under, Decimal()) == (number(total.text) or 0)
