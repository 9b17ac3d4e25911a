"""Sections as they are written (ECMA-376, Part 1, 17.6): paper, orientation, page numbers, breaks."""

from lxml.etree import SubElement
from lxml.etree import _Element as Element

from docgen.nd30 import page
from docgen.nd30.house import DOCGEN, House
from docgen.word import order
from docgen.word.ooxml import w

_COLUMN_GAP_TWIPS = 720
_NONE = -(2**31)
"""No measure: below every number of twips that Word takes."""


def all_of(body: Element) -> list[Element]:
    """Return the w:sectPr of `body` in reading order; the last is the body's own, made in place if absent."""
    inner = [found for found in body.iter(w("sectPr")) if found.getparent().tag == w("pPr")]
    return [*inner, final(body)]


def final(body: Element, house: House = DOCGEN) -> Element:
    """Return the w:sectPr that ends `body`, made in place if absent: A4 with the margins of `house`."""
    found = body.find(w("sectPr"))
    if found is None:
        found = SubElement(body, w("sectPr"))
    complete(found, house)
    return found


def complete(section: Element, house: House = DOCGEN) -> None:
    """Give `section` the paper and the margins of `house` that it lacks, in place (PL I, P.I, I.1-I.3)."""
    size, margins = order.child(section, "pgSz"), order.child(section, "pgMar")
    if number(size, "w") <= 0 or number(size, "h") <= 0:
        size.set(w("w"), str(page.A4_TWIPS[0]))
        size.set(w("h"), str(page.A4_TWIPS[1]))
        size.attrib.pop(w("orient"), None)
    for name, twips in _margins(house).items():
        if number(margins, name, _NONE) == _NONE:
            margins.set(w(name), str(twips))


def _margins(house: House) -> dict[str, int]:
    """Return name in w:pgMar → twips."""
    header = page.HEADER_TWIPS
    return {
        "top": house.top_twips,
        "right": house.right_twips,
        "bottom": house.bottom_twips,
        "left": house.left_twips,
        "header": header,
        "footer": header,
        "gutter": 0,
    }


def by_block(body: Element) -> dict[Element, Element]:
    """Return, for each child of `body`, the w:sectPr that rules its page: the next at or after it."""
    here, found = final(body), {}
    for block in body.iterchildren(reversed=True):
        if block.tag == w("p"):
            own = block.find(f"{w('pPr')}/{w('sectPr')}")
            here = here if own is None else own
        found[block] = here
    return found


def is_landscape(section: Element) -> bool:
    """Return whether the page of `section` is wider than high."""
    size = section.find(w("pgSz"))
    return size is not None and number(size, "w") > number(size, "h")


def turn(section: Element, *, landscape: bool) -> None:
    """Turn the page of `section` in place: the paper turns, the margins keep their sides of the page.

    Left 30 mm stays left, top 20 mm stays top: within the decree's own landscape section (DX-20).
    """
    size = order.child(section, "pgSz")
    if is_landscape(section) != landscape:
        width, height = size.get(w("w")), size.get(w("h"))
        size.set(w("w"), height)
        size.set(w("h"), width)
    size.attrib.pop(w("code"), None)
    size.attrib.pop(w("orient"), None)
    if landscape:
        size.set(w("orient"), "landscape")


