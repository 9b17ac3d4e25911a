"""A cell → what a person sees in Excel, exactly."""

import datetime as dt
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.sources import cells
from docgen.sources.cells import CellError
from docgen.vn import numbers


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1.000010", "1.000010"),
        (" Sở NN&PTNT ", "Sở NN&PTNT"),
        ("x<y", "x<y"),
        ("'\"«»", "'\"«»"),
        ("a\r\nb", "a\nb"),
        ("Điều\u00a01", "Điều\u00a01"),
        (unicodedata.normalize("NFD", "Hộ tịch"), "Hộ tịch"),
        (15.0, "15"),
        (-3, "-3"),
        (123456789012.0, "123456789012"),
        (True, "TRUE"),
        (dt.date(2021, 4, 9), "09/04/2021"),
        (dt.datetime(2021, 4, 9), "09/04/2021"),  # noqa: DTZ001
        (dt.datetime(2021, 4, 9, 13, 5), "09/04/2021 13:05"),  # noqa: DTZ001
        (dt.time(7, 30), "07:30"),
        (dt.timedelta(hours=30, minutes=5), "30:05"),
        ("", ""),
    ],
)
def test_a_text_cell_is_printed_as_seen(value, text):
    assert cells.text(value, numeric=False) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1234.0, "1.234"),
        (37.43, "37,43"),
        (0.1 + 0.2, "0,3"),
        (1.234, "1,234"),
        (1e20, "100.000.000.000.000.000.000"),
        ("1.234", "1.234"),
        ("37,43", "37,43"),
        ("", ""),
    ],
)
def test_a_number_is_kept_exactly(value, text):
    assert cells.text(value, numeric=True) == text


def test_leading_zeros_that_excel_shows_are_kept():
    assert cells.text(7.0, numeric=False, zeros=5) == "00007"


@pytest.mark.parametrize(
    ("value", "numeric", "id_"),
    [
        (1.00001, False, "o_ma_bi_doi"),
        (1e15, False, "o_ma_qua_dai"),
        ("#N/A", False, "o_loi_cong_thuc"),
        ("a\u200bb", False, "o_ky_tu"),
        ("a\x0bb", True, "o_ky_tu"),
        ("mười", True, "o_khong_phai_so"),
        (True, True, "o_khong_phai_so"),
        (dt.date(2021, 2, 1), True, "o_khong_phai_so"),
    ],
)
def test_what_would_be_altered_or_lost_is_refused(value, numeric, id_):
    with pytest.raises(CellError) as caught:
        cells.text(value, numeric=numeric)

    assert caught.value.id == id_


def test_the_place_of_a_forbidden_character_is_counted_from_1():
    with pytest.raises(CellError) as caught:
        cells.text("ab\u200bc", numeric=False)

    assert caught.value.args_ == {"character": "U+200B", "position": 3}


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=4))
def test_every_number_of_a_person_comes_back(number):
    text = cells.text(float(number), numeric=True)

    assert numbers.parse(text) == number == Decimal(str(float(number)))
