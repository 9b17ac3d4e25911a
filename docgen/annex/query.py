"""A query (SQL) over sheets → data rows, by an SQLite in memory that can only read, and only so much.

The dossier and its workbooks are hostile: one SELECT, listed functions, bounded steps, memory and rows.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from decimal import Decimal
from functools import partial

from docgen.annex.guard import MAX_HEAP, Guard
from docgen.annex.parsed import Parsed
from docgen.errors import DataError, Where
from docgen.models.bang import Bang, NguonSql
from docgen.models.dong import DongSoLieu

ORIGIN = "dong_nguon"
"""Column of every sheet that numbers its rows; a query that hands it on keeps the place of each row."""
MAX_ROWS = 200_000
"""Rows of all sheets together, and of the result."""
_INTEGERS = range(-(2**63), 2**63)
Sheets = Mapping[str, Sequence[DongSoLieu]]
"""Name of a table in the query → its rows."""


def rows(bang: Bang, sheets: Sheets, where: Where) -> tuple[DongSoLieu, ...]:
    """Return the rows that the query of `bang` makes of `sheets`, in its order; errors are told at `where`.

    An empty cell is NULL, a column of numbers holds numbers, every other one text. A row keeps the place
    of the sheet's row whose `dong_nguon` the query hands on, and else has the place of the query.
    """
    assert isinstance(bang.nguon, NguonSql)
    flat = [row for own in sheets.values() for row in own]
    if len(flat) > MAX_ROWS:
        raise DataError("sql_qua_nhieu_dong", where, limit=MAX_ROWS)
    with closing(sqlite3.connect(":memory:")) as database:
        guard = Guard(frozenset(sheets))
        try:
            _load(database, bang.nguon, sheets)
            guard.close_doors(database, max(map(_size, flat), default=0))
            cursor = database.execute(bang.nguon.sql)
            names = [column[0] for column in cursor.description or ()]
            found = cursor.fetchmany(MAX_ROWS + 1)
        except (sqlite3.Error, sqlite3.Warning, MemoryError) as error:
            raise guard.told(error, where) from error
    if len(found) > MAX_ROWS:
        raise DataError("sql_qua_nhieu_dong", where, limit=MAX_ROWS)
    places = _places(bang, names, where)
    origin = names.index(ORIGIN) if ORIGIN in names else None
    return tuple(
        DongSoLieu(
            {key: _text(record[at], where) for key, at in places.items()},
            *_origin(flat, None if origin is None else record[origin], where),
        )
        for record in found
    )


def _load(database: sqlite3.Connection, query: NguonSql, sheets: Sheets) -> None:
    """Make a table of every sheet, in memory; its rows are numbered through all sheets."""
    database.execute(f"PRAGMA hard_heap_limit={MAX_HEAP}")
    database.execute("PRAGMA temp_store=MEMORY")
    number = 0
    for name, sheet in query.cac_trang.items():
        source = {column.ma_cot: column.kieu for column in sheet.cot}
        columns = ", ".join(f'"{key}"' for key in (ORIGIN, *source))
        database.execute(f'CREATE TABLE "{name}" ({columns})')
        marks = ", ".join("?" * (len(source) + 1))
        database.executemany(
            f'INSERT INTO "{name}" VALUES ({marks})',  # noqa: S608 - a key has letters, digits and _ only
            _records(sheets[name], source, number),
        )
        number += len(sheets[name])


def _size(row: DongSoLieu) -> int:
    """Return how many bytes the texts of `row` take."""
    return sum(len(text.encode()) for text in row.o.values())


def _records(
    rows: Sequence[DongSoLieu], columns: Mapping[str, str], first: int
) -> Iterator[tuple[int | float | str | None, ...]]:
    parsed = Parsed()
    for number, row in enumerate(rows, start=first):
        cells = (_value(row.o.get(key, ""), kind, parsed) for key, kind in columns.items())
        yield (number, *cells)


def _value(text: str, kind: str, parsed: Parsed) -> int | float | str | None:
    number = parsed[text] if kind == "so" and text else None
    if number is None:
        return text or None
    whole = int(number) if number == number.to_integral_value() else None
    return whole if whole is not None and whole in _INTEGERS else float(number)


def _places(bang: Bang, names: Sequence[str], where: Where) -> dict[str, int]:
    """Return key of the table → place in the result; DataError where a column is missing or there twice."""
    wanted = bang.khoa_dong
    missing = [own for own in dict.fromkeys(wanted.values()) if names.count(own) != 1]
    if missing:
        args = {"columns": ", ".join(f"«{name}»" for name in missing), "known": ", ".join(names) or "-"}
        raise DataError("sql_thieu_cot", where, **args)
    return {key: names.index(own) for key, own in wanted.items()}


def _text(value: object, where: Where) -> str:
    """Return a value of the result as the text of a cell; numbers the Vietnamese way, without dots."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float) and abs(value) < 1e15:
        return f"{Decimal(format(value, '.15g')):f}".replace(".", ",")
    raise DataError("sql_gia_tri", where, found=repr(value)[:60])


def _origin(
    rows: Sequence[DongSoLieu], number: object, where: Where
) -> tuple[Callable[[int, str], Where], int]:
    """Return what tells the place of a cell, and the number of its row for it."""
    if isinstance(number, int) and 0 <= number < len(rows):
        return rows[number].noi, rows[number].so
    return partial(_same, where), 0


def _same(where: Where, _row: int, _key: str) -> Where:
    return where
