"""Where the register lives, SQLite or PostgreSQL: transactions, locks, and errors as one line."""

import contextlib
import os
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from docgen.errors import DocgenError, ProgramError, RegisterError, Where

ONE_AT_A_TIME = 0x646F6367656E
"""Key of PostgreSQL's advisory lock: shared by those who give numbers, alone for what concerns all books."""
CONNECT_S = 10
EMPTY_TRIES, EMPTY_S = 20, 0.05
"""So often, and so long each time, an empty file is looked at again."""
OF_THE_FILE = ("so_hong", "so_khong_phai", "so_moi_hon", "so_cu_hon", "so_chua_co")
"""Errors whose place is the register; that of the others is a document."""
_BEGIN = "docgen_begin"
_SQLITE = {
    "BUSY": "so_dang_khoa", "LOCKED": "so_dang_khoa", "READONLY": "so_chi_doc", "PERM": "so_chi_doc",
    "AUTH": "so_chi_doc", "CORRUPT": "so_hong", "NOTADB": "so_hong", "FULL": "so_het_cho",
    "IOERR": "so_loi_dia", "CANTOPEN": "so_khong_mo_duoc", "CONSTRAINT": "so_trung", "SCHEMA": "so_hong",
    "TOOBIG": "so_hong", "MISMATCH": "so_hong",
}  # fmt: skip
"""SQLite's primary result codes → messages."""
_POSTGRESQL = {
    "55P03": "so_dang_khoa", "40001": "so_dang_khoa", "40P01": "so_dang_khoa", "57014": "so_dang_khoa",
    "25006": "so_chi_doc", "42501": "so_chi_doc", "53100": "so_het_cho", "23505": "so_trung",
    "28P01": "so_khong_vao_duoc", "28000": "so_khong_vao_duoc", "3D000": "so_khong_vao_duoc",
    "XX001": "so_hong", "XX002": "so_hong", "58030": "so_loi_dia", "42P01": "so_hong", "42703": "so_hong",
}  # fmt: skip
"""PostgreSQL's SQLSTATE → messages."""


