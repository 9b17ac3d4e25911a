"""Parts that must agree: types and roots, note marks and notes, references and what they lead to, numbers.

What `sound` is for one part, this is for the package. What the output makes anew (its content types, the ids
of bookmarks and drawings) is not asked for.
"""

from collections.abc import Iterable, Iterator, Mapping

from lxml.etree import _Element as Element

from docgen.errors import Step, TemplateError, Where
from docgen.values import dataclass
from docgen.word import ooxml, sound
from docgen.word.notes import KINDS
from docgen.word.ooxml import A_URI, NSMAP, r, w
from docgen.word.package import Package
from docgen.word.sound import Fault, shown

ROOT_OF = {
    ooxml.REL_STYLES: w("styles"),
    ooxml.REL_SETTINGS: w("settings"),
    ooxml.REL_NUMBERING: w("numbering"),
    ooxml.REL_FONTS: w("fonts"),
    ooxml.REL_HEADER: w("hdr"),
    ooxml.REL_FOOTER: w("ftr"),
    ooxml.REL_FOOTNOTES: w("footnotes"),
    ooxml.REL_ENDNOTES: w("endnotes"),
    ooxml.REL_THEME: f"{{{A_URI}}}theme",
}
"""Relation type → the root of the part it leads to (Part 1, 11.3)."""
MOST_ROWS = 2_000
"""Styles, lists or fonts of one file; a file of an office has some hundreds."""
_LEADS = {
    w("headerReference"): ooxml.REL_HEADER,
    w("footerReference"): ooxml.REL_FOOTER,
    w("hyperlink"): ooxml.REL_HYPERLINK,
    f"{{{A_URI}}}blip": ooxml.REL_IMAGE,
    f"{{{NSMAP['v']}}}imagedata": ooxml.REL_IMAGE,
}
"""Element → the type that its relation must be of."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A part in its place: `kind` is the type of the relation that leads to it."""

    path: str
    kind: str
    root: Element
    steps: tuple[Step, ...] = ()


def declared(file: Package, path: str, kind: str, root: Element) -> Iterator[TemplateError]:
    """Yield an error if the part `path` is not declared, or begins not, as its relation says (Part 2, 6.2.3).

    Raises one where it has more rows than a template could need.
    """
    wanted = ROOT_OF.get(kind)
    if wanted is None:
        return
    rows = len(root)
    if kind in (ooxml.REL_STYLES, ooxml.REL_NUMBERING, ooxml.REL_FONTS) and rows > MOST_ROWS:
        raise TemplateError("docx_qua_nhieu_kieu", Where(file.name), count=rows, limit=MOST_ROWS)
    if root.tag != wanted or file.content_type(path).lower() != ooxml.TYPE_OF[kind].lower():
        yield TemplateError("docx_sai_kieu_phan", Where(file.name), part=path)


def judged(file: Package, trees: Iterable[Tree]) -> list[TemplateError]:
    """Return what does not agree among the text parts, lists and notes `trees` of `file`."""
    by_kind: dict[str, list[Tree]] = {}
    for tree in trees:
        by_kind.setdefault(tree.kind, []).append(tree)
    found: list[TemplateError] = []
    notes = {kind.note: _numbers(by_kind.get(kind.relation, ()), kind.note) for kind in KINDS}
    for tree in (one for several in by_kind.values() for one in several):
        faults = [*_references(file, tree), *_sections(tree.root), *_marks(tree.root, notes), *_doubles(tree)]
        if faults:
            found += sound.located(tree.root, faults, file.name, tree.steps)
    return found


def _numbers(parts: Iterable[Tree], note: str) -> frozenset[str]:
    """Return the numbers of the notes of a kind."""
    return frozenset(one.get(w("id"), "") for part in parts for one in part.root.iterchildren(w(note)))


def _marks(root: Element, notes: Mapping[str, frozenset[str]]) -> Iterator[Fault]:
    """Yield the marks of notes that are not there (17.11.14, 17.11.2)."""
    for kind in KINDS:
        for mark in root.iter(w(kind.reference)):
            if (number := mark.get(w("id"), "")) not in notes[kind.note]:
                yield Fault(mark, "docx_chu_thich_thieu", {"number": number})


def _references(file: Package, tree: Tree) -> Iterator[Fault]:
    """Yield the elements whose relation is of another kind than theirs: a header that leads to a picture."""
    known = {relation.rid: relation for relation in file.relations(tree.path)}
    prefix = r("")
    for element in tree.root.iter(*_LEADS):
        for name, rid in element.attrib.items():
            relation = known.get(rid) if name.startswith(prefix) else None
            if relation is not None and relation.type != _LEADS[element.tag]:
                target = relation.target[:80]
                yield Fault(element, "docx_dan_sai", {"holder": shown(element.tag), "target": target})


def _sections(root: Element) -> Iterator[Fault]:
    """Yield the headers and footers that a section names twice (17.10.2, 17.10.5)."""
    for section in root.iter(w("sectPr")):
        seen: set[tuple[str, str]] = set()
        for one in section.iterchildren(w("headerReference"), w("footerReference")):
            key = (one.tag, one.get(w("type"), ""))
            if key in seen:
                yield Fault(one, "docx_sai_thu_tu", {"holder": "w:sectPr", "name": shown(one.tag)})
            seen.add(key)


def _doubles(tree: Tree) -> Iterator[Fault]:
    """Yield the notes and lists whose number another one has, and lists that lean on none (17.9.15)."""
    numbered = {"footnote": "id", "endnote": "id", "abstractNum": "abstractNumId", "num": "numId"}
    seen: set[tuple[str, str]] = set()
    for name, attribute in numbered.items():
        for one in tree.root.iterchildren(w(name)):
            key = (name, one.get(w(attribute), ""))
            if key in seen:
                yield Fault(one, "docx_trung_so", {"holder": f"w:{name}", "number": key[1]})
            seen.add(key)
    for number in tree.root.iterfind(f"{w('num')}/{w('abstractNumId')}"):
        if ("abstractNum", target := number.get(w("val"), "")) not in seen:
            yield Fault(number, "docx_dan_sai", {"holder": "w:num", "target": target})
