"""File names are ASCII and say what the document is."""

import datetime as dt
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.models.co_quan import CoQuan
from docgen.models.van_ban import CongVan, KemTheo, PhuLuc, QuyetDinh, TenLoai
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


def decision(subject, **changes):
    facts = {
        "loai": "quyet_dinh", "trich_yeu": subject, "noi_dung": "x", "nguoi_ky": "a",
        "can_cu": ("nd30_2020",), "thang_van_ban": "5/2026",
    }  # fmt: skip
    return QuyetDinh(**(facts | changes))


def test_a_named_kind_has_its_prefix_and_its_issuer():
    submission = TenLoai(
        loai="to_trinh", trich_yeu="Về việc ban hành", noi_dung="x", nguoi_ky="a", kinh_gui=("b",),
        thang_van_ban="5/2026",
    )  # fmt: skip

    assert names.document_stem(submission, OFFICE) == "TTr_du-thao_SKHCN_ve-viec-ban-hanh"
    assert names.document_stem(decision("Phê duyệt"), OFFICE) == "QD_du-thao_SKHCN_phe-duyet"


def test_a_decision_may_be_made_into_several_files():
    text = KemTheo(loai="quy_che", trich_yeu="Tiếp công dân", noi_dung="x")
    document = decision("Ban hành", kem_theo=text, danh_sach_noi_nhan=True)

    assert names.stems([(document, OFFICE)]) == {
        ("quyet_dinh", names.MAIN): "QD_du-thao_SKHCN_ban-hanh",
        ("quyet_dinh", names.ISSUED_TEXT): "VBKT_QC_QD_du-thao_SKHCN_tiep-cong-dan",
        ("quyet_dinh", names.RECIPIENTS): "DSNN_QD_du-thao_SKHCN_ban-hanh",
    }


def test_two_documents_of_one_name_are_told_apart_by_their_keys():
    annex = PhuLuc(ma_phu_luc="a", tieu_de="Danh mục")
    documents = [
        decision("Cử cán bộ", ma_van_ban="cu_ong_a", phu_luc=(annex,)),
        decision("Cử cán bộ!", ma_van_ban="cu_ba_b", phu_luc=(annex,)),
        letter("Cử cán bộ"),
    ]

    found = names.stems([(document, OFFICE) for document in documents])

    assert found["cu_ong_a", names.MAIN] == "QD_du-thao_SKHCN_cu-can-bo_cu-ong-a"
    assert found["cu_ba_b", names.MAIN] == "QD_du-thao_SKHCN_cu-can-bo_cu-ba-b"
    assert found["cu_ba_b", names.annex_part("a")] == "PL01_QD_du-thao_SKHCN_danh-muc_cu-ba-b"
    assert found["cong_van", names.MAIN] == "CV_du-thao_SKHCN-CDS_cu-can-bo"


@given(
    st.lists(st.sampled_from(["A", "a", "b", "!", "a b", "k-0", "K 1", "k-0 k-1"]), min_size=2, max_size=6)
)
def test_no_two_files_of_a_dossier_have_one_name(subjects):
    documents = [(decision(text, ma_van_ban=f"k_{i}"), OFFICE) for i, text in enumerate(subjects)]

    found = names.stems(documents)

    assert len({stem.lower() for stem in found.values()}) == len(subjects)


# Folders of packs


@pytest.mark.parametrize(
    ("key", "plain", "accented"),
    [
        ("Sở Tài chính", "So-Tai-chinh", "Sở-Tài-chính"),
        ("Đà Nẵng ", "Da-Nang", "Đà-Nẵng"),
        ("aux", "aux_", "aux_"),
        ("Com1.văn bản", "Com1.van-ban_", "Com1.văn-bản_"),
        ("LPT¹", "LPT", "LPT¹_"),
        ("a. . ", "a", "a"),
        ('a<b>:"c/d\\e|f?g*h', "a-b-c-d-e-f-g-h", "a-b-c-d-e-f-g-h"),
        ("..\\..\\x", "x", "x"),
        ("docgen-goi.json", "docgen-goi.json_", "docgen-goi.json_"),
        ("___", "", ""),
        ("\x00\n", "", ""),
        ("😀", "", ""),
        ("中文", "", "中文"),
    ],
)
def test_a_key_becomes_a_name_that_windows_takes(key, plain, accented):
    assert names.folder(key) == plain
    assert names.folder(key, accents=True) == accented


@given(st.text(max_size=300), st.booleans())
def test_any_key_becomes_a_safe_name_or_none(key, accents):
    name = names.folder(key, accents=accents)

    assert not name or names.is_plain(name)
    assert len(name) <= names.FOLDER_LIMIT + 1
    assert not name.endswith((".", " ", "-"))
    assert unicodedata.normalize("NFC", name) == name
    assert accents or name.isascii()
    assert names.folder(name, accents=accents).rstrip("_") == name.rstrip("_")


def test_names_of_files_keep_their_accents_where_that_is_asked_for():
    document = letter("Đề nghị rà soát")

    assert names.stems([(document, OFFICE)], accents=True) == {
        (document.khoa, names.MAIN): "CV_dự-thảo_SKHCN-CĐS_đề-nghị-rà-soát"
    }
