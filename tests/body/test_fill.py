"""Filling: values, typed numbers, the end mark."""

import datetime as dt
import re
from decimal import Decimal

import pytest

from docgen.body.fill import Note, check, fill
from docgen.body.markdown import parse
from docgen.body.scheme import scheme
from docgen.errors import DataError, Where
from docgen.nd30 import rules_source
from docgen.say import error_line
from docgen.say.body import ROWS
from tests.body.bodies import errors, filled, notes, text, texts

SENTINELS = [
    "Sở NN&PTNT",
    "x<y",
    "**không đậm** *không nghiêng* ~2~ ^2^",
    "# không phải tiêu đề",
    "1. không phải số",
    "- không phải gạch",
    "[a](https://b.vn) <https://c.vn> [^1]",
    "{{ khong }} {% phai %} \\{",
    "<b>x</b> &amp; `mã`",
    "\"ngoặc\" 'đơn' “cong”",
    "1.000010",
    "Tên " * 400,
    "hai\ndòng",
    "\u00a0/SKHCN",
]


@pytest.mark.parametrize("value", SENTINELS)
def test_a_value_is_data_and_never_markdown(value):
    (block,) = filled("{{ x }}", names={"x": value}).body.blocks

    (run,) = block.runs
    assert run.text == value
    assert (run.bold, run.italic, run.link, block.part) == (False, False, "", "noi_dung")


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (1234567, "1.234.567"),
        (-5, "-5"),
        (Decimal("37.43"), "37,43"),
        (dt.date(2021, 4, 9), "09/4/2021"),
        ("1234567", "1234567"),
        ("", ""),
    ],
)
def test_values_are_printed_the_vietnamese_way(value, wanted):
    assert text("Có {{ x }}.", names={"x": value}) == f"Có {wanted}."


@pytest.mark.parametrize("value", [True, 1.5, ["a"], ("a",), {"a": 1}, object()])
def test_what_has_no_text_is_an_error(value):
    assert errors("một\n{{ x }}", names={"x": value}) == [("gia_tri_khong_in_duoc", 2)]


def test_a_hidden_character_of_a_value_is_an_error():
    assert errors("{{ x }}", names={"x": "a\u200bb"}) == [("ky_tu_cam_trong_gia_tri", 1)]


def test_an_expression_may_compute_but_not_run_code():
    assert text("{{ 3 + so }} và {{ ten | upper }}", names={"so": 22, "ten": "đề án"}) == "25 và ĐỀ ÁN"
    assert errors("{{ ''.__class__ }}") == [("ten_bi_cam", 1)]


def test_a_value_in_bold_is_bold():
    (block,) = filled("**{{ x }} a** {{ x }}", names={"x": "*b*"}).body.blocks

    assert [(run.text, run.bold) for run in block.runs] == [("*b* a", True), (" *b*", False)]


def test_errors_of_markdown_numbering_and_values_come_together_in_order():
    source = "{{ thieu }}\n\n### A\n\n<b>\n\nPhụ lục II"

    found = errors(source, "1 | a", where=Where("f", 11))

    assert found == [
        ("ten_chua_co", 11),
        ("tieu_de_nhay_cap", 13),
        ("tieu_de_qua_sau", 13),
        ("the_html", 15),
        ("phu_luc_khong_co", 17),
    ]


def test_an_error_keeps_the_file_and_the_field():
    where = Where("ho_so.yaml", 20, field="van_ban[1].noi_dung")

    with pytest.raises(DataError) as caught:
        check(parse("một\n<b>"), where)

    assert caught.value.where == Where("ho_so.yaml", 21, field="van_ban[1].noi_dung")


def test_a_text_is_filled_many_times():
    parsed, numbered = parse("Có {{ n }}"), scheme("1")

    results = [
        fill(parsed, numbered, {"n": n}, Where(), end_mark=False).body.blocks[0].runs[0].text for n in (1, 2)
    ]

    assert results == ["Có 1", "Có 2"]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("Trân trọng.", "Trân trọng./."),
        ("Trân trọng", "Trân trọng./."),
        ("Trân trọng./.", "Trân trọng./."),
        ("Trân trọng ./.", "Trân trọng./."),
        ("Trân trọng...", "Trân trọng./."),
        ("Trân trọng!", "Trân trọng./."),
        ("Trân trọng **.**", "Trân trọng./."),
        ("(kèm theo).", "(kèm theo)./."),
        ("“được giao.”", "“được giao.”./."),
        ("gửi về Sở;", "gửi về Sở./."),
        ("Xem <https://a.vn/>", "Xem https://a.vn/./."),
        ("HCC~(pvt)~", "HCC(pvt)./."),
        ("Hết {{ x }}", "Hết giờ./."),
    ],
)
def test_the_end_mark_follows_the_last_word_once(source, wanted):
    assert text(source, names={"x": "giờ."}, end_mark=True) == wanted


