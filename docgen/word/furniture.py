"""Headers and footers of a piece: the page number on every page but the first (PL I, P.I, I.7)."""

from collections.abc import Callable, Iterator

from lxml import etree
from lxml.etree import _Element as Element

from docgen.values import dataclass
from docgen.word import order
from docgen.word.ooxml import NSMAP, REL_FOOTER, REL_HEADER, r, w

REFERENCE = {"header": REL_HEADER, "footer": REL_FOOTER}
_OFF = ("0", "false", "off")
Add = Callable[[str, str], str]
"""Takes the relation type of a house part and its XML, returns the rId that leads to it."""


@dataclass(frozen=True, slots=True)
class House:
    """The house's own parts, as XML."""

    page_number: str
    empty_header: str
    empty_footer: str


def house(page_style: str) -> House:
    """Return the house's headers and footers; `page_style` is the id of the style «Số trang»."""
    style = f'<w:pPr><w:pStyle w:val="{page_style}"/></w:pPr>'
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    field = (
        mark.format("begin")
        + '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        + mark.format("separate")
        + "<w:r><w:t>2</w:t></w:r>"
        + mark.format("end")
    )
    return House(
        page_number=_part("hdr", f"<w:p>{style}{field}</w:p>"),
        empty_header=_part("hdr", f"<w:p>{style}</w:p>"),
        empty_footer=_part("ftr", "<w:p/>"),
    )


def _part(root: str, content: str) -> str:
    spaces = " ".join(f'xmlns:{prefix}="{NSMAP[prefix]}"' for prefix in ("w", "r"))
    return f"<w:{root} {spaces}>{content}</w:{root}>"


def furnish(section: Element, house_: House, add: Add, *, own_footers: bool, even: bool) -> None:
    """Give `section`, the first of a piece, its headers and footers in place; the template's own stay.

    A section without a reference inherits the one before it. `own_footers`: a piece before this one has
    footers, which must not run on (the address foot of the letter). `even`: even pages have their own.
    """
    had_first = _is_on(section.find(w("titlePg")))
    if not had_first:
        _drop(section, "header", "first")
        _drop(section, "footer", "first")
    kinds = ("default", "even") if even else ("default",)
    for kind in kinds:
        if _find(section, "header", kind) is None:
            _refer(section, "header", kind, add(REL_HEADER, house_.page_number))
    if _find(section, "header", "first") is None:
        _refer(section, "header", "first", add(REL_HEADER, house_.empty_header))
    plain_footer = _find(section, "footer", "default")
    if plain_footer is not None and not had_first:
        _refer(section, "footer", "first", plain_footer.get(r("id")))
    for kind in (*kinds, "first") if own_footers else ():
        if _find(section, "footer", kind) is None:
            _refer(section, "footer", kind, add(REL_FOOTER, house_.empty_footer))


def has_footers(section: Element) -> bool:
    """Return whether `section` names a footer."""
    return section.find(w("footerReference")) is not None


def _is_on(element: Element | None) -> bool:
    return element is not None and element.get(w("val"), "1") not in _OFF


def _references(section: Element, which: str) -> Iterator[Element]:
    yield from section.iterchildren(w(f"{which}Reference"))


def _find(section: Element, which: str, kind: str) -> Element | None:
    return next((one for one in _references(section, which) if one.get(w("type"), "default") == kind), None)


def _drop(section: Element, which: str, kind: str) -> None:
    found = _find(section, which, kind)
    if found is not None:
        section.remove(found)


def _refer(section: Element, which: str, kind: str, rid: str) -> None:
    """Add a reference in its place in the sequence: headers, then footers, then the rest."""
    element = etree.Element(w(f"{which}Reference"), {w("type"): kind, r("id"): rid})
    section.insert(0, element)
    order.tidy_section(section)
