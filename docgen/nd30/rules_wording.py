"""Rows on what a file is, and on slips of wording: doubled phrases, names typed in two ways, terms by date."""

from docgen.nd30.rules import OneOf, Rule

# fmt: off
RULES: tuple[Rule, ...] = (
    Rule("KD-09", "Điều 1, Điều 7", "tep", "ban_chat", OneOf(("hanh_chinh", "phu_luc")), "thong_tin",
         "Chỉ văn bản hành chính được kiểm tra theo Nghị định số 30/2020/NĐ-CP",
         "Only administrative documents are judged by Nghị định 30/2020/NĐ-CP",
         "hanh_chinh", "van_ban_dang"),
    Rule("VP-01", "", "moi_doan", "cum_tu_lap", OneOf((False,)), "canh_bao",
         "Không gõ lặp một cụm từ hai lần liền nhau", "A phrase is not typed twice in a row",
         False, "Rà soát các thủ tục của đơn vị rà soát các thủ tục của đơn vị."),
    Rule("VP-02", "", "moi_doan", "chinh_ta", OneOf((False,)), "canh_bao",
         "Viết đúng chính tả", "The spelling is right", False, "Danh mục các cơ quan chứa ban hành kế hoạch."),
    Rule("VP-03", "", "tep", "gach_noi_khac_nhau", OneOf(("",)), "thong_tin",
         "Giữa hai phần của một tên, cả văn bản dùng một loại gạch nối",
         "One dash stands between the parts of a name throughout the document",
         "", "Cổng Dịch vụ công – Hệ thống thông tin một cửa"),
    Rule("VP-04", "", "tep", "noi_nhan_khac_nhau", OneOf(("",)), "thong_tin",
         "Một nhóm cơ quan được gọi bằng một cách viết trong cả văn bản",
         "A group of bodies is written in one way throughout the document", "", "sở, ban ngành"),
    Rule("DV-10e", "", "moi_doan", "thuat_ngu_cu", OneOf((False,)), "canh_bao",
         "Từ 15/8/2022 dịch vụ công trực tuyến chia thành toàn trình và một phần, không còn mức độ 3, mức độ 4",
         "Since 15/8/2022 online services are toàn trình or một phần, no longer mức độ 3 and 4",
         False, "Rà soát dịch vụ công trực tuyến mức độ 4."),
)
# fmt: on
