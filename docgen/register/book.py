"""The facade: one open register, and every command on it."""

import contextlib
import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TypeVar

import sqlalchemy as sa

from docgen.errors import DocgenError, RegisterError, Where
from docgen.register import (
    auditing,
    checks,
    connect,
    giving,
    importing,
    journal,
    migrations,
    recovery,
    series,
    sound,
    staging,
    tables,
    wanted,
)
from docgen.register.connect import Database
from docgen.register.entries import (
    Asked,
    Asking,
    Audit,
    Fault,
    Given,
    Issued,
    Line,
    Policy,
    Recovered,
    Stage,
    Staged,
)
from docgen.register.giving import Reasons
from docgen.register.journal import Act
from docgen.register.series import Series

NAME = "so-dang-ky.sqlite"
"""The register of an office that names none, in its folder."""
TIMEOUT_S = 30.0
"""So long a command waits for others that are giving numbers."""
MOST_RESERVED = 500
ALL = Asking()
Result = TypeVar("Result")
Work = Callable[[sa.Connection, Series], Result]


def open_register(
    place: str | Path, *, office: Path, write: bool = True, timeout_s: float = TIMEOUT_S
) -> "Register":
    """Return the register at `place`: the path of an SQLite file, or ``postgresql://…``.

    With `write` it is made where there is none, and led forward to this version. `office`: the folder from
    which the folders of files are told. RegisterError for whatever keeps it from being used, in one line.
    """
    connect.refuse_emptied(place)
    database = connect.database(place, write=write, timeout_s=timeout_s)
    try:
        made = _prepare(database, write=write)
    except DocgenError:
        database.engine.dispose()
        raise
    return Register(database, office, made=made)


def _prepare(database: Database, *, write: bool) -> bool:
    """Have the schema be this version's; return whether there was none."""
    with database.reading() as connection:
        found = migrations.version(connection)
    newest = len(migrations.STEPS)
    migrations.refuse_newer(found)
    if found == newest:
        return False
    if not write:
        raise RegisterError("so_chua_co" if found == 0 else "so_cu_hon", Where(database.told))
    database.log("WAL")
    with database.writing(alone=True) as connection:
        return migrations.migrate(connection) == 0


