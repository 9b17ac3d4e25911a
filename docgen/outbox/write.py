"""Write a set of files as one step: all staged first, then renamed; a hand edit is never overwritten."""

import contextlib
import errno
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from docgen.errors import DocgenError, FileError, Where, raise_all
from docgen.outbox import manifest
from docgen.outbox.manifest import Entry
from docgen.sources.files import digest
from docgen.values import dataclass

ISSUED = "da_cap_so"
"""State of a file that is not written, for its document is issued."""
STAGED = ".docgen-tam"
"""Beginning of the name of a file that is being written: beside its place, until it is renamed."""
LOCKS = ("~${tail}", "~${name}", ".~lock.{name}#")
"""Files that Word (long and short names) and LibreOffice put beside a document that is open."""


@dataclass(frozen=True, slots=True)
class Output:
    """A finished file: its name and bytes, the key of its document, the hashes of its sources."""

    name: str
    data: bytes
    van_ban: str
    nguon: Mapping[str, str]
    tu: str = ""
    """Of a PDF: SHA-256 of the Word file that it was made of."""


@dataclass(frozen=True, slots=True)
class Written:
    """What happened to a file: «moi» new, «khong_doi» same, «ghi_lai» made again, «cat_ban_cu» old saved.

    «da_cap_so»: not written, for its document is issued and the file would be another.
    """

    name: str
    state: str
    saved_as: str = ""


def write_all(
    folder: Path, outputs: Sequence[Output], *, force: bool = False, synced: bool = True
) -> tuple[Written, ...]:
    """Write `outputs` and the manifest into `folder`, and return what happened to each, in order.

    `synced`: each file is on the disk before it bears its name, so that not even a power cut leaves half a
    one; without, as for many folders of one run, that is so once `sync` is called.
    Every refusal (a hand edit, a file open elsewhere, a folder that cannot be written) is raised before
    the first name changes; all of them together.
    """
    _make(folder)
    known = manifest.read(folder)
    outputs, kept = _apart(folder, outputs, known)
    raise_all(_refusals(folder, outputs, known, force=force))
    plans = [_plan(folder, output, known) for output in outputs]
    entries = known | {o.name: _entry(o, known.get(o.name)) for o in outputs}
    pending = [(o.name, o.data) for o, plan in zip(outputs, plans, strict=True) if plan.state != "khong_doi"]
    with _staged(folder, [(manifest.NAME, manifest.to_bytes(entries)), *pending], synced=synced) as staged:
        for plan in plans:
            if plan.saved_as:
                rename(folder / plan.name, folder / plan.saved_as)
        for name, path in staged:
            rename(path, folder / name)
    return (*plans, *(Written(one.name, ISSUED) for one in kept))


def _apart(
    folder: Path, outputs: Sequence[Output], known: Mapping[str, Entry]
) -> tuple[Sequence[Output], Sequence[Output]]:
    """Return those of `outputs` that may be written, and those that would change what is issued.

    A document is issued once: its files are never written over, nor put beside themselves in other words.
    """
    issued = {name: entry for name, entry in known.items() if entry.cap_so}
    if not issued:
        return outputs, ()
    documents = {entry.van_ban for entry in issued.values()}
    named = [one for one in outputs if one.name in issued]
    same = {one.van_ban for one in named}
    same -= {one.van_ban for one in named if digest(one.data) != issued[one.name].sha256}

    def is_held(one: Output) -> bool:
        other = one.van_ban not in same if one.van_ban in documents else one.name in issued
        return other or _is_edited(folder / one.name, issued.get(one.name))

    told = [(one, is_held(one)) for one in outputs]
    return [one for one, held in told if not held], [one for one, held in told if held]


def _is_edited(path: Path, issued: Entry | None) -> bool:
    """Tell whether an issued file is there, but not as it was issued: signed, perhaps."""
    return issued is not None and path.is_file() and digest(read(path)) != issued.sha256


def mark_issued(folder: Path, files: Mapping[str, Entry | None]) -> None:
    """Have the manifest of `folder` say which of its files are issued, and with which number and day.

    A file with None is no longer docgen's: its number is void, and it stays as it is.
    """
    known = manifest.read(folder)
    entries = {name: entry for name, entry in (known | dict(files)).items() if entry is not None}
    if entries != known:
        with _staged(folder, [(manifest.NAME, manifest.to_bytes(entries))], synced=True) as staged:
            for name, path in staged:
                rename(path, folder / name)


