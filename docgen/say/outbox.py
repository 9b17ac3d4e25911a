"""Messages of the outbox: files that cannot be written, programs that are absent."""

from docgen.say.row import Say

ROWS = (
    Say(
        "thu_muc_khong_ghi_duoc",
        "không ghi được vào thư mục «{folder}» ({reason})",
        "chọn thư mục khác bằng -o, hoặc xin quyền ghi",
        "cannot write to the folder «{folder}» ({reason})",
        "choose another folder with -o, or get the right to write",
    ),
    Say(
        "thu_muc_la_tep",
        "«{folder}» không làm thư mục được: đã có tệp mang tên ấy, hay tên một thư mục trên đường dẫn",
        "chọn thư mục khác bằng -o, hoặc đổi tên tệp ấy",
        "«{folder}» cannot be a folder: a file has that name, or the name of a folder on the way",
        "choose another folder with -o, or rename that file",
    ),
    Say(
        "tep_khong_doc_duoc",
        "không đọc được tệp ({reason})",
        "kiểm tra đường dẫn và quyền đọc",
        "cannot read the file ({reason})",
        "check the path and the right to read",
    ),
    Say(
        "tep_dang_mo",
        "tệp «{name}» đang mở ở chương trình khác",
        "đóng tệp rồi chạy lại",
        "the file «{name}» is open in another program",
        "close it and run again",
    ),
    Say(
        "tep_da_sua_tay",
        "tệp «{name}» đã được sửa bằng tay hoặc không do docgen tạo; docgen giữ nguyên, không ghi gì",
        "đổi tên tệp ấy, hoặc thêm --force (tệp cũ được cất cạnh đó)",
        "the file «{name}» was edited by hand or not made by docgen; it is kept and nothing is written",
        "rename it, or add --force (the old file is saved beside)",
    ),
    Say(
        "ban_ke_hong",
        "bản kê «{name}» không đọc được",
        "xóa hoặc đổi tên bản kê ấy; docgen sẽ coi các tệp có sẵn là tệp của người khác",
        "the manifest «{name}» cannot be read",
        "delete or rename it; docgen will then treat the files there as somebody else's",
    ),
    Say(
        "ghi_hong",
        "không ghi xong tệp «{name}» ({reason}); không có tệp dở dang nào được để lại",
        "kiểm tra chỗ trống trên đĩa và quyền ghi",
        "the file «{name}» could not be written ({reason}); nothing half-written is left",
        "check the free space and the right to write",
    ),
    Say(
        "thieu_libreoffice",
        "không tìm thấy LibreOffice để tạo PDF; các tệp Word đã được tạo đầy đủ",
        "cài LibreOffice (Debian: apt-get install libreoffice-writer-nogui fonts-liberation2), hoặc bỏ --pdf",
        "LibreOffice was not found, so no PDF was made; the Word files are complete",
        "install it (Debian: apt-get install libreoffice-writer-nogui fonts-liberation2), or drop --pdf",
    ),
    Say(
        "pdf_hong",
        "LibreOffice không tạo được PDF của «{name}»",
        "mở tệp Word để kiểm tra, rồi chạy lại",
        "LibreOffice made no PDF of «{name}»",
        "open the Word file to check it, then run again",
    ),
    Say(
        "nguon_khong_ro",
        "bản kê của thư mục không có tệp «{name}», nên không biết tệp ấy làm từ hồ sơ nào",
        "chọn một tệp do docgen làm ra, để nguyên trong thư mục kết quả",
        "the manifest of the folder does not name «{name}», so its dossier is unknown",
        "choose a file that docgen made, left in its folder",
    ),
    Say(
        "ho_so_khong_thay",
        "không thấy hồ sơ đã làm ra «{name}»",
        "chỉ rõ hồ sơ, hoặc tệp gói: --ho-so HO_SO.yaml",
        "the dossier of «{name}» is not to be found",
        "name it, or the pack: --ho-so HO_SO.yaml",
    ),
    Say(
        "goi_khong_con_dong",
        "gói «{name}» không có dòng nào làm ra thư mục «{folder}»",
        "để tệp trong đúng thư mục của nó; nếu dòng ấy đã bị xóa hay đổi khóa thì lấy lại bảng cũ",
        "no row of the pack «{name}» makes the folder «{folder}»",
        "leave the file in its folder; where the row was removed or its key changed, restore the table",
    ),
)
