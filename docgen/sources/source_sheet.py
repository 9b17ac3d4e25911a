"""A source sheet understood: which kind it is, where its fields stand, what each of its rows is."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping

from docgen.models.loai_nguon import LOAI_NGUON, TU_DO, Kieu, LoaiNguon, Truong
from docgen.sources import files, heads, row_kinds, sheet_xml
from docgen.sources.cells import CellValue
from docgen.sources.faults import Fault, fault, nearly
from docgen.sources.heads import Head
from docgen.sources.row_kinds import Layout
from docgen.sources.workbook import Sheet
from docgen.values import dataclass
from docgen.vn import numbers
from docgen.vn import text as vn_text

_MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class SourceSheet:
    """A sheet with its kind: `fields` are its fields by 0-based column, in the order of the sheet."""

    sheet: Sheet
    loai: LoaiNguon
    head: Head
    fields: Mapping[int, Truong]
    layout: Layout

    def column(self, key: str) -> int | None:
        """Return the 0-based column of the field `key`, None where the sheet has none."""
        return next((column for column, field in self.fields.items() if field.khoa == key), None)

    def value(self, row: int, column: int) -> CellValue:
        """Return the value of a cell, 0-based."""
        return self.sheet.rows[row][column]


def understand(sheet: Sheet, loai: LoaiNguon | None = None) -> tuple[SourceSheet, list[Fault]]:
    """Return `sheet` as the kind `loai`, else as its headings and its name say, and what it lacks."""
    known = (loai,) if loai else tuple(one for one in LOAI_NGUON if one is not TU_DO)
    tried = [_Try.of(sheet, one) for one in known if one is not TU_DO]
    fitting = [one for one in tried if loai or one.fits]
    best = max(fitting, key=lambda one: (one.whole, one.score), default=None)
    if best is None:
        return _free(sheet), []
    fields = {places[0]: field for field, places in best.places.items() if places}
    fields = {column: fields[column] for column in sorted(fields)}
    anchor = next(
        (c for kieu in ("ma", "ten", "co_quan") for c, f in fields.items() if f.kieu == kieu and f.can), None
    )
    layout = row_kinds.lay(sheet, best.head, anchor)
    return SourceSheet(sheet, best.loai, best.head, fields, layout), list(best.faults(sheet))


@dataclass(frozen=True, slots=True)
class _Try:
    """A sheet looked at as one kind: where each field of it stands."""

    loai: LoaiNguon
    head: Head
    places: Mapping[Truong, list[int]]
    named: bool

    @classmethod
    def of(cls, sheet: Sheet, loai: LoaiNguon) -> "_Try":
        head = heads.find(sheet, [field.tieu_de for field in loai.truong])
        names = {field.khoa: field.tieu_de for field in loai.truong}
        found = heads.columns(head, names)
        named = vn_text.slug(sheet.name) in {vn_text.slug(name) for name in loai.trang}
        return cls(loai, head, {field: found[field.khoa] for field in loai.truong}, named)

    @property
    def score(self) -> int:
        return sum(1 for places in self.places.values() if places)

    @property
    def whole(self) -> bool:
        return all(places for field, places in self.places.items() if field.can)

    @property
    def fits(self) -> bool:
        own = any(places for field, places in self.places.items() if field.khoa in self.loai.nhan_ra)
        return self.score > 1 and (self.whole or own or self.named)

    def faults(self, sheet: Sheet) -> Iterator[Fault]:
        """Yield that needed columns are missing, or stand twice."""
        row, taken = self.head.bottom, {place for places in self.places.values() for place in places}
        headings = [" ".join(text.split()) for text in self.head.own]
        free = [text for column, text in enumerate(headings) if text and column not in taken]
        known = ", ".join(f"«{text}»" for text in headings if text) or "-"
        for field, places in self.places.items():
            name = field.tieu_de[0]
            if field.can and not places:
                near = files.nearest(name, free)
                wrong = nearly("cot_can_thieu", "loi", near, kind=self.loai.ten, column=name, known=known)
                yield wrong.at(sheet.where(row, 0))
            elif field.can and len(places) > 1:
                cells = ", ".join(sheet.where(row, place).cell for place in places)
                yield fault("cot_lap", "loi", sheet.where(row, places[1]), column=name, cells=cells)


def _free(sheet: Sheet) -> SourceSheet:
    """Return a sheet of no known kind: every column with a heading is a field, of numbers where most are."""
    head = heads.widest(sheet)
    layout = row_kinds.lay(sheet, head, None)
    rows = layout.numbered("du_lieu")
    fields = {
        column: Truong(
            f"cot_{sheet_xml.column_letters(column).lower()}",
            (" ".join(text.split()),),
            _kind(sheet, rows, column),
        )
        for column, text in enumerate(head.joined)
        if text.strip() and column != head.counter
    }
    return SourceSheet(sheet, TU_DO, head, fields, layout)


def _kind(sheet: Sheet, rows: list[int], column: int) -> Kieu:
    count: Counter[bool] = Counter()
    for row in rows:
        if (value := sheet.rows[row][column]) != "":
            count[is_figure(value)] += 1
    return "so" if count[True] > _MOSTLY * count.total() else "chu"


def is_figure(value: CellValue) -> bool:
    """Return whether a cell holds a number, typed or written."""
    if isinstance(value, str):
        return numbers.parse(value) is not None
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
