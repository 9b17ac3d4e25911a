"""Triggers, indexes, functions and tables of a register beside those of its version, word by word."""

from collections.abc import Iterator, Mapping

import sqlalchemy as sa

from docgen.register import migrations
from docgen.vn.patterns import regex

MISSING, ALTERED, EXTRA = "so_mat_khoa", "so_khoa_doi", "so_khoa_la"
Problem = tuple[str, str]
Objects = Mapping[str, str]
"""Name of a trigger, an index, … → its text."""
_SQLITE = (
    "SELECT name, tbl_name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'"
)
_POSTGRESQL = """
SELECT t.tgname, pg_get_triggerdef(t.oid, true) || CASE WHEN t.tgenabled IN ('O', 'A') THEN '' ELSE ' off' END
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND c.relname LIKE 'docgen\\_%' AND pg_table_is_visible(c.oid)
UNION ALL
SELECT i.relname, pg_get_indexdef(i.oid) FROM pg_index x
JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
WHERE NOT x.indisprimary AND c.relname LIKE 'docgen\\_%' AND pg_table_is_visible(c.oid)
UNION ALL
SELECT p.proname, p.prosrc FROM pg_proc p
WHERE p.proname LIKE 'docgen\\_%' AND pg_function_is_visible(p.oid)
UNION ALL
SELECT r.rulename, pg_get_ruledef(r.oid) FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
WHERE c.relname LIKE 'docgen\\_%' AND pg_table_is_visible(c.oid)
"""
_NAMED = regex(r"CREATE (?:UNIQUE )?(TRIGGER|INDEX|FUNCTION) (\w+)")
_BODY = regex(r"\$\$(.*?)\$\$")
_HOW = regex(r" USING btree| ON \w+\.(?=docgen_)")


def problems(connection: sa.Connection) -> Iterator[Problem]:
    """Yield what is missing, was altered, is switched off, or was put in; by name."""
    sqlite = connection.dialect.name == "sqlite"
    there = {
        name: _plain(text) for name, text in connection.execute(sa.text(_SQLITE if sqlite else _POSTGRESQL))
    }
    wanted = _of_a_new_sqlite() if sqlite else _of_the_steps()
    for name in sorted(wanted.keys() | there.keys()):
        if name not in there:
            yield MISSING, name
        elif name not in wanted:
            yield EXTRA, name
        elif there[name] != wanted[name]:
            yield ALTERED, name


def _of_a_new_sqlite() -> Objects:
    """Return what a register has that was just made."""
    engine = sa.create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            migrations.migrate(connection)
            return {name: _plain(text) for name, text in connection.execute(sa.text(_SQLITE))}
    finally:
        engine.dispose()


def _of_the_steps() -> Objects:
    """Return what the steps make in PostgreSQL, in the words in which it tells its objects."""
    found: dict[str, str] = {}
    for step in migrations.STEPS:
        for statement in migrations.statements(step, "postgresql"):
            named = _NAMED.match(statement)
            if named:
                body = _BODY.search(" ".join(statement.split()))
                found[named[2]] = _plain(body[1] if named[1] == "FUNCTION" and body else statement)
    return found


def _plain(text: str) -> str:
    """Return a statement without what a database adds to it or breaks otherwise."""
    return _HOW.sub(lambda found: " ON " if found[0].startswith(" ON") else "", " ".join(text.split()))
