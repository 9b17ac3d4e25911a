from docgen.word.template import parse

from .building import (
    SECTION,
    docx,
    p,
    style,
    styles,
    table,
)

SHEET = styles(
    style("Quốc hiệu", identity="QuocHieu"),
    style("Dòng kẻ Tiêu ngữ", identity="Ke"),
    style("Nội dung", identity="ND"),
)

# widths


def test_the_width_of_a_component_is_that_of_its_place():
    body = table([p("QH", "QuocHieu"), p("", "Ke")], widths=(3000, 5000)) + p("x", "ND")

    template = parse(docx(body, sheet=SHEET), "mau.docx")

    assert template.widths == {"Quốc hiệu": 3000 - 230, "Dòng kẻ Tiêu ngữ": 5000 - 230, "Nội dung": 9354}


def test_margins_come_from_the_cell_the_table_or_its_style():
    edges = '<w:{0}><w:left w:w="{1}" w:type="dxa"/><w:right w:w="{1}" w:type="dxa"/></w:{0}>'
    own = table([p("a", "QuocHieu"), p()], properties=edges.format("tblCellMar", 0))
    of_style = style(
        "Bảng",
        identity="B",
        kind="table",
        based_on="",
        inner=f"<w:tblPr>{edges.format('tblCellMar', 50)}</w:tblPr>",
    )
    styled = table([p("a", "QuocHieu"), p()], properties='<w:tblStyle w:val="B"/>')
    cell = own.replace("</w:tcPr>", edges.format("tcMar", 20) + "</w:tcPr>")

    widths = [
        parse(docx(one + p(), sheet=SHEET + of_style), "m").widths["Quốc hiệu"] for one in (own, styled, cell)
    ]

    assert widths == [4000, 3900, 3960]


def test_a_cell_without_width_takes_its_grid_columns():
    last = f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>{p()}</w:tc>'
    body = table([p(), p("a", "QuocHieu"), p()], widths=(1000, 2000, 4000)).replace(last, "")
    body = body.replace('<w:tcW w:w="2000" w:type="dxa"/>', '<w:gridSpan w:val="2"/>')

    assert parse(docx(body + p(), sheet=SHEET), "m").widths["Quốc hiệu"] == 6000 - 230


def test_the_narrowest_of_several_places_counts():
    body = p("a", "ND") + table([p("a", "ND"), p("b")])

    assert parse(docx(body + p(), sheet=SHEET), "m").widths["Nội dung"] == 3770


def test_a_paragraph_belongs_to_the_section_that_ends_after_it():
    wide = SECTION.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"')
    body = p("a", "ND") + f"<w:p><w:pPr>{wide}</w:pPr></w:p>" + p("b", "QuocHieu")

    template = parse(docx(body, sheet=SHEET), "m")

    assert template.widths == {"Nội dung": 14286, "Quốc hiệu": 9354}
    assert template.text_width_twips() == 9354
    assert template.text_width_twips(landscape=True) == 14286


def test_columns_and_gutter_narrow_the_text():
    section = SECTION.replace('w:gutter="0"/>', 'w:gutter="54"/><w:cols w:num="2" w:space="300"/>')

    assert parse(docx(p("x"), section=section), "m").text_width_twips() == 4500


def test_a_template_without_section_has_the_pages_of_the_decree():
    assert parse(docx(p("x"), section=""), "m").text_width_twips() == 9354
