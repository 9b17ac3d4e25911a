"""The documents of a dossier against each other: each row finds its bad example and passes its good one."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from docgen.check.across import READERS, across
from docgen.check.annexes import Line
from docgen.check.counted import Counted, Rows
from docgen.check.dossier import At, Cited, Deadline, Document, Enclosed, document
from docgen.check.parent import time_of
from docgen.check.run import judged
from docgen.generate import make
from docgen.nd30.rules_across import BY_PROP, RULES
from tests.word.building import changed, docx, member, p

SAMPLES = Path(__file__).parents[2] / "data" / "mau"
DOCUMENT = "word/document.xml"
ISSUER = "SỞ KHOA HỌC VÀ CÔNG NGHỆ"
LETTER = Document(
    "cv.docx",
    "CÔNG VĂN",
    "15/SKHCN-CĐS",
    At("Số: 15/SKHCN-CĐS"),
    (5, 1, 2026),
    At(ISSUER),
    At("Nguyễn Văn Mẫu"),
)
REPORT = replace(LETTER, file="bc.docx", loai="BÁO CÁO", so_ky_hieu="16/BC-SKHCN", so=At("Số: 16/BC-SKHCN"))
LINE = Line("Công văn", "15/SKHCN-CĐS", "ngày 05 tháng 01 năm 2026", "Sở Khoa học và Công nghệ")
ANNEX = Document("pl.docx", kem_theo=(Enclosed(LINE, ()),))


def annex(**changed):
    return replace(ANNEX, kem_theo=(Enclosed(replace(LINE, **changed), ()),))


def cited(file, day):
    found = Cited("30/2020/NĐ-CP", time_of(day), At(day))
    return replace(REPORT, file=file, vien_dan=(found,))


MADE = {
    "so_phu_luc_rieng": lambda row: (replace(LETTER, so_ky_hieu=row["so"]), annex(so=row["kem_theo"])),
    "ngay_phu_luc_rieng": lambda row: (LETTER, annex(ngay=row["ngay"])),
    "co_quan_phu_luc_rieng": lambda row: (LETTER, annex(co_quan=row["co_quan"])),
    "vien_dan_khac_tep": lambda row: (cited("a.docx", "ngày 05/3/2020"), cited("b.docx", row["vien_dan"])),
    "chu_viet_tat": lambda row: (LETTER, replace(REPORT, so_ky_hieu=row["so"])),
    "so_trung": lambda row: (LETTER, replace(REPORT, so_ky_hieu=row["so"])),
    "so_dem": lambda row: (
        replace(LETTER, dem=(Counted(int(row["dem"][:2]), (), row["dem"], ()),)),
        replace(ANNEX, kem_theo=(), phu_luc=(Rows(1, (3,), frozenset()),)),
    ),
    "han_truoc_ngay": lambda row: (replace(LETTER, han=(Deadline(day_of(row["han"]), At(row["han"])),)),),
    "ten_nguoi_ky": lambda row: (LETTER, replace(REPORT, nguoi_ky=At(row["ho_ten"]))),
    "ten_co_quan": lambda row: (LETTER, replace(REPORT, co_quan=At(row["co_quan"]))),
}


def day_of(text):
    day, month, year = map(int, text.rpartition(" ")[2].split("/"))
    return dt.date(year, month, day)


def ids(documents, day=None):
    return [finding.rule.id for finding in across(documents, day)]


def test_each_row_has_a_reader_and_each_reader_a_row():
    assert set(READERS) == set(BY_PROP) == set(MADE)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_row_passes_its_good_example_and_finds_its_bad_one(rule):
    make = MADE[rule.prop]

    assert rule.id not in ids(make(rule.good))
    assert rule.id in ids(make(rule.bad))


def test_a_breach_names_the_place_and_what_the_other_file_says():
    (finding,) = across((LETTER, annex(so="14/SKHCN-CĐS")))

    assert (finding.where.file, finding.found) == ("pl.docx", "14/SKHCN-CĐS")
    assert finding.note["expected"] == "15/SKHCN-CĐS"


def test_blanks_of_an_annex_and_of_a_draft_are_no_breach():
    draft = replace(LETTER, so_ky_hieu="/SKHCN-CĐS", ngay=(0, 1, 2026))

    assert ids((LETTER, annex(so="/SKHCN-CĐS", ngay="ngày    tháng    năm 2026"))) == []
    assert ids((draft, annex(so="/SKHCN-CĐS", ngay="ngày    tháng 01 năm 2026"))) == []
    assert ids((draft, annex(so="/SKHCNN-CĐS"))) == ["HS-01"]


def test_an_annex_of_a_document_that_is_not_there_is_not_judged():
    assert ids((LETTER, REPORT, annex(loai="Quyết định", so="99/QĐ-UBND"))) == []


def test_a_number_without_a_year_may_come_again_in_another_year():
    old = replace(REPORT, vien_dan=(Cited("15/SKHCN-CĐS", (20, 3, 2024), At("15/SKHCN-CĐS")),))
    wrong = replace(REPORT, vien_dan=(Cited("15/SKHCN-CĐS", (6, 1, 2026), At("15/SKHCN-CĐS")),))

    assert ids((LETTER, old)) == []
    assert ids((LETTER, wrong)) == ["HS-04"]


def test_a_deadline_of_a_draft_is_judged_by_its_month_or_by_the_day_that_is_given():
    due = (Deadline(dt.date(2026, 1, 10), At("trước ngày 10/01/2026")),)
    draft = replace(LETTER, ngay=(0, 1, 2026), han=due)
    undated = replace(LETTER, ngay=None, han=due)

    assert ids((draft,)) == ids((undated,)) == []
    assert ids((undated,), dt.date(2026, 3, 15)) == ["HS-08"]


# What is taken from a file.


def said(body):
    data = docx(body)
    return document(judged(data, file="a.docx", anyway=True), data, "a.docx")


def test_deadlines_are_read_and_what_is_over_is_not():
    found = said(
        p("Gửi trước ngày 20 tháng 01 năm 2026.")
        + p("Chậm nhất là ngày 5/2/2026; đến nay đã quá hạn trước ngày 01/01/2025.")
    )

    assert [one.day for one in found.han] == [dt.date(2026, 1, 20), dt.date(2026, 2, 5)]


def test_counts_are_read_in_sentences_that_point_to_an_annex():
    found = said(
        p("Có 25 bộ, tỉnh chưa gửi (Phụ lục II kèm theo). Có 7 tỉnh gửi. Theo Phụ lục I Nghị định, 3 bộ.")
    )

    assert [(one.count, one.annexes) for one in found.dem] == [(25, (2,))]


def test_rows_of_an_annex_are_counted_without_headings_groups_and_blanks():
    (output,) = make(SAMPLES / "000-ra-soat-dich-vu-cong" / "ho_so.yaml").outputs

    found = document(judged(output.data, file="a.docx"), output.data, "a.docx")

    assert [(rows.number, sum(rows.lists)) for rows in found.phu_luc] == [(2, 39), (3, 17), (4, 14)]
    assert [(one.count, one.annexes) for one in found.dem] == [(39, (1,)), (39, (2,)), (17, (3,)), (14, (4,))]


@pytest.mark.parametrize("sample", sorted(path.parent.name for path in SAMPLES.glob("*/ho_so.yaml")))
def test_the_documents_of_a_sample_agree(sample):
    outputs = make(SAMPLES / sample / "ho_so.yaml").outputs

    found = [document(judged(one.data, file=one.name), one.data, one.name) for one in outputs]

    assert across(found) == ()


def test_a_count_that_was_changed_by_hand_is_found():
    (output,) = make(SAMPLES / "000-ra-soat-dich-vu-cong" / "ho_so.yaml").outputs
    text = member(output.data, DOCUMENT)
    edited = changed(output.data, **{DOCUMENT: text.replace("17 dịch vụ", "18 dịch vụ")})
    assert "17 dịch vụ" in text

    found = document(judged(edited, file="a.docx"), edited, "a.docx")

    assert ids((found,)) == ["HS-07"]
