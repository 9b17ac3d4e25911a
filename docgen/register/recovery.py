"""Numbers and their files: recorded together before the commit, renamed after it, put right after a crash."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa

from docgen.errors import RegisterError
from docgen.register import giving, staging, tables
from docgen.register.entries import Issued, Recovered, Staged
from docgen.register.journal import Act
from docgen.register.schema import PENDING
from docgen.register.series import Series


def record(
    connection: sa.Connection,
    act: Act,
    issued: Issued,
    book: Series,
    staged: Sequence[Staged],
    office: Path,
    *,
    held: bool,
) -> Issued:
    """Return `issued` with its staged files, both written into the register within the open transaction.

    `held`: the number is there, reserved.
    """
    scope = book.pham_vi
    staging.refuse_taken(staged)
    staging.sync_folders(one.folder for one in staged)
    whole = replace(issued, files=tuple(staging.file_of(one, office) for one in staged))
    giving.refuse_twice(connection, scope, whole)
    (tables.change if held else tables.add)(connection, act, whole, scope)
    if staged:
        row = {"so_sach": issued.so_sach, "so": issued.so, "tep": staging.to_text(staged, office)}
        connection.execute(sa.insert(PENDING).values(row))
    return whole


def settle_all(issued: Issued, staged: Sequence[Staged]) -> None:
    """Give the files of a recorded number their names; RegisterError so_tep_chua_xong where one cannot."""
    for done in _settled(issued, staged):
        if done.state != staging.DONE:
            raise RegisterError("so_tep_chua_xong", so=issued.so_ky_hieu, name=done.file)


def clear(connection: sa.Connection, issued: Issued) -> None:
    """Have the files of a number no longer awaited."""
    there = (PENDING.c.so_sach == issued.so_sach) & (PENDING.c.so == issued.so)
    connection.execute(sa.delete(PENDING).where(there))


def recover(connection: sa.Connection, office: Path, folders: Iterable[Path]) -> Iterator[Recovered]:
    """Yield what is put right: renames that a crash left, then orphans in `folders` and in theirs.

    The transaction must be one in which nobody else gives numbers: else what is being staged were an orphan.
    """
    open_ = list(pending(connection, office))
    left: list[Staged] = []
    for issued, staged in open_:
        waiting = {one.name for one in staged if (one.folder / one.staged).exists()}
        states = list(_settled(issued, staged))
        yield from (one for one in states if one.state != staging.DONE or one.file in waiting)
        if all(one.state == staging.DONE for one in states):
            clear(connection, issued)
        else:
            left += staged
    places = [*folders, *(one.folder for _, staged in open_ for one in staged)]
    for path in staging.orphans(places, left):
        path.unlink(missing_ok=True)
        yield Recovered("rac", path.name)


def pending(connection: sa.Connection, office: Path) -> Iterator[tuple[Issued, tuple[Staged, ...]]]:
    """Yield every number whose files may not bear their names yet, with those files."""
    for row in connection.execute(sa.select(PENDING).order_by(PENDING.c.so_sach, PENDING.c.so)).all():
        issued = tables.number(connection, row.so_sach, row.so)
        if issued is None:
            raise RegisterError("so_hong", reason=PENDING.name)
        yield issued, staging.from_text(row.tep, office)


def awaited(connection: sa.Connection, office: Path) -> tuple[Staged, ...]:
    """Return every staged file that a recorded number waits for."""
    return tuple(one for _, staged in pending(connection, office) for one in staged)


def _settled(issued: Issued, staged: Sequence[Staged]) -> Iterator[Recovered]:
    """Yield what became of each file, all of them renamed where they can be."""
    for one in staged:
        yield Recovered(staging.settle(one), one.name, issued.so_ky_hieu)
    staging.sync_folders(one.folder for one in staged)
