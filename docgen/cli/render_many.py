"""``docgen render`` for several dossiers: each is made whatever becomes of the others."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from docgen.cli.many import Telling, Told, tell
from docgen.cli.stopping import heard
from docgen.errors import DocgenError, ProgramError
from docgen.generate import batch
from docgen.generate.many import Done, Job, done
from docgen.outbox import pdf as converter
from docgen.outbox.write import ISSUED, ready, sync
from docgen.sources import several


def render_many(
    named: Sequence[Path],
    out: Path | None,
    lang: str,
    *,
    workers: int | None,
    pdf: bool,
    as_json: bool,
    force: bool,
    excel: bool,
    split: bool,
) -> int:
    """Make every dossier of `named`, print what was done and found, and return the worst exit status."""
    run = os.urandom(16).hex()
    jobs = [
        Job(one.dossier, one.out, split=split, excel=excel, force=force, run=run)
        for one in several.placed(named, out)
    ]
    if pdf and converter.program() is None:
        raise ProgramError("thieu_libreoffice")
    if out is not None:
        ready(out)
    count = workers or batch.default_workers(len(jobs))
    with heard(lang) as stopped, batch.pool(count) as executor:
        results = (
            Told(str(job.dossier), job.out, outcome)
            for job, outcome in batch.run(done, jobs, executor, workers=count, stopped=stopped)
        )
        try:
            how = Telling(lang, len(jobs), as_json, stopped)
            return tell(_with_pdfs(results) if pdf else results, how)
        finally:
            sync()


def _with_pdfs(results: Iterable[Told]) -> Iterator[Told]:
    """Yield `results` with the PDFs of each; a PDF that cannot be made is the error of its dossier.

    What was issued and is not written again keeps the PDF that it has.
    """
    for one in results:
        if not isinstance(one.outcome, Done):
            yield one
            continue
        made = [item.name for item in one.outcome.written if item.state != ISSUED]
        documents = [one.out / name for name in made if name.endswith(".docx")]
        try:
            yield replace(one, pdfs=converter.make_pdfs(documents))
        except DocgenError as error:
            yield replace(one, outcome=error)
