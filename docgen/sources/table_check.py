"""The sheet of an annex table judged as the kind of source that it is, in the columns that the table uses."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from docgen.kept import by_identity
from docgen.models.dong import DongSoLieu
from docgen.models.loai_nguon import CHI_TIEU, TU_DO
from docgen.models.noi_nhan import DanhMucNhan
from docgen.nd30 import procedures, rules_sheets
from docgen.sources import sheet_xml, source_check, source_sheet, total_faults
from docgen.sources.cell_faults import Judge
from docgen.sources.code_faults import Codes
from docgen.sources.faults import Fault
from docgen.sources.name_faults import Bodies
from docgen.sources.source_sheet import SourceSheet
from docgen.sources.workbook import Sheet

Headings = tuple[tuple[str, ...], ...]
"""Of each column the names that it may bear, best first."""
_BESIDE = frozenset({"ma", "ten", "chu"})
"""Kinds of fields by which others are judged, whether the table shows them or not."""
_JUDGED = frozenset({"ma", "cap", "muc_do", "co_quan"})
"""Kinds of which the domain knows the right values."""
_NO_CELL = (-1, -1)
"""What is wrong with a cell beside its value was refused when the table was read."""


def check(sheet: Sheet, known: DanhMucNhan, *, day: dt.date, names: Headings) -> tuple[Fault, ...]:
    """Return what is wrong at `day` in the columns `names` of `sheet`, row by row; nothing for a free table.

    Only what the rules on sheets know: codes, levels, terms, bodies, targets, totals.
    """
    source, _ = source_sheet.understand(sheet)
    if source.loai is TU_DO:
        return ()
    used = _columns(source, names)
    fields = {c: field for c, field in source.fields.items() if c in used or field.kieu in _BESIDE}
    source, bodies = replace(source, fields=fields), Bodies(known, day)
    only = (
        None if source.loai is CHI_TIEU else _doubtful(source, Judge(sheet.notes, day, bodies, sheet.typed))
    )
    _, found = source_check.cells_of(source, day, bodies, Codes(), only)
    letters = frozenset(map(sheet_xml.column_letters, used))
    return tuple(
        source_check.in_order(
            one
            for one in (*found, *total_faults.faults(source))
            if rules_sheets.rule_of(one.error.id) and place(one)[0] in letters
        )
    )


def _doubtful(source: SourceSheet, judge: Judge) -> frozenset[int]:
    """Return the 0-based rows that may be at fault: each value is judged once, however many rows have it."""
    data, rows = source.layout.numbered("du_lieu"), source.sheet.rows
    found: set[int] = set()
    for column, field in source.fields.items():
        if field.kieu not in _JUDGED:
            continue
        judged = {
            value: judge.cell(_NO_CELL, value, field.kieu) for value in {rows[row][column] for row in data}
        }
        codes = {
            value: procedures.bare_code(text) for value, (text, _) in judged.items() if field.kieu == "ma"
        }
        count = Counter(codes[rows[row][column]] for row in data if codes)
        found.update(
            row
            for row in data
            if judged[value := rows[row][column]][1] or (codes and codes[value] and count[codes[value]] > 1)
        )
    return frozenset(found)


check_once = by_identity(check)
"""For packs, whose rows share the sheets."""


def _columns(source: SourceSheet, names: Headings) -> frozenset[int]:
    """Return the 0-based columns of `names`, as far as they have a heading; group rows have none."""
    return frozenset(
        places[0]
        for wanted in names
        if (places := next((found for name in wanted if (found := source.head.places(name))), []))
    )


@by_identity
def numbers_of(rows: Sequence[DongSoLieu]) -> frozenset[int]:
    """Return the numbers of the rows of a sheet in which `rows` stand; those of a pack share some tables."""
    return frozenset(_split(row.where(_NOWHERE).cell)[1] for row in rows)


_NOWHERE = ""
"""No column has this key: the place is that of the row."""


@by_identity
def by_row(found: Sequence[Fault]) -> Mapping[int, Sequence[Fault]]:
    """Return the faults `found` of a sheet by the number of their row, those of one row in their order."""
    rows: dict[int, list[Fault]] = defaultdict(list)
    for fault in found:
        rows[place(fault)[1]].append(fault)
    return dict(rows)


def place(fault: Fault) -> tuple[str, int]:
    """Return the letters of the column and the number of the row of the cell that `fault` is about."""
    return _split(fault.error.where.cell)


def _split(cell: str) -> tuple[str, int]:
    bare = cell.rpartition("!")[2]
    letters = bare.rstrip("0123456789")
    return letters, int(bare[len(letters) :] or 0)
