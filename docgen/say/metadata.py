"""Messages of the metadata of a document, and of the book that is printed."""

from docgen.say.row import Say

ROWS = (
    Say(
        "sieu_du_lieu_khong_co",
        "số {so} không đứng trên văn bản nào (giữ chỗ hoặc đã hủy), nên không có dữ liệu đặc tả",
        "chọn số đã cấp cho một văn bản",
        "number {so} stands on no document (reserved or void), so it has no metadata",
        "choose a number that a document bears",
    ),
    Say(
        "sieu_du_lieu_khong_thay",
        "không văn bản nào đã cấp số mang khóa «{key}»",
        "xem khóa bằng docgen number show SO",
        "no document with a number has the key «{key}»",
        "docgen number show SO tells the key",
    ),
    Say(
        "sieu_du_lieu_qua_dai",
        "«{label}» dài {length} ký tự, Phụ lục VI chỉ cho {limit}: «{found}»",
        "rút gọn trong hồ sơ hoặc trong sổ; docgen không tự cắt",
        "«{label}» has {length} characters, the decree's annex VI allows {limit}: «{found}»",
        "shorten it in the dossier or the register; docgen cuts nothing",
    ),
    Say(
        "sieu_du_lieu_khong_so",
        "«{label}» phải là số nguyên có nhiều nhất {limit} chữ số, đang là «{found}»",
        "sửa thành số",
        "«{label}» must be a whole number of at most {limit} digits, it is «{found}»",
        "make it a number",
    ),
    Say(
        "sieu_du_lieu_khong_ngay",
        "«{label}» phải là ngày dạng 05/01/2026, đang là «{found}»",
        "sửa thành ngày",
        "«{label}» must be a day as 05/01/2026, it is «{found}»",
        "make it a day",
    ),
    Say(
        "sieu_du_lieu_khong_chu",
        "«{label}» phải là chữ, đang là «{found}»",
        "sửa thành chữ",
        "«{label}» must be text, it is «{found}»",
        "make it text",
    ),
    Say(
        "so_in_trong",
        "không có số nào từ ngày {first} đến ngày {last}",
        "chọn thời gian khác bằng --tu, --den, hoặc bỏ --so",
        "there is no number from {first} to {last}",
        "choose another period with --tu and --den, or drop --so",
    ),
    Say(
        "so_in_duoi",
        "sổ chỉ in ra tệp .docx hoặc .xlsx, không ra «{name}»",
        "đặt tên tệp như so_2026.docx",
        "the register is printed as .docx or .xlsx, not as «{name}»",
        "name the file as in so_2026.docx",
    ),
    Say(
        "so_in_nguoc",
        "ngày đầu {first} sau ngày cuối {last}",
        "đổi chỗ --tu và --den",
        "the first day {first} is after the last {last}",
        "exchange --tu and --den",
    ),
)
