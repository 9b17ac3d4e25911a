"""A dossier file → facts, directory and data rows, with every problem of all its files in one run."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from docgen.errors import DataError, DocgenError, leaves, raise_all
from docgen.models.bang import Bang, NguonSo
from docgen.models.can_cu import CanCu
from docgen.models.co_quan import DanhBa
from docgen.models.dong import DongSoLieu
from docgen.models.ho_so import HoSo
from docgen.models.noi_nhan import DanhMucNhan
from docgen.nd30.house import DOCGEN, House
from docgen.sources import directory, files, house_style, messages, office, references, tables, yaml_tree
from docgen.sources.lines import Lines
from docgen.sources.lines import Path as FieldPath
from docgen.sources.office import Office
from docgen.sources.tables import Library, Sections
from docgen.sources.yaml_tree import Data, Tree
from docgen.values import dataclass

MARKDOWN = (("noi_dung",), ("ghi_chu",))
"""Names of the fields whose lines mean something."""
NOTHING = Tree({}, Lines("", {}, {}), (), whole=False)
TableKey = tuple[str, str, str]
"""(key of the document, key of the annex, key of the table)."""


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
    house: House = DOCGEN
    """The house style of the office."""
    tree: Tree = NOTHING
    """The dossier as typed."""
    dong: Mapping[str, str] | None = None
    """The row of a pack that the dossier is made for; None: it is made for itself."""


def load(path: Path, root: Office | None = None, *, beside: Mapping[TableKey, str] | None = None) -> Loaded:
    """Return the dossier at `path` with all it needs; raise once with every problem found.

    `root` is the office whose directory is used, by default the one in whose folder the file lies; `beside`
    names a further column to be read for some of the tables.
    Problems come in the order of the lines of the dossier, then those of the directory and of workbooks.
    """
    home = root or office.find(path.parent)
    name = home.shown(files.real(path))
    file = files.read(path, name, limit=yaml_tree.MAX_BYTES)
    tree = yaml_tree.read(file.data, name)
    people = directory.read(home)
    style = house_style.read(home)
    library = Library(path.parent, home)
    ho_so, problems = _facts(tree, people)
    found: dict[TableKey, tuple[DongSoLieu, ...]] = {}
    for place, key, bang in _tables(ho_so) if ho_so else _workbook_tables(tree):
        try:
            further = (beside or {}).get(key, "")
            found[key] = tables.rows(bang, library, tree.lines, place, _sections(ho_so), further)
        except DocgenError as error:
            problems += leaves(error)
    raise_all([*_in_order(problems, name), *people.errors, *style.errors])
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
        style.house,
        tree,
    )


def _facts(tree: Tree, people: directory.Directory) -> tuple[HoSo | None, list[DocgenError]]:
    """Return the facts of the dossier, or None and what is wrong with them."""
    problems: list[DocgenError] = list(tree.errors)
    if not tree.whole:
        return None, problems
    ho_so = None
    try:
        ho_so = HoSo.model_validate(tree.data)
    except ValidationError as error:
        # a line that YAML itself complains of says nothing about its facts
        broken = {problem.where.line for problem in tree.errors}
        told = messages.located(error, HoSo, tree.data, tree.lines)
        problems += [problem for problem in told if problem.where.line not in broken]
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
                place = ("van_ban", i, "phu_luc", j, "bang", k)
                yield place, (document.khoa, annex.ma_phu_luc, bang.ma_bang), bang


def _workbook_tables(tree: Tree) -> Iterator[tuple[FieldPath, TableKey, Bang]]:
    """Yield the valid tables of a faulty dossier that read a workbook: bad cells are told in the same run."""
    for i, document in _items(tree.data, "van_ban"):
        for j, annex in _items(document, "phu_luc"):
            for k, raw in _items(annex, "bang"):
                try:
                    bang = Bang.model_validate(raw)
                except ValidationError:
                    continue
                if isinstance(bang.nguon, NguonSo):
                    yield ("van_ban", i, "phu_luc", j, "bang", k), (str(i), str(j), str(k)), bang


def _items(data: Data, key: str) -> Iterator[tuple[int, Data]]:
    items = data.get(key) if isinstance(data, dict) else None
    yield from enumerate(items) if isinstance(items, list) else ()


def _in_order(problems: list[DocgenError], name: str) -> list[DocgenError]:
    """Return `problems` of the dossier by line, those of other files after them as they came."""
    own = sorted((p for p in problems if p.where.file in ("", name)), key=lambda p: p.where.line)
    return [*own, *(p for p in problems if p.where.file not in ("", name))]
