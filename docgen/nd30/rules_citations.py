"""Rows on texts cited in the document: issuer, date, number, names of articles (PL I, P.I, II.6; PL II, V.7)."""

from docgen.nd30.rules import KHOP, Matches, OneOf, Rule
from docgen.values import dataclass

_P = "PL I, P.I, "
_PARTY = r"(Ban Chấp hành Trung ương|Hội nghị|Bộ Chính trị|Ban Bí thư|BCH|Ban Chỉ đạo)"
_UBND = r"(Chủ tịch |Văn phòng |Thường trực )?(Ủy ban nhân dân|UBND)"
_NOT_ABOVE = r"(?!Chính phủ|Thủ tướng|Quốc hội|Ủy ban|UBND|Hội đồng nhân dân|HĐND|Bộ Chính trị)"


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues the texts whose symbol ends with `suffix` (a pattern); `name` is a pattern of the right names."""

    id: str
    suffix: str
    name: str
    vi: str
    en: str
    good: str
    bad: str


# fmt: off
ISSUERS: tuple[Issuer, ...] = (
    Issuer("IS-01", r"\d/NĐ-CP", r"Chính phủ", "«NĐ-CP» là nghị định của Chính phủ", "“NĐ-CP” is a decree of Chính phủ",
           "30/2020/NĐ-CP của Chính phủ", "30/2020/NĐ-CP của Thủ tướng Chính phủ"),
    Issuer("IS-02", r"\d/NQ-CP", r"Chính phủ", "«NQ-CP» là nghị quyết của Chính phủ, không phải của Thủ tướng",
           "“NQ-CP” is a resolution of Chính phủ, not of the Prime Minister",
           "17/NQ-CP của Chính phủ", "17/NQ-CP của Thủ tướng Chính phủ"),
    Issuer("IS-03", r"QĐ-TTg", r"Thủ tướng", "«QĐ-TTg» là quyết định của Thủ tướng Chính phủ",
           "“QĐ-TTg” is a decision of Thủ tướng Chính phủ",
           "06/QĐ-TTg của Thủ tướng Chính phủ", "06/QĐ-TTg của Chính phủ"),
    Issuer("IS-04", r"CT-TTg", r"Thủ tướng", "«CT-TTg» là chỉ thị của Thủ tướng Chính phủ",
           "“CT-TTg” is a directive of Thủ tướng Chính phủ",
           "16/CT-TTg của Thủ tướng Chính phủ", "16/CT-TTg của Chính phủ"),
    Issuer("IS-05", r"CĐ-TTg", r"Thủ tướng", "«CĐ-TTg» là công điện của Thủ tướng Chính phủ",
           "“CĐ-TTg” is a telegram of Thủ tướng Chính phủ",
           "16/CĐ-TTg của Thủ tướng Chính phủ", "16/CĐ-TTg của Chính phủ"),
    Issuer("IS-06", r"TB-VPCP", r"(Văn phòng Chính phủ|VPCP)", "«TB-VPCP» là thông báo của Văn phòng Chính phủ",
           "“TB-VPCP” is a notice of Văn phòng Chính phủ",
           "12/TB-VPCP của Văn phòng Chính phủ", "12/TB-VPCP của Thủ tướng Chính phủ"),
    Issuer("IS-07", r"\d/VPCP-\S+", r"(Văn phòng Chính phủ|VPCP)", "Công văn «/VPCP-…» là của Văn phòng Chính phủ",
           "A dispatch “/VPCP-…” is from Văn phòng Chính phủ",
           "9/VPCP-KSTT của Văn phòng Chính phủ", "9/VPCP-KSTT của Chính phủ"),
    Issuer("IS-08", r"\d/QH\d+", r"Quốc hội", "«QH15» là văn bản của Quốc hội", "“QH15” is a text of Quốc hội",
           "206/2025/QH15 của Quốc hội", "206/2025/QH15 của Ủy ban Thường vụ Quốc hội"),
    Issuer("IS-09", r"UBTVQH\d+", r"(Ủy ban (Thường|thường) vụ Quốc hội|UBTVQH)",
           "«UBTVQH15» là văn bản của Ủy ban Thường vụ Quốc hội",
           "“UBTVQH15” is a text of Ủy ban Thường vụ Quốc hội",
           "12/2025/UBTVQH15 của Ủy ban Thường vụ Quốc hội", "12/2025/UBTVQH15 của Quốc hội"),
    Issuer("IS-10", r"\d/TT-(B[A-ZĐ]+|VPCP)", _NOT_ABOVE, "«TT-B…» là thông tư của bộ trưởng, thủ trưởng cơ quan ngang bộ",
           "“TT-B…” is a circular of a minister",
           "02/2017/TT-VPCP của Bộ trưởng", "32/2017/TT-BTTTT của Chính phủ"),
    Issuer("IS-11", r"QĐ-B(?!CĐ|QL)[A-ZĐ]+", _NOT_ABOVE, "«QĐ-B…» là quyết định của bộ trưởng",
           "“QĐ-B…” is a decision of a minister", "12/QĐ-BNV của Bộ trưởng Bộ Nội vụ", "12/QĐ-BNV của Chính phủ"),
    Issuer("IS-12", r"NQ-HĐND", r"(Thường trực )?(Hội đồng nhân dân|HĐND)",
           "«NQ-HĐND» là nghị quyết của Hội đồng nhân dân", "“NQ-HĐND” is a resolution of Hội đồng nhân dân",
           "15/NQ-HĐND của Hội đồng nhân dân tỉnh", "15/NQ-HĐND của Ủy ban nhân dân tỉnh"),
    Issuer("IS-13", r"\d/\d{4}/QĐ-UBND", r"(Ủy ban nhân dân|UBND)",
           "«QĐ-UBND» có nhóm năm là quyết định của Ủy ban nhân dân, không phải của Chủ tịch",
           "“QĐ-UBND” with a year is a decision of Ủy ban nhân dân, not of its Chairman",
           "05/2025/QĐ-UBND của UBND tỉnh", "05/2025/QĐ-UBND của Chủ tịch UBND tỉnh"),
    Issuer("IS-14", r"(?<!\d{4})/QĐ-UBND", r"(Chủ tịch )?(Ủy ban nhân dân|UBND)",
           "«QĐ-UBND» là quyết định của Ủy ban nhân dân hoặc Chủ tịch Ủy ban nhân dân",
           "“QĐ-UBND” is a decision of Ủy ban nhân dân or its Chairman",
           "55/QĐ-UBND của Chủ tịch Ủy ban nhân dân tỉnh", "55/QĐ-UBND của Hội đồng nhân dân tỉnh"),
    Issuer("IS-15", r"(CT|KH|TB)-UBND", _UBND, "«CT-UBND», «KH-UBND», «TB-UBND» là văn bản của Ủy ban nhân dân",
           "“CT-UBND”, “KH-UBND”, “TB-UBND” are texts of Ủy ban nhân dân",
           "25/TB-UBND của UBND tỉnh", "25/TB-UBND của Sở Nội vụ"),
    Issuer("IS-16", r"-(NQ|KL|CT|QĐ)/TW", _PARTY,
           "«NQ/TW», «KL/TW», «CT/TW», «QĐ/TW» là văn bản của Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư",
           "“NQ/TW”, “KL/TW”, “CT/TW”, “QĐ/TW” are texts of the Party's central bodies",
           "57-NQ/TW của Bộ Chính trị", "57-NQ/TW của Chính phủ"),
    Issuer("IS-17", r"HD/VPTW", r"Văn phòng Trung ương", "«HD/VPTW» là hướng dẫn của Văn phòng Trung ương Đảng",
           "“HD/VPTW” is a guideline of Văn phòng Trung ương Đảng",
           "5-HD/VPTW của Văn phòng Trung ương Đảng", "5-HD/VPTW của Ban Bí thư"),
)
_TEXTS: tuple[Rule, ...] = (
    Rule("CC-12", _P + "II.6.b", "vien_dan", "nhac_lai_day_du", OneOf((False,)), "loi",
         "Từ lần viện dẫn thứ hai chỉ ghi tên loại và số, ký hiệu của văn bản",
         "From the second citation on, only kind and number are written", False, True),
    Rule("CC-18", _P + "II.6.a", "vien_dan", "luat_co_so", OneOf((False,)), "loi",
         "Viện dẫn luật, pháp lệnh không ghi số, ký hiệu", "A law is cited without its number", False, True),
    Rule("CC-19", "", "moi_doan", "phap_lenh", OneOf((False,)), "thong_tin",
         "Pháp lệnh do Ủy ban Thường vụ Quốc hội ban hành", "An ordinance is issued by Ủy ban Thường vụ Quốc hội",
         False, True),
    Rule("M-09", _P + "II.6", "vien_dan", "du_lieu_vien_dan", OneOf((KHOP,)), "canh_bao",
         "Một văn bản được viện dẫn nhiều lần phải cùng ngày và cùng cơ quan ban hành",
         "A text cited more than once has one date and one issuer", KHOP, "khac"),
    Rule("DD-13", "", "vien_dan", "sau_ngay_van_ban", OneOf((False,)), "thong_tin",
         "Văn bản được viện dẫn không thể ban hành sau ngày của văn bản này",
         "A cited text cannot be younger than the document", False, True),
)
_UNITS: tuple[Rule, ...] = (
    Rule("CC-20a", "PL II, V.7", "moi_doan", "diem_goi_khoan", OneOf((False,)), "loi",
         "Chữ cái là điểm, chữ số là khoản: «điểm d khoản 1 Điều 2»", "A letter is a điểm, a figure a khoản",
         False, "khoản d, Điều 2"),
    Rule("CC-20b", "PL II, V.7", "moi_doan", "phay_don_vi", OneOf((False,)), "canh_bao",
         "Viện dẫn từ nhỏ đến lớn, không có dấu phẩy: «điểm a khoản 2 Điều 3»",
         "Units are cited from small to large, without commas: “điểm a khoản 2 Điều 3”", False, "khoản 2, Điều 3"),
    Rule("VH-22a", "PL II, V.7", "moi_doan", "don_vi_hoa", OneOf((False,)), "loi",
         "Giữa câu viết thường «khoản», «điểm»", "“khoản” and “điểm” are lower-case inside a sentence",
         False, "Khoản 2 Điều 3"),
    Rule("VH-22b", "PL II, V.7", "moi_doan", "don_vi_thuong", OneOf((False,)), "loi",
         "Viết hoa «Điều», «Chương» khi viện dẫn", "“Điều” and “Chương” take a capital in a citation",
         False, "điều 3 Nghị định này"),
)
# fmt: on


def _issued_by(row: Issuer) -> Rule:
    pattern = rf"(?s)(?!.*{row.suffix} của (?!(?i:{row.name}))).*"
    return Rule(
        row.id, _P + "II.6.a", "vien_dan", "co_quan_vien_dan", Matches(pattern), "canh_bao",
        row.vi, row.en, row.good, row.bad,
    )  # fmt: skip


RULES: tuple[Rule, ...] = tuple(_issued_by(row) for row in ISSUERS) + _TEXTS + _UNITS
