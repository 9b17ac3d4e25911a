"""Several dossiers named at once: files and folders of them, each with a folder of its own for its files."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from docgen.errors import DocgenError, UsageError
from docgen.sources import dossier_tree, files, starting
from docgen.values import dataclass
from docgen.vn.patterns import regex

_DOCUMENTS = regex(rb"(?m)^(?:\xef\xbb\xbf)?[\"']?van_ban[\"']?[ \t]*:")
"""Only a dossier has this key; it is looked for before YAML is read, so that a faulty dossier is told too."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A dossier and the folder of its files."""

    dossier: Path
    out: Path


def placed(named: Sequence[Path], out: Path | None = None) -> tuple[Placed, ...]:
    """Return every dossier of `named`, files and folders, once and in their order, with where its files go.

    That is a folder below `out`, without it the default one of each. Raises UsageError for a folder without
    a dossier, and where two dossiers would share a folder, upper and lower case alike.
    """
    found: dict[Path, Path] = {}
    for path in named:
        for dossier in in_folder(path) if path.is_dir() else (path,):
            found.setdefault(files.real(dossier), dossier)
    taken: dict[str, Path] = {}
    for dossier in found.values():
        folder = str(files.real(_folder(dossier, out))).casefold()
        if (other := taken.setdefault(folder, dossier)) is not dossier:
            raise UsageError("ho_so_cung_thu_muc", name=str(dossier), other=str(other))
    return tuple(Placed(dossier, _folder(dossier, out)) for dossier in found.values())


def in_folder(folder: Path) -> tuple[Path, ...]:
    """Return the dossiers that lie in `folder` itself, by name; UsageError where there is none."""
    try:
        names = sorted(path for path in folder.iterdir() if dossier_tree.may_be(path.name))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError("thu_muc_khong_doc_duoc", folder=str(folder), reason=reason) from error
    found = tuple(_dossiers(names))
    if not found:
        raise UsageError("thu_muc_khong_ho_so", folder=str(folder))
    return found


def _dossiers(paths: Sequence[Path]) -> Iterator[Path]:
    yield from filter(is_dossier, paths)


def is_dossier(path: Path) -> bool:
    """Return whether `path` holds documents, or cannot be read: who loads it is told why."""
    try:
        file = dossier_tree.read_file(path, path.name)
    except DocgenError:
        return True
    if dossier_tree.is_book(path):
        return not dossier_tree.is_other_book(path, file)
    return _DOCUMENTS.search(file.data) is not None


def _folder(dossier: Path, out: Path | None) -> Path:
    return out / starting.output_name(dossier) if out else starting.output_folder(dossier)
