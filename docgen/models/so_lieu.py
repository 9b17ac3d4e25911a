"""Facts that several documents of a dossier share: targets (chỉ tiêu) and explained changes (giải trình)."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.models.base import Fact, Key, Line, Text, Whole, refuse
from docgen.vn import numbers


def _a_number(value: str) -> str:
    if numbers.parse(value) is None:
        raise PydanticCustomError("khong_phai_so", "not a number", {})
    return value


class ChiTieu(Fact, title="Chỉ tiêu"):
    """A target: what is to be reached, by whom, until when; one row serves sentence, article and annex."""

    ma_chi_tieu: Annotated[Key, Field(title="Mã chỉ tiêu")]
    ten_chi_tieu: Annotated[Line, Field(title="Tên chỉ tiêu")]
    gia_tri: Annotated[Line, AfterValidator(_a_number), Field(title="Giá trị", examples=["80", "37,5"])]
    """A number, written the Vietnamese way."""
    don_vi_tinh: Annotated[Line, Field(title="Đơn vị tính", examples=["%"])]
    muc: Annotated[Line | None, Field(title="Mức", examples=["tối thiểu"])] = None
    """How the value is meant: «tối thiểu» stands before the value, the «…» of «từ … trở lên» holds it."""
    co_quan_thuc_hien: Annotated[Line | None, Field(title="Cơ quan thực hiện")] = None
    nam: Annotated[Whole | None, Field(title="Năm")] = None


class GiaiTrinh(Fact, title="Giải trình"):
    """One row of an explanation table: what stood before, what stands now, and why."""

    vi_tri: Annotated[Line | None, Field(title="Vị trí", examples=["Điều 2"])] = None
    noi_dung_cu: Annotated[Text | None, Field(title="Nội dung cũ")] = None
    noi_dung_moi: Annotated[Text | None, Field(title="Nội dung mới")] = None
    ly_do: Annotated[Text, Field(title="Lý do")]

    @model_validator(mode="after")
    def _has_a_side(self) -> Self:
        """Refuse a row that names neither what stood before nor what stands now."""
        if self.noi_dung_cu is None and self.noi_dung_moi is None:
            refuse("GiaiTrinh", [((), PydanticCustomError("giai_trinh_hai_ben_trong", "no side", {}))])
        return self
