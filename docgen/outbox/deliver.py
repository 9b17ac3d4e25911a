"""A pack put in its place as one step, as a folder or a zip; a hand edit is never overwritten."""

import contextlib
import errno
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from docgen.errors import DocgenError, FileError, Where, raise_all
from docgen.outbox import zips
from docgen.outbox.journal import Journal
from docgen.outbox.run_manifest import File, Pack
from docgen.outbox.write import Output, Written, folder_error, free_name, is_open, read, rename, stage
from docgen.sources.files import digest
from docgen.values import dataclass

PATH_LIMIT = 200
"""Characters of folder and file name together: Windows takes 259 with all folders above."""
Known = frozenset[tuple[str, str]]
"""(name, SHA-256) of the files that earlier runs left in a pack, and of its zip."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where the packs of a run go, and how."""

    out: Path
    journal: Journal
    zipped: bool
    force: bool


@dataclass(frozen=True, slots=True)
class Put:
    """A pack in its place, and what happened to each of its files."""

    pack: Pack
    written: tuple[Written, ...]


def put(to: Delivery, pack: Pack, outputs: Sequence[Output], known: Known, *, more: bool = False) -> Put:
    """Put `outputs` in the place of `pack`, and return it with its files.

    Every refusal (a hand edit, a file open elsewhere, a folder that cannot be written) is raised before the
    first name changes, all of them together. Files of `known` that the pack has no longer are removed, unless
    they were edited; `more`: the outputs are added to the files that `pack` has.
    """
    raise_all(_too_long(pack.ten, one.name) for one in outputs if _is_too_long(pack.ten, one.name))
    made = with_files(pack, outputs, more=more)
    if to.zipped:
        return _as_zip(to, made, outputs, known)
    if not os.path.lexists(to.out / pack.ten):
        return _as_new_folder(to, made, outputs)
    own = {one.ten: one for one in made.tep}
    return _into_folder(to, made, [(own[one.name], one.data) for one in outputs], known)


def with_files(pack: Pack, outputs: Iterable[Output], *, more: bool = False) -> Pack:
    """Return `pack` with `outputs` as its files, or with `more` beside those that it has; by their names."""
    files = tuple(File(one.name, digest(one.data), len(one.data), one.van_ban, one.tu) for one in outputs)
    whole = (*pack.tep, *files) if more else files
    return replace(pack, tep=tuple(sorted(whole, key=lambda one: one.ten)))


def is_whole(out: Path, pack: Pack) -> bool:
    """Return whether all files of `pack`, or its zip, are there with their size and hash."""
    if pack.sha256:
        return is_same(out / pack.place, pack.sha256, pack.kich_thuoc)
    return bool(pack.tep) and all(
        is_same(out / pack.ten / one.ten, one.sha256, one.kich_thuoc) for one in pack.tep
    )


def is_same(path: Path, sha256: str, size: int) -> bool:
    """Return whether `path` is a file of `size` bytes with that hash."""
    try:
        return path.stat().st_size == size and digest(path.read_bytes()) == sha256
    except OSError:
        return False


def _is_too_long(pack: str, name: str) -> bool:
    return len(pack) + 1 + len(name) > PATH_LIMIT


def _too_long(pack: str, name: str) -> FileError:
    path = f"{pack}/{name}"
    return FileError("goi_duong_dan_dai", path=path, count=len(path), limit=PATH_LIMIT)


def _as_new_folder(to: Delivery, pack: Pack, outputs: Sequence[Output]) -> Put:
    """Put a pack where there is none: its whole folder gets its name at once."""
    with _staging(to) as staged:
        _make(staged)
        for one in outputs:
            stage(staged / one.name, one.data, one.name, synced=False)
        with to.journal.noting(pack):
            rename(staged, to.out / pack.ten)
    return Put(pack, tuple(Written(one.name, "moi") for one in outputs))


