"""An old book → the register, within one transaction: all of its numbers or none."""

from collections.abc import Iterator, Mapping, Sequence

import sqlalchemy as sa

from docgen.errors import DocgenError, RegisterError, Where, raise_all
from docgen.register import giving, sound, tables
from docgen.register.entries import DA_HUY, Given, Issued
from docgen.register.journal import Act
from docgen.register.series import Series
from docgen.values import dataclass


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the old book, and where it stands there."""

    at: int
    given: Given

    @property
    def order(self) -> tuple[int, int]:
        """The order in which rows are taken over."""
        return self.given.asked.ngay.year, self.given.so


def taken(connection: sa.Connection, rows: Sequence[Given], act: Act) -> Sequence[Issued]:
    """Return the numbers that are new; raise every row that cannot be taken over, at its place."""
    placed = sorted((_Row(at, row) for at, row in enumerate(rows)), key=lambda row: row.order)
    added: list[Issued] = []
    books: dict[int, Series] = {}
    errors: list[DocgenError] = []
    for signed in (True, False):
        for row in placed:
            if bool(row.given.asked.ky_hieu) == signed:
                try:
                    added += _one(connection, row, rows, books, act)
                except RegisterError as error:
                    errors.append(type(error)(error.id, Where(row.given.place), **error.args_))
    if errors:
        raise_all([RegisterError("so_nhap_khong_so_nao", count=len(errors)), *errors])
    return added


def _one(
    connection: sa.Connection, row: _Row, rows: Sequence[Given], books: dict[int, Series], act: Act
) -> Iterator[Issued]:
    """Yield the number of a row where it is new; the book of a document goes into `books`."""
    sound.reasons(row.given.ly_do)
    given = row.given
    bare = given.trang_thai == DA_HUY and not given.asked.ky_hieu
    asked = sound.asked(given.asked, signed=not bare)
    if bare:
        book = _beside(row.at, rows, books) or giving.opened(connection, asked, act, asked.ngay)
        yield from _void(connection, given, book, act)
        return
    books[row.at] = book = giving.opened(connection, asked, act, asked.ngay)
    there = tables.number(connection, book.khoa, given.so)
    new = giving.taken_over(book, Given(given.so, asked, given.place, given.trang_thai, given.ly_do), act)
    if there is None:
        giving.refuse_twice(connection, book.pham_vi, new)
        tables.add(connection, act, new, book.pham_vi)
        yield new
    elif (there.asked, there.trang_thai) != (new.asked, new.trang_thai):
        giving.refuse_used(there)


def _beside(at: int, rows: Sequence[Given], books: Mapping[int, Series]) -> Series | None:
    """Return the book of the row before row `at` that a document bore, of the row after where a book begins.

    Only rows of the same year count.
    """
    year = rows[at].asked.ngay.year
    near = [other for other in books if rows[other].asked.ngay.year == year]
    before = max((other for other in near if other < at), default=None)
    after = min((other for other in near if other > at), default=None)
    begins = before is not None and after is not None and rows[before].so > rows[at].so
    found = after if before is None or begins else before
    return None if found is None else books[found]


def _void(connection: sa.Connection, given: Given, book: Series, act: Act) -> Iterator[Issued]:
    """Yield a void number that no document bore, where it is new in its book."""
    giving.believable(given.so)
    there = tables.number(connection, book.khoa, given.so)
    if there is None:
        reason = given.ly_do or act.vi_sao
        new = Issued(book.khoa, given.so, DA_HUY, book.nam, book.co_quan, act.luc, act.ai, ly_do=reason)
        tables.add(connection, act, new, book.pham_vi)
        yield new
    elif there.trang_thai != DA_HUY:
        giving.refuse_used(there)
