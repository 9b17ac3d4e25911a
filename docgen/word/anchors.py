"""The paragraph on which a comment for a place can hang: one of the body, and not of a text box in it."""

from typing import Literal

from lxml.etree import SubElement
from lxml.etree import _Element as Element

from docgen.errors import Step, Where
from docgen.kept import cached_property
from docgen.values import dataclass
from docgen.word.notes import KINDS, NoteKind
from docgen.word.ooxml import w
from docgen.word.package import Package
from docgen.word.places import Places, through

_P = w("p")
Lies = Literal["there", "near", "gone"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A paragraph of the body, and how it lies to the place: `there`, `near` it, or the place is `gone`."""

    paragraph: Element
    lies: Lies


class Anchors:
    """The anchors in the tree `document` of the main part of `file`, which nobody changes meanwhile."""

    def __init__(self, file: Package, document: Element) -> None:
        body = document.find(w("body"))
        if body is None:
            raise file.error("docx_khong_phai_word", Where(file.name))
        self._file, self._body = file, body
        self._places = Places(document)
        self._known: dict[Element, Element | None] = {}
        """What was looked for → the paragraph in it: thousands of comments may hang on one."""

    def of(self, steps: tuple[Step, ...]) -> Anchor:
        """Return where a comment for the place `steps` hangs; for the whole file, the first paragraph."""
        kind, number = steps[0] if steps else ("", 0)
        if kind in ("", "dau_trang", "chan_trang"):
            return Anchor(self._first, "near" if kind else "there")
        if kind == "chu_thich":
            return Anchor(self._notes.get(number, self._first), "near")
        if kind == "phan_trang":
            return self._in(self._sections.get(number), "near")
        outside = next((at for at, (kind, _) in enumerate(steps) if kind == "khung"), len(steps))
        return self._in(self._places.at(steps[:outside]), "there" if outside == len(steps) else "near")

    def _in(self, element: Element | None, lies: Lies) -> Anchor:
        """Return the first paragraph seen in `element`, which may be one itself; if none is, one beside."""
        around = () if element is None else (element, *element.iterancestors(w("tr"), w("tbl")))
        for outer in around:
            if (paragraph := self._seen(outer)) is not None:
                return Anchor(paragraph, lies if outer is element else "near")
        unseen = next(element.iter(_P), None) if element is not None else None
        return Anchor(self._first, "gone") if unseen is None else Anchor(unseen, lies)

    def _seen(self, element: Element) -> Element | None:
        """Return the first paragraph in `element` that no vertical merge of cells covers."""
        if element not in self._known:
            seen = (one for one in element.iter(_P) if not any(map(_is_covered, one.iterancestors(w("tc")))))
            self._known[element] = next(seen, None)
        return self._known[element]

    @cached_property
    def _first(self) -> Element:
        """The first paragraph of the body; a body that has none, as no Word file has, is given one."""
        found = next(self._body.iter(_P), None)
        if found is None:
            found = SubElement(self._body, _P)
            self._body.insert(0, found)
        return found

    @cached_property
    def _sections(self) -> dict[int, Element]:
        """The first paragraph or table of each section by its number."""
        found: dict[int, Element] = {}
        number = 1
        for block in through(self._body):
            found.setdefault(number, block)
            number += block.find(f"{w('pPr')}/{w('sectPr')}") is not None
        return found

    @cached_property
    def _notes(self) -> dict[int, Element]:
        """The paragraph that holds the mark of each note, by the note's number.

        None where there are both footnotes and endnotes: then a number does not tell which is meant.
        """
        kinds = [(kind, numbers) for kind in KINDS if (numbers := self._numbers(kind))]
        found: dict[int, Element] = {}
        for kind, numbers in kinds if len(kinds) == 1 else ():
            for reference in self._body.iter(w(kind.reference)):
                around = list(reference.iterancestors(_P))
                number = numbers.get(reference.get(w("id"), ""))
                if around and number is not None:
                    found.setdefault(number, around[-1])
        return found

    def _numbers(self, kind: NoteKind) -> dict[str, int]:
        """Return the number of each note of one kind by its id, as a reader counts them."""
        for relation in self._file.relations(self._file.document):
            if relation.type == kind.relation and self._file.has(relation.target):
                notes = self._file.xml(relation.target).iterchildren(w(kind.note))
                own = [note for note in notes if note.get(w("type"), "normal") == "normal"]
                return {note.get(w("id"), ""): number for number, note in enumerate(own, start=1)}
        return {}


def _is_covered(cell: Element) -> bool:
    """Return whether `cell` goes on with the cell above it (17.4.84): Word shows nothing of it."""
    merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    return merge is not None and merge.get(w("val"), "continue") == "continue"
