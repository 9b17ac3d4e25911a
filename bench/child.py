"""One measurement in a process of its own: `python -m bench.child CASE …` prints its figures as JSON.

So that no engine pays for another's imports, garbage or memory, and a round begins as fresh as the first one.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from bench import dossiers, facts
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


def way(folder: Path, documents: str, widths: str) -> Figures:
    """Return documents per second of docgen's whole way: YAML file in, checked and written file out.

    widths: «given» or «fitted», of the columns.
    """
    from docgen.generate import make
    from docgen.outbox.write import write_all

    count = int(documents)
    numbers = range(1, count + WARM_UP + 1)
    paths = [dossiers.write(folder, n, ANNEX_ROWS, widths=widths == "given") for n in numbers]

    def one(path: Path) -> None:
        write_all(folder / "output" / path.stem, make(path).outputs)

    return _rate(count, (partial(one, path) for path in paths))


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
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"s": seconds, "mb": peak / (2**20 if sys.platform == "darwin" else 2**10)}


CASES: dict[str, Callable[..., Figures]] = {"draw": draw, "fill": fill, "way": way, "annex": annex}

if __name__ == "__main__":
    print(json.dumps(CASES[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])))
