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
    Said,
    Text,
    Whole,
    refuse,
    twice,
)
from docgen.nd30 import kinds
from docgen.vn import dates


class NoiNhan(Fact, title="Nơi nhận"):
    """One line of Nơi nhận: a recipient or a group, with its purpose."""

    ten: Annotated[Line, Field(title="Nơi nhận")]
    """A name, or the key of a body or group of data/noi_nhan.yaml."""
    muc_dich: Annotated[Line | None, Field(title="Mục đích")] = None
    """Printed in brackets: «để báo cáo»."""
    so_ban: Annotated[Annotated[Whole, Field(ge=1, le=9_999)] | None, Field(title="Số bản")] = None
    """Copies in the separate list, for each member of a group; absent: one."""


def _as_recipient(value: object) -> object:
    return {"ten": value} if isinstance(value, str) and value.strip() else value


def _as_recipients(value: object) -> object:
    return [value] if isinstance(value, dict) or (isinstance(value, str) and value.strip()) else value


_Recipient = Annotated[NoiNhan, BeforeValidator(_as_recipient, json_schema_input_type=str | NoiNhan)]
_Recipients = Annotated[
    tuple[_Recipient, ...],
    BeforeValidator(_as_recipients, json_schema_input_type=str | NoiNhan | tuple[str | NoiNhan, ...]),
]


class CanCuDan(Fact, title="Căn cứ dẫn"):
    """One line of the căn cứ block: a text of the store by key, or free text."""

    khoa: Annotated[Key | None, Field(title="Khóa căn cứ")] = None
    van_ban: Annotated[Said | None, Field(title="Văn bản căn cứ")] = None
    """Free text after «Căn cứ », without the final stop; for what the store does not hold."""
    kem_sua_doi: Annotated[Flag, Field(title="Kèm văn bản sửa đổi")] = False
    """Cite on the same line what amends it by the document's day: «Luật X …; Luật sửa đổi …»."""

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        found: list[Breach] = []
        if (self.khoa is None) == (self.van_ban is None):
            found.append(((), PydanticCustomError("can_cu_mot_trong_hai", "key or text", {})))
        elif self.kem_sua_doi and self.khoa is None:
            found.append((("kem_sua_doi",), PydanticCustomError("can_cu_kem_khong_khoa", "no key", {})))
        refuse("CanCuDan", found)
        return self


def _as_basis(value: object) -> object:
    return {"khoa": value} if isinstance(value, str) and value.strip() else value


_Basis = Annotated[CanCuDan, BeforeValidator(_as_basis, json_schema_input_type=str | CanCuDan)]
_Bases = Annotated[tuple[_Basis, ...], BeforeValidator(_as_recipients)]


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


class ToTuVan(Fact, title="Tổ chức tư vấn"):
    """A council, steering committee or working group in whose name a document is signed (II.7.c)."""

    ten_to_chuc: Annotated[Line, Field(title="Tên tổ chức tư vấn")]
    ten_viet_tat: Annotated[
        Line, Field(title="Tên viết tắt", pattern=r"^[0-9A-ZĐÂĂÊÔƠƯ&]+$", examples=["BCĐ"])
    ]
    """As it stands in the ký hiệu (SK-12): «BCĐ»."""
    chuc_danh: Annotated[Line, Field(title="Chức danh trong tổ chức", examples=["Trưởng ban"])]
    """The signer's own title in it."""
    chuc_danh_nguoi_dung_dau: Annotated[
        Line | None, Field(title="Chức danh người đứng đầu tổ chức", examples=["Trưởng ban"])
    ] = None
    """Given where a deputy of it signs: he signs KT. for this title."""
    dung_con_dau: Annotated[Flag, Field(title="Dùng con dấu của cơ quan")] = True
    """With the agency's seal the post in the agency stands above the name; without, only the title."""


