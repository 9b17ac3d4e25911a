"""A Word file → a copy in which what was ordered is set otherwise: pages, paragraphs, runs, figures, lines.

Everything is set directly on its paragraph, run or section: styles are shared, and what nobody complained of
must not change.
"""

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree
from lxml.etree import SubElement
from lxml.etree import _Element as Element

from docgen.errors import DataError, Step
from docgen.values import dataclass
from docgen.word import order, package
from docgen.word.mend_pages import Numbers, Pages, Paper
from docgen.word.ooxml import w
from docgen.word.package import Package
from docgen.word.places import Places, through
from docgen.word.rewritten import rewritten

_P, _BOX = w("p"), w("txbxContent")
_FONT_SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
_THEME_SLOTS = ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme")
_SYMBOLS = ("symbol", "wingdings", "webdings", "zapfdingbats", "mt extra", "marlett")
_HALF_POINTS, _TWIPS_PER_PT, _TWIPS_PER_LINE = 2, 20, 240
_FONT = "Times New Roman"


@dataclass(frozen=True, slots=True)
class Spacing:
    """How a paragraph is to stand; None: as it is."""

    steps: tuple[Step, ...]
    before_pt: float | None = None
    after_pt: float | None = None
    line: float | None = None
    """In lines."""
    first_twips: int | None = None
    """First line; a hanging indent goes, with the left one that made room for it."""
    apart: bool = False
    """Space stands between neighbours of one style too."""


