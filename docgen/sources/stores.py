"""The stores that documents cite by key: data/can_cu.yaml (legal bases) and data/noi_nhan.yaml (recipients).

An office's own file wins whole; an office without one has docgen's, since the law and the ministries are the
same for all. `docgen init` copies both, so that an office adds its own texts and bodies.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from pydantic import ValidationError

from docgen.errors import DataError, DocgenError, Where
from docgen.models.base import Fact
from docgen.models.can_cu import CanCu, KhoCanCu
from docgen.models.noi_nhan import NO_RECIPIENTS, DanhMucNhan, DonViNhan
from docgen.sources import files, messages, yaml_files
from docgen.sources import office as offices
from docgen.sources.lines import Lines
from docgen.sources.lines import Path as FieldPath
from docgen.sources.office import Office
from docgen.sources.yaml_files import Found
from docgen.sources.yaml_tree import Data, Tree
from docgen.values import dataclass

BASES, RECIPIENTS = "can_cu", "noi_nhan"


@dataclass(frozen=True, slots=True)
class Stores:
    """Both stores as read; a store with errors is empty, and `whole` is False."""

    can_cu: Mapping[str, CanCu] = field(default_factory=dict)
    noi_nhan: DanhMucNhan = NO_RECIPIENTS
    files: Mapping[str, str] = field(default_factory=dict)
    """Name of every file read → SHA-256 of its bytes."""
    errors: tuple[DocgenError, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether keys can be checked against the stores."""
        return not self.errors


def read(office: Office) -> Stores:
    """Return the stores of `office`; what is wrong in them is collected, not raised."""
    return parse(find(office))


def find(office: Office) -> Found:
    """Return the bytes of the stores of `office`."""
    paths = {kind: path for kind in (BASES, RECIPIENTS) if (path := _path(office, kind)) is not None}
    return yaml_files.find(paths, office)


def parse(found_: Found) -> Stores:
    """Return the stores that the bytes of `found_` hold."""
    read_ = yaml_files.parse(found_)
    trees = read_.trees
    bases, found = _bases(trees.get(BASES))
    bodies, more = _recipients(trees.get(RECIPIENTS))
    return Stores(bases, bodies, read_.hashes, (*read_.errors, *found, *more))


def _path(office: Office, kind: str) -> Path | None:
    """Return the office's own file, else the one that came with docgen; None: there is neither."""
    paths = (offices.data(root, kind) for root in (office.root, office.shipped))
    return next(filter(files.is_there, paths), None)


def _bases(tree: Tree | None) -> tuple[Mapping[str, CanCu], list[DocgenError]]:
    if tree is None or tree.errors:
        return {}, []
    found = faults(KhoCanCu, BASES, tree)
    if found:
        return {}, found
    store = KhoCanCu.model_validate({BASES: tree.data}).can_cu
    wrong = [*_lost_bases(store, tree.lines), *_rounds(_successors(store), tree.lines, (), "thay_the_boi")]
    return ({} if wrong else store), wrong


def _recipients(tree: Tree | None) -> tuple[DanhMucNhan, list[DocgenError]]:
    if tree is None or tree.errors:
        return NO_RECIPIENTS, []
    found = faults(DanhMucNhan, "", tree)
    if found:
        return NO_RECIPIENTS, found
    store = DanhMucNhan.model_validate(tree.data)
    members = {key: group.thanh_vien for key, group in store.nhom.items()}
    wrong = [
        *_lost_recipients(store, tree.lines),
        *_rounds(_successors(store.don_vi), tree.lines, ("don_vi",), "thay_the_boi"),
        *_rounds(members, tree.lines, ("nhom",), "thanh_vien"),
    ]
    return (NO_RECIPIENTS if wrong else store), wrong


def faults(model: type[Fact], kind: str, tree: Tree) -> list[DocgenError]:
    """Return what is wrong with the facts of `tree` as a `model`, in the order of lines.

    The file holds what the model has under `kind`; empty: the file is the model.
    """
    data: Data = {kind: tree.data} if kind else tree.data
    above = (kind,) if kind else ()
    lines = Lines(tree.lines.file, {(*above, *p): n for p, n in tree.lines.at.items()}, {})
    try:
        model.model_validate(data)
    except ValidationError as error:
        told = [_without(kind, one) for one in messages.located(error, model, data, lines)]
        return sorted(told, key=lambda one: one.where.line)
    return []


def _without(kind: str, error: DataError) -> DocgenError:
    """Return `error` with its field as typed."""
    where = error.where
    field_ = where.field.removeprefix(kind).removeprefix(".") if kind else where.field
    return DataError(error.id, Where(where.file, where.line, field=field_), **error.args_)


# Keys of a store that lead to other keys of it


def _lost_bases(store: Mapping[str, CanCu], lines: Lines) -> Iterator[DocgenError]:
    for key, text in store.items():
        if text.thay_the_boi is not None and text.thay_the_boi not in store:
            yield unknown(BASES, text.thay_the_boi, store, lines.where((key, "thay_the_boi")))
        for index, other in enumerate(text.sua_doi_boi):
            if other not in store or other == key:
                others = {name: one for name, one in store.items() if name != key}
                yield unknown(BASES, other, others, lines.where((key, "sua_doi_boi", index)))


def _lost_recipients(store: DanhMucNhan, lines: Lines) -> Iterator[DocgenError]:
    known = {**store.don_vi, **store.nhom}
    for key, body in store.don_vi.items():
        if body.thay_the_boi is not None and body.thay_the_boi not in known:
            where = lines.where(("don_vi", key, "thay_the_boi"))
            yield unknown(RECIPIENTS, body.thay_the_boi, known, where)
    for key, group in store.nhom.items():
        if key in store.don_vi:
            yield DataError("nhom_trung_don_vi", lines.where(("nhom", key)), key=key)
        for index, member in enumerate(group.thanh_vien):
            if member not in known:
                yield unknown(RECIPIENTS, member, known, lines.where(("nhom", key, "thanh_vien", index)))


def _successors(store: Mapping[str, CanCu] | Mapping[str, DonViNhan]) -> dict[str, tuple[str, ...]]:
    return {key: (one.thay_the_boi,) for key, one in store.items() if one.thay_the_boi}


def _rounds(
    leads: Mapping[str, tuple[str, ...]], lines: Lines, above: FieldPath, name: str
) -> Iterator[DocgenError]:
    """Yield an error for a round that `leads` runs (a → b → a), at the first of its keys in the file."""
    try:
        TopologicalSorter(leads).prepare()
    except CycleError as error:
        way = list(reversed(error.args[1]))[1:]
        first = min(range(len(way)), key=lambda place: lines.line((*above, way[place])))
        way = [*way[first:], *way[:first]]
        shown = " → ".join([*way, way[0]])
        yield DataError("kho_vong", lines.where((*above, way[0], name)), field=name, way=shown)


def unknown(kind: str, key: str, known: Mapping[str, object], where: Where) -> DataError:
    """Return the error for a `key` that is not among the `known` ones of a store, with the nearest."""
    if near := files.nearest(key, tuple(known)):
        return DataError(f"{kind}_khong_co_gan", where, key=key, near=near)
    listed = ", ".join(list(known)[:10]) or "-"
    return DataError(f"{kind}_khong_co", where, key=key, known=listed)
