"""Templates and linked programs as an earlier run has worked them out: half of the work of a single letter.

To prove, clean, link and compile the templates of a letter with an annex takes 85 ms of the 390 of a cold
`docgen render`; to find and read what came of it, 2 ms.
"""

import pickle
from collections.abc import Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from docgen import stored
from docgen.body import storable
from docgen.nd30.components import SizeSet
from docgen.nd30.house import DOCGEN, House
from docgen.values import dataclass
from docgen.word.fill import Program

if TYPE_CHECKING:
    from docgen.word.template import Template

_KEPT = 16
_STORED = 8
"""So many programs of one run are stored: a run that makes more is a long one, and has no use for it."""
_TURNS = (None, False, True)
_ENGINES = repr((storable.ENGINE, etree.LXML_VERSION))


@dataclass(frozen=True, slots=True)
class Known:
    """A template by its bytes; it is parsed only where nothing is remembered of it (``template.parse``)."""

    data: bytes
    name: str
    drawn: str = ""
    house: House = DOCGEN

    @property
    def template(self) -> "Template":
        """The template itself, parsed."""
        from docgen.word.template import parse  # late: what is remembered needs no parser

        return parse(self.data, self.name, drawn=self.drawn, house=self.house)

    @property
    def widths(self) -> Mapping[str, int]:
        """Style name → width in twips of the narrowest place where it stands."""
        return _measures(self)[0]

    def text_width_twips(self, *, landscape: bool | None = None) -> int:
        """Return the width of a line of the last section in twips; `landscape`: as if turned so."""
        return _measures(self)[1][_TURNS.index(landscape)]

    @property
    def identity(self) -> tuple[str | bytes, ...]:
        """What it is told apart by from run to run."""
        return self.data, self.name, self.drawn, _told(self.house)


@dataclass(frozen=True, slots=True)
class Place:
    """A template's place in the output; `landscape` turns its pages, None leaves them as drawn."""

    template: Known
    landscape: bool | None = None


Measures = tuple[dict[str, int], tuple[int, ...]]


@lru_cache(maxsize=_KEPT)
def _measures(known: Known) -> Measures:
    """Return the widths by style, and the width of a line for each of `_TURNS`."""
    key = stored.key("measures", _ENGINES, *known.identity)
    if (found := stored.read(key)) is not None:
        measures: Measures = pickle.loads(found)  # noqa: S301 (of a private folder, whole: see `stored`)
        return measures
    template = known.template
    measures = dict(template.widths), tuple(template.text_width_twips(landscape=turn) for turn in _TURNS)
    stored.write(key, pickle.dumps(measures))
    return measures


def program(places: Sequence[Place], sizes: SizeSet, style: House = DOCGEN) -> Program:
    """Return the program that fills `places` as one file: as ``link.link`` does, if not remembered."""
    return _program(tuple(places), sizes, style)


@lru_cache(maxsize=_KEPT)
def _program(places: tuple[Place, ...], sizes: SizeSet, style: House) -> Program:
    identities = [part for place in places for part in (str(place.landscape), *place.template.identity)]
    key = stored.key("program", _ENGINES, sizes, _told(style), *identities)
    if (found := stored.read(key)) is not None:
        known: Program = pickle.loads(found)  # noqa: S301 (of a private folder, whole: see `stored`)
        return known
    from docgen.word.link import Piece, link

    made = link([Piece(place.template.template, place.landscape) for place in places], sizes, style)
    if _program.cache_info().misses <= _STORED:
        stored.write(key, pickle.dumps(made))
    return made


def _told(house: House) -> str:
    """Return `house` as a text that is the same in every run: a set has no order of its own."""
    values = {field.name: getattr(house, field.name) for field in fields(house)}
    return repr(values | {"given": sorted(house.given)})
