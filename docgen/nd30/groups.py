"""The parts of a document by which findings and rules are listed: letterhead, body, signature, annexes, pages."""

from docgen.nd30.families import DAU_MUC, THAN_BAI, VAN_XUOI

GROUPS: dict[str, tuple[str, str]] = {
    "the_thuc": ("Phần đầu văn bản", "Letterhead"),
    "noi_dung": ("Nội dung", "Body"),
    "chu_ky": ("Chữ ký, nơi nhận", "Signature and recipients"),
    "phu_luc": ("Phụ lục, văn bản kèm theo", "Annexes and texts issued with it"),
    "trang": ("Trang giấy, số trang", "Pages and page numbers"),
    "ho_so": ("Cả hồ sơ", "The dossier"),
    "nguon": ("Số liệu và nội dung trước khi làm văn bản", "Data and texts before a document is made"),
}
"""Key → its name in Vietnamese and in English, in the order of a list."""
_LETTERHEAD = (
    "quoc_hieu", "tieu_ngu", "ke_tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "ke_co_quan", "so_ky_hieu",
    "dia_danh_ngay", "ten_loai", "trich_yeu", "trich_yeu_cv", "ke_trich_yeu", "du_thao", "khan", "luu_hanh",
    "kinh_gui", "kinh_gui_ds",
)  # fmt: skip
_SIGNATURE = ("ky_quyen_han", "ky_chuc_vu_khac", "ky_ho_ten", "noi_nhan_tu", "noi_nhan_ds")
_ANNEX = (
    "phu_luc", "phu_luc_so", "phu_luc_tieu_de", "phu_luc_kem_theo", "ky_so_phu_luc", "ke_phu_luc", "dong_phu_luc",
    "dong_kem_theo", "kem_theo",
)  # fmt: skip
_PAGES = ("trang", "trang_doc", "trang_ngang", "trang_dau", "trang_chinh", "so_trang", "dia_chi")
_BODY = (*VAN_XUOI, *THAN_BAI, *DAU_MUC, "van_xuoi", "than_bai", "dau_muc", "than_van_ban", "vien_dan")
_OF_PART = {
    part: group
    for group, parts in (
        ("noi_dung", _BODY),
        ("the_thuc", _LETTERHEAD),
        ("chu_ky", _SIGNATURE),
        ("phu_luc", _ANNEX),
        ("trang", _PAGES),
        ("ho_so", ("ho_so",)),
        ("nguon", ("nguon", "so_lieu", "du_kien")),
    )
    for part in parts
}
_OF_PROP = {
    "bo_co_chu": "the_thuc",
    "co_trich_yeu": "the_thuc",
    "kieu_trich_yeu": "the_thuc",
    "dung_ten_loai": "the_thuc",
    "cong_van_co_kinh_gui": "the_thuc",
    "loai_co_kinh_gui": "the_thuc",
    "to_trinh_co_kinh_gui": "the_thuc",
    "phu_luc_khong_co": "phu_luc",
}
"""Properties of the whole file that are about one part of it."""


def group_of(part: str, prop: str = "") -> str:
    """Return the group that a rule's `part` belongs to; the body, where the part is the file and `prop` none.

    >>> group_of("quoc_hieu"), group_of("moi_doan"), group_of("tep", "bo_co_chu")
    ('the_thuc', 'noi_dung', 'the_thuc')
    """
    return _OF_PART.get(part) or _OF_PROP.get(prop, "noi_dung")
