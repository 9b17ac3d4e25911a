"""The judge is judged: each fault, put into a sound file, is found."""

import pytest

from docgen.word import zipping

from .building import docx, member, names, p, style, styles, table
from .making import made
from .soundness import faults


@pytest.fixture(scope="module")
def sound():
    sheet = styles(style("Ghi chú", identity="GhiChu"))
    return made(docx(p("Chữ", "GhiChu") + table([p("a"), p("b")]) + p(), sheet=sheet))


def broken(data, name, old, new):
    """Return `data` with `old` replaced in the member `name`."""
    text = member(data, name)
    assert old in text
    packed = [
        zipping.pack(part, (text.replace(old, new) if part == name else member(data, part)).encode())
        for part in names(data)
    ]
    return zipping.write(packed)


def test_what_we_write_is_sound(sound):
    assert faults(sound) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('<w:p><w:r><w:t xml:space="preserve">a</w:t></w:r></w:p></w:tc>', "</w:tc>", "tc does not end"),
        ('<w:gridCol w:w="4000"/>', "", "a row spans 2 columns"),
        ("Chữ</w:t></w:r>", 'Chữ</w:t><w:fldChar w:fldCharType="begin"/></w:r>', "not balanced"),
        ("Chữ</w:t></w:r>", 'Chữ</w:t></w:r><w:bookmarkStart w:id="1" w:name="a"/>', "bookmarks"),
        ("Chữ</w:t></w:r>", "Chữ</w:t></w:r>lạc", "stray text in p"),
        ("Chữ", "\ufdd07\ufdd1", "a mark of the engine"),
        ('w:val="GhiChu"', 'w:val="KhongCo"', "no style KhongCo"),
        ("Chữ</w:t></w:r>", 'Chữ</w:t><w:footnoteReference w:id="5"/></w:r>', "no footnote 5"),
        ("Chữ</w:t></w:r>", 'Chữ</w:t></w:r><w:hyperlink r:id="rId99"/>', "rId99 leads nowhere"),
        (
            '<w:pPr><w:pStyle w:val="GhiChu"/>',
            '<w:pPr><w:jc w:val="left"/><w:pStyle w:val="GhiChu"/>',
            "pPr is out",
        ),
        ("<w:body>", '<w:body><docgen:tag xmlns:docgen="urn:docgen" n="1"/>', "foreign node"),
        ('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"', "orientation disagree"),
        ("</w:body>", "</w:bod>", "word/document.xml"),
    ],
)
def test_each_fault_of_the_text_is_found(sound, old, new, fault):
    found = faults(broken(sound, "word/document.xml", old, new))

    assert any(fault in one for one in found), found


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        ("[Content_Types].xml", "/word/styles.xml", "/word/stile.xml", "word/stile.xml"),
        ("word/_rels/document.xml.rels", "styles.xml", "stile.xml", "which is not there"),
        ("word/styles.xml", 'w:styleId="GhiChu"', 'w:styleId="Normal"', "style id Normal is there twice"),
        ("word/styles.xml", ' w:default="1" w:styleId="Normal"', ' w:styleId="Normal"', "0 default styles"),
    ],
)
def test_each_fault_of_the_package_is_found(sound, name, old, new, fault):
    found = faults(broken(sound, name, old, new))

    assert any(fault in one for one in found), found


def test_what_is_no_zip_is_told():
    assert faults(b"x") == ["no zip"]


def test_a_time_in_the_container_is_found():
    assert any("bears a time" in fault for fault in faults(docx(p("x"))))
