"""A dossier file → facts, directory and data rows, with every problem of all its files in one run."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from docgen.errors import DataError, DocgenError, leaves, raise_all
from docgen.models.bang import Bang, NguonSo
from docgen.models.can_cu import CanCu
from docgen.models.co_quan import DanhBa
from docgen.models.dong import DongSoLieu
from docgen.models.ho_so import HoSo
from docgen.models.noi_nhan import DanhMucNhan
from docgen.nd30.house import DOCGEN, House
from docgen.sources import (
    directory,
    dossier_tree,
    files,
    house_style,
    messages,
    office,
    references,
    tables,
)
from docgen.sources.directory import Directory
from docgen.sources.house_style import HouseStyle
from docgen.sources.lines import Lines
from docgen.sources.lines import Path as FieldPath
from docgen.sources.office import Office
from docgen.sources.tables import Library, Sections
from docgen.sources.yaml_tree import Data, Tree
from docgen.values import dataclass

if TYPE_CHECKING:
    from docgen.sources.workbook import Sheet

MARKDOWN = (("noi_dung",), ("ghi_chu",))
"""Names of the fields whose lines mean something."""
NOTHING = Tree({}, Lines("", {}, {}), (), whole=False)
TableKey = tuple[str, str, str]
"""(key of the document, key of the annex, key of the table, or «table.sheet» for a sheet of a query)."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A dossier ready to be made into documents."""

    ho_so: HoSo
    danh_ba: DanhBa
    can_cu: Mapping[str, CanCu]
    """The store of legal bases by key."""
    noi_nhan: DanhMucNhan
    """The directory of bodies and groups that receive documents."""
    tables: Mapping[TableKey, tuple[DongSoLieu, ...]]
    lines: Lines
    """Where every value stands in the dossier file."""
    files: Mapping[str, str]
    """Name of every file read → SHA-256 of its bytes."""
    office: Office
    sheets: "Mapping[TableKey, Sheet]"
    """The sheets of workbooks and CSV files that tables are read from."""
    house: House = DOCGEN
    """The house style of the office."""
    tree: Tree = NOTHING
    """The dossier as typed."""
    dong: Mapping[str, str] | None = None
    """The row of a pack that the dossier is made for; None: it is made for itself."""


@dataclass(frozen=True, slots=True)
class Around:
    """What lies around the dossiers of a folder, as read: their office, its directory and house style."""

    office: Office
    people: Directory
    style: HouseStyle


def around(folder: Path, root: Office | None = None) -> Around:
    """Return what lies around the dossiers of `folder`; `root` is their office where it is another's."""
    home = root or office.find(folder)
    return Around(home, directory.read(home), house_style.read(home))


def load(
    path: Path,
    root: Office | None = None,
    *,
    beside: Mapping[TableKey, str] | None = None,
    known: Around | None = None,
) -> Loaded:
    """Return the dossier at `path` with all it needs; raise once with every problem found.

    `root` is the office whose directory is used, by default the one in whose folder the file lies; `beside`
    names a further column to be read for some of the tables; `known` is what was read for other dossiers of
    the folder.
    Problems come in the order of the lines of the dossier, then those of the directory and of workbooks.
    """
    here = known or around(path.parent, root)
    home, people, style = here.office, here.people, here.style
    name = home.shown(files.real(path))
    file = dossier_tree.read_file(path, name)
    tree = dossier_tree.parse(path, file)
    library = Library(path.parent, home)
    ho_so, problems = _facts(tree, people)
    found: dict[TableKey, tuple[DongSoLieu, ...]] = {}
    for place, key, bang in _tables(ho_so) if ho_so else _workbook_tables(tree):
        try:
            further = (beside or {}).get(key, "")
            found[key] = tables.rows(bang, library, tree.lines, place, _sections(ho_so), further)
        except DocgenError as error:
            problems += leaves(error)
    raise_all([*_in_order(problems, name, tree.lines), *people.errors, *style.errors])
    assert ho_so is not None
    assert people.danh_ba is not None
    return Loaded(
        house_style.settled(ho_so, style.house),
        people.danh_ba,
        people.can_cu,
        people.noi_nhan,
        found,
        tree.lines,
        {name: file.sha256, **people.files, **style.files, **library.hashes},
        home,
        _sheets(ho_so, library, tree.lines),
        style.house,
        tree,
    )


