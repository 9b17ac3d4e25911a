"""Dispatches typed by hand, as Word files of python-docx: no style of docgen names anything in them."""

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

import docx
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from docgen.vn.width import width_pt

LEFT_MM, RIGHT_MM = 65, 100
_ALIGN = {
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


@dataclass(frozen=True)
class Part:
    """One annex: its heading, title, accompanying line, then paragraphs and tables (lists of rows)."""

    head: str
    title: str
    line: str
    blocks: tuple[object, ...] = ()


@dataclass(frozen=True)
class Dispatch:
    """What a dispatch says; `body` are paragraphs, of which «*…*» is bold."""

    parent: str
    agency: str
    number: str
    time: str
    subject: tuple[str, ...]
    to: tuple[str, ...]
    body: tuple[str, ...]
    recipients: tuple[str, ...]
    signing: tuple[str, ...]
    name: str
    annexes: tuple[Part, ...] = ()
    notes: tuple[str, ...] = field(default_factory=tuple)

    def but(self, old: str, new: str) -> "Dispatch":
        """Return the dispatch with `old` replaced everywhere; it must be there."""
        changed = replace(self, **{name: _swapped(getattr(self, name), old, new) for name in self.__dict__})
        assert changed != self, old
        return changed


def _swapped(value: object, old: str, new: str) -> object:
    if isinstance(value, str):
        return value.replace(old, new)
    if isinstance(value, Part):
        return Part(*(_swapped(one, old, new) for one in (value.head, value.title, value.line, value.blocks)))
    if isinstance(value, tuple | list):
        return type(value)(_swapped(one, old, new) for one in value)
    return value


def paragraph(
    home: object,
    text: str,
    size: float = 14,
    *,
    bold: bool = False,
    italic: bool = False,
    align: str = "center",
    before: float = 0,
    indent: bool = False,
) -> object:
    """Add a paragraph with direct formatting to a document or a cell; «*…*» is bold."""
    made = home.add_paragraph()
    made.alignment = _ALIGN[align]
    made.paragraph_format.space_before = Pt(before)
    made.paragraph_format.space_after = Pt(0)
    made.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    if indent:
        made.paragraph_format.first_line_indent = Mm(10)
    for number, piece in enumerate(text.split("*")):
        for place, line in enumerate(piece.split("\n")):
            run = made.add_run()
            if place:
                run.add_break()
            run.add_text(line)
            set_run(run, size, bold=bold or number % 2 == 1, italic=italic)
    return made


def set_run(run: object, size: float, *, bold: bool, italic: bool) -> None:
    run.font.name, run.font.size, run.font.bold, run.font.italic = "Times New Roman", Pt(size), bold, italic


def ruled(home: object, text: str, size: float, share: float, *, bold: bool = True) -> object:
    """Add a drawn line of `share` of the width of `text`: a shape of VML, as Word draws it."""
    made = paragraph(home, "", size)
    length = width_pt(text, size, bold=bold) * share
    made.add_run()._r.append(line_shape(length))
    return made


def line_shape(length_pt: float) -> object:
    """Return w:pict with a horizontal line."""
    pict = OxmlElement("w:pict")
    line = pict.makeelement(
        "{urn:schemas-microsoft-com:vml}line",
        {
            "style": "position:absolute;z-index:1;mso-position-horizontal:center",
            "from": "0,2pt",
            "to": f"{length_pt:.1f}pt,2pt",
        },
    )
    pict.append(line)
    return pict


def page(document: object, *, title: bool = True) -> None:
    """Set the last section of a document as the decree says, with the page number on top."""
    section = document.sections[-1]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15.02)
    section.different_first_page_header_footer = title
    section.header.is_linked_to_previous = False
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field_ = number._p.makeelement(qn("w:fldSimple"), {qn("w:instr"): " PAGE "})
    run = number.add_run("2")
    set_run(run, 14, bold=False, italic=False)
    field_.append(run._r)
    number._p.append(field_)
    kind = section._sectPr.find(qn("w:pgNumType"))
    if kind is None:
        kind = OxmlElement("w:pgNumType")
        section._sectPr.append(kind)
    kind.set(qn("w:start"), "1")


def in_tables(letter: Dispatch) -> bytes:
    """Return the file with letterhead and signature in tables without borders, lines as shapes."""
    document = docx.Document()
    add_letterhead(document, letter)
    add_greeting(document, letter.to)
    add_body(document, letter.body)
    add_signature(document, letter)
    add_annexes(document, letter)
    return saved(document)


def add_letterhead(document: object, letter: Dispatch) -> None:
    page(document)
    left, right = two_cells(document, LEFT_MM, RIGHT_MM)
    if letter.parent:
        paragraph(left, letter.parent, 13)
    for name in letter.agency.split("\n"):
        paragraph(left, name, 13, bold=True)
    ruled(left, letter.agency.split("\n")[-1], 13, 0.4)
    paragraph(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True)
    paragraph(right, "Độc lập - Tự do - Hạnh phúc", 14, bold=True)
    ruled(right, "Độc lập - Tự do - Hạnh phúc", 14, 1)
    low, high = document.tables[-1].add_row().cells
    paragraph(low, letter.number, 13)
    for place, line in enumerate(letter.subject):
        paragraph(low, line, 13, before=0 if place else 6)
    paragraph(high, letter.time, 14, italic=True)
    for cell in (left, right, low, high):
        drop_first(cell)


def two_cells(document: object, *widths_mm: float) -> Sequence[object]:
    table = document.add_table(rows=1, cols=len(widths_mm))
    table.autofit = False
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width)
    for cell, width in zip(table.rows[0].cells, widths_mm, strict=True):
        cell.width = Mm(width)
    return table.rows[0].cells