class Database:
    """A database that holds a register, or may; `told` is how it is named to people, without a password."""

    def __init__(self, engine: sa.Engine, told: str, timeout_s: float) -> None:
        self.engine, self.told, self.timeout_s = engine, told, timeout_s
        self.sqlite = engine.dialect.name == "sqlite"

    @contextlib.contextmanager
    def writing(self, *, alone: bool = False) -> Iterator[sa.Connection]:
        """Yield a connection in a transaction that will be committed.

        In SQLite nobody else writes meanwhile; in PostgreSQL only who wants the same series waits, and
        with `alone` everybody who gives numbers.
        """
        with self.told_errors(), self.engine.connect() as connection:
            connection.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})
            with connection.begin():
                if not self.sqlite:
                    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(self.timeout_s * 1000)}")
                    lock = sa.func.pg_advisory_xact_lock if alone else sa.func.pg_advisory_xact_lock_shared
                    connection.execute(sa.select(lock(ONE_AT_A_TIME)))
                yield connection

    @contextlib.contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Yield a connection that sees the register as it is at this moment, whatever others write."""
        with self.told_errors(), self.engine.connect() as connection:
            if not self.sqlite:
                connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with connection.begin():
                yield connection

    def log(self, mode: str) -> None:
        """Have an SQLite file keep its log as ``WAL``, where readers never wait, or ``DELETE``: one file."""
        if self.sqlite:
            with self.told_errors(), contextlib.closing(self.engine.raw_connection()) as connection:
                connection.cursor().execute(f"PRAGMA journal_mode={mode}")

    @contextlib.contextmanager
    def told_errors(self) -> Iterator[None]:
        """Turn the errors of the database into ours, each one line that says where."""
        try:
            yield
        except RegisterError as error:
            if error.id in OF_THE_FILE and not error.where.file:
                raise RegisterError(error.id, Where(self.told), **error.args_) from error
            raise
        except DBAPIError as error:
            raise _told(error.orig, self.told) from error
        except (sqlite3.Error, SQLAlchemyError) as error:
            raise _told(error, self.told) from error

    def close(self) -> None:
        """Let the connections go."""
        with self.told_errors():
            self.engine.dispose()


def database(place: str | Path, *, write: bool, timeout_s: float) -> Database:
    """Return the database at `place`, not yet asked anything: a path, or a URL of PostgreSQL."""
    text = str(place)
    if "://" in text:
        return _postgresql(text, timeout_s)
    return _sqlite(Path(text), write=write, timeout_s=timeout_s)


def refuse_emptied(place: str | Path) -> None:
    """Raise RegisterError so_hong for an SQLite file without a byte: a register was lost there.

    Who makes a register fills its file at once: a file that another process has just made is waited for.
    """
    path = Path(str(place))
    if "://" in str(place) or not path.is_file():
        return
    for _ in range(EMPTY_TRIES):
        if path.stat().st_size:
            return
        threading.Event().wait(EMPTY_S)
    raise RegisterError("so_hong", Where(str(path)), reason="0 byte")


def _postgresql(text: str, timeout_s: float) -> Database:
    try:
        url = sa.make_url(text)
        if url.drivername not in ("postgresql", "postgres", "postgresql+psycopg"):
            raise RegisterError("so_dia_chi_sai", scheme=url.drivername)
        told = url.render_as_string(hide_password=True)
        engine = sa.create_engine(
            url.set(drivername="postgresql+psycopg"),
            pool_size=1,
            connect_args={"connect_timeout": CONNECT_S, "client_encoding": "utf8"},
        )
    except (ArgumentError, ValueError, NoSuchModuleError) as error:
        raise RegisterError("so_dia_chi_sai", scheme=text.partition("://")[0]) from error
    except ModuleNotFoundError as error:
        raise ProgramError("so_thieu_psycopg") from error
    return Database(engine, told, timeout_s)


def _sqlite(path: Path, *, write: bool, timeout_s: float) -> Database:
    if not write and not path.is_file():
        raise RegisterError("so_chua_co", Where(str(path)))

    def connect() -> sqlite3.Connection:
        how = "mode=rwc" if write else "mode=ro&immutable=1" if _still(path) else "mode=ro"
        uri = f"{path.absolute().as_uri()}?{how}"  # not through SQLAlchemy: it splits a name at ? and %
        return sqlite3.connect(uri, uri=True, timeout=timeout_s, check_same_thread=False)

    engine = sa.create_engine("sqlite://", creator=connect, poolclass=sa.QueuePool, pool_size=1)
    sa.event.listen(engine, "connect", _connected)
    sa.event.listen(engine, "begin", _begin)
    return Database(engine, str(path), timeout_s)


def _still(path: Path) -> bool:
    """Tell whether nobody can be writing: no log is there, and this medium or folder takes none from us."""
    log = path.with_name(path.name + "-wal")
    return not log.exists() and not os.access(path.parent, os.W_OK)


def _connected(connection: sqlite3.Connection, _record: object) -> None:
    """Leave transactions to us, and trust nothing that the file brings along."""
    connection.isolation_level = None
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))


def _told(error: Any, told: str) -> DocgenError:  # noqa: ANN401
    reason = (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
    code = getattr(error, "sqlite_errorname", None)
    if code is not None:
        return RegisterError(_SQLITE.get(code.split("_")[1], "so_loi"), Where(told), reason=reason)
    if "decode to UTF-8" in reason or isinstance(error, UnicodeError):
        return RegisterError("so_hong", Where(told), reason=reason)
    state = getattr(error, "sqlstate", None)
    if state is None and hasattr(error, "sqlstate"):
        return RegisterError("so_khong_vao_duoc", Where(told), reason=reason)
    known = _POSTGRESQL.get(state or "", "so_khong_vao_duoc" if (state or "").startswith("08") else "so_loi")
    return RegisterError(known, Where(told), reason=reason)
