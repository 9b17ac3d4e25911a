"""Five dispatches with the structure of real ones and words, names and numbers of their own; each without a slip."""

from tests.check.typed import Dispatch, Part

DON_VI = "Sở Nội vụ"
LINE = "(Kèm theo Công văn số        /SNV-CCHC ngày      tháng 5 năm 2021 của Sở Nội vụ)"

RA_SOAT = Dispatch(
    parent="UBND TỈNH SÔNG LÔ",
    agency="SỞ NỘI VỤ",
    number="Số:        /SNV-CCHC",
    time="Sông Lô, ngày      tháng 5 năm 2021",
    subject=("V/v rà soát, thống kê thủ tục hành chính", "tiếp nhận tại bộ phận một cửa", "trong năm 2021"),
    to=("- Các sở, ban, ngành tỉnh;", "- Ủy ban nhân dân các huyện, thành phố."),
    body=(
        "Căn cứ Nghị quyết số 25/NQ-CP ngày 12/02/2020 của Chính phủ về nhiệm vụ cải cách năm 2020;",
        "Căn cứ Công văn số 871/BNV-CCHC ngày 05/4/2021 của Bộ Nội vụ về việc thống kê thủ tục hành chính;",
        "Thực hiện Kế hoạch số 45/KH-UBND ngày 20/01/2021 của Ủy ban nhân dân tỉnh Sông Lô;",
        "Để kịp tổng hợp, trình Ủy ban nhân dân tỉnh, Sở Nội vụ đề nghị các cơ quan, đơn vị làm các việc sau:",
        "*1. Các sở, ban, ngành*",
        "1.1. Thống kê số thủ tục đang tiếp nhận tại bộ phận một cửa (theo Phụ lục I).",
        "1.2. Lập danh mục thủ tục của từng lĩnh vực (theo Phụ lục II).",
        "1.3. Đề xuất thủ tục tiếp nhận thêm (theo Phụ lục III).",
        "1.4. Nêu thủ tục chưa thể tiếp nhận và lý do (theo Phụ lục IV).",
        "*Lưu ý:* Danh mục lập theo quy trình nội bộ đã được duyệt của từng đơn vị.",
        "1.5. Lấy ý kiến các đơn vị có liên quan trước khi gửi danh mục.",
        "*2. Ủy ban nhân dân các huyện, thành phố*",
        "- Phối hợp với các sở, ban, ngành tỉnh làm các việc nêu tại mục 1;",
        "- Góp ý danh mục của cấp tỉnh.",
        "*3. Thời gian thực hiện*",
        "- Gửi danh mục về Sở Nội vụ *trước ngày 20/5/2021*;",
        "- Sau ngày *25/5/2021*, Sở Nội vụ tổng hợp, trình Chủ tịch Ủy ban nhân dân tỉnh.",
        "Thông tin liên hệ: Phòng Cải cách hành chính, điện thoại 0255.000.000.",
        "Trân trọng./.",
    ),
    recipients=(
        "- Như trên;", "- UBND tỉnh (báo cáo);", "- Ban Giám đốc Sở (báo cáo);", "- Văn phòng Sở (thực hiện);",
        "- Lưu: VT, CCHC.",
    ),
    signing=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Trần Quốc An",
    annexes=(
        Part("Phụ lục I", "TỔNG SỐ THỦ TỤC ĐANG TIẾP NHẬN\nTẠI BỘ PHẬN MỘT CỬA", LINE, (
            [["Cấp chính quyền", "Số thủ tục", "Trực tiếp", "Trực tuyến"], ["Cấp tỉnh", "", "", ""],
             ["Cấp huyện", "", "", ""], ["Tổng", "", "", ""]],
        )),
        Part("Phụ lục II", "DANH MỤC THỦ TỤC ĐANG TIẾP NHẬN", LINE, (
            [["STT", "Lĩnh vực, thủ tục", "Trực tiếp", "Trực tuyến"], ["A", "Cấp tỉnh", "", ""],
             ["I", "Lĩnh vực", "", ""], ["1", "", "", ""], ["B", "Cấp huyện", "", ""]],
        )),
        Part("Phụ lục III", "THỦ TỤC ĐỀ XUẤT TIẾP NHẬN THÊM", LINE, (
            [["STT", "Lĩnh vực, thủ tục", "Đề xuất"], ["1", "", ""]],
        )),
        Part("Phụ lục IV", "THỦ TỤC CHƯA THỂ TIẾP NHẬN", LINE, (
            [["STT", "Lĩnh vực, thủ tục", "Lý do"], ["1", "", ""]],
        )),
    ),
)  # fmt: skip

