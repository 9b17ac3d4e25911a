"""Rows as a table takes them: under which level each stands, which of them, in which order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache, partial
from types import MappingProxyType
from typing import NamedTuple

from docgen.annex.parsed import Parsed
from docgen.errors import DataError, Where
from docgen.models.bang import Bang
from docgen.models.cap_thuc_hien import levels
from docgen.models.dong import DongSoLieu
from docgen.models.nhom import DieuKien
from docgen.vn import collation
from docgen.vn import text as vn_text

_NOT_SPLIT: Mapping[str, str] = MappingProxyType({})
_SHOWN = 10


class Entry(NamedTuple):
    """A row in one place of a table; `caps` is the level that counts there for a cell of several levels."""

    row: DongSoLieu
    caps: Mapping[str, str]

    def of(self, key: str) -> str:
        """Return the value by which the row is filtered and grouped."""
        return self.caps.get(key) or self.row.o.get(key, "")

    def each_of(self, keys: Sequence[str]) -> tuple[str, ...]:
        """Return its value for each of `keys`."""
        if self.caps:
            return tuple(map(self.of, keys))
        cells = self.row.o
        return tuple([cells.get(key, "") for key in keys])


def entries(bang: Bang, rows: Sequence[DongSoLieu], parsed: Parsed, where: Where) -> list[Entry]:
    """Return the rows that `bang` takes, as often as they stand in it, in its order.

    A row of several levels (cấp thực hiện) stands under the highest, or under each with `tach_cap`.
    DataError at `where` where the filter leaves nothing of rows that are there.
    """
    keys = _level_keys(bang)
    placed = _all_placed(rows, keys, each=bang.tach_cap)
    tests = [(one.theo, _test(one, parsed)) for one in bang.loc]
    kept = [entry for entry in placed if all(test(entry.of(key)) for key, test in tests)] if tests else placed
    if placed and not kept and not bang.dong_trong:
        first = bang.loc[0].theo
        values = dict.fromkeys(entry.of(first) for entry in placed)
        known = ", ".join(f"«{value[:60]}»" if value else "(ô trống)" for value in list(values)[:_SHOWN])
        raise DataError("bang_loc_het", where, table=bang.ma_bang, key=first, known=known)
    return _sorted(bang, kept, parsed)


def folded(text: str) -> str:
    """Return `text` so that values alike to a reader are equal: case and spaces do not count.

    >>> folded(" Mức độ  3") == folded("MỨC ĐỘ 3")
    True
    """
    return " ".join(vn_text.clean(text).split()).casefold()


def _all_placed(rows: Sequence[DongSoLieu], keys: Sequence[str], *, each: bool) -> list[Entry]:
    """Return `rows` where they stand; of most tables no cell names several levels."""
    texts = {row.o.get(key, "") for row in rows for key in keys}
    if any(map(levels, texts)):
        return [entry for row in rows for entry in _placed(row, keys, each=each)]
    return [Entry(row, _NOT_SPLIT) for row in rows]


def _placed(row: DongSoLieu, keys: Sequence[str], *, each: bool) -> Iterator[Entry]:
    """Yield `row` under the highest of its levels, or under `each`; a row of one level as it is."""
    split = {key: found for key in keys if (found := levels(row.o.get(key, "")))}
    if not split:
        yield Entry(row, _NOT_SPLIT)
        return
    if not each:
        yield Entry(row, {key: found[0] for key, found in split.items()})
        return
    first = next(iter(split.values()))
    for level in first:
        yield Entry(row, {key: level if level in found else found[0] for key, found in split.items()})


def _level_keys(bang: Bang) -> tuple[str, ...]:
    """Return the keys by which rows are placed, where a cell may name several levels."""
    crossed = (bang.cheo.hang, bang.cheo.cot) if bang.cheo else ()
    return tuple(dict.fromkeys(one.theo for one in (*bang.nhom, *bang.loc, *crossed)))


def _test(condition: DieuKien, parsed: Parsed) -> Callable[[str], bool]:
    """Return what tells whether a cell meets `condition`."""
    tests: list[Callable[[str], bool]] = []
    if condition.la:
        tests.append(frozenset(map(folded, condition.la)).__contains__)
    if condition.khong_la:
        tests.append(partial(_not_in, frozenset(map(folded, condition.khong_la))))
    if condition.chua:
        tests.append(partial(_holds, tuple(map(folded, condition.chua))))
    if condition.trong is not None:
        tests.append(partial(_is_empty, condition.trong))
    if condition.la_so:
        tests.append(partial(_between, parsed, condition.tu, condition.den))
    memo = lru_cache(maxsize=4096)(folded)
    return lambda text: all(test(memo(text)) for test in tests)


def _not_in(values: frozenset[str], text: str) -> bool:
    return text not in values


def _holds(parts: Sequence[str], text: str) -> bool:
    return any(part in text for part in parts)


def _is_empty(wanted: bool, text: str) -> bool:
    return (not text) == wanted


def _between(parsed: Parsed, low: float | None, high: float | None, text: str) -> bool:
    number = parsed[text]
    if number is None:
        return False
    return (low is None or number >= Decimal(str(low))) and (high is None or number <= Decimal(str(high)))


def _sorted(bang: Bang, found: list[Entry], parsed: Parsed) -> list[Entry]:
    """Return `found` sorted by every column of `sap_xep`, the first the weightiest; empty cells last."""
    numeric = {column.ma_cot for column in bang.cac_cot if column.kieu == "so"}
    for one in reversed(bang.sap_xep):
        filled = [entry for entry in found if entry.of(one.theo)]
        empty = [entry for entry in found if not entry.of(one.theo)]
        value = partial(_size if one.theo in numeric else _word, one.theo, parsed)
        found = sorted(filled, key=value, reverse=one.giam) + empty
    return found


def _size(key: str, parsed: Parsed, entry: Entry) -> Decimal:
    return parsed[entry.of(key)] or Decimal()


def _word(key: str, _parsed: Parsed, entry: Entry) -> collation.SortKey:
    return collation.key(entry.of(key))
