"""A folder of packs against its manifest: what is missing, what is not as it was written, what is more."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from docgen.errors import FileError, Where
from docgen.outbox import journal, run_manifest, zips
from docgen.outbox.run_manifest import File, Pack, RunManifest
from docgen.sources.files import digest
from docgen.values import dataclass

Kind = Literal["thieu", "khac", "la", "thua", "zip_hong", "dang_do", "chua_lam"]
"""Missing; other bytes; not in the manifest; a pack no longer in the table; no zip; a run was cut off; a run
was stopped before so many packs.
"""
BESIDE = frozenset({run_manifest.NAME, run_manifest.LISTING, run_manifest.REVIEW})
SYSTEM = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
"""What Windows and macOS put into a folder that someone looked at, in lower case."""
Same = Callable[[File], bool | None]
"""Whether a file is as it was written; None: it is not there."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A file or folder, named from the output folder down, that is not as the manifest says."""

    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What was proved: the manifest, its own hash, and every difference in its order."""

    manifest: RunManifest
    sha256: str
    differences: tuple[Difference, ...]


def verify(folder: Path) -> Verified:
    """Return how `folder` differs from the manifest in it.

    FileError where there is no manifest, or none that can be read. Links are not followed.
    """
    made = run_manifest.read(folder)
    if made is None:
        raise FileError("goi_khong_ban_ke", Where(file=str(folder)), name=run_manifest.NAME)
    sha256 = digest((folder / run_manifest.NAME).read_bytes())
    return Verified(made, sha256, tuple(_differences(folder, made)))


def _differences(folder: Path, made: RunManifest) -> Iterator[Difference]:
    left = [one for one in made.thua if os.path.lexists(folder / one.place)]
    for pack in (*made.goi, *left):
        if pack.tep:
            yield from _in_zip(folder, pack) if pack.sha256 else _in_folder(folder, pack)
    yield from (Difference("thua", one.place) for one in left)
    if made.chua_lam:
        yield Difference("chua_lam", str(made.chua_lam))
    known = {place.casefold(): place for place in BESIDE}
    known |= {pack.place.casefold(): pack.place for pack in (*made.goi, *made.thua) if pack.tep}
    there = _names(folder)
    for name in there:
        place = known.get(name.casefold())
        if name == journal.WORK:
            yield Difference("dang_do", name)
        elif place is None or (name != place and place in there):
            yield Difference("la", name)


def _in_folder(folder: Path, pack: Pack) -> Iterator[Difference]:
    there = folder / pack.ten
    if there.is_symlink() or not there.is_dir():
        yield Difference("khac" if os.path.lexists(there) else "thieu", pack.ten)
        return
    yield from _of_files(pack, pack.ten, lambda file: _same(there / file.ten, file))
    own = {one.ten for one in pack.tep}
    yield from (Difference("la", f"{pack.ten}/{name}") for name in _names(there) if name not in own)


def _in_zip(folder: Path, pack: Pack) -> Iterator[Difference]:
    path = folder / pack.place
    whole = _same(path, File(pack.place, pack.sha256, pack.kich_thuoc, ""))
    if whole is None:
        yield Difference("thieu", pack.place)
        return
    try:
        inside = zips.read(_read(path))
    except (zips.ZipError, OSError):
        yield Difference("zip_hong", pack.place)
        return
    found = [*_of_files(pack, pack.place, lambda file: _same_bytes(inside, file))]
    own = {one.ten for one in pack.tep}
    found += [Difference("la", f"{pack.place}/{name}") for name in inside if name not in own]
    yield from found
    if not whole and not found:
        yield Difference("khac", pack.place)


def _of_files(pack: Pack, place: str, same: Same) -> Iterator[Difference]:
    for file in pack.tep:
        if not (found := same(file)):
            yield Difference("thieu" if found is None else "khac", f"{place}/{file.ten}")


def _same_bytes(inside: Mapping[str, bytes], file: File) -> bool | None:
    data = inside.get(file.ten)
    return None if data is None else digest(data) == file.sha256


def _same(path: Path, file: File) -> bool | None:
    """Return whether the file at `path` is `file`, None where there is none; it is read piece by piece."""
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_size != file.kich_thuoc:
            return False
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == file.sha256
    except FileNotFoundError:
        return None
    except OSError:
        return False


def _read(path: Path) -> bytes:
    """Return the bytes of a zip; ZipError for one that is larger than a pack may be."""
    if path.lstat().st_size > zips.LIMITS.packed or path.is_symlink():
        raise zips.ZipError("qua_lon")
    return path.read_bytes()


def _names(folder: Path) -> list[str]:
    return sorted(name for name in os.listdir(folder) if name.casefold() not in SYSTEM)  # noqa: PTH208
