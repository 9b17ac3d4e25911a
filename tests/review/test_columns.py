"""Gaps as columns: labels, figures, values that nearly all have, columns that should agree."""

import pytest

from docgen.review.columns import columns, far_off, number, twins
from docgen.review.frames import Frame, LineFrame


def made(*parts, values, style="Khoản"):
    """Return the columns of letters with one line, whose gaps hold `values`."""
    frame = Frame((LineFrame(style, parts),), len(values))
    return columns([frame], [(0, value) for value in values], "vi").all


@pytest.mark.parametrize(
    ("style", "parts", "label"),
    [
        ("Kính gửi", ("Kính gửi: ", ""), "Kính gửi"),
        ("Khoản", ("1. Xử lý dứt điểm ", " hồ sơ"), "Xử lý dứt điểm …"),
        ("Khoản", ("", " hồ sơ quá hạn trước ngày"), "… hồ sơ quá hạn"),
        ("Của cơ quan", ("", ""), "Của cơ quan"),
    ],
)
def test_a_column_is_named_by_its_component_or_by_the_words_beside_it(style, parts, label):
    (column,) = made(*parts, style=style, values=[("1",), ("2",)])

    assert column.label == label


def test_two_columns_with_the_same_words_beside_them_have_two_names():
    one, two = made("đạt ", " và đạt ", "", values=[("1", "5"), ("2", "7")])

    assert (one.label, two.label) == ("đạt …", "và đạt …")
    assert [column.label for column in made("là ", ", là ", "", values=[("1", "5"), ("2", "7")])] == [
        "là …",
        "là … (2)",
    ]


def test_figures_are_told_from_texts():
    figures, texts = made("a ", " b ", "", values=[("1.234,5%", "5 xã"), ("", "7 xã"), ("8", "")])

    assert (figures.figures, texts.figures) == (True, False)


@pytest.mark.parametrize("text", ["", "1.2.3", "xã", "1,2,3", "12.34", "٣", "9" * 400])
def test_what_is_no_figure_has_no_number(text):
    assert number(text) is None


def test_two_columns_that_agree_in_nearly_all_letters_should_agree_in_all():
    values = [(str(at), str(at)) for at in range(99)]

    one, two = made("a ", " b ", "", values=[*values, ("99", "7")])

    assert [(a.label, b.label) for a, b in twins((one, two))] == [(one.label, two.label)]


def test_two_columns_that_agree_by_chance_are_no_twins():
    found = made("a ", " b ", "", values=[(str(at), str(at if at % 2 else -at)) for at in range(100)])

    assert list(twins(found)) == []


def test_a_figure_ten_times_the_middle_one_and_a_text_much_longer_are_far_off():
    figures, texts = made(
        "a ", " b ", "", values=[*((str(at), f"xã {at}") for at in range(10, 30)), ("950", "x" * 90)]
    )

    assert far_off(figures) == {"950": True}
    assert far_off(texts) == {"x" * 90: False}
