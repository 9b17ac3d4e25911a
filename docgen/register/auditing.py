"""The proof: the chain of the journal is whole, nothing is cut off, and the tables are its replay."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from docgen.errors import RegisterError
from docgen.register import journal, migrations, rows, tables
from docgen.register.entries import Audit, Line
from docgen.register.journal import BOOK, POLICY, SO
from docgen.register.schema import BOOKS, NUMBERS, POLICIES
from docgen.values import dataclass

BROKEN, CUT, OTHER, UNGUARDED = "nhat_ky_dut", "nhat_ky_cut", "bang_khac_nhat_ky", "so_mat_khoa"
Problem = tuple[str, str]
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What one line of the journal writes: a row of a table, by its key."""

    table: sa.Table
    key: Key
    row: rows.Row


def audit(connection: sa.Connection, known_tip: str = "") -> Audit:
    """Return what the journal proves; `known_tip` is the `tip` of an earlier audit."""
    problems: list[Problem] = [(UNGUARDED, name) for name in migrations.missing_guards(connection)]
    replayed: dict[tuple[str, Key], rows.Row] = {}
    scopes: dict[str, str] = {}
    count, previous = 0, journal.BEGINNING
    known = known_tip in ("", f"{count}:{previous}")
    for line in journal.lines(connection):
        count += 1
        if line.stt != count or line.ma != journal.hashed(previous, line):
            problems.append((BROKEN, str(line.stt)))
            count = line.stt
        previous = line.ma
        known = known or f"{count}:{previous}" == known_tip
        change = changed(line, scopes)
        replayed[change.table.name, change.key] = change.row
    if not known:
        problems.append((CUT, known_tip))
    problems += _differences(connection, replayed)
    return Audit(count, f"{count}:{previous}", tuple(problems))


def changed(line: Line, scopes: dict[str, str]) -> Change:
    """Return what a line writes; `scopes`, the scope of every book opened so far, is filled in place."""
    content = rows.parsed(line.noi_dung)
    if len(content) != 1:
        raise RegisterError("so_hong", reason=f"nhật ký {line.stt}")
    ((kind, row),) = content.items()
    if kind == SO:
        issued = rows.to_issued(row)
        columns = tables.number_columns(issued, scopes.get(issued.so_sach, ""))
        text = rows.canonical(row)
        return Change(NUMBERS, (issued.so_sach, str(issued.so)), columns | {"du_lieu": text})
    if kind == BOOK:
        series = rows.to_series(row)
        scopes[series.khoa] = series.pham_vi
        return Change(BOOKS, (series.khoa,), tables.book_columns(series))
    if kind == POLICY:
        columns = tables.policy_columns(rows.to_policy(row))
        return Change(POLICIES, (columns["co_quan_khoa"], columns["tu_ngay"]), columns)
    raise RegisterError("so_hong", reason=f"nhật ký {line.stt}: {kind[:40]}")


def history(connection: sa.Connection, book: str, so: int) -> tuple[Line, ...]:
    """Return the lines of the journal that speak of a number."""
    found = []
    for line in journal.lines(connection):
        row = rows.parsed(line.noi_dung).get(SO)
        if isinstance(row, dict) and (row.get("so_sach"), row.get("so")) == (book, so):
            found.append(line)
    return tuple(found)


def _differences(connection: sa.Connection, replayed: dict[tuple[str, Key], rows.Row]) -> Iterator[Problem]:
    """Yield every row that is not as the journal says, that it lacks, or that it does not know."""
    for table in (BOOKS, NUMBERS, POLICIES):
        for found in connection.execute(sa.select(table).order_by(*table.primary_key.columns)):
            row: dict[str, Any] = dict(found._mapping)
            key = tuple(str(row[column.key]) for column in table.primary_key.columns)
            if replayed.pop((table.name, key), None) != row:
                yield OTHER, _told(table.name, key)
    yield from ((OTHER, _told(name, key)) for name, key in replayed)


def _told(table: str, key: Key) -> str:
    return f"{table} {' '.join(key)}"
