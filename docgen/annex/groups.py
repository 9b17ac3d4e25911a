"""Rows → a tree of groups, in order of first appearance."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from itertools import repeat

from docgen.models.dong import DongSoLieu
from docgen.values import dataclass
from docgen.vn import letters
from docgen.vn.roman import roman

DEFAULTS: dict[int, tuple[str, ...]] = {
    1: ("I",),
    2: ("A", "I"),
    3: ("A", "I", "1"),
    4: ("A", "I", "1", "a"),
}
"""Number of group levels → how each is numbered, outermost first; deeper levels bear no number."""
NUMBERS: dict[str, Callable[[int], str]] = {
    "A": letters.capital,
    "I": roman,
    "1": str,
    "a": letters.letter,
    "khong": lambda _: "",
}
"""Kind of numbering → the number as printed."""


@dataclass(slots=True)
class Group:
    """A group and what lies in it: smaller groups, or the data rows of the innermost one."""

    groups: dict[str, "Group"] = field(default_factory=dict)
    rows: list[DongSoLieu] = field(default_factory=list)


def tree(rows: Iterable[DongSoLieu], keys: Sequence[str], is_data: Callable[[DongSoLieu], bool]) -> Group:
    """Return the groups of `rows` by `keys`, outermost first; rows of a group need not stand together.

    A row that holds nothing but its groups opens them and is no data row.
    """
    root = Group()
    for row in rows:
        group = root
        for key in keys:
            group = group.groups.setdefault(row.o[key], Group())
        if is_data(row):
            group.rows.append(row)
    return root


def numbering(given: Sequence[str | None]) -> tuple[str, ...]:
    """Return the kind of numbering of every level: the given one, else the default for so many levels.

    >>> numbering([None, None]), numbering([None, "khong"]), numbering([None])
    (('A', 'I'), ('A', 'khong'), ('I',))
    """
    defaults = (*DEFAULTS.get(min(len(given), 4), ()), *repeat("khong", max(0, len(given) - 4)))
    return tuple(own or default for own, default in zip(given, defaults, strict=True))
