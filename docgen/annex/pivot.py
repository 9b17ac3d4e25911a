"""Entries → a cross table (bảng chéo): a count or sum for each pair of values, totals both ways."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from docgen.annex import groups, keys, labels
from docgen.annex.entries import Entry
from docgen.annex.groups import Group
from docgen.annex.parsed import Parsed
from docgen.annex.printed import Figures, PrintedColumn, PrintedRow, PrintedTable
from docgen.annex.tally import Tally
from docgen.errors import DataError, Where, raise_all
from docgen.models.bang import Bang
from docgen.models.cot import MAX_COLUMNS, STT
from docgen.models.nhom import Cheo, Chieu

TOTAL = "cong"
"""Key of the column of totals."""
_MOST = MAX_COLUMNS - 3
"""Beside the values stand the number, the value of the row and the total."""


def printed(bang: Bang, entries: Sequence[Entry], parsed: Parsed, where: Where) -> PrintedTable:
    """Return the cross table of `entries`: a row for each value of one side, a column for each of the other.

    A row of several levels stands under each of them where the table says so; totals take it once.
    DataError at every cell without a value, and at `where` where Word cannot show so many columns.
    """
    assert bang.cheo is not None
    cross = _Cross(bang, bang.cheo, entries, parsed, where)
    rows = tuple(cross.rows())
    return PrintedTable(
        ma_bang=bang.ma_bang,
        tieu_de=bang.tieu_de or "",
        columns=cross.headings(),
        levels=("dong", "tong") if len(rows) > 1 else ("tong",),
        dong=rows,
        so_dong=cross.all.so_dong,
        tong=cross.texts(cross.all),
        so_lieu=cross.all,
        goc=(None,) * len(rows),
    )


class _Cross:
    """A cross table: its columns by value, the figures of its rows and of all."""

    def __init__(
        self, bang: Bang, cheo: Cheo, entries: Sequence[Entry], parsed: Parsed, where: Where
    ) -> None:
        self.bang, self.cheo = bang, cheo
        self.tally = Tally(bang, parsed)
        raise_all(_empty(cheo, entries))
        across = groups.tree(entries, (cheo.cot,), _is_data)
        down = groups.tree(entries, (cheo.hang, cheo.cot), _is_data)
        if (count := len(across.groups)) > _MOST:
            raise DataError("bang_cheo_qua_rong", where, table=bang.ma_bang, count=count, limit=_MOST)
        self.columns = _keyed(across, ("cap", "nhan", TOTAL, cheo.hang.theo))
        self.values = _keyed(down)
        below = {key: self.figures(down.groups[value]) for value, key in self.values.items()}
        self.all = self.figures(across, below)

    def figures(self, group: Group, below: Mapping[str, Figures] | None = None) -> Figures:
        """Return the figures of one row: of each value of the columns, and of all of them."""
        cells = {
            key: group.groups[value].rows if value in group.groups else []
            for value, key in self.columns.items()
        }
        whole = [entry for rows in cells.values() for entry in rows]
        found = {key: self.number(rows) for key, rows in (cells | {TOTAL: whole}).items()}
        sums = {key: number for key, number in found.items() if number is not None}
        return Figures(self.tally.count(whole), MappingProxyType(sums), MappingProxyType(dict(below or {})))

    def number(self, entries: Sequence[Entry]) -> Decimal | None:
        """Return the count or sum of `entries`; None: the sum of nothing."""
        if self.cheo.cong:
            return self.tally.total(self.cheo.cong.theo, entries)
        return Decimal(self.tally.count(entries))

    def rows(self) -> Iterator[PrintedRow]:
        """Yield a row for each value, then the totals."""
        key = self.cheo.hang.theo
        for number, (value, figures) in enumerate(zip(self.values, self.all.nhom.values(), strict=True), 1):
            texts = self.texts(figures)
            yield {**texts, key: value, "cap": "dong", STT: str(number), "nhan": ""}
        label = labels.filled(self.bang.nhan_tong, self.all)
        yield {**self.texts(self.all), key: "", "cap": "tong", STT: "", "nhan": label}

    def texts(self, figures: Figures) -> dict[str, str]:
        """Return `figures` as printed, by key of column."""
        return {key: labels.shown(figures, key) for key in (*self.columns.values(), TOTAL)}

    def headings(self) -> tuple[PrintedColumn, ...]:
        """Return the columns, those of the values below one heading."""
        values = tuple(_figure(key, value) for value, key in self.columns.items())
        over = PrintedColumn("", _heading(self.cheo.cot), columns=values)
        return (
            PrintedColumn(STT, "STT", can_le="giua"),
            PrintedColumn(self.cheo.hang.theo, _heading(self.cheo.hang)),
            *((over,) if values else ()),
            _figure(TOTAL, labels.filled(self.bang.nhan_tong, self.all)),
        )


def _empty(cheo: Cheo, entries: Sequence[Entry]) -> Iterator[DataError]:
    """Yield an error for every row that has no place in the table."""
    for entry in entries:
        for key in (cheo.hang.theo, cheo.cot.theo):
            if not entry.of(key):
                yield DataError("bang_cheo_trong", entry.row.where(key), key=key)


def _is_data(_: Entry) -> bool:
    return True


def _keyed(group: Group, taken: Sequence[str] = ()) -> dict[str, str]:
    """Return value → key of the groups of `group`."""
    return dict(zip(group.groups, keys.unique(group.groups, taken), strict=True))


def _heading(side: Chieu) -> str:
    return side.tieu_de or side.lay_tu or side.theo


def _figure(key: str, heading: str) -> PrintedColumn:
    return PrintedColumn(key, heading, can_le="phai", kieu="so")
