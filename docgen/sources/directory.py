"""The directory (danh bạ): data/co_quan.yaml and data/nguoi_ky.yaml, each a mapping key → facts."""

from collections.abc import Mapping
from functools import lru_cache

from docgen.errors import DataError, DocgenError, Where
from docgen.models.can_cu import CanCu
from docgen.models.co_quan import DanhBa
from docgen.models.noi_nhan import DanhMucNhan
from docgen.sources import files, stores, yaml_files
from docgen.sources import office as offices
from docgen.sources.lines import Lines
from docgen.sources.office import Office
from docgen.sources.stores import Stores
from docgen.sources.yaml_files import Found
from docgen.sources.yaml_tree import Data, Tree
from docgen.values import dataclass

AGENCIES, SIGNERS = "co_quan", "nguoi_ky"
_KEPT = 4


@dataclass(frozen=True, slots=True)
class Directory:
    """The directory as read; `danh_ba` is None where it has errors."""

    danh_ba: DanhBa | None
    raw: Mapping[str, Mapping[str, Data]]
    """«co_quan» and «nguoi_ky» → key → the facts as typed: enough to know which keys there are."""
    lines: Mapping[str, Lines]
    files: Mapping[str, str]
    """Name of every file read → SHA-256 of its bytes."""
    errors: tuple[DocgenError, ...]
    stores: Stores

    @property
    def can_cu(self) -> Mapping[str, CanCu]:
        """The store of legal bases by key."""
        return self.stores.can_cu

    @property
    def noi_nhan(self) -> DanhMucNhan:
        """The directory of bodies and groups that receive documents."""
        return self.stores.noi_nhan


def read(office: Office) -> Directory:
    """Return the directory of `office`; what is wrong in it is collected, not raised.

    The files are read anew each time, but understood once a process while no byte of them changes.
    """
    own = {kind: offices.data(office.root, kind) for kind in (AGENCIES, SIGNERS)}
    return _parsed(yaml_files.find(own, office), stores.find(office))


@lru_cache(maxsize=_KEPT)
def _parsed(own: Found, more: Found) -> Directory:
    found = yaml_files.parse(own)
    trees, errors = found.trees, list(found.errors)
    danh_ba = None
    if not errors:
        danh_ba, errors = _validated(trees)
    raw = {kind: tree.data for kind, tree in trees.items() if isinstance(tree.data, dict)}
    lines = {kind: tree.lines for kind, tree in trees.items()}
    stores_ = stores.parse(more)
    hashes = {**found.hashes, **stores_.files}
    return Directory(danh_ba, raw, lines, hashes, (*errors, *stores_.errors), stores_)


def _validated(trees: Mapping[str, Tree]) -> tuple[DanhBa | None, list[DocgenError]]:
    """Return the facts, or None and what is wrong with them, per file in the order of its lines."""
    found = [error for kind, tree in trees.items() for error in stores.faults(DanhBa, kind, tree)]
    if not found:
        found += _lost_signers(trees)
    if found:
        return None, sorted(found, key=lambda error: (error.where.file, error.where.line))
    return DanhBa.model_validate({kind: tree.data for kind, tree in trees.items()}), []


def _lost_signers(trees: Mapping[str, Tree]) -> list[DocgenError]:
    """Return an error for every signer whose agency is not in the directory."""
    agencies, signers = trees[AGENCIES].data, trees[SIGNERS].data
    assert isinstance(agencies, dict)
    assert isinstance(signers, dict)
    lines = trees[SIGNERS].lines
    return [
        unknown("co_quan", str(facts["co_quan"]), agencies, lines.where((key, "co_quan")))
        for key, facts in signers.items()
        if isinstance(facts, dict) and facts["co_quan"] not in agencies
    ]


def unknown(kind: str, key: str, known: Mapping[str, object], where: Where) -> DataError:
    """Return the error for a `key` that is not among the `known` agencies or signers, with the nearest."""
    if near := files.nearest(key, tuple(known)):
        return DataError(f"{kind}_khong_co_gan", where, key=key, near=near)
    listed = ", ".join(list(known)[:10]) or "-"
    return DataError(f"{kind}_khong_co", where, key=key, known=listed)
