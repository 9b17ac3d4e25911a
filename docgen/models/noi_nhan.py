"""The directory of bodies and groups to which documents go (data/noi_nhan.yaml)."""

import datetime as dt
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.models.base import Day, Fact, Flag, Key, Line, Lines, refuse


class TenCu(Fact, title="Tên cũ"):
    """A name that a body bore before a day: «UBND tỉnh Đồng Nai» until the province became a city."""

    ten_don_vi: Annotated[Line, Field(title="Tên đơn vị")]
    den_ngay: Annotated[Day, Field(title="Dùng đến trước ngày")]
    """First day on which the next name holds."""


class DonViNhan(Fact, title="Đơn vị nhận"):
    """A body that receives documents."""

    ten_don_vi: Annotated[Line, Field(title="Tên đơn vị")]
    """As Kính gửi and Nơi nhận print it."""
    ten_viet_tat: Annotated[Line | None, Field(title="Tên viết tắt")] = None
    ten_khac: Annotated[Lines, Field(title="Tên khác")] = ()
    """Other spellings by which a typed name is recognised."""
    co_tu: Annotated[Day | None, Field(title="Có từ ngày")] = None
    bai_bo_tu: Annotated[Day | None, Field(title="Bãi bỏ từ ngày")] = None
    """First day on which the body no longer exists."""
    thay_the_boi: Annotated[Key | None, Field(title="Thay thế bởi")] = None
    ten_cu: Annotated[tuple[TenCu, ...], Field(title="Tên cũ")] = ()
    """Names of before, the oldest first."""

    @model_validator(mode="after")
    def _ends_after_its_beginning(self) -> Self:
        """Refuse a body that is abolished before, or on the day that, it begins."""
        if self.co_tu and self.bai_bo_tu and self.bai_bo_tu <= self.co_tu:
            refuse(
                "DonViNhan", [(("bai_bo_tu",), PydanticCustomError("don_vi_het_truoc", "ends before", {}))]
            )
        return self

    def ten(self, day: dt.date) -> str:
        """Return the name that the body bears on `day`."""
        return next((old.ten_don_vi for old in self.ten_cu if day < old.den_ngay), self.ten_don_vi)

    def co(self, day: dt.date) -> bool:
        """Return whether the body exists on `day`."""
        begun = self.co_tu is None or self.co_tu <= day
        return begun and (self.bai_bo_tu is None or day < self.bai_bo_tu)


class NhomNhan(Fact, title="Nhóm nơi nhận"):
    """A group of bodies: printed by its name, expanded to its members where a list is asked for."""

    ten_nhom: Annotated[Line, Field(title="Tên nhóm", examples=["Các sở, ban, ngành thuộc tỉnh"])]
    thanh_vien: Annotated[Lines, Field(title="Thành viên")] = ()
    """Keys of bodies or of other groups."""
    mo: Annotated[Flag, Field(title="Nhóm mở")] = False
    """An open group: its members are not listed (3,321 communes); a list prints the group itself."""
    ten_khac: Annotated[Lines, Field(title="Tên khác")] = ()
    """Other spellings by which a typed name is recognised."""

    @model_validator(mode="after")
    def _has_members(self) -> Self:
        """Refuse a group without members that is not open, and an open one with members."""
        if bool(self.thanh_vien) == self.mo:
            id_ = "nhom_mo_co_thanh_vien" if self.mo else "nhom_trong"
            refuse("NhomNhan", [(("thanh_vien",), PydanticCustomError(id_, "members", {}))])
        return self


class DanhMucNhan(Fact, title="Danh mục nơi nhận"):
    """Bodies and groups by key."""

    don_vi: Annotated[dict[Key, DonViNhan], Field(title="Các đơn vị", default_factory=dict)]
    nhom: Annotated[dict[Key, NhomNhan], Field(title="Các nhóm", default_factory=dict)]


NO_RECIPIENTS = DanhMucNhan.model_validate({})
"""A directory without anybody: every name is as typed."""
