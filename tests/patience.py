"""Bounds that a noisy machine does not change: a guard against hanging, and work counted in calls."""

import contextlib
import signal
import sys
from collections.abc import Callable, Iterator

HANGS_AFTER_S = 120


@contextlib.contextmanager
def stops() -> Iterator[None]:
    """Let what stands inside end by itself; one that hangs is interrupted instead of holding the tests."""

    def interrupt(_number: int, _frame: object) -> None:
        raise AssertionError(f"still at it after {HANGS_AFTER_S} s")

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.alarm(HANGS_AFTER_S)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def calls(function: Callable[[], object]) -> int:
    """Return how many Python and C functions `function` calls: the same on every machine."""
    count = 0

    def note(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        function()
    finally:
        sys.setprofile(None)
    return count
