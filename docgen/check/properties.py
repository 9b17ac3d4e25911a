"""Every property that a rule may name, and its reader, by what it looks at. Nothing is discovered."""

from collections.abc import Callable

from docgen.check import (
    annexes,
    citing,
    decision,
    issued,
    lists,
    look,
    marks,
    nature,
    pages,
    phrases,
    signing,
    texts,
    where,
)
from docgen.check.citations import Citation
from docgen.check.units import Spot, Unit
from docgen.check.verdict import Values
from docgen.check.view import View
from docgen.word.spots import Section

OfSpot = Callable[[Spot, View], Values]
OfPart = Callable[[str, View], Values]
OfSection = Callable[[Section, View], Values]
OfUnit = Callable[[Unit, View], Values]
OfCitation = Callable[[Citation, View], Values]
OfFile = Callable[[View], Values]


def thu_tu(spot: Spot, view: View) -> Values:
    """Return whether the number of a paragraph follows the one before; none where it bears none."""
    verdict = view.numbering.order.get(spot.index)
    return () if verdict is None else (verdict,)


def don_le(spot: Spot, view: View) -> Values:
    """Return whether a number is the only one of its list."""
    return (spot.index in view.numbering.lone,) if spot.index in view.numbering.order else ()


OF_SPOT: dict[str, OfSpot] = {
    "bat_dau_mm": look.bat_dau_mm,
    "cach_doan_pt": look.cach_doan_pt,
    "cach_duoi_pt": look.cach_duoi_pt,
    "cach_tren_pt": look.cach_tren_pt,
    "can_cu_luat_ngay": citing.can_cu_luat_ngay,
    "can_cu_thieu": citing.can_cu_thieu,
    "can_le": look.can_le,
    "chinh_ta": phrases.chinh_ta,
    "cho_dat": where.cho_dat,
    "chu": texts.chu,
    "chu_hoa": look.chu_hoa,
    "chu_khong_hoc_vi": texts.chu_khong_hoc_vi,
    "co_chu_pt": look.co_chu_pt,
    "co_nhan_xet": look.co_nhan_xet,
    "co_tieu_de": decision.co_tieu_de,
    "cot": where.cot,
    "cum_tu_lap": phrases.cum_tu_lap,
    "cung_o_so": where.cung_o_so,
    "cuoi_danh_sach": lists.cuoi_danh_sach,
    "cuoi_muc": lists.cuoi_muc,
    "dam": look.dam,
    "dam_dau": look.dam_dau,
    "dam_nhan": decision.dam_nhan,
    "dam_noi_dung": decision.dam_noi_dung,
    "dam_tieu_de": decision.dam_tieu_de,
    "dam_toan_doan": look.dam_toan_doan,
    "dang_unicode": look.dang_unicode,
    "dau_dong": lists.dau_dong,
    "dia_danh_viet_hoa": texts.dia_danh_viet_hoa,
    "diem_goi_khoan": citing.diem_goi_khoan,
    "dieu_co_tieu_de": decision.dieu_co_tieu_de,
    "don_le": don_le,
    "don_vi_hoa": citing.don_vi_hoa,
    "don_vi_thuong": citing.don_vi_thuong,
    "du_thao_con": marks.du_thao_con,
    "duoi_can_cu": decision.duoi_can_cu,
    "duoi_quoc_hieu": where.duoi_quoc_hieu,
    "duoi_ten_loai": where.duoi_ten_loai,
    "gach_chan": look.gach_chan,
    "gian_dong": look.gian_dong,
    "ke_ben_duoi": where.ke_ben_duoi,
    "ke_tren": where.ke_tren,
    "kem_theo_co_quan": annexes.kem_theo_co_quan,
    "kem_theo_dien_tu": annexes.kem_theo_dien_tu,
    "kem_theo_loai": annexes.kem_theo_loai,
    "kem_theo_ngay": annexes.kem_theo_ngay,
    "kem_theo_so": annexes.kem_theo_so,
    "khoang_ky_mm": where.khoang_ky_mm,
    "khop_tham_quyen": decision.khop_tham_quyen,
    "khung_don": marks.khung_don,
    "khung_dung_muc": marks.khung_dung_muc,
    "lech_giua": where.lech_giua,
    "lui_dong_dau_cm": look.lui_dong_dau_cm,
    "mau_chu": look.mau_chu,
    "mau_dau": marks.mau_dau,
    "net_ke": where.net_ke,
    "ngang_chuc_vu": where.ngang_chuc_vu,
    "ngang_ngay": where.ngang_ngay,
    "ngay": texts.ngay,
    "ngay_co_that": texts.ngay_co_that,
    "nghieng": look.nghieng,
    "nghieng_toan_doan": look.nghieng_toan_doan,
    "nhom_cong_van": texts.nhom_cong_van,
    "nhom_ky_hieu": texts.nhom_ky_hieu,
    "nhom_ten_loai": texts.nhom_ten_loai,
    "o_trong_ngay": texts.o_trong_ngay,
    "o_trong_so": texts.o_trong_so,
    "phap_lenh": citing.phap_lenh,
    "phay_don_vi": citing.phay_don_vi,
    "phong_chu": look.phong_chu,
    "phong_ma_cu": look.phong_ma_cu,
    "so": texts.so,
    "so_dong": texts.so_dong,
    "so_hieu": annexes.so_hieu,
    "so_hieu_duy_nhat": annexes.so_hieu_duy_nhat,
    "so_ky_tu": texts.so_ky_tu,
    "so_nhom_cong_van": texts.so_nhom_cong_van,
    "so_va_ky_hieu": texts.so_va_ky_hieu,
    "thang": texts.thang,
    "the_sot": look.the_sot,
    "theo_de_nghi_cuoi": citing.theo_de_nghi_cuoi,
    "theo_doi_thay_doi": look.theo_doi_thay_doi,
    "thu_tu": thu_tu,
    "thuat_ngu_cu": phrases.thuat_ngu_cu,
    "thu_tu_phu_luc": annexes.thu_tu_phu_luc,
    "ti_le_ke": where.ti_le_ke,
    "to_nen": look.to_nen,
    "vi_tri_tham_quyen": decision.vi_tri_tham_quyen,
}
"""Of each paragraph of a component."""
OF_PART: dict[str, OfPart] = {
    "ca_khoi": lists.ca_khoi,
    "dieu_khong_co": decision.dieu_khong_co,
    "dieu_thi_hanh": decision.dieu_thi_hanh,
    "don_vi_luu": lists.don_vi_luu,
    "dong_cuoi": lists.dong_cuoi,
    "dong_dau": lists.dong_dau,
    "dong_dau_quyet_dinh": decision.dong_dau_quyet_dinh,
    "dung_nguoi_dung_dau": signing.dung_nguoi_dung_dau,
    "hinh_thuc_kinh_gui": lists.hinh_thuc_kinh_gui,
    "nguoi_soan_thao": lists.nguoi_soan_thao,
    "so_dong_luu": lists.so_dong_luu,
    "so_lan": lists.so_lan,
    "so_lan_co_ten_loai": decision.so_lan_co_ten_loai,
    "so_lan_quyet_dinh": decision.so_lan_quyet_dinh,
    "so_vi_tri_gach": lists.so_vi_tri_gach,
    "thieu_tm": signing.thieu_tm,
    "tm_sai_che_do": lists.tm_sai_che_do,
    "trich_yeu_gian_tiep": decision.trich_yeu_gian_tiep,
    "trich_yeu_truc_tiep": decision.trich_yeu_truc_tiep,
    "trung_kinh_gui": lists.trung_kinh_gui,
}
"""Of a component of the main document as a whole, present or not."""
OF_SECTION: dict[str, OfSection] = {
    "an_so_trang_dau": pages.an_so_trang_dau,
    "canh_dai_mm": pages.canh_dai_mm,
    "canh_ngan_mm": pages.canh_ngan_mm,
    "huong_trang": pages.huong_trang,
    "huong_trang_bang": pages.huong_trang_bang,
    "kieu_so_trang": pages.kieu_so_trang,
    "le_duoi_mm": pages.le_duoi_mm,
    "le_phai_mm": pages.le_phai_mm,
    "le_trai_mm": pages.le_trai_mm,
    "le_tren_mm": pages.le_tren_mm,
    "so_trang_bat_dau": pages.so_trang_bat_dau,
    "so_trang_o_chan": pages.so_trang_o_chan,
    "so_trang_o_dau": pages.so_trang_o_dau,
}
OF_UNIT: dict[str, OfUnit] = {
    "an_so_trang_dau_phu_luc": annexes.an_so_trang_dau_phu_luc,
    "chu_ky_rieng": issued.chu_ky_rieng,
    "co_quan_kem_theo": issued.co_quan_kem_theo,
    "dau_rieng": issued.dau_rieng,
    "duoc_nhac_den": annexes.duoc_nhac_den,
    "ket_thuc": annexes.ket_thuc,
    "muc_rieng": annexes.muc_rieng,
    "so_dong_ke": annexes.so_dong_ke,
    "so_dong_kem_theo": annexes.so_dong_kem_theo,
    "so_ngay_rieng": issued.so_ngay_rieng,
    "so_trang_phu_luc": annexes.so_trang_phu_luc,
    "ten_loai_kem_theo": issued.ten_loai_kem_theo,
    "ten_rieng": issued.ten_rieng,
    "thanh_phan_thua": annexes.thanh_phan_thua,
}
"""Of each annex, or each text issued with a decision, as a whole."""
OF_CITATION: dict[str, OfCitation] = {
    "co_quan_vien_dan": citing.co_quan_vien_dan,
    "du_lieu_vien_dan": citing.du_lieu_vien_dan,
    "luat_co_so": citing.luat_co_so,
    "nhac_lai_day_du": citing.nhac_lai_day_du,
    "sau_ngay_van_ban": citing.sau_ngay_van_ban,
}
"""Of each text that the file cites by number."""
OF_FILE: dict[str, OfFile] = {
    "ban_chat": nature.ban_chat,
    "bo_co_chu": pages.bo_co_chu,
    "cho_trong": pages.cho_trong,
    "co_noi_dung": pages.co_noi_dung,
    "co_trich_yeu": lists.co_trich_yeu,
    "cong_van_co_kinh_gui": lists.cong_van_co_kinh_gui,
    "dau_ket_rieng": pages.dau_ket_rieng,
    "dung_ten_loai": lists.dung_ten_loai,
    "gach_noi_khac_nhau": phrases.gach_noi_khac_nhau,
    "kieu_trich_yeu": lists.kieu_trich_yeu,
    "loai_co_kinh_gui": lists.loai_co_kinh_gui,
    "noi_nhan_khac_nhau": phrases.noi_nhan_khac_nhau,
    "phu_luc_khong_co": annexes.phu_luc_khong_co,
    "sau_dau_ket": pages.sau_dau_ket,
    "so_co_chu_noi_dung": pages.so_co_chu_noi_dung,
    "so_dau_ket": pages.so_dau_ket,
    "so_muc_lui_dong": pages.so_muc_lui_dong,
    "to_trinh_co_kinh_gui": lists.to_trinh_co_kinh_gui,
}
# fmt: off
BY_FORM = frozenset((
    look.bat_dau_mm, look.can_le, look.co_chu_pt, look.co_nhan_xet, look.dam, look.dam_dau,
    look.dam_toan_doan, look.gach_chan, look.gian_dong, look.lui_dong_dau_cm, look.mau_chu, look.nghieng,
    look.nghieng_toan_doan, look.phong_chu, look.phong_ma_cu, look.theo_doi_thay_doi, marks.mau_dau,
))
"""Readers that look at how a paragraph is set, not at its words nor beyond it."""
BY_WORDS = frozenset((
    citing.can_cu_luat_ngay, citing.diem_goi_khoan, citing.don_vi_hoa, citing.don_vi_thuong, citing.phap_lenh,
    citing.phay_don_vi, phrases.chinh_ta, phrases.cum_tu_lap, look.chu_hoa, look.dang_unicode, look.the_sot,
    look.to_nen, texts.chu, texts.dia_danh_viet_hoa, texts.ngay, texts.ngay_co_that, texts.nhom_ky_hieu,
    texts.o_trong_ngay,
    texts.o_trong_so, texts.so, texts.so_dong, texts.so_ky_tu, texts.so_va_ky_hieu, texts.thang,
))
"""Readers that look at one paragraph, its words and how they are set, and at nothing beyond it."""
ON_WORDS = frozenset((
    *(prop for prop, reader in OF_SPOT.items() if reader in BY_WORDS), *OF_CITATION,
    "ban_chat", "gach_noi_khac_nhau", "noi_nhan_khac_nhau", "thuat_ngu_cu",
    "ca_khoi", "can_cu_thieu", "cho_trong", "chu_khong_hoc_vi", "co_tieu_de", "cuoi_danh_sach", "cuoi_muc",
    "dau_dong", "dau_ket_rieng", "dieu_khong_co", "dieu_thi_hanh", "don_le", "don_vi_luu", "dong_cuoi",
    "dong_dau", "dong_dau_quyet_dinh", "du_thao_con", "dung_nguoi_dung_dau", "dung_ten_loai",
    "duoc_nhac_den", "duoi_can_cu", "kem_theo_co_quan", "kem_theo_dien_tu", "kem_theo_loai",
    "kem_theo_ngay", "kem_theo_so", "ket_thuc", "khop_tham_quyen", "loai_co_kinh_gui", "nguoi_soan_thao",
    "nhom_cong_van", "nhom_ten_loai", "phu_luc_khong_co", "sau_dau_ket", "so_dau_ket", "so_dong_luu",
    "so_hieu", "so_hieu_duy_nhat", "so_nhom_cong_van", "theo_de_nghi_cuoi", "thieu_tm", "thu_tu",
    "thu_tu_phu_luc", "tm_sai_che_do", "trich_yeu_gian_tiep", "trich_yeu_truc_tiep", "trung_kinh_gui",
    "vi_tri_tham_quyen",
))
"""Properties that depend on what a document says; all others on how it is set, and on what is there."""
# fmt: on
