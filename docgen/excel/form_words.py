"""What a form says to the people who fill it in: words for keys, notes beside fields, examples, the guide."""

from collections.abc import Mapping

from docgen.nd30 import kinds

LOOSE = frozenset({"ten", "don_vi_soan_thao", "khoa", "thuoc"})
"""Fields whose list only proposes: another text may be typed."""
_WORDS = {
    "giay": "giấy", "dien_tu": "điện tử", "hoa_toc": "hỏa tốc", "thuong_khan": "thượng khẩn", "khan": "khẩn",
    "xem_xong_tra_lai": "xem xong trả lại", "luu_hanh_noi_bo": "lưu hành nội bộ", "tap_the": "tập thể",
    "ca_nhan": "cá nhân", "thua_lenh": "thừa lệnh", "thua_uy_quyen": "thừa ủy quyền", "lon": "lớn",
    "nho": "nhỏ", "doc": "dọc", "ngang": "ngang", "chu": "chữ", "so": "số", "trai": "trái", "giua": "giữa",
    "phai": "phải", "theo_nhom": "theo nhóm", "lien_tuc": "liên tục", "khong": "không",
    "chi_tieu": "Chỉ tiêu", "giai_trinh": "Giải trình", "dem": "đếm", "nguon": "nguồn", "cap": "cấp",
}  # fmt: skip


def shown(word: str) -> str:
    """Return a word of a closed list with its accents; reading it back takes them off again."""
    return kinds.BY_KEY[word].ten if word in kinds.BY_KEY else _WORDS.get(word, word)


