"""Kinds of document (NĐ 30/2020, Điều 7; abbreviations PL III, Mục I; forms PL III, Mục II): one row a kind."""

from typing import Literal

from docgen.values import dataclass

KinhGui = Literal["phai_co", "duoc_co", "khong"]
"""Whether «Kính gửi» must, may or must not stand in it (PL I, P.I, II.9.b)."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: its name in running text, its abbreviation, and what its form (PL III) needs."""

    key: str
    ten: str
    viet_tat: str
    """In the ký hiệu; empty where the kind has none there (công văn, II.3.b)."""
    tep: str
    """Prefix of the file name."""
    mau: str
    """Name of docgen's own Word template."""
    form: str
    """Number of the form in PL III."""
    danh_so: str
    """Default numbering scheme of the body."""
    kinh_gui: KinhGui = "khong"
    ban_hanh_kem: bool = False
    """It may be issued with a decision (Mẫu 1.3): without number, day and signature of its own."""


_REPORT = "Phần | I | 1 | a | - | +"
_PLAN = "I | 1 | a | - | +"
_ARTICLES = "Chương | Mục | Điều | 1 | a | - | +"
_TASKS = "1 | a | - | +"

# fmt: off
KINDS: tuple[Kind, ...] = (
    #    key                ten                viet_tat tep    mau          form   danh_so                   kinh_gui
    Kind("cong_van",        "Công văn",        "",      "CV",  "cong_van",  "1.5", "1 | 1.1 | a | - | +",    "phai_co"),
    Kind("quyet_dinh",      "Quyết định",      "QĐ",    "QD",  "quyet_dinh", "1.2", "Điều | 1 | a | - | +"),
    Kind("chi_thi",         "Chỉ thị",         "CT",    "CT",  "ten_loai",  "1.4", _TASKS),
    Kind("quy_che",         "Quy chế",         "QC",    "QC",  "ten_loai",  "1.4", _ARTICLES, ban_hanh_kem=True),
    Kind("quy_dinh",        "Quy định",        "QyĐ",   "QyD", "ten_loai",  "1.4", _ARTICLES, ban_hanh_kem=True),
    Kind("thong_cao",       "Thông cáo",       "TC",    "TC",  "ten_loai",  "1.4", _TASKS),
    Kind("thong_bao",       "Thông báo",       "TB",    "TB",  "ten_loai",  "1.4", _TASKS),
    Kind("huong_dan",       "Hướng dẫn",       "HD",    "HD",  "ten_loai",  "1.4", _PLAN, ban_hanh_kem=True),
    Kind("chuong_trinh",    "Chương trình",    "CTr",   "CTr", "ten_loai",  "1.4", _PLAN, ban_hanh_kem=True),
    Kind("ke_hoach",        "Kế hoạch",        "KH",    "KH",  "ten_loai",  "1.4", _PLAN, ban_hanh_kem=True),
    Kind("phuong_an",       "Phương án",       "PA",    "PA",  "ten_loai",  "1.4", _PLAN, ban_hanh_kem=True),
    Kind("de_an",           "Đề án",           "ĐA",    "DeA", "ten_loai",  "1.4", _REPORT, ban_hanh_kem=True),
    Kind("du_an",           "Dự án",           "DA",    "DA",  "ten_loai",  "1.4", _REPORT, ban_hanh_kem=True),
    Kind("bao_cao",         "Báo cáo",         "BC",    "BC",  "ten_loai",  "1.4", _PLAN, "duoc_co"),
    Kind("to_trinh",        "Tờ trình",        "TTr",   "TTr", "ten_loai",  "1.4", _PLAN, "phai_co"),
    Kind("giay_uy_quyen",   "Giấy ủy quyền",   "GUQ",   "GUQ", "ten_loai",  "1.4", _TASKS),
    Kind("phieu_gui",       "Phiếu gửi",       "PG",    "PG",  "ten_loai",  "1.4", _TASKS),
    Kind("phieu_chuyen",    "Phiếu chuyển",    "PC",    "PC",  "ten_loai",  "1.4", _TASKS),
    Kind("phieu_bao",       "Phiếu báo",       "PB",    "PB",  "ten_loai",  "1.4", _TASKS),
)
# fmt: on
BY_KEY = {kind.key: kind for kind in KINDS}
NAMED = tuple(kind.key for kind in KINDS if kind.form == "1.4")
_OTHERS = (
    ("Nghị quyết", "NQ"), ("Biên bản", "BB"), ("Hợp đồng", "HĐ"), ("Công điện", "CĐ"), ("Bản ghi nhớ", "BGN"),
    ("Bản thỏa thuận", "BTT"), ("Giấy mời", "GM"), ("Giấy giới thiệu", "GGT"), ("Giấy nghỉ phép", "GNP"),
)  # fmt: skip
"""Kinds that docgen checks but does not make."""
ABBREVIATIONS: dict[str, str] = {
    **{kind.ten.casefold(): kind.viet_tat for kind in KINDS},
    **{name.casefold(): short for name, short in _OTHERS},
}
"""Name of a kind in lower case → its abbreviation in the ký hiệu (PL III, Mục I)."""
