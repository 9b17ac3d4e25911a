"""A pack: one dossier read once, made again for every row of a table."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from docgen.errors import DataError, DocgenError, FileError, Where, leaves, raise_all
from docgen.generate import Made, of_loaded, texts
from docgen.generate.many import Done, proofs
from docgen.generate.packs import delivery, fields, hashes, naming, sharing
from docgen.generate.packs.delivery import Job
from docgen.generate.packs.fields import Change
from docgen.generate.packs.sharing import Share
from docgen.kept import by_identity
from docgen.models.dong import DongSoLieu
from docgen.models.goi import Goi
from docgen.nd30.rules import Finding
from docgen.outbox.run_manifest import Pack
from docgen.outbox.write import Output, Written
from docgen.sources import changed, directory, dossier, office, packs
from docgen.sources import files as sources_files
from docgen.sources.directory import Directory
from docgen.sources.dossier import Loaded, TableKey
from docgen.sources.office import Office
from docgen.sources.packs import PackFile
from docgen.values import dataclass

__all__ = ["Job", "Plan", "done", "of_row", "plan", "prepare"]


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is known before the first row is made."""

    goi: Goi
    base: Loaded
    people: Directory
    changes: tuple[Change, ...]
    shares: Mapping[TableKey, Share]
    rows: tuple[DongSoLieu, ...]
    folders: tuple[str, ...]
    """Name of the folder or zip of every row."""
    bodies: tuple[str, ...]
    """What people know the body of every row by."""
    twice: Mapping[int, Finding]
    """Rows whose body has a row before them."""
    digest: str
    """Hash of every file that was read, templates aside."""
    inputs: str
    """Hash of what all packs have in common."""
    only: frozenset[str]
    """Keys of the documents that go in."""


def plan(path: Path) -> Plan:
    """Return the plan of the pack at `path`; raise what is wrong with it, before any row is made."""
    pack = packs.read(path)
    goi = pack.goi
    beside = {key: one.cot for one in goi.loc if (key := sharing.table_key(one.bang)) is not None}
    base = texts.asked(dossier.load(pack.dossier, pack.library.office, beside=beside))
    fixed, changes = fields.changes(pack, base)
    named = fields.name_of(pack)
    base = changed.with_texts(base, people := directory.read(base.office), fixed)
    asked = [*fields.asked(pack, (*changes, *named)), *fields.asked_in_bodies(base, fixed, pack)]
    rows = packs.rows(pack, asked)
    folders = naming.of_rows(rows, goi, *named)
    bodies = naming.bodies(rows, changes, folders)
    shares = sharing.shares(pack, base, rows)
    read = {**base.files, **pack.files, **pack.library.hashes}
    tables = {*pack.library.hashes, *(sheet.file for sheet in base.sheets.values())}
    return Plan(
        goi,
        replace(base, files=read),
        people,
        changes,
        shares,
        rows,
        folders,
        bodies,
        naming.twice(rows, changes, bodies),
        hashlib.sha256(repr(sorted(read.items())).encode()).hexdigest(),
        hashes.of_run(base, read, tables - {*pack.files, _dossier(pack)}, shares, changes),
        _only(pack, base),
    )


def prepare(path: Path, made: Plan) -> None:
    """Have this process, and those forked from it, know the plan of the pack at `path`."""
    _kept(path, made.digest, _Given(made))


def done(job: Job) -> Done:
    """Return what was written for `job`, or that it is as it was; a DocgenError says why nothing was."""
    made = _of_run(_kept(job.path, job.digest, _Given(None)), run=job.run)
    row = made.rows[job.row]
    told = (*sharing.findings(made.shares, row), *_twice(made, job.row))
    inputs = hashes.of_row(made.inputs, row, _shared(made, row), (*told, job.full))
    if job.resume and job.before and _is_as_before(made, job, job.before, inputs):
        return _unchanged(job.before)
    files = _files(made, job)
    pack = Pack(
        made.folders[job.row],
        row.o[made.goi.khoa],
        made.bodies[job.row],
        dau_vao=inputs,
        mau=_templates(made, files.outputs),
        phat_hien=(*told, *files.findings),
    )
    return delivery.put(job, made.goi, pack, files.outputs)


