"""How a form looks: its colours, the formats of its cells, the heights of its rows, its paper."""

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from docgen.excel.book import A4, DAY, TEXT, Book, Value, put, put_text
from docgen.excel.sheet import Ruler, height_pt
from docgen.sources import form_cells
from docgen.sources.form_plan import FormField
from docgen.vn import numbers

BAND, SOFT, EDGE, GREY = "#1F4E79", "#EAF1F8", "#B7C4D1", "#8C8C8C"
REQUIRED = " *"
TWIPS_PER_PX, INDENT_PX = 15, 12
MIN_PT, HEAD_PT, GROUP_PT = 22.0, 28, 30
"""Heights of rows."""


class Looks:
    """The formats of one form."""

    def __init__(self, book: Book) -> None:
        base: dict[str, object] = {"border": 1, "border_color": EDGE, "text_wrap": True}
        base |= {"valign": "top"}
        typed = base | {"indent": 1, "align": "left"}
        style = book.style
        self.title = style(bold=True, font_size=16, font_color=BAND)
        self.line = style(text_wrap=True, valign="top")
        centred = base | {"valign": "vcenter", "align": "center"}
        self.head = style(**centred, bold=True, font_color="#FFFFFF", bg_color=BAND)
        self.group = style(bold=True, font_color=BAND, bottom=2, bottom_color=BAND, valign="bottom")
        self.label = style(**typed, bg_color=SOFT)
        self.needed = style(**typed, bg_color=SOFT, bold=True)
        self.hint = style(**typed, italic=True, font_size=10, font_color="#5F6B76", bg_color="#FAFBFC")
        self.example = style(**typed, italic=True, font_color=GREY, bg_color="#F2F2F2", num_format=TEXT)
        self.idle = style(**base, bg_color="#E6E6E6", num_format=TEXT)
        self._text = style(**typed, num_format=TEXT)
        self._day = style(**typed, num_format=DAY)
        self._number = style(**typed)

    def of(self, field: FormField) -> Format:
        """Return the format of the cells of `field`: text stays text, days and numbers have theirs."""
        if field.kind == "ngay":
            return self._day
        return self._number if field.kind in ("so", "chu_so") else self._text

    def label_of(self, field: FormField) -> Format:
        """Return the format of the label of `field`."""
        return self.needed if field.required else self.label


def labelled(field: FormField) -> str:
    """Return the label, marked where the cell must be filled."""
    return field.label + (REQUIRED if field.required else "")


def value_at(fact: Mapping[str, Any], path: tuple[str, ...]) -> object:
    """Return what stands at `path` of a fact; None: nothing. A plain line is at no path."""
    here: object = fact
    for step in path or ("",):
        here = here.get(step) if isinstance(here, dict) else None
    return here


def cell_of(field: FormField, value: object) -> Value:
    """Return what is written for `value`: a day, a number, «có», lines below each other, else its text."""
    if value is None or isinstance(value, dt.date):
        return value
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, int | float):
        return int(value) if value == int(value) else Decimal(str(value))
    if isinstance(value, list | tuple):
        return "\n".join(str(one) for one in value)
    if field.kind == "chu_so" and form_cells.number(str(value)):
        return numbers.parse(str(value))
    return str(value)


def text_of(value: Value) -> str:
    """Return about the text that a cell shows: enough to measure it."""
    return "" if value is None else value if isinstance(value, str) else str(value)


def set_height(sheet: Worksheet, row: int, texts: Sequence[tuple[int, str]], ruler: Ruler) -> None:
    """Set the height that the texts of a row need, each with the width of its column in pixels."""
    lines = max((ruler.lines(text, (px - INDENT_PX) * TWIPS_PER_PX) for px, text in texts if text), default=1)
    sheet.set_row(row, max(height_pt(lines), MIN_PT))


def write(sheet: Worksheet, row: int, column: int, value: Value, look: Format) -> None:
    """Write one cell."""
    if isinstance(value, str):
        put_text(sheet, row, column, value, look)
    else:
        put(sheet, row, column, value, look)


def note(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Hang an explanation on a cell, as large as its text needs."""
    if text:
        lines = 2 + len(text) // 38
        options = {
            "width": 300,
            "height": 20 * lines,
            "font_name": "Tahoma",
            "font_size": 9,
            "author": "docgen",
        }
        sheet.write_comment(row, column, text, options)


def paper(sheet: Worksheet, *, head: int | None = None) -> None:
    """Set A4 across, one page wide, the heading repeated."""
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
    sheet.set_footer("&L&A&R&P/&N")
    sheet.hide_gridlines(2)
    if head is not None:
        sheet.repeat_rows(head)
