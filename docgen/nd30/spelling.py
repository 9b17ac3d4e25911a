"""Slips of the keyboard that official texts show again and again: none of the words on the left exists there."""

SLIPS: tuple[tuple[str, str], ...] = (
    (r"chứa (?=ban hành|triển khai|hoàn thành|thực hiện|xây dựng|cập nhật|báo cáo|đăng ký|cung cấp)", "chưa"),
    (r"giải trinh\b", "giải trình"),
    (r"cấp xa\b", "cấp xã"),
    (r"cấp tinh\b", "cấp tỉnh"),
    (r"hánh chính\b|hành chinh\b", "hành chính"),
    (r"quyết đinh\b", "quyết định"),
    (r"nghị đinh\b", "nghị định"),
    (r"trách nhiêm\b", "trách nhiệm"),
    (r"thưc hiện\b|thực hiên\b", "thực hiện"),
    (r"kiêm tra\b", "kiểm tra"),
    (r"sữa đổi\b", "sửa đổi"),
    (r"bổ xung\b", "bổ sung"),
    (r"xử dụng\b", "sử dụng"),
    (r"sát nhập\b", "sáp nhập"),
    (r"thẫm quyền\b", "thẩm quyền"),
    (r"dịch vụ công trực toàn trình\b", "dịch vụ công trực tuyến toàn trình"),
)
"""Pattern of what is typed, in lower case → what is meant."""