def text_width_twips(section: Element, *, landscape: bool | None = None) -> int:
    """Return the width of a line of text in `section` in twips: paper less margins and gutter, one column.

    `landscape` asks for the width that the page would have if turned so; None: as it is.
    """
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    turned = landscape is not None and landscape != is_landscape(section)
    side = sum(number(margins, name) for name in ("left", "right", "gutter"))
    whole = number(size, "h" if turned else "w") - side
    columns = section.find(w("cols"))
    count = 1 if columns is None else max(number(columns, "num", 1), 1)
    gap = _COLUMN_GAP_TWIPS if columns is None else number(columns, "space", _COLUMN_GAP_TWIPS)
    return max((whole - gap * (count - 1)) // count, 0)


def number(element: Element | None, name: str, default: int = 0) -> int:
    """Return the whole number in attribute w:`name` of `element`, `default` where it holds none."""
    text: str = "" if element is None else element.get(w(name), "")
    try:
        return round(float(text))
    except (ValueError, OverflowError):
        return default


def begin_annex(section: Element) -> None:
    """Make `section`, an annex's first, begin on a new page, in place (III.1.đ)."""
    order.fresh(section, "type", val="nextPage")


def start_at_one(section: Element) -> None:
    """Let page numbers of `section` start at 1 and hide the first, in place (I.7)."""
    order.child(section, "pgNumType").set(w("start"), "1")
    order.fresh(section, "titlePg")


def restart_notes(section: Element, *, first: bool) -> None:
    """Let footnotes of `section` count from 1 where a piece begins and go on inside it, in place."""
    holder = order.child(section, "footnotePr")
    order.fresh(holder, "numRestart", val="eachSect" if first else "continuous")


def close(body: Element) -> Element:
    """Move the last w:sectPr of `body` into a paragraph, so that another section can follow; return it.

    The last paragraph takes it where that paragraph is always printed; else a paragraph one point high
    is added, which cannot push a page out.
    """
    section = final(body)
    body.remove(section)
    last = body[-1] if len(body) else None
    if last is None or last.tag != w("p") or next(last.iter(w("sectPr"), w("framePr")), None) is not None:
        last = _thin_paragraph(body)
    properties = _properties(last)
    order.drop(properties, ("sectPr",))
    properties.append(section)
    order.tidy(last)
    return section


def end_thin(body: Element) -> None:
    """See in place to it that no piece ends in a table, nor in an empty line that might need a page."""
    blocks = list(body.iterchildren(w("p"), w("tbl")))
    if not blocks:
        return
    last = blocks[-1]
    if last.tag == w("tbl") or _may_vanish(last):
        paragraph = _thin_paragraph(body)
        if (section := body.find(w("sectPr"))) is not None:
            section.addprevious(paragraph)
    elif len(blocks) > 1 and blocks[-2].tag == w("tbl") and _is_empty(last):
        _make_thin(last)


def begin_thin(body: Element) -> None:
    """See in place to it that `body` does not begin with a table.

    LibreOffice puts an empty line of its own before such a table when the file has footnotes, and the
    letterhead sinks by it; a paragraph of one point is the least of it.
    """
    first = next(body.iterchildren(w("p"), w("tbl")), None)
    if first is not None and first.tag == w("tbl"):
        first.addprevious(_thin_paragraph(body))


def _may_vanish(paragraph: Element) -> bool:
    """Return whether `paragraph` is a tag that may leave nothing behind, and so a table at the end."""
    text = "".join(node.text or "" for node in paragraph.iter(w("t"))).lstrip()
    return text.startswith(("{{p", "{%p"))


def _thin_paragraph(body: Element) -> Element:
    """Return a new paragraph one point high at the end of `body`."""
    paragraph = SubElement(body, w("p"))
    _make_thin(paragraph)
    return paragraph


def _make_thin(paragraph: Element) -> None:
    """Make the empty `paragraph` one point high in place: what Word demands after a table, unseen."""
    properties = _properties(paragraph)
    order.fresh(properties, "spacing", before=0, after=0, line=20, lineRule="exact")
    run = order.child(properties, "rPr")
    order.fresh(run, "sz", val=2)
    order.fresh(run, "szCs", val=2)


def _properties(paragraph: Element) -> Element:
    """Return the w:pPr of `paragraph`, made in its first place if absent."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = paragraph.makeelement(w("pPr"))
        paragraph.insert(0, properties)
    return properties


def _is_empty(paragraph: Element) -> bool:
    """Return whether `paragraph` prints nothing at all: no run, no border, no section break."""
    told = (w("r"), w("pBdr"), w("sectPr"), w("hyperlink"), w("fldSimple"), w("sdt"))
    return next(paragraph.iter(*told), None) is None
