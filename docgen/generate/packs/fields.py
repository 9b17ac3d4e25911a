"""What differs from row to row of a pack: fields and bodies of the dossier, the columns that fill them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from docgen.body import line, markdown
from docgen.body.line import Line
from docgen.body.sandbox import SandboxError
from docgen.errors import DataError, DocgenError, Where, raise_all
from docgen.generate import texts
from docgen.models.dong import DongSoLieu
from docgen.sources import changed, files
from docgen.sources.changed import Lost
from docgen.sources.dossier import MARKDOWN, Loaded
from docgen.sources.lines import Path as FieldPath
from docgen.sources.lines import dotted
from docgen.sources.packs import Asked, PackFile
from docgen.values import dataclass

ROW = "dong"
"""Name by which expressions know the row."""


@dataclass(frozen=True, slots=True)
class Change:
    """A field that differs from row to row: its text, where that is typed, and the columns in it."""

    path: FieldPath
    text: Line
    where: Where
    columns: tuple[str, ...]


def changes(pack: PackFile, base: Loaded) -> tuple[dict[FieldPath, str], tuple[Change, ...]]:
    """Return the Markdown texts of `thay`, which are the same for all rows, and the other fields."""
    fixed: dict[FieldPath, str] = {}
    found: list[Change] = []
    errors: list[DocgenError] = []
    for typed, text in pack.goi.thay.items():
        where = pack.lines.where(("thay", typed))
        path = changed.field_at(base.ho_so, typed)
        if isinstance(path, Lost):
            errors.append(lost_way(path, typed, where))
        elif path[-1:] in MARKDOWN:
            fixed[path] = text
        else:
            try:
                found.append(change(path, text, where))
            except DataError as error:
                errors.append(error)
    raise_all(errors)
    return fixed, tuple(found)


def name_of(pack: PackFile) -> tuple[Change, ...]:
    """Return `ten_goi` compiled; nothing where it is absent."""
    text = pack.goi.ten_goi
    return (change(("ten_goi",), text, pack.lines.where(("ten_goi",))),) if text else ()


def change(path: FieldPath, text: str, where: Where) -> Change:
    """Return the `text` typed at `where`, compiled; DataError for an expression that is wrong."""
    try:
        compiled = line.compile_line(text)
    except SandboxError as error:
        raise located(error, where) from error
    columns = dict.fromkeys(name for one in compiled.expressions() for name in line.asked(one, ROW))
    return Change(path, compiled, where, tuple(columns))


def filled(one: Change, row: DongSoLieu) -> str:
    """Return the text of a change for `row`; DataError at its cell where it has none."""
    try:
        return one.text.fill({ROW: row.o})
    except SandboxError as error:
        raise located(error, place(one, row)) from error


def lost_way(lost: Lost, typed: str, where: Where) -> DataError:
    """Return the error for a path of the pack that leads nowhere in the dossier."""
    listed = ", ".join(lost.known) or "-"
    if lost.whole:
        return DataError("goi_muc_la_nhom", where, path=typed, known=listed)
    if near := files.nearest(lost.step, lost.known):
        return DataError("goi_muc_khong_co_gan", where, path=typed, step=lost.step, near=near, known=listed)
    return DataError("goi_muc_khong_co", where, path=typed, step=lost.step, known=listed)


def located(error: SandboxError, where: Where) -> DataError:
    """Return the error of an expression at the place where it is told."""
    return DataError(error.kind, where, **error.args_)


def place(change: Change, row: DongSoLieu) -> Where:
    """Return the cell from which the text of `change` comes first, else where the change is typed."""
    return row.where(change.columns[0]) if change.columns else change.where


def at_cell(error: DocgenError, changes: Iterable[Change], row: DongSoLieu) -> DocgenError:
    """Return `error`, at the cell of the row where it is about a field that the row fills."""
    field = error.where.field
    for change in changes:
        own = dotted(change.path)
        if field == own or field.startswith((own + "[", own + ".")):
            return type(error)(error.id, replace(place(change, row), field=field), **error.args_)
    return error


def asked(pack: PackFile, found: Iterable[Change]) -> Iterator[Asked]:
    """Yield the columns that the pack names: its key, those of texts, those that tables are chosen by."""
    yield Asked(pack.goi.khoa, pack.lines.where(("khoa",)))
    for change in found:
        yield from (Asked(name, change.where) for name in change.columns)
    for at, one in enumerate(pack.goi.loc):
        yield Asked(one.theo, pack.lines.where(("loc", at, "theo")))


def asked_in_bodies(base: Loaded, fixed: Mapping[FieldPath, str], pack: PackFile) -> Iterator[Asked]:
    """Yield the columns that bodies name; raise what is wrong with a body before any fact is known."""
    typed = {
        path: ("thay", key) for key in pack.goi.thay if (path := changed.field_at(base.ho_so, key)) in fixed
    }
    for at, document in enumerate(base.ho_so.van_ban):
        for below, text in texts.markdowns(document):
            path = ("van_ban", at, *below)
            where = pack.lines.text_where(typed[path]) if path in typed else base.lines.text_where(path)
            for expression, number in line.expressions(markdown.parse(text)):
                there = replace(where, line=max(where.line, 1) + number - 1)
                yield from (Asked(name, there) for name in line.asked(expression, ROW))
