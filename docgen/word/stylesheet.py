"""Joins the styles of an annex's template to the document's: same name and same look is the same style."""

import copy
from collections.abc import Iterable
from dataclasses import field

from lxml import etree
from lxml.etree import _Element as Element

from docgen.values import dataclass
from docgen.word import order, styles
from docgen.word.ooxml import w

_LOOKS = tuple(w(name) for name in ("basedOn", "pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr"))
"""What of a style can be seen on paper; the rest is how Word lists it."""
_OWN_DEFAULTS = {"paragraph": ("p", "pPr", "pStyle"), "table": ("tbl", "tblPr", "tblStyle")}


def merge(target: Element, source: Element, number: int) -> dict[str, str]:
    """Return ids of `source` → ids in `target`, to which the styles that it lacks are added in place.

    Both have canonical ids. A component's style is the document's. Another style that differs is copied
    as «name (PL `number`)». `source` is changed too: give a copy.
    """
    _push_defaults(target, source)
    joining = _Joining(target, number, styles.by_id(source))
    for style in joining.source.values():
        for base in reversed(styles.chain(style, joining.source)):
            joining.join(base)
    return joining.ids


@dataclass
class _Joining:
    """One merge under way."""

    target: Element
    number: int
    source: dict[str, Element]
    ids: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        known = styles.by_id(self.target)
        self.taken = {identity.lower() for identity in known}
        self.names = {_key(style): style for style in known.values()}

    def join(self, style: Element) -> None:
        """Find or make in the target what `style` of the source becomes; its base has been joined before."""
        identity = style.get(w("styleId"))
        if identity in self.ids:
            return
        based_on = style.find(w("basedOn"))
        if based_on is not None and based_on.get(w("val")) in self.ids:
            based_on.set(w("val"), self.ids[based_on.get(w("val"))])
        elif based_on is not None:
            style.remove(based_on)
        known = self.names.get(_key(style))
        if known is not None and _interchangeable(known, style):
            self.ids[identity] = known.get(w("styleId"))
        else:
            self.ids[identity] = self._copied(style, known)

    def _copied(self, style: Element, known: Element | None) -> str:
        """Return the id of a copy of `style` at the end of the target, under a name of its own."""
        new = copy.deepcopy(style)
        name = styles.name_of(style)
        if known is not None:
            name = f"{name} (PL {self.number})"
        identity = styles.unique_id(name, style.get(w("type"), "paragraph"), self.taken)
        new.set(w("styleId"), identity)
        new.find(w("name")).set(w("val"), name)
        new.attrib.pop(w("default"), None)
        order.drop(new, ("link", "next"))
        self.target.append(new)
        self.names[_key(new)] = new
        return identity


def _key(style: Element) -> tuple[str, str]:
    return style.get(w("type"), "paragraph"), styles.name_of(style).casefold()


def _interchangeable(known: Element, other: Element) -> bool:
    """Return whether text of the style `other` may take the style `known` of the same name."""
    return styles.name_of(known) in styles.COMPONENT_STYLES or _look(known) == _look(other)


def _look(style: Element) -> list[bytes]:
    """Return what of `style` shows on paper, in canonical XML."""
    return [etree.tostring(child, method="c14n", exclusive=True) for child in style if child.tag in _LOOKS]


def _push_defaults(target: Element, source: Element) -> None:
    """Write the w:docDefaults of `source` into its root styles in place, if `target` says otherwise.

    A file has one set of defaults: the document's. So the annex's go with its styles.
    """
    ours, theirs = target.find(w("docDefaults")), source.find(w("docDefaults"))
    if theirs is None or (ours is not None and _canonical(ours) == _canonical(theirs)):
        return
    for style in source.iterchildren(w("style")):
        if style.get(w("type")) != "paragraph" or style.find(w("basedOn")) is not None:
            continue
        for holder, name in (("rPrDefault", "rPr"), ("pPrDefault", "pPr")):
            defaults = theirs.find(f"{w(holder)}/{w(name)}")
            if defaults is not None and len(defaults):
                _underlay(order.child(style, name), defaults)


def _canonical(element: Element) -> bytes:
    content: bytes = etree.tostring(element, method="c14n", exclusive=True)
    return content


def _underlay(properties: Element, defaults: Element) -> None:
    """Give `properties` in place every element and attribute of `defaults` that it lacks."""
    for default in defaults:
        own = properties.find(default.tag)
        if own is None:
            properties.append(copy.deepcopy(default))
            continue
        for name, value in default.attrib.items():
            if name not in own.attrib:
                own.set(name, value)
    order.tidy(properties.getparent())


def name_defaults(roots: Iterable[Element], source: Element, ids: dict[str, str], target: Element) -> None:
    """Name the style that paragraphs and tables of `roots` had by default, in place, if not so now."""
    for kind, (tag, holder, reference) in _OWN_DEFAULTS.items():
        theirs, ours = styles.default_of(source, kind), styles.default_of(target, kind)
        if theirs is None or ours is None or ids[theirs.get(w("styleId"))] == ours.get(w("styleId")):
            continue
        for root in roots:
            for element in root.iter(w(tag)):
                properties = element.find(w(holder))
                if properties is None:
                    properties = element.makeelement(w(holder))
                    element.insert(0, properties)
                if properties.find(w(reference)) is None:
                    order.fresh(properties, reference, val=ids[theirs.get(w("styleId"))])
