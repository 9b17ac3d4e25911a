"""A công văn typed by hand in Word with faults that a program may mend, and some that only a person may."""

import io

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt
from docx.table import _Cell

BODY = (
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 10 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh, đề nghị rà soát.",
    "Các cơ quan gửi kết quả về Sở trước ngày 20 tháng 6 năm 2026 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.",
    "Đề nghị các cơ quan quan tâm thực hiện./.",
)


def letter(*, long: bool = False) -> bytes:
    """Return the file; a `long` one surely needs a second page."""
    document = Document()
    _page(document.sections[0])
    _letterhead(document)
    _addressees(document)
    for number, text in enumerate(BODY * (20 if long else 1)):
        _body(document, text, number)
    _signature(document)
    document.add_paragraph()
    _footer(document.sections[0])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _page(section) -> None:
    section.page_width, section.page_height = Mm(215.9), Mm(279.4)
    section.top_margin, section.bottom_margin = Mm(15), Mm(30)
    section.left_margin, section.right_margin = Mm(25), Mm(25)


def _table(document, widths):
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    for cell, width in zip(table.rows[0].cells, widths, strict=True):
        cell.width = Cm(width)
    return table.rows[0].cells


def _line(
    holder, text, size, *, bold=False, italic=False, align=ALIGN.CENTER, font="Times New Roman", **spacing
):
    last = holder.paragraphs[-1] if isinstance(holder, _Cell) else None
    paragraph = last if last is not None and not last.runs else holder.add_paragraph()
    run = paragraph.add_run(text)
    run.font.size, run.font.name, run.bold, run.italic = Pt(size), font, bold, italic
    format_ = paragraph.paragraph_format
    paragraph.alignment = align
    format_.space_before, format_.space_after = Pt(spacing.get("before", 0)), Pt(spacing.get("after", 0))
    format_.line_spacing = spacing.get("line", 1.0)
    if "first" in spacing:
        format_.first_line_indent = Cm(spacing["first"])
    return paragraph


def _letterhead(document) -> None:
    left, right = _table(document, (6, 10.5))
    _line(left, "UBND TỈNH QUẢNG NGÃI", 14, after=3)
    _line(left, "SỞ KHOA HỌC VÀ CÔNG NGHỆ", 14, bold=True, line=1.5)
    _line(left, "Số: 5 / SKHCN – CĐS", 14)
    _line(left, "V/v rà soát thủ tục hành chính", 14, before=0)
    _line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True)
    motto = _line(right, "Độc lập – Tự do – Hạnh phúc", 12, bold=True, font="Arial")
    motto.runs[0].underline = True
    _line(right, "Quảng Ngãi, ngày 5 tháng 06 năm 2026", 12, italic=True)


def _addressees(document) -> None:
    _line(document, "Kính gửi:", 12, align=ALIGN.LEFT, before=12)
    _line(document, "– Các sở, ban, ngành;", 12, align=ALIGN.LEFT)
    _line(document, "– Ủy ban nhân dân các xã, phường.", 12, align=ALIGN.LEFT)


def _body(document, text, number) -> None:
    size, font = (14, "Times New Roman") if number % 3 else (12, "Calibri")
    first = (0, 2, 1.27)[number % 3]
    line = 2.0 if number % 3 == 1 else 1.0
    _line(document, text, size, align=ALIGN.JUSTIFY, font=font, first=first, before=0, after=0, line=line)


def _signature(document) -> None:
    left, right = _table(document, (7, 9.5))
    _line(left, "Nơi nhận:", 13, bold=True, italic=True, align=ALIGN.LEFT)
    for text in ("– Như trên;", "– UBND tỉnh (để báo cáo);", "– Lưu: VT, CĐS."):
        _line(left, text, 12, align=ALIGN.LEFT)
    _line(right, "KT. GIÁM ĐỐC", 12, bold=True)
    _line(right, "PHÓ GIÁM ĐỐC", 12, bold=True)
    for _ in range(4):
        _line(right, "", 14)
    _line(right, "Trần Thị Ví Dụ", 12, bold=True)


def _footer(section) -> None:
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = ALIGN.RIGHT
    paragraph.add_run("Trang ")
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
        element = OxmlElement("w:instrText" if text else "w:fldChar")
        if text:
            element.text = text
        else:
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)
