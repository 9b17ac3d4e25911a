"""What Word would call damaged is refused with its place; what Word takes passes, however odd."""

import io
from pathlib import Path

import docx as python_docx
import pytest

from docgen.errors import Problems, TemplateError, leaves
from docgen.say import error_line
from docgen.word import values
from docgen.word.examine import examine
from docgen.word.grammar import kind_of
from docgen.word.markup import ROWS
from docgen.word.template import parse

from .building import OFFICE, PICTURE, SECTION, changed, docx, footer, header, member, p, relation, table
from .making import made

TEMPLATES = sorted((Path(__file__).parents[2] / "templates").glob("*.docx"))
TABLE = table([p("a"), p("b")], [p("c"), p("d")])
CELL = (("bang", 1), ("hang", 2), ("o", 1))
MATH = "<m:oMath><m:r><m:rPr><m:sty m:val='p'/></m:rPr><m:t>x</m:t></m:r></m:oMath>"
W14 = '<w14:textOutline w14:w="9525"><w14:noFill/></w14:textOutline>'


def refused(data):
    """Return (id, steps) of each problem, and prove that both languages have a sentence for it."""
    with pytest.raises((TemplateError, Problems)) as caught:
        parse(data, "mau.docx")
    for leaf in leaves(caught.value):
        assert all(error_line(leaf, lang).startswith("mau.docx") for lang in ("vi", "en"))
    return [(leaf.id, leaf.where.steps) for leaf in leaves(caught.value)]


@pytest.mark.parametrize(
    ("old", "new", "id_", "steps"),
    [
        (p("c"), "", "docx_thieu_doan_cuoi", CELL),
        (p("c"), table([p(), p()]), "docx_thieu_doan_cuoi", CELL),
        (p("c"), p("c") + "lạc", "docx_chu_lac", CELL),
        (p("c"), "<w:r><w:t>c</w:t></w:r>" + p(), "docx_la_cho", CELL),
        (p("c"), "<w:la/>" + p(), "docx_la_cho", CELL),
        (p("c"), '<x:la xmlns:x="urn:x"/>' + p(), "docx_la_cho", CELL),
        (p("c"), "<la/>" + p(), "docx_la_cho", CELL),
        (p("c"), "<w:sectPr/>" + p(), "docx_la_cho", CELL),
        (p("c"), "<w:p><w:r/><w:pPr/></w:p>", "docx_sai_thu_tu", CELL),
        (p("c"), "<w:p><w:pPr/><w:pPr/></w:p>", "docx_sai_thu_tu", CELL),
        (p("c"), '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>', "docx_truong_ho", CELL),
        (p("c"), '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>', "docx_truong_ho", CELL),
        (p("c"), '<w:p><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>', "docx_truong_ho", CELL),
        (p("c"), "<w:p><w:r><w:fldChar/></w:r></w:p>", "docx_thieu_thuoc_tinh", CELL),
        (p("c"), p('<w:footnoteReference w:id="7"/>'), "docx_la_cho", CELL),
        (p("c"), '<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>', "docx_chu_thich_thieu", CELL),
        (p("c"), '<w:p><w:r><w:rPr><w:sz w:val="99999999"/></w:rPr></w:r></w:p>', "docx_gia_tri_sai", CELL),
        (p("c"), '<w:p><w:pPr><w:jc w:val="giua"/></w:pPr></w:p>', "docx_gia_tri_sai", CELL),
        (p("c"), '<w:p><w:pPr><w:jc val="left"/></w:pPr></w:p>', "docx_thuoc_tinh_la", CELL),
        (p("c"), '<w:p><w:bookmarkStart w:id="x" w:name="a"/></w:p>', "docx_gia_tri_sai", CELL),
        (p("c"), "<w:p><w:pPr>chữ</w:pPr></w:p>", "docx_chu_lac", CELL),
        (p("c"), '<w:p><w:r><w:tab>chữ</w:tab></w:r></w:p>', "docx_chu_lac", CELL),
        (p("c"), f"<w:sdt><w:sdtContent>{TABLE}</w:sdtContent></w:sdt>", "docx_thieu_doan_cuoi", CELL),
        (p("c"), f"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{TABLE}</w:txbxContent></v:textbox>"
                 "</v:shape></w:pict></w:r></w:p>", "docx_thieu_doan_cuoi", CELL),
        ('<w:gridCol w:w="4000"/></w:tblGrid>', "</w:tblGrid>", "docx_bang_lech_cot", (("bang", 1), ("hang", 1))),
        ('<w:gridCol w:w="4000"/></w:tblGrid>', '<w:gridCol w:w="-5"/></w:tblGrid>', "docx_gia_tri_sai", CELL[:1]),
        ("<w:tblPr></w:tblPr>", "<w:tblPr></w:tblPr>lạc", "docx_chu_lac", CELL[:1]),
        ("<w:tblPr></w:tblPr>", "<w:tblPr></w:tblPr><w:tblPr/>", "docx_sai_thu_tu", CELL[:1]),
        ("<w:tr>", "<w:tr>lạc", "docx_chu_lac", (("bang", 1), ("hang", 1))),
        ("<w:tr>", "<w:tr/><w:tr>", "docx_thieu_thanh_phan", (("bang", 1), ("hang", 1))),
        ('w:tcW w:w="4000"', 'w:tcW w:w="-5"', "docx_gia_tri_sai", (("bang", 1), ("hang", 1), ("o", 1))),
        (SECTION, SECTION + SECTION, "docx_sai_thu_tu", ()),
        (SECTION, SECTION + p("sau"), "docx_sai_thu_tu", (("doan", 2),)),
        (SECTION, SECTION.replace("<w:pgSz", "lạc<w:pgSz"), "docx_chu_lac", ()),
        (SECTION, SECTION.replace('"11906"', '"-5"'), "docx_gia_tri_sai", ()),
        (SECTION, "<w:sectPr><w:la/></w:sectPr>", "docx_la_cho", ()),
        ("<w:body>", "<w:body>lạc", "docx_chu_lac", ()),
        ("<w:body>", "<w:p/><w:body>", "docx_la_cho", (("doan", 1),)),
    ],
)  # fmt: skip
def test_what_word_calls_damaged_is_refused_at_its_place(old, new, id_, steps):
    sound = docx(p("x") + TABLE)
    text = member(sound, "word/document.xml")
    assert old in text
    data = changed(sound, **{"word/document.xml": text.replace(old, new, 1)})

    found = refused(data)

    assert id_ in [id_ for id_, _ in found]
    assert steps in [place for id__, place in found if id__ == id_]


