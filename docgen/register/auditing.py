"""The proof: the chain of the journal is whole, nothing is cut off, and the tables are its replay."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from docgen.errors import RegisterError
from docgen.register import guards, journal, replay, rows, tables
from docgen.register.entries import Audit, Line
from docgen.register.journal import BOOK, POLICY, SO
from docgen.register.schema import BOOKS, NUMBERS, PENDING, POLICIES
from docgen.values import dataclass

BROKEN, CUT, OTHER = "nhat_ky_dut", "nhat_ky_cut", "bang_khac_nhat_ky"
IMPOSSIBLE, WAITING, BACKWARD = "nhat_ky_vo_ly", "cho_khac_so", "nhat_ky_lui_gio"
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
    problems: list[Problem] = list(guards.problems(connection))
    notes: list[Problem] = []
    lives, before = replay.Lives(), None
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
        notes += ((BACKWARD, at) for at in replay.backward(before, line))
        before = line
        change = changed(line, scopes)
        if lives.wrong(rows.parsed(line.noi_dung)):
            problems.append((IMPOSSIBLE, str(line.stt)))
        replayed[change.table.name, change.key] = change.row
    if not known:
        problems.append((CUT, known_tip))
    problems += _differences(connection, replayed)
    problems += _foreign_files(connection)
    return Audit(count, f"{count}:{previous}", tuple(problems), tuple(notes))


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


def _foreign_files(connection: sa.Connection) -> Iterator[Problem]:
    """Yield every row of files to be renamed that are not those of its number."""
    for row in connection.execute(sa.select(PENDING).order_by(PENDING.c.so_sach, PENDING.c.so)).all():
        try:
            issued = tables.number(connection, row.so_sach, row.so)
            files = (
                {(one.folder, one.name, one.sha256, one.size) for one in issued.files} if issued else set()
            )
            staged = rows.parsed(row.tep)["tep"]
            known = all((one["folder"], one["name"], one["sha256"], one["size"]) in files for one in staged)
        except (RegisterError, KeyError, TypeError):
            known = False
        if not known:
            yield WAITING, _told(PENDING.name, (str(row.so_sach), str(row.so)))


def _told(table: str, key: Key) -> str:
    return f"{table} {' '.join(key)}"
