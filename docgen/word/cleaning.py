"""Takes out of a template what is only for those who edit it, or would be doubled in the output."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from lxml import etree
from lxml.etree import _Element as Element

from docgen.vn.patterns import regex
from docgen.word.ooxml import IGNORABLE, MC_URI, NSMAP, W14_URI, W_URI, XML_URI, r, w

_COMMENTS = (w("commentRangeStart"), w("commentRangeEnd"), w("annotationRef"))
_NOTES_OF_WORD = (
    w("proofErr"),
    w("printerSettings"),
    w("dataBinding"),
    w("lastRenderedPageBreak"),
    w("permStart"),
    w("permEnd"),
    w("placeholder"),
)
_KNOWN_SHAPES = frozenset(("wps", "wpg", "wpc", "wp14", "w14", "w15"))
"""Extensions that Word of 2010 and LibreOffice read: of a doubled shape their copy is the better."""
_OURS = frozenset((*NSMAP.values(), XML_URI))
_PARAGRAPH_IDS = (f"{{{W14_URI}}}paraId", f"{{{W14_URI}}}textId")
_FIELD_TEXT = regex(r"\b(?:PAGE|NOTE)?REF\s+(\S+)|\\l\s+\"?([^\s\"]+)")


def at_home(root: Element) -> Element:
    """Return a new root like `root` that declares our prefixes, with its children moved in.

    Parts of several files are joined as text, so all must mean the same by ``w:`` or ``wps:``; it is
    done once per part of a template, while the trees are small.
    """
    home = etree.Element(root.tag, attrib=dict(root.attrib), nsmap=NSMAP)
    home.set(f"{{{MC_URI}}}Ignorable", IGNORABLE)
    body = root.find(w("body"))
    here, old = (home, root) if body is None else (etree.SubElement(home, w("body")), body)
    for child in list(old):  # one by one: other prefixes are declared on them, since the roots are lost
        child.tail = None
        here.append(child)
    etree.cleanup_namespaces(home, keep_ns_prefixes=list(NSMAP))
    return home


def clean(root: Element) -> None:
    """Remove in place comments, Word's own notes, ids that a copy would double, and copies of shapes."""
    _drop_ignorable(root)
    for doubled in list(root.iter(f"{{{MC_URI}}}AlternateContent")):
        _choose(doubled)
    for reference in list(root.iter(w("commentReference"))):
        _remove(reference.getparent() if reference.getparent().tag == w("r") else reference)
    for element in list(root.iter(*_COMMENTS, *_NOTES_OF_WORD)):
        _remove(element)
    for properties in root.iter(w("sdtPr")):
        for identity in properties.findall(w("id")):
            properties.remove(identity)
    for element in root.iter(w("p"), w("tr")):
        for name in _PARAGRAPH_IDS:
            element.attrib.pop(name, None)
    for element in root.iter():
        for name in [name for name in element.attrib if name.startswith(f"{{{W_URI}}}rsid")]:
            del element.attrib[name]


def _drop_ignorable(root: Element) -> None:
    """Remove in place what the root declares ignorable in namespaces that are not ours (Part 3, 10.1)."""
    prefixes = root.get(f"{{{MC_URI}}}Ignorable", "").split()
    gone = {root.nsmap[prefix] for prefix in prefixes if prefix in root.nsmap} - _OURS
    for element in list(root.iter(*(f"{{{uri}}}*" for uri in gone))) if gone else ():
        if not any(parent.tag == f"{{{MC_URI}}}Choice" for parent in element.iterancestors()):
            _remove(element)
    for element in root.iter(etree.Element):
        for name in [name for name in element.attrib if etree.QName(name).namespace in gone]:
            del element.attrib[name]


def _choose(doubled: Element) -> None:
    """Leave of a doubled shape one copy in place: the one of today, else the old (Part 3, 10.2)."""
    choices = doubled.findall(f"{{{MC_URI}}}Choice")
    best = next((one for one in choices if _KNOWN_SHAPES.issuperset(one.get("Requires", "").split())), None)
    fallback = doubled.find(f"{{{MC_URI}}}Fallback")
    if best is not None:
        doubled[:] = [best]
        return
    for child in list(fallback) if fallback is not None else ():
        doubled.addprevious(child)
    _remove(doubled)


def _remove(element: Element) -> None:
    """Remove `element` in place; between the elements of WordprocessingML no text is lost."""
    if (parent := element.getparent()) is not None:
        parent.remove(element)


def mentioned(roots: Iterable[Element]) -> frozenset[str]:
    """Return the bookmarks that a link or a field anywhere in `roots` leads to."""
    names: set[str] = set()
    for root in roots:
        names.update(link.get(w("anchor"), "") for link in root.iter(w("hyperlink")))
        codes = "".join(element.text or "" for element in root.iter(w("instrText")))
        codes += " ".join(element.get(w("instr"), "") for element in root.iter(w("fldSimple")))
        names.update(found for pair in _FIELD_TEXT.findall(codes) for found in pair)
    return frozenset(names - {""})


def drop_bookmarks(root: Element, kept: frozenset[str]) -> None:
    """Remove in place the bookmarks that are not `kept`: in a loop they would be doubled.

    Those without an end, and those whose name or number another one has, go as well (17.13.6).
    """
    starts = Counter(start.get(w("id")) for start in root.iter(w("bookmarkStart")))
    ends = Counter(end.get(w("id")) for end in root.iter(w("bookmarkEnd")))
    gone = {identity for identity in (starts | ends) if starts[identity] != 1 or ends[identity] != 1}
    seen: set[str] = set()
    for start in root.iter(w("bookmarkStart")):
        name = start.get(w("name"), "").casefold()
        if start.get(w("name"), "") not in kept or name in seen:
            gone.add(start.get(w("id")))
        seen.add(name)
    for mark in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        if mark.get(w("id")) in gone:
            _remove(mark)


def used_relations(root: Element) -> list[str]:
    """Return the relation ids that elements of `root` bear, each once, in reading order."""
    prefix = r("")
    found: dict[str, None] = {}
    for element in root.iter():
        for name, value in element.attrib.items():
            if name.startswith(prefix) and value:
                found.setdefault(value)
    return list(found)


def rename_bookmarks(roots: Iterable[Element], names: Mapping[str, str]) -> None:
    """Replace bookmark names in the links and fields of `roots` in place."""
    for root in roots if names else ():
        for link in root.iter(w("hyperlink")):
            if link.get(w("anchor"), "") in names:
                link.set(w("anchor"), names[link.get(w("anchor"))])
        for code in root.iter(w("instrText")):
            code.text = _renamed(code.text or "", names)
        for simple in root.iter(w("fldSimple")):
            simple.set(w("instr"), _renamed(simple.get(w("instr"), ""), names))


def _renamed(code: str, names: Mapping[str, str]) -> str:
    """Return the field code `code` with the bookmark that it names replaced."""
    return re.sub(r'[^\s"]+', lambda found: names.get(found[0], found[0]), code)
