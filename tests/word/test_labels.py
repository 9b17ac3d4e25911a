"""Word's own numbers, drawn lines and table styles: what a reader of the page sees, and no text says."""

import docx
import pytest
from lxml import etree

from docgen.word.labels import labels_of
from docgen.word.read import read
from docgen.word.shapes import lines_on
from tests.check.paper import W, package

LEVEL = '<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'
V = "urn:schemas-microsoft-com:vml"
TABLE = '<w:tbl><w:tblPr><w:tblStyle w:val="T"/>{look}</w:tblPr><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="900"/></w:tblGrid>{rows}</w:tbl>'
ROW = "<w:tr><w:tc><w:p>{0}<w:r>{1}<w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>"


def labels(*levels, nums='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'):
    rows = "".join(
        LEVEL.format(at=at, **{"start": 1, "more": "", **level}) for at, level in enumerate(levels)
    )
    xml = f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">{rows}</w:abstractNum>{nums}</w:numbering>'
    return labels_of(etree.fromstring(xml))


def test_a_list_counts_each_level_and_begins_anew_under_a_higher_one():
    lists = labels({"kind": "decimal", "text": "%1."}, {"kind": "lowerLetter", "text": "%2)"})

    shown = [lists.next("1", level) for level in (0, 1, 1, 0, 1)]

    assert shown == ["1.", "a)", "b)", "2.", "a)"]


def test_a_deeper_number_holds_the_higher_ones_and_legal_ones_are_arabic():
    lists = labels(
        {"kind": "upperRoman", "text": "%1."}, {"kind": "decimal", "text": "%1.%2.", "more": "<w:isLgl/>"}
    )

    assert [lists.next("1", level) for level in (0, 0, 1)] == ["I.", "II.", "2.1."]


def test_a_level_below_one_that_was_never_shown_counts_from_its_start():
    lists = labels({"kind": "decimal", "text": "%1."}, {"kind": "decimal", "text": "%1.%2."})

    assert lists.next("1", 1) == "1.1."


def test_a_start_of_its_own_begins_a_list_of_its_own():
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    lists = labels({"kind": "decimal", "text": "%1."}, nums=nums)

    assert [lists.next(number, 0) for number in ("1", "2", "2", "1")] == ["1.", "5.", "6.", "2."]


@pytest.mark.parametrize(("text", "shown"), [("\uf0b7", "•"), ("-", "-"), ("", "")])
def test_a_bullet_is_shown_as_it_looks(text, shown):
    assert labels({"kind": "bullet", "text": text}).next("1", 0) == shown


@pytest.mark.parametrize(("number", "level"), [("9", 0), ("1", 9), ("1", -1), ("0", 0)])
def test_a_list_or_level_that_is_not_there_shows_nothing(number, level):
    assert labels({"kind": "decimal", "text": "%1."}).next(number, level) == ""


@pytest.mark.parametrize("start", ["999999999999", "-4", "x", ""])
def test_an_absurd_start_is_one(start):
    assert labels({"kind": "decimal", "text": "%1.", "start": start}).next("1", 0) == "1."


def shapes(xml):
    return lines_on(etree.fromstring(f'<w:p xmlns:w="{W}" xmlns:v="{V}">{xml}</w:p>'))


def test_a_horizontal_line_of_vml_is_measured():
    (shape,) = shapes('<w:r><w:pict><v:line from="10pt,3pt" to="110pt,3pt"/></w:pict></w:r>')

    assert (shape.length_twips, shape.kind) == (2000, "single")


def test_a_dashed_line_is_told_and_an_upright_one_is_none():
    (shape,) = shapes(
        '<w:r><w:pict><v:line from="0,0" to="72pt,0"><v:stroke dashstyle="dash"/></v:line></w:pict></w:r>'
    )

    assert shape.kind == "dash"
    assert shapes('<w:r><w:pict><v:line from="0,0" to="0,72pt"/></w:pict></w:r>') == ()


def test_a_line_of_drawingml_is_measured_once_though_written_twice():
    drawing = (
        '<wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wps:spPr><a:xfrm><a:ext cx="1270000" cy="0"/>'
        '</a:xfrm><a:prstGeom prst="line"/><a:ln><a:solidFill><a:srgbClr val="0000ff"/></a:solidFill></a:ln></wps:spPr></wps:wsp>'
    )
    xml = (
        '<w:r xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent>'
        f"<mc:Choice><w:drawing>{drawing}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from='0,0' to='9pt,0'/>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    (shape,) = shapes(xml)

    assert (shape.length_twips, shape.color) == (2000, "0000FF")


@pytest.mark.parametrize("point", ["", "x,y", "1e9pt,0", "999999999999999999pt,0"])
def test_an_absurd_measure_is_no_length(point):
    assert [
        shape.length_twips
        for shape in shapes(f'<w:r><w:pict><v:line from="0,0" to="{point}"/></w:pict></w:r>')
    ] in (
        [],
        [0],
    )


def looks(look='<w:tblLook w:firstRow="1"/>', rows=2, own=""):
    style = (
        '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:pPr><w:jc w:val="center"/></w:pPr>'
        '<w:rPr><w:sz w:val="20"/></w:rPr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
    )
    body = TABLE.format(look=look, rows=ROW.format("", own) * rows)
    return read(
        package(body, None, styles_xml=f'<w:styles xmlns:w="{W}">{style}</w:styles>'), "thu.docx"
    ).body


def test_the_style_of_a_table_sets_its_text_as_a_whole_and_its_first_row():
    first, _, second, _ = looks()

    assert (first.runs[0].look.size_pt, first.runs[0].look.bold, first.format.align) == (10, True, "center")
    assert (second.runs[0].look.size_pt, second.runs[0].look.bold) == (10, False)


def test_a_place_that_the_table_turns_off_is_not_set():
    assert not looks(look='<w:tblLook w:val="0000"/>')[0].runs[0].look.bold
    assert looks(look='<w:tblLook w:val="0020"/>')[0].runs[0].look.bold
    assert not looks(look="")[0].runs[0].look.bold


def test_a_run_of_its_own_goes_over_the_style_of_the_table():
    first = looks(own='<w:rPr><w:b w:val="0"/><w:sz w:val="26"/></w:rPr>')[0]

    assert (first.runs[0].look.size_pt, first.runs[0].look.bold) == (13, False)


def test_rows_that_a_style_singles_out_are_not_passed_over():
    data = package(
        TABLE.format(look='<w:tblLook w:firstRow="1"/>', rows=ROW.format("", "") * 5),
        None,
        styles_xml=f'<w:styles xmlns:w="{W}"><w:style w:type="table" w:styleId="T"><w:name w:val="T"/>'
        '<w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style></w:styles>',
    )

    assert not read(data, "thu.docx", short=True).left_out_chars


def test_lists_of_python_docx_bear_their_dots():
    import io

    document = docx.Document()
    document.add_paragraph("một", style="List Bullet")
    document.add_paragraph("hai", style="List Number")
    out = io.BytesIO()
    document.save(out)

    assert [one.label for one in read(out.getvalue(), "x.docx").body] == ["•", "1."]
