"""Messages of packs."""

from docgen.say.row import Say

ROWS = (
    Say(
        "goi_cot_khong_co",
        "nguồn của gói không có cột «{column}»; các cột đọc được: {known}",
        "sửa tên cột ở đây, hoặc tiêu đề cột trong nguồn",
        "the table of the pack has no column «{column}»; the columns found: {known}",
        "mend the name here, or the heading in the table",
    ),
    Say(
        "goi_cot_khong_co_gan",
        "nguồn của gói không có cột «{column}», có lẽ là «{near}»; các cột đọc được: {known}",
        "sửa tên cột ở đây, hoặc tiêu đề cột trong nguồn",
        "the table of the pack has no column «{column}», perhaps «{near}»; the columns found: {known}",
        "mend the name here, or the heading in the table",
    ),
    Say(
        "goi_loc_cot_khong_co",
        "bảng này không có cột «{column}» để lọc; các cột đọc được: {known}",
        "ghi mã một cột của bảng, hoặc tiêu đề một cột trong trang tính của bảng",
        "the table has no column «{column}» to choose by; the columns found: {known}",
        "name the key of a column of the table, or the heading of a column of its sheet",
    ),
    Say(
        "goi_loc_lap",
        "bảng «{path}» đã có một mục lọc ở trên",
        "giữ một mục lọc cho mỗi bảng",
        "the table «{path}» is chosen from above already",
        "keep one entry of loc for each table",
    ),
    Say(
        "goi_loc_thua",
        "{count} dòng của bảng có «{found}» ở cột «{column}», mà nguồn của gói không có ở cột «{theo}»: "
        "không đơn vị nào nhận các dòng ấy",
        "sửa ô, thêm dòng vào nguồn của gói, hoặc ghi bo_dong_thua: có ở mục loc để bỏ các dòng ấy",
        "{count} row(s) of the table have «{found}» in the column «{column}», which is nowhere "
        "in the column «{theo}» of the pack's table: nobody would get them",
        "mend the cell, add a row to the pack's table, or write bo_dong_thua: có in loc to leave them out",
    ),
    Say(
        "goi_loc_thua_gan",
        "{count} dòng của bảng có «{found}» ở cột «{column}», mà nguồn của gói không có ở cột «{theo}» "
        "(có lẽ là «{near}»): không đơn vị nào nhận các dòng ấy",
        "sửa ô, thêm dòng vào nguồn của gói, hoặc ghi bo_dong_thua: có ở mục loc để bỏ các dòng ấy",
        "{count} row(s) of the table have «{found}» in the column «{column}», which is nowhere "
        "in the column «{theo}» of the pack's table (perhaps «{near}»): nobody would get them",
        "mend the cell, add a row to the pack's table, or write bo_dong_thua: có in loc to leave them out",
    ),
    Say(
        "goi_loc_o_trong",
        "{count} dòng của bảng chưa ghi gì ở cột «{column}» nên không biết thuộc đơn vị nào",
        "điền ô theo cột «{theo}» của nguồn gói, hoặc ghi bo_dong_thua: có ở mục loc để bỏ các dòng ấy",
        "{count} row(s) of the table have nothing in the column «{column}», so that nobody would get them",
        "fill in the cell as in the column «{theo}» of the pack's table, or write bo_dong_thua: có in loc",
    ),
    Say(
        "goi_khong_dong",
        "nguồn của gói không có dòng nào",
        "mỗi dòng của nguồn là một thư mục kết quả; thêm ít nhất một dòng",
        "the table of the pack has no row",
        "each row makes a folder; add one at least",
    ),
    Say(
        "goi_qua_nhieu_dong",
        "nguồn của gói có {count} dòng, nhiều nhất là {limit}",
        "chia thành nhiều gói",
        "the table of the pack has {count} rows, more than {limit}",
        "split it into several packs",
    ),
    Say(
        "goi_muc_khong_co",
        "«{path}» không dẫn tới đâu: không có «{step}»; ở chỗ ấy có: {known}",
        "ghi đường dẫn như van_ban.cong_van.trich_yeu, các danh sách gọi theo mã",
        "«{path}» leads nowhere: there is no «{step}»; there are: {known}",
        "write a path as van_ban.cong_van.trich_yeu, items of lists by their keys",
    ),
    Say(
        "goi_muc_khong_co_gan",
        "«{path}» không dẫn tới đâu: không có «{step}», có lẽ là «{near}»; ở chỗ ấy có: {known}",
        "ghi đường dẫn như van_ban.cong_van.trich_yeu, các danh sách gọi theo mã",
        "«{path}» leads nowhere: there is no «{step}», perhaps «{near}»; there are: {known}",
        "write a path as van_ban.cong_van.trich_yeu, items of lists by their keys",
    ),
    Say(
        "goi_muc_la_nhom",
        "«{path}» không thay bằng chữ được: đó là cả một nhóm mục, hoặc là mã",
        "ghi đường dẫn tới một mục chữ, như van_ban.cong_van.trich_yeu; ở chỗ ấy có: {known}",
        "no text can take the place of «{path}»: it is a whole entry, or a key",
        "write the path of one field, as van_ban.cong_van.trich_yeu; there are: {known}",
    ),
    Say(
        "goi_khoa_trong",
        "«{found}» ở cột khóa «{column}» không đặt tên thư mục được",
        "điền mã của đơn vị, có ít nhất một chữ cái hoặc chữ số",
        "«{found}» in the key column «{column}» cannot name a folder",
        "fill in the code of the body, with one letter or digit at least",
    ),
    Say(
        "goi_khoa_lap",
        "khóa «{found}» (thư mục «{folder}») trùng với khóa ở {other}",
        "mỗi dòng cần một khóa riêng, khác nhau cả khi bỏ dấu, không phân biệt hoa thường",
        "the key «{found}» (folder «{folder}») is that at {other} too",
        "each row needs a key of its own, different even without accents, upper and lower case alike",
    ),
    Say(
        "goi_da_doi",
        "các tệp của gói «{name}» bị sửa trong khi đang tạo văn bản",
        "chạy lại lệnh",
        "files of the pack «{name}» changed while it was being made",
        "run the command again",
    ),
)
