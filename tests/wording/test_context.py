"""The names that each kind of template receives."""

import datetime as dt

import pytest

from docgen.body.blocks import Body
from docgen.models.van_ban import KemTheo
from docgen.nd30 import kinds
from docgen.vn.width import width_pt
from docgen.wording import context
from docgen.wording.letterhead import Room
from tests.wording.directory import BAN, SO, UBND, decision, letter, named, signer

ROOM = Room(left_twips=3685, right_twips=5669, text_twips=9354)
GIAM_DOC = signer("Giám đốc", "nguoi_dung_dau")
CHU_TICH = signer("Chủ tịch", "nguoi_dung_dau")
LONG = (
    "Phê duyệt Kế hoạch cung cấp dịch vụ công trực tuyến toàn trình của các sở, ban, ngành và "
    "Ủy ban nhân dân các xã, phường, đặc khu trên địa bàn tỉnh Quảng Ngãi giai đoạn 2026 - 2030"
)


def names(document, agency=SO, who=GIAM_DOC, **more):
    return context.document_names(document, agency, who, "lon", ROOM, Body(()), **more)


@pytest.mark.parametrize("kind", [k for k in kinds.KINDS if k.form == "1.4"], ids=lambda kind: kind.key)
def test_every_named_kind_has_its_name_in_capitals_and_its_sign(kind):
    addressed = {"kinh_gui": ("UBND tỉnh",)} if kind.kinh_gui != "khong" else {}

    found = names(named(kind.key, **addressed))

    assert found["ten_loai"] == kind.ten.upper()
    assert found["so_ky_hieu"].endswith(f"/{kind.viet_tat}-SKHCN")
    assert found["kinh_gui"] == list(addressed.get("kinh_gui", ()))
    assert found["trich_yeu"] == "Rà soát"


def test_a_long_subject_is_broken_at_phrases_and_its_line_is_a_third_to_a_half_of_the_longest():
    found = names(decision(trich_yeu=LONG), UBND, CHU_TICH)

    lines = found["trich_yeu"].split("\n")
    widest = max(width_pt(line, 14, bold=True) for line in lines)
    assert " ".join(lines) == LONG
    assert len(lines) == 3
    assert widest * 20 <= ROOM.text_twips
    assert lines[1].startswith("của các sở")
    assert widest * 20 / 3 <= found["_ke"]["ke_trich_yeu"] <= widest * 20 / 2


@pytest.mark.parametrize(
    ("agency", "who", "tham_quyen", "words"),
    [
        (SO, GIAM_DOC, None, "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ"),
        (UBND, CHU_TICH, None, "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI"),
        (UBND, CHU_TICH, "ca_nhan", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI"),
    ],
)
def test_a_decision_says_in_capitals_who_decides(agency, who, tham_quyen, words):
    found = names(decision(tham_quyen=tham_quyen), agency, who)

    assert found["tham_quyen_ban_hanh"] == words
    assert "kinh_gui" not in found


def test_a_letter_has_its_subject_on_one_line_and_no_line_below():
    found = names(letter(trich_yeu=LONG))

    assert found["trich_yeu"] == LONG
    assert found["_ke"]["ke_trich_yeu"] == 0
    assert not {"ten_loai", "can_cu", "tham_quyen_ban_hanh"} & set(found)


def test_marks_names_of_recipients_and_bases_come_through():
    bases = Body(())

    found = names(
        decision(do_khan="khan", luu_hanh="xem_xong_tra_lai"),
        UBND,
        CHU_TICH,
        main=False,
        can_cu=bases,
        noi_nhan=["Như Điều 3"],
    )

    assert (found["du_thao"], found["do_khan"], found["luu_hanh"]) == ("DỰ THẢO", "KHẨN", "XEM XONG TRẢ LẠI")
    assert found["noi_nhan"] == ["Như Điều 3"]
    assert found["can_cu"] is bases


def test_a_long_line_of_the_signature_breaks_inside_its_paragraph():
    found = names(letter(to_tu_van=BAN), UBND, CHU_TICH)

    assert found["quyen_han"] == ["TRƯỞNG BAN"]
    assert found["chuc_vu_khac"] == ["CHỦ TỊCH ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI"]
    assert found["chu_quan"] == "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI"


def text_of(document, agency, *, own_file=False):
    return context.issued_text_names(document, agency, "lon", ROOM, Body(()), own_file=own_file)


REGULATION = KemTheo(loai="quy_che", trich_yeu="quản lý, vận hành Cổng dịch vụ công", noi_dung="Nội dung.")


def test_the_text_issued_with_a_decision_has_a_letterhead_but_no_number_and_no_day():
    document = decision(
        kem_theo=REGULATION, so_van_ban=15, ngay_van_ban=dt.date(2026, 1, 5), thang_van_ban=None
    )

    found = text_of(document, UBND)

    assert found["co_quan"] == "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI"
    assert (found["ten_loai"], found["trich_yeu"]) == ("QUY CHẾ", "Quản lý, vận hành Cổng dịch vụ công")
    assert found["kem_theo"].replace("\n", " ").replace("\u00a0", " ") == (
        "(Kèm theo Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Quảng Ngãi)"
    )
    assert not {"so_ky_hieu", "dia_danh_ngay", "quyen_han"} & set(found)


def test_an_electronic_text_in_its_own_file_bears_the_line_of_its_signing():
    document = decision(kem_theo=REGULATION, hinh_thuc="dien_tu")

    assert text_of(document, SO, own_file=True)["ky_so"].startswith("Số: ")
    assert text_of(document, SO)["ky_so"] == ""
    assert "05" not in text_of(document, SO)["kem_theo"]
