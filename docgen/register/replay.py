"""What may follow what: the life of a number, told by the lines of the journal one after the other."""

import datetime as dt
from collections.abc import Iterator

from docgen.register import journal, rows
from docgen.register.entries import DA_CAP, DA_HUY, GIU_CHO, IN_USE, Issued, Line

SLACK = dt.timedelta(minutes=5)
"""Clocks of several machines differ, and who waits for the register has looked at his before."""
FOLLOWING = {GIU_CHO: (DA_CAP, DA_HUY), **dict.fromkeys(IN_USE, (DA_HUY,)), DA_HUY: ()}
"""State of a number → those that it may have next."""


class Lives:
    """The numbers told so far; `wrong` says what of the next line cannot have happened."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, int], Issued] = {}
        self._books: set[str] = set()

    def wrong(self, content: rows.Row) -> bool:
        """Return whether a line cannot follow those before it, and remember it."""
        if journal.SO in content:
            new = rows.to_issued(content[journal.SO])
            before = self._numbers.get((new.so_sach, new.so))
            self._numbers[new.so_sach, new.so] = new
            return new.so_sach not in self._books or (before is not None and not _follows(before, new))
        if journal.BOOK in content:
            book = rows.to_series(content[journal.BOOK]).khoa
            again = book in self._books
            self._books.add(book)
            return again
        return False


def _follows(before: Issued, new: Issued) -> bool:
    """Return whether a number may become that: reserved → given or void, in use → void, of its document."""
    if new.trang_thai not in FOLLOWING.get(before.trang_thai, ()):
        return False
    facts = (before.asked, before.ngay, before.ky_hieu, before.files)
    return new.trang_thai != DA_HUY or facts == (new.asked, new.ngay, new.ky_hieu, new.files)


def backward(before: Line | None, line: Line) -> Iterator[str]:
    """Yield the number of a line whose time lies before that of the one ahead of it, or is no time."""
    now = journal.moment(line.luc)
    earlier = journal.moment(before.luc) if before else None
    if now is None or (earlier is not None and now < earlier - SLACK):
        yield str(line.stt)
