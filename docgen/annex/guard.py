"""What a query (SQL) may do: read its own tables, with listed functions, so much and so long."""

import sqlite3

from docgen.errors import DataError, Where
from docgen.values import dataclass

MAX_STEPS = 50_000_000
"""Instructions of SQLite's machine: about a second, with short texts."""
MAX_TEXT = 20_000
"""Longest text or row in bytes, where no row of a sheet is longer: one instruction may read a whole text."""
MAX_HEAP = 500_000_000
_STRIDE = 10_000
# fmt: off
FUNCTIONS = frozenset({
    "abs", "avg", "coalesce", "count", "dense_rank", "first_value", "group_concat", "ifnull", "iif", "instr",
    "lag", "last_value", "lead", "length", "like", "lower", "ltrim", "max", "min", "nullif", "rank",
    "replace", "round", "row_number", "rtrim", "string_agg", "substr", "substring", "sum", "total", "trim",
    "typeof", "upper",
})
# fmt: on
_LIMITS = {
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 20_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 50,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 50_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 20,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 100,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 200,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}


@dataclass(slots=True)
class Guard:
    """What a query may do, and what it was stopped at."""

    tables: frozenset[str]
    refused: str = ""
    rounds: int = 0

    def close_doors(self, database: sqlite3.Connection, longest: int) -> None:
        """Leave nothing to `database` but reading its tables, in place; `longest` row in bytes."""
        database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, max(MAX_TEXT, 2 * longest))
        for limit, value in _LIMITS.items():
            database.setlimit(limit, value)
        database.set_progress_handler(self.step, _STRIDE)
        database.set_authorizer(self.allow)

    def step(self) -> int:
        """Return whether the query has gone on for too long."""
        self.rounds += 1
        return int(self.rounds * _STRIDE > MAX_STEPS)

    def allow(self, action: int, first: str | None, second: str | None, *_: str | None) -> int:
        """Return SQLITE_OK for reading a sheet and for a listed function; all else is denied."""
        if action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE):
            return sqlite3.SQLITE_OK
        if action == sqlite3.SQLITE_READ and first in self.tables:
            return sqlite3.SQLITE_OK
        if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in FUNCTIONS:
            return sqlite3.SQLITE_OK
        self.refused = self.refused or (second if action == sqlite3.SQLITE_FUNCTION else first) or "-"
        return sqlite3.SQLITE_DENY

    def told(self, error: Exception, where: Where) -> DataError:
        """Return `error` in our words: what was refused, what ran over a limit, or SQLite's own complaint."""
        if self.refused:
            return DataError("sql_cam", where, found=self.refused[:60])
        if isinstance(error, MemoryError):
            return DataError("sql_qua_lon", where)
        if isinstance(error, sqlite3.Warning | sqlite3.ProgrammingError):
            return DataError("sql_nhieu_cau", where)
        name = getattr(error, "sqlite_errorname", "")
        if name in ("SQLITE_INTERRUPT", "SQLITE_TOOBIG", "SQLITE_NOMEM", "SQLITE_FULL"):
            return DataError("sql_qua_lau" if name == "SQLITE_INTERRUPT" else "sql_qua_lon", where)
        return DataError("sql_sai", where, found=" ".join(str(error).split())[:200])
