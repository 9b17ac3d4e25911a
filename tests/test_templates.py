"""What `template check`, `try` and `new` stand on: one run tells all; a form is named; a sample is sound."""

import re

import pytest

from docgen.errors import DocgenError, UsageError, Where, leaves
from docgen.generate import templates
from docgen.word.draw.shipped import TEMPLATES, make_template
from docgen.wording.offered import BY_NAME
from tests.templates.breaking import (
    DOCUMENT,
    FIRST_HEADER,
    FOOTER,
    LETTER,
    SO,
    STYLES,
    edited,
    properties_of,
    restyled,
    retyped,
    told,
)
from tests.word.building import changed, docx, member, names, p
from tests.word.soundness import faults


def test_all_faults_of_all_parts_are_told_in_one_run():
    data = retyped(LETTER, SO, "Số: {{ so_ky_hieu }")
    data = retyped(data, "{%p for noi in noi_nhan %}", "{%p lap noi in noi_nhan %}")
    data = retyped(data, "V/v {{ trich_yeu }}", "V/v {{ trich_yue }} {{ ho ten }}")
    data = edited(data, "{{ luu_hanh }}", "{{ luu_hanh|safe }}", FIRST_HEADER)
    data = edited(data, "{{ dong }}", "{{ dong.. }}", FOOTER)
    data = restyled(data, "NoiDung", '<w:rPr><w:sz w:val="40"/></w:rPr>')

    found = {one[1:] for one in told(data)}

    assert found >= {
        ("the_chua_dong", "Bảng 1, hàng 2, ô 1, đoạn 1"),
        ("lenh_la", "Bảng 2, hàng 1, ô 1, đoạn 2"),
        ("ten_gan_dung", "Bảng 1, hàng 2, ô 1, đoạn 2"),
        ("cu_phap_sai", "Bảng 1, hàng 2, ô 1, đoạn 2"),
        ("bo_loc_bi_cam", "Đầu trang 2, đoạn 2"),
        ("cu_phap_sai", "Chân trang 1, đoạn 2"),
        ("mau_kieu_co_chu", ""),
    }


def test_one_fault_of_a_style_is_told_once_however_many_paragraphs_have_it():
    look = properties_of(LETTER, "HoTenNguoiKy").replace("<w:bCs/>", '<w:bCs/><w:sz w:val="40"/>')
    data = restyled(LETTER, "HoTenNguoiKy", look)

    assert told(data) == [("loi", "mau_kieu_co_chu", "")]


def test_a_named_form_judges_what_the_guess_would_not():
    data = docx(p("{{ co_quan }}"))

    assert "mau_thieu_o" in [one[1] for one in told(data, "cong_van")]
    assert "mau_thieu_o" not in [one[1] for one in told(data)]


def test_a_form_is_called_by_name_number_or_kind():
    assert [templates.form_named(name) for name in ("cong_van", "1.5", "2.1", "to_trinh")] == [
        "cong_van",
        "cong_van",
        "phu_luc",
        "ten_loai",
    ]
    with pytest.raises(UsageError):
        templates.form_named("9.9")


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_sample_is_a_sound_file_that_shows_every_name_it_asks_for(name):
    data = make_template(name)

    out = templates.sample(data, "mau.docx")

    shown = "".join(member(out, part) for part in names(out) if part.endswith(".xml"))
    asked = templates.judge(data, "mau.docx").seen.names - {"bang", "cac_bang", "bang_tu_ve"}
    assert faults(out) == []
    assert not re.search(r"\{[{%]", re.sub("<[^>]*>", "", shown))
    assert {name for name in asked if f"‹{BY_NAME[name].vi}" not in shown} == set()


def test_a_sample_of_a_template_with_an_unknown_name_is_refused_at_its_place():
    data = retyped(LETTER, SO, "Số: {{ so_kyhieu }}")

    with pytest.raises(DocgenError) as caught:
        templates.sample(data, "mau.docx")

    (error,) = leaves(caught.value)
    assert error.where == Where("mau.docx", steps=(("bang", 1), ("hang", 2), ("o", 1), ("doan", 1)))
    assert error.args_["near"] == "so_ky_hieu"


def test_a_sample_is_made_though_a_size_is_wrong():
    data = restyled(LETTER, "NoiDung", '<w:rPr><w:sz w:val="40"/></w:rPr>')

    assert "‹Trích yếu›" in member(templates.sample(data, "mau.docx"), DOCUMENT)


def test_a_copy_to_start_from_is_docgens_own_template():
    assert templates.starting("1.2") == make_template("quyet_dinh")
    with pytest.raises(UsageError):
        templates.starting("3.1")


def test_a_part_that_cannot_be_read_does_not_hide_the_faults_of_the_others():
    data = changed(retyped(LETTER, SO, "Số: {{ so_ky_hieu }"), **{STYLES: "<w:styles"})

    assert {"the_chua_dong", "docx_xml_hong"} <= {one[1] for one in told(data)}
