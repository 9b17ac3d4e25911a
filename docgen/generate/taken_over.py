"""An old book → the register: its numbers with their documents, and those that it calls void."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from docgen.register.entries import DA_HUY, NHAP, Asked, Given, Issued
from docgen.sources.register_rows import KEPT, VOID, RegisterRow
from docgen.values import dataclass

if TYPE_CHECKING:
    from docgen.register.book import Register


@dataclass(frozen=True, slots=True)
class By:
    """Whose book it is and who takes it over, when and why; `year`: of the rows without a day."""

    co_quan: str
    year: int
    reason: str
    now: dt.datetime
    who: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What was added to the register, and the rows of reserved numbers, which are not taken over."""

    added: tuple[Issued, ...]
    kept: tuple[RegisterRow, ...]


def take(register: "Register", rows: Sequence[RegisterRow], by: By) -> Taken:
    """Return what of `rows` is new in the register now; a second import of the same book adds nothing.

    All are added or none. A void number that no document bore goes into the book of the number before it.
    """
    days = _days(rows, by.year)
    given = [_given(row, days, by) for row in rows if row.trang_thai != KEPT]
    added = register.import_rows(given, reason=by.reason, now=by.now, who=by.who)
    return Taken(added, tuple(row for row in rows if row.trang_thai == KEPT))


def _days(rows: Sequence[RegisterRow], year: int) -> Mapping[int, dt.date]:
    """Return a day for each row, by its place in `rows`: its own, else that of the row before."""
    found: dict[int, dt.date] = {}
    last = dt.date(year, 1, 1)
    for row in rows:
        last = row.ngay or last
        found[id(row)] = last
    return found


def _given(row: RegisterRow, days: Mapping[int, dt.date], by: By) -> Given:
    texts = row.texts
    asked = Asked(
        co_quan=texts.get("co_quan", by.co_quan),
        loai=row.loai,
        ky_hieu=row.ky_hieu,
        ngay=days[id(row)],
        khoa=texts.get("khoa", ""),
        noi_dung_sha256="",
        ten_loai_trich_yeu=texts.get("trich_yeu", ""),
        nguoi_ky=texts.get("nguoi_ky", ""),
        do_mat=texts.get("do_mat", ""),
        tu_van=texts.get("tu_van", ""),
        noi_nhan=row.noi_nhan,
        luu=texts.get("luu", ""),
        so_ban=row.so_ban or 1,
        ngay_chuyen=row.ngay_chuyen,
        ky_nhan=texts.get("ky_nhan", ""),
        ghi_chu=texts.get("ghi_chu", ""),
        hinh_thuc=texts.get("hinh_thuc", ""),
    )
    state = DA_HUY if row.trang_thai == VOID else NHAP
    return Given(row.so, asked, _place(row), state, row.ly_do)


def _place(row: RegisterRow) -> str:
    return ":".join(part for part in (row.place.file, row.place.cell or str(row.place.line or "")) if part)
