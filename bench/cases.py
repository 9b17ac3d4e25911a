"""The cases of the comparison: what is run, in which rounds, and what comes out as a row of the table.

Every round runs each engine in a process of its own, one after the other, so that a slow minute of the
machine strikes all alike. This process imports nothing but the standard library: on Linux the peak memory of
a child begins at that of its parent.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.engines import ENGINES, RUST

HERE = Path(__file__).parent
Figures = dict[str, float]
Run = Callable[[], Figures]


@dataclass(frozen=True)
class Row:
    """A row of the table: `figures` by engine, one a round."""

    case: str
    unit: str
    figures: dict[str, list[float]]
    goal: str
    more_is_better: bool = True
    beside: str = "docxtpl"
    """What docgen is compared with."""

    def median(self, engine: str) -> float | None:
        """Return the median of an engine's rounds, None where it was not run."""
        return median(self.figures[engine]) if self.figures.get(engine) else None

    @property
    def ratios(self) -> list[float]:
        """How many times better docgen is than what it is compared with, in each round, the least first."""
        pairs = zip(self.figures["docgen"], self.figures[self.beside], strict=True)
        return sorted(own / other if self.more_is_better else other / own for own, other in pairs)


@dataclass(frozen=True)
class Size:
    """How much is run."""

    rounds: int
    documents: int
    """Documents of docgen a round; docxtpl, which is slower, gets a fifth."""
    annexes: tuple[int, ...]
    rows: int
    """Rows of the table of which each makes a dossier."""
    sheet: int
    """Rows of the sheet that is read alone."""
    from_sheet: tuple[int, int]
    """Rows of the two annexes that come from a workbook."""
    packs: tuple[int, int]
    """Communes of a short and of a long run of a pack."""


FULL = Size(
    5,
    documents=200,
    annexes=(10_000, 50_000),
    rows=1_000,
    sheet=10_000,
    from_sheet=(5_000, 50_000),
    packs=(300, 3_321),
)
QUICK = Size(
    2, documents=50, annexes=(2_000,), rows=100, sheet=1_000, from_sheet=(200, 2_000), packs=(20, 100)
)
PROCESSES = {1: "one process", 2: "two workers"}


def all_rows(folder: Path, size: Size) -> list[Row]:
    """Return every row, measured in `folder`."""
    _child("draw", folder)
    rows = [_fill(folder, size)]
    for count in size.annexes:
        rows += _annex(folder, size, count)
    rows += [_way(folder, size, widths, workers) for workers in (1, 2) for widths in ("given", "fitted")]
    rows += [_table(folder, size, workers) for workers in (1, 2)]
    return [*rows, *_cold(folder, size)]


def source_rows(folder: Path, size: Size) -> list[Row]:
    """Return the rows on workbooks: reading beside openpyxl, and a long annex beside a short one."""
    read = {engine: _run("read", folder, engine, str(size.sheet)) for engine in ("docgen", "openpyxl")}
    reading = _only(_rounds(read, size.rounds), "s")
    name = f"reading {size.sheet:,} rows × 10 columns of a workbook"
    few, many = size.from_sheet
    runs = {"docgen": _run("sheet", folder, str(many)), f"{few:,} rows": _run("sheet", folder, str(few))}
    found = _rounds(runs, min(size.rounds, 3))
    long = f"annex of {many:,} rows from a workbook, whole way"
    beside = f"{few:,} rows"
    return [
        Row(name, "s", reading, "≥ 4", more_is_better=False, beside="openpyxl"),
        Row(long, "s", _only(found, "s"), f"≥ 1/{1.1 * many / few:.0f}", more_is_better=False, beside=beside),
        Row(f"{long}, peak memory", "MB", _only(found, "mb"), "", more_is_better=False, beside=beside),
    ]


