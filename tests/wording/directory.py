"""Agencies, signers and documents for the tests of the words."""

from docgen.models.co_quan import CoQuan, NguoiKy
from docgen.models.van_ban import CongVan, QuyetDinh, TenLoai, ToTuVan

SO = CoQuan(
    ten_co_quan="Sở Khoa học và Công nghệ",
    ten_viet_tat="SKHCN",
    co_quan_chu_quan="UBND tỉnh Quảng Ngãi",
    dia_danh="Quảng Ngãi",
    chuc_vu_nguoi_dung_dau="Giám đốc",
)
BO = CoQuan(
    ten_co_quan="Bộ Nội vụ", ten_viet_tat="BNV", dia_danh="Hà Nội", chuc_vu_nguoi_dung_dau="Bộ trưởng"
)
UBND = CoQuan(
    ten_co_quan="Ủy ban nhân dân tỉnh Quảng Ngãi",
    ten_viet_tat="UBND",
    dong_ten=("Ủy ban nhân dân", "tỉnh Quảng Ngãi"),
    dia_danh="Quảng Ngãi",
    che_do="tap_the",
    chuc_vu_nguoi_dung_dau="Chủ tịch",
    ten_tap_the="Ủy ban nhân dân",
)
HDND = UBND.model_copy(
    update={
        "ten_co_quan": "Hội đồng nhân dân tỉnh Quảng Ngãi",
        "ten_viet_tat": "HĐND",
        "dong_ten": (),
        "ten_tap_the": "Hội đồng nhân dân",
    }
)
THUONG_TRUC = HDND.model_copy(update={"ten_tap_the": "Thường trực Hội đồng nhân dân"})
CHINH_PHU = CoQuan(
    ten_co_quan="Chính phủ",
    ten_viet_tat="CP",
    viet_tat_chuc_danh="TTg",
    dia_danh="Hà Nội",
    che_do="tap_the",
    chuc_vu_nguoi_dung_dau="Thủ tướng",
)
BAN = ToTuVan(ten_to_chuc="Ban Chỉ đạo chuyển đổi số", ten_viet_tat="BCĐ", chuc_danh="Trưởng ban")
PHO_BAN = BAN.model_copy(update={"chuc_danh": "Phó Trưởng ban", "chuc_danh_nguoi_dung_dau": "Trưởng ban"})


def signer(chuc_vu, vai_tro, don_vi=None):
    return NguoiKy(ho_ten="Nguyễn Văn A", co_quan="a", chuc_vu=chuc_vu, vai_tro=vai_tro, don_vi=don_vi)


def _facts(changes):
    facts = {"trich_yeu": "rà soát", "noi_dung": "Nội dung.", "nguoi_ky": "a", "thang_van_ban": "5/2026"}
    return {name: value for name, value in (facts | changes).items() if value is not None}


def letter(**changes):
    return CongVan(**_facts({"loai": "cong_van", "kinh_gui": ("Bộ Nội vụ",)} | changes))


def decision(**changes):
    return QuyetDinh(**_facts({"loai": "quyet_dinh", "can_cu": ("nd30_2020",)} | changes))


def named(loai, **changes):
    return TenLoai(**_facts({"loai": loai} | changes))
