from lxml import etree

from docgen.word import styles, stylesheet
from docgen.word.ooxml import w

from .building import NORMAL, SPACES, style
from .building import styles as sheet_of


def sheet(*rows, defaults=""):
    return etree.fromstring(f"<w:styles {SPACES}>{sheet_of(*rows, defaults=defaults)}</w:styles>")


def value(root, name, path, attribute="val"):
    """Return the w:attribute at `path` in the style `name`, None where it is not written."""
    found = next(row for row in root.iter(w("style")) if styles.name_of(row) == name)
    element = found.find("/".join(w(step) for step in path.split("/")))
    return None if element is None else element.get(w(attribute), "")


# joining


def test_the_same_style_is_taken_once_and_a_different_one_is_copied():
    look = '<w:rPr><w:sz w:val="{}"/></w:rPr>'
    target = sheet(
        style("Ghi chú", identity="GhiChu", inner=look.format(20)), style("Giống", identity="Giong")
    )
    source = sheet(
        style("Ghi chú", identity="GhiChu", inner=look.format(22)),
        style("Giống", identity="Giong"),
        style("Riêng", identity="Rieng", based_on="GhiChu"),
    )

    ids = stylesheet.merge(target, source, 1)

    assert ids == {"Normal": "Normal", "GhiChu": "GhiChuPL1", "Giong": "Giong", "Rieng": "Rieng"}
    assert value(target, "Riêng", "basedOn") == "GhiChuPL1"
    assert value(target, "Ghi chú", "rPr/sz") == "20"
    assert value(target, "Ghi chú (PL 1)", "rPr/sz") == "22"


def test_a_component_is_the_documents():
    target = sheet(style("Nội dung", identity="NoiDung", inner='<w:rPr><w:sz w:val="26"/></w:rPr>'))
    source = sheet(style("Nội dung", identity="NoiDung", inner='<w:rPr><w:sz w:val="28"/></w:rPr>'))

    ids = stylesheet.merge(target, source, 1)

    assert ids["NoiDung"] == "NoiDung"
    assert value(target, "Nội dung", "rPr/sz") == "26"


def test_an_annex_keeps_its_own_normal():
    target, source = sheet(), sheet(style("Normal", default=True, inner='<w:rPr><w:sz w:val="20"/></w:rPr>'))
    text = etree.fromstring(
        f"<w:body {SPACES}><w:p/><w:p><w:pPr><w:pStyle w:val='Normal'/></w:pPr></w:p></w:body>"
    )
    kept = etree.fromstring(etree.tostring(source))

    ids = stylesheet.merge(target, source, 2)
    stylesheet.name_defaults([text], kept, ids, target)

    assert ids == {"Normal": "NormalPL2"}
    assert [found.get(w("val")) for found in text.iter(w("pStyle"))] == ["NormalPL2", "Normal"]
    assert sum(styles.is_default(row) for row in target.iter(w("style"))) == 1


def test_the_defaults_of_an_annex_go_with_its_styles():
    defaults = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="22"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults>"
    )
    target, source = sheet(), sheet(style("Khác"), defaults=defaults)

    stylesheet.merge(target, source, 1)

    assert value(target, "Normal (PL 1)", "rPr/rFonts", "ascii") == "Arial"
    assert value(target, "Khác", "basedOn") == "NormalPL1"
    assert NORMAL
