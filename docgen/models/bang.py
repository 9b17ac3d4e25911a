"""Tables (bảng) of an annex: where the rows come from, and what is shown."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated, Literal, Self

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    WrapValidator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from docgen.models import cot as columns
from docgen.models.base import (
    KEY_PATTERN,
    MAX_KEY,
    MAX_TEXT,
    Breach,
    Cell,
    Fact,
    Key,
    Line,
    Lines,
    Whole,
    refuse,
)
from docgen.models.cot import STT, Cot
from docgen.models.so_lieu import ChiTieu, GiaiTrinh
from docgen.vn import numbers

NguonHoSo = Literal["chi_tieu", "giai_trinh"]
"""A list of the dossier itself whose rows a table takes."""
SECTIONS: dict[NguonHoSo, type[Fact]] = {"chi_tieu": ChiTieu, "giai_trinh": GiaiTrinh}


class NguonSo(Fact, title="Tệp Excel"):
    """A sheet of a workbook (.xlsx); the heading row is found by the headings of the columns."""

    tep: Annotated[Line, Field(title="Tệp")]
    """Path of the workbook, relative to the dossier file."""
    trang: Annotated[Line | None, Field(title="Trang tính")] = None
    """Name of the sheet; absent: the workbook has one sheet."""


def _row(value: object, check: ValidatorFunctionWrapHandler) -> object:
    """Return an inline row; one of plain keys and texts, as nearly all are, is not taken apart for it."""
    if value.__class__ is dict and all(map(_is_plain, value.items())):
        return {key: text.strip() for key, text in value.items()}
    return check(value)


def _is_plain(item: tuple[object, object]) -> bool:
    """Return whether (key, text) are valid and as they will be, but for blanks around the text."""
    key, text = item
    return (
        key.__class__ is str
        and text.__class__ is str
        and _is_key(key)
        and len(text) <= MAX_TEXT
        and text.isprintable()
        and unicodedata.is_normalized("NFC", text)
    )


@lru_cache(maxsize=256)
def _is_key(text: str) -> bool:
    return re.fullmatch(KEY_PATTERN, text) is not None and len(text) <= MAX_KEY


Dong = Annotated[dict[Key, Cell], WrapValidator(_row)]
"""One inline row: column key → text; a missing key is an empty cell."""


class Nhom(Fact, title="Nhóm"):
    """A group level (nhóm): the column by whose value rows are grouped, and how groups are numbered."""

    theo: Annotated[Key, Field(title="Nhóm theo cột")]
    lay_tu: Annotated[Line | None, Field(title="Lấy từ cột nguồn")] = None
    """Heading of the source column where the group is no column of the table; absent: the key."""
    danh_so: Annotated[Literal["A", "I", "1", "a", "khong"] | None, Field(title="Đánh số")] = None
    """Numbering; absent: A, I for two levels, I for one, A, I, 1 for three."""


def _as_group(value: object) -> object:
    return {"theo": value} if isinstance(value, str) and value.strip() else value


def _as_groups(value: object) -> object:
    return [value] if isinstance(value, dict) or (isinstance(value, str) and value.strip()) else value


def _as_source(value: object) -> object:
    """Return the source that `value` means: a bare text names a list of the dossier, else a workbook."""
    if not isinstance(value, str) or not (bare := value.strip()):
        return value
    return bare if bare in SECTIONS else {"tep": value}


def _kind_of_source(value: object) -> str | None:
    if isinstance(value, dict | NguonSo):
        return "<tep>"
    if isinstance(value, str) and value in SECTIONS:
        return "<muc>"
    return "<dong>" if isinstance(value, list | tuple) else None


Nguon = Annotated[
    Annotated[NguonSo, Tag("<tep>")]
    | Annotated[NguonHoSo, Tag("<muc>")]
    | Annotated[tuple[Dong, ...], Tag("<dong>")],
    Discriminator(_kind_of_source),
    BeforeValidator(_as_source, json_schema_input_type=str | NguonSo | tuple[Dong, ...]),
]
_Group = Annotated[Nhom, BeforeValidator(_as_group, json_schema_input_type=str | Nhom)]
_Groups = Annotated[
    tuple[_Group, ...],
    BeforeValidator(_as_groups, json_schema_input_type=str | Nhom | tuple[str | Nhom, ...]),
]
_STRINGS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_Keys = Annotated[Lines, WithJsonSchema(_STRINGS)]


class Bang(Fact, title="Bảng"):
    """A table: its source, columns, groups and totals."""

    ma_bang: Annotated[Key, Field(title="Mã bảng")] = "bang"
    tieu_de: Annotated[Line | None, Field(title="Tên bảng")] = None
    nguon: Annotated[Nguon, Field(title="Nguồn số liệu")]
    """A sheet of a workbook, `chi_tieu` or `giai_trinh` of the dossier, or the rows themselves."""
    cot: Annotated[tuple[Cot, ...], Field(title="Cột", min_length=1)]
    nhom: Annotated[_Groups, Field(title="Nhóm", max_length=6)] = ()
    tong: Annotated[_Keys, Field(title="Cộng các cột")] = ()
    """Keys of the columns of numbers that are summed in a total row."""
    nhan_tong: Annotated[Line, Field(title="Nhãn dòng tổng")] = "Tổng cộng"
    dong_trong: Annotated[Whole, Field(title="Số dòng trống", ge=0, le=500)] = 0
    """Blank rows to fill in: at the end of each innermost group, or of the table."""
    danh_so_dong: Annotated[Literal["theo_nhom", "lien_tuc"], Field(title="Đánh số dòng")] = "theo_nhom"

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        """Refuse columns, groups, totals and inline rows that do not belong together."""
        found = [*columns.breaches(self.cot), *_group_breaches(self), *_total_breaches(self)]
        refuse("Bang", found)
        refuse("Bang", list(_row_breaches(self)))
        return self

    @property
    def cac_cot(self) -> tuple[Cot, ...]:
        """The columns that hold data, left to right, docgen's own numbers left out."""
        return tuple(column for _, column in columns.leaves(self.cot) if column.ma_cot != STT)

    @property
    def nguon_cot(self) -> dict[str, tuple[str, ...]]:
        """Key of every column and group → names under which its source may know it, best first."""
        found: dict[str, tuple[str, ...]] = {}
        for column in self.cac_cot:
            key = column.ma_cot or ""
            own = (column.tieu_de, key) if column.tieu_de else (key,)
            found[key] = (column.lay_tu,) if column.lay_tu else own
        for group in self.nhom:
            found.setdefault(group.theo, (group.lay_tu,) if group.lay_tu else (group.theo,))
        return found

    @property
    def khoa_dong(self) -> dict[str, str]:
        """Key of every column and group → key of the inline row that holds it."""
        own = {column.ma_cot or "": column.lay_tu or column.ma_cot or "" for column in self.cac_cot}
        return {group.theo: group.lay_tu or group.theo for group in self.nhom} | own


