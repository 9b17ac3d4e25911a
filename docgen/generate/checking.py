"""Word files → what is told of each, and of the dossier that they are together. Files are only read."""

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from docgen.check.across import across
from docgen.check.dossier import Document, document
from docgen.check.expected import Expected
from docgen.check.reported import Placed, Report, report
from docgen.check.run import judged
from docgen.errors import DocgenError, FileError
from docgen.sources import files, house_style, office
from docgen.values import dataclass
from docgen.word.zipping import LIMITS

SUFFIX = ".docx"
MAX_FILES = 20_000
_HIDDEN = (".", "~$")
"""How the names begin of files that are no documents: hidden ones, Word's own beside an open one."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One file: what is told of it, or why it could not be read."""

    path: Path
    name: str
    report: Report | None = None
    error: DocgenError | None = None
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """Files that belong together, and where they disagree."""

    name: str
    """The folder as it was named; empty: files named one by one."""
    files: tuple[Checked, ...]
    across: tuple[Placed, ...] = ()


def dossiers(paths: Sequence[Path], day: dt.date | None = None) -> Iterator[Dossier]:
    """Yield each dossier of `paths` with what was found: the single files are one, each folder is another.

    `day` is that of documents without one. A file that cannot be read is told, and the rest goes on. Raises
    FileError for a folder that holds no Word file, and for more files than anybody reads about, and once with
    all that is wrong in the house style.
    """
    single = [path for path in paths if not path.is_dir()]
    if single:
        yield _dossier("", single, day)
    for folder in (path for path in paths if path.is_dir()):
        for name, found in _folders(folder):
            yield _dossier(name, found, day)


def _folders(root: Path) -> Iterator[tuple[str, list[Path]]]:
    """Yield each folder in `root`, itself included, that holds Word files: its name and they, in order."""
    count = 0
    for folder, below, names in os.walk(root):
        below[:] = sorted(name for name in below if not name.startswith(_HIDDEN))
        found = [Path(folder, name) for name in sorted(names) if _is_document(name)]
        count += len(found)
        if count > MAX_FILES:
            raise FileError("kiem_tra_qua_nhieu_tep", name=str(root), limit=MAX_FILES)
        if found:
            yield str(folder), found
    if not count:
        raise FileError("kiem_tra_khong_co_tep", name=str(root))


def _is_document(name: str) -> bool:
    return name.lower().endswith(SUFFIX) and not name.startswith(_HIDDEN)


def _dossier(name: str, paths: Sequence[Path], day: dt.date | None) -> Dossier:
    checked = tuple(_checked(path, name, alone=len(paths) == 1) for path in paths)
    documents = [one.document for one in checked if one.document]
    _, off = facts_for(paths[0])
    found = (Placed("ho_so", one, off.get(one.rule.id, "")) for one in across(documents, day))
    return Dossier(name, checked, tuple(found))


def _checked(path: Path, folder: str, *, alone: bool) -> Checked:
    name = os.path.relpath(path, folder) if folder else str(path)
    facts, off = facts_for(path)
    try:
        read = files.read(path, name, limit=LIMITS.packed)
        found = judged(read.data, file=name, facts=facts)
        said = document(found, read.data, name)
    except DocgenError as error:
        return Checked(path, name, error=error)
    return Checked(path, name, report(found, name, off, alone=alone), None, said)


def facts_for(path: Path) -> tuple[Expected, dict[str, str]]:
    """Return what the office of the file at `path` says of its documents, and the rules that are off.

    Raises once with all that is wrong in the house style.
    """
    house = house_style.of(office.find(path.parent))
    return Expected(hinh_thuc=house.form), dict(house.off)


def findings(dossier: Dossier) -> Iterable[Placed]:
    """Yield all findings of a dossier that are not switched off: of its files, then across them."""
    for checked in dossier.files:
        yield from checked.report.findings if checked.report else ()
    yield from (one for one in dossier.across if not one.reason)
