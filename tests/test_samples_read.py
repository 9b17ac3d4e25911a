"""The sample dossiers read as agreed: every paragraph, style and cell; --update-golden accepts a change."""

import re
import shutil

import pytest

from docgen.generate import make
from docgen.sources.starting import samples
from tests.offices import ROOT
from tests.outline import outline
from tests.word.soundness import faults


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.parent.name)
def test_a_sample_reads_as_agreed(path, golden):
    made = make(path)

    for output in made.outputs:
        assert faults(output.data) == []
        golden(f"ho_so/{path.parent.name}_{output.name.removesuffix('.docx')}", outline(output.data))


@pytest.mark.parametrize("form", ["giay", "dien_tu"])
@pytest.mark.parametrize("sizes", ["lon", "nho"])
@pytest.mark.parametrize("path", samples(), ids=lambda path: path.parent.name)
def test_a_sample_has_no_finding_in_either_size_set_and_form(path, sizes, form, tmp_path):
    for folder in ("data", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    copy = tmp_path / path.relative_to(ROOT)
    text = re.sub(r"\n +hinh_thuc: \w+", "", copy.read_text(encoding="utf-8"))
    text = text.replace("\nvan_ban:", f"\nco_chu: {sizes}\nvan_ban:", 1)
    text = re.sub(r"\n  - loai: (\w+)", rf"\n  - loai: \1\n    hinh_thuc: {form}", text)
    copy.write_text(text, encoding="utf-8")

    made = make(copy)

    assert [finding.rule.id for finding in made.findings if finding.rule.severity != "thong_tin"] == []
    assert [fault for output in made.outputs for fault in faults(output.data)] == []
