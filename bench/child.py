"""One measurement in a process of its own: `python -m bench.child CASE …` prints its figures as JSON.

So that no engine pays for another's imports, garbage or memory, and a round begins as fresh as the first one.
"""

import gc
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from bench import communes, dossiers, facts, workbooks
from bench.engines import ENGINES, Fill, load

WARM_UP = 3
ANNEX_ROWS = 40
Figures = dict[str, float]


def draw(folder: Path) -> Figures:
    """Write the template, and the facts that the minimal script of the cold start reads, into `folder`."""
    from bench import template

    template.draw(folder / "mau.docx")
    (folder / "facts.json").write_text(json.dumps(facts.context(1, ANNEX_ROWS)), encoding="utf-8")
    dossiers.write(folder, 1, ANNEX_ROWS)
    return {}


def fill(folder: Path, engine: str, documents: str) -> Figures:
    """Return documents per second of filling and writing, once warm; the contexts are there beforehand."""
    count = int(documents)
    load(engine)
    ready = ENGINES[engine](folder / "mau.docx")
    contexts = [facts.context(number, ANNEX_ROWS) for number in range(1, count + WARM_UP + 1)]
    return _rate(count, (partial(ready, context, folder / f"{engine}.docx") for context in contexts))


def way(folder: Path, documents: str, widths: str, workers: str) -> Figures:
    """Return documents per second of docgen's whole way: YAML file in, checked and written file out.

    widths: «given» or «fitted», of the columns. The start of worker processes is timed too.
    """
    from docgen.generate.many import Job, done

    numbers = range(1, int(documents) + WARM_UP + 1)
    paths = [dossiers.write(folder, n, ANNEX_ROWS, widths=widths == "given") for n in numbers]
    return _all(done, [Job(path, folder / "output" / path.stem, run="bench") for path in paths], int(workers))


def table(folder: Path, documents: str, workers: str) -> Figures:
    """Return documents per second of one dossier filled from each row of a table, checked and written.

    The reading of dossier, table, directory and templates is timed with them.
    """
    path = dossiers.write_pack(folder, int(documents), ANNEX_ROWS)
    return {"documents_s": _run(path, folder, int(workers))}


def packs(folder: Path, count: str, of: str, workers: str) -> Figures:
    """Return packs per second and peak memory of a run over `count` communes: workbook in, manifest out.

    The sheet of rows holds those of `of` communes. The peak is that of the first process.
    """
    source = folder / f"xa_{count}_{of}"
    path = source / "goi_xa.yaml"
    if not path.exists():
        communes.write(source, int(count), ANNEX_ROWS, of=int(of))
    return {"documents_s": _run(path, folder, int(workers)), "mb": _peak_mb()}


def _run(path: Path, folder: Path, workers: int) -> float:
    """Return packs per second of the pack at `path`, from reading it to its manifest."""
    from docgen import cli
    from docgen.generate import batch
    from docgen.generate.packs import pack, runs

    out = folder / f"goi_{os.getpid()}"  # a new one: to remove an old one would burden the disk meanwhile
    gc.set_threshold(cli.OBJECTS)
    begin = time.perf_counter()
    plan = pack.plan(path)
    with runs.running(path, plan, out) as run, batch.pool(workers) as executor:
        results = batch.run(pack.done, run.jobs, executor, workers=workers)
        made = runs.finish(run, {job.row: outcome for job, outcome in results})
    seconds = time.perf_counter() - begin
    assert all(one.state == "dat" for one in made.goi), "nothing is found in any"
    return len(made.goi) / seconds


def _all(work: Callable[[Any], object], jobs: Sequence[Any], workers: int) -> Figures:
    """Return documents per second once warm: the first jobs are not timed."""
    _made(work, jobs[:WARM_UP], 1)
    begin = time.perf_counter()
    made = _made(work, jobs[WARM_UP:], workers)
    return {"documents_s": made / (time.perf_counter() - begin)}


def _made(work: Callable[[Any], object], jobs: Sequence[Any], workers: int) -> int:
    """Return how many of `jobs` were done; none may fail. Garbage is sought as seldom as by the command."""
    from docgen import cli
    from docgen.errors import DocgenError
    from docgen.generate import batch

    gc.set_threshold(cli.OBJECTS)
    with batch.pool(workers) as executor:
        outcomes = [outcome for _, outcome in batch.run(work, jobs, executor, workers=workers)]
    failed = [outcome for outcome in outcomes if isinstance(outcome, DocgenError)]
    assert not failed, failed[0]
    return len(outcomes)


def _rate(count: int, steps: Iterator[Callable[[], object]]) -> Figures:
    for step in islice(steps, WARM_UP):
        step()
    begin = time.perf_counter()
    for step in steps:
        step()
    return {"documents_s": count / (time.perf_counter() - begin)}


def annex(folder: Path, engine: str, rows: str) -> Figures:
    """Return seconds and peak memory of one document with an annex of `rows` rows.

    The reading of the template is timed, imports are not. The peak is that of the whole process:
    interpreter, imports and facts too.
    """
    load(engine)
    context = facts.context(1, int(rows))
    begin = time.perf_counter()
    ready: Fill = ENGINES[engine](folder / "mau.docx")
    ready(context, folder / f"{engine}.docx")
    seconds = time.perf_counter() - begin
    return {"s": seconds, "mb": _peak_mb()}


def read(folder: Path, engine: str, rows: str) -> Figures:
    """Return seconds of reading a workbook once; imports are not timed."""
    path = folder / f"sheet_{rows}.xlsx"
    if not path.exists():
        workbooks.write(path, int(rows))
    reader = workbooks.READERS[engine]
    reader(path)
    begin = time.perf_counter()
    reader(path)
    return {"s": time.perf_counter() - begin}


def sheet(folder: Path, rows: str) -> Figures:
    """Return seconds and peak memory of one dossier whose annex comes from a workbook, the whole way."""
    from docgen.generate import make
    from docgen.outbox.write import write_all

    path = folder / f"so_lieu_{rows}.yaml"
    if not path.exists():
        workbooks.dossier(folder, int(rows))
    begin = time.perf_counter()
    write_all(folder / "output" / path.stem, make(path).outputs)
    return {"s": time.perf_counter() - begin, "mb": _peak_mb()}


def _peak_mb() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


CASES: dict[str, Callable[..., Figures]] = {
    "draw": draw,
    "fill": fill,
    "way": way,
    "table": table,
    "packs": packs,
    "annex": annex,
    "read": read,
    "sheet": sheet,
}

if __name__ == "__main__":
    print(json.dumps(CASES[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])))
