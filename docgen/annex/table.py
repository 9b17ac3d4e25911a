"""A table's description and its data rows → the table as printed."""

from collections.abc import Sequence

from docgen.annex import groups, labels, pivot
from docgen.annex.entries import entries
from docgen.annex.parsed import Parsed
from docgen.annex.printed import Kind, PrintedColumn, PrintedTable
from docgen.annex.sheet import Sheet
from docgen.errors import Where, raise_all
from docgen.kept import by_identity
from docgen.models.bang import Bang
from docgen.models.cot import STT, Cot
from docgen.models.dong import DongSoLieu

NO_PLACE = Where()


def printed(bang: Bang, rows: Sequence[DongSoLieu], where: Where = NO_PLACE) -> PrintedTable:
    """Return `bang` with `rows` filtered, sorted, grouped, numbered, marked and summed.

    Groups hold their rows in source order unless the table asks for another; a row that holds nothing but
    its groups only opens them. Blank rows to fill in end every innermost group, or the table. A sum of
    nothing but empty cells is empty. Every cell that is no number is told; what is wrong with the table
    as a whole is told at `where`, the place that describes it.
    """
    parsed = Parsed()
    raise_all(parsed.errors(bang, rows))
    taken = entries(bang, rows, parsed, where)
    if bang.cheo:
        return pivot.printed(bang, taken, parsed, where)
    sheet = Sheet(bang, parsed, where)
    root = groups.tree(taken, bang.nhom, sheet.is_data)
    sheet.tally.into(root)
    lines = list(sheet.lines(root))
    raise_all(sheet.errors)
    total = sheet.sums(root, bang.tong)
    if bang.tong:
        label = labels.filled(bang.nhan_tong, root.figures)
        lines.append((sheet.line("tong", "", label, sheet.sums(root, sheet.in_total)), None))
    present = {row["cap"] for row, _ in lines}
    return PrintedTable(
        ma_bang=bang.ma_bang,
        tieu_de=bang.tieu_de or "",
        columns=_columns(bang),
        levels=tuple(level for level in _levels(len(bang.nhom)) if level in present),
        dong=tuple(row for row, _ in lines),
        so_dong=root.figures.so_dong,
        tong=total,
        so_lieu=root.figures,
        goc=tuple(source for _, source in lines),
        cot_nhom=frozenset(sheet.in_groups) if bang.nhom else frozenset(),
    )


def _levels(depth: int) -> tuple[str, ...]:
    return (*(f"nhom_{number}" for number in range(1, depth + 1)), "dong", "trong", "tong")


@by_identity
def _columns(bang: Bang) -> tuple[PrintedColumn, ...]:
    """Return the columns of `bang` as printed; the packs of a run share them."""
    return tuple(_column(column) for column in bang.cot)


def _column(column: Cot) -> PrintedColumn:
    numeric = "phai" if column.kieu != "chu" else ""
    centred = "giua" if column.danh_dau or column.ma_cot == STT else numeric
    kind: Kind = "dau" if column.danh_dau else column.kieu
    return PrintedColumn(
        ma_cot=column.ma_cot or "",
        tieu_de=column.tieu_de or column.lay_tu or ("STT" if column.ma_cot == STT else ""),
        rong_mm=column.rong_mm,
        can_le=column.can_le or centred,
        columns=tuple(_column(below) for below in column.cot),
        kieu=kind,
    )
