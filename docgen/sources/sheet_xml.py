"""What the fast reader leaves out of a sheet: its true size, formula errors, uncomputed formulas, formats.

The reader hands out an empty cell for `#N/A` and the bare number for `37%` and `007`: what a person sees
in Excel would be lost in silence. Only attributes are looked at, by patterns that run in one pass.
"""

import html
import posixpath
import re

from docgen.sources.archive import Archive, ArchiveError
from docgen.values import dataclass
from docgen.vn.patterns import regex

MAX_BOX = 5_000_000
"""Cells between the first and the last used one: the reader makes one value for each."""
Cell = tuple[int, int]
"""0-based row and column."""

_ATTRIBUTE = regex(rb"(?<![\w:])([\w:]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)')")
_ROOT = regex(rb"<((?:[^\s<>:/!?]+:)?)worksheet[\s>]")
_STRANGE_CELL = regex(rb"<([^\s<>:/!?]+:)?c[\s/>]")
_PLAIN_REFERENCE = regex(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"')
_P = rb"<(?:[^\s<>:/]+:)?"
_FORMAT = regex(_P + rb"numFmt\s([^<>]*+)>")
_STYLES = regex(_P + rb"cellXfs[\s>]")
_STYLES_END = regex(rb"</(?:[^\s<>:/]+:)?cellXfs>")
_STYLE = regex(_P + rb"xf\s([^<>]*+)>")
_ERROR = regex(rb"\bt=[\"']e[\"']")
_STYLE_NUMBER = regex(rb"\bs=[\"']([0-9]++)[\"']")


@dataclass(frozen=True, slots=True)
class SheetNotes:
    """Cells of one sheet at which the reader's value is not what a person sees."""

    errors: dict[Cell, str]
    """Formula errors, «#N/A»."""
    uncomputed: frozenset[Cell]
    """Formulas whose value the file does not hold."""
    percents: frozenset[Cell]
    zeros: dict[Cell, int]
    """Numbers shown with leading zeros: how many digits."""


def notes(archive: Archive, sheet: str) -> SheetNotes:
    """Return what is to be known of the sheet called `sheet`; ArchiveError where it is too wide or odd."""
    xml = archive.read(_part(archive, sheet))
    root = _ROOT.search(xml[:10_000])
    if not root:
        raise ArchiveError("bang_tinh_la")
    prefix = re.escape(root.group(1))
    _measure(xml, prefix)
    styles = _styles(archive)
    cells = _styled(xml, prefix, styles)
    return SheetNotes(
        _errors(xml, prefix),
        _uncomputed(xml, prefix),
        frozenset(cell for cell, style in cells.items() if styles[style] == "%"),
        {cell: len(styles[style]) for cell, style in cells.items() if styles[style] != "%"},
    )


def _attributes(text: bytes) -> dict[bytes, bytes]:
    return {name: double or single for name, double, single in _ATTRIBUTE.findall(text)}


def _relation(attributes: dict[bytes, bytes]) -> bytes:
    """Return the relation's id: `r:id` whatever the prefix is."""
    return next((value for name, value in attributes.items() if name.endswith(b":id")), b"")


def _part(archive: Archive, sheet: str) -> str:
    """Return the name of the part that holds `sheet`."""
    found = b""
    for match in re.finditer(_P + rb"sheet\s([^<>]*+)>", archive.read("xl/workbook.xml")):
        attributes = _attributes(match.group(1))
        if html.unescape(attributes.get(b"name", b"").decode("utf-8", "replace")) == sheet:
            found = _relation(attributes)
    for match in re.finditer(_P + rb"Relationship\s([^<>]*+)>", archive.read("xl/_rels/workbook.xml.rels")):
        attributes = _attributes(match.group(1))
        if found and attributes.get(b"Id") == found:
            target = html.unescape(attributes.get(b"Target", b"").decode("utf-8", "replace"))
            return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
    raise ArchiveError("bang_tinh_la")


def _measure(xml: bytes, prefix: bytes) -> None:
    """Refuse a sheet whose cells lie too far apart, or do not say where they are."""
    count = len(re.findall(rb"<" + prefix + rb"c[\s/>]", xml))
    places = _PLAIN_REFERENCE.findall(xml)
    if len(places) != count:
        places = re.findall(rb"<" + prefix + rb"c\s(?:[^<>]*?\s)?r=[\"']([A-Z]{1,3})([0-9]{1,7})[\"']", xml)
    if len(places) != count or (b":c" in xml and _strange(xml, prefix)):
        raise ArchiveError("bang_tinh_la")
    width = max((column_number(letters) for letters in {letters for letters, _ in places}), default=0)
    height = max((int(row) for row in {row for _, row in places}), default=0)
    if width * height > MAX_BOX:
        raise ArchiveError("bang_tinh_qua_rong")


def _strange(xml: bytes, prefix: bytes) -> bool:
    """Return whether a cell bears another prefix than the sheet: such cells would not be measured."""
    own = prefix.replace(b"\\", b"")
    return any((match.group(1) or b"") != own for match in _STRANGE_CELL.finditer(xml))


def _errors(xml: bytes, prefix: bytes) -> dict[Cell, str]:
    """Return the cells that hold a formula error, with what Excel shows there."""
    if b't="e"' not in xml and b"t='e'" not in xml:
        return {}
    formula = rb"(?:<" + prefix + rb"f(?:\s[^<>]*)?(?:/>|>[^<]*+</" + prefix + rb"f>)\s*+)?"
    value = rb"(?:<" + prefix + rb"v[^<>]*+>([^<]*+))?"
    found = re.finditer(rb"<" + prefix + rb"c\s([^<>]*+)>\s*+" + formula + value, xml)
    return {
        _at(match.group(1)): html.unescape((match.group(2) or b"").decode("utf-8", "replace"))
        for match in found
        if _ERROR.search(match.group(1))
    }


def _uncomputed(xml: bytes, prefix: bytes) -> frozenset[Cell]:
    """Return the cells that hold a formula without its value; an empty text is a value."""
    if b"<" + prefix.replace(b"\\", b"") + b"f" not in xml:
        return frozenset()
    value = rb"(?:<" + prefix + rb"v\s*+/>\s*+|<" + prefix + rb"v>\s*+</" + prefix + rb"v>\s*+)?"
    formula = rb"<" + prefix + rb"f(?:\s[^<>]*)?(?:/>|>[^<]*+</" + prefix + rb"f>)\s*+"
    found = re.finditer(rb"<" + prefix + rb"c\s([^<>]*[^/<>])>\s*+" + formula + value + rb"</", xml)
    return frozenset(_at(m.group(1)) for m in found if _attributes(m.group(1)).get(b"t") != b"str")


def column_number(letters: bytes) -> int:
    """Return the 1-based number of the column «AB»."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def column_letters(index: int) -> str:
    """Return the letters of the 0-based column `index`.

    >>> column_letters(0), column_letters(26)
    ('A', 'AA')
    """
    out = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        out = chr(65 + rest) + out
    return out


def _at(attributes: bytes) -> Cell:
    match = re.search(rb"\br\s*=\s*[\"']([A-Z]{1,3})([0-9]{1,7})", attributes)
    return (int(match.group(2)) - 1, column_number(match.group(1)) - 1) if match else (-1, -1)


def _styles(archive: Archive) -> dict[bytes, str]:
    """Return number of a cell style → «%», or the zeros with which it fills a number up."""
    xml = archive.read("xl/styles.xml")
    codes = {b"9": "0%", b"10": "0.00%"}
    for match in _FORMAT.finditer(xml):
        attributes = _attributes(match.group(1))
        code = html.unescape(attributes.get(b"formatCode", b"").decode("utf-8", "replace"))
        codes[attributes.get(b"numFmtId", b"")] = code
    found: dict[bytes, str] = {}
    body = _STYLES.search(xml)
    end = _STYLES_END.search(xml, body.end()) if body else None
    for index, match in enumerate(_STYLE.finditer(xml, body.end(), end.start()) if body and end else ()):
        code = re.sub(
            r'"[^"]*"|\\.|\[[^\]]*\]', "", codes.get(_attributes(match.group(1)).get(b"numFmtId", b""), "")
        )
        if "%" in code:
            found[str(index).encode()] = "%"
        elif re.fullmatch("0{2,}", code):
            found[str(index).encode()] = code
    return found


def _styled(xml: bytes, prefix: bytes, styles: dict[bytes, str]) -> dict[Cell, bytes]:
    """Return the cells that bear one of `styles`."""
    if not styles:
        return {}
    cells = (match.group(1) for match in re.finditer(rb"<" + prefix + rb"c\s([^<>]*+)>", xml))
    found = ((cell, _STYLE_NUMBER.search(cell)) for cell in cells)
    return {_at(cell): number[1] for cell, number in found if number and number[1] in styles}
