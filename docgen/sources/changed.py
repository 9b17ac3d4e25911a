"""A dossier with other texts in some of its fields: only what differs is validated again."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from docgen.errors import DocgenError, raise_all
from docgen.models.base import Fact
from docgen.models.ho_so import HoSo
from docgen.models.so_ngay import SoNgay
from docgen.models.titles import models_at
from docgen.models.van_ban import VanBan
from docgen.sources import house_style, messages, references
from docgen.sources.directory import Directory
from docgen.sources.dossier import Loaded
from docgen.sources.lines import Path as FieldPath
from docgen.sources.yaml_tree import Data
from docgen.values import dataclass

KEYS = {"van_ban": "khoa", "phu_luc": "ma_phu_luc", "bang": "ma_bang", "chi_tieu": "ma_chi_tieu"}
"""Lists whose items have a key, by which a path names them."""
_FIXED = frozenset({"loai", "ma_van_ban", "ma_phu_luc", "ma_bang", "ma_chi_tieu"})
"""Keys lead from place to place in a dossier, so that no row has its own."""
_READ = frozenset({"tep", "trang", "sql", "theo", "lay_tu"})
"""What says how tables are read: once, before the first row of a pack."""
_SHORT = frozenset({"noi_nhan", "can_cu", "kinh_gui"})
"""Lists that one text may stand for."""
_LEAD = frozenset({"co_quan", "nguoi_ky", "don_vi_soan_thao", "in_dia_chi", "kinh_gui", "noi_nhan", "can_cu"})
"""Fields that hold keys of the directory and the stores."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A step of a path that leads nowhere: what it names, and what it could have named."""

    step: str
    known: tuple[str, ...]
    whole: bool = False
    """It leads to a whole entry or to a key, which no text can fill."""


def field_at(ho_so: HoSo, typed: str) -> FieldPath | Lost:
    """Return the place of the field `typed` as `van_ban.cong_van.trich_yeu`, or where that loses its way.

    Items of lists are named by their keys. Only a field that a text can fill is one.
    """
    found = _walk(ho_so, typed.split("."))
    if isinstance(found, Lost):
        return found
    path, here = found
    if isinstance(path[-1], str) and _takes_text(here, path[-1]):
        return path
    return Lost(typed.split(".")[-1], _fields(here), whole=True)


def table_at(ho_so: HoSo, typed: str) -> FieldPath | Lost:
    """Return the place of the table `typed` as `van_ban.cong_van.phu_luc.so_lieu.bang.ma_bang`."""
    found = _walk(ho_so, typed.split("."))
    if isinstance(found, Lost):
        return found
    path, _ = found
    return path if path[-2:-1] == ("bang",) else Lost(typed.split(".")[-1], ("bang",))


def _walk(ho_so: HoSo, steps: list[str]) -> tuple[FieldPath, Any] | Lost:
    """Return the path that `steps` take and the fact in which its last field stands."""
    path: list[str | int] = []
    here: Any = ho_so
    left = list(reversed(steps))
    while left:
        step = left.pop()
        if not isinstance(here, Fact) or step not in type(here).model_fields:
            return Lost(step, _fields(here))
        path.append(step)
        if not left:
            return tuple(path), here
        value = getattr(here, step)
        if step in KEYS:
            keys = [getattr(item, KEYS[step]) for item in value]
            if (key := left.pop()) not in keys:
                return Lost(key, tuple(keys))
            path.append(keys.index(key))
            here = value[path[-1]]
        else:
            here = value
    return tuple(path), here


def _fields(here: object) -> tuple[str, ...]:
    if not isinstance(here, Fact):
        return ()
    return tuple(name for name in type(here).model_fields if name in KEYS or _takes_text(here, name))


def _takes_text(here: object, name: str) -> bool:
    if not isinstance(here, Fact) or name in _FIXED | _READ:
        return False
    return name in _SHORT or not models_at(type(here), (name,))


def with_texts(base: Loaded, people: Directory, texts: Mapping[FieldPath, str]) -> Loaded:
    """Return `base` with `texts` in its fields, validated as if they had been typed; raise what is wrong.

    Errors stand at the fields of the dossier, as everywhere.
    """
    if not texts:
        return base
    assert isinstance(base.tree.data, dict)
    data: dict[str, Data] = base.tree.data
    for path, text in texts.items():
        data = _put(data, path, text)
    tree = replace(base.tree, data=data)
    try:
        ho_so = _validated(base.ho_so, data, texts)
    except ValidationError:
        ho_so = _whole(data, base)
    if any(path[-1] in _LEAD for path in texts):
        raise_all(references.check(tree, people))
    return replace(base, ho_so=house_style.settled(ho_so, base.house), tree=tree)


def numbered(base: Loaded, given: Mapping[str, SoNgay]) -> Loaded:
    """Return `base` with number and day in the documents whose keys are in `given`.

    A number that the dossier itself names stays as it is.
    """
    documents = tuple(
        document.model_copy(update=_as_given(given[document.khoa]))
        if document.khoa in given and document.so_van_ban is None
        else document
        for document in base.ho_so.van_ban
    )
    return replace(base, ho_so=base.ho_so.model_copy(update={"van_ban": documents})) if given else base


def _as_given(given: SoNgay) -> dict[str, object]:
    """Return the fields of time of a document that has its number: a draft's month or year go."""
    return {
        "so_van_ban": given.so,
        "ngay_van_ban": given.ngay,
        "thang_van_ban": None,
        "nam_van_ban": None,
    }


def _put(data: Any, path: FieldPath, text: str) -> Any:  # noqa: ANN401
    """Return a copy of `data` with `text` at `path`; all beside the way is shared."""
    if not path:
        return text
    step, *rest = path
    copy = data.copy() if data is not None else {}
    below = copy[step] if isinstance(step, int) else copy.get(step)
    copy[step] = _put(below, tuple(rest), text)
    return copy


def _whole(data: Data, base: Loaded) -> HoSo:
    """Return the dossier `data`, or raise all that is wrong with it, located."""
    try:
        return HoSo.model_validate(data)
    except ValidationError as error:
        problems: list[DocgenError] = list(messages.located(error, HoSo, data, base.tree.lines))
        raise_all(problems)
        raise


def _validated(base: HoSo, data: dict[str, Data], texts: Mapping[FieldPath, str]) -> HoSo:
    """Return the dossier `data` of which only the fields of `texts` differ from `base`."""
    if any(path[0] != "van_ban" for path in texts):
        return HoSo.model_validate(data)
    raw = data["van_ban"]
    changed = {path[1] for path in texts}
    assert isinstance(raw, list)
    documents = tuple(
        _document(document, raw[at], [path[2:] for path in texts if path[1] == at])
        if at in changed
        else document
        for at, document in enumerate(base.van_ban)
    )
    return base.model_copy(update={"van_ban": documents})


def _document(base: Any, raw: Data, places: list[FieldPath]) -> VanBan:  # noqa: ANN401
    """Return the document `raw`, the annexes taken from `base` where none of `places` lies in them."""
    if any(place[0] == "phu_luc" for place in places):
        document: VanBan = type(base).model_validate(raw)
        return document
    assert isinstance(raw, dict)
    own = type(base).model_validate({key: value for key, value in raw.items() if key != "phu_luc"})
    made: VanBan = own.model_copy(update={"phu_luc": base.phu_luc})
    return made
