"""Rows on how each component is set: made from the components, so that nothing is said twice (section V)."""

from docgen.nd30.components import COMPONENTS, Component
from docgen.nd30.families import THAN_BAI, VAN_XUOI
from docgen.nd30.rules import Allowed, Between, OneOf, Rule, Severity
from docgen.nd30.sentences import sentence

_IDS: dict[str, str] = {
    "quoc_hieu": "QH-02", "tieu_ngu": "QH-07", "co_quan_chu_quan": "CQ-06", "co_quan_ban_hanh": "CQ-05",
    "so_ky_hieu": "SK-05", "dia_danh_ngay": "DD-10", "ten_loai": "TL-01", "trich_yeu": "TL-03",
    "trich_yeu_cv": "TL-05", "kinh_gui": "NN-02", "kinh_gui_ds": "NN-02*2", "can_cu": "CC-04",
    "noi_dung": "ND-01", "gach": "ND-01*2", "cong": "ND-01*3", "phan_so": "ND-08", "phan_tieu_de": "ND-10",
    "muc_so": "ND-11", "muc_tieu_de": "ND-13", "muc_la_ma": "ND-19", "dieu": "ND-14",
    "dieu_nd": "ND-01*4",
    "khoan_tieu_de": "ND-16", "khoan": "ND-15", "diem": "ND-17", "ky_quyen_han": "KY-12",
    "ky_ho_ten": "KY-17", "noi_nhan_tu": "NN-07", "noi_nhan_ds": "NN-08", "phu_luc_so": "PL-04",
    "phu_luc_tieu_de": "PL-05", "phu_luc_kem_theo": "PL-06", "ky_so_phu_luc": "DS-05", "dia_chi": "ST-A2",
    "so_trang": "PN-03", "tham_quyen": "ND-25", "loi_quyet_dinh": "ND-26",
    "khan": "MK-05", "luu_hanh": "MK-07", "ky_chuc_vu_khac": "KY-12*2",
}  # fmt: skip
"""Component → row of the decree that sets its style; what stands after * goes after the letter of the property."""
_LETTERS = {"co_chu_pt": "a", "dam": "b", "nghieng": "c", "chu_hoa": "d", "can_le": "e"}
_OWN_IDS = {
    ("so_trang", "can_le"): "PN-04a",
    ("so_trang", "nghieng"): "PN-02a",
    ("tieu_ngu", "can_le"): "QH-08a",
}
_UNJUDGED_CASE = ("so_trang", "ky_so_phu_luc")
"""Digits have no case; the line of the e-signature holds a ký hiệu in capitals."""


def _id(part: str, prop: str) -> str:
    base, _, tail = _IDS[part].partition("*")
    return _OWN_IDS.get((part, prop), f"{base}{_LETTERS[prop]}{tail}")


def _of_component(row: Component) -> list[Rule]:
    """Return the rules of one component, one a property; parts of running text may stand out in bold or italics."""
    body, prose = row.key in THAN_BAI, row.key in VAN_XUOI
    bold = "dam_toan_doan" if prose else "dam_dau" if row.key == "dieu" else "dam"
    italic = "nghieng_toan_doan" if body and not row.italic else "nghieng"
    made = [
        _made(row, "co_chu_pt", "co_chu_pt", Between(row.low_pt, row.high_pt), row.high_pt, row.high_pt + 1),
        _made(row, "dam", bold, OneOf((row.bold,)), row.bold, not row.bold),
        _made(row, "nghieng", italic, OneOf((row.italic,)), row.italic, not row.italic),
    ]
    if row.key not in _UNJUDGED_CASE:
        good, bad = ("hoa", "thuong") if row.caps else ("thuong", "hoa")
        made.append(_made(row, "chu_hoa", "chu_hoa", OneOf((good,)), good, bad))
    if row.align and not body:
        made.append(_made(row, "can_le", "can_le", OneOf((row.align,)), row.align, _other(row.align)))
    return made


def _made(row: Component, column: str, prop: str, allowed: Allowed, good: object, bad: object) -> Rule:
    vi, en = sentence(row.key, prop, allowed)
    severity: Severity = "canh_bao" if row.clause.startswith("PL III") else "loi"
    return Rule(_id(row.key, column), row.clause, row.key, prop, allowed, severity, vi, en, good, bad)


def _other(align: str) -> str:
    return "left" if align != "left" else "center"


def _row(
    id_: str,
    clause: str,
    part: str,
    prop: str,
    allowed: Allowed,
    good: object,
    bad: object,
    sev: Severity = "loi",
) -> Rule:
    vi, en = sentence(part, prop, allowed)
    return Rule(id_, f"PL I, P.I, {clause}", part, prop, allowed, sev, vi, en, good, bad)


