"""The components of a document and how each is set (NĐ 30/2020, PL I, P.I, Mục II, III and V).

One row is one component = one named Word style. The renderer fills what a template's style leaves
unset from `large`/`small` and the columns beside; the checker's rules are made from the same rows.
Sizes are points (1 pt = 1/72 inch), spaces are points, indents twips (1/1440 inch).
"""

from typing import Literal

from docgen.values import dataclass

Align = Literal["left", "center", "right", "both", ""]
SizeSet = Literal["lon", "nho"]


@dataclass(frozen=True, slots=True)
class Component:
    """How one component is set; `low_pt`..`high_pt` is the law's range, `lon_pt`/`nho_pt` the two house sets."""

    key: str
    style: str
    """Name of the Word style, as people see it."""
    clause: str
    low_pt: float
    high_pt: float
    lon_pt: float
    nho_pt: float
    bold: bool = False
    italic: bool = False
    caps: bool = False
    """The text itself is in capitals (never Word's «All caps»)."""
    align: Align = ""
    first_line: bool = False
    """First line indented by 1 cm or 1.27 cm."""
    before_pt: float = 0
    after_pt: float = 0
    line: float = 1.0
    """Line spacing in lines, used where a template leaves it unset."""
    keep_next: bool = False
    color: str = "auto"
    """Colour of the text; all is black but the mark of urgency (I.4, III.2.b)."""

    def size_pt(self, sizes: SizeSet) -> float:
        """Return the size in points in one of the two coherent sets (footnote of Mục V)."""
        return self.lon_pt if sizes == "lon" else self.nho_pt


