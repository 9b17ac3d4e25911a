"""The shipped data: the directory holds together, and the samples say what their sources say."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from openpyxl import load_workbook

from docgen.models.co_quan import DanhBa
from docgen.models.ho_so import HoSo

DATA = Path(__file__).parent.parent / "data"
SAMPLES = sorted([*DATA.glob("mau/*/ho_so.yaml"), *DATA.glob("khoi_dau/*.yaml")])
TEXTS = sorted([*DATA.rglob("*.yaml"), *DATA.rglob("*.md")])
RA_SOAT = DATA / "mau/000-ra-soat-dich-vu-cong"
DON_DOC = DATA / "mau/002-don-doc-ke-hoach"


def load(path: Path) -> object:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def directory() -> DanhBa:
    parts = {name: load(DATA / f"{name}.yaml") for name in ("co_quan", "nguoi_ky")}
    return DanhBa.model_validate(parts)


def dossier(path: Path) -> HoSo:
    return HoSo.model_validate(load(path))


def sheet(name: str) -> list[dict[str, str]]:
    rows = list(load_workbook(RA_SOAT / "thu_tuc.xlsx")[name].values)
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
        assert (signer.chuc_vu == heads_title) == (signer.vai_tro == "nguoi_dung_dau")


@pytest.mark.parametrize("path", SAMPLES, ids=short)
def test_a_sample_names_only_what_the_directory_knows(path):
    known = directory()

    sample = dossier(path)

    for document in sample.van_ban:
        assert known.nguoi_ky[document.nguoi_ky].co_quan == sample.co_quan
        assert document.don_vi_soan_thao in known.co_quan[sample.co_quan].don_vi


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
