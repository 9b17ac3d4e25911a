"""Components recognised by text, place and form, in files whose styles say nothing."""

import io

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from docgen.check import check
from docgen.check.nature import nature
from docgen.check.recognise import recognise
from docgen.check.view import view_of
from docgen.word.read import read
from tests.check import named
from tests.check.dispatches import ALL, DON_DOC, RA_SOAT, TRINH
from tests.check.layouts import LAYOUTS
from tests.check.paper import Paper
from tests.check.typed import in_tables, page, paragraph, saved

HEAD = ("quoc_hieu", "tieu_ngu", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay", "trich_yeu_cv")
FOOT = ("noi_nhan_tu", "noi_nhan_ds", "ky_quyen_han", "ky_ho_ten")


def found(data):
    return [(finding.rule.id, finding.found) for finding in check(data, file="van_ban.docx")]


def ids(data):
    return {rule for rule, _ in found(data)}


def view(data):
    return view_of(read(data, "van_ban.docx"), None)


def parts(data):
    """Component → its texts in the main document."""
    return {key: [spot.text for spot in spots] for key, spots in view(data).main_parts.items()}


def changed(letter, edit):
    """The letter in tables, with `edit` done to the opened file."""
    document = docx.Document(io.BytesIO(in_tables(letter)))
    edit(document)
    return saved(document)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("key", ["000", "002", "003"])
def test_the_same_dispatch_is_recognised_however_it_is_laid_out(key, layout):
    letter = ALL[key]

    data = layout(letter)

    assert found(data) == []
    assert set(parts(data)) >= {*HEAD, *FOOT, "ke_tieu_ngu", "ke_co_quan"}
    assert parts(data)["ky_ho_ten"] == [letter.name]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_slip_is_found_in_every_layout(layout):
    letter = DON_DOC.but("Số: 3141/BVT-CLT", "SỐ 3141/BVT-CLT").but("BỘ TRƯỞNG", "K/T BỘ TRƯỞNG")

    assert {"SK-02", "KY-13a"} <= ids(layout(letter))


def test_docgens_own_styles_stay_decisive():
    paper = Paper()
    paper.body[0].text = "Phụ lục kèm theo"

    seen = recognise(read(paper.docx(), "van_ban.docx"))

    assert seen.by_style
    assert seen.parts[[p.text for p in seen.body].index("Phụ lục kèm theo")] == "noi_dung"


def test_one_style_with_a_name_of_docgen_does_not_make_a_file_docgens():
    def styled(document):
        style = document.styles.add_style("Nội dung", 1)
        document.paragraphs[2].style = style

    data = changed(RA_SOAT, styled)

    assert not recognise(read(data, "van_ban.docx")).by_style


def test_a_parent_in_two_paragraphs_is_one_agency():
    letter = DON_DOC.but("BỘ VĂN THƯ", "VĂN PHÒNG")

    def with_parent(document):
        cell = document.tables[0].rows[0].cells[0]
        for text in ("TỈNH TRÀ BỒNG", "ỦY BAN NHÂN DÂN"):
            made = paragraph(cell, text, 13)
            cell.paragraphs[0]._p.addprevious(made._p)

    shown = parts(changed(letter, with_parent))

    assert shown["co_quan_chu_quan"] == ["ỦY BAN NHÂN DÂN\nTỈNH TRÀ BỒNG"]
    assert shown["co_quan_ban_hanh"] == ["VĂN PHÒNG"]


def test_a_bold_parent_is_told_from_the_agency_by_its_words():
    def bold(document):
        for run in document.tables[0].rows[0].cells[0].paragraphs[0].runs:
            run.font.bold = True

    data = changed(RA_SOAT, bold)

    assert parts(data)["co_quan_chu_quan"] == ["UBND TỈNH SÔNG LÔ"]
    assert ids(data) == {"CQ-06b"}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("Số: 3141/BVT-CLT", "Số: 3141 / BVT-CLT", "SK-06"),
        ("ngày 21 tháng 7", "ngày 21 tháng 07", "DD-09"),
        ("V/v đẩy mạnh", "Về việc đẩy mạnh", "TL-05f"),
        ("- Như trên;", "- Như kính gửi;", "NN-09"),
        ("- Lưu: VT, CLT (VP, TH). (200b)", "- Lưu VT, CLT.", "NN-11a"),
        ("3. Chia sẻ", "4. Chia sẻ", "ND-15g"),
        ("1. Ban hành", "1) Ban hành", "ND-15f"),
        ("Phụ lục", "Phụ lục I", "PL-03"),
        ("Trân trọng./.", "Trân trọng.", "ND-24a"),
        ("Phạm Minh Khôi", "TS. Phạm Minh Khôi", "KY-15"),
    ],
)
def test_slips_of_form_are_found_in_a_typed_letter(old, new, rule):
    assert rule in ids(in_tables(DON_DOC.but(old, new)))


