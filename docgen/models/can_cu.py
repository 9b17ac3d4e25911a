"""Legal bases (căn cứ): the store that documents cite by key."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.models.base import Breach, Day, Fact, Key, Line, Lines, refuse

LAWS = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")
"""Kinds that are cited by name and day, without number and issuer (PL I, P.I, II.6.a)."""


class CanCu(Fact, title="Căn cứ"):
    """A text that documents cite; its key in the store is how they name it."""

    loai_van_ban: Annotated[Line, Field(title="Loại văn bản", examples=["Nghị định"])]
    """«Luật», «Bộ luật», «Pháp lệnh» (cited without number and issuer, II.6.a), «Nghị định», …"""
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

    @model_validator(mode="after")
    def _can_be_cited(self) -> Self:
        """Refuse a numbered text without number, day or issuer (II.6.a), and an end before the beginning."""
        found: list[Breach] = []
        if not self.la_luat:
            needed = ("so_ky_hieu", "ngay_ban_hanh", "co_quan_ban_hanh")
            missing = [name for name in needed if getattr(self, name) is None]
            found += [((name,), PydanticCustomError("thieu", "needed to cite it", {})) for name in missing]
        if self.hieu_luc_tu and self.hieu_luc_den and self.hieu_luc_den <= self.hieu_luc_tu:
            found.append((("hieu_luc_den",), PydanticCustomError("can_cu_het_truoc", "ends before", {})))
        refuse("CanCu", found)
        return self

    @property
    def la_luat(self) -> bool:
        """Whether it is cited by its name, as laws and ordinances are."""
        return self.loai_van_ban in LAWS


class KhoCanCu(Fact, title="Kho căn cứ"):
    """The store (data/can_cu.yaml): key → text."""

    can_cu: Annotated[dict[Key, CanCu], Field(title="Các căn cứ", default_factory=dict)]
