"""The stores of legal bases and recipients: whose file is read, what is wrong in it, keys of a dossier."""

import pytest

from docgen.errors import DataError, DocgenError, leaves
from docgen.models.can_cu import CanCu
from docgen.sources import office as offices
from docgen.sources import stores
from docgen.sources.dossier import load
from tests.offices import LETTER, office
from tests.sources.sentences import ids, told

TEXT = """
nd1: {loai_van_ban: Nghị định, so_ky_hieu: 1/2020/NĐ-CP, ngay_ban_hanh: 01/01/2020,
  co_quan_ban_hanh: Chính phủ, trich_yeu: về một việc}
luat: {loai_van_ban: Luật, trich_yeu: Một việc}
"""
PLACES = """
don_vi:
  so_a: {ten_don_vi: Sở A}
  so_b: {ten_don_vi: Sở B, bai_bo_tu: 01/3/2025, thay_the_boi: so_a}
nhom:
  cac_so: {ten_nhom: Các sở, thanh_vien: [so_a, so_b]}
"""
PLAN = """
co_quan: skhcn
van_ban:
  - loai: ke_hoach
    ngay_van_ban: 05/01/2026
    trich_yeu: rà soát
    can_cu: [nd1, {van_ban: Quyết định số 5/QĐ-UBND}]
    noi_dung: Nội dung.
    noi_nhan: [so_a, {ten: cac_so, so_ban: 2}, Văn phòng Sở]
    nguoi_ky: giam_doc
"""
BASIS = "van_ban[1].can_cu[1]"
OWN = "loai: ke_hoach\n    co_quan: "


def home(folder, *, bases=TEXT, places=PLACES, dossier=PLAN):
    path = office(folder, dossier)
    for name, source in (("can_cu", bases), ("noi_nhan", places)):
        if source is not None:
            (folder / "data" / f"{name}.yaml").write_text(source, encoding="utf-8")
    return path


def wrong(folder, **sources):
    path = home(folder, **sources)
    with pytest.raises(DocgenError) as caught:
        load(path)
    assert all(told(leaf) for leaf in leaves(caught.value))
    return [(leaf.id, leaf.where.file, leaf.where.line, leaf.where.field) for leaf in leaves(caught.value)]


def test_an_office_reads_its_own_stores_whole(tmp_path):
    loaded = load(home(tmp_path))

    assert set(loaded.can_cu) == {"nd1", "luat"}
    assert set(loaded.noi_nhan.don_vi) == {"so_a", "so_b"}
    assert {"data/can_cu.yaml", "data/noi_nhan.yaml"} <= set(loaded.files)


def test_an_office_without_a_store_reads_docgens(tmp_path):
    loaded = load(home(tmp_path, bases=None, places=None, dossier=LETTER))

    assert "nd30_2020" in loaded.can_cu
    assert "cac_bo" in loaded.noi_nhan.nhom
    assert {"can_cu.yaml", "noi_nhan.yaml"} <= set(loaded.files)


def test_without_any_file_the_stores_are_empty(tmp_path):
    found = stores.read(offices.Office(tmp_path, tmp_path))

    assert (dict(found.can_cu), found.noi_nhan.don_vi, found.files, found.whole) == ({}, {}, {}, True)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("nd1: {loai_van_ban: Nghị định, trich_yeu: x}", [("thieu", 1), ("thieu", 1), ("thieu", 1)]),
        (TEXT + "x: {loai_van_ban: Luật}", [("thieu", 5)]),
        (TEXT + "x: {loai_van_ban: Luật, trich_yeu: x, thay_the_boi: nd2}", [("can_cu_khong_co_gan", 5)]),
        (TEXT + "x: {loai_van_ban: Luật, trich_yeu: x, sua_doi_boi: [zzzz]}", [("can_cu_khong_co", 5)]),
        (TEXT + "x: {loai_van_ban: Luật, trich_yeu: x, sua_doi_boi: [x]}", [("can_cu_khong_co", 5)]),
        (
            TEXT + "x: {loai_van_ban: Luật, trich_yeu: x, hieu_luc_tu: 02/01/2020, hieu_luc_den: 01/01/2020}",
            [("can_cu_het_truoc", 5)],
        ),
        (
            "".join(
                f"{a}: {{loai_van_ban: Luật, trich_yeu: x, thay_the_boi: {b}}}\n"
                for a, b in ("ab", "bc", "cb")
            ),
            [("kho_vong", 2)],
        ),
        ("A b: {loai_van_ban: Luật, trich_yeu: x}", [("khoa_sai_dang", 1)]),
        ("- x", [("phai_la_nhom_muc", 1)]),
        ("nd1: [", [("yaml_cu_phap", 1)]),
    ],
)
def test_a_fault_of_the_bases_is_told_at_its_line(tmp_path, source, found):
    errors = wrong(tmp_path, bases=source)

    if "yaml_cu_phap" in str(found):
        assert {file for _, file, _, _ in errors} == {"data/can_cu.yaml"}
    else:
        assert [(id_, line) for id_, _, line, _ in errors] == found
        assert {file for _, file, _, _ in errors} == {"data/can_cu.yaml"}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("don_vi:\n  a: {ten: x}", [("thieu", 2, "don_vi.a.ten_don_vi"), ("muc_la_gan", 2, "don_vi.a.ten")]),
        ("nhom:\n  a: {ten_nhom: x}", [("nhom_trong", 2, "nhom.a.thanh_vien")]),
        (
            "don_vi:\n  a: {ten_don_vi: x}\nnhom:\n  b: {ten_nhom: x, mo: có, thanh_vien: [a]}",
            [("nhom_mo_co_thanh_vien", 4, "nhom.b.thanh_vien")],
        ),
        ("nhom:\n  b: {ten_nhom: x, thanh_vien: [zzz]}", [("noi_nhan_khong_co", 2, "nhom.b.thanh_vien[1]")]),
        (
            "don_vi:\n  a: {ten_don_vi: x}\nnhom:\n  a: {ten_nhom: x, mo: có}",
            [("nhom_trung_don_vi", 4, "nhom.a")],
        ),
        (
            "nhom:\n  a: {ten_nhom: x, thanh_vien: [b]}\n  b: {ten_nhom: x, thanh_vien: [a]}",
            [("kho_vong", 2, "nhom.a.thanh_vien")],
        ),
        (
            "don_vi:\n  a: {ten_don_vi: x, thay_the_boi: b}\n  b: {ten_don_vi: x, thay_the_boi: a}",
            [("kho_vong", 2, "don_vi.a.thay_the_boi")],
        ),
        (
            "don_vi:\n  a: {ten_don_vi: x, bai_bo_tu: 31/02/2025}",
            [("ngay_khong_co", 2, "don_vi.a.bai_bo_tu")],
        ),
    ],
)
def test_a_fault_of_the_directory_is_told_at_its_line(tmp_path, source, found):
    errors = wrong(tmp_path, places=source)

    assert [(id_, line, field) for id_, _, line, field in errors] == found
    assert {file for _, file, _, _ in errors} == {"data/noi_nhan.yaml"}


