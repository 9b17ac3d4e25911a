"""Sheets of a workbook form: values by their labels, and lists by their headings, every bad cell noted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field as kept

from docgen.errors import DataError, DocgenError, Where
from docgen.sources import files, form_cells
from docgen.sources.cells import CellError
from docgen.sources.form_cells import filled, slug
from docgen.sources.form_plan import FormField
from docgen.sources.lines import Path
from docgen.sources.workbook import Sheet
from docgen.sources.yaml_tree import Data
from docgen.values import dataclass

HEAD_ROWS = 10
"""The heading is looked for in so many first rows."""
LABEL, HINT, ROWS, PARENTS, HIDDEN = "Mục", "Cách ghi", "Số liệu", "Tiêu đề gộp bên trên", "Không in"
"""Labels that are the form's own: no field of a model has them."""
Fields = dict[tuple[str, ...], Data]


@dataclass(frozen=True, slots=True)
class Found:
    """What reading fills: errors, and the place of every value and of every cell where one belongs."""

    errors: list[DocgenError] = kept(default_factory=list)
    cells: dict[Path, str] = kept(default_factory=dict)
    given: dict[Path, int] = kept(default_factory=dict)

    def error(self, id_: str, where: Where, **args: object) -> None:
        """Note what is wrong at `where`."""
        self.errors.append(DataError(id_, where, **args))

    def place(self, path: Path, where: Where) -> None:
        """Note where the value at `path` stands, or belongs."""
        self.cells.setdefault(path, where.cell)

    def value(self, sheet: Sheet, row: int, column: int, field: FormField) -> Data | None:
        """Return what a cell says; None where it is empty or bad, which is noted."""
        if not filled(sheet, row, column):
            return None
        try:
            return form_cells.read(sheet, row, column, field)
        except CellError as error:
            self.error(error.id, sheet.where(row, column), **error.args_)
            return None


