"""Facts → words: number, time, recipients, signature, accompanying line."""

import datetime as dt

import pytest

from docgen.body.blocks import Body, Run
from docgen.models.co_quan import CoQuan, DiaChi, NguoiKy
from docgen.models.van_ban import CongVan, Luu, NoiNhan
from docgen.wording import accompanying, context, letterhead, number, recipients
from docgen.wording.letterhead import Room

ROOM = Room(left_twips=3685, right_twips=5669, text_twips=9354)


def agency(**changes):
    facts = {
        "ten_co_quan": "Sở Khoa học và Công nghệ",
        "ten_viet_tat": "SKHCN",
        "co_quan_chu_quan": "UBND tỉnh Quảng Ngãi",
        "dia_danh": "Quảng Ngãi",
        "chuc_vu_nguoi_dung_dau": "Giám đốc",
    }
    return CoQuan(**(facts | changes))


def letter(**changes):
    facts = {
        "loai": "cong_van",
        "trich_yeu": "rà soát",
        "noi_dung": "Nội dung.",
        "nguoi_ky": "a",
        "kinh_gui": ("Bộ Nội vụ",),
        "don_vi_soan_thao": "CĐS",
        "thang_van_ban": "5/2026",
    }
    return CongVan(**(facts | changes))


def issued(day, so, **changes):
    return letter(thang_van_ban=None, ngay_van_ban=day, so_van_ban=so, **changes)


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("so", "expected"),
    [(1, "01/SKHCN-CĐS"), (9, "09/SKHCN-CĐS"), (10, "10/SKHCN-CĐS"), (1234, "1234/SKHCN-CĐS")],
)
def test_a_number_below_ten_has_one_leading_zero_and_no_other_has_any(so, expected):
    assert number.so_ky_hieu(issued(dt.date(2026, 1, 5), so), agency()) == expected


def test_a_draft_has_a_blank_number_and_a_blank_day():
    draft = letter(thang_van_ban="5/2021")

    assert number.so_ky_hieu(draft, agency()) == "\u00a0" * 8 + "/SKHCN-CĐS"
    assert plain(number.dia_danh_ngay(draft, agency())) == "Quảng Ngãi, ngày       tháng 5 năm 2021"


def test_a_draft_of_which_only_the_year_is_known_has_a_blank_month():
    draft = letter(thang_van_ban=None, nam_van_ban=2026)

    assert plain(number.thoi_gian(draft)) == "ngày       tháng       năm 2026"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (dt.date(2026, 1, 5), "ngày 05 tháng 01 năm 2026"),
        (dt.date(2026, 2, 28), "ngày 28 tháng 02 năm 2026"),
        (dt.date(2026, 3, 1), "ngày 01 tháng 3 năm 2026"),
        (dt.date(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
    ],
)
def test_days_below_ten_and_the_first_two_months_bear_a_zero(day, expected):
    assert plain(number.thoi_gian(issued(day, 1))) == expected


def test_a_cong_van_without_drafting_unit_bears_the_issuer_alone():
    assert number.so_ky_hieu(issued(dt.date(2026, 1, 5), 3, don_vi_soan_thao=None), agency()) == "03/SKHCN"


def test_as_above_comes_first_and_purposes_stand_in_brackets():
    document = letter(noi_nhan=(NoiNhan(ten="UBND tỉnh", muc_dich="để báo cáo"), NoiNhan(ten="Lãnh đạo Sở")))

    assert recipients.noi_nhan(document) == ("Như trên", "UBND tỉnh (để báo cáo)", "Lãnh đạo Sở")


def test_as_above_typed_by_hand_is_not_doubled():
    document = letter(noi_nhan=(NoiNhan(ten="Như trên"), NoiNhan(ten="Lãnh đạo Sở")))

    assert recipients.noi_nhan(document) == ("Như trên", "Lãnh đạo Sở")


@pytest.mark.parametrize(
    ("luu", "expected"),
    [
        (Luu(), "VT, CĐS."),
        (Luu(don_vi=("TCCB", "HC"), so_ban_luu=2), "VT, TCCB, HC (2)."),
        (Luu(ky_hieu_nguoi_soan_thao="PL", so_ban_phat_hanh="300"), "VT, CĐS. PL.(300)"),
        (
            Luu(don_vi=("THH (TTDVCTT, TTCPĐT)",), so_ban_phat_hanh="200b"),
            "VT, THH (TTDVCTT, TTCPĐT). (200b)",
        ),
    ],
)
def test_the_filing_line_names_units_copies_and_drafter(luu, expected):
    assert "".join(run.text for run in recipients.luu(letter(luu=luu))) == expected


def test_the_drafters_mark_can_stand_below_the_line():
    assert recipients.luu(letter(luu=Luu(don_vi=("CNTT",), chi_so_duoi="2"))) == (
        Run("VT, CNTT"),
        Run("2", script="sub"),
        Run("."),
    )


def line(document, room_pt=600.0):
    return plain(accompanying.kem_theo(document, agency(), room_pt=room_pt, size_pt=14))


def test_the_accompanying_line_on_paper_repeats_number_day_and_issuer_of_the_parent():
    document = issued(dt.date(2026, 1, 5), 15)

    assert line(document) == (
        "(Kèm theo Công văn số 15/SKHCN-CĐS ngày 05 tháng 01 năm 2026 của Sở Khoa học và Công nghệ)"
    )


