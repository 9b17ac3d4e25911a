from lxml import etree

from docgen.word import order
from docgen.word.ooxml import w

from .building import (
    SPACES,
)


def tree(inner, root="w:body"):
    return etree.fromstring(f"<{root} {SPACES}>{inner}</{root}>")


# order and dialect


def test_properties_are_put_into_the_order_of_the_schema_and_once():
    root = tree(
        '<w:p><w:pPr><w:jc w:val="left"/><w:pStyle w:val="a"/><w:rPr><w:i/><w:sz w:val="1"/><w:b/>'
        '<w:i w:val="0"/></w:rPr><w:keepNext/></w:pPr></w:p>'
    )

    order.tidy(root)

    ppr = root[0][0]
    assert [etree.QName(child).localname for child in ppr] == ["pStyle", "keepNext", "jc", "rPr"]
    assert [(etree.QName(child).localname, child.get(w("val"))) for child in ppr[-1]] == [
        ("b", None),
        ("i", "0"),
        ("sz", "1"),
    ]


def test_header_references_of_one_section_all_stay():
    root = tree(
        '<w:sectPr><w:pgSz/><w:headerReference w:type="first"/><w:headerReference w:type="default"/>'
        "</w:sectPr>"
    )

    order.tidy(root)

    assert [child.get(w("type")) for child in root[0]] == ["first", "default", None]