def ready(folder: Path) -> None:
    """Make `folder` where it is missing; FileError where nothing can be written into it."""
    _make(folder)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise folder_error(folder, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))


def sync() -> None:
    """Have the system put on the disk what was written without being synced, where it can be asked to."""
    if hasattr(os, "sync"):
        os.sync()


def _entry(output: Output, before: Entry | None) -> Entry:
    """Return the new entry of a file; made again with the same bytes, it stays as it was."""
    new = digest(output.data)
    old = before.sha256 if before and before.sha256 != new else (before.sha256_truoc if before else "")
    return Entry(new, output.van_ban, old, dict(output.nguon), before.cap_so if before else None)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise folder_error(folder, error) from error


def folder_error(folder: Path, error: OSError) -> FileError:
    """Return the error for a `folder` into which `error` keeps docgen from writing."""
    if isinstance(error, FileExistsError | NotADirectoryError):
        return FileError("thu_muc_la_tep", folder=str(folder))
    return FileError(
        "thu_muc_khong_ghi_duoc", folder=str(folder), reason=error.strerror or type(error).__name__
    )


def _refusals(
    folder: Path, outputs: Sequence[Output], known: Mapping[str, Entry], *, force: bool
) -> Iterator[DocgenError]:
    for output in outputs:
        where = Where(file=str(folder / output.name))
        if is_open(folder, output.name):
            yield FileError("tep_dang_mo", where, name=output.name)
        elif not force and _is_foreign(folder, output, known):
            yield FileError("tep_da_sua_tay", where, name=output.name)


def is_open(folder: Path, name: str) -> bool:
    """Return whether a program has the file `name` open, as far as such programs leave a sign beside it."""
    return any((folder / lock.format(name=name, tail=name[2:])).exists() for lock in LOCKS)


def _is_foreign(folder: Path, output: Output, known: Mapping[str, Entry]) -> bool:
    """Tell whether a file of that name exists that docgen did not leave so, and differs from the new one."""
    path = folder / output.name
    if not path.exists():
        return False
    there = digest(read(path))
    ours = known.get(output.name)
    return there != digest(output.data) and (ours is None or there not in (ours.sha256, ours.sha256_truoc))


def read(path: Path) -> bytes:
    """Return the bytes of a file that was made before."""
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FileError("tep_khong_doc_duoc", Where(file=str(path)), reason=reason) from error


def _plan(folder: Path, output: Output, known: Mapping[str, Entry]) -> Written:
    path = folder / output.name
    if not path.exists():
        return Written(output.name, "moi")
    if digest(read(path)) == digest(output.data):
        return Written(output.name, "khong_doi")
    if _is_foreign(folder, output, known):
        return Written(output.name, "cat_ban_cu", free_name(folder, output.name))
    return Written(output.name, "ghi_lai")


def free_name(folder: Path, name: str) -> str:
    """Return the first free name for a saved hand edit: `x.sua-tay-1.docx`."""
    stem, suffix = Path(name).stem, Path(name).suffix
    count = 1
    while (folder / f"{stem}.sua-tay-{count}{suffix}").exists():
        count += 1
    return f"{stem}.sua-tay-{count}{suffix}"


@contextlib.contextmanager
def _staged(
    folder: Path, files: Sequence[tuple[str, bytes]], *, synced: bool
) -> Iterator[list[tuple[str, Path]]]:
    """Yield (final name, staged path) of every file, written beside; leave none of them behind."""
    staged: list[tuple[str, Path]] = []
    try:
        for name, data in files:
            path = folder / f"{STAGED}-{len(staged)}-{os.getpid()}"
            staged.append((name, path))
            stage(path, data, name, synced=synced)
        yield staged
    finally:
        for _, path in staged:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


def stage(path: Path, data: bytes, name: str, *, synced: bool) -> None:
    """Write `data` to `path`, a place beside that of the file `name`."""
    try:
        with path.open("wb") as stream:
            stream.write(data)
            stream.flush()
            if synced:
                os.fsync(stream.fileno())
    except PermissionError as error:
        raise folder_error(path.parent, error) from error
    except OSError as error:
        raise FileError("ghi_hong", name=name, reason=error.strerror or type(error).__name__) from error


def rename(source: Path, target: Path) -> None:
    """Give what is at `source` the name `target`, in place of what has it."""
    try:
        source.replace(target)
    except PermissionError as error:
        raise FileError("tep_dang_mo", Where(file=str(target)), name=target.name) from error
    except OSError as error:
        raise FileError(
            "ghi_hong", name=target.name, reason=error.strerror or type(error).__name__
        ) from error
