"""One dossier of many: made, checked and written, and what is to be told of it."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.check.proved import Proofs
from docgen.generate import make
from docgen.nd30.rules import Finding
from docgen.outbox import manifest
from docgen.outbox.write import Written, write_all
from docgen.sources import dossier
from docgen.sources.dossier import Around
from docgen.values import dataclass

if TYPE_CHECKING:
    from docgen.outbox.run_manifest import Pack

_FOLDERS = 4


@dataclass(frozen=True, slots=True)
class Job:
    """A dossier and the folder of its files; the flags are those of `make` and `write_all`."""

    dossier: Path
    out: Path
    split: bool = False
    excel: bool = False
    force: bool = False
    run: str = ""
    """Name of the run, unlike any other: what lies around dossiers is read once for it; empty: for each."""


@dataclass(frozen=True, slots=True)
class Done:
    """What happened to each file of a job, and the findings on them."""

    written: tuple[Written, ...]
    findings: tuple[Finding, ...]
    pack: "Pack | None" = None
    """Of a pack, its entry in the manifest; `pack.loi` are the documents without a PDF."""


@lru_cache(maxsize=1)
def proofs() -> Proofs:
    """Return the forms that this process has proved: the next file of one is judged by what it says."""
    return Proofs()


@lru_cache(maxsize=_FOLDERS)
def _around(_run: str, folder: Path) -> Around:
    return dossier.around(folder)


def done(job: Job) -> Done:
    """Return what was written for `job`; a DocgenError says why nothing was.

    Files are not synced one by one: who runs many jobs has the disk synced once, after the last.
    """
    known = _around(job.run, job.dossier.parent) if job.run else None
    given = manifest.issued(manifest.read(job.out))
    made = make(job.dossier, split=job.split, excel=job.excel, proofs=proofs(), known=known, given=given)
    return Done(write_all(job.out, made.outputs, force=job.force, synced=False), made.findings)
