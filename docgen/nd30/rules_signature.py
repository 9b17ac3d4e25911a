"""Rows on the signature block and the address (NĐ 30/2020, Điều 13; PL I, P.I, II.7, III.4)."""

from docgen.nd30.rules import Between, Matches, OneOf, Rule

_P = "PL I, P.I, "
_DEGREES = r"(GS|PGS|TS|TSKH|ThS|Ths|KS|CN|BS|Bs|BSCK\w*|DS|LS|KTS|NGƯT|NGND|TTƯT|TTND|NSƯT|NSND|AHLĐ)\b"

# fmt: off
_LINES: tuple[Rule, ...] = (
    Rule("KY-13a", _P + "II.7.đ", "ky_quyen_han", "chu", Matches(r"(?is)(?!(T/M|K/T|T/L|T/UQ|TU/Q)\b).*"), "loi",
         "Viết «TM.», «KT.», «TL.», «TUQ.», không viết «T/M», «K/T», «T/L»",
         "Write “TM.”, “KT.”, “TL.”, “TUQ.”, not “T/M”, “K/T”, “T/L”", "KT. GIÁM ĐỐC", "K/T GIÁM ĐỐC"),
    Rule("KY-13b", _P + "II.7.đ", "ky_quyen_han", "chu",
         Matches(r"(?s)(?!(TM|KT|TL|TUQ)(\s|:|\.\S)|Q(\s|\.\S)).*"), "loi",
         "Sau «TM», «Q», «KT», «TL», «TUQ» là dấu chấm và một cách chữ",
         "A full stop and a space follow “TM”, “Q”, “KT”, “TL”, “TUQ”", "KT. GIÁM ĐỐC", "KT.GIÁM ĐỐC"),
    Rule("KY-01", _P + "II.7.b", "ky_quyen_han", "ca_khoi", Matches(r"(?s)(?!.*\bTM\. [^\n]*\Z).*"), "loi",
         "Dưới dòng «TM.» phải có chức vụ của người ký", "The signer's title follows the line “TM.”",
         "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN"),
    Rule("KY-03a", _P + "II.7.b", "ky_quyen_han", "ca_khoi", Matches(r"(?s)(?!.*\bKT\. [^\n]*\Z).*"), "loi",
         "Dưới dòng «KT.» phải có chức vụ của cấp phó ký thay", "The deputy's own title follows the line “KT.”",
         "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
    Rule("KY-03b", _P + "II.7.b", "ky_quyen_han", "ca_khoi",
         Matches(r"(?s)(?!.*\b(KT|TL|TUQ|Q)\. (PHÓ|THỨ TRƯỞNG)).*"), "loi",
         "Sau «KT.», «TL.», «TUQ.», «Q.» là chức vụ của người đứng đầu, không phải của cấp phó",
         "“KT.”, “TL.”, “TUQ.”, “Q.” are followed by the head's title, not a deputy's",
         "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "KT. PHÓ GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"),
    Rule("KY-04", _P + "II.7.b", "ky_quyen_han", "ca_khoi", Matches(r"(?s)(?!.*(PHỤ TRÁCH|ĐIỀU HÀNH)).*"), "loi",
         "Cấp phó phụ trách, điều hành ký như cấp phó ký thay (KT.), không ghi «PHỤ TRÁCH»",
         "A deputy in charge signs like any deputy (KT.), not as “PHỤ TRÁCH”",
         "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC PHỤ TRÁCH"),
    Rule("KY-05", _P + "II.7.b", "ky_quyen_han", "ca_khoi", Matches(r"(?s)(?!.*\bTL\. [^\n]*\Z).*"), "loi",
         "Dưới dòng «TL.» phải có chức vụ của người được giao ký", "The signer's own title follows the line “TL.”",
         "TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG", "TL. GIÁM ĐỐC"),
    Rule("KY-06", _P + "II.7.b", "ky_quyen_han", "ca_khoi", Matches(r"(?s)(?!.*\bTUQ\. [^\n]*\Z).*"), "loi",
         "Dưới dòng «TUQ.» phải có chức vụ của người được ủy quyền", "The signer's own title follows the line “TUQ.”",
         "TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG TỔNG HỢP", "TUQ. GIÁM ĐỐC"),
    Rule("KY-08", "Điều 13.3", "ky_quyen_han", "ca_khoi", Matches(r"(?s)(?!.*\bTUQ\. .*\bKT\. ).*"), "canh_bao",
         "Người được ủy quyền không để người khác ký thay: dưới «TUQ.» không có «KT.»",
         "Mandated power is not passed on: no “KT.” under “TUQ.”",
         "TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG TỔNG HỢP", "TUQ. GIÁM ĐỐC\nKT. TRƯỞNG PHÒNG TỔNG HỢP\nPHÓ TRƯỞNG PHÒNG"),
    Rule("KY-25", "", "ky_quyen_han", "ca_khoi",
         Matches(r"(?s)(?!.*\bKT\. [^\n]*\n(?!PHÓ |THỨ TRƯỞNG)).*"), "thong_tin",
         "Dòng dưới «KT.» thường là chức vụ cấp phó", "The line under “KT.” is usually a deputy's title",
         "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG", "KT. GIÁM ĐỐC\nTRƯỞNG PHÒNG TỔNG HỢP"),
    Rule("KY-26", "Điều 13.1, 13.2", "ky_quyen_han", "tm_sai_che_do", OneOf((False,)), "loi",
         "«TM.» chỉ dùng cho cơ quan làm việc theo chế độ tập thể", "“TM.” is for agencies led by a collective",
         False, True),
    Rule("KY-15", _P + "II.7.c", "ky_ho_ten", "chu_khong_hoc_vi", Matches(rf"(?s)(?!{_DEGREES}).*"), "loi",
         "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu",
         "No degree, academic or honorary title stands before the signer's name", "Nguyễn Văn A", "TS. Nguyễn Văn A"),
    Rule("KY-24", "PL III, Mẫu 1.5", "ky_ho_ten", "khoang_ky_mm", Between(25, 200), "canh_bao",
         "Giữa chức vụ và họ tên người ký nên chừa ít nhất 25 mm để ký",
         "At least 25 mm are left for the signature between title and name", 30, 5),
)
_ADDRESS: tuple[Rule, ...] = (
    Rule("ST-A2f", _P + "III.4", "dia_chi", "cho_dat", OneOf(("than", "chan_trang_dau")), "loi",
         "Địa chỉ cơ quan chỉ đặt ở trang thứ nhất", "The agency's address stands on the first page only",
         "chan_trang_dau", "chan_trang"),
    Rule("ST-A2g", _P + "III.4", "dia_chi", "ke_tren", OneOf((1,)), "loi",
         "Phía trên địa chỉ cơ quan có đường kẻ nét liền, dài bằng chiều rộng vùng chữ",
         "A solid line across the whole text stands above the agency's address", 1, 0.5),
)
# fmt: on
RULES: tuple[Rule, ...] = _LINES + _ADDRESS
