"""Texts that a document cites: in full where they are met first, short afterwards (PL I, P.I, II.6.b)."""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from types import MappingProxyType
from typing import ClassVar

from docgen.values import dataclass


class Seen:
    """What a document has cited so far, in reading order; one filling owns it and changes it."""

    def __init__(self, before: Iterable[str] = ()) -> None:
        self.before = frozenset(before)
        self.here: set[str] = set()
        """Keys printed by this filling."""

    def is_first(self, key: str) -> bool:
        """Return whether `key` is met for the first time, and count it as met."""
        first = key not in self.before and key not in self.here
        self.here.add(key)
        return first


@dataclass(frozen=True, slots=True)
class Cited:
    """A text as an expression sees it: printed, it is `first` at its first mention and `later` after that.

    The caller of ``fill`` puts it under a name, or into a mapping under a name (``can_cu.nd30``); a subclass
    may have more fields for expressions. Outside a filling it prints `first`.
    """

    printable: ClassVar[bool] = True
    """The sandbox prints objects of this class by ``str``."""
    unnamed: ClassVar[tuple[str, ...]] = ("key", "first", "later")
    """Its own works: no message offers them."""
    key: str
    first: str
    later: str
    _seen: Seen | None = field(default=None, compare=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        return self.first if self._seen is None or self._seen.is_first(self.key) else self.later


def watched(names: Mapping[str, object], seen: Seen, asked: Iterable[str]) -> dict[str, object]:
    """Return those of `names` that are `asked` for, each `Cited` in them counted in `seen` when printed."""
    return {name: _watched(names[name], seen) for name in asked if name in names}


def _watched(value: object, seen: Seen) -> object:
    if isinstance(value, Cited):
        return replace(value, _seen=seen)
    if isinstance(value, Mapping) and any(isinstance(one, Cited) for one in value.values()):
        return MappingProxyType({key: _watched(one, seen) for key, one in value.items()})
    return value
