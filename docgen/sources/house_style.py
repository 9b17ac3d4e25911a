"""The house style of an office: data/quy_uoc.yaml → the values that hold there, every mistake located."""

from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path

from docgen.errors import DocgenError, raise_all
from docgen.models.ho_so import HoSo, MotVanBan
from docgen.nd30.house import DOCGEN, House
from docgen.sources import yaml_files
from docgen.sources.office import Office
from docgen.values import dataclass

NAME = "quy_uoc"
_NOTHING_IN_IT = "yaml_rong"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A house style as read; with errors, `house` is docgen's own."""

    house: House = DOCGEN
    files: Mapping[str, str] = field(default_factory=dict)
    """Name of the file, where it says something → SHA-256 of its bytes."""
    errors: tuple[DocgenError, ...] = ()


def read(office: Office) -> HouseStyle:
    """Return the house style of `office`; what is wrong in it is collected, not raised.

    An office without the file, and a file of comments alone, has docgen's own values.
    """
    path = _path(office)
    if not path.exists() and not path.is_symlink():
        return HouseStyle()
    found = yaml_files.read({NAME: path}, office)
    tree = found.trees.get(NAME)
    if tree is None:
        return HouseStyle(errors=found.errors)
    if [error.id for error in tree.errors] == [_NOTHING_IN_IT]:
        return HouseStyle()
    # only an office with such a file pays for its model
    from docgen.models.quy_uoc import QuyUoc
    from docgen.sources import stores

    errors = (*found.errors, *(stores.faults(QuyUoc, "", tree) if tree.whole else ()))
    if errors:
        return HouseStyle(files=found.hashes, errors=errors)
    style = QuyUoc.model_validate(tree.data)
    numbering = ((kind, text, tree.lines.where(("danh_so", kind))) for kind, text in style.danh_so.items())
    return HouseStyle(replace(style.house(), numbering=tuple(numbering)), found.hashes)


def of(office: Office) -> House:
    """Return the values of the house style of `office`; raise once with all that is wrong in it."""
    found = read(office)
    raise_all(found.errors)
    return found.house


def settled(ho_so: HoSo, house: House) -> HoSo:
    """Return `ho_so` with the house's size set and form where dossier and documents name none."""
    if not house.sizes and not house.form:
        return ho_so
    documents = tuple(_settled(document, house) for document in ho_so.van_ban)
    return ho_so.model_copy(update={"co_chu": ho_so.co_chu or house.sizes, "van_ban": documents})


def _settled(document: MotVanBan, house: House) -> MotVanBan:
    own = not house.form or "hinh_thuc" in document.model_fields_set
    return document if own else document.model_copy(update={"hinh_thuc": house.form})


def _path(office: Office) -> Path:
    return office.root / "data" / f"{NAME}.yaml"
