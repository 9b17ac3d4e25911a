"""The figures of a printed table: its numbers again as numbers, its totals as formulas that are proved."""

from collections.abc import Container, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate

from docgen.annex.printed import PrintedRow
from docgen.excel.book import MAX_DIGITS
from docgen.values import dataclass
from docgen.vn import numbers

SUM, COUNT = 9, 3
"""Functions of SUBTOTAL: what is filtered away is left out, and so are the totals of groups on the way."""
DATA = ("dong", "trong")
"""Levels of rows that are no label: those of data, and those to be filled in."""


@dataclass(frozen=True, slots=True)
class Total:
    """A total over the rows `first`..`last` (0-based, both in it) of a table, and its printed text."""

    function: int
    first: int
    last: int
    text: str


def number(text: str) -> int | Decimal | None:
    """Return the number that a printed cell shows; None for text, or for more digits than Excel keeps.

    >>> number("1.234"), number("37,50"), number(""), number("X"), number("1.234.567.890.123.456")
    (1234, Decimal('37.50'), None, None, None)
    """
    found = numbers.parse(text)
    if found is None or len(found.as_tuple().digits) > MAX_DIGITS:
        return None
    return int(found) if found.as_tuple().exponent == 0 else found


def totals(
    rows: Sequence[PrintedRow], key: str, *, summed: bool, asked: Container[str]
) -> Mapping[int, Total]:
    """Return the totals that `rows` print in the column `key`, by the index of their row.

    `summed` says that it is a column of numbers, else its filled cells are counted; `asked` are the levels
    on which the table asks for its total, printed empty where there is nothing yet to add. A formula stands
    only for what is printed: where one total of the column is not the sum (or count) of the data rows
    it is over, such as a number of distinct codes, there is none.
    """
    labels = ((at, row) for at, row in enumerate(rows) if row["cap"] not in DATA)
    places = [at for at, row in labels if row[key] or row["cap"] in asked]
    if not places:
        return {}
    worth = [_worth(row, key, summed=summed) for row in rows]
    if None in worth:
        return {}
    below = list(accumulate((value or Decimal() for value in worth), initial=Decimal()))
    found = {at: (first, last) for at, first, last in _reaches(rows, places)}
    proved = all(_is(rows[at][key], below[last + 1] - below[first]) for at, (first, last) in found.items())
    if not proved:
        return {}
    function = SUM if summed else COUNT
    return {at: Total(function, first, last, rows[at][key]) for at, (first, last) in found.items()}


def _worth(row: PrintedRow, key: str, *, summed: bool) -> Decimal | None:
    """Return what a row adds to a total; None for a number that is only text in Excel."""
    if row["cap"] != "dong" or not (text := row[key]):
        return Decimal()
    if not summed:
        return Decimal(1)
    value = number(text)
    return None if value is None else Decimal(value)


def _is(text: str, value: Decimal) -> bool:
    """Return whether a printed total shows `value`; an empty one shows nothing to add."""
    return value == 0 if not text else number(text) == value


def _reaches(rows: Sequence[PrintedRow], places: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield each of `places` with the first and last row of what it is the total of, where there is a row."""
    ends = _ends(rows)
    for at in places:
        first, last = (0, at - 1) if rows[at]["cap"] == "tong" else (at + 1, ends[at])
        if first <= last:
            yield at, first, last


def _ends(rows: Sequence[PrintedRow]) -> dict[int, int]:
    """Return the last row of every group, by the index of the row that opens it."""
    open_: list[int] = []
    ends: dict[int, int] = {}
    for at, row in enumerate(rows):
        level = row["cap"]
        if level in DATA:
            continue
        while open_ and (level == "tong" or rows[open_[-1]]["cap"] >= level):
            ends[open_.pop()] = at - 1
        if level != "tong":
            open_.append(at)
    return ends | dict.fromkeys(open_, len(rows) - 1)
