"""What the fast reader leaves out of a sheet: its true size, formula errors, uncomputed formulas, formats.

The reader hands out an empty cell for `#N/A` and the bare number for `37%` and `007`: what a person sees
in Excel would be lost in silence. Only attributes are looked at, by patterns that run in one pass.
"""

import html
import posixpath
import re
from collections.abc import Iterator
from dataclasses import field

from docgen.sources import plain_rows
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
_YES = frozenset({b"1", b"true"})
_COMMAND = regex(r"\s*[=+@-]?\s*(?:'[^']*'|\w+)\|")
MAX_HIDDEN = 1_000
_SLICE_BYTES = 2**20


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
    decimals: dict[Cell, int] = field(default_factory=dict)
    """Numbers shown with so many decimals, «0.000000»: a code that Excel took for a number."""
    worded: dict[Cell, str] = field(default_factory=dict)
    """Numbers shown with words that are no part of their value, «5 ngày»: the words."""
    hidden_rows: frozenset[int] = frozenset()
    """0-based rows that are hidden, by hand or by a filter."""
    hidden_columns: frozenset[int] = frozenset()
    commands: dict[Cell, str] = field(default_factory=dict)
    """Formulas that call a program (DDE), «cmd|'/c calc'!A0»; they are never run, their value is no datum."""

    @property
    def cells(self) -> frozenset[Cell]:
        """All cells of which something is to be known beside their value."""
        dicts = (self.errors, self.zeros, self.decimals, self.worded, self.commands)
        return frozenset((*self.uncomputed, *self.percents, *(cell for own in dicts for cell in own)))


def notes(archive: Archive, sheet: str) -> SheetNotes:
    """Return what is to be known of the sheet called `sheet`; ArchiveError where it is too wide or odd."""
    part = part_of(archive, sheet)
    root = _ROOT.search(archive.begin(part))
    if not root:
        raise ArchiveError("bang_tinh_la")
    prefix, styles = re.escape(root.group(1)), _styles(archive)
    left = plain_rows.taken_out(archive.pieces(part), prefix, styles)
    xml = left.xml
    columns, rows = _reach(xml, prefix)
    if max(columns, left.columns) * max(rows, left.rows) > MAX_BOX:
        columns, rows = _reach(archive.read(part), prefix)
        if columns * rows > MAX_BOX:
            raise ArchiveError("bang_tinh_qua_rong")
    cells = {cell: styles[style] for cell, style in _styled(xml, prefix, styles).items()}
    return SheetNotes(
        _errors(xml, prefix),
        _uncomputed(xml, prefix),
        frozenset(cell for cell, shown in cells.items() if shown == "%"),
        {cell: len(shown) for cell, shown in cells.items() if shown.isdigit()},
        {cell: len(shown) - 1 for cell, shown in cells.items() if shown[0] == "."},
        {cell: shown[1:] for cell, shown in cells.items() if shown[0] == '"'},
        _hidden_rows(xml, prefix),
        _hidden_columns(xml, prefix),
        _commands(xml, prefix),
    )


def attributes(text: bytes) -> dict[bytes, bytes]:
    """Return the attributes of a tag, by name with its prefix, as they stand in the XML."""
    return {name: double or single for name, double, single in _ATTRIBUTE.findall(text)}


def _relation(named: dict[bytes, bytes]) -> bytes:
    """Return the relation's id: `r:id` whatever the prefix is."""
    return next((value for name, value in named.items() if name.endswith(b":id")), b"")


def part_of(archive: Archive, sheet: str) -> str:
    """Return the name of the part that holds `sheet`."""
    found = b""
    for match in re.finditer(_P + rb"sheet\s([^<>]*+)>", archive.read("xl/workbook.xml")):
        named = attributes(match.group(1))
        if html.unescape(named.get(b"name", b"").decode("utf-8", "replace")) == sheet:
            found = _relation(named)
    for match in re.finditer(_P + rb"Relationship\s([^<>]*+)>", archive.read("xl/_rels/workbook.xml.rels")):
        named = attributes(match.group(1))
        if found and named.get(b"Id") == found:
            target = html.unescape(named.get(b"Target", b"").decode("utf-8", "replace"))
            return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
    raise ArchiveError("bang_tinh_la")


def _reach(xml: bytes, prefix: bytes) -> tuple[int, int]:
    """Return the last column and row of the cells in `xml`; ArchiveError where one does not say its own."""
    cell = re.compile(rb"<" + prefix + rb"c[\s/>]")
    reference = re.compile(rb"<" + prefix + rb"c\s(?:[^<>]*?\s)?r=[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")
    letters, height = set[bytes](), 0
    for start, end in _slices(xml):
        count = len(cell.findall(xml, start, end))
        places = _PLAIN_REFERENCE.findall(xml, start, end)
        if len(places) != count and len(places := reference.findall(xml, start, end)) != count:
            raise ArchiveError("bang_tinh_la")
        letters.update([column for column, _ in places])
        height = max(height, max(map(int, {row for _, row in places}), default=0))
    if b":c" in xml and _strange(xml, prefix):
        raise ArchiveError("bang_tinh_la")
    return max(map(column_number, letters), default=0), height


