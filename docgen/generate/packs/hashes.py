"""What a pack is made from, as one hash: the same hash, the same files and findings."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

import docgen
from docgen.generate.packs.fields import Change
from docgen.generate.packs.sharing import Share
from docgen.models.bang import Bang
from docgen.models.dong import DongSoLieu
from docgen.models.van_ban import VanBan
from docgen.sources import table_check
from docgen.sources.dossier import Loaded, TableKey
from docgen.sources.faults import Fault

_DAY = frozenset({"ngay_van_ban", "thang_van_ban", "nam_van_ban"})
"""Fields that set the day at which the cells of sheets are judged."""


def of_run(
    base: Loaded,
    hashes: Mapping[str, str],
    tables: Iterable[str],
    shares: Mapping[TableKey, Share],
    changes: Sequence[Change],
) -> str:
    """Return the hash of what all packs share: docgen, the files, the tables that are the same for all.

    `hashes` are those of all files read; `tables` the names of those of which rows are read: what they say
    counts, not their bytes, so that a changed row changes its own pack alone. Where rows have days of their
    own, whole sheets are judged at those days, and the bytes count too.
    """
    own_days = any(change.path[-1] in _DAY for change in changes)
    left = {} if own_days else dict.fromkeys(tables)
    files = sorted((name, sha256) for name, sha256 in hashes.items() if name not in left)
    fixed = [
        (key, of_rows(base, key, rows)) for key, rows in sorted(base.tables.items()) if key not in shares
    ]
    return _hash((docgen.__version__, files, fixed))


def of_rows(base: Loaded, key: TableKey, rows: Sequence[DongSoLieu]) -> str:
    """Return the hash of what `rows` of a table say, and of what is wrong with their cells, and where."""
    found = hashlib.sha256()
    for row in rows:
        found.update(repr(row.o).encode())
    for fault in _faults(base, key, rows):
        found.update(repr((fault.error.id, fault.error.where, fault.error.args_)).encode())
    return found.hexdigest()


def of_row(run: str, row: DongSoLieu, own: Iterable[str], told: Iterable[object]) -> str:
    """Return the hash of what the pack of `row` is made from, templates aside.

    `run` is the hash of the run, `own` those of the rows of tables that are its own, `told` what is found in
    the row beside them.
    """
    return _hash((run, row.o, *own, *map(repr, told)))


def _hash(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()


def _faults(base: Loaded, key: TableKey, rows: Sequence[DongSoLieu]) -> Iterator[Fault]:
    """Yield the faults that the check of sheets finds in `rows`: some depend on the rest of the sheet."""
    if key not in base.sheets:
        return
    document, bang = _table(base, key)
    names = tuple(bang.nguon_cot.values())
    found = table_check.check_once(base.sheets[key], base.noi_nhan, day=document.ngay_xet, names=names)
    if found:
        by_row = table_check.by_row(found)
        for number in sorted(table_check.numbers_of(rows) & by_row.keys()):
            yield from by_row[number]


def _table(base: Loaded, key: TableKey) -> tuple[VanBan, Bang]:
    """Return the table of a key, and its document."""
    return next(
        (document, source)
        for document in base.ho_so.van_ban
        for annex in document.phu_luc
        for table in annex.bang
        for own, source, _ in table.cac_nguon
        if (document.khoa, annex.ma_phu_luc, own) == key
    )
