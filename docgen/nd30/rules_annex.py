"""Rows on annexes (NĐ 30/2020, PL I, P.I, III.1; Mẫu 2.1 and 2.2)."""

from docgen.nd30.rules import KHOP, TRONG, Matches, OneOf, Rule

_P = "PL I, P.I, "

# fmt: off
_NUMBER: tuple[Rule, ...] = (
    Rule("PL-01a", _P + "III.1.a", "phu_luc", "duoc_nhac_den", OneOf((True,)), "loi",
         "Văn bản phải có chỉ dẫn đến từng phụ lục kèm theo", "The document must point to each of its annexes",
         True, False),
    Rule("PL-01b", _P + "III.1.a", "tep", "phu_luc_khong_co", OneOf(("",)), "loi",
         "Phụ lục được nhắc đến trong văn bản phải có thật", "An annex that the document names must exist",
         "", "Phụ lục III"),
    Rule("PL-02a", _P + "III.1.a", "phu_luc_so", "so_hieu", Matches("[IVXLC]*"), "loi",
         "Phụ lục được đánh số bằng chữ số La Mã", "Annexes take Roman numerals", "II", "2"),
    Rule("PL-02b", _P + "III.1.a", "phu_luc_so", "thu_tu_phu_luc", OneOf((KHOP,)), "loi",
         "Từ hai phụ lục trở lên phải đánh số liên tục: I, II, III, …",
         "Two or more annexes are numbered without gap: I, II, III, …", "I|II|III", "I|III"),
    Rule("PL-03", _P + "III.1.a", "phu_luc_so", "so_hieu_duy_nhat", OneOf(("",)), "canh_bao",
         "Chỉ có một phụ lục thì không đánh số", "A single annex has no number", "", "I"),
    Rule("PL-04f", _P + "III.1.b", "phu_luc_so", "chu", Matches(r"Phụ lục( [^\s:.]+)?"), "loi",
         "Ghi «Phụ lục» và số thứ tự trên một dòng riêng, chữ in thường, không có dấu sau số",
         "“Phụ lục” and its number stand alone on a line, in lower case, without a stop",
         "Phụ lục", "Phụ lục:"),
)
_LINE: tuple[Rule, ...] = (
    Rule("PL-06f", _P + "III.1.c", "phu_luc", "so_dong_kem_theo", OneOf((1,)), "loi",
         "Dưới tiêu đề phụ lục phải có một dòng «(Kèm theo …)»", "One line “(Kèm theo …)” stands under the title",
         1, 0),
    Rule("PL-06g", _P + "III.1.c", "dong_phu_luc", "kem_theo_co_quan", OneOf((KHOP,)), "loi",
         "Cơ quan ghi ở dòng «Kèm theo» phải là cơ quan ban hành văn bản",
         "The agency of the line “Kèm theo” is the document's issuer",
         "Sở Khoa học và Công nghệ", "Sở KH&CN"),
    Rule("PL-07", "PL III, Mẫu 2.1", "dong_phu_luc", "chu",
         Matches(r"(?s)\(Kèm theo [^()]+\s+của\s+[^()]+\)"), "canh_bao",
         "Dòng này ghi «(Kèm theo … số … ngày … tháng … năm … của …)» trong một cặp ngoặc đơn",
         "The line reads “(Kèm theo … số … ngày … tháng … năm … của …)” in one pair of brackets",
         "(Kèm theo Công văn số 15/SKHCN-CĐS ngày 05 tháng 01 năm 2026 của Sở Khoa học và Công nghệ)",
         "((Kèm theo Công văn số 15/SKHCN-CĐS ngày 05 tháng 01 năm 2026 của Sở Khoa học và Công nghệ))"),
    Rule("PL-08a", _P + "III.1.c", "dong_phu_luc", "kem_theo_so", OneOf((KHOP,)), "loi",
         "Số, ký hiệu ở dòng «Kèm theo» phải đúng với số, ký hiệu của văn bản",
         "The number of the line “Kèm theo” is the document's", "15/SKHCN-CĐS", "14/SKHCN-CĐS"),
    Rule("PL-08b", _P + "III.1.c", "dong_phu_luc", "kem_theo_ngay", OneOf((KHOP,)), "loi",
         "Ngày, tháng, năm ở dòng «Kèm theo» phải đúng với thời gian của văn bản",
         "The date of the line “Kèm theo” is the document's",
         "ngày 05 tháng 01 năm 2026", "ngày 04 tháng 01 năm 2026"),
    Rule("PL-09", _P + "III.1.c", "dong_phu_luc", "kem_theo_dien_tu", OneOf((TRONG, KHOP)), "loi",
         "Văn bản điện tử: số và thời gian ở dòng «Kèm theo» để trống hoặc đúng với văn bản",
         "In an e-document the number and time of the line “Kèm theo” are blank or the document's",
         "        /      ", "14/SKHCN-CĐS"),
    Rule("PL-18", "", "dong_phu_luc", "kem_theo_loai", OneOf((KHOP,)), "thong_tin",
         "Loại văn bản ở dòng «Kèm theo» nên là loại của văn bản ban hành",
         "The kind in the line “Kèm theo” is the document's", "Công văn", "Quyết định"),
)
_FORM: tuple[Rule, ...] = (
    Rule("PL-12", "PL III, Mẫu 2.1", "phu_luc", "so_dong_ke", OneOf((1,)), "canh_bao",
         "Dưới dòng «Kèm theo» có một đường kẻ ngắn", "A short line stands under the line “Kèm theo”", 1, 0),
    Rule("PL-13", "PL III, Mẫu 2.1", "phu_luc", "ket_thuc", OneOf((True,)), "thong_tin",
         "Phụ lục bằng lời văn kết thúc bằng dấu «./.»", "An annex of text ends with “./.”", True, False),
    Rule("PL-14", "PL III, Mẫu 2.1", "phu_luc", "thanh_phan_thua", OneOf((0,)), "canh_bao",
         "Phụ lục không ghi lại Quốc hiệu, tên cơ quan, chữ ký", "An annex bears no letterhead and no signature", 0, 1),
    Rule("PL-15", _P + "III.1.đ", "phu_luc", "so_trang_phu_luc", OneOf((1,)), "loi",
         "Số trang của phụ lục được đánh số riêng theo từng phụ lục, từ số 1",
         "The pages of each annex are numbered on their own, from 1", 1, 5),
    Rule("PL-16", "", "phu_luc", "muc_rieng", OneOf((True,)), "thong_tin",
         "Mỗi phụ lục nên bắt đầu ở trang mới, thành một phần (section) riêng",
         "Each annex should begin on a new page, as a section of its own", True, False),
    Rule("PN-07", "", "phu_luc", "an_so_trang_dau_phu_luc", OneOf((True,)), "thong_tin",
         "Trang đầu của phụ lục thường không hiển thị số trang", "The first page of an annex usually shows no number",
         True, False),
)
# fmt: on
RULES: tuple[Rule, ...] = _NUMBER + _LINE + _FORM
