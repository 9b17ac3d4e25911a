"""What a template would leave out of the facts that it is given: nothing goes missing in silence."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from docgen.annex.printed import PrintedColumn, PrintedTable
from docgen.word.fill import Program

if TYPE_CHECKING:
    from docgen.word.template import Template

_ALWAYS_DRAWN = ("dong", "trong")
"""Levels that print as data rows where a template draws no row for them; they lose nothing by it."""


def names(program: Program, place: int, needed: Iterable[str], values: Mapping[str, object]) -> list[str]:
    """Return those of `needed` that piece `place` of `program` prints nowhere though they have a value.

    A needed name may be a choice, «bang|cac_bang»: one of them is enough.
    """
    used = program.names(place)
    return [
        name
        for name in needed
        if not name.startswith("_") and values.get(name, True) and not used & set(name.split("|"))
    ]


def levels(template: "Template", tables: Sequence[PrintedTable]) -> list[str]:
    """Return the levels, columns and titles of `tables` that a hand-drawn `template` would not print.

    A level counts as drawn where a tag names it, as in ``{%tr if d.cap == "nhom_1" %}``, a column where a
    tag names its key, or all of them where a loop runs over the keys.
    """
    sources = " ".join(tag.source for tag in template.document.tags).replace("'", '"')
    wanted = dict.fromkeys(level for table in tables for level in table.levels if level not in _ALWAYS_DRAWN)
    missing = [level for level in wanted if f'"{level}"' not in sources]
    columns = dict.fromkeys(key for table in tables for key in _keys(table.columns))
    if "ma_cot" not in sources:
        missing += [key for key in columns if not re.search(rf"\b{key}\b", sources)]
    titled = any(table.tieu_de for table in tables)
    return [*missing, *(["tieu_de"] if titled and ".tieu_de" not in sources else [])]


def prints(template: "Template", key: str) -> bool:
    """Return whether a tag of `template` names the column `key`."""
    return any(re.search(rf"\b{key}\b", tag.source) for tag in template.document.tags)


def _keys(columns: Iterable[PrintedColumn]) -> Iterator[str]:
    """Yield the keys of the columns that hold cells."""
    for column in columns:
        if column.columns:
            yield from _keys(column.columns)
        else:
            yield column.ma_cot
