"""Many jobs, in this process or in others: what comes out is the same, in the order of the jobs."""

import os
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from docgen.errors import DocgenError, ProgramError

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

Job = TypeVar("Job")
Result = TypeVar("Result")
MAX_CHUNK = 32
"""So many jobs travel together at most: enough that the way to a worker costs nothing beside the work."""
_CHUNKS_A_WORKER = 4
"""Jobs are cut into so many chunks a worker at least, so that none is idle while another has many left."""
_at_work = threading.Lock()
"""Held in a worker process while it does a job: it ends between two jobs, so that none is left half done."""
FEW = 8
"""So few jobs are done before worker processes are ready."""


def run(
    work: Callable[[Job], Result],
    jobs: Sequence[Job],
    executor: "Executor | None" = None,
    *,
    workers: int = 1,
) -> Iterator[tuple[Job, Result | DocgenError]]:
    """Yield every one of `jobs` with its outcome, in their order, as soon as those before it are done.

    `work` is a function of a module, called in this process without `executor`, else in its `workers`.
    A DocgenError is the outcome of its job alone; any other error is a bug of docgen and is raised. No more
    than two chunks of jobs a worker are under way, so that memory does not grow with their number.
    """
    if executor is None:
        for job in jobs:
            yield job, _outcome(work, job)
    else:
        yield from _elsewhere(work, jobs, executor, workers)


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
    """Yield an executor of so many processes of this machine, for `run`; None for one worker."""
    if workers <= 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor  # late, as below: one dossier needs no process

    with ProcessPoolExecutor(workers, initializer=_follow_the_first) as executor:
        yield executor


def _follow_the_first() -> None:
    """Have Ctrl-C stop the first process alone, which ends the others once their chunks are done.

    Where it is gone without doing so (killed, or stopped twice), they end by themselves.
    """
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    from multiprocessing import parent_process

    if first := parent_process():
        first.join()
        with _at_work:
            os._exit(1)


def _elsewhere(
    work: Callable[[Job], Result], jobs: Sequence[Job], executor: "Executor", workers: int
) -> Iterator[tuple[Job, Result | DocgenError]]:
    from concurrent.futures import BrokenExecutor

    size = max(1, min(MAX_CHUNK, len(jobs) // (_CHUNKS_A_WORKER * workers)))
    chunks = (jobs[start : start + size] for start in range(0, len(jobs), size))
    under_way: deque[tuple[Sequence[Job], Future[list[Result | DocgenError]]]] = deque()
    try:
        for chunk in chunks:
            under_way.append((chunk, executor.submit(_outcomes, work, chunk)))
            if len(under_way) > 2 * workers:
                done, future = under_way.popleft()
                yield from zip(done, future.result(), strict=True)
        while under_way:
            done, future = under_way.popleft()
            yield from zip(done, future.result(), strict=True)
    except BrokenExecutor as error:
        raise ProgramError("tien_trinh_hong") from error
    finally:
        for _, future in under_way:
            future.cancel()


def _outcomes(work: Callable[[Job], Result], jobs: Sequence[Job]) -> list[Result | DocgenError]:
    found = []
    for job in jobs:
        with _at_work:
            found.append(_outcome(work, job))
    return found


def _outcome(work: Callable[[Job], Result], job: Job) -> Result | DocgenError:
    try:
        return work(job)
    except DocgenError as error:
        return error
