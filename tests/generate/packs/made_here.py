"""Packs made in this process, for tests that look at what is left of a run."""

from pathlib import Path

from docgen.generate import batch
from docgen.generate.many import Done
from docgen.generate.packs import pack
from docgen.generate.packs.runs import finish, running


def make(path: Path, out: Path, *, stop_after: int | None = None, **asked):
    """Run the pack at `path` and return the outcomes by their rows; stopped after so many it is cut off."""
    plan = pack.plan(path)
    outcomes = {}
    with running(path, plan, out, **asked) as run:
        for job, outcome in batch.run(pack.done, run.jobs):
            if len(outcomes) == stop_after:
                return outcomes
            outcomes[job.row] = outcome
        finish(run, outcomes)
    return outcomes


def states(outcomes) -> list[str]:
    """Return the state of each row: that of its first file, or the ids of its errors."""
    return [one.written[0].state if isinstance(one, Done) else one.id for one in outcomes.values()]
