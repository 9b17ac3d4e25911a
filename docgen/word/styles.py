"""Styles of a Word file: canonical ids, names as people know them, properties along the basedOn chain."""

import re
import unicodedata
import zlib
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain as chain_of
from itertools import count

from lxml.etree import SubElement
from lxml.etree import _Element as Element

from docgen.nd30.components import COMPONENTS, RULED_LINES
from docgen.word.ooxml import w

_REFERENCES = (
    "pStyle rStyle tblStyle basedOn next link numStyleLink styleLink clickAndTypeStyle defaultTableStyle"
)
REFERENCES = tuple(w(name) for name in _REFERENCES.split())
"""Every element whose w:val is a style id."""

_MAX_CHAIN = 60
_TAIL = {"paragraph": "", "character": "Char", "table": "Table", "numbering": "List"}


def style_id(name: str) -> str:
    """Return the canonical id of the style `name`: its ASCII words run together.

    >>> style_id("Quốc hiệu"), style_id("Số, ký hiệu"), style_id("heading 1")
    ('QuocHieu', 'SoKyHieu', 'Heading1')
    """
    flat = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    words = re.findall(r"[A-Za-z0-9]+", "".join(char for char in flat if not unicodedata.combining(char)))
    joined = "".join(word[0].upper() + word[1:] for word in words)[:200]
    return joined or f"S{zlib.crc32(name.encode()):08X}"


def _known(name: str) -> str:
    """Return `name` in the shape in which names are compared: NFC, no case, commas and spaces alike."""
    return re.sub(r"\s*,\s*", ",", " ".join(unicodedata.normalize("NFC", name).casefold().split()))


NOTE_MARK = "footnote reference"
"""Word's own character style of the numbers of footnotes."""
NOTE_MARK_ID = style_id(NOTE_MARK)
COMPONENT_STYLES = (*(row.style for row in COMPONENTS), *RULED_LINES.values())
_RESERVED = frozenset(style_id(name).lower() for name in COMPONENT_STYLES)
"""Ids that are the components' own: drawn markup names them without having seen the template."""
_OFFICIAL = {_known(name): name for name in COMPONENT_STYLES}


def name_of(style: Element) -> str:
    """Return the name of the element `style`; a component's style bears its official name.

    Word splits a name at its commas into a name and aliases («Số» and «ký hiệu»), and people type other
    cases and spaces: both are mended.
    """
    found: str = _val(style.find(w("name"))) or style.get(w("styleId"), "")
    aliases = _val(style.find(w("aliases")))
    for candidate in (found, f"{found},{aliases}", *aliases.split(",")):
        if official := _OFFICIAL.get(_known(candidate)):
            return official
    return " ".join(unicodedata.normalize("NFC", found).split())


def _val(element: Element | None) -> str:
    """Return w:val of `element`, empty where there is none."""
    value: str = "" if element is None else element.get(w("val"), "")
    return value


def rename(roots: Iterable[Element], ids: Mapping[str, str]) -> None:
    """Replace style ids in `roots` in place by `ids`; a reference to no style is dropped."""
    for root in roots:
        for reference in list(root.iter(*REFERENCES)):
            new = ids.get(reference.get(w("val"), ""))
            if new is not None:
                reference.set(w("val"), new)
            elif (parent := reference.getparent()) is not None:
                parent.remove(reference)


