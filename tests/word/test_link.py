import io
import zipfile

import pytest
from lxml import etree

from docgen.body.blocks import Block, Body, Run
from docgen.word.ooxml import w

from .building import (
    PICTURE,
    PNG,
    SECTION,
    SPACES,
    body,
    docx,
    footer,
    header,
    member,
    names,
    p,
    relation,
    style,
    styles,
    table,
)
from .making import KE, document, made, sections, shown, targets, texts

PIC = PICTURE.format(uri="http://schemas.openxmlformats.org/drawingml/2006/picture", rid="rId7")


# sections


def test_every_annex_is_a_section_with_pages_of_its_own():
    out = made(docx(p("a")), docx(p("b")), docx(p("c")))

    one, two, three = sections(out)
    assert texts(out) == ["a", "b", "c"]
    assert [
        found.find(w("type")) is not None and found.find(w("type")).get(w("val")) for found in (two, three)
    ] == ["nextPage"] * 2
    for section in (one, two, three):
        assert section.find(w("pgNumType")).get(w("start")) == "1"
        assert section.find(w("titlePg")) is not None
        assert shown(out, section, "default") == ["2"]
        assert shown(out, section, "first") == [""]
    assert [
        found.find(f"{w('footnotePr')}/{w('numRestart')}").get(w("val")) for found in (one, two, three)
    ] == ["eachSect"] * 3


def test_equal_headers_are_one_part():
    out = made(docx(p("a")), docx(p("b")), docx(p("c"), parts={"header1.xml": header(p("riêng"))}))

    assert len([name for name in names(out) if "header" in name]) == 2


def test_the_break_stands_in_the_last_paragraph_where_that_is_always_printed():
    plain = made(docx(p("a")), docx(p("b")))
    after_table = made(docx(table([p("a"), p("b")])), docx(p("b")))
    condition = p("{%p if a %}") + p("có thể") + p("{%p endif %}")
    after_condition = made(docx(condition), docx(p("b")), contexts=[{"a": False}, {}])

    assert texts(plain) == ["a", "b"]
    assert texts(after_table) == ["", "a", "b", "", "b"]
    assert texts(after_condition) == ["", "b"]
    for out in (after_table, after_condition):
        holder = sections(out)[0].getparent()
        assert holder.find(w("spacing")).get(w("line")) == "20"
        assert holder.find(f"{w('rPr')}/{w('sz')}").get(w("val")) == "2"


def test_a_body_at_the_end_of_a_piece_is_followed_by_the_break():
    out = made(docx(p("{{p noi_dung }}")), docx(p("b")), contexts=[{"noi_dung": body("a")}, {}])

    assert texts(out) == ["a", "", "b"]
    assert len(sections(out)) == 2


@pytest.mark.parametrize("landscape", [True, False, None])
def test_an_annex_is_turned_on_demand(landscape):
    wide = SECTION.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"')

    out = made(docx(p("a")), docx(p("b")), docx(p("c"), section=wide), landscape=landscape)

    found = [section.find(w("pgSz")).get(w("orient")) for section in sections(out)]
    assert (
        found
        == {True: [None, "landscape", "landscape"], False: [None] * 3, None: [None, None, "landscape"]}[
            landscape
        ]
    )


def test_the_sections_inside_a_piece_stay():
    wide = SECTION.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"')
    two = p("dọc") + f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>" + p("ngang")

    out = made(docx(two, section=wide), docx(two, section=wide))

    assert [found.find(w("pgSz")).get(w("orient")) for found in sections(out)] == [None, "landscape"] * 2
    restarts = [found.find(f"{w('footnotePr')}/{w('numRestart')}").get(w("val")) for found in sections(out)]
    assert restarts == ["eachSect", "continuous"] * 2


def test_the_templates_own_headers_stay():
    section = SECTION.replace(
        "<w:sectPr>", '<w:sectPr><w:headerReference w:type="default" r:id="rId_header1"/>'
    )

    out = made(docx(p("a"), section=section, parts={"header1.xml": header(p("của mẫu"))}))

    assert shown(out, sections(out)[0], "default") == ["của mẫu"]
    assert shown(out, sections(out)[0], "first") == [""]


