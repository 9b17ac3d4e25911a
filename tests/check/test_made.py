"""The program's own files: right as made, found wrong once a hand has changed them."""

import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from docgen import generate
from docgen.check import check

DATA = Path(__file__).parents[2] / "data"
SAMPLES = DATA / "mau"


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


@pytest.fixture(scope="module")
def decision(tmp_path_factory):
    """The starting file of a decision with a quy chế, numbered and dated: the finished file as bytes."""
    office = tmp_path_factory.mktemp("van_phong")
    for name in ("data", "templates"):
        shutil.copytree(DATA.parent / name, office / name)
    text = (DATA / "khoi_dau" / "quyet_dinh_kem_theo.yaml").read_text(encoding="utf-8")
    issued = re.sub(
        r"^( *)thang_van_ban: .*$", r"\1so_van_ban: 15\n\1ngay_van_ban: 05/01/2027", text, flags=re.M
    )
    (office / "ho_so.yaml").write_text(issued, encoding="utf-8")
    made = generate.make(office / "ho_so.yaml")
    assert made.findings == ()
    return made.outputs[0].data


@pytest.mark.parametrize("sample", sorted(path.parent.name for path in SAMPLES.glob("*/ho_so.yaml")))
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


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        ("QUYẾT ĐỊNH:", "QUYẾT ĐỊNH", ["ND-26g"]),
        ("GIÁM ĐỐC SỞ", "CHÁNH VĂN PHÒNG SỞ", ["ND-25h"]),
        ("- Như Điều", "- Như điều", ["NN-10a"]),
        ("(Kèm theo Quyết định số", "(Kèm theo Công văn số", ["PL-20n"]),
        ("ngày 05 tháng 01 năm 2027", "ngày 06 tháng 01 năm 2027", ["PL-20k"]),
        ("Điều 2.", "Điều 4.", ["ND-14i", "ND-14i"]),
        ("/QĐ-SKHCN", "/QC-SKHCN", ["SK-07", "PL-20i"]),
    ],
)
def test_a_hand_edit_of_a_decision_that_breaks_a_rule_is_found(decision, old, new, rules):
    found = check(edited(decision, "word/document.xml", old, new), file="sua_tay.docx")

    assert [finding.rule.id for finding in found] == rules
