"""Joins a document and its annexes into one program: done once, filled as often as wanted."""

import copy
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import lru_cache

from lxml import etree
from lxml.etree import _Element as Element

from docgen.nd30.components import BY_KEY, COMPONENTS, RULED_LINES, SizeSet
from docgen.nd30.house import DOCGEN, House
from docgen.values import dataclass
from docgen.word import (
    cleaning,
    compiled,
    dress,
    furniture,
    joint,
    notes,
    numbering,
    ooxml,
    order,
    paging,
    properties,
    settings,
    styles,
    stylesheet,
    tags,
    widths,
)
from docgen.word.fill import SERIAL, Filled, Program
from docgen.word.joint import Joint
from docgen.word.notes import KINDS, NoteKind
from docgen.word.ooxml import w
from docgen.word.relations import Relation
from docgen.word.tags import Tag
from docgen.word.template import Part, Template

_KEPT = 16
_KEY_OF_LINE = {name: key for key, name in RULED_LINES.items()}
_LINE_LENGTHS = "_ke"
"""Name in every context under which the lengths of ruled lines stand, in twips by key of RULED_LINES."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A template's place in the output; `landscape` turns its pages, None leaves them as drawn."""

    template: Template
    landscape: bool | None = None


@dataclass
class _Copy:
    """The trees of one piece, to be changed; `tags` grow where docgen adds its own."""

    piece: Piece
    number: int
    roots: dict[str, Element]
    tags: dict[str, tuple[Tag, ...]]

    @property
    def template(self) -> Template:
        return self.piece.template

    @property
    def document(self) -> Element:
        return self.roots[self.template.document.path]

    @property
    def body(self) -> Element:
        return self.document.find(w("body"))

    def part(self, path: str) -> Part:
        return self.template.parts.get(path, self.template.document)

    def of_kind(self, kind: str) -> list[Part]:
        return [part for part in self.template.parts.values() if part.kind == kind]


@dataclass
class _Linking:
    """One linking under way."""

    sizes: SizeSet
    pieces: Sequence[Piece]
    joint: Joint = field(default_factory=Joint)
    filled: list[Filled] = field(default_factory=list)
    notes: dict[str, list[Filled]] = field(default_factory=lambda: {kind.root: [] for kind in KINDS})
    note_links: dict[str, list[Relation]] = field(default_factory=lambda: {kind.root: [] for kind in KINDS})
    next_note: dict[str, int] = field(default_factory=lambda: {kind.root: 1 for kind in KINDS})
    bookmarks: set[str] = field(default_factory=set)
    footers: bool = False
    drawings: bool = False


def link(pieces: Sequence[Piece], sizes: SizeSet, style: House = DOCGEN) -> Program:
    """Return the program that fills `pieces` as one file: the first is the document, the others its annexes.

    Each piece is a section of its own, its page numbers from 1; styles, lists, notes, pictures and headers
    are joined. `sizes` and `style` dress what the templates leave unset. Raises TemplateError where a tag is
    wrong. The same pieces are linked once a process, while no more than `_KEPT` others come between.
    """
    if not pieces:
        raise ValueError("no piece to link")
    return _linked(tuple(pieces), sizes, style)


@lru_cache(maxsize=_KEPT)
def _linked(pieces: tuple[Piece, ...], sizes: SizeSet, style: House) -> Program:
    work = _Linking(sizes, pieces)
    copies = [_copied(piece, number) for number, piece in enumerate(pieces)]
    sheet = copy.deepcopy(pieces[0].template.styles)
    lists = _joined_lists(copies, sheet)
    dress.dress(sheet, sizes, house=style)
    style_ids = {name: style.get(w("styleId")) for name, style in styles.by_name(sheet).items()}
    house = furniture.house(style_ids[BY_KEY["so_trang"].style])
    setup = settings.output(pieces[0].template.settings)
    _put_shared(work, sheet, lists, pieces[0].template)
    bodies = []
    for one in copies:
        _number(work, one)
        _lay_out(work, one, sheet)
        _connect(work, one, house, even=settings.even_pages(setup))
        if one is not copies[-1]:
            paging.close(one.body)
        bodies.append(_compiled(one, one.template.document.path))
    return _program(work, bodies, setup, style_ids)


