"""What one run has worked out, kept on the disk for the next: in the user's own cache folder, or nowhere.

The folder is private: entries hold compiled code, as Python's own `__pycache__` does, and are trusted alike.
One that others may write to, or that is another user's, is not used; nor is an entry that is not whole.
"""

import hashlib
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

SWITCH = "DOCGEN_CACHE"
"""Environment: `0` turns the store off."""
MAX_ENTRIES = 64
"""So many are kept, the newest: an office has a dozen templates, and some more shapes of annexes."""
_PACKAGE = Path(__file__).parent
_DIGEST = 32
_PRIVATE = 0o700


def key(*parts: str | bytes) -> str:
    """Return the name of the entry that `parts` and the present code of docgen determine."""
    found = hashlib.sha256(_code())
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        found.update(b"%d:" % len(raw) + raw)
    return found.hexdigest()


def read(name: str) -> bytes | None:
    """Return the entry `name`; None where there is none, it is not whole, or nothing is stored here."""
    folder = _folder()
    if folder is None:
        return None
    try:
        raw = (folder / name).read_bytes()
    except OSError:
        return None
    content = raw[_DIGEST:]
    return content if hashlib.sha256(content).digest() == raw[:_DIGEST] else None


def write(name: str, content: bytes) -> None:
    """Store `content` as the entry `name`; where that cannot be done, it is left."""
    folder = _folder(make=True)
    if folder is None:
        return
    beside = folder / f"{name}.{os.getpid()}"
    with suppress(OSError):
        beside.write_bytes(hashlib.sha256(content).digest() + content)
        beside.replace(folder / name)
        _thin_out(folder)


def _thin_out(folder: Path) -> None:
    """Remove the oldest entries beyond `MAX_ENTRIES`."""
    entries = sorted(os.scandir(folder), key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
    for entry in entries[MAX_ENTRIES:]:
        Path(entry).unlink(missing_ok=True)


def _folder(*, make: bool = False) -> Path | None:
    """Return the folder of the entries, None where it is switched off, not there or not private."""
    if os.environ.get(SWITCH) == "0" or not _PACKAGE.is_dir():
        return None
    base = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", "")
    folder = Path(base or os.path.expanduser("~/.cache"), "docgen")  # noqa: PTH111 (no home is no error)
    if not folder.is_absolute():
        return None
    with suppress(OSError):
        if make:
            folder.mkdir(_PRIVATE, parents=True, exist_ok=True)
        return folder if _is_private(folder) else None
    return None


def _is_private(folder: Path) -> bool:
    """Return whether only this user can write into `folder`; on Windows it lies in the user's own profile."""
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        return False
    return os.name == "nt" or (found.st_uid == os.getuid() and not found.st_mode & 0o077)


@lru_cache(maxsize=1)
def _code() -> bytes:
    """Return what differs where the code of docgen, or Python, is another: sizes and times of its files."""
    rows = sorted(_files(_PACKAGE)) if _PACKAGE.is_dir() else []
    return repr((sys.implementation.cache_tag, str(_PACKAGE), rows)).encode()


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Yield (path, size, time) of the modules in `folder` and below."""
    for entry in os.scandir(folder):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _files(Path(entry))
        elif entry.name.endswith(".py"):
            found = entry.stat()
            yield entry.path, found.st_size, found.st_mtime_ns
