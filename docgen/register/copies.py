"""Backup and restore: one file that holds the whole register, whatever database it came from.

A backup is a register itself, in SQLite. Restoring leads a register forward by the lines of the journal that
it lacks: it never takes a line away, so that no number can be given a second time.
"""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa

from docgen.errors import FileError, RegisterError, Where
from docgen.register import auditing, connect, journal
from docgen.register.book import TIMEOUT_S, Register, open_register
from docgen.register.connect import Database
from docgen.register.entries import Line
from docgen.register.schema import JOURNAL, NUMBERS, PENDING
from docgen.register.tables import put


def backup(place: str | Path, file: Path, *, office: Path, timeout_s: float = TIMEOUT_S) -> int:
    """Write the register at `place` into the new `file`, as it is at one moment; return its journal lines.

    Others may give numbers meanwhile. RegisterError so_tep_da_co where `file` exists.
    """
    _refuse_existing(file)
    staged = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with open_register(place, office=office, write=False, timeout_s=timeout_s) as source:
            count = _copied_as(source.database, staged, file, office)
        _refuse_existing(file)
        _named(staged, file)
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            with contextlib.suppress(OSError):
                staged.with_name(staged.name + suffix).unlink(missing_ok=True)
    return count


def restore(file: Path, place: str | Path, *, office: Path, timeout_s: float = TIMEOUT_S) -> int:
    """Lead the register at `place` forward to what `file` holds; return how many lines were added.

    The register is made where there is none. RegisterError so_sao_hong where the backup is not whole,
    so_sao_khac where the register holds lines that the backup does not: nothing is changed then.
    """
    if not file.is_file():
        raise RegisterError("so_sao_khong_co", Where(str(file)))
    with open_register(file, office=office, write=False, timeout_s=timeout_s) as source:
        if source.audit().problems:
            raise RegisterError("so_sao_hong", Where(str(file)))
        with open_register(place, office=office, timeout_s=timeout_s) as target:
            return _led_forward(source, target)


def _copied_as(source: Database, staged: Path, file: Path, office: Path) -> int:
    """Return what `_copied` does; its errors name `file`, the one that people know."""
    try:
        return _copied(source, staged, office)
    except RegisterError as error:
        if error.where.file != str(staged):
            raise
        reason = str(error.args_.get("reason", error.id))
        raise RegisterError("so_sao_khong_ghi", Where(str(file)), reason=reason) from error


def _copied(source: Database, staged: Path, office: Path) -> int:
    """Copy the pages of an SQLite register, else its lines, into the new file `staged`; return the lines."""
    if source.sqlite:
        _pages(source, staged)
        with open_register(staged, office=office, write=False) as made, made.database.reading() as connection:
            return journal.tip(connection)[0]
    with open_register(staged, office=office) as target:
        count = _led_forward(Register(source, office), target)
        target.database.log("DELETE")
        return count


def _pages(source: Database, staged: Path) -> None:
    """Copy page by page by SQLite's own backup, and leave one file without a log beside it."""
    target = connect.database(staged, write=True, timeout_s=source.timeout_s)
    with (
        target.told_errors(),
        contextlib.closing(source.engine.raw_connection()) as there,
        contextlib.closing(target.engine.raw_connection()) as here,
    ):
        old, new = there.driver_connection, here.driver_connection
        assert old is not None, "it was just opened"
        old.backup(new)
    target.log("DELETE")
    target.close()


def _led_forward(source: Register, target: Register) -> int:
    """Replay in `target` what it lacks of the journal of `source`, all or nothing; return the lines added."""
    with source.database.reading() as there, target.database.writing(alone=True) as here:
        count, tip = journal.tip(here)
        if count and _hash(there, count) != tip:
            raise RegisterError("so_sao_khac", Where(target.database.told), count=count)
        added, new = 0, set[tuple[str, auditing.Key]]()
        for change, line in _changes(there):
            if line.stt > count:
                journal.insert(here, line)
                put(here, change.table, change.row)
                added += 1
                new.add((change.table.name, change.key))
        for row in map(dict, there.execute(sa.select(PENDING)).mappings()):
            if (NUMBERS.name, (row["so_sach"], str(row["so"]))) in new:
                put(here, PENDING, row)  # its files are still to be put in their places
        return added


def _changes(connection: sa.Connection) -> Iterator[tuple[auditing.Change, Line]]:
    """Yield every line of the journal with what it writes."""
    scopes: dict[str, str] = {}
    for line in journal.lines(connection):
        yield auditing.changed(line, scopes), line


def _hash(connection: sa.Connection, stt: int) -> str:
    wanted = sa.select(JOURNAL.c.ma).where(JOURNAL.c.stt == stt)
    return str(connection.scalar(wanted) or "")


def _refuse_existing(file: Path) -> None:
    if os.path.lexists(file):
        raise RegisterError("so_tep_da_co", Where(str(file)), name=file.name)


def _named(staged: Path, file: Path) -> None:
    try:
        with staged.open("rb") as stream:
            os.fsync(stream.fileno())
        staged.rename(file)
    except OSError as error:
        raise FileError("ghi_hong", name=file.name, reason=error.strerror or type(error).__name__) from error
