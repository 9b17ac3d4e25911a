"""What a file says, seen as if it had been read: each paragraph in its role, as rules on words see it."""

from collections.abc import Sequence
from functools import lru_cache

from docgen.check.expected import Expected
from docgen.check.units import Spot, UnitKind, starts_of, units_of
from docgen.check.view import View, spot_of, stripped
from docgen.nd30.components import BY_KEY
from docgen.word.spots import Cell, Format, Look, Paragraph, Reading, Run, Section, Story
from docgen.wording.said import Said

_KEPT, _KEPT_STARTS = 2_000, 100
"""So many paragraphs, and orders of parts, are held: the files of a run share most of them."""
_LOOK = Look(14.0, False, False, False, False, False, "auto", ("Times New Roman",), "", "")
_FORMAT = Format("both", 0, 0, 0, 0.0, 0.0, 1.0, 0.0, False, None, None, False)
_CELL = Cell(1, 1, 1, 0)
_PAGE = Section(0, 11906, 16838, 1134, 1134, 1701, 1134, 0, 720, 1, "decimal", True, "nextPage")


def view_of_words(said: Sequence[Sequence[Said]], own: Sequence[str], facts: Expected) -> View:
    """Return the view of a file that says `said`, one section a template, with `own` words around pages."""
    placed = [(section, one) for section, texts in enumerate(said) for one in texts]
    starts = _starts(tuple([(section, one.part) for section, one in placed]))
    unit, spots = 0, list[Spot]()
    for index, (section, one) in enumerate(placed):
        unit += index in starts
        spots.append(_spot(index, section, *one, unit))
    body = tuple([spot.paragraph for spot in spots])
    reading = Reading("", body, (), (), (_PAGE,) * len(said))
    units = tuple(units_of(reading, spots, starts))
    around = [_around(index, text) for index, text in enumerate(own, start=len(spots))]
    return View(reading, facts, (*spots, *around), units)


@lru_cache(maxsize=_KEPT_STARTS)
def _starts(parts: tuple[tuple[int, str], ...]) -> dict[int, tuple[UnitKind, int]]:
    """Return where each text after the main one begins; `parts`: section and part of each paragraph."""
    return starts_of(
        tuple(_paragraph("x", BY_KEY[part].style, 1, "than", section=section) for section, part in parts)
    )


def spot_like(spot: Spot, said: Said) -> Spot:
    """Return `said` in the place of `spot`, which was made of words of the same part; see `alike`."""
    before = spot.paragraph
    paragraph = Paragraph(
        (Run(said.text, _LOOK),), before.style, _FORMAT, _LOOK, before.steps, "than", before.section,
        _CELL if said.in_table else None, 0,
    )  # fmt: skip
    return Spot(spot.index, spot.part, spot.unit, paragraph, stripped(said.text), spot.form)


def alike(spot: Spot, other: Spot) -> bool:
    """Return whether one may stand in the place of the other: both are set alike, and say anything."""
    return spot.paragraph.cell == other.paragraph.cell and bool(spot.text) == bool(other.text)


@lru_cache(maxsize=_KEPT)
def _spot(index: int, section: int, part: str, text: str, in_table: bool, unit: int) -> Spot:
    cell = _CELL if in_table else None
    style = BY_KEY[part].style
    return spot_of(index, _paragraph(text, style, index + 1, "than", section=section, cell=cell), unit)


@lru_cache(maxsize=_KEPT_STARTS)
def _around(index: int, text: str) -> Spot:
    return spot_of(index, _paragraph(text, "", index + 1, "dau_trang"), -1)


def _paragraph(
    text: str, style: str, number: int, story: Story, *, section: int = 0, cell: Cell | None = None
) -> Paragraph:
    steps = (("doan", number),)
    return Paragraph((Run(text, _LOOK),), style, _FORMAT, _LOOK, steps, story, section, cell, 0)
