"""A read file seen as a document: its components by style, its main document, its annexes."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from docgen.check import citations, order
from docgen.check.expected import Expected
from docgen.check.recognise import recognise
from docgen.check.recognise_lines import printed
from docgen.check.units import (
    LETTERHEAD,
    SIGNATURE,
    Spot,
    Unit,
    UnitKind,
    part_of,
    plain,
    starts_of,
    units_of,
)
from docgen.kept import cached_property
from docgen.nd30.components import RULED_LINES
from docgen.nd30.families import FAMILIES, UNIT_FAMILIES
from docgen.values import dataclass
from docgen.word.spots import Paragraph, Reading

_LINE = "phu_luc_kem_theo"
_MARKS = ("du_thao", "khan", "luu_hanh")
_AROUND = {
    *LETTERHEAD, *SIGNATURE, *RULED_LINES, *_MARKS, "kinh_gui", "kinh_gui_ds", "tham_quyen", "loi_quyet_dinh",
    "dia_chi", "so_trang",
}  # fmt: skip


@dataclass(frozen=True)
class View:
    """Everything that the readers of properties look at."""

    reading: Reading
    expected: Expected
    spots: tuple[Spot, ...]
    units: tuple[Unit, ...]
    """The texts after the main document: that of ``spot.unit`` n is number n - 1."""
    typed: bool = False
    """The components were recognised: no styles of docgen name them."""

    @cached_property
    def by_part(self) -> Mapping[str, tuple[Spot, ...]]:
        """The spots of each part of a rule, in reading order; blank ones only for ruled lines."""
        found: dict[str, list[Spot]] = defaultdict(list)
        for spot in self.spots:
            says = _says(spot)
            if spot.part in RULED_LINES or says:
                found[spot.part].append(spot)
            if says or spot.paragraph.changed or spot.paragraph.commented:
                found["moi_doan"].append(spot)
            for family in self._families(spot) if says else ():
                found[family].append(spot)
        return {part: tuple(spots) for part, spots in found.items()}

    def _families(self, spot: Spot) -> tuple[str, ...]:
        kind = self.units[spot.unit - 1].kind if spot.unit > 0 else ""
        return _families_of(spot.part, kind)

    @cached_property
    def annexes(self) -> tuple[Unit, ...]:
        """The annexes of the file."""
        return self.of_kind("phu_luc")

    @cached_property
    def issued(self) -> tuple[Unit, ...]:
        """The texts issued with a decision."""
        return self.of_kind("kem_theo")

    def of_kind(self, kind: UnitKind) -> tuple[Unit, ...]:
        """Return the texts of one kind after the main document."""
        return tuple(unit for unit in self.units if unit.kind == kind)

    @cached_property
    def main(self) -> tuple[Spot, ...]:
        """The paragraphs of the main document; none in a file that holds only what goes with one."""
        spots = tuple(spot for spot in self.spots if spot.unit == 0)
        known = any(spot.part in LETTERHEAD or spot.part in SIGNATURE for spot in spots)
        return spots if known or not self.units else ()

    @cached_property
    def left_out_chars(self) -> int:
        """How much text of the main document was not read (rows that repeat others)."""
        return sum(chars for at, chars in self.reading.left_out_chars.items() if at in self.main_sections)

    @cached_property
    def main_sections(self) -> frozenset[int]:
        """The sections in which the main document stands."""
        return frozenset(spot.paragraph.section for spot in self.main if spot.paragraph.story == "than")

    @cached_property
    def main_parts(self) -> Mapping[str, tuple[Spot, ...]]:
        """The spots of each component in the main document."""
        return _by_part(self.main)

    @cached_property
    def title(self) -> str:
        """Kind of the main document in capitals: by its title, its «V/v», else the facts; maybe empty."""
        titles = self.main_parts.get("ten_loai", ())
        if titles or not self.main:
            return plain(titles[0].text).upper() if titles else ""
        return "CÔNG VĂN" if self.main_parts.get("trich_yeu_cv") else self.expected.loai.upper()

    @property
    def is_letter(self) -> bool:
        """Whether the main document is a công văn: a subject «V/v», no title of a kind."""
        return bool(self.main_parts.get("trich_yeu_cv")) and not self.main_parts.get("ten_loai")

    @property
    def is_decision(self) -> bool:
        """Whether the main document is a decision (Mẫu 1.2, 1.3)."""
        return self.title == "QUYẾT ĐỊNH"

    @cached_property
    def unit_parts(self) -> tuple[Mapping[str, tuple[Spot, ...]], ...]:
        """The spots of each component in each text after the main document."""
        return tuple(_by_part(unit.spots) for unit in self.units)

    def parts_beside(self, spot: Spot) -> Mapping[str, tuple[Spot, ...]]:
        """Return the spots of each component in the text that `spot` belongs to; none around the pages."""
        if spot.unit < 0:
            return {}
        return self.unit_parts[spot.unit - 1] if spot.unit else self.main_parts

    @cached_property
    def body(self) -> tuple[Spot, ...]:
        """The paragraphs with text of the main document's body: no letterhead, recipients or signature."""
        return tuple(spot for spot in self.main if spot.text and spot.part not in _AROUND)

    @cached_property
    def pointing(self) -> tuple[Spot, ...]:
        """The paragraphs that may point to annexes: the body, and the texts issued with the document."""
        issued = (spot for unit in self.issued for spot in unit.spots)
        own = (spot for spot in issued if spot.text and spot.part not in _AROUND and spot.part != _LINE)
        return (*self.body, *own)

    @cached_property
    def numbering(self) -> order.Judged:
        """The verdicts on every number of the file."""
        items = (
            order.Item(spot.index, spot.part, spot.text, spot.unit)
            for spot in self.by_part.get("dau_muc", ())
            if spot.paragraph.story == "than"
        )
        return order.judged(items)

    @cached_property
    def citations(self) -> citations.Cited:
        """Every text that the file cites by number."""
        return citations.cited(self.by_part.get("moi_doan", ()))

    @cached_property
    def _groups(self) -> Mapping[tuple[int, str], tuple[Spot, ...]]:
        found: dict[tuple[int, str], list[Spot]] = defaultdict(list)
        for spot in self.spots:
            if spot.part in RULED_LINES or _says(spot):
                found[spot.unit, spot.part].append(spot)
        return {key: tuple(spots) for key, spots in found.items()}

    def group(self, spot: Spot) -> tuple[Spot, ...]:
        """Return the paragraphs of `spot`'s component in the same document or annex."""
        return self._groups[spot.unit, spot.part]

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
            and _column(other) == _column(spot)
        )
        return other if same else None


