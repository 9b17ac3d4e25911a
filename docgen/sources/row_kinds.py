"""What each row of a sheet is (data, a group, a total, a note, a heading again), and the groups above it."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import islice, product
from typing import Literal

from docgen.sources.cells import CellValue
from docgen.sources.heads import Head
from docgen.sources.workbook import Sheet
from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.vn.roman import roman_value

Kind = Literal["trong", "du_lieu", "nhom", "tong", "ghi_chu", "tieu_de"]
_TOTAL = regex(
    r"(?:tổng(?:\s+(?:cộng|số))?|cộng)"
    r"(?:\s*(?:[:(–-].*|[ivx]+(?!\w).*|(?:nhóm|lĩnh vực|phần|mục|cấp|khối|chung|toàn)(?!\w).*)?)",
    re.DOTALL,
)
_NOTE = regex(
    r"(?:ghi chú|chú thích|chú giải|lưu ý|nguồn|người lập|\(?\*+\)?|[^\n]{0,60}, ngày\s).*", re.DOTALL
)
_NUMBERED = regex(
    r"(?P<so>[A-ZĐ]|[IVXL]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\s*[.)/:–-]\s*(?P<ten>\S.*)", re.DOTALL
)
_NUMBER = regex(r"[A-ZĐ]|[IVXL]+")
_WORD = regex(
    r"lĩnh vực(?!\w)|cấp (?:bộ|tỉnh|huyện|xã|trung ương)(?!\w)"
    r"|(?:phần|nhóm|mục|chương) (?:thứ \w+|[IVXL]+|[A-ZĐ]|\d+)(?!\w)"
    r"|(?:danh mục )?(?:thủ tục hành chính|tthc) (?:cấp|lĩnh vực|thuộc|chung|nội bộ|liên thông)(?!\w)",
    re.IGNORECASE,
)
"""How a group row begins; «Cấp giấy phép …», «Thủ tục đặt …» and «Phần mềm …» are names of procedures."""
_PLACE = regex(r"\(?\d{1,2}\)?")
_ENOUGH = 4
_TOTALS = frozenset("tTcC")
"""Letters with which a total may begin."""
_ALPHABET = "ABCDĐEGHIKLMNOPQ"
_NO_WORD, _DIGITS, _TOTAL_WORD, _PLAIN_WORD = range(4)
_SPEAKING = frozenset(
    three
    for three in product((_DIGITS, _TOTAL_WORD, _PLAIN_WORD), repeat=3)
    if three.count(_DIGITS) < 2 and next(one for one in three if one != _DIGITS) == _PLAIN_WORD
)
"""What the first three cells of plain data may be: two of them words, of which the first begins no total."""
_MOST_WORDS = 50_000
"""So many values are kept as they were looked at: most sheets have few in these columns."""


@dataclass(frozen=True, slots=True)
class Group:
    """A group row: its words, its number and the style of that (A, I, 1, a or nothing), its cell."""

    text: str
    style: str
    number: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows below a heading: the kind of each, and the groups that stand over them, outermost first."""

    first: int
    kinds: tuple[Kind, ...]
    groups: Mapping[int, tuple[Group, ...]]
    """0-based group rows → the groups from there on, that of the row itself last."""

    def numbered(self, *wanted: Kind) -> list[int]:
        """Return the 0-based numbers of the rows of the `wanted` kinds."""
        return [self.first + index for index, kind in enumerate(self.kinds) if kind in wanted]


def lay(sheet: Sheet, head: Head, anchor: int | None) -> Layout:
    """Return what the rows of `sheet` below `head` are; data fill the column `anchor`, if there is one."""
    plainly = _plainly(head)
    reader = _Rows(sheet, head, anchor, _spans(sheet), plainly)
    first = head.bottom + 1
    kinds: list[Kind] = []
    groups: dict[int, tuple[Group, ...]] = {}
    stack: tuple[Group, ...] = ()
    for number, row in enumerate(islice(sheet.rows, first, None), start=first):
        if number > first and plainly(row):
            kinds.append("du_lieu")
            continue
        kind, group = reader.kind(number)
        if group is not None:
            stack = groups[number] = _pushed(stack, group)
        kinds.append(kind)
    return Layout(first, tuple(_ended(kinds, reader.strong(first))), groups)


