"""The register of outgoing documents (NĐ 30/2020, Phụ lục IV, Mục I): its cover and its ten columns as rows."""

from typing import Literal

from docgen.values import dataclass

TITLE = "Sổ đăng ký văn bản đi"
CLAUSE = "PL IV, I"


@dataclass(frozen=True, slots=True)
class RegisterColumn:
    """One column of the register: its key, its heading in the form, and its place on a landscape page."""

    key: str
    heading: str
    width_mm: float
    """Wanted width; the form draws 18, 19, 31, 18, 15, 22, 17, 20, 15 and 12 mm on a portrait page."""
    align: Literal["", "giua"] = ""


C = RegisterColumn
# fmt: off
OUTGOING: tuple[RegisterColumn, ...] = (
    C("so_ky_hieu",  "Số, ký hiệu văn bản",                   32, "giua"),
    C("ngay",        "Ngày tháng văn bản",                    22, "giua"),
    C("trich_yeu",   "Tên loại và trích yếu nội dung văn bản", 54),
    C("nguoi_ky",    "Người ký",                              22),
    C("noi_nhan",    "Nơi nhận văn bản",                      34),
    C("luu",         "Đơn vị, người nhận bản lưu",            20),
    C("so_ban",      "Số lượng bản",                          13, "giua"),
    C("ngay_chuyen", "Ngày chuyển",                           17, "giua"),
    C("ky_nhan",     "Ký nhận",                               13),
    C("ghi_chu",     "Ghi chú",                               25),
)
"""The least that the register holds, in the order of the form; the form numbers them (1) to (10)."""
# fmt: on
BESIDE: tuple[tuple[str, str], ...] = (
    ("trang_thai", "Trạng thái"),
    ("ly_do", "Lý do"),
    ("han", "Giữ đến ngày"),
    ("ghi_chu_van_ban", "Ghi chú của văn bản"),
    ("loai", "Loại văn bản"),
    ("co_quan", "Cơ quan ban hành"),
    ("do_mat", "Độ mật"),
    ("tu_van", "Tổ chức tư vấn"),
    ("hinh_thuc", "Giấy hay điện tử"),
    ("khoa", "Khóa hồ sơ"),
)
"""What a workbook of the register holds beside the form's columns, outside the printed page: key, heading."""