def _fill(folder: Path, size: Size) -> Row:
    few = str(size.documents // 5)
    runs = {
        engine: _run("fill", folder, engine, str(size.documents) if engine == "docgen" else few)
        for engine in ENGINES
    }
    found = _rounds(runs, size.rounds)
    return Row("filling and writing, 40-row annex", "documents/s", _only(found, "documents_s"), "≥ 20")


def _annex(folder: Path, size: Size, rows: int) -> list[Row]:
    runs = {engine: _run("annex", folder, engine, str(rows)) for engine in ENGINES}
    found = _rounds(runs, min(size.rounds, 3))
    goals = {10_000: ("≥ 7", ""), 50_000: ("≥ 25", "≥ 4")}.get(rows, ("", ""))
    name = f"annex of {rows:,} rows"
    return [
        Row(name, "s", _only(found, "s"), goals[0], more_is_better=False),
        Row(f"{name}, peak memory", "MB", _only(found, "mb"), goals[1], more_is_better=False),
    ]


def _way(folder: Path, size: Size, widths: str, workers: int) -> Row:
    runs = {
        "docgen": _run("way", folder, str(size.documents), widths, str(workers)),
        "docxtpl": _run("fill", folder, "docxtpl", str(size.documents // 5)),
    }
    found = _only(_rounds(runs, size.rounds), "documents_s")
    name = f"whole way, one YAML file each, column widths {widths}, {PROCESSES[workers]}, against a bare fill"
    return Row(name, "documents/s", found, "≥ 5")


def _table(folder: Path, size: Size, workers: int) -> Row:
    runs = {
        "docgen": _run("table", folder, str(size.rows), str(workers)),
        "docxtpl": _run("fill", folder, "docxtpl", str(size.documents // 5)),
    }
    found = _only(_rounds(runs, size.rounds), "documents_s")
    name = f"one dossier from a table of {size.rows:,} rows, {PROCESSES[workers]}, against a bare fill"
    return Row(name, "documents/s", found, "≥ 8" if workers > 1 else "")


def pack_rows(folder: Path, size: Size) -> list[Row]:
    """Return the rows of a pack for many communes, from the workbook to the manifest."""
    few, many = size.packs
    runs = {
        "docgen": _run("packs", folder, str(many), str(many), "1"),
        "two workers": _run("packs", folder, str(many), str(many), "2"),
        "few": _run("packs", folder, str(few), str(many), "1"),
        "few alone": _run("packs", folder, str(few), str(few), "1"),
        "docxtpl": _run("fill", folder, "docxtpl", str(size.documents // 5)),
    }
    found = _rounds(runs, min(size.rounds, 3))
    name = f"{many:,} packs of a letter and an annex of 40 rows, from workbook to manifest"
    speed, memory = _only(found, "documents_s"), _only({**found, "docxtpl": []}, "mb")
    two = {"docgen": speed["two workers"], "one process": speed["docgen"]}
    return [
        Row(f"{name}, one process, against a bare fill", "packs/s", speed, "≥ 10"),
        Row(f"{name}, two workers", "packs/s", two, "≥ 1.7", beside="one process"),
        *(
            Row(
                f"{name}, peak memory",
                "MB",
                {"docgen": memory["docgen"], f"{few} packs{told}": memory[short]},
                goal,
                more_is_better=False,
                beside=f"{few} packs{told}",
            )
            for short, told, goal in (
                ("few", " of the same workbook", "≥ 1/1.3"),
                ("few alone", " of a short workbook", ""),
            )
        ),
    ]


def _cold(folder: Path, size: Size) -> list[Row]:
    """Return the rows of the cold process: with the templates known from the warm-up, and with nothing."""
    own = ["-m", "docgen", "render", str(folder / "ho_so_0001.yaml"), "-o", str(folder / "cold")]
    files = (folder / "mau.docx", folder / "facts.json", folder / "minimal.docx")
    script = _process([str(HERE / "minimal.py"), *map(str, files)], folder)
    again, first = (_process(own, folder, DOCGEN_CACHE=switch) for switch in "10")
    return [
        _cold_row("templates known from a run before", {"docgen": again, "docxtpl": script}, size, "≥ 0.5"),
        _cold_row("the first time", {"docgen": first, "docxtpl": script}, size, ""),
    ]


def _cold_row(case: str, runs: dict[str, Run], size: Size, goal: str) -> Row:
    for run in runs.values():
        run()
    found = _only(_rounds(runs, size.rounds * 2), "ms")
    name = f"one cold process, `docgen render` against a script, {case}"
    return Row(name, "ms", found, goal, more_is_better=False)


def _rounds(runs: dict[str, Run], count: int) -> dict[str, list[Figures]]:
    """Return the figures of each engine, one a round; the rounds take turns."""
    found: dict[str, list[Figures]] = {engine: [] for engine in runs}
    for _ in range(count):
        for engine, run in runs.items():
            found[engine].append(run())
    return found


def _only(found: dict[str, list[Figures]], key: str) -> dict[str, list[float]]:
    return {engine: [one[key] for one in figures] for engine, figures in found.items()}


def _run(case: str, folder: Path, *args: str) -> Run:
    return lambda: _child(case, folder, *args)


def _child(case: str, folder: Path, *args: str) -> Figures:
    done = _python(["-m", "bench.child", case, str(folder), *args], folder)
    return dict(json.loads(done))


def _process(args: Sequence[str], folder: Path, **environment: str) -> Run:
    """Return a run that takes the time of a whole process, from its start to its end."""

    def run() -> Figures:
        begin = time.perf_counter()
        _python(args, folder, **environment)
        return {"ms": (time.perf_counter() - begin) * 1000}

    return run


def _python(args: Sequence[str], folder: Path, **environment: str) -> str:
    """Return what a Python process prints, run from the top folder of the project; it must succeed.

    Its modules are kept compiled in `folder`, as they are on every machine where a program is installed.
    """
    known = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    caches = {"XDG_CACHE_HOME": str(folder), "LOCALAPPDATA": str(folder)}  # of docgen, as on any machine
    compiled = known | {"PYTHONPYCACHEPREFIX": str(folder / "compiled")} | caches | environment
    python = str(RUST) if "rust-docxtpl" in args else sys.executable
    done = subprocess.run([python, *args], cwd=HERE.parent, env=compiled, check=True, stdout=subprocess.PIPE)
    return done.stdout.decode()
