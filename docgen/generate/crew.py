"""Worker processes of this machine: they end between two jobs; where one was killed, others take over."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.synchronize import Event

_at_work = threading.Lock()
"""Held in a worker process while it does a job: it ends between two jobs, so that none is left half done."""
_told_to_stop: "list[Event]" = []
"""In a worker process, the event by which the first process has it begin no other job."""


class Crew(Executor):
    """So many processes of this machine; where one is killed all end, and `renew` sets up others."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._stop = get_context().Event()
        self._pool = self._processes()

    def _processes(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._workers, initializer=_follow_the_first, initargs=(self._stop,))

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":  # noqa: ANN401
        """Return the future of a call; BrokenExecutor where a process was killed since the last `renew`."""
        return self._pool.submit(fn, *args, **kwargs)

    def renew(self) -> None:
        """Set up other processes, once those there are gone."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = self._processes()

    def stop(self) -> None:
        """Have the processes begin no other job."""
        self._stop.set()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes; with `wait`, return when they have ended."""
        self._pool.shutdown(wait=wait, cancel_futures=cancel_futures)


@contextmanager
def at_work() -> Iterator[bool]:
    """Yield whether a job may be begun; meanwhile this process does no other, nor ends by itself."""
    with _at_work:
        yield not any(event.is_set() for event in _told_to_stop)


def _follow_the_first(stop: "Event") -> None:
    """Have Ctrl-C stop the first process alone, which ends the others once their jobs are done.

    Where it is gone without doing so (killed, or stopped twice), they end by themselves.
    """
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _told_to_stop[:] = [stop]
    threading.Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    import os
    from multiprocessing import parent_process

    if first := parent_process():
        first.join()
        with _at_work:
            os._exit(1)