def _copied(piece: Piece, number: int) -> _Copy:
    """Return the trees of `piece` as copies of our own."""
    parts = [piece.template.document, *piece.template.parts.values()]
    return _Copy(
        piece,
        number,
        {part.path: copy.deepcopy(part.root) for part in parts},
        {part.path: part.tags for part in parts},
    )


def _joined_lists(copies: Sequence[_Copy], sheet: Element) -> Element | None:
    """Join styles into `sheet` and list definitions into the result, and mend the copies, all in place."""
    first = copies[0].template
    lists = None if first.numbering is None else numbering.plain(first.numbering)
    for one in copies[1:]:
        source = copy.deepcopy(one.template.styles)
        own = numbering.blank() if one.template.numbering is None else numbering.plain(one.template.numbering)
        lists = numbering.blank() if lists is None else lists
        numbers = numbering.moved(own, lists)
        numbering.renumber((source, *one.roots.values()), numbers)
        ids = stylesheet.merge(sheet, source, one.number)
        stylesheet.name_defaults(one.roots.values(), source, ids, sheet)
        known = {identity: identity for identity in styles.by_id(sheet)}
        styles.rename((own, *one.roots.values()), known | ids)
        numbering.append(lists, own)
    return lists if lists is not None and len(lists) else None


def _put_shared(work: _Linking, sheet: Element, lists: Element | None, first: Template) -> None:
    """Add the parts that all pieces share: styles, lists, fonts, theme, application properties."""
    shared = work.joint
    for kind, path, root in (
        (ooxml.REL_STYLES, "word/styles.xml", sheet),
        (ooxml.REL_NUMBERING, "word/numbering.xml", lists),
    ):
        if root is not None:
            etree.cleanup_namespaces(root, keep_ns_prefixes=list(root.nsmap))
            shared.put(path, joint.serialised(root), ooxml.TYPE_OF[kind])
            shared.relate(kind, path)
    shared.relate(ooxml.REL_SETTINGS, "word/settings.xml")
    for kind, member in first.extras.items():
        shared.static[member.name] = member
        shared.types[member.name] = ooxml.TYPE_OF[kind]
        shared.relate(kind, member.name)
    shared.put("docProps/app.xml", properties.app_xml(), ooxml.TYPE_OF[ooxml.REL_APP])


def _number(work: _Linking, one: _Copy) -> None:
    """Give notes, drawings and bookmarks of a piece numbers that no other piece has, in place."""
    for kind in KINDS:
        parts = one.of_kind(kind.relation)
        if not parts:
            notes.drop_marks(one.document, kind)
        for part in parts[:1]:
            first = work.next_note[kind.root]
            work.next_note[kind.root] = notes.renumber(one.roots[part.path], one.document, kind, first)
    for drawing in one.document.iter(f"{{{ooxml.WP_URI}}}docPr"):
        drawing.set("id", SERIAL)
        work.drawings = True
    for shape in one.document.iter(f"{{{ooxml.NSMAP['v']}}}*"):
        if "id" in shape.attrib and not shape.tag.endswith("}shapetype"):
            shape.set("id", f"hinh{work.joint.next('shape')}")
    _number_bookmarks(work, one)


def _number_bookmarks(work: _Linking, one: _Copy) -> None:
    """Give the bookmarks of a piece new ids, and new names where an earlier piece has the name, in place."""
    names: dict[str, str] = {}
    for root in one.roots.values():
        ids: dict[str, str] = {}
        for start in root.iter(w("bookmarkStart")):
            identity, name = start.get(w("id"), ""), start.get(w("name"), "")
            ids[identity] = str(work.joint.next("bookmark"))
            start.set(w("id"), ids[identity])
            names[name] = new = name if name not in work.bookmarks else f"{name[:30]}_PL{one.number}"
            start.set(w("name"), new)
        for end in root.iter(w("bookmarkEnd")):
            end.set(w("id"), ids.get(end.get(w("id"), ""), "0"))
    work.bookmarks.update(names.values())
    cleaning.rename_bookmarks(one.roots.values(), {old: new for old, new in names.items() if old != new})


def _lay_out(work: _Linking, one: _Copy, sheet: Element) -> None:
    """Set paper, page numbers, note numbers and ruled lines of a piece in place."""
    sections = paging.all_of(one.body)
    for section in sections:
        if one.piece.landscape is not None:
            paging.turn(section, landscape=one.piece.landscape)
        if len(work.pieces) > 1:
            paging.restart_notes(section, first=section is sections[0])
    if one.number:
        paging.begin_annex(sections[0])
    _rule_lines(one, sheet)