def test_a_round_is_shown_from_its_first_key(tmp_path):
    places = "nhom:\n  c: {ten_nhom: x, thanh_vien: [a]}\n  a: {ten_nhom: x, thanh_vien: [b]}\n"
    path = home(tmp_path, places=places + "  b: {ten_nhom: x, thanh_vien: [a]}\n")

    with pytest.raises(DataError) as caught:
        load(path)

    assert caught.value.args_["way"] == "a → b → a"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("can_cu: [nd1,", "can_cu: [nd2,", [("can_cu_khong_co_gan", 7, "van_ban[1].can_cu[1]")]),
        ("can_cu: [nd1,", "can_cu: [{khoa: nd2},", [("can_cu_khong_co_gan", 7, "van_ban[1].can_cu[1].khoa")]),
        ("can_cu: [nd1,", "can_cu: [luat,", [("can_cu_thieu_ngay", 7, "van_ban[1].can_cu[1]")]),
        ("[so_a,", "[so_aa,", [("noi_nhan_khong_co_gan", 9, "van_ban[1].noi_nhan[1]")]),
        ("ten: cac_so", "ten: cac_soo", [("noi_nhan_khong_co_gan", 9, "van_ban[1].noi_nhan[2].ten")]),
        ("[so_a,", "[xxxx_yyyy,", [("noi_nhan_khong_co", 9, "van_ban[1].noi_nhan[1]")]),
        ("can_cu: [nd1,", "can_cu: [{khoa: nd1, van_ban: x},", [("can_cu_mot_trong_hai", 7, BASIS)]),
        ("loai: ke_hoach", OWN + "skhcnn", [("co_quan_khong_co_gan", 5, "van_ban[1].co_quan")]),
        ("loai: ke_hoach", OWN + "tphcm", [("nguoi_ky_khac_co_quan", 11, "van_ban[1].nguoi_ky")]),
    ],
)  # fmt: skip
def test_a_key_of_the_dossier_that_leads_nowhere_is_told_at_its_line(tmp_path, old, new, found):
    assert [(a, c, d) for a, _, c, d in wrong(tmp_path, dossier=PLAN.replace(old, new))] == found


def test_a_document_may_have_an_issuer_and_a_signer_of_its_own(tmp_path):
    own = PLAN.replace("loai: ke_hoach", "loai: ke_hoach\n    co_quan: tphcm")

    loaded = load(home(tmp_path, dossier=own.replace("nguoi_ky: giam_doc", "nguoi_ky: giam_doc_tphcm")))

    assert loaded.ho_so.van_ban[0].co_quan == "tphcm"


@pytest.mark.parametrize("word", ["no", "lanhdao", "Ban"])
def test_a_bare_word_unlike_any_key_is_a_name(tmp_path, word):
    loaded = load(home(tmp_path, dossier=PLAN.replace("[so_a,", f"[{word},")))

    assert loaded.ho_so.van_ban[0].noi_nhan[0].ten == word


def test_faulty_stores_do_not_blame_the_dossiers_keys(tmp_path):
    errors = wrong(tmp_path, bases="nd1: {}", dossier=PLAN.replace("[nd1,", "[nd2,"))

    assert {file for _, file, _, _ in errors} == {"data/can_cu.yaml"}


def test_a_store_that_is_a_folder_is_an_error(tmp_path):
    path = home(tmp_path, bases=None)
    (tmp_path / "data" / "can_cu.yaml").mkdir()

    with pytest.raises(DocgenError) as caught:
        load(path)

    assert ids(caught.value) == ["tep_khong_phai_tep"]


def test_a_law_needs_no_number():
    law = CanCu.model_validate({"loai_van_ban": "Luật", "trich_yeu": "Lưu trữ"})

    assert law.la_luat
