"""A read file seen as a document: its components by style, its main document, its annexes."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from docgen.check import order
from docgen.check.expected import Expected
from docgen.nd30.components import BY_STYLE, RULED_LINES
from docgen.nd30.families import FAMILIES
from docgen.word.spots import Paragraph, Reading, Section

LETTERHEAD = (
    "quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay",
    "ten_loai", "trich_yeu", "trich_yeu_cv",
)  # fmt: skip
SIGNATURE = ("ky_quyen_han", "ky_ho_ten", "noi_nhan_tu", "noi_nhan_ds")
_AROUND = {*LETTERHEAD, *SIGNATURE, *RULED_LINES, "kinh_gui", "kinh_gui_ds", "dia_chi", "so_trang"}
_BY_LINE = {style: key for key, style in RULED_LINES.items()}


@dataclass(frozen=True, slots=True)
class Spot:
    """One paragraph in its role."""

    index: int
    """Place in the reading order."""
    part: str
    """Key of the component or ruled line, or empty."""
    annex: int
    """0: the main document; 1, 2, …: that annex; -1: around the pages and in notes."""
    paragraph: Paragraph
    text: str
    """Its text as printed, stripped, in NFC: capitals where Word only shows them."""


@dataclass(frozen=True, slots=True)
class Annex:
    """One annex: 1-based number, its «Phụ lục …», the rest of it, its first section."""

    number: int
    label: Spot
    spots: tuple[Spot, ...]
    section: Section
    own_section: bool


@dataclass(frozen=True)
class View:
    """Everything that the readers of properties look at."""

    reading: Reading
    expected: Expected
    spots: tuple[Spot, ...]
    annexes: tuple[Annex, ...]

    @cached_property
    def by_part(self) -> Mapping[str, tuple[Spot, ...]]:
        """The spots of each part of a rule, in reading order; blank ones only for ruled lines."""
        found: dict[str, list[Spot]] = defaultdict(list)
        for spot in self.spots:
            if spot.part in RULED_LINES or _says(spot):
                found[spot.part].append(spot)
            if _says(spot) or spot.paragraph.changed or spot.paragraph.commented:
                found["moi_doan"].append(spot)
            for family, parts in FAMILIES.items():
                if spot.part in parts and _says(spot):
                    found[family].append(spot)
        return {part: tuple(spots) for part, spots in found.items()}

    @cached_property
    def main(self) -> tuple[Spot, ...]:
        """The paragraphs of the main document; none in a file that holds annexes only."""
        spots = tuple(spot for spot in self.spots if spot.annex == 0)
        return (
            spots if any(spot.part in (*LETTERHEAD, *SIGNATURE) for spot in spots) or not self.annexes else ()
        )

    @cached_property
    def main_parts(self) -> Mapping[str, tuple[Spot, ...]]:
        """The spots of each component in the main document."""
        found: dict[str, list[Spot]] = defaultdict(list)
        for spot in self.main:
            if spot.part in RULED_LINES or _says(spot):
                found[spot.part].append(spot)
        return {part: tuple(spots) for part, spots in found.items()}

    @cached_property
    def body(self) -> tuple[Spot, ...]:
        """The paragraphs with text of the main document's body: no letterhead, recipients or signature."""
        return tuple(spot for spot in self.main if spot.text and spot.part not in _AROUND)

    @cached_property
    def numbering(self) -> order.Judged:
        """The verdicts on every number of the file."""
        items = (
            order.Item(spot.index, spot.part, spot.text, spot.annex)
            for spot in self.by_part.get("dau_muc", ())
            if spot.paragraph.story == "than"
        )
        return order.judged(items)

    def group(self, spot: Spot) -> tuple[Spot, ...]:
        """Return the paragraphs of `spot`'s component in the same document or annex."""
        return tuple(other for other in self.by_part[spot.part] if other.annex == spot.annex)

    def before(self, spot: Spot) -> Spot | None:
        """Return the paragraph right above in the same cell or text, or None."""
        return self._beside(spot, spot.index - 1)

    def after(self, spot: Spot) -> Spot | None:
        """Return the paragraph right below in the same cell or text, or None."""
        return self._beside(spot, spot.index + 1)

    def _beside(self, spot: Spot, index: int) -> Spot | None:
        other = self.spots[index] if 0 <= index < len(self.spots) else None
        same = other is not None and (
            other.paragraph.steps[:-1] == spot.paragraph.steps[:-1]
            and other.paragraph.story == spot.paragraph.story
        )
        return other if same else None


def _says(spot: Spot) -> bool:
    return bool(spot.text) or "PAGE" in spot.paragraph.fields


def view_of(reading: Reading, expected: Expected | None) -> View:
    """Return the view of a read file."""
    starts = _annex_starts(reading.body)
    spots: list[Spot] = []
    annex = 0
    for index, paragraph in enumerate(reading.body):
        annex += index in starts
        spots.append(_spot(index, paragraph, annex))
    rest: Iterable[Paragraph] = (*reading.margins, *reading.notes)
    spots += [_spot(index, paragraph, -1) for index, paragraph in enumerate(rest, start=len(spots))]
    annexes = _annexes(reading, spots)
    return View(reading, expected or Expected(), tuple(spots), annexes)


def _spot(index: int, paragraph: Paragraph, annex: int) -> Spot:
    component = BY_STYLE.get(paragraph.style)
    part = component.key if component else _BY_LINE.get(paragraph.style, "")
    if not part and paragraph.story == "dau_trang" and "PAGE" in paragraph.fields:
        part = "so_trang"
    if any(run.look.caps for run in paragraph.runs):
        text = "".join(run.text.upper() if run.look.caps else run.text for run in paragraph.runs)
    else:
        text = paragraph.text
    return Spot(index, part, annex, paragraph, unicodedata.normalize("NFC", text).strip())


def _is_label(paragraph: Paragraph) -> bool:
    component = BY_STYLE.get(paragraph.style)
    return component is not None and component.key == "phu_luc_so" and bool(paragraph.text.strip())


def _annex_starts(body: tuple[Paragraph, ...]) -> dict[int, int]:
    """Return where each annex begins: at its «Phụ lục …», or with its section where that is its own."""
    starts: dict[int, int] = {}
    section_start, section, taken = 0, -1, False
    for index, paragraph in enumerate(body):
        if paragraph.section != section:
            section_start, section, taken = index, paragraph.section, False
        component = BY_STYLE.get(paragraph.style)
        if _is_label(paragraph):
            starts[index if taken else section_start] = index
            taken = True
        elif component and component.key in (*LETTERHEAD, *SIGNATURE):
            taken = True
    return starts


def _annexes(reading: Reading, spots: list[Spot]) -> tuple[Annex, ...]:
    groups: dict[int, list[Spot]] = defaultdict(list)
    for spot in spots:
        if spot.annex > 0:
            groups[spot.annex].append(spot)
    return tuple(_annex(reading, number, group) for number, group in groups.items())


def _annex(reading: Reading, number: int, group: list[Spot]) -> Annex:
    first = group[0]
    above = reading.body[first.index - 1] if first.index else None
    return Annex(
        number,
        next(spot for spot in group if _is_label(spot.paragraph)),
        tuple(group),
        reading.sections[first.paragraph.section],
        above is None or above.section != first.paragraph.section,
    )
