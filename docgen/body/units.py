"""The numbered units of a body (Điều, khoản, điểm, Chương …): how they are called, and which of them exist.

A unit is called by its parts from small to large, «điểm a khoản 2 Điều 3», up to the first whose count runs
through the document (PL I, P.I, II.6.đ; PL II, V.7). Outside articles a numbered level is a «mục»: «mục I.2».
"""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from types import MappingProxyType
from typing import ClassVar

from docgen.body.numbering import Numbered, number
from docgen.body.scheme import TOKENS, Scheme
from docgen.body.text import Item, Text
from docgen.errors import DataError, Where
from docgen.kept import cached_property
from docgen.values import dataclass

DIEU, KHOAN, DIEM, MUC = "Điều", "khoản", "điểm", "mục"
_RUNS_ON = frozenset(token.key for token in TOKENS if token.runs_on)

Part = tuple[str, str]
"""Word and number of one unit: («khoản», «2»)."""
Name = tuple[Part, ...]
"""A unit and what it stands in, from small to large."""


@dataclass(frozen=True, slots=True)
class UnitRef:
    """A unit as an expression sees it; printed, it is its whole name «khoản 2 Điều 3»."""

    printable: ClassVar[bool] = True
    """The sandbox prints objects of this class by ``str``."""
    so: str
    """Its own number alone: «2», «a», «II»."""
    ten: str

    def __str__(self) -> str:
        return self.ten


@dataclass(frozen=True)
class Units:
    """The numbered units of one body, in reading order, and those that bear an anchor."""

    names: tuple[Name, ...] = ()
    """Full name of each unit, with everything it stands in."""
    anchors: Mapping[str, Name] = field(default_factory=dict)

    @cached_property
    def refs(self) -> Mapping[str, UnitRef]:
        """What an expression finds under `vien_dan`: key of an anchor → its unit."""
        return MappingProxyType(
            {key: UnitRef(name[0][1], called(name)) for key, name in self.anchors.items()}
        )

    @cached_property
    def articles(self) -> tuple[str, ...]:
        """The numbers of all articles, in order."""
        return tuple(name[0][1] for name in self.names if name[0][0] == DIEU)

    def has(self, word: str) -> bool:
        """Return whether a unit of this kind exists: «Điều», «Chương», «khoản» …."""
        return word in self._words

    def exists(self, name: Name) -> bool:
        """Return whether `name`, which may leave out some of its larger parts, is a unit of this body."""
        wanted = set(name)
        return any(wanted.issubset(known) for known in self._index.get(_key(name), ()))

    def nearest(self, name: Name) -> str:
        """Return how the unit is called that stands nearest to `name`, which does not exist; maybe empty."""
        for at in range(len(name) - 1, -1, -1):
            if not self.exists(name[at:]):
                return self._neighbour(name[at:]) or (called(name[at + 1 :]) if name[at + 1 :] else "")
        return ""

    def _neighbour(self, name: Name) -> str:
        """Return the last unit of the same kind in the same place: the nearest, since counts have no gaps."""
        word, larger = name[0][0], set(name[1:])
        found = self._inside.get((word, name[1] if name[1:] else None), ())
        last = next((one for one in reversed(found) if larger.issubset(one)), None)
        return called((last[0], *name[1:])) if last else ""

    @cached_property
    def _inside(self) -> Mapping[tuple[str, Part | None], list[Name]]:
        """Word and a part that the unit stands in (None: anywhere) → full names."""
        inside: defaultdict[tuple[str, Part | None], list[Name]] = defaultdict(list)
        for name in self.names:
            for part in (None, *name[1:]):
                inside[name[0][0], part].append(name)
        return dict(inside)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(name[0][0] for name in self.names)

    @cached_property
    def _index(self) -> Mapping[tuple[Part, str], tuple[Name, ...]]:
        """Own part and number of the article (empty: whatever the article) → full names."""
        index: defaultdict[tuple[Part, str], list[Name]] = defaultdict(list)
        for name in self.names:
            index[name[0], ""].append(name)
            if article := dict(name).get(DIEU):
                index[name[0], article].append(name)
        return {key: tuple(names) for key, names in index.items()}


def _key(name: Name) -> tuple[Part, str]:
    return name[0], dict(name).get(DIEU, "")


def called(name: Name) -> str:
    """Return the words for a unit, from small to large, up to the first part that is counted through.

    >>> called((("khoản", "2"), ("Điều", "3"), ("Chương", "I")))
    'khoản 2 Điều 3'
    >>> called((("Mục", "1"), ("Chương", "II")))
    'Mục 1 Chương II'
    """
    end = next((at for at, (word, _) in enumerate(name, start=1) if word in _RUNS_ON), len(name))
    return " ".join(f"{word} {so}" for word, so in name[:end])


def units(text: Text, scheme: Scheme) -> Units:
    """Return the units of `text` numbered by `scheme`, not filled; what is wrong is left to ``fill``."""
    return of_numbered(text.items, number(text.items, scheme)[0], scheme)


def of_numbered(items: Sequence[Item], numbered: Iterable[Numbered], scheme: Scheme) -> Units:
    """Return the units of items that are already numbered, in order."""
    names: list[Name] = []
    anchors: dict[str, Name] = {}
    for item, as_ in zip(items, numbered, strict=True):
        if as_.level < 0:
            continue
        names.append(name_of(scheme, as_))
        if item.anchor:
            anchors.setdefault(item.anchor, names[-1])
    return Units(tuple(names), MappingProxyType(anchors))


def name_of(scheme: Scheme, as_: Numbered) -> Name:
    """Return the full name of a numbered item; levels that its document does not use are not named."""
    parts: list[Part] = []
    at = as_.level
    while at >= 0:
        token = scheme.numbered[at]
        if not as_.counters[at]:
            at -= 1
        elif token.word or token.key == "a":
            parts.append((token.word or DIEM, scheme.number(at, as_.counters)))
            at -= 1
        elif _in_article(scheme, at, as_.counters):
            parts.append((KHOAN, scheme.label(at, as_.counters).rstrip(".")))
            at -= 1 + token.above
        else:
            first = _first_plain(scheme, at)
            numbers = [
                scheme.number(level, as_.counters) for level in range(first, at + 1) if as_.counters[level]
            ]
            parts.append((MUC, ".".join(numbers)))
            at = first - 1
    return tuple(parts)


def _in_article(scheme: Scheme, at: int, counters: Sequence[int]) -> bool:
    return any(scheme.numbered[above].key == DIEU and counters[above] for above in range(at))


def _first_plain(scheme: Scheme, at: int) -> int:
    """Return the outermost level that is joined with the level `at` into one number «I.2»."""
    while at and not scheme.numbered[at - 1].word and scheme.numbered[at - 1].key != "a":
        at -= 1
    return at


def implementing_article(units: Units, key: str | None, where: Where) -> str:
    """Return «Điều 5»: the article that holds the anchor `key`, or the last one (ND-29, NN-10).

    Raises DataError at `where` for an unknown key, a unit outside the articles, or a text without articles.
    """
    if not units.articles:
        raise DataError("khong_co_dieu", where)
    if key is None:
        return f"{DIEU} {units.articles[-1]}"
    article = dict(units.anchors.get(key, ())).get(DIEU)
    if article is None:
        if not units.anchors:
            raise DataError("neo_chua_co", where, found=key)
        known = ", ".join(units.anchors)
        near = difflib.get_close_matches(key, units.anchors, n=1, cutoff=0.5)
        raise DataError("neo_khong_co", where, found=key, near=near[0] if near else known, known=known)
    return f"{DIEU} {article}"
