"""The check as a whole: places, order, untrusted input, time."""

import pytest

from docgen.check import check
from docgen.check.run import judged
from docgen.errors import DocgenError
from docgen.nd30.rulebook import RULES
from docgen.say.check import shown
from docgen.say.places import STEPS, steps
from tests.check.kinds import issued
from tests.check.paper import P, Paper, annex, package
from tests.patience import calls


def test_findings_come_in_reading_order_with_the_place_as_seen_in_word():
    paper = Paper()
    paper.nation[0].rpr = '<w:sz w:val="40"/>'
    paper.signing[0].text = "KT.GIÁM ĐỐC"
    paper.body[1].ppr = '<w:jc w:val="left"/>'

    found = check(paper.docx(), file="cv.docx")

    assert [finding.rule.id for finding in found] == ["PG-15", "QH-02a", "QH-04", "ND-02", "KY-13b"]
    assert [steps(finding.where, "vi") for finding in found[1:]] == [
        "Bảng 1, hàng 1, ô 2, đoạn 1",
        "Bảng 1, hàng 1, ô 2, đoạn 1",
        "Đoạn 5",
        "Bảng 2, hàng 1, ô 2, đoạn 1",
    ]
    assert {finding.where.file for finding in found} == {"cv.docx"}


def test_every_step_of_a_place_has_a_word():
    paper = Paper()
    paper.header[0].rpr = ""
    paper.first_footer[0].rpr = '<w:sz w:val="40"/>'
    paper.sect.top = 100

    found = check(paper.docx(), file="cv.docx")

    assert {kind for finding in found for kind, _ in finding.where.steps} == {
        "phan_trang",
        "chan_trang",
        "doan",
    }
    assert {kind for finding in found for kind, _ in finding.where.steps} <= set(STEPS)


def test_a_look_set_by_a_run_counts_not_only_that_of_its_style():
    paper = Paper()
    paper.names[0].rpr = "<w:b/>"

    (finding,) = check(paper.docx(), file="cv.docx")

    assert (finding.rule.id, finding.found) == ("CQ-06b", "có")


def test_one_wrong_word_inside_a_paragraph_is_found_once():
    paper = Paper()
    paper.body[0].inner = (
        "<w:r><w:t xml:space='preserve'>Theo Phụ lục kèm theo: </w:t></w:r>"
        '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>gấp</w:t></w:r>'
        '<w:r><w:rPr><w:color w:val="0000FF"/></w:rPr><w:t> lắm.</w:t></w:r>'
    )

    (finding,) = check(paper.docx(), file="cv.docx")

    assert (finding.rule.id, finding.found) == ("PG-13", "FF0000")


def test_a_bold_lead_word_in_running_text_is_no_breach():
    paper = Paper()
    lead = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>Chú ý: </w:t></w:r>"
    paper.body[0].inner = f"{lead}<w:r><w:t>theo Phụ lục kèm theo.</w:t></w:r>"

    assert check(paper.docx(), file="cv.docx") == ()


def test_only_the_given_rules_are_judged():
    paper = Paper()
    paper.nation[0].rpr = '<w:sz w:val="40"/>'
    rules = [rule for rule in RULES if rule.id == "PG-15"]

    assert [finding.rule.id for finding in check(paper.docx(), file="cv.docx", rules=rules)] == ["PG-15"]


@pytest.mark.parametrize(
    "data", [b"", b"khong phai docx", b"PK\x03\x04hong", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1cu"]
)
def test_what_is_no_word_file_is_a_located_data_error(data):
    with pytest.raises(DocgenError) as error:
        check(data, file="thu.docx")

    assert error.value.exit_code == 3
    assert error.value.where.file == "thu.docx"


def test_an_empty_document_is_judged_without_a_bug():
    empty = package("<w:p/>")

    assert [finding.rule.id for finding in check(empty, file="trong.docx")] == ["KD-09"]
    assert "KD-02a" in {one.rule.id for one in judged(empty, file="trong.docx", anyway=True).findings}


def test_a_document_of_foreign_styles_is_judged_without_a_bug():
    body = "<w:p><w:r><w:t>Kính gửi: ai đó</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    styles = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'

    assert check(package(body, styles_xml=styles), file="la.docx")


def test_values_are_shown_in_the_readers_language():
    assert shown(True, "vi") == "có"
    assert shown(True, "en") == "yes"
    assert shown(13.5, "vi") == "13,5"
    assert shown("both", "en") == "justified"
    assert shown("Số: 5/X", "en") == "Số: 5/X"


@pytest.mark.slow
def test_fifty_pages_are_checked_in_linear_time():
    def long(size):
        paper = Paper()
        paper.body[1:1] = [P("noi_dung", "Nội dung của văn bản dài nhiều trang. " * 8) for _ in range(size)]
        rows = [[P("bang_chu", f"Ô {row}.{column}") for column in range(7)] for row in range(size)]
        paper.annexes = [annex("Phụ lục", rows)]
        return paper.docx()

    short, whole = long(150), long(600)

    assert check(whole, file="dai.docx") == ()
    assert calls(lambda: check(whole, file="a")) < 5 * calls(lambda: check(short, file="a"))


@pytest.mark.slow
def test_a_regulation_of_150_articles_full_of_citations_is_checked_without_a_finding():
    paper = Paper()
    blocks = issued(paper).blocks
    cited = "khoản 2 Điều 11 Nghị định số 30/2020/NĐ-CP; Quyết định số 06/QĐ-TTg; Luật Lưu trữ"
    words = f"Các cơ quan, tổ chức, cá nhân thực hiện theo {cited} và điểm a khoản 1 Điều 3 của Quy chế này"
    blocks[5:] = [
        block
        for number in range(1, 151)
        for block in (
            P("dieu", f"Điều {number}. Trách nhiệm của cơ quan, tổ chức"),
            P("khoan", f"1. {words}."),
            P("khoan", f"2. {words}:"),
            *(P("diem", f"{letter}) {words};") for letter in "abcdđe"),
        )
    ]
    blocks[-1].text = f"e) {words}./."
    docx = paper.docx()

    assert check(docx, file="quy_che.docx") == ()
