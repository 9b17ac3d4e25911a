"""Reading and writing the tables: a row is written together with its line of the journal, never alone."""

import dataclasses
from collections.abc import Iterator, Sequence

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from docgen.register import journal, rows
from docgen.register.entries import IN_USE, Issued, Policy
from docgen.register.journal import Act
from docgen.register.schema import BOOKS, NUMBERS, POLICIES
from docgen.register.series import Series, agency_key

FIRST_POLICY = ""
"""What stands for the day of the policy that holds from the beginning."""


def number(connection: sa.Connection, book: str, so: int) -> Issued | None:
    """Return a number of a series, if it is there."""
    return _one(connection, NUMBERS.c.so_sach == book, NUMBERS.c.so == so)


def borne_by(connection: sa.Connection, agency: str, khoa: str) -> Issued | None:
    """Return the number that the document `khoa` of an agency bears, if any."""
    return _one(connection, NUMBERS.c.co_quan_khoa == agency_key(agency), NUMBERS.c.khoa == khoa)


def numbers(connection: sa.Connection, *conditions: sa.ColumnElement[bool]) -> Iterator[Issued]:
    """Yield the numbers that meet `conditions`, by year, series and number."""
    wanted = sa.select(NUMBERS.c.du_lieu).where(*conditions)
    plain = "BINARY" if connection.dialect.name == "sqlite" else "C"  # the same order in both databases
    ordered = wanted.order_by(NUMBERS.c.nam, NUMBERS.c.so_sach.collate(plain), NUMBERS.c.so)
    for text in connection.execute(ordered).scalars():
        yield read(text)


def read(text: str) -> Issued:
    """Return the number that a row keeps as JSON."""
    return rows.to_issued(rows.parsed(text))


def last(connection: sa.Connection, series: Series) -> int:
    """Return the highest number of a series, reserved and void too; for none the one before its first."""
    found = connection.scalar(sa.select(sa.func.max(NUMBERS.c.so)).where(NUMBERS.c.so_sach == series.khoa))
    return series.dau - 1 if found is None else max(int(found), series.dau - 1)


def neighbour(connection: sa.Connection, book: str, so: int, *, before: bool) -> Issued | None:
    """Return the nearest number before (after) `so` that has a date, be it void by now, if any."""
    side = NUMBERS.c.so < so if before else NUMBERS.c.so > so
    order = NUMBERS.c.so.desc() if before else NUMBERS.c.so
    wanted = sa.select(NUMBERS.c.du_lieu).where(NUMBERS.c.so_sach == book, side, NUMBERS.c.ngay.is_not(None))
    text = connection.scalar(wanted.order_by(order).limit(1))
    return None if text is None else read(text)


def add(connection: sa.Connection, act: Act, issued: Issued, scope: str) -> None:
    """Write a new number and its line of the journal; one that exists is an error of the database."""
    text = _journal(connection, act, issued)
    connection.execute(sa.insert(NUMBERS).values(number_columns(issued, scope) | {"du_lieu": text}))


def change(connection: sa.Connection, act: Act, issued: Issued, scope: str) -> None:
    """Write a number over its row, and its line of the journal."""
    text = _journal(connection, act, issued)
    put_number(connection, issued, scope, text)


def put_number(connection: sa.Connection, issued: Issued, scope: str, text: str) -> None:
    """Write the row of a number; `text` is its canonical JSON."""
    put(connection, NUMBERS, number_columns(issued, scope) | {"du_lieu": text})


def number_columns(issued: Issued, scope: str) -> rows.Row:
    """Return what is searched and kept unique of a number."""
    asked = issued.asked
    alive = asked is not None and issued.trang_thai in IN_USE
    return {
        "so_sach": issued.so_sach,
        "so": issued.so,
        "pham_vi": scope,
        "ky_hieu": issued.ky_hieu or None,
        "trang_thai": issued.trang_thai,
        "nam": issued.nam,
        "ngay": issued.ngay.isoformat() if issued.ngay else None,
        "loai": asked.loai if asked else None,
        "co_quan_khoa": agency_key(issued.co_quan),
        "khoa": (asked.khoa or None) if asked and alive else None,
    }