def test_a_motto_with_long_dashes_is_recognised_and_its_dashes_found():
    def dashed(document):
        run = document.tables[0].rows[0].cells[1].paragraphs[1].runs[0]
        run.text = "Độc lập – Tự do – Hạnh phúc"

    assert "QH-06" in ids(changed(DON_DOC, dashed))


def test_no_line_under_the_motto_is_found_missing_and_an_underlined_motto_has_none():
    def underlined(document):
        cell = document.tables[0].rows[0].cells[1]
        cell.paragraphs[2]._p.getparent().remove(cell.paragraphs[2]._p)
        cell.paragraphs[1].runs[0].font.underline = True

    assert ids(changed(DON_DOC, underlined)) == {"QH-09b", "QH-09c"}


def test_numbers_that_word_makes_count_as_typed():
    document = docx.Document(io.BytesIO(in_tables(DON_DOC.but("2. Hằng tháng", "Hằng tháng"))))
    numbering = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "77")
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for name, value in (("start", "3"), ("numFmt", "decimal"), ("lvlText", "%1.")):
        child = OxmlElement(f"w:{name}")
        child.set(qn("w:val"), value)
        level.append(child)
    abstract.append(level)
    numbering.insert(0, abstract)
    num = numbering.add_num(77)
    target = next(one for one in document.paragraphs if one.text.startswith("Hằng tháng"))
    target._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = num.numId

    findings = check(saved(document), file="van_ban.docx")

    assert ("ND-15g", "3") in [(one.rule.id, one.found) for one in findings]
    assert any(str(one.note.get("text", "")).startswith("3. Hằng tháng") for one in findings)


def test_tracked_changes_are_read_as_accepted_and_said():
    def tracked(document):
        target = next(one for one in document.paragraphs if one.text.startswith("Trân trọng"))
        for tag in ("w:ins", "w:del"):
            change = OxmlElement(tag)
            change.set(qn("w:id"), "1")
            change.set(qn("w:author"), "A")
            run = OxmlElement("w:r")
            text = OxmlElement("w:t" if tag == "w:ins" else "w:delText")
            text.text = "thêm " if tag == "w:ins" else "bỏ"
            run.append(text)
            change.append(run)
            target._p.insert(1, change)

    data = changed(DON_DOC, tracked)

    assert nature(view(data)).theo_doi_thay_doi
    assert "M-19c" in ids(data)
    assert any("thêm Trân trọng./." in spot.text for spot in view(data).spots)


def test_a_decision_and_a_report_are_recognised():
    assert found(named.decision()) == []
    assert found(named.report()) == []
    assert view(named.decision()).title == "QUYẾT ĐỊNH"
    assert set(parts(named.decision())) >= {
        "tham_quyen",
        "can_cu",
        "loi_quyet_dinh",
        "dieu_nd",
        "khoan",
        "diem",
    }
    assert set(parts(named.report())) >= {"muc_la_ma", "khoan_tieu_de", "diem", "gach", "kinh_gui"}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("2025;", "2025,", "CC-07"),
        ("phòng Sở.", "phòng Sở;", "CC-08"),
        ("ngày 16 tháng 6 năm 2025;", "số 72/2025/QH15;", "CC-18"),
        ("Căn cứ Quyết định", "- Căn cứ Quyết định", "CC-10"),
    ],
)
def test_slips_of_the_bases_of_a_decision_are_found(old, new, rule):
    bases = [basis.replace(old, new) for basis in named.BASES]

    assert rule in ids(named.decision(bases=bases))


def test_articles_that_jump_and_a_recipient_of_a_missing_article_are_found():
    letter = named.QUYET_DINH.but("*Điều 3.*", "*Điều 4.*")

    assert {"ND-14i", "NN-10b"} <= ids(named.decision(letter))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (in_tables(DON_DOC), "hanh_chinh"),
        (named.report(title="LỜI KÊU GỌI"), "hanh_chinh"),
        (named.decision(named.QUYET_DINH.but("12/QĐ-SNV", "12/2026/QĐ-UBND")), "van_ban_quy_pham"),
        (named.report(title="THÔNG TƯ"), "van_ban_quy_pham"),
        (named.report(named.BAO_CAO.but("SỞ NỘI VỤ", "TÊN CƠ QUAN, TỔ CHỨC")), "bieu_mau"),
        (
            named.plain("TỈNH ỦY SÔNG LÔ", "Số 12-NQ/TU", "ĐẢNG CỘNG SẢN VIỆT NAM", "NGHỊ QUYẾT"),
            "van_ban_dang",
        ),
        (named.plain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"), "hanh_chinh"),
        (named.plain("Thư gửi bạn", "Hôm nay trời đẹp."), "khong_ro"),
        (
            named.plain("Phụ lục II", "DANH MỤC", "(Kèm theo Công văn số 1/A-B ngày 05/01/2026 của Sở A)"),
            "phu_luc",
        ),
    ],
)
def test_what_a_file_is_is_said(data, kind):
    assert nature(view(data)).ban_chat == kind


