"""What every group of a table counts and sums."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from types import MappingProxyType

from docgen.annex import keys
from docgen.annex.entries import Entry, folded
from docgen.annex.groups import Group
from docgen.annex.parsed import Parsed
from docgen.annex.printed import Figures
from docgen.annex.shapes import Marks
from docgen.models.bang import Bang
from docgen.models.cot import Cot

Counted = Sequence[Entry]


class Tally:
    """The counts and sums that one table asks for."""

    def __init__(self, bang: Bang, parsed: Parsed) -> None:
        self.bang = bang
        self.parsed = parsed
        self.columns = [c for c in bang.cac_cot if c.ma_cot in bang.tong or c.kieu == "dem"]
        self.marks = {column.ma_cot: Marks(column) for column in self.columns if column.danh_dau}

    def into(self, group: Group) -> list[Entry]:
        """Set the figures of `group` and of all groups in it, in place; return its rows of data."""
        rows = list(group.rows)
        for below in group.groups.values():
            rows += self.into(below)
        named = zip(keys.unique(group.groups), group.groups.values(), strict=True)
        group.figures = Figures(
            self.count(rows),
            MappingProxyType(self.sums(rows)),
            MappingProxyType({key: below.figures for key, below in named}),
        )
        return rows

    def count(self, rows: Counted) -> int:
        """Return how many of `rows` differ: by their code where the table counts by one, else by origin."""
        if self.bang.dem_theo is None and not self.bang.tach_cap:
            return len(rows)
        key = self.bang.dem_theo.theo if self.bang.dem_theo else ""
        return len({(key and folded(entry.row.o.get(key, ""))) or id(entry.row) for entry in rows})

    def sums(self, rows: Counted) -> dict[str, Decimal]:
        """Return what the columns that are summed or counted come to in `rows`, by key."""
        found = ((column.ma_cot or "", self.figure(column, rows)) for column in self.columns)
        return {key: number for key, number in found if number is not None}

    def figure(self, column: Cot, rows: Counted) -> Decimal | None:
        """Return the sum or count of `column` in `rows`; None: the sum of nothing."""
        key = column.ma_cot or ""
        if column.danh_dau:
            marks = self.marks[key]
            return Decimal(self.count([entry for entry in rows if marks[entry.row.o.get(key, "")]]))
        if column.kieu == "so":
            return self.total(key, rows)
        if not column.lay_tu:
            return Decimal(self.count(rows))
        return Decimal(len({folded(text) for entry in rows if (text := entry.row.o.get(key, ""))}))

    def total(self, key: str, rows: Counted) -> Decimal | None:
        """Return the sum of `key` in `rows`; a row that stands under several levels is summed once."""
        own: Iterable[Entry] = (
            {id(entry.row): entry for entry in rows}.values() if self.bang.tach_cap else rows
        )
        return self.parsed.total(entry.row.o.get(key, "") for entry in own)
