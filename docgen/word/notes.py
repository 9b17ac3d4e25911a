"""Footnotes and endnotes (ECMA-376, Part 1, 17.11): one part for the notes of all pieces."""

from collections.abc import Iterable, Iterator

from lxml.etree import _Element as Element

from docgen.values import dataclass
from docgen.word.ooxml import IGNORABLE, NSMAP, REL_ENDNOTES, REL_FOOTNOTES, XML_DECLARATION, w


@dataclass(frozen=True, slots=True)
class NoteKind:
    """How one of the two kinds of notes is spelled."""

    relation: str
    root: str
    note: str
    path: str

    @property
    def reference(self) -> str:
        """Return the local name of the mark in the text."""
        return f"{self.note}Reference"


FOOTNOTES = NoteKind(REL_FOOTNOTES, "footnotes", "footnote", "word/footnotes.xml")
ENDNOTES = NoteKind(REL_ENDNOTES, "endnotes", "endnote", "word/endnotes.xml")
KINDS = (FOOTNOTES, ENDNOTES)
SEPARATORS = {"separator": "-1", "continuationSeparator": "0"}
"""The two notes that every notes part holds (17.11.23, 17.11.1), with the ids that Word gives them."""


def renumber(notes: Element, document: Element, kind: NoteKind, first_id: int) -> int:
    """Return the next free id, the notes of one template being numbered from `first_id` in place.

    The separators go: the output has its own. A mark without its note goes too.
    """
    ids: dict[str, str] = {}
    for note in list(notes.iterchildren(w(kind.note))):
        if note.get(w("type"), "normal") != "normal":
            notes.remove(note)
            continue
        ids[note.get(w("id"), "")] = new = str(first_id + len(ids))
        note.set(w("id"), new)
    for mark in list(document.iter(w(kind.reference))):
        new_id = ids.get(mark.get(w("id"), ""))
        if new_id is None:
            mark.getparent().remove(mark)
        else:
            mark.set(w("id"), new_id)
    return first_id + len(ids)


def drop_marks(document: Element, kind: NoteKind) -> None:
    """Remove in place the marks of notes of a template that has no part for them."""
    for mark in list(document.iter(w(kind.reference))):
        mark.getparent().remove(mark)


def part(kind: NoteKind, contents: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the notes part: the separators, then the `contents` in order."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NSMAP.items())
    yield f'{XML_DECLARATION}<w:{kind.root} {spaces} mc:Ignorable="{IGNORABLE}">'
    for name, identity in SEPARATORS.items():
        yield (
            f'<w:{kind.note} w:type="{name}" w:id="{identity}"><w:p><w:pPr>'
            '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
            f"<w:r><w:{name}/></w:r></w:p></w:{kind.note}>"
        )
    for content in contents:
        yield from content
    yield f"</w:{kind.root}>"
