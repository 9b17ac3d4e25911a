"""The shipped data: the directory holds together, and the samples say what their sources say."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from openpyxl import load_workbook

from docgen.models.can_cu import KhoCanCu
from docgen.models.co_quan import DanhBa
from docgen.models.ho_so import HoSo
from docgen.models.van_ban import CongVan, VanBan

DATA = Path(__file__).parent.parent / "data"
SAMPLES = sorted([*DATA.glob("mau/*/ho_so.yaml"), *DATA.glob("khoi_dau/*.yaml")])
TEXTS = sorted([*DATA.rglob("*.yaml"), *DATA.rglob("*.md")])
RA_SOAT = DATA / "mau/000-ra-soat-dich-vu-cong"
DE_XUAT = DATA / "mau/001-de-xuat-va-bieu-bao-cao"
DON_DOC = DATA / "mau/002-don-doc-ke-hoach"
TRINH = DATA / "mau/003-trinh-du-thao-quyet-dinh"
HUONG_DAN = DATA / "mau/004-huong-dan-ra-soat"
LEVELS = ("Cấp tỉnh", "Cấp huyện", "Cấp xã")


def load(path: Path) -> object:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def directory() -> DanhBa:
    parts = {name: load(DATA / f"{name}.yaml") for name in ("co_quan", "nguoi_ky")}
    return DanhBa.model_validate(parts)


def dossier(path: Path) -> HoSo:
    return HoSo.model_validate(load(path))


def bases() -> KhoCanCu:
    return KhoCanCu.model_validate({"can_cu": load(DATA / "can_cu.yaml")})


def documents() -> list[tuple[HoSo, VanBan]]:
    return [(sample, document) for sample in map(dossier, SAMPLES) for document in sample.van_ban]


def texts(document: VanBan) -> str:
    """Return every Markdown text of a document and its annexes."""
    own = [document.noi_dung]
    own += [text for annex in document.phu_luc for text in (annex.noi_dung, annex.ghi_chu) if text]
    return "\n".join(own)


def named(kind: str, text: str) -> set[str]:
    """Return the keys that expressions of `text` name: «so» of ``{{ vien_dan.so }}``."""
    expressions = " ".join(re.findall(r"\{\{(.*?)\}\}", text, re.DOTALL))
    return set(re.findall(rf"\b{kind}\.([a-z]\w*)", expressions))


def sheet(name: str, path: Path = RA_SOAT / "thu_tuc.xlsx") -> list[dict[str, str]]:
    rows = list(load_workbook(path)[name].values)
    head = next(n for n, row in enumerate(rows) if "Mã số" in row)
    return [dict(zip(rows[head], row, strict=True)) for row in rows[head + 1 :]]


def short(path: Path) -> str:
    return str(path.relative_to(DATA))


def test_every_signer_belongs_to_an_agency_of_the_directory():
    known = directory()

    assert {signer.co_quan for signer in known.nguoi_ky.values()} == set(known.co_quan)


def test_a_deputy_has_another_title_than_the_head():
    known = directory()

    for signer in known.nguoi_ky.values():
        heads_title = known.co_quan[signer.co_quan].chuc_vu_nguoi_dung_dau
        assert (signer.chuc_vu == heads_title) == (signer.vai_tro in ("nguoi_dung_dau", "quyen"))


@pytest.mark.parametrize("path", SAMPLES, ids=short)
def test_a_sample_names_only_what_the_directory_knows(path):
    known = directory()

    sample = dossier(path)

    for document in sample.van_ban:
        issuer = document.co_quan or sample.co_quan
        assert known.nguoi_ky[document.nguoi_ky].co_quan == issuer
        units = known.co_quan[issuer].don_vi
        assert not units or document.don_vi_soan_thao in (None, *units)


@pytest.mark.parametrize("path", TEXTS, ids=short)
def test_contacts_are_invented(path):
    text = path.read_text(encoding="utf-8")

    numbers = re.findall(r"\b0\d{2,3}\.\d{3,4}\.\d{4}\b", text)
    hosts = re.findall(r"(?:https?://|@)([\w.-]+)", text)

    assert {number for number in numbers if "000.000" not in number and "0000.0000" not in number} == set()
    assert {host for host in hosts if not host.rstrip(".").endswith("example.vn")} == set()


def test_the_summary_counts_what_the_workbook_lists():
    rows = sheet("Đang cung cấp")
    levels = Counter((row["Cấp thực hiện"], row["Mức độ"]) for row in rows)
    all_of = Counter(row["Cấp thực hiện"] for row in rows)

    (table,) = dossier(RA_SOAT / "ho_so.yaml").van_ban[0].phu_luc[0].bang

    assert len(table.nguon) == len(all_of)
    for row in table.nguon:
        cap = row["cap_chinh_quyen"]
        assert int(row["tong_so"]) == all_of[cap]
        assert [int(row[f"muc_do_{n}"]) for n in (2, 3, 4)] == [levels[cap, f"Mức độ {n}"] for n in (2, 3, 4)]


def test_the_two_review_lists_part_what_is_below_level_4():
    below = [row["Mã số"] for row in sheet("Đang cung cấp") if row["Mức độ"] != "Mức độ 4"]

    parted = [row["Mã số"] for name in ("Đủ điều kiện", "Chưa đủ điều kiện") for row in sheet(name)]

    assert sorted(parted) == sorted(below)
    assert len(set(parted)) == len(parted)


def test_every_code_of_the_workbook_is_text_and_unique():
    codes = [row["Mã số"] for row in sheet("Đang cung cấp")]

    assert [code for code in codes if not re.fullmatch(r"[123]\.\d{6}", code)] == []
    assert len(set(codes)) == len(codes) == 39


def test_a_procedure_is_the_same_in_every_sheet():
    facts = ("Tên thủ tục hành chính", "Lĩnh vực", "Cấp thực hiện", "Mức độ")
    known = {row["Mã số"]: [row[fact] for fact in facts] for row in sheet("Đang cung cấp")}

    for name in ("Đủ điều kiện", "Chưa đủ điều kiện"):
        for row in sheet(name):
            assert [row[fact] for fact in facts] == known[row["Mã số"]]


def test_the_reminder_lists_3_ministries_and_22_provinces_once_each():
    (annex,) = dossier(DON_DOC / "ho_so.yaml").van_ban[0].phu_luc

    names = [[row["ten_co_quan"] for row in table.nguon] for table in annex.bang]

    assert [len(column) for column in names] == [3, 22]
    assert all(len(set(column)) == len(column) for column in names)


def test_every_base_is_in_the_store_and_in_force_at_the_day_of_its_document():
    store = bases().can_cu

    for _, document in documents():
        cited = [base.khoa for base in getattr(document, "can_cu", ()) if base.khoa]
        assert {*cited, *named("can_cu", texts(document))} <= set(store)
        for text in map(store.__getitem__, cited):
            assert text.hieu_luc_tu is None or text.hieu_luc_tu <= document.ngay_xet
            assert text.hieu_luc_den is None or document.ngay_xet < text.hieu_luc_den


def test_every_name_in_a_text_is_given_in_its_dossier():
    for sample, document in documents():
        text = texts(document)
        anchors = re.findall(r"\{#(\w+)\}", text)
        assert len(anchors) == len(set(anchors))
        assert named("vien_dan", text) <= set(anchors)
        assert named("chi_tieu", text) <= {target.ma_chi_tieu for target in sample.chi_tieu}
        assert named("phu_luc", text) >= {annex.ma_phu_luc for annex in document.phu_luc}


def test_every_target_of_a_sample_is_used():
    for path in SAMPLES:
        sample = dossier(path)
        used = set().union(*(named("chi_tieu", texts(document)) for document in sample.van_ban))
        assert {target.ma_chi_tieu for target in sample.chi_tieu} == used


def test_the_five_samples_show_drafts_and_issued_documents_of_old_and_new_terms():
    days = {document.ngay_xet.year for _, document in documents()}
    numbered = {document.so_van_ban is not None for _, document in documents()}

    assert {2020, 2021, 2022, 2026} <= days
    assert numbered == {True, False}


def test_the_form_has_two_parts_of_two_fields_under_a_heading_of_three_rows():
    (annex,) = dossier(DE_XUAT / "ho_so.yaml").van_ban[0].phu_luc
    (table,) = annex.bang

    parts = {(row["phan"], row["linh_vuc"]) for row in table.nguon}

    assert len({part for part, _ in parts}) == 2
    assert len(parts) == 4
    assert table.cot[1].cot[0].cot[0].tieu_de == "Đã có"
    assert annex.noi_dung.count("..../....") == 6


def test_the_form_of_2026_has_no_level_of_before():
    text = (DE_XUAT / "ho_so.yaml").read_text(encoding="utf-8")
    document = dossier(DE_XUAT / "ho_so.yaml").van_ban[0]

    assert not re.search(r"mức độ [1-4]|(?i:huyện|thị xã|thị trấn)", texts(document))
    assert "toàn trình" in text


def test_the_three_lists_hold_42_procedures_each_at_its_own_level():
    rows = {level: sheet(level, TRINH / "thu_tuc_toan_trinh.xlsx") for level in LEVELS}
    codes = [row["Mã số"] for listed in rows.values() for row in listed]

    assert [len(listed) for listed in rows.values()] == [20, 12, 10]
    assert len(set(codes)) == len(codes)
    assert [code for code in codes if not re.fullmatch(r"[123]\.\d{6}", code)] == []
    for listed in rows.values():
        fields = [row["Lĩnh vực"] for row in listed]
        assert fields == sorted(fields, key=fields.index)
        assert {row["Cổng Dịch vụ công quốc gia"] for row in listed} == {"Đã tích hợp", "Trong năm 2022"}


def test_the_submission_quotes_the_targets_of_the_draft_word_by_word():
    submission, decision = dossier(TRINH / "ho_so.yaml").van_ban
    quoted = _clauses("\n".join(line.removeprefix(">") for line in submission.noi_dung.splitlines()))

    drafted = _clauses(decision.noi_dung)

    assert len(quoted) == 3
    assert quoted == drafted


def _clauses(text: str) -> list[str]:
    """Return the items of `text` that give a target, on one line each, without anchor, number and quotes."""
    items = re.split(r"^\s*\d\. ", text, flags=re.MULTILINE)
    flat = [" ".join(re.sub(r"\{#\w+\}", "", item).split()) for item in items]
    ends = (re.split(r"[”]| \d\. | (?=Dự thảo Quyết định được)", item)[0] for item in flat)
    return [item for item in ends if "{{ chi_tieu." in item]


def test_the_decision_is_the_draft_of_another_body_and_names_its_implementing_article():
    sample = dossier(TRINH / "ho_so.yaml")
    submission, decision = sample.van_ban

    assert submission.co_quan is None
    assert decision.co_quan not in (None, sample.co_quan)
    assert decision.so_van_ban is None
    assert f"{{#{decision.dieu_thi_hanh}}}" in decision.noi_dung
    assert [annex.ma_phu_luc for annex in decision.phu_luc] == ["cap_tinh", "cap_huyen", "cap_xa"]


def test_every_change_is_explained_and_old_terms_stand_only_in_quotes():
    sample = dossier(TRINH / "ho_so.yaml")
    (annex,) = sample.van_ban[0].phu_luc
    said = [text or "" for row in sample.giai_trinh for text in (row.noi_dung_cu, row.noi_dung_moi)]

    bare = [re.sub("“[^”]*”", "", text) for text in (*said, sample.van_ban[1].noi_dung)]

    assert annex.bang[0].nguon == "giai_trinh"
    assert len(sample.giai_trinh) == 6
    assert [text for text in bare if re.search(r"mức độ \d", text)] == []


def test_the_guidance_needs_no_drawing_and_shows_every_mark():
    document = dossier(HUONG_DAN / "ho_so.yaml").van_ban[0]
    (annex,) = document.phu_luc
    (table,) = annex.bang
    marks = [[row["muc_do"] in column.danh_dau for column in table.cot[2].cot] for row in table.nguon]

    assert annex.mau is None
    assert annex.huong == "ngang"
    assert {tuple(row) for row in marks} == {(True, False), (False, True), (True, True)}
    assert table.dong_trong > 0


def test_addressees_are_never_recipients_again():
    for _, document in documents():
        if isinstance(document, CongVan):
            assert {item.ten for item in document.noi_nhan} & set(document.kinh_gui) == set()
