"""The decree's own figures and words, written down again from its text, apart from the program's rows.

A wrong row would please both the renderer and the checker; this file is the third witness.
"""

INF = float("inf")

# Section V of PL I, P.I, with the alignments of Mục II and III: component, capitals (U) or lower case (L),
# least and greatest size, upright (r) / bold (b) / italic (i), alignment where the text gives one.
STYLES = """
quoc_hieu         U  12 13  b   center
tieu_ngu          L  13 14  b   center
co_quan_chu_quan  U  12 13  r   center
co_quan_ban_hanh  U  12 13  b   center
so_ky_hieu        L  13 13  r   center
dia_danh_ngay     L  13 14  i   center
ten_loai          U  13 14  b   center
trich_yeu         L  13 14  b   center
trich_yeu_cv      L  12 13  r   center
kinh_gui          L  13 14  r   -
kinh_gui_ds       L  13 14  r   -
can_cu            L  13 14  i   -
noi_dung          L  13 14  r   -
gach              L  13 14  r   -
cong              L  13 14  r   -
phan_so           L  13 14  b   center
phan_tieu_de      U  13 14  b   center
muc_so            L  13 14  b   center
muc_tieu_de       U  13 14  b   center
muc_la_ma         U  13 14  b   -
dieu              L  13 14  b   -
dieu_nd           L  13 14  r   -
khoan_tieu_de     L  13 14  b   -
khoan             L  13 14  r   -
diem              L  13 14  r   -
ky_quyen_han      U  13 14  b   center
ky_chuc_vu_khac   U  13 14  b   center
ky_ho_ten         L  13 14  b   center
noi_nhan_tu       L  12 12  bi  left
noi_nhan_ds       L  11 11  r   left
phu_luc_so        L  14 14  b   center
phu_luc_tieu_de   U  13 14  b   center
phu_luc_kem_theo  L  13 14  i   center
ky_so_phu_luc     -  10 10  r   right
dia_chi           L  11 12  r   -
so_trang          -  13 14  r   center
khan              U  13 14  b   center
tham_quyen        U  13 14  b   center
loi_quyet_dinh    U  13 14  b   center
luu_hanh          U  13 14  b   center
"""

# The other figures: part, property, least and greatest (or the values allowed).
RANGES = {
    ("trang", "canh_ngan_mm"): {210},
    ("trang", "canh_dai_mm"): {297},
    ("trang_doc", "le_tren_mm"): (20, 25),
    ("trang_doc", "le_duoi_mm"): (20, 25),
    ("trang_doc", "le_trai_mm"): (30, 35),
    ("trang_doc", "le_phai_mm"): (15, 20),
    ("trang_ngang", "le_tren_mm"): (20, 35),
    ("trang_ngang", "le_duoi_mm"): (15, 25),
    ("trang_ngang", "le_trai_mm"): (20, 35),
    ("trang_ngang", "le_phai_mm"): (15, 25),
    ("trang_dau", "so_trang_bat_dau"): {1},
    ("phu_luc", "so_trang_phu_luc"): {1},
    ("quoc_hieu", "gian_dong"): {1},
    ("quoc_hieu", "cach_duoi_pt"): {0},
    ("tieu_ngu", "gian_dong"): {1},
    ("tieu_ngu", "cach_tren_pt"): {0},
    ("co_quan_chu_quan", "gian_dong"): {1},
    ("co_quan_chu_quan", "cach_duoi_pt"): {0},
    ("co_quan_ban_hanh", "gian_dong"): {1},
    ("co_quan_ban_hanh", "cach_tren_pt"): {0},
    ("trich_yeu_cv", "cach_doan_pt"): {6},
    ("than_bai", "lui_dong_dau_cm"): {1, 1.27},
    ("than_bai", "cach_doan_pt"): (6, INF),
    ("than_bai", "gian_dong"): (1, 1.5),
    ("van_xuoi", "can_le"): {"both"},
    ("ke_tieu_ngu", "ti_le_ke"): {1},
    ("ke_co_quan", "ti_le_ke"): (1 / 3, 1 / 2),
    ("ke_trich_yeu", "ti_le_ke"): (1 / 3, 1 / 2),
    ("trich_yeu_cv", "so_ky_tu"): (1, 500),
    ("trich_yeu", "so_ky_tu"): (1, 500),
    ("khan", "khung_dung_muc"): {"HỎA TỐC 30 x 8", "THƯỢNG KHẨN 40 x 8", "KHẨN 20 x 8"},
    ("so_ky_hieu", "o_trong_so"): (7, 10),
    ("dia_danh_ngay", "o_trong_ngay"): (4, 6),
    ("ky_ho_ten", "khoang_ky_mm"): (25, 200),
    ("moi_doan", "phong_chu"): {"Times New Roman"},
    ("moi_doan", "mau_chu"): {"auto", "000000"},
    ("tep", "bo_co_chu"): {"12/13/13", "13/14/14"},
    ("dia_chi", "ke_tren"): {1},
}

