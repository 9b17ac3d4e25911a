"""Rows on decisions: căn cứ, authority, articles, «Như Điều N» (PL I, P.I, II.5, II.6; PL III, Mẫu 1.2 and 1.3)."""

from docgen.nd30.rules import KHOP, Between, Matches, OneOf, Rule

_P = "PL I, P.I, "
_DIRECT = "PL III, Mẫu 1.2"
_INDIRECT = "PL III, Mẫu 1.3"
_ONE_FULL = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư."

# fmt: off
_CAN_CU: tuple[Rule, ...] = (
    Rule("CC-02", _P + "II.6.a", "can_cu", "can_cu_thieu", OneOf(("",)), "loi",
         "Dòng căn cứ ghi đủ tên loại, số, ký hiệu, thời gian, cơ quan ban hành và trích yếu của văn bản",
         "A basis names kind, number, date, issuer and subject of the text", "", "thieu_ngay"),
    Rule("CC-03", _P + "II.6.a", "can_cu", "can_cu_luat_ngay", OneOf((True,)), "loi",
         "Căn cứ là luật, pháp lệnh phải ghi ngày, tháng, năm", "A law among the bases bears its date", True, False),
    Rule("CC-05", _DIRECT, "can_cu", "so_lan_quyet_dinh", Between(1, 99), "canh_bao",
         "Quyết định phải có căn cứ ban hành", "A decision states its bases", 1, 0),
    Rule("CC-06", _P + "II.6.a", "can_cu", "chu", Matches(r"(?s)(?!.*[;,.]\s+Căn cứ ).*"), "loi",
         "Mỗi căn cứ là một dòng riêng", "Each basis stands on a line of its own", _ONE_FULL,
         "Căn cứ Nghị quyết của Đảng; Căn cứ Kế hoạch của tỉnh."),
    Rule("CC-09", _DIRECT, "can_cu", "theo_de_nghi_cuoi", OneOf((True,)), "canh_bao",
         "Dòng «Theo đề nghị của …» đứng cuối phần căn cứ", "“Theo đề nghị của …” is the last line of the bases",
         True, False),
    Rule("CC-16", _DIRECT, "can_cu", "chu", Matches(r"(?s)(?!Xét đề nghị).*"), "canh_bao",
         "Ghi «Theo đề nghị của …», không ghi «Xét đề nghị của …»",
         "Write “Theo đề nghị của …”, not “Xét đề nghị của …”",
         "Theo đề nghị của Chánh Văn phòng.", "Xét đề nghị của Chánh Văn phòng."),
)
_AUTHORITY: tuple[Rule, ...] = (
    Rule("ND-25f", _DIRECT, "tham_quyen", "so_lan_quyet_dinh", OneOf((1,)), "canh_bao",
         "Quyết định có một dòng thẩm quyền ban hành (GIÁM ĐỐC …, ỦY BAN NHÂN DÂN …)",
         "A decision has one authority line (GIÁM ĐỐC …, ỦY BAN NHÂN DÂN …)", 1, 0),
    Rule("ND-25g", _DIRECT, "tham_quyen", "vi_tri_tham_quyen", OneOf((True,)), "canh_bao",
         "Thẩm quyền ban hành đặt phía trên phần căn cứ", "The authority line stands above the bases", True, False),
    Rule("ND-25h", _DIRECT, "tham_quyen", "khop_tham_quyen", OneOf((KHOP,)), "canh_bao",
         "Thẩm quyền ban hành phải khớp với phần ký: tập thể ghi sau «TM.», hoặc chức vụ của người đứng đầu",
         "The authority line agrees with the signature: the collective after “TM.”, or the head's title",
         "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"),
    Rule("ND-26f", _DIRECT, "loi_quyet_dinh", "so_lan_quyet_dinh", OneOf((1,)), "canh_bao",
         "Quyết định có một dòng «QUYẾT ĐỊNH:»", "A decision has one line “QUYẾT ĐỊNH:”", 1, 0),
    Rule("ND-26g", _DIRECT, "loi_quyet_dinh", "chu", Matches("QUYẾT (ĐỊNH|NGHỊ):"), "canh_bao",
         "Ghi «QUYẾT ĐỊNH:» chữ in hoa, có dấu hai chấm", "Write “QUYẾT ĐỊNH:” in capitals, with a colon",
         "QUYẾT ĐỊNH:", "QUYẾT ĐỊNH"),
    Rule("ND-26h", _DIRECT, "loi_quyet_dinh", "duoi_can_cu", OneOf((True,)), "canh_bao",
         "«QUYẾT ĐỊNH:» đặt dưới phần căn cứ và trên Điều 1", "“QUYẾT ĐỊNH:” stands under the bases, above Điều 1",
         True, False),
)
_ARTICLES: tuple[Rule, ...] = (
    Rule("ND-14k", _P + "II.6.đ", "dieu", "dam_tieu_de", OneOf((True,)), "loi",
         "Từ «Điều», số thứ tự và tiêu đề của điều đều in đậm", "“Điều”, its number and its title are all bold",
         True, False),
    Rule("ND-28a", _DIRECT, "dieu_nd", "dam_nhan", OneOf((True,)), "canh_bao",
         "Trong quyết định, từ «Điều» và số thứ tự in đậm", "In a decision “Điều” and its number are bold", True, False),
    Rule("ND-28b", _DIRECT, "dieu", "dam_noi_dung", OneOf((False,)), "canh_bao",
         "Trong quyết định, nội dung của điều là chữ đứng, không đậm, cùng dòng với «Điều N.»",
         "In a decision the text of an article is upright, not bold, on the line of “Điều N.”", False, True),
    Rule("ND-07a", _P + "II.6.d", "phan_so", "co_tieu_de", OneOf((True,)), "loi",
         "Phần, chương phải có tiêu đề ở dòng dưới", "A Phần or Chương has its title on the next line", True, False),
    Rule("ND-07b", _P + "II.6.d", "muc_so", "co_tieu_de", OneOf((True,)), "loi",
         "Mục phải có tiêu đề ở dòng dưới", "A Mục has its title on the next line", True, False),
    Rule("ND-07c", _P + "II.6.d", "dieu", "dieu_co_tieu_de", OneOf((True,)), "thong_tin",
         "Điều của quy chế, quy định nên có tiêu đề", "An article of a regulation should have a title", True, False),
)
_SUBJECT: tuple[Rule, ...] = (
    Rule("TL-09", _DIRECT, "trich_yeu", "trich_yeu_truc_tiep", Matches(r"(?s)Về .*"), "canh_bao",
         "Trích yếu của quyết định quy định trực tiếp bắt đầu bằng «Về việc …»",
         "The subject of a direct decision begins with “Về việc …”",
         "Về việc kiện toàn Tổ công tác", "Kiện toàn Tổ công tác"),
    Rule("TL-10", _INDIRECT, "trich_yeu", "trich_yeu_gian_tiep",
         Matches(r"(?s)(Về việc )?([Bb]an hành|[Pp]hê duyệt|[Cc]ông bố)\b.*"), "canh_bao",
         "Trích yếu của quyết định ban hành, phê duyệt văn bản khác bắt đầu bằng «Ban hành …» hoặc «Phê duyệt …»",
         "The subject of a decision that issues or approves a text begins with “Ban hành …” or “Phê duyệt …”",
         "Ban hành Quy chế công tác văn thư", "Về Quy chế công tác văn thư"),
)
_RECIPIENTS: tuple[Rule, ...] = (
    Rule("NN-10a", _DIRECT, "noi_nhan_ds", "dong_dau_quyet_dinh",
         Matches(r"-\sNhư (các )?Điều \d+((,| và) (Điều )?\d+)*;"), "canh_bao",
         "Dòng đầu nơi nhận của quyết định là «- Như Điều …;»",
         "The first recipient of a decision is “- Như Điều …;”", "- Như Điều 3;", "- Như trên;"),
    Rule("NN-10b", _DIRECT, "noi_nhan_ds", "dieu_khong_co", OneOf(("",)), "canh_bao",
         "Điều ghi ở «Như Điều …» phải có trong quyết định", "The article of “Như Điều …” exists in the decision",
         "", "Điều 7"),
    Rule("ND-29", "", "noi_nhan_ds", "dieu_thi_hanh", OneOf((KHOP,)), "thong_tin",
         "«Như Điều …» nên ghi điều quy định trách nhiệm thi hành",
         "“Như Điều …” should name the article on implementation", "Điều 3", "Điều 1"),
)
# fmt: on
RULES: tuple[Rule, ...] = _CAN_CU + _AUTHORITY + _ARTICLES + _SUBJECT + _RECIPIENTS
