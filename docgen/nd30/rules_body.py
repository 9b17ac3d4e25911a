"""Rows on the body: numbering, end mark, what must not be left in it (NĐ 30/2020, PL I, P.I, II.6)."""

from docgen.nd30.rules import KHOP, Matches, OneOf, Rule

_P = "PL I, P.I, "
_LAYOUT = _P + "II.6.đ"

# fmt: off
_NUMBERS: tuple[Rule, ...] = (
    Rule("ND-08f", _LAYOUT, "phan_so", "chu", Matches(r"(Phần|Chương) \S+"), "loi",
         "Từ «Phần», «Chương» và số thứ tự đặt trên một dòng riêng",
         "“Phần”, “Chương” and the number stand alone on a line", "Chương I", "Chương I. Quy định chung"),
    Rule("ND-09", _LAYOUT, "phan_so", "chu", Matches(r"\S+ [IVXLCDM]+\b.*"), "loi",
         "Số thứ tự của phần, chương dùng chữ số La Mã", "Phần and Chương take Roman numerals",
         "Chương I", "Chương 1"),
    Rule("ND-12", _LAYOUT, "muc_so", "chu", Matches(r"(Mục|Tiểu mục) \d+"), "loi",
         "Số thứ tự của mục, tiểu mục dùng chữ số Ả Rập", "Mục and Tiểu mục take Arabic numerals", "Mục 1", "Mục I"),
    Rule("ND-14f", _LAYOUT, "dieu", "chu", Matches(r"Điều \d+\.(\s.*)?"), "loi",
         "Điều ghi «Điều», số thứ tự bằng chữ số Ả Rập, dấu chấm", "An article reads “Điều”, Arabic number, full stop",
         "Điều 1. Phạm vi", "Điều 1: Phạm vi"),
    Rule("ND-15f", _LAYOUT, "khoan", "chu", Matches(r"(?s)(?!\d+\s?[)/:-]\s|\d+(\.\d+)+\s).*"), "loi",
         "Sau số thứ tự của khoản là dấu chấm", "A full stop follows the number of a khoản",
         "1. Rà soát", "1) Rà soát"),
    Rule("ND-16f", _LAYOUT, "khoan_tieu_de", "chu", Matches(r"(?s)(?!\d+\s?[)/:-]\s|\d+(\.\d+)+\s).*"), "loi",
         "Sau số thứ tự của khoản là dấu chấm", "A full stop follows the number of a khoản",
         "1. Phạm vi", "1/ Phạm vi"),
    Rule("ND-17f", _LAYOUT, "diem", "chu", Matches(r"(?s)(?![^\W\d_]{1,2}\s?[.:/-]\s).*"), "loi",
         "Sau chữ cái của điểm là dấu đóng ngoặc đơn", "A closing bracket follows the letter of a điểm",
         "a) Rà soát", "a. Rà soát"),
    Rule("ND-14g", _LAYOUT, "dieu", "thu_tu", OneOf((KHOP,)), "loi",
         "Số thứ tự của các điều phải liên tục", "Articles are numbered without gap",
         "Điều 1. A|Điều 2. B|Điều 3. C", "Điều 1. A|Điều 3. B"),
    Rule("ND-15g", _LAYOUT, "khoan", "thu_tu", OneOf((KHOP,)), "loi",
         "Số thứ tự của các khoản phải liên tục: 1, 2, 3, …", "Khoản are numbered without gap: 1, 2, 3, …",
         "1. A|2. B|3. C", "1. A|2. B|6. C"),
    Rule("ND-16g", _LAYOUT, "khoan_tieu_de", "thu_tu", OneOf((KHOP,)), "loi",
         "Số thứ tự của các khoản phải liên tục: 1, 2, 3, …", "Khoản are numbered without gap: 1, 2, 3, …",
         "1. A|2. B|3. C", "1. A|2. B|6. C"),
    Rule("ND-18", _LAYOUT, "diem", "thu_tu", OneOf((KHOP,)), "loi",
         "Các điểm theo thứ tự bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i, …",
         "Điểm follow the Vietnamese alphabet: a, b, c, d, đ, e, g, h, i, …",
         "a) A|b) B|c) C|d) D|đ) Đ|e) E|g) G", "a) A|b) B|c) C|d) D|e) E"),
    Rule("ND-19f", _P + "V", "muc_la_ma", "thu_tu", OneOf((KHOP,)), "loi",
         "Số thứ tự của các mục phải liên tục: I, II, III, …", "Mục are numbered without gap: I, II, III, …",
         "I. MỘT VIỆC|II. HAI VIỆC", "I. MỘT VIỆC|III. BA VIỆC"),
    Rule("ND-09b", _LAYOUT, "phan_so", "thu_tu", OneOf((KHOP,)), "loi",
         "Số thứ tự của các phần, chương phải liên tục", "Phần and Chương are numbered without gap",
         "Chương I|Chương II", "Chương I|Chương III"),
    Rule("ND-12b", _LAYOUT, "muc_so", "thu_tu", OneOf((KHOP,)), "loi",
         "Số thứ tự của các mục phải liên tục trong mỗi chương", "Mục are numbered without gap in each Chương",
         "Mục 1|Mục 2", "Mục 1|Mục 3"),
    Rule("ND-22", "", "dau_muc", "don_le", OneOf((False,)), "thong_tin",
         "Chỉ đánh số khi có từ hai khoản, hai điểm trở lên", "Number only where there are two or more",
         False, True),
)
_CAN_CU: tuple[Rule, ...] = (
    Rule("CC-07", _P + "II.6.a", "can_cu", "cuoi_muc", OneOf((";",)), "loi",
         "Cuối mỗi dòng căn cứ là dấu chấm phẩy", "Each basis ends with a semicolon", ";", ","),
    Rule("CC-08", _P + "II.6.a", "can_cu", "cuoi_danh_sach", OneOf((".",)), "loi",
         "Dòng căn cứ cuối cùng kết thúc bằng dấu chấm", "The last basis ends with a full stop", ".", ";"),
    Rule("CC-10", "PL III, Mẫu 1.2", "can_cu", "chu", Matches(r"(?s)(?!\s*[-+–]).*"), "canh_bao",
         "Dòng căn cứ không có gạch đầu dòng", "A basis has no dash before it",
         "Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015.",
         "- Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015."),
)
_END: tuple[Rule, ...] = (
    Rule("ND-24a", "PL III, Mẫu 1.5", "than_van_ban", "so_dau_ket", OneOf((1,)), "canh_bao",
         "Nội dung văn bản kết thúc bằng một dấu «./.»", "The body ends with one mark “./.”", 1, 0),
    Rule("ND-24b", "PL III, Mẫu 1.5", "than_van_ban", "sau_dau_ket", OneOf((False,)), "canh_bao",
         "Sau dấu «./.» không còn nội dung nào", "Nothing follows the mark “./.”", False, True),
    Rule("ND-24c", "PL III, Mẫu 1.5", "than_van_ban", "dau_ket_rieng", OneOf((False,)), "canh_bao",
         "Dấu «./.» viết liền sau chữ cuối cùng, không đứng thành đoạn riêng",
         "The mark “./.” follows the last word and is no paragraph of its own", False, True),
)
_LEFTOVERS: tuple[Rule, ...] = (
    Rule("M-19a", "", "moi_doan", "the_sot", OneOf((False,)), "canh_bao",
         "Không được sót thẻ của mẫu ({{ … }}, {% … %}, [...])",
         "No tag of a template ({{ … }}, {% … %}, [...]) may be left", False, True),
    Rule("M-19b", "", "than_van_ban", "cho_trong", OneOf((False,)), "canh_bao",
         "Văn bản chính không được sót chỗ trống để điền (……, xx)",
         "The main document may not hold places left to fill in (……, xx)", False, True),
    Rule("M-19c", "", "moi_doan", "theo_doi_thay_doi", OneOf((False,)), "canh_bao",
         "Không được sót thay đổi đang theo dõi (Track Changes)", "No tracked change may be left", False, True),
    Rule("M-19d", "", "moi_doan", "co_nhan_xet", OneOf((False,)), "canh_bao",
         "Không được sót nhận xét (Comment)", "No comment may be left", False, True),
    Rule("M-19e", "", "moi_doan", "to_nen", OneOf((False,)), "canh_bao",
         "Không được sót chữ tô nền (Highlight)", "No highlighted text may be left", False, True),
)
# fmt: on
RULES: tuple[Rule, ...] = _NUMBERS + _CAN_CU + _END + _LEFTOVERS
