import pytest

from docgen.errors import DataError, TemplateError
from docgen.say import error_line
from docgen.say.word import ROWS
from docgen.word import package, relations
from docgen.word.relations import Relation

from .building import changed, docx, p, rels, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def wrong(data, **options):
    with pytest.raises(TemplateError) as caught:
        package.read(data, "mau.docx", **options)
    assert caught.value.where.file == "mau.docx"
    assert caught.value.id in {row.id for row in ROWS}
    assert all("{" not in error_line(caught.value, lang) for lang in ("vi", "en"))
    return caught.value.id


def test_a_word_file_is_read():
    file = package.read(docx(p("Xin chào")), "mau.docx")

    assert file.document == "word/document.xml"
    assert "Xin chào" in file.read("word/document.xml").decode()
    assert file.xml("word/styles.xml").tag.endswith("}styles")
    assert [relation.target for relation in file.relations("word/document.xml")] == ["word/styles.xml"]
    assert file.content_type("word/styles.xml").endswith("styles+xml")
    assert file.content_type("word/media/a.PNG") == "image/png"


def test_part_names_have_no_case():
    file = package.read(docx(p("x")), "mau.docx")

    assert file.has("WORD/Document.xml")


def test_other_files_are_told_apart():
    workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    macros = "application/vnd.ms-word.document.macroEnabled.main+xml"
    good = docx(p("x"))
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'
    override = '<Override PartName="/word/document.xml" ContentType="{}"/>'

    def typed(kind):
        return changed(good, **{"[Content_Types].xml": types.format(override.format(kind))})

    assert wrong(b"Kinh gui") == "docx_khong_phai_zip"
    assert wrong(OLE + b"\0" * 600) == "docx_doc_cu"
    assert wrong(OLE + "EncryptedPackage".encode("utf-16-le")) == "docx_ma_hoa"
    assert wrong(zipped({"a.txt": "x"})) == "docx_khong_phai_word"
    assert wrong(changed(good, **{"_rels__.rels": None})) == "docx_khong_phai_word"
    assert wrong(typed(workbook)) == "docx_khong_phai_word"
    assert wrong(typed(macros)) == "docx_macro"


def test_a_file_to_check_raises_another_error_than_a_template():
    with pytest.raises(DataError) as caught:
        package.read(b"x", "nhan.docx", error=DataError)

    assert caught.value.exit_code == 3


def test_a_strict_file_is_refused():
    strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    row = f'<Relationship Id="rId1" Type="{strict}" Target="word/document.xml"/>'

    assert wrong(changed(docx(p("x")), **{"_rels__.rels": rels(row)})) == "docx_strict"


@pytest.mark.parametrize(
    ("content", "id_"),
    [
        ("<a", "docx_xml_hong"),
        ("", "docx_xml_hong"),
        ("\x00<a/>", "docx_xml_hong"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "docx_dtd"),
        ('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "docx_dtd"),
        ("<a>" * 300 + "</a>" * 300, "docx_xml_hong"),
    ],
)
def test_malformed_xml_is_refused(content, id_):
    file = package.read(changed(docx(p("x")), **{"word/styles.xml": content}), "mau.docx")

    with pytest.raises(TemplateError) as caught:
        file.xml("word/styles.xml")

    assert caught.value.id == id_
    assert caught.value.args_["part"] == "word/styles.xml"


def test_entities_are_never_expanded():
    bomb = "<!DOCTYPE a [<!ENTITY b 'ha'>" + "".join(
        f"<!ENTITY c{n} '&{'b' if n == 0 else f'c{n - 1}'};&{'b' if n == 0 else f'c{n - 1}'};'>"
        for n in range(40)
    )

    with pytest.raises(TemplateError):
        package.parse_xml((bomb + "]><a x='&c39;'>&c39;</a>").encode(), "a", "b")


def test_a_missing_part_is_named():
    with pytest.raises(TemplateError) as caught:
        package.read(docx(p("x")), "mau.docx").read("word/comments.xml")

    assert (caught.value.id, caught.value.args_) == ("docx_thieu_phan", {"part": "word/comments.xml"})


def test_relations_are_written_as_they_are_read():
    rows = (
        Relation("rId1", "t", "word/media/a b.png"),
        Relation("rId2", "t", "docProps/core.xml"),
        Relation("rId3", "t", 'https://a.vn/?x=1&y="2"', external=True),
    )

    root = package.parse_xml(relations.xml("word/document.xml", rows).encode(), "a", "b")

    assert relations.parsed("word/document.xml", root) == rows
    assert [row.get("Target") for row in root][:2] == ["media/a b.png", "../docProps/core.xml"]


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("media/a.png", "word/media/a.png"),
        ("/word/a.xml", "word/a.xml"),
        ("../a.xml", "a.xml"),
        ("./a.xml", "word/a.xml"),
        ("../../a.xml", ""),
        ("../x/../../a.xml", ""),
    ],
)
def test_targets_stay_inside_the_package(target, path):
    assert relations.resolve("word/document.xml", target) == path