def _as_zip(to: Delivery, pack: Pack, outputs: Sequence[Output], known: Known) -> Put:
    data = zips.to_bytes((one.name, one.data) for one in outputs)
    made = replace(pack, sha256=digest(data), kich_thuoc=len(data))
    there = _look(to, to.out, File(made.place, made.sha256, len(data), ""), known)
    with _staging(to) as staged:
        if there.state != "khong_doi":
            stage(staged, data, made.place, synced=False)
        with to.journal.noting(made):
            _name(to.out, there, staged)
    return Put(made, tuple(Written(one.name, there.state, there.saved_as) for one in outputs))


def _into_folder(to: Delivery, pack: Pack, files: Sequence[tuple[File, bytes]], known: Known) -> Put:
    """Put files into a folder that is there: each beside its place first, then all get their names."""
    folder = to.out / pack.ten
    _writable(folder)
    plans = _looked_at(to, folder, [file for file, _ in files], known)
    with contextlib.ExitStack() as stack:
        pending = []
        for plan, (_, data) in zip(plans, files, strict=True):
            staged = stack.enter_context(_staging(to))
            if plan.state != "khong_doi":
                stage(staged, data, plan.name, synced=False)
            pending.append((plan, staged))
        with to.journal.noting(pack):
            for plan, staged in pending:
                _name(folder, plan, staged)
            gone = tuple(_removed(folder, {one.ten for one in pack.tep}, known))
    return Put(pack, (*plans, *gone))


def _looked_at(to: Delivery, folder: Path, files: Sequence[File], known: Known) -> list[Written]:
    """Return what is to happen to each file; raise all refusals together."""
    plans: list[Written] = []
    errors: list[DocgenError] = []
    for file in files:
        try:
            plans.append(_look(to, folder, file, known))
        except FileError as error:
            errors.append(error)
    raise_all(errors)
    return plans


def _look(to: Delivery, folder: Path, file: File, known: Known) -> Written:
    """Return what is to happen to a file; FileError where it must not be touched."""
    path = folder / file.ten
    where = partial(Where, file=str(path))
    if not os.path.lexists(path):
        return Written(file.ten, "moi")
    if is_open(folder, file.ten):
        raise FileError("tep_dang_mo", where(), name=file.ten)
    there = digest(read(path))
    if there == file.sha256:
        return Written(file.ten, "khong_doi")
    if (file.ten, there) in known:
        return Written(file.ten, "ghi_lai")
    if to.force:
        return Written(file.ten, "cat_ban_cu", free_name(folder, file.ten))
    raise FileError("tep_da_sua_tay", where(), name=file.ten)


def _name(folder: Path, plan: Written, staged: Path) -> None:
    if plan.saved_as:
        rename(folder / plan.name, folder / plan.saved_as)
    if plan.state != "khong_doi":
        rename(staged, folder / plan.name)


def _removed(folder: Path, kept: set[str], known: Known) -> Iterator[Written]:
    """Remove what docgen left under a name that the pack has no longer; what was edited stays."""
    for name in sorted({name for name, _ in known} - kept):
        path = folder / name
        with contextlib.suppress(OSError):
            if (name, digest(path.read_bytes())) in known:
                path.unlink()
                yield Written(name, "bo")


@contextlib.contextmanager
def _staging(to: Delivery) -> Iterator[Path]:
    """Yield a place in the working folder, and leave nothing there."""
    staged = to.journal.staged()
    try:
        yield staged
    finally:
        if staged.is_dir():
            shutil.rmtree(staged, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                staged.unlink(missing_ok=True)


def _writable(folder: Path) -> None:
    if not folder.is_dir():
        raise folder_error(folder, NotADirectoryError())
    if not os.access(folder, os.W_OK | os.X_OK):
        raise folder_error(folder, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))


def _make(folder: Path) -> None:
    try:
        folder.mkdir()
    except OSError as error:
        raise folder_error(folder, error) from error
