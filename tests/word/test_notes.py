import pytest
from lxml import etree

from docgen.body.blocks import Block, Body, Run
from docgen.errors import TemplateError
from docgen.word.ooxml import w
from docgen.word.template import parse

from .building import SPACES, body, docx, member, names, p
from .making import document, made

NOTES = (
    "footnotes",
    (
        f"<w:footnotes {SPACES}><w:footnote w:type='separator' w:id='0'><w:p/></w:footnote>"
        "<w:footnote w:type='continuationSeparator' w:id='1'><w:p/></w:footnote>"
        "<w:footnote w:id='2'><w:p><w:r><w:t>của {{ ten }}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    ),
)
NOTED = p("x", extra='<w:r><w:footnoteReference w:id="2"/></w:r>') + p("{{p noi_dung }}")


def with_note(text):
    return Body((Block("noi_dung", (Run("a"), Run("", note=(Block("chu_thich", (Run(text),)),)))),))


def test_notes_of_templates_and_of_the_text_are_one_part():
    file = docx(NOTED, parts={"footnotes.xml": NOTES})
    contexts = [{"ten": "một", "noi_dung": with_note("x & y")}, {"ten": "hai", "noi_dung": with_note("z")}]

    out = made(file, file, contexts=contexts)

    ids = [found.get(w("id")) for found in document(out).iter(w("footnoteReference"))]
    notes = {
        note.get(w("id")): "".join(note.itertext(w("t"))).strip()
        for note in etree.fromstring(member(out, "word/footnotes.xml").encode())
    }
    assert [notes[identity] for identity in ids] == ["của một", "x & y", "của hai", "z"]
    assert list(notes)[:2] == ["-1", "0"]
    assert "footnotePr" in member(out, "word/settings.xml")


def test_without_notes_there_is_no_part_for_them():
    out = made(docx(p("{{p noi_dung }}")), contexts=[{"noi_dung": body("x")}])

    assert not any("notes" in name for name in names(out))
    assert "footnotePr" not in member(out, "word/settings.xml")


def test_links_inside_notes_belong_to_the_notes():
    note = Run("", note=(Block("chu_thich", (Run("đây", link="https://a.vn"),)),))

    out = made(docx(p("{{p noi_dung }}")), contexts=[{"noi_dung": Body((Block("noi_dung", (note,)),))}])

    assert "https://a.vn" in member(out, "word/_rels/footnotes.xml.rels")
    assert "https://a.vn" not in member(out, "word/_rels/document.xml.rels")


def test_a_mark_without_its_note_is_refused_with_its_place():
    data = docx(p("x") + p("y", extra='<w:r><w:footnoteReference w:id="2"/></w:r>'))

    with pytest.raises(TemplateError) as caught:
        parse(data, "m")

    assert (caught.value.id, caught.value.where.steps) == ("docx_chu_thich_thieu", (("doan", 2),))


def test_endnotes_of_a_template_stay():
    notes = ("endnotes", NOTES[1].replace("footnote", "endnote").replace("của {{ ten }}", "cuối"))

    out = made(docx(p("x", extra='<w:r><w:endnoteReference w:id="2"/></w:r>'), parts={"endnotes.xml": notes}))

    assert "cuối" in member(out, "word/endnotes.xml")
    assert "endnotePr" in member(out, "word/settings.xml")
