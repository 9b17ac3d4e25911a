"""A file that describes the tables of an annex → the description, every mistake located.

The file is what stands under `bang:` of a dossier, copied out of it: with that key, as the bare list, or as
one table alone.
"""

from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from docgen.errors import DataError, DocgenError, raise_all
from docgen.models.bang import Bang
from docgen.models.dong import DongSoLieu
from docgen.models.mo_ta_bang import MoTaBang
from docgen.sources import messages, office, tables, yaml_files
from docgen.sources.lines import Lines
from docgen.sources.lines import Path as FieldPath
from docgen.sources.tables import Library
from docgen.sources.yaml_tree import Data, Tree
from docgen.values import dataclass

TABLES, PAPER = "bang", "huong"


@dataclass(frozen=True, slots=True)
class Description:
    """What an annex template is drawn from: the tables, and the rows that some of them hold themselves."""

    mo_ta: MoTaBang
    rows: tuple[tuple[DongSoLieu, ...], ...]
    """Inline rows of each table: the widths fit them; empty where the rows come from elsewhere."""


def read(path: Path) -> Description:
    """Return the description at `path`; raise once with all that is wrong in it."""
    home = office.find(path.parent)
    found = yaml_files.read({TABLES: path}, home)
    raise_all(found.errors if TABLES not in found.trees else ())
    tree = found.trees[TABLES]
    data, lines, above = _whole(tree)
    problems: list[DocgenError] = list(tree.errors)
    mo_ta = None
    try:
        mo_ta = MoTaBang.model_validate(data) if tree.whole else None
    except ValidationError as error:
        broken = {problem.where.line for problem in tree.errors}
        told = [_as_typed(one, above) for one in messages.located(error, MoTaBang, data, lines)]
        problems += [one for one in told if one.where.line not in broken]
    raise_all(sorted(problems, key=lambda one: one.where.line))
    assert mo_ta is not None, "a file that is not whole has an error"
    library = Library(path.parent, home)
    rows = (_rows(bang, library, lines, (TABLES, at)) for at, bang in enumerate(mo_ta.bang))
    return Description(mo_ta, tuple(rows))


def _whole(tree: Tree) -> tuple[Data, Lines, FieldPath]:
    """Return the data of `tree` as a whole description, its lines, and the path that was added above."""
    data = tree.data
    if isinstance(data, list):
        return {TABLES: data}, _moved(tree.lines, (TABLES,)), (TABLES,)
    if not isinstance(data, dict) or TABLES in data:
        return data, tree.lines, ()
    paper = {key: value for key, value in data.items() if key == PAPER}
    table: Data = {key: value for key, value in data.items() if key != PAPER}
    return {**paper, TABLES: [table]}, _moved(tree.lines, (TABLES, 0)), (TABLES, 0)


def _moved(lines: Lines, above: FieldPath) -> Lines:
    """Return `lines` with `above` before every path; the paper stays where it is too."""
    moved = {(*above, *path): line for path, line in lines.at.items()}
    return replace(lines, at={**lines.at, **moved})


def _as_typed(error: DataError, above: FieldPath) -> DataError:
    """Return `error` with its field as typed: without what was added above it."""
    typed = error.where.field
    for step in above:
        typed = typed.removeprefix(f"[{step + 1}]" if isinstance(step, int) else step).removeprefix(".")
    return DataError(error.id, replace(error.where, field=typed), **error.args_)


def _rows(bang: Bang, library: Library, lines: Lines, place: FieldPath) -> tuple[DongSoLieu, ...]:
    inline = isinstance(bang.nguon, tuple)
    return tables.rows(bang, library, lines, place, {}) if inline else ()