# Words: rule, texts that the decree or its forms write or allow, texts that it rules out.
WORDS = {
    "QH-01": (
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["Cộng hòa xã hội"],
    ),
    "QH-05": (["Độc lập - Tự do - Hạnh phúc"], ["Độc lập - Tự Do - Hạnh Phúc", "Độc lập Tự do Hạnh phúc"]),
    "QH-06": (["Độc lập - Tự do - Hạnh phúc"], ["Độc lập – Tự do – Hạnh phúc", "Độc lập-Tự do-Hạnh phúc"]),
    "SK-02": (
        ["Số: 15/SKHCN-CĐS", "Số:         /QĐ-SKHCN"],
        ["SỐ: 15/BNV-VP", "Số 15/BNV-VP", "Số:15/BNV-VP"],
    ),
    "SK-03": (["05", "10", "2664"], ["5"]),
    "SK-04": (["05", "15", "99", "100"], ["015", "0099"]),
    "SK-05f": (["SKHCN", "CĐS", "TTr", "CTr", "QyĐ", "TrS", "TTg", "NĐVP"], ["skhcn", "Vx"]),
    "SK-06": (
        ["15/QĐ-BNV", "03/TTr-SKHCN", "05/BNV-VP", "12/UBND-VX", "/STTTT-CNTT", "2664/BTTTT-THH"],
        ["15 /STTTT - CNTT", "15-SKHCN", "15/ SKHCN-CĐS", "15/SKHCN- CĐS"],
    ),
    "SK-08a": (["BNV-VP", "SKHCN-CĐS"], ["CV-SKHCN"]),
    "SK-15": (["15/QĐ-BNV"], ["05/2025/QĐ-UBND"]),
    "DD-06": (
        ["Hà Nội, ngày 29 tháng 6 năm 2019", "Quảng Ngãi, ngày       tháng 01 năm 2026"],
        ["Hà Nội, 29/6/2019", "Hà Nội, ngày hai mươi tháng 6 năm 2019"],
    ),
    "DD-07": (["05", "29"], ["5"]),
    "DD-08": (["01", "02", "3", "12"], ["1", "2"]),
    "DD-09": (["3", "6", "9", "10", "01"], ["03", "06", "09"]),
    "DD-11": (["Hà Nội, ngày 29 tháng 6 năm 2019"], ["Hà Nội ngày 29 tháng 6 năm 2019"]),
    "TL-05f": (["V/v nâng bậc lương năm 2019"], ["Về việc nâng bậc lương", "V/V nâng bậc lương"]),
    "TL-02a": (["V/v nâng bậc lương năm 2019"], ["V/v nâng bậc lương năm 2019."]),
    "TL-08": (["V/v nâng bậc lương năm 2019"], ["V/v về việc nâng bậc", "V/v: nâng bậc"]),
    "NN-02f": (["Kính gửi: Bộ Nội vụ", "Kính gửi:"], ["Kính gửi Bộ Nội vụ"]),
    "NN-03b": (["Kính gửi: Bộ Nội vụ"], ["Kính gửi: - Bộ Nội vụ"]),
    "NN-07f": (["Nơi nhận:"], ["Nơi nhận", "NƠI NHẬN:"]),
    "NN-09": (["- Như trên;"], ["- Như kính gửi;", "Như trên;"]),
    "NN-11a": (
        ["- Lưu: VT, TCCB.", "- Lưu: VT, NVĐP.", "- Lưu: VT, HC (2).", "- Lưu: VT."],
        ["- Lưu VT, TCCB.", "- Lưu: TCCB.", "Lưu: VT."],
    ),
    "NN-13": (
        ["- Lưu: VT, TCCB.", "- Lưu: VT, HC (2).", "- Lưu: VT.", "- Lưu: VT, TCCB. PL.(300)"],
        ["- Lưu: VT, TCCB", "- Lưu: VT, TCCB;"],
    ),
    "KY-13a": (
        ["KT. BỘ TRƯỞNG", "TM. ỦY BAN NHÂN DÂN"],
        ["K/T BỘ TRƯỞNG", "T/M ỦY BAN NHÂN DÂN", "T/L GIÁM ĐỐC"],
    ),
    "KY-13b": (
        ["TM. CHÍNH PHỦ", "Q. GIÁM ĐỐC", "KT. GIÁM ĐỐC", "TL. GIÁM ĐỐC", "TUQ. GIÁM ĐỐC", "QUYỀN CHỦ TỊCH"],
        ["TM ỦY BAN NHÂN DÂN", "KT.GIÁM ĐỐC", "TUQ GIÁM ĐỐC", "Q.GIÁM ĐỐC"],
    ),
    "KY-03a": (["KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG", "GIÁM ĐỐC"], ["KT. BỘ TRƯỞNG"]),
    "KY-05": (
        ["TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG", "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG"],
        ["TL. GIÁM ĐỐC"],
    ),
    "KY-08": (["TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG"], ["TUQ. GIÁM ĐỐC\nKT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG"]),
    "KY-15": (
        ["Nguyễn Văn A", "Tạ Sỹ Nam"],
        ["TS. Nguyễn Văn A", "ThS Nguyễn Văn A", "PGS.TS Nguyễn Văn A", "NGƯT Lê B"],
    ),
    "PL-02a": (["I", "II", "IV", ""], ["1", "01", "A"]),
    "PL-04f": (["Phụ lục", "Phụ lục I"], ["PHỤ LỤC I", "Phụ lục I:", "Phụ Lục I"]),
    "PL-07": (
        [
            "(Kèm theo Công văn số 15/SKHCN-CĐS ngày 05 tháng 01 năm 2026 của Sở Khoa học và Công nghệ)",
            "(Kèm theo Nghị định số 30/2020/NĐ-CP\nngày 05 tháng 3 năm 2020 của Chính phủ)",
        ],
        ["((Kèm theo Công văn số /STTTT-CNTT ngày /01/2021 của Sở TTTT))", "Kèm theo Công văn số 1"],
    ),
    "ND-09": (["Phần I", "Chương II"], ["Chương 2"]),
    "ND-12": (["Mục 1", "Tiểu mục 1"], ["Mục I"]),
    "ND-14f": (
        ["Điều 1. Bản sao văn bản", "Điều 12."],
        ["Điều 1: Bản sao", "Điều I. Bản sao", "Điều 1 Bản sao"],
    ),
    "ND-15f": (
        ["1. Rà soát", "1.1. Rà soát", "15/7/2026 là hạn cuối"],
        ["1.5 Việc rà soát", "1) Rà soát", "2/ Rà soát"],
    ),
    "ND-17f": (["a) Rà soát", "đ) Rà soát"], ["a. Rà soát", "b/ Rà soát"]),
    "CC-06": (
        [
            "Căn cứ Luật X ngày 24 tháng 6 năm 2025; Luật sửa đổi, bổ sung một số điều của Luật X;",
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
        ],
        ["Căn cứ Nghị định A; Căn cứ Nghị định B;"],
    ),
    "CC-16": (["Theo đề nghị của Chánh Văn phòng."], ["Xét đề nghị của Chánh Văn phòng."]),
    "ND-26g": (["QUYẾT ĐỊNH:", "QUYẾT NGHỊ:"], ["QUYẾT ĐỊNH", "Quyết định:", "QUYẾT ĐỊNH :"]),
    "NN-10a": (
        ["- Như Điều 3;", "- Như Điều 2, Điều 3;", "- Như các Điều 2, 3;"],
        ["- Như trên;", "- Như điều 3;", "- Như Điều 3", "- Như Điều ...;"],
    ),
    "TL-09": (["Về việc bổ nhiệm viên chức", "Về việc kiện toàn Tổ công tác"], ["Bổ nhiệm viên chức"]),
    "TL-10": (
        [
            "Ban hành Quy chế X",
            "Phê duyệt Đề án X",
            "Về việc ban hành Quy chế X",
            "Về việc phê duyệt Đề án X",
        ],
        ["Quy chế X", "Về Quy chế X"],
    ),
    "PL-20h": (
        ["(Kèm theo Quyết định số 15/QĐ-BNV ngày 05 tháng 01 năm 2026 của Bộ trưởng Bộ Nội vụ)"],
        ["Kèm theo Quyết định số 15/QĐ-BNV", "((Kèm theo Quyết định số 15/QĐ-BNV của Bộ Nội vụ))"],
    ),
    "MK-03": (["HOẢ TỐC", "HỎA TỐC", "THƯỢNG KHẨN", "KHẨN"], ["Khẩn", "HỎA TỐC HẸN GIỜ", "TỐI KHẨN"]),
    "MK-07f": (["XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ"], ["Lưu hành nội bộ", "TÀI LIỆU HỌP"]),
    "ST-A1": (["PL.(300)", "PL.", "PL", "(200b)", "PL. (20)"], ["pl.(300)", "PL.(ba trăm)"]),
    "KY-01b": (["TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"], ["KT. CHỦ TỊCH\nTM. ỦY BAN NHÂN DÂN"]),
    "KY-02": (["Q. GIÁM ĐỐC", "TM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH"], ["QUYỀN GIÁM ĐỐC"]),
    "KY-07a": (
        ["TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG", "TL. GIÁM ĐỐC\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG"],
        ["TL. CHỦ TỊCH\nPHÓ CHÁNH VĂN PHÒNG"],
    ),
    "KY-07b": (
        ["TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG"],
        ["TL. CHỦ TỊCH\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"],
    ),
    "KY-07c": (["TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG"], ["KT. CHỦ TỊCH\nTL. CHỦ TỊCH\nX"]),
    "KY-08b": (["TUQ. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ TỔNG HỢP"], ["TUQ. BỘ TRƯỞNG\nPHÓ VỤ TRƯỞNG VỤ TỔNG HỢP"]),
    "KY-11a": (
        ["TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "TM. CHÍNH PHỦ\nTHỦ TƯỚNG"],
        ["TM. ỦY BAN NHÂN DÂN\nPHÓ CHỦ TỊCH"],
    ),
    "KY-12f": (["TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"], ["TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH\nX"]),
    "IS-01": (["30/2020/NĐ-CP của Chính phủ"], ["30/2020/NĐ-CP của Thủ tướng", "61/2018/NĐ-CP của Quốc hội"]),
    "IS-02": (["17/NQ-CP của Chính phủ", "17/NQ-HĐND của HĐND tỉnh"], ["17/NQ-CP của Thủ tướng Chính phủ"]),
    "IS-03": (
        ["06/QĐ-TTg của Thủ tướng Chính phủ", "28/2018/QĐ-TTg của Thủ tướng Chính phủ"],
        ["06/QĐ-TTg của Chính phủ", "28/2018/QĐ-TTg của Chính phủ"],
    ),
    "IS-04": (["16/CT-TTg của Thủ tướng Chính phủ"], ["16/CT-TTg của Chính phủ"]),
    "IS-05": (["16/CĐ-TTg của Thủ tướng Chính phủ"], ["16/CĐ-TTg của Chính phủ"]),
    "IS-06": (["12/TB-VPCP của Văn phòng Chính phủ"], ["12/TB-VPCP của Thủ tướng"]),
    "IS-07": (["1234/VPCP-KSTT của Văn phòng Chính phủ"], ["1234/VPCP-KSTT của Chính phủ"]),
    "IS-08": (["206/2025/QH15 của Quốc hội", "1/2025/UBTVQH15 của UBTVQH"], ["206/2025/QH15 của Chính phủ"]),
    "IS-09": (
        ["12/2025/UBTVQH15 của Ủy ban Thường vụ Quốc hội", "12/2025/UBTVQH15 của Ủy ban thường vụ Quốc hội"],
        ["12/2025/UBTVQH15 của Quốc hội"],
    ),
    "IS-10": (
        [
            "02/2017/TT-VPCP của Bộ trưởng",
            "05/2025/TT-BNV của Bộ trưởng Bộ Nội vụ",
            "1/2011/TT-BNV của Bộ Nội vụ",
        ],
        ["05/2025/TT-BNV của Chính phủ", "02/2017/TT-VPCP của Thủ tướng Chính phủ"],
    ),
    "IS-11": (
        ["12/QĐ-BNV của Bộ trưởng Bộ Nội vụ", "5/QĐ-BCĐ của Thủ tướng"],
        ["12/QĐ-BNV của Thủ tướng Chính phủ"],
    ),
    "IS-12": (
        ["15/NQ-HĐND của Hội đồng nhân dân tỉnh", "15/2025/NQ-HĐND của HĐND xã"],
        ["15/NQ-HĐND của UBND tỉnh"],
    ),
    "IS-13": (
        ["05/2025/QĐ-UBND của Ủy ban nhân dân tỉnh", "55/QĐ-UBND của Chủ tịch UBND tỉnh"],
        ["05/2025/QĐ-UBND của Chủ tịch Ủy ban nhân dân tỉnh"],
    ),
    "IS-14": (
        ["55/QĐ-UBND của UBND tỉnh", "55/QĐ-UBND của Chủ tịch Ủy ban nhân dân tỉnh"],
        ["55/QĐ-UBND của Sở Nội vụ"],
    ),
    "IS-15": (["5/CT-UBND của Chủ tịch UBND tỉnh", "255/TB-UBND của UBND tỉnh"], ["9/KH-UBND của Sở Nội vụ"]),
    "IS-16": (
        ["57-NQ/TW của Bộ Chính trị", "18-NQ/TW của Ban Chấp hành Trung ương", "05-CT/TW của Ban Bí thư"],
        ["57-NQ/TW của Chính phủ", "19-NQ/TW của Quốc hội"],
    ),
    "IS-17": (["05-HD/VPTW của Văn phòng Trung ương Đảng"], ["05-HD/VPTW của Chính phủ"]),
    "CC-10": (
        ["Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;"],
        ["- Căn cứ Luật Tổ chức Chính phủ;"],
    ),
}

# Rows of nd30 that a rule may come from: weight, clause. E: the decree's words oblige; E?: they do by a
# reading or list that has no source; F: only a form shows it; P, I: practice, information. -: none to cite.
ROWS = """
PG-01 E I.1 | PG-02 E I.2 | PG-03 E I.2 | PG-04 E I.3 | PG-05 E I.3 | PG-06 E I.3 | PG-07 E I.3
PG-11 E I.4 | PG-12 E I.4 | PG-13 E I.4 | PG-15 E V | PN-01 E I.7 | PN-02 E I.7 | PN-03 E I.7
PN-04 E I.7 | PN-05 E I.7 | PN-07 P - | DX-20 E? I.3 | QH-01 E II.1.a | QH-02 E II.1.a
QH-03 E II.1.a | QH-04 P II.1.a | QH-05 E II.1.b | QH-06 E II.1.b | QH-07 E II.1.b | QH-08 E II.1.b
QH-09 E II.1.b | QH-10 E II.1.c | CQ-02 E II.2.a | CQ-04 E? II.2.a | CQ-05 E II.2.b | CQ-06 E II.2.b
CQ-07 E II.2.b | CQ-08 E II.2.b | CQ-14 P - | SK-02 E II.3.c | SK-03 E II.3.c | SK-04 E? II.3.c
SK-05 E II.3.c | SK-06 E II.3.c | SK-08 E II.3.b | SK-10 E II.3.c | SK-11 E II.4.c
SK-15 E Điều~15.1.a | SK-19 F - | DD-04 P - | DD-06 E II.4.b | DD-07 E II.4.b | DD-08 E II.4.b
DD-09 E V | DD-10 E II.4.c | DD-11 E II.4.c | DD-12 E II.4.c | DD-14 P - | DD-15 P -
TL-01 E II.5.b | TL-02 E? II.5.a | TL-03 E II.5.b | TL-04 E II.5.b | TL-05 E II.5.b | TL-06 E II.5.b
TL-07 E II.5.b | TL-08 P - | TL-14 E PL~VI | KD-02 E Điều~8.2 | KD-05 F Mẫu~1.5 | CC-04 E II.6.a
CC-07 E II.6.a | CC-08 E II.6.a | CC-10 F Mẫu~1.2 | ND-01 E II.6.e | ND-02 E II.6.e | ND-03 E II.6.e
ND-04 E II.6.e | ND-05 E II.6.e | ND-08 E II.6.đ | ND-09 E II.6.đ | ND-10 E II.6.đ | ND-11 E II.6.đ
ND-12 E II.6.đ | ND-13 E II.6.đ | ND-14 E II.6.đ | ND-15 E II.6.đ | ND-16 E II.6.đ | ND-17 E II.6.đ
ND-18 E II.6.đ | ND-19 E V | ND-22 P - | ND-24 F Mẫu~1.5 | M-19 E? - | NN-01 E II.9.b
NN-02 E II.9.d | NN-03 E II.9.d | NN-04 E II.9.d | NN-05 E II.9.d | NN-07 E II.9.d | NN-08 E II.9.d
NN-09 E II.9.b | NN-11 E II.9.d | NN-13 F Mẫu~1.5 | NN-18 P - | NN-19 P - | KY-01 E II.7.b
KY-03 E II.7.b | KY-04 E II.7.b | KY-05 E II.7.b | KY-06 E II.7.b | KY-08 E? Điều~13.3
KY-12 E II.7.đ | KY-13 E II.7.đ | KY-15 E II.7.c | KY-17 E II.7.đ | KY-24 F Mẫu~1.5 | KY-25 P -
KY-26 E Điều~13.1 | ST-A2 E III.4 | DS-05 E III.1.d | PL-01 E III.1.a | PL-02 E III.1.a
PL-03 E? III.1.a | PL-04 E III.1.b | PL-05 E III.1.b | PL-06 E III.1.c | PL-07 F Mẫu~2.1
PL-08 E III.1.c | PL-09 E III.1.c | PL-12 F Mẫu~2.1 | PL-13 I Mẫu~2.1 | PL-14 F Mẫu~2.1
PL-15 E III.1.đ | PL-16 P - | PL-18 P - | PL-20 F Mẫu~1.3 | MK-03 E III.2.b | MK-04 E III.2.b
MK-05 E III.2.b | MK-06 E III.2.b | MK-07 E III.2.c | ST-A1 E III.3 | SK-07 E II.3.b | KY-02 E II.7.b
KY-07 E Điều~13.4 | KY-11 E Điều~13.2 | CC-02 E II.6.a | CC-03 E II.6.a | CC-05 F Mẫu~1.2
CC-06 E II.6.a | CC-09 F Mẫu~1.2 | CC-12 E II.6.b | CC-16 F Mẫu~1.2 | CC-18 E II.6.a | CC-19 P -
CC-20 E PL~II,~V.7 | VH-22 E PL~II,~V.7 | DD-13 P - | ND-07 E II.6.d | ND-25 F Mẫu~1.2 | ND-26 F Mẫu~1.2
ND-28 F Mẫu~1.2 | ND-29 P - | NN-10 F Mẫu~1.2 | TL-09 F Mẫu~1.2 | TL-10 F Mẫu~1.3 | M-09 E? II.6
IS-01 E? II.6.a | IS-02 E? II.6.a | IS-03 E? II.6.a | IS-04 E? II.6.a | IS-05 E? II.6.a
IS-06 E? II.6.a | IS-07 E? II.6.a | IS-08 E? II.6.a | IS-09 E? II.6.a | IS-10 E? II.6.a
IS-11 E? II.6.a | IS-12 E? II.6.a | IS-13 E? II.6.a | IS-14 E? II.6.a | IS-15 E? II.6.a
IS-16 E? II.6.a | IS-17 E? II.6.a
"""
FORM_ONLY = {"NN-01b"}
"""Rows beside an E row that only a form shows."""
LIGHTER = {"NN-01c": "canh_bao", "ND-07c": "thong_tin", "CC-20b": "canh_bao"}
"""Readings beside an E row: a tờ trình without Kính gửi, an article without a title (AMB-05), commas."""
