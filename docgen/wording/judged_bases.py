"""Legal bases judged at the document's day, by the store: force, order, repetition, day (CC rows).

What a citation shows by its words alone (a law with its number, an issuer that does not fit, a full citation
given twice) the check of the finished file finds, whoever typed it.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from docgen.errors import Where
from docgen.models.can_cu import CanCu
from docgen.models.van_ban import CanCuDan
from docgen.nd30 import citations
from docgen.nd30.rules import Finding
from docgen.values import dataclass
from docgen.vn import dates
from docgen.vn.patterns import regex
from docgen.wording import bases
from docgen.wording.case import Case, Passage, found
from docgen.wording.citations import entries, entry, typed

_AS_BASIS = regex(r"(?<!\w)căn cứ(?!\w)(?P<noi_dung>[^;]*)", re.IGNORECASE)
"""A sentence that relies on a text: what follows «căn cứ», up to a semicolon."""
_BRACKETS = regex(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the căn cứ block: as printed, the keys that it cites, its day, and its place."""

    text: str
    keys: tuple[str, ...]
    day: dt.date | None
    where: Where


def may_tell(text: str, store: Mapping[str, CanCu]) -> bool:
    """Return whether there may be anything to say of a passage `text`: it names a text of the store."""
    cited = any(entry(one, store) is not None for one in typed(text))
    return cited or bool(_relied_on(text, store))


def judge(case: Case, passages: Iterable[Passage]) -> Iterator[Finding]:
    """Yield what a person should look at in the căn cứ block and in citations of running text."""
    lines = [_line(case, at, one) for at, one in enumerate(getattr(case.document, "can_cu", ()))]
    for line in lines:
        for key in line.keys:
            yield from _force(case, key, line.where)
        yield from _wording(case, line.text, line.where)
        if citations.CONSOLIDATED.search(line.text):
            yield found("can_cu_hop_nhat", line.where, line.text)
    yield from _order(lines)
    yield from _twice(lines)
    yield from _amending(case, lines)
    yield from _running(case, passages)


def _line(case: Case, at: int, one: CanCuDan) -> _Line:
    text = bases.line(one, case.can_cu, case.day)
    keys, where = bases.keys_of(one, case.can_cu, case.day), case.where("can_cu", at)
    if one.khoa:
        return _Line(text, keys, case.can_cu[one.khoa].ngay_ban_hanh, where)
    numbers = list(typed(text))
    day = numbers[0].ngay if numbers else case.can_cu[keys[0]].ngay_ban_hanh if keys else None
    return _Line(text, keys, day, where)


# In force


def _force(case: Case, key: str, where: Where) -> Iterator[Finding]:
    """Yield that the text `key` is not in force on the document's day, any more or yet."""
    text = case.can_cu[key]
    begins, ends = text.hieu_luc_tu or text.ngay_ban_hanh, text.hieu_luc_den
    shown = f"{bases.short(text)} ({_day(begins)} - {_day(ends)})"
    if ends and ends <= case.day:
        yield found("can_cu_het_hieu_luc", where, shown, _successor(case, key))
    if begins and case.day < begins:
        yield found("can_cu_chua_hieu_luc", where, shown)


def _day(day: dt.date | None) -> str:
    return dates.short(day) if day else "…"


def _successor(case: Case, key: str) -> str:
    """Return the citation of the first text after `key` that is in force; empty: none is known."""
    store = case.can_cu
    following = store[key].thay_the_boi
    while following and (end := store[following].hieu_luc_den) and end <= case.day:
        following = store[following].thay_the_boi
    return bases.dated(store[following]) if following else ""


# Among themselves


def _order(lines: Sequence[_Line]) -> Iterator[Finding]:
    """Yield the first line that stands below one of lower rank, or of its rank and a later day (CC-15)."""
    ranked = [(rank, line) for line in lines if (rank := citations.rank(line.text)) is not None]
    for (above, before), (rank, line) in pairwise(ranked):
        later = bool(above == rank and before.day and line.day and line.day < before.day)
        if rank < above or later:
            yield found("can_cu_sai_thu_tu", line.where, line.text)
            return


def _twice(lines: Sequence[_Line]) -> Iterator[Finding]:
    """Yield every line that cites what a line above it cites (CC-12)."""
    seen: set[object] = set()
    for line in lines:
        marks: set[object] = set(line.keys) or {line.text.casefold()}
        if marks & seen:
            yield found("can_cu_lap", line.where, line.text)
        seen |= marks


def _amending(case: Case, lines: Sequence[_Line]) -> Iterator[Finding]:
    """Yield every amending text that is cited without what it amends (CC-17)."""
    cited = {key for line in lines for key in line.keys}
    for line in lines:
        for key in line.keys:
            amended = [base for base, text in case.can_cu.items() if key in text.sua_doi_boi]
            if amended and not cited & set(amended):
                wanted = bases.short(case.can_cu[amended[0]])
                yield found("can_cu_chi_sua_doi", line.where, line.text, wanted)


# In words


def _wording(case: Case, text: str, where: Where) -> Iterator[Finding]:
    """Yield every text of the store that is cited with another day (CC-13)."""
    for one in typed(text):
        key = entry(one, case.can_cu)
        right = case.can_cu[key].ngay_ban_hanh if key else None
        if one.ngay and right and one.ngay != right:
            stands = f"{one.so_ky_hieu} {dates.in_words(one.ngay)}"
            yield found("can_cu_khac_kho", where, stands, dates.in_words(right))


def _running(case: Case, passages: Iterable[Passage]) -> Iterator[Finding]:
    """Yield what is wrong with texts of the store that the document's own texts cite."""
    for passage in passages:
        yield from _wording(case, passage.text, passage.where)
        for key in _relied_on(passage.text, case.can_cu):
            yield from _force(case, key, passage.where)


def _relied_on(text: str, store: Mapping[str, CanCu]) -> tuple[str, ...]:
    """Return the keys of the texts that `text` names after «căn cứ», what stands in brackets left out."""
    if "ăn cứ" not in text and "ĂN CỨ" not in text:  # the search below is a slow one
        return ()
    spans = (match["noi_dung"] for match in _AS_BASIS.finditer(_BRACKETS.sub("", text)))
    return tuple(dict.fromkeys(key for span in spans for key, _ in entries(span, store)))
