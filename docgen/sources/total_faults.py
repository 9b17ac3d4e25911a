"""Totals that a source sheet states, held against the rows above them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from docgen.models.loai_nguon import CHI_TIEU
from docgen.sources import cells
from docgen.sources.cells import CellValue
from docgen.sources.faults import Fault, fault
from docgen.sources.row_kinds import plain
from docgen.sources.source_sheet import SourceSheet, is_figure
from docgen.values import dataclass
from docgen.vn import numbers
from docgen.vn.patterns import regex

_NO_SUM = regex(
    r"%|tỷ lệ|tỉ lệ|bình quân|trung bình|năm|mã|số quyết định|ngày",
    re.IGNORECASE,
)
"""Headings of figures that nobody adds up."""


def faults(source: SourceSheet) -> Iterator[Fault]:
    """Yield every figure of a total row that is neither the sum of its rows nor their count."""
    totals = source.layout.numbered("tong")
    if not totals or source.loai is CHI_TIEU:
        return
    starts = _starts(source)
    percents = source.sheet.notes.percents
    for column, heading in enumerate(source.head.joined):
        if column == source.head.counter or _NO_SUM.search(heading):
            continue
        stated = [
            row for row in totals if is_figure(source.value(row, column)) and (row, column) not in percents
        ]
        if stated:
            running = _Running.of(source, column)
            for row in stated:
                yield from _wrong(source, running, starts[row], row, column)


def _wrong(
    source: SourceSheet, running: "_Running", starts: Sequence[int], row: int, column: int
) -> Iterator[Fault]:
    told = figure(source.value(row, column))
    sums = [one for start in starts for one in running.sums(start, row)]
    if not sums or told in sums or told in [running.count(start, row) for start in starts]:
        return
    section = _label(source, row).startswith("cộng")
    where = source.sheet.where(row, column)
    expected = numbers.show(sums[0] if section else sums[-2])
    yield fault("tong_lech", "loi", where, found=numbers.show(told), expected=expected)


def _label(source: SourceSheet, row: int) -> str:
    return next((text.casefold() for value in source.sheet.rows[row] if (text := plain(value))), "")


def _starts(source: SourceSheet) -> Mapping[int, Sequence[int]]:
    """Return total row → rows from which it may count, the nearest first, the beginning of the data last.

    From the total before, from each group above it, from the last total of all.
    """
    layout = source.layout
    found: dict[int, list[int]] = {}
    before = whole = layout.first
    groups: Sequence[int] = ()
    for row, kind in enumerate(layout.kinds, start=layout.first):
        if kind == "nhom":
            groups = [group.row for group in layout.groups.get(row, ())]
        elif kind == "tong":
            nearer = {start for start in (*groups, before, whole) if start > layout.first}
            found[row] = [*sorted(nearer, reverse=True), layout.first]
            before = row
            whole = whole if _label(source, row).startswith("cộng") else row
    return found


@dataclass(frozen=True, slots=True)
class _Running:
    """What the rows of data hold in one column, added up from the first on: one entry more than rows."""

    first: int
    total: Sequence[Decimal]
    top: Sequence[Decimal]
    """Only of rows that are no part of another: their running number is whole, not «1.1»."""
    figures: Sequence[int]
    others: Sequence[int]
    rows: Sequence[int]

    @classmethod
    def of(cls, source: SourceSheet, column: int) -> "_Running":
        """Return the running sums of the 0-based `column`."""
        sums: list[tuple[Decimal, Decimal, int, int, int]] = [(Decimal(0), Decimal(0), 0, 0, 0)]
        counter = source.head.counter
        for row, kind in enumerate(source.layout.kinds, start=source.layout.first):
            total, top, figures, others, rows = sums[-1]
            value = source.value(row, column)
            if kind == "du_lieu" and is_figure(value):
                whole = counter is not None and plain(source.value(row, counter)).isdigit()
                number = figure(value)
                total, top, figures = total + number, top + number * whole, figures + 1
            elif kind == "du_lieu" and value != "":
                others += 1
            sums.append((total, top, figures, others, rows + (kind == "du_lieu")))
        return cls(source.layout.first, *zip(*sums, strict=True))

    def sums(self, start: int, row: int) -> tuple[Decimal, ...]:
        """Return the sum of the rows from `start` to before `row`, of all and of the top ones, or ()."""
        begin, end = start - self.first, row - self.first
        if self.others[end] > self.others[begin] or self.figures[end] == self.figures[begin]:
            return ()
        return self.total[end] - self.total[begin], self.top[end] - self.top[begin]

    def count(self, start: int, row: int) -> Decimal:
        """Return how many rows of data stand from `start` to before `row`."""
        return Decimal(self.rows[row - self.first] - self.rows[start - self.first])


def figure(value: CellValue) -> Decimal:
    """Return the number of a cell that holds one, typed or written."""
    if isinstance(value, str):
        return numbers.parse(value) or Decimal(0)
    assert isinstance(value, int | float)
    return cells.exact(value)