BAO_CAO = Dispatch(
    parent="UBND TỈNH HỒNG LĨNH",
    agency="SỞ THÔNG TIN\nVÀ TRUYỀN THÔNG",
    number="Số:        /STTTT-CNTT",
    time="Hồng Lĩnh, ngày      tháng 01 năm 2021",
    subject=("V/v báo cáo, đề xuất dịch vụ công", "trực tuyến mức độ 3, mức độ 4", "năm 2021"),
    to=("- Các sở, ban, ngành cấp tỉnh;", "- UBND các huyện, thị xã, thành phố;", "- Trung tâm PVHCC tỉnh."),
    body=(
        "Thực hiện kết luận của Phó Chủ tịch UBND tỉnh tại hội nghị tổng kết năm 2020; căn cứ Quyết định số "
        "1204/QĐ-UBND ngày 18/6/2020 của UBND tỉnh về việc ban hành Danh mục dịch vụ công trực tuyến mức độ 3, "
        "mức độ 4, Sở Thông tin và Truyền thông đề nghị các cơ quan, đơn vị:",
        "1. Báo cáo số hồ sơ tiếp nhận qua dịch vụ công trực tuyến mức độ 3, mức độ 4 năm 2020 (biểu kèm theo).",
        "2. Nêu các nội dung cần nâng cấp trên Cổng Dịch vụ công của tỉnh (dichvucong.honglinh.gov.vn).",
        "3. Đề xuất danh sách cung cấp năm 2021, đáp ứng các yêu cầu sau:",
        "- Mức độ 3 đạt tối thiểu 60% thủ tục, mức độ 4 đạt tối thiểu 50% thủ tục;",
        "- Thay đổi so với Quyết định số 1204/QĐ-UBND thì nêu rõ lý do.",
        "Riêng UBND cấp huyện tổng hợp cả báo cáo của UBND cấp xã.",
        "Báo cáo gửi về Sở Thông tin và Truyền thông trước ngày 20/01/2021./.",
    ),
    recipients=("- Như trên;", "- UBND tỉnh (b/c);", "- Lãnh đạo Sở;", "- Lưu: VT, CNTT."),
    signing=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Lê Hải Đông",
    annexes=(
        Part("", "BIỂU BÁO CÁO",
             "(Kèm theo Công văn số        /STTTT-CNTT ngày      tháng 01 năm 2021 "
             "của Sở Thông tin và Truyền thông)", (
            "*1. Hồ sơ tiếp nhận năm 2020*",
            "a) Các sở, UBND cấp huyện:",
            "- Số thủ tục có hồ sơ/tổng số thủ tục: …/…",
            "b) UBND cấp xã:",
            "- Số thủ tục có hồ sơ/tổng số thủ tục: …/…",
            "*2. Nội dung cần nâng cấp trên Cổng Dịch vụ công của tỉnh*",
            "*3. Danh sách đề xuất năm 2021*",
            [["TT", "Tên thủ tục", "Mức độ 3", "Mức độ 4", "Lý do"], ["I", "Lĩnh vực A", "", "", ""],
             ["1", "", "", "", ""]],
        )),
    ),
)  # fmt: skip

DON_DOC = Dispatch(
    parent="",
    agency="BỘ VĂN THƯ",
    number="Số: 3141/BVT-CLT",
    time="Hà Nội, ngày 21 tháng 7 năm 2021",
    subject=("V/v đẩy mạnh số hóa hồ sơ", "lưu trữ trong năm 2021"),
    to=("- Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ;", "- Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương."),
    body=(
        "Ngày 10/6/2021, Thủ tướng Chính phủ ban hành Quyết định số 902/QĐ-TTg phê duyệt Chiến lược phát triển "
        "lưu trữ số. Chiến lược nêu rõ quan điểm: “Lưu trữ số được làm từng bước, có trọng tâm, trọng điểm”.",
        "Tuy nhiên, tỷ lệ hồ sơ được số hóa trung bình trên cả nước mới đạt 41,25%.",
        "Bộ Văn thư đề nghị Quý Cơ quan:",
        "1. Ban hành ngay Kế hoạch số hóa hồ sơ. Hiện nay còn 05 bộ, tỉnh chưa có Kế hoạch, danh mục tại Phụ lục kèm theo.",
        "2. Hằng tháng báo cáo kết quả tại địa chỉ: https://luutru.example.vn.",
        "3. Chia sẻ hồ sơ đã số hóa cho các cơ quan có liên quan.",
        "Bộ Văn thư giao Cục Lưu trữ làm đầu mối hướng dẫn, tổng hợp.",
        "Trân trọng./.",
    ),
    recipients=("- Như trên;", "- Bộ trưởng (để báo cáo);", "- Cổng TTĐT của Bộ;", "- Lưu: VT, CLT (VP, TH). (200b)"),
    signing=("BỘ TRƯỞNG",),
    name="Phạm Minh Khôi",
    annexes=(
        Part("Phụ lục", "DANH MỤC CÁC CƠ QUAN CHƯA BAN HÀNH KẾ HOẠCH\nSỐ HÓA HỒ SƠ NĂM 2021",
             "(Kèm theo Công văn số 3141/BVT-CLT ngày 21 tháng 7 năm 2021 của Bộ Văn thư)", (
            "1. Các bộ",
            [["TT", "Tên bộ"], ["1", "Bộ A"], ["2", "Bộ B"]],
            "2. Các tỉnh",
            [["TT", "Tên tỉnh"], ["1", "Sông Lô"], ["2", "Hồng Lĩnh"], ["3", "Trà Bồng"]],
        )),
    ),
)  # fmt: skip