@dataclass(frozen=True, slots=True)
class Font:
    """How the runs of a paragraph are to look; `lines`: further paragraphs below that belong to it."""

    steps: tuple[Step, ...]
    size_pt: float = 0
    """0: as they are."""
    family: bool = False
    """Times New Roman, but for symbols."""
    upright_line: bool = False
    """No underline."""
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Retext:
    """Characters that are to be others: `old` must stand once in the paragraph."""

    steps: tuple[Step, ...]
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruled line: a new empty paragraph below the one at `steps`, or if `there` that one itself."""

    steps: tuple[Step, ...]
    beside_twips: int
    """What is left free on both sides."""
    style: str = ""
    """Name of its style, where the file has it."""
    there: bool = False
    below: int = 0
    """Further paragraphs that belong to the one at `steps`."""


Order = Spacing | Font | Retext | Ruled | Paper | Numbers


def mend(data: bytes, name: str, orders: Sequence[Order]) -> tuple[bytes, tuple[bool, ...]]:
    """Return the file with `orders` carried out in their turn, and of each whether it changed anything.

    A place that is gone, or that is not as an order wants it, stays. Without a change the bytes are the same.
    Raises DataError for a file that cannot be read.
    """
    file = package.read(data, name, error=DataError)
    document = file.xml(file.document)
    places, pages = Places(document), Pages(file, document)
    # what lies at a place is looked up before lines come in and move the numbers of those below
    found = [places.at(one.steps) if not isinstance(one, Paper | Numbers) else None for one in orders]
    done: list[bool] = []
    for one, element in zip(orders, found, strict=True):
        before = pages.fingerprint() if isinstance(one, Paper | Numbers) else _written(one, element)
        _carry_out(one, element, pages, file)
        after = pages.fingerprint() if isinstance(one, Paper | Numbers) else _written(one, element)
        done.append(before != after)
    if not any(done):
        return data, tuple(done)
    return rewritten(file, {file.document: document, **pages.changed()}), tuple(done)


def _written(one: Order, element: Element | None) -> bytes:
    """Return what an order is about as bytes, to see whether it was changed."""
    paragraph = _paragraph(element) if element is not None else None
    below = one.lines if isinstance(one, Font) else one.below + 1 if isinstance(one, Ruled) else 0
    near = () if paragraph is None else _with_following(paragraph, below)
    return b"".join(etree.tostring(each, with_tail=False) for each in near)


def _carry_out(one: Order, element: Element | None, pages: Pages, file: Package) -> None:
    if isinstance(one, Paper):
        pages.set_paper(one)
    elif isinstance(one, Numbers):
        pages.set_numbers(one)
    elif element is not None and (paragraph := _paragraph(element)) is not None:
        if isinstance(one, Spacing):
            _space(paragraph, one)
        elif isinstance(one, Font):
            for each in _with_following(paragraph, one.lines):
                _set_font(each, one)
        elif isinstance(one, Retext):
            _retext(paragraph, one)
        else:
            _rule(paragraph, one, file)


def _paragraph(element: Element) -> Element | None:
    """Return the paragraph at a place: the lone one of a cell shares its place."""
    return element if element.tag == _P else next((one for one in through(element) if one.tag == _P), None)


def _with_following(paragraph: Element, count: int) -> Iterator[Element]:
    """Yield a paragraph and the `count` that follow it."""
    yield paragraph
    following = paragraph.getnext()
    while count and following is not None and following.tag == _P:
        yield following
        count, following = count - 1, following.getnext()


def _space(paragraph: Element, one: Spacing) -> None:
    properties = _properties(paragraph)
    spacing = order.child(properties, "spacing")
    for key, value in (("before", one.before_pt), ("after", one.after_pt)):
        if value is not None:
            spacing.set(w(key), str(round(value * _TWIPS_PER_PT)))
            for other in (f"{key}Autospacing", f"{key}Lines"):
                spacing.attrib.pop(w(other), None)
    if one.apart:
        order.child(properties, "contextualSpacing").set(w("val"), "0")
    if one.line is not None:
        spacing.set(w("line"), str(round(one.line * _TWIPS_PER_LINE)))
        spacing.set(w("lineRule"), "auto")
    if not spacing.attrib:
        properties.remove(spacing)
    if one.first_twips is not None:
        _indent(properties, one.first_twips)


def _indent(properties: Element, first_twips: int) -> None:
    indent = order.child(properties, "ind")
    hanging = indent.get(w("hanging"), "0") != "0" or properties.find(w("numPr")) is not None
    for key in ("hanging", "hangingChars", "firstLineChars"):
        indent.attrib.pop(w(key), None)
    indent.set(w("firstLine"), str(first_twips))
    if hanging:
        indent.attrib.pop(w("start"), None)
        indent.set(w("left"), "0")


def _set_font(paragraph: Element, one: Font) -> None:
    for run in _runs(paragraph):
        properties = run.find(w("rPr"))
        if properties is None:
            properties = etree.Element(w("rPr"))
            run.insert(0, properties)
        _look(properties, one)
    mark = order.child(_properties(paragraph), "rPr")
    _look(mark, one)


def _look(properties: Element, one: Font) -> None:
    if one.size_pt:
        for name in ("sz", "szCs"):
            order.child(properties, name).set(w("val"), str(round(one.size_pt * _HALF_POINTS)))
    if one.family:
        _family(properties)
    if one.upright_line:
        order.child(properties, "u").set(w("val"), "none")


def _family(properties: Element) -> None:
    """Set Times New Roman, unless the run is in a font of symbols."""
    fonts = properties.find(w("rFonts"))
    if fonts is not None and any(
        (fonts.get(w(slot)) or "").lower().startswith(_SYMBOLS) for slot in _FONT_SLOTS
    ):
        return
    fonts = order.child(properties, "rFonts")
    for slot in _THEME_SLOTS:
        fonts.attrib.pop(w(slot), None)
    for slot in _FONT_SLOTS:
        fonts.set(w(slot), _FONT)


def _runs(paragraph: Element) -> Iterator[Element]:
    """Yield the runs of a paragraph, but not those of text boxes in it."""
    return (run for run in paragraph.iter(w("r")) if _box(run, paragraph) is None)


def _box(run: Element, paragraph: Element) -> Element | None:
    for above in run.iterancestors():
        if above is paragraph:
            return None
        if above.tag == _BOX:
            return above
    return None


def _retext(paragraph: Element, one: Retext) -> None:
    """Put `new` in place of `old`, which may lie in several runs: the first one takes all of it."""
    texts = [text for run in _runs(paragraph) for text in run.iterchildren(w("t"))]
    whole = "".join(text.text or "" for text in texts)
    start = whole.find(one.old)
    if start < 0 or whole.find(one.old, start + 1) >= 0:
        return
    head, tail = _common(one.old, one.new)
    start, end = start + head, start + len(one.old) - tail
    put = one.new[head : len(one.new) - tail]
    _replace(texts, start, end, put)


def _common(old: str, new: str) -> tuple[int, int]:
    """Return how many characters two texts share at their beginning, and at their end."""
    least = min(len(old), len(new))
    head = next((at for at in range(least) if old[at] != new[at]), least)
    tail = next((at for at in range(least - head) if old[-1 - at] != new[-1 - at]), least - head)
    return head, tail


def _replace(texts: Iterable[Element], start: int, end: int, put: str) -> None:
    at = 0
    for text in texts:
        own = text.text or ""
        low, high = start - at, end - at
        at += len(own)
        if high < 0 or low > len(own) or (low == len(own) and (high > low or not put)):
            continue
        text.text = own[: max(0, low)] + put + own[max(0, high) :]
        put = ""
        if text.text != text.text.strip():
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _rule(paragraph: Element, one: Ruled, file: Package) -> None:
    if one.there:
        _draw(_properties(paragraph), one)
        return
    last = list(_with_following(paragraph, one.below))[-1]
    line = etree.Element(_P)
    properties = SubElement(line, w("pPr"))
    if style := _style_id(file, one.style):
        SubElement(properties, w("pStyle")).set(w("val"), style)
    spacing = order.child(properties, "spacing")
    for key, value in (("before", "0"), ("after", "0"), ("line", "120"), ("lineRule", "exact")):
        spacing.set(w(key), value)
    _draw(properties, one)
    last.addnext(line)


def _draw(properties: Element, one: Ruled) -> None:
    order.drop(properties, ("pBdr",))
    border = SubElement(order.child(properties, "pBdr"), w("top"))
    for key, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "000000")):
        border.set(w(key), value)
    indent = order.fresh(properties, "ind", left=one.beside_twips, right=one.beside_twips, firstLine=0)
    assert indent is not None


def _style_id(file: Package, name: str) -> str:
    """Return the id of the style called `name`, empty where the file has none."""
    for relation in file.relations(file.document):
        if name and relation.type.endswith("/styles") and file.has(relation.target):
            for style in file.xml(relation.target).iterchildren(w("style")):
                named = style.find(w("name"))
                if named is not None and named.get(w("val")) == name:
                    return style.get(w("styleId")) or ""
    return ""


def _properties(paragraph: Element) -> Element:
    """Return the properties of a paragraph, made where it has none."""
    found = paragraph.find(w("pPr"))
    if found is None:
        found = etree.Element(w("pPr"))
        paragraph.insert(0, found)
    return found