def _sheets(ho_so: HoSo, library: Library, lines: Lines) -> "dict[TableKey, Sheet]":
    """Return the sheets that the tables of a dossier were read from: `library` has them all."""
    return {
        key: library.sheet(bang.nguon, lines.where(place))
        for place, key, bang in _tables(ho_so)
        if isinstance(bang.nguon, NguonSo)
    }


def _facts(tree: Tree, people: Directory) -> tuple[HoSo | None, list[DocgenError]]:
    """Return the facts of the dossier, or None and what is wrong with them."""
    problems: list[DocgenError] = list(tree.errors)
    if not tree.whole:
        return None, problems
    ho_so = None
    try:
        ho_so = HoSo.model_validate(tree.data)
    except ValidationError as error:
        # a line or cell that cannot be read says nothing about its facts
        broken = {(problem.where.line, problem.where.cell) for problem in tree.errors}
        told = dossier_tree.in_its_words(messages.located(error, HoSo, tree.data, tree.lines))
        problems += [one for one in told if (one.where.line, one.where.cell) not in broken]
    return ho_so, problems + references.check(tree, people) + _joined(tree.lines)


def _joined(lines: Lines) -> list[DocgenError]:
    """Return an error for every Markdown text whose lines YAML joined: its paragraphs and lists are lost."""
    return [
        DataError("noi_dung_bi_noi", lines.where(path), key=path[-1])
        for path in lines.joined
        if path[-1:] in MARKDOWN and path[-3:-2] in (("van_ban",), ("phu_luc",))
    ]


def _sections(ho_so: HoSo | None) -> Sections:
    """Return the lists of the dossier that tables may take; empty where its facts are faulty."""
    return {
        "chi_tieu": ho_so.chi_tieu if ho_so else (),
        "giai_trinh": ho_so.giai_trinh if ho_so else (),
    }


def _tables(ho_so: HoSo) -> Iterator[tuple[FieldPath, TableKey, Bang]]:
    """Yield every table of valid facts with its place and key."""
    for i, document in enumerate(ho_so.van_ban):
        for j, annex in enumerate(document.phu_luc):
            for k, bang in enumerate(annex.bang):
                for own, source, below in bang.cac_nguon:
                    place: FieldPath = ("van_ban", i, "phu_luc", j, "bang", k, *below)
                    yield place, (document.khoa, annex.ma_phu_luc, own), source


def _workbook_tables(tree: Tree) -> Iterator[tuple[FieldPath, TableKey, Bang]]:
    """Yield the valid tables of a faulty dossier that read a workbook: bad cells are told in the same run."""
    for i, document in _items(tree.data, "van_ban"):
        for j, annex in _items(document, "phu_luc"):
            for k, raw in _items(annex, "bang"):
                try:
                    bang = Bang.model_validate(raw)
                except ValidationError:
                    continue
                for own, source, below in bang.cac_nguon:
                    if isinstance(source.nguon, NguonSo):
                        place: FieldPath = ("van_ban", i, "phu_luc", j, "bang", k, *below)
                        yield place, (str(i), str(j), f"{k}.{own}"), source


def _items(data: Data, key: str) -> Iterator[tuple[int, Data]]:
    items = data.get(key) if isinstance(data, dict) else None
    yield from enumerate(items) if isinstance(items, list) else ()


def _in_order(problems: list[DocgenError], name: str, lines: Lines) -> list[DocgenError]:
    """Return `problems` of the dossier by line or cell, those of other files after them as they came."""
    rank = dossier_tree.rank(lines)
    own = sorted((p for p in problems if p.where.file in ("", name)), key=lambda p: rank(p.where))
    return [*own, *(p for p in problems if p.where.file not in ("", name))]
