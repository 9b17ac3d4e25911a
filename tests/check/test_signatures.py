"""Signature blocks: every one that docgen writes is right; what section 10's validator rules out is found."""

import pytest

from docgen.check import Expected, check
from docgen.nd30.signing import SIGNINGS
from tests.check.paper import P, Paper
from tests.check.writers_parts import issuer

WORDS = {
    "tap_the": "ỦY BAN NHÂN DÂN",
    "dau": "CHỦ TỊCH",
    "dau_don_vi": "CHÁNH VĂN PHÒNG",
    "to_chuc": "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ",
    "dau_to": "TRƯỞNG BAN",
    "noi_cong_tac": "PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ",
}
OWN = {
    "nguoi_dung_dau": ("CHỦ TỊCH", "TRƯỞNG BAN"),
    "quyen": ("CHỦ TỊCH", ""),
    "cap_pho": ("PHÓ CHỦ TỊCH", "PHÓ TRƯỞNG BAN"),
    "truong_don_vi": ("CHÁNH VĂN PHÒNG", ""),
    "pho_don_vi": ("PHÓ CHÁNH VĂN PHÒNG", ""),
}
HEAD_LED = ("thu_truong", "ca_nhan", "tu_van_co_dau", "tu_van_khong_dau")


def ids(lines, facts=None, *, below=(), collective=True):
    paper = Paper()
    if collective:
        issuer(paper, "ỦY BAN NHÂN DÂN\nXÃ TỊNH KHÊ")
    name = P("ky_ho_ten", "Nguyễn Văn Bình", ppr="" if below else '<w:spacing w:before="1440"/>')
    posts = [P("ky_chuc_vu_khac", line, ppr='<w:spacing w:before="1440"/>') for line in below]
    paper.signing[:] = [*(P("ky_quyen_han", line) for line in lines), *posts, name]
    return [finding.rule.id for finding in check(paper.docx(), file="van_ban.docx", facts=facts)]


@pytest.mark.parametrize(
    ("row", "regime"),
    [(row, regime) for row in SIGNINGS for regime in row.regimes],
    ids=lambda value: value if isinstance(value, str) else value.id,
)
def test_every_block_that_docgen_writes_is_right(row, regime):
    own, in_body = OWN[row.role]
    words = WORDS | {"chuc_vu": own, "chuc_danh": in_body}
    lines = [line.format_map(words) for line in row.lines]
    facts = Expected(
        tap_the=regime not in HEAD_LED,
        tham_quyen="ca_nhan" if regime in HEAD_LED else "tap_the",
        nguoi_dung_dau="Trưởng ban" if regime.startswith("tu_van") else "Chủ tịch",
    )

    assert ids(lines, facts, below=[line.format_map(words) for line in row.below]) == []
    assert ids(lines, below=[line.format_map(words) for line in row.below]) == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["TM. ỦY BAN NHÂN DÂN"], {"KY-01"}),
        (["TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"], {"KY-11a"}),
        (["KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"], {"KY-01b", "KY-11a", "KY-25"}),
        (["KT. CHỦ TỊCH"], {"KY-03a"}),
        (["KT. PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH"], {"KY-03b"}),
        (["TL. CHỦ TỊCH", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], {"KY-07b"}),
        (["TL. CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG"], {"KY-07a"}),
        (["TUQ. CHỦ TỊCH"], {"KY-06"}),
        (["TUQ. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"], {"KY-08"}),
        (["TUQ. CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG"], {"KY-08b"}),
        (["QUYỀN CHỦ TỊCH"], {"KY-02"}),
        (["T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], {"KY-13a"}),
        (["TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], {"KY-12f", "KY-11a"}),
        (["PHÓ CHỦ TỊCH PHỤ TRÁCH"], {"KY-04"}),
    ],
)
def test_a_block_that_the_decree_does_not_know_is_found(lines, found):
    assert set(ids(lines)) == found


@pytest.mark.parametrize(
    ("lines", "facts", "found"),
    [
        (["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], Expected(nguoi_dung_dau="Chủ tịch"), ["KY-03c"]),
        (
            ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
            Expected(nguoi_dung_dau="Chủ tịch"),
            [],
        ),
        (["CHỦ TỊCH"], Expected(tham_quyen="tap_the"), ["KY-11b"]),
        (["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], Expected(tham_quyen="tap_the"), []),
        (["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], Expected(tham_quyen="ca_nhan", tap_the=True), ["KY-26"]),
    ],
)
def test_a_block_that_contradicts_the_facts_is_found(lines, facts, found):
    assert ids(lines, facts) == found


def test_a_title_too_long_for_its_cell_is_one_line():
    lines = [
        "TL. GIÁM ĐỐC SỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG",
        "KT. CHI CỤC TRƯỞNG\nCHI CỤC THỦY LỢI",
        "PHÓ CHI CỤC TRƯỞNG",
    ]

    assert ids(lines, collective=False) == []


def test_lines_broken_inside_one_paragraph_are_lines():
    assert ids(["TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"]) == []
    assert ids(["KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"]) == []
