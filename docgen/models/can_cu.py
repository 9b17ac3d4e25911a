"""Legal bases (căn cứ): the store that documents cite by key."""

from typing import Annotated

from pydantic import Field

from docgen.models.base import Day, Fact, Key, Line, Lines


class CanCu(Fact, title="Căn cứ"):
    """A text that documents cite; its key in the store is how they name it."""

    loai_van_ban: Annotated[Line, Field(title="Loại văn bản", examples=["Nghị định"])]
    """«Luật», «Bộ luật», «Pháp lệnh» (cited without number and issuer, II.6.a), «Nghị định», «Quyết định», …"""
    so_ky_hieu: Annotated[Line | None, Field(title="Số, ký hiệu", examples=["30/2020/NĐ-CP"])] = None
    ngay_ban_hanh: Annotated[Day | None, Field(title="Ngày ban hành")] = None
    co_quan_ban_hanh: Annotated[Line | None, Field(title="Cơ quan ban hành", examples=["Chính phủ"])] = None
    trich_yeu: Annotated[Line, Field(title="Trích yếu", examples=["về công tác văn thư"])]
    """Subject as it follows the issuer; for a law its name: «Tổ chức chính quyền địa phương»."""
    hieu_luc_tu: Annotated[Day | None, Field(title="Có hiệu lực từ")] = None
    hieu_luc_den: Annotated[Day | None, Field(title="Hết hiệu lực từ")] = None
    """First day on which it is no longer in force."""
    thay_the_boi: Annotated[Key | None, Field(title="Thay thế bởi")] = None
    sua_doi_boi: Annotated[Lines, Field(title="Sửa đổi, bổ sung bởi")] = ()
    """Keys of the texts that amend it."""
