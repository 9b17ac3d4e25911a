"""Numbers that the manifests of an office name and its register lacks: it was lost, emptied or is old."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from docgen.errors import DocgenError, RegisterError
from docgen.outbox import manifest
from docgen.register.entries import NHAP, Issued
from docgen.values import dataclass
from docgen.vn import dates

OUTPUT = "output"
"""The folder of an office in which results lie unless another is named."""
ANY = ""
MOST = 20_000
"""So many manifests are read."""
SLACK = dt.timedelta(seconds=5)
"""File systems keep times less exactly than the journal does."""


@dataclass(frozen=True, slots=True)
class Named:
    """A number that a manifest names for a document."""

    ngay: dt.date
    so: int
    folder: str
    """Where the files are, as seen from the office."""
    van_ban: str


def named(office: Path, since: dt.datetime | None = None) -> Iterator[Named]:
    """Yield what the manifests below `office` call issued; with `since` those written from then on."""
    for path in islice((office / OUTPUT).rglob(manifest.NAME), MOST):
        if since is not None and _written(path) < (since - SLACK).timestamp():
            continue
        try:
            entries = manifest.read(path.parent)
        except DocgenError:
            continue  # who renders or issues into that folder is told
        for key, given in manifest.issued(entries).items():
            yield Named(given.ngay, given.so, path.parent.relative_to(office).as_posix(), key)


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def forgotten(
    office: Path, numbers: Callable[[], Sequence[Issued]], since: dt.datetime | None = None
) -> tuple[Named, ...]:
    """Return what the manifests name and `numbers`, asked afterwards, do not hold; by day and number."""
    found = sorted(set(named(office, since)), key=lambda one: (one.ngay, one.so, one.folder, one.van_ban))
    if not found:
        return ()
    held = {(one.so, one.ngay, _key(one)) for one in numbers()}
    return tuple(
        one for one in found if not held & {(one.so, one.ngay, one.van_ban), (one.so, one.ngay, ANY)}
    )


def _key(one: Issued) -> str:
    """Return the key of a number's document in its dossier; an old book that was imported tells none."""
    return ANY if one.trang_thai == NHAP else one.khoa.rpartition("#")[2]


def refuse(found: Sequence[Named]) -> None:
    """Raise RegisterError so_da_quen where there are numbers that the register does not hold."""
    if found:
        last = found[-1]
        raise RegisterError(
            "so_da_quen", count=len(found), so=last.so, day=dates.short(last.ngay), folder=last.folder
        )
