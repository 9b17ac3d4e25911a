"""Files of a number: written beside their place before it is recorded, renamed after, found after a crash."""

import contextlib
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from docgen.errors import FileError, RegisterError, Where
from docgen.register import rows
from docgen.register.entries import FileOf, Staged
from docgen.sources.files import digest

PREFIX = ".docgen-so-"
"""Beginning of the name of a staged file."""
DONE, TAKEN, LOST = "xong", "chiem", "mat"
"""A file stands in its place; its place is taken by another file; it is nowhere."""


def stage(folder: Path, name: str, data: bytes) -> Staged:
    """Return the file `data`, written and synced beside its place in `folder`. FileError ghi_hong."""
    _plain(name)
    staged = ""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        staged = _write(folder, data)
    except OSError as error:
        raise FileError("ghi_hong", name=name, reason=error.strerror or type(error).__name__) from error
    return Staged(folder, name, staged, digest(data), len(data))


def stage_all(folder: Path, files: Iterable[tuple[str, bytes]]) -> tuple[Staged, ...]:
    """Return all of `files` (name, bytes) staged in `folder`; none is left behind where one cannot be."""
    staged: list[Staged] = []
    with dropped_unless_done(staged):
        staged.extend(stage(folder, name, data) for name, data in files)
    return tuple(staged)


@contextlib.contextmanager
def dropped_unless_done(staged: Sequence[Staged]) -> Iterator[None]:
    """Remove the staged files where what follows does not come to its end."""
    done = False
    try:
        yield
        done = True
    finally:
        if not done:
            drop(staged)


def drop(staged: Iterable[Staged]) -> None:
    """Remove staged files that no number needs."""
    for one in staged:
        with contextlib.suppress(OSError):
            (one.folder / one.staged).unlink(missing_ok=True)


def refuse_taken(staged: Iterable[Staged]) -> None:
    """Raise RegisterError so_tep_da_co where another file has the name already: it may be a hand edit."""
    for one in staged:
        if _hash(one.folder / one.name) not in ("", one.sha256):
            raise RegisterError("so_tep_da_co", Where(str(one.folder / one.name)), name=one.name)


def sync_folders(folders: Iterable[Path]) -> None:
    """Have the names in `folders` on the disk, so that a power cut takes none away. Not needed on Windows."""
    if os.name == "nt":
        return
    for folder in dict.fromkeys(folders):
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def settle(one: Staged) -> str:
    """Return `DONE` once the file bears its name, else why not; another file is never overwritten."""
    _plain(one.name)
    if not one.staged.startswith(PREFIX):
        raise RegisterError("so_hong", reason=one.staged[:60])
    staged, final = one.folder / _plain(one.staged), one.folder / one.name
    there = _hash(final)
    if _hash(staged) != one.sha256:
        return DONE if there else LOST
    if there not in ("", one.sha256):
        return TAKEN
    try:
        staged.replace(final)
    except FileNotFoundError:  # another command, putting the same thing right, was faster
        return DONE if _hash(final) else LOST
    except PermissionError as error:
        raise FileError("tep_dang_mo", Where(str(final)), name=one.name) from error
    except OSError as error:
        raise FileError("ghi_hong", name=one.name, reason=error.strerror or type(error).__name__) from error
    return DONE


def orphans(folders: Iterable[Path], awaited: Iterable[Staged]) -> list[Path]:
    """Return the staged files in `folders` that no recorded number awaits."""
    needed = {one.folder / one.staged for one in awaited}
    found = [path for folder in dict.fromkeys(folders) for path in sorted(folder.glob(f"{PREFIX}*"))]
    return [path for path in found if path not in needed]


def file_of(one: Staged, office: Path) -> FileOf:
    """Return how the register tells a file: its folder from the office's, where it lies in it."""
    return FileOf(told_folder(one.folder, office), one.name, one.sha256, one.size)


def told_folder(folder: Path, office: Path) -> str:
    """Return `folder` with `/`, relative to `office` where it lies in it, so that the office can be moved."""
    whole = Path(os.path.realpath(folder))
    home = Path(os.path.realpath(office))
    return (whole.relative_to(home) if whole.is_relative_to(home) else whole).as_posix()


def path_of(file: FileOf, office: Path) -> Path:
    """Return where a file of the register lies."""
    return office / file.folder / _plain(file.name)


def state(file: FileOf, office: Path) -> str:
    """Return `DONE` where the file lies in its place unchanged, `TAKEN` where it was changed, else `LOST`."""
    there = _hash(path_of(file, office))
    return LOST if not there else DONE if there == file.sha256 else TAKEN


def to_text(staged: Iterable[Staged], office: Path) -> str:
    """Return staged files as canonical JSON."""
    return rows.canonical(
        {
            "tep": [
                {
                    "folder": told_folder(one.folder, office), "name": one.name, "staged": one.staged,
                    "sha256": one.sha256, "size": one.size,
                }
                for one in staged
            ]
        }
    )  # fmt: skip


def from_text(text: str, office: Path) -> tuple[Staged, ...]:
    """Return what `to_text` gave; RegisterError so_hong."""
    try:
        return tuple(
            Staged(
                office / str(row["folder"]), _plain(str(row["name"])), _plain(str(row["staged"])),
                str(row["sha256"]), int(row["size"]),
            )
            for row in rows.parsed(text)["tep"]
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise RegisterError("so_hong", reason=type(error).__name__) from error


def _plain(name: str) -> str:
    """Return `name`, which is the name of a file and no path."""
    if name in ("", ".", "..") or any(character in name for character in "/\\\0:"):
        raise RegisterError("so_ten_tep", name=name[:80])
    return name


def _write(folder: Path, data: bytes) -> str:
    """Return the name of the new file that holds `data`."""
    count = 0
    while True:
        name = f"{PREFIX}{os.getpid()}-{count}"
        try:
            with (folder / name).open("xb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
        except FileExistsError:
            count += 1
        except OSError:
            (folder / name).unlink(missing_ok=True)
            raise
        else:
            return name


def _hash(path: Path) -> str:
    """Return the hash of a file; empty where there is none."""
    try:
        return digest(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FileError("tep_khong_doc_duoc", Where(str(path)), reason=reason) from error
