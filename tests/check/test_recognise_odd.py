"""Odd and broken files: whatever stands in them, the check ends with findings or with one clear error."""

import io
import random
import zipfile

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from docgen.check import check
from docgen.check.recognise import recognise
from docgen.check.run import judged
from docgen.errors import DataError
from docgen.word.read import read
from tests.check.dispatches import ALL
from tests.check.layouts import LAYOUTS
from tests.check.named import decision
from tests.check.typed import in_tables, paragraph, saved, with_tabs

SAID = st.sampled_from(
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "UBND TỈNH A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 15/SKHCN-CĐS", "Số:\t/A-B", "Hà Nội, ngày 05 tháng 01 năm 2026", "V/v rà soát", "Kính gửi:", "- Bộ Nội vụ;",
        "QUYẾT ĐỊNH", "QUYẾT ĐỊNH:", "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;", "Điều 1. Phê duyệt", "Chương I", "I. A",
        "1. Một", "1.1 Một", "a) Một;", "+ Một", "“Điều 2. Sửa", "đổi.”", "Trân trọng./.", "./.", "Nơi nhận:", "- Như trên;",
        "- Lưu: VT, A.", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\nNguyễn Văn A", "GIÁM ĐỐC", "Nguyễn Văn A", "Phụ lục II", "DANH MỤC",
        "(Kèm theo Công văn số 15/A-B ngày 05 tháng 01 năm 2026", "của Bộ A)", "SAO Y", "_____", "", "\t\t", "\n\n", "*" * 3,
        "Địa chỉ: 1 Hùng Vương", "Mẫu số 01", "x" * 5000,
    ]
)  # fmt: skip
BLOCK = st.one_of(SAID, st.lists(st.lists(SAID, min_size=1, max_size=3), min_size=1, max_size=3))


def document(blocks):
    made = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            paragraph(made, block, bold=len(block) % 2 == 0, align="center" if len(block) % 3 else "both")
            continue
        table = made.add_table(rows=len(block), cols=max(map(len, block)))
        for row, texts in zip(table.rows, block, strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                paragraph(cell, text, bold=len(text) % 2 == 0)
    return saved(made)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(BLOCK, max_size=14))
def test_any_order_of_components_is_read_to_its_end(blocks):
    data = document(blocks)

    seen = recognise(read(data, "thu.docx"))

    assert len(seen.body) == len(seen.parts)
    said = "".join("".join(one.text.split()) for one in seen.body)
    if not any(mark in str(blocks) for mark in ("SAO Y", "_", "*")):  # a copy is left out, lines are drawn
        whole = "".join("".join(one.text.split()) for one in read(data, "thu.docx").body)
        assert sorted(whole) == sorted(said)
    judged(data, file="thu.docx", anyway=True)


def mutated(data: bytes, seed: int) -> bytes:
    """The file with elements, attributes and texts of its main parts gone, doubled or changed."""
    chance = random.Random(seed)
    old, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            xml = old.read(name)
            if name in ("word/document.xml", "word/styles.xml", "word/numbering.xml"):
                xml = _broken(xml, chance)
            new.writestr(name, xml)
    return out.getvalue()


def _broken(xml: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(xml)
    for _ in range(chance.randint(1, 12)):
        element = chance.choice([one for one in root.iter() if one is not root])
        parent = element.getparent()
        kind = chance.randint(0, 4)
        if kind == 0 and parent is not None:
            parent.remove(element)
        elif kind == 1 and parent is not None:
            parent.append(etree.fromstring(etree.tostring(element)))
        elif kind == 2 and element.attrib:
            element.set(
                chance.choice(list(element.attrib)),
                chance.choice(["", "-1", "9" * 30, "x", "\u0301", "1e9pt"]),
            )
        elif kind == 3:
            element.text = chance.choice(["", "\t", "Số: 1/", "Nơi nhận:", "“", "9" * 400])
        else:
            element.tag = chance.choice([one.tag for one in root.iter()])
    return etree.tostring(root)


def outcome(data: bytes):
    """The findings, or the error that says why there are none."""
    try:
        return check(data, file="thu.docx")
    except DataError as error:
        return error


@pytest.mark.parametrize("seed", range(40))
def test_a_broken_file_gives_findings_or_one_clear_error(seed):
    manners = (in_tables, with_tabs, *LAYOUTS)
    letter = list(ALL.values())[seed % len(ALL)]
    data = decision() if seed % 7 == 0 else manners[seed % len(manners)](letter)

    found = outcome(mutated(data, seed))

    assert found.id if isinstance(found, DataError) else all(finding.rule.id for finding in found)
