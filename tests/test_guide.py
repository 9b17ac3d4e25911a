"""The Vietnamese guide says what the code does: every field, every command, every example."""

import re
from pathlib import Path

import pytest
import yaml

from docgen.cli import number
from docgen.cli.commands import COMMANDS, built
from docgen.cli.frame import run
from docgen.models import noi_nhan
from docgen.models.bang import Bang, CotSql, NguonSo, NguonSql, TrangSql
from docgen.models.can_cu import CanCu
from docgen.models.co_quan import CoQuan, DiaChi, NguoiKy
from docgen.models.cot import Cot
from docgen.models.goi import Goi, LocBang
from docgen.models.ho_so import HoSo
from docgen.models.loai_nguon import LOAI_NGUON
from docgen.models.mo_ta_bang import MoTaBang
from docgen.models.nhom import Cheo, Chieu, DieuKien, Nhom, SapXep
from docgen.models.quy_uoc import QuyUoc
from docgen.models.so_lieu import ChiTieu, GiaiTrinh
from docgen.models.van_ban import (
    CanCuDan,
    CongVan,
    KemTheo,
    Luu,
    NoiNhan,
    PhuLuc,
    QuyetDinh,
    TenLoai,
    ToTuVan,
)
from docgen.nd30 import kinds
from docgen.sources import office, starting

GUIDE = (Path(__file__).parent.parent / "docs" / "huong-dan.md").read_text(encoding="utf-8")
DOCUMENTS = (HoSo, CongVan, QuyetDinh, TenLoai, KemTheo, CanCuDan, NoiNhan, Luu, ToTuVan, PhuLuc)
SOURCES = (NguonSo, NguonSql, TrangSql, CotSql)
PACKS = (Goi, LocBang)
TABLES = (Bang, MoTaBang, Nhom, Cot, DieuKien, SapXep, Cheo, Chieu, ChiTieu, GiaiTrinh, *SOURCES, *PACKS)
STORES = (CoQuan, DiaChi, NguoiKy, CanCu, noi_nhan.DonViNhan, noi_nhan.TenCu, noi_nhan.NhomNhan, QuyUoc)
MODELS = DOCUMENTS + TABLES + STORES
FIELDS = sorted({(model.__name__, field) for model in MODELS for field in model.model_fields})


