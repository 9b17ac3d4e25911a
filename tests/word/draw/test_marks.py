"""The marks of a document: there where they are given, in frames of the decree's size, else no trace."""

import pytest

from docgen.nd30.page import LETTERHEAD_TWIPS, MARGIN_TOP_TWIPS, TEXT_WIDTH_TWIPS
from docgen.vn.width import width_pt
from docgen.word.ooxml import w
from tests.word.draw.filling import filled, first_header, lines, part

TWIPS_PER_MM = 1440 / 25.4
DOCUMENTS = pytest.mark.parametrize("kind", ["cong_van", "ten_loai", "quyet_dinh"])
MARKS = {"du_thao": "DỰ THẢO", "do_khan": "KHẨN", "luu_hanh": "LƯU HÀNH NỘI BỘ"}


def style(out, identity):
    return next(
        one for one in part(out, "word/styles.xml").iter(w("style")) if one.get(w("styleId")) == identity
    )


def frame(out, identity, room=LETTERHEAD_TWIPS[0]):
    """Return width and height of the frame around the first paragraph of a style, in twips."""
    paragraph = next(one.getparent() for one in part(out).iter(w("pStyle")) if one.get(w("val")) == identity)
    own = style(out, identity).find(w("pPr"))
    space = 20 * int(own.find(f"{w('pBdr')}/{w('top')}").get(w("space")))
    indent = paragraph.find(w("ind")).attrib
    width = room - int(indent[w("left")]) - int(indent[w("right")]) + 2 * space
    return width, int(own.find(w("spacing")).get(w("line"))) + 2 * space


@DOCUMENTS
def test_without_marks_nothing_stands_under_the_number_and_in_the_first_header(kind):
    out = filled(kind)

    found = {found for found, _ in lines(out)}
    assert not found & {"Dự thảo", "Mức độ khẩn"}
    assert first_header(out) == []


@DOCUMENTS
def test_marks_stand_under_the_number_and_in_the_top_margin(kind):
    out = filled(kind, **MARKS)

    names = [found for found, _ in lines(out)]
    end = names.index("Dự thảo")
    assert names[end - 1] == ("Trích yếu công văn" if kind == "cong_van" else "Số và ký hiệu")
    assert lines(out)[end : end + 2] == [("Dự thảo", "DỰ THẢO"), ("Mức độ khẩn", "KHẨN")]
    assert names[end + 2] == "Địa danh và thời gian"
    assert first_header(out) == [("Phạm vi lưu hành", "LƯU HÀNH NỘI BỘ")]


@DOCUMENTS
def test_a_mark_leaves_the_rest_of_the_document_as_it_is(kind):
    plain, marked = filled(kind), filled(kind, **MARKS)

    assert [row for row in lines(marked) if row[0] not in ("Dự thảo", "Mức độ khẩn")] == lines(plain)


@pytest.mark.parametrize(
    ("text", "width_mm"),
    [("KHẨN", 20), ("HỎA TỐC", 30), ("HOẢ TỐC", 30), ("THƯỢNG KHẨN", 40)],
)
def test_the_mark_of_urgency_has_the_size_of_its_level(text, width_mm):
    width, height = frame(filled("quyet_dinh", do_khan=text), "MucDoKhan")

    assert width / TWIPS_PER_MM == pytest.approx(width_mm, abs=0.1)
    assert height / TWIPS_PER_MM == pytest.approx(8, abs=0.1)


def test_the_mark_of_urgency_is_red_in_a_frame_of_one_red_line():
    sheet = style(filled("quyet_dinh", do_khan="KHẨN"), "MucDoKhan")

    edges = sheet.find(f"{w('pPr')}/{w('pBdr')}")
    assert [(edge.get(w("val")), edge.get(w("color"))) for edge in edges] == [("single", "FF0000")] * 4
    assert sheet.find(f"{w('rPr')}/{w('color')}").get(w("val")) == "FF0000"


@pytest.mark.parametrize("text", ["DỰ THẢO", "DỰ THẢO (lần 2)", "DỰ THẢO (lần 99)"])
def test_the_mark_of_a_draft_fits_its_frame(text):
    width, _ = frame(filled("ten_loai", du_thao=text), "DuThao")

    assert width_pt(text, 13, bold=True) * 20 < width - 120 < LETTERHEAD_TWIPS[0]


def test_the_mark_of_circulation_stands_right_of_the_centre_inside_the_top_margin():
    sheet = style(filled("cong_van", luu_hanh="XEM XONG TRẢ LẠI"), "PhamViLuuHanh")

    properties = sheet.find(w("pPr"))
    space = 20 * int(properties.find(f"{w('pBdr')}/{w('top')}").get(w("space")))
    indent, spacing = properties.find(w("ind")), properties.find(w("spacing"))
    left, right = (int(indent.get(w(side))) for side in ("left", "right"))
    text = width_pt("XEM XONG TRẢ LẠI", 13, bold=True) * 20
    assert left > TEXT_WIDTH_TWIPS / 2
    assert text < TEXT_WIDTH_TWIPS - left - right
    header = part(filled("cong_van")).find(f".//{w('pgMar')}").get(w("header"))
    assert int(header) + int(spacing.get(w("line"))) + 2 * space + 60 < MARGIN_TOP_TWIPS


@pytest.mark.parametrize("sizes", ["lon", "nho"])
def test_the_marks_are_13_in_both_size_sets(sizes):
    out = filled("cong_van", sizes=sizes, **MARKS)

    found = [
        style(out, one).find(f"{w('rPr')}/{w('sz')}").get(w("val"))
        for one in ("DuThao", "MucDoKhan", "PhamViLuuHanh")
    ]
    assert found == ["26"] * 3