C = Component
# fmt: off
COMPONENTS: tuple[Component, ...] = (
    #  key                style                              clause                    low high  lon nho
    C("quoc_hieu",        "Quốc hiệu",                       "PL I, P.I, II.1.a",       12, 13,  13, 12, bold=True, caps=True, align="center"),
    C("tieu_ngu",         "Tiêu ngữ",                        "PL I, P.I, II.1.b",       13, 14,  14, 13, bold=True, align="center"),
    C("co_quan_chu_quan", "Cơ quan chủ quản",                "PL I, P.I, II.2.b",       12, 13,  13, 12, caps=True, align="center"),
    C("co_quan_ban_hanh", "Cơ quan ban hành",                "PL I, P.I, II.2.b",       12, 13,  13, 12, bold=True, caps=True, align="center"),
    C("so_ky_hieu",       "Số và ký hiệu",                   "PL I, P.I, II.3.c",       13, 13,  13, 13, align="center"),
    C("dia_danh_ngay",    "Địa danh và thời gian",           "PL I, P.I, II.4.c",       13, 14,  14, 13, italic=True, align="center"),
    C("ten_loai",         "Tên loại",                        "PL I, P.I, II.5.b",       13, 14,  14, 13, bold=True, caps=True, align="center", keep_next=True),
    C("trich_yeu",        "Trích yếu",                       "PL I, P.I, II.5.b",       13, 14,  14, 13, bold=True, align="center", keep_next=True),
    C("trich_yeu_cv",     "Trích yếu công văn",              "PL I, P.I, II.5.b",       12, 13,  13, 12, align="center", before_pt=6),
    C("du_thao",          "Dự thảo",                         "",                        13, 14,  13, 13, bold=True, align="center", before_pt=8),
    C("khan",             "Mức độ khẩn",                     "PL I, P.I, III.2.b",      13, 14,  13, 13, bold=True, caps=True, align="center", before_pt=8, color="FF0000"),
    C("luu_hanh",         "Phạm vi lưu hành",                "PL I, P.I, III.2.c",      13, 14,  13, 13, bold=True, caps=True, align="center"),
    C("tham_quyen",       "Thẩm quyền ban hành",             "PL III, Mẫu 1.2",         13, 14,  14, 13, bold=True, caps=True, align="center", before_pt=6, keep_next=True),
    C("kinh_gui",         "Kính gửi",                        "PL I, P.I, II.9.d",       13, 14,  14, 13),
    C("kinh_gui_ds",      "Kính gửi - danh sách",            "PL I, P.I, II.9.d",       13, 14,  14, 13),
    C("can_cu",           "Căn cứ",                          "PL I, P.I, II.6.a",       13, 14,  14, 13, italic=True, align="both", first_line=True, before_pt=6),
    C("loi_quyet_dinh",   "Quyết định",                      "PL III, Mẫu 1.2",         13, 14,  14, 13, bold=True, caps=True, align="center", before_pt=12, after_pt=6, keep_next=True),
    C("noi_dung",         "Nội dung",                        "PL I, P.I, II.6.e",       13, 14,  14, 13, align="both", first_line=True, before_pt=6),
    C("phan_so",          "Phần và Chương",                  "PL I, P.I, II.6.đ",       13, 14,  14, 13, bold=True, align="center", before_pt=6, keep_next=True),
    C("phan_tieu_de",     "Tiêu đề phần và chương",          "PL I, P.I, II.6.đ",       13, 14,  14, 13, bold=True, caps=True, align="center", keep_next=True),
    C("muc_so",           "Mục",                             "PL I, P.I, II.6.đ",       13, 14,  14, 13, bold=True, align="center", before_pt=6, keep_next=True),
    C("muc_tieu_de",      "Tiêu đề mục",                     "PL I, P.I, II.6.đ",       13, 14,  14, 13, bold=True, caps=True, align="center", keep_next=True),
    C("muc_la_ma",        "Mục I",                           "PL I, P.I, V, 6.b",       13, 14,  14, 13, bold=True, caps=True, align="both", first_line=True, before_pt=6, keep_next=True),
    C("dieu",             "Điều",                            "PL I, P.I, II.6.đ",       13, 14,  14, 13, bold=True, align="both", first_line=True, before_pt=6, keep_next=True),
    C("dieu_nd",          "Điều có nội dung",                "PL I, P.I, II.6.e",       13, 14,  14, 13, align="both", first_line=True, before_pt=6),
    C("khoan_tieu_de",    "Khoản có tiêu đề",                "PL I, P.I, II.6.đ",       13, 14,  14, 13, bold=True, align="both", first_line=True, before_pt=6, keep_next=True),
    C("khoan",            "Khoản",                           "PL I, P.I, II.6.đ",       13, 14,  14, 13, align="both", first_line=True, before_pt=6),
    C("diem",             "Điểm",                            "PL I, P.I, II.6.đ",       13, 14,  14, 13, align="both", first_line=True, before_pt=6),
    C("gach",             "Gạch đầu dòng",                   "PL I, P.I, II.6.e",       13, 14,  14, 13, align="both", first_line=True, before_pt=6),
    C("cong",             "Dấu cộng đầu dòng",               "PL I, P.I, II.6.e",       13, 14,  14, 13, align="both", first_line=True, before_pt=6),
    C("ky_quyen_han",     "Quyền hạn và chức vụ người ký",   "PL I, P.I, II.7.đ",       13, 14,  14, 13, bold=True, caps=True, align="center", keep_next=True),
    C("ky_chuc_vu_khac",  "Chức vụ khác của người ký",       "PL I, P.I, II.7.đ",       13, 14,  14, 13, bold=True, caps=True, align="center", keep_next=True),
    C("ky_ho_ten",        "Họ tên người ký",                 "PL I, P.I, II.7.đ",       13, 14,  14, 13, bold=True, align="center"),
    C("noi_nhan_tu",      "Nơi nhận",                        "PL I, P.I, II.9.d",       12, 12,  12, 12, bold=True, italic=True, align="left", keep_next=True),
    C("noi_nhan_ds",      "Nơi nhận - danh sách",            "PL I, P.I, II.9.d",       11, 11,  11, 11, align="left"),
    C("phu_luc_so",       "Phụ lục",                         "PL I, P.I, III.1.b",      14, 14,  14, 14, bold=True, align="center", keep_next=True),
    C("phu_luc_tieu_de",  "Tiêu đề phụ lục",                 "PL I, P.I, III.1.b",      13, 14,  14, 13, bold=True, caps=True, align="center", keep_next=True),
    C("phu_luc_kem_theo", "Kèm theo",                        "PL I, P.I, III.1.c",      13, 14,  14, 13, italic=True, align="center"),
    C("ky_so_phu_luc",    "Thông tin ký số",                 "PL I, P.I, III.1.d",      10, 10,  10, 10, align="right"),
    C("dia_chi",          "Địa chỉ cơ quan",                 "PL I, P.I, III.4",        11, 12,  11, 11),
    C("so_trang",         "Số trang",                        "PL I, P.I, I.7",          13, 14,  14, 13, align="center"),
    C("bang_tieu_de",     "Bảng - tiêu đề cột",              "",                         8, 14,  12, 12, bold=True, align="center"),
    C("bang_chu",         "Bảng - chữ",                      "",                         8, 14,  12, 12, align="left"),
    C("bang_giua",        "Bảng - giữa",                     "",                         8, 14,  12, 12, align="center"),
    C("bang_so",          "Bảng - số",                       "",                         8, 14,  12, 12, align="right"),
    C("chu_thich",        "Chú thích chân trang",            "",                        10, 14,  11, 11, align="both"),
)
# fmt: on
BY_KEY = {row.key: row for row in COMPONENTS}
BY_STYLE = {row.style: row for row in COMPONENTS}

RULED_LINES: dict[str, str] = {
    "ke_tieu_ngu": "Dòng kẻ Tiêu ngữ",
    "ke_co_quan": "Dòng kẻ cơ quan",
    "ke_trich_yeu": "Dòng kẻ trích yếu",
    "ke_phu_luc": "Dòng kẻ phụ lục",
}
"""Drawn lines: key → Word style of the empty paragraph whose top border is the line (DX-05 c)."""
