"""Folders and single files for an office: laid out once, nothing there is ever overwritten."""

import contextlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from docgen.errors import FileError, Where
from docgen.outbox.write import STAGED, folder_error


def lay_out(folder: Path, files: Mapping[str, bytes], *, force: bool = False) -> None:
    """Write `files` (relative path → bytes; a path ending in «/» is a folder) below `folder`.

    A file that exists is an error before anything is written; with `force` it is kept as it is and
    only what is missing is added.
    """
    there = [name for name in files if (folder / name).exists() and not name.endswith("/")]
    if there and not force:
        raise FileError("thu_muc_da_co", Where(file=str(folder)), folder=str(folder), name=there[0])
    for name, data in files.items():
        if name not in there:
            _put(folder / name, (data,), is_folder=name.endswith("/"))


def write_new(path: Path, data: bytes) -> None:
    """Write `data` to `path`; a file that exists is an error."""
    if os.path.lexists(path):
        raise FileError("tep_da_co", Where(file=str(path)), name=path.name)
    _put(path, (data,), is_folder=False)


def write_over(path: Path, data: bytes) -> None:
    """Write `data` to `path`, in place of what is there."""
    write_parts(path, (data,))


def write_parts(path: Path, parts: Iterable[bytes]) -> None:
    """Write `parts`, each as it comes, one after the other to `path`, in place of what is there."""
    _put(path, parts, is_folder=False)


def _put(path: Path, parts: Iterable[bytes], *, is_folder: bool) -> None:
    """Make one folder, or write one file beside its place and rename it."""
    folder = path if is_folder else path.parent
    staged = folder / f"{STAGED}-{path.name}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not is_folder:
            with staged.open("wb") as file:
                file.writelines(parts)
            staged.replace(path)
    except OSError as error:
        raise folder_error(folder, error) from error
    finally:
        if not is_folder:
            with contextlib.suppress(OSError):
                staged.unlink(missing_ok=True)