ADDRESS = (
    '<w:sectPr><w:footerReference w:type="first" r:id="rId_footer1"/>' + SECTION.removeprefix("<w:sectPr>")
).replace("</w:sectPr>", "<w:titlePg/></w:sectPr>")


def test_the_foot_of_the_letter_does_not_run_on_into_the_annexes():
    letter = docx(p("a"), section=ADDRESS, parts={"footer1.xml": footer(p("{{ dia_chi }}"))})

    out = made(letter, docx(p("b")), contexts=[{"dia_chi": "Số 1, phố A"}, {}])

    assert shown(out, sections(out)[0], "first", "footer") == ["Số 1, phố A"]
    assert shown(out, sections(out)[1], "first", "footer") == [""]
    assert shown(out, sections(out)[1], "default", "footer") == [""]


def test_a_foot_on_every_page_stays_on_the_first():
    section = SECTION.replace(
        "<w:sectPr>", '<w:sectPr><w:footerReference w:type="default" r:id="rId_footer1"/>'
    )

    out = made(docx(p("a"), section=section, parts={"footer1.xml": footer(p("chân"))}))

    assert shown(out, sections(out)[0], "first", "footer") == ["chân"]


def test_headers_with_tags_are_filled_from_their_own_piece():
    section = SECTION.replace(
        "<w:sectPr>", '<w:sectPr><w:headerReference w:type="default" r:id="rId_header1"/>'
    )
    file = docx(p("x"), section=section, parts={"header1.xml": header(p("{{ so }}"))})

    out = made(file, file, contexts=[{"so": "1"}, {"so": "2"}])

    assert [shown(out, found, "default") for found in sections(out)] == [["1"], ["2"]]


def test_even_pages_have_their_number_where_they_differ():
    settings = ("settings", f"<w:settings {SPACES}><w:evenAndOddHeaders/></w:settings>")

    out = made(docx(p("a"), parts={"settings.xml": settings}), docx(p("b")))

    assert [shown(out, found, "even") for found in sections(out)] == [["2"], ["2"]]


# ruled lines


@pytest.mark.parametrize(("length", "indent"), [(3400, 135), (0, 1835), (3669, 0), (3670, 0), (99_999, 0)])
def test_a_ruled_line_has_the_length_asked_for(length, indent):
    sheet = styles(style("Dòng kẻ Tiêu ngữ", identity="k"))
    file = docx(table([p("x"), p("", "k")], widths=(3000, 3900)) + p(), sheet=sheet)

    out = made(file, contexts=[{"_ke": {"ke_tieu_ngu": length}}])

    (found,) = document(out).iter(w("ind"))
    assert (found.get(w("left")), found.get(w("right"))) == (str(indent), str(indent))


