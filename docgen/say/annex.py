"""Messages of the annex tables."""

from docgen.say.row import Say

ROWS: tuple[Say, ...] = (
    Say(
        "bang_so_sai",
        "cột «{key}» phải là số, ở đây là «{found}»",
        "viết số kiểu 1234 hoặc 1.234 hoặc 37,5",
        "the column «{key}» must hold a number, not «{found}»",
        "write 1234 or 1.234 or 37,5",
    ),
    Say(
        "bang_qua_nhieu_nhom",
        "bảng «{table}» có quá nhiều nhóm để đánh số bằng chữ số La Mã (hơn 3999)",
        "đặt «danh_so: 1» cho nhóm ấy",
        "the table «{table}» has too many groups for Roman numerals (over 3999)",
        "set «danh_so: 1» for that group",
    ),
)
