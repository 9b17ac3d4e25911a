"""Broken Word files: whatever their XML says, they are judged or refused in words.

More rounds by hand: ``MUTATIONS=5000 pytest tests/check/test_broken_files.py``.
"""

import contextlib
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen.check.dossier import document
from docgen.check.mends import mends
from docgen.check.reported import report
from docgen.check.run import judged
from docgen.errors import DataError
from docgen.generate import make
from docgen.word.mend import mend
from tests.check.typed_letter import letter
from tests.word.building import docx, p
from tests.word.mutations import mutated

ROUNDS = int(os.environ.get("MUTATIONS", "120"))
SAMPLE = Path(__file__).parents[2] / "data" / "mau" / "003-trinh-du-thao-quyet-dinh" / "ho_so.yaml"
FOUND = (
    docx(p('x</w:t></w:r><w:r><w:rPr><w:sz w:val="1e5"/></w:rPr><w:t>y')),
    docx(p("ngày 99 tháng 99 năm 9999") + p("trước ngày 31/02/2026")),
    docx(p("Số: 99999999999999999999999999/A-B") + p("Phụ lục MMMMMMMMMMCCCCCCCCC")),
    docx(p("có 999999 bộ tại Phụ lục IIIIIIIIIIII")),
    docx('<w:p><w:pPr><w:ind w:firstLine="-99999"/></w:pPr></w:p><w:tbl><w:tr><w:tc/></w:tr></w:tbl>'),
)
"""Files that once were trouble, or are near one that was."""


def looked_at(data):
    """Go the whole way of `docgen check --fix` over `data`; DataError is the only thing it may raise."""
    found = judged(data, file="a.docx", anyway=True)
    report(found, "a.docx", {}, alone=True)
    document(found, data, "a.docx")
    wanted = [order for one in mends(found, found.findings) for order in one.orders]
    mend(data, "a.docx", wanted)
    return found.findings


@pytest.fixture(scope="module")
def wholes():
    return [letter(), *(output.data for output in make(SAMPLE).outputs)]


@pytest.mark.slow
def test_a_broken_file_is_judged_or_refused(wholes):
    judged_ = 0

    for number in range(ROUNDS):
        with contextlib.suppress(DataError):
            looked_at(mutated(wholes[number % len(wholes)], f"check {number}"))
            judged_ += 1

    assert 0 < judged_ < ROUNDS


@pytest.mark.parametrize("number", range(len(FOUND)))
def test_what_was_trouble_once_is_none_now(number):
    assert looked_at(FOUND[number]) == looked_at(FOUND[number])


_WORDS = st.sampled_from(
    (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 5/SKHCN",
        "ngày 5 tháng 1 năm 2026",
        "V/v",
        "Kính gửi:",
        "Căn cứ Luật số 5/2020/QH14",
        "Nơi nhận:",
        "- Lưu: VT",
        "KT. GIÁM ĐỐC",
        "Phụ lục I",
        "(Kèm theo Công văn số",
        "QUYẾT ĐỊNH",
        "Điều 1.",
        "./.",
        "khoản d Điều 2",
        "\t\t",
        "____",
        "1.",
        "a)",
        "I.",
        "17/NQ-CP của Thủ tướng",
        "25 bộ tại Phụ lục II",
        "trước ngày 1/1/2020",
    )
)
_TEXT = st.lists(
    _WORDS | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=6), max_size=5
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_TEXT, max_size=12))
def test_any_words_in_any_order_are_judged(texts):
    lines = (" ".join(words).replace("&", "&amp;").replace("<", "&lt;") for words in texts)

    data = docx("".join(p(line) for line in lines))

    with contextlib.suppress(DataError):
        looked_at(data)
