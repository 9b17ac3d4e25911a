"""Templates broken as people break them in Word: each fault is found at its place, sound ones have none."""

import re
import unicodedata
from pathlib import Path

import pytest

from docgen.errors import DocgenError, UsageError, Where, leaves
from docgen.generate import templates
from docgen.say import error_line, places
from docgen.word.draw.shipped import TEMPLATES, make_template
from docgen.wording.offered import BY_NAME
from tests.word.building import changed, docx, member, names, p, relation, style, styles, table
from tests.word.soundness import faults

ROOT = Path(__file__).parent.parent
LETTER = make_template("cong_van")
ANNEX = make_template("pl_danh_muc_muc_do")
DOCUMENT, STYLES, RELS = "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"


def text(inner):
    return f'<w:t xml:space="preserve">{inner}</w:t>'


def edited(data, old, new, part=DOCUMENT, count=1):
    """Return the template with the first `old` of `part` replaced: what a hand did in Word."""
    xml = member(data, part)
    assert old in xml
    return changed(data, **{part: xml.replace(old, new, count)})


def retyped(data, old, new):
    return edited(data, text(old), text(new))


def restyled(data, identity, inner):
    """Return the template with the properties of one style put in place."""
    xml = member(data, STYLES)
    found = re.search(rf'(w:styleId="{identity}">.*?<w:qFormat/>)(.*?)(</w:style>)', xml)
    assert found
    return changed(data, **{STYLES: xml[: found.start(2)] + inner + xml[found.end(2) :]})


def told(data, form=""):
    """Return (weight, id, place in Word) of every problem."""
    judged = templates.judge(data, "mau.docx", form)
    for problem in judged.problems:
        assert error_line(problem.error, "vi")
        assert error_line(problem.error, "en")
    return [(one.weight, one.error.id, places.steps(one.error.where, "vi")) for one in judged.problems]


def run_of(properties):
    return f"<w:r><w:rPr>{properties}</w:rPr>"


SO = "Số: {{ so_ky_hieu }}"
BODY = '<w:r><w:t xml:space="preserve">{{p noi_dung }}</w:t></w:r>'
NAME = '<w:r><w:t xml:space="preserve">{{ co_quan }}</w:t></w:r>'
OLD_FONT = run_of('<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>')
DRAWN = "<w:p><w:r>" + text("{{p bang_tu_ve }}") + "</w:r></w:p>"

