"""A view like another: the same paragraphs in the same roles, some of which say other words.

What stands where is the other view's and is not worked out again; only what the readers look at is made anew.
"""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from docgen.check.expected import Expected
from docgen.check.units import Spot, Unit
from docgen.check.view import View
from docgen.kept import cached_property
from docgen.word.spots import Reading

Key = TypeVar("Key")
Changes = Mapping[int, Spot]
"""Number of a paragraph in the reading order → what stands there now; it is set as the one before was."""


class _Groups(Mapping[Key, tuple[Spot, ...]]):
    """Groups of paragraphs of another view, each changed when it is asked for."""

    def __init__(self, base: Mapping[Key, tuple[Spot, ...]], changes: Changes) -> None:
        self.base = base
        self.changes = changes
        self.known: dict[Key, tuple[Spot, ...]] = {}

    def __getitem__(self, key: Key) -> tuple[Spot, ...]:
        if key not in self.known:
            self.known[key] = _changed(self.base[key], self.changes)
        return self.known[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self.base)

    def __len__(self) -> int:
        return len(self.base)


class Like(View):
    """`base` with `changes`: see `like`."""

    base: View
    changes: Changes

    def __init__(self, base: View, changes: Changes, expected: Expected, reading: Reading) -> None:
        spots = _changed(base.spots, changes)
        units = tuple([_unit(unit, changes) for unit in base.units])
        super().__init__(reading, expected, spots, units)
        vars(self).update(base=base, changes=changes)

    @cached_property
    def by_part(self) -> Mapping[str, tuple[Spot, ...]]:
        """See `View`, as for all below."""
        return _Groups(self.base.by_part, self.changes)

    @cached_property
    def main(self) -> tuple[Spot, ...]:
        """The paragraphs of the main document."""
        return _changed(self.base.main, self.changes)

    @cached_property
    def main_parts(self) -> Mapping[str, tuple[Spot, ...]]:
        """The spots of each component in the main document."""
        return _Groups(self.base.main_parts, self.changes)

    @cached_property
    def unit_parts(self) -> tuple[Mapping[str, tuple[Spot, ...]], ...]:
        """The spots of each component in each text after the main document."""
        return tuple([_Groups(parts, self.changes) for parts in self.base.unit_parts])

    @cached_property
    def body(self) -> tuple[Spot, ...]:
        """The paragraphs with text of the main document's body."""
        return _changed(self.base.body, self.changes)

    @cached_property
    def pointing(self) -> tuple[Spot, ...]:
        """The paragraphs that may point to annexes."""
        return _changed(self.base.pointing, self.changes)

    @cached_property
    def _groups(self) -> Mapping[tuple[int, str], tuple[Spot, ...]]:
        return _Groups(self.base._groups, self.changes)


def like(base: View, changes: Changes, expected: Expected) -> Like:
    """Return `base` with the paragraphs that `changes` holds, of a document with the facts `expected`.

    What stands in the place of a paragraph must be set as that is (`Spot.form`), belong to the same text, and
    say anything where that does: then every role, group and text of `base` is that of the new view.
    """
    body = tuple(
        [
            changes[at].paragraph if at in changes else paragraph
            for at, paragraph in enumerate(base.reading.body)
        ]
    )
    return Like(base, changes, expected, Reading("", body, (), (), base.reading.sections))


def _unit(unit: Unit, changes: Changes) -> Unit:
    spots = _changed(unit.spots, changes)
    if spots is unit.spots:
        return unit
    head = changes.get(unit.head.index, unit.head)
    return Unit(unit.kind, unit.number, head, spots, unit.section, unit.own_section)


def _changed(spots: tuple[Spot, ...], changes: Changes) -> tuple[Spot, ...]:
    """Return `spots` with `changes`: the same tuple where none of them is changed."""
    if changes.keys().isdisjoint([spot.index for spot in spots]):
        return spots
    return tuple([changes.get(spot.index, spot) for spot in spots])
