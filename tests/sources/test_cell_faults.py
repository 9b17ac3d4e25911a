"""One cell by its kind: what is taken, what is wrong with it, at which date."""

import datetime as dt

import pytest

from docgen.sources.cell_faults import Judge
from docgen.sources.name_faults import Bodies
from docgen.sources.sheet_xml import SheetNotes
from tests.sources.test_source_check import KNOWN

NOW = dt.date(2026, 11, 15)
AT = (4, 2)


def judge(value, kieu, day=NOW, *, typed=True, **notes):
    given = {"errors": {}, "uncomputed": frozenset(), "percents": frozenset(), "zeros": {}} | notes
    text, wrong = Judge(SheetNotes(**given), day, Bodies(KNOWN, day), typed).cell(AT, value, kieu)
    return text, wrong.id if wrong else None


@pytest.mark.parametrize(
    ("value", "kieu", "text"),
    [
        ("  Cấp  giấy ", "ten", "Cấp  giấy"),
        (5, "chu", "5"),
        (5.0, "chu", "5"),
        (37.5, "chu", "37,5"),
        (True, "chu", "TRUE"),
        (1234567, "so", "1.234.567"),
        (0.1 + 0.2, "so", "0,3"),
        (dt.date(2026, 3, 5), "ngay", "05/03/2026"),
        (dt.date(2026, 3, 5), "chu", "05/03/2026"),
        ("1.000010.H12", "ma", "1.000010.H12"),
        ("cấp tỉnh; Cấp Xã", "cap", "cấp tỉnh; Cấp Xã"),
        ("Tỉnh\nXã", "cap", "Tỉnh\nXã"),
        ("DVCTT toàn trình", "muc_do", "DVCTT toàn trình"),
        ("Cung cấp thông tin trực tuyến", "muc_do", "Cung cấp thông tin trực tuyến"),
        ("- Sở Xây dựng", "co_quan", "- Sở Xây dựng"),
        ("Chi cục Thuế khu vực", "co_quan", "Chi cục Thuế khu vực"),
        ("x ≥ 5 m², «abc» – 20°", "chu", "x ≥ 5 m², «abc» – 20°"),
        ("", "ma", ""),
    ],
)
def test_a_good_cell_is_its_text(value, kieu, text):
    assert judge(value, kieu) == (text, None)


@pytest.mark.parametrize(
    ("value", "kieu", "day", "id_"),
    [
        ("Toàn trình", "muc_do", dt.date(2022, 8, 14), "muc_do_chua_co"),
        ("Toàn trình", "muc_do", dt.date(2022, 8, 15), None),
        ("Mức độ 3", "muc_do", dt.date(2022, 8, 14), None),
        (4.0, "muc_do", NOW, "muc_do_cu_o"),
        ("rất cao", "muc_do", NOW, "muc_do_la"),
        ("Cấp Huyện", "cap", dt.date(2025, 6, 30), None),
        ("Cấp Tỉnh, Cấp Huyện", "cap", dt.date(2025, 7, 1), "cap_bai_bo"),
        ("Cấp Huyện, Cấp Tinh", "cap", NOW, "cap_la_gan"),
        ("UBND huyện Mẫu", "co_quan", dt.date(2025, 6, 30), None),
        ("Bộ Nông nghiệp và Môi trường", "co_quan", dt.date(2025, 1, 1), "co_quan_chua_co"),
        ("UBND tỉnh Đồng Nai", "co_quan", NOW, "co_quan_ten_cu"),
        ("UBND tỉnh Đồng Nai", "co_quan", dt.date(2026, 1, 1), None),
    ],
)
def test_what_is_right_depends_on_the_day(value, kieu, day, id_):
    assert judge(value, kieu, day)[1] == id_


@pytest.mark.parametrize(
    ("value", "kieu", "id_"),
    [
        ("05/3/2026", "ngay", "o_ngay_la_chu"),
        ("31/02/2026", "ngay", "o_ngay_sai"),
        (45000, "ngay", "o_ngay_sai"),
        ("1.234", "so", "o_so_la_chu"),
        ("10 hồ sơ", "so", "o_khong_phai_so"),
        (True, "so", "o_khong_phai_so"),
        (dt.date(2026, 5, 1), "so", "o_thanh_ngay"),
        (7, "ma", "ma_la_so"),
        (1000010, "ma", "ma_la_so_gan"),
        ("#REF!", "chu", "o_loi_cong_thuc"),
        ("Cấp\u00adgiấy", "ten", "o_ky_tu"),
        ("=1+1", "chu", "o_nhu_cong_thuc"),
        ("+cmd|' /C calc'!A0", "chu", "o_nhu_cong_thuc"),
        ("a" * 4_001, "ten", "o_qua_dai"),
    ],
)
def test_a_bad_cell_is_told(value, kieu, id_):
    assert judge(value, kieu)[1] == id_


def test_in_csv_numbers_and_days_are_text_by_nature():
    assert judge("1.234", "so", typed=False) == ("1.234", None)
    assert judge("05/3/2026", "ngay", typed=False) == ("05/3/2026", None)


def test_what_excel_shows_counts():
    assert judge(0.375, "gia_tri", percents=frozenset({AT})) == ("37,5", None)
    assert judge(0.375, "so", percents=frozenset({AT})) == ("37,5", "o_phan_tram")
    assert judge(1.00001, "ma", decimals={AT: 6}) == ("1.000010", None)
    assert judge(7, "chu", zeros={AT: 3}) == ("007", None)
    assert judge(5, "so", worded={AT: "ngày"}) == ("5", "o_dang_hien")


def test_the_gravest_thing_wrong_is_told():
    assert judge("Cấp\u00a0Tinh", "cap")[1] == "cap_la_gan"
    assert judge("Cấp\u00a0Tỉnh", "cap")[1] == "o_dau_cach_cung"
