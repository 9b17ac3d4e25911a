"""The dossier (hồ sơ): one YAML file, its documents made together from the same facts."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.models.base import Fact, Flag, Key, Line, Loc, refuse, twice
from docgen.models.so_lieu import ChiTieu, GiaiTrinh
from docgen.models.van_ban import CongVan, QuyetDinh, TenLoai

MotVanBan = Annotated[CongVan | QuyetDinh | TenLoai, Field(title="Văn bản", discriminator="loai")]


class HoSo(Fact, title="Hồ sơ"):
    """A dossier: who issues, and the documents."""

    ten_ho_so: Annotated[Line | None, Field(title="Tên hồ sơ")] = None
    co_quan: Annotated[Key, Field(title="Cơ quan ban hành")]
    co_chu: Annotated[Literal["lon", "nho"] | None, Field(title="Bộ cỡ chữ")] = None
    """Size set: «lon» 13/14 or «nho» 12/13; absent: «lon», or «nho» where the letterhead would wrap."""
    tach_phu_luc: Annotated[Flag, Field(title="Tách phụ lục thành tệp riêng")] = False
    phu_luc_excel: Annotated[Flag, Field(title="Phụ lục có bảng: thêm tệp Excel")] = False
    chi_tieu: Annotated[tuple[ChiTieu, ...], Field(title="Chỉ tiêu")] = ()
    giai_trinh: Annotated[tuple[GiaiTrinh, ...], Field(title="Giải trình")] = ()
    van_ban: Annotated[tuple[MotVanBan, ...], Field(title="Văn bản", min_length=1)]

    @model_validator(mode="after")
    def _documents_have_own_keys(self) -> Self:
        keys = [document.khoa for document in self.van_ban]
        same: list[Loc] = [("van_ban", index, "ma_van_ban") for index in twice(keys)]
        targets = [target.ma_chi_tieu for target in self.chi_tieu]
        same += [("chi_tieu", index, "ma_chi_tieu") for index in twice(targets)]
        refuse("HoSo", [(loc, PydanticCustomError("trung_khoa", "same key twice", {})) for loc in same])
        return self
