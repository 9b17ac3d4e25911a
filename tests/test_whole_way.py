"""The main job, from a YAML file to a Word file: nothing lost, nothing altered, same bytes everywhere."""

import io
import json
import os
import subprocess
import sys
import unicodedata
import zipfile

import pytest
from docx import Document
from lxml import etree

from docgen.generate import make
from tests.offices import LETTER, office
from tests.word.soundness import faults

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

LONG_NAME = "Thủ tục " + "cấp giấy xác nhận " * 88
SENTINELS = {
    "ampersand": "Sở NN&PTNT",
    "less": "nếu x<y thì a>b",
    "quotes": "gọi là \"DVC\" và 'TTHC' «một cửa»",
    "code": "1.000010",
    "word_no": "no",
    "markup": "**đậm** _nghiêng_ # không phải mục {{ x }} {% y %} `z`",
    "entity": "&amp; &lt;b&gt; &#39;",
    "long": LONG_NAME.strip(),
    "nbsp": "Điều\u00a05",
    "emoji": "𝒜 và 😀",
    "numbered": "1. không phải danh sách",
    "formula": "=SUM(A1:A3)",
}


def text_of(docx, part="word/document.xml"):
    """Every paragraph's text, joined by line feeds: what a reader would copy out."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(docx)).read(part))
    lines = []
    for paragraph in root.iter(W + "p"):
        pieces = [
            {W + "t": n.text or "", W + "br": "\n", W + "tab": "\t"}.get(n.tag, "") for n in paragraph.iter()
        ]
        lines.append("".join(pieces))
    return "\n".join(lines)


def made(folder, letter=LETTER):
    outputs = make(office(folder, letter)).outputs
    assert [faults(output.data) for output in outputs] == [[] for _ in outputs]
    return outputs


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


@pytest.mark.parametrize("name", SENTINELS)
def test_no_value_of_a_table_is_lost_or_altered(tmp_path, name):
    value = SENTINELS[name]
    letter = LETTER.replace("Thủ tục thứ hai", quoted(value))

    (output,) = made(tmp_path, letter)

    assert value in text_of(output.data)


@pytest.mark.parametrize("name", [n for n in SENTINELS if n != "long"])
def test_no_fact_of_the_letter_is_lost_or_altered(tmp_path, name):
    value = SENTINELS[name]
    letter = LETTER.replace("Các sở ban ngành", quoted(value)).replace("Lãnh đạo Sở", quoted(value))
    letter = letter.replace("rà soát thủ tục hành chính", quoted(value))

    (output,) = made(tmp_path, letter)

    text = text_of(output.data)
    assert f"- {value};" in text
    assert f"V/v {value}" in text
    assert text.count(value) >= 3


def test_decomposed_text_comes_out_composed(tmp_path):
    value = unicodedata.normalize("NFD", "Thủ tục được nghĩ đến")

    (output,) = made(tmp_path, LETTER.replace("Thủ tục thứ hai", value))

    assert unicodedata.normalize("NFC", value) in text_of(output.data)
    assert unicodedata.is_normalized("NFC", text_of(output.data))


def test_a_line_break_in_a_cell_stays_a_break(tmp_path):
    (output,) = made(tmp_path, LETTER.replace("Thủ tục thứ hai", '"dòng một\\ndòng hai"'))

    assert "dòng một\ndòng hai" in text_of(output.data)


def test_count_and_number_of_the_annex_appear_in_the_letter(tmp_path):
    (output,) = made(tmp_path)

    text = text_of(output.data)
    assert "1.1.\u00a0Rà soát 3 thủ tục." in text or "1.1. Rà soát 3 thủ tục." in text
    assert "thực hiện theo Phụ lục:" in text


def test_the_core_properties_come_from_the_facts(tmp_path):
    (output,) = made(tmp_path)

    core = Document(io.BytesIO(output.data)).core_properties
    assert (core.title, core.subject, core.author) == (
        "rà soát thủ tục hành chính", "05/SKHCN-CĐS", "Sở Khoa học và Công nghệ",
    )  # fmt: skip


def test_annexes_in_files_of_their_own_bear_the_signing_line_only_as_e_documents(tmp_path):
    split = LETTER.replace("co_quan: skhcn\n", "co_quan: skhcn\ntach_phu_luc: có\n", 1)

    letter, annex = made(tmp_path / "giay", split)
    _, electronic = made(
        tmp_path / "dien_tu", split.replace("loai: cong_van", "loai: cong_van\n    hinh_thuc: dien_tu")
    )

    assert letter.name.startswith("CV_05_SKHCN-CDS_")
    assert annex.name.startswith("PL01_CV_05_SKHCN-CDS_")
    assert "Phụ lục" not in text_of(letter.data).replace("theo Phụ lục", "")
    assert "Số: 05/SKHCN-CĐS;" in text_of(electronic.data)
    assert "Số: 05/SKHCN-CĐS;" not in text_of(annex.data)


def test_an_inserted_annex_moves_the_number_of_the_next_in_its_title_and_in_every_mention(tmp_path):
    before = "    phu_luc:\n"
    added = before + "      - {ma_phu_luc: mau_bieu, tieu_de: Mẫu biểu, noi_dung: Nội dung biểu.}\n"
    letter = LETTER.replace("Trân trọng.", "Dùng {{ phu_luc.mau_bieu }}. Trân trọng.").replace(before, added)

    (alone,) = made(tmp_path / "a")
    (both,) = made(tmp_path / "b", letter)

    assert "theo Phụ lục:" in text_of(alone.data)
    text = text_of(both.data)
    assert "theo Phụ lục II:" in text
    assert "Dùng Phụ lục I." in text
    assert text.index("\nPhụ lục I\nMẪU BIỂU") < text.index("\nPhụ lục II\nDANH MỤC THỦ TỤC")


PROGRAM = """
import hashlib, sys
from pathlib import Path
from docgen.generate import make
made = make(Path(sys.argv[1]))
print([(o.name, hashlib.sha256(o.data).hexdigest()) for o in made.outputs], len(made.findings))
"""


@pytest.mark.slow
def test_the_same_input_gives_the_same_bytes_in_another_folder_zone_locale_and_hash_seed(tmp_path):
    seen = set()
    for seed, zone, locale in (
        ("0", "UTC", "C.UTF-8"),
        ("1", "Asia/Ho_Chi_Minh", "C"),
        ("77", "America/Lima", "POSIX"),
    ):
        path = office(tmp_path / f"thư mục {seed}")
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONUTF8": "1"}
        result = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(path)],
            env=env,
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
        )
        seen.add(result.stdout)

    assert len(seen) == 1


def test_two_lines_of_the_text_stay_with_the_signature_block(tmp_path):
    (output,) = made(tmp_path)

    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(output.data)).read("word/document.xml"))
    blocks = list(next(iter(root)))
    signature = next(at for at, block in enumerate(blocks) if "Nơi nhận:" in "".join(block.itertext()))
    kept = [block.find(f"{W}pPr/{W}keepNext") is not None for block in blocks[signature - 2 : signature]]
    assert kept == [True, True]


def test_a_note_after_a_table_needs_no_end_mark(tmp_path):
    letter = LETTER.replace("        bang:", "        ghi_chu: Điền đủ các cột.\n        bang:")

    found = make(office(tmp_path, letter)).findings

    assert "Điền đủ" in letter
    assert "PL-13" not in {finding.rule.id for finding in found}
