"""Decisions, named kinds, texts issued with a decision, lists: which rows apply to which."""

from dataclasses import replace

import pytest

from docgen.check import Expected, check
from docgen.check.units import starts_of
from docgen.nd30.kinds import ABBREVIATIONS, BY_KEY, NAMED
from docgen.word.read import read
from tests.check.kinds import article, decision, issued, mark, report, retitle
from tests.check.paper import KEM_THEO, P, Paper, annex, blocks_xml, package
from tests.check.writers_parts import issuer

LINE = KEM_THEO.replace("Công văn", "Quyết định").replace("15/SKHCN-CĐS", "15/QĐ-SKHCN")
FACTS = Expected(
    loai="Quyết định",
    so_ky_hieu="15/QĐ-SKHCN",
    ngay="ngày 05 tháng 01 năm 2026",
    co_quan="Sở Khoa học và Công nghệ",
    hinh_thuc="giay",
    tham_quyen="ca_nhan",
    nguoi_dung_dau="Giám đốc",
    kem_theo="Quy chế",
    dieu_thi_hanh=3,
)


def ids(paper, facts=None):
    return [finding.rule.id for finding in check(paper.docx(), file="van_ban.docx", facts=facts)]


def made(*steps):
    paper = Paper()
    for step in steps:
        step(paper)
    return paper


@pytest.mark.parametrize("steps", [(), (report,), (decision,), (issued,)])
def test_each_kind_of_the_tests_is_right(steps):
    assert ids(made(*steps)) == []


def test_a_decision_with_its_issued_text_agrees_with_its_facts():
    assert ids(made(issued), FACTS) == []


def test_an_issued_text_in_its_own_file_is_judged_by_the_facts_of_the_decision():
    paper = made(issued)
    text = paper.annexes[0]
    docx = package(blocks_xml(text.blocks) + text.sect.xml(), paper._parts())

    assert [finding.rule.id for finding in check(docx, file="QC.docx", facts=FACTS)] == []
    other = replace(FACTS, so_ky_hieu="16/QĐ-SKHCN", kem_theo="Quy định")
    assert [finding.rule.id for finding in check(docx, file="QC.docx", facts=other)] == ["PL-20e", "PL-20i"]


def test_the_articles_of_an_issued_text_count_anew():
    paper = made(issued)
    text = paper.annexes[0]
    text.blocks[11].text = "Điều 4. Trách nhiệm thi hành"

    (finding,) = check(paper.docx(), file="van_ban.docx")

    assert (finding.rule.id, finding.note["expected"]) == ("ND-14g", "Điều 2")


def test_an_annex_after_an_issued_text_is_the_first_annex():
    paper = made(issued)
    paper.annexes[1:] = [annex("Phụ lục I"), annex("Phụ lục II")]
    paper.body[8] = article(1, "Ban hành kèm theo Quyết định này Quy chế và Phụ lục I, Phụ lục II.")
    for one in paper.annexes[1:]:
        one.blocks[2].text = LINE

    assert ids(paper) == []
    paper.annexes[2].blocks[0].text = "Phụ lục III"
    assert "PL-02b" in ids(paper)


def test_the_head_of_the_agency_may_stand_as_issuer_of_a_decision_but_not_of_a_công_văn():
    paper = made(issued)
    for one, place in ((paper.annexes[0], 3), (paper.annexes[1], 2)):
        one.blocks[place].text = one.blocks[place].text.replace("của Sở", "của Giám đốc Sở")
    letter = Paper()
    letter.annexes[0].blocks[2].text = KEM_THEO.replace("của Sở", "của Giám đốc Sở")

    assert ids(paper) == []
    assert ids(letter) == ["PL-06g"]


def test_a_list_of_recipients_after_a_document_is_no_annex_and_no_body():
    paper = made(decision)
    table = [[P("bang_giua", "1"), P("bang_chu", "Bộ Nội vụ")]]
    head = [P("phu_luc_tieu_de", "DANH SÁCH NƠI NHẬN"), P("phu_luc_kem_theo", LINE), P("ke_phu_luc")]
    paper.annexes.append(replace(annex(""), blocks=[*head, table]))

    assert ids(paper) == []
    paper.annexes[1].blocks[1].text = LINE.replace("15/QĐ", "14/QĐ")
    assert ids(paper) == ["PL-08a"]


def test_texts_of_a_file_are_told_apart_by_their_heads():
    paper = made(issued)
    paper.annexes.append(annex("Phụ lục II"))

    kinds = [kind for kind, _ in starts_of(read(paper.docx(), "x").body).values()]

    assert kinds == ["kem_theo", "phu_luc", "phu_luc"]


def test_an_issued_text_on_the_page_of_the_signature_is_found():
    paper = made(issued)
    paper.annexes[0].own_section = False

    assert ids(paper) == ["PL-20p", "PL-20q"]