def plain(value: CellValue) -> str:
    """Return the text by which rows are told apart: NFC, stripped; a whole number without its point."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value).strip()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _spans(sheet: Sheet) -> Mapping[int, Mapping[int, int]]:
    """Return row → first column → last column of the cells merged over columns of one row."""
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for (top, left), (bottom, right) in sheet.merged:
        if top == bottom and right > left:
            found[top][left] = right
    return found


class _Words(dict[CellValue, int]):
    """Value of a cell → what it is among the first of a row, looked at once; `heading` is no word of data."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.heading = heading

    def __missing__(self, value: CellValue) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[value] = found = self.found(value)
        return found

    def found(self, value: CellValue) -> int:
        """Return what `value` is."""
        if not isinstance(value, str) or not value or plain(value) == self.heading:
            return _NO_WORD
        if value[0].isalpha():
            return _TOTAL_WORD if value[0] in _TOTALS and _begins_total(value) else _PLAIN_WORD
        return _DIGITS if value.isdigit() else _NO_WORD


def _plainly(head: Head) -> Callable[[Sequence[CellValue]], bool]:
    """Return what tells, by the first cells of a row, that it is data as most rows are.

    A running number and two texts, or where nothing is numbered two words; all of the first cells are filled.
    """
    if head.counter is None:
        words = _Words(head.own[0].strip() if head.own else "")
        return lambda row: len(row) >= _ENOUGH and row[3] != "" and _speaks(row, words)
    if head.counter > 0:
        return lambda _row: False
    return lambda row: len(row) >= _ENOUGH and "" not in row[:_ENOUGH] and _is_counted(row)


def _speaks(row: Sequence[CellValue], words: _Words) -> bool:
    """Return whether two of the first three cells are words, which begin no total and no heading."""
    return (words[row[0]], words[row[1]], words[row[2]]) in _SPEAKING


def _is_counted(row: Sequence[CellValue]) -> bool:
    """Return whether a row begins with a running number and two texts."""
    number = row[0]
    if not (_is_text(row[1]) and _is_text(row[2])):
        return False
    return isinstance(number, int | float) or (isinstance(number, str) and number.isdigit())


