"""How a table names a column of its source: to group by it, to filter, to sort, to count, to cross."""

import re
from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.models.base import KEY_PATTERN, Fact, Flag, Key, Line, Lines, Real, refuse
from docgen.vn import text as vn_text
from docgen.vn.patterns import regex

PLACE = regex(r"\{\{\s*(\w+)\s*\}\}")
"""A place in a label where docgen puts a value: «{{ so_dong }}»."""
_ODD = regex(r"\{\{.*?(?:\}\}|$)|\}\}")
_SHOWN = 60
VALUE, ROWS = "gia_tri", "so_dong"
"""Names that every label knows: the group's own value, and its count."""


class Theo(Fact, title="Cột nguồn"):
    """A column of the source by key: a column or group of the table, or any other column of the source."""

    theo: Annotated[Key, Field(title="Theo cột")]
    lay_tu: Annotated[Line | None, Field(title="Lấy từ cột nguồn")] = None
    """Heading of the source column where it is no column of the table; absent: the key."""


class ThuTu(Theo, title="Cột có thứ tự"):
    """A column by whose values something is arranged, and in which order the values come."""

    sap_xep: Annotated[Literal["nguon", "abc", "cap"], Field(title="Thứ tự")] = "nguon"
    """«nguon»: as they first appear; «abc»: Vietnamese order; «cap»: levels of government from the top."""
    thu_tu: Annotated[Lines, Field(title="Giá trị xếp trước")] = ()
    """Values that come first, in this order; the others follow as `sap_xep` says."""


class Nhom(ThuTu, title="Nhóm"):
    """A group level (nhóm): the column by whose value rows are grouped, and how groups are numbered."""

    danh_so: Annotated[Literal["A", "I", "1", "a", "khong"] | None, Field(title="Đánh số")] = None
    """Numbering; absent: A, I for two levels, I for one, A, I, 1 for three."""
    nhan: Annotated[Line | None, Field(title="Nhãn nhóm", examples=["LĨNH VỰC {{ gia_tri }}"])] = None
    """Label; absent: the value alone. `{{ gia_tri }}`, `{{ so_dong }}` and keys of sums are filled in."""


class DieuKien(Theo, title="Điều kiện lọc"):
    """A condition on the rows that a table takes; all that is given must hold."""

    la: Annotated[Lines, Field(title="Là một trong")] = ()
    khong_la: Annotated[Lines, Field(title="Không là")] = ()
    chua: Annotated[Lines, Field(title="Có chứa một trong")] = ()
    tu: Annotated[Real | None, Field(title="Từ")] = None
    den: Annotated[Real | None, Field(title="Đến")] = None
    trong: Annotated[Flag | None, Field(title="Để trống")] = None
    """«có»: only rows whose cell is empty, «không»: only those whose cell is filled."""

    @property
    def la_so(self) -> bool:
        """Whether the cell is compared as a number."""
        return self.tu is not None or self.den is not None

    @model_validator(mode="after")
    def _asks_something(self) -> Self:
        """Refuse a condition that any row meets."""
        if not (self.la or self.khong_la or self.chua or self.la_so or self.trong is not None):
            refuse("DieuKien", [((), PydanticCustomError("loc_khong_dieu_kien", "no condition", {}))])
        if self.tu is not None and self.den is not None and self.tu > self.den:
            refuse("DieuKien", [(("den",), PydanticCustomError("loc_nguoc", "no number lies between", {}))])
        return self


class SapXep(Theo, title="Sắp xếp"):
    """A column by which rows are sorted: numbers by size, texts in Vietnamese order."""

    giam: Annotated[Flag, Field(title="Giảm dần")] = False


class Chieu(ThuTu, title="Chiều của bảng chéo"):
    """One side of a cross table: the column whose values become its rows or its columns."""

    tieu_de: Annotated[Line | None, Field(title="Tiêu đề")] = None
    """Heading over the values; absent: the heading or key of the source column."""


def _as_column(value: object) -> object:
    return named(value.strip()) if isinstance(value, str) and value.strip() else value


_Side = Annotated[Chieu, BeforeValidator(_as_column, json_schema_input_type=str | Chieu)]
Counted = Annotated[Theo, BeforeValidator(_as_column, json_schema_input_type=str | Theo)]


class Cheo(Fact, title="Bảng chéo"):
    """A cross table (pivot): counts of rows, or sums, for each pair of values, with totals both ways."""

    hang: Annotated[_Side, Field(title="Hàng")]
    cot: Annotated[_Side, Field(title="Cột")]
    cong: Annotated[Counted | None, Field(title="Cộng cột số")] = None
    """Column of numbers that is summed; absent: rows are counted."""


def _as_columns(value: object) -> object:
    return [value] if isinstance(value, dict) or (isinstance(value, str) and value.strip()) else value


def _as_conditions(value: object) -> object:
    """Return conditions: `{cap: Cấp Tỉnh}` means `[{theo: cap, la: Cấp Tỉnh}]`; a heading may be the key."""
    if isinstance(value, dict) and "theo" not in value:
        return [{**named(str(key)), "la": wanted} for key, wanted in value.items()]
    return [value] if isinstance(value, dict) else value


def named(heading: str) -> dict[str, str]:
    """Return the key, and where it is needed the heading, of a column that `heading` alone names.

    >>> named("cap"), named("Cấp thực hiện")
    ({'theo': 'cap'}, {'theo': 'cap_thuc_hien', 'lay_tu': 'Cấp thực hiện'})
    """
    if re.fullmatch(KEY_PATTERN, heading):
        return {"theo": heading}
    return {"theo": vn_text.slug(heading).replace("-", "_"), "lay_tu": heading}


_Group = Annotated[Nhom, BeforeValidator(_as_column, json_schema_input_type=str | Nhom)]
Groups = Annotated[
    tuple[_Group, ...],
    BeforeValidator(_as_columns, json_schema_input_type=str | Nhom | tuple[str | Nhom, ...]),
]
_Sorted = Annotated[SapXep, BeforeValidator(_as_column, json_schema_input_type=str | SapXep)]
Order = Annotated[
    tuple[_Sorted, ...],
    BeforeValidator(_as_columns, json_schema_input_type=str | SapXep | tuple[str | SapXep, ...]),
]
Filter = Annotated[
    tuple[DieuKien, ...],
    BeforeValidator(
        _as_conditions, json_schema_input_type=DieuKien | tuple[DieuKien, ...] | dict[str, str | list[str]]
    ),
]


def unknown(label: str, known: frozenset[str]) -> Iterator[str]:
    """Yield what `label` asks for and nobody knows; an odd brace is one of them."""
    yield from (name for name in PLACE.findall(label) if name not in known)
    yield from (odd[:_SHOWN] for odd in _ODD.findall(PLACE.sub("", label)))