def _group_breaches(bang: Bang) -> Iterator[Breach]:
    own = {column.ma_cot for column in bang.cac_cot}
    for index, group in enumerate(bang.nhom):
        key = group.theo
        if key in [before.theo for before in bang.nhom[:index]]:
            yield ("nhom", index, "theo"), PydanticCustomError("trung_khoa", "same key twice", {})
        if key in columns.RESERVED or key == STT:
            yield ("nhom", index, "theo"), PydanticCustomError("bang_khoa_rieng", "reserved", {"key": key})
        if key in own and group.lay_tu:
            yield ("nhom", index, "lay_tu"), PydanticCustomError("bang_nhom_lay_tu", "source given twice", {})


def _total_breaches(bang: Bang) -> Iterator[Breach]:
    kinds = {column.ma_cot: column.kieu for column in bang.cac_cot}
    known = ", ".join(key for key, kind in kinds.items() if key and kind == "so") or "-"
    for index, key in enumerate(bang.tong):
        if key not in kinds:
            error = PydanticCustomError("bang_tong_khong_co", "no such column", {"key": key, "known": known})
        elif kinds[key] != "so":
            error = PydanticCustomError("bang_tong_khong_so", "not a column of numbers", {"key": key})
        elif key in bang.tong[:index]:
            error = PydanticCustomError("trung_khoa", "same key twice", {})
        else:
            continue
        yield ("tong", index), error


def _row_breaches(bang: Bang) -> Iterator[Breach]:
    """Yield inline cells that belong to no column, are no numbers, or leave a row without its group."""
    if isinstance(bang.nguon, str):
        yield from _field_breaches(bang, SECTIONS[bang.nguon])
        return
    if isinstance(bang.nguon, NguonSo):
        return
    keys = bang.khoa_dong
    numeric = {keys[c.ma_cot or ""] for c in bang.cac_cot if c.kieu == "so"}
    groups = [keys[group.theo] for group in bang.nhom]
    known = ", ".join(dict.fromkeys(keys.values()))
    for index, row in enumerate(bang.nguon):
        for key, cell in row.items():
            if key not in keys.values():
                id_ = "bang_stt_tu_danh" if key == STT else "bang_o_thua"
                yield ("nguon", index, key), PydanticCustomError(id_, "unused", {"key": key, "known": known})
            elif key in numeric and cell and numbers.parse(cell) is None:
                yield ("nguon", index, key), PydanticCustomError("khong_phai_so", "not a number", {})
        for key in groups:
            if not row.get(key):
                yield ("nguon", index, key), PydanticCustomError("bang_thieu_nhom", "no group", {"key": key})


def _field_breaches(bang: Bang, section: type[Fact]) -> Iterator[Breach]:
    """Yield columns and groups that no field of the dossier's own list fills."""
    fields, keys = section.model_fields, bang.khoa_dong
    known = ", ".join(fields)
    places = [((*loc, "lay_tu" if c.lay_tu else "ma_cot"), c.ma_cot) for loc, c in columns.leaves(bang.cot)]
    places += [(("nhom", index, "theo"), group.theo) for index, group in enumerate(bang.nhom)]
    for loc, key in places:
        if key and key != STT and keys[key] not in fields:
            args = {"key": keys[key], "known": known}
            yield loc, PydanticCustomError("bang_cot_ngoai_muc", "no such field", args)