def test_a_party_document_is_not_judged():
    data = named.plain(
        "TỈNH ỦY SÔNG LÔ", "Số 12-NQ/TU", "ĐẢNG CỘNG SẢN VIỆT NAM", "NGHỊ QUYẾT", "T/M BAN THƯỜNG VỤ"
    )

    assert found(data) == [("KD-09", "văn bản của Đảng")]


def test_several_documents_in_one_file_are_said():
    first, second = (docx.Document(io.BytesIO(in_tables(one))) for one in (TRINH, DON_DOC))
    page(first)
    for block in list(second.element.body)[:-1]:
        first.element.body.insert(len(first.element.body) - 1, block)

    assert found(saved(first)) == [("KD-09", "nhiều văn bản trong một tệp")]


def test_a_draft_is_told_from_an_issued_document():
    assert nature(view(in_tables(RA_SOAT))).trang_thai == "du_thao"
    assert nature(view(in_tables(DON_DOC))).trang_thai == "da_ban_hanh"


def test_the_words_of_an_e_signature_make_an_e_document():
    def signed(document):
        paragraph(document, "Người ký: Sở Nội vụ", 10)

    assert nature(view(changed(RA_SOAT, signed))).hinh_thuc == "dien_tu"
    assert nature(view(in_tables(RA_SOAT))).hinh_thuc == ""


def test_text_in_quotation_marks_has_no_numbers_of_the_document():
    letter = DON_DOC.but(
        "Bộ Văn thư đề nghị Quý Cơ quan:",
        "“Điều 7. Việc số hóa\n1. Làm trước.\n5. Làm sau.” Bộ Văn thư đề nghị:",
    )

    assert found(in_tables(letter)) == []


def test_a_copy_block_at_the_end_is_not_judged():
    def copied(document):
        table = document.add_table(rows=1, cols=2)
        paragraph(table.rows[0].cells[0], "VĂN PHÒNG TỈNH", 14, bold=True)
        paragraph(table.rows[0].cells[0], "Số: 05/SY-VP", 13)
        paragraph(table.rows[0].cells[1], "SAO Y", 14, bold=True)
        paragraph(document, "Nơi nhận:", 12, bold=True, italic=True, align="left")

    assert found(changed(TRINH, copied)) == []


def test_rules_issued_with_a_decision_are_recognised_with_their_own_letterhead():
    data = named.with_rules()

    assert found(data) == []
    (unit,) = view(data).units
    assert unit.kind == "kem_theo"
    assert {"ten_loai", "trich_yeu", "phan_so", "phan_tieu_de", "dieu"} <= {spot.part for spot in unit.spots}


def test_rules_with_the_number_of_another_decision_are_found():
    line = named.ISSUED.replace("12/QĐ-SNV", "21/QĐ-SNV")

    assert ids(named.with_rules(line=line)) == {"PL-20i"}


def test_a_blank_form_in_an_annex_bears_a_letterhead_of_its_own():
    def with_form(document):
        table = document.add_table(rows=2, cols=2)
        for (row, column), text in {
            (0, 0): "TÊN ĐƠN VỊ", (0, 1): "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", (1, 0): "Số:      /BC-…",
            (1, 1): "…, ngày … tháng … năm 2021",
        }.items():  # fmt: skip
            paragraph(table.rows[row].cells[column], text, 13)
        paragraph(document, "BÁO CÁO", bold=True)
        paragraph(document, "Nơi nhận:", 12, align="left")

    assert found(changed(DON_DOC, with_form)) == []


def test_an_empty_file_is_none_of_the_decree():
    assert found(named.plain()) == [("KD-09", "không nhận ra Quốc hiệu, số và ký hiệu, tên cơ quan")]


def test_a_hyphen_that_does_not_break_is_a_hyphen_and_a_dash_is_not():
    number = "Số: 3141/BVT-CLT"

    assert found(in_tables(DON_DOC.but(number, number.replace("-", "\u2011")))) == []
    assert "SK-06" in ids(in_tables(DON_DOC.but(number, number.replace("-", "–"))))
