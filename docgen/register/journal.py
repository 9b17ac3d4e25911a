"""The journal: every change once, in order, each line hashed with the one before. Tables are its replay."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator

import sqlalchemy as sa

from docgen.errors import RegisterError
from docgen.register import rows
from docgen.register.entries import Line
from docgen.register.schema import JOURNAL
from docgen.values import dataclass

BEGINNING = hashlib.sha256(b"docgen so dang ky").hexdigest()
"""What the first line is hashed with."""
SO, BOOK, POLICY = "so", "so_sach", "chinh_sach"
"""What a line may write: a number, a series, a policy."""


@dataclass(frozen=True, slots=True)
class Act:
    """Who does what, when and why; `why` may be empty where the deed needs no reason."""

    viec: str
    luc: dt.datetime
    ai: str
    vi_sao: str = ""


def hashed(previous: str, line: Line) -> str:
    """Return the hash of a line that follows the one with the hash `previous`; its own does not count."""
    values = [line.stt, line.luc, line.ai, line.viec, line.vi_sao, line.noi_dung]
    text = json.dumps(values, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(f"{previous}\n{text}".encode()).hexdigest()


def lock(connection: sa.Connection) -> None:
    """Wait until nobody else writes into the journal; readers are not kept. SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"LOCK TABLE {JOURNAL.name} IN EXCLUSIVE MODE")


def tip(connection: sa.Connection) -> tuple[int, str]:
    """Return number and hash of the last line; (0, `BEGINNING`) before the first."""
    last = sa.select(JOURNAL.c.stt, JOURNAL.c.ma).order_by(JOURNAL.c.stt.desc()).limit(1)
    found = connection.execute(last).first()
    return (found.stt, found.ma) if found else (0, BEGINNING)


def changed_at(connection: sa.Connection) -> dt.datetime | None:
    """Return the time that the last line bears, if there is one with a time."""
    text = connection.scalar(sa.select(JOURNAL.c.luc).order_by(JOURNAL.c.stt.desc()).limit(1))
    return moment(text) if isinstance(text, str) else None


def moment(text: str) -> dt.datetime | None:
    """Return the time of a line, None where it is none."""
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)


def append(connection: sa.Connection, act: Act, kind: str, row: rows.Row) -> Line:
    """Write one line that says `row` of `kind` is so from now on, and return it."""
    lock(connection)
    count, previous = tip(connection)
    bare = Line(count + 1, act.luc.isoformat(), act.ai, act.viec, act.vi_sao, rows.canonical({kind: row}), "")
    line = Line(*_values(bare)[:-1], hashed(previous, bare))
    insert(connection, line)
    return line


def insert(connection: sa.Connection, line: Line) -> None:
    """Write a line as it is."""
    connection.execute(sa.insert(JOURNAL).values(dict(zip(JOURNAL.c.keys(), _values(line), strict=True))))


def lines(connection: sa.Connection, after: int = 0) -> Iterator[Line]:
    """Yield the lines after number `after`, in order."""
    wanted = sa.select(JOURNAL).where(JOURNAL.c.stt > after).order_by(JOURNAL.c.stt)
    for found in connection.execution_options(yield_per=500).execute(wanted):
        if type(found.stt) is not int or not all(isinstance(part, str) for part in found[1:]):
            raise RegisterError("so_hong", reason=JOURNAL.name)
        yield Line(*found)


def _values(line: Line) -> tuple[int, str, str, str, str, str, str]:
    return line.stt, line.luc, line.ai, line.viec, line.vi_sao, line.noi_dung, line.ma
