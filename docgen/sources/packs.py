"""A pack file → its facts, and the rows of its table with the columns that it asks for."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from pydantic import ValidationError

from docgen.errors import DataError, DocgenError, FileError, Where, raise_all
from docgen.models.bang import NguonSo
from docgen.models.dong import DongSoLieu
from docgen.models.goi import Goi
from docgen.sources import (
    dossier_tree,
    files,
    messages,
    office,
    sheet_columns,
    sheet_rows,
    yaml_files,
)
from docgen.sources.lines import Lines
from docgen.sources.tables import Library
from docgen.sources.workbook import pick
from docgen.values import dataclass

NAME = "goi"
MAX_ROWS = 100_000


@dataclass(frozen=True, slots=True)
class PackFile:
    """A pack as typed, and what it reads from."""

    goi: Goi
    lines: Lines
    library: Library
    dossier: Path
    files: Mapping[str, str]
    """Name of the file → SHA-256 of its bytes."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A column that the pack uses, and where it names it."""

    name: str
    where: Where


def read(path: Path) -> PackFile:
    """Return the pack at `path`; raise once with all that is wrong in the file itself."""
    home = office.find(path.parent)
    found = yaml_files.read({NAME: files.real(path)}, home)
    raise_all(found.errors if NAME not in found.trees else ())
    tree = found.trees[NAME]
    problems: list[DocgenError] = list(tree.errors)
    goi = None
    try:
        goi = Goi.model_validate(tree.data) if tree.whole else None
    except ValidationError as error:
        broken = {problem.where.line for problem in tree.errors}
        told = messages.located(error, Goi, tree.data, tree.lines)
        problems += [one for one in told if one.where.line not in broken]
    raise_all(sorted(problems, key=lambda one: one.where.line))
    assert goi is not None, "a file that is not whole has an error"
    library = Library(path.parent, home)
    where = tree.lines.where(("ho_so",))
    dossier = library.path(goi.ho_so, where)
    if not dossier.is_file():
        names = sorted(one.name for one in dossier.parent.glob("*") if dossier_tree.may_be(one.name))[:100]
        near = files.nearest(dossier.name, names)
        raise FileError("tep_khong_co_gan" if near else "tep_khong_co", where, name=goi.ho_so, near=near)
    return PackFile(goi, tree.lines, library, dossier, found.hashes)


def rows(pack: PackFile, asked: Sequence[Asked]) -> tuple[DongSoLieu, ...]:
    """Return the rows of the pack's table with the columns `asked` for, each under the name that asks.

    Raises once with every column that the table lacks, at the place that names it.
    """
    source, where = pack.goi.nguon, pack.lines.where(("nguon",))
    names = tuple(dict.fromkeys(one.name for one in asked))
    if isinstance(source, NguonSo):
        sheet, headings = pack.library.sheet(source, where), {name: (name,) for name in names}
        if not sheet.rows:
            raise DataError("goi_khong_dong", where)
        columns = sheet_columns.look(sheet, headings)
        raise_all(_no_column(one, columns.head.own) for one in asked if one.name in columns.missing)
        found = sheet_rows.named(sheet, headings, where)
    elif source:
        known = list(dict.fromkeys(key for row in source for key in row))
        raise_all(_no_column(one, known) for one in asked if not pick(one.name, known))
        keys = {name: known[pick(name, known)[0]] for name in names}
        place = partial(_where, pack.lines, keys)
        found = tuple(
            DongSoLieu({name: row.get(key, "") for name, key in keys.items()}, place, at)
            for at, row in enumerate(source)
        )
    else:
        found = ()
    if not found:
        raise DataError("goi_khong_dong", where)
    if len(found) > MAX_ROWS:
        raise DataError("goi_qua_nhieu_dong", where, count=len(found), limit=MAX_ROWS)
    return found


def _where(lines: Lines, keys: Mapping[str, str], at: int, name: str) -> Where:
    return lines.where(("nguon", at, keys.get(name, name)))


def _no_column(asked: Asked, known: Sequence[str]) -> DataError:
    """Return the error for a column that is not among the `known` ones, with the nearest."""
    written = [" ".join(name.split()) for name in known if name.strip()]
    listed = ", ".join(f"«{name}»" for name in written[:40]) or "-"
    if near := files.nearest(asked.name, written):
        return DataError("goi_cot_khong_co_gan", asked.where, column=asked.name, near=near, known=listed)
    return DataError("goi_cot_khong_co", asked.where, column=asked.name, known=listed)
