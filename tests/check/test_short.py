"""A file is judged by a short reading of it: what it leaves out must never change what is found."""

import inspect
import json
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.check import check, run
from docgen.check.properties import BY_FORM, BY_WORDS
from docgen.check.view import view_of
from docgen.generate import make
from docgen.nd30.rulebook import RULES
from docgen.word import package, read, skim
from docgen.word.thin import is_plain, thin
from tests.check.kinds import decision, report
from tests.check.paper import Paper
from tests.test_samples import SAMPLES

PLAIN = st.sampled_from(["Cấp giấy phép", "15 ngày", "", "R&D x<y", "Toàn trình", "kiểm tra điều kiện"])
SUSPECT = st.sampled_from(
    [
        "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ",
        "Quyết định 17/QĐ-TTg ngày 01/02/2026 của Chính phủ",
        "khoản 2, Điều 5 Luật Đầu tư",
        "tại điều 5 Nghị định",
        "theo Khoản 2 Điều 3",
        "{{ con_sot }}",
        "[...]",
        "……",
        "xxxx",
        "DỰ THẢO",
        "Phụ lục IX",
        "hết./.",
        "Pháp lệnh Thư viện ngày 28 tháng 12 năm 2000 của Quốc hội",
        "a\u0302\u0301",
    ]
)
ROWS = st.lists(st.tuples(PLAIN, PLAIN | SUSPECT), min_size=1, max_size=25)
LETTER = {
    "loai": "cong_van",
    "so_van_ban": "5",
    "ngay_van_ban": "06/8/2026",
    "don_vi_soan_thao": "CĐS",
    "trich_yeu": "rà soát thủ tục hành chính",
    "kinh_gui": "Các sở, ban, ngành tỉnh",
    "noi_dung": "Nội dung nêu tại {{ phu_luc.a }}.",
    "noi_nhan": ["UBND tỉnh"],
    "nguoi_ky": "gd_skhcn_quang_ngai",
}


def whole(data, name="van_ban.docx", facts=None):
    """Return what is found when every row is read, and read as a tree."""
    return run.breaches(view_of(read.read(data, name), facts), run.plan(RULES), name, {})


def annexed(folder, rows):
    """Return the file of a letter whose annex holds `rows`."""
    table = {"cot": [{"ma_cot": "ten", "tieu_de": "Tên"}, {"ma_cot": "ghi", "tieu_de": "Ghi chú"}]}
    table["nguon"] = [{"ten": ten, "ghi": ghi} for ten, ghi in rows]
    annex = {"ma_phu_luc": "a", "tieu_de": "Danh mục", "bang": [table]}
    dossier = {"co_quan": "skhcn_quang_ngai", "van_ban": [LETTER | {"phu_luc": [annex]}]}
    path = folder / "ho_so.yaml"
    path.write_text(json.dumps(dossier, ensure_ascii=False), encoding="utf-8")
    return make(path).outputs[0].data


def outputs():
    return [output for sample in SAMPLES for output in make(sample).outputs]


@pytest.fixture(scope="module")
def made():
    return outputs()


@settings(max_examples=60, deadline=None)
@given(rows=ROWS)
def test_the_same_is_found_with_any_rows(rows, tmp_path_factory):
    data = annexed(tmp_path_factory.mktemp("ho_so"), rows)

    assert check(data, file="van_ban.docx") == whole(data)


def test_the_same_is_found_in_every_sample(made):
    for output in made:
        assert check(output.data, file="van_ban.docx") == whole(output.data)


@pytest.mark.parametrize("kind", [report, decision])
def test_the_same_is_found_in_a_typed_file_with_a_slip(kind):
    paper = Paper()
    kind(paper)
    paper.body[-1].text += " xxxx {{ sot }}"

    assert check(paper.docx(), file="van_ban.docx") == whole(paper.docx())


def test_every_row_with_a_fault_of_form_is_told_though_one_tells_of_all(tmp_path):
    data = annexed(tmp_path, [("Cấp giấy phép", "")] * 30)
    file = package.read(data, "van_ban.docx")
    plain = b'<w:pStyle w:val="BangChu"/></w:pPr><w:r>'
    xml = file.read(file.document).replace(plain, plain + b'<w:rPr><w:color w:val="00FF00"/></w:rPr>')
    green = package.Member(file.document, 0, zlib.crc32(xml), len(xml), xml)
    members = [green if member.name == file.document else member for member in file.members]

    found = [one for one in check(package.write(members), file="x.docx") if one.rule.id == "PG-13"]

    assert len(found) >= 30


def test_a_paragraph_is_the_same_read_by_marks_and_as_a_tree(made):
    skimmed = 0
    for output in made:
        reader = read._Reader(package.read(output.data, "x.docx"))
        xml = reader.package.read(reader.package.document)
        text = reader._skimmed(thin(xml).decode()) if is_plain(xml) else None
        if text is None:
            continue
        skimmed += 1
        by_place = {one.steps: one for one in read.read(output.data, "x.docx").body}
        assert all(by_place[one.steps] == one for one in text[1])

    assert skimmed > len(made) // 2


def test_of_a_long_table_little_is_read(tmp_path):
    data = annexed(tmp_path, [("Cấp giấy phép", f"lần {number}") for number in range(400)])

    short = read.read(data, "x.docx", short=True)

    assert len(short.body) < 60
    assert len(read.read(data, "x.docx").body) > 800
    assert sum(short.left_out_chars.values()) > 400 * len("Cấp giấy phép")


def test_entities_are_characters_again():
    assert skim.plain("&amp;lt; &lt;&quot;&apos;&gt;") == "&lt; <\"'>"


@pytest.mark.parametrize("reader", sorted(BY_FORM | BY_WORDS, key=lambda one: one.__name__))
def test_a_verdict_that_is_kept_looks_at_nothing_beyond_its_paragraph(reader):
    *_, view = inspect.signature(reader).parameters

    assert view.startswith("_")
