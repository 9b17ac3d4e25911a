"""One run at a time in an output folder: a lock of the system's own, gone with the processes that hold it."""

import contextlib
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from docgen.errors import FileError, Where
from docgen.outbox.write import folder_error

NAME = "khoa"
"""File in the working folder that a run holds locked."""
WAIT_S, _STEP_S = 5.0, 0.1
"""So long the workers of a run that was cut off may take to end: each finishes the pack that it has begun."""


@contextlib.contextmanager
def only_run(out: Path, work: Path) -> Iterator[str]:
    """Hold the lock of the working folder `work` of `out`, and yield a name for this run.

    FileError where another run has it. `work` is made where it is missing.
    """
    handle = _held(out, work)
    try:
        yield _name(handle)
    finally:
        os.close(handle)


def take(handle: int) -> bool:
    """Return whether the file `handle` is now locked for this process; also where files cannot be locked."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True  # a file system without locks
    return True


def let_go(handle: int) -> None:
    """Have others lock the file `handle` again."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_UN)


@contextlib.contextmanager
def locked(path: Path, out: Path) -> Iterator[int]:
    """Yield a handle of the file `path`, locked; FileError where another process keeps it so."""
    try:
        handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise folder_error(path.parent, error) from error
    try:
        if not any(take(handle) for _ in _tries()):
            raise FileError("goi_dang_chay", Where(file=str(out)))
        yield handle
    finally:
        os.close(handle)


def _name(handle: int) -> str:
    """Return a name that no other run has had in this folder: the lock file counts them."""
    counted = os.pread(handle, 20, 0) if hasattr(os, "pread") else b""
    count = int(counted) + 1 if counted.isdigit() else 1
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, b"%d" % count)
    found = os.fstat(handle)
    return f"{os.getpid()}-{found.st_ino}-{found.st_mtime_ns}-{count}"


def _held(out: Path, work: Path) -> int:
    for _ in _tries():
        handle = _opened(work)
        if take(handle) and _is_there(handle, work / NAME):
            return handle
        os.close(handle)
    raise FileError("goi_dang_chay", Where(file=str(out)))


def _opened(work: Path) -> int:
    try:
        work.mkdir(parents=True, exist_ok=True)
        if work.is_symlink():
            raise NotADirectoryError(work)
        return os.open(work / NAME, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise folder_error(work, error) from error


def _is_there(handle: int, path: Path) -> bool:
    """Return whether the locked file is still the one of that name: a run that ends removes its own."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False


def _tries() -> Iterator[None]:
    yield
    for _ in range(round(WAIT_S / _STEP_S)):
        threading.Event().wait(_STEP_S)
        yield
