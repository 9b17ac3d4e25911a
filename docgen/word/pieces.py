"""The text of one paragraph as pieces of its runs, and tags put in place of the text that spells them."""

from collections.abc import Iterator
from typing import Final

from lxml.etree import _Element as Element

from docgen.values import dataclass
from docgen.word.ooxml import XML_URI, w
from docgen.word.scan import Found

T: Final = w("t")
R: Final = w("r")
_P, _RPR = w("p"), w("rPr")
_GAPS: Final = {w("tab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): ""}
_UNSEEN: Final = frozenset((_RPR, w("lastRenderedPageBreak"), w("proofErr"), w("annotationRef")))
_SKIPPED: Final = frozenset((w("pPr"), w("sdtPr"), w("sdtEndPr"), w("del"), w("moveFrom"), w("rubyPr")))
OBJECT: Final = "\ufddf"
"""Stands in the text for something that is no text: a drawing, a field, a note."""
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
SPACE: Final = f"{{{XML_URI}}}space"


@dataclass(slots=True)
class Piece:
    """One child of a run, and the text that it shows."""

    node: Element
    text: str
    hidden: bool

    @property
    def is_object(self) -> bool:
        """Return whether it is no text at all."""
        return self.text == OBJECT


def pieces_of(paragraph: Element) -> list[Piece]:
    """Return the pieces of `paragraph` in order: not deleted text, not the text boxes anchored in it."""
    return list(_pieces(paragraph))


def _pieces(element: Element) -> Iterator[Piece]:
    for child in element:
        if child.tag == R:
            yield from _run_pieces(child)
        elif not isinstance(child.tag, str) or child.tag in _SKIPPED or child.tag == _P:
            continue
        elif child.tag.startswith(MATH):
            yield Piece(child, OBJECT, hidden=False)
        else:
            yield from _pieces(child)


def _run_pieces(run: Element) -> Iterator[Piece]:
    hidden = is_hidden(run)
    for node in run:
        if not isinstance(node.tag, str) or node.tag in _UNSEEN:
            continue
        if node.tag == T:
            yield Piece(node, node.text or "", hidden)
        elif node.tag == w("br") and node.get(w("type"), "textWrapping") == "textWrapping":
            yield Piece(node, "\n", hidden)
        elif node.tag == w("ruby"):
            yield from _pieces(node)
        else:
            yield Piece(node, _GAPS.get(node.tag, OBJECT), hidden)


def is_hidden(run: Element) -> bool:
    """Return whether the run itself is set hidden (w:vanish)."""
    properties = run.find(_RPR)
    vanish = properties.find(w("vanish")) if properties is not None else None
    return vanish is not None and vanish.get(w("val"), "true") not in ("0", "false", "off")


class Line:
    """The pieces of a paragraph and their joined text."""

    def __init__(self, paragraph: Element) -> None:
        self.pieces = pieces_of(paragraph)
        self.text = "".join(piece.text for piece in self.pieces)
        self._starts: list[int] = []
        at = 0
        for piece in self.pieces:
            self._starts.append(at)
            at += len(piece.text)

    def fault(self, tag: Found) -> str:
        """Return the id of what makes `tag` unusable where it stands, or an empty text."""
        first, last = self._span(tag)
        touched = self.pieces[first : last + 1]
        if any(piece.is_object for piece in touched):
            return "the_bi_chen"
        return "the_trong_chu_an" if any(piece.hidden for piece in touched) else ""

    def place(self, tag: Found, marker: str) -> Element:
        """Return the w:t that holds `marker` now, in place of the text of `tag` (changes the tree).

        Tags of a paragraph are placed from the last to the first: so the earlier ones stay where they were.
        """
        first, last = self._span(tag)
        head, tail = self.pieces[first], self.pieces[last]
        before = head.text[: tag.start - self._starts[first]]
        after = tail.text[tag.end - self._starts[last] :]
        before = before.rstrip(" ") if tag.trim_left else before
        after = after.lstrip(" ") if tag.trim_right else after
        if first == last:
            self._set(head, before + marker + after)
            return head.node
        self._set(head, before + marker)
        for piece in self.pieces[first + 1 : last]:
            piece.text = ""
            remove_from_run(piece.node)
        self._set(tail, after)
        if not after:
            remove_from_run(tail.node)
        return head.node

    def _span(self, tag: Found) -> tuple[int, int]:
        """Return the indexes of the first and the last piece that `tag` touches."""
        holding = [
            index
            for index, (start, piece) in enumerate(zip(self._starts, self.pieces, strict=True))
            if piece.text and start < tag.end and start + self._length(index) > tag.start
        ]
        return holding[0], holding[-1]

    def _length(self, index: int) -> int:
        """Return the length of a piece as it was in the joined text."""
        end = self._starts[index + 1] if index + 1 < len(self._starts) else len(self.text)
        return end - self._starts[index]

    def _set(self, piece: Piece, text: str) -> None:
        piece.text = piece.node.text = text
        piece.node.set(SPACE, "preserve")


def remove_from_run(node: Element) -> None:
    """Remove `node` from its run, and the run when nothing is left in it (changes the tree)."""
    run = node.getparent()
    if run is None:
        return
    run.remove(node)
    if run.tag == R and all(child.tag == _RPR for child in run) and run.getparent() is not None:
        run.getparent().remove(run)