class Register:
    """An open register; a context manager. `now` and `who` are the caller's: no clock below the doors."""

    def __init__(self, database: Database, office: Path, *, made: bool = False) -> None:
        self.database, self.office, self.made = database, office, made

    def __enter__(self) -> "Register":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the database go."""
        self.database.close()

    # Giving numbers

    def issue(
        self,
        asked: Asked,
        *,
        now: dt.datetime,
        who: str,
        stage: Stage,
        date_reason: str = "",
        force_reason: str = "",
    ) -> Issued:
        """Return the number of `asked`: the next one of its series, or the one that it already has.

        `stage` is called with a new number only; number and staged files are recorded in one transaction,
        then the files get their names. RegisterError: so_da_cap_khac (the document has a number and its
        content changed since), so_lui_ngay (date earlier than the last one, no reason), so_tep_da_co (a
        file of that name is there).
        """
        asked, why = sound.asked(asked), _reasons(date_reason, force_reason)
        act = sound.act(Act("cap", now, who, force_reason or date_reason))

        def give(connection: sa.Connection, book: Series) -> Issued:
            return giving.next_of(connection, book, asked, act, why)

        return self._give(asked, act, stage, give, why=why)

    def record(
        self,
        so: int,
        asked: Asked,
        *,
        now: dt.datetime,
        who: str,
        stage: Stage,
        reason: str = "",
        date_reason: str = "",
        force_reason: str = "",
    ) -> Issued:
        """Return number `so`, given by the office's own system, for `asked`; `stage` may return ().

        `date_reason` also tells why numbers before it are passed over.
        """
        asked, why = sound.asked(asked), _reasons(date_reason, force_reason)
        act = sound.act(Act("ghi_nhan", now, who, reason or force_reason or date_reason))

        def give(connection: sa.Connection, book: Series) -> Issued:
            return giving.from_outside(connection, book, so, asked, act, why)

        return self._give(asked, act, stage, give, why=why, so=so, moment=asked.ngay)

    def use(
        self,
        so: int,
        asked: Asked,
        *,
        now: dt.datetime,
        who: str,
        stage: Stage,
        date_reason: str = "",
        force_reason: str = "",
    ) -> Issued:
        """Return the reserved number `so` of the year of `asked`, now given to it."""
        asked, why = sound.asked(asked), _reasons(date_reason, force_reason)
        act = sound.act(Act("dung_so_giu", now, who, force_reason or date_reason))

        def give(connection: sa.Connection, book: Series) -> Issued:
            holding = giving.holding(connection, asked, so) or book
            tables.book(connection, holding.khoa, lock=True)
            return giving.reserved(connection, holding, so, asked, act, why)

        return self._give(asked, act, stage, give, why=why, so=so, held=True)

    def reserve(
        self, asked: Asked, count: int, *, reason: str, until: dt.date, now: dt.datetime, who: str
    ) -> tuple[Issued, ...]:
        """Return the next `count` numbers of the series of `asked` (agency, kind, day, secrecy), reserved."""
        if not 1 <= count <= MOST_RESERVED:
            raise RegisterError("so_giu_bao_nhieu", count=count, limit=MOST_RESERVED)
        if until < now.date():
            raise RegisterError("so_giu_den_ngay_qua")
        act = sound.act(Act("giu_cho", now, who, sound.reason(reason)))
        asked = sound.asked(asked)

        def take(connection: sa.Connection, book: Series) -> tuple[Issued, ...]:
            block = giving.block(connection, book, count, until, act)
            for one in block:
                tables.add(connection, act, one, book.pham_vi)
            return block

        return self._in_book(asked, act, series.given_on(asked.ngay, now.date()), take)

    def void(self, so_sach: str, so: int, *, reason: str, now: dt.datetime, who: str) -> Issued:
        """Return the number `so` of `so_sach`, void from now on and never given again; also one of a gap."""
        act = sound.act(Act("huy", now, who, sound.reason(reason)))
        with self.database.writing() as connection:
            book = tables.book(connection, so_sach, lock=True)
            if book is None:
                raise RegisterError("so_khong_co_so_sach", book=so_sach[:200])
            there = tables.number(connection, so_sach, so)
            void = giving.voided(connection, book, so, act)
            (tables.change if there else tables.add)(connection, act, void, book.pham_vi)
        return void

    def import_rows(
        self, rows: Sequence[Given], *, reason: str, now: dt.datetime, who: str
    ) -> tuple[Issued, ...]:
        """Return the numbers that were added; rows already there unchanged are passed over. All or none.

        `rows` stand as in the old book. Every row that cannot be taken over is told at its place, all of them
        together, and that none was.
        """
        act = sound.act(Act("nhap", now, who, sound.reason(reason)))
        with self.database.writing(alone=True) as connection:
            return tuple(importing.taken(connection, rows, act))

    # Looking

    def issued(self, co_quan: str, khoa: str) -> Issued | None:
        """Return the number that the document `khoa` of an agency bears, if any."""
        with self.database.reading() as connection:
            return tables.borne_by(connection, co_quan, khoa)

    def same_content(self, asked: Asked) -> Issued | None:
        """Return a number in use of the same agency whose document says the same under another name."""
        with self.database.reading() as connection:
            return wanted.same_content(connection, asked)

    def changed_at(self) -> dt.datetime | None:
        """Return when the last line of the journal was written, by the clock of who wrote it."""
        with self.database.reading() as connection:
            return journal.changed_at(connection)

    def list(self, asking: Asking = ALL) -> tuple[Issued, ...]:
        """Return the numbers wanted, by year, series and number."""
        with self.database.reading() as connection:
            return wanted.numbers(connection, asking)

    def show(self, so: int, ky_hieu: str, nam: int, co_quan: str = "") -> tuple[Issued, ...]:
        """Return the numbers so printed in that year: none, one, or one a series."""
        return self.list(Asking(nam=nam, so=so, ky_hieu=ky_hieu, co_quan=co_quan))

    def books(self) -> tuple[Series, ...]:
        """Return every series that was opened, by key."""
        with self.database.reading() as connection:
            return tables.books(connection)

    def history(self, so_sach: str, so: int) -> tuple[Line, ...]:
        """Return the lines of the journal that speak of a number."""
        with self.database.reading() as connection:
            return auditing.history(connection, so_sach, so)

    def check(self, *, today: dt.date, asking: Asking = ALL, files: bool = False) -> tuple[Fault, ...]:
        """Return gaps, backward dates, reservations over, files not in place; `files`: hash each of them too.

        Gaps and dates are judged in whole series: of `asking` only what names series counts for them.
        """
        with self.database.reading() as connection:
            return tuple(checks.faults(connection, asking, today, self.office, files=files))

    def audit(self, known_tip: str = "") -> Audit:
        """Return whether the journal is whole, holds `known_tip`, and tells the same as the tables."""
        with self.database.reading() as connection:
            return auditing.audit(connection, known_tip)

    # Policies

    def policy(self, co_quan: str) -> tuple[Policy, ...]:
        """Return the policies of an agency, by day; the first holds from the beginning."""
        with self.database.reading() as connection:
            return tables.policies(connection, co_quan)

    def set_policy(self, policy: Policy, *, reason: str, now: dt.datetime, who: str) -> None:
        """Have `policy` hold from its day on; refused where a number of that day or later exists."""
        act = sound.act(Act("chinh_sach", now, who, sound.reason(reason)))
        policy = sound.policy(policy)
        with self.database.writing(alone=True) as connection:
            found = wanted.last_day(connection, policy.co_quan)
            if found and (policy.tu_ngay is None or (found.ngay and found.ngay >= policy.tu_ngay)):
                raise RegisterError("so_chinh_sach_muon", so=found.so_ky_hieu, nam=found.nam)
            tables.save_policy(connection, act, policy)

    # After a crash

    def recover(self, *folders: Path) -> tuple[Recovered, ...]:
        """Return what was put right: renames that a crash left, and orphans of staging in `folders`.

        Every command that gives numbers runs it first. Nobody gives a number meanwhile, so that no file that
        is being staged is taken for an orphan.
        """
        with self.database.writing(alone=True) as connection:
            return tuple(recovery.recover(connection, self.office, folders))

    # How a number is given

    def _give(
        self,
        asked: Asked,
        act: Act,
        stage: Stage,
        how: Work[Issued],
        *,
        why: Reasons,
        so: int = 0,
        moment: dt.date | None = None,
        held: bool = False,
    ) -> Issued:
        """Return the number that `how` gives, or the one there, with its files in place; `held`: reserved."""
        staged: list[Staged] = []

        def give(connection: sa.Connection, book: Series) -> Issued:
            there = tables.borne_by(connection, asked.co_quan, asked.khoa) if asked.khoa else None
            if there is not None:
                return _again(there, asked, so)
            if not why.ngay:
                giving.refuse_other_name(connection, asked)
            issued = how(connection, book)
            staged.extend(stage(issued))
            with staging.dropped_unless_done(staged):
                return recovery.record(connection, act, issued, book, staged, self.office, held=held)

        day = moment or series.given_on(asked.ngay, act.luc.date())
        try:
            issued = self._in_book(asked, act, day, give, other_name=why.ngay)
        except DocgenError:
            self._drop_unless_recorded(staged)
            raise
        if staged:
            self._finish(issued, staged)
        return issued

    def _drop_unless_recorded(self, staged: Sequence[Staged]) -> None:
        """Remove what was staged for a number not recorded; where that is not known `recover` will."""
        if not staged:
            return
        with contextlib.suppress(DocgenError), self.database.reading() as connection:
            awaited = {(one.folder, one.staged) for one in recovery.awaited(connection, self.office)}
            staging.drop(one for one in staged if (one.folder, one.staged) not in awaited)

    def _finish(self, issued: Issued, staged: Sequence[Staged]) -> None:
        """Give the files of a recorded number their names; what cannot be done now `recover` will do."""
        recovery.settle_all(issued, staged)
        with self.database.writing() as connection:
            recovery.clear(connection, issued)

    def _in_book(
        self, asked: Asked, act: Act, moment: dt.date, work: Work[Result], other_name: str = ""
    ) -> Result:
        """Return what `work` does in one transaction while nobody else gives numbers of the same series.

        `other_name`: why a first book is opened for an agency whose ký hiệu another has, if it is.
        """
        while True:
            with self.database.writing() as connection:
                meant = series.of(asked, tables.policies(connection, asked.co_quan), moment)
                book = tables.book(connection, meant.khoa, lock=True)
                if book:
                    return work(connection, book)
            with self.database.writing(alone=True) as connection:
                if not other_name:
                    giving.refuse_other_name(connection, asked)
                giving.opened(connection, asked, act, moment)


def _reasons(date: str, force: str) -> Reasons:
    sound.reasons(date, force)
    return Reasons(date, force)


def _again(there: Issued, asked: Asked, so: int) -> Issued:
    """Return the number that a document has; RegisterError where its content or the number differs."""
    assert there.asked is not None, "only a number with a document is found by it"
    if there.asked.noi_dung_sha256 != asked.noi_dung_sha256 or so not in (0, there.so):
        raise RegisterError("so_da_cap_khac", so=there.so_ky_hieu, nam=there.nam, document=there.khoa)
    return there
