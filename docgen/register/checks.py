"""What an inspector would ask about: gaps, dates running backwards, reservations over, files not in place."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path

import sqlalchemy as sa

from docgen.register import recovery, staging, tables, wanted
from docgen.register.entries import DA_CAP, DA_HUY, GIU_CHO, IN_USE, Asking, Fault, Issued
from docgen.register.schema import BOOKS
from docgen.vn import dates

GAP, BACKWARD, OVER = "so_khuyet", "so_lui_ngay", "so_qua_han"
WAITING, GONE, CHANGED = "so_cho_tep", "so_mat_tep", "so_tep_doi"


def faults(
    connection: sa.Connection, asking: Asking, today: dt.date, office: Path, *, files: bool
) -> Iterator[Fault]:
    """Yield every fault, series by series, then those of the files."""
    whole = replace(asking, tu=None, den=None, loai="", trang_thai=(), so=0, ky_hieu="", khoa="", chu="")
    first = {book.khoa: book.dau for book in tables.books(connection, *_books(asking))}
    for key, found in groupby(wanted.numbers(connection, whole), key=lambda one: one.so_sach):
        numbers = list(found)
        yield from gaps(numbers, first.get(key, 1))
        yield from backward(numbers)
        yield from (_fault(OVER, one, detail=_until(one)) for one in numbers if _over(one, today))
    for issued, staged in recovery.pending(connection, office):
        yield from (_fault(WAITING, issued, detail=one.name) for one in staged)
    if files:
        for one in wanted.numbers(connection, asking):
            yield from _files(one, office)


def gaps(numbers: Sequence[Issued], first: int) -> Iterator[Fault]:
    """Yield every run of numbers that lacks from `first` on; the number after it tells why, if any does."""
    before = first - 1
    for one in numbers:
        if one.so > before + 1:
            yield Fault(GAP, one.so_sach, before + 1, one.so - 1, one.ly_do_ngay)
        before = one.so


def backward(numbers: Sequence[Issued]) -> Iterator[Fault]:
    """Yield every number whose date is before that of the number before it, be that one void by now.

    It is explained by its own reason, or by that of the one before: why it had been reserved, or is void. Why
    an old book was taken over explains none of its dates.
    """
    dated = [one for one in numbers if one.ngay and one.trang_thai in (*IN_USE, DA_HUY)]
    for before, one in pairwise(dated):
        if one.trang_thai in IN_USE and before.ngay and one.ngay and before.ngay > one.ngay:
            why = before.ly_do if before.trang_thai in (DA_CAP, DA_HUY) else ""
            yield _fault(BACKWARD, one, one.ly_do_ngay or why, before.so_ky_hieu)


def _until(one: Issued) -> str:
    """Return the last day of a reservation, and what it is for."""
    day = dates.short(one.han) if one.han else ""
    return f"{day}: {one.ly_do}" if one.ly_do else day


def _over(one: Issued, today: dt.date) -> bool:
    return one.trang_thai == GIU_CHO and one.han is not None and one.han < today


def _files(one: Issued, office: Path) -> Iterator[Fault]:
    kinds = {staging.LOST: GONE, staging.TAKEN: CHANGED}
    for file in one.files:
        state = staging.state(file, office)
        if state in kinds:
            yield _fault(kinds[state], one, detail=file.name)


def _books(asking: Asking) -> Iterator[sa.ColumnElement[bool]]:
    if asking.nam:
        yield BOOKS.c.nam == asking.nam
    if asking.so_sach:
        yield BOOKS.c.khoa == asking.so_sach


def _fault(kind: str, one: Issued, reason: str = "", detail: str = "") -> Fault:
    return Fault(kind, one.so_sach, one.so, 0, reason, detail)