def test_all_that_is_unsound_is_told_in_one_run_parts_in_order():
    data = docx(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' + p() + "<w:la/>",
        parts={"header2.xml": header(TABLE), "footer1.xml": footer(p() + "lạc")},
    )

    assert refused(data) == [
        ("docx_truong_ho", (("doan", 1),)),
        ("docx_la_cho", ()),
        ("docx_thieu_doan_cuoi", (("dau_trang", 2),)),
        ("docx_chu_lac", (("chan_trang", 1), ("doan", 1))),
    ]


def test_template_check_tells_the_same():
    data = docx(p("x") + "<w:la/>" + p("{{ a "), parts={"header2.xml": header(TABLE)})

    found = [(problem.id, problem.where.steps) for problem in examine(data, "mau.docx").problems]

    assert ("docx_la_cho", ()) in found
    assert ("docx_thieu_doan_cuoi", (("dau_trang", 2),)) in found
    assert ("the_chua_dong", (("doan", 2),)) in found


def test_a_thousand_faults_are_not_all_told():
    assert len(refused(docx("<w:la/>" * 1_000))) == 60


# parts that must agree


@pytest.mark.parametrize(
    ("name", "old", "new", "id_"),
    [
        ("[Content_Types].xml", "styles+xml", "settings+xml", "docx_sai_kieu_phan"),
        (
            "[Content_Types].xml",
            'PartName="/word/header1.xml"',
            'PartName="/word/h.xml"',
            "docx_sai_kieu_phan",
        ),
        ("word/header1.xml", "w:hdr", "w:ftr", "docx_sai_kieu_phan"),
        ("word/styles.xml", "w:styles", "w:numbering", "docx_sai_kieu_phan"),
        ("word/_rels/document.xml.rels", f'{OFFICE}header"', f'{OFFICE}image"', "docx_dan_sai"),
        ("word/document.xml", 'r:id="rId_header1"', 'r:id="rId_styles"', "docx_dan_sai"),
        ("word/document.xml", 'r:id="rId_header1"', 'r:id="rId99"', "docx_quan_he_thieu"),
        ("word/document.xml", 'r:id="rId_header1"', "", "docx_thieu_thuoc_tinh"),
        ("word/document.xml", '"default"', '"mac_dinh"', "docx_gia_tri_sai"),
    ],
)
def test_parts_that_do_not_agree_are_refused(name, old, new, id_):
    reference = '<w:headerReference w:type="default" r:id="rId_header1"/>'
    section = SECTION.replace("<w:sectPr>", f"<w:sectPr>{reference}")
    sound = docx(p("x"), section=section, parts={"header1.xml": header(p("h"))})
    text = member(sound, name)
    assert old in text

    found = refused(changed(sound, **{name: text.replace(old, new)}))

    assert id_ in [id_ for id_, _ in found]