TRINH = Dispatch(
    parent="UBND TỈNH HỒNG LĨNH",
    agency="SỞ THÔNG TIN\nVÀ TRUYỀN THÔNG",
    number="Số:        /STTTT-CNTT",
    time="Hồng Lĩnh, ngày      tháng 7 năm 2022",
    subject=("V/v đề nghị ban hành Danh mục", "thủ tục tiếp nhận trực tuyến toàn trình"),
    to=("Ủy ban nhân dân tỉnh",),
    body=(
        "Thực hiện Thông báo số 155/TB-UBND ngày 11/7/2022 của UBND tỉnh; căn cứ Điều 11 Nghị định số "
        "42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ quy định về việc cung cấp thông tin và dịch vụ công trực tuyến, "
        "Sở Thông tin và Truyền thông đã hoàn thiện dự thảo Quyết định ban hành Danh mục.",
        "So với dự thảo gửi kèm Công văn số 612/STTTT-CNTT ngày 30/5/2022 có một số điều chỉnh như sau:",
        "- Dùng thuật ngữ “dịch vụ công trực tuyến toàn trình” thay cho thuật ngữ cũ;",
        "- Về ba danh mục (cấp tỉnh, cấp huyện, cấp xã):",
        "+ Đổi tên danh mục (tương đương với mức độ 4 theo Nghị định số 43/2011/NĐ-CP);",
        "+ Giữ nguyên số lượng thủ tục.",
        "- Về chỉ tiêu tại điểm d khoản 1 Điều 2 của dự thảo Quyết định, sửa như sau:",
        "“Giao chỉ tiêu cho các đơn vị từ năm 2022 như sau:",
        "- 100% thủ tục đủ điều kiện được cung cấp trực tuyến toàn trình;",
        "- Tỷ lệ hồ sơ trực tuyến đạt từ 50% trở lên.”",
        "(Có dự thảo Quyết định và bảng giải trình gửi kèm)",
        "Kính đề nghị Ủy ban nhân dân tỉnh xem xét, ban hành./.",
    ),
    recipients=("- Như trên;", "- Lãnh đạo Sở;", "- Lưu: VT, CNTT."),
    signing=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Đỗ Thanh Hà",
)  # fmt: skip

HUONG_DAN = Dispatch(
    parent="UBND TỈNH TRÀ BỒNG",
    agency="VĂN PHÒNG",
    number="Số: 74/VP-HCC",
    time="Trà Bồng, ngày 13 tháng 6 năm 2020",
    subject=("V/v phối hợp rà soát quy trình", "trên Cổng Dịch vụ công"),
    to=("- Các sở, ban, ngành thuộc tỉnh;", "- UBND các huyện, thị xã, thành phố."),
    body=(
        "Thời gian qua, nhiều thủ tục trên Cổng Dịch vụ công - Hệ thống một cửa điện tử tỉnh không có hồ sơ.",
        "Để việc cung cấp dịch vụ đúng quy định tại Chương III Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính "
        "phủ, Văn phòng UBND tỉnh hướng dẫn các bước như sau:",
        "*1. Lập danh mục*",
        "Các sở, ban, ngành lập danh mục thủ tục ưu tiên theo Điều 21 Nghị định số 45/2020/NĐ-CP.",
        "*2. Đánh giá*",
        "a) Đơn vị đánh giá từng thủ tục theo Phụ lục X ban hành kèm theo Thông tư số 02/2017/TT-VPCP.",
        "b) Từ kết quả đó lập các nhóm như sau:",
        "- Nhóm 1: Thủ tục triển khai được ngay;",
        "- Nhóm 2: Thủ tục cần chỉnh sửa quy trình trên Cổng Dịch vụ công - Hệ thống một cửa điện tử tỉnh.",
        "c) Đề xuất lộ trình theo biểu gửi kèm.",
        "*3. Gửi hồ sơ*",
        "Các đơn vị gửi hồ sơ về Văn phòng UBND tỉnh trước ngày 10/7/2020./.",
    ),
    recipients=("- Như trên;", "- CT, các PCT UBND tỉnh;", "- VPUB: CVP, PCVP;", "- Lưu: VT, HCC."),
    signing=("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
    name="Nguyễn Hữu Tín",
    annexes=(
        Part("", "DANH MỤC\nTHỦ TỤC VÀ LỘ TRÌNH TRIỂN KHAI",
             "(Kèm theo Công văn số 74/VP-HCC ngày 13 tháng 6 năm 2020 của Văn phòng UBND tỉnh Trà Bồng)", (
            [["TT", "Tên thủ tục", "Mức độ 3", "Mức độ 4", "Lộ trình"], ["I", "Lĩnh vực đất đai", "", "", ""],
             ["1", "Thủ tục đăng ký", "X", "X", "Đã cung cấp"], ["2", "", "", "", ""]],
        )),
    ),
)  # fmt: skip
ALL = {"000": RA_SOAT, "001": BAO_CAO, "002": DON_DOC, "003": TRINH, "004": HUONG_DAN}
