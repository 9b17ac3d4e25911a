"""Long tables made short before they are read: rows that show nothing new are emptied, not the table.

A table of 50,000 rows has perhaps five forms of rows: what is said of the form of one holds for all. A row
goes only where its XML without text stands above it in the same table, and where its text is plain: nothing
that a rule on words could stop at. So whatever is found in a file is found in the short one too.
"""

import unicodedata
from collections.abc import Iterator

from docgen.vn.patterns import regex
from docgen.word.hoist import URN
from docgen.word.ooxml import W_URI

LEFT = f"{{{URN}}}chu"
"""Attribute of an emptied row: how many characters it held."""
_END = b"</w:tr>"
_STARTS = (b"<w:tr ", b"<w:tr>")
_TABLE = regex(rb"<w:tbl[ >]")
_TEXT = regex(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_SUSPECT = regex(
    r"{|}|_|\[|…|\.\.\.\.|\./\.|xx|&#|/[A-ZĐÂĂÊÔƠƯ]|/(?:19|20)\d\d/|DỰ THẢO|hụ lục|hoản|"
    r"Điểm [a-zđ]{1,2}\b|điểm [a-zđ]{1,2}\b|điều \d|chương [IVXL]|Pháp lệnh"
)
"""What a rule on words may stop at: tags and blanks of a form, numbers of texts, articles, annexes, marks.

Each choice begins with a letter of its own, so that the search passes over others at the speed of C.
"""


def thin(xml: bytes) -> bytes:
    """Return the document part `xml`, which must be plain, with every row empty that repeats another's form.

    Emptied rows stay as elements, so that all others keep their numbers; their attribute `LEFT` says how
    much text is gone.
    """
    return b"".join(_pieces(xml)) if _END in xml else xml


def is_plain(xml: bytes) -> bool:
    """Return whether the bytes `</w:tr>` can be nothing but the end of a row, and its text UTF-8."""
    head, _, rest = xml.partition(b"?>") if xml.startswith(b"<?xml") else (b"", b"", xml)
    foreign = b"encoding=" in head and b"utf-8" not in head.lower()
    spaces = rest.count(b"xmlns:w=")
    bound = spaces == 1 and rest.count(f'xmlns:w="{W_URI}"'.encode()) == 1
    return bound and not foreign and b"<!" not in rest and b"<?" not in rest and URN.encode() not in rest


def _pieces(xml: bytes) -> Iterator[bytes]:
    """Yield `xml` in pieces, those of repeated rows replaced."""
    seen: set[tuple[bytes, ...]] = set()
    done = at = 0
    while (end := xml.find(_END, at)) >= 0:
        end += len(_END)
        start = max(xml.rfind(start, at, end) for start in _STARTS)
        if start < 0 or _TABLE.search(xml, at, end):
            seen = set()
        if start >= 0 and (empty := _emptied(xml[start:end], seen)):
            yield xml[done:start]
            yield empty
            done = end
        at = end
    yield xml[done:]


def is_suspect(text: str) -> bool:
    """Return whether a rule on words may stop at something in the plain `text` of a cell."""
    return _SUSPECT.search(text) is not None


def _emptied(row: bytes, seen: set[tuple[bytes, ...]]) -> bytes:
    """Return the empty row in place of `row`, or nothing where it must stay; its form is added to `seen`."""
    split = _TEXT.split(row)
    form, text = tuple(split[::2]), b"\n".join(split[1::2]).decode("utf-8", "replace")
    if form not in seen:
        seen.add(form)
        return b""
    if is_suspect(text) or not unicodedata.is_normalized("NFC", text):
        return b""
    return f'<w:tr xmlns:d="{URN}" d:chu="{len(text)}"/>'.encode()
