"""A pack: one dossier read once, made again for every row of a table."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from docgen.body import line, markdown
from docgen.body.line import Line
from docgen.body.sandbox import SandboxError
from docgen.errors import DataError, DocgenError, FileError, Where, leaves, raise_all
from docgen.generate import of_loaded, texts
from docgen.generate.many import Done, proofs
from docgen.models.dong import DongSoLieu
from docgen.models.goi import LocBang
from docgen.outbox import names
from docgen.outbox.write import write_all
from docgen.sources import changed, directory, dossier, files, packs
from docgen.sources.changed import Lost
from docgen.sources.directory import Directory
from docgen.sources.dossier import MARKDOWN, Loaded, TableKey
from docgen.sources.lines import Path as FieldPath
from docgen.sources.lines import dotted
from docgen.sources.packs import Asked, PackFile
from docgen.values import dataclass

ROW = "dong"
"""Name by which expressions know the row."""


@dataclass(frozen=True, slots=True)
class Change:
    """A field that differs from row to row: its text, where that is typed, and the columns in it."""

    path: FieldPath
    text: Line
    where: Where
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """The rows of a table by the text that says to whom they belong, and the pack's column of that text."""

    rows: Mapping[str, tuple[DongSoLieu, ...]]
    column: str


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is known before the first row is made."""

    base: Loaded
    people: Directory
    changes: tuple[Change, ...]
    shares: Mapping[TableKey, Share]
    rows: tuple[DongSoLieu, ...]
    folders: tuple[str, ...]
    digest: str
    """Hash of every file that was read."""


@dataclass(frozen=True, slots=True)
class Job:
    """One row of a pack, to be made into a folder below `out`."""

    pack: Path
    digest: str
    row: int
    out: Path
    force: bool = False


def plan(path: Path) -> Plan:
    """Return the plan of the pack at `path`; raise what is wrong with it, before any row is made."""
    pack = packs.read(path)
    goi = pack.goi
    beside = {key: one.cot for one in goi.loc if (key := _table_key(one.bang)) is not None}
    base = texts.asked(dossier.load(pack.dossier, pack.library.office, beside=beside))
    fixed, changes = _changes(pack, base)
    base = changed.with_texts(base, people := directory.read(base.office), fixed)
    rows = packs.rows(pack, [*_asked(pack, changes), *_asked_in_bodies(base, fixed, pack)])
    folders = _folders(rows, goi.khoa)
    shares = _shares(pack, base, rows)
    read = {**base.files, **pack.files, **pack.library.hashes}
    digest = hashlib.sha256(repr(sorted(read.items())).encode()).hexdigest()
    base = replace(base, files=read)
    return Plan(base, people, changes, shares, rows, folders, digest)


def jobs(path: Path, made: Plan, out: Path, *, force: bool = False) -> list[Job]:
    """Return a job for every row of `made`, the plan of the pack at `path`, in the order of its rows."""
    _kept(path, made.digest, _Given(made))
    return [Job(path, made.digest, row, out, force=force) for row in range(len(made.rows))]


def done(job: Job) -> Done:
    """Return what was written for `job`; a DocgenError says why nothing was."""
    made = _kept(job.pack, job.digest, _Given(None))
    made_files = of_loaded(of_row(made, job.row), proofs=proofs())
    written = write_all(job.out / made.folders[job.row], made_files.outputs, force=job.force, synced=False)
    return Done(written, made_files.findings)


def of_row(made: Plan, number: int) -> Loaded:
    """Return the dossier as it is for the row `number`; an error about a cell stands at that cell."""
    row = made.rows[number]
    texts_, errors = {}, []
    for change in made.changes:
        try:
            texts_[change.path] = change.text.fill({ROW: row.o})
        except SandboxError as error:
            errors.append(_located(error, _place(change, row)))
    raise_all(errors)
    try:
        loaded = changed.with_texts(made.base, made.people, texts_)
    except DocgenError as error:
        raise_all(_at_cell(one, made.changes, row) for one in leaves(error))
        raise
    tables = {key: share.rows.get(row.o[share.column], ()) for key, share in made.shares.items()}
    return replace(loaded, tables={**loaded.tables, **tables}, dong=row.o)


class _Given:
    """A plan at hand, or none; to `lru_cache` they are all alike."""

    def __init__(self, plan_: Plan | None) -> None:
        self.plan = plan_

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Given)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=1)
def _kept(path: Path, digest: str, given: _Given) -> Plan:
    """Return the plan whose files have the hash `digest`: at hand, or read once in a worker process."""
    made = given.plan or plan(path)
    if made.digest != digest:
        raise FileError("goi_da_doi", Where(file=path.name), name=path.name)
    return made


# What differs from row to row ------------------------------------------------------------------------------


def _changes(pack: PackFile, base: Loaded) -> tuple[dict[FieldPath, str], tuple[Change, ...]]:
    """Return the Markdown texts of `thay`, which are the same for all rows, and the other fields."""
    fixed: dict[FieldPath, str] = {}
    found: list[Change] = []
    errors: list[DocgenError] = []
    for typed, text in pack.goi.thay.items():
        where = pack.lines.where(("thay", typed))
        path = changed.field_at(base.ho_so, typed)
        if isinstance(path, Lost):
            errors.append(_lost(path, typed, where))
        elif path[-1:] in MARKDOWN:
            fixed[path] = text
        else:
            try:
                compiled = line.compile_line(text)
            except SandboxError as error:
                errors.append(_located(error, where))
                continue
            columns = dict.fromkeys(name for one in compiled.expressions() for name in line.asked(one, ROW))
            found.append(Change(path, compiled, where, tuple(columns)))
    raise_all(errors)
    return fixed, tuple(found)


def _lost(lost: Lost, typed: str, where: Where) -> DataError:
    listed = ", ".join(lost.known) or "-"
    if lost.whole:
        return DataError("goi_muc_la_nhom", where, path=typed, known=listed)
    if near := files.nearest(lost.step, lost.known):
        return DataError("goi_muc_khong_co_gan", where, path=typed, step=lost.step, near=near, known=listed)
    return DataError("goi_muc_khong_co", where, path=typed, step=lost.step, known=listed)


def _located(error: SandboxError, where: Where) -> DataError:
    return DataError(error.kind, where, **error.args_)


def _place(change: Change, row: DongSoLieu) -> Where:
    """Return the cell from which the text of `change` comes first, else where the change is typed."""
    return row.where(change.columns[0]) if change.columns else change.where


def _at_cell(error: DocgenError, changes: Iterable[Change], row: DongSoLieu) -> DocgenError:
    """Return `error`, at the cell of the row where it is about a field that the row fills."""
    field = error.where.field
    for change in changes:
        own = dotted(change.path)
        if field == own or field.startswith((own + "[", own + ".")):
            return type(error)(error.id, replace(_place(change, row), field=field), **error.args_)
    return error


# The columns that are used --------------------------------------------------------------------------------


def _asked(pack: PackFile, changes: Iterable[Change]) -> Iterator[Asked]:
    yield Asked(pack.goi.khoa, pack.lines.where(("khoa",)))
    for change in changes:
        yield from (Asked(name, change.where) for name in change.columns)
    for at, one in enumerate(pack.goi.loc):
        yield Asked(one.theo, pack.lines.where(("loc", at, "theo")))


def _asked_in_bodies(base: Loaded, fixed: Mapping[FieldPath, str], pack: PackFile) -> Iterator[Asked]:
    """Yield the columns that bodies name; raise what is wrong with a body before any fact is known."""
    typed = {
        path: ("thay", key) for key in pack.goi.thay if (path := changed.field_at(base.ho_so, key)) in fixed
    }
    for at, document in enumerate(base.ho_so.van_ban):
        for below, text in texts.markdowns(document):
            path = ("van_ban", at, *below)
            where = pack.lines.text_where(typed[path]) if path in typed else base.lines.text_where(path)
            for expression, number in line.expressions(markdown.parse(text)):
                place = replace(where, line=max(where.line, 1) + number - 1)
                yield from (Asked(name, place) for name in line.asked(expression, ROW))


# The folders, and the rows of tables ----------------------------------------------------------------------


def _folders(rows: Iterable[DongSoLieu], column: str) -> tuple[str, ...]:
    """Return the name of the folder of every row; raise for a key that is empty or comes twice."""
    taken: dict[str, Where] = {}
    found: list[str] = []
    errors: list[DocgenError] = []
    for row in rows:
        where, key = row.where(column), row.o[column]
        name = names.folder(key)
        if not name:
            errors.append(DataError("goi_khoa_trong", where, column=column, found=key[:60]))
        elif (other := taken.setdefault(name.casefold(), where)) is not where:
            errors.append(
                DataError("goi_khoa_lap", where, found=key[:60], folder=name, other=other.cell or other.line)
            )
        found.append(name)
    raise_all(errors)
    return tuple(found)


def _table_key(typed: str) -> TableKey | None:
    """Return the key of the table `van_ban.cong_van.phu_luc.so_lieu.bang.ma_bang`."""
    steps = typed.split(".")
    return (
        (steps[1], steps[3], steps[5])
        if steps[::2] == ["van_ban", "phu_luc", "bang"] and len(steps) == 6
        else None
    )


def _shares(pack: PackFile, base: Loaded, rows: Iterable[DongSoLieu]) -> dict[TableKey, Share]:
    """Return the rows that each table shares out; raise for rows that would come to nobody."""
    shares: dict[TableKey, Share] = {}
    errors: list[DocgenError] = []
    for at, one in enumerate(pack.goi.loc):
        place = changed.table_at(base.ho_so, one.bang)
        key = _table_key(one.bang)
        if isinstance(place, Lost) or key is None:
            lost = place if isinstance(place, Lost) else Lost(one.bang, ())
            errors.append(_lost(lost, one.bang, pack.lines.where(("loc", at, "bang"))))
            continue
        if key in shares:
            errors.append(DataError("goi_loc_lap", pack.lines.where(("loc", at, "bang")), path=one.bang))
            continue
        own = base.tables[key]
        if own and one.cot not in own[0].o:
            where, known = pack.lines.where(("loc", at, "cot")), ", ".join(own[0].o)
            errors.append(DataError("goi_loc_cot_khong_co", where, column=one.cot, known=known))
            continue
        grouped: dict[str, list[DongSoLieu]] = defaultdict(list)
        for row in own:
            grouped[row.o[one.cot]].append(row)
        shares[key] = Share({text: tuple(them) for text, them in grouped.items() if text}, one.theo)
        if not one.bo_dong_thua:
            errors += _unclaimed(grouped, one, dict.fromkeys(row.o[one.theo] for row in rows))
    raise_all(errors)
    return shares


def _unclaimed(
    grouped: Mapping[str, list[DongSoLieu]], one: LocBang, wanted: Mapping[str, object]
) -> Iterator[DataError]:
    """Yield an error for every text of the table's column that is in no row of the pack, at its first row."""
    known = [text for text in wanted if text]
    for text, rows in grouped.items():
        where, args = rows[0].where(one.cot), {"count": len(rows), "column": one.cot, "theo": one.theo}
        if not text:
            yield DataError("goi_loc_o_trong", where, **args)
        elif text not in wanted:
            near = files.nearest(text, known)
            yield DataError(
                "goi_loc_thua_gan" if near else "goi_loc_thua", where, found=text[:60], near=near[:60], **args
            )
