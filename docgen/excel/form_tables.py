"""A sheet of a form for one table of an annex: what it is, its columns side by side, its rows below them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

from docgen.errors import DataError
from docgen.excel import form_looks as looks
from docgen.excel.book import Book, keep_codes, put_text
from docgen.excel.form_choices import Choices
from docgen.excel.form_looks import Looks
from docgen.excel.form_words import NOTES, TABLE_GROUPS
from docgen.excel.sheet import Ruler
from docgen.models.cot import STT
from docgen.sources.form_plan import ANNEXES, DOCUMENTS, OWNER, SOURCE, TABLES, FormField, FormItem
from docgen.sources.form_sheets import LABEL, ROWS
from docgen.sources.form_tables import COLUMNS, HIDDEN_FIELD, PARENTS_FIELD, below, fields_of
from docgen.values import dataclass

LABEL_PX, COLUMN_PX = 285, 190
SPARE_COLUMNS, SPARE_ROWS, LEAST_COLUMNS = 2, 40, 6
_TAB = "#B45F06"
Fact = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Shown:
    """A column of the sheet: one of the table with the headings above it, or a source that is not printed."""

    fact: Fact
    parents: tuple[str, ...] = ()
    hidden: bool = False

    @property
    def key(self) -> str:
        """The key of the cells below; empty: they are docgen's, or come from another column."""
        own = str(self.fact.get("ma_cot", ""))
        return "" if own == STT or self.fact.get("lay_tu") else own

    @property
    def field(self) -> FormField:
        """What is typed below."""
        return FormField((self.key,), "", "chu_so" if self.fact.get("kieu") == "so" else "chu")


@dataclass(frozen=True, slots=True)
class _Table:
    """What the rows of one sheet are written from."""

    sheet: Worksheet
    look: Looks
    picks: Choices
    fact: Fact
    own: Mapping[str, str]
    columns: Sequence[_Shown]

    @property
    def count(self) -> int:
        """How many columns of values are ready to be filled in."""
        return max(len(self.columns), LEAST_COLUMNS) + SPARE_COLUMNS


def write(
    book: Book,
    table: FormItem,
    owners: Mapping[str, FormField],
    own: Mapping[str, str],
    fact: Fact,
    picks: Choices,
) -> None:
    """Write the table `fact` of the annex that `own` names; DataError for what the sheet cannot hold."""
    sheet = book.sheet(f"{table.label} {fact.get('ma_bang', own[ANNEXES])}")
    sheet.set_tab_color(_TAB)
    fields = fields_of(table, owners)
    _refuse_strange_source(fact, fields)
    columns = [*_columns(fact.get(COLUMNS, ())), *_sources(fact)]
    one = _Table(sheet, Looks(book), picks, fact, own, columns)
    _head(one)
    row, group = 1, ""
    for field in fields:
        if (name := _group(field)) != group:
            put_text(sheet, row, 0, _heading(table, name), one.look.group)
            sheet.set_row(row, looks.GROUP_PT)
            row, group = row + 1, name
        _row(one, row, field)
        row += 1
    _data(one, row + 1)
    sheet.freeze_panes(1, 1)
    looks.paper(sheet)


def _group(field: FormField) -> str:
    """Return the group in which a row stands: that of its list, else what the table is, or has for rows."""
    first = field.path[0]
    if first.endswith("[]"):
        return first
    return below(COLUMNS) if field in (PARENTS_FIELD, HIDDEN_FIELD) else OWNER


def _heading(table: FormItem, group: str) -> str:
    """Return the heading over a group of rows."""
    listed = table.lists.get(group.removesuffix("[]"), table)
    return TABLE_GROUPS.get(group, listed.label)


def _head(one: _Table) -> None:
    put_text(one.sheet, 0, 0, LABEL, one.look.head)
    for at in range(one.count):
        put_text(one.sheet, 0, at + 1, f"Cột {at + 1}", one.look.head)
    one.sheet.set_row(0, looks.HEAD_PT)
    one.sheet.set_column_pixels(0, 0, LABEL_PX)
    one.sheet.set_column_pixels(1, one.count, COLUMN_PX)