BROKEN = {
    # tags
    "a brace is lost": (
        retyped(LETTER, SO, "Số: {{ so_ky_hieu }"),
        "the_chua_dong",
        "Bảng 1, hàng 2, ô 1, đoạn 1",
    ),
    "a brace too many": (retyped(LETTER, SO, SO + " }}"), "the_thua_dong", "Bảng 1, hàng 2, ô 1, đoạn 1"),
    "an empty tag": (retyped(LETTER, SO, SO + "{{ }}"), "the_trong", "Bảng 1, hàng 2, ô 1, đoạn 1"),
    "a space in a name": (
        retyped(LETTER, SO, SO + "{{ ho ten }}"),
        "cu_phap_sai",
        "Bảng 1, hàng 2, ô 1, đoạn 1",
    ),
    "endfor is deleted": (
        retyped(LETTER, "{%p for noi in noi_nhan %}", "{%p for noi in noi_nhan %}{%p for x in noi_nhan %}"),
        "the_khong_dong",
        "Bảng 2, hàng 1, ô 1, đoạn 2",
    ),
    "endif without if": (
        edited(LETTER, BODY, BODY + "</w:p><w:p><w:r>" + text("{%p endif %}") + "</w:r>"),
        "the_khong_mo",
        "Đoạn 10",
    ),
    "a loop begins in one cell and ends in another": (
        retyped(LETTER, "{%p endfor %}", "{%p endif %}"),
        "the_lech_cap",
        "Đoạn 7",
    ),
    "an unknown command": (
        retyped(LETTER, "{%p for noi in noi_nhan %}", "{%p lap noi in noi_nhan %}"),
        "lenh_la",
        "Bảng 2, hàng 1, ô 1, đoạn 2",
    ),
    "a forbidden command": (
        edited(LETTER, BODY, "<w:r>" + text('{% include "a" %}') + "</w:r></w:p><w:p>" + BODY),
        "lenh_bi_cam",
        "Đoạn 9",
    ),
    "text beside a paragraph tag": (
        retyped(LETTER, "{%p for noi in noi_nhan %}", "Gửi: {%p for noi in noi_nhan %}"),
        "the_lam_mat_chu",
        "Bảng 2, hàng 1, ô 1, đoạn 2",
    ),
    "text in the row of a row tag": (
        retyped(ANNEX, "{%tr for d in bang.danh_muc.dong %}", "STT {%tr for d in bang.danh_muc.dong %}"),
        "the_lam_mat_chu",
        "Bảng 1, hàng 2, ô 1",
    ),
    "a row tag outside a table": (
        edited(LETTER, BODY, "<w:r>" + text("{%tr if ho_ten %}") + "</w:r></w:p><w:p>" + BODY),
        "the_ngoai_bang",
        "Đoạn 9",
    ),
    "a picture in the paragraph of a tag": (
        edited(
            LETTER,
            text("{%p for noi in noi_nhan %}") + "</w:r>",
            text("{%p for noi in noi_nhan %}") + '</w:r><w:r><w:br w:type="page"/></w:r>',
        ),
        "the_lam_mat_hinh",
        "Bảng 2, hàng 1, ô 1, đoạn 2",
    ),
    "a tag in hidden text": (
        edited(LETTER, "<w:r>" + text(SO), run_of("<w:vanish/>") + text(SO)),
        "the_trong_chu_an",
        "Bảng 1, hàng 2, ô 1, đoạn 1",
    ),
    "a tag in deleted text": (
        edited(
            LETTER,
            NAME,
            NAME + '<w:del w:id="9" w:author="a"><w:r><w:delText>{{ chu_quan }}</w:delText></w:r></w:del>',
        ),
        "the_sai_cho",
        "Bảng 1, hàng 1, ô 1, đoạn 4",
    ),
    "a tag in a field code": (
        edited(LETTER, NAME, NAME + "<w:r><w:instrText>REF {{ ho_ten }}</w:instrText></w:r>"),
        "the_sai_cho",
        "Bảng 1, hàng 1, ô 1, đoạn 4",
    ),
    "a forbidden filter": (
        retyped(LETTER, SO, "Số: {{ so_ky_hieu|safe }}"),
        "bo_loc_bi_cam",
        "Bảng 1, hàng 2, ô 1, đoạn 1",
    ),
    "a wrong tag in a header": (
        edited(LETTER, "{{ luu_hanh }}", "{{ luu_hanh }", "word/header2.xml"),
        "the_chua_dong",
        "Đầu trang 2, đoạn 2",
    ),
    # names
    "a misspelt name": (
        retyped(LETTER, SO, "Số: {{ so_kyhieu }}"),
        "ten_gan_dung",
        "Bảng 1, hàng 2, ô 1, đoạn 1",
    ),
    "a name with accents": (
        retyped(LETTER, SO, SO + "{{ trích_yếu }}"),
        "ten_gan_dung",
        "Bảng 1, hàng 2, ô 1, đoạn 1",
    ),
    "a name nobody knows": (
        retyped(LETTER, SO, SO + "{{ khach_hang }}"),
        "ten_chua_co",
        "Bảng 1, hàng 2, ô 1, đoạn 1",
    ),
    "a name of another form": (
        retyped(LETTER, SO, SO + "{{ tham_quyen }}{{ kem_theo }}"),
        "mau_ten_khac_loai",
        "Bảng 1, hàng 2, ô 1, đoạn 1",
    ),
    "a name of a table outside it": (
        retyped(ANNEX, "{{ kem_theo }}", "{{ kem_theo }} {{ so_dong }}"),
        "mau_ten_trong_bang",
        "Đoạn 9",
    ),
    "a loop's name after the loop": (
        edited(LETTER, BODY, BODY + "</w:p><w:p><w:r>" + text("{{ noi }}") + "</w:r>"),
        "ten_chua_co",
        "Đoạn 10",
    ),
    "a list printed as text": (
        retyped(LETTER, "Kính gửi: {{ kinh_gui[0] }}", "Kính gửi: {{ kinh_gui }}"),
        "mau_sai_dang",
        "Đoạn 2",
    ),
    "the body without p": (
        edited(LETTER, "{{p noi_dung }}", "{{ noi_dung }}"),
        "mau_sai_dang",
        "Đoạn 9",
    ),
    "a text as blocks": (
        edited(LETTER, text("V/v {{ trich_yeu }}"), text("{{p trich_yeu }}")),
        "mau_sai_dang",
        "Bảng 1, hàng 2, ô 1, đoạn 2",
    ),
    # what is missing
    "the number is deleted": (retyped(LETTER, SO, "Số: 15/SKHCN"), "mau_thieu_o", ""),
    "the number is only tested": (
        retyped(LETTER, SO, "Số: {% if so_ky_hieu %}15/SKHCN{% endif %}"),
        "mau_thieu_o",
        "",
    ),
    "the body is deleted": (edited(LETTER, BODY, ""), "mau_thieu_o", ""),
    "two places for drawn tables": (
        edited(make_template("phu_luc"), "<w:sectPr", DRAWN + "<w:sectPr"),
        "mau_khong_co_cho_bang",
        "",
    ),
    # look
    "a style too large": (
        restyled(
            LETTER, "SoVaKyHieu", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr>'
        ),
        "mau_kieu_co_chu",
        "",
    ),
    "a style in another font": (
        restyled(LETTER, "NoiDung", '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr>'),
        "mau_kieu_phong",
        "",
    ),
    "a bold subject": (
        restyled(LETTER, "TrichYeuCongVan", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>'),
        "mau_kieu_khong_dam",
        "",
    ),
    "a style aligned left": (
        restyled(LETTER, "QuocHieu", '<w:pPr><w:jc w:val="left"/></w:pPr><w:rPr><w:b/></w:rPr>'),
        "mau_kieu_can_le",
        "",
    ),
    "a size set by hand": (
        edited(LETTER, "<w:r>" + text(SO), run_of('<w:sz w:val="36"/>') + text(SO)),
        "mau_doan_co_chu",
        "Bảng 1, hàng 2, ô 1, đoạn 1",
    ),
    "a colour set by hand": (
        edited(LETTER, NAME, run_of('<w:color w:val="FF0000"/>') + text("{{ co_quan }}") + "</w:r>"),
        "mau_doan_mau",
        "Bảng 1, hàng 1, ô 1, đoạn 4",
    ),
    "bold taken off": (
        edited(LETTER, NAME, run_of('<w:b w:val="0"/>') + text("{{ co_quan }}") + "</w:r>"),
        "mau_doan_dam",
        "Bảng 1, hàng 1, ô 1, đoạn 4",
    ),
    "aligned by hand": (
        edited(LETTER, '<w:pStyle w:val="QuocHieu"/>', '<w:pStyle w:val="QuocHieu"/><w:jc w:val="right"/>'),
        "mau_doan_can_le",
        "Bảng 1, hàng 1, ô 2, đoạn 1",
    ),
    "an old font": (
        edited(LETTER, NAME, OLD_FONT + text("{{ co_quan }}") + "</w:r>"),
        "mau_phong_cu",
        "Bảng 1, hàng 1, ô 1, đoạn 4",
    ),
    "a margin too narrow": (
        edited(LETTER, 'w:left="1701" w:header', 'w:left="1134" w:header'),
        "mau_le_trang",
        "Phần 1",
    ),
    "a box in another style": (
        edited(LETTER, '<w:pStyle w:val="DiaDanhVaThoiGian"/>', ""),
        "mau_thieu_kieu",
        "Bảng 1, hàng 2, ô 2",
    ),
    "letters in two pieces": (
        retyped(LETTER, "Nơi nhận:", unicodedata.normalize("NFD", "Nơi nhận:")),
        "mau_chu_to_hop",
        "Bảng 2, hàng 1, ô 1, đoạn 1",
    ),
    "a line of underscores": (
        edited(LETTER, "Hạnh phúc</w:t>", "Hạnh phúc</w:t><w:br/><w:t>_____________</w:t>"),
        "mau_ke_bang_chu",
        "Bảng 1, hàng 1, ô 2, đoạn 2",
    ),
    # what no template may hold
    "a macro": (changed(LETTER, **{"word/vbaProject.bin": b"x"}), "docx_macro", ""),
    "tracked changes": (
        edited(LETTER, NAME, f'<w:ins w:id="9" w:author="a">{NAME}</w:ins>'),
        "docx_theo_doi_thay_doi",
        "",
    ),
    "a picture from the network": (
        changed(
            LETTER,
            **{
                RELS: member(LETTER, RELS).replace(
                    "</Relationships>",
                    relation("rId9", "image", "http://a.vn/a.png", external=True) + "</Relationships>",
                )
            },
        ),
        "docx_lien_ket_ngoai",
        "",
    ),
    "an old .doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "docx_doc_cu", ""),
    "half a file": (LETTER[:3000], "docx_khong_phai_zip", ""),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_each_fault_is_found_at_its_place(kind):
    data, id_, place = BROKEN[kind]

    found = told(data)

    assert (id_, place) in [one[1:] for one in found]


def test_all_faults_of_all_parts_are_told_in_one_run():
    data = retyped(LETTER, SO, "Số: {{ so_ky_hieu }")
    data = retyped(data, "{%p for noi in noi_nhan %}", "{%p lap noi in noi_nhan %}")
    data = retyped(data, "V/v {{ trich_yeu }}", "V/v {{ trich_yue }} {{ ho ten }}")
    data = edited(data, "{{ luu_hanh }}", "{{ luu_hanh|safe }}", "word/header2.xml")
    data = edited(data, "{{ dong }}", "{{ dong.. }}", "word/footer1.xml")
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
        ("mau_thieu_o", ""),
    }


@pytest.mark.parametrize("name", TEMPLATES)
def test_shipped_templates_have_no_problem_and_their_form_is_guessed(name):
    judged = templates.judge((ROOT / "templates" / f"{name}.docx").read_bytes(), f"{name}.docx")

    assert judged.problems == ()
    assert judged.form == ("phu_luc" if name.startswith("pl_") else name)


def test_a_template_of_an_annex_drawn_by_hand_in_docxtpls_way_has_no_problem():
    times = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
        '<w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    rows = table(
        (p("STT"), p("Tên")),
        (p("{%tr for d in bang.danh_muc.dong %}"), p()),
        (p("{{ d.stt }}"), p("{{ d.ten }}{% if not loop.last %};{% endif %}")),
        (p("{%tr endfor %}"), p()),
    )
    own = {"Phụ lục": "PhuLuc", "Tiêu đề phụ lục": "TieuDePhuLuc", "Kèm theo": "KemTheo"}
    sheet = styles(*(style(name, identity=identity) for name, identity in own.items()), defaults=times)
    head = (
        p("{{ phu_luc_so }}", "PhuLuc") + p("{{ tieu_de }}", "TieuDePhuLuc") + p("{{ kem_theo }}", "KemTheo")
    )

    assert told(docx(head + rows + p(), sheet=sheet)) == []


def test_a_split_tag_and_typographic_quotes_are_no_faults():
    split = edited(
        LETTER,
        text(SO),
        text("Số: {{ so_") + '</w:r><w:proofErr w:type="spellStart"/><w:r>' + text("ky_hieu }}"),
    )
    quoted = edited(LETTER, 'du_thao == "DỰ THẢO"', "du_thao == “DỰ THẢO”")

    assert told(split) == told(quoted) == []


def test_one_fault_of_a_style_is_told_once_however_many_paragraphs_have_it():
    data = restyled(
        LETTER, "HoTenNguoiKy", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="40"/></w:rPr>'
    )

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
