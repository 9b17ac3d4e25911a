"""The proof of form: a sound sample shows what a template would do to every document, at its place."""

import pytest

from docgen.errors import Where
from docgen.generate import sample
from docgen.generate.proof import prove
from docgen.say import places
from docgen.word import Properties
from docgen.word.draw.shipped import TEMPLATES, make_template
from docgen.word.examine import examine
from docgen.word.link import Piece, link
from docgen.word.read import read
from docgen.word.template import parse
from docgen.word.trace import origins, traced
from docgen.wording import markers
from docgen.wording.offered import FORM_OF
from tests.templates.breaking import ANNEX, BODY, LETTER, edited, run, style_edited
from tests.word.building import member

AT_AGENCY = "Bảng 1, hàng 1, ô 1, đoạn 4"


def proved(data, form):
    seen = examine(data, "mau.docx")
    found = prove(data, "mau.docx", form, seen.levels, drawn=bool(seen.drawn))
    return [(one.rule.id, places.steps(one.where, "vi")) for one in found]


def test_every_form_has_a_sample_but_the_register_which_is_no_document():
    assert set(sample.FORMS) == set(FORM_OF) - {"so_van_ban_di"}


@pytest.mark.parametrize("name", TEMPLATES)
def test_docgens_own_templates_are_proved(name):
    assert proved(make_template(name), "phu_luc" if name.startswith("pl_") else name) == []


def test_nothing_is_proved_of_a_form_that_is_not_known():
    assert prove(b"", "mau.docx", "") == ()


def test_a_fault_that_comes_out_many_times_is_told_once_at_the_place_of_its_tag():
    data = style_edited(LETTER, "NoiDung", 'w:line="240"', 'w:line="480"')

    assert proved(data, "cong_van") == [("ND-05", "Đoạn 9")]


def test_a_fault_in_a_looped_row_is_told_at_the_row_as_drawn():
    data = edited(
        ANNEX, run("{{ d.nhan }}", "<w:b/><w:bCs/>"), run("{{ d.nhan }}", '<w:highlight w:val="red"/>')
    )

    assert proved(data, "phu_luc") == [("M-19e", "Bảng 1, hàng 4, ô 2")]


def test_paragraphs_keep_their_numbers_through_a_filling_and_blocks_have_that_of_their_tag():
    marked = traced(LETTER, "mau.docx")
    program = link([Piece(parse(marked.data, "mau.docx"))], "lon")
    filled = program.fill([markers.names("cong_van")], Properties())

    found = {one.text: place for one, place in origins(read(filled, "ra.docx").body, marked)}

    assert places.steps(Where(steps=found["‹Cơ quan ban hành›"]), "vi") == AT_AGENCY
    assert found["‹Nội dung, đoạn 2›"] == (("doan", 9),)
    assert "docgen:trace" not in member(LETTER, "word/document.xml")


def test_a_template_without_a_body_has_no_place_for_what_docgen_puts_in():
    marked = traced(edited(LETTER, BODY, ""), "mau.docx")

    assert marked.place_of(0, 0) == ()
