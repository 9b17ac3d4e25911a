"""The register of outgoing documents (PL IV, I): its cover, and its ten columns on landscape pages."""

from docgen.annex.printed import PrintedColumn
from docgen.nd30.house import DOCGEN, House
from docgen.nd30.registers import OUTGOING, RegisterColumn
from docgen.word.draw.elements import Cell, Row, gap, optional, paragraph, run, table, tag_row
from docgen.word.draw.grid import PADDING_TWIPS, widths

BOOK = "bang.van_ban"
"""The expression that gives the printed table of the register."""
_COVER_TWIPS = 8900
"""Least height of the frame of the cover: the page less its margins, with room for a name of two lines."""
_ROW_TWIPS = 425
"""Least height of a row, in which the receiver signs by hand: 7.5 mm."""
_STYLES = {"": "bang_chu", "giua": "bang_giua"}


def outgoing(house: House = DOCGEN) -> str:
    """Return the body of the register: the framed cover (SO-08), then the table on a page of its own."""
    width = house.text_twips(landscape=True)
    return table((width,), (_cover(),), lines=True) + _next_page() + _table(width) + paragraph("bang_chu")


def _cover() -> Row:
    """Return the cover, which is also the first page, as the form draws it."""
    agency = (
        gap(700) + optional("chu_quan", "co_quan_chu_quan") + paragraph("co_quan_ban_hanh", "{{ co_quan }}")
    )
    title = paragraph("ten_loai", "{{ ten_so }}", before_twips=1300)
    period = (
        _facts(("Năm: ", "nam"), before_twips=700)
        + _facts(("Từ ngày ", "tu_ngay"), (" đến ngày ", "den_ngay"), before_twips=500)
        + _facts(("Từ số ", "tu_so"), (" đến số ", "den_so"), before_twips=60)
    )
    volume = run("Quyển số: ", bold=True, italic=False) + run("{{ quyen_so }}", italic=False)
    foot = paragraph("dia_danh_ngay", runs=volume, before_twips=1900)
    return Row((Cell(agency + title + period + foot),), least_twips=_COVER_TWIPS)


def _facts(*parts: tuple[str, str], before_twips: int) -> str:
    """Return a line of the cover: each label in italics, the value of the name after it upright."""
    runs = "".join(run(label, italic=True) + run(f"{{{{ {name} }}}}", italic=False) for label, name in parts)
    return paragraph("dia_danh_ngay", runs=runs, before_twips=before_twips)


def _next_page() -> str:
    """Return an empty paragraph without height that begins a new page."""
    return gap(20).replace("<w:keepNext/>", "<w:keepNext/><w:pageBreakBefore/>")


def _table(width_twips: int) -> str:
    """Return the ten columns: two heading rows on every page, a row for each number, one for each note."""
    grid = widths([_printed(column) for column in OUTGOING], width_twips)
    count = len(grid)
    rows = (
        Row(tuple(_heading(column.heading) for column in OUTGOING), head=True),
        Row(tuple(_number(at) for at in range(1, count + 1)), head=True),
        tag_row(f"{{%tr for d in {BOOK}.dong %}}", count),
        tag_row('{%tr if d.cap == "nhom_1" %}', count),
        Row((Cell(paragraph("bang_chu", "{{ d.nhan }}", italic=True, keep_next=True), span=count),)),
        tag_row('{%tr elif d.trang_thai == "da_huy" %}', count),
        _entry(struck=True),
        tag_row("{%tr else %}", count),
        _entry(struck=False),
        tag_row("{%tr endif %}", count),
        tag_row("{%tr endfor %}", count),
    )
    return table(grid, rows, lines=True, padding_twips=PADDING_TWIPS)


def _printed(column: RegisterColumn) -> PrintedColumn:
    return PrintedColumn(column.key, column.heading, column.width_mm, column.align)


def _heading(text: str) -> Cell:
    return Cell(paragraph("bang_tieu_de", text), middle=True)


def _number(at: int) -> Cell:
    """Return the cell under a heading: «(1)», as in the form."""
    return Cell(paragraph("bang_giua", f"({at})"))


def _entry(*, struck: bool) -> Row:
    """Return the row of a number; of one that was voided all but the note is struck through."""
    cells = (
        Cell(
            paragraph(
                _STYLES[column.align],
                runs=run(f"{{{{ d.{column.key} }}}}", struck=struck and column.key != "ghi_chu"),
            )
        )
        for column in OUTGOING
    )
    return Row(tuple(cells), least_twips=_ROW_TWIPS)
