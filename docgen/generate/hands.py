"""Who does the jobs of a run: this process, others of this machine, or those of a cluster."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.generate import batch
from docgen.values import dataclass

if TYPE_CHECKING:
    from concurrent.futures import Executor


@dataclass(frozen=True, slots=True)
class Hands:
    """An executor for `batch.run`, None for this process, and the number of its worker processes."""

    executor: "Executor | None"
    workers: int
    afar: bool = False
    """Whether they are those of a cluster."""


@contextmanager
def hired(
    jobs: int, workers: int | None, scheduler: str | None = None, shared: Sequence[Path] = ()
) -> Iterator[Hands]:
    """Yield the hands for so many jobs: so many `workers`, or as many as are worth while.

    With the address of a `scheduler`, those of its cluster, which have to see the files `shared`.
    """
    if scheduler is not None:
        from docgen.generate.cluster import cluster  # late: the library is an extra, and takes its time

        with cluster(scheduler, shared) as hands:
            yield hands
        return
    count = workers or batch.default_workers(jobs)
    with batch.pool(count) as executor:
        yield Hands(executor, count)
