"""The house style of an office: data/quy_uoc.yaml → the values that hold there, every mistake located."""

from collections.abc import Mapping
from dataclasses import field, replace
from functools import lru_cache

from docgen.errors import DocgenError, raise_all
from docgen.models.ho_so import HoSo, MotVanBan
from docgen.nd30.house import DOCGEN, House
from docgen.sources import files, yaml_files
from docgen.sources import office as offices
from docgen.sources.office import Office
from docgen.sources.yaml_files import Found
from docgen.values import dataclass

NAME = "quy_uoc"
_NOTHING_IN_IT = "yaml_rong"
_KEPT = 4


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A house style as read; with errors, `house` is docgen's own."""

    house: House = DOCGEN
    files: Mapping[str, str] = field(default_factory=dict)
    """Name of the file, where it says something → SHA-256 of its bytes."""
    errors: tuple[DocgenError, ...] = ()
    so_dang_ky: str = ""
    """Where the number register is, as typed; empty: nothing is said of it."""


def read(office: Office) -> HouseStyle:
    """Return the house style of `office`; what is wrong in it is collected, not raised.

    An office without the file, and a file of comments alone, has docgen's own values. The file is read anew
    each time, but understood once a process while no byte of it changes.
    """
    path = offices.data(office.root, NAME)
    if not files.is_there(path):
        return HouseStyle()
    return _parsed(yaml_files.find({NAME: path}, office))


@lru_cache(maxsize=_KEPT)
def _parsed(bytes_: Found) -> HouseStyle:
    found = yaml_files.parse(bytes_)
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
    house = replace(style.house(), numbering=tuple(numbering))
    return HouseStyle(house, found.hashes, so_dang_ky=style.so_dang_ky or "")


def of(office: Office) -> House:
    """Return the values of the house style of `office`; raise once with all that is wrong in it."""
    found = read(office)
    raise_all(found.errors)
    return found.house


def register_place(office: Office) -> str:
    """Return where the house style of `office` has the register, a file by its whole path; or nothing."""
    found = read(office)
    raise_all(found.errors)
    place = found.so_dang_ky
    return place if not place or "://" in place else str(office.root / place)


def settled(ho_so: HoSo, house: House) -> HoSo:
    """Return `ho_so` with the house's size set and form where dossier and documents name none."""
    if not house.sizes and not house.form:
        return ho_so
    documents = tuple(_settled(document, house) for document in ho_so.van_ban)
    return ho_so.model_copy(update={"co_chu": ho_so.co_chu or house.sizes, "van_ban": documents})


def _settled(document: MotVanBan, house: House) -> MotVanBan:
    own = not house.form or "hinh_thuc" in document.model_fields_set
    return document if own else document.model_copy(update={"hinh_thuc": house.form})
