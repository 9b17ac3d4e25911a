"""Sheets of a form that hold a list: headings, an example in grey, a row an item."""

from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

from docgen.excel import form_looks as looks
from docgen.excel.book import Book, keep_codes, put_text
from docgen.excel.form_choices import Choices
from docgen.excel.form_looks import Looks
from docgen.excel.form_words import EXAMPLE, EXAMPLES, NOTES
from docgen.excel.sheet import Ruler
from docgen.sources.form_plan import OWNER, FormField, FormItem

SPARE_ROWS = 30
"""Rows ready to be filled in below those that are."""
LONG_PX, LINE_PX, SHORT_PX = 420, 300, 140
_WIDE = frozenset({"ten", "tieu_de", "van_ban", "khoa", "ten_chi_tieu", "co_quan_thuc_hien"})
_TAB = "#2E7D32"
Fact = Mapping[str, Any]


def write(
    book: Book,
    key: str,
    item: FormItem,
    fields: Sequence[FormField],
    facts: Sequence[Fact],
    picks: Choices,
) -> None:
    """Write the list `key` with the columns `fields`."""
    sheet, look, ruler = book.sheet(item.label), Looks(book), Ruler()
    sheet.set_tab_color(_TAB)
    widths = [_width(field, facts) for field in fields]
    _head(sheet, key, fields, widths, look)
    last = 1 + len(facts) + SPARE_ROWS
    for row in range(2, last + 1):
        fact = facts[row - 2] if row - 2 < len(facts) else {}
        values = [picks.shown(one, looks.cell_of(one, looks.value_at(fact, one.path))) for one in fields]
        for at, (field, value) in enumerate(zip(fields, values, strict=True)):
            looks.write(sheet, row, at, value, look.of(field))
        texts = [looks.text_of(value) for value in values]
        looks.set_height(sheet, row, list(zip(widths, texts, strict=True)), ruler)
    for at, field in enumerate(fields):
        picks.attach(sheet, field, (2, at, last, at))
    sheet.freeze_panes(1, 0)
    keep_codes(sheet, last, len(fields))
    looks.paper(sheet, head=0)


def _head(
    sheet: Worksheet, key: str, fields: Sequence[FormField], widths: Sequence[int], look: Looks
) -> None:
    """Write the headings with their explanations, and the example below them."""
    example = EXAMPLES.get(key, {})
    texts = [example.get(".".join(field.path), "") for field in fields]
    texts[0] = EXAMPLE
    for at, field in enumerate(fields):
        sheet.set_column_pixels(at, at, widths[at])
        put_text(sheet, 0, at, looks.labelled(field), look.head)
        way = OWNER if field.path == (OWNER,) else ".".join((key, *field.path))
        looks.note(sheet, 0, at, NOTES.get(way, ""))
        put_text(sheet, 1, at, texts[at], look.example)
    sheet.set_row(0, looks.GROUP_PT + 8)
    looks.set_height(sheet, 1, list(zip(widths, texts, strict=True)), Ruler())


def _width(field: FormField, facts: Sequence[Fact]) -> int:
    """Return the width of a column in pixels, by what is typed there."""
    if field.kind == "doan" or not field.path:
        return LONG_PX
    longest = max((len(str(looks.value_at(fact, field.path) or "")) for fact in facts), default=0)
    if longest > 60:
        return LONG_PX
    return LINE_PX if longest > 20 or field.path[-1] in _WIDE else SHORT_PX
