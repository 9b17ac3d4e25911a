"""A sheet → data rows of a table: the heading row found, every bad cell named in one run."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from docgen.errors import DataError, DocgenError, Where, raise_all
from docgen.models.bang import Bang
from docgen.models.dong import DongSoLieu
from docgen.sources import cells, files
from docgen.sources.cells import CellError, CellValue
from docgen.sources.workbook import Sheet, pick
from docgen.values import dataclass
from docgen.vn import text as vn_text

HEAD_ROWS = 20
"""The heading row is looked for in so many first rows."""
_COUNTER_HEADINGS = frozenset({"", "stt", "tt", "so-tt", "so-thu-tu"})
"""A column of running numbers says nothing: a row that holds only such a number is empty."""


def rows(sheet: Sheet, bang: Bang, where: Where, beside: str = "") -> tuple[DongSoLieu, ...]:
    """Return the data rows of `sheet` for `bang`, in sheet order; fully empty rows are left out.

    `beside` is the heading of a further column, read as text where the sheet has it. `where` is the place
    that names the sheet, where missing headings are told. Raises every bad cell at once.
    """
    names = bang.nguon_cot
    if not names:
        return ()
    if beside and pick(beside, headings_of(sheet, [first for first, *_ in names.values()])):
        names.setdefault(beside, (beside,))
    numeric = frozenset(column.ma_cot or "" for column in bang.cac_cot if column.kieu == "so")
    return named(sheet, names, where, numeric=numeric, groups=tuple(group.theo for group in bang.nhom))


def named(
    sheet: Sheet,
    names: Mapping[str, tuple[str, ...]],
    where: Where,
    *,
    numeric: frozenset[str] = frozenset(),
    groups: tuple[str, ...] = (),
) -> tuple[DongSoLieu, ...]:
    """Return the data rows of `sheet` by the keys of `names`: key → headings it may have, best first.

    `numeric` are keys of columns of numbers, `groups` of columns in which no cell may be empty.
    """
    head = _head_row(sheet, list(names.values()))
    headings = _headings(sheet, head)
    columns = _columns(sheet, head, headings, names, where)
    carried = _carried(sheet, head, columns, numeric)
    table = _Table(sheet, groups, columns, _unheaded(sheet, headings), carried, headings, numeric)
    errors: list[DocgenError] = []
    found = [row for number in range(head + 1, len(sheet.rows)) if (row := table.row(number, errors))]
    raise_all(errors)
    return tuple(found)


def headings_of(sheet: Sheet, wanted: Sequence[str]) -> list[str]:
    """Return the headings of the row that has most of the `wanted` ones."""
    return _headings(sheet, _head_row(sheet, [(name,) for name in wanted]))


def _headings(sheet: Sheet, head: int) -> list[str]:
    """Return the headings of the 0-based row `head`, those that merged cells carry down included."""
    if head >= len(sheet.rows):
        return []
    filled = _down(sheet, range(head, head + 1))
    return [_text(filled.get((head, column), value)) for column, value in enumerate(sheet.rows[head])]


def _head_row(sheet: Sheet, wanted: Sequence[tuple[str, ...]]) -> int:
    """Return the 0-based row with most wanted headings; of equal neighbours (merged cells) the lower."""
    best, best_score = 0, -1
    for number in range(min(HEAD_ROWS, len(sheet.rows))):
        headings = _headings(sheet, number)
        score = sum(1 for names in wanted if any(pick(name, headings) for name in names))
        if score > best_score or (score == best_score and number == best + 1 and score):
            best, best_score = number, score
    return best


def _down(sheet: Sheet, rows_: range) -> dict[tuple[int, int], CellValue]:
    """Return the values that merged cells carry down to the rows below their first one."""
    found: dict[tuple[int, int], CellValue] = {}
    for (top, left), (bottom, _) in sheet.merged:
        if top < len(sheet.rows) and left < len(sheet.rows[top]):
            for row in range(max(top + 1, rows_.start), min(bottom + 1, rows_.stop)):
                found[row, left] = sheet.rows[top][left]
    return found


def _text(value: CellValue) -> str:
    return value if isinstance(value, str) else str(value)


def _columns(
    sheet: Sheet, head: int, headings: list[str], names: Mapping[str, tuple[str, ...]], where: Where
) -> dict[str, int]:
    """Return key → 0-based column; one error names all that are missing, one each those that fit twice."""
    found: dict[str, int] = {}
    missing: list[str] = []
    errors: list[DocgenError] = []
    for key, wanted in names.items():
        places = next((p for name in wanted if (p := pick(name, headings))), [])
        if len(places) == 1:
            found[key] = places[0]
        elif places:
            twice = ", ".join(sheet.where(head, place).cell for place in places)
            errors.append(DataError("cot_lap", sheet.where(head, places[1]), column=wanted[0], cells=twice))
        elif wanted[0] not in missing:
            missing.append(wanted[0])
    if missing:
        errors.insert(0, _missing(sheet, headings, missing, where))
    raise_all(errors)
    return found


def _unheaded(sheet: Sheet, headings: list[str]) -> tuple[int, ...]:
    """Return the columns of a .csv file without a heading; beside a table in a workbook may stand notes."""
    if sheet.name:
        return ()
    return tuple(column for column, heading in enumerate(headings) if not heading.strip())


def _missing(sheet: Sheet, headings: list[str], missing: list[str], where: Where) -> DataError:
    written = [heading.strip() for heading in headings if heading.strip()]
    near = [(name, files.nearest(name, written)) for name in missing]
    args = {
        "file": sheet.file,
        "sheet": sheet.name,
        "columns": ", ".join(f"«{name}»" for name in missing),
        "known": ", ".join(f"«{' '.join(heading.split())}»" for heading in written[:40]) or "-",
    }
    pairs = "; ".join(f"«{name}» ~ «{' '.join(close.split())}»" for name, close in near if close)
    return DataError(
        "cot_thieu_gan" if pairs else "cot_thieu", where, **args, **({"near": pairs} if pairs else {})
    )


def _carried(
    sheet: Sheet, head: int, columns: Mapping[str, int], numeric: frozenset[str]
) -> dict[tuple[int, int], CellValue]:
    """Return what merged data cells carry down; a number is not carried, since it would be counted twice."""
    wanted = {column for key, column in columns.items() if key not in numeric}
    carried = _down(sheet, range(head + 1, len(sheet.rows)))
    return {cell: value for cell, value in carried.items() if cell[1] in wanted and value != ""}


@dataclass(frozen=True, slots=True)
class _Table:
    """What every row of one table needs."""

    sheet: Sheet
    groups: tuple[str, ...]
    columns: dict[str, int]
    unheaded: tuple[int, ...]
    """Columns of a .csv file without a heading: what stands there has slipped out of its own column."""
    carried: dict[tuple[int, int], CellValue]
    headings: list[str]
    numeric: frozenset[str]

    def row(self, number: int, errors: list[DocgenError]) -> DongSoLieu | None:
        """Return the 0-based row `number`, None for an empty one; what is wrong goes to `errors`."""
        before = len(errors)
        texts = {key: self.cell(number, column, key, errors) for key, column in self.columns.items()}
        if len(errors) > before:
            return None
        if not any(texts.values()):
            errors.extend(self.strays(number))
            return None
        errors.extend(self.slipped(number))
        for group in self.groups:
            if not texts[group]:
                column = self.columns[group]
                heading = " ".join(self.headings[column].split())
                errors.append(DataError("o_thieu_nhom", self.sheet.where(number, column), heading=heading))
        return DongSoLieu(texts, partial(_where, self.sheet, self.columns, number))

    def cell(self, number: int, column: int, key: str, errors: list[DocgenError]) -> str:
        """Return the text of one cell; what is wrong with it goes to `errors`."""
        notes, at = self.sheet.notes, (number, column)
        value = self.carried.get(at) or self.sheet.rows[number][column]
        try:
            if at in notes.errors:
                raise CellError("o_loi_cong_thuc", found=notes.errors[at])
            if at in notes.uncomputed:
                raise CellError("o_chua_tinh")
            if at in notes.percents and isinstance(value, int | float):
                raise CellError("o_phan_tram", found=f"{value * 100:.10g}%".replace(".", ","))
            return cells.text(value, numeric=key in self.numeric, zeros=notes.zeros.get(at, 0))
        except CellError as error:
            errors.append(DataError(error.id, self.sheet.where(number, column), **error.args_))
            return ""

    def slipped(self, number: int) -> Iterator[DataError]:
        """Yield an error where a row of a .csv file has more cells than headings."""
        for column in self.unheaded:
            if found := _text(self.sheet.rows[number][column]).strip():
                yield DataError("o_csv_thua", self.sheet.where(number, column), found=found[:60])
                return

    def strays(self, number: int) -> Iterator[DataError]:
        """Yield an error where a row that is empty for the table holds something beside it."""
        for column, value in enumerate(self.sheet.rows[number]):
            if _text(value).strip() and vn_text.slug(self.headings[column]) not in _COUNTER_HEADINGS:
                yield DataError("o_ngoai_cot", self.sheet.where(number, column), found=_text(value)[:60])
                return


def _where(sheet: Sheet, columns: Mapping[str, int], number: int, key: str) -> Where:
    return sheet.where(number, columns.get(key, 0))