def of_row(made: Plan, number: int) -> Loaded:
    """Return the dossier as it is for the row `number`; an error about a cell stands at that cell."""
    row = made.rows[number]
    texts_, errors = {}, []
    for change in made.changes:
        try:
            texts_[change.path] = fields.filled(change, row)
        except DataError as error:
            errors.append(error)
    raise_all(errors)
    try:
        loaded = changed.with_texts(made.base, made.people, texts_)
    except DocgenError as error:
        raise_all(fields.at_cell(one, made.changes, row) for one in leaves(error))
        raise
    tables = {key: share.of_row(row) for key, share in made.shares.items()}
    return replace(loaded, tables={**loaded.tables, **tables}, dong=row.o)


def _files(made: Plan, job: Job) -> Made:
    """Return the files of a row, and what the check finds in them."""
    return of_loaded(
        of_row(made, job.row),
        split=made.goi.tach_phu_luc,
        excel="excel" in made.goi.gom,
        proofs=None if job.full else proofs(),
        only=made.only,
        accents=made.goi.giu_dau,
    )


def _unchanged(before: Pack) -> Done:
    return Done(tuple(Written(one.ten, "khong_doi") for one in before.tep), before.phat_hien, before)


def _is_as_before(made: Plan, job: Job, before: Pack, inputs: str) -> bool:
    """Return whether what was made of the row before is sound, whole, and would come out the same."""
    return (
        before.dau_vao == inputs
        and before.state not in ("hong", "loi")
        and all(_template(job.run, made.base.office, name) == sha256 for name, sha256 in before.mau.items())
        and delivery.is_complete(job, made.goi, before)
    )


def _templates(made: Plan, outputs: Iterable[Output]) -> dict[str, str]:
    """Return the hash of every template that `outputs` were made with, by its name."""
    read = made.base.files
    return {name: sha256 for one in outputs for name, sha256 in one.nguon.items() if name not in read}


@lru_cache(maxsize=64)
def _template(run: str, home: Office, name: str) -> str:  # noqa: ARG001 (read once a run)
    """Return the hash of the template that goes by `name` now, empty where there is none."""
    try:
        return office.template(home, Path(name).name).sha256
    except FileError:
        return ""


def _shared(made: Plan, row: DongSoLieu) -> Iterator[str]:
    """Yield the hash of the rows that are shared out to `row`, table by table."""
    for key, share in sorted(made.shares.items()):
        if own := share.of_row(row):
            yield hashes.of_rows(made.base, key, own)


def _twice(made: Plan, row: int) -> tuple[Finding, ...]:
    return (made.twice[row],) if row in made.twice else ()


def _only(pack: PackFile, base: Loaded) -> frozenset[str]:
    """Return the keys of the documents that go in; raise for one that the dossier has not."""
    known = [document.khoa for document in base.ho_so.van_ban]
    raise_all(
        DataError("goi_van_ban_khong_co", pack.lines.where(("van_ban", at)), key=key, known=", ".join(known))
        for at, key in enumerate(pack.goi.van_ban)
        if key not in known
    )
    return frozenset(pack.goi.van_ban or known)


def _dossier(pack: PackFile) -> str:
    """Return the name of the dossier among the files read."""
    return pack.library.office.shown(sources_files.real(pack.dossier))


def _begun(made: Plan, *, run: str) -> Plan:  # noqa: ARG001 (told apart by it)
    """Return `made` for a run of its own: what is kept by its files, as templates are, is read anew."""
    return replace(made, base=replace(made.base, files=dict(made.base.files)))


_of_run = by_identity(_begun, 1)
"""A worker of a cluster outlives the run."""


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
