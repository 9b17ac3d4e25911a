"""Many jobs, in this process or in others: what comes out is the same, in the order of the jobs."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from docgen.errors import DocgenError

if TYPE_CHECKING:
    from concurrent.futures import Executor

Job = TypeVar("Job")
Result = TypeVar("Result")
FEW = 8
"""So few jobs are done before worker processes are ready."""


def never() -> bool:
    """Return False: the run goes on to its end."""
    return False


def run(
    work: Callable[[Job], Result],
    jobs: Sequence[Job],
    executor: "Executor | None" = None,
    *,
    workers: int = 1,
    stopped: Callable[[], bool] = never,
) -> Iterator[tuple[Job, Result | DocgenError]]:
    """Yield every one of `jobs` with its outcome, in their order, as soon as those before it are done.

    `work` is a function of a module, called in this process without `executor`, else in its `workers`.
    A DocgenError is the outcome of its job alone; any other error is a bug of docgen and is raised. A job
    during which a worker process is killed is tried once more by itself; where that worker is killed too,
    the outcome is a ProgramError. Once `stopped` tells so, no job is begun: what is being done comes out,
    the rest does not. No more than two chunks of jobs a worker are under way, so that memory does not grow
    with their number.
    """
    if executor is not None:
        from docgen.generate.elsewhere import Elsewhere  # late, as below: one dossier needs no process

        yield from Elsewhere(work, executor, stopped).run(jobs, workers)
        return
    for job in jobs:
        if stopped():
            return
        yield job, outcome(work, job)


def outcome(work: Callable[[Job], Result], job: Job) -> Result | DocgenError:
    """Return what `work` makes of `job`, or the error that keeps it from that."""
    try:
        return work(job)
    except DocgenError as error:
        return error


def default_workers(jobs: int) -> int:
    """Return how many processes are worth while for so many jobs: one for few, else one a processor."""
    return 1 if jobs < FEW else min(processors(), jobs)


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def pool(workers: int) -> "Iterator[Executor | None]":
    """Yield an executor of so many processes of this machine, for `run`; None for one worker.

    Where the run is left by Ctrl-C pressed twice, nobody waits for them: they end after their job.
    """
    if workers <= 1:
        yield None
        return
    from docgen.generate.crew import Crew

    crew = Crew(workers)
    wait = True
    try:
        yield crew
    except KeyboardInterrupt:
        crew.stop()
        wait = False
        raise
    finally:
        crew.shutdown(wait=wait, cancel_futures=True)