def test_the_end_mark_is_neither_link_nor_script():
    for source in ("HCC~(pvt)~", "<https://a.vn>"):
        run = filled(source, end_mark=True).body.blocks[-1].runs[-1]

        assert (run.text, run.script, run.link) == ("./.", "", "")


def test_the_end_mark_takes_the_look_of_the_last_word():
    (block,) = filled("Gửi **trước ngày 20.**", end_mark=True).body.blocks

    assert [(run.text, run.bold) for run in block.runs] == [("Gửi ", False), ("trước ngày 20./.", True)]


def test_the_end_mark_stands_after_a_footnote_mark_and_the_stop_before_it_goes():
    assert text("Trân trọng.[^a]\n\n[^a]: ghi chú", end_mark=True) == "Trân trọng^./."


def test_only_the_last_paragraph_bears_the_end_mark():
    assert texts(filled("Một.\n\n- Hai;\n- Ba.", end_mark=True)) == ["Một.", "- Hai;", "- Ba./."]


def test_an_unfinished_end_and_a_mark_in_the_middle_are_noted():
    assert notes("Gồm:", end_mark=True) == [("ket_thuc_do_dang", 1, "Gồm:")]
    assert notes("Gồm:", end_mark=False) == []
    assert notes("Một./.\n\nHai.", end_mark=True) == [("ket_thuc_giua_bai", 1, "Một./.")]


@pytest.mark.parametrize(
    ("source", "kind", "found"),
    [
        ("1.5 Việc rà soát", "so_go_tay", "1.5"),
        ("1.5. Việc rà soát", "so_go_tay", "1.5."),
        ("a) Rà soát", "so_go_tay", "a)"),
        ("đ) Rà soát", "so_go_tay", "đ)"),
        ("II. KẾT QUẢ", "so_go_tay", "II."),
        ("Điều 3. Tổ chức", "so_go_tay", "Điều 3."),
        ("1/ Rà soát", "so_go_tay", "1/"),
        ("# 1. Các sở", "so_go_tay", "1."),
        ("- a) Rà soát", "so_go_tay", "a)"),
        ("– Nhóm 1", "gach_go_tay", "–"),
        ("• Nhóm 1", "gach_go_tay", "•"),
    ],
)
def test_a_typed_number_is_noted(source, kind, found):
    assert notes(source) == [(kind, 1, found)]


@pytest.mark.parametrize(
    "source",
    [
        "1.500 người",
        "20/5/2021 là hạn",
        "Điều 3 của Luật",
        "a và b",
        "> 1.5 Việc",
        "{{ x }} việc",
        "37,43% đạt",
    ],
)
def test_a_number_that_is_text_is_not_noted(source):
    assert notes(source, names={"x": "1.5"}) == []


def test_every_kind_of_note_has_its_rule():
    kinds = re.findall(r"«(\w+_\w+)»", Note.__doc__ or "")

    assert len(kinds) == 10
    assert set(kinds) == set(rules_source.BY_KIND)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_both_languages_of_a_message_use_the_same_arguments(row):
    names = ["found", "known", "near", "need", "depth", "scheme", "first", "limit", "count", "character"]
    values = {name: f"<{name}>" for name in names}

    vi = (row.vi + row.vi_do).format_map(values)
    en = (row.en + row.en_do).format_map(values)

    assert {name for name in names if f"<{name}>" in vi} == {name for name in names if f"<{name}>" in en}


def test_a_fact_that_the_data_leave_out_is_told_as_such():
    assert errors("một\n{{ x }}", names={"x": None}) == [("gia_tri_chua_ghi", 2)]


@pytest.mark.parametrize("value", [[1], {}, len])
def test_a_value_without_text_is_told_with_its_tag(value):
    with pytest.raises(DataError) as caught:
        filled("Có {{ x }} mục.", names={"x": value})

    assert caught.value.id == "gia_tri_khong_in_duoc"
    assert "«{{ x }}»" in error_line(caught.value, "vi")