_INFINITE = float("inf")
# fmt: off
_SPACING: tuple[Rule, ...] = (
    #     id        clause      part                prop               allowed                  good    bad
    _row("QH-10a", "II.1.c",   "quoc_hieu",        "gian_dong",       OneOf((1,)),             1,      1.5),
    _row("QH-10b", "II.1.c",   "quoc_hieu",        "cach_duoi_pt",    OneOf((0,)),             0,      6),
    _row("QH-10c", "II.1.c",   "tieu_ngu",         "gian_dong",       OneOf((1,)),             1,      1.5),
    _row("QH-10d", "II.1.c",   "tieu_ngu",         "cach_tren_pt",    OneOf((0,)),             0,      6),
    _row("CQ-08a", "II.2.b",   "co_quan_chu_quan", "gian_dong",       OneOf((1,)),             1,      1.5),
    _row("CQ-08b", "II.2.b",   "co_quan_chu_quan", "cach_duoi_pt",    OneOf((0,)),             0,      6),
    _row("CQ-08c", "II.2.b",   "co_quan_ban_hanh", "gian_dong",       OneOf((1,)),             1,      1.5),
    _row("CQ-08d", "II.2.b",   "co_quan_ban_hanh", "cach_tren_pt",    OneOf((0,)),             0,      6),
    _row("ND-02",  "II.6.e",   "van_xuoi",         "can_le",          OneOf(("both",)),        "both", "left"),
    _row("ND-03a", "II.6.e",   "than_bai",         "lui_dong_dau_cm", OneOf((1, 1.27)),        1,      0),
    _row("ND-04",  "II.6.e",   "than_bai",         "cach_doan_pt",    Between(6, _INFINITE),   6,      3),
    _row("ND-05",  "II.6.e",   "than_bai",         "gian_dong",       Between(1, 1.5),         1.5,    2),
    _row("QH-09a", "II.1.b",   "ke_tieu_ngu",      "ti_le_ke",        OneOf((1,)),             1,      0.5),
    _row("QH-09b", "II.1.b",   "tieu_ngu",         "gach_chan",       OneOf((False,)),         False,  True),
    _row("CQ-07a", "II.2.b",   "ke_co_quan",       "ti_le_ke",        Between(1 / 3, 1 / 2),   0.4,    1),
    _row("TL-04a", "II.5.b",   "ke_trich_yeu",     "ti_le_ke",        Between(1 / 3, 1 / 2),   0.4,    1),
)
# fmt: on

_CHARACTERS: tuple[Rule, ...] = (
    Rule(
        "PG-11", "PL I, P.I, I.4", "moi_doan", "phong_chu", OneOf(("Times New Roman",)), "loi",
        "Phông chữ của toàn văn bản phải là Times New Roman",
        "The font of the whole document must be Times New Roman",
        "Times New Roman", "Arial",
    ),
    Rule(
        "PG-12a", "PL I, P.I, I.4", "moi_doan", "dang_unicode", OneOf(("NFC",)), "loi",
        "Chữ tiếng Việt phải là Unicode dựng sẵn (TCVN 6909:2001), không gõ dấu rời",
        "Vietnamese letters must be precomposed Unicode (TCVN 6909:2001), without loose marks",
        "NFC", "NFD",
    ),
    Rule(
        "PG-12b", "PL I, P.I, I.4", "moi_doan", "phong_ma_cu", OneOf((False,)), "loi",
        "Không dùng phông chữ của bảng mã cũ (.Vn…, VNI-…)",
        "Fonts of old encodings (.Vn…, VNI-…) must not be used",
        False, True,
    ),
    Rule(
        "PG-13", "PL I, P.I, I.4", "moi_doan", "mau_chu", OneOf(("auto", "000000")), "loi",
        "Chữ phải màu đen", "The text must be black", "000000", "0000FF",
    ),
    Rule(
        "TL-06a", "PL I, P.I, II.5.b", "trich_yeu_cv", "cach_doan_pt", OneOf((6,)), "loi",
        "Trích yếu công văn phải cách số, ký hiệu 6 pt", "The subject stands 6 pt below số, ký hiệu", 6, 0,
    ),
    Rule(
        "ND-01e", "PL I, P.I, II.6.e", "tep", "so_co_chu_noi_dung", Between(0, 1), "loi",
        "Nội dung văn bản phải dùng một cỡ chữ", "The body must be in one font size", 1, 2,
    ),
    Rule(
        "ND-03b", "PL I, P.I, II.6.e", "tep", "so_muc_lui_dong", Between(0, 1), "loi",
        "Chữ đầu dòng trong cả văn bản phải lùi vào như nhau",
        "First lines must be indented alike throughout the document", 1, 2,
    ),
    Rule(
        "PG-15", "PL I, P.I, V", "tep", "bo_co_chu", OneOf(("12/13/13", "13/14/14")), "loi",
        "Cỡ chữ của Quốc hiệu, Tiêu ngữ, địa danh và thời gian phải cùng tăng hoặc cùng giảm: "
        "12/13/13 hoặc 13/14/14",
        "The sizes of Quốc hiệu, Tiêu ngữ and place and time go up or down together: 12/13/13 or 13/14/14",
        "13/14/14", "13/13/14",
    ),
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    *(rule for row in COMPONENTS if row.clause for rule in _of_component(row)),
    *_SPACING,
    *_CHARACTERS,
)