def canonicalise(root: Element, others: Sequence[Element]) -> None:
    """Give every style of `root` its canonical id and name in place, and mend the references in `others`."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    names: set[tuple[str, str]] = set()
    for style in root.iterchildren(w("style")):
        kind = style.get(w("type"), "paragraph")
        name = _unique_name(name_of(style), kind, names)
        ids.setdefault(style.get(w("styleId"), ""), new := unique_id(name, kind, taken))
        style.set(w("styleId"), new)
        _name(style, name)
        if is_default(style, kind) and default_of(root, kind) is not style:
            del style.attrib[w("default")]
    rename((root, *others), ids)


def _unique_name(name: str, kind: str, names: set[tuple[str, str]]) -> str:
    """Return `name`, with a number where `names` (changed) has it already for this kind of style."""
    wanted, number = name, 1
    while (kind, wanted.casefold()) in names:
        number += 1
        wanted = f"{name} {number}"
    names.add((kind, wanted.casefold()))
    return wanted


def unique_id(name: str, kind: str, taken: set[str]) -> str:
    """Return the canonical id of `name`, told apart from those `taken` (changed), without case."""
    base = style_id(name)
    if kind == "paragraph" and name in COMPONENT_STYLES:
        return base
    tries = chain_of((base, base + _TAIL.get(kind, "")), (f"{base}{number}" for number in count(2)))
    wanted = next(one for one in tries if one.lower() not in taken and one.lower() not in _RESERVED)
    taken.add(wanted.lower())
    return wanted


def _name(style: Element, name: str) -> None:
    """Set the name of `style` in place; the aliases go, since Word makes them of commas."""
    for aliases in style.findall(w("aliases")):
        style.remove(aliases)
    element = style.find(w("name"))
    if element is None:
        element = style.makeelement(w("name"))
        style.insert(0, element)
    element.set(w("val"), name)


def add(root: Element, name: str) -> Element:
    """Return a new bare paragraph style `name`, added at the end of `root`, based on the default style."""
    identity = unique_id(name, "paragraph", {known.lower() for known in by_id(root)})
    kind = {w("type"): "paragraph", w("customStyle"): "1", w("styleId"): identity}
    style: Element = SubElement(root, w("style"), kind)
    SubElement(style, w("name")).set(w("val"), name)
    normal = default_of(root, "paragraph")
    if normal is not None:
        SubElement(style, w("basedOn")).set(w("val"), normal.get(w("styleId")))
    SubElement(style, w("qFormat"))
    return style


def add_note_mark(root: Element) -> None:
    """Add the raised style of footnote numbers to `root` in place where it is absent."""
    if NOTE_MARK_ID in by_id(root):
        return
    style = SubElement(root, w("style"), {w("type"): "character", w("styleId"): NOTE_MARK_ID})
    SubElement(style, w("name")).set(w("val"), NOTE_MARK)
    normal = default_of(root, "character")
    if normal is not None:
        SubElement(style, w("basedOn")).set(w("val"), normal.get(w("styleId")))
    SubElement(style, w("uiPriority")).set(w("val"), "99")
    SubElement(SubElement(style, w("rPr")), w("vertAlign")).set(w("val"), "superscript")


def by_id(root: Element) -> dict[str, Element]:
    """Return the styles of `root` by their ids."""
    return {style.get(w("styleId"), ""): style for style in root.iterchildren(w("style"))}


def by_name(root: Element) -> dict[str, Element]:
    """Return the paragraph styles of `root` by their names, those of components by the official ones."""
    rows = (row for row in root.iterchildren(w("style")) if row.get(w("type"), "paragraph") == "paragraph")
    return {name_of(row): row for row in rows}


def default_of(root: Element, kind: str) -> Element | None:
    """Return the default style of `kind` («Normal» for paragraphs), None where there is none."""
    return next((style for style in root.iterchildren(w("style")) if is_default(style, kind)), None)


def is_default(style: Element, kind: str = "paragraph") -> bool:
    """Return whether `style` is what an element of `kind` without a style gets."""
    return style.get(w("type")) == kind and style.get(w("default")) in ("1", "true", "on")


def chain(style: Element, styles: Mapping[str, Element]) -> tuple[Element, ...]:
    """Return `style` and those it is based on, nearest first; a circle is cut, and an endless chain."""
    found: list[Element] = []
    here: Element | None = style
    while here is not None and len(found) < _MAX_CHAIN and here not in found:
        found.append(here)
        here = styles.get(_val(here.find(w("basedOn"))))
    return tuple(found)


def own_chain(style: Element, styles: Mapping[str, Element]) -> tuple[Element, ...]:
    """Return the chain of `style` without the default style that ends it.

    What only «Normal» says was said of no component: LibreOffice copies the document's defaults there.
    """
    return tuple(link for link in chain(style, styles) if link is style or not is_default(link))
