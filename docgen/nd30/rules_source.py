"""Rows judged on the body's Markdown, before Word: what a person should look at in the source.

`prop` is the kind of the note that ``docgen.body.fill`` makes; `good` and `bad` are bodies.
"""

from docgen.nd30.rules import OneOf, Rule, Severity


def _row(id: str, clause: str, kind: str, severity: Severity, vi: str, en: str, good: str, bad: str) -> Rule:  # noqa: A002
    return Rule(id, clause, "nguon", kind, OneOf(("",)), severity, vi, en, good, bad)


# fmt: off
RULES: tuple[Rule, ...] = (
    _row("ND-22n", "", "so_go_tay", "canh_bao",
         "Số thứ tự do docgen đánh: dùng # hoặc danh sách, không gõ tay (trích dẫn thì đặt sau dấu >)",
         "docgen numbers: use # or a list instead of typing a number (quote with >)",
         "1. Rà soát.\n2. Gửi kết quả.", "1.5 Rà soát."),
    _row("DX-11n", "", "gach_go_tay", "canh_bao",
         "Gạch đầu dòng viết bằng dấu - và một dấu cách ở đầu dòng",
         "A list item begins with - and a space", "- Rà soát.", "– Rà soát."),
    _row("ND-01n", "", "dong_noi_doan", "canh_bao",
         "Mục riêng cần một dòng trống phía trên, nếu không sẽ bị nối vào đoạn trước",
         "An item of its own needs a blank line above, or it runs into the paragraph before",
         "Thực hiện:\n\n- Rà soát.", "Thực hiện:\n2. Rà soát."),
    _row("ND-01m", "", "dau_sao_thua", "canh_bao",
         "Dấu ** phải thành cặp và viết sát chữ in đậm", "Marks ** come in pairs, close to the bold text",
         "**Chú ý:** gửi sớm.", "** Chú ý:** gửi sớm."),
    _row("ND-24n", "PL III, Mẫu 1.5", "ket_thuc_do_dang", "canh_bao",
         "Nội dung phải kết thúc trọn câu; docgen tự thêm «./.»",
         "The body ends with a whole sentence; docgen adds “./.”", "Trân trọng.", "Cụ thể như sau:"),
    _row("ND-24m", "PL III, Mẫu 1.5", "ket_thuc_giua_bai", "canh_bao",
         "Dấu «./.» chỉ đứng ở cuối; docgen tự thêm", "The mark “./.” stands at the end only; docgen adds it",
         "Trân trọng.\n\nKính gửi.", "Trân trọng./.\n\nKính gửi."),
    _row("PL-02n", "PL I, P.I, III.1.a", "phu_luc_so_a_rap", "canh_bao",
         "Phụ lục đánh số La Mã: dùng {{ phu_luc.mã }} hoặc viết I, II, III",
         "Annexes bear Roman numerals: use {{ phu_luc.key }} or write I, II, III",
         "Theo Phụ lục I.", "Theo Phụ lục 1."),
    _row("PL-01n", "PL I, P.I, III.1.a", "phu_luc_khong_kem", "canh_bao",
         "Phụ lục được nhắc là kèm theo phải có trong hồ sơ", "An annex said to be enclosed must be in the dossier",
         "Thực hiện.", "Có phụ lục kèm theo."),
    _row("CC-20n", "PL II, V.7", "vien_dan_sai_bac", "loi",
         "Viện dẫn từ nhỏ đến lớn, không dấu phẩy, đúng tên: điểm mang chữ cái, khoản mang số",
         "Units are cited from small to large, without commas: a điểm has a letter, a khoản a number",
         "Theo điểm d khoản 1 Điều 2 Nghị định số 30/2020/NĐ-CP.", "Theo khoản d, Điều 2 Nghị định số 30/2020/NĐ-CP."),
    _row("VH-22n", "PL II, V.7", "vien_dan_viet_hoa", "loi",
         "Viện dẫn viết hoa Phần, Chương, Mục, Tiểu mục, Điều; viết thường khoản, điểm",
         "Phần, Chương, Mục, Tiểu mục and Điều are cited with a capital, khoản and điểm without",
         "Theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP.", "Theo khoản 2 điều 5 Nghị định số 30/2020/NĐ-CP."),
)
# fmt: on
BY_KIND = {rule.prop: rule for rule in RULES}
