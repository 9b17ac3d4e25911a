"""The texts that one Word file may hold: the document, a text issued with it, annexes, lists."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Literal

from docgen.nd30.components import BY_STYLE, RULED_LINES
from docgen.values import dataclass
from docgen.word.spots import Paragraph, Reading, Section

UnitKind = Literal["phu_luc", "kem_theo", "danh_sach"]
"""An annex («Phụ lục …»), a text issued with a decision (Mẫu 1.3), a list with only an accompanying line."""
LETTERHEAD = (
    "quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay",
    "ten_loai", "trich_yeu", "trich_yeu_cv",
)  # fmt: skip
SIGNATURE = ("ky_quyen_han", "ky_chuc_vu_khac", "ky_ho_ten", "noi_nhan_tu", "noi_nhan_ds")
_TITLED = frozenset(("quoc_hieu", "tieu_ngu", "ten_loai"))
_BY_LINE = {style: key for key, style in RULED_LINES.items()}


@dataclass(frozen=True, slots=True)
class Spot:
    """One paragraph in its role."""

    index: int
    """Place in the reading order."""
    part: str
    """Key of the component or ruled line, or empty."""
    unit: int
    """0: the main document; 1, 2, …: that text after it; -1: around the pages and in notes."""
    paragraph: Paragraph
    text: str
    """Its text as printed, stripped, in NFC: capitals where Word only shows them."""
    form: tuple[object, ...] = ()
    """How it is set: equal for two paragraphs that are set alike, in files with the same styles."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One text beside the main document."""

    kind: UnitKind
    number: int
    """1-based, among those of its kind."""
    head: Spot
    """Its «Phụ lục …», or the accompanying line of one without."""
    spots: tuple[Spot, ...]
    section: Section
    """Its first section."""
    own_section: bool


def plain(text: str) -> str:
    r"""Return `text` with every blank as one space.

    >>> plain("Số:\u00a0 15")
    'Số: 15'
    """
    return " ".join(text.split())


def part_of(paragraph: Paragraph) -> str:
    """Return the key of the component or ruled line that a paragraph's style names; empty: none."""
    component = BY_STYLE.get(paragraph.style)
    return component.key if component else _BY_LINE.get(paragraph.style, "")


@dataclass
class _Walk:
    """Where texts begin: index → (kind, index of the head)."""

    starts: dict[int, tuple[UnitKind, int]] = field(default_factory=dict)
    candidate: int = 0
    """Where a text that is met now would have begun."""
    section: int = -1
    seen: set[str] = field(default_factory=set)
    """Parts since `candidate`."""
    headed: bool = False
    """The text that `candidate` begins has its head already."""

    def take(self, index: int, paragraph: Paragraph, part: str) -> None:
        if paragraph.section != self.section:
            self._anew(index)
            self.section = paragraph.section
        if part in LETTERHEAD and not self.seen.isdisjoint(SIGNATURE):
            self._anew(index)
        if part == "phu_luc_tieu_de" and not self.seen.isdisjoint(SIGNATURE) and not self.headed:
            self._anew(index)
        if part in ("phu_luc_so", "phu_luc_kem_theo") and paragraph.text.strip():
            self._head(index, part)
        self.seen.add(part)

    def _anew(self, index: int) -> None:
        self.candidate, self.seen, self.headed = index, set(), False

    def _head(self, index: int, part: str) -> None:
        signed = not self.seen.isdisjoint(SIGNATURE)
        kind, taken = self._kind(part), self.headed or signed
        if part == "phu_luc_so":
            taken = taken or not self.seen.isdisjoint(LETTERHEAD)
        elif self.headed or (not signed and not self.candidate and "so_ky_hieu" in self.seen):
            return
        self.starts[index if taken else self.candidate] = (kind, index)
        self.headed = True

    def _kind(self, part: str) -> UnitKind:
        if part == "phu_luc_so":
            return "phu_luc"
        titled = not self.seen.isdisjoint(_TITLED) and self.seen.isdisjoint(SIGNATURE)
        return "kem_theo" if titled else "danh_sach"


def starts_of(
    body: tuple[Paragraph, ...], parts: Sequence[str] | None = None
) -> dict[int, tuple[UnitKind, int]]:
    """Return where each text after the main one begins: index → its kind and the index of its head.

    `parts`: the component of each paragraph of `body`; None: as its style says.

    An annex begins at its «Phụ lục …», a text issued with a decision has a letterhead and a «(Kèm theo …)»
    but no «Phụ lục»; either begins with its section where that is its own.
    """
    walk = _Walk()
    for index, paragraph in enumerate(body):
        walk.take(index, paragraph, part_of(paragraph) if parts is None else parts[index])
    return walk.starts


def units_of(
    reading: Reading, spots: list[Spot], starts: Mapping[int, tuple[UnitKind, int]]
) -> Iterator[Unit]:
    """Yield the texts after the main one, in order; `spots` are those of the body."""
    groups: dict[int, list[Spot]] = defaultdict(list)
    for spot in spots:
        groups[spot.unit].append(spot)
    counts: dict[UnitKind, int] = defaultdict(int)
    for place, start in enumerate(sorted(starts), start=1):
        kind, head = starts[start]
        counts[kind] += 1
        first = groups[place][0].paragraph
        above = reading.body[start - 1] if start else None
        yield Unit(
            kind,
            counts[kind],
            spots[head],
            tuple(groups[place]),
            reading.sections[first.section],
            above is None or above.section != first.section,
        )
