from lxml import etree

from docgen.word import dialect

from .building import (
    SPACES,
)


def tree(inner, root="w:body"):
    return etree.fromstring(f"<{root} {SPACES}>{inner}</{root}>")


def test_the_dialect_of_libreoffice_becomes_that_of_word():
    root = tree(
        '<w:p><w:pPr><w:jc w:val="start"/><w:ind w:start="5" w:end="6"/></w:pPr></w:p>'
        '<w:tbl><w:tblPr><w:tblCellMar><w:start w:w="1"/><w:end w:w="2"/></w:tblCellMar></w:tblPr><w:tr>'
        "<w:trPr>"
        '<w:cantSplit w:val="true"/><w:tblHeader w:val="false"/></w:trPr></w:tr></w:tbl>'
        '<w:docGrid w:charSpace="4294963199"/>'
    )

    dialect.spell(root)

    text = etree.tostring(root).decode()
    assert 'w:jc w:val="left"' in text
    assert '<w:ind w:left="5" w:right="6"/>' in text
    assert '<w:left w:w="1"/><w:right w:w="2"/>' in text
    assert "<w:cantSplit/></w:trPr>" in text
    assert 'w:charSpace="-4097"' in text
