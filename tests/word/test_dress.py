import pytest
from lxml import etree

from docgen.nd30.components import BY_KEY
from docgen.word import dress, order, styles
from docgen.word.dress import dress as dress_styles
from docgen.word.ooxml import w

from .building import SPACES, style
from .building import styles as sheet_of


def sheet(*rows, defaults=""):
    return etree.fromstring(f"<w:styles {SPACES}>{sheet_of(*rows, defaults=defaults)}</w:styles>")


def value(root, name, path, attribute="val"):
    """Return the w:attribute at `path` in the style `name`, None where it is not written."""
    found = next(row for row in root.iter(w("style")) if styles.name_of(row) == name)
    element = found.find("/".join(w(step) for step in path.split("/")))
    return None if element is None else element.get(w(attribute), "")


# dressing


@pytest.mark.parametrize("sizes", ["lon", "nho"])
def test_every_missing_component_is_added_as_its_row_says(sizes):
    root = sheet()

    dress_styles(root, sizes)

    for row in BY_KEY.values():
        assert float(value(root, row.style, "rPr/sz")) / 2 == row.size_pt(sizes)
        assert value(root, row.style, "rPr/szCs") == value(root, row.style, "rPr/sz")
        assert value(root, row.style, "rPr/rFonts", "eastAsia") == "Times New Roman"
        assert (value(root, row.style, "rPr/b") is not None) == row.bold
        assert (value(root, row.style, "rPr/i") is not None) == row.italic
        assert value(root, row.style, "rPr/color") == row.color
        assert (value(root, row.style, "pPr/jc") or "") == row.align
        assert (value(root, row.style, "pPr/keepNext") is not None) == row.keep_next
        assert value(root, row.style, "pPr/ind", "firstLine") == ("567" if row.first_line else None)
        assert value(root, row.style, "pPr/spacing", "before") == f"{row.before_pt * 20:.0f}"
        assert value(root, row.style, "pPr/spacing", "line") == f"{row.line * 240:.0f}"


def test_the_two_size_sets_dress_the_same_template():
    root = sheet(style("Quốc hiệu"), style("Nội dung"))
    other = etree.fromstring(etree.tostring(root))

    dress_styles(root, "lon")
    dress_styles(other, "nho")

    assert [value(one, "Quốc hiệu", "rPr/sz") for one in (root, other)] == ["26", "24"]
    assert [value(one, "Nội dung", "rPr/sz") for one in (root, other)] == ["28", "26"]


def test_what_the_template_sets_stays():
    set_ = (
        '<w:pPr><w:spacing w:before="0" w:line="300" w:lineRule="exact"/><w:ind w:hanging="300"/>'
        '<w:jc w:val="left"/>'
        '<w:keepNext w:val="0"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:b w:val="0"/>'
        '<w:color w:val="FF0000"/>'
        '<w:sz w:val="27"/></w:rPr>'
    )
    root = sheet(style("Điều", inner=set_))

    dress_styles(root, "lon")

    assert value(root, "Điều", "rPr/sz") == value(root, "Điều", "rPr/szCs") == "27"
    assert value(root, "Điều", "rPr/b") == "0"
    assert value(root, "Điều", "rPr/color") == "FF0000"
    assert value(root, "Điều", "rPr/rFonts", "ascii") == ""
    assert value(root, "Điều", "rPr/rFonts", "hAnsi") == "Times New Roman"
    assert value(root, "Điều", "pPr/keepNext") == "0"
    assert value(root, "Điều", "pPr/jc") == "left"
    assert value(root, "Điều", "pPr/ind", "firstLine") == ""
    assert value(root, "Điều", "pPr/spacing", "before") == "0"
    assert value(root, "Điều", "pPr/spacing", "lineRule") == "exact"
    assert value(root, "Điều", "pPr/spacing", "after") == "0"


def test_what_a_base_style_sets_counts_and_what_normal_or_the_defaults_say_does_not():
    base = style("Gốc", identity="Goc", inner='<w:rPr><w:sz w:val="27"/></w:rPr>')
    normal = style(
        "Normal", default=True, inner='<w:pPr><w:jc w:val="right"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>'
    )
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    root = sheet(normal, base, style("Khoản", based_on="Goc"), style("Điểm"), defaults=defaults)

    dress_styles(root, "lon")

    assert value(root, "Khoản", "rPr/sz") is None
    assert value(root, "Khoản", "rPr/szCs") == "27"
    assert value(root, "Điểm", "rPr/sz") == "28"
    assert value(root, "Điểm", "pPr/jc") == "both"
    assert value(root, "Normal", "rPr/sz") == "20"


def test_the_defaults_get_font_and_language():
    root = sheet(
        defaults='<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
    )
    bare = sheet()

    dress_styles(root, "lon")
    dress_styles(bare, "lon")

    for one in (root, bare):
        rpr = one.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        assert rpr.find(w("rFonts")).get(w("hAnsi")) == dress.FONT
        assert rpr.find(w("lang")).get(w("val")) == "vi-VN"
        assert one[0].tag == w("docDefaults")


def test_a_ruled_line_gets_its_border():
    root = sheet(style("Dòng kẻ phụ lục"))

    dress_styles(root, "lon")

    assert value(root, "Dòng kẻ phụ lục", "pPr/pBdr/top", "color") == "000000"


def test_dressing_twice_changes_nothing():
    root = sheet(style("Điều"))
    dress_styles(root, "lon")
    once = etree.tostring(root)

    dress_styles(root, "lon")

    assert etree.tostring(root) == once


def test_dressed_styles_are_in_the_order_of_the_schema():
    root = sheet(style("Điều", inner="<w:qFormat/>"))
    dress_styles(root, "lon")
    before = etree.tostring(root)

    order.tidy(root)

    assert etree.tostring(root) == before
