"""What the benchmark compares must be the same work."""

import zipfile
from xml.etree import ElementTree as ET

import pytest

from bench import engines, facts, template

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def texts(path):
    """Return the text of every paragraph of the Word file at `path`."""
    root = ET.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    return ["".join(text.text or "" for text in paragraph.iter(f"{W}t")) for paragraph in root.iter(f"{W}p")]


@pytest.mark.slow
@pytest.mark.filterwarnings("default")  # docxtpl's own, not ours
def test_both_engines_write_the_same_text(tmp_path):
    drawn = template.draw(tmp_path / "mau.docx")
    context = facts.context(7, 120)

    for name in ("docgen", "docxtpl"):
        engines.ENGINES[name](drawn)(context, tmp_path / f"{name}.docx")

    found = texts(tmp_path / "docgen.docx")
    assert found == texts(tmp_path / "docxtpl.docx")
    assert "Cấp, cấp lại giấy phép số 1 & giấy chứng nhận, hợp tác quốc tế (đợt 7)" in found
    assert sum(text == "phí < 50.000 đồng" for text in found) == 24