def test_a_header_named_twice_by_a_section_is_refused():
    one = '<w:headerReference w:type="default" r:id="rId_header1"/>'
    section = SECTION.replace("<w:sectPr>", f"<w:sectPr>{one}{one}")

    found = refused(docx(p("x"), section=section, parts={"header1.xml": header(p("h"))}))

    assert found == [("docx_sai_thu_tu", ())]


LIST = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"/></w:abstractNum>'


@pytest.mark.parametrize(
    ("rows", "id_"),
    [
        (LIST + LIST, "docx_trung_so"),
        (LIST + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' * 2, "docx_trung_so"),
        (LIST + '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>', "docx_dan_sai"),
        (LIST + '<w:num w:numId="1"/>', "docx_thieu_thanh_phan"),
        ('<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' + LIST, "docx_sai_thu_tu"),
        (LIST.replace('"0"><', '"9"><', 1).replace('ilvl="0"', 'ilvl="12"'), "docx_gia_tri_sai"),
    ],
)
def test_lists_that_do_not_agree_are_refused(rows, id_):
    numbering = ("numbering", header(rows)[1].replace("w:hdr", "w:numbering"))

    assert refused(docx(p("x"), parts={"numbering.xml": numbering}))[0][0] == id_


def test_notes_of_the_same_number_are_refused():
    one = f'<w:footnote w:id="2">{p("n")}</w:footnote>'
    notes = ("footnotes", header(one + one)[1].replace("w:hdr", "w:footnotes"))

    assert refused(docx(p("x"), parts={"footnotes.xml": notes})) == [("docx_trung_so", ())]


# what docgen mends by itself is no fault


@pytest.mark.parametrize(
    "body",
    [
        '<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p>',
        '<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="1" w:name="b"/>'
        '<w:bookmarkEnd w:id="1"/><w:hyperlink w:anchor="a"/><w:hyperlink w:anchor="b"/></w:p>',
        '<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="2" w:name="A"/>'
        '<w:bookmarkEnd w:id="2"/><w:hyperlink w:anchor="a"/></w:p>',
        '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>x</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>',
        '<w:p><w:pPr><w:jc w:val="left"/><w:keepNext/><w:jc w:val="right"/></w:pPr></w:p>',
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="44"/></w:numPr></w:pPr></w:p>',
        '<w:p><w:pPr><w:pStyle w:val="KhongCo"/><w:shd w:fill="FF0000"/></w:pPr></w:p>',
    ],
)  # fmt: skip
def test_what_docgen_mends_comes_out_sound(body):
    assert made(docx(body + p("x")))


def test_an_empty_header_as_libreoffice_writes_it_gets_its_paragraph():
    section = SECTION.replace(
        "<w:sectPr>", '<w:sectPr><w:headerReference w:type="default" r:id="rId_header1"/>'
    )

    assert made(docx(p("x"), section=section, parts={"header1.xml": header("")}))


def test_settings_that_word_does_not_know_are_left_out():
    setting = '<w:compatSetting w:name="{}" w:uri="http://schemas.microsoft.com/office/word" w:val="{}"/>'
    inner = setting.format("compatibilityMode", "15") + setting.format("la", "1") + setting.format("la", "9")
    settings = ("settings", header(f"<w:compat>{inner}</w:compat>")[1].replace("w:hdr", "w:settings"))

    out = member(made(docx(p("x"), parts={"settings.xml": settings})), "word/settings.xml")

    assert "compatibilityMode" in out
    assert '"la"' not in out


def test_a_style_with_two_names_keeps_one_that_is_its_own():
    sheet = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Một"/><w:name w:val="Normal"/></w:style>'
    )
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'

    assert made(docx(p("x", "A"), sheet=normal + sheet))


# what is odd and sound