class VanBan(Fact, title="Văn bản", defer_build=True):
    """What every document has; no document is only this, so that pydantic builds its subclasses alone."""

    loai: Annotated[str, Field(title="Loại văn bản")]
    """Key of the kind: each class of a kind narrows it to its own."""
    ma_van_ban: Annotated[Key | None, Field(title="Mã văn bản")] = None
    """Key of the document in the dossier; absent: its kind."""
    mau: Annotated[Line | None, Field(title="Mẫu Word")] = None
    co_quan: Annotated[Key | None, Field(title="Cơ quan ban hành")] = None
    """Issuer of this document, where it is not the dossier's: the draft decision that a sở submits."""
    hinh_thuc: Annotated[Literal["giay", "dien_tu"], Field(title="Hình thức")] = "giay"
    du_thao: Annotated[Flag | None, Field(title="Đóng dấu dự thảo")] = None
    """Whether DỰ THẢO is printed; absent: on every document but the first that is not issued yet."""
    lan_du_thao: Annotated[Annotated[Whole, Field(ge=1, le=99)] | None, Field(title="Lần dự thảo")] = None
    do_khan: Annotated[Literal["hoa_toc", "thuong_khan", "khan"] | None, Field(title="Mức độ khẩn")] = None
    luu_hanh: Annotated[
        Literal["xem_xong_tra_lai", "luu_hanh_noi_bo"] | None, Field(title="Phạm vi lưu hành")
    ] = None
    tham_quyen: Annotated[Literal["tap_the", "ca_nhan"] | None, Field(title="Thẩm quyền")] = None
    """Whether the collective or its head decides; absent: as the agency works (che_do)."""
    uy_quyen: Annotated[Literal["thua_lenh", "thua_uy_quyen"] | None, Field(title="Ký thay theo")] = None
    """How a unit head signs: TL. (by order, the default) or TUQ. (by mandate)."""
    to_tu_van: Annotated[ToTuVan | None, Field(title="Tổ chức tư vấn")] = None
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
    danh_sach_noi_nhan: Annotated[Flag, Field(title="In danh sách nơi nhận")] = False
    """A separate recipient list with the number of copies, groups expanded to their members."""
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


class CongVan(VanBan, title="Công văn", defer_build=False):
    """Công văn (official dispatch), Mẫu 1.5."""

    loai: Annotated[Literal["cong_van"], Field(title="Loại văn bản")]
    kinh_gui: Annotated[Lines, Field(title="Kính gửi", min_length=1)]


class TenLoai(VanBan, title="Văn bản có tên loại", defer_build=False):
    """A named kind of Mẫu 1.4; what differs between the 17 stands in their rows of ``nd30.kinds``."""

    loai: Annotated[
        Literal[
            "chi_thi", "quy_che", "quy_dinh", "thong_cao", "thong_bao", "huong_dan", "chuong_trinh",
            "ke_hoach", "phuong_an", "de_an", "du_an", "bao_cao", "to_trinh", "giay_uy_quyen", "phieu_gui",
            "phieu_chuyen", "phieu_bao",
        ],
        Field(title="Loại văn bản"),
    ]  # fmt: skip
    kinh_gui: Annotated[Lines, Field(title="Kính gửi")] = ()
    can_cu: Annotated[_Bases, Field(title="Căn cứ")] = ()

    @model_validator(mode="after")
    def _addresses_by_kind(self) -> Self:
        """Refuse a Kính gửi where the kind has none, and its absence where the kind needs it (II.9.b)."""
        allowed = kinds.BY_KEY[self.loai].kinh_gui
        if self.kinh_gui and allowed == "khong":
            refuse("TenLoai", [(("kinh_gui",), PydanticCustomError("kinh_gui_khong_duoc", "not here", {}))])
        if not self.kinh_gui and allowed == "phai_co":
            refuse("TenLoai", [((), PydanticCustomError("kinh_gui_phai_co", "none", {}))])
        return self


class KemTheo(Fact, title="Văn bản ban hành kèm theo"):
    """The text issued with a decision (Mẫu 1.3): no number, no day, no signature of its own."""

    loai: Annotated[
        Literal[
            "quy_che", "quy_dinh", "huong_dan", "chuong_trinh", "ke_hoach", "phuong_an", "de_an", "du_an"
        ],
        Field(title="Loại văn bản"),
    ]
    trich_yeu: Annotated[Line, Field(title="Trích yếu", max_length=500)]
    noi_dung: Annotated[Text, Field(title="Nội dung")]
    danh_so: Annotated[Line | None, Field(title="Cách đánh số")] = None
    mau: Annotated[Line | None, Field(title="Mẫu Word")] = None


class QuyetDinh(VanBan, title="Quyết định", defer_build=False):
    """Quyết định (decision): direct, Mẫu 1.2, or with a text issued with it, Mẫu 1.3."""

    loai: Annotated[Literal["quyet_dinh"], Field(title="Loại văn bản")]
    can_cu: Annotated[_Bases, Field(title="Căn cứ", min_length=1)]
    theo_de_nghi: Annotated[Said | None, Field(title="Theo đề nghị của")] = None
    """What follows «Theo đề nghị của », without the final stop."""
    dieu_thi_hanh: Annotated[Key | None, Field(title="Điều về thi hành")] = None
    """Mark of the implementing article, named in «Như Điều N»; absent: the last article."""
    kem_theo: Annotated[KemTheo | None, Field(title="Văn bản ban hành kèm theo")] = None
