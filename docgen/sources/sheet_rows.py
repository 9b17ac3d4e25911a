"""A sheet → data rows of a table: group, total and note rows understood, every bad cell named in one run."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from operator import itemgetter

from docgen.errors import DataError, DocgenError, Where, raise_all
from docgen.models.bang import Bang
from docgen.models.dong import DongSoLieu
from docgen.sources import cells, sheet_columns, workbook
from docgen.sources.cells import CellError, CellValue
from docgen.sources.heads import COUNTERS
from docgen.sources.row_kinds import Group
from docgen.sources.sheet_columns import Columns
from docgen.sources.sheet_xml import Cell
from docgen.sources.workbook import Sheet
from docgen.values import dataclass
from docgen.vn import text as vn_text

_STRAY = 60


def rows(sheet: Sheet, bang: Bang, where: Where, beside: str = "") -> tuple[DongSoLieu, ...]:
    """Return the data rows of `sheet` for `bang`, in sheet order; fully empty rows are left out.

    `beside` is the heading of a further column, read as text where the sheet has it. `where` is the place
    that names the sheet, where missing headings are told. Raises every bad cell at once.
    """
    names = bang.nguon_cot
    if not names:
        return ()
    return named(sheet, names, where, numeric=bang.cot_so, groups=bang.cot_phai_co, beside=beside)


def named(
    sheet: Sheet,
    names: Mapping[str, tuple[str, ...]],
    where: Where,
    *,
    numeric: frozenset[str] = frozenset(),
    groups: tuple[str, ...] = (),
    beside: str = "",
) -> tuple[DongSoLieu, ...]:
    """Return the data rows of `sheet` by the keys of `names`: key → headings it may have, best first.

    `numeric` are keys of columns of numbers; `groups` are those to group by, outermost first, without which
    no row may be; `beside` is the heading of a further column of text, where the sheet has it.
    """
    columns = sheet_columns.find(sheet, names, groups, where, beside)
    shared = {column for key, column in columns.at.items() if key not in numeric}
    carried = sheet.down(columns.layout.first, shared)
    special = frozenset(row for row, _ in (*carried, *sheet.notes.cells))
    known = cells.plain_texts(_texts(sheet, columns, numeric))
    place = _Place(sheet.file, sheet.name, columns.at)
    table = _Table(sheet, groups, columns, carried, numeric, special, known, place)
    errors: list[DocgenError] = []
    found = list(table.rows(errors))
    raise_all(errors)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the cells of the rows of a table stand; it outlives the sheet."""

    file: str
    sheet: str
    columns: Mapping[str, int]

    def of(self, number: int, key: str) -> Where:
        """Return the place of the cell of `key` in the 0-based row `number`."""
        return workbook.place(self.file, self.sheet, number, self.columns.get(key, 0))

    def else_of(self, others: Mapping[str, Cell], number: int, key: str) -> Where:
        """Return it where the cells of `others` stand in other rows: those of groups."""
        return workbook.place(self.file, self.sheet, *others[key]) if key in others else self.of(number, key)