@dataclass(frozen=True, slots=True)
class _Rows:
    """What tells one row from another."""

    sheet: Sheet
    head: Head
    anchor: int | None
    spans: Mapping[int, Mapping[int, int]]
    plainly: Callable[[Sequence[CellValue]], bool]

    def kind(self, number: int) -> tuple[Kind, Group | None]:
        """Return the kind of the 0-based row `number`, and the group that a group row begins."""
        row = self.sheet.rows[number]
        if number > self.head.bottom + 1 and self.plainly(row):
            return "du_lieu", None
        filled = [
            c
            for c, value in enumerate(row)
            if value != "" and not (isinstance(value, str) and value.isspace())
        ]
        if not filled:
            return "trong", None
        if number > self.head.bottom + 1 and self._plainly_data(row, filled):
            return "du_lieu", None
        texts = {column: plain(row[column]) for column in filled[:3]}
        if self._heading_again(number, filled):
            return "tieu_de", None
        words = [text for text in texts.values() if text and not _is_number(text)]
        if words and self._unnumbered(row) and _TOTAL.fullmatch(words[0].casefold()):
            return "tong", None
        if (
            len(filled) == 1
            and _NOTE.fullmatch(words[0].casefold() if words else "")
            and filled[0] != self.anchor
        ):
            return "ghi_chu", None
        group = self._group(number, row, filled)
        return ("nhom", group) if group else ("du_lieu", None)

    def _plainly_data(self, row: Sequence[CellValue], filled: Sequence[int]) -> bool:
        """Return whether the row is as most rows are: a running number and two texts, or no number at all."""
        if len(filled) < _ENOUGH or len(row) < _ENOUGH:
            return False
        first = [row[column] for column in filled[:3]]
        if self.head.counter is None:
            return _speaks(first, _Words(self.head.own[filled[0]].strip()))
        return filled[0] == self.head.counter and _is_counted(first)

    def strong(self, first: int) -> int:
        """Return the index, counted from `first`, of the last row that is data without doubt; -1: none."""
        for number in range(len(self.sheet.rows) - 1, first - 1, -1):
            kind, _ = self.kind(number)
            if kind == "du_lieu" and self._is_strong(self.sheet.rows[number]):
                return number - first
        return -1

    def _is_strong(self, row: Sequence[CellValue]) -> bool:
        if self.anchor is not None:
            return plain(row[self.anchor]) != ""
        counter = self.head.counter
        if counter is not None:
            return plain(row[counter]).isdigit()
        return sum(1 for value in row if plain(value)) > 1

    def _unnumbered(self, row: Sequence[CellValue]) -> bool:
        counter = self.head.counter
        return counter is None or not plain(row[counter]).isdigit()

    def _heading_again(self, number: int, filled: list[int]) -> bool:
        """Return whether the row repeats the heading, or numbers the columns: (1), (2), (3)."""
        row, own = self.sheet.rows[number], self.head.own
        if len(filled) < 2:
            return False
        if plain(row[filled[0]]) == own[filled[0]].strip():
            return all(plain(row[c]) in (own[c].strip(), self.head.above[c].strip()) for c in filled)
        if number != self.head.bottom + 1 or len(filled) < 3:
            return False
        places = [plain(row[c]).strip("()") for c in filled]
        return all(_PLACE.fullmatch(plain(row[c])) for c in filled) and places == sorted(places, key=int)

    def _group(self, number: int, row: Sequence[CellValue], filled: list[int]) -> Group | None:
        counter = self.head.counter
        texts = [c for c in filled if not _is_number(plain(row[c]))]
        if counter in texts and _NUMBER.fullmatch(plain(row[counter]).strip(" .)")):
            return self._counted(number, row, [c for c in texts if c != counter])
        if len(texts) != 1:
            return None
        bare = [c for c in filled if c not in texts and c != counter]
        if self.anchor in bare and self.anchor is not None:
            return None
        column = texts[0]
        text, numbered = plain(row[column]), _NUMBERED.fullmatch(plain(row[column]))
        letter = bool(numbered and _NUMBER.fullmatch(numbered["so"]))
        wide = column in self.spans.get(number, {})
        said = bool(_WORD.match(numbered["ten"] if numbered else text))
        loud = (
            text.upper() == text and " " in text and any(c.isalpha() for c in text) and self._unnumbered(row)
        )
        if not (letter or wide or said or loud) or (column == self.anchor and not (letter or wide)):
            return None
        own = plain(row[counter]) if counter is not None and counter != column else ""
        mark = numbered["so"] if numbered else own
        if own.isdigit() and not (wide or said):
            return None
        return Group(numbered["ten"] if numbered else text, _style(mark), mark, number, column)

    def _counted(self, number: int, row: Sequence[CellValue], texts: list[int]) -> Group | None:
        """Return the group whose number stands in the column of running numbers."""
        assert self.head.counter is not None
        if len(texts) != 1 or (self.anchor == texts[0] and not _WORD.match(plain(row[texts[0]]))):
            return None
        mark = plain(row[self.head.counter]).strip(" .)")
        return Group(plain(row[texts[0]]), _style(mark), mark, number, texts[0])


def _is_number(text: str) -> bool:
    return text.replace(".", "").replace(",", "").isdigit()


def _is_text(value: CellValue) -> bool:
    return isinstance(value, str) and not value.isspace()


def _begins_total(text: str) -> bool:
    return plain(text).casefold().startswith(("tổng", "cộng"))


def _style(mark: str) -> str:
    if roman_value(mark):
        return "I"
    return "A" if mark.isupper() else "a" if mark.isalpha() else "1" if mark else ""


def _pushed(stack: tuple[Group, ...], group: Group) -> tuple[Group, ...]:
    """Return the groups once `group` begins: one of a style in use ends that group and those below it.

    «I», «C», «D», «L», «M» are letters where their letter is next, and Roman where not.
    """
    for depth, above in enumerate(stack):
        if above.style == "A" and group.number in _ALPHABET and above.number in _ALPHABET and group.number:
            follows = _ALPHABET.index(group.number) == _ALPHABET.index(above.number) + 1
            if follows and not (len(stack) > depth + 1 and group.number == "I"):
                return (*stack[:depth], Group(group.text, "A", group.number, group.row, group.column))
    styles = [above.style for above in stack]
    depth = styles.index(group.style) if group.style in styles else len(stack)
    return (*stack[:depth], group)


def _ended(kinds: list[Kind], last: int) -> list[Kind]:
    """Return `kinds` with what follows the last sure row of data, after a gap, told to be notes."""
    out, gap = list(kinds), False
    for index in range(last + 1, len(kinds)):
        kind = kinds[index]
        gap = gap or kind in ("trong", "tong", "ghi_chu")
        if last >= 0 and (kind == "nhom" or (kind == "du_lieu" and gap)):
            out[index] = "ghi_chu"
    return out
