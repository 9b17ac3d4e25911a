"""How a number is given, within one transaction: the next one, one from outside, a reserved one; or none."""

import datetime as dt
from dataclasses import replace

import sqlalchemy as sa

from docgen.errors import RegisterError, Where
from docgen.register import tables
from docgen.register.entries import (
    DA_CAP,
    DA_HUY,
    GHI_NHAN,
    GIU_CHO,
    IN_USE,
    Asked,
    Given,
    Issued,
)
from docgen.register.journal import Act
from docgen.register.schema import BOOKS, NUMBERS
from docgen.register.series import YEAR, Series, agency_key, group, in_force, of, scope
from docgen.values import dataclass
from docgen.vn import dates

MOST = 999_999
"""Highest number that is believed."""


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why something unusual is done: the date runs backwards, numbers are passed over, errors forced."""

    ngay: str = ""
    ep: str = ""


def opened(connection: sa.Connection, asked: Asked, act: Act, moment: dt.date) -> Series:
    """Return the series of `asked`, opened where it is not; nobody gives numbers meanwhile."""
    meant = of(asked, tables.policies(connection, asked.co_quan), moment)
    opening = Act("mo_so", act.luc, act.ai, act.vi_sao)
    return tables.book(connection, meant.khoa) or tables.open_book(connection, opening, meant)


def next_of(connection: sa.Connection, series: Series, asked: Asked, act: Act, why: Reasons) -> Issued:
    """Return the next number of `series` for `asked`, not yet written; a backward date needs a reason."""
    so = tables.last(connection, series) + 1
    refuse_backward(connection, series, so, asked.ngay, why, after=False)
    return _borne(series, so, asked, act, why, DA_CAP)


def from_outside(
    connection: sa.Connection, series: Series, so: int, asked: Asked, act: Act, why: Reasons
) -> Issued:
    """Return the number `so`, given elsewhere, for `asked`; passing numbers over needs a reason."""
    believable(so)
    refuse_used(tables.number(connection, series.khoa, so))
    last = tables.last(connection, series)
    if so > last + 1 and not why.ngay:
        raise RegisterError("so_nhay_coc", so=so, first=last + 1, last=so - 1)
    refuse_backward(connection, series, so, asked.ngay, why, after=True)
    return _borne(series, so, asked, act, why, GHI_NHAN, act.vi_sao)


def reserved(
    connection: sa.Connection, series: Series, so: int, asked: Asked, act: Act, why: Reasons
) -> Issued:
    """Return the reserved number `so` for `asked`; after its last day that needs a reason."""
    there = tables.number(connection, series.khoa, so)
    if there is None or there.trang_thai != GIU_CHO:
        raise RegisterError("so_khong_giu", so=so, nam=series.nam)
    if there.han and there.han < act.luc.date() and not why.ngay:
        raise RegisterError("so_giu_qua_han", so=so, day=dates.short(there.han))
    refuse_backward(connection, series, so, asked.ngay, why, after=False)
    return _borne(series, so, asked, act, why, DA_CAP, there.ly_do)


def block(
    connection: sa.Connection, series: Series, count: int, until: dt.date, act: Act
) -> tuple[Issued, ...]:
    """Return the next `count` numbers of `series`, reserved until the day `until`."""
    first = tables.last(connection, series) + 1
    return tuple(
        Issued(
            series.khoa, so, GIU_CHO, series.nam, series.co_quan, act.luc, act.ai, ly_do=act.vi_sao, han=until
        )
        for so in range(first, first + count)
    )


def voided(connection: sa.Connection, series: Series, so: int, act: Act) -> Issued:
    """Return the number `so`, void: one in use or reserved, or one that a gap left out."""
    there = tables.number(connection, series.khoa, so)
    if there is None:
        if not series.dau <= so <= tables.last(connection, series):
            raise RegisterError("so_chua_cap", so=so, nam=series.nam)
        there = Issued(series.khoa, so, DA_HUY, series.nam, series.co_quan, act.luc, act.ai)
    elif there.trang_thai == DA_HUY:
        raise RegisterError("so_da_huy", so=there.so_ky_hieu, reason=there.ly_do)
    return replace(there, trang_thai=DA_HUY, luc=act.luc, ai=act.ai, ly_do=act.vi_sao)


def taken_over(series: Series, given: Given, act: Act) -> Issued:
    """Return a number of an old book as it will stand in the register."""
    believable(given.so)
    reason = given.ly_do or act.vi_sao
    return _borne(series, given.so, given.asked, act, Reasons(), given.trang_thai, reason)


def refuse_used(there: Issued | None) -> None:
    """Raise RegisterError so_da_dung, or so_dang_giu of a reserved one, where the number exists."""
    if there is not None:
        id_ = "so_dang_giu" if there.trang_thai == GIU_CHO else "so_da_dung"
        raise RegisterError(id_, so=there.so_ky_hieu, nam=there.nam, document=_told(there))


def refuse_twice(connection: sa.Connection, scope: str, new: Issued) -> None:
    """Raise RegisterError so_da_dung where number and ký hiệu, or the document, stand in another place.

    The database's own constraints say so too; here it is said in words.
    """
    printed = (NUMBERS.c.pham_vi == scope) & (NUMBERS.c.ky_hieu == new.ky_hieu) & (NUMBERS.c.so == new.so)
    borne = (NUMBERS.c.co_quan_khoa == agency_key(new.co_quan)) & (NUMBERS.c.khoa == new.khoa)
    alive = bool(new.khoa) and new.trang_thai in IN_USE
    for there in tables.numbers(connection, printed | borne if alive else printed):
        if (there.so_sach, there.so) != (new.so_sach, new.so):
            refuse_used(there)


def refuse_other_name(connection: sa.Connection, asked: Asked) -> None:
    """Raise RegisterError so_ten_co_quan_khac where a first number in the year would begin again at 01.

    The agency has none on a document, but its ký hiệu or the very document stands there under another name.
    """
    columns, agency = NUMBERS.c, agency_key(asked.co_quan)
    in_year = columns.nam == asked.ngay.year
    own = sa.select(columns.so).where(in_year, columns.co_quan_khoa == agency, columns.ky_hieu.is_not(None))
    if connection.execute(own.limit(1)).first():
        return
    alike = columns.ky_hieu == asked.ky_hieu
    if asked.khoa:
        alike |= columns.khoa == asked.khoa
    there = next(iter(tables.numbers(connection, in_year, alike)), None)
    if there:
        raise RegisterError(
            "so_ten_co_quan_khac",
            name=asked.co_quan,
            so=there.so_ky_hieu,
            nam=there.nam,
            other=there.co_quan,
        )


def refuse_backward(
    connection: sa.Connection, series: Series, so: int, day: dt.date, why: Reasons, *, after: bool
) -> None:
    """Raise RegisterError so_lui_ngay where the dates would run backwards and no reason is given.

    Judged by the nearest number before, of the first in a book by the last of the books before it; with
    `after`, by the nearest after as well; and a document of an old year comes too late once the next year
    has begun.
    """
    if why.ngay:
        return
    before = tables.neighbour(connection, series.khoa, so, before=True) or _last_before(connection, series)
    if before and before.ngay and before.ngay > day:
        raise _backward(so, day, before)
    later = tables.neighbour(connection, series.khoa, so, before=False) if after else None
    if later and later.ngay and later.ngay < day:
        raise _backward(so, day, later)
    of_next_year = _of_a_later_year(connection, series)
    if of_next_year:
        raise _backward(so, day, of_next_year)


def _last_before(connection: sa.Connection, series: Series) -> Issued | None:
    """Return of the last numbers of the books before `series` the one with the latest date, if any."""
    earlier = tables.earlier(connection, series)
    last = (tables.neighbour(connection, book.khoa, series.dau, before=True) for book in earlier)
    return max(filter(None, last), key=lambda one: one.ngay or dt.date.min, default=None)


def holding(connection: sa.Connection, asked: Asked, so: int) -> Series | None:
    """Return the newest book of the year in which `so` is reserved for documents like `asked`, if any."""
    wanted = NUMBERS.c.so_sach.in_(sa.select(BOOKS.c.khoa).where(BOOKS.c.nam == asked.ngay.year))
    found = tables.numbers(connection, wanted, NUMBERS.c.so == so, NUMBERS.c.trang_thai == GIU_CHO)
    books = [tables.book(connection, number.so_sach) for number in found]
    fitting = [book for book in books if book and _takes(connection, book, asked)]
    return max(fitting, key=lambda book: book.tu_ngay, default=None)


def _takes(connection: sa.Connection, book: Series, asked: Asked) -> bool:
    """Tell whether a book is one for documents like `asked`, under the policy by which it was opened."""
    if book.pham_vi != scope(asked):
        return False
    day = dt.date.fromisoformat(book.tu_ngay) if book.tu_ngay else dt.date(book.nam, 1, 1)
    policy = in_force(tables.policies(connection, asked.co_quan), day)
    return not book.nhom or group(policy, asked.loai) == book.nhom


def _of_a_later_year(connection: sa.Connection, series: Series) -> Issued | None:
    later = tables.numbers(
        connection,
        NUMBERS.c.nam > series.nam,
        sa.func.substr(NUMBERS.c.pham_vi, YEAR + 1) == series.pham_vi[YEAR:],
        NUMBERS.c.trang_thai.in_(IN_USE),
    )
    return next(iter(later), None)


def _borne(
    series: Series, so: int, asked: Asked, act: Act, why: Reasons, state: str, reason: str = ""
) -> Issued:
    return Issued(
        series.khoa, so, state, series.nam, asked.co_quan, act.luc, act.ai, asked.ky_hieu, asked.ngay, asked,
        ly_do=reason, ly_do_ngay=why.ngay, ly_do_ep=why.ep,
    )  # fmt: skip


def believable(so: int) -> None:
    """Raise RegisterError so_ngoai_khoang for what is no number of a document."""
    if not 1 <= so <= MOST:
        raise RegisterError("so_ngoai_khoang", so=so, limit=MOST)


def _backward(so: int, day: dt.date, other: Issued) -> RegisterError:
    assert other.ngay is not None, "only numbers with a date are compared"
    return RegisterError(
        "so_lui_ngay",
        Where(),
        so=so,
        day=dates.short(day),
        other=other.so_ky_hieu,
        other_day=dates.short(other.ngay),
    )


def _told(issued: Issued) -> str:
    return issued.khoa or issued.ly_do or "?"