def _column(spot: Spot) -> int:
    return spot.paragraph.cell.column if spot.paragraph.cell else 0


def _by_part(spots: Iterable[Spot]) -> Mapping[str, tuple[Spot, ...]]:
    found: dict[str, list[Spot]] = defaultdict(list)
    for spot in spots:
        if spot.part in RULED_LINES or _says(spot):
            found[spot.part].append(spot)
    return {part: tuple(group) for part, group in found.items()}


def _says(spot: Spot) -> bool:
    return bool(spot.text) or "PAGE" in spot.paragraph.fields


@cache
def _families_of(part: str, kind: str) -> tuple[str, ...]:
    """Return the families of a `part` in a text of `kind`; empty: the main document."""
    own = (family for family, parts in FAMILIES.items() if part in parts)
    units = (family for family, (head, kinds) in UNIT_FAMILIES.items() if part == head and kind in kinds)
    return (*own, *units)


def view_of(reading: Reading, expected: Expected | None) -> View:
    """Return the view of a read file."""
    seen = recognise(reading)
    reading = reading if seen.by_style else replace(reading, body=seen.body)
    starts = starts_of(seen.body, seen.parts)
    spots: list[Spot] = []
    unit = 0
    for index, (paragraph, part) in enumerate(zip(seen.body, seen.parts, strict=True)):
        unit += index in starts
        spots.append(spot_of(index, paragraph, unit, part))
    units = tuple(units_of(reading, spots, starts))
    rest: Iterable[Paragraph] = (*reading.margins, *reading.notes)
    spots += [spot_of(index, paragraph, -1) for index, paragraph in enumerate(rest, start=len(spots))]
    return View(reading, expected or Expected(), tuple(spots), units, typed=not seen.by_style)


def spot_of(index: int, paragraph: Paragraph, unit: int, part: str | None = None) -> Spot:
    """Return `paragraph` in its role: number `index` of the file, in the text `unit` (-1: around pages).

    `part`: its component; None: as its style says.
    """
    part = part_of(paragraph) if part is None else part
    if not part and paragraph.story == "dau_trang" and "PAGE" in paragraph.fields:
        part = "so_trang"
    text = f"{paragraph.label} {printed(paragraph)}" if paragraph.label else printed(paragraph)
    return Spot(index, part, unit, paragraph, stripped(text), _form(part, paragraph))


def stripped(text: str) -> str:
    """Return `text` as it is judged: in NFC, without the blanks around it."""
    return unicodedata.normalize("NFC", text).strip()


def _form(part: str, paragraph: Paragraph) -> tuple[object, ...]:
    """Return how a paragraph is set; formats and looks that are alike are one object."""
    looks = (id(run.look) for run in paragraph.shown)
    own = (part, paragraph.cell is None, paragraph.changed, paragraph.commented)
    return (*own, id(paragraph.format), id(paragraph.mark), *looks)