def test_the_accompanying_line_of_an_e_document_leaves_number_and_day_blank_but_keeps_the_issuer():
    text = line(issued(dt.date(2026, 1, 5), 15, hinh_thuc="dien_tu"))

    assert " ".join(text.split()) == "(Kèm theo Công văn số / ngày tháng năm của Sở Khoa học và Công nghệ)"


def test_a_long_accompanying_line_breaks_before_ngay_or_cua():
    document = issued(dt.date(2026, 1, 5), 15)

    assert line(document, room_pt=400).split("\n")[1].startswith(("ngày", "của"))


def test_the_small_set_is_taken_where_the_date_line_would_wrap():
    assert letterhead.size_set(None, "Thành phố Hồ Chí Minh", ROOM) == "nho"
    assert letterhead.size_set(None, "Hà Nội", ROOM) == "lon"
    assert letterhead.size_set("lon", "Thành phố Hồ Chí Minh", ROOM) == "lon"


def test_a_known_date_is_written_with_plain_spaces_so_that_a_search_finds_it():
    assert number.dia_danh_ngay(issued(dt.date(2026, 12, 29), 15), agency()) == (
        "Quảng Ngãi, ngày 29 tháng 12 năm 2026"
    )


def test_the_blanks_of_a_draft_shrink_where_libreoffice_would_wrap_the_line():
    line = letterhead.date_line(
        letter(thang_van_ban="12/2026"), agency(dia_danh="Thành phố Hồ Chí Minh"), "nho", ROOM
    )

    assert line == "Thành phố Hồ Chí Minh, ngày" + "\u00a0" * 4 + " tháng 12 năm 2026"


def test_a_very_long_issuer_breaks_at_a_phrase_of_the_accompanying_line():
    name = (
        "Trung tâm Kiểm soát và Chứng thực thủ tục hành chính thuộc Văn phòng Ủy ban nhân dân tỉnh Quảng Ngãi"
    )
    text = accompanying.kem_theo(
        issued(dt.date(2026, 1, 5), 15), agency(ten_co_quan=name), room_pt=467.7, size_pt=14
    )

    assert text.split("\n") == [
        "(Kèm theo Công văn số 15/SKHCN-CĐS ngày 05 tháng 01 năm 2026",
        "của Trung tâm Kiểm soát và Chứng thực thủ tục hành chính",
        "thuộc Văn phòng Ủy ban nhân dân tỉnh Quảng Ngãi)",
    ]


def test_the_line_under_the_name_is_a_third_to_a_half_of_the_longest_line():
    lines = ("SỞ KHOA HỌC", "VÀ CÔNG NGHỆ")
    from docgen.vn.width import width_pt

    longest = max(width_pt(text, 13, bold=True) for text in lines) * 20

    assert longest / 3 <= letterhead.line_lengths_twips(lines, "lon")["ke_co_quan"] <= longest / 2


@pytest.mark.parametrize(
    ("index", "count", "label"), [(1, 1, "Phụ lục"), (1, 2, "Phụ lục I"), (14, 14, "Phụ lục XIV")]
)
def test_a_single_annex_has_no_number_and_several_have_roman_ones(index, count, label):
    assert context.annex_label(index, count) == label


def test_the_address_block_is_printed_only_where_asked():
    block = DiaChi(dia_chi="Số 1, phường A", dien_thoai="0000 000 000", thu_dien_tu="a@b.example.vn")
    signer = NguoiKy(ho_ten="Nguyễn Văn A", co_quan="a", chuc_vu="Giám đốc", vai_tro="nguoi_dung_dau")
    office = agency(dia_chi_co_quan=block)

    asked = context.document_names(letter(in_dia_chi=True), office, signer, "lon", ROOM, Body(()))
    silent = context.document_names(letter(), office, signer, "lon", ROOM, Body(()))

    assert asked["dia_chi"] == ["Địa chỉ: Số 1, phường A", "ĐT: 0000 000 000, E-Mail: a@b.example.vn"]
    assert silent["dia_chi"] == []


def test_an_address_that_is_too_long_for_a_line_is_never_split_inside_a_part():
    block = DiaChi(
        dia_chi="Số 1",
        dien_thoai="0000.000.000",
        so_fax="0000.000.001",
        thu_dien_tu="vanthu.sonongnghiepvamoitruong@langson.example.vn",
        trang_thong_tin="sonongnghiepvamoitruong.langson.example.vn",
    )
    signer = NguoiKy(ho_ten="Nguyễn Văn A", co_quan="a", chuc_vu="Giám đốc", vai_tro="nguoi_dung_dau")

    names = context.document_names(
        letter(in_dia_chi=True), agency(dia_chi_co_quan=block), signer, "lon", ROOM, Body(())
    )

    assert names["dia_chi"] == [
        "Địa chỉ: Số 1",
        "ĐT: 0000.000.000, Fax: 0000.000.001, E-Mail: vanthu.sonongnghiepvamoitruong@langson.example.vn",
        "Website: sonongnghiepvamoitruong.langson.example.vn",
    ]
