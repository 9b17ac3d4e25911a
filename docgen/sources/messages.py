"""pydantic's complaints → our errors with place: by the stable `type`, never by its text."""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from docgen.errors import DataError
from docgen.models.base import KEY_PATTERN, Fact
from docgen.models.titles import field_at, models_at, words_of
from docgen.sources.files import nearest
from docgen.sources.lines import Lines, Path
from docgen.sources.yaml_tree import Data

IDS: dict[str, str] = {
    "missing": "thieu",
    "extra_forbidden": "muc_la",
    "literal_error": "khong_trong_danh_sach",
    "string_type": "phai_la_chu",
    "bool_type": "phai_la_chu",
    "bool_parsing": "phai_la_chu",
    "date_type": "phai_la_chu",
    "int_type": "phai_la_so_nguyen",
    "int_parsing": "phai_la_so_nguyen",
    "int_from_float": "phai_la_so_nguyen",
    "float_type": "khong_phai_so",
    "float_parsing": "khong_phai_so",
    "tuple_type": "phai_la_danh_sach",
    "list_type": "phai_la_danh_sach",
    "dict_type": "phai_la_nhom_muc",
    "model_type": "phai_la_nhom_muc",
    "model_attributes_type": "phai_la_nhom_muc",
    "union_tag_invalid": "khong_trong_danh_sach",
    "union_tag_not_found": "phai_la_nguon",
    "too_short": "qua_it_muc",
    "too_long": "qua_nhieu_muc",
    "string_too_long": "qua_dai",
    "string_pattern_mismatch": "sai_dang",
    "greater_than_equal": "qua_nho",
    "less_than_equal": "qua_lon",
}
"""Type of pydantic's error → id of our sentence; the models' own types are ids already."""
# fmt: off
OWN = frozenset({
    "ky_tu_cam", "nhieu_dong", "de_trong", "ngay_sai_dang", "ngay_khong_co", "co_khong_sai", "khoa_sai_dang",
    "thang_sai_dang", "khong_phai_so", "trung_khoa", "thieu_thoi_gian", "thua_thoi_gian", "so_khong_ngay",
    "bang_thieu_ma_cot", "bang_thieu_tieu_de", "bang_cot_gop", "bang_khoa_rieng", "bang_stt_tu_danh",
    "bang_dau_va_so", "bang_nhom_lay_tu", "bang_tong_khong_co", "bang_tong_khong_so", "bang_o_thua",
    "bang_thieu_nhom", "kinh_gui_khong_duoc", "kinh_gui_phai_co",
    "thieu", "can_cu_mot_trong_hai", "can_cu_het_truoc", "nhom_mo_co_thanh_vien", "nhom_trong",
    "bang_cot_ngoai_muc", "bang_chua_co_cot", "bang_cheo_rieng", "bang_chi_nhom_khong_nhom",
    "bang_chi_nhom_thieu_cot", "bang_chi_nhom_khong_cong", "bang_nhan_la", "loc_khong_dieu_kien",
    "bang_qua_nhieu_cot", "nam_ngoai", "can_cu_kem_khong_khoa",
    "bang_nhan_chua_cong", "bang_nhom_hai_lan", "bang_tong_hai_lan", "bang_cheo_mot_cot", "loc_nguoc",
    "giai_trinh_hai_ben_trong", "don_vi_het_truoc", "quy_uoc_ngoai", "quy_uoc_loai",
    "quy_uoc_quy_tac",
})
# fmt: on
TAG = "loai"
"""The key that says which model a value is."""
_LIMITS = ("min_length", "max_length", "ge", "le")
MAX_SHOWN = 60
MAX_TOLD = 2_000
"""So many complaints about one file are told: nobody reads on, and each is looked up among all names."""


def located(error: ValidationError, model: type[Fact], data: Data, lines: Lines) -> list[DataError]:
    """Return every complaint of `error` about `data`, the raw value of a `model`, at its line and field."""
    found: list[DataError] = []
    for detail in error.errors(include_url=False, include_input=False)[:MAX_TOLD]:
        path = typed_path(tuple(detail["loc"]), data)
        context: Mapping[str, Any] = detail.get("ctx") or {}
        if detail["type"] == "too_short" and _size(_value(data, path)) >= context["min_length"]:
            continue  # pydantic counts only the good items, and the bad ones are told already
        found.append(_one(detail["type"], path, context, model, data, lines))
    return found


