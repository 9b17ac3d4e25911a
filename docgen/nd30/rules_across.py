"""Rows judged on all documents of a dossier together: what one says must be what the others say.

`prop` is a reader of ``docgen.check.across``; `good` and `bad` are texts of two documents that the tests make.
"""

from docgen.nd30.rules import OneOf, Rule, Severity

_P = "PL I, P.I, "


def _row(
    id: str,  # noqa: A002
    clause: str,
    prop: str,
    severity: Severity,
    vi: str,
    en: str,
    good: object,
    bad: object,
) -> Rule:
    return Rule(id, clause, "ho_so", prop, OneOf(("",)), severity, vi, en, good, bad)


# fmt: off
RULES: tuple[Rule, ...] = (
    _row("HS-01", _P + "III.1.c", "so_phu_luc_rieng", "loi",
         "Số, ký hiệu ở phụ lục để riêng phải là số, ký hiệu của văn bản trong hồ sơ",
         "The number in an annex of its own file is that of a document of the dossier",
         {"so": "15/SKHCN-CĐS", "kem_theo": "15/SKHCN-CĐS"}, {"so": "15/SKHCN-CĐS", "kem_theo": "14/SKHCN-CĐS"}),
    _row("HS-02", _P + "III.1.c", "ngay_phu_luc_rieng", "loi",
         "Ngày, tháng, năm ở phụ lục để riêng phải là thời gian của văn bản trong hồ sơ",
         "The day in an annex of its own file is that of its document",
         {"ngay": "ngày 05 tháng 01 năm 2026"}, {"ngay": "ngày 04 tháng 01 năm 2026"}),
    _row("HS-03", _P + "III.1.c", "co_quan_phu_luc_rieng", "loi",
         "Cơ quan ghi ở phụ lục để riêng phải là cơ quan ban hành văn bản trong hồ sơ",
         "The agency in an annex of its own file is the issuer of its document",
         {"co_quan": "Sở Khoa học và Công nghệ"}, {"co_quan": "Sở KH&CN"}),
    _row("HS-04", "", "vien_dan_khac_tep", "canh_bao",
         "Một văn bản được viện dẫn trong cả hồ sơ phải cùng ngày ban hành",
         "A text that the documents of a dossier cite has one date in all of them",
         {"vien_dan": "ngày 05/3/2020"}, {"vien_dan": "ngày 03/5/2020"}),
    _row("HS-05", "", "chu_viet_tat", "canh_bao",
         "Một cơ quan có một chữ viết tắt trong ký hiệu của mọi văn bản",
         "An agency has one abbreviation in the ký hiệu of all its documents",
         {"so": "16/BC-SKHCN"}, {"so": "16/BC-SKHCNN"}),
    _row("HS-06", "Điều 15.1", "so_trung", "loi",
         "Hai văn bản của một cơ quan trong một năm không được trùng số và ký hiệu",
         "No two documents of an agency bear one number and ký hiệu in a year",
         {"so": "16/SKHCN-CĐS"}, {"so": "15/SKHCN-CĐS"}),
    _row("HS-07", "", "so_dem", "canh_bao",
         "Số lượng nêu trong văn bản phải bằng số dòng của phụ lục", "A count in the text equals the rows of the annex",
         {"dem": "03 thủ tục"}, {"dem": "04 thủ tục"}),
    _row("HS-08", "", "han_truoc_ngay", "canh_bao",
         "Thời hạn yêu cầu thực hiện không thể trước ngày của văn bản", "A deadline cannot lie before the day of the document",
         {"han": "trước ngày 20/01/2026"}, {"han": "trước ngày 20/01/2025"}),
    _row("HS-09", "", "ten_nguoi_ky", "canh_bao",
         "Họ tên của một người phải viết giống nhau trong cả hồ sơ", "A signer's name is spelled alike in the whole dossier",
         {"ho_ten": "Nguyễn Văn Mẫu"}, {"ho_ten": "Nguyễn Văn Mâu"}),
    _row("HS-10", "", "ten_co_quan", "canh_bao",
         "Tên của một cơ quan phải viết giống nhau trong cả hồ sơ", "An agency's name is spelled alike in the whole dossier",
         {"co_quan": "SỞ KHOA HỌC VÀ CÔNG NGHỆ"}, {"co_quan": "SỞ KHOA HỌC VÀ CÔNG NGHÊ"}),
)
# fmt: on
BY_PROP = {rule.prop: rule for rule in RULES}
