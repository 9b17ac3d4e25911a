"""Slips that were seen in real dispatches, made again in small files: each must be found."""

from docgen.check import Expected, check
from docgen.nd30.rules import Finding
from tests.check.paper import KEM_THEO, P, Paper, annex


def ids(paper: Paper, facts: Expected | None = None) -> list[str]:
    return [finding.rule.id for finding in findings(paper, facts)]


def findings(paper: Paper, facts: Expected | None = None) -> tuple[Finding, ...]:
    return check(paper.docx(), file="cong_van.docx", facts=facts)


def test_an_annex_with_the_number_of_another_dispatch_is_found():
    paper = Paper()
    paper.number[0].text = "Số: 2664/BTTTT-THH"
    paper.annexes[0].blocks[2].text = KEM_THEO.replace("15/SKHCN-CĐS", "2662/BTTTT-THH")
    paper.recipients[-1].text = "- Lưu: VT, THH."

    (finding,) = findings(paper)

    assert finding.rule.id == "PL-08a"
    assert finding.found == "2662/BTTTT-THH"
    assert finding.note["expected"] == "2664/BTTTT-THH"


def test_a_draft_whose_annex_has_lost_a_letter_of_the_symbol_is_found():
    paper = Paper()
    paper.number[0].text = "Số:         /STTTT-CNTT"
    paper.time[0].text = "Tuyên Quang, ngày      tháng 5 năm 2021"
    paper.recipients[-1].text = "- Lưu: VT, CNTT."
    lines = ["số:        /STTT-CNTT ngày      tháng 5 năm 2021", "số       /STTTT-CNTT ngày    /5/2021"]
    paper.body[0].text = "Đề nghị rà soát theo Phụ lục I và Phụ lục II như sau:"
    paper.annexes = [annex("Phụ lục I"), annex("Phụ lục II")]
    for one, line in zip(paper.annexes, lines, strict=True):
        one.blocks[2].text = f"(Kèm theo Công văn {line} của Sở Khoa học và Công nghệ)"

    (finding,) = findings(paper)

    assert (finding.rule.id, finding.found) == ("PL-08a", "/STTT-CNTT")


def test_a_number_below_ten_without_zero_and_a_month_with_too_many_are_found():
    paper = Paper()
    paper.number[0].text = "Số: 5/SKHCN-CĐS"
    paper.time[0].text = "Quảng Ngãi, ngày 05 tháng 03 năm 2026"
    paper.annexes[0].blocks[2].text = KEM_THEO.replace("15/", "5/").replace("tháng 01", "tháng 3")

    assert ids(paper) == ["SK-03", "DD-09"]


def test_headings_one_two_six_are_found_with_the_number_that_was_due():
    paper = Paper()
    paper.body[1:-1] = [P("khoan_tieu_de", text) for text in ("1. Các sở", "2. Các xã", "6. Thời gian")]

    (finding,) = findings(paper)

    assert (finding.rule.id, finding.found, finding.note["expected"]) == ("ND-16g", "6", "3")


def test_a_sub_number_without_its_stop_is_found():
    paper = Paper()
    texts = ("1. Các sở", "1.1. Rà soát", "1.2. Báo cáo", "1.3 Lấy ý kiến", "2. Các xã")
    paper.body[1:-1] = [P("khoan_tieu_de" if text[1:3] == ". " else "khoan", text) for text in texts]

    assert ids(paper) == ["ND-15f"]


def test_a_body_without_end_mark_is_found():
    paper = Paper()
    paper.body[-1].text = "Trân trọng."

    assert ids(paper) == ["ND-24a"]


def test_a_slash_in_the_authority_is_found():
    paper = Paper()
    paper.signing[0].text = "K/T GIÁM ĐỐC"

    assert ids(paper) == ["KY-13a"]


def test_an_arabic_annex_number_is_found():
    paper = Paper()
    paper.body[0].text = "Đề nghị rà soát theo Phụ lục I và Phụ lục II như sau:"
    paper.annexes = [annex("Phụ lục 1"), annex("Phụ lục 2")]

    assert ids(paper) == ["PL-02a", "PL-02a"]


