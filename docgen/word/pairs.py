"""Pairs of tags proved: each for/if opens and closes among the children of one element, none stays open."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Protocol

from lxml.etree import _Element as Element

from docgen.errors import Step, TemplateError, Where
from docgen.say import places
from docgen.values import dataclass
from docgen.word.hoist import TAG
from docgen.word.ooxml import w
from docgen.word.scan import BETWEEN, CLOSES, OPENS

CELLS: Final = tuple(
    w(name) for name in ("tc", "hdr", "ftr", "footnote", "endnote", "txbxContent", "comment")
)
"""Containers that must end with a paragraph, whatever a loop leaves out (ECMA-376 Part 1, 17.4.65, 17.10)."""
_FURNITURE: Final = frozenset(
    w(name) for name in ("tblPr", "tblGrid", "trPr", "tblPrEx", "bookmarkStart", "bookmarkEnd", "tcPr")
)


class Statement(Protocol):
    """What this module asks of a tag."""

    @property
    def source(self) -> str:
        """Return the tag as written."""

    @property
    def word(self) -> str:
        """Return the first word of a statement, else an empty text."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """Return its place."""


@dataclass(frozen=True, slots=True)
class _Open:
    tag: Statement
    node: Element
    seen_else: bool = False


def faults(root: Element, tags: Mapping[int, Statement], *, name: str) -> Iterator[TemplateError]:
    """Yield an error for every statement of `root` that has no partner among its own siblings."""
    stack: list[_Open] = []
    for node in root.iter(TAG):
        tag = tags[int(node.get("n", "0"))]
        if tag.word in OPENS:
            stack.append(_Open(tag, node))
        elif tag.word in CLOSES:
            wrong = _wrong(stack, tag, node, (CLOSES[tag.word],), name)
            if wrong is None:
                stack.pop()
            else:
                yield wrong
                _close(stack, CLOSES[tag.word])
        elif tag.word in BETWEEN:
            wrong = _wrong(stack, tag, node, BETWEEN[tag.word], name)
            if wrong is not None:
                yield wrong
            else:
                stack[-1] = _Open(stack[-1].tag, node, seen_else=tag.word == "else")
    for left in stack:
        yield TemplateError(
            "the_khong_dong", Where(name, steps=left.tag.steps), tag=left.tag.source, word=left.tag.word
        )


def _wrong(
    stack: list[_Open], tag: Statement, node: Element, partners: tuple[str, ...], name: str
) -> TemplateError | None:
    """Return what is wrong with `tag`, which must follow one of `partners`, or None."""
    where = Where(name, steps=tag.steps)
    if not stack:
        return TemplateError("the_khong_mo", where, tag=tag.source)
    last = stack[-1]
    place = Place(last.tag.steps)
    if last.tag.word not in partners or (last.seen_else and tag.word in BETWEEN):
        return TemplateError("the_lech_cap", where, tag=tag.source, other=last.tag.source, place=place)
    if last.node.getparent() is not node.getparent():
        return TemplateError("the_khac_tang", where, tag=tag.source, other=last.tag.source, place=place)
    if _cuts_a_field(last.node, node):
        return TemplateError("truong_bi_cat", where, tag=tag.source, other=last.tag.source, place=place)
    return None


def _cuts_a_field(start: Element, end: Element) -> bool:
    """Return whether a field begins between two siblings and does not end there, or the reverse."""
    depth = 0
    for sibling in start.itersiblings():
        if sibling is end:
            break
        for mark in sibling.iter(w("fldChar")):
            kind = mark.get(w("fldCharType"))
            depth += (kind == "begin") - (kind == "end")
            if depth < 0:
                return True
    return depth != 0


def _close(stack: list[_Open], word: str) -> None:
    """After a fault, forget the nearest open `word`, so that one mistake is told once (changes `stack`)."""
    for index in range(len(stack) - 1, -1, -1):
        if stack[index].tag.word == word:
            del stack[index:]
            return


@dataclass(frozen=True, slots=True)
class Place:
    """A second place in one message: «bảng 1, hàng 2», or in English where the row says ``{place:en}``."""

    steps: tuple[Step, ...]

    def __str__(self) -> str:
        return format(self, "vi")

    def __format__(self, spec: str) -> str:
        return places.steps(Where(steps=self.steps), spec or "vi")


def loops_around(node: Element, tags: Mapping[int, Statement]) -> Iterator[Statement]:
    """Yield the loops that are open around `node`, innermost first."""
    at: Element | None = node
    while at is not None:
        closed = 0
        for sibling in at.itersiblings(TAG, preceding=True):
            word = tags[int(sibling.get("n", "0"))].word
            if word == "endfor":
                closed += 1
            elif word == "for" and closed:
                closed -= 1
            elif word == "for":
                yield tags[int(sibling.get("n", "0"))]
        at = at.getparent()


def open_ends(root: Element, tags: Mapping[int, Statement]) -> Iterator[Element]:
    """Yield the cells, tables and rows of `root` that could come out without the child they must have."""
    holders: dict[Element, None] = {}
    for node in root.iter(TAG):
        parent = node.getparent()
        if parent is not None:
            holders.setdefault(parent)
    for holder in holders:
        if holder.tag in CELLS:
            if len(holder) and holder[-1].tag == TAG:
                yield holder
        elif holder.tag in (w("tbl"), w("tr")) and not _sure(holder, tags):
            yield holder


def _sure(holder: Iterable[Element], tags: Mapping[int, Statement]) -> bool:
    """Return whether `holder` has a row (or cell) that stands outside every loop and condition."""
    depth = 0
    for child in holder:
        if child.tag == TAG:
            word = tags[int(child.get("n", "0"))].word
            depth += (word in OPENS) - (word in CLOSES)
        elif depth == 0 and child.tag not in _FURNITURE:
            return True
    return False
