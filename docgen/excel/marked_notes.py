"""Comments of cells: the part with their texts, and the drawing (VML) that Excel needs to show them."""

import re
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from docgen.excel.marked_parts import inserted, prefixed
from docgen.sources import sheet_xml
from docgen.vn.patterns import regex
from docgen.vn.text import FORBIDDEN

AUTHOR = "docgen"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_COMMENTS = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<comments xmlns="{_MAIN}"><authors></authors><commentList></commentList></comments>'
).encode()
_AUTHOR = regex(rb"<(?:[^\s<>:/]+:)?author[\s>/]")
_TAKEN = regex(rb"<(?:[^\s<>:/]+:)?comment\s[^<>]*\bref=[\"'](\w+)[\"']")
_OLD = rb"<([^\s<>:/]+:)?comment\s[^<>]*\bref=[\"']%s[\"'].*?(?=</(?:[^\s<>:/]+:)?text>)"
"""A comment that stands at a cell already, up to the end of its text."""
_NAMES = (
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_DRAWING = (
    b"<xml" + _NAMES.encode() + b'><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" '
    b'data="%s"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    b'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" '
    b'o:connecttype="rect"/></v:shapetype></xml>'
)
_SHAPE = (
    "<v:shape"
    + _NAMES
    + ' id="_x0000_s{id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" '
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" '
    'obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div '
    'style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/>'
    "<x:SizeWithCells/><x:Anchor>{left}, 15, {top}, 2, {right}, 15, {bottom}, 4</x:Anchor>"
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_BOX = regex(rb"<\w+:Row>\s*(\d+)\s*</\w+:Row>\s*<\w+:Column>\s*(\d+)\s*</\w+:Column>")
_BLOCK = 1_024
"""Ids of shapes come in blocks; the drawing names those it uses."""
_WIDE, _HIGH = 4, 5
"""Columns and rows that a comment covers when it is shown."""


def comments(xml: bytes, texts: Mapping[str, str]) -> bytes:
    """Return the part of comments `xml` (empty: a new one) with `texts` by cell; a comment there is kept."""
    xml = xml or _COMMENTS
    author = len(_AUTHOR.findall(xml))
    xml = inserted(xml, "authors", f"<author>{AUTHOR}</author>".encode())
    new: list[bytes] = []
    taken = {match[1].decode() for match in _TAKEN.finditer(xml)}
    for cell, text in texts.items():
        said = escape(FORBIDDEN.sub("", text))
        old = re.search(_OLD % cell.encode(), xml, re.DOTALL) if cell in taken else None
        if old:
            run = prefixed(f'<r><t xml:space="preserve">\n{said}</t></r>'.encode(), old[1] or b"")
            xml = xml[: old.end()] + run + xml[old.end() :]
        else:
            text_ = f'<text><t xml:space="preserve">{said}</t></text>'
            new.append(f'<comment ref="{cell}" authorId="{author}">{text_}</comment>'.encode())
    return inserted(xml, "commentList", b"".join(new))


def drawing(xml: bytes, cells: Sequence[str]) -> bytes:
    """Return the drawing `xml` (empty: a new one) with a hidden box for each of `cells` that has none."""
    known = {(int(row), int(column)) for row, column in _BOX.findall(xml)}
    used = [int(number) for number in re.findall(rb"_x0000_s(\d+)", xml)]
    first = max(used, default=_BLOCK) + 1
    blocks = ",".join(str(n) for n in range(1, (first + len(cells)) // _BLOCK + 1))
    shapes: list[str] = []
    for cell in cells:
        letters = cell.rstrip("0123456789")
        row, column = int(cell[len(letters) :]) - 1, sheet_xml.column_number(letters.encode()) - 1
        if (row, column) not in known:
            left, right, bottom = column + 1, column + 1 + _WIDE, row + _HIGH
            places = {
                "left": left,
                "right": right,
                "top": row,
                "bottom": bottom,
                "row": row,
                "column": column,
            }
            shapes.append(_SHAPE.format(id=first + len(shapes), **places))
    return inserted(xml or _DRAWING % blocks.encode(), "xml", "".join(shapes).encode())
