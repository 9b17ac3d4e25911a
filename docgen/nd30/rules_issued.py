"""Rows on the text issued with a decision: quy chế, quy định, kế hoạch (PL III, Mẫu 1.3, second page)."""

from docgen.nd30.rules import KHOP, TRONG, Matches, OneOf, Rule

_FORM = "PL III, Mẫu 1.3"
_LINE = "(Kèm theo Quyết định số 15/QĐ-SKHCN ngày 05 tháng 01 năm 2026 của Sở Khoa học và Công nghệ)"

# fmt: off
_OWN: tuple[Rule, ...] = (
    Rule("PL-20a", _FORM, "kem_theo", "dau_rieng", OneOf((True,)), "canh_bao",
         "Văn bản ban hành kèm theo quyết định có tên cơ quan và Quốc hiệu, Tiêu ngữ riêng",
         "A text issued with a decision has the agency's name and Quốc hiệu of its own", True, False),
    Rule("PL-20b", _FORM, "kem_theo", "so_ngay_rieng", OneOf((0,)), "canh_bao",
         "Văn bản ban hành kèm theo quyết định không ghi số, ký hiệu và ngày riêng",
         "A text issued with a decision bears no number and no date of its own", 0, 1),
    Rule("PL-20c", _FORM, "kem_theo", "chu_ky_rieng", OneOf((0,)), "canh_bao",
         "Văn bản ban hành kèm theo quyết định không có phần ký và nơi nhận riêng",
         "A text issued with a decision has no signature and no recipients of its own", 0, 1),
    Rule("PL-20d", _FORM, "kem_theo", "ten_rieng", OneOf((True,)), "canh_bao",
         "Văn bản ban hành kèm theo quyết định có tên loại và trích yếu",
         "A text issued with a decision has its title and subject", True, False),
    Rule("PL-20e", _FORM, "kem_theo", "ten_loai_kem_theo", OneOf((KHOP,)), "canh_bao",
         "Tên loại phải đúng với loại văn bản được ban hành kèm theo", "The title is the kind of the issued text",
         "QUY CHẾ", "QUY ĐỊNH"),
    Rule("PL-20g", _FORM, "kem_theo", "co_quan_kem_theo", OneOf((KHOP,)), "canh_bao",
         "Tên cơ quan ở văn bản kèm theo phải đúng với cơ quan ban hành quyết định",
         "The agency named on the issued text is that of the decision", "SỞ KHOA HỌC\nVÀ CÔNG NGHỆ", "SỞ TÀI CHÍNH"),
)
_ACCOMPANYING: tuple[Rule, ...] = (
    Rule("PL-20h", _FORM, "dong_kem_theo", "chu", Matches(r"(?s)\(Kèm theo [^()]+\s+của\s+[^()]+\)"), "canh_bao",
         "Dưới trích yếu ghi «(Kèm theo Quyết định số … ngày … của …)»",
         "“(Kèm theo Quyết định số … ngày … của …)” stands under the subject", _LINE, _LINE.strip("()")),
    Rule("PL-20i", _FORM, "dong_kem_theo", "kem_theo_so", OneOf((KHOP,)), "canh_bao",
         "Số, ký hiệu ở dòng «Kèm theo» phải đúng với số, ký hiệu của quyết định",
         "The number of the line “Kèm theo” is the decision's", "15/QĐ-SKHCN", "14/QĐ-SKHCN"),
    Rule("PL-20k", _FORM, "dong_kem_theo", "kem_theo_ngay", OneOf((KHOP,)), "canh_bao",
         "Ngày, tháng, năm ở dòng «Kèm theo» phải đúng với thời gian của quyết định",
         "The date of the line “Kèm theo” is the decision's", "ngày 05 tháng 01 năm 2026", "ngày 04 tháng 01 năm 2026"),
    Rule("PL-20l", _FORM, "dong_kem_theo", "kem_theo_dien_tu", OneOf((TRONG, KHOP)), "canh_bao",
         "Văn bản điện tử: số và thời gian ở dòng «Kèm theo» để trống hoặc đúng với quyết định",
         "In an e-document the number and time of the line “Kèm theo” are blank or the decision's",
         "        /      ", "14/QĐ-SKHCN"),
    Rule("PL-20m", _FORM, "dong_kem_theo", "kem_theo_co_quan", OneOf((KHOP,)), "canh_bao",
         "Cơ quan ghi ở dòng «Kèm theo» phải là cơ quan ban hành quyết định",
         "The agency of the line “Kèm theo” is the decision's issuer", "Sở Khoa học và Công nghệ", "Sở KH&CN"),
    Rule("PL-20n", _FORM, "dong_kem_theo", "kem_theo_loai", OneOf((KHOP,)), "canh_bao",
         "Loại văn bản ở dòng «Kèm theo» phải là Quyết định", "The kind in the line “Kèm theo” is Quyết định",
         "Quyết định", "Công văn"),
)
_PAGES: tuple[Rule, ...] = (
    Rule("PL-20o", _FORM, "kem_theo", "so_dong_ke", OneOf((1,)), "canh_bao",
         "Dưới dòng «Kèm theo» có một đường kẻ ngắn", "A short line stands under the line “Kèm theo”", 1, 0),
    Rule("PL-20p", _FORM, "kem_theo", "so_trang_phu_luc", OneOf((1,)), "canh_bao",
         "Số trang của văn bản kèm theo quyết định được đánh riêng, từ số 1",
         "The pages of a text issued with a decision are numbered on their own, from 1", 1, 5),
    Rule("PL-20q", _FORM, "kem_theo", "muc_rieng", OneOf((True,)), "canh_bao",
         "Văn bản kèm theo quyết định bắt đầu ở trang mới, thành một phần (section) riêng",
         "A text issued with a decision begins on a new page, as a section of its own", True, False),
    Rule("PL-20r", _FORM, "kem_theo", "ket_thuc", OneOf((True,)), "canh_bao",
         "Văn bản kèm theo quyết định kết thúc bằng dấu «./.»", "A text issued with a decision ends with “./.”",
         True, False),
)
# fmt: on
RULES: tuple[Rule, ...] = _OWN + _ACCOMPANYING + _PAGES
