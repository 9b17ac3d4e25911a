"""PDFs of many documents: by LibreOffice here, or by the LibreOffices of a cluster."""

import itertools
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from docgen.errors import DocgenError
from docgen.generate import batch
from docgen.generate.hands import Hands
from docgen.outbox import pdf
from docgen.outbox.pdf import MAX_CHUNK, Document, Failed, Pdf
from docgen.values import dataclass


@dataclass(frozen=True, slots=True)
class Job:
    """The documents of one call of LibreOffice, and the folder for the PDFs, which all see."""

    documents: tuple[Document, ...]
    folder: Path


def converted(
    documents: Sequence[Document], folder: Path, hands: Hands, stopped: Callable[[], bool] = batch.never
) -> Iterator[Pdf | Failed]:
    """Yield one result for each of `documents`, as they come; fewer where the run is `stopped`.

    What is on the way lies in `folder`; the caller reads a PDF before it asks for the next. Raises
    ProgramError where LibreOffice is absent or makes nothing.
    """
    results = _afar(documents, folder, hands, stopped) if hands.afar else _here(documents, folder, hands)
    with closing(results):
        for one in results:
            yield one
            if stopped() and not hands.afar:
                return


def _here(documents: Sequence[Document], folder: Path, hands: Hands) -> pdf.Results:
    return pdf.convert(documents, folder, processes=hands.workers)


def _afar(
    documents: Sequence[Document], folder: Path, hands: Hands, stopped: Callable[[], bool]
) -> pdf.Results:
    size = max(1, min(MAX_CHUNK, len(documents) // hands.workers))
    chunks = (tuple(documents[start : start + size]) for start in range(0, len(documents), size))
    jobs = [Job(chunk, folder / f"pdf-{number}") for number, chunk in enumerate(chunks)]
    for job, outcome in batch.run(done, jobs, hands.executor, workers=hands.workers, stopped=stopped):
        if isinstance(outcome, DocgenError):
            raise outcome
        yield from outcome
        shutil.rmtree(job.folder, ignore_errors=True)


def done(job: Job) -> tuple[Pdf | Failed, ...]:
    """Return what came of the documents of `job`; the PDFs are in its folder."""
    shutil.rmtree(job.folder, ignore_errors=True)  # of a worker that was killed
    numbers = itertools.count()
    found: list[Pdf | Failed] = []
    with closing(pdf.convert(job.documents, job.folder)) as results:
        for one in results:
            if isinstance(one, Pdf):  # it is gone once the next is asked for
                found.append(Pdf(one.id, one.path.replace(job.folder / f"{next(numbers)}.pdf")))
            else:
                found.append(one)
    return tuple(found)
