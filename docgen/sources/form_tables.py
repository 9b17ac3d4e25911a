"""A sheet of a workbook form that holds one table of an annex: its values, its columns, its rows."""

from collections.abc import Iterator, Mapping

from docgen.models.cot import STT
from docgen.sources import form_cells
from docgen.sources.form_cells import filled, slug
from docgen.sources.form_plan import OWNER, SOURCE, FormField, FormItem
from docgen.sources.form_sheets import (
    HIDDEN,
    LABEL,
    PARENTS,
    ROWS,
    Found,
    Labels,
    alone,
    fill,
    head_row,
    merged,
    put,
    rows_by_label,
    text_at,
)
from docgen.sources.lines import Path
from docgen.sources.workbook import Sheet
from docgen.sources.yaml_tree import Data
from docgen.values import dataclass

COLUMNS = "cot"
PARENTS_FIELD = FormField(("tieu_de_gop",), PARENTS, "dong")
HIDDEN_FIELD = FormField(("khong_in",), HIDDEN, "chu")
_PLACES = (PARENTS_FIELD, HIDDEN_FIELD)
Rows = Mapping[tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class TableSheet:
    """A sheet of a table: the column of its labels, the row of every field, where its data rows begin."""

    sheet: Sheet
    label: int
    rows: Rows
    data: int

    @property
    def values(self) -> range:
        """The columns that hold values."""
        return range(self.label + 1, max((len(row) for row in self.sheet.rows), default=0))

    def rows_of(self, key: str) -> Rows:
        """Return the rows of the fields of the list `key`."""
        return {path[1:]: row for path, row in self.rows.items() if path[0] == below(key)}

    def owner(self, key: str, field: FormField, found: Found) -> str:
        """Return what the sheet says of the item to which its table belongs; empty: nothing."""
        row = self.rows.get((OWNER, key))
        value = None if row is None else found.value(self.sheet, row, self.label + 1, field)
        return value if isinstance(value, str) else ""


def fields_of(table: FormItem, owners: Mapping[str, FormField]) -> tuple[FormField, ...]:
    """Return every row that such a sheet may have, top to bottom; those of lists bear the label of theirs."""
    parts = [
        FormField((below(key), *one.path), label(key, item, one), one.kind, one.words, required=one.required)
        for key, item in sorted(table.lists.items(), key=lambda pair: pair[0] == COLUMNS)
        for one in item.fields
    ]
    own = [FormField((OWNER, key), one.label, one.kind) for key, one in owners.items()]
    return (*own, *table.fields, *parts, *_PLACES)


def below(key: str) -> str:
    """Return the first step of the path of what each item of the list `key` has: it has a row of its own."""
    return f"{key}[]"


def label(key: str, item: FormItem, field: FormField) -> str:
    """Return the label of a row that holds a field of every item of a list."""
    return field.label if key == COLUMNS else f"{item.label}: {field.label}"


def opened(sheet: Sheet, table: FormItem, owners: Mapping[str, FormField], found: Found) -> TableSheet | None:
    """Return the parts of `sheet`; None, and an error, where it is no sheet of a table."""
    head = head_row(sheet, LABEL)
    if head is None:
        found.error("mau_excel_dau_trang", sheet.where(0, 0), sheet=sheet.name, heading=LABEL)
        return None
    column = [slug(value) for value in sheet.rows[head]].index(slug(LABEL))
    merged(sheet, head, found)
    end = next(
        (r for r in range(head + 1, len(sheet.rows)) if slug(text_at(sheet, r, column)) == slug(ROWS)),
        len(sheet.rows),
    )
    values = range(column + 1, max(len(row) for row in sheet.rows))
    labels = Labels.of(fields_of(table, owners))
    rows = rows_by_label(sheet, range(head + 1, end), column, values, labels, found)
    return TableSheet(sheet, column, {one.path: row for row, one in rows}, end)


def read(opened: TableSheet, table: FormItem, path: Path, name: str, found: Found) -> dict[str, Data]:
    """Return the table that stands at `path` of the dossier in the workbook `name`."""
    sheet, first = opened.sheet, opened.label + 1
    found.place(path, sheet.where(0, 0))
    found.given[path] = 1
    data = fill(sheet, first, opened.rows, table.fields, path, found)
    for one in table.fields:
        if one.path in opened.rows:
            alone(sheet, opened.rows[one.path], opened.values, one.label, found)
    for key, item in table.lists.items():
        if key != COLUMNS and (items := list(_items(opened, key, item, path, found))):
            data[key] = items
    if columns := _columns(opened, table.lists[COLUMNS], path, found):
        data[COLUMNS] = columns
    rows = list(_rows(opened, path, found))
    source, given = data.get(SOURCE), _sources(opened)
    if source and (rows or {len(way) for way in given} == {1, 2}):
        found.error("mau_excel_hai_nguon", sheet.where(opened.rows[given[0]], first))
    elif isinstance(source, dict) and "tep" not in source:
        data[SOURCE] = {"tep": name, **source}
    elif not source:
        data[SOURCE] = list[Data](rows)
        found.cells[*path, SOURCE] = sheet.where(opened.data, opened.label).cell
    return data


def _sources(opened: TableSheet) -> list[tuple[str, ...]]:
    """Return the fields that are filled of those that name a source: a list of the dossier, or a file's."""
    ways = (way for way in opened.rows if way[0] == SOURCE)
    return [way for way in ways if filled(opened.sheet, opened.rows[way], opened.label + 1)]


def _items(opened: TableSheet, key: str, item: FormItem, path: Path, found: Found) -> Iterator[Data]:
    """Yield the items of a list, each typed in a column of its own."""
    rows = opened.rows_of(key)
    count = 0
    for column in opened.values:
        if any(filled(opened.sheet, row, column) for row in rows.values()):
            here = (*path, key, count)
            found.place(here, opened.sheet.where(min(rows.values()), column))
            found.given[here] = 1
            yield fill(opened.sheet, column, rows, item.fields, here, found)
            count += 1


def _columns(opened: TableSheet, item: FormItem, path: Path, found: Found) -> list[Data]:
    """Return the columns of the table, nested below the headings that neighbours share."""
    rows = opened.rows_of(COLUMNS)
    top: list[Data] = []
    for column in opened.values:
        if not any(filled(opened.sheet, row, column) for row in rows.values()) or _is_hidden(opened, column):
            continue
        siblings, here = _below(opened, column, top, path, found)
        here = (*here, len(siblings))
        found.place(here, opened.sheet.where(min(rows.values()), column))
        found.given[here] = 1
        siblings.append(fill(opened.sheet, column, rows, item.fields, here, found))
    return top


def _below(
    opened: TableSheet, column: int, top: list[Data], path: Path, found: Found
) -> tuple[list[Data], Path]:
    """Return the list to which the column belongs, and its path: below the last heading if it is the same."""
    siblings, here = top, (*path, COLUMNS)
    row = opened.rows.get(PARENTS_FIELD.path)
    typed = None if row is None else found.value(opened.sheet, row, column, PARENTS_FIELD)
    for heading in typed if isinstance(typed, list) else ():
        last = siblings[-1] if siblings else None
        if not isinstance(last, dict) or COLUMNS not in last or last["tieu_de"] != heading:
            last = {"tieu_de": heading, COLUMNS: list[Data]()}
            siblings.append(last)
        here = (*here, len(siblings) - 1)
        assert row is not None, "it holds the headings"
        found.place(here, opened.sheet.where(row, column))
        found.given[here] = 1
        inner = last[COLUMNS]
        assert isinstance(inner, list)
        siblings, here = inner, (*here, COLUMNS)
    return siblings, here


def _is_hidden(opened: TableSheet, column: int) -> bool:
    """Return whether the column is only a source: of groups, of marks, of other columns."""
    row = opened.rows.get(HIDDEN_FIELD.path)
    return row is not None and slug(form_cells.at(opened.sheet, row, column)) not in ("", "khong")


def _rows(opened: TableSheet, path: Path, found: Found) -> Iterator[Data]:
    """Yield the rows below the columns, each by the keys of those."""
    fields, sheet = _data_fields(opened), opened.sheet
    counted = {column for column, field in fields.items() if field.path == (STT,)}
    count = 0
    for row in range(opened.data + 1, len(opened.sheet.rows)):
        used = [column for column in opened.values if column not in counted and filled(sheet, row, column)]
        if used and slug(form_cells.at(opened.sheet, row, opened.label)) != form_cells.EXAMPLE:
            here = (*path, SOURCE, count)
            found.place(here, opened.sheet.where(row, opened.label + 1))
            found.given[here] = 1
            yield _row(opened, row, used, fields, here, found)
            count += 1


def _row(
    opened: TableSheet, row: int, used: list[int], fields: Mapping[int, FormField], path: Path, found: Found
) -> dict[str, Data]:
    target: dict[str, Data] = {}
    for column, own in fields.items():
        found.place((*path, *own.path), opened.sheet.where(row, column))
    for column in used:
        field = fields.get(column)
        if field is None:
            shown = text_at(opened.sheet, row, column)[:60]
            found.error("mau_excel_o_thua", opened.sheet.where(row, column), found=shown)
        elif (value := found.value(opened.sheet, row, column, field)) is not None:
            put(target, field.path, value)
            found.given[*path, *field.path] = 1
    return target


def _data_fields(opened: TableSheet) -> dict[int, FormField]:
    """Return the columns under which data stand: those with a key that take theirs from no other column."""
    sheet = opened.sheet
    row_of = {name: opened.rows.get((below(COLUMNS), name)) for name in ("ma_cot", "lay_tu", "kieu")}
    typed = {
        column: {name: text_at(sheet, row, column) for name, row in row_of.items() if row is not None}
        for column in opened.values
    }
    return {
        column: FormField((key,), key, "chu_so" if slug(one.get("kieu", "")) == "so" else "chu")
        for column, one in typed.items()
        if (key := one.get("ma_cot", "")) and not one.get("lay_tu")
    }
