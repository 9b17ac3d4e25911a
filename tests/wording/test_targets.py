"""Targets in sentences: value, unit, level; from the rows that fill the annex."""

import pytest

from docgen.body import markdown
from docgen.body.fill import fill
from docgen.body.scheme import scheme
from docgen.errors import DocgenError, Where
from docgen.models.so_lieu import ChiTieu
from docgen.wording import targets


def row(**changes):
    facts = {
        "ma_chi_tieu": "x",
        "ten_chi_tieu": "Tỷ lệ hồ sơ trực tuyến",
        "gia_tri": "80",
        "don_vi_tinh": "%",
    }
    return ChiTieu.model_validate(facts | changes)


def printed(source, *rows):
    names = {"chi_tieu": targets.names(rows or (row(),))}
    filled = fill(markdown.parse(source), scheme("1 | a", Where()), names, Where(), end_mark=False)
    return "".join(run.text for run in filled.body.blocks[0].runs).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "80%"),
        ({"muc": "tối thiểu"}, "tối thiểu 80%"),
        ({"muc": "từ … trở lên"}, "từ 80% trở lên"),
        ({"muc": "từ ... trở lên"}, "từ 80% trở lên"),
        ({"gia_tri": "37,43"}, "37,43%"),
        ({"gia_tri": "1200", "don_vi_tinh": "hồ sơ"}, "1.200 hồ sơ"),
        ({"gia_tri": "1.200", "don_vi_tinh": "dịch vụ", "muc": "ít nhất"}, "ít nhất 1.200 dịch vụ"),
    ],
)
def test_a_target_is_printed_with_level_value_and_unit(facts, words):
    assert printed("{{ chi_tieu.x }}", row(**facts)) == words


def test_single_facts_are_printed_and_a_year_has_no_dot():
    full = row(nam="2026", co_quan_thuc_hien="Sở Nội vụ", muc="đạt")
    source = "{{ chi_tieu.x.ten }}|{{ chi_tieu.x.gia_tri }}|{{ chi_tieu.x.nam }}|{{ chi_tieu.x.co_quan }}|"

    text = printed(source + "{{ chi_tieu.x.so_luong }}", full)

    assert text == "Tỷ lệ hồ sơ trực tuyến|80|2026|Sở Nội vụ|80%"


def test_values_can_be_compared_and_summed():
    rows = (row(), row(ma_chi_tieu="y", gia_tri="12,5"))

    assert printed("{{ chi_tieu.x.gia_tri + chi_tieu.y.gia_tri }}", *rows) == "92,5"


@pytest.mark.parametrize("source", ["{{ chi_tieu.x.nam }}", "{{ chi_tieu.xx }}", "{{ chi_tieu.x.tenn }}"])
def test_what_is_not_there_is_an_error(source):
    with pytest.raises(DocgenError):
        printed(source)
