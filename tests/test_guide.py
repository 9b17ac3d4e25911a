"""The Vietnamese guide says what the code does: every field, every command, every example."""

import re
from pathlib import Path

import pytest

from docgen.cli.commands import COMMANDS
from docgen.cli.frame import run
from docgen.models.bang import Bang, Nhom
from docgen.models.co_quan import CoQuan, DiaChi, NguoiKy
from docgen.models.cot import Cot
from docgen.models.ho_so import HoSo
from docgen.models.van_ban import CongVan, Luu, NoiNhan, PhuLuc
from docgen.sources import office, starting

GUIDE = (Path(__file__).parent.parent / "docs" / "huong-dan.md").read_text(encoding="utf-8")
MODELS = (HoSo, CongVan, NoiNhan, Luu, PhuLuc, Bang, Nhom, Cot, CoQuan, DiaChi, NguoiKy)
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


@pytest.mark.parametrize("build", COMMANDS, ids=lambda build: build.__module__)
def test_every_command_and_option_is_explained(build):
    command = build("vi")

    options = {name for param in command.params for name in param.opts if name.startswith("--")} - {"--out"}

    assert f"docgen {command.name}" in GUIDE
    assert {option for option in options if option not in GUIDE} == set()


def test_every_shipped_template_that_the_guide_names_exists():
    named = set(re.findall(r"templates/(\w+)\.docx", GUIDE))

    assert named <= set(office.template_names(office.find(office.shipped())))


def test_the_dossier_of_the_guide_gives_a_document_without_findings(office_folder, capsys):
    (example,) = [block for block in blocks("yaml") if block.startswith("co_quan:")]
    (office_folder / "vi_du.yaml").write_text(example, encoding="utf-8")

    status = run(["render", str(office_folder / "vi_du.yaml"), "--tat-ca"])

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


def test_links_inside_the_guide_lead_somewhere():
    headings = re.findall(r"^#+ (.+)$", GUIDE, re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}

    assert {target for target in re.findall(r"\]\(#([^)]+)\)", GUIDE) if target not in anchors} == set()
