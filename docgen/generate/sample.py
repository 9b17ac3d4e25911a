"""A sound document of each form as facts: filled into a template, whatever the check finds is the template's.

The facts are those of no real office's document. The words come from ``docgen.wording``, as for a dossier.
"""

from collections.abc import Iterable
from typing import Any

from docgen.body import markdown
from docgen.body.blocks import Body
from docgen.body.fill import fill
from docgen.body.scheme import scheme
from docgen.check import Expected
from docgen.errors import Where
from docgen.models.co_quan import CoQuan, NguoiKy
from docgen.models.van_ban import CongVan, PhuLuc, QuyetDinh, TenLoai, VanBan
from docgen.nd30 import kinds
from docgen.nd30.components import SizeSet
from docgen.nd30.house import House
from docgen.wording import bases, context, issuer, markers, number, recipients
from docgen.wording.letterhead import Room

AGENCY = CoQuan.model_validate(
    {
        "ten_co_quan": "Sở Khoa học và Công nghệ",
        "ten_viet_tat": "SKHCN",
        "co_quan_chu_quan": "UBND tỉnh Quảng Ngãi",
        "dia_danh": "Quảng Ngãi",
        "chuc_vu_nguoi_dung_dau": "Giám đốc",
        "don_vi": {"CĐS": "Phòng Chuyển đổi số"},
        "dia_chi_co_quan": {"dia_chi": "48 Hùng Vương", "dien_thoai": "0255 3822 000"},
    }
)
SIGNER = NguoiKy.model_validate(
    {"ho_ten": "Nguyễn Văn An", "co_quan": "so", "chuc_vu": "Phó Giám đốc", "vai_tro": "cap_pho"}
)
_PLAIN = "Các cơ quan, đơn vị chủ động rà soát, đối chiếu số liệu và gửi kết quả đúng thời hạn. "
_LONG = _PLAIN * 12
"""More than a page in all, so that the number of the second page is looked for."""
_LETTER = f"""\
{_LONG}

# Rà soát danh mục

1. {_LONG}

   1. Đối chiếu từng thủ tục;
   2. Đề xuất bổ sung.

2. {_LONG}

# Thời gian thực hiện

- Gửi kết quả trước ngày 20 tháng 01.
- Gửi báo cáo trước ngày 25 tháng 01.

{_PLAIN}
"""
_REPORT = f"""\
{_LONG}

# Sự cần thiết

{_LONG}

# Nội dung

1. {_LONG}
2. Nhiệm vụ của từng cơ quan:

   1. Về hạ tầng số;
   2. Về dữ liệu số.

{_PLAIN}
"""
_DECISION = f"""\
1. {_LONG}

   1. Rà soát biểu mẫu;
   2. Báo cáo kết quả.

2. {_LONG}

   {_LONG}

3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này.
"""
_ISSUED = f"""\
# {{dieu}} Phạm vi điều chỉnh

{_LONG}

# {{dieu}} Nguyên tắc

1. {_LONG}
2. {_LONG}
"""
_SHARED = {
    "so_van_ban": 15,
    "ngay_van_ban": "05/01/2026",
    "don_vi_soan_thao": "CĐS",
    "nguoi_ky": "pho",
    "in_dia_chi": True,
    "do_khan": "khan",
    "luu_hanh": "luu_hanh_noi_bo",
    "noi_nhan": ["Ủy ban nhân dân tỉnh", "Lãnh đạo Sở"],
}
LETTER = CongVan.model_validate(
    {
        **_SHARED,
        "loai": "cong_van",
        "trich_yeu": "rà soát thủ tục hành chính",
        "kinh_gui": ["Các sở, ban, ngành thuộc tỉnh", "Ủy ban nhân dân các xã, phường"],
        "noi_dung": _LETTER,
    }
)
NAMED = TenLoai.model_validate(
    {
        **_SHARED,
        "loai": "to_trinh",
        "trich_yeu": "Về việc ban hành Kế hoạch chuyển đổi số năm 2026",
        "kinh_gui": ["Ủy ban nhân dân tỉnh Quảng Ngãi"],
        "can_cu": [{"van_ban": "Kế hoạch công tác năm của Sở Khoa học và Công nghệ"}],
        "noi_dung": _REPORT,
    }
)
DECISION = QuyetDinh.model_validate(
    {
        **_SHARED,
        "loai": "quyet_dinh",
        "trich_yeu": "Về việc ban hành Quy chế quản lý dữ liệu",
        "can_cu": [
            {"van_ban": "Kế hoạch công tác năm của Sở Khoa học và Công nghệ"},
            {"van_ban": "Chương trình công tác năm của Sở Khoa học và Công nghệ"},
        ],
        "theo_de_nghi": "Trưởng phòng Chuyển đổi số",
        "noi_dung": _DECISION,
        "kem_theo": {"loai": "quy_che", "trich_yeu": "Quản lý dữ liệu", "noi_dung": _ISSUED},
    }
)
ANNEX = PhuLuc(ma_phu_luc="danh_muc", tieu_de="Danh mục thủ tục hành chính")
_OF_FORM: dict[str, VanBan] = {
    "cong_van": LETTER,
    "ten_loai": NAMED,
    "quyet_dinh": DECISION,
    "van_ban_kem_theo": DECISION,
    "phu_luc": LETTER,
    "danh_sach_noi_nhan": LETTER,
}
FORMS = frozenset(_OF_FORM)
"""The forms that have a sample."""
_WHERE = Where("sample")
_ARTICLE = "Điều 3"


