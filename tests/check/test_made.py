"""The program's own files: right as made, found wrong once a hand has changed them."""

import io
import zipfile
from pathlib import Path

import pytest

from docgen import generate
from docgen.check import check

SAMPLES = Path(__file__).parents[2] / "data" / "mau"


@pytest.fixture(scope="module")
def letter():
    """The sample whose number is known: the finished file as bytes."""
    (output,) = generate.make(SAMPLES / "002-don-doc-ke-hoach" / "ho_so.yaml").outputs
    return output.data


def edited(docx: bytes, part: str, old: str, new: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            if name == part:
                assert old in text.decode()
                text = text.decode().replace(old, new, 1).encode()
            target.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize("sample", ["000-ra-soat-dich-vu-cong", "002-don-doc-ke-hoach"])
def test_a_sample_comes_out_without_a_finding(sample):
    assert generate.make(SAMPLES / sample / "ho_so.yaml").findings == ()


@pytest.mark.parametrize(
    ("part", "old", "new", "rules"),
    [
        ("word/document.xml", "./.", ".", ["ND-24a"]),
        ("word/document.xml", "CỘNG HÒA", "CỘNG HÓA", ["QH-01"]),
        ("word/document.xml", "Độc lập - Tự do", "Độc lập – Tự do", ["QH-06"]),
        ("word/document.xml", "Số: ", "Số : ", ["SK-02"]),
        ("word/document.xml", "Kèm theo Công văn", "Kèm theo Quyết định", ["PL-18"]),
        ("word/document.xml", "- Như trên;", "- Như kính gửi;", ["NN-09"]),
    ],
)
def test_a_hand_edit_that_breaks_a_rule_is_found(letter, part, old, new, rules):
    found = check(edited(letter, part, old, new), file="sua_tay.docx")

    assert [finding.rule.id for finding in found] == rules