@dataclass(frozen=True, slots=True)
class _Table:
    """What every row of one table needs; a number merged over rows is not `carried`: it would count twice."""

    sheet: Sheet
    groups: tuple[str, ...]
    columns: Columns
    carried: Mapping[Cell, CellValue]
    numeric: frozenset[str]
    special: frozenset[int]
    """0-based rows with a cell that is not just its value: merged with others, or with a note."""
    known: Mapping[CellValue, str]
    """Text as typed → as it is in rows, of columns that are not numeric; one with a fault is not there."""
    place: _Place

    def rows(self, errors: list[DocgenError]) -> Iterator[DongSoLieu]:
        """Yield the rows of data; what is wrong goes to `errors`."""
        layout, notes, quick = self.columns.layout, self.sheet.notes, self.quick()
        failed = {row for row, _ in (*notes.errors, *notes.uncomputed, *notes.commands)}
        groups: Sequence[Group] = ()
        for number, kind in enumerate(layout.kinds, start=layout.first):
            if number in layout.groups:
                groups = layout.groups[number]
            if kind == "du_lieu" and (row := quick(number) or self.row(number, groups, errors)):
                yield row
            elif kind == "trong" and number in failed:
                self.row(number, groups, errors)

    def quick(self) -> Callable[[int], DongSoLieu | None]:
        """Return what makes a row of its 0-based number; None for one of which `row` may have more to say."""
        at, known, cells_, special = self.columns.at, self.known, self.sheet.rows, self.special
        groups, where = self.groups, self.place.of
        if self.columns.depths or not self.sheet.name or not self.numeric.isdisjoint(at):
            return lambda _number: None

        def row(number: int) -> DongSoLieu | None:
            if number in special:
                return None
            values = cells_[number]
            try:
                texts = {key: known[values[column]] for key, column in at.items()}
            except KeyError:  # a number, a day, or a text with a fault
                return None
            full = all(map(texts.__getitem__, groups)) if groups else any(texts.values())
            return DongSoLieu(texts, where, number) if full else None

        return row

    def row(self, number: int, groups: Sequence[Group], errors: list[DocgenError]) -> DongSoLieu | None:
        """Return the 0-based row `number`, None for an empty one; what is wrong goes to `errors`."""
        before = len(errors)
        texts = self.texts(number, errors)
        if len(errors) > before:
            return None
        if not any(texts.values()):
            errors.extend(self.strays(number))
            return None
        places: dict[str, Cell] = {}
        for key in self.columns.depths:
            texts[key], *place = self.columns.group(key, number, groups)
            places[key] = (place[0], place[1])
        if not self.sheet.name:
            errors.extend(self.slipped(number))
        if self.groups:
            errors.extend(self.ungrouped(number, texts))
        where = partial(self.place.else_of, places) if places else self.place.of
        return DongSoLieu(texts, where, number)

    def ungrouped(self, number: int, texts: Mapping[str, str]) -> Iterator[DataError]:
        """Yield every value that the row must have, since it is grouped or crossed by it, and has not."""
        for key in self.groups:
            if not texts[key]:
                column = self.columns.at.get(key)
                heading = self.columns.head.own[column] if column is not None else self.columns.names[key][0]
                where = self.sheet.where(number, column or 0)
                yield DataError("o_thieu_nhom", where, heading=" ".join(heading.split()))

    def texts(self, number: int, errors: list[DocgenError]) -> dict[str, str]:
        """Return the texts of a row by key; what is wrong with its cells goes to `errors`."""
        at = self.columns.at
        return {key: self.cell(number, column, key, errors) for key, column in at.items()}

    def cell(self, number: int, column: int, key: str, errors: list[DocgenError]) -> str:
        """Return the text of one cell; what is wrong with it goes to `errors`."""
        at = (number, column)
        value = self.carried.get(at) or self.sheet.rows[number][column]
        try:
            return shown(self.sheet, at, value, numeric=key in self.numeric)
        except CellError as error:
            errors.append(DataError(error.id, self.sheet.where(number, column), **error.args_))
            return ""

    def slipped(self, number: int) -> Iterator[DataError]:
        """Yield an error where a row of a CSV file has more cells than headings: one has slipped.

        Beside a table in a workbook may stand notes.
        """
        for column, heading in enumerate(self.columns.head.own):
            found = str(self.sheet.rows[number][column]).strip()
            if found and not heading.strip():
                yield DataError("o_csv_thua", self.sheet.where(number, column), found=found[:_STRAY])
                return

    def strays(self, number: int) -> Iterator[DataError]:
        """Yield an error where a row that is empty for the table holds something beside it."""
        own = self.columns.head.own
        for column, value in enumerate(self.sheet.rows[number]):
            heading = own[column] if column < len(own) else ""
            if str(value).strip() and vn_text.slug(heading) not in COUNTERS:
                yield DataError("o_ngoai_cot", self.sheet.where(number, column), found=str(value)[:_STRAY])
                return


def _texts(sheet: Sheet, columns: Columns, numeric: frozenset[str]) -> set[str]:
    """Return every text that stands in a column that is not numeric."""
    own = [column for key, column in columns.at.items() if key not in numeric]
    below, values = sheet.rows[columns.layout.first :], set[CellValue]()
    for column in own:
        values.update(map(itemgetter(column), below))
    return {value for value in values if type(value) is str}


def shown(sheet: Sheet, at: Cell, value: CellValue, *, numeric: bool = False) -> str:
    """Return what a person sees in the cell `at` that holds `value`; CellError where nobody can tell."""
    _usable(sheet, at, value, numeric=numeric)
    zeros, decimals = sheet.notes.zeros.get(at, 0), sheet.notes.decimals.get(at, 0)
    return cells.text(value, numeric=numeric, zeros=zeros, decimals=decimals)


def _usable(sheet: Sheet, at: Cell, value: CellValue, *, numeric: bool) -> None:
    """Raise where the file does not hold what a person sees in the cell."""
    notes = sheet.notes
    if at in notes.commands:
        raise CellError("o_lenh", found=notes.commands[at])
    if at in notes.errors:
        raise CellError("o_loi_cong_thuc", found=notes.errors[at])
    if at in notes.uncomputed:
        raise CellError("o_chua_tinh")
    if isinstance(value, int | float):
        if at in notes.percents:
            raise CellError("o_phan_tram", found=f"{value * 100:.10g}%".replace(".", ","))
        if at in notes.worded and not numeric:
            found = cells.text(value, numeric=True)
            raise CellError("o_dang_hien", found=found, words=notes.worded[at])