@pytest.mark.parametrize("key", NAMED)
def test_a_named_kind_bears_its_own_abbreviation_and_kính_gửi_only_where_it_may(key):
    kind = BY_KEY[key]
    paper = made(report)
    retitle(paper, kind.ten.upper())
    paper.annexes[0].blocks[2].text = paper.annexes[0].blocks[2].text.replace(kind.ten.capitalize(), kind.ten)

    assert ids(paper, Expected(loai=kind.ten)) == (["NN-01"] if kind.kinh_gui == "khong" else [])
    paper.number[0].text = "Số: 15/CV-SKHCN"
    assert "SK-07" in ids(paper)


def test_a_công_văn_has_no_abbreviation_of_a_kind():
    assert ABBREVIATIONS["công văn"] == ""


def test_a_decision_that_bears_v_v_is_found():
    paper = made(decision)
    paper.number.append(P("trich_yeu_cv", "V/v kiện toàn Tổ công tác"))

    assert ids(paper) == ["TL-03g"]


def test_a_file_of_another_kind_than_its_facts_is_found():
    assert ids(made(report), Expected(loai="Kế hoạch")) == ["KD-02m", "PL-18"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- Như Điều 3;", []),
        ("- Như các Điều 2, 3;", []),
        ("- Như Điều 1;", ["ND-29"]),
        ("- Như Điều 4;", ["NN-10b"]),
        ("- Như trên;", ["NN-10a"]),
        ("- Như điều 3;", ["NN-10a"]),
    ],
)
def test_như_điều_names_an_article_that_implements(line, found):
    paper = made(decision)
    paper.recipients[1].text = line

    assert ids(paper) == found


def test_the_facts_say_which_article_implements():
    assert ids(made(decision), Expected(dieu_thi_hanh=2)) == ["ND-29"]


@pytest.mark.parametrize(
    ("authority", "signing", "agency", "found"),
    [
        ("GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ", ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "", []),
        ("GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ", ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], "", []),
        ("QUYỀN GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ", ["Q. GIÁM ĐỐC"], "", []),
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", ["GIÁM ĐỐC"], "", ["ND-25h"]),
        (
            "ỦY BAN NHÂN DÂN XÃ TỊNH KHÊ",
            ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
            "ỦY BAN NHÂN DÂN\nXÃ TỊNH KHÊ",
            [],
        ),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TỊNH KHÊ", ["CHỦ TỊCH"], "ỦY BAN NHÂN DÂN\nXÃ TỊNH KHÊ", []),
        (
            "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TỊNH KHÊ",
            ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
            "ỦY BAN NHÂN DÂN\nXÃ TỊNH KHÊ",
            ["ND-25h"],
        ),
    ],
)
def test_the_authority_line_is_that_of_who_signs(authority, signing, agency, found):
    paper = made(decision)
    if agency:
        line = paper.annexes[0].blocks[2].text
        issuer(paper, agency)
        paper.annexes[0].blocks[2].text = line.replace("Sở Khoa học và Công nghệ", agency.replace("\n", " "))
    paper.one("tham_quyen").text = authority
    paper.signing[:2] = [P("ky_quyen_han", one) for one in signing]

    assert ids(paper) == found


@pytest.mark.parametrize("mark_text", ["DỰ THẢO", "DỰ THẢO (lần 2)", "DỰ THẢO LẦN 2", "DỰ THẢO 3"])
def test_a_draft_mark_is_right_until_the_document_is_issued(mark_text):
    paper = Paper()
    paper.number.append(P("", mark_text))

    assert ids(paper) == ["M-19f"]
    paper.time[0].text = "Quảng Ngãi, ngày      tháng 01 năm 2026"
    paper.annexes.clear()
    assert "M-19f" not in ids(paper)


def test_words_about_drafts_are_no_mark():
    paper = Paper()
    paper.annexes[0].blocks[1].text = "DỰ THẢO QUYẾT ĐỊNH BAN HÀNH QUY CHẾ"

    assert ids(paper) == []


def test_the_other_post_of_the_signer_stands_between_the_room_for_the_signature_and_the_name():
    paper = Paper()
    mark(paper, "ky_chuc_vu_khac")

    assert ids(paper) == []
    paper.one("ky_chuc_vu_khac").ppr = ""
    assert ids(paper) == ["KY-24"]


def test_a_consultative_body_may_sign_in_its_own_name():
    paper = Paper()
    paper.signing[:2] = [P("ky_quyen_han", "TM. BAN CHỈ ĐẠO"), P("ky_quyen_han", "TRƯỞNG BAN")]

    assert ids(paper, Expected(tap_the=False, tham_quyen="tap_the", nguoi_dung_dau="Trưởng ban")) == []


def test_the_head_s_own_decision_in_a_collective_agency_bears_no_tm():
    paper = Paper()
    paper.signing[:2] = [P("ky_quyen_han", "TM. ỦY BAN NHÂN DÂN"), P("ky_quyen_han", "CHỦ TỊCH")]

    assert ids(paper, Expected(tap_the=True, tham_quyen="ca_nhan")) == ["KY-26"]