def names(form: str, levels: Iterable[str], room: Room, sizes: SizeSet, house: House) -> dict[str, Any]:
    """Return a sound value for every name that `form`, one of `FORMS`, offers.

    The tables are those of `markers.names`: what an office calls its columns is not known. `levels` are those
    of the rows that the template tells apart.
    """
    return {**markers.names(form, levels), **_own(form, room, sizes, house)}


def _own(form: str, room: Room, sizes: SizeSet, house: House) -> dict[str, Any]:
    document = _OF_FORM[form]
    if form == "danh_sach_noi_nhan":
        return {"kem_theo": _annex(room, sizes, house)["kem_theo"], "tieu_de": context.LIST_TITLE}
    if form == "phu_luc":
        own = _annex(room, sizes, house)
        return {name: value for name, value in own.items() if name not in ("bang", "cac_bang", "ghi_chu")}
    if form == "van_ban_kem_theo":
        body = _body(_ISSUED, "quy_che")
        return context.issued_text_names(DECISION, AGENCY, sizes, room, body, own_file=False, house=house)
    article = _ARTICLE if document is DECISION else ""
    return context.document_names(
        document,
        AGENCY,
        SIGNER,
        sizes,
        room,
        _body(document.noi_dung, document.loai),
        can_cu=bases.block(document, {}).body,
        noi_nhan=recipients.noi_nhan(document, dieu_thi_hanh=article),
        house=house,
    )


def _annex(room: Room, sizes: SizeSet, house: House) -> dict[str, Any]:
    body = _body(_LONG, "cong_van")
    return context.annex_names(
        ANNEX,
        context.annex_label(1, 1),
        LETTER,
        AGENCY,
        sizes=sizes,
        room_twips=room.text_twips,
        bodies={"noi_dung": body, "ghi_chu": body},
        tables=(),
        own_file=False,
        house=house,
    )


def _body(text: str, kind: str) -> Body:
    levels = scheme(kinds.BY_KEY[kind].danh_so, _WHERE)
    return fill(markdown.parse(text), levels, {}, _WHERE, kind=kinds.BY_KEY[kind].ten).body


def expected(form: str) -> Expected:
    """Return the facts that the sample of `form` must agree with."""
    document = _OF_FORM[form]
    return Expected(
        loai=kinds.BY_KEY[document.loai].ten,
        so_ky_hieu=number.so_ky_hieu(document, AGENCY),
        ngay=number.thoi_gian(document),
        co_quan=issuer.issuer(document, AGENCY).ten_co_quan,
        hinh_thuc=document.hinh_thuc,
        tap_the=False,
        phu_luc=("danh_muc",) if form == "phu_luc" else (),
        nhac_den=frozenset(("danh_muc",)) if form == "phu_luc" else frozenset(),
        tham_quyen=document.tham_quyen or "",
        nguoi_dung_dau=issuer.head(document, AGENCY),
        kem_theo="Quy chế" if document is DECISION else "",
        dieu_thi_hanh=3 if document is DECISION else 0,
    )
