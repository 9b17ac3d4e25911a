"""The pack (gói): one dossier made again for every row of a table, each time with other facts."""

from typing import Annotated

from pydantic import BeforeValidator, Discriminator, Field, Tag

from docgen.models.bang import Dong, NguonSo
from docgen.models.base import Fact, Flag, Line, Text

MAX_CHANGES = 200


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
    """Column whose value names the folder of a row."""
    thay: Annotated[dict[Line, Text], Field(title="Thay", default_factory=dict, max_length=MAX_CHANGES)]
    """Field of the dossier → its text, in which `{{ dong.cot }}` is what the row holds."""
    loc: Annotated[tuple[LocBang, ...], Field(title="Lọc bảng", max_length=MAX_CHANGES)] = ()
