"""All regimes × who signs: the right lines, or the refusal with rule, clause and remedy."""

from itertools import product

import pytest

from docgen.errors import DataError, Problems, Where, leaves
from docgen.nd30 import signing
from docgen.say import error_line
from docgen.wording.signature import signed
from tests.wording.directory import (
    BAN,
    BO,
    CHINH_PHU,
    HDND,
    PHO_BAN,
    SO,
    THUONG_TRUC,
    UBND,
    decision,
    letter,
    signer,
)

GIAM_DOC = signer("Giám đốc", "nguoi_dung_dau")
PHO = signer("Phó Giám đốc", "cap_pho")
QUYEN = signer("Giám đốc", "quyen")
CHANH = signer("Chánh Văn phòng", "truong_don_vi")
PHO_CHANH = signer("Phó Chánh Văn phòng", "pho_don_vi", "Chánh Văn phòng")
CHU_TICH = signer("Chủ tịch", "nguoi_dung_dau")
PHO_CHU_TICH = signer("Phó Chủ tịch", "cap_pho")
TM_UBND, TM_TT = "TM. ỦY BAN NHÂN DÂN", "TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN"

TABLE = [
    # the head decides
    ("SG-01", SO, GIAM_DOC, {}, ["GIÁM ĐỐC"]),
    ("SG-01", SO, GIAM_DOC, {"tham_quyen": "ca_nhan"}, ["GIÁM ĐỐC"]),
    ("SG-02", SO, PHO, {}, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
    ("SG-03", SO, QUYEN, {}, ["Q. GIÁM ĐỐC"]),
    ("SG-03", SO, signer("Quyền Giám đốc", "quyen"), {}, ["Q. GIÁM ĐỐC"]),
    ("SG-04", SO, CHANH, {}, ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"]),
    ("SG-04", SO, CHANH, {"uy_quyen": "thua_lenh"}, ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"]),
    ("SG-05", SO, PHO_CHANH, {}, ["TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]),
    ("SG-06", SO, CHANH, {"uy_quyen": "thua_uy_quyen"}, ["TUQ. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"]),
    # SG-12: a ministry
    ("SG-01", BO, signer("Bộ trưởng", "nguoi_dung_dau"), {}, ["BỘ TRƯỞNG"]),
    ("SG-02", BO, signer("Thứ trưởng", "cap_pho"), {}, ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"]),
    # a collective decides
    ("SG-07", UBND, CHU_TICH, {}, [TM_UBND, "CHỦ TỊCH"]),
    ("SG-07", UBND, CHU_TICH, {"tham_quyen": "tap_the"}, [TM_UBND, "CHỦ TỊCH"]),
    ("SG-07q", UBND, signer("Chủ tịch", "quyen"), {}, [TM_UBND, "Q. CHỦ TỊCH"]),
    ("SG-08", UBND, PHO_CHU_TICH, {}, [TM_UBND, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
    ("SG-11", UBND, CHANH, {}, ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
    ("SG-11k", UBND, PHO_CHANH, {}, ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]),
    ("SG-06", UBND, CHANH, {"uy_quyen": "thua_uy_quyen"}, ["TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
    # the Chairman's own power
    ("SG-09", UBND, CHU_TICH, {"tham_quyen": "ca_nhan"}, ["CHỦ TỊCH"]),
    ("SG-09k", UBND, PHO_CHU_TICH, {"tham_quyen": "ca_nhan"}, ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
    ("SG-09q", UBND, signer("Chủ tịch", "quyen"), {"tham_quyen": "ca_nhan"}, ["Q. CHỦ TỊCH"]),
    ("SG-11", UBND, CHANH, {"tham_quyen": "ca_nhan"}, ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
    # SG-10: HĐND and its Thường trực; SG-15: the Government
    ("SG-07", HDND, CHU_TICH, {}, ["TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"]),
    ("SG-09", HDND, CHU_TICH, {"tham_quyen": "ca_nhan"}, ["CHỦ TỊCH"]),
    ("SG-07", THUONG_TRUC, CHU_TICH, {}, [TM_TT, "CHỦ TỊCH"]),
    ("SG-08", THUONG_TRUC, PHO_CHU_TICH, {}, [TM_TT, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
    ("SG-07", CHINH_PHU, signer("Thủ tướng", "nguoi_dung_dau"), {}, ["TM. CHÍNH PHỦ", "THỦ TƯỚNG"]),
    (
        "SG-09k",
        CHINH_PHU,
        signer("Phó Thủ tướng", "cap_pho"),
        {"tham_quyen": "ca_nhan"},
        ["KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG"],
    ),
    # a consultative body, whatever the signer's role in the agency
    ("SG-13", UBND, PHO_CHU_TICH, {"to_tu_van": BAN}, ["TRƯỞNG BAN"]),
    ("SG-13", SO, CHANH, {"to_tu_van": BAN}, ["TRƯỞNG BAN"]),
    ("SG-13k", UBND, PHO_CHU_TICH, {"to_tu_van": PHO_BAN}, ["KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"]),
    (
        "SG-13t",
        SO,
        GIAM_DOC,
        {"to_tu_van": BAN, "tham_quyen": "tap_the"},
        ["TM. BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", "TRƯỞNG BAN"],
    ),
    ("SG-14", SO, GIAM_DOC, {"to_tu_van": BAN.model_copy(update={"dung_con_dau": False})}, ["TRƯỞNG BAN"]),
    (
        "SG-14k",
        SO,
        PHO,
        {"to_tu_van": PHO_BAN.model_copy(update={"dung_con_dau": False})},
        ["KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"],
    ),
]


@pytest.mark.parametrize(("row", "agency", "who", "facts", "lines"), TABLE)
def test_the_lines_above_the_signature_follow_the_row(row, agency, who, facts, lines):
    block = signed(letter(**facts), agency, who)

    assert (block.id, list(block.quyen_han), block.ho_ten) == (row, lines, "Nguyễn Văn A")


def test_a_committee_with_the_agencys_seal_states_the_post_above_the_name():
    with_seal = signed(letter(to_tu_van=BAN), UBND, PHO_CHU_TICH)
    of_a_unit = signed(letter(to_tu_van=BAN), SO, CHANH)
    without = signed(letter(to_tu_van=BAN.model_copy(update={"dung_con_dau": False})), UBND, PHO_CHU_TICH)

    assert with_seal.chuc_vu_khac == ("PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI",)
    assert of_a_unit.chuc_vu_khac == ("CHÁNH VĂN PHÒNG, SỞ KHOA HỌC VÀ CÔNG NGHỆ",)
    assert without.chuc_vu_khac == ()


REFUSED = [
    ("ky_tm_thu_truong", "KY-26", SO, GIAM_DOC, {"tham_quyen": "tap_the"}),
    ("ky_tm_thu_truong", "KY-26", SO, PHO, {"tham_quyen": "tap_the"}),
    ("ky_tl_khong_don_vi", "KY-05", SO, GIAM_DOC, {"uy_quyen": "thua_lenh"}),
    ("ky_tl_khong_don_vi", "KY-05", UBND, PHO_CHU_TICH, {"uy_quyen": "thua_lenh"}),
    ("ky_tuq_khong_don_vi", "KY-06", SO, PHO, {"uy_quyen": "thua_uy_quyen"}),
    ("ky_tuq_khong_don_vi", "KY-06", UBND, signer("Chủ tịch", "quyen"), {"uy_quyen": "thua_uy_quyen"}),
    ("ky_tuq_cap_pho_don_vi", "KY-08", SO, PHO_CHANH, {"uy_quyen": "thua_uy_quyen"}),
    ("ky_tuq_cap_pho_don_vi", "KY-08", UBND, PHO_CHANH, {"uy_quyen": "thua_uy_quyen"}),
    ("ky_tu_van_uy_quyen", "KY-18", SO, CHANH, {"to_tu_van": BAN, "uy_quyen": "thua_lenh"}),
    ("ky_dau_la_pho", "KY-03", SO, signer("Phó Giám đốc", "nguoi_dung_dau"), {}),
    ("ky_dau_la_pho", "KY-03", BO, signer("Thứ trưởng", "nguoi_dung_dau"), {}),
    ("ky_dau_khac_chuc_vu", "KY-25", SO, signer("Cục trưởng", "nguoi_dung_dau"), {}),
    ("ky_quyen_khac_chuc_vu", "KY-02", SO, signer("Phó Giám đốc", "quyen"), {}),
    ("ky_pho_la_dau", "KY-03", SO, signer("Giám đốc", "cap_pho"), {}),
    ("ky_phu_trach", "KY-04", SO, signer("Phó Giám đốc phụ trách", "cap_pho"), {}),
    ("ky_phu_trach", "KY-04", SO, signer("Phó Giám đốc điều hành", "nguoi_dung_dau"), {}),
    ("ky_phu_trach", "KY-04", SO, signer("Phụ trách Sở", "nguoi_dung_dau"), {}),
    ("ky_co_viet_tat", "KY-13", SO, signer("Q. Giám đốc", "quyen"), {}),
    ("ky_co_viet_tat", "KY-13", SO, signer("KT.Giám đốc", "cap_pho"), {}),
    ("ky_co_viet_tat", "KY-13", SO, signer("T/L Giám đốc", "truong_don_vi"), {}),
    ("ky_don_vi_la_pho", "KY-07", SO, signer("Phó Chánh Văn phòng", "truong_don_vi"), {}),
    ("ky_thieu_don_vi", "KY-07", SO, signer("Phó Chánh Văn phòng", "pho_don_vi"), {}),
    (
        "ky_pho_don_vi_la_dau",
        "KY-07",
        SO,
        signer("Chánh Văn phòng", "pho_don_vi", "Chánh Văn phòng"),
        {},
    ),
    (
        "ky_to_thieu_truong",
        "KY-18",
        UBND,
        PHO_CHU_TICH,
        {"to_tu_van": BAN.model_copy(update={"chuc_danh": "Phó Trưởng ban"})},
    ),
]


@pytest.mark.parametrize(("id_", "rule", "agency", "who", "facts"), REFUSED)
def test_what_the_decree_does_not_know_is_refused_with_rule_and_remedy(id_, rule, agency, who, facts):
    place = Where(file="ho_so.yaml", line=9, field="van_ban[1].nguoi_ky")

    with pytest.raises(DataError) as caught:
        signed(letter(**facts), agency, who, place)

    error = caught.value
    assert (error.id, error.where) == (id_, place)
    for lang in ("vi", "en"):
        line = error_line(error, lang)
        assert line.startswith("ho_so.yaml, ")
        assert f"({rule}, " in line
        assert " → " in line
        assert "«»" not in line


def test_the_unit_of_a_deputy_may_have_dieu_hanh_in_its_name():
    who = signer(
        "Phó Giám đốc Trung tâm Giám sát, điều hành", "pho_don_vi", "Giám đốc Trung tâm Giám sát, điều hành"
    )

    assert signed(letter(), SO, who).id == "SG-05"


def test_all_that_is_wrong_with_one_signature_is_told_together():
    with pytest.raises(Problems) as caught:
        signed(letter(tham_quyen="tap_the"), SO, signer("Phó Giám đốc", "nguoi_dung_dau"))

    assert [error.id for error in leaves(caught.value)] == ["ky_tm_thu_truong", "ky_dau_la_pho"]


WHO = {
    "nguoi_dung_dau": "{head}",
    "quyen": "{head}",
    "cap_pho": "Phó {head}",
    "truong_don_vi": "Chánh Văn phòng",
    "pho_don_vi": "Phó Chánh Văn phòng",
}
BODIES = {
    "": None,
    "co_dau": BAN,
    "khong_dau": PHO_BAN.model_copy(update={"dung_con_dau": False}),
}


ALL = list(
    product((SO, UBND), (None, "tap_the", "ca_nhan"), WHO, (None, "thua_lenh", "thua_uy_quyen"), BODIES)
)


def refused(agency, tham_quyen, role, mandate, body):
    """Section 10 in words: what the decree does not know."""
    if body:
        return mandate is not None
    if agency is SO and tham_quyen == "tap_the":
        return True
    if mandate == "thua_uy_quyen":
        return role != "truong_don_vi"
    return mandate == "thua_lenh" and role not in signing.UNIT_ROLES


def block_of(agency, tham_quyen, role, mandate, body):
    who = signer(WHO[role].format(head=agency.chuc_vu_nguoi_dung_dau), role, "Chánh Văn phòng")
    return signed(decision(tham_quyen=tham_quyen, uy_quyen=mandate, to_tu_van=BODIES[body]), agency, who)


@pytest.mark.parametrize("case", [case for case in ALL if refused(*case)])
def test_every_combination_that_the_decree_does_not_know_is_refused(case):
    with pytest.raises(DataError) as caught:
        block_of(*case)

    assert caught.value.id in {row.id for row in signing.REFUSALS}


@pytest.mark.parametrize("case", [case for case in ALL if not refused(*case)])
def test_every_other_combination_gives_the_right_marks(case):
    agency, tham_quyen, role, mandate, body = case
    by_unit = role in signing.UNIT_ROLES and not body
    collective = tham_quyen == "tap_the" or (agency is UBND and tham_quyen is None and not body)

    block = block_of(*case)

    marks = {line.split(" ")[0] for line in block.quyen_han if ". " in line}
    assert marks == {
        *(["TM."] if collective and not by_unit else []),
        *(["Q."] if role == "quyen" and not body else []),
        *(["KT."] if body == "khong_dau" or (not body and role in ("cap_pho", "pho_don_vi")) else []),
        *(["TUQ." if mandate == "thua_uy_quyen" else "TL."] if by_unit else []),
    }
    assert block.tap_the == ("TM." in marks)
    assert block.quyen_han == tuple(line.upper() for line in block.quyen_han)
    assert bool(block.chuc_vu_khac) == (body == "co_dau")
