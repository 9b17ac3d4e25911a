"""The directory of bodies and groups to which documents go (data/noi_nhan.yaml)."""

from typing import Annotated

from pydantic import Field

from docgen.models.base import Day, Fact, Key, Line, Lines


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


class NhomNhan(Fact, title="Nhóm nơi nhận"):
    """A group of bodies: printed by its name, expanded to its members where a list is asked for."""

    ten_nhom: Annotated[Line, Field(title="Tên nhóm", examples=["Các sở, ban, ngành thuộc tỉnh"])]
    thanh_vien: Annotated[Lines, Field(title="Thành viên", min_length=1)]
    """Keys of bodies or of other groups."""


class DanhMucNhan(Fact, title="Danh mục nơi nhận"):
    """Bodies and groups by key."""

    don_vi: Annotated[dict[Key, DonViNhan], Field(title="Các đơn vị", default_factory=dict)]
    nhom: Annotated[dict[Key, NhomNhan], Field(title="Các nhóm", default_factory=dict)]
