"""The packs of a run: made, turned into PDFs where that is asked for; what the manifest needs is kept."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from docgen.cli.many import Told
from docgen.cli.progress import progress
from docgen.errors import DocgenError, Problems
from docgen.generate import batch, pdfs
from docgen.generate.hands import Hands
from docgen.generate.many import Done
from docgen.generate.packs import converting, delivery, pack
from docgen.generate.packs.delivery import PDF
from docgen.generate.packs.pack import Job
from docgen.generate.packs.runs import Run
from docgen.outbox import journal
from docgen.values import dataclass

Outcomes = dict[int, Done | DocgenError]
"""What has come of each row, by its number."""


@dataclass(frozen=True, slots=True)
class Making:
    """A run, who does it, and what tells whether it is to stop."""

    run: Run
    hands: Hands
    stopped: Callable[[], bool]

    def outcomes(self) -> Iterator[tuple[Job, Done | DocgenError]]:
        """Yield the jobs in the order of the rows, with what has come of them."""
        run, hands = self.run, self.hands
        return batch.run(pack.done, run.jobs, hands.executor, workers=hands.workers, stopped=self.stopped)


def each(making: Making, kept: Outcomes) -> Iterator[Told]:
    """Yield the packs as they are made, and put into `kept` what the manifest needs of them, no more."""
    for job, outcome in making.outcomes():
        kept[job.row] = replace(outcome, written=(), findings=()) if isinstance(outcome, Done) else outcome
        yield _told(making.run, job.row, outcome)


def each_with_pdfs(making: Making, kept: Outcomes, lang: str) -> list[Told]:
    """Return the packs that have all their PDFs, and put into `kept` what the manifest needs.

    The Word files of all packs are made first: a call of LibreOffice takes fifty of them.
    """
    made: Outcomes = {}
    with progress(len(making.run.jobs), lang) as bar:
        for job, outcome in making.outcomes():
            made[job.row] = outcome
            bar.step(failed=isinstance(outcome, DocgenError))
    lacking = set(converting.rows(making.run, made))
    kept |= {row: made[row] for row in made if row not in lacking or not _waits(making.run, row)}
    with progress(len(lacking), lang) as bar:
        for row, outcome in _pdfs(making, made):
            kept[row] = outcome
            lacking.discard(row)
            bar.step(failed=isinstance(outcome, DocgenError))
    return [_told(making.run, row, kept[row]) for row in sorted(kept) if row not in lacking]


def _waits(run: Run, row: int) -> bool:
    """Return whether a pack is not in its place before it has its PDFs."""
    return delivery.waits(run.jobs[row], run.plan.goi)


def _pdfs(making: Making, made: Outcomes) -> Iterator[tuple[int, Done | DocgenError]]:
    """Yield the rows whose PDFs are done, with what has come of them."""
    run = making.run
    documents = converting.documents(run, made)
    if documents and not making.stopped():
        folder = run.out / journal.WORK
        results = pdfs.converted(documents, folder, making.hands, making.stopped)
        yield from converting.put(run, made, results)


def _told(run: Run, row: int, outcome: Done | DocgenError) -> Told:
    """Return what has come of a row as it is told; a pack without some of its PDFs has failed."""
    name = place = run.plan.folders[row]
    if isinstance(outcome, DocgenError) or outcome.pack is None:
        return Told(name, run.out / place, outcome)
    entry = outcome.pack
    if entry.loi:
        return Told(name, run.out / entry.place, entry.loi[0] if len(entry.loi) == 1 else Problems(entry.loi))
    names = tuple(Path(one.ten) for one in entry.tep if one.ten.endswith(PDF))
    return Told(name, run.out / entry.place, outcome, names)
