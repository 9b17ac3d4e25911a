"""Sections of a Word file set otherwise: paper, margins, and page numbers at the top, in the middle."""

import posixpath
from collections.abc import Iterator
from copy import deepcopy
from itertools import count

from lxml import etree
from lxml.etree import SubElement
from lxml.etree import _Element as Element

from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.word import ooxml, order, relations
from docgen.word.ooxml import r, w
from docgen.word.package import Package
from docgen.word.places import through
from docgen.word.rewritten import serialised

_TYPES = "[Content_Types].xml"
_PAGE = regex(r"\s*PAGE\b")
_DECORATION = regex(r"[\s\-–—‐‑/.|0-9]*(?:(?:Trang|trang|TRANG|Page|of)[\s\-–—‐‑/.|0-9]*)*")
"""What may stand around a page number and goes with it."""
_NUMBER_PT = 14
_ROWS = f"{{{ooxml.PKG_RELS_URI}}}Relationships"
_ROW_SPACE: dict[str | None, str] = {None: ooxml.PKG_RELS_URI}


@dataclass(frozen=True, slots=True)
class Paper:
    """Measures of a section in twips, by the attributes of w:pgSz and w:pgMar: `w`, `h`, `top`."""

    section: int
    """0-based."""
    measures: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """How the pages of a section are to be numbered; what is False stays as it is."""

    section: int
    start: bool = False
    """From 1."""
    decimal: bool = False
    header: bool = False
    """The number stands in the header."""
    footer: bool = False
    """No number stands at the foot."""
    first: bool = False
    """No number on the first page."""
    look: bool = False
    """Digits alone, upright, in the middle."""


class Pages:
    """The sections of a file and the headers and footers that they show, changed in place."""

    def __init__(self, file: Package, document: Element) -> None:
        self.file = file
        self.sections = sections(document)
        self._relations = {one.rid: one for one in file.relations(file.document)}
        self._roots: dict[str, Element] = {}
        self._new: dict[str, Element] = {}

    def fingerprint(self) -> bytes:
        """Return all that may be changed here as bytes."""
        parts = (etree.tostring(root) for _, root in sorted(self._roots.items()))
        return b"".join([*map(etree.tostring, self.sections), *parts])

    def changed(self) -> dict[str, Element]:
        """Return the parts that were changed or made, by name."""
        touched = {part: root for part, root in sorted(self._roots.items()) if self._is_changed(part, root)}
        return {**touched, **self._new}

    def _is_changed(self, part: str, root: Element) -> bool:
        return part not in self._new and serialised(root) != serialised(self.file.xml(part))

    def set_paper(self, one: Paper) -> None:
        """Give a section the measures that are ordered."""
        if one.section >= len(self.sections):
            return
        section = self.sections[one.section]
        for key, value in one.measures:
            parent = order.child(section, "pgSz" if key in ("w", "h") else "pgMar")
            parent.set(w(key), str(value))
        _whole(section)

    def set_numbers(self, one: Numbers) -> None:
        """Set the page numbers of a section as it is ordered."""
        if one.section >= len(self.sections):
            return
        section = self.sections[one.section]
        if one.start:
            order.child(section, "pgNumType").set(w("start"), "1")
        if one.decimal:
            order.child(section, "pgNumType").attrib.pop(w("fmt"), None)
        if one.footer and self._clear("footer", one.section):
            self._header(one.section)
            self._hide_first(one.section)
        if one.header:
            self._header(one.section)
            self._hide_first(one.section)
        if one.first:
            self._hide_first(one.section)
        if one.look:
            for root in self._shown("header", one.section).values():
                for paragraph in _numbered(root):
                    _number(paragraph)

    # Headers and footers.

    def _shown(self, kind: str, at: int) -> dict[str, Element]:
        """Return the headers or footers of a section by their types, those that it inherits included."""
        found: dict[str, Element] = {}
        for section in self.sections[: at + 1]:
            for reference in section.findall(w(f"{kind}Reference")):
                relation = self._relations.get(reference.get(r("id")) or "")
                if relation and not relation.external and self._has(relation.target):
                    found[reference.get(w("type")) or "default"] = self._root(relation.target)
        return found

    def _has(self, part: str) -> bool:
        return part in self._new or self.file.has(part)

    def _root(self, part: str) -> Element:
        if part in self._new:
            return self._new[part]
        if part not in self._roots:
            self._roots[part] = self.file.xml(part)
        return self._roots[part]

    def _clear(self, kind: str, at: int, only: str = "") -> bool:
        """Take the page numbers out of the headers or footers of a section; return whether all are gone."""
        left = False
        for type_, root in self._shown(kind, at).items():
            for paragraph in _numbered(root) if only in ("", type_) else ():
                if _is_number(paragraph):
                    properties = paragraph.find(w("pPr"))
                    paragraph[:] = [] if properties is None else [properties]
                left = left or _has_number(paragraph)
        return not left

    def _header(self, at: int) -> None:
        """See that the header of a section's pages bears the page number."""
        shown = self._shown("header", at).get("default")
        if shown is not None:
            if next(_numbered(shown), None) is None:
                shown.insert(0, _number(etree.Element(w("p"))))
            return
        root = etree.Element(w("hdr"), nsmap={"w": ooxml.W_URI, "r": ooxml.R_URI})
        root.append(_number(etree.Element(w("p"))))
        reference = etree.Element(w("headerReference"))
        reference.set(w("type"), "default")
        reference.set(r("id"), self._add(root))
        self.sections[at].insert(0, reference)

    def _hide_first(self, at: int) -> None:
        """See that the first page of a section shows no number, and nothing else gets lost on it."""
        section = self.sections[at]
        self._clear("header", at, "first")
        if (title := section.find(w("titlePg"))) is not None:
            title.attrib.pop(w("val"), None)
            return
        if any("".join(one.itertext()).strip() and not _is_number(one) for one in self._words(at)):
            return
        order.child(section, "titlePg")

    def _words(self, at: int) -> Iterator[Element]:
        """Yield the paragraphs that only pages after the first would show."""
        for kind in ("header", "footer"):
            root = self._shown(kind, at).get("default")
            yield from root.iter(w("p")) if root is not None else ()

    def _add(self, root: Element) -> str:
        """Add a header to the file, and return the id of the relation that leads to it."""
        folder = posixpath.dirname(self.file.document)
        names = (posixpath.join(folder, f"header{number}.xml") for number in count(1))
        part = next(name for name in names if not self._has(name))
        rid = next(f"rId{number}" for number in count(1) if f"rId{number}" not in self._relations)
        path = relations.path_of(self.file.document)
        known = self._root(path) if self._has(path) else etree.Element(_ROWS, nsmap=_ROW_SPACE)
        row = SubElement(known, f"{{{ooxml.PKG_RELS_URI}}}Relationship")
        row.set("Id", rid)
        row.set("Type", ooxml.REL_HEADER)
        row.set("Target", posixpath.relpath(f"/{part}", f"/{folder}"))
        types = self._root(_TYPES)
        own = SubElement(types, f"{{{ooxml.TYPES_URI}}}Override")
        own.set("PartName", f"/{part}")
        own.set("ContentType", ooxml.TYPE_OF[ooxml.REL_HEADER])
        self._new |= {part: root, path: known, _TYPES: types}
        self._relations[rid] = relations.Relation(rid, ooxml.REL_HEADER, part)
        return rid


