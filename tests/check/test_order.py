"""Numbers of a body: what follows what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.check.order import Item, judged, roman_value
from docgen.nd30.rules import KHOP
from docgen.vn.letters import letter
from docgen.vn.roman import roman


def verdicts(*labels: str) -> list[str]:
    """Write labels as paragraphs («H 1.» is a khoản with a title), return those that are out of order."""
    items = []
    for index, label in enumerate(labels):
        heading = label.startswith("H ")
        bare = label.removeprefix("H ")
        part = "khoan_tieu_de" if heading else "diem" if bare.endswith(")") else "khoan"
        part = "muc_la_ma" if bare[:1].isupper() else part
        part = (
            {"Đ": "dieu", "C": "phan_so", "P": "phan_so", "M": "muc_so"}.get(bare[0], part)
            if " " in bare
            else part
        )
        items.append(Item(index, part, f"{bare} Nội dung", 0))
    found = judged(items).order
    return [f"{labels[index]}→{verdict.expected}" for index, verdict in found.items() if verdict != KHOP]


@pytest.mark.parametrize(
    "labels",
    [
        ("1.", "2.", "3."),
        ("1.", "a)", "b)", "2.", "a)", "b)"),
        ("H 1.", "1.1.", "1.2.", "H 2.", "2.1.", "2.1.1.", "2.1.2.", "2.2."),
        ("I.", "1.", "2.", "II.", "1.", "2."),
        ("A.", "I.", "II.", "B.", "I.", "II.", "C.", "I.", "D."),
        ("Chương I", "Điều 1.", "1.", "2.", "Điều 2.", "1.", "Chương II", "Điều 3."),
        ("H 1.", "1.", "2.", "H 2.", "1.", "2."),
        ("Phần I", "Chương I", "Mục 1", "Mục 2", "Chương II", "Mục 1", "Phần II", "Chương III"),
        ("a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)"),
    ],
)
def test_numbers_that_follow_each_other_pass(labels):
    assert verdicts(*labels) == []


@pytest.mark.parametrize(
    ("labels", "wrong"),
    [
        (("1.", "2.", "6.", "7."), ["6.→3"]),
        (("1.", "1."), ["1.→2"]),
        (("a)", "b)", "c)", "d)", "e)"), ["e)→đ)"]),
        (("a)", "b)", "c)", "d)", "đ)", "e)", "f)"), ["f)→g)"]),
        (("1.", "1.1.", "1.3."), ["1.3.→1.2"]),
        (("1.", "2.", "1.1."), ["1.1.→2.1"]),
        (("I.", "II.", "IV."), ["IV.→III"]),
        (("Điều 1.", "Điều 3."), ["Điều 3.→Điều 2"]),
        (("Chương I", "Chương III"), ["Chương III→Chương II"]),
        (("2.", "3."), ["2.→1"]),
    ],
)
def test_a_gap_or_a_repeat_is_named_with_the_number_that_was_due(labels, wrong):
    assert verdicts(*labels) == wrong


def test_a_heading_without_number_lets_the_count_begin_anew():
    items = [
        Item(n, "khoan", text, 0) for n, text in enumerate(("1. Một", "2. Hai", "Các xã", "1. Một", "2. Hai"))
    ]

    assert set(judged(items).order.values()) == {KHOP}


def test_each_annex_counts_anew_and_a_lone_number_is_named():
    items = [Item(0, "khoan", "1. Một", 0), Item(1, "khoan", "2. Hai", 0), Item(2, "khoan", "1. Một", 1)]

    result = judged(items)

    assert set(result.order.values()) == {KHOP}
    assert result.lone == {2}


@given(st.integers(2, 60), st.data())
def test_a_list_is_right_whole_and_wrong_once_with_one_line_taken_out(count, data):
    labels = [f"{letter(number)})" for number in range(1, count + 1)]
    gone = data.draw(st.integers(0, count - 2))

    assert verdicts(*labels) == []
    assert len(verdicts(*labels[:gone], *labels[gone + 1 :])) == 1


@given(st.integers(1, 3999))
def test_a_roman_numeral_is_read_as_it_is_written(number):
    assert roman_value(roman(number)) == number
