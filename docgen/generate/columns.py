"""The tables that a dossier has for one template: what the template calls can be judged against them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from docgen.annex.printed import PrintedColumn, PrintedTable
from docgen.annex.table import printed
from docgen.errors import UsageError
from docgen.sources import dossier
from docgen.wording.shapes import Tables

_SUFFIX = ".docx"


def tables_for(path: Path, template: str) -> tuple[PrintedTable, ...]:
    """Return the tables of all annexes of the dossier at `path` that name the file `template`.

    UsageError where no annex does; raises what is wrong with the dossier.
    """
    loaded = dossier.load(path)
    name = template.removesuffix(_SUFFIX)
    found = tuple(
        printed(bang, loaded.tables[document.khoa, annex.ma_phu_luc, bang.ma_bang])
        for document in loaded.ho_so.van_ban
        for annex in document.phu_luc
        if annex.mau is not None and annex.mau.removesuffix(_SUFFIX) == name
        for bang in annex.bang
    )
    if not found:
        raise UsageError("mau_khong_duoc_goi", template=name, file=path.name)
    return found


def columns_of(tables: Sequence[PrintedTable]) -> Tables:
    """Return key → columns of `tables`; of several with one key those that all of them have."""
    found: dict[str, frozenset[str]] = {}
    for table in tables:
        keys = frozenset((*_keys(table.columns), *(key for row in table.dong for key in row)))
        found[table.ma_bang] = found.get(table.ma_bang, keys) & keys
    return found


def _keys(columns: Iterable[PrintedColumn]) -> Iterator[str]:
    """Yield the keys of the columns that hold cells."""
    for column in columns:
        if column.columns:
            yield from _keys(column.columns)
        else:
            yield column.ma_cot