def _slices(xml: bytes) -> Iterator[tuple[int, int]]:
    """Yield begin and end of the pieces in which `xml` is measured, cut before a tag: lists stay short."""
    start = 0
    while start < len(xml):
        end = xml.find(b"<", start + _SLICE_BYTES)
        end = len(xml) if end < 0 else end
        yield start, end
        start = end


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
    return frozenset(_at(m.group(1)) for m in found if attributes(m.group(1)).get(b"t") != b"str")


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


def _at(tag: bytes) -> Cell:
    match = re.search(rb"\br\s*=\s*[\"']([A-Z]{1,3})([0-9]{1,7})", tag)
    return (int(match.group(2)) - 1, column_number(match.group(1)) - 1) if match else (-1, -1)


def _styles(archive: Archive) -> dict[bytes, str]:
    """Return number of a style → «%», the zeros that it fills up, «.000» of decimals, «"ngày» of words."""
    xml = archive.read("xl/styles.xml")
    codes = {b"9": "0%", b"10": "0.00%"}
    for match in _FORMAT.finditer(xml):
        named = attributes(match.group(1))
        code = html.unescape(named.get(b"formatCode", b"").decode("utf-8", "replace"))
        codes[named.get(b"numFmtId", b"")] = code
    found: dict[bytes, str] = {}
    body = _STYLES.search(xml)
    end = _STYLES_END.search(xml, body.end()) if body else None
    for index, match in enumerate(_STYLE.finditer(xml, body.end(), end.start()) if body and end else ()):
        code = codes.get(attributes(match.group(1)).get(b"numFmtId", b""), "")
        if shown := _shown(code.partition(";")[0]):
            found[str(index).encode()] = shown
    return found


def _shown(code: str) -> str:
    """Return what the format `code` adds to a number, in the marks of `_styles`; nothing: a plain format.

    >>> _shown("0.00%"), _shown("0000"), _shown("0.000000"), _shown('#,##0" ngày"'), _shown("#,##0.00")
    ('%', '0000', '.000000', '"ngày', '')
    """
    bare = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.', "", code)
    words = "".join(re.findall(r'"([^"]*)"', code)).strip()
    if "%" in bare:
        return "%"
    if any(c.isalpha() for c in words) and not re.search("[dmyhs@]", bare, re.IGNORECASE):
        return '"' + words
    if re.fullmatch("0{2,}", bare):
        return bare
    decimals = re.fullmatch(r"0(\.0{3,})", bare)
    return decimals[1] if decimals else ""


def _hidden_rows(xml: bytes, prefix: bytes) -> frozenset[int]:
    """Return the 0-based hidden rows."""
    if b"hidden=" not in xml:
        return frozenset()
    rows = (attributes(m.group(1)) for m in re.finditer(rb"<" + prefix + rb"row\s([^<>]*+)>", xml))
    numbers = (row.get(b"r", b"") for row in rows if row.get(b"hidden") in _YES)
    return frozenset(int(number) - 1 for number in numbers if number.isdigit())


def _hidden_columns(xml: bytes, prefix: bytes) -> frozenset[int]:
    """Return the 0-based hidden columns, the first thousand: Excel may hide all to the far right."""
    if b"hidden=" not in xml:
        return frozenset()
    found: set[int] = set()
    for match in re.finditer(rb"<" + prefix + rb"col\s([^<>]*+)>", xml):
        column = attributes(match.group(1))
        first, last = column.get(b"min", b""), column.get(b"max", b"")
        if column.get(b"hidden") in _YES and first.isdigit() and last.isdigit():
            found |= set(range(int(first) - 1, min(int(last), MAX_HIDDEN)))
    return frozenset(found)


def _commands(xml: bytes, prefix: bytes) -> dict[Cell, str]:
    """Return the cells whose formula calls a program: its application, a bar, its topic."""
    if b"|" not in xml:
        return {}
    formula = rb"<" + prefix + rb"c\s([^<>]*+)>\s*+<" + prefix + rb"f(?:\s[^<>]*+)?>([^<]*+)<"
    found = (
        (m.group(1), html.unescape(m.group(2).decode("utf-8", "replace"))) for m in re.finditer(formula, xml)
    )
    return {_at(cell): text for cell, text in found if _COMMAND.match(text)}


def _styled(xml: bytes, prefix: bytes, styles: dict[bytes, str]) -> dict[Cell, bytes]:
    """Return the cells that bear one of `styles`."""
    if not styles:
        return {}
    wanted = b"|".join(map(re.escape, styles))
    cell = rb"<" + prefix + rb"c\s([^<>]*?\bs=[\"'](" + wanted + rb")[\"'][^<>]*+)>"
    return {_at(match[1]): match[2] for match in re.finditer(cell, xml)}
