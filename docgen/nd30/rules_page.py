"""Rows on paper, margins, orientation and page numbers (NĐ 30/2020, PL I, P.I, Mục I)."""

from docgen.nd30.rules import Between, Matches, OneOf, Rule

_P = "PL I, P.I, "

# fmt: off
RULES: tuple[Rule, ...] = (
    Rule("PG-01a", _P + "I.1", "trang", "canh_ngan_mm", OneOf((210,)), "loi",
         "Khổ giấy phải là A4: cạnh ngắn 210 mm", "The paper must be A4: short side 210 mm", 210, 215.9),
    Rule("PG-01b", _P + "I.1", "trang", "canh_dai_mm", OneOf((297,)), "loi",
         "Khổ giấy phải là A4: cạnh dài 297 mm", "The paper must be A4: long side 297 mm", 297, 279.4),
    Rule("PG-02", _P + "I.2", "trang_dau", "huong_trang", OneOf(("doc",)), "loi",
         "Văn bản trình bày theo chiều dài của khổ A4 (giấy dọc)", "The document must be in portrait", "doc", "ngang"),
    Rule("PG-03", _P + "I.2", "trang_chinh", "huong_trang_bang", OneOf(("doc", "ngang_co_bang")), "loi",
         "Trang ngang trong văn bản chính chỉ dùng khi có bảng, biểu không làm thành phụ lục riêng",
         "A landscape page in the main document needs tables that are not made separate annexes",
         "ngang_co_bang", "ngang"),
    Rule("PG-04", _P + "I.3", "trang_doc", "le_tren_mm", Between(20, 25), "loi",
         "Lề trên phải từ 20 đến 25 mm", "The top margin must be 20 to 25 mm", 25, 26),
    Rule("PG-05", _P + "I.3", "trang_doc", "le_duoi_mm", Between(20, 25), "loi",
         "Lề dưới phải từ 20 đến 25 mm", "The bottom margin must be 20 to 25 mm", 20, 19),
    Rule("PG-06", _P + "I.3", "trang_doc", "le_trai_mm", Between(30, 35), "loi",
         "Lề bên trái phải từ 30 đến 35 mm", "The left margin must be 30 to 35 mm", 35, 29),
    Rule("PG-07", _P + "I.3", "trang_doc", "le_phai_mm", Between(15, 20), "loi",
         "Lề bên phải phải từ 15 đến 20 mm", "The right margin must be 15 to 20 mm", 15, 14),
    # How the margins turn on a landscape page is not said; the portrait ranges, the turned ones and those
    # of the decree's own landscape annex all pass (DX-20).
    Rule("DX-20a", _P + "I.3", "trang_ngang", "le_tren_mm", Between(20, 35), "canh_bao",
         "Lề trên của trang ngang nên từ 20 đến 35 mm", "The top margin of a landscape page should be 20 to 35 mm",
         30, 15),
    Rule("DX-20b", _P + "I.3", "trang_ngang", "le_duoi_mm", Between(15, 25), "canh_bao",
         "Lề dưới của trang ngang nên từ 15 đến 25 mm",
         "The bottom margin of a landscape page should be 15 to 25 mm", 15, 30),
    Rule("DX-20c", _P + "I.3", "trang_ngang", "le_trai_mm", Between(20, 35), "canh_bao",
         "Lề trái của trang ngang nên từ 20 đến 35 mm", "The left margin of a landscape page should be 20 to 35 mm",
         20, 10),
    Rule("DX-20d", _P + "I.3", "trang_ngang", "le_phai_mm", Between(15, 25), "canh_bao",
         "Lề phải của trang ngang nên từ 15 đến 25 mm",
         "The right margin of a landscape page should be 15 to 25 mm", 25, 40),
    Rule("PN-01", _P + "I.7", "trang_dau", "so_trang_bat_dau", OneOf((1,)), "loi",
         "Số trang phải đánh từ số 1", "Page numbers must begin at 1", 1, 3),
    Rule("PN-02b", _P + "I.7", "so_trang", "chu", Matches(r"\d*"), "loi",
         "Số trang chỉ gồm chữ số, không kèm «Trang» hay dấu gạch",
         "A page number is digits only, without “Trang” or dashes", "2", "- 2 -"),
    Rule("PN-02c", _P + "I.7", "trang", "kieu_so_trang", OneOf(("decimal",)), "loi",
         "Số trang phải dùng chữ số Ả Rập", "Page numbers must be Arabic digits", "decimal", "lowerRoman"),
    Rule("PN-04b", _P + "I.7", "trang", "so_trang_o_chan", OneOf((False,)), "loi",
         "Số trang phải đặt ở lề trên, không đặt ở chân trang",
         "The page number stands in the top margin, not at the foot", False, True),
    Rule("PN-04c", _P + "I.7", "trang_dau", "so_trang_o_dau", OneOf((True,)), "loi",
         "Văn bản nhiều trang phải có số trang ở phần lề trên",
         "A document of several pages must bear page numbers in the top margin", True, False),
    Rule("PN-05", _P + "I.7", "trang_dau", "an_so_trang_dau", OneOf((True,)), "loi",
         "Không hiển thị số trang thứ nhất", "The number of the first page must not be shown", True, False),
)
# fmt: on
