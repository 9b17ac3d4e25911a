"""The sheet part with other styles at some cells, and the drawing of its comments attached."""

import re
from collections import defaultdict
from collections.abc import Mapping

from docgen.excel.marked_styles import Styles
from docgen.sources import sheet_xml
from docgen.vn.patterns import regex

_ROOT = regex(rb"<((?:[^\s<>:/!?]+:)?)worksheet[\s>]")
_R = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_AFTER = frozenset(
    b"legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split()
)
"""What stands after the drawing of comments in a sheet (ECMA-376, 18.3.1.99)."""
_TAG = regex(rb"<(/?)(?:[^\s<>:/!?]+:)?([^\s<>:/!?]+)(?:\s[^<>]*?)?(/?)>")
_REFERENCE = regex(r"([A-Z]+)(\d+)")


def coloured(xml: bytes, weights: Mapping[str, str], styles: Styles) -> bytes:
    """Return the sheet `xml` with the cells of `weights` (D17 → weight) in their colours."""
    root = _ROOT.search(xml[:10_000])
    if not root or not styles.usable:
        return xml
    rows: dict[int, dict[int, str]] = defaultdict(dict)
    for cell, weight in weights.items():
        if match := _REFERENCE.fullmatch(cell):
            rows[int(match[2])][sheet_xml.column_number(match[1].encode())] = weight
    prefix = root[1]
    row = re.compile(rb"<" + prefix + rb"row(\s[^<>]*?)?(?:/>|>(.*?)</" + prefix + rb"row\s*>)", re.DOTALL)

    def changed(match: re.Match[bytes]) -> bytes:
        number = sheet_xml.attributes(match[1] or b"").get(b"r", b"")
        marks = rows.get(int(number)) if number.isdigit() else None
        if not marks:
            return match[0]
        head = b"<" + prefix + b"row" + (match[1] or b"") + b">"
        return head + _row(match[2] or b"", int(number), marks, prefix, styles) + b"</" + prefix + b"row>"

    return row.sub(changed, xml)


def _row(inside: bytes, number: int, marks: Mapping[int, str], prefix: bytes, styles: Styles) -> bytes:
    """Return the cells of a row, those of `marks` (1-based column → weight) in colour, missing ones added."""
    cell = re.compile(rb"<" + prefix + rb"c(\s[^<>]*?)?(?:/>|>.*?</" + prefix + rb"c\s*>)", re.DOTALL)
    cells: dict[int, bytes] = {}
    for match in cell.finditer(inside):
        named = sheet_xml.attributes(match[1] or b"")
        column = sheet_xml.column_number(named[b"r"].rstrip(b"0123456789"))
        cells[column] = match[0]
        if column in marks:
            style = styles.marked(int(named.get(b"s", b"0")), marks[column])
            head = re.sub(rb"\ss\s*=\s*(?:\"\d*\"|'\d*')", b"", match[1] or b"") + b' s="%d"' % style
            start = len(b"<" + prefix + b"c")
            cells[column] = match[0][:start] + head + match[0][start + len(match[1] or b"") :]
    for column in marks.keys() - cells.keys():
        reference = sheet_xml.column_letters(column - 1).encode() + b"%d" % number
        cells[column] = b'<%sc r="%s" s="%d"/>' % (prefix, reference, styles.marked(0, marks[column]))
    return b"".join(cells[column] for column in sorted(cells))


def with_drawing(xml: bytes, relation: str) -> bytes:
    """Return the sheet `xml` with the drawing of its comments at the place the schema wants."""
    root = _ROOT.search(xml[:10_000])
    prefix = root[1] if root else b""
    if re.search(rb"<" + prefix + rb"legacyDrawing\s", xml):
        return xml
    end = re.search(rb"</" + prefix + rb"sheetData\s*>|<" + prefix + rb"sheetData\s*/>", xml)
    at = _place(xml, end.end() if end else 0)
    tag = b'<%slegacyDrawing xmlns:r="%s" r:id="%s"/>' % (prefix, _R, relation.encode())
    return xml[:at] + tag + xml[at:]


def _place(xml: bytes, start: int) -> int:
    """Return where, from `start` on, what comes after the drawing begins, or the sheet ends."""
    depth = 0
    for match in _TAG.finditer(xml, start):
        if depth == 0 and (match[1] or match[2] in _AFTER):
            return match.start()
        if match[1]:
            depth -= 1
        elif not match[3]:
            depth += 1
    return len(xml)
