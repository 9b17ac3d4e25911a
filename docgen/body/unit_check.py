"""Do the units that a text names exist? Asked paragraph by paragraph, in reading order."""

from collections.abc import Iterator

from docgen.body import unit_literals
from docgen.body.unit_literals import THIS, UnitLiteral
from docgen.body.units import DIEU, Name, Units
from docgen.values import dataclass

_CHECKED = {
    DIEU: (DIEU,),
    "Chương": ("Chương", DIEU),
    "Mục": ("Mục",),
    "Tiểu mục": ("Tiểu mục",),
    "Phần": ("Phần",),
}
"""Largest word of a reference → units of which the body must have some, for the reference to be its own.

A công văn has no articles: «Điều 7» in it is of a text that stands in an earlier sentence.
"""


@dataclass(frozen=True, slots=True)
class Looked:
    """A typed reference and the first unit that it names and the body lacks (None: all exist)."""

    literal: UnitLiteral
    missing: Name | None


class UnitCheck:
    """Follows one body; `kind`: what its document is called, or empty (see ``unit_literals.literals``)."""

    def __init__(self, units: Units, kind: str = "") -> None:
        self.units = units
        self.kind = kind
        self.here: Name = ()
        """Name of the last numbered unit met."""
        self._amending = -1
        """Level of the unit that changes another text; its parts speak of that one."""

    @property
    def state(self) -> tuple[Name, int]:
        """Where the body is: the unit, and the level of the one that changes another text."""
        return self.here, self._amending

    def resume(self, here: Name, amending: int) -> None:
        """Go on from a `state` that the same text was in before."""
        self.here, self._amending = here, amending

    def enter(self, level: int, name: Name) -> None:
        """Enter the numbered unit `name` of `level`."""
        self.here = name
        if level <= self._amending:
            self._amending = -1

    def opened(self, level: int, text: str) -> None:
        """Take `text`, the first paragraph of the unit just entered."""
        if self._amending < 0 and unit_literals.amends(text):
            self._amending = level

    def look(self, text: str) -> Iterator[Looked]:
        """Yield every reference of the paragraph `text`, in order."""
        for literal in unit_literals.literals(text, self.kind):
            ours = not literal.foreign and self._amending < 0
            wanted = (self._resolved(name) for name in literal.names) if ours else ()
            missing = (name for name in wanted if name and not self.units.exists(name))
            yield Looked(literal, next(missing, None))

    def _resolved(self, name: Name) -> Name:
        """Return `name` with «Điều này» as the article where it stands; empty: nothing to look for."""
        word, number = name[-1]
        if any(so == THIS for _, so in name[:-1]):
            return ()
        if number == THIS:
            at = next((at for at, part in enumerate(self.here) if part[0] == word), None)
            return (*name[:-1], *self.here[at:]) if name[:-1] and at is not None else ()
        return name if any(self.units.has(needed) for needed in _CHECKED.get(word, ())) else ()