def _values(one: _Table, field: FormField) -> list[object]:
    """Return what stands in the row of `field`, left to right."""
    first, *rest = field.path
    if field == PARENTS_FIELD:
        return ["\n".join(column.parents) for column in one.columns]
    if field == HIDDEN_FIELD:
        return ["x" if column.hidden else None for column in one.columns]
    if first == OWNER:
        return [one.own[rest[0]]]
    if first == below(COLUMNS):
        return [looks.value_at(column.fact, tuple(rest)) for column in one.columns]
    if first.endswith("[]"):
        return [looks.value_at(item, tuple(rest)) for item in one.fact.get(first.removesuffix("[]"), ())]
    value = looks.value_at(one.fact, field.path)
    return [None if field.path == (SOURCE,) and not isinstance(value, str) else value]


def _row(one: _Table, row: int, field: FormField) -> None:
    sheet, values = one.sheet, _values(one, field)
    put_text(sheet, row, 0, looks.labelled(field), one.look.label_of(field))
    key = OWNER if field.path == (OWNER, DOCUMENTS) else f"{TABLES}.{'.'.join(field.path)}"
    looks.note(sheet, row, 0, NOTES.get(key, ""))
    wide = one.count if field.path[0].endswith("[]") or field in (PARENTS_FIELD, HIDDEN_FIELD) else 1
    texts = [(LABEL_PX, looks.labelled(field))]
    for at in range(wide):
        text = one.picks.shown(field, looks.cell_of(field, values[at] if at < len(values) else None))
        looks.write(sheet, row, at + 1, text, one.look.of(field))
        texts.append((COLUMN_PX, looks.text_of(text)))
    looks.set_height(sheet, row, texts, Ruler())
    one.picks.attach(sheet, field, (row, 1, row, wide))


def _data(one: _Table, top: int) -> None:
    """Write the band «Số liệu» with the headings again, and the rows below it."""
    sheet, look, rows = one.sheet, one.look, _typed(one.fact)
    put_text(sheet, top, 0, ROWS, look.head)
    looks.note(sheet, top, 0, NOTES[SOURCE])
    columns = [*one.columns, *[_Shown({})] * (one.count - len(one.columns))]
    for at, column in enumerate(columns, start=1):
        heading = column.fact.get("tieu_de") or column.fact.get("ma_cot", "")
        put_text(sheet, top, at, str(heading), look.head)
    sheet.set_row(top, looks.GROUP_PT + 6)
    last, ruler = top + len(rows) + SPARE_ROWS, Ruler()
    for row in range(top + 1, last + 1):
        fact = rows[row - top - 1] if row - top <= len(rows) else {}
        put_text(sheet, row, 0, "", look.label)
        values = [looks.cell_of(column.field, fact.get(column.key) or None) for column in columns]
        for at, (column, value) in enumerate(zip(columns, values, strict=True), start=1):
            idle = column.fact and not column.key
            looks.write(sheet, row, at, value, look.idle if idle else look.of(column.field))
        looks.set_height(sheet, row, [(COLUMN_PX, looks.text_of(value)) for value in values], ruler)
    keep_codes(sheet, last, one.count + 1)


def _typed(fact: Fact) -> Sequence[Fact]:
    """Return the rows that are typed in place."""
    source = fact.get(SOURCE)
    return source if isinstance(source, list | tuple) else ()


def _refuse_strange_source(fact: Fact, fields: Sequence[FormField]) -> None:
    """Raise DataError for a source that the sheet has no rows for."""
    source = fact.get(SOURCE)
    known = {field.path[1] for field in fields if field.path[0] == SOURCE and len(field.path) > 1}
    if isinstance(source, dict) and (strange := sorted(set(source) - known)):
        raise DataError("mau_excel_khong_chua_duoc", found=", ".join(strange))


def _columns(columns: Sequence[Fact], parents: tuple[str, ...] = ()) -> Iterator[_Shown]:
    """Yield the columns that hold data, each with the headings above it."""
    before = None
    for one in columns:
        if not one.get(COLUMNS):
            yield _Shown(one, parents)
            before = None
            continue
        heading = str(one.get("tieu_de", ""))
        extra = sorted(set(one) - {COLUMNS, "tieu_de"})
        if extra or heading == before:  # neighbours with one heading would become one
            raise DataError("mau_excel_khong_chua_duoc", found=", ".join(extra) or heading)
        yield from _columns(one[COLUMNS], (*parents, heading))
        before = heading


def _sources(fact: Fact) -> Iterator[_Shown]:
    """Yield the columns of typed rows that are not printed under their own key."""
    shown = [column.key for column in _columns(fact.get(COLUMNS, ()))]
    keys = dict.fromkeys(key for row in _typed(fact) for key in row)
    yield from (_Shown({"ma_cot": key}, hidden=True) for key in keys if key not in shown)
