"""The files of one pack: which of them go in, where they are put, whether they are all there."""

import contextlib
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from docgen.errors import FileError
from docgen.generate.many import Done
from docgen.models.goi import Goi
from docgen.outbox import deliver, journal
from docgen.outbox.deliver import Delivery, Known
from docgen.outbox.run_manifest import File, Pack
from docgen.outbox.write import STAGED, Output, folder_error, stage
from docgen.sources.files import digest
from docgen.values import dataclass

WORD, PDF = ".docx", ".pdf"


@dataclass(frozen=True, slots=True)
class Job:
    """One row of a pack, to be put below `out`."""

    path: Path
    digest: str
    row: int
    out: Path
    run: str = ""
    """Name of the run, by which its journals are told from those of others."""
    before: Pack | None = None
    """What an earlier run made of the row; it is left where `resume` is asked for and nothing has changed."""
    known: Known = frozenset()
    force: bool = False
    resume: bool = False
    full: bool = False
    """Whether each file is judged whole, not by the form of one like it."""
    pdf: bool = False
    """Whether PDFs are made of the documents once all packs are there."""


def put(job: Job, goi: Goi, pack: Pack, outputs: Sequence[Output]) -> Done:
    """Return what was written of `outputs`, the files of `pack`: those that go in.

    A pack that is not whole without its PDFs is not written yet: its files wait in the working folder.
    """
    wanted = [one for one in outputs if "word" in goi.gom or job.pdf or not one.name.endswith(WORD)]
    if not wanted:
        raise FileError("goi_khong_tep")
    if waits(job, goi):
        return Done((), pack.phat_hien, _waiting(job, pack, wanted))
    kept = _pdfs_left(job, wanted) if job.pdf and job.before else ()
    made = deliver.put(delivery(job, goi), replace(pack, tep=kept), wanted, job.known, more=True)
    return Done(made.written, pack.phat_hien, made.pack)


def _pdfs_left(job: Job, outputs: Sequence[Output]) -> tuple[File, ...]:
    """Return the PDFs that an earlier run made of the same Word files: LibreOffice takes its time."""
    assert job.before is not None
    words = {digest(one.data) for one in outputs}
    folder = job.out / job.before.ten
    left = (one for one in job.before.tep if one.tu in words)
    return tuple(one for one in left if deliver.is_same(folder / one.ten, one.sha256, one.kich_thuoc))


def waits(job: Job, goi: Goi) -> bool:
    """Return whether a pack is written once its PDFs are made: a zip, or one without its Word files."""
    return job.pdf and (goi.dong_goi == "zip" or "word" not in goi.gom)


def delivery(job: Job, goi: Goi) -> Delivery:
    """Return where the pack of `job` is put, and how."""
    return Delivery(job.out, journal.of(job.out, job.run), goi.dong_goi == "zip", job.force)


def is_complete(job: Job, goi: Goi, before: Pack) -> bool:
    """Return whether `before` is of the form asked for, and all of its files are there as they were written.

    PDFs that are asked for may be missing where they can be put beside the rest.
    """
    same = bool(before.sha256) == (goi.dong_goi == "zip") and job.pdf == has_pdfs(before)
    beside = job.pdf and not before.sha256 and "word" in goi.gom
    return (same or beside) and deliver.is_whole(job.out, before)


def has_pdfs(pack: Pack) -> bool:
    """Return whether `pack` holds PDFs."""
    return any(one.tu for one in pack.tep)


def without_pdf(pack: Pack) -> list[File]:
    """Return the documents of `pack` of which it has no PDF."""
    there = {one.tu for one in pack.tep}
    return [one for one in pack.tep if one.ten.endswith(WORD) and one.sha256 not in there]


def waiting(out: Path, pack: Pack) -> Path:
    """Return the folder in which the files of `pack` wait for their PDFs."""
    return out / journal.WORK / f"{STAGED}-{pack.ten}"


def _waiting(job: Job, pack: Pack, outputs: Iterable[Output]) -> Pack:
    folder = waiting(job.out, pack)
    try:
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(folder)  # of a worker that was killed
        folder.mkdir()
    except OSError as error:
        raise folder_error(folder, error) from error
    for one in outputs:
        stage(folder / one.name, one.data, one.name, synced=False)
    return deliver.with_files(pack, outputs)
