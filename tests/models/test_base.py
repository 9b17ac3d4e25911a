"""Kinds of text: what is read, what is refused."""

import datetime as dt
import unicodedata
from typing import Annotated

import pytest
from pydantic import Field, ValidationError

from docgen.models.base import Cell, Day, Fact, Flag, Key, Line, Lines, Month, Real, Text, Whole


class Facts(Fact):
    line: Line = "x"
    lines: Lines = ()
    text: Text = "x"
    cell: Cell = ""
    key: Key = "x"
    whole: Annotated[Whole, Field(ge=1, le=2000)] = 1
    real: Real = 1
    month: Month = "1/2026"
    day: Day = dt.date(2026, 1, 1)
    flag: Flag = False


@pytest.mark.parametrize(
    ("name", "typed", "read"),
    [
        ("line", " Sở NN&PTNT ", "Sở NN&PTNT"),
        ("line", unicodedata.normalize("NFD", "Hộ tịch"), "Hộ tịch"),
        ("line", "a\tb\u00a0c", "a b\u00a0c"),
        ("lines", "một", ("một",)),
        ("lines", ["một", "hai"], ("một", "hai")),
        ("text", "x<y\r\n\n", "x<y"),
        ("cell", "  ", ""),
        ("whole", "015", 15),
        ("whole", "1.000", 1000),
        ("real", "37,43", 37.43),
        ("real", "12.5", 12.5),
        ("month", "05/2021", "05/2021"),
        ("day", "21/7/2021", dt.date(2021, 7, 21)),
        ("day", "2021-07-21", dt.date(2021, 7, 21)),
        ("flag", "Có", True),
        ("flag", "no", False),
    ],
)
def test_what_people_type_is_read(name, typed, read):
    assert getattr(Facts.model_validate({name: typed}), name) == read


@pytest.mark.parametrize(
    ("name", "typed", "kind"),
    [
        ("line", "", "de_trong"),
        ("line", "a\nb", "nhieu_dong"),
        ("line", "a\u200bb", "ky_tu_cam"),
        ("line", ["a"], "string_type"),
        ("text", "a\x0cb", "ky_tu_cam"),
        ("text", "a\x85b", "ky_tu_cam"),
        ("cell", "a\u202eb", "ky_tu_cam"),
        ("key", "Sở", "khoa_sai_dang"),
        ("key", "1a", "khoa_sai_dang"),
        ("whole", "x", "khong_phai_so"),
        ("whole", "1,5", "int_from_float"),
        ("whole", "3.000", "less_than_equal"),
        ("whole", "1_0", "khong_phai_so"),
        ("real", "mười", "khong_phai_so"),
        ("month", "13/2021", "thang_sai_dang"),
        ("day", "31/02/2021", "ngay_khong_co"),
        ("day", "2/2021", "ngay_sai_dang"),
        ("flag", "chắc", "co_khong_sai"),
        ("khac", "x", "extra_forbidden"),
    ],
)
def test_what_is_no_fact_is_refused(name, typed, kind):
    with pytest.raises(ValidationError) as caught:
        Facts.model_validate({name: typed})

    assert [error["type"] for error in caught.value.errors()] == [kind]


def test_a_fact_does_not_change():
    fact = Facts()

    with pytest.raises(ValidationError):
        fact.line = "y"
