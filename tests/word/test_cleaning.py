import pytest
from lxml import etree

from docgen.word import Properties, cleaning
from docgen.word.link import Piece, link
from docgen.word.ooxml import w
from docgen.word.template import parse

from .building import (
    SPACES,
    changed,
    docx,
    member,
    p,
)


def tree(inner, root="w:body"):
    return etree.fromstring(f"<{root} {SPACES}>{inner}</{root}>")


def texts(template):
    return ["".join(paragraph.itertext(w("t"))) for paragraph in template.document.root.iter(w("p"))]


# what is taken out


def test_comments_of_editors_go():
    body = (
        '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Chữ</w:t></w:r><w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    )

    template = parse(docx(body, parts={"comments.xml": ("comments", f"<w:comments {SPACES}/>")}), "m")

    assert texts(template) == ["Chữ"]
    assert not any("omment" in element.tag for element in template.document.root.iter())


def test_ids_that_a_loop_would_double_go():
    body = (
        '<w:p w14:paraId="0A" w14:textId="0B" w:rsidR="00"><w:bookmarkStart w:id="3" w:name="_GoBack"/>'
        '<w:bookmarkEnd w:id="3"/>'
        '<w:r w:rsidRPr="00"><w:t>x</w:t></w:r></w:p>'
        '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    )

    text = etree.tostring(parse(docx(body), "m").document.root).decode()

    assert not any(mark in text for mark in ("paraId", "textId", "rsid", "bookmark", "<w:id "))


def test_a_bookmark_that_a_field_needs_stays():
    body = (
        '<w:p><w:bookmarkStart w:id="3" w:name="bang"/><w:r><w:t>x</w:t></w:r><w:bookmarkEnd w:id="3"/>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF bang \\h </w:instrText>'
        "</w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )

    assert next(parse(docx(body), "m").document.root.iter(w("bookmarkEnd")), None) is not None


@pytest.mark.parametrize(
    ("code", "name"),
    [(" REF a \\h ", "a"), (' HYPERLINK \\l "b" ', "b"), ("NOTEREF c", "c"), (" PAGE ", "")],
)
def test_field_codes_name_bookmarks(code, name):
    root = tree(f"<w:p><w:r><w:instrText>{code.replace(chr(34), '&quot;')}</w:instrText></w:r></w:p>")

    assert cleaning.mentioned([root]) == frozenset({name} - {""})


def test_the_second_copy_of_a_shape_goes():
    body = (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>một</w:t></mc:Choice>'
        "<mc:Fallback><w:t>hai</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )

    assert texts(parse(docx(body), "m")) == ["một"]


def test_foreign_prefixes_become_ours():
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    root = etree.fromstring(f'<document xmlns="{main}" xmlns:q="{main}"><body><p q:x="1"/></body></document>')

    home = cleaning.at_home(root)

    assert etree.tostring(home).count(b"<w:p w:x=") == 1


def test_of_a_shape_that_only_new_programs_know_the_old_copy_stays():
    body = (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx xmlns:w16se="urn:se"/>'
        "</mc:Choice>"
        "<mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )

    assert texts(parse(docx(body), "m")) == ["☺"]


def test_what_is_ignorable_and_unknown_goes():
    data = docx('<w:p x:dau="1"><x:la/><w:r><w:t>chữ</w:t></w:r></w:p>')
    text = member(data, "word/document.xml").replace(
        "<w:document ", '<w:document xmlns:x="urn:x" mc:Ignorable="x w14" '
    )

    root = parse(changed(data, **{"word/document.xml": text}), "m").document.root

    assert b"urn:x" not in etree.tostring(root)
    assert b"la/>" not in etree.tostring(root)


def test_an_unknown_prefix_is_declared_where_it_is_used():
    data = docx("<w:p><w:r><w:drawing><x:la/></w:drawing></w:r></w:p>" + p("x"))
    text = member(data, "word/document.xml").replace("<w:document ", '<w:document xmlns:x="urn:x" ')

    out = link([Piece(parse(changed(data, **{"word/document.xml": text}), "m"))], "lon").fill(
        [{}], Properties()
    )

    assert next(etree.fromstring(member(out, "word/document.xml").encode()).iter("{urn:x}la")) is not None
