"""Messages of the description of a table, and of the directory that a dossier names."""

from docgen.say.row import Say

_TABLES = (
    Say(
        "bang_thieu_ma_cot",
        "cột chưa có mã",
        "thêm «ma_cot: …» (chữ thường không dấu, ví dụ ten_thu_tuc)",
        "the column has no key",
        "add «ma_cot: …» (unaccented small letters, as ten_thu_tuc)",
    ),
    Say(
        "bang_thieu_tieu_de",
        "tiêu đề gộp của nhiều cột chưa có chữ",
        "thêm «tieu_de: …»",
        "the heading over several columns has no text",
        "add «tieu_de: …»",
    ),
    Say(
        "bang_cot_gop",
        "tiêu đề gộp của nhiều cột không dùng mục «{key}»",
        "chuyển mục ấy xuống một cột bên dưới, hoặc xóa",
        "a heading over several columns takes no «{key}»",
        "move it to a column below, or remove it",
    ),
    Say(
        "bang_khoa_rieng",
        "mã «{key}» là tên dành riêng của docgen",
        "đặt mã khác",
        "the key «{key}» belongs to docgen",
        "choose another key",
    ),
    Say(
        "bang_stt_tu_danh",
        "cột «stt» do docgen tự đánh số, không nhận số liệu",
        "xóa mục này",
        "docgen numbers the column «stt» itself",
        "remove this",
    ),
    Say(
        "bang_dau_va_so",
        "một cột không thể vừa đánh dấu X vừa là cột số",
        "bỏ «danh_dau» hoặc bỏ «kieu: so»",
        "a column cannot both mark an X and hold numbers",
        "remove «danh_dau» or «kieu: so»",
    ),
    Say(
        "bang_nhom_lay_tu",
        "nhóm theo một cột của bảng thì không cần «lay_tu»",
        "xóa «lay_tu» ở đây; nguồn của nhóm là nguồn của cột",
        "a group by a column of the table takes no «lay_tu»",
        "remove «lay_tu» here: the group has the source of its column",
    ),
    Say(
        "bang_tong_khong_co",
        "không có cột «{key}» để cộng",
        "chọn trong các cột số: {known}",
        "there is no column «{key}» to sum",
        "choose among the columns of numbers: {known}",
    ),
    Say(
        "bang_tong_khong_so",
        "cột «{key}» không phải cột số nên không cộng được",
        "thêm «kieu: so» vào cột ấy, hoặc bỏ khỏi «tong»",
        "the column «{key}» holds no numbers and cannot be summed",
        "add «kieu: so» to it, or take it out of «tong»",
    ),
    Say(
        "bang_o_thua",
        "ô «{key}» không thuộc cột nào của bảng",
        "sửa tên ô, thêm cột, hoặc xóa ô; các cột: {known}",
        "the cell «{key}» belongs to no column",
        "mend its name, add a column, or remove it; the columns: {known}",
    ),
    Say(
        "bang_muc_trong",
        "bảng lấy các dòng từ «{name}» nhưng hồ sơ chưa có dòng nào ở mục ấy",
        "thêm danh sách «{name}» vào đầu hồ sơ, hoặc đổi «nguon»",
        "the table takes its rows from «{name}», but the dossier has none there",
        "add the list «{name}» at the head of the dossier, or change «nguon»",
    ),
    Say(
        "bang_cot_ngoai_muc",
        "không có mục «{key}» để lấy vào cột này",
        "đặt mã cột (hoặc lay_tu) là một trong: {known}",
        "there is no field «{key}» for this column",
        "let the column's key (or lay_tu) be one of: {known}",
    ),
    Say(
        "bang_thieu_nhom",
        "dòng này chưa ghi «{key}» nên không biết xếp vào nhóm nào",
        "thêm «{key}: …» vào dòng",
        "the row has no «{key}», so its group is unknown",
        "add «{key}: …» to the row",
    ),
    Say(
        "bang_qua_nhieu_cot",
        "bảng có hơn {limit} cột; Word không vẽ được bảng như vậy",
        "bỏ bớt cột, hoặc chia thành nhiều bảng",
        "the table has more than {limit} columns, which Word cannot show",
        "leave out columns, or make several tables",
    ),
)

_DIRECTORY = (
    Say(
        "co_quan_khong_co_gan",
        "không có cơ quan «{key}» trong data/co_quan.yaml",
        "có phải là «{near}»?",
        "there is no agency «{key}» in data/co_quan.yaml",
        "is it «{near}»?",
    ),
    Say(
        "co_quan_khong_co",
        "không có cơ quan «{key}» trong data/co_quan.yaml",
        "thêm cơ quan vào tệp ấy, hoặc chọn một trong: {known}",
        "there is no agency «{key}» in data/co_quan.yaml",
        "add it there, or choose one of: {known}",
    ),
    Say(
        "nguoi_ky_khong_co_gan",
        "không có người ký «{key}» trong data/nguoi_ky.yaml",
        "có phải là «{near}»?",
        "there is no signer «{key}» in data/nguoi_ky.yaml",
        "is it «{near}»?",
    ),
    Say(
        "nguoi_ky_khong_co",
        "không có người ký «{key}» trong data/nguoi_ky.yaml",
        "thêm người ký vào tệp ấy, hoặc chọn một trong: {known}",
        "there is no signer «{key}» in data/nguoi_ky.yaml",
        "add the signer there, or choose one of: {known}",
    ),
    Say(
        "nguoi_ky_khac_co_quan",
        "người ký «{key}» thuộc cơ quan «{other}», không phải «{agency}»",
        "chọn người ký của «{agency}», hoặc sửa cơ quan ban hành",
        "the signer «{key}» belongs to «{other}», not to «{agency}»",
        "choose a signer of «{agency}», or mend the issuing agency",
    ),
    Say(
        "don_vi_khong_co_gan",
        "cơ quan «{agency}» không có đơn vị «{key}»",
        "có phải là «{near}»?",
        "the agency «{agency}» has no unit «{key}»",
        "is it «{near}»?",
    ),
    Say(
        "don_vi_khong_co",
        "cơ quan «{agency}» không có đơn vị «{key}»",
        "thêm đơn vị vào data/co_quan.yaml, hoặc chọn một trong: {known}",
        "the agency «{agency}» has no unit «{key}»",
        "add it in data/co_quan.yaml, or choose one of: {known}",
    ),
    Say(
        "co_quan_khong_dia_chi",
        "văn bản yêu cầu in địa chỉ nhưng cơ quan «{agency}» chưa có địa chỉ",
        "thêm dia_chi_co_quan vào data/co_quan.yaml, hoặc viết «in_dia_chi: không»",
        "the document asks for the address, but the agency «{agency}» has none",
        "add dia_chi_co_quan in data/co_quan.yaml, or write «in_dia_chi: không»",
    ),
)

ROWS: tuple[Say, ...] = (*_TABLES, *_DIRECTORY)
