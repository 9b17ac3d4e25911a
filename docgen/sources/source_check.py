"""A source file checked whole: every sheet understood, every bad cell named in one run."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from docgen.errors import Where
from docgen.models.dong import DongSoLieu
from docgen.models.loai_nguon import CHI_TIEU, NOT_SHARED, THU_TUC, TU_DO, Kieu, LoaiNguon, Truong
from docgen.models.noi_nhan import DanhMucNhan
from docgen.sources import csv_text, source_sheet, table_faults, workbook
from docgen.sources.cell_faults import Judge
from docgen.sources.cells import CellValue
from docgen.sources.code_faults import Codes
from docgen.sources.faults import Fault, fault
from docgen.sources.files import ReadFile
from docgen.sources.name_faults import Bodies
from docgen.sources.sheet_xml import Cell
from docgen.sources.source_sheet import SourceSheet, is_figure
from docgen.sources.workbook import Sheet
from docgen.values import dataclass
from docgen.vn import numbers

_PERCENT = frozenset({"%", "phần trăm"})


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A sheet that was read: name, kind, rows (with the groups above them as `nhom_1`, `nhom_2`)."""

    name: str
    loai: LoaiNguon
    rows: tuple[DongSoLieu, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A source file as read, and what is wrong with it, sheet by sheet, row by row."""

    name: str
    sheets: tuple[ReadSheet, ...]
    faults: tuple[Fault, ...]


def check(file: ReadFile, day: dt.date, known: DanhMucNhan, loai: LoaiNguon | None = None) -> Checked:
    """Return `file` (.xlsx or CSV) read and judged at `day`, the date of the document that it feeds.

    `loai` is the kind of every sheet; None: each sheet's headings and name say it. FileError for what cannot
    be read at all.
    """
    sheets, faults = _csv(file) if csv_text.is_csv(file.name) else _workbook(file)
    codes, bodies = Codes(), Bodies(known, day)
    read: list[ReadSheet] = []
    for sheet in sheets:
        if not any(any(value != "" for value in row) for row in sheet.rows):
            continue
        source, lacking = source_sheet.understand(sheet, loai)
        rows, found = cells_of(source, day, bodies, codes)
        read.append(ReadSheet(sheet.name, source.loai, rows))
        faults += in_order([*lacking, *found, *table_faults.faults(source)])
    if not any(sheet.rows for sheet in read) and all(one.weight == "thong_tin" for one in faults):
        faults.append(fault("nguon_khong_dong", "canh_bao", Where(file.name)))
    return Checked(file.name, tuple(read), tuple(faults))


def cells_of(
    source: SourceSheet, day: dt.date, bodies: Bodies, codes: Codes, only: frozenset[int] | None = None
) -> tuple[tuple[DongSoLieu, ...], list[Fault]]:
    """Return the rows of data of `source`, and what is wrong with its cells; `codes` are those met before.

    `only` are the 0-based rows to look at, None for all.
    """
    sheet = source.sheet
    judge = Judge(sheet.notes, day, bodies, sheet.typed)
    shared = {column for column, field in source.fields.items() if field.kieu not in NOT_SHARED}
    reader = _Reader(source, judge, sheet.down(source.layout.first, shared), _covered(source))
    return reader.read(codes, only)


def _csv(file: ReadFile) -> tuple[list[Sheet], list[Fault]]:
    sheet = csv_text.sheet(file, Where(file.name))
    told = (
        [fault("csv_bang_ma", "thong_tin", Where(file.name), encoding=sheet.encoding)]
        if sheet.encoding
        else []
    )
    return [sheet], told


def _workbook(file: ReadFile) -> tuple[list[Sheet], list[Fault]]:
    where = Where(file.name)
    book = workbook.open_workbook(file, where)
    faults = [fault("lien_ket_ngoai", "thong_tin", where)] if workbook.has_links(book) else []
    faults += [fault("trang_an", "thong_tin", where, sheet=name) for name in workbook.hidden(book)]
    return [workbook.sheet(book, name, where) for name in workbook.visible(book)], faults


def in_order(faults: Iterable[Fault]) -> list[Fault]:
    """Return `faults` of one sheet row by row."""
    return sorted(faults, key=lambda one: _place(one.error.where.cell))


def _place(cell: str) -> tuple[int, int, str]:
    bare = cell.rpartition("!")[2]
    letters = bare.rstrip("0123456789")
    return int(bare[len(letters) :] or 0), len(letters), letters


def _covered(source: SourceSheet) -> frozenset[Cell]:
    """Return the cells of needed fields that a merged one covers: nobody can fill them in."""
    needed = [column for column, field in source.fields.items() if field.can]
    return frozenset(
        (row, column)
        for (top, left), (bottom, right) in source.sheet.merged
        for column in needed
        if top >= source.layout.first and left <= column <= right
        for row in range(top, min(bottom + 1, len(source.sheet.rows)))
        if (row, column) != (top, left)
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """What every row of one sheet needs."""

    source: SourceSheet
    judge: Judge
    carried: Mapping[Cell, CellValue]
    covered: frozenset[Cell]

    def read(self, codes: Codes, only: frozenset[int] | None) -> tuple[tuple[DongSoLieu, ...], list[Fault]]:
        """Return the rows of data, or those of `only`, and what is wrong with their cells."""
        rows: list[DongSoLieu] = []
        faults: list[Fault] = []
        data = self.source.layout.numbered("du_lieu")
        groups = _groups(self.source)
        for number in data if only is None else sorted(only.intersection(data)):
            row = self._row(number, groups.get(number, {}), faults)
            rows.append(row)
            if self.source.loai is THU_TUC and (wrong := codes.take(row, self.source.sheet.name)):
                faults.append(wrong)
        faults += self._elsewhere(frozenset(data))
        return tuple(rows), faults

    def _row(self, number: int, groups: Mapping[str, tuple[str, Cell]], faults: list[Fault]) -> DongSoLieu:
        sheet = self.source.sheet
        texts: dict[str, str] = {}
        for column, field in self.source.fields.items():
            at = (number, column)
            value = self.carried.get(at) or sheet.rows[number][column]
            text, wrong = self.judge.cell(at, value, self._kind(field, value))
            texts[field.khoa] = text
            if wrong:
                faults.append(wrong.at(sheet.where(*at)))
            elif field.can and not text and at not in self.covered:
                faults.append(fault("o_thieu", "loi", sheet.where(*at), column=field.tieu_de[0]))
        if self.source.loai is CHI_TIEU:
            faults.extend(self._percent(number, texts))
        faults.extend(self._beyond(number))
        places = {field.khoa: (number, column) for column, field in self.source.fields.items()}
        texts |= {key: text for key, (text, _) in groups.items()}
        places |= {key: at for key, (_, at) in groups.items()}
        return DongSoLieu(texts, partial(_where, sheet, places), number)

    def _kind(self, field: Truong, value: CellValue) -> Kieu:
        """Return the kind of a cell: in a free table only what is a number is judged as one."""
        free = self.source.loai is TU_DO and field.kieu == "so"
        return "chu" if free and not is_figure(value) else field.kieu

    def _percent(self, number: int, texts: Mapping[str, str]) -> Iterator[Fault]:
        """Yield a target in percent that is not between 0 and 100; what grows may pass it."""
        unit, name, told = (texts.get(key, "") for key in ("don_vi_tinh", "ten_chi_tieu", "gia_tri"))
        value, column = numbers.parse(told), self.source.column("gia_tri")
        if unit.casefold() not in _PERCENT or "tăng" in name.casefold() or value is None or column is None:
            return
        if not 0 <= value <= 100:
            yield fault("ty_le_ngoai", "loi", self.source.sheet.where(number, column), found=told)

    def _beyond(self, number: int) -> Iterator[Fault]:
        """Yield that a record of a CSV file has more cells than the heading: a separator inside a text."""
        row, width = self.source.sheet.rows[number], len(self.source.head.own)
        last = max((column for column, text in enumerate(self.source.head.own) if text), default=width)
        extra = next((c for c in range(last + 1, len(row)) if row[c] != ""), None)
        if extra is not None and not self.source.sheet.typed:
            yield fault("csv_thua_o", "loi", self.source.sheet.where(number, extra), found=str(row[extra]))

    def _elsewhere(self, data: frozenset[int]) -> Iterator[Fault]:
        """Yield failed formulas below the heading that stand in no field: totals, groups, other columns."""
        notes = self.source.sheet.notes
        for at in {*notes.errors, *notes.uncomputed, *notes.commands}:
            row, column = at
            if row >= self.source.layout.first and not (row in data and column in self.source.fields):
                _, wrong = self.judge.cell(at, "", "chu")
                if wrong:
                    yield wrong.at(self.source.sheet.where(row, column))


def _groups(source: SourceSheet) -> Mapping[int, Mapping[str, tuple[str, Cell]]]:
    """Return row of data → `nhom_1`, `nhom_2` … → what the groups above it say, and where."""
    found: dict[int, Mapping[str, tuple[str, Cell]]] = {}
    now: Mapping[str, tuple[str, Cell]] = {}
    for index, kind in enumerate(source.layout.kinds):
        row = source.layout.first + index
        if row in source.layout.groups:
            stack = source.layout.groups[row]
            now = {f"nhom_{i}": (g.text, (g.row, g.column)) for i, g in enumerate(stack, start=1)}
        if kind == "du_lieu" and now:
            found[row] = now
    return found


def _where(sheet: Sheet, places: Mapping[str, Cell], row: int, key: str) -> Where:
    return sheet.where(*places.get(key, (row, 0)))
