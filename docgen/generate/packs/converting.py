"""The PDFs of a run of packs: LibreOffice is given the documents of all, each pack gets its own back."""

import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from docgen.errors import DocgenError
from docgen.generate.many import Done
from docgen.generate.packs import delivery
from docgen.generate.packs.delivery import PDF, WORD
from docgen.generate.packs.runs import Run
from docgen.outbox import deliver
from docgen.outbox.desk import Document, Failed, Pdf
from docgen.outbox.run_manifest import Pack
from docgen.outbox.write import Output, read

Outcomes = Mapping[int, Done | DocgenError]


def documents(run: Run, outcomes: Outcomes) -> list[Document]:
    """Return the documents of which PDFs are to be made, each known by the number of its row and its name."""
    return [
        (f"{row}/{file.ten}", _folder(run, row, done.pack) / file.ten)
        for row, done in sorted(outcomes.items())
        if isinstance(done, Done) and done.pack
        for file in delivery.without_pdf(done.pack)
    ]


def rows(run: Run, outcomes: Outcomes) -> Iterator[int]:
    """Yield the numbers of the rows that lack a PDF, once for each."""
    yield from (_row(id_) for id_, _ in documents(run, outcomes))


def put(
    run: Run, outcomes: Outcomes, results: Iterable[Pdf | Failed]
) -> Iterator[tuple[int, Done | DocgenError]]:
    """Yield the number of each row whose pack has all its PDFs now, with what has come of it.

    A document without a PDF is an error of its pack, which has all the others.
    """
    awaited: dict[int, int] = defaultdict(int)
    for id_, _ in documents(run, outcomes):
        awaited[_row(id_)] += 1
    came: dict[int, list[tuple[str, bytes | DocgenError]]] = defaultdict(list)
    for one in results:
        row, name = _row(one.id), one.id.partition("/")[2]
        came[row].append((name, read(one.path) if isinstance(one, Pdf) else one.error))
        if len(came[row]) == awaited[row]:
            done = outcomes[row]
            assert isinstance(done, Done), "only packs that were made have documents"
            yield row, _with(run, row, done, came.pop(row))


def _row(id_: str) -> int:
    return int(id_.partition("/")[0])


def _folder(run: Run, row: int, pack: Pack) -> Path:
    """Return the folder in which the Word files of a pack are."""
    if delivery.waits(run.jobs[row], run.plan.goi):
        return delivery.waiting(run.out, pack)
    return run.out / pack.ten


def _with(
    run: Run, row: int, done: Done, came: Iterable[tuple[str, bytes | DocgenError]]
) -> Done | DocgenError:
    """Return what has come of a pack, now that LibreOffice is done with its documents."""
    pack, made = done.pack, dict(came)
    assert pack is not None
    errors = tuple(one for one in made.values() if isinstance(one, DocgenError))
    pdfs = [
        Output(file.ten.removesuffix(WORD) + PDF, data, file.van_ban, {}, file.sha256)
        for file in pack.tep
        if isinstance(data := made.get(file.ten), bytes)
    ]
    try:
        return _delivered(run, row, replace(done, pack=replace(pack, loi=errors)), pdfs)
    except DocgenError as error:
        return error


def _delivered(run: Run, row: int, done: Done, pdfs: list[Output]) -> Done:
    job, goi, pack = run.jobs[row], run.plan.goi, done.pack
    assert pack is not None
    to = delivery.delivery(job, goi)
    known = job.known | {(one.ten, one.sha256) for one in pack.tep}
    if not delivery.waits(job, goi):
        made = deliver.put(to, pack, pdfs, known, more=True)
        return replace(done, written=(*done.written, *made.written), pack=made.pack)
    folder = delivery.waiting(run.out, pack)
    files = [
        Output(one.ten, read(folder / one.ten), one.van_ban, {})
        for one in pack.tep
        if "word" in goi.gom or not one.ten.endswith(WORD)
    ]
    made = deliver.put(to, pack, [*files, *pdfs], job.known)
    shutil.rmtree(folder, ignore_errors=True)
    return replace(done, written=made.written, pack=made.pack)
