"""Kinds of source sheets (loại nguồn số liệu) as rows: their fields, and the headings that name each."""

from typing import Literal

from docgen.values import dataclass

Kieu = Literal["ten", "chu", "ma", "so", "gia_tri", "ngay", "cap", "muc_do", "co_quan", "nhom"]
"""What a field holds: a name, any text, a code, a number, a target's value (37,5% is 37,5), a day,
levels of government, a level of online service, a body, a value by which rows are grouped."""

NOT_SHARED: tuple[Kieu, ...] = ("ma", "ten", "so", "gia_tri", "ngay")
"""Kinds of which one cell cannot stand for several rows."""


@dataclass(frozen=True, slots=True)
class Truong:
    """A field of a sheet: its key, the headings that name it (people are told the first), its kind."""

    khoa: str
    tieu_de: tuple[str, ...]
    kieu: Kieu = "chu"
    can: bool = False
    """Whether every row has it."""


@dataclass(frozen=True, slots=True)
class LoaiNguon:
    """A kind of sheet: names of sheets that say it, its fields; `nhan_ra` are those by which it is known."""

    khoa: str
    ten: str
    trang: tuple[str, ...]
    nhan_ra: tuple[str, ...]
    truong: tuple[Truong, ...]


# fmt: off
THU_TUC = LoaiNguon(
    "thu_tuc", "thủ tục hành chính", ("TTHC", "Thủ tục", "Thủ tục hành chính", "Danh mục TTHC"),
    ("ten_thu_tuc",),
    (
        Truong("ma_thu_tuc", ("Mã TTHC", "Mã thủ tục", "Mã số TTHC", "Mã thủ tục hành chính",
                              "Mã số thủ tục hành chính", "Mã số thủ tục", "Mã số", "Mã"), "ma", can=True),
        Truong("ten_thu_tuc", ("Tên thủ tục hành chính", "Tên TTHC", "Tên thủ tục", "Thủ tục hành chính",
                               "Tên dịch vụ công"), "ten", can=True),
        Truong("linh_vuc", ("Lĩnh vực", "Tên lĩnh vực", "Lĩnh vực TTHC"), "nhom"),
        Truong("cap_thuc_hien", ("Cấp thực hiện", "Cấp giải quyết", "Cấp chính quyền", "Cấp"), "cap"),
        Truong("muc_do", ("Mức độ DVCTT", "Mức độ dịch vụ công trực tuyến", "Mức độ dịch vụ công",
                          "Mức độ DVC", "Mức độ cung cấp", "Mức độ"), "muc_do"),
        Truong("loai_thu_tuc", ("Loại", "Loại thủ tục", "Loại TTHC")),
        Truong("so_quyet_dinh", ("Số quyết định công bố", "Quyết định công bố", "Số quyết định")),
        Truong("co_quan_thuc_hien", ("Cơ quan thực hiện", "Cơ quan giải quyết", "Đơn vị thực hiện"),
               "co_quan"),
        Truong("thoi_han", ("Thời hạn giải quyết", "Thời hạn")),
        Truong("phi", ("Phí, lệ phí", "Phí", "Lệ phí")),
        Truong("ghi_chu", ("Ghi chú",)),
    ),
)
CHI_TIEU = LoaiNguon(
    "chi_tieu", "chỉ tiêu", ("Chỉ tiêu", "Mục tiêu", "Danh mục chỉ tiêu"), ("ten_chi_tieu",),
    (
        Truong("ma_chi_tieu", ("Mã chỉ tiêu",)),
        Truong("ten_chi_tieu", ("Tên chỉ tiêu", "Chỉ tiêu", "Nội dung chỉ tiêu"), "ten", can=True),
        Truong("don_vi_tinh", ("Đơn vị tính", "ĐVT", "Đơn vị"), can=True),
        Truong("gia_tri", ("Giá trị", "Kế hoạch", "Chỉ tiêu giao", "Mục tiêu"), "gia_tri", can=True),
        Truong("muc", ("Mức",)),
        Truong("co_quan_thuc_hien", ("Cơ quan thực hiện", "Cơ quan chủ trì", "Đơn vị thực hiện"), "co_quan"),
        Truong("nam", ("Năm",)),
        Truong("ghi_chu", ("Ghi chú",)),
    ),
)
CO_QUAN = LoaiNguon(
    "co_quan", "cơ quan", ("Cơ quan", "Danh bạ", "Danh bạ cơ quan"), ("ten_co_quan",),
    (
        Truong("ten_co_quan", ("Tên cơ quan", "Cơ quan"), "co_quan", can=True),
        Truong("ten_viet_tat", ("Tên viết tắt", "Viết tắt"), can=True),
        Truong("co_quan_chu_quan", ("Cơ quan chủ quản", "Cơ quan chủ quản trực tiếp"), "co_quan"),
        Truong("dia_danh", ("Địa danh",)),
        Truong("chuc_vu_nguoi_dung_dau", ("Chức vụ người đứng đầu", "Người đứng đầu")),
        Truong("dia_chi", ("Địa chỉ",)),
    ),
)
NOI_NHAN = LoaiNguon(
    "noi_nhan", "nơi nhận", ("Nơi nhận", "Danh sách nơi nhận"), ("ten_don_vi",),
    (
        Truong("ten_don_vi", ("Tên đơn vị", "Nơi nhận", "Tên cơ quan, đơn vị", "Cơ quan, đơn vị",
                              "Đơn vị nhận"), "co_quan", can=True),
        Truong("ten_viet_tat", ("Tên viết tắt", "Viết tắt")),
        Truong("so_ban", ("Số bản", "Số lượng bản"), "so"),
        Truong("ghi_chu", ("Ghi chú",)),
    ),
)
CAN_CU = LoaiNguon(
    "can_cu", "căn cứ pháp lý", ("Căn cứ", "Căn cứ pháp lý"), ("so_ky_hieu",),
    (
        Truong("loai_van_ban", ("Loại văn bản", "Tên loại")),
        Truong("so_ky_hieu", ("Số, ký hiệu", "Số ký hiệu", "Số hiệu"), can=True),
        Truong("ngay_ban_hanh", ("Ngày ban hành", "Ngày, tháng, năm ban hành"), "ngay", can=True),
        Truong("co_quan_ban_hanh", ("Cơ quan ban hành",)),
        Truong("trich_yeu", ("Trích yếu", "Tên văn bản", "Trích yếu nội dung"), "ten", can=True),
        Truong("hieu_luc_tu", ("Có hiệu lực từ", "Hiệu lực từ", "Ngày có hiệu lực"), "ngay"),
        Truong("hieu_luc_den", ("Hết hiệu lực từ", "Ngày hết hiệu lực"), "ngay"),
    ),
)
# fmt: on
TU_DO = LoaiNguon("tu_do", "bảng tự do", (), (), ())
"""A table of any other kind: its columns are as they are."""

LOAI_NGUON = (THU_TUC, CHI_TIEU, CO_QUAN, NOI_NHAN, CAN_CU, TU_DO)
BY_KEY = {loai.khoa: loai for loai in LOAI_NGUON}
