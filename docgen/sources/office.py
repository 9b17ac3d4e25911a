"""The office's folder: where data/ and templates/ lie."""

import os
import unicodedata
from functools import lru_cache
from pathlib import Path

import docgen
from docgen.errors import FileError, Where
from docgen.sources import files
from docgen.sources.files import ReadFile
from docgen.values import dataclass

MAX_TEMPLATE_BYTES = 20_000_000
MAX_NAME_BYTES = 255
_KEPT = 32


@dataclass(frozen=True, slots=True)
class Office:
    """An office: its own folders first, then what docgen ships."""

    root: Path
    shipped: Path

    @property
    def own(self) -> bool:
        """Whether the office has folders of its own."""
        return self.root != self.shipped

    def shown(self, path: Path) -> str:
        """Return `path` as people see it: from the office's folder down, else the bare name."""
        return _shown(path, self.root)

    def templates(self) -> tuple[Path, ...]:
        """Return the folders that hold templates, the office's first."""
        roots = (self.root, self.shipped) if self.own else (self.shipped,)
        return tuple(root / "templates" for root in roots)


@lru_cache(maxsize=_KEPT)
def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


@lru_cache(maxsize=1)
def shipped() -> Path:
    """Return the folder whose templates/ and data/ came with docgen: in the wheel, else in the checkout."""
    package = Path(docgen.__file__).resolve().parent
    inside = package / "shipped"
    return inside if inside.is_dir() else package.parent


def find(start: Path) -> Office:
    """Return the office of `start`: its nearest ancestor with data/ and templates/, else docgen's."""
    folder, above = os.path.realpath(start), ""
    while folder != above:
        if _is_folder(folder, "data") and _is_folder(folder, "templates"):
            return _office(folder)
        folder, above = os.path.split(folder)[0], folder
    return _office(str(shipped()))


def _is_folder(*parts: str) -> bool:
    return os.path.isdir(os.path.join(*parts))  # noqa: PTH112, PTH118 (for each document: a Path takes 10 µs)


@lru_cache(maxsize=_KEPT)
def _office(root: str) -> Office:
    return Office(Path(root), shipped())


@lru_cache(maxsize=_KEPT)
def data(root: Path, kind: str) -> Path:
    """Return where the facts of a `kind` lie in the folder of an office."""
    return root / "data" / f"{kind}.yaml"


def template(office: Office, name: str, where: Where | None = None) -> ReadFile:
    """Return the Word template called `name` (with or without .docx): the office's own, else docgen's.

    Only a bare name is taken, never a path. `where` is the place that names the template: an absent one is
    told there, with the nearest name.
    """
    wanted = unicodedata.normalize("NFC", name.removesuffix(".docx")) + ".docx"
    if not _bare(wanted):
        raise FileError("mau_ten_sai", where, name=name)
    for folder in office.templates():
        if (path := folder / wanted).is_file() or (path := _same(folder, wanted)).is_file():
            return files.read(path, office.shown(path), limit=MAX_TEMPLATE_BYTES)
    known = template_names(office)
    near = files.nearest(name.removesuffix(".docx"), known)
    if near:
        raise FileError("mau_khong_co_gan", where, name=name, near=near)
    raise FileError("mau_khong_co", where, name=name, known=", ".join(known) or "-")


def untouched(office: Office, file: ReadFile) -> str:
    """Return the name of docgen's own template that `file` is, byte for byte; empty: it is none of them."""
    folder = office.shipped / "templates"
    for path in sorted(folder.glob("*.docx")):
        if path.stat().st_size == len(file.data) and path.read_bytes() == file.data:
            return path.stem
    return ""


def read_template(path: Path) -> ReadFile:
    """Return the template at `path`, which may lie anywhere; its name is `path` as typed."""
    return files.read(path, str(path), limit=MAX_TEMPLATE_BYTES)


@dataclass(frozen=True, slots=True)
class Listed:
    """A template that documents may name: the file that the name leads to, and whose it is."""

    name: str
    path: Path
    own: bool
    """It lies in the office's folder."""
    hides: bool
    """docgen has one of this name too; the office's wins."""


def listed(office: Office) -> tuple[Listed, ...]:
    """Return all templates that documents of `office` may name, in alphabetical order."""
    docgens = {path.stem: path for path in _files(office.shipped / "templates")}
    owned = {path.stem: path for path in _files(office.root / "templates")} if office.own else {}
    return tuple(
        Listed(name, path, own=name in owned, hides=name in owned and name in docgens)
        for name, path in sorted({**docgens, **owned}.items())
    )


def template_names(office: Office) -> tuple[str, ...]:
    """Return the names of all templates without .docx, in alphabetical order."""
    return tuple(sorted({path.stem for folder in office.templates() for path in _files(folder)}))


def _files(folder: Path) -> list[Path]:
    """Return the templates in `folder` that can be named; Word's own files beside an open one are none."""
    found = sorted(folder.glob("*.docx")) if folder.is_dir() else []
    return [path for path in found if _bare(path.name) and path.is_file()]


def _bare(name: str) -> bool:
    """Return whether `name` can be the name of a file, in either composition of its letters, on any disk."""
    short = len(unicodedata.normalize("NFD", name).encode()) <= MAX_NAME_BYTES
    return short and not name.startswith((".", "~")) and not set(name) & set('/\\:*?"<>|\0\n')


def _same(folder: Path, wanted: str) -> Path:
    """Return the file whose name has the same letters however they are composed, or a path that is none."""
    return folder / unicodedata.normalize("NFD", wanted)
