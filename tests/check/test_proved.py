"""In a run of many, what is found is what the whole check of each file finds."""

import json
import shutil

import docx
import pytest
from docx.shared import Pt

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
from docgen.generate import files, make
from tests.check.test_short import LETTER
from tests.offices import ROOT
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
    "an end mark in a paragraph of its own": {"noi_dung": BODY + "\n\n./."},
    "a title of a table with a comma between units": {"title": "Theo khoản 2, Điều 5 Luật Đầu tư"},
    "a tag left in the title of a table": {"title": "{{ sot }}"},
    "one item alone": {"noi_dung": "Nêu tại {{ phu_luc.a }}.\n\n1. Chỉ một việc."},
    "an addressee twice": {"noi_nhan": ["UBND tỉnh", "Các sở, ban, ngành tỉnh"]},
    "a cell with a tag": {"cell": "{{ sot }}"},
    "a cell with a wrong citation": {
        "cell": "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Thủ tướng Chính phủ"
    },
}


def dossier(folder, number, **changes):
    """Return the path of a letter with an annex; `cell` is a cell of its table, `title` that table's."""
    cell, title = changes.pop("cell", "Cấp giấy phép"), changes.pop("title", "Bảng một")
    table = {"tieu_de": title} | {
        "cot": [{"ma_cot": "ten", "tieu_de": "Tên"}],
        "nguon": [{"ten": cell}, {"ten": "Cấp lại"}],
    }
    annex = {"ma_phu_luc": "a", "tieu_de": "Danh mục", "bang": [table]}
    letter = LETTER | {"noi_dung": BODY, "so_van_ban": str(number), "phu_luc": [annex]} | changes
    path = folder / f"ho_so_{number}.yaml"
    text = json.dumps({"co_quan": "skhcn_quang_ngai", "van_ban": [letter]}, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return path


def proved(folder, made=1):
    """Return the proofs of a run that has made so many letters without a slip."""
    proofs = Proofs()
    for number in range(1, made + 1):
        assert make(dossier(folder, number), proofs=proofs).findings == ()
    assert list(proofs.made.values()) == [made]
    return proofs


@pytest.mark.parametrize("made", [1, 4])
@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_of_words_is_found_after_the_form_was_proved(slip, made, tmp_path):
    path = dossier(tmp_path, made + 1, **SLIPS[slip])

    found = make(path, proofs=proved(tmp_path, made)).findings

    assert found
    assert found == make(path).findings


def test_a_document_of_a_proved_form_is_not_read_again(tmp_path):
    proofs = proved(tmp_path)

    for number in range(2, 9):
        assert make(dossier(tmp_path, number), proofs=proofs).findings == ()

    assert list(proofs.made.values()) == [8]


def test_documents_after_the_third_are_compared_with_one_before(tmp_path):
    proofs = proved(tmp_path, 4)

    (met,) = proofs.met.values()

    assert [first.said[0][2].text for first in met.first.values()] == ["Số: 03/SKHCN-CĐS"]


def test_another_form_of_the_same_template_is_proved_for_itself(tmp_path):
    proofs = proved(tmp_path)

    make(dossier(tmp_path, 2, noi_dung="Chỉ một đoạn, tại {{ phu_luc.a }}."), proofs=proofs)
    make(dossier(tmp_path, 3, kinh_gui=["Sở Tài chính", "Sở Nội vụ"]), proofs=proofs)

    assert list(proofs.made.values()) == [1, 1, 1]


PARAGRAPH = "Thực hiện Quyết định số 17/QĐ-TTg ngày 01 tháng 7 năm 2026 của Thủ tướng Chính phủ."
LONG = BODY + "\n\n" + "Việc thứ ba làm theo quy định chung. " * 120


def stated(template):
    """Add a paragraph of its own to a template: it cites a text of a later day than some letters."""
    holder(template, "noi_dung").insert_paragraph_before(PARAGRAPH, style="Nội dung")


def unnumbered(template):
    """Take the page numbers off a template."""
    for paragraph in template.sections[0].header.paragraphs:
        for run in paragraph.runs:
            run._r.getparent().remove(run._r)


def asking(template):
    """Let a template add a paragraph in small letters for one signer."""
    place = holder(template, "noi_dung")
    place.insert_paragraph_before('{%p if ho_ten == "Đỗ Khánh Vân" %}')
    small = place.insert_paragraph_before("Ký thay theo phân công.", style="Nội dung")
    small.runs[0].font.size = Pt(9)
    place.insert_paragraph_before("{%p endif %}")


def marked(template):
    """Set the paragraph of one mark of urgency in small letters."""
    place = holder(template, "noi_dung")
    place.insert_paragraph_before('{%p if do_khan == "KHẨN" %}')
    place.insert_paragraph_before("Gửi ngay.", style="Nội dung").runs[0].font.size = Pt(9)
    place.insert_paragraph_before("{%p endif %}")


OWN = {
    "a text of the template is younger": (stated, {}, {"ngay_van_ban": "06/6/2026"}),
    "a second page without a number": (unnumbered, {}, {"noi_dung": LONG}),
    "a paragraph for one signer": (asking, {}, {"nguoi_ky": "pgd_skhcn_quang_ngai"}),
    "a paragraph for one mark": (marked, {"do_khan": "thuong_khan"}, {"do_khan": "khan"}),
}
"""How an office changed the letter; what the first dossier says; what the second says otherwise."""


def holder(template, text):
    """Return the first paragraph of the body that holds `text`."""
    return next(paragraph for paragraph in template.paragraphs if text in paragraph.text)


@pytest.mark.parametrize("slip", OWN)
def test_what_a_template_of_an_office_breaches_for_some_facts_is_found(slip, tmp_path):
    edit, first, second = OWN[slip]
    folder = tmp_path / "vp"
    shutil.copytree(ROOT / "data", folder / "data")
    (folder / "templates").mkdir()
    template = docx.Document(str(ROOT / "templates" / "cong_van.docx"))
    edit(template)
    template.save(str(folder / "templates" / "rieng.docx"))
    proofs = Proofs()
    facts = {"mau": "rieng"} | first
    assert make(dossier(folder, 1, **facts), proofs=proofs).findings == ()
    path = dossier(folder, 2, **facts | second)

    found = make(path, proofs=proofs).findings

    assert found
    assert found == make(path).findings


@pytest.mark.parametrize(
    "facts",
    [
        {"do_khan": "khan"},
        {"noi_dung": LONG},
        {"noi_dung": "1. Việc thứ nhất tại {{ phu_luc.a }}.\n\nMột đoạn.\n\n2. Việc thứ hai."},
        {"noi_dung": BODY + "[^a]\n\n[^a]: Chú thích **đậm**."},
        {"cell": ""},
        {"ngay_van_ban": "16/12/2026"},
    ],
)
def test_what_rules_on_form_look_at_is_judged_whole(facts, tmp_path, monkeypatch):
    proofs, judged = proved(tmp_path), []
    monkeypatch.setattr(files, "check", lambda *_, **__: tuple(judged.append(1) or ()))

    make(dossier(tmp_path, 2, **facts), proofs=proofs)

    assert judged == [1]


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
