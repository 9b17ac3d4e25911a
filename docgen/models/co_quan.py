"""Agencies (cơ quan) and signers (người ký): the directory that a dossier names by key."""

from typing import Annotated, Literal

from pydantic import Field

from docgen.models.base import Fact, Key, Line, Lines


class DiaChi(Fact, title="Địa chỉ cơ quan"):
    """Address block (địa chỉ) of an agency, printed at the foot of the first page where asked (III.4)."""

    dia_chi: Annotated[Line, Field(title="Địa chỉ")]
    dien_thoai: Annotated[Line | None, Field(title="Điện thoại")] = None
    so_fax: Annotated[Line | None, Field(title="Fax")] = None
    thu_dien_tu: Annotated[Line | None, Field(title="Thư điện tử")] = None
    trang_thong_tin: Annotated[Line | None, Field(title="Trang thông tin điện tử")] = None


class CoQuan(Fact, title="Cơ quan"):
    """An issuing agency (cơ quan ban hành)."""

    ten_co_quan: Annotated[Line, Field(title="Tên cơ quan")]
    """Full official name as running text writes it: «Sở Khoa học và Công nghệ»."""
    ten_viet_tat: Annotated[
        Line, Field(title="Tên viết tắt", pattern=r"^[0-9A-ZĐÂĂÊÔƠƯ&]+$", examples=["SKHCN"])
    ]
    """As it stands in the ký hiệu: «SKHCN»."""
    co_quan_chu_quan: Annotated[Line | None, Field(title="Cơ quan chủ quản trực tiếp")] = None
    """As the letterhead prints it, before capitals: «UBND tỉnh Quảng Ngãi»."""
    dong_ten: Annotated[Lines, Field(title="Tên cơ quan chia dòng")] = ()
    """The name in the letterhead, line by line, where the office breaks it itself."""
    dia_danh: Annotated[Line, Field(title="Địa danh")]
    che_do: Annotated[Literal["thu_truong", "tap_the"], Field(title="Chế độ làm việc")] = "thu_truong"
    chuc_vu_nguoi_dung_dau: Annotated[Line, Field(title="Chức vụ người đứng đầu")]
    """«Giám đốc», «Bộ trưởng», «Chủ tịch»."""
    viet_tat_chuc_danh: Annotated[
        Line | None,
        Field(title="Viết tắt chức danh nhà nước", pattern=r"^[A-ZĐa-z]+$", examples=["TTg"]),
    ] = None
    """In the ký hiệu of what the head decides himself: the «TTg» of «QĐ-TTg»; absent: the agency's."""
    ten_tap_the: Annotated[Line | None, Field(title="Tên tập thể")] = None
    """What follows TM. where the agency decides as a collective; the agency's name when absent."""
    don_vi: Annotated[dict[Line, Line], Field(title="Đơn vị soạn thảo", default_factory=dict)]
    """Drafting units: abbreviation → name («CNTT» → «Phòng Công nghệ thông tin»)."""
    dia_chi_co_quan: Annotated[DiaChi | None, Field(title="Địa chỉ cơ quan")] = None


VaiTro = Literal["nguoi_dung_dau", "quyen", "cap_pho", "truong_don_vi", "pho_don_vi"]
"""Head, acting head (Q.), deputy of the agency; head and deputy of a unit in it (they sign TL. or TUQ.)."""


class NguoiKy(Fact, title="Người ký"):
    """A signer (người ký)."""

    ho_ten: Annotated[Line, Field(title="Họ và tên")]
    co_quan: Annotated[Key, Field(title="Cơ quan")]
    chuc_vu: Annotated[Line, Field(title="Chức vụ")]
    vai_tro: Annotated[VaiTro, Field(title="Vai trò")]
    don_vi: Annotated[Line | None, Field(title="Chức vụ người đứng đầu đơn vị")] = None
    """Title of the head of the unit of a deputy who signs by order (TL. then KT.): «Chánh Văn phòng»."""


class DanhBa(Fact, title="Danh bạ"):
    """The directory: agencies and signers by key."""

    co_quan: Annotated[dict[Key, CoQuan], Field(title="Các cơ quan", default_factory=dict)]
    nguoi_ky: Annotated[dict[Key, NguoiKy], Field(title="Những người ký", default_factory=dict)]
