"""File names are ASCII and say what the document is."""

import datetime as dt
import re

from hypothesis import given
from hypothesis import strategies as st

from docgen.models.co_quan import CoQuan
from docgen.models.van_ban import CongVan, PhuLuc
from docgen.outbox import names

OFFICE = CoQuan(
    ten_co_quan="Sở Khoa học và Công nghệ",
    ten_viet_tat="SKHCN",
    dia_danh="Huế",
    chuc_vu_nguoi_dung_dau="Giám đốc",
)


def letter(subject, **changes):
    facts = {
        "loai": "cong_van", "trich_yeu": subject, "noi_dung": "x", "nguoi_ky": "a", "kinh_gui": ("b",),
        "don_vi_soan_thao": "CĐS", "thang_van_ban": "5/2026",
    }  # fmt: skip
    return CongVan(**(facts | changes))


def test_a_draft_says_so_and_an_issued_letter_bears_its_number():
    issued = letter("Đề nghị rà soát", so_van_ban=5, ngay_van_ban=dt.date(2026, 1, 5), thang_van_ban=None)

    assert names.document_stem(letter("Đề nghị rà soát"), OFFICE) == "CV_du-thao_SKHCN-CDS_de-nghi-ra-soat"
    assert names.document_stem(issued, OFFICE) == "CV_05_SKHCN-CDS_de-nghi-ra-soat"


def test_an_annex_of_its_own_bears_its_place_and_its_parent():
    annex = PhuLuc(ma_phu_luc="a", tieu_de="Danh mục thủ tục")

    assert names.annex_stem(annex, 2, letter("x"), OFFICE) == "PL02_CV_du-thao_SKHCN-CDS_danh-muc-thu-tuc"


@given(st.text(min_size=1, max_size=400).filter(lambda s: s.strip() and s.isprintable()))
def test_any_subject_gives_a_name_that_windows_takes(subject):
    stem = names.document_stem(letter(subject), OFFICE)

    assert re.fullmatch(r"[A-Za-z0-9_-]{1,120}", stem)


def test_two_documents_of_one_name_get_files_of_their_own():
    annexes = (PhuLuc(ma_phu_luc="a", tieu_de="Danh mục"),)
    twins = [letter("Rà soát", ma_van_ban=key, phu_luc=annexes) for key in ("mot", "hai")]
    other = letter("Việc khác", ma_van_ban="ba")

    stems = names.stems([*twins, other], OFFICE)

    assert stems["mot", 0] == "CV_du-thao_SKHCN-CDS_ra-soat_mot"
    assert stems["hai", 1] == "PL01_CV_du-thao_SKHCN-CDS_danh-muc_hai"
    assert stems["ba", 0] == "CV_du-thao_SKHCN-CDS_viec-khac"
    assert len({stem.casefold() for stem in stems.values()}) == len(stems)


def test_names_that_differ_in_case_only_are_told_apart():
    twins = [letter("x", ma_van_ban=key, don_vi_soan_thao=unit) for key, unit in (("a", "CĐS"), ("b", "cđs"))]

    stems = names.stems(twins, OFFICE)

    assert len({stem.casefold() for stem in stems.values()}) == 2
