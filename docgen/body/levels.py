"""Which level of the scheme a heading has: by how deep the headings go, or by name (``{chuong}``)."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from docgen.body.scheme import BY_MARK, Scheme
from docgen.body.text import Item

OPTIONAL = frozenset(("Mục", "Tiểu mục"))
"""Levels that one Chương has and another has not (II.6.c)."""


class Levels:
    """The levels that the headings of one body take; ask in reading order.

    A heading that names its level has it. The others of its depth follow the last one that does; a depth
    without any name takes a level between those around it, the commonest first: one depth of headings is
    Điều, two are Chương and Điều, three Chương, Mục and Điều.
    """

    def __init__(self, scheme: Scheme, items: Sequence[Item]) -> None:
        self.scheme = scheme
        headings = [item for item in items if item.kind == "tieu_de"]
        self._open: dict[int, int] = {}
        """Depth → level of the headings in which the reader is."""
        self._at: dict[int, int] = {}
        """Depth → level that a heading without a name has."""
        for item in reversed(headings):
            if (named := self.named(item)) is not None:
                self._at[item.depth] = named
        deepest = max((item.depth for item in headings), default=0)
        self._at |= _chosen(scheme, self._outermost(headings), deepest)

    def named(self, item: Item) -> int | None:
        """Return the level that `item` names; None: it names none, or one that the scheme has not."""
        token = BY_MARK.get(item.unit)
        return self.scheme.numbered.index(token) if token in self.scheme.numbered else None

    def of(self, item: Item) -> int | None:
        """Return the level of the heading `item`; None: the scheme has none for its depth."""
        if (named := self.named(item)) is not None:
            self._at[item.depth] = named
        level = self._at.get(item.depth)
        self._open = {depth: at for depth, at in self._open.items() if depth < item.depth}
        above = max(self._open.values(), default=-1)
        if named is None and level is not None and level <= above:
            level = next(iter(_free(self.scheme, above, len(self.scheme.numbered))), None)
        if level is not None:
            self._open[item.depth] = level
        return level

    def may_skip(self, depths: Iterable[int]) -> bool:
        """Return whether headings of all `depths` may be left out above one: a Chương without Mục."""
        levels = [self._at.get(depth) for depth in depths]
        return all(at is not None and self.scheme.numbered[at].key in OPTIONAL for at in levels)

    def _outermost(self, headings: Iterable[Item]) -> dict[int, int]:
        """Return the outermost level named at each depth."""
        found: dict[int, int] = {}
        for item in headings:
            if (named := self.named(item)) is not None:
                found[item.depth] = min(named, found.get(item.depth, named))
        return found


def _chosen(scheme: Scheme, outermost: dict[int, int], deepest: int) -> dict[int, int]:
    """Return a level for each depth without a name, between the levels of the depths that have one."""
    chosen: dict[int, int] = {}
    for depths in _gaps(outermost, deepest):
        above = max((level for depth, level in outermost.items() if depth < depths[0]), default=-1)
        inner = (level for depth, level in outermost.items() if depth > depths[-1])
        free = _free(scheme, above, min(inner, default=len(scheme.numbered)))
        chosen |= dict(zip(depths, sorted(free[: len(depths)]), strict=False))
    return chosen


def _free(scheme: Scheme, above: int, below: int) -> list[int]:
    """Return the levels between two others, those that headings take first in front."""
    return sorted(range(above + 1, below), key=lambda level: (scheme.numbered[level].turn, level))


def _gaps(named: Collection[int], deepest: int) -> Iterator[list[int]]:
    """Yield the stretches of depths at which no heading names its level."""
    for has_name, depths in groupby(range(1, deepest + 1), key=lambda depth: depth in named):
        if not has_name:
            yield list(depths)
