"""The Word template that every engine fills, drawn with python-docx in the part of the dialect they share.

A dispatch: letterhead, 25 paragraphs, signature block, and a 7-column annex with a row for each kind of row.
"""

from itertools import zip_longest
from pathlib import Path

from docx import Document
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.table import Table

from bench.facts import COLUMNS, HEADINGS, WIDTHS_MM


def draw(path: Path) -> Path:
    """Write the template to `path`, and return the path."""
    word = Document()
    word.styles["Normal"].font.name = "Times New Roman"
    word.styles["Normal"].font.size = Pt(14)
    _lines(word, "")
    _letterhead(word)
    _lines(word, "Kính gửi:", "{%p for noi in kinh_gui %}", "- {{ noi }};", "{%p endfor %}")
    _lines(word, "{%p for doan in noi_dung %}", "{{ doan }}", "{%p endfor %}")
    _signature(word)
    _lines(word, "Phụ lục", "{{ tieu_de }}", "{{ kem_theo }}", align=WD_ALIGN_PARAGRAPH.CENTER)
    _annex(word)
    _lines(word, "(Hết phụ lục)")
    word.save(str(path))
    return path


def _letterhead(word: WordFile) -> None:
    table = word.add_table(2, 2)
    _cell(table, 0, 0, "{{ chu_quan }}", "{{ co_quan }}")
    _cell(table, 0, 1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    _cell(table, 1, 0, "Số: {{ so_ky_hieu }}", "V/v {{ trich_yeu }}")
    _cell(table, 1, 1, "{{ dia_danh_ngay }}")


def _signature(word: WordFile) -> None:
    table = word.add_table(1, 2)
    _cell(
        table, 0, 0, "Nơi nhận:", "{%p for noi in noi_nhan %}", "- {{ noi }};", "{%p endfor %}", "- Lưu: VT."
    )
    _cell(table, 0, 1, "{{ quyen_han }}", "", "", "{{ ho_ten }}")


def _annex(word: WordFile) -> None:
    table = word.add_table(0, len(COLUMNS))
    table.style = "Table Grid"
    _row(table, *HEADINGS, bold=True)
    _row(table, "{%tr for d in dong %}")
    _row(table, "{%tr if d.cap == 'nhom_1' %}")
    _row(table, "{{ d.stt }}", "", "{{ d.nhan }}", bold=True)
    _row(table, "{%tr elif d.cap == 'nhom_2' %}")
    _row(table, "{{ d.stt }}", "", "{{ d.nhan }}", italic=True)
    _row(table, "{%tr else %}")
    _row(table, *(f"{{{{ d.{key} }}}}" for key in COLUMNS))
    _row(table, "{%tr endif %}")
    _row(table, "{%tr endfor %}")


def _lines(word: WordFile, *texts: str, align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.JUSTIFY) -> None:
    for text in texts:
        word.add_paragraph(text).alignment = align


def _cell(table: Table, row: int, column: int, first: str, *texts: str) -> None:
    cell = table.cell(row, column)
    cell.paragraphs[0].add_run(first).bold = True
    for text in texts:
        cell.add_paragraph(text)


def _row(table: Table, *texts: str, bold: bool = False, italic: bool = False) -> None:
    for cell, width, text in zip_longest(table.add_row().cells, WIDTHS_MM, texts, fillvalue=""):
        cell.width = Mm(width)
        run = cell.paragraphs[0].add_run(text)
        run.bold, run.italic, run.font.size = bold, italic, Pt(12)
