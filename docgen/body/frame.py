"""A text and its scheme, worked out once for all fillings: its numbers, its units, its steady paragraphs."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import field
from itertools import groupby
from typing import NamedTuple

from docgen.body import units
from docgen.body.blocks import Block
from docgen.body.numbering import Numbered, number
from docgen.body.scheme import Scheme
from docgen.body.text import Fault, Item, Remark, Text
from docgen.body.units import Name, Units
from docgen.kept import by_identity
from docgen.values import dataclass

_MOST_FRAMES, _MOST_KEPT = 64, 2_000
"""So many texts of a run are held, each with so many paragraphs."""


class Steady(NamedTuple):
    """What paragraphs without expressions become, what is said of them, and how the check goes on."""

    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...]
    mentions: frozenset[str]
    here: Name
    amending: int


@dataclass(frozen=True, slots=True)
class Frame:
    """What is the same in all fillings of a text by one scheme."""

    numbered: tuple[Numbered, ...]
    faults: tuple[Fault, ...]
    """What cannot be numbered."""
    units: Units
    stretches: tuple[tuple[int, int, bool], ...]
    """First and last place + 1 of paragraphs that follow each other, and whether they are steady: without
    expressions and footnotes. One that is not stands alone.
    """
    asked: frozenset[str]
    """The names that expressions of the text ask for."""
    _kept: dict[Hashable, Steady] = field(default_factory=dict, compare=False)

    def known(self, key: Hashable) -> Steady | None:
        """Return what was kept under `key`, which holds all that the paragraphs depend on."""
        return self._kept.get(key)

    def keep(self, key: Hashable, made: Steady) -> None:
        """Keep `made` under `key`."""
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        self._kept[key] = made


def _frame(text: Text, scheme: Scheme) -> Frame:
    """Return the frame of `text` numbered by `scheme`."""
    numbered, faults = number(text.items, scheme)
    known = units.of_numbered(text.items, numbered, scheme)
    return Frame(numbered, faults, known, tuple(_stretches(text.items)), frozenset(_asked(text)))


frame = by_identity(_frame, _MOST_FRAMES)
"""Return the frame of `text` numbered by `scheme`: the same object for the same two."""


def _stretches(items: Sequence[Item]) -> Iterator[tuple[int, int, bool]]:
    for steady, found in groupby(range(len(items)), lambda place: _is_steady(items[place])):
        places = list(found)
        if steady:
            yield places[0], places[-1] + 1, True
        else:
            yield from ((place, place + 1, False) for place in places)


def _is_steady(item: Item) -> bool:
    return not any(piece.expression or piece.note for piece in item.pieces)


def _asked(text: Text) -> Iterator[str]:
    items = (*text.items, *(item for _, own in text.notes for item in own))
    for item in items:
        for piece in item.pieces:
            if piece.expression:
                yield from piece.expression.names
