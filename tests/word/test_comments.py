"""Comments of a file: those that are there stay, new ones get a part, a relation and free ids."""

import pytest

from docgen.errors import DataError, TemplateError
from docgen.word.annotate import Note, annotate
from tests.word.annotating import COMMENTS, TYPED, hung, note_part, old_faults, steps, tree
from tests.word.building import changed, docx, header, member, names, p, relation
from tests.word.soundness import W, faults

OLD = (
    '<w:comment w:id="{}" w:author="Lan" w:date="2026-01-05T08:00:00Z"><w:p><w:r><w:t>{}</w:t></w:r></w:p>'
    "</w:comment>"
)


def marked(text, identity):
    return (
        f'<w:p><w:commentRangeStart w:id="{identity}"/><w:r><w:t>{text}</w:t></w:r>'
        f'<w:commentRangeEnd w:id="{identity}"/><w:r><w:commentReference w:id="{identity}"/></w:r></w:p>'
    )


TWO = OLD.format(0, "cũ") + OLD.format(2, "cũ nữa")


def commented(name="comments.xml", inner=TWO):
    part = header(inner)[1].replace("w:hdr", "w:comments")
    return docx(marked("a", 0) + marked("b", 2) + p("c"), parts={name: ("comments", part)})


@pytest.mark.parametrize("name", ["comments.xml", "nhanxet.xml"])
def test_comments_that_are_there_stay_and_the_ids_are_free_ones(name):
    data = commented(name)
    notes = [Note(steps("doan 2"), "mới"), Note(steps("doan 3"), "mới nữa")]

    out = annotate(data, "a.docx", notes)

    part = f"word/{name}"
    assert hung(out, part) == [("a", "cũ"), ("b", "cũ nữa"), ("b", "mới"), ("c", "mới nữa")]
    assert [one.get(W + "id") for one in tree(out, part)] == ["0", "2", "1", "3"]
    assert 'w:author="Lan" w:date="2026-01-05T08:00:00Z"' in member(out, part)
    assert names(out) == names(data)
    assert member(out, "[Content_Types].xml") == member(data, "[Content_Types].xml")
    assert faults(out) == old_faults(data)


def test_comments_are_put_in_twice_without_harm():
    once = annotate(TYPED, "a.docx", [Note(steps("doan 1"), "x")])

    twice = annotate(once, "a.docx", [Note(steps("doan 1"), "y")])

    assert hung(twice) == [("đầu", "x"), ("đầu", "y")]
    assert faults(twice) == old_faults(TYPED)


def test_a_part_that_only_bears_the_name_is_no_part_for_comments():
    data = docx(p("a"), word__comments__xml=None, **{"word/comments.xml": "<x/>"})

    out = annotate(data, "a.docx", [Note((), "x")])

    assert member(out, COMMENTS) == "<x/>"
    assert hung(out, "word/comments1.xml") == [("a", "x")]


@pytest.mark.parametrize("target", ["comments.xml", "../../../etc/passwd", 'a"*:.xml', "http://a.vn/c.xml"])
def test_a_relation_to_comments_that_are_not_there_is_mended(target):
    lost = relation("rId1", "comments", target.replace('"', "&quot;"), external=target.startswith("http"))
    data = docx(p("a"), relations=(lost,))

    out = annotate(data, "a.docx", [Note((), "x")])

    assert hung(out) == [("a", "x")]
    assert faults(out) == [one for one in old_faults(data) if "which is not there" not in one]
    assert member(out, "word/_rels/document.xml.rels").count("comments") == 2


def test_a_document_without_relations_is_given_them():
    data = changed(docx(p("a"), parts={}), **{"word/_rels/document.xml.rels": None, "word/styles.xml": None})

    out = annotate(data, "a.docx", [Note((), "x")])

    assert hung(out) == [("a", "x")]
    assert 'Target="comments.xml"' in member(out, "word/_rels/document.xml.rels")


def test_a_body_without_a_paragraph_is_given_one():
    out = annotate(docx(""), "a.docx", [Note((), "x"), Note(steps("doan 1"), "y")])

    assert [text for _, text in hung(out)] == ["x", "Đoạn 1 (không còn trong tệp): y"]


def test_a_text_is_said_as_it_is():
    text = "«a < b & c»\n  dòng hai\t\x00\u200b"

    out = annotate(TYPED, "a.docx", [Note((), text)])

    assert hung(out) == [("đầu", "«a < b & c»\n  dòng hai \ufffd\ufffd")]


def test_a_note_is_not_guessed_where_two_kinds_of_notes_are_counted():
    marks = '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>'
    parts = {"footnotes.xml": note_part("footnote", "một"), "endnotes.xml": note_part("endnote", "hai")}
    data = docx(p("đầu") + p("có chú thích", extra=marks), parts=parts)

    assert hung(annotate(data, "a.docx", [Note(steps("chu_thich 1"), "x")])) == [("đầu", "Chú thích 1: x")]


@pytest.mark.parametrize(
    ("data", "id_"),
    [
        (b"x" * 90, "docx_khong_phai_zip"),
        (changed(TYPED, **{"word/document.xml": "<w:document"}), "docx_xml_hong"),
        (changed(TYPED, **{"word/document.xml": "<a/>"}), "docx_khong_phai_word"),
        (commented(inner="<w:comment>"), "docx_xml_hong"),
        (changed(commented(), **{COMMENTS: "<a/>"}), "docx_xml_hong"),
    ],
)
def test_a_file_that_cannot_be_commented_on_is_an_error(data, id_):
    for error in (TemplateError, DataError):
        with pytest.raises(error) as caught:
            annotate(data, "a.docx", [Note((), "x")], error=error)

        assert (caught.value.id, caught.value.where.file) == (id_, "a.docx")


def test_comments_on_one_paragraph_stand_in_their_order_behind_older_ones():
    out = annotate(commented(), "a.docx", [Note(steps("doan 1"), "x"), Note(steps("doan 1"), "y")])

    first = next(tree(out, "word/document.xml").iter(W + "p"))
    marks = [one.get(W + "id") for one in first.iter(W + "commentRangeStart")]
    assert marks == ["0", "1", "3"]
    assert faults(out) == old_faults(commented())