@pytest.mark.parametrize(
    "body",
    [
        f"<w:sdt><w:sdtPr><w:alias w:val='a'/><w15:appearance w15:val='hidden'/></w:sdtPr><w:sdtContent>{p('a')}"
        "</w:sdtContent></w:sdt>",
        f"<w:p><w:sdt><w:sdtContent><w:r><w:t>a</w:t></w:r>{MATH}</w:sdtContent></w:sdt></w:p>",
        TABLE.replace("<w:tr>", "<w:sdt><w:sdtContent><w:tr>", 1).replace("</w:tr>", "</w:tr></w:sdtContent></w:sdt>", 1),
        TABLE.replace("<w:tc>", "<w:sdt><w:sdtContent><w:tc>", 1).replace("</w:tc>", "</w:tc></w:sdtContent></w:sdt>", 1),
        TABLE.replace(p("c"), f"<w:sdt><w:sdtContent>{p('c')}</w:sdtContent></w:sdt>"),
        TABLE.replace("<w:tblPr>", '<w:bookmarkStart w:id="1" w:name="a"/><w:tblPr>').replace(
            "</w:tbl>", '<w:bookmarkEnd w:id="1"/></w:tbl>'),
        f'<w:customXml w:uri="urn:x" w:element="a"><w:customXmlPr><w:attr w:name="a" w:val="b"/></w:customXmlPr>{p("a")}'
        "</w:customXml>",
        '<w:p><w:smartTag w:uri="urn:x" w:element="a"><w:smartTagPr><w:attr w:name="a" w:val="b"/></w:smartTagPr>'
        "<w:r><w:t>a</w:t></w:r></w:smartTag></w:p>",
        f"<w:p>{MATH}<m:oMathPara>{MATH}</m:oMathPara></w:p>",
        f"<w:p><w:r><w:rPr>{W14}<w:b/></w:rPr><w:t>a</w:t></w:r></w:p>",
        '<w:p w14:paraId="1" w:rsidR="00A1"><w:r w:rsidRPr="00B2"><w:t>a</w:t></w:r></w:p>',
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx><w:txbxContent>"
        f"{p('a')}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>",
        "<w:p><w:r><w:ruby><w:rubyPr><w:hps w:val='12'/></w:rubyPr><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase>"
        "<w:r><w:t>b</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
        '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr><w:tabs><w:tab '
        'w:val="left" w:pos="-5"/></w:tabs><w:spacing w:before="12.5pt" w:line="-240"/><w:ind w:left="-1cm"/></w:pPr></w:p>',
        '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/></w:ffData></w:fldChar></w:r>'
        "<w:r><w:instrText> FORMTEXT </w:instrText></w:r></w:p>"
        '<w:p><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
        '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:dir w:val="rtl"><w:r/></w:dir></w:p>',
        '<w:p><w:proofErr w:type="spellStart"/><w:r><w:lastRenderedPageBreak/><w:t>a</w:t></w:r><w:permStart w:id="1"/></w:p>',
        TABLE.replace("<w:tblPr></w:tblPr>", '<w:tblPr><w:tblW w:w="50%" w:type="pct"/><w:tblInd w:w="-108" '
                      'w:type="dxa"/><w:tblLook w:val="04A0" w:firstRow="1"/></w:tblPr>'),
    ],
)  # fmt: skip
def test_what_word_takes_passes(body):
    data = docx(p("x") + body + p("y"))

    assert parse(data, "mau.docx").name == "mau.docx"
    assert not examine(data, "mau.docx").problems


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_the_shipped_templates_have_no_fault(path):
    assert not examine(path.read_bytes(), path.name).problems


def test_a_file_of_python_docx_with_all_it_can_make_passes():
    made_ = python_docx.Document()
    made_.add_heading("Mục")
    made_.add_paragraph("a", style="List Bullet").add_run("b").bold = True
    grid = made_.add_table(3, 3, style="Table Grid")
    grid.cell(0, 0).merge(grid.cell(1, 1)).text = "{{ a }}"
    made_.add_section().header.paragraphs[0].text = "{{ b }}"
    made_.sections[0].footer.add_paragraph("x")
    out = io.BytesIO()
    made_.save(out)

    assert parse(out.getvalue(), "mau.docx").name == "mau.docx"


# the table itself


def test_every_row_is_used_and_every_kind_of_value_is_known():
    names = [name for row in ROWS for name in row[0].split()]

    assert len(names) == len(set(names))
    for name in names:
        if "/" not in name:
            kind = kind_of("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}" + name)
            assert kind is not None
            assert kind.name == name


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("twips", "0 -31680 31680 12pt -1.5cm", "31681 x 1.5 1e3 12px ٣"),
        ("utwips", "0 31680 12pt", "-1 -1pt"),
        ("uwidth", "0 50% 5000", "-5 -50%"),
        ("size", "1 26 3276", "0 -1 3277 99999999"),
        ("span", "1 63", "0 64"),
        ("level", "0 8", "9 -1"),
        ("int", "-2147483648 2147483647", "2147483648 99999999999999999999999"),
        ("colour", "auto FF00ff", "red #FF0000 FF00F"),
        ("onoff", "1 0 true false on off", "yes 2"),
        ("hex4", "04A0", "4A0 04A0F"),
        ("lang", "vi-VN x-none", "vi_VN"),
    ],
)
def test_values(kind, good, bad):
    test = values.accepts(kind)

    assert [value for value in good.split() if not test(value)] == []
    assert [value for value in bad.split() if test(value)] == []


def test_a_picture_and_a_link_lead_where_they_should():
    picture = PICTURE.format(uri="http://schemas.openxmlformats.org/drawingml/2006/picture", rid="rId9")
    data = docx(
        f"<w:p>{picture}</w:p>", relations=[relation("rId9", "hyperlink", "https://a.vn", external=True)]
    )

    assert ("docx_dan_sai", (("doan", 1),)) in refused(data)
