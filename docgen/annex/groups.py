"""Entries → a tree of groups, in the order that the table asks for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from itertools import repeat

from docgen.annex.entries import Entry, folded
from docgen.annex.printed import Figures
from docgen.models.cap_thuc_hien import level, rank
from docgen.models.nhom import ThuTu
from docgen.values import dataclass
from docgen.vn import collation, letters
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
_NO_LEVEL = 99


@dataclass(slots=True)
class Group:
    """A group and what lies in it: smaller groups, or the data rows of the innermost one."""

    groups: dict[str, "Group"] = field(default_factory=dict)
    rows: list[Entry] = field(default_factory=list)
    figures: Figures = field(default_factory=Figures)


def tree(entries: Iterable[Entry], levels: Sequence[ThuTu], is_data: Callable[[Entry], bool]) -> Group:
    """Return the groups of `entries` by `levels`, outermost first; rows of a group need not stand together.

    A row that holds nothing but its groups opens them and is no data row. Values that differ in capitals
    and spaces are one group, spelt as the first; a level of government is one however it is typed.
    """
    root, labels = Group(), _Labels()
    keys = [one.theo for one in levels]
    known: dict[tuple[str, ...], Group] = {}
    for entry in entries:
        texts = entry.each_of(keys)
        group = known.get(texts)
        if group is None:
            group = known[texts] = _opened(root, map(labels.__getitem__, zip(keys, texts, strict=True)))
        if is_data(entry):
            group.rows.append(entry)
    _order(root, levels)
    return root


class _Labels(dict[tuple[str, str], str]):
    """(key, value) → the label of its group: the first value like it."""

    def __init__(self) -> None:
        super().__init__()
        self.first: dict[tuple[str, str], str] = {}

    def __missing__(self, place: tuple[str, str]) -> str:
        key, text = place
        self[place] = found = self.first.setdefault((key, level(text) or folded(text)), text)
        return found


def _opened(root: Group, labels: Iterable[str]) -> Group:
    """Return the group to which `labels` lead, made where it is not there."""
    group = root
    for label in labels:
        if label not in group.groups:
            group.groups[label] = Group()
        group = group.groups[label]
    return group


def _order(group: Group, levels: Sequence[ThuTu]) -> None:
    """Put the groups below `group` into the order of `levels`, in place."""
    if not levels:
        return
    group.groups = {label: group.groups[label] for label in ordered(group.groups, levels[0])}
    for below in group.groups.values():
        _order(below, levels[1:])


def ordered(labels: Iterable[str], by: ThuTu) -> list[str]:
    """Return `labels` in the order that `by` asks for: those it names, then the others.

    >>> ordered(["Cấp Xã", "Khác", "Cấp Tỉnh"], ThuTu(theo="cap", sap_xep="cap"))
    ['Cấp Tỉnh', 'Cấp Xã', 'Khác']
    """
    first = {folded(value): place for place, value in enumerate(by.thu_tu)}
    found = list(labels)
    if by.sap_xep == "abc":
        found.sort(key=collation.key)
    elif by.sap_xep == "cap":
        found.sort(key=_rank)
    return sorted(found, key=lambda label: first.get(folded(label), len(first)))


def _rank(label: str) -> int:
    found = rank(label)
    return _NO_LEVEL if found is None else found


def numbering(given: Sequence[str | None]) -> tuple[str, ...]:
    """Return the kind of numbering of every level: the given one, else the default for so many levels.

    >>> numbering([None, None]), numbering([None, "khong"]), numbering([None])
    (('A', 'I'), ('A', 'khong'), ('I',))
    """
    defaults = (*DEFAULTS.get(min(len(given), 4), ()), *repeat("khong", max(0, len(given) - 4)))
    return tuple(own or default for own, default in zip(given, defaults, strict=True))
