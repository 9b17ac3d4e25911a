"""Ctrl-C: once, what is under way is ended and told; twice, the run stops at once."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from docgen.cli.words import word


@contextmanager
def heard(lang: str) -> Iterator[Callable[[], bool]]:
    """Yield what tells whether Ctrl-C was pressed. Pressed again, it is a KeyboardInterrupt as ever."""
    pressed = threading.Event()

    def hear(_signal: int, _frame: FrameType | None) -> None:
        if pressed.is_set():
            raise KeyboardInterrupt
        pressed.set()
        # not through the stream, in which the signal may have come upon somebody writing
        os.write(2, f"\n{word('dang_dung', lang)}\n".encode())

    if threading.current_thread() is not threading.main_thread():
        yield pressed.is_set
        return
    before = signal.signal(signal.SIGINT, hear)
    try:
        yield pressed.is_set
    finally:
        signal.signal(signal.SIGINT, before)