def sections(document: Element) -> list[Element]:
    """Return the w:sectPr of a document in their order; its last one is made where it has none."""
    body = document.find(w("body"))
    if body is None:
        return []
    inner = (block.find(f"{w('pPr')}/{w('sectPr')}") for block in through(body))
    return [*(one for one in inner if one is not None), order.child(body, "sectPr")]


_SIZE = (("w", "11906"), ("h", "16838"))
_MARGINS = (
    ("top", "1134"), ("right", "1134"), ("bottom", "1134"), ("left", "1701"), ("header", "567"),
    ("footer", "567"), ("gutter", "0"),
)  # fmt: skip


def _whole(section: Element) -> None:
    """Give page and margins the attributes that the schema wants and a file may lack."""
    for name, wanted in (("pgSz", _SIZE), ("pgMar", _MARGINS)):
        if (found := section.find(w(name))) is not None:
            for key, value in wanted:
                if found.get(w(key)) is None:
                    found.set(w(key), value)


def _has_number(paragraph: Element) -> bool:
    """Return whether a paragraph holds a field with the page number."""
    codes = (code.text for code in paragraph.iter(w("instrText")))
    simple = (code.get(w("instr")) for code in paragraph.iter(w("fldSimple")))
    return any(_PAGE.match(code or "") for code in (*codes, *simple))


def _numbered(root: Element) -> Iterator[Element]:
    """Yield the paragraphs of a header or footer that hold a page number."""
    return (paragraph for paragraph in list(root.iter(w("p"))) if _has_number(paragraph))


def _is_number(paragraph: Element) -> bool:
    """Return whether a paragraph is a page number, and its decoration, alone."""
    text = "".join(one.text or "" for one in paragraph.iter(w("t")))
    drawn = any(True for _ in paragraph.iter(w("drawing"), w("pict"), w("object"), w("sdt")))
    return _has_number(paragraph) and not drawn and _DECORATION.fullmatch(text) is not None


def _number(paragraph: Element) -> Element:
    """Return `paragraph`, made to hold a page number alone; one that holds other words stays as it is."""
    if len(paragraph) and not _is_number(paragraph):
        return paragraph
    paragraph[:] = [_properties(), *(deepcopy(run) for run in _page_runs())]
    return paragraph


def _properties() -> Element:
    properties = etree.Element(w("pPr"))
    spacing = order.child(properties, "spacing")
    for key in ("before", "after"):
        spacing.set(w(key), "0")
    order.fresh(properties, "ind", left=0, right=0, firstLine=0)
    order.fresh(properties, "jc", val="center")
    return properties


def _page_runs() -> Iterator[Element]:
    """Yield the runs of the field PAGE."""
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), ("", "2"), ("end", "")):
        run = etree.Element(w("r"))
        properties = SubElement(run, w("rPr"))
        order.fresh(
            properties, "rFonts", ascii="Times New Roman", hAnsi="Times New Roman", cs="Times New Roman"
        )
        for name in ("b", "i", "u"):
            order.fresh(properties, name, val="none" if name == "u" else "0")
        for name in ("sz", "szCs"):
            order.fresh(properties, name, val=_NUMBER_PT * 2)
        if kind:
            SubElement(run, w("fldChar")).set(w("fldCharType"), kind)
        else:
            tag = "instrText" if "PAGE" in text else "t"
            SubElement(run, w(tag)).text = text
        yield run
