"""Documents (văn bản) of a dossier: what all share, then one class a kind with only what differs."""

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.models.bang import Bang
from docgen.models.base import (
    Breach,
    Day,
    Fact,
    Flag,
    Key,
    Line,
    Lines,
    Loc,
    Month,
    Text,
    Whole,
    refuse,
    twice,
)
from docgen.vn import dates


class NoiNhan(Fact, title="Nơi nhận"):
    """One line of Nơi nhận: a recipient or a group, with its purpose."""

    ten: Annotated[Line, Field(title="Nơi nhận")]
    muc_dich: Annotated[Line | None, Field(title="Mục đích")] = None
    """Printed in brackets: «để báo cáo»."""


def _as_recipient(value: object) -> object:
    return {"ten": value} if isinstance(value, str) and value.strip() else value


def _as_recipients(value: object) -> object:
    return [value] if isinstance(value, dict) or (isinstance(value, str) and value.strip()) else value


_Recipient = Annotated[NoiNhan, BeforeValidator(_as_recipient, json_schema_input_type=str | NoiNhan)]
_Recipients = Annotated[
    tuple[_Recipient, ...],
    BeforeValidator(_as_recipients, json_schema_input_type=str | NoiNhan | tuple[str | NoiNhan, ...]),
]


class Luu(Fact, title="Lưu"):
    """The line «Lưu: VT, …» (II.9.d) with the drafter's mark of box 12 (III.3)."""

    don_vi: Annotated[Lines, Field(title="Đơn vị lưu")] = ()
    """Filing units after VT; absent: the drafting unit."""
    so_ban_luu: Annotated[Annotated[Whole, Field(ge=1, le=999)] | None, Field(title="Số bản lưu")] = None
    chi_so_duoi: Annotated[Line | None, Field(title="Chỉ số dưới")] = None
    """Drafter's mark set as subscript after the last unit: the «2» of CNTT₂."""
    ky_hieu_nguoi_soan_thao: Annotated[Line | None, Field(title="Ký hiệu người soạn thảo")] = None
    so_ban_phat_hanh: Annotated[
        Annotated[Line, Field(pattern=r"^\d+b?$")] | None, Field(title="Số bản phát hành", examples=["200b"])
    ] = None


class PhuLuc(Fact, title="Phụ lục"):
    """An annex (phụ lục) of one document: text, tables, or both."""

    ma_phu_luc: Annotated[Key, Field(title="Mã phụ lục")]
    tieu_de: Annotated[Line | None, Field(title="Tiêu đề phụ lục")] = None
    mau: Annotated[Line | None, Field(title="Mẫu Word")] = None
    """Name of the Word template; absent: docgen's own, with tables drawn from the columns."""
    huong: Annotated[Literal["doc", "ngang"] | None, Field(title="Hướng giấy")] = None
    """«doc» portrait, «ngang» landscape; absent: as the template is."""
    noi_dung: Annotated[Text | None, Field(title="Nội dung")] = None
    danh_so: Annotated[Line | None, Field(title="Cách đánh số")] = None
    bang: Annotated[tuple[Bang, ...], Field(title="Bảng")] = ()
    ghi_chu: Annotated[Text | None, Field(title="Ghi chú")] = None
    """Markdown after the tables."""


class VanBan(Fact, title="Văn bản"):
    """What every document has."""

    loai: Annotated[str, Field(title="Loại văn bản")]
    """Key of the kind: each class of a kind narrows it to its own."""
    ma_van_ban: Annotated[Key | None, Field(title="Mã văn bản")] = None
    """Key of the document in the dossier; absent: its kind."""
    mau: Annotated[Line | None, Field(title="Mẫu Word")] = None
    hinh_thuc: Annotated[Literal["giay", "dien_tu"], Field(title="Hình thức")] = "giay"
    so_van_ban: Annotated[Annotated[Whole, Field(ge=1, le=99_999)] | None, Field(title="Số văn bản")] = None
    ngay_van_ban: Annotated[Day | None, Field(title="Ngày văn bản")] = None
    thang_van_ban: Annotated[Month | None, Field(title="Tháng của dự thảo")] = None
    nam_van_ban: Annotated[
        Annotated[Whole, Field(ge=1945, le=2200)] | None, Field(title="Năm của dự thảo")
    ] = None
    don_vi_soan_thao: Annotated[Line | None, Field(title="Đơn vị soạn thảo")] = None
    trich_yeu: Annotated[Line, Field(title="Trích yếu", max_length=500)]
    noi_dung: Annotated[Text, Field(title="Nội dung")]
    danh_so: Annotated[Line | None, Field(title="Cách đánh số")] = None
    noi_nhan: Annotated[_Recipients, Field(title="Nơi nhận")] = ()
    luu: Annotated[Luu, Field(title="Lưu")] = Luu()
    nguoi_ky: Annotated[Key, Field(title="Người ký")]
    in_dia_chi: Annotated[Flag, Field(title="In địa chỉ cơ quan ở chân trang đầu")] = False
    phu_luc: Annotated[tuple[PhuLuc, ...], Field(title="Phụ lục")] = ()

    @model_validator(mode="after")
    def _has_a_time(self) -> Self:
        """Refuse a document without any time, or with two; a number without a day is refused too."""
        names = ("ngay_van_ban", "thang_van_ban", "nam_van_ban")
        given = [name for name in names if getattr(self, name) is not None]
        found: list[Breach] = []
        if not given:
            found += [((), PydanticCustomError("thieu_thoi_gian", "no day, month or year", {}))]
        if len(given) > 1:
            found += [((given[1],), PydanticCustomError("thua_thoi_gian", "they exclude each other", {}))]
        if self.so_van_ban is not None and self.ngay_van_ban is None:
            found += [(("so_van_ban",), PydanticCustomError("so_khong_ngay", "number without day", {}))]
        refuse("VanBan", found)
        return self

    @model_validator(mode="after")
    def _annexes_have_own_keys(self) -> Self:
        """Refuse two annexes, or two tables of one annex, with one key."""
        same: list[Loc] = [("phu_luc", i, "ma_phu_luc") for i in twice([a.ma_phu_luc for a in self.phu_luc])]
        for i, annex in enumerate(self.phu_luc):
            same += [("phu_luc", i, "bang", j, "ma_bang") for j in twice([t.ma_bang for t in annex.bang])]
        refuse("VanBan", [(loc, PydanticCustomError("trung_khoa", "same key twice", {})) for loc in same])
        return self

    @property
    def khoa(self) -> str:
        """The key of the document in its dossier."""
        return self.ma_van_ban or self.loai

    @property
    def ngay_xet(self) -> dt.date:
        """The day at which rules are judged: the document's, else the last of its month or year."""
        if self.ngay_van_ban:
            return self.ngay_van_ban
        if self.thang_van_ban:
            month, year = self.thang_van_ban.split("/")
            return dates.last_day(int(year), int(month))
        return dt.date(self.nam_van_ban or 1945, 12, 31)


class CongVan(VanBan, title="Công văn"):
    """Công văn (official dispatch), Mẫu 1.5."""

    loai: Annotated[Literal["cong_van"], Field(title="Loại văn bản")]
    kinh_gui: Annotated[Lines, Field(title="Kính gửi", min_length=1)]
