"""Who issues, and how box 2, the ký hiệu, the authority line and the accompanying line name it."""

import datetime as dt

import pytest

from docgen.models.co_quan import NguoiKy
from docgen.wording import accompanying, issuer, number
from tests.wording.directory import BAN, BO, CHINH_PHU, PHO_BAN, SO, UBND, decision, letter, named

OFFICE = SO.model_copy(
    update={
        "ten_co_quan": "Văn phòng Ủy ban nhân dân tỉnh Quảng Ngãi",
        "chuc_vu_nguoi_dung_dau": "Chánh Văn phòng",
    }
)


@pytest.mark.parametrize(
    ("agency", "facts", "words"),
    [
        (SO, {}, "Giám đốc Sở Khoa học và Công nghệ"),
        (BO, {}, "Bộ trưởng Bộ Nội vụ"),
        (OFFICE, {}, "Chánh Văn phòng Ủy ban nhân dân tỉnh Quảng Ngãi"),
        (UBND, {}, "Ủy ban nhân dân tỉnh Quảng Ngãi"),
        (UBND, {"tham_quyen": "tap_the"}, "Ủy ban nhân dân tỉnh Quảng Ngãi"),
        (UBND, {"tham_quyen": "ca_nhan"}, "Chủ tịch Ủy ban nhân dân tỉnh Quảng Ngãi"),
        (CHINH_PHU, {"tham_quyen": "ca_nhan"}, "Thủ tướng Chính phủ"),
        (UBND, {"to_tu_van": BAN}, "Trưởng ban Chỉ đạo chuyển đổi số"),
        (UBND, {"to_tu_van": PHO_BAN}, "Trưởng ban Chỉ đạo chuyển đổi số"),
        (UBND, {"to_tu_van": BAN, "tham_quyen": "tap_the"}, "Ban Chỉ đạo chuyển đổi số"),
    ],
)
def test_a_decision_names_whose_power_it_uses(agency, facts, words):
    document = decision(so_van_ban=5, ngay_van_ban=dt.date(2026, 1, 5), thang_van_ban=None, **facts)

    line = accompanying.kem_theo(document, agency, room_pt=2000, size_pt=14)

    assert issuer.authority(document, agency) == issuer.issued_by(document, agency) == words
    assert line.endswith(f"của {words})")
    assert line.startswith("(Kèm theo Quyết định số")


@pytest.mark.parametrize(
    ("agency", "facts", "words"),
    [
        (SO, {}, "Sở Khoa học và Công nghệ"),
        (UBND, {}, "Ủy ban nhân dân tỉnh Quảng Ngãi"),
        (UBND, {"tham_quyen": "ca_nhan"}, "Chủ tịch Ủy ban nhân dân tỉnh Quảng Ngãi"),
        (SO, {"to_tu_van": BAN}, "Ban Chỉ đạo chuyển đổi số"),
    ],
)
def test_any_other_document_is_the_agencys_or_the_chairmans_own(agency, facts, words):
    assert issuer.issued_by(letter(**facts), agency) == words


@pytest.mark.parametrize(
    ("document", "agency", "sign"),
    [
        (decision(), UBND, "QĐ-UBND"),
        (decision(tham_quyen="ca_nhan"), UBND, "QĐ-UBND"),
        (decision(don_vi_soan_thao="KGVX"), UBND, "QĐ-UBND"),
        (decision(), SO, "QĐ-SKHCN"),
        (decision(tham_quyen="ca_nhan"), CHINH_PHU, "QĐ-TTg"),
        (decision(to_tu_van=BAN), UBND, "QĐ-BCĐ"),
        (named("to_trinh", kinh_gui=("UBND tỉnh",)), SO, "TTr-SKHCN"),
        (named("quy_dinh"), SO, "QyĐ-SKHCN"),
        (named("chuong_trinh"), UBND, "CTr-UBND"),
        (letter(don_vi_soan_thao="KGVX"), UBND, "UBND-KGVX"),
        (letter(to_tu_van=BAN), UBND, "BCĐ"),
    ],
)
def test_the_sign_is_the_kind_and_who_issues(document, agency, sign):
    assert number.ky_hieu(document, agency) == sign


def test_a_consultative_body_stands_in_box_2_below_the_agency():
    by = issuer.issuer(letter(to_tu_van=BAN), UBND)

    assert (by.co_quan_chu_quan, by.ten_co_quan, by.dong_ten) == (
        "Ủy ban nhân dân tỉnh Quảng Ngãi",
        "Ban Chỉ đạo chuyển đổi số",
        (),
    )
    assert issuer.issuer(letter(), UBND) is UBND


def test_a_decision_signed_by_order_is_the_heads():
    chief = NguoiKy(ho_ten="Tạ Văn Mẫu", co_quan="a", chuc_vu="Chánh Văn phòng", vai_tro="truong_don_vi")

    assert issuer.settled(decision(), chief).tham_quyen == "ca_nhan"
    assert issuer.settled(decision(tham_quyen="tap_the"), chief).tham_quyen == "tap_the"
    assert issuer.settled(letter(), chief) == letter()
