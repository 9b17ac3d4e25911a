"""The rows of a grouped table as printed, top to bottom."""

from collections.abc import Iterator, Mapping, Sequence

from docgen.annex import groups, labels
from docgen.annex.entries import Entry
from docgen.annex.groups import Group
from docgen.annex.parsed import Parsed
from docgen.annex.printed import PrintedRow
from docgen.annex.shapes import Shape, shape_of
from docgen.annex.tally import Tally
from docgen.errors import DataError, Where
from docgen.kept import by_identity
from docgen.models.bang import Bang
from docgen.models.cot import Cot, leaves
from docgen.models.dong import DongSoLieu

MAX_ROMAN = 3999


Line = tuple[PrintedRow, DongSoLieu | None]
"""A printed row, and the row of data that it shows."""


@by_identity
def _columns(bang: Bang) -> tuple[tuple[Cot, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the columns of data of `bang`, the keys of those that its source fills, and those of all."""
    filled = tuple(column.ma_cot or "" for column in bang.cot_nguon)
    return bang.cac_cot, filled, tuple(column.ma_cot or "" for _, column in leaves(bang.cot))


class Sheet:
    """The printing of one table: its columns, the count that runs through it, what is wrong on the way."""

    def __init__(self, bang: Bang, parsed: Parsed, where: Where) -> None:
        self.bang = bang
        self.where = where
        self.tally = Tally(bang, parsed)
        self.names = tuple(group.theo for group in bang.nhom)
        shown = bang.nhom[:-1] if bang.chi_nhom else bang.nhom
        self.kinds = groups.numbering([group.danh_so for group in shown])
        own, sources, cells = _columns(bang)
        self.shapes = tuple((column.ma_cot or "", shape_of(column, parsed)) for column in own)
        self.shaped = tuple((key, shape) for key, shape in self.shapes if shape is not str)
        self.keys = tuple(key for key, _ in self.shapes)
        self.facts = tuple(key for key in sources if key not in self.names)
        self.blank = dict.fromkeys(("cap", "stt", "nhan", *cells), "")
        counts = [column.ma_cot or "" for column in own if column.kieu == "dem"]
        self.in_total = tuple(dict.fromkeys((*counts, *bang.tong)))
        self.in_groups = self.in_total if bang.tong_nhom else tuple(counts)
        self.count = 0
        self.errors: list[DataError] = []

    def is_data(self, entry: Entry) -> bool:
        """Return whether a row says more than its groups; any does where groups stand for their rows."""
        if self.bang.chi_nhom or not self.names or not self.facts:
            return True
        return any(map(entry.row.o.get, self.facts))

    def line(self, level: str, number: str, label: str, texts: Mapping[str, str]) -> PrintedRow:
        """Return a printed row; its number stands in the column «stt» too."""
        return {**self.blank, **texts, "cap": level, "stt": number, "nhan": label}

    def sums(self, group: Group, keys: Sequence[str]) -> dict[str, str]:
        """Return the figures of `group` in the columns `keys`, as printed."""
        return {key: labels.shown(group.figures, key) for key in keys}

    def lines(self, group: Group, above: tuple[str, ...] = ()) -> Iterator[Line]:
        """Yield the rows in `group`, which lies in the groups `above`, itself the last of them."""
        depth = len(above)
        if not group.groups:
            yield from self.innermost(group)
            return
        if self.bang.chi_nhom and depth + 1 == len(self.names):
            yield from self.summaries(group, above)
            return
        kind = self.kinds[depth]
        if kind == "I" and len(group.groups) > MAX_ROMAN:
            raise DataError("bang_qua_nhieu_nhom", self.where, table=self.bang.ma_bang)
        for number, (value, inner) in enumerate(group.groups.items(), start=1):
            label = labels.group(self.bang.nhom[depth], value, inner.figures)
            own = self.sums(inner, self.in_groups)
            yield self.line(f"nhom_{depth + 1}", groups.NUMBERS[kind](number), label, own), None
            yield from self.lines(inner, (*above, value))

    def innermost(self, group: Group) -> Iterator[Line]:
        """Yield the numbered data rows of `group` and the blank rows after them."""
        self.restart()
        for entry in group.rows:
            cells = entry.row.o
            row = {"cap": "dong", "stt": self.next(), "nhan": ""}
            for key in self.keys:
                row[key] = cells.get(key, "")
            for key, shape in self.shaped:
                row[key] = shape(row[key])
            yield row, entry.row
        yield from self.blanks()

    def summaries(self, group: Group, above: tuple[str, ...]) -> Iterator[Line]:
        """Yield one numbered row for each group of `group`, in place of its data rows."""
        self.restart()
        for value, inner in group.groups.items():
            places = dict(zip(self.names, (*above, value), strict=True))
            texts = {key: places.get(key) or self.shared(inner, key, shape) for key, shape in self.shapes}
            texts |= self.sums(inner, self.in_total)
            yield self.line("dong", self.next(), "", texts), inner.rows[0].row if inner.rows else None
        yield from self.blanks()

    def shared(self, group: Group, key: str, shape: Shape) -> str:
        """Return the text that all rows of `group` have in `key`; an error where they differ."""
        if key in self.in_total:
            return ""
        texts = [entry.row.o.get(key, "") for entry in group.rows]
        other = next((at for at, text in enumerate(texts) if text != texts[0]), None)
        if other is not None:
            place = group.rows[other].row.where(key)
            self.errors.append(DataError("bang_nhom_khac_nhau", place, key=key))
        return shape(texts[0])

    def restart(self) -> None:
        """Count rows from 1 again, where each group counts its own."""
        if self.bang.danh_so_dong == "theo_nhom":
            self.count = 0

    def next(self) -> str:
        """Return the number of the next row."""
        self.count += 1
        return str(self.count)

    def blanks(self) -> Iterator[Line]:
        """Yield the blank rows to fill in."""
        for _ in range(self.bang.dong_trong):
            yield self.line("trong", self.next(), "", {}), None