def _rule_lines(one: _Copy, sheet: Element) -> None:
    """Give every ruled line of a piece indents, computed at fill time, that leave its length (DX-06)."""
    names = {style.get(w("styleId")): name for name, style in styles.by_name(sheet).items()}
    rooms, path = widths.Rooms(one.document, sheet), one.template.document.path
    for reference in list(one.document.iter(w("pStyle"))):
        key = _KEY_OF_LINE.get(names.get(reference.get(w("val"), ""), ""))
        paragraph = reference.getparent().getparent()
        if key is None or paragraph is None or paragraph.tag != w("p"):
            continue
        room = rooms.of(paragraph)
        length = f"{_LINE_LENGTHS}['{key}']"
        source = f"({room} - {length}) // 2 if {length} < {room} else 0"
        one.tags[path], marker = tags.expression_marker(one.tags[path], source)
        indent = order.child(reference.getparent(), "ind")
        indent.set(w("left"), marker)
        indent.set(w("right"), marker)


def _connect(work: _Linking, one: _Copy, house: furniture.House, *, even: bool) -> None:
    """Add the headers, footers, notes and pictures of a piece to the output and rewire its ids in place."""
    used = {relation.target for relation in one.template.document.relations.values()}
    renamed = {
        part.path: _furniture_part(work, one, part)
        for part in one.template.parts.values()
        if part.path in used
    }
    for kind in KINDS:
        for part in one.of_kind(kind.relation)[:1]:
            _note_part(work, one, part, kind)
    ids = work.joint.carry(one.template.document, one.template, renamed)
    joint.rewire(one.document, ids)
    sections = paging.all_of(one.body)

    def add(type_: str, xml: str) -> str:
        return work.joint.relate(type_, work.joint.house_part(type_, xml))

    furniture.furnish(sections[0], house, add, own_footers=work.footers, even=even)
    paging.start_at_one(sections[0])
    work.footers = work.footers or any(furniture.has_footers(section) for section in sections)


def _furniture_part(work: _Linking, one: _Copy, part: Part) -> str:
    """Return the name in the output of a header or footer; one with tags is filled each time."""
    found = work.joint.carried(part, one.template)
    if not part.tags:
        return work.joint.static_part(part, one.roots[part.path], found)
    path = work.joint.new_path(part.kind)
    work.joint.types[path] = ooxml.TYPE_OF[part.kind]
    program = _compiled(one, part.path)
    work.filled.append(Filled(path, one.number, program, found))
    return path


def _note_part(work: _Linking, one: _Copy, part: Part, kind: NoteKind) -> None:
    """Add the notes of a template, if it has any, to those of the output."""
    root = one.roots[part.path]
    if root.find(w(kind.note)) is None:
        return
    relations = work.note_links[kind.root]
    ids = {}
    for relation in work.joint.carried(part, one.template):
        ids[relation.rid] = new = f"rId{len(relations) + 1}"
        relations.append(Relation(new, relation.type, relation.target, relation.external))
    joint.rewire(root, ids)
    program = _compiled(one, part.path)
    work.notes[kind.root].append(Filled(kind.path, one.number, program, ()))


def _compiled(one: _Copy, path: str) -> compiled.CompiledPart:
    return compiled.compile_part(one.roots[path], one.tags[path], name=one.template.name)


def _program(
    work: _Linking, bodies: Iterable[compiled.CompiledPart], setup: Element, ids: Mapping[str, str]
) -> Program:
    """Return the finished program."""
    return Program(
        bodies=tuple(bodies),
        filled=tuple(work.filled),
        notes={name: tuple(found) for name, found in work.notes.items()},
        note_relations={name: tuple(found) for name, found in work.note_links.items()},
        relations=tuple(work.joint.document_relations),
        static=dict(work.joint.static),
        types=dict(work.joint.types),
        extensions=dict(work.joint.extensions),
        settings={kinds: joint.serialised(settings.with_notes(setup, kinds)) for kinds in _note_choices()},
        style_ids={row.key: ids[row.style] for row in COMPONENTS},
        first_note=work.next_note[notes.FOOTNOTES.root],
        drawings=work.drawings,
    )


def _note_choices() -> tuple[tuple[NoteKind, ...], ...]:
    """Return which notes parts an output may have."""
    return ((), (notes.FOOTNOTES,), (notes.ENDNOTES,), KINDS)
