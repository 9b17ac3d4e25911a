import pytest

from docgen.errors import TemplateError
from docgen.say import error_line
from docgen.say.word import ROWS
from docgen.word.template import parse

from .building import SPACES, changed, docx, p, relation, rels, table


def refused(data):
    with pytest.raises(TemplateError) as caught:
        parse(data, "mau.docx")
    assert caught.value.id in {row.id for row in ROWS}
    assert all(error_line(caught.value, lang).startswith("mau.docx: ") for lang in ("vi", "en"))
    return caught.value.id


def with_relation(kind, target, *, external=False, body=""):
    return docx(p("x") + body, relations=[relation("rId9", kind, target, external=external)], word__x="x")


@pytest.mark.parametrize(
    ("kind", "target", "id_"),
    [
        ("oleObject", "x", "docx_doi_tuong_nhung"),
        ("package", "x", "docx_doi_tuong_nhung"),
        ("control", "x", "docx_doi_tuong_nhung"),
        ("aFChunk", "x", "docx_alt_chunk"),
        ("subDocument", "x", "docx_doi_tuong_nhung"),
    ],
)
def test_what_is_embedded_is_refused_even_unused(kind, target, id_):
    assert refused(with_relation(kind, target)) == id_


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("image", "file:///c:/a.png"),
        ("image", "https://a.vn/a.png"),
        ("attachedTemplate", "file:///c:/Normal.dotm"),
        ("frame", "https://a.vn"),
        ("oleObject", "https://a.vn"),
        ("hyperlink", "file:///c:/a.docx"),
        ("hyperlink", "javascript:alert(1)"),
        ("hyperlink", "\\\\may\\a"),
    ],
)
def test_what_leads_outside_is_refused(kind, target):
    assert refused(with_relation(kind, target, external=True)) in {
        "docx_lien_ket_ngoai",
        "docx_doi_tuong_nhung",
    }


@pytest.mark.parametrize("target", ["https://a.vn/?b=1&amp;c=2", "HTTP://a.vn", "mailto:a@b.vn", "#muc_1"])
def test_a_link_in_the_text_is_allowed(target):
    body = '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>đây</w:t></w:r></w:hyperlink></w:p>'

    template = parse(with_relation("hyperlink", target, external=True, body=body), "mau.docx")

    assert set(template.document.relations) == {"rId9"}


def test_macros_are_refused():
    assert refused(docx(p("x"), **{"word/vbaProject.bin": b"x"})) == "docx_macro"


def test_relations_of_every_part_are_looked_at():
    data = changed(
        docx(p("x"), word__x__y="x"),
        **{
            "word/_rels/x.rels": rels(relation("rId1", "image", "http://a.vn/x", external=True)),
            "word/x": b"x",
        },
    )

    assert refused(data) == "docx_lien_ket_ngoai"


@pytest.mark.parametrize(
    "markup",
    [
        '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>x</w:t></w:r></w:ins></w:p>',
        '<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>',
        '<w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="A"/></w:rPr></w:pPr></w:p>',
        '<w:p><w:r><w:rPr><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange></w:rPr></w:r></w:p>',
    ],
)
def test_tracked_changes_are_refused(markup):
    assert refused(docx(markup)) == "docx_theo_doi_thay_doi"


def test_objects_and_foreign_pieces_in_the_text_are_refused():
    assert refused(docx("<w:p><w:r><w:object/></w:r></w:p>")) == "docx_doi_tuong_nhung"
    assert refused(docx('<w:altChunk r:id="rId9"/>')) == "docx_alt_chunk"


def test_a_chart_is_refused_by_name():
    data = with_relation("chart", "x", body='<w:p><w:r><w:drawing><a:x r:id="rId9"/></w:drawing></w:r></w:p>')

    with pytest.raises(TemplateError) as caught:
        parse(data, "mau.docx")

    assert (caught.value.id, caught.value.args_["kind"]) == ("docx_phan_khong_ho_tro", "chart")


def test_a_relation_that_leads_nowhere_is_told():
    assert refused(docx('<w:p><w:hyperlink r:id="rId77"/></w:p>')) == "docx_quan_he_thieu"


def test_a_strict_document_is_refused():
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    data = changed(
        docx(p("x")), **{"word/document.xml": f'<w:document xmlns:w="{strict}"><w:body/></w:document>'}
    )

    assert refused(data) == "docx_strict"


def test_a_document_without_body_is_refused():
    data = changed(docx(p("x")), **{"word/document.xml": f"<w:document {SPACES}/>"})

    assert refused(data) == "docx_khong_phai_word"


def test_a_plain_template_passes():
    assert parse(docx(table([p("a"), p("b")]) + p("x")), "mau.docx").name == "mau.docx"


@pytest.mark.parametrize(
    "pieces",
    [('INCLUDETEXT "/etc/passwd"',), ("DDE", "AUTO c:\\\\cmd"), (' link Excel.Sheet "x"',), ("RD a.docx",)],
)
def test_a_field_that_fetches_something_is_refused_however_it_is_cut(pieces):
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)

    assert refused(docx(f"<w:p>{runs}</w:p>")) == "docx_lien_ket_ngoai"


@pytest.mark.parametrize("instruction", ["PAGE", "HYPERLINK &quot;https://a.vn&quot;", "REF link_1"])
def test_a_field_of_the_file_itself_is_allowed(instruction):
    field = f'<w:p><w:fldSimple w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'

    assert parse(docx(p("x") + field), "mau.docx")
