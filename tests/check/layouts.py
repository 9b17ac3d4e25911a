"""Ways in which offices lay out one and the same dispatch: rows, spacers, several tables, breaks, boxes, lists."""

import copy
import io
from collections.abc import Callable, Sequence

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm

from docgen.vn.width import width_pt
from tests.check.typed import (
    Dispatch,
    add_annexes,
    add_body,
    add_greeting,
    add_letterhead,
    add_signature,
    drop_first,
    in_tables,
    line_shape,
    page,
    paragraph,
    ruled,
    saved,
    set_run,
    two_cells,
)

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
_BOX = (
    '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp>'
    "<wps:txbx><w:txbxContent/></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
    "<w:txbxContent/></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def _table(document: object, rows: int, *widths_mm: float) -> Callable[[int, int], object]:
    table = document.add_table(rows=rows, cols=len(widths_mm))
    table.autofit = False
    for row in table.rows:
        for cell, width in zip(row.cells, widths_mm, strict=True):
            cell.width = Mm(width)
    return lambda row, column: table.rows[row].cells[column]


def _clean(*cells: object) -> None:
    for cell in cells:
        drop_first(cell)


def _names(cell: object, letter: Dispatch) -> None:
    if letter.parent:
        paragraph(cell, letter.parent, 13)
    for line in letter.agency.split("\n"):
        paragraph(cell, line, 13, bold=True)
    ruled(cell, letter.agency.split("\n")[-1], 13, 0.4)


def _nation(cell: object) -> None:
    paragraph(cell, NATION, 13, bold=True)
    paragraph(cell, MOTTO, 14, bold=True)
    ruled(cell, MOTTO, 14, 1)


def _subject(cell: object, letter: Dispatch) -> None:
    for place, line in enumerate(letter.subject):
        paragraph(cell, line, 13, before=0 if place else 6)


def _rest(document: object, letter: Dispatch) -> bytes:
    add_greeting(document, letter.to)
    add_body(document, letter.body)
    add_signature(document, letter)
    add_annexes(document, letter)
    return saved(document)


def row_by_row(letter: Dispatch) -> bytes:
    """Each line of the letterhead in a row of its own."""
    document = docx.Document()
    page(document)
    names = [line for line in (letter.parent, *letter.agency.split("\n")) if line]
    cell = _table(document, 5 + len(names) - 1, 65, 101)
    for row, name in enumerate(names):
        paragraph(cell(row, 0), name, 13, bold=name != letter.parent)
    ruled(cell(len(names), 0), names[-1], 13, 0.4)
    paragraph(cell(0, 1), NATION, 13, bold=True)
    paragraph(cell(1, 1), MOTTO, 14, bold=True)
    ruled(cell(2, 1), MOTTO, 14, 1)
    row = len(names) + 1
    paragraph(cell(row, 0), letter.number, 13)
    paragraph(cell(row, 1), letter.time, 14, italic=True)
    _subject(cell(row + 1, 0), letter)
    _clean(*(cell(at, column) for at in range(row + 2) for column in (0, 1)))
    return _rest(document, letter)


def with_spacer(letter: Dispatch) -> bytes:
    """An empty column between the two of the letterhead."""
    document = docx.Document()
    page(document)
    cell = _table(document, 2, 60, 3, 102)
    _names(cell(0, 0), letter)
    _nation(cell(0, 2))
    paragraph(cell(1, 0), letter.number, 13)
    _subject(cell(1, 0), letter)
    paragraph(cell(1, 2), letter.time, 14, italic=True)
    _clean(*(cell(row, column) for row in (0, 1) for column in (0, 2)))
    return _rest(document, letter)


def in_two_tables(letter: Dispatch) -> bytes:
    """Names in one table, number and day in another."""
    document = docx.Document()
    page(document)
    names = _table(document, 1, 65, 100)
    _names(names(0, 0), letter)
    _nation(names(0, 1))
    paragraph(document, "", 6)
    number = _table(document, 1, 65, 100)
    paragraph(number(0, 0), letter.number, 13)
    _subject(number(0, 0), letter)
    paragraph(number(0, 1), letter.time, 14, italic=True)
    _clean(names(0, 0), names(0, 1), number(0, 0), number(0, 1))
    return _rest(document, letter)


def with_breaks(letter: Dispatch) -> bytes:
    """Several components in one paragraph, broken by line breaks; lines hang on the last of them."""
    document = docx.Document()
    page(document)
    cell = _table(document, 2, 65, 100)
    agency = letter.agency.split("\n")[-1]
    left = paragraph(cell(0, 0), letter.parent or letter.agency, 13, bold=not letter.parent)
    if letter.parent:
        _broken(left, letter.agency, 13)
    left.add_run()._r.append(line_shape(width_pt(agency, 13, bold=True) * 0.4))
    right = paragraph(cell(0, 1), NATION, 13, bold=True)
    _broken(right, MOTTO, 14)
    right.add_run()._r.append(line_shape(width_pt(MOTTO, 14, bold=True)))
    paragraph(cell(1, 0), letter.number, 13)
    paragraph(cell(1, 0), "\n".join(letter.subject), 13, before=6)
    paragraph(cell(1, 1), letter.time, 14, italic=True)
    _clean(*(cell(row, column) for row in (0, 1) for column in (0, 1)))
    add_greeting(document, letter.to)
    add_body(document, letter.body)
    paragraph(document, "", 6)
    low, high = two_cells(document, 75, 90)
    paragraph(low, "Nơi nhận:", 12, bold=True, italic=True, align="left")
    paragraph(low, "\n".join(letter.recipients), 11, align="left")
    paragraph(high, "\n".join(letter.signing) + "\n" * 7 + letter.name, bold=True)
    _clean(low, high)
    add_annexes(document, letter)
    return saved(document)


def _broken(made: object, text: str, size: float) -> None:
    for line in text.split("\n"):
        run = made.add_run()
        run.add_break()
        run.add_text(line)
        set_run(run, size, bold=True, italic=False)


def _opened(letter: Dispatch) -> object:
    return docx.Document(io.BytesIO(in_tables(letter)))


def with_floating_lines(letter: Dispatch) -> bytes:
    """Both lines of the letterhead hang on the paragraph of the number."""
    document = _opened(letter)
    host = document.tables[0].rows[1].cells[0].paragraphs[0]
    for shape in list(document.tables[0]._tbl.iter(qn("w:pict"))):
        own = shape.getparent().getparent()
        host.add_run()._r.append(shape)
        own.getparent().remove(own)
    return saved(document)


def in_controls(letter: Dispatch) -> bytes:
    """The letterhead in a content control, runs in smart tags."""
    document = _opened(letter)
    table = document.tables[0]._tbl
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    table.addprevious(control)
    control.append(content)
    content.append(table)
    for run in [run for one in document.paragraphs for run in one.runs]:
        tag = OxmlElement("w:smartTag")
        run._r.addprevious(tag)
        tag.append(run._r)
    return saved(document)


def signed_below(letter: Dispatch) -> bytes:
    """The signature without a table: indented lines, the recipients under the name."""
    document = docx.Document()
    page(document)
    add_letterhead(document, letter)
    add_greeting(document, letter.to)
    add_body(document, letter.body)
    for line in (*letter.signing, *[""] * 6, letter.name):
        paragraph(document, line, bold=True).paragraph_format.left_indent = Mm(85)
    paragraph(document, "Nơi nhận:", 12, bold=True, italic=True, align="left")
    for item in letter.recipients:
        paragraph(document, item, 11, align="left")
    add_annexes(document, letter)
    return saved(document)


def in_text_boxes(letter: Dispatch) -> bytes:
    """Names and nation in two text boxes, each written twice, as Word does."""
    document = docx.Document()
    page(document)
    for build in (lambda home: _names(home, letter), _nation):
        host = document.add_paragraph()
        run = parse_xml(_BOX)
        for box in run.iter(qn("w:txbxContent")):
            other = docx.Document()
            build(other)
            box.extend(copy.deepcopy(one._p) for one in other.paragraphs)
        host._p.append(run)
    cell = _table(document, 1, 65, 100)
    paragraph(cell(0, 0), letter.number, 13)
    _subject(cell(0, 0), letter)
    paragraph(cell(0, 1), letter.time, 14, italic=True)
    _clean(cell(0, 0), cell(0, 1))
    return _rest(document, letter)


def addressed_in_a_table(letter: Dispatch) -> bytes:
    """«Kính gửi:» beside its list, in a table."""
    document = docx.Document()
    page(document)
    add_letterhead(document, letter)
    cell = _table(document, 1, 40, 120)
    paragraph(cell(0, 0), "Kính gửi:", align="right")
    for item in letter.to:
        paragraph(cell(0, 1), item, align="left")
    _clean(cell(0, 0), cell(0, 1))
    add_body(document, letter.body)
    add_signature(document, letter)
    add_annexes(document, letter)
    return saved(document)


LAYOUTS: Sequence[Callable[[Dispatch], bytes]] = (
    row_by_row, with_spacer, in_two_tables, with_breaks, with_floating_lines, in_controls, signed_below,
    in_text_boxes, addressed_in_a_table,
)  # fmt: skip
