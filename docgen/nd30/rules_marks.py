"""Rows on marks: mức độ khẩn, phạm vi lưu hành, dự thảo, người soạn thảo (PL I, P.I, III.2 and III.3)."""

from docgen.nd30.rules import Matches, OneOf, Rule

_P = "PL I, P.I, "

# fmt: off
RULES: tuple[Rule, ...] = (
    Rule("MK-03", _P + "III.2.b", "khan", "chu", Matches("HO[ẢA] TỐC|HỎA TỐC|THƯỢNG KHẨN|KHẨN"), "loi",
         "Mức độ khẩn là «HỎA TỐC», «THƯỢNG KHẨN» hoặc «KHẨN»", "Urgency is “HỎA TỐC”, “THƯỢNG KHẨN” or “KHẨN”",
         "KHẨN", "RẤT KHẨN"),
    Rule("MK-04", _P + "III.2.b", "khan", "khung_dung_muc",
         OneOf(("HỎA TỐC 30 x 8", "THƯỢNG KHẨN 40 x 8", "KHẨN 20 x 8")), "loi",
         "Dấu độ khẩn nằm trong khung nét đơn: HỎA TỐC 30 x 8 mm, THƯỢNG KHẨN 40 x 8 mm, KHẨN 20 x 8 mm",
         "The mark has a frame of one line: HỎA TỐC 30 x 8 mm, THƯỢNG KHẨN 40 x 8 mm, KHẨN 20 x 8 mm",
         "KHẨN 20 x 8", "KHẨN 35 x 8"),
    Rule("MK-05f", _P + "III.2.b", "khan", "mau_dau", OneOf(("do_tuoi",)), "loi",
         "Dấu độ khẩn dùng mực màu đỏ tươi", "The mark of urgency is bright red", "do_tuoi", "000000"),
    Rule("MK-06", _P + "III.2.b", "khan", "cung_o_so", OneOf((True,)), "loi",
         "Dấu độ khẩn đặt ở ô 10b: bên trái, dưới số, ký hiệu hoặc trích yếu công văn",
         "The mark of urgency stands in box 10b: left, under the number or the subject of a công văn", True, False),
    Rule("MK-07f", _P + "III.2.c", "luu_hanh", "chu", Matches("XEM XONG TRẢ LẠI|LƯU HÀNH NỘI BỘ"), "loi",
         "Phạm vi lưu hành là «XEM XONG TRẢ LẠI» hoặc «LƯU HÀNH NỘI BỘ»",
         "The circulation mark is “XEM XONG TRẢ LẠI” or “LƯU HÀNH NỘI BỘ”", "LƯU HÀNH NỘI BỘ", "TÀI LIỆU NỘI BỘ"),
    Rule("MK-07g", _P + "III.2.c", "luu_hanh", "cho_dat", OneOf(("dau_trang",)), "loi",
         "Phạm vi lưu hành đặt ở lề trên của trang đầu (ô 11)",
         "The circulation mark stands in the top margin of the first page (box 11)", "dau_trang", "than"),
    Rule("MK-07h", _P + "III.2.c", "luu_hanh", "khung_don", OneOf((True,)), "loi",
         "Phạm vi lưu hành nằm trong khung hình chữ nhật viền đơn",
         "The circulation mark has a rectangular frame of one line", True, False),
    Rule("M-19f", "", "moi_doan", "du_thao_con", OneOf((False,)), "canh_bao",
         "Văn bản đã có số và ngày không còn ghi «DỰ THẢO»", "A numbered and dated document bears no mark “DỰ THẢO”",
         False, True),
    Rule("ST-A1", _P + "III.3", "noi_nhan_ds", "nguoi_soan_thao",
         Matches(r"[A-ZĐÂĂÊÔƠƯ]{1,6}\d*\.? ?(\(\d+b?\))?|\(\d+b?\)"), "loi",
         "Ký hiệu người soạn thảo viết in hoa, số lượng bản phát hành bằng chữ số Ả Rập: «PL.(300)»",
         "The drafter's mark is in capitals, the number of copies in Arabic digits: “PL.(300)”",
         "PL.(300)", "pl.(300)"),
)
# fmt: on
