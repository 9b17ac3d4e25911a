"""Comments at places: each hangs where it should, says what it should, and changes nothing else."""

import io
import subprocess

import pytest
from docx import Document

from docgen.generate import templates
from docgen.say import error_line
from docgen.vn.text import clean
from docgen.word import package
from docgen.word.annotate import Note, annotate
from docgen.word.draw.shipped import TEMPLATES, make_template
from docgen.word.read import read
from tests.patience import stops
from tests.templates.test_broken import BROKEN
from tests.word.annotating import AT, COMMENTS, TYPED, hung, old_faults, opens, steps
from tests.word.building import docx, member, p
from tests.word.soundness import faults


@pytest.mark.parametrize("kind", AT)
def test_a_comment_hangs_at_its_place(kind):
    place, paragraph, says = AT[kind]

    out = annotate(TYPED, "a.docx", [Note(steps(place), "x")])

    assert hung(out) == [(paragraph, says)]
    assert faults(out) == old_faults(TYPED)


def test_a_comment_is_never_put_into_a_cell_that_a_merge_covers():
    def cell(text, merge):
        return f'<w:tc><w:tcPr><w:vMerge w:val="{merge}"/></w:tcPr>{p(text)}</w:tc>'

    rows = "".join(
        f"<w:tr>{cells}</w:tr>"
        for cells in (
            cell("gộp 1", "restart") + cell("gộp 2", "restart"),
            cell("che 1", "continue") + f"<w:tc>{p('thấy')}</w:tc>",
            cell("che 2", "continue") + cell("che 3", "continue"),
        )
    )
    data = docx(f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>{p('cuối')}")
    places = ("bang 1 hang 1 o 1", "bang 1 hang 2 o 1", "bang 1 hang 2", "bang 1 hang 3 o 2 doan 1")

    found = hung(annotate(data, "a.docx", [Note(steps(place), "x") for place in places]))

    assert found == [
        ("gộp 1", "x"),
        ("thấy", "Bảng 1, hàng 2, ô 1: x"),
        ("thấy", "x"),
        ("gộp 1", "Bảng 1, hàng 3, ô 2, đoạn 1: x"),
    ]


def test_a_place_whose_whole_table_is_covered_is_not_called_gone():
    cell = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('che')}</w:tc>"
    data = docx(f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cell}</w:tr></w:tbl>{p('cuối')}")

    assert hung(annotate(data, "a.docx", [Note(steps("bang 1 hang 1 o 1"), "x")])) == [("che", "x")]


def test_a_comment_away_from_its_place_names_it_in_the_language():
    notes = [Note(steps("dau_trang 1"), "x"), Note(steps("doan 99"), "y")]

    out = annotate(TYPED, "a.docx", notes, lang="en")

    assert [text for _, text in hung(out)] == ["Header 1: x", "Paragraph 99 (no longer in the file): y"]


def test_all_that_is_read_can_be_commented_on_where_it_stands():
    notes = [Note(one.steps, one.text) for one in read(TYPED, "a.docx").body]

    found = hung(annotate(TYPED, "a.docx", notes))

    boxed = {"hộp 1": "neo", "hộp 2": "neo", "hộp 3": "C2"}
    assert len(found) == 20
    for at, says in found:
        text = says.rpartition(": ")[2] if "khung" in says else says
        assert at == boxed.get(text, text)


def test_a_file_typed_in_word_can_be_commented_on_everywhere():
    typed = Document()
    typed.add_heading("Tiêu đề", 1)
    outer = typed.add_table(3, 3)
    for number, cell in enumerate(outer._cells):
        cell.text = f"ô {number}"
    outer.cell(0, 0).merge(outer.cell(0, 1))
    inner = outer.cell(2, 2).add_table(2, 2)
    for number, cell in enumerate(inner._cells):
        cell.text = f"ô con {number}"
    inner.cell(1, 1).add_paragraph("đoạn thứ hai")
    typed.add_section()
    typed.add_paragraph("sau bảng")
    data = _saved(typed)
    notes = [Note(one.steps, one.text) for one in read(data, "a.docx").body]

    out = annotate(data, "a.docx", notes)

    found = hung(out)
    assert "đoạn thứ hai" in {at for at, _ in found}
    assert all(at == says.replace("\n", "") for at, says in found)
    assert len(Document(io.BytesIO(out)).comments._comments_elm) == len(notes)


