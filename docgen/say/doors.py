"""Messages of the doors and the corridor."""

from docgen.say.row import Say

ROWS = (
    Say("nhieu_loi", "có {count} lỗi", "", "{count} errors", ""),
    Say(
        "thu_muc_da_co",
        "thư mục «{folder}» đã có «{name}»",
        "chọn thư mục trống, hoặc thêm --force để bổ sung những gì còn thiếu (không ghi đè)",
        "the folder «{folder}» already holds «{name}»",
        "choose an empty folder, or add --force to fill in what is missing (nothing is overwritten)",
    ),
    Say(
        "thu_muc_khong_co",
        "không có thư mục «{folder}»",
        "kiểm tra đường dẫn",
        "there is no folder «{folder}»",
        "check the path",
    ),
    Say(
        "tep_da_co",
        "tệp «{name}» đã có",
        "chọn tên khác bằng -o",
        "the file «{name}» exists",
        "choose another name with -o",
    ),
    Say(
        "loai_khong_co",
        "không có loại văn bản «{kind}»; hiện có: {known}",
        "chọn một loại trong danh sách",
        "there is no kind «{kind}»; there are: {known}",
        "choose one of the list",
    ),
    Say(
        "tuy_chon_khong_co",
        "không có tùy chọn «{name}»",
        "xem docgen --help",
        "there is no option «{name}»",
        "see docgen --help",
    ),
    Say(
        "thieu_tham_so",
        "thiếu tham số «{name}»",
        "xem docgen --help",
        "the argument «{name}» is missing",
        "see docgen --help",
    ),
    Say(
        "tham_so_sai",
        "tham số «{name}» không đúng ({text})",
        "xem docgen --help",
        "the argument «{name}» is wrong ({text})",
        "see docgen --help",
    ),
    Say(
        "lenh_sai",
        "lệnh không đúng ({text})",
        "xem docgen --help",
        "wrong command ({text})",
        "see docgen --help",
    ),
    Say(
        "lenh_khong_co",
        "không có lệnh «{name}»",
        "xem các lệnh bằng docgen --help",
        "there is no command «{name}»",
        "see the commands by docgen --help",
    ),
    Say(
        "ngon_ngu_khong_co",
        "không có ngôn ngữ «{name}»; hiện có: {known}",
        "dùng --lang vi hoặc --lang en",
        "there is no language «{name}»; there are: {known}",
        "use --lang vi or --lang en",
    ),
    Say(
        "mau_bo_sot",
        "mẫu không in các nội dung mà hồ sơ có: {names}",
        "thêm thẻ của các nội dung ấy vào mẫu, hoặc bỏ chúng khỏi hồ sơ",
        "the template does not print what the dossier holds: {names}",
        "put the tags of these facts into the template, or take them out of the dossier",
    ),
    Say(
        "mau_thieu_cap",
        "mẫu không in những cấp, cột hoặc tên bảng mà hồ sơ có: {levels}",
        'thêm hàng mẫu cho từng cấp ({{%tr if d.cap == "nhom_1" %}}), thẻ cho từng cột; hoặc bỏ khỏi hồ sơ',
        "the template does not print levels, columns or titles that the tables have: {levels}",
        'draw a row for each level ({{%tr if d.cap == "nhom_1" %}}), a tag for each column; or drop them',
    ),
)
