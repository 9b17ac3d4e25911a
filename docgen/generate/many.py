"""One dossier of many: made, checked and written, and what is to be told of it."""

from functools import lru_cache
from pathlib import Path

from docgen.check.proved import Proofs
from docgen.generate import make
from docgen.nd30.rules import Finding
from docgen.outbox.write import Written, write_all
from docgen.values import dataclass


@dataclass(frozen=True, slots=True)
class Job:
    """A dossier and the folder of its files; the flags are those of `make` and `write_all`."""

    dossier: Path
    out: Path
    split: bool = False
    excel: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What happened to each file of a job, and the findings on them."""

    written: tuple[Written, ...]
    findings: tuple[Finding, ...]


@lru_cache(maxsize=1)
def proofs() -> Proofs:
    """Return the forms that this process has proved: the next file of one is judged by what it says."""
    return Proofs()


def done(job: Job) -> Done:
    """Return what was written for `job`; a DocgenError says why nothing was.

    Files are not synced one by one: who runs many jobs has the disk synced once, after the last.
    """
    made = make(job.dossier, split=job.split, excel=job.excel, proofs=proofs())
    return Done(write_all(job.out, made.outputs, force=job.force, synced=False), made.findings)
