"""One run over the rows of a pack: what earlier runs left is read first, the manifest is written last."""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import docgen
from docgen.errors import DocgenError, FileError, Where, leaves
from docgen.generate.many import Done
from docgen.generate.packs import overview, pack
from docgen.generate.packs.pack import Job, Plan
from docgen.outbox import journal, layout, locks, run_manifest
from docgen.outbox.deliver import Known
from docgen.outbox.run_manifest import Pack, RunManifest
from docgen.outbox.write import folder_error, ready, sync
from docgen.say import places
from docgen.sources import files
from docgen.values import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A run under way: its jobs in the order of the rows, and what earlier runs left."""

    path: Path
    plan: Plan
    out: Path
    jobs: tuple[Job, ...]
    before: Mapping[str, Pack]
    """What earlier runs left, by the name of its folder or zip."""


@contextmanager
def running(
    path: Path,
    plan: Plan,
    out: Path,
    *,
    force: bool = False,
    resume: bool = False,
    full: bool = False,
    pdf: bool = False,
) -> Iterator[Run]:
    """Yield the run of `plan`, that of the pack at `path`, into `out`, which no other run may use meanwhile.

    FileError where `out` cannot be written, is used, or holds another pack. What a run that was cut off has
    noted down is known again; what it had staged is removed. Whoever has the jobs done calls `finish`.
    """
    ready(out)
    with locks.only_run(out, out / journal.WORK) as name:
        try:
            before, known = _left(path, plan, out, name)
            journal.clear(out)
            pack.prepare(path, plan)
            pdfs = pdf or "pdf" in plan.goi.gom
            common = Job(path, plan.digest, 0, out, name, force=force, resume=resume, full=full, pdf=pdfs)
            yield Run(path, plan, out, tuple(_jobs(common, plan, before, known)), before)
        finally:
            journal.forget()
            if not journal.paths(out):  # nothing that another run must know
                journal.clear(out, all_=True)


def _jobs(
    common: Job, plan: Plan, before: Mapping[str, Pack], known: Mapping[str, set[tuple[str, str]]]
) -> Iterator[Job]:
    for row, folder in enumerate(plan.folders):
        if folder in known:
            yield replace(
                common, row=row, before=before.get(_place(plan, row)), known=frozenset(known[folder])
            )
        else:
            yield replace(common, row=row)


def _place(plan: Plan, row: int) -> str:
    return plan.folders[row] + (".zip" if plan.goi.dong_goi == "zip" else "")


def finish(run: Run, outcomes: Mapping[int, Done | DocgenError]) -> RunManifest:
    """Write what came of the rows of `run`, by their numbers, into the manifest, and return that.

    A row without an outcome is as an earlier run left it, or is not in the manifest: the run was stopped.
    """
    made = _manifest(run, outcomes)
    sync()
    layout.write_over(run.out / run_manifest.LISTING, _listing(run.out, made))
    layout.write_parts(run.out / run_manifest.NAME, run_manifest.parts(made))
    journal.clear(run.out, all_=True)
    return made


def _listing(out: Path, made: RunManifest) -> bytes:
    try:
        return overview.workbook(made, out / journal.WORK)
    except OSError as error:
        raise folder_error(out, error) from error


def _manifest(run: Run, outcomes: Mapping[int, Done | DocgenError]) -> RunManifest:
    plan = run.plan
    packs = tuple(
        entry for row in range(len(plan.rows)) if (entry := _entry(run, row, outcomes.get(row))) is not None
    )
    own = {_place(plan, row).casefold() for row in range(len(plan.rows))}
    gone = (
        one
        for place, one in sorted(run.before.items())
        if place.casefold() not in own and one.tep and os.path.lexists(run.out / place)
    )
    left = len(plan.rows) - len(packs)
    head = (_called(run.path, plan), docgen.__version__, plan.goi.dong_goi, plan.base.files)
    return RunManifest(*head, packs, tuple(gone), left)


def _called(path: Path, plan: Plan) -> str:
    """Return how the pack at `path` is told from others of its office, whose names are often alike."""
    return plan.base.office.shown(files.real(path))


def _entry(run: Run, row: int, outcome: Done | DocgenError | None) -> Pack | None:
    plan = run.plan
    place = places.place(plan.rows[row].where(plan.goi.khoa), "vi")
    before = run.before.get(_place(plan, row))
    if isinstance(outcome, Done):
        assert outcome.pack is not None, "the job of a pack tells its entry"
        return replace(outcome.pack, dong=place)
    if outcome is None:
        return before and replace(before, dong=place)
    blank = before or Pack(plan.folders[row], plan.rows[row].o[plan.goi.khoa], "", "", "")
    return replace(blank, don_vi=plan.bodies[row], dong=place, loi=leaves(outcome))


def _left(
    path: Path, plan: Plan, out: Path, run: str
) -> tuple[dict[str, Pack], dict[str, set[tuple[str, str]]]]:
    """Return what earlier runs left in `out`: the last entry of each pack, and all files that it ever had."""
    found = run_manifest.read(out)
    if found and found.ten != (own := _called(path, plan)):
        raise FileError("goi_thu_muc_khac", Where(file=str(out)), other=found.ten, name=own)
    before: dict[str, Pack] = {}
    known: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in (*(found.goi + found.thua if found else ()), *journal.taken_over(out, run)):
        before[one.place] = one
        known[one.ten] |= _files(one)
    return before, dict(known)


def _files(one: Pack) -> Known:
    whole = [(one.place, one.sha256)] if one.sha256 else []
    return frozenset([*whole, *((file.ten, file.sha256) for file in one.tep)])
