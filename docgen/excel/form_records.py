"""Sheets of a form with a value by each label: the dossier, and its documents side by side."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

from docgen.excel import form_looks as looks
from docgen.excel.book import Book, keep_codes, put_text
from docgen.excel.form_choices import Choices
from docgen.excel.form_looks import Looks
from docgen.excel.form_words import COMMON, GROUPS, GUIDE_LINES, NOTES
from docgen.excel.sheet import Ruler
from docgen.sources.dossier_book import GUIDE
from docgen.sources.form_plan import DOCUMENTS, FormField, FormItem
from docgen.sources.form_sheets import HINT, LABEL
from docgen.values import dataclass

LABEL_PX, HINT_PX, VALUE_PX, SPARE_PX = 250, 290, 640, 300
HINT_ROOM = 1.2
"""Hints are set in smaller letters than the ruler measures."""
_BLUE, _GREEN = "#1F4E79", "#2E7D32"


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of values: its heading, its width, the fact that fills it."""

    heading: str
    width_px: int
    fact: Mapping[str, Any]


def guide(book: Book) -> None:
    """Write the sheet that tells how the form is filled in."""
    sheet, look = book.sheet(GUIDE), Looks(book)
    ruler = Ruler()
    sheet.set_column_pixels(0, 0, 860)
    put_text(sheet, 0, 0, GUIDE_LINES[0], look.title)
    for row, line in enumerate(GUIDE_LINES[1:], start=2):
        put_text(sheet, row, 0, line, look.line)
        looks.set_height(sheet, row, [(860, line)], ruler)
    sheet.set_tab_color("#A0A0A0")
    looks.paper(sheet)


def dossier(book: Book, item: FormItem, data: Mapping[str, Any], picks: Choices) -> None:
    """Write the sheet of what holds for the whole dossier."""
    sheet = book.sheet(item.label)
    sheet.set_tab_color(_BLUE)
    _write(book, sheet, [(item.fields, "", "")], [_Column("Ghi ở đây", VALUE_PX, data)], picks, NOTES)


def documents(
    book: Book,
    item: FormItem,
    facts: Sequence[Mapping[str, Any]],
    picks: Choices,
    notes: Mapping[str, str],
) -> None:
    """Write the sheet of the documents, a column each, and one more to be filled in."""
    sheet = book.sheet(item.label)
    sheet.set_tab_color(_BLUE)
    sheet.activate()
    columns = [_Column(f"{item.label} {at}", VALUE_PX, fact) for at, fact in enumerate(facts, start=1)]
    columns.append(_Column(f"{item.label} {len(facts) + 1} (nếu có)", SPARE_PX, {}))
    _write(book, sheet, list(_groups(item)), columns, picks, notes)


def _groups(item: FormItem) -> Iterable[tuple[Sequence[FormField], str, str]]:
    """Yield the fields of a document in groups, each with its heading, what nearly all use first."""
    common = [one for one in item.fields if one.path[0] in COMMON]
    yield sorted(common, key=lambda one: COMMON.index(one.path[0])), "", f"{DOCUMENTS}."
    rest = [one for one in item.fields if one not in common]
    names = dict.fromkeys(one.path[0] if len(one.path) > 1 else "" for one in rest)
    for name in names:
        fields = [one for one in rest if (one.path[0] if len(one.path) > 1 else "") == name]
        yield fields, GROUPS.get(name, fields[0].label.partition(":")[0]), f"{DOCUMENTS}."


def _write(
    book: Book,
    sheet: Worksheet,
    groups: Sequence[tuple[Sequence[FormField], str, str]],
    columns: Sequence[_Column],
    picks: Choices,
    notes: Mapping[str, str],
) -> None:
    """Write the heading and the groups of fields below each other."""
    look = Looks(book)
    for at, (text, px) in enumerate(
        [(LABEL, LABEL_PX), (HINT, HINT_PX), *((c.heading, c.width_px) for c in columns)]
    ):
        sheet.set_column_pixels(at, at, px)
        put_text(sheet, 0, at, text, look.head)
    sheet.set_row(0, looks.HEAD_PT)
    row = 1
    for fields, heading, prefix in groups:
        if heading:
            put_text(sheet, row, 0, heading, look.group)
            sheet.set_row(row, looks.GROUP_PT)
            row += 1
        for field in fields:
            _row(sheet, row, field, notes.get(prefix + ".".join(field.path), ""), columns, picks, look)
            row += 1
    sheet.freeze_panes(1, 2)
    keep_codes(sheet, row, len(columns) + 2)
    looks.paper(sheet, head=0)


def _row(
    sheet: Worksheet,
    row: int,
    field: FormField,
    hint: str,
    columns: Sequence[_Column],
    picks: Choices,
    look: Looks,
) -> None:
    put_text(sheet, row, 0, looks.labelled(field), look.label_of(field))
    put_text(sheet, row, 1, hint, look.hint)
    texts = [(LABEL_PX, looks.labelled(field)), (round(HINT_PX * HINT_ROOM), hint)]
    for at, column in enumerate(columns, start=2):
        value = picks.shown(field, looks.cell_of(field, looks.value_at(column.fact, field.path)))
        looks.write(sheet, row, at, value, look.of(field))
        texts.append((column.width_px, looks.text_of(value)))
    looks.set_height(sheet, row, texts, Ruler())
    picks.attach(sheet, field, (row, 2, row, len(columns) + 1))