def test_a_ruled_line_on_a_turned_page_is_centred_on_it():
    file = docx(p("", "k") + p("x"), sheet=styles(style("Dòng kẻ phụ lục", identity="k")))

    out = made(docx(p("x")), file, file, landscape=True, contexts=[KE] * 3)

    assert {found.get(w("left")) for found in document(out).iter(w("ind"))} == {str((14286 - 1000) // 2)}


# joining


def test_equal_ids_of_two_templates_do_not_meet():
    look = '<w:rPr><w:sz w:val="{}"/></w:rPr>'
    first = docx(p("a", "x"), sheet=styles(style("Ghi chú", identity="x", inner=look.format(20))))
    second = docx(p("b", "x"), sheet=styles(style("Lời dẫn", identity="x", inner=look.format(30))))

    out = made(first, second)

    assert [found.get(w("val")) for found in document(out).iter(w("pStyle"))] == ["GhiChu", "LoiDan"]


LIST = (
    '<w:abstractNum w:abstractNumId="0"><w:nsid w:val="0A0B0C0D"/>'
    '<w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Muc"/><w:lvlText w:val="%1."/>'
    '<w:lvlJc w:val="left"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def listed(text, number="1"):
    look = f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    return f"<w:p>{look}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_lists_of_two_templates_count_apart():
    parts = {"numbering.xml": ("numbering", f"<w:numbering {SPACES}>{LIST}</w:numbering>")}
    sheet = styles(
        style("Mục số", identity="Muc", inner='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    )
    lost = docx(listed("b") + listed("lạc", "9"), parts=parts, sheet=sheet)

    out = made(docx(listed("a"), parts=parts, sheet=sheet), docx(p("không")), lost)

    assert [found.get(w("val")) for found in document(out).iter(w("numId"))] == ["1", "2"]
    root = etree.fromstring(member(out, "word/numbering.xml").encode())
    assert [etree.QName(child).localname for child in root] == ["abstractNum", "abstractNum", "num", "num"]
    assert [found.get(w("val")) for found in root.iter(w("pStyle"))] == ["MucSo", "MucSoPL2"]


def picture(text, data=PNG):
    return docx(
        f"<w:p><w:r><w:t>{text}</w:t></w:r>{PIC}</w:p>",
        relations=[relation("rId7", "image", "media/a.png")],
        **{"word/media/a.png": data},
    )


def test_equal_pictures_are_one_part_and_ids_differ():
    out = made(picture("a"), picture("b"), picture("c", PNG + b"\0"))

    assert [name for name in names(out) if "media" in name] == [
        "word/media/image1.png",
        "word/media/image2.png",
    ]
    found = [element.get("id") for element in document(out).iter("{*}docPr")]
    assert found == ["1", "2", "3"]


def test_pictures_are_copied_as_they_are_packed():
    data = picture("a")

    out = made(data)

    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(io.BytesIO(out)) as after:
        assert after.read("word/media/image1.png") == before.read("word/media/a.png") == PNG


def marked(name):
    return docx(
        f'<w:p><w:bookmarkStart w:id="0" w:name="{name}"/><w:r><w:t>x</w:t></w:r><w:bookmarkEnd w:id="0"/>'
        f'<w:hyperlink w:anchor="{name}"><w:r><w:t>đây</w:t></w:r></w:hyperlink>'
        f'<w:fldSimple w:instr=" REF {name} \\h "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
    )


def test_bookmarks_of_one_name_are_told_apart():
    out = made(marked("a"), marked("a"), marked("b"))

    starts = list(document(out).iter(w("bookmarkStart")))
    assert [(start.get(w("id")), start.get(w("name"))) for start in starts] == [
        ("1", "a"),
        ("2", "a_PL1"),
        ("3", "b"),
    ]
    assert [link_.get(w("anchor")) for link_ in document(out).iter(w("hyperlink"))] == ["a", "a_PL1", "b"]
    assert [field.get(w("instr")) for field in document(out).iter(w("fldSimple"))][1] == " REF a_PL1 \\h "


def linked(address):
    text = '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>đây</w:t></w:r></w:hyperlink></w:p>'
    return docx(text, relations=[relation("rId9", "hyperlink", address, external=True)])


def test_links_of_templates_and_of_the_text_go_with_them():
    run = Run("kia", link="https://c.vn/?x=1&y=2")
    last = docx(p("{{p noi_dung }}"))

    out = made(
        linked("https://a.vn"),
        linked("https://b.vn"),
        last,
        contexts=[{}, {}, {"noi_dung": Body((Block("noi_dung", (run,)),))}],
    )

    ids = [next(iter(found.attrib.values())) for found in document(out).iter(w("hyperlink"))]
    assert [targets(out)[rid] for rid in ids] == ["https://a.vn", "https://b.vn", "https://c.vn/?x=1&y=2"]


def test_a_picture_in_a_loop_has_an_id_of_its_own_each_time():
    rows = p("{%p for a in ds %}") + f"<w:p>{PIC}</w:p>" + p("{%p endfor %}")
    data = docx(rows, relations=[relation("rId7", "image", "media/a.png")], **{"word/media/a.png": PNG})

    out = made(data, data, contexts=[{"ds": range(3)}, {"ds": range(2)}])

    assert [element.get("id") for element in document(out).iter("{*}docPr")] == ["1", "2", "3", "4", "5"]
