"""A run of many jobs in an executor: chunks go out, outcomes come back in order, deadly jobs are found."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, wait
from typing import Generic, TypeAlias

from docgen.errors import DocgenError, ProgramError
from docgen.generate.batch import Job, Result, outcome
from docgen.generate.crew import Crew, at_work

Outcomes: TypeAlias = list[Result | DocgenError]
Coming: TypeAlias = Future[Outcomes[Result]]
MAX_CHUNK = 16
"""So many jobs travel together at most: enough that the way to a worker costs nothing beside the work."""
_CHUNKS_A_WORKER = 4
"""Jobs are cut into so many chunks a worker at least, so that none is idle while another has many left."""
MAX_DEADLY = 20
"""So many jobs may cost their worker its life; where more do, it is the machine that cannot go on."""
_POLL_S = 0.2
"""So often a wait for a worker looks whether it is to be stopped."""


class Elsewhere(Generic[Job, Result]):
    """One run in an executor: chunks go out, outcomes come back in their order."""

    def __init__(
        self, work: Callable[[Job], Result], executor: Executor, stopped: Callable[[], bool]
    ) -> None:
        self._work, self._executor, self._stopped = work, executor, stopped
        self._under_way: deque[tuple[Sequence[Job], Coming[Result] | None]] = deque()
        self._deadly = 0
        self._killed = False

    def run(self, jobs: Sequence[Job], workers: int) -> Iterator[tuple[Job, Result | DocgenError]]:
        """Yield the jobs with their outcomes."""
        chunks = _chunks(jobs, workers)
        try:
            while self._filled(chunks, 2 * workers + 1):
                done, future = self._under_way.popleft()
                outcomes = self._outcomes(future)
                if outcomes is None:
                    yield from self._broken(done)
                else:
                    yield from zip(done, outcomes, strict=False)
        finally:
            for _, future in self._under_way:
                if future:
                    future.cancel()

    def _filled(self, chunks: Iterator[Sequence[Job]], room: int) -> bool:
        """Give out chunks until so many are under way, and return whether any is."""
        while not self._stopped() and len(self._under_way) < room and (chunk := next(chunks, None)):
            self._under_way.append((chunk, self._given(chunk)))
        return bool(self._under_way)

    def _given(self, chunk: Sequence[Job]) -> Coming[Result] | None:
        """Return the future of `chunk`; None where a worker was killed, of which nobody knew so far."""
        if self._killed and isinstance(self._executor, Crew):
            self._executor.renew()
        self._killed = False
        try:
            return self._executor.submit(_outcomes, self._work, chunk)
        except BrokenExecutor as error:
            if isinstance(self._executor, Crew):
                return None
            raise ProgramError("tien_trinh_hong") from error

    def _outcomes(self, future: Coming[Result] | None) -> Outcomes[Result] | None:
        """Return what came of a chunk, of its first jobs where stopped; None where its worker was killed."""
        if future is None:
            self._killed = True
            return None
        while not future.done():
            if self._stopped() and self._let_go(future):
                return []
            wait([future], timeout=_POLL_S)
        try:
            return future.result()
        except BrokenExecutor:
            self._killed = True
            return None

    def _let_go(self, future: Coming[Result]) -> bool:
        """Have no other job begun, and return whether that of `future` was not."""
        if isinstance(self._executor, Crew):
            self._executor.stop()
        return future.cancel()

    def _broken(self, first: Sequence[Job]) -> Iterator[tuple[Job, Result | DocgenError]]:
        """Yield all that is under way, beginning with `first`, whose worker was killed.

        That ends the others too, and no one knows which of them did it. So nothing new is given out until
        each of them was done by itself.
        """
        came = [(chunk, self._outcomes(future)) for chunk, future in self._under_way]
        self._under_way.clear()
        for chunk, outcomes in ((first, None), *came):
            if outcomes is None:
                yield from self._once_more(chunk)
            else:
                yield from zip(chunk, outcomes, strict=False)

    def _once_more(self, jobs: Sequence[Job]) -> Iterator[tuple[Job, Result | DocgenError]]:
        """Yield `jobs`, tried by halves in fresh workers until the deadly one is by itself, and named."""
        middle = (len(jobs) + 1) // 2
        for part in (jobs[:middle], jobs[middle:]):
            if not part or self._stopped():
                continue
            outcomes = self._outcomes(self._given(part))
            if outcomes is not None:
                yield from zip(part, outcomes, strict=False)
            elif len(part) > 1:
                yield from self._once_more(part)
            else:
                yield part[0], self._named()

    def _named(self) -> ProgramError:
        self._deadly += 1
        if self._deadly > MAX_DEADLY:
            raise ProgramError("tien_trinh_hong")
        return ProgramError("viec_hong_tien_trinh")


def _chunks(jobs: Sequence[Job], workers: int) -> Iterator[Sequence[Job]]:
    """Yield `jobs` cut into chunks, the first ones small: so the first outcomes come soon."""
    most = max(1, min(MAX_CHUNK, len(jobs) // (_CHUNKS_A_WORKER * workers)))
    start, given, size = 0, 0, 1
    while start < len(jobs):
        yield jobs[start : start + size]
        start, given = start + size, given + 1
        if given % (2 * workers) == 0:
            size = min(2 * size, most)


def _outcomes(work: Callable[[Job], Result], jobs: Sequence[Job]) -> Outcomes[Result]:
    """Return the outcomes of `jobs`: in a worker process, and of the first ones alone where it is to stop."""
    found = []
    for job in jobs:
        with at_work() as may_begin:
            if not may_begin:
                break
            found.append(outcome(work, job))
    return found