COMMON = (
    "loai", "don_vi_soan_thao", "thang_van_ban", "so_van_ban", "ngay_van_ban", "trich_yeu", "noi_dung",
    "theo_de_nghi", "dieu_thi_hanh", "nguoi_ky", "hinh_thuc", "do_khan",
)  # fmt: skip
"""Fields of a document that nearly all use, in the order in which a document is drafted."""
GROUPS: Mapping[str, str] = {
    "": "Khi cần",
    "to_tu_van": "Ký thay mặt ban chỉ đạo, hội đồng, tổ công tác",
    "luu": "Dòng «Lưu: VT, …»",
    "kem_theo": "Văn bản ban hành kèm theo quyết định",
}
TABLE_GROUPS: Mapping[str, str] = {
    "thuoc": "Bảng này",
    "nhom[]": "Gộp dòng thành nhóm (mỗi tầng một ô, sang phải)",
    "cot[]": "Các cột của bảng (mỗi cột một ô, sang phải)",
}
# fmt: off
NOTES: Mapping[str, str] = {
    "ten_ho_so": "Tên để nhớ, không in ra.",
    "co_quan": "Chọn trong danh sách (danh bạ data/co_quan.yaml).",
    "co_chu": "lớn: cỡ 13–14; nhỏ: cỡ 12–13. Để trống: docgen tự chọn.",
    "tach_phu_luc": "có: mỗi phụ lục một tệp Word riêng.",
    "phu_luc_excel": "có: phụ lục có bảng được làm thêm tệp Excel.",
    "van_ban.loai": "Chọn trong danh sách. Hồ sơ có nhiều văn bản: mỗi văn bản một cột, ghi tiếp sang phải.",
    "van_ban.ma_van_ban": "Tên ngắn không dấu, chỉ cần khi hồ sơ có hai văn bản cùng loại.",
    "van_ban.mau": "Tên tệp mẫu trong thư mục templates; để trống: mẫu có sẵn.",
    "van_ban.co_quan": "Chỉ ghi khi khác cơ quan của hồ sơ (dự thảo trình cấp trên ban hành).",
    "van_ban.hinh_thuc": "giấy (mặc định) hoặc điện tử.",
    "van_ban.du_thao": "có: in «DỰ THẢO». Để trống: in trên văn bản thứ hai trở đi khi chưa có số.",
    "van_ban.lan_du_thao": "Số: 2 in «DỰ THẢO (lần 2)».",
    "van_ban.do_khan": "Để trống nếu không khẩn.",
    "van_ban.luu_hanh": "Để trống nếu không hạn chế.",
    "van_ban.tham_quyen": "Để trống: theo chế độ làm việc của cơ quan.",
    "van_ban.uy_quyen": "Người đứng đầu đơn vị ký: thừa lệnh (TL., mặc định) hoặc thừa ủy quyền (TUQ.).",
    "van_ban.so_van_ban": "Chỉ ghi khi đã phát hành, cùng với ngày. Gõ 5, docgen in «05».",
    "van_ban.ngay_van_ban": "Chỉ ghi khi đã phát hành: 05/01/2027. Khi ấy xóa ô «Tháng của dự thảo».",
    "van_ban.thang_van_ban": "Dự thảo: tháng/năm, ví dụ 12/2026; số và ngày in ra để trống.",
    "van_ban.nam_van_ban": "Dự thảo chỉ biết năm. Ghi đúng một trong ba: ngày, tháng hoặc năm.",
    "van_ban.don_vi_soan_thao": "Tên viết tắt của đơn vị soạn thảo: thành phần cuối của số, ký hiệu.",
    "van_ban.trich_yeu": "Không gõ «V/v», không có dấu chấm cuối.",
    "van_ban.noi_dung": "Xuống dòng trong ô: Alt+Enter; để một dòng trống giữa hai đoạn. Ô không hiện "
                        "hết chữ: bấm vào ô rồi mở rộng thanh công thức (Ctrl+Shift+U).",
    "van_ban.danh_so": "Chỉ ghi khi khác cách đánh số mặc định của loại văn bản, ví dụ: 1 | a | - | +",
    "van_ban.nguoi_ky": "Chọn trong danh sách (danh bạ data/nguoi_ky.yaml); docgen tự in KT., TL., TM.",
    "van_ban.danh_sach_noi_nhan": "có: in thêm danh sách nơi nhận với số bản.",
    "van_ban.in_dia_chi": "có: in địa chỉ cơ quan ở chân trang đầu.",
    "van_ban.theo_de_nghi": "Quyết định: chữ đứng sau «Theo đề nghị của», không có dấu chấm.",
    "van_ban.dieu_thi_hanh": "Quyết định: tên đặt cho Điều thi hành bằng {#ten}; để trống: Điều cuối.",
    "van_ban.luu.don_vi": "Mỗi đơn vị một dòng trong ô; để trống: đơn vị soạn thảo.",
    "van_ban.luu.so_ban_luu": "Số bản lưu, in trong ngoặc.",
    "van_ban.luu.chi_so_duoi": "In nhỏ dưới tên đơn vị: CĐS₂.",
    "van_ban.luu.ky_hieu_nguoi_soan_thao": "Ví dụ: PL.",
    "van_ban.luu.so_ban_phat_hanh": "Ví dụ: 200b.",
    "van_ban.kem_theo.loai": "Quy chế, quy định, kế hoạch … ban hành kèm theo quyết định.",
    "van_ban.kem_theo.trich_yeu": "Không có dấu chấm cuối.",
    "van_ban.kem_theo.noi_dung": "Viết như nội dung văn bản. Quy chế, quy định: «# » là Chương, «## » là "
        "Điều, 1. 2. là khoản.",
    "van_ban.to_tu_van.ten_viet_tat": "Như trong ký hiệu: BCĐ.",
    "van_ban.to_tu_van.chuc_danh": "Chức danh của người ký trong tổ chức: Trưởng ban.",
    "van_ban.to_tu_van.chuc_danh_nguoi_dung_dau": "Chỉ ghi khi cấp phó của tổ chức ký thay.",
    "van_ban.to_tu_van.dung_con_dau": "có (mặc định): đóng dấu của cơ quan.",
    "thuoc": "Hồ sơ có một văn bản: để trống. Có nhiều văn bản: chọn văn bản của dòng này; để trống là như "
        "dòng trên.",
    "kinh_gui": "Mỗi nơi một dòng; không gõ gạch đầu dòng, dấu chấm phẩy.",
    "can_cu.khoa": "Chọn trong danh sách (kho data/can_cu.yaml); docgen tự viết đủ số, ngày, cơ quan, "
        "trích yếu.",
    "can_cu.van_ban": "Văn bản không có trong kho: tự ghi, bỏ chữ «Căn cứ» và dấu cuối. Mỗi dòng chỉ ghi "
        "một trong hai cột.",
    "can_cu.kem_sua_doi": "có: thêm văn bản sửa đổi trên cùng một dòng.",
    "noi_nhan.ten": "Tên nơi nhận, hoặc chọn trong danh sách; docgen tự thêm «Như trên» và «Lưu: VT, …».",
    "noi_nhan.muc_dich": "In trong ngoặc: để báo cáo.",
    "noi_nhan.so_ban": "Số bản trong danh sách nơi nhận; để trống: một bản.",
    "nguon": "Gõ các dòng của bảng ở dưới, đúng cột bên trên. Cột màu xám để trống: docgen tự điền.",
    "phu_luc.ma_phu_luc": "Tên ngắn không dấu: nội dung gọi bằng {{ phu_luc.danh_muc }}.",
    "phu_luc.tieu_de": "docgen tự đổi thành chữ hoa.",
    "phu_luc.mau": "Tên mẫu Word; để trống: docgen tự vẽ bảng.",
    "phu_luc.huong": "dọc hoặc ngang; để trống: theo mẫu.",
    "phu_luc.noi_dung": "Phần chữ trước bảng, viết như nội dung văn bản.",
    "phu_luc.ghi_chu": "Phần chữ sau bảng.",
    "chi_tieu.ma_chi_tieu": "Tên ngắn không dấu: nội dung gọi bằng {{ chi_tieu.toan_trinh }}.",
    "chi_tieu.gia_tri": "Số: 80 hoặc 37,5. Dấu % ghi ở cột Đơn vị tính.",
    "chi_tieu.don_vi_tinh": "Ví dụ: %",
    "chi_tieu.muc": "Ví dụ: tối thiểu.",
    "giai_trinh.vi_tri": "Ví dụ: Điều 2.",
    "bang.ma_bang": "Tên ngắn không dấu; để trống: bang.",
    "bang.nguon.tep": "Lấy số liệu từ tệp Excel khác, đặt cạnh hồ sơ; để trống: gõ ở dưới, hoặc ở một "
        "trang của tệp này.",
    "bang.nguon.trang": "Tên trang tính có số liệu.",
    "bang.nguon": "Lấy các dòng của trang «Chỉ tiêu» hoặc «Giải trình».",
    "bang.tong": "Mã các cột số cần cộng, mỗi mã một dòng trong ô.",
    "bang.dong_trong": "Số dòng trống để điền tay ở cuối mỗi nhóm.",
    "bang.danh_so_dong": "theo nhóm: mỗi nhóm đếm lại từ 1; liên tục: đếm suốt bảng.",
    "bang.nhom[].theo": "Mã cột dùng để gộp dòng thành nhóm; nhiều tầng: mỗi tầng một ô, ghi sang phải.",
    "bang.nhom[].danh_so": "A, I, 1, a hoặc không.",
    "bang.cot[].ma_cot": "Tên ngắn không dấu, mỗi cột của bảng một ô sang phải. Cột «stt» do docgen đánh số.",
    "bang.cot[].lay_tu": "Tên cột trong tệp nguồn, khi khác tiêu đề.",
    "bang.cot[].danh_dau": "In X khi số liệu bằng giá trị này; mỗi giá trị một dòng.",
    "bang.cot[].kieu": "chữ (mặc định) hoặc số.",
    "bang.cot[].rong_mm": "Để trống: docgen tự chia.",
    "bang.tieu_de_gop": "Các cột cạnh nhau có chung một tiêu đề bên trên: ghi tiêu đề ấy; nhiều tầng: mỗi "
        "tầng một dòng trong ô, ngoài trước.",
    "bang.khong_in": "Ghi «x» cho cột chỉ để gộp nhóm hoặc đánh dấu, không in trong bảng.",
}
EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "chi_tieu": {"ten_chi_tieu": "Tỷ lệ dịch vụ công toàn trình", "gia_tri": "80", "don_vi_tinh": "%",
                 "muc": "tối thiểu", "co_quan_thuc_hien": "Các sở, ban, ngành", "nam": "2027"},
    "giai_trinh": {"noi_dung_cu": "Thời hạn báo cáo: ngày 20", "noi_dung_moi": "Thời hạn báo cáo: ngày 15",
                   "ly_do": "Theo ý kiến góp ý"},
    "kinh_gui": {"": "Ủy ban nhân dân các xã, phường, đặc khu"},
    "can_cu": {"van_ban": "Kế hoạch số 51/KH-UBND ngày 18 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh"},
    "noi_nhan": {"ten": "Ủy ban nhân dân tỉnh", "muc_dich": "để báo cáo", "so_ban": "1"},
    "phu_luc": {"ma_phu_luc": "danh_muc", "tieu_de": "Danh mục thủ tục cần rà soát", "huong": "dọc"},
}
# fmt: on
EXAMPLE = "(ví dụ)"
GUIDE_LINES = (
    "Hồ sơ docgen",
    "Điền các trang theo thứ tự từ trái sang phải, lưu lại, rồi chạy:  docgen render ho_so.xlsx",
    "Ô có dấu * là ô phải điền. Ô có mũi tên: bấm để chọn. Rê chuột vào ô có góc đỏ để đọc giải thích.",
    "Hồ sơ: cơ quan ban hành và những gì chung cho cả hồ sơ.",
    "Văn bản: mỗi văn bản một cột. Hồ sơ có hai văn bản (tờ trình, dự thảo): ghi thêm cột bên phải.",
    "Kính gửi, Căn cứ, Nơi nhận: mỗi dòng một nơi, một căn cứ.",
    "Phụ lục: mỗi phụ lục một dòng. Mỗi bảng của phụ lục có một trang, tên bắt đầu bằng «Bảng».",
    "Bảng: phần trên tả các cột, dưới chữ «Số liệu» là các dòng.",
    "Thêm bảng: chép một trang «Bảng» (Move or Copy) rồi đổi mã.",
    "Chỉ tiêu, Giải trình: danh sách dùng chung cho các văn bản; không dùng thì để nguyên.",
    "Dòng màu xám bắt đầu bằng «(ví dụ)» không được đọc; để đó hoặc xóa đi đều được.",
    "Có thể thêm trang của riêng mình (ghi chú, số liệu): docgen chỉ đọc khi một bảng gọi đến.",
    "Không gộp ô (Merge). Sai ở đâu, docgen báo đúng ô ở đó, ví dụ: ho_so.xlsx, ô Văn bản!C9.",
)