def book(connection: sa.Connection, khoa: str, *, lock: bool = False) -> Series | None:
    """Return the series of that key, if it was opened; with `lock` nobody else gives a number of it."""
    wanted = sa.select(BOOKS).where(BOOKS.c.khoa == khoa)
    found = connection.execute(wanted.with_for_update() if lock else wanted).first()
    return None if found is None else _series(found)


def books(connection: sa.Connection, *conditions: sa.ColumnElement[bool]) -> tuple[Series, ...]:
    """Return the series that meet `conditions`, by key."""
    found = map(_series, connection.execute(sa.select(BOOKS).where(*conditions)))
    return tuple(sorted(found, key=lambda series: series.khoa))


def open_book(connection: sa.Connection, act: Act, series: Series) -> Series:
    """Return `series`, now opened: after a change of policy it goes on from the books before it."""
    first = 1 + max((last(connection, before) for before in earlier(connection, series)), default=0)
    opened = dataclasses.replace(series, dau=first)
    journal.append(connection, act, journal.BOOK, rows.of_series(opened))
    put_book(connection, opened)
    return opened


def earlier(connection: sa.Connection, series: Series) -> tuple[Series, ...]:
    """Return the books of its scope that the change of policy closed which opened `series`."""
    return books(connection, BOOKS.c.pham_vi == series.pham_vi, BOOKS.c.tu_ngay < series.tu_ngay)


def put_book(connection: sa.Connection, series: Series) -> None:
    """Write the row of a series."""
    put(connection, BOOKS, book_columns(series))


def book_columns(series: Series) -> rows.Row:
    """Return the row of a series as the table has it."""
    return rows.of_series(series) | {"mat": int(series.mat)}


def policies(connection: sa.Connection, agency: str) -> tuple[Policy, ...]:
    """Return the policies of an agency by day; the first is one series for all, or what was set instead."""
    key = agency_key(agency)
    wanted = sa.select(POLICIES.c.du_lieu).where(POLICIES.c.co_quan_khoa == key).order_by(POLICIES.c.tu_ngay)
    set_ = [rows.to_policy(rows.parsed(text)) for text in connection.execute(wanted).scalars()]
    first = () if set_ and set_[0].tu_ngay is None else (Policy(agency),)
    return (*first, *set_)


def save_policy(connection: sa.Connection, act: Act, policy: Policy) -> None:
    """Write a policy and its line of the journal."""
    row = rows.of_policy(policy)
    journal.append(connection, act, journal.POLICY, row)
    put_policy(connection, policy)


def put_policy(connection: sa.Connection, policy: Policy) -> None:
    """Write the row of a policy."""
    put(connection, POLICIES, policy_columns(policy))


def policy_columns(policy: Policy) -> rows.Row:
    """Return the row of a policy as the table has it."""
    day = policy.tu_ngay.isoformat() if policy.tu_ngay else FIRST_POLICY
    text = rows.canonical(rows.of_policy(policy))
    return {"co_quan_khoa": agency_key(policy.co_quan), "tu_ngay": day, "du_lieu": text}


def _journal(connection: sa.Connection, act: Act, issued: Issued) -> str:
    row = rows.of_issued(issued)
    journal.append(connection, act, journal.SO, row)
    return rows.canonical(row)


def _one(connection: sa.Connection, *conditions: sa.ColumnElement[bool]) -> Issued | None:
    text = connection.scalar(sa.select(NUMBERS.c.du_lieu).where(*conditions))
    return None if text is None else read(text)


def _series(found: sa.Row[tuple[object, ...]]) -> Series:
    return rows.to_series(dict(found._mapping) | {"mat": found.mat == 1})


def put(connection: sa.Connection, table: sa.Table, row: rows.Row) -> None:
    """Insert a row, or change the one with the same primary key; other unique constraints stay errors."""
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    keys: Sequence[sa.Column[object]] = list(table.primary_key.columns)
    statement = insert(table).values(row)
    changed = {name: value for name, value in row.items() if not table.c[name].primary_key}
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed))
