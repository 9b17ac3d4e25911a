"""The outside of an annex's sheet: its paper, the lines above the table, the heading of the table."""

import math
from collections.abc import Sequence

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from docgen.annex.printed import PrintedColumn
from docgen.excel.book import A4, FONT, SIZE_PT, TEXT, Book, put_text
from docgen.nd30 import page
from docgen.nd30.components import BY_KEY, Component
from docgen.values import dataclass
from docgen.vn.phrases import SUBJECTS
from docgen.vn.width import break_at_phrases, width_pt
from docgen.word.draw.grid import PADDING_TWIPS, headings

LINE = 1.32
"""Height of a line by the size of its letters: Times New Roman, as Excel sets it."""
TWIPS_PER_INCH, TWIPS_PER_PX = 1440, 15
"""A pixel of Excel is 1/96 inch."""
_GAP_PT = 8
MAX_HEIGHT_PT = 409
"""No row of Excel is higher."""


@dataclass(frozen=True, slots=True)
class Head:
    """The lines above the tables of an annex: «Phụ lục I», its title, the accompanying line."""

    so: str
    tieu_de: str = ""
    kem_theo: str = ""


def set_paper(sheet: Worksheet, *, landscape: bool) -> None:
    """Set A4 with the decree's margins (I.3), one page wide, page numbers above but on the first (I.7)."""
    sheet.set_paper(A4)
    if landscape:
        sheet.set_landscape()
    sheet.set_margins(
        left=page.MARGIN_LEFT_TWIPS / TWIPS_PER_INCH,
        right=page.MARGIN_RIGHT_TWIPS / TWIPS_PER_INCH,
        top=page.MARGIN_TOP_TWIPS / TWIPS_PER_INCH,
        bottom=page.MARGIN_BOTTOM_TWIPS / TWIPS_PER_INCH,
    )
    number = f'&C&"{FONT},Regular"&{BY_KEY["so_trang"].nho_pt:g}&P'
    sheet.set_header(number, {"margin": page.HEADER_TWIPS / TWIPS_PER_INCH})
    sheet.fit_to_pages(1, 0)


def set_widths(sheet: Worksheet, widths_twips: Sequence[int]) -> None:
    """Set the width of every column."""
    for at, width in enumerate(widths_twips):
        sheet.set_column_pixels(at, at, round(width / TWIPS_PER_PX))


def write_head(book: Book, sheet: Worksheet, head: Head, title: str, widths_twips: Sequence[int]) -> int:
    """Write the lines of `head` and the title of the table over all columns, and return the next free row."""
    lines = (
        (head.so, BY_KEY["phu_luc_so"]),
        (head.tieu_de.upper(), BY_KEY["phu_luc_tieu_de"]),
        (head.kem_theo, BY_KEY["phu_luc_kem_theo"]),
        (title, BY_KEY["bang_tieu_de"]),
    )
    row = 0
    for text, look in lines:
        if text:
            _write_line(book, sheet, row, text, look, widths_twips)
            row += 1
    sheet.set_row(row, _GAP_PT)
    return row + 1


def _write_line(
    book: Book, sheet: Worksheet, row: int, text: str, look: Component, widths_twips: Sequence[int]
) -> None:
    """Write one centred line over all columns, broken at phrases, as high as its lines need."""
    size = look.nho_pt
    style = book.style(
        bold=look.bold,
        italic=look.italic,
        font_size=size,
        align="center",
        valign="vcenter",
        text_wrap=True,
        num_format=TEXT,
    )
    flat = text.replace("\n", " ")
    room_pt = (sum(widths_twips) - 2 * PADDING_TWIPS) / page.TWIPS_PER_PT
    lines = break_at_phrases(flat, room_pt, size, bold=look.bold, italic=look.italic, phrases=SUBJECTS)
    merge(sheet, (row, 0, row, len(widths_twips) - 1), "\n".join(lines), style)
    sheet.set_row(row, height_pt(len(lines), size))


def merge(sheet: Worksheet, place: tuple[int, int, int, int], text: str, style: Format) -> None:
    """Write text into the cells from (row, column) to (row, column), merged where they are more than one."""
    first_row, first, last_row, last = place
    if (first_row, first) != (last_row, last):
        sheet.merge_range(first_row, first, last_row, last, "", style)
    put_text(sheet, first_row, first, text, style)


def write_heading(
    book: Book, sheet: Worksheet, top: int, columns: Sequence[PrintedColumn], widths_twips: Sequence[int]
) -> int:
    """Write the heading of the table, merged as `columns` nest, and return the row after it."""
    style = book.style(bold=True, align="center", valign="vcenter", text_wrap=True, border=1, num_format=TEXT)
    cells = headings(columns)
    ruler = Ruler(bold=True)
    heights = [1] * max(cell.row + cell.rows for cell in cells)
    for cell in sorted(cells, key=lambda cell: cell.rows):
        last_row, last = cell.row + cell.rows - 1, cell.column + cell.span - 1
        merge(sheet, (top + cell.row, cell.column, top + last_row, last), cell.text, style)
        needed = ruler.lines(cell.text, sum(widths_twips[cell.column : last + 1]))
        heights[last_row] += max(0, needed - sum(heights[cell.row : last_row + 1]))
    for row, lines in enumerate(heights):
        sheet.set_row(top + row, height_pt(lines))
    return top + len(heights)


def height_pt(lines: int, size_pt: float = SIZE_PT) -> float:
    """Return the height of a row of so many lines in points: Excel finds none itself for merged cells."""
    return min(round(lines * size_pt * LINE * 4) / 4 + 1, MAX_HEIGHT_PT)


class Ruler:
    """How many lines texts take in cells of one look; each word is measured once."""

    def __init__(self, *, bold: bool = False) -> None:
        self.bold = bold
        self.space = width_pt(" ", SIZE_PT, bold=bold)
        self.words: dict[str, float] = {}

    def lines(self, text: str, width_twips: float) -> int:
        """Return how many lines `text` takes in a cell of this width."""
        room_pt = (width_twips - 2 * PADDING_TWIPS) / page.TWIPS_PER_PT
        if len(text) * SIZE_PT <= room_pt and "\n" not in text:
            return 1
        return sum(self._line(line, room_pt) for line in text.split("\n"))

    def _line(self, line: str, room_pt: float) -> int:
        count, used = 0, math.inf
        for word in line.split(" "):
            wide = self.words.get(word)
            if wide is None:
                wide = self.words[word] = width_pt(word, SIZE_PT, bold=self.bold)
            if used + self.space + wide <= room_pt:
                used += self.space + wide
                continue
            rows = max(1, math.ceil(wide / room_pt))
            count, used = count + rows, wide - (rows - 1) * room_pt
        return count