def _saved(typed):
    out = io.BytesIO()
    typed.save(out)
    return out.getvalue()


SOME = [kind for kind, (data, *_) in BROKEN.items() if opens(data)][::4]
"""A quarter of all: what is wrong does not matter here, only how many places there are."""


@pytest.mark.parametrize("kind", SOME)
def test_a_broken_template_with_comments_is_as_broken_as_before(kind):
    data = BROKEN[kind][0]
    problems = templates.judge(data, "mau.docx").problems
    notes = [Note(problem.error.where.steps, error_line(problem.error, "vi")) for problem in problems]

    out = annotate(data, "mau.docx", notes)

    texts = [text for _, text in hung(out)]
    again = [error_line(problem.error, "vi") for problem in templates.judge(out, "mau.docx").problems]
    assert len(texts) > 0
    assert all(text.endswith(clean(note.text)) for text, note in zip(texts, notes, strict=True))
    assert again == [note.text for note in notes]
    assert faults(out) == old_faults(data)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_may_be_used_on_with_its_comments(name):
    data = make_template(name)
    notes = [Note(one.steps, one.text) for one in read(data, "mau.docx").body]

    out = annotate(data, "mau.docx", notes)

    assert templates.sample(out, "mau.docx") == templates.sample(data, "mau.docx")
    assert all(says == at or "hàng" in says for at, says in hung(out))
    assert faults(out) == old_faults(data)


def test_many_comments_on_one_paragraph_are_put_in_without_hanging():
    with stops():
        out = annotate(TYPED, "a.docx", [Note(steps("doan 3"), "x")] * 30_000)

    assert member(out, "word/document.xml").count("<w:commentReference ") == 30_000


def test_without_notes_the_file_stays_as_it_is():
    assert annotate(TYPED, "a.docx", []) is TYPED


def test_the_same_notes_give_the_same_bytes_and_no_date():
    notes = [Note(steps("doan 1"), "x"), Note(steps("doan 1"), "y")]

    out = annotate(TYPED, "a.docx", notes)

    assert out == annotate(TYPED, "a.docx", notes)
    assert "w:date" not in member(out, COMMENTS)
    assert hung(out) == [("đầu", "x"), ("đầu", "y")]


def test_all_other_parts_are_the_same_bytes():
    out = annotate(TYPED, "a.docx", [Note((), "x")])

    new = {one.name: one for one in package.read(out, "a.docx").members}
    old = {one.name: one for one in package.read(TYPED, "a.docx").members}
    changed_parts = {"[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"}
    assert list(new) == [*old, COMMENTS]
    assert {name for name in old if new[name] != old[name]} == changed_parts
    assert read(out, "a.docx").margins == read(TYPED, "a.docx").margins


def test_the_text_of_the_file_is_the_same():
    out = annotate(TYPED, "a.docx", [Note(steps(place), "x") for place, _, _ in AT.values()])

    assert [one.text for one in read(out, "a.docx").body] == [one.text for one in read(TYPED, "a.docx").body]


@pytest.mark.office
def test_libreoffice_shows_every_comment(tmp_path):
    notes = [Note(steps(place), f"nhận xét {number}") for number, (place, _, _) in enumerate(AT.values())]
    (tmp_path / "a.docx").write_bytes(annotate(make_template("cong_van"), "a.docx", notes))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"

    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", tmp_path, tmp_path / "a.docx"],
        check=True,
        capture_output=True,
        timeout=120,
    )

    text = (tmp_path / "a.fodt").read_text(encoding="utf-8")
    assert text.count("<office:annotation ") == len(notes)
    assert all(f"nhận xét {number}</text:" in text for number in range(len(notes)))
