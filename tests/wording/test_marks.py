"""DỰ THẢO on enclosed drafts, gone at issuing; urgency and circulation."""

import datetime as dt

import pytest

from docgen.wording import marks
from tests.wording.directory import decision, letter

ISSUED = {"so_van_ban": 5, "ngay_van_ban": dt.date(2026, 1, 5), "thang_van_ban": None}


@pytest.mark.parametrize(
    ("facts", "main", "mark"),
    [
        ({}, True, ""),
        ({}, False, "DỰ THẢO"),
        ({"lan_du_thao": 2}, False, "DỰ THẢO (lần 2)"),
        ({"lan_du_thao": 2}, True, "DỰ THẢO (lần 2)"),
        ({"du_thao": True}, True, "DỰ THẢO"),
        ({"du_thao": False}, False, ""),
        (ISSUED, False, ""),
        (ISSUED | {"du_thao": True, "lan_du_thao": 3}, False, ""),
    ],
)
def test_the_draft_mark_stands_on_enclosed_drafts_until_they_are_issued(facts, main, mark):
    assert marks.du_thao(decision(**facts), main=main) == mark


def test_urgency_and_circulation_are_printed_as_the_decree_writes_them():
    assert marks.do_khan(letter(do_khan="hoa_toc")) == "HỎA TỐC"
    assert marks.do_khan(letter()) == ""
    assert marks.luu_hanh(letter(luu_hanh="luu_hanh_noi_bo")) == "LƯU HÀNH NỘI BỘ"
    assert marks.luu_hanh(letter()) == ""
