"""In a run of many, what is found is what the whole check of each file finds."""

import json

import pytest

from docgen.check import Expected
from docgen.check.properties import (
    OF_CITATION,
    OF_FILE,
    OF_PART,
    OF_SECTION,
    OF_SPOT,
    OF_UNIT,
    ON_WORDS,
)
from docgen.check.proved import AGAIN, Proofs, Words
from docgen.generate import make
from tests.check.test_short import LETTER
from tests.test_samples import SAMPLES

BODY = "Nội dung nêu tại {{ phu_luc.a }}.\n\n1. Việc thứ nhất.\n\n2. Việc thứ hai, theo quy định."
SLIPS = {
    "a stop after the subject": {"trich_yeu": "rà soát thủ tục."},
    "a comma between units": {"noi_dung": BODY + " Thực hiện khoản 2, Điều 5 Luật Đầu tư."},
    "a capital inside a sentence": {"noi_dung": BODY + " Thực hiện theo Khoản 2 Điều 5 Luật Đầu tư."},
    "an issuer that does not fit": {
        "noi_dung": BODY + " Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Thủ tướng Chính phủ."
    },
    "a cited text that is younger": {
        "noi_dung": BODY + " Theo Quyết định số 17/QĐ-TTg ngày 01 tháng 9 năm 2030 của Thủ tướng Chính phủ."
    },
    "places left to fill in": {"noi_dung": BODY + " Gửi ...... bản về Sở."},
    "a tag left": {"noi_dung": BODY + r" Gửi \{\{ noi \}\}."},
    "an end mark in the middle": {"noi_dung": "Một./.\n\nHai tại {{ phu_luc.a }}."},
    "one item alone": {"noi_dung": "Nêu tại {{ phu_luc.a }}.\n\n1. Chỉ một việc."},
    "an addressee twice": {"noi_nhan": ["UBND tỉnh", "Các sở, ban, ngành tỉnh"]},
    "a cell with a tag": {"cell": "{{ sot }}"},
    "a cell with a wrong citation": {
        "cell": "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Thủ tướng Chính phủ"
    },
}


def dossier(folder, number, **changes):
    """Return the path of a letter with an annex; `cell` is a cell of its table."""
    cell = changes.pop("cell", "Cấp giấy phép")
    table = {"cot": [{"ma_cot": "ten", "tieu_de": "Tên"}], "nguon": [{"ten": cell}, {"ten": "Cấp lại"}]}
    annex = {"ma_phu_luc": "a", "tieu_de": "Danh mục", "bang": [table]}
    letter = LETTER | {"noi_dung": BODY, "so_van_ban": str(number), "phu_luc": [annex]} | changes
    path = folder / f"ho_so_{number}.yaml"
    text = json.dumps({"co_quan": "skhcn_quang_ngai", "van_ban": [letter]}, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return path


def proved(folder):
    """Return the proofs of a run that has made a letter without a slip."""
    proofs = Proofs()
    assert make(dossier(folder, 1), proofs=proofs).findings == ()
    assert list(proofs.made.values()) == [1]
    return proofs


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_of_words_is_found_after_the_form_was_proved(slip, tmp_path):
    path = dossier(tmp_path, 2, **SLIPS[slip])

    found = make(path, proofs=proved(tmp_path)).findings

    assert found
    assert found == make(path).findings


def test_a_document_of_a_proved_form_is_not_read_again(tmp_path):
    proofs = proved(tmp_path)

    for number in range(2, 9):
        assert make(dossier(tmp_path, number), proofs=proofs).findings == ()

    assert list(proofs.made.values()) == [8]


def test_another_form_of_the_same_template_is_proved_for_itself(tmp_path):
    proofs = proved(tmp_path)

    make(dossier(tmp_path, 2, noi_dung="Chỉ một đoạn, tại {{ phu_luc.a }}."), proofs=proofs)
    make(dossier(tmp_path, 3, kinh_gui=["Sở Tài chính", "Sở Nội vụ"]), proofs=proofs)

    assert list(proofs.made.values()) == [1, 1, 1]


def test_one_in_a_hundred_is_judged_whole():
    judged = []
    proofs = Proofs()

    for _ in range(3 * AGAIN):
        proofs.judged("form", Words([()], ""), Expected(), lambda: tuple(judged.append(1) or ()))

    assert len(judged) == 3


def test_every_sample_is_judged_alike_with_proofs_and_without():
    proofs = Proofs()

    for sample in [*SAMPLES, *SAMPLES]:
        assert make(sample, proofs=proofs).findings == make(sample).findings


def test_every_property_on_words_is_one_of_a_reader():
    known = {*OF_SPOT, *OF_PART, *OF_SECTION, *OF_UNIT, *OF_CITATION, *OF_FILE}

    assert known >= ON_WORDS
    assert ON_WORDS.isdisjoint(OF_SECTION)