def test_double_brackets_and_a_shortened_issuer_are_found():
    paper = Paper()
    paper.annexes[0].blocks[2].text = f"({KEM_THEO})".replace("Sở Khoa học và Công nghệ", "Sở KHCN")

    assert ids(paper) == ["PL-06g", "PL-07"]


def test_an_annex_that_the_letter_does_not_mention_is_found():
    paper = Paper()
    paper.body[0].text = "Đề nghị rà soát theo Phụ lục I như sau:"
    paper.annexes = [annex("Phụ lục I"), annex("Phụ lục II")]

    (finding,) = findings(paper)

    assert (finding.rule.id, finding.note["text"]) == ("PL-01a", "Phụ lục II")


def test_an_annex_that_the_facts_say_is_mentioned_is_not_found():
    paper = Paper()
    paper.body[0].text = "Đề nghị rà soát theo biểu gửi cùng như sau:"

    assert ids(paper) == ["PL-01a"]
    assert ids(paper, Expected(phu_luc=("bieu",), nhac_den=frozenset({"bieu"}))) == []


def test_the_annex_of_another_document_is_no_pointer_of_this_one():
    paper = Paper()
    paper.body[
        0
    ].text = "Thực hiện theo Phụ lục kèm theo và Phụ lục X ban hành kèm theo Thông tư số 02/2017/TT-VPCP:"

    assert ids(paper) == []


def test_several_annexes_named_together_are_all_mentioned():
    paper = Paper()
    paper.annexes = [annex(f"Phụ lục {numeral}") for numeral in ("I", "II", "III", "IV")]
    for words in (
        "các phụ lục I, II, III, IV",
        "Phụ lục I đến IV",
        "Phụ lục I, Phụ lục II, Phụ lục III và Phụ lục IV",
    ):
        paper.body[0].text = f"Đề nghị rà soát theo {words} như sau:"

        assert ids(paper) == []


def test_on_paper_a_blank_accompanying_line_is_found_and_in_an_e_document_it_is_right():
    paper = Paper()
    paper.annexes[0].blocks[
        2
    ].text = (
        "(Kèm theo Công văn số        /SKHCN-CĐS ngày      tháng      năm       của Sở Khoa học và Công nghệ)"
    )

    assert ids(paper, Expected(hinh_thuc="giay")) == ["PL-08a", "PL-08b"]
    assert ids(paper, Expected(hinh_thuc="dien_tu")) == []
    assert ids(paper) == []


def test_an_e_document_whose_line_bears_another_number_is_found():
    paper = Paper()
    paper.annexes[0].blocks[2].text = KEM_THEO.replace("15/", "14/")

    assert ids(paper, Expected(hinh_thuc="dien_tu")) == ["PL-09"]


def test_tm_for_an_agency_led_by_one_head_is_found_only_where_the_regime_says_so():
    paper = Paper()
    paper.signing[:2] = [P("ky_quyen_han", "TM. SỞ"), P("ky_quyen_han", "GIÁM ĐỐC")]

    assert ids(paper) == ["KY-26"]
    assert ids(paper, Expected(tap_the=True)) == []


def test_a_degree_is_allowed_where_the_facts_say_so():
    paper = Paper()
    paper.signing[-1].text = "PGS.TS Nguyễn Văn Bình"

    assert ids(paper) == ["KY-15"]
    assert ids(paper, Expected(cho_hoc_vi=True)) == []


def test_a_file_of_one_annex_is_checked_without_its_letter():
    from tests.check.paper import package

    blocks = annex("Phụ lục II").blocks
    docx = package("".join(p.xml() for p in blocks) + annex("").sect.xml(), Paper()._parts())
    facts = Expected(
        loai="Công văn", so_ky_hieu="15/SKHCN-CĐS", ngay="ngày 06 tháng 01 năm 2026", phu_luc=("a", "b")
    )

    found = check(docx, file="PL02.docx", facts=facts)

    assert [finding.rule.id for finding in found] == ["PL-08b"]
