import pytest
from lxml import etree

from docgen.word import paging
from docgen.word.ooxml import w
from docgen.word.template import parse

from .building import (
    SECTION,
    SPACES,
    docx,
    p,
    table,
)


def tree(inner, root="w:body"):
    return etree.fromstring(f"<{root} {SPACES}>{inner}</{root}>")


# the end of a piece


@pytest.mark.parametrize("end", ["", p()])
def test_a_table_at_the_end_is_followed_by_a_line_of_one_point(end):
    body = parse(docx(table([p("a"), p("b")]) + end), "m").document.root[0]

    spacing = body[-2].find(f"{w('pPr')}/{w('spacing')}")

    assert (spacing.get(w("line")), spacing.get(w("lineRule"))) == ("20", "exact")


def test_an_empty_line_after_text_stays_as_it_is():
    body = parse(docx(p("x") + p()), "m").document.root[0]

    assert body[-2].find(w("pPr")) is None


def test_pages_turn_with_their_margins_in_place():
    section = tree(SECTION)[0]

    paging.turn(section, landscape=True)

    assert paging.is_landscape(section)
    assert dict(section.find(w("pgSz")).attrib) == {
        w("w"): "16838",
        w("h"): "11906",
        w("orient"): "landscape",
    }
    assert section.find(w("pgMar")).get(w("left")) == "1701"
    assert paging.text_width_twips(section) == 14286

    paging.turn(section, landscape=True)
    paging.turn(section, landscape=False)

    assert dict(section.find(w("pgSz")).attrib) == {w("w"): "11906", w("h"): "16838"}
