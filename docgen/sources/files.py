"""Files read whole, once, with the hash that the manifest keeps."""

import difflib
import errno
import hashlib
import os
import stat
import unicodedata
from functools import lru_cache
from pathlib import Path

from docgen.errors import FileError, Where
from docgen.values import dataclass

SMALL_BYTES = 500_000
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """The bytes of a file; `name` is how people know it, never a path of this machine in an output."""

    name: str
    data: bytes
    sha256: str


def read(path: Path, name: str, *, limit: int, where: Where | None = None) -> ReadFile:
    """Return the file at `path` of at most `limit` bytes; FileError where it cannot be read.

    `where` is the place that names the file, if there is one. A name typed in NFC finds the file that a Mac
    stored in NFD, and the other way round.
    """
    where = where or Where()
    try:
        data = _content(path, name, limit, where)
    except (OSError, ValueError) as error:
        raise _unreadable(error, path, name, where) from error
    return _kept(str(path), name).of(data) if len(data) <= SMALL_BYTES else ReadFile(name, data, digest(data))


def _content(path: Path, name: str, limit: int, where: Where) -> bytes:
    with os.fdopen(_open(path), "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise FileError("tep_khong_phai_tep", where, name=name)
        if status.st_size > limit:
            raise FileError("tep_qua_lon", where, name=name, limit_mb=limit // 1_000_000)
        return file.read(status.st_size + 1)


def _open(path: Path) -> int:
    """Return a handle of the file at `path`, or of the one whose name has the same letters."""
    try:
        return os.open(path, _FLAGS)  # not blocking: a pipe in the place of a file must not hold the program
    except FileNotFoundError:
        found = _same_letters(path)
        if found is None:
            raise
        return os.open(found, _FLAGS)


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


@dataclass(slots=True)
class _Last:
    """A file as it was last read. While no byte changes it stays the same object, known at a glance."""

    name: str
    file: ReadFile | None = None

    def of(self, data: bytes) -> ReadFile:
        """Return the file, which holds `data` now."""
        if self.file is None or self.file.data != data:
            self.file = ReadFile(self.name, data, digest(data))
        return self.file


@lru_cache(maxsize=32)
def _kept(_path: str, name: str) -> _Last:
    """Return the place of a file: templates and stores are read for every document, and seldom change."""
    return _Last(name)


def is_there(path: Path) -> bool:
    """Return whether there is anything at `path`, be it a link that leads nowhere."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def real(path: Path) -> Path:
    """Return `path` absolute and without links; links in a ring stay, to be told when they are read."""
    return Path(os.path.realpath(path))


def _unreadable(error: OSError | ValueError, path: Path, name: str, where: Where) -> FileError:
    code = error.errno if isinstance(error, OSError) else None
    if code == errno.EISDIR:
        return FileError("tep_khong_phai_tep", where, name=name)
    if code in (errno.EACCES, errno.EPERM):
        return FileError("tep_khong_co_quyen", where, name=name)
    if code not in (errno.ENOENT, errno.ENOTDIR):
        return FileError("tep_hong", where, name=name)
    others = [
        other for other in _names(path.parent) if other != path.name
    ]  # itself: a link that leads nowhere
    if near := nearest(path.name, others):
        return FileError("tep_khong_co_gan", where, name=name, near=near)
    return FileError("tep_khong_co", where, name=name)


def nearest(word: str, known: list[str] | tuple[str, ...]) -> str:
    """Return the one of `known` most like `word`, or nothing."""
    by_fold = {_fold(name): name for name in reversed(known)}
    if (folded := _fold(word)) in by_fold:
        return by_fold[folded]
    close = difflib.get_close_matches(folded, list(by_fold), n=1, cutoff=0.6)
    return by_fold[close[0]] if close else ""


def _fold(text: str) -> str:
    """Return `text` without accents and case: a forgotten accent is the nearest of all slips."""
    flat = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(c for c in flat if not unicodedata.combining(c))


def _same_letters(path: Path) -> Path | None:
    wanted = unicodedata.normalize("NFC", path.name)
    names = (name for name in _names(path.parent) if unicodedata.normalize("NFC", name) == wanted)
    return next((path.parent / name for name in names), None)


def _names(folder: Path) -> list[str]:
    try:
        return sorted(entry.name for entry in folder.iterdir())[:2_000]
    except OSError:
        return []
