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
    Say(
        "bang_loc_het",
        "bảng «{table}»: không dòng nào của nguồn qua được bộ lọc",
        "xem lại «loc»; cột «{key}» có các giá trị: {known}",
        "table «{table}»: no row of its source passes the filter",
        "look at «loc» again; the column «{key}» holds: {known}",
    ),
    Say(
        "bang_nhom_khac_nhau",
        "bảng chỉ in nhóm, mà các dòng của một nhóm khác nhau ở cột «{key}»",
        "bỏ cột ấy, hoặc cho mọi dòng của nhóm cùng một giá trị",
        "the table prints groups only, and the rows of one group differ in the column «{key}»",
        "remove the column, or give all rows of the group one value",
    ),
    Say(
        "bang_cheo_trong",
        "ô «{key}» để trống nên dòng này không có chỗ trong bảng chéo",
        "điền ô ấy, hoặc bỏ các dòng trống bằng «loc: {{theo: {key}, trong: không}}»",
        "the cell «{key}» is empty, so the row has no place in the cross table",
        "fill it in, or leave such rows out by «loc: {{theo: {key}, trong: không}}»",
    ),
    Say(
        "bang_cheo_qua_rong",
        "bảng chéo «{table}» có {count} cột giá trị; Word không vẽ được quá {limit}",
        "đổi hàng với cột, hoặc lọc bớt bằng «loc»",
        "the cross table «{table}» has {count} columns of values; Word cannot show more than {limit}",
        "exchange rows and columns, or filter by «loc»",
    ),
    Say(
        "sql_sai",
        "câu truy vấn (sql) chưa chạy được; SQLite báo: {found}",
        "sửa câu truy vấn; tên bảng là tên ở mục «cac_trang», tên cột là tiêu đề không dấu",
        "the query (sql) does not run; SQLite says: {found}",
        "mend it; tables are named as under «cac_trang», columns as their headings without accents",
    ),
    Say(
        "sql_cam",
        "câu truy vấn (sql) chỉ được đọc các trang tính đã khai; «{found}» không được dùng",
        "viết một câu SELECT trên các bảng ở mục «cac_trang»; các hàm được dùng ghi trong hướng dẫn",
        "a query (sql) may only read the sheets that it declares; «{found}» is not allowed",
        "write one SELECT on the tables under «cac_trang»; the guide lists the functions",
    ),
    Say(
        "sql_nhieu_cau",
        "mục «sql» chỉ nhận một câu truy vấn",
        "giữ một câu SELECT, bỏ phần sau dấu chấm phẩy",
        "«sql» takes one statement",
        "keep one SELECT, remove what follows the semicolon",
    ),
    Say(
        "sql_qua_lau",
        "câu truy vấn (sql) chạy quá lâu nên đã dừng",
        "thêm điều kiện nối giữa các bảng, hoặc lọc bớt dòng",
        "the query (sql) took too long and was stopped",
        "join the tables by a condition, or take fewer rows",
    ),
    Say(
        "sql_qua_lon",
        "câu truy vấn (sql) cần quá nhiều bộ nhớ nên đã dừng",
        "lấy ít dòng, ít cột hơn, hoặc thêm điều kiện nối giữa các bảng",
        "the query (sql) needs too much memory and was stopped",
        "take fewer rows or columns, or join the tables by a condition",
    ),
    Say(
        "sql_qua_nhieu_dong",
        "câu truy vấn (sql) đọc hoặc trả về hơn {limit} dòng",
        "lọc bớt, hoặc chia thành nhiều bảng",
        "the query (sql) reads or returns more than {limit} rows",
        "filter, or make several tables",
    ),
    Say(
        "sql_thieu_cot",
        "kết quả của câu truy vấn (sql) thiếu, hoặc có hai lần, cột {columns}; kết quả có: {known}",
        "đặt tên cột của kết quả bằng AS đúng như ma_cot (hoặc lay_tu) của bảng",
        "the result of the query (sql) lacks, or has twice, {columns}; it has: {known}",
        "name its columns by AS as the table's ma_cot (or lay_tu)",
    ),
    Say(
        "sql_gia_tri",
        "câu truy vấn (sql) trả về giá trị không in được: {found}",
        "chỉ trả về chữ và số; số quá lớn thì đổi đơn vị tính",
        "the query (sql) returns a value that cannot be printed: {found}",
        "return texts and numbers only; use a greater unit for numbers too large",
    ),
)
