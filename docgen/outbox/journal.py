"""What the processes of a run note down before a pack bears its name, so that a crash loses nothing.

In the working folder beside the packs each process appends to a file of its own: one line a pack, one call
a line. The folder is there while a run is under way, or after one that was cut off.
"""

import contextlib
import errno
import json
import os
import shutil
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from docgen.errors import FileError, Where
from docgen.outbox import locks, run_manifest
from docgen.outbox.run_manifest import Pack
from docgen.outbox.write import STAGED, folder_error

WORK = ".docgen-goi"
"""Name of the working folder of a run, in its output folder."""
SUFFIX = ".jsonl"
MAX_BYTES = 400_000_000
_APPEND = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class Journal:
    """The journal of this process for one run, and the names of what it stages."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._handle, self.name = _new(out / WORK)
        self._staged = 0

    @contextlib.contextmanager
    def noting(self, pack: Pack) -> Iterator[None]:
        """Note `pack` down, and hold the journal locked while its files are given their names.

        FileError where another run has taken over: this one was given up for dead.
        """
        if not locks.take(self._handle) or not os.fstat(self._handle).st_nlink:
            raise FileError("goi_dang_chay", Where(file=str(self._out)))
        try:
            self.append(pack)
            yield
        finally:
            locks.let_go(self._handle)

    def append(self, *packs: Pack) -> None:
        """Note `packs` down."""
        lines = b"".join(_text(run_manifest.row(one)) for one in packs)
        before = os.fstat(self._handle).st_size
        try:
            written = os.write(self._handle, lines)
        except OSError as error:
            raise _not_written(self.name, error) from error
        if written < len(lines):  # the disk is full: the next line must not follow half of one
            os.ftruncate(self._handle, before)
            raise _not_written(self.name, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))

    def staged(self) -> Path:
        """Return a place in the working folder that nothing else has."""
        self._staged += 1
        return self._out / WORK / f"{STAGED}-{self.name}-{self._staged}"

    def __del__(self) -> None:
        with contextlib.suppress(OSError, AttributeError):
            os.close(self._handle)


def _text(row: object) -> bytes:
    return json.dumps(row, ensure_ascii=False).encode() + b"\n"


def of(out: Path, run: str) -> Journal:
    """Return the journal of this process for the run that is called `run`, opened once."""
    return _opened(out, run, os.getpid())


def forget() -> None:
    """Close the journal of this process."""
    _opened.cache_clear()


@lru_cache(maxsize=1)
def _opened(out: Path, run: str, process: int) -> Journal:  # noqa: ARG001 (told apart by them)
    return Journal(out)


def let_go() -> None:
    """Close the journal of this process: one that outlives the run would keep others from beginning."""
    _opened.cache_clear()


def token(out: Path, run: str) -> Path:
    """Return a file in the working folder of `out` that names the run: who sees it sees that very folder."""
    path = out / WORK / "luot"
    try:
        path.write_text(run, encoding="utf-8")
    except OSError as error:
        raise folder_error(path.parent, error) from error
    return path


def _new(folder: Path) -> tuple[int, str]:
    """Return the handle and the name of a file that no other process has."""
    count = 0
    while True:
        name = f"{os.getpid()}-{count}"
        try:
            return os.open(folder / f"{name}{SUFFIX}", _APPEND, 0o666), name
        except FileExistsError:
            count += 1
        except OSError as error:
            raise folder_error(folder, error) from error


def _not_written(name: str, error: OSError) -> FileError:
    return FileError("ghi_hong", name=name + SUFFIX, reason=error.strerror or type(error).__name__)


def taken_over(out: Path, run: str) -> tuple[Pack, ...]:
    """Return what the journals of earlier runs in `out` note, which are the journal of the new `run` now.

    FileError where a worker of an earlier run goes on putting a pack in its place. One that is between two
    packs finds its journal gone. Lines that are torn, or that docgen did not write, are passed over.
    """
    old = paths(out)
    with contextlib.ExitStack() as held:
        found: list[Pack] = []
        for path in old:
            handle = held.enter_context(locks.locked(path, out))
            found += _entries(handle)
        if found:
            of(out, run).append(*found)
        for path in old:
            with contextlib.suppress(OSError):
                path.unlink()
    return tuple(found)


def _entries(handle: int) -> Iterator[Pack]:
    if os.fstat(handle).st_size <= MAX_BYTES:
        with os.fdopen(os.dup(handle), "rb") as file:
            for line in file:
                with contextlib.suppress(*run_manifest.BROKEN):
                    yield run_manifest.pack_of(run_manifest.parsed(line))


def paths(out: Path) -> list[Path]:
    """Return the journals of `out`, by name."""
    return sorted((out / WORK).glob(f"*{SUFFIX}"))


def clear(out: Path, *, all_: bool = False) -> None:
    """Remove what an earlier run has staged and left; with `all_` the whole working folder, journals too."""
    folder = out / WORK
    if all_:
        shutil.rmtree(folder, ignore_errors=True)
        return
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        elif path.suffix != SUFFIX and path.name != locks.NAME:
            with contextlib.suppress(OSError):
                path.unlink()
