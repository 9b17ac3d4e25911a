"""Any Word file read back: text in order, places as seen in Word, properties as they come out."""

import io

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Pt
from hypothesis import given
from hypothesis import strategies as st

from docgen.errors import DataError
from docgen.word.read import read
from tests.check.paper import W, package
from tests.patience import calls

P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def body(xml, *, styles="", parts=None):
    sheet = f'<w:styles xmlns:w="{W}">{styles}</w:styles>'
    return read(package(xml, parts, styles_xml=sheet), "thu.docx")


def texts(xml, **options):
    return [paragraph.text for paragraph in body(xml, **options).body]


def look(rpr="", style="", styles=""):
    style_element = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    reading = body(f"<w:p>{style_element}<w:r><w:rPr>{rpr}</w:rPr><w:t>x</w:t></w:r></w:p>", styles=styles)
    return reading.body[0].runs[0].look


def set_style(key, *, based_on="", ppr="", rpr="", kind="paragraph"):
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{key}"/>{base}'
        f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
    )


DEFAULTS = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>'


def test_breaks_tabs_and_hyphens_are_characters():
    run = "<w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
    xml = f"<w:p><w:r>{run}</w:r></w:p>"

    assert texts(xml) == ["a\nb\tc\u2011d"]


def test_deleted_and_hidden_text_is_left_out_and_inserted_text_stays():
    xml = (
        "<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>giấu</w:t></w:r></w:p>"
    )

    (paragraph,) = body(xml).body

    assert paragraph.text == "mới"
    assert paragraph.changed


def test_the_result_of_a_field_is_text_and_its_code_is_not():
    xml = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        '<w:p><w:fldSimple w:instr=" NUMPAGES \\* MERGEFORMAT "><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>'
    )

    first, second = body(xml).body

    assert (first.text, first.fields) == ("7", ("PAGE",))
    assert (second.text, second.fields) == ("9", ("NUMPAGES",))


def test_content_controls_links_and_smart_tags_hide_nothing():
    xml = (
        "<w:sdt><w:sdtContent>" + P.format("một") + "</w:sdtContent></w:sdt>"
        "<w:p><w:hyperlink><w:r><w:t>hai</w:t></w:r></w:hyperlink>"
        "<w:smartTag><w:r><w:t> ba</w:t></w:r></w:smartTag>"
        "<w:sdt><w:sdtContent><w:r><w:t> bốn</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )

    assert texts(xml) == ["một", "hai ba bốn"]


def test_a_text_box_is_read_once_though_word_writes_it_twice():
    box = "<w:txbxContent>" + P.format("trong khung") + "</w:txbxContent>"
    xml = (
        '<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><w:t>ngoài</w:t></w:r><w:r>'
        f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )

    outer, inner = body(xml).body

    assert (outer.text, inner.text) == ("ngoài", "trong khung")
    assert inner.steps == (("doan", 1), ("khung", 1), ("doan", 1))


def test_places_count_tables_rows_cells_and_paragraphs_as_word_shows_them():
    cell = "<w:tc>" + P.format("ô") + "</w:tc>"
    inner = f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"
    xml = (
        P.format("đầu")
        + f"<w:tbl><w:tr>{cell}<w:tc>{P.format('a')}{inner}{P.format('b')}</w:tc></w:tr></w:tbl>"
    )

    places = {paragraph.text: paragraph.steps for paragraph in body(xml + P.format("cuối")).body}

    assert places["đầu"] == (("doan", 1),)
    assert places["a"] == (("bang", 1), ("hang", 1), ("o", 2), ("doan", 1))
    assert places["b"] == (("bang", 1), ("hang", 1), ("o", 2), ("doan", 2))
    assert places["ô"] == (
        ("bang", 1),
        ("hang", 1),
        ("o", 2),
        ("bang", 1),
        ("hang", 1),
        ("o", 1),
        ("doan", 1),
    )
    assert places["cuối"] == (("doan", 2),)


def test_a_cell_is_as_wide_as_its_columns_less_its_margins():
    xml = (
        '<w:tbl><w:tblPr><w:tblCellMar><w:left w:w="100" w:type="dxa"/>'
        '<w:right w:w="50" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr>'
        '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc>'
        '<w:tc><w:tcPr><w:tcW w:w="2500" w:type="dxa"/>'
        '<w:tcMar><w:left w:w="0" w:type="dxa"/></w:tcMar></w:tcPr><w:p/></w:tc>'
        "</w:tr></w:tbl>"
    )

    assert [paragraph.width_twips for paragraph in body(xml).body] == [2850, 2450]


def test_settings_come_from_defaults_then_the_style_chain_then_the_run():
    styles = (
        DEFAULTS + set_style("A", rpr='<w:sz w:val="26"/><w:i/>') + set_style("B", based_on="A", rpr="<w:b/>")
    )

    assert look(styles=styles).size_pt == 12
    assert (look(style="B", styles=styles).size_pt, look(style="B", styles=styles).italic) == (13, True)
    assert look('<w:sz w:val="29"/>', style="B", styles=styles).size_pt == 14.5


def test_a_toggle_in_both_styles_is_off_and_set_on_the_run_it_is_absolute():
    styles = set_style("A", rpr="<w:b/>") + set_style("Dam", rpr="<w:b/>", kind="character")

    assert look(style="A", styles=styles).bold
    assert not look('<w:rStyle w:val="Dam"/>', style="A", styles=styles).bold
    assert look('<w:rStyle w:val="Dam"/>', styles=styles).bold
    assert look('<w:rStyle w:val="Dam"/><w:b/>', style="A", styles=styles).bold
    assert not look('<w:b w:val="0"/>', style="A", styles=styles).bold


def test_a_chain_of_styles_that_bites_its_tail_ends():
    styles = set_style("A", based_on="B", rpr="<w:b/>") + set_style("B", based_on="A", rpr="<w:i/>")

    assert look(style="A", styles=styles).bold


def test_a_font_of_the_theme_is_named():
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
        '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont>'
        '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont>'
        "</a:fontScheme></a:themeElements></a:theme>"
    )
    fonts = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsi="Arial"/>'
    xml = f"<w:p><w:r><w:rPr>{fonts}</w:rPr><w:t>x</w:t></w:r></w:p>"

    (paragraph,) = body(xml, parts={"word/theme.xml": theme}).body

    assert paragraph.runs[0].look.fonts == ("Calibri", "Arial")


