"""Widths of text against known figures (two faces, three sizes), and breaks of long names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.nd30.page import LETTERHEAD_TWIPS
from docgen.vn.phrases import INSIDE_WORD, SUBJECTS, gap_costs
from docgen.vn.width import break_at_phrases, width_mm, width_pt

QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"
SAIGON = "Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019"
ROOM_PT = LETTERHEAD_TWIPS[0] / 20

# fmt: off
FIGURES = [
    (QUOC_HIEU,                         12, True,  False, 88.3),
    (QUOC_HIEU,                         13, True,  False, 95.7),
    (TIEU_NGU,                          13, True,  False, 56.1),
    (TIEU_NGU,                          14, True,  False, 60.5),
    ("ỦY BAN NHÂN DÂN",                 13, True,  False, 43.2),
    ("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", 13, True,  False, 87.4),
    ("SỞ KHOA HỌC VÀ CÔNG NGHỆ",        12, True,  False, 64.8),
    ("SỞ KHOA HỌC VÀ CÔNG NGHỆ",        13, True,  False, 70.2),
    ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",    12, True,  False, 74.3),
    ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",    13, True,  False, 80.5),
    (SAIGON,                            13, False, True,  96.4),
    (SAIGON,                            14, False, True, 103.9),
]
BREAKS = {
    "SỞ TƯ PHÁP": ["SỞ TƯ PHÁP"],
    "SỞ KHOA HỌC VÀ CÔNG NGHỆ": ["SỞ KHOA HỌC", "VÀ CÔNG NGHỆ"],
    "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG": ["SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"],
    "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH": ["SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"],
    "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI": ["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI"],
    "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH": ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"],
    "ỦY BAN NHÂN DÂN ĐẶC KHU LÝ SƠN": ["ỦY BAN NHÂN DÂN", "ĐẶC KHU LÝ SƠN"],
    "ỦY BAN NHÂN DÂN XÃ BÌNH SƠN": ["ỦY BAN NHÂN DÂN", "XÃ BÌNH SƠN"],
    "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH QUẢNG NGÃI": ["SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TỈNH QUẢNG NGÃI"],
    "TRƯỜNG TRUNG HỌC PHỔ THÔNG CHUYÊN LÊ KHIẾT": ["TRƯỜNG", "TRUNG HỌC PHỔ THÔNG", "CHUYÊN LÊ KHIẾT"],
    "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI": ["BỘ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"],
    "CHI CỤC TIÊU CHUẨN ĐO LƯỜNG CHẤT LƯỢNG": ["CHI CỤC TIÊU CHUẨN", "ĐO LƯỜNG CHẤT LƯỢNG"],
    "VĂN PHÒNG ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ HỘI ĐỒNG NHÂN DÂN TỈNH QUẢNG NGÃI":
        ["VĂN PHÒNG ĐOÀN", "ĐẠI BIỂU QUỐC HỘI", "VÀ HỘI ĐỒNG NHÂN DÂN", "TỈNH QUẢNG NGÃI"],
}
# fmt: on


@pytest.mark.parametrize(("text", "size", "bold", "italic", "millimetres"), FIGURES)
def test_a_width_is_that_of_the_reference(text, size, bold, italic, millimetres):
    assert round(width_mm(text, size, bold=bold, italic=italic), 1) == millimetres


@pytest.mark.parametrize(("name", "lines"), BREAKS.items(), ids=str)
def test_a_name_breaks_where_a_secretary_would_break_it(name, lines):
    assert break_at_phrases(name, ROOM_PT, 13, bold=True) == lines


def test_a_decomposed_text_is_as_wide_as_the_composed_one():
    assert width_pt(unicodedata.normalize("NFD", QUOC_HIEU), 13) == width_pt(QUOC_HIEU, 13)


def test_an_unknown_character_counts_as_a_whole_em():
    assert width_pt("漢", 13) == 13


def test_a_text_of_several_lines_is_as_wide_as_its_widest():
    assert width_pt("Sở\nSở Tư pháp", 13) == width_pt("Sở Tư pháp", 13)


def test_a_fixed_space_is_as_wide_as_a_space():
    assert width_pt("ngày\u00a005", 13) == width_pt("ngày 05", 13)


def test_breaks_that_the_office_typed_stay():
    assert break_at_phrases("ỦY BAN\nNHÂN DÂN", ROOM_PT, 13) == ["ỦY BAN", "NHÂN DÂN"]


def test_other_phrases_may_be_asked_for():
    text = "(Kèm theo Công văn số 15/SKHCN-CĐS ngày 05 tháng 01 năm 2026 của Sở Khoa học và Công nghệ)"

    lines = break_at_phrases(text, 400, 13, italic=True, phrases=("ngày", "của"))

    assert [line.split()[0] for line in lines] == ["(Kèm", "ngày"]


def test_xa_hoi_is_a_word_and_xa_before_a_name_is_a_commune():
    costs = gap_costs(["BẢO", "HIỂM", "XÃ", "HỘI", "XÃ", "BÌNH", "SƠN"])

    assert costs == [INSIDE_WORD, 30, INSIDE_WORD, 0, INSIDE_WORD, INSIDE_WORD]


def test_kinds_of_place_told_one_after_the_other_stay_together():
    subject = (
        "và dịch vụ công trực tuyến thuộc thẩm quyền giải quyết của các sở, ban, ngành "
        "và Ủy ban nhân dân các xã, phường, đặc khu trên địa bàn tỉnh Quảng Ngãi năm 2026"
    )

    lines = break_at_phrases(subject, 467, 14, bold=True, phrases=SUBJECTS)

    assert any("các xã, phường, đặc khu" in line for line in lines)


SYLLABLES = st.sampled_from(
    [
        "SỞ",
        "VÀ",
        "ỦY",
        "BAN",
        "NHÂN",
        "DÂN",
        "TỈNH",
        "QUẢNG",
        "NGÃI",
        "XÃ",
        "HỘI",
        "THÀNH",
        "PHỐ,",
        "Y",
        "TẾ",
        "-",
        "KHOA",
        "HỌC,",
    ]
)


@given(st.lists(SYLLABLES, min_size=1, max_size=18), st.integers(60, 300))
def test_no_syllable_is_lost_and_every_line_of_two_fits(words, room):
    lines = break_at_phrases(" ".join(words), room, 13, bold=True)

    assert " ".join(lines).split() == words
    assert all(width_pt(line, 13, bold=True) <= room for line in lines if " " in line)
