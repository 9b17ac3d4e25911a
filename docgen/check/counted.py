"""Counts in the text («25 bộ, tỉnh tại Phụ lục») and what can be counted in the annexes."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from docgen.check.units import Spot, Unit, plain
from docgen.check.view import View
from docgen.errors import Step
from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.vn.roman import roman_value

_NOUN = (
    "bộ|tỉnh|thành phố|sở|ban|ngành|cơ quan|đơn vị|địa phương|xã|phường|đặc khu|thủ tục|TTHC|dịch vụ|"
    "chỉ tiêu|nhiệm vụ|danh mục|dự án|trường|doanh nghiệp|tổ chức|cá nhân|người|hồ sơ|văn bản"
)
_COUNT = regex(rf"(?<![\d/.,-])(?P<so>\d{{1,6}})(?: \([^)]{{1,40}}\))? (?P<gi>(?:{_NOUN})\b[^.;:()]{{0,40}})")
_POINTS = regex(
    r"\bphụ lục\b(?: (?:số )?(?P<so>[IVXLC]{1,8})\b)?|\bkèm theo\b|\bdanh (?:sách|mục) (?:sau|dưới)",
    re.IGNORECASE,
)
_FOREIGN = regex(r"phụ lục [^.;]{0,40}(?:Nghị định|Thông tư|Luật|Quyết định số|Kế hoạch số)", re.IGNORECASE)
_NUMBER = regex(r"(\d{1,6})[.)]?")
_ITEM = regex(r"(\d{1,6})[.)] \S")
_FIGURE = regex(r"\d{1,3}(?:\.\d{3})*|\d{1,6}")
_TOTAL = regex(r"\b(?:tổng|cộng)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Counted:
    """A count in a sentence that points to an annex; `annexes`: the numbers it names, empty: any."""

    count: int
    annexes: tuple[int, ...]
    text: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """An annex: how many numbered rows or items each of its lists has, and the totals that it prints."""

    number: int
    lists: tuple[int, ...]
    totals: frozenset[int]


def counted(spots: Iterable[Spot]) -> Iterator[Counted]:
    """Yield the counts in sentences that point to an annex of the document itself."""
    for spot in spots:
        if not any(character.isdigit() for character in spot.text):
            continue
        for sentence in re.split(r"(?<=[;.]) ", plain(spot.text)):
            named = list(_POINTS.finditer(sentence))
            if named and not _FOREIGN.search(sentence):
                numbers = tuple(roman_value(one["so"].upper()) for one in named if one["so"])
                for match in _COUNT.finditer(sentence):
                    yield Counted(int(match["so"]), numbers, match[0].strip(), spot.paragraph.steps)


def rows_of(view: View) -> tuple[Rows, ...]:
    """Return what can be counted in each annex, in their order; left out is one without numbered rows."""
    found = (_rows(unit) for unit in view.annexes)
    return tuple(rows for rows in found if rows.lists)


def _rows(unit: Unit) -> Rows:
    """Return the lists of an annex; a number right above a 1 is that of a group, and counts no row."""
    lists: list[int] = []
    before = 0
    met = [*_numbers(unit), 0]
    for value, following in pairwise(met):
        if not value or following == 1:
            before = 0 if not value else before
        elif value == before + 1 and lists:
            lists[-1] += 1
        else:
            lists.append(1)
        before = value or before
    return Rows(unit.number, tuple(lists), frozenset(_totals(unit)))


def _numbers(unit: Unit) -> list[int]:
    """Return the number of each row of its tables, of an annex without them that of each item; 0: none."""
    cells = _cells(unit)
    rows, items = list[int](), list[int]()
    for spot in unit.spots:
        cell = spot.paragraph.cell
        if cell is None:
            match = _ITEM.match(spot.text)
            items.append(int(match[1]) if match else 0)
        elif cell.column == 1 and spot.text and _is_row(cells[cell.table, cell.row]):
            match = _NUMBER.fullmatch(spot.text)
            rows.append(int(match[1]) if match else 0)
    return rows if any(rows) else items


def _cells(unit: Unit) -> dict[tuple[int, int], list[str]]:
    """Return the texts of each row of the annex's tables."""
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for spot in unit.spots:
        if cell := spot.paragraph.cell:
            found[cell.table, cell.row].append(spot.text)
    return found


def _is_row(texts: list[str]) -> bool:
    """Return whether a row says something: it is no row to fill in, nor one that numbers the columns."""
    columns = len(texts) > 2 and [text.strip("()") for text in texts] == [
        str(n + 1) for n in range(len(texts))
    ]
    return any(texts[1:]) and not columns


def _totals(unit: Unit) -> Iterator[int]:
    for texts in _cells(unit).values():
        if any(_TOTAL.search(text) for text in texts):
            yield from (int(text.replace(".", "")) for text in texts if _FIGURE.fullmatch(text))
