"""Codes and levels of procedures, against the figures of the decree's reference."""

import datetime as dt
import re

import pytest

from docgen.nd30 import procedures

BEFORE, AFTER = dt.date(2025, 6, 30), dt.date(2025, 7, 1)
PATTERNS = (
    r"^[123]\.\d{6}\.000\.00\.00\.[GHK]\d{2,3}$",
    r"^[123]\.\d{6}\.[GHK]\d{2,3}$",
    r"^[123]\.\d{6}$",
)
"""TC-01 to TC-03 as they are written down."""


@pytest.mark.parametrize(
    "text",
    [
        "1.001612.000.00.00.H01", "1.012791.H19", "1.001193", "2.000635", "1.001234.000.00.00.H12",
        "3.000259", "1.001612.000.00.00", "4.000635", "1.00063", "1.0006350", "1.000635.X12", "1.000635.H1",
        "", "1,000635",
    ],
)  # fmt: skip
def test_a_code_is_what_one_of_the_three_patterns_says(text):
    assert procedures.is_code(text) == any(re.match(pattern, text) for pattern in PATTERNS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1,000010", "1.000010"), ("1.OO0010", "1.000010"), (" 1 .000010", "1.000010"),
        ("1..000010", "1.000010"), ("l.000010", "1.000010"), ("1.000010.", "1.000010"),
        ("1000010", "1.000010"), ("1.012791.h19", "1.012791.H19"), ("không có", ""), ("1.0000", ""),
    ],
)  # fmt: skip
def test_a_slip_in_a_code_is_mended(typed, meant):
    assert procedures.mended_code(typed) == meant


def test_the_district_is_a_level_until_the_reform():
    assert procedures.DISTRICT_LEVEL in procedures.levels_on(BEFORE)
    assert procedures.DISTRICT_LEVEL not in procedures.levels_on(AFTER)
    assert set(procedures.levels_on(AFTER)) < set(procedures.levels_on(BEFORE))


def test_levels_of_service_change_on_their_day():
    assert "Mức độ 4" in procedures.services_on(dt.date(2022, 8, 14))
    assert procedures.services_on(dt.date(2022, 8, 15))[:2] == ("Toàn trình", "Một phần")