def blocks(language: str) -> list[str]:
    found = re.findall(r"^```(\w*)\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    return [block for kind, block in found if kind == language]


@pytest.fixture
def office_folder(tmp_path):
    """A folder laid out as `docgen init` does."""
    for name, data in starting.layout().items():
        path = tmp_path / name
        (path if name.endswith("/") else path.parent).mkdir(parents=True, exist_ok=True)
        if not name.endswith("/"):
            path.write_bytes(data)
    return tmp_path


@pytest.mark.parametrize(("model", "field"), FIELDS)
def test_every_field_is_explained(model, field):
    assert re.search(rf"(?<![\w.]){field}(?!\w)", GUIDE), f"{model}.{field}"


@pytest.mark.parametrize("block", blocks("yaml"), ids=lambda block: block.strip().partition("\n")[0])
def test_every_example_is_yaml(block):
    assert yaml.load(block, yaml.BaseLoader) or block.startswith("#")


def test_every_document_of_the_guide_is_valid():
    examples = [block for block in blocks("yaml") if block.startswith("  - loai:")]
    parts = {"kem_theo", "to_tu_van"}
    whole = next(block for block in examples if block.startswith("  - loai: quyet_dinh"))
    examples += [whole + block for block in blocks("yaml") if block.strip().partition(":")[0] in parts]

    for example in examples:
        signed = example if "nguoi_ky:" in example else example + "    nguoi_ky: ct_ubnd_quang_ngai\n"
        HoSo.model_validate(yaml.load(f"co_quan: ubnd_quang_ngai\nvan_ban:\n{signed}", yaml.BaseLoader))

    assert len(examples) == 4


def test_every_table_of_the_guide_is_valid():
    examples = [block for block in blocks("yaml") if block.startswith("          - ma_bang:")]

    tables = [Bang.model_validate(table) for one in examples for table in yaml.load(one, yaml.BaseLoader)]

    assert len(tables) == 3


def test_every_part_of_a_table_in_the_guide_is_valid():
    parts = [yaml.load(block, yaml.BaseLoader) for block in blocks("yaml") if block.startswith(" " * 12)]
    whole = {"nguon": "x.xlsx", "cot": [{"ma_cot": "ten_co_quan"}, {"ma_cot": "so_thu_tuc"}]}

    tables = [Bang.model_validate(whole | part) for part in parts if isinstance(part, dict)]

    assert sum(bool(table.loc) for table in tables) == 2
    assert sum(bool(table.nhom) for table in tables) == 1


@pytest.mark.parametrize("kind", kinds.KINDS, ids=lambda kind: kind.key)
def test_every_kind_is_named_with_its_abbreviation(kind):
    row = rf"^\| `{kind.key}` \| {kind.ten} \| {kind.viet_tat} \|"

    assert kind.form != "1.4" or re.search(row, GUIDE, re.MULTILINE)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_explained(name):
    command = built(name, "vi")

    options = {name for param in command.params for name in param.opts if name.startswith("--")} - {"--out"}

    assert f"docgen {command.name}" in GUIDE
    assert {option for option in options if option not in GUIDE} == set()


@pytest.mark.parametrize("name", number.COMMANDS)
def test_every_command_of_the_register_and_its_options_are_explained(name):
    command = built("number", "vi").get_command(None, name)

    options = {name for param in command.params for name in param.opts if name.startswith("--")} - {"--out"}

    assert f"docgen number {name}" in GUIDE
    assert {option for option in options if option not in GUIDE} == set()


@pytest.mark.parametrize("loai", LOAI_NGUON, ids=lambda loai: loai.khoa)
def test_every_kind_of_source_is_listed_with_its_columns(loai):
    ((needed, more),) = re.findall(rf"^\| `{loai.khoa}` \|[^|]*\|([^|]*)\|([^|]*)\|$", GUIDE, re.MULTILINE)

    for field in loai.truong:
        assert field.tieu_de[0] in (needed if field.can else more), field.khoa


def test_every_shipped_template_that_the_guide_names_exists():
    named = set(re.findall(r"templates/(\w+)\.docx", GUIDE))

    assert named <= set(office.template_names(office.find(office.shipped())))


def test_the_dossier_of_the_guide_gives_a_document_without_findings(office_folder, capsys):
    (example,) = [block for block in blocks("yaml") if block.startswith("co_quan:")]
    (office_folder / "vi_du.yaml").write_text(example, encoding="utf-8")

    status = run(["render", str(office_folder / "vi_du.yaml")])

    assert capsys.readouterr().out.endswith("không có phát hiện nào.\n")
    assert status == 0


def test_the_errors_of_the_guide_are_those_of_the_code(office_folder, capsys):
    (told,) = [block for block in blocks("") if block.startswith("sai.yaml, dòng 1")]
    (office_folder / "sai.yaml").write_text(
        "co_quan: skhcn_quang_ngay\nvan_ban:\n  - loai: cong_van\n    ngay_van_ban: 31/02/2026\n"
        "    don_vi_soan_thao: CĐS\n    trich_yeux: cung cấp số liệu\n    kinh_gui: [Sở Nội vụ]\n"
        "    noi_dung: Đề nghị rà soát.\n    nguoi_ky: pgd_skhcn_quang_ngai\n",
        encoding="utf-8",
    )

    status = run(["render", str(office_folder / "sai.yaml")])

    assert capsys.readouterr().err == told
    assert status == 3


def test_the_columns_of_the_guide_draw_a_sound_template(office_folder, capsys):
    (example,) = [block for block in blocks("yaml") if block.startswith("huong:")]
    (office_folder / "cot.yaml").write_text(example, encoding="utf-8")
    out = office_folder / "templates" / "pl_de_xuat.docx"

    assert run(["template", "new", "--cot", str(office_folder / "cot.yaml"), "-o", str(out)]) == 0
    assert run(["template", "check", str(out)]) == 0
    assert "mau: pl_de_xuat (mã bảng: de_xuat)" in capsys.readouterr().out


def test_the_pack_of_the_guide_is_valid():
    (example,) = [block for block in blocks("yaml") if block.startswith("ho_so:")]

    pack = Goi.model_validate(yaml.load(example, yaml.BaseLoader))

    assert (len(pack.thay), pack.loc[0].theo) == (3, "ma_don_vi")


def test_the_house_style_of_the_guide_is_valid_and_its_table_has_docgens_values():
    (example,) = [block for block in blocks("yaml") if block.startswith("le_trai_mm:")]
    rows = dict(
        re.findall(
            r"^\| `(\w+)` \| .* \| (\d+(?:,\d+)?)[^|]*\|$", GUIDE.partition("### Quy ước")[2], re.MULTILINE
        )
    )

    assert QuyUoc.model_validate(yaml.load(example, yaml.BaseLoader)).house().redraws
    given = {field: text for field, text in rows.items() if field in QuyUoc.model_fields}
    assert not QuyUoc.model_validate(given).house().redraws
    assert {"le_trai_mm", "gian_dong", "ti_le_ke", "so_khoang_trong"} <= set(given)


def test_links_inside_the_guide_lead_somewhere():
    headings = re.findall(r"^#+ (.+)$", GUIDE, re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}

    assert {target for target in re.findall(r"\]\(#([^)]+)\)", GUIDE) if target not in anchors} == set()
