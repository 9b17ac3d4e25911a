"""Numbers → the register as it is printed (PL IV, I): a book a series, with what explains its order."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from docgen.nd30 import kinds
from docgen.register.entries import (
    DA_HUY,
    GIU_CHO,
    MOT_DAY,
    THEO_LOAI,
    THEO_NHOM,
    Asked,
    Fault,
    Issued,
    Policy,
)
from docgen.register.series import told
from docgen.values import dataclass
from docgen.vn import dates

KHUYET = "khuyet"
"""State of a row that stands for numbers which the register lacks."""
GAP, BACKWARD = "so_khuyet", "so_lui_ngay"
"""Ids of the faults that name a gap, and a date before that of the number before."""
_POLICY = {
    MOT_DAY: "lấy số chung một dãy cho mọi loại văn bản",
    THEO_LOAI: "lấy số riêng theo từng loại văn bản",
    THEO_NHOM: "lấy số riêng theo nhóm loại văn bản",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a book: a number, or the numbers of a gap."""

    trang_thai: str
    so: int
    so_ky_hieu: str
    ngay: dt.date | None = None
    asked: Asked | None = None
    """The document; None where there is none."""
    ghi_chu: str = ""
    ly_do: str = ""
    """Why it is void or reserved, or is not there."""
    han: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A line across the book: what changed from there on."""

    text: str


@dataclass(frozen=True, slots=True)
class Book:
    """One book: its series, its period, its first and last number, its rows by number."""

    so_sach: str
    co_quan: str
    nam: int
    tu: dt.date
    den: dt.date
    rows: tuple[Entry | Note, ...]
    tu_van: str = ""
    mat: bool = False

    @property
    def numbers(self) -> tuple[int, int]:
        """Return its first and last number; (0, 0) for a book without any."""
        found = [row.so for row in self.rows if isinstance(row, Entry)]
        return (found[0], found[-1]) if found else (0, 0)


def books(
    entries: Iterable[Issued],
    tu: dt.date,
    den: dt.date,
    *,
    policies: Mapping[str, Sequence[Policy]],
    faults: Iterable[Fault] = (),
) -> tuple[Book, ...]:
    """Return the books of `entries` from `tu` to `den`, both days included, by year and series.

    `entries` are those of the whole years, so that a number without a date has its place by its neighbours.
    `policies` are those of each agency, by day; `faults` name the gaps and the dates that run backwards. A
    book without a number in the period is left out. The secret ones come last.
    """
    series: dict[str, list[Issued]] = defaultdict(list)
    for entry in entries:
        series[entry.so_sach].append(entry)
    told_: dict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        told_[fault.so_sach].append(fault)
    found = (
        _book(sorted(all_, key=lambda one: one.so), tu, den, policies, told_[key])
        for key, all_ in series.items()
    )
    whole = [book for book in found if book is not None]
    return tuple(sorted(whole, key=_place))


def _place(book: Book) -> tuple[object, ...]:
    """Return where a book stands among others: what a change of policy opened, after what it closed."""
    _, since = told(book.so_sach)
    return (book.nam, book.mat, book.co_quan, book.tu_van, since, book.so_sach)


def _book(
    entries: Sequence[Issued],
    tu: dt.date,
    den: dt.date,
    policies: Mapping[str, Sequence[Policy]],
    faults: Sequence[Fault],
) -> Book | None:
    """Return the book of one series, None where nothing of it lies in the period.

    A gap stands in the book of the number that follows it.
    """
    first = entries[0]
    inside = [one for one, day in zip(entries, _days(entries), strict=True) if tu <= day <= den]
    if not inside:
        return None
    numbers, within = [one.so for one in entries], {one.so for one in inside}
    lost = [_gap(one) for one in faults if one.id == GAP and _following(numbers, one) in within]
    back = {one.so: one for one in faults if one.id == BACKWARD}
    rows = sorted([*(_entry(one, back.get(one.so)) for one in inside), *lost], key=lambda row: row.so)
    from_, to = max(tu, _opened(entries)), min(den, dt.date(first.nam, 12, 31))
    documents = [one.asked for one in entries if one.asked]
    special = next((one for one in documents if one.do_mat or one.tu_van), None)
    notes = list(_new_signs(rows))
    if special is None:
        notes += [one for one in _policies(policies.get(first.co_quan, ()), rows) if from_ <= one[1] <= to]
    return Book(
        first.so_sach,
        first.co_quan,
        first.nam,
        from_,
        to,
        tuple(_noted(rows, notes)),
        tu_van=special.tu_van if special else "",
        mat=bool(special and special.do_mat),
    )


def _days(entries: Sequence[Issued]) -> Iterator[dt.date]:
    """Yield a day for each of the numbers of a series: its own, that of the one before, that of the first."""
    known = (one.ngay for one in entries if one.ngay)
    last = next(known, None)
    for one in entries:
        last = one.ngay or last
        yield last or one.luc.date()


def _opened(entries: Sequence[Issued]) -> dt.date:
    """Return the first day of a book: of its year, or that on which a change of policy opened it.

    A document that got its number after that day may be dated before it.
    """
    first = entries[0]
    _, since = told(first.so_sach)
    if not since:
        return dt.date(first.nam, 1, 1)
    return min([dt.date.fromisoformat(since), *(one.ngay for one in entries if one.ngay)])


def _following(numbers: Sequence[int], gap: Fault) -> int:
    """Return the number that follows a gap; 0 for none."""
    last = gap.den_so or gap.so
    return next((so for so in numbers if so > last), 0)


def _entry(one: Issued, back: Fault | None) -> Entry:
    return Entry(
        one.trang_thai,
        one.so,
        one.so_ky_hieu,
        one.ngay,
        one.asked,
        "; ".join(_remarks(one, back)),
        one.ly_do,
        one.han,
    )


def _remarks(one: Issued, back: Fault | None) -> Iterator[str]:
    """Yield what «Ghi chú» says: what happened to the number, then the document's own note.

    `back`: that its date runs backwards.
    """
    if one.trang_thai == DA_HUY:
        yield f"Đã hủy: {one.ly_do}" if one.ly_do else "Đã hủy"
    elif one.trang_thai == GIU_CHO:
        until = f" đến ngày {dates.short(one.han)}" if one.han else ""
        yield f"Giữ số{until}: {one.ly_do}" if one.ly_do else f"Giữ số{until}"
    if one.ly_do_ngay:
        yield one.ly_do_ngay
    elif back:
        why = f": {back.ly_do}" if back.ly_do else ", chưa ghi lý do"
        yield f"Ngày trước ngày của số {back.chi_tiet}{why}"
    if one.asked and one.asked.ghi_chu:
        yield one.asked.ghi_chu


def _gap(fault: Fault) -> Entry:
    """Return the row of a gap: its numbers, and why they are not there."""
    last = fault.den_so or fault.so
    shown = f"{fault.so:02d}" if last == fault.so else f"{fault.so:02d}–{last:02d}"
    why = f"Số khuyết: {fault.ly_do}" if fault.ly_do else "Số khuyết, chưa ghi lý do"
    return Entry(KHUYET, fault.so, shown, ghi_chu=why, ly_do=fault.ly_do)


_Placed = tuple[int, dt.date, str]
"""Index of the row above which a note stands, its day, its text."""


def _policies(policies: Sequence[Policy], rows: Sequence[Entry]) -> Iterator[_Placed]:
    """Yield where the way of numbering changes: above the first row of that day or later, else at the end."""
    for policy in policies:
        day = policy.tu_ngay
        if day is not None:
            at = next((n for n, row in enumerate(rows) if row.ngay and row.ngay >= day), len(rows))
            yield at, day, f"Từ ngày {dates.short(day)}: {_POLICY[policy.che_do]}{_groups(policy)}."


def _groups(policy: Policy) -> str:
    """Return the groups of kinds that share a series, in brackets."""
    if policy.che_do != THEO_NHOM or not policy.nhom:
        return ""
    told = (", ".join(kinds.BY_KEY[key].ten for key in keys) for keys in policy.nhom.values())
    return f" ({'; '.join(told)})"


def _new_signs(rows: Sequence[Entry]) -> Iterator[_Placed]:
    """Yield where an abbreviation in the ký hiệu gives way to another for good, as after a reorganisation.

    It does so in the ký hiệu of each kind, and is told at the first.
    """
    signs = [(n, row, *_issuer(row)) for n, row in enumerate(rows) if row.asked and row.ngay]
    last = {(kind, sign): n for n, _, kind, sign in signs}
    used: dict[str, str] = {}
    seen, said = set[tuple[str, str]](), set[tuple[str, str]]()
    for n, row, kind, sign in signs:
        before, new = used.get(kind, sign), (kind, sign) not in seen
        seen.add((kind, sign))
        if new and before != sign and (before, sign) not in said and last[kind, before] < n:
            assert row.ngay is not None
            said.add((before, sign))
            text = (
                f"Từ số {row.so_ky_hieu} ngày {dates.short(row.ngay)}: ký hiệu «{before}» đổi thành «{sign}»."
            )
            yield n, row.ngay, text
        used[kind] = sign


def _issuer(row: Entry) -> tuple[str, str]:
    """Return whose abbreviation stands in the ký hiệu: of named kinds behind the kind, of công văn first."""
    assert row.asked is not None
    groups = row.asked.ky_hieu.split("-")
    named = kinds.BY_KEY.get(row.asked.loai)
    if named and named.viet_tat and groups[0] == named.viet_tat:
        return named.key, "-".join(groups[1:])
    return row.asked.loai, groups[0]


def _noted(rows: Sequence[Entry], notes: Iterable[_Placed]) -> Iterator[Entry | Note]:
    """Yield the rows, each note above its own; the same words at one place stand there once."""
    above: dict[int, dict[str, None]] = defaultdict(dict)
    for at, _, text in sorted(notes):
        above[at][text] = None
    for at in range(len(rows) + 1):
        yield from map(Note, above.get(at, ()))
        if at < len(rows):
            yield rows[at]