def typed_path(loc: Path, data: Data) -> Path:
    """Return the part of `loc` that the user typed, without tags of unions and parts of expanded values."""
    path: list[str | int] = []
    here: Data | None = data
    for index, step in enumerate(loc):
        if step == "[key]":
            break
        if isinstance(here, dict):
            if step in here:
                here = here[str(step)]
            elif index == len(loc) - 1 and step != here.get(TAG):
                here = None
            else:
                continue
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        else:
            break
        path.append(step)
    return tuple(path)


def _one(
    kind: str, path: Path, context: Mapping[str, Any], model: type[Fact], data: Data, lines: Lines
) -> DataError:
    if kind.startswith("union_tag") and isinstance(_value(data, path), dict):
        tag = str(context.get("discriminator", "")).strip("'")
        return _wrong_kind((*path, tag), model, data, lines)
    where = lines.where(path)
    key = str(path[-1]) if path and isinstance(path[-1], str) else ""
    value = _value(data, path)
    if kind == "extra_forbidden":
        return _unknown_key(path, value, model, lines)
    if kind == "trung_khoa" and value is None:  # the kind is the key of a document that has no other
        value = _value(data, (*path[:-1], TAG))
    if kind == "khoa_sai_dang" and not isinstance(value, str):
        value = key  # of a mapping
    field = field_at(model, path)
    title = (field.title if field else None) or key or "-"
    args: dict[str, object] = {"title": title, "key": key, "found": _short(value)}
    args |= {
        name: context[name]
        for name in ("known", "character", "position", "limit", "clause")
        if name in context
    }
    args |= {"key": context["key"]} if context.get("key") else {}
    args |= next(({"limit": context[name]} for name in _LIMITS if name in context), {})
    id_ = kind if kind in OWN else IDS.get(kind, "khong_dung")
    if kind == "too_long" and isinstance(value, str):
        id_ = "qua_dai"
    if value == "" and kind != "missing" and id_ != "bang_thieu_nhom":
        return DataError("de_trong", where, title=title)
    if id_ == "khong_trong_danh_sach" and not isinstance(value, str):
        id_ = "phai_la_chu"
    if id_ == "khong_trong_danh_sach":
        words = words_of(field) if field else ()
        near = nearest(str(value), words)
        id_, args = id_ + ("_gan" if near else ""), args | {"known": ", ".join(words), "near": near}
    if id_ == "sai_dang":
        args["example"] = str(field.examples[0]) if field and field.examples else "-"
    return DataError(id_, where, **args)


def _wrong_kind(path: Path, model: type[Fact], data: Data, lines: Lines) -> DataError:
    """Return the error for the word at `path` that says which of several models is meant."""
    fields = [m.model_fields[str(path[-1])] for m in models_at(model, path[:-1])]
    title, key, found = fields[0].title or str(path[-1]), str(path[-1]), _value(data, path)
    if not found or not isinstance(found, str):
        id_ = "thieu" if found is None else "phai_la_chu" if found else "de_trong"
        return DataError(id_, lines.where(path), title=title, key=key)
    value = _short(found)
    words = tuple(word for field in fields for word in words_of(field))
    near = nearest(value, words)
    id_ = "khong_trong_danh_sach" + ("_gan" if near else "")
    return DataError(id_, lines.where(path), title=title, found=value, known=", ".join(words), near=near)


def _unknown_key(path: Path, value: Data | None, model: type[Fact], lines: Lines) -> DataError:
    known = tuple(dict.fromkeys(name for m in models_at(model, path[:-1]) for name in m.model_fields))
    key = str(path[-1])
    if key == "kinh_gui" and path[0] == "van_ban":
        return DataError("kinh_gui_khong_duoc", lines.where(path))
    if value == "" and not re.fullmatch(KEY_PATTERN, key):
        return DataError("muc_la_phay", lines.where(path[:-1]), key=key)
    if key in known:
        return DataError("muc_cua_loai_khac", lines.where(path), key=key)
    if near := nearest(key, known):
        return DataError("muc_la_gan", lines.where(path), key=key, near=near)
    return DataError("muc_la", lines.where(path), key=key, known=", ".join(known) or "-")


def _value(data: Data, path: Path) -> Data | None:
    here: Data | None = data
    for step in path:
        if isinstance(here, dict):
            here = here.get(str(step))
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        else:
            return None
    return here


def _size(value: Data | None) -> int:
    """Return how many items `value` stands for: a bare text is a list of one."""
    return len(value) if isinstance(value, list) else int(bool(value))


def _short(value: Data | None) -> str:
    """Return what stands there, cut to a length that fits on a line."""
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"
