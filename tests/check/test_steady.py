"""Which templates make files that prove each other."""

import pytest

from docgen.check.proved import Words
from docgen.check.steady import own_words
from docgen.word.spots import Reading
from docgen.word.thin import is_suspect

NOTHING = Reading("", (), (), (), ())


@pytest.mark.parametrize(
    "code",
    [
        "trich_yeu",
        "kinh_gui[0]",
        "if chu_quan",
        "if tieu_de and not ky_so",
        "else",
        "endif",
        "for d in bang.danh_muc.dong",
        'elif d.cap == "nhom_2"',
        "if kinh_gui|length == 1",
        'if do_khan == "KHẨN"',
    ],
)
def test_a_tag_that_prints_or_asks_what_is_there_leaves_the_proof(code):
    assert own_words([code], NOTHING, Words([()], "")) == ()


@pytest.mark.parametrize(
    "code",
    [
        "trich_yeu|upper",
        "set a = ho_ten",
        'if ho_ten == "Bùi Thế Lương"',
        'if "Sở" in noi_nhan',
        "if noi_nhan is defined",
        "if trich_yeu|length > 100",
        "ho_ten if chu_quan else co_quan",
        "so_ky_hieu ~ dia_danh_ngay",
        "colspan so_dong",
    ],
)
def test_a_tag_that_computes_takes_the_proof_away(code):
    assert own_words([code], NOTHING, Words([()], "")) is None


def test_a_long_tag_is_judged_at_once():
    assert own_words(["if " + "a" * 4_000 + "!"], NOTHING, Words([()], "")) is None


@pytest.mark.parametrize(
    ("text", "suspect"), [("Địa điểm công cộng", False), ("theo điểm a của quy định", True), ("Điểm b", True)]
)
def test_a_place_is_no_point_of_a_text(text, suspect):
    assert is_suspect(text) == suspect
