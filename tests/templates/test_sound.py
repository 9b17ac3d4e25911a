"""Templates without a fault give no finding: docgen's own, their copies of other programs, docxtpl's ways."""

import io
import subprocess
from pathlib import Path

import docx
import pytest

from docgen.generate import templates
from docgen.word.draw.shipped import TEMPLATES
from tests.templates.breaking import LETTER, SO, edited, found, run
from tests.templates.docxtpl_way import SOUND

SHIPPED = Path(__file__).parents[2] / "templates"


@pytest.mark.parametrize("name", TEMPLATES)
def test_shipped_templates_have_no_problem_and_their_form_is_guessed(name):
    judged = templates.judge((SHIPPED / f"{name}.docx").read_bytes(), f"{name}.docx")

    assert judged.problems == ()
    assert judged.form == ("phu_luc" if name.startswith("pl_") else name)


@pytest.mark.parametrize("name", TEMPLATES)
def test_shipped_templates_saved_again_by_another_library_have_no_problem(name):
    copy = io.BytesIO()

    docx.Document(SHIPPED / f"{name}.docx").save(copy)

    assert found(copy.getvalue()) == []


@pytest.mark.office
@pytest.mark.slow
def test_shipped_templates_saved_again_by_libreoffice_have_no_problem(tmp_path):
    profile = f"-env:UserInstallation=file://{tmp_path}/ho_so"
    command = ["soffice", "--headless", profile, "--convert-to", "docx:Office Open XML Text", "--outdir"]
    shipped = sorted(SHIPPED.glob("*.docx"))

    subprocess.run(
        [*command, str(tmp_path), *map(str, shipped)], check=True, capture_output=True, timeout=300
    )

    assert {path.name: found((tmp_path / path.name).read_bytes()) for path in shipped} == {
        path.name: [] for path in shipped
    }


@pytest.mark.parametrize("way", SOUND)
def test_docxtpls_ways_have_no_problem(way):
    assert found(SOUND[way]) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (run(SO), run("Số: {{ so_") + '<w:proofErr w:type="spellStart"/>' + run("ky_hieu }}")),
        (run(SO), run("Số:\u00a0{{\u00a0so_ky_hieu\u00a0}}")),
        (run(SO), f"<w:sdt><w:sdtContent>{run(SO)}</w:sdtContent></w:sdt>"),
        (run(SO), run("Số: {{") + "<w:r><w:tab/></w:r>" + run("so_ky_hieu }}")),
        (
            run(SO),
            run("Số: {{ so_")
            + '<w:bookmarkStart w:id="3" w:name="a"/>'
            + run("ky_hieu }}")
            + '<w:bookmarkEnd w:id="3"/>',
        ),
        ('du_thao == "DỰ THẢO"', "du_thao == “DỰ THẢO”"),
    ],
    ids=["pieces", "no-break spaces", "a content control", "a tab", "a bookmark", "typographic quotes"],
)
def test_what_word_does_to_a_tag_is_no_fault(old, new):
    assert found(edited(LETTER, old, new)) == []