def test_indents_spaces_and_lines_are_merged_one_by_one():
    styles = set_style(
        "A", ppr='<w:spacing w:before="120" w:line="360"/><w:ind w:left="100" w:hanging="50"/>'
    )
    own = '<w:spacing w:after="60"/><w:ind w:firstLine="567"/><w:jc w:val="end"/>'
    xml = f'<w:p><w:pPr><w:pStyle w:val="A"/>{own}</w:pPr></w:p>'

    format_ = body(xml, styles=styles).body[0].format

    assert (format_.before_pt, format_.after_pt, format_.line) == (6, 3, 1.5)
    assert (format_.left_twips, format_.first_line_twips, format_.align) == (100, 567, "right")


def test_an_exact_line_height_is_in_points():
    xml = '<w:p><w:pPr><w:spacing w:line="360" w:lineRule="exact"/></w:pPr></w:p>'

    assert body(xml).body[0].format.line_pt == 18


def test_sections_of_a_file_by_python_docx_are_read_with_their_headers():
    document = docx.Document()
    document.add_paragraph("dọc")
    document.sections[0].header.paragraphs[0].text = "đầu trang"
    second = document.add_section()
    second.orientation = WD_ORIENT.LANDSCAPE
    second.page_width, second.page_height = second.page_height, second.page_width
    run = document.add_paragraph("ngang").runs[0]
    run.font.size, run.font.bold = Pt(14), True
    out = io.BytesIO()
    document.save(out)

    reading = read(out.getvalue(), "a.docx")

    assert [section.landscape for section in reading.sections] == [False, True]
    assert [p.section for p in reading.body if p.text] == [0, 1]
    assert reading.body[-1].size_pt == 14
    assert [section.headers["default"][0].text for section in reading.sections] == ["đầu trang"] * 2
    assert [paragraph.text for paragraph in reading.margins if paragraph.text] == ["đầu trang"]


def test_footnotes_are_read_after_the_body_without_the_separators():
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="1">{P.format("chú thích")}</w:footnote></w:footnotes>'
    )

    (note,) = body("<w:p/>", parts={"word/footnotes.xml": notes}).notes

    assert (note.text, note.story, note.steps) == ("chú thích", "chu_thich", (("chu_thich", 1), ("doan", 1)))


def test_a_tracked_setting_and_a_comment_are_marked():
    xml = (
        "<w:p><w:r><w:rPr><w:b/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>"
        '<w:p><w:r><w:t>b</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>' + P.format("c")
    )

    assert [(p.changed, p.commented) for p in body(xml).body] == [
        (True, False),
        (False, True),
        (False, False),
    ]


def test_a_file_that_is_no_word_file_is_an_error_with_its_name():
    with pytest.raises(DataError) as error:
        read(b"PK", "x.docx")

    assert error.value.where.file == "x.docx"


@given(st.lists(st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=20), max_size=8))
def test_text_comes_back_as_it_was_written(lines):
    from xml.sax.saxutils import escape

    runs = "".join(f'<w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r>' for line in lines)
    usable = "".join(lines).translate({0xFFFE: None, 0xFFFF: None})
    if usable != "".join(lines):
        return

    assert texts(f"<w:p>{runs}</w:p>") == ["".join(lines)]


def test_a_wide_table_is_read_in_linear_time():
    def work(rows):
        row = "<w:tr>" + ("<w:tc>" + P.format("ô") + "</w:tc>") * 7 + "</w:tr>"
        data = package(f"<w:tbl>{row * rows}</w:tbl>")
        return calls(lambda: read(data, "to.docx"))

    assert work(2000) < 6 * work(400)
