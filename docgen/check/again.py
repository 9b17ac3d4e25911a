"""Rules judged again where a document differs from one of the same form that breaches nothing.

Of the readers that look beyond one paragraph, only those are asked again that looked at something which is
another now (``check.watched``): the others answer as before, and that was no breach.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import NamedTuple

from docgen.check.expected import Expected
from docgen.check.like import like
from docgen.check.properties import OfSpot
from docgen.check.run import Places, Plan, Readers, Row, breaching
from docgen.check.spoken import alike, spot_like
from docgen.check.view import View
from docgen.check.watched import Read, watched
from docgen.values import dataclass
from docgen.wording.said import Said

Texts = Sequence[Sequence[Said]]
"""The paragraphs of each template of a file."""
Placed = tuple[int, Said]
"""A paragraph with the number of its template."""
_FACTS = tuple(one.name for one in fields(Expected))


class _Around(NamedTuple):
    """A reader at one paragraph that looks beyond it."""

    reader: OfSpot
    rows: tuple[Row, ...]
    at: int

    def breaches(self, view: View) -> bool:
        values = self.reader(view.spots[self.at], view)
        return bool(values) and breaching(values, self.rows)


class _Elsewhere(NamedTuple):
    """A reader of what is no paragraph: a component as a whole, a unit, the citations, the file."""

    places: Places
    rows: tuple[Row, ...]

    def breaches(self, view: View) -> bool:
        return any(values and breaching(values, self.rows) for _, values in self.places(view))


_Task = _Around | _Elsewhere


@dataclass(frozen=True, slots=True)
class Sound:
    """A document that breaches nothing: what it says, and who looked at what of it."""

    said: Texts
    view: View
    alone: tuple[Readers, ...]
    """The readers of each paragraph by itself."""
    tasks: tuple[_Task, ...]
    """All readers that look beyond one paragraph."""
    asking: Mapping[Read, tuple[int, ...]]
    """Which of `tasks` looked at a paragraph or a fact."""

    def doubtful(self, said: Texts, facts: Expected, known: set[Placed]) -> bool:
        """Return whether a document that says `said` may breach a rule; its parts must be those of this one.

        `known` are paragraphs that are by themselves without fault: those of a document without doubt are
        added to it in place.
        """
        others = _others(self.said, said)
        before = self.view.spots
        spots = {index: spot_like(before[index], one) for index, (_, one) in others.items()}
        if not all(alike(before[index], spot) for index, spot in spots.items()):
            return True
        view = like(self.view, spots, facts)
        new = {index: one for index, one in others.items() if one not in known}
        if self._alone(view, new) or self._asked(view, (*spots, *_told(self.view.expected, facts))):
            return True
        known.update(new.values())
        return False

    def _alone(self, view: View, new: Iterable[int]) -> bool:
        """Return whether any of the paragraphs `new` breaches a rule by itself."""
        for index in new:
            spot = view.spots[index]
            for reader, rows in self.alone[index]:
                if (values := reader(spot, view)) and breaching(values, rows):
                    return True
        return False

    def _asked(self, view: View, others: Iterable[Read]) -> bool:
        """Return whether a reader that looked at any of `others` finds a breach now."""
        tasks = {number for read in others for number in self.asking.get(read, ())}
        return any(self.tasks[number].breaches(view) for number in tasks)


def _others(known: Texts, said: Texts) -> dict[int, Placed]:
    """Return the paragraphs of `said` that are not those of `known`, by their numbers in reading order."""
    start, found = 0, dict[int, Placed]()
    for section, (before, now) in enumerate(zip(known, said, strict=True)):
        pairs = enumerate(zip(before, now, strict=True), start)
        found |= {index: (section, one) for index, (was, one) in pairs if was != one}
        start += len(now)
    return found


def _told(known: Expected, facts: Expected) -> tuple[str, ...]:
    """Return the names of the facts that are not those that were known."""
    if known == facts:
        return ()
    return tuple([name for name in _FACTS if getattr(known, name) != getattr(facts, name)])


def sound(said: Texts, view: View, rows: Plan) -> Sound:
    """Return a document that breaches none of `rows`; its `view` was made of `said`."""
    tasks = tuple(_tasks(view, rows))
    asking: dict[Read, list[int]] = defaultdict(list)
    for number, task in enumerate(tasks):
        seen, reads = watched(view)
        task.breaches(seen)
        for read in reads:
            asking[read].append(number)
    who = {read: tuple(numbers) for read, numbers in asking.items()}
    return Sound(tuple(map(tuple, said)), view, _alone(view, rows), tasks, who)


def _alone(view: View, rows: Plan) -> tuple[Readers, ...]:
    """Return the readers of each paragraph by itself."""
    found: list[list[tuple[OfSpot, tuple[Row, ...]]]] = [[] for _ in view.spots]
    for part, spots in view.by_part.items():
        for spot in spots:
            found[spot.index] += rows.by_words.get(part, ())
    return tuple(map(tuple, found))


def _tasks(view: View, rows: Plan) -> Iterator[_Task]:
    for part, spots in view.by_part.items():
        for reader, judged in rows.around.get(part, ()):
            yield from (_Around(reader, judged, spot.index) for spot in spots)
    yield from (_Elsewhere(places, judged) for places, judged in rows.elsewhere)
