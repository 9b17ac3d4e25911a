"""The pack (gói): one dossier made again for every row of a table, each time with other facts."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from docgen.models.bang import Dong, NguonSo
from docgen.models.base import Fact, Flag, Key, Line, Text

MAX_CHANGES = 200
Kind = Literal["word", "excel", "pdf"]
"""What goes into a pack: the documents, a workbook for each annex with tables, the documents as PDF."""


def _as_file(value: object) -> object:
    return {"tep": value} if isinstance(value, str) and value.strip() else value


def _kind_of_source(value: object) -> str | None:
    if isinstance(value, dict | NguonSo):
        return "<tep>"
    return "<dong>" if isinstance(value, list | tuple) else None


_Source = Annotated[
    Annotated[NguonSo, Tag("<tep>")] | Annotated[tuple[Dong, ...], Tag("<dong>")],
    Discriminator(_kind_of_source),
    BeforeValidator(_as_file, json_schema_input_type=str | NguonSo | tuple[Dong, ...]),
]


def _many(value: object) -> object:
    return [value] if isinstance(value, str) and value.strip() else value


_Kinds = Annotated[tuple[Kind, ...], BeforeValidator(_many, json_schema_input_type=Kind | tuple[Kind, ...])]
_Keys = Annotated[tuple[Key, ...], BeforeValidator(_many, json_schema_input_type=str | tuple[Key, ...])]


class LocBang(Fact, title="Lọc bảng"):
    """A table of the dossier of which each pack gets only its own rows."""

    bang: Annotated[
        Line, Field(title="Đường dẫn tới bảng", examples=["van_ban.cong_van.phu_luc.so_lieu.bang"])
    ]
    cot: Annotated[Line, Field(title="Cột của bảng")]
    """Key of a column or group of the table, or heading of a further column of its sheet."""
    theo: Annotated[Line, Field(title="Cột của nguồn gói")]
    """Column of the pack's own table: a row of the table belongs where both texts are the same."""
    bo_dong_thua: Annotated[Flag, Field(title="Bỏ dòng thừa")] = False
    """Rows of the table that belong to no row of the pack are left out; without it they are an error."""


class Goi(Fact, title="Gói"):
    """A pack: the dossier, the table with a row for each folder, and what differs from row to row."""

    ho_so: Annotated[Line, Field(title="Hồ sơ")]
    """Path of the dossier, relative to this file."""
    nguon: Annotated[_Source, Field(title="Nguồn của gói")]
    """A sheet of a workbook, a .csv file, or the rows themselves."""
    khoa: Annotated[Line, Field(title="Cột khóa")]
    """Column whose value tells the rows apart, and names the folder where `ten_goi` is absent."""
    ten_goi: Annotated[Line | None, Field(title="Tên gói", examples=["{{ dong.ma }}_{{ dong.ten }}"])] = None
    """Name of the folder or zip of a row, in which `{{ dong.cot }}` is what the row holds."""
    giu_dau: Annotated[Flag, Field(title="Giữ dấu trong tên tệp")] = False
    """Names of folders and files keep their diacritics; without it they are ASCII."""
    dong_goi: Annotated[Literal["thu_muc", "zip"], Field(title="Đóng gói")] = "thu_muc"
    gom: Annotated[_Kinds, Field(title="Gồm", min_length=1, max_length=3)] = ("word",)
    van_ban: Annotated[_Keys, Field(title="Văn bản trong gói", max_length=MAX_CHANGES)] = ()
    """Keys of the dossier's documents that go in; none: all of them."""
    tach_phu_luc: Annotated[Flag, Field(title="Tách phụ lục thành tệp riêng")] = False
    thay: Annotated[dict[Line, Text], Field(title="Thay", default_factory=dict, max_length=MAX_CHANGES)]
    """Field of the dossier → its text, in which `{{ dong.cot }}` is what the row holds."""
    loc: Annotated[tuple[LocBang, ...], Field(title="Lọc bảng", max_length=MAX_CHANGES)] = ()
