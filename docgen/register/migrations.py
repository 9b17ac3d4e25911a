"""The schema, step by step: step n leads from version n - 1 to n and is never changed once published."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, inspect, select, update

from docgen.errors import RegisterError
from docgen.register import version_1
from docgen.register.schema import FORMAT

Step = Mapping[str, str]
"""Statements, apart by a blank line: for ``both`` databases, then for ``sqlite`` or ``postgresql`` alone."""

STEPS: tuple[Step, ...] = (
    {"both": version_1.BOTH, "sqlite": version_1.SQLITE, "postgresql": version_1.POSTGRESQL},
)


def version(connection: Connection) -> int:
    """Return the version of the schema there; 0: none yet. RegisterError so_khong_phai: not a register."""
    tables = inspect(connection).get_table_names()
    if FORMAT.name not in tables:
        if tables and connection.dialect.name == "sqlite":
            raise RegisterError("so_khong_phai")
        return 0
    found = connection.scalar(select(FORMAT.c.gia_tri).where(FORMAT.c.ten == "phien_ban"))
    if not isinstance(found, str) or not found.isascii() or not found.isdigit() or len(found) > 6:
        raise RegisterError("so_hong", reason=f"{FORMAT.name}: {str(found)[:20]!r}")
    return int(found)


def refuse_newer(found: int, steps: Sequence[Step] = STEPS) -> None:
    """Raise RegisterError so_moi_hon where a newer docgen made the register."""
    if found > len(steps):
        raise RegisterError("so_moi_hon", found=found, known=len(steps))


def statements(step: Step, dialect: str) -> Iterator[str]:
    """Yield the statements of a step for a database, in order."""
    for part in ("both", dialect):
        yield from filter(None, step.get(part, "").strip().split("\n\n"))


def migrate(connection: Connection, steps: Sequence[Step] = STEPS) -> int:
    """Lead the schema forward in place, within the open transaction; return the version that it had."""
    found = version(connection)
    refuse_newer(found, steps)
    for step in steps[found:]:
        for statement in statements(step, connection.dialect.name):
            connection.exec_driver_sql(statement)
    newest = update(FORMAT).where(FORMAT.c.ten == "phien_ban").values(gia_tri=str(len(steps)))
    connection.execute(newest)
    return found
