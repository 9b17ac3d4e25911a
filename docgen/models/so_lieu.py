"""Facts that several documents of a dossier share: targets (chỉ tiêu) and explained changes (giải trình)."""

from typing import Annotated

from pydantic import Field

from docgen.models.base import Fact, Key, Line, Text, Whole


class ChiTieu(Fact, title="Chỉ tiêu"):
    """A target: what is to be reached, by whom, until when; one row serves sentence, article and annex."""

    ma_chi_tieu: Annotated[Key, Field(title="Mã chỉ tiêu")]
    ten_chi_tieu: Annotated[Line, Field(title="Tên chỉ tiêu")]
    gia_tri: Annotated[Line, Field(title="Giá trị", examples=["80", "37,5"])]
    """A number, written the Vietnamese way."""
    don_vi_tinh: Annotated[Line, Field(title="Đơn vị tính", examples=["%"])]
    muc: Annotated[Line | None, Field(title="Mức", examples=["tối thiểu"])] = None
    """How the value is meant: «tối thiểu», «từ … trở lên»; printed before the value."""
    co_quan_thuc_hien: Annotated[Line | None, Field(title="Cơ quan thực hiện")] = None
    nam: Annotated[Whole | None, Field(title="Năm")] = None


class GiaiTrinh(Fact, title="Giải trình"):
    """One row of an explanation table: what stood before, what stands now, and why."""

    vi_tri: Annotated[Line | None, Field(title="Vị trí", examples=["Điều 2"])] = None
    noi_dung_cu: Annotated[Text | None, Field(title="Nội dung cũ")] = None
    noi_dung_moi: Annotated[Text | None, Field(title="Nội dung mới")] = None
    ly_do: Annotated[Text, Field(title="Lý do")]