def drop_first(cell: object) -> None:
    """Remove the empty paragraph that a new cell holds."""
    first = cell.paragraphs[0]
    if len(cell.paragraphs) > 1 and not first.text:
        first._p.getparent().remove(first._p)


def add_greeting(home: object, to: Sequence[str]) -> None:
    if len(to) == 1:
        paragraph(home, f"Kính gửi: {to[0]}", before=12)
        return
    made = paragraph(home, "Kính gửi:", align="left", before=12)
    made.paragraph_format.first_line_indent = Mm(35)
    for item in to:
        paragraph(home, item, align="left").paragraph_format.left_indent = Mm(45)


def add_body(home: object, texts: Iterable[str]) -> None:
    for text in texts:
        paragraph(home, text, align="both", before=6, indent=True)


def add_signature(document: object, letter: Dispatch) -> None:
    paragraph(document, "", 6)
    left, right = two_cells(document, 75, 90)
    paragraph(left, "Nơi nhận:", 12, bold=True, italic=True, align="left")
    for item in letter.recipients:
        paragraph(left, item, 11, align="left")
    for line in letter.signing:
        paragraph(right, line, bold=True)
    for _ in range(6):
        paragraph(right, "")
    paragraph(right, letter.name, bold=True)
    for cell in (left, right):
        drop_first(cell)


def add_annexes(document: object, letter: Dispatch) -> None:
    """Add the annexes, each in a section of its own."""
    for part in letter.annexes:
        document.add_section(WD_SECTION.NEW_PAGE)
        page(document)
        annex(document, part)


def annex(document: object, part: Part) -> None:
    """Add an annex: heading, title, accompanying line, line, blocks."""
    if part.head:
        paragraph(document, part.head, bold=True)
    for line in part.title.split("\n"):
        paragraph(document, line, bold=True)
    paragraph(document, part.line, 14, italic=True)
    ruled(document, "x" * 20, 13, 1)
    for block in part.blocks:
        if isinstance(block, str):
            paragraph(document, block, align="both", before=6, indent=True)
        else:
            data(document, block)


def data(document: object, rows: Sequence[Sequence[str]]) -> None:
    """Add a table of data whose first row is bold."""
    table = document.add_table(rows=0, cols=len(rows[0]))
    table.style = "Table Grid"
    for place, row in enumerate(rows):
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            paragraph(cell, text, 12, bold=not place, align="left" if place else "center")
            drop_first(cell)


def saved(document: object) -> bytes:
    """Return the bytes of a document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_tabs(letter: Dispatch) -> bytes:
    """Return the file without a layout table: two columns typed with tabs, lines typed as underscores."""
    document = docx.Document()
    page(document)
    names = [line for line in (letter.parent, *letter.agency.split("\n")) if line]
    nation = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    bold = [line != letter.parent for line in names]
    rows = max(len(names) + 1, len(nation) + 1)
    left = [(name, 13, is_bold) for name, is_bold in zip(names, bold, strict=True)]
    left += [(_underscores(names[-1], 13, 0.4), 13, False)]
    right = [(nation[0], 13, True), (nation[1], 14, True), (_underscores(nation[1], 14, 1), 14, False)]
    for at in range(rows):
        _tabbed(document, left[at] if at < len(left) else None, right[at] if at < len(right) else None)
    _tabbed(document, (letter.number, 13, False), (letter.time, 14, False), italic=True)
    for place, line in enumerate(letter.subject):
        _tabbed(document, (line, 13, False), None, before=0 if place else 6)
    add_greeting(document, letter.to)
    add_body(document, letter.body)
    _tabbed_signature(document, letter)
    add_annexes(document, letter)
    return saved(document)


Piece = tuple[str, float, bool]
"""Text, size, bold."""


def _underscores(text: str, size: float, share: float) -> str:
    return "_" * round(width_pt(text, size, bold=True) * share / (size / 2))


def _tabbed(
    document: object, left: Piece | None, right: Piece | None, *, italic: bool = False, before: float = 0
) -> None:
    """Add one line of two typed columns; `italic`: the right one."""
    made = paragraph(document, "", align="left", before=before)
    made.paragraph_format.tab_stops.add_tab_stop(Mm(30), WD_TAB_ALIGNMENT.CENTER)
    made.paragraph_format.tab_stops.add_tab_stop(Mm(115), WD_TAB_ALIGNMENT.CENTER)
    for place, piece in enumerate((left, right)):
        if piece:
            run = made.add_run("\t" + piece[0] if place or piece is left else piece[0])
            set_run(run, piece[1], bold=piece[2], italic=italic and place == 1)
        elif not place:
            made.add_run("\t")


def _tabbed_signature(document: object, letter: Dispatch) -> None:
    left = [("Nơi nhận:", 12.0, True), *((item, 11.0, False) for item in letter.recipients)]
    right = (
        [(line, 14.0, True) for line in letter.signing] + [("", 14.0, True)] * 6 + [(letter.name, 14.0, True)]
    )
    paragraph(document, "", 6)
    for at in range(max(len(left), len(right))):
        made = paragraph(document, "", align="left")
        made.paragraph_format.tab_stops.add_tab_stop(Mm(120), WD_TAB_ALIGNMENT.CENTER)
        if at < len(left):
            set_run(run := made.add_run(left[at][0]), left[at][1], bold=left[at][2], italic=not at)
        if at < len(right) and right[at][0]:
            set_run(run := made.add_run("\t" + right[at][0]), right[at][1], bold=True, italic=False)
            assert run.text


MANNERS: tuple[Callable[[Dispatch], bytes], ...] = (in_tables, with_tabs)
