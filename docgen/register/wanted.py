"""Which numbers are meant: a question → rows."""

from collections.abc import Iterator

import sqlalchemy as sa

from docgen.register import tables
from docgen.register.entries import IN_USE, Asked, Asking, Issued
from docgen.register.schema import NUMBERS
from docgen.register.series import YEAR, agency_key, ordinary
from docgen.vn.text import slug


def numbers(connection: sa.Connection, asking: Asking) -> tuple[Issued, ...]:
    """Return the numbers that `asking` wants, by year, series and number."""
    found = tables.numbers(connection, *conditions(asking))
    words = slug(asking.chu)
    return tuple(one for one in found if _meets(one, asking, words))


def conditions(asking: Asking) -> Iterator[sa.ColumnElement[bool]]:
    """Yield what the columns can decide."""
    columns = NUMBERS.c
    for column in (columns.nam, columns.loai, columns.so, columns.ky_hieu, columns.khoa, columns.so_sach):
        value = getattr(asking, column.key)
        if value:
            yield column == value
    if asking.co_quan:
        yield columns.co_quan_khoa == agency_key(asking.co_quan)
    if asking.tu:
        yield columns.ngay >= asking.tu.isoformat()
    if asking.den:
        yield columns.ngay <= asking.den.isoformat()
    if asking.trang_thai:
        yield columns.trang_thai.in_(asking.trang_thai)


def last_day(connection: sa.Connection, agency: str) -> Issued | None:
    """Return the number of an agency with the latest date, if any, of those that follow its policy."""
    wanted = sa.select(NUMBERS.c.du_lieu).where(
        NUMBERS.c.co_quan_khoa == agency_key(agency),
        sa.func.substr(NUMBERS.c.pham_vi, YEAR + 1) == ordinary(agency),
        NUMBERS.c.trang_thai.in_(IN_USE),
    )
    text = connection.scalar(wanted.order_by(NUMBERS.c.ngay.desc()).limit(1))
    return None if text is None else tables.read(text)


def same_content(connection: sa.Connection, asked: Asked) -> Issued | None:
    """Return a number in use whose document says the same as `asked` and is known by another name."""
    content = asked.noi_dung_sha256
    if not content:
        return None
    found = tables.numbers(
        connection,
        NUMBERS.c.co_quan_khoa == agency_key(asked.co_quan),
        NUMBERS.c.trang_thai.in_(IN_USE),
        NUMBERS.c.du_lieu.contains(content, autoescape=True),
    )
    same = (one for one in found if one.asked and one.asked.noi_dung_sha256 == content)
    return next((one for one in same if one.khoa != asked.khoa), None)


def _meets(one: Issued, asking: Asking, words: str) -> bool:
    """Tell whether a number has what no column tells: secrecy, and words in any of its texts."""
    if asking.mat is not None and bool(one.asked and one.asked.do_mat) != asking.mat:
        return False
    return not words or words in slug(" ".join(_texts(one)))


def _texts(one: Issued) -> Iterator[str]:
    yield from (one.so_ky_hieu, one.ly_do, one.co_quan)
    if one.asked:
        asked = one.asked
        yield from (asked.ten_loai_trich_yeu, asked.nguoi_ky, *asked.noi_nhan, asked.luu, asked.ghi_chu)