def put(target: dict[str, Data], path: Sequence[str], value: Data) -> None:
    """Set `value` at `path` below `target`."""
    *above, last = path
    here = target
    for step in above:
        inner = here.setdefault(step, {})
        assert isinstance(inner, dict), "no field holds both a value and fields"
        here = inner
    here[last] = value


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of one sheet, found however they are typed."""

    fields: Mapping[str, FormField]

    @staticmethod
    def of(fields: Sequence[FormField]) -> "Labels":
        """Return the labels of `fields`; the key of a field is known too."""
        keys = {slug(".".join(one.path)): one for one in reversed(fields) if one.path}
        return Labels({**keys, **{slug(one.label): one for one in reversed(fields)}})

    def find(self, text: str) -> FormField | None:
        """Return the field that `text` is the label of, or None."""
        return self.fields.get(slug(text))

    def near(self, text: str) -> str:
        """Return the label most like `text`, or nothing."""
        return files.nearest(
            text.rstrip(" *"), tuple(dict.fromkeys(one.label for one in self.fields.values()))
        )


def head_row(sheet: Sheet, wanted: str) -> int | None:
    """Return the first row that has the heading `wanted`, or None."""
    for row in range(min(HEAD_ROWS, len(sheet.rows))):
        if any(slug(value) == slug(wanted) for value in sheet.rows[row]):
            return row
    return None


def best_row(sheet: Sheet, labels: Labels) -> int | None:
    """Return the first row with most headings of a list, or None where no row has one."""
    scores = [
        sum(1 for value in row if isinstance(value, str) and value and labels.find(value))
        for row in sheet.rows[:HEAD_ROWS]
    ]
    return scores.index(max(scores)) if any(scores) else None


def text_at(sheet: Sheet, row: int, column: int) -> str:
    """Return the text of a cell on one line; of a number or a day nothing."""
    value = form_cells.at(sheet, row, column)
    return " ".join(value.split()) if isinstance(value, str) else ""


def merged(sheet: Sheet, head: int, found: Found) -> None:
    """Note every merged range below the heading that hides where its value belongs."""
    for (top, left), (bottom, right) in sheet.merged:
        if bottom > head and (top, left) != (bottom, right) and filled(sheet, top, left):
            found.error("mau_excel_o_gop", sheet.where(top, left))


def rows_by_label(
    sheet: Sheet, rows: range, label_column: int, values: Sequence[int], labels: Labels, found: Found
) -> Iterator[tuple[int, FormField]]:
    """Yield each of `rows` with the field that its label names; unknown labels of values are noted."""
    seen: dict[str, int] = {}
    for row in rows:
        text = text_at(sheet, row, label_column)
        field = labels.find(text) if text else None
        if field and field.label in seen:
            first = sheet.where(seen[field.label], label_column).cell
            found.error("mau_excel_nhan_lap", sheet.where(row, label_column), label=text, first=first)
        elif field:
            seen[field.label] = row
            yield row, field
        elif (column := next((c for c in values if filled(sheet, row, c)), None)) is not None:
            where = sheet.where(row, label_column if text else column)
            unknown(text, labels, where, found)


def unknown(text: str, labels: Labels, where: Where, found: Found) -> None:
    """Note a value whose label is empty or unknown."""
    if not text:
        found.error("mau_excel_nhan_trong", where)
    elif near := labels.near(text):
        found.error("mau_excel_nhan_la_gan", where, label=text, near=near)
    else:
        found.error("mau_excel_nhan_la", where, label=text)


def record(
    sheet: Sheet, fields: Sequence[FormField], found: Found
) -> tuple[int, dict[int, dict[tuple[str, ...], int]]]:
    """Return the heading row of a sheet of values by label, and of each column its fields with their rows.

    Columns without any value are left out; of the first one the fields are known even then.
    """
    head = head_row(sheet, LABEL)
    if head is None:
        found.error("mau_excel_dau_trang", sheet.where(0, 0), sheet=sheet.name, heading=LABEL)
        return 0, {}
    names = [slug(value) for value in sheet.rows[head]]
    label = names.index(slug(LABEL))
    values = [c for c in range(len(names)) if c > label and names[c] != slug(HINT)]
    merged(sheet, head, found)
    labels = Labels.of(fields)
    rows = {
        one.path: row
        for row, one in rows_by_label(sheet, range(head + 1, len(sheet.rows)), label, values, labels, found)
    }
    used = [c for c in values if any(filled(sheet, row, c) for row in rows.values())] or values[:1]
    return head, dict.fromkeys(used, rows)


def fill(
    sheet: Sheet,
    column: int,
    rows: Mapping[tuple[str, ...], int],
    fields: Sequence[FormField],
    path: Path,
    found: Found,
) -> dict[str, Data]:
    """Return the values of one column of `sheet` by the path of their fields, below `path` of the dossier."""
    target: dict[str, Data] = {}
    for field in fields:
        if (row := rows.get(field.path)) is None:
            continue
        here = (*path, *field.path)
        found.place(here, sheet.where(row, column))
        if (value := found.value(sheet, row, column, field)) is not None:
            put(target, field.path, value)
            found.given[here] = 1
    return target


def alone(sheet: Sheet, row: int, columns: Sequence[int], label: str, found: Found) -> None:
    """Note a second value where one belongs."""
    if extra := [column for column in columns if filled(sheet, row, column)][1:]:
        found.error("mau_excel_mot_o", sheet.where(row, extra[0]), label=label)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list: its number, and the columns of its fields."""

    sheet: Sheet
    number: int
    columns: Mapping[tuple[str, ...], int]

    def where(self, path: tuple[str, ...] = ()) -> Where:
        """Return the place of the field `path`, or of the first cell."""
        first = min(self.columns.values(), default=0)
        return self.sheet.where(self.number, self.columns.get(path, first))

    def values(self, fields: Sequence[FormField], path: Path, found: Found) -> Fields:
        """Return what the row says of `fields`, which stand below `path` of the dossier."""
        values: Fields = {}
        found.place(path, self.where())
        found.given[path] = 1
        for field in fields:
            if (column := self.columns.get(field.path)) is None:
                continue
            here = (*path, *field.path)
            found.cells[here] = self.sheet.where(self.number, column).cell
            if (value := found.value(self.sheet, self.number, column, field)) is not None:
                values[field.path] = value
                found.given[here] = 1
        return values


def listed(sheet: Sheet, fields: Sequence[FormField], found: Found) -> Iterator[Row]:
    """Yield the rows of a list that say anything, the rows of examples left out."""
    labels = Labels.of(fields)
    head = best_row(sheet, labels)
    if head is None:
        if any(filled(sheet, r, c) for r, row in enumerate(sheet.rows) for c in range(len(row))):
            heading = ", ".join(f"«{one.label}»" for one in fields[:3])
            found.error("mau_excel_dau_trang", sheet.where(0, 0), sheet=sheet.name, heading=heading)
        return
    merged(sheet, head, found)
    columns = _columns(sheet, head, labels, found)
    for number in range(head + 1, len(sheet.rows)):
        if slug(form_cells.at(sheet, number, min(columns.values()))) == form_cells.EXAMPLE:
            continue
        if any(filled(sheet, number, column) for column in columns.values()):
            yield Row(sheet, number, columns)


def _columns(sheet: Sheet, head: int, labels: Labels, found: Found) -> dict[tuple[str, ...], int]:
    """Return the column of every field that has a heading; what is filled below another one is noted."""
    columns: dict[tuple[str, ...], int] = {}
    below = range(head + 1, len(sheet.rows))
    for column in range(len(sheet.rows[head])):
        text = text_at(sheet, head, column)
        field = labels.find(text) if text else None
        if field and field.path in columns:
            first = sheet.where(head, columns[field.path]).cell
            found.error("mau_excel_nhan_lap", sheet.where(head, column), label=text, first=first)
        elif field:
            columns[field.path] = column
        elif row := next((r for r in below if filled(sheet, r, column)), None):
            unknown(text, labels, sheet.where(head if text else row, column), found)
    return columns
