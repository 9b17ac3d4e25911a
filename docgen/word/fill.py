"""A linked program, filled: the parts with tags are streamed into the deflater, all others are copied."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from docgen.kept import by_identity
from docgen.values import dataclass
from docgen.word import notes, ooxml, properties, relations, zipping
from docgen.word.blocks import Ink
from docgen.word.compiled import CompiledPart
from docgen.word.escaping import quoteattr
from docgen.word.notes import FOOTNOTES, NoteKind
from docgen.word.ooxml import XML_DECLARATION
from docgen.word.package import Package, made
from docgen.word.properties import Properties
from docgen.word.relations import Relation
from docgen.word.zipping import Member

DOCUMENT = "word/document.xml"
_ROOT_RELATIONS = (
    Relation("rId1", ooxml.REL_DOCUMENT, DOCUMENT),
    Relation("rId2", ooxml.REL_CORE, "docProps/core.xml"),
    Relation("rId3", ooxml.REL_APP, "docProps/app.xml"),
)
SERIAL = "\ufde0"
"""Stands in a compiled part for a number that no other drawing of the file has (20.4.2.5)."""
_KEPT = 64
"""So many small parts are held: most files of a program have the same."""
_HELD = 96
"""Characters held back at the end of a part, to take its closing tags off; longer than any."""


def unpacked(name: str, members: tuple[Member, ...]) -> Package:
    """Return the file `name` of the members that a program made, as it can be read without unpacking it."""
    return made(name, members, DOCUMENT)


@dataclass(frozen=True, slots=True)
class Filled:
    """A part that is filled each time, with the context of the piece `number`."""

    path: str
    number: int
    program: CompiledPart
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Program:
    """One or more templates, linked; it holds no state of a fill and serves any number of them."""

    bodies: tuple[CompiledPart, ...]
    filled: tuple[Filled, ...]
    notes: Mapping[str, tuple[Filled, ...]]
    """Notes of the templates, by the root name of their part."""
    note_relations: Mapping[str, tuple[Relation, ...]]
    relations: tuple[Relation, ...]
    """Relations of the document part, without those of notes and of links in the text."""
    static: Mapping[str, Member]
    types: Mapping[str, str]
    extensions: Mapping[str, str]
    settings: Mapping[tuple[NoteKind, ...], bytes]
    style_ids: Mapping[str, str]
    first_note: int
    drawings: bool
    """Whether the text has pictures, whose ids are given while it is filled: a loop repeats them."""

    def names(self, number: int) -> frozenset[str]:
        """Return the top-level names that the piece `number` prints, in its text, headers and footers.

        A name that only an `if` asks for is not printed: the mark behind it may be gone.
        """
        parts = [self.bodies[number], *(part.program for part in self.filled if part.number == number)]
        return frozenset(name for part in parts for name in part.printed)

    def fill(self, contexts: Sequence[Mapping[str, object]], properties: Properties) -> bytes:
        """Return the filled file: one context per piece, in the order of the pieces.

        The same contexts and properties give the same bytes. Raises TemplateError with the place where a
        tag cannot be filled.
        """
        return zipping.write(self.members(contexts, properties))

    def members(self, contexts: Sequence[Mapping[str, object]], properties: Properties) -> tuple[Member, ...]:
        """Return the members of the filled file in their order, as `fill` writes them."""
        if len(contexts) != len(self.bodies):
            raise ValueError(f"{len(self.bodies)} pieces, {len(contexts)} contexts")
        return tuple(_Filling(self, contexts, properties).members())


@dataclass
class _Filling:
    """One fill under way."""

    program: Program
    contexts: Sequence[Mapping[str, object]]
    properties: Properties

    def members(self) -> Iterator[Member]:
        """Yield the members in their order: types, relations, properties, the document, the rest by name."""
        program = self.program
        self.ink = Ink(program.style_ids, first_note_id=program.first_note)
        text = self._document()
        document = zipping.pack(DOCUMENT, _numbered(text) if program.drawings else text)
        made = {member.name: member for member in self._furniture()}
        kinds = tuple(kind for kind in notes.KINDS if self._has_notes(kind))
        made |= {member.name: member for kind in kinds for member in self._note_members(kind)}
        yield _types_member(program, kinds=kinds)
        yield _relations_member("", _ROOT_RELATIONS)
        yield zipping.pack("docProps/core.xml", properties.core_xml(self.properties).encode())
        yield document
        yield _relations_member(DOCUMENT, self._document_relations(kinds))
        made["word/settings.xml"] = _settings_member(program, kinds=kinds)
        for name in sorted({*made, *program.static}):
            yield made.get(name) or program.static[name]

    def _document(self) -> Iterator[str]:
        """Yield the text of the document part: the bodies of all pieces inside one root."""
        spaces = " ".join(f"xmlns:{prefix}={quoteattr(uri)}" for prefix, uri in ooxml.NSMAP.items())
        yield f'{XML_DECLARATION}<w:document {spaces} mc:Ignorable="{ooxml.IGNORABLE}"><w:body>'
        for body, context in zip(self.program.bodies, self.contexts, strict=True):
            yield from inner(body.stream(context, self.ink), "w:body")
        yield "</w:body></w:document>"

    def _furniture(self) -> Iterator[Member]:
        """Yield the headers and footers that have tags, with their relations."""
        for part in self.program.filled:
            ink = Ink(self.program.style_ids)
            text = "".join(part.program.stream(self.contexts[part.number], ink))
            yield zipping.pack_small(part.path, text)
            links = tuple(_links(ink.links))
            if part.relations or links:
                yield _relations_member(part.path, (*part.relations, *links))

    def _has_notes(self, kind: NoteKind) -> bool:
        return bool(self.program.notes[kind.root]) or (kind is FOOTNOTES and bool(self.ink.notes))

    def _note_members(self, kind: NoteKind) -> Iterator[Member]:
        """Yield the notes part of `kind`, with its relations."""
        own: list[Iterable[str]] = [
            inner(part.program.stream(self.contexts[part.number], self.ink), f"w:{kind.root}")
            for part in self.program.notes[kind.root]
        ]
        yield zipping.pack(kind.path, notes.part(kind, [*own, self.ink.notes if kind is FOOTNOTES else ()]))
        links = _links(self.ink.note_links) if kind is FOOTNOTES else ()
        if found := (*self.program.note_relations[kind.root], *links):
            yield _relations_member(kind.path, found)

    def _document_relations(self, kinds: tuple[NoteKind, ...]) -> tuple[Relation, ...]:
        """Return the relations of the document part, with those of this fill."""
        own = tuple(Relation(f"rId{kind.root.title()}", kind.relation, kind.path) for kind in kinds)
        return (*self.program.relations, *own, *_links(self.ink.links))


def _numbered(chunks: Iterable[str]) -> Iterator[str]:
    """Yield `chunks` with every SERIAL replaced by the next number, from 1."""
    count = 0
    for chunk in chunks:
        first, *rest = chunk.split(SERIAL)
        yield first
        for count, text in enumerate(rest, start=count + 1):  # noqa: B020 (counts on over the chunks)
            yield f"{count}{text}"


def inner(chunks: Iterable[str], tag: str) -> Iterator[str]:
    """Yield what stands inside the element `tag`, which begins before any other text and ends last.

    Pieces are joined as text, under one root: their trees are never moved, and the output never parsed.

    >>> "".join(inner(["<x><w:bo", "dy><w:p/>", "</w:body></x>"], "w:body"))
    '<w:p/>'
    """
    held, opened = "", False
    for chunk in chunks:
        held += chunk
        if not opened:
            start = held.find(f"<{tag}")
            end = held.find(">", start)
            if start < 0 or end < 0:
                continue
            held, opened = held[end + 1 :], True
        if len(held) > zipping.BATCH_CHARS:
            yield held[:-_HELD]
            held = held[-_HELD:]
    yield held[: max(held.rfind(f"</{tag}>"), 0)]


def _links(links: Mapping[str, str]) -> Iterator[Relation]:
    """Yield the relations of the links that the text has brought."""
    for address, rid in links.items():
        yield Relation(rid, ooxml.REL_HYPERLINK, address, external=True)


@lru_cache(maxsize=_KEPT)
def _relations_member(part: str, found: tuple[Relation, ...]) -> Member:
    return zipping.pack(relations.path_of(part), relations.xml(part, found).encode())


def _types(program: Program, *, kinds: tuple[NoteKind, ...]) -> Member:
    return zipping.pack("[Content_Types].xml", _types_xml(program, kinds).encode())


def _settings(program: Program, *, kinds: tuple[NoteKind, ...]) -> Member:
    return zipping.pack("word/settings.xml", program.settings[kinds])


_types_member, _settings_member = by_identity(_types), by_identity(_settings)


def _types_xml(program: Program, kinds: tuple[NoteKind, ...]) -> str:
    """Return [Content_Types].xml."""
    types = dict(program.types)
    types[DOCUMENT] = ooxml.TYPE_DOCUMENT
    types["docProps/core.xml"] = ooxml.TYPE_OF[ooxml.REL_CORE]
    types["word/settings.xml"] = ooxml.TYPE_OF[ooxml.REL_SETTINGS]
    types |= {kind.path: ooxml.TYPE_OF[kind.relation] for kind in kinds}
    extensions = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        **dict(sorted(program.extensions.items())),
    }
    rows = "".join(f'<Default Extension="{end}" ContentType="{type_}"/>' for end, type_ in extensions.items())
    rows += "".join(
        f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(type_)}/>"
        for name, type_ in sorted(types.items())
    )
    return f'{XML_DECLARATION}<Types xmlns="{ooxml.TYPES_URI}">{rows}</Types>'
