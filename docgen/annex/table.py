"""A table's description and its data rows → the table as printed."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, localcontext
from functools import partial

from docgen.annex import groups
from docgen.annex.groups import Group
from docgen.annex.printed import PrintedColumn, PrintedRow, PrintedTable
from docgen.errors import DataError, raise_all
from docgen.models.bang import Bang
from docgen.models.cot import STT, Cot, leaves
from docgen.models.dong import DongSoLieu
from docgen.vn import numbers
from docgen.vn import text as vn_text

MARK = "X"
MAX_ROMAN = 3999


def printed(bang: Bang, rows: Sequence[DongSoLieu]) -> PrintedTable:
    """Return `bang` with `rows` grouped, numbered, marked and summed; every cell that is no number is told.

    Groups come in order of first appearance and hold their rows in source order; a row that holds nothing
    but its groups only opens them. Blank rows to fill in end every innermost group, or the table. A sum of
    nothing but empty cells is empty.
    """
    sheet = _Sheet(bang)
    root = groups.tree(rows, sheet.names, sheet.is_data)
    lines = list(sheet.lines(root))
    total = {key: _sum([row.o.get(key, "") for row in rows]) for key in bang.tong}
    raise_all(sheet.errors)
    so_dong = sum(1 for line in lines if line["cap"] == "dong")
    if bang.tong:
        lines.append(sheet.line("tong", "", bang.nhan_tong, total))
    present = {line["cap"] for line in lines}
    return PrintedTable(
        ma_bang=bang.ma_bang,
        tieu_de=bang.tieu_de or "",
        columns=tuple(_column(column) for column in bang.cot),
        levels=tuple(level for level in _levels(len(bang.nhom)) if level in present),
        dong=tuple(lines),
        so_dong=so_dong,
        tong=total,
    )


def _levels(depth: int) -> tuple[str, ...]:
    return (*(f"nhom_{number}" for number in range(1, depth + 1)), "dong", "trong", "tong")


def _column(column: Cot) -> PrintedColumn:
    numeric = "phai" if column.kieu == "so" else ""
    centred = "giua" if column.danh_dau or column.ma_cot == STT else numeric
    return PrintedColumn(
        ma_cot=column.ma_cot or "",
        tieu_de=column.tieu_de or column.lay_tu or ("STT" if column.ma_cot == STT else ""),
        rong_mm=column.rong_mm,
        can_le=column.can_le or centred,
        columns=tuple(_column(below) for below in column.cot),
    )


class _Sheet:
    """The printing of one table: its columns, the count that runs through it, what is wrong on the way."""

    def __init__(self, bang: Bang) -> None:
        self.bang = bang
        self.names = tuple(group.theo for group in bang.nhom)
        self.kinds = groups.numbering([group.danh_so for group in bang.nhom])
        self.shapes = tuple((column.ma_cot or "", _shape(column)) for column in bang.cac_cot)
        self.facts = tuple(key for key, _ in self.shapes if key not in self.names)
        columns = [column.ma_cot or "" for _, column in leaves(bang.cot)]
        self.blank = dict.fromkeys(("cap", "stt", "nhan", *columns), "")
        self.count = 0
        self.errors: list[DataError] = []

    def is_data(self, row: DongSoLieu) -> bool:
        """Return whether `row` says more than its groups."""
        return not self.names or not self.facts or any(row.o.get(key) for key in self.facts)

    def line(self, level: str, number: str, label: str, texts: Mapping[str, str]) -> PrintedRow:
        """Return a printed row; its number stands in the column «stt» too."""
        return {**self.blank, **texts, "cap": level, "stt": number, "nhan": label}

    def lines(self, group: Group, depth: int = 0) -> Iterator[PrintedRow]:
        """Yield the rows in `group`, `depth` levels down."""
        if not group.groups:
            yield from self.innermost(group)
            return
        kind = self.kinds[depth]
        if kind == "I" and len(group.groups) > MAX_ROMAN:
            raise DataError("bang_qua_nhieu_nhom", table=self.bang.ma_bang)
        for number, (label, inner) in enumerate(group.groups.items(), start=1):
            yield self.line(f"nhom_{depth + 1}", groups.NUMBERS[kind](number), label, {})
            yield from self.lines(inner, depth + 1)

    def innermost(self, group: Group) -> Iterator[PrintedRow]:
        """Yield the numbered data rows of `group` and the blank rows after them."""
        if self.bang.danh_so_dong == "theo_nhom":
            self.count = 0
        for row in group.rows:
            self.count += 1
            texts = {key: shape(row, key, self.errors) for key, shape in self.shapes}
            yield self.line("dong", str(self.count), "", texts)
        for _ in range(self.bang.dong_trong):
            self.count += 1
            yield self.line("trong", str(self.count), "", {})


def _sum(texts: Sequence[str]) -> str:
    """Return the exact sum of the numbers in `texts`; empty where all are empty."""
    found = [number for text in texts if text and (number := numbers.parse(text)) is not None]
    if not found:
        return ""
    with localcontext() as context:
        # no digit of a sum is rounded: room for the whole part of one and the broken part of another
        context.prec = 2 * max(map(len, texts)) + len(str(len(texts)))
        return numbers.show(sum(found, Decimal()))


def _shape(column: Cot) -> partial[str]:
    """Return what makes the printed text of a cell of `column`."""
    if column.danh_dau:
        return partial(_mark, frozenset(_folded(value) for value in column.danh_dau))
    return partial(_number if column.kieu == "so" else _plain)


def _plain(row: DongSoLieu, key: str, _errors: list[DataError]) -> str:
    return row.o.get(key, "")


def _mark(values: frozenset[str], row: DongSoLieu, key: str, _errors: list[DataError]) -> str:
    return MARK if _folded(row.o.get(key, "")) in values else ""


def _number(row: DongSoLieu, key: str, errors: list[DataError]) -> str:
    text = row.o.get(key, "")
    if not text:
        return ""
    if (number := numbers.parse(text)) is None:
        errors.append(DataError("bang_so_sai", row.where(key), key=key, found=text[:60]))
        return ""
    return numbers.show(number)


def _folded(text: str) -> str:
    return vn_text.clean(text).strip().casefold()
