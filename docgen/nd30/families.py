"""What a rule may be about beside one component: several components at once, pages, annexes, the file."""

from docgen.nd30.components import BY_KEY, RULED_LINES

VAN_XUOI = ("noi_dung", "dieu_nd", "khoan", "diem", "gach", "cong")
"""Running text of the body."""
THAN_BAI = (*VAN_XUOI, "can_cu", "dieu", "khoan_tieu_de", "muc_la_ma")
"""Every paragraph of the body that begins with an indented first line (II.6.đ, II.6.e)."""
DAU_MUC = ("phan_so", "muc_so", "muc_la_ma", "dieu", "dieu_nd", "khoan_tieu_de", "khoan", "diem")
"""Components of the body that bear a number."""
FAMILIES: dict[str, tuple[str, ...]] = {
    "moi_doan": (),
    "van_xuoi": VAN_XUOI,
    "than_bai": THAN_BAI,
    "dau_muc": DAU_MUC,
}
"""Part of a rule → the components whose paragraphs it judges; «moi_doan» is every paragraph with text."""

UNIT_FAMILIES: dict[str, tuple[str, frozenset[str]]] = {
    "dong_phu_luc": ("phu_luc_kem_theo", frozenset(("phu_luc", "danh_sach"))),
    "dong_kem_theo": ("phu_luc_kem_theo", frozenset(("kem_theo",))),
}
"""Part of a rule → a component, and the kinds of text beside the main document in which it is judged."""

PLACES = (
    "trang",
    "trang_doc",
    "trang_ngang",
    "trang_dau",
    "trang_chinh",
    "phu_luc",
    "tep",
    "than_van_ban",
    "kem_theo",
    "vien_dan",
)
"""Parts that are no paragraphs: pages (all, portrait, landscape, the first, those of the main document),
annexes, the file, the body of the main document."""

_NAMES: dict[str, tuple[str, str]] = {
    "moi_doan": ("văn bản", "the document"),
    "van_xuoi": ("nội dung văn bản", "the body"),
    "than_bai": ("nội dung văn bản", "the body"),
    "dau_muc": ("số thứ tự", "the numbering"),
}


def name(part: str) -> tuple[str, str]:
    """Return how a sentence calls a part inside it, in Vietnamese and in English.

    >>> name("quoc_hieu")
    ('«Quốc hiệu»', '“Quốc hiệu”')
    """
    if part in _NAMES:
        return _NAMES[part]
    style = RULED_LINES.get(part) or BY_KEY[part].style
    return f"«{style}»", f"“{style}”"
