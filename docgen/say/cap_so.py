"""Messages of issuing: which document, which day, and why no number was given."""

from docgen.say.row import Say

ROWS = (
    Say(
        "cap_so_thieu_khoa",
        "hồ sơ có nhiều văn bản: {known}",
        "chỉ rõ văn bản được cấp số: --van-ban KHOA",
        "the dossier has several documents: {known}",
        "say which one gets the number: --van-ban KEY",
    ),
    Say(
        "cap_so_khoa_khong_co",
        "hồ sơ không có văn bản «{key}»; hiện có: {known}",
        "sửa --van-ban",
        "the dossier has no document «{key}»; there are: {known}",
        "correct --van-ban",
    ),
    Say(
        "cap_so_ngay_toi",
        "ngày {day} chưa tới; văn bản được cấp số vào ngày ký, chậm nhất ngày làm việc sau đó",
        "sửa --ngay (hoặc ngay_van_ban trong hồ sơ); nếu đồng hồ của máy sai thì chỉnh lại",
        "the day {day} is still to come; a document gets its number when it is signed",
        "correct --ngay (or ngay_van_ban in the dossier); or set the clock of this machine right",
    ),
    Say(
        "cap_so_da_ghi_so",
        "hồ sơ đã ghi số {so} ngày {ngay} cho văn bản này",
        "số do nơi khác cấp thì ghi nhận bằng docgen number record, đúng số và ngày ấy; chưa được cấp "
        "thì bỏ so_van_ban khỏi hồ sơ",
        "the dossier itself gives this document number {so} of {ngay}",
        "take over a number of another system by docgen number record, with that number and day; where "
        "none was given, remove so_van_ban from the dossier",
    ),
    Say(
        "cap_so_co_loi",
        "văn bản còn {count} lỗi thể thức; chưa cấp số",
        'sửa hồ sơ rồi chạy lại; chỉ khi buộc phải ban hành: --force "lý do"',
        "the check finds {count} errors; no number was given",
        'mend the dossier and run again; only if it must go out: --force "reason"',
    ),
    Say(
        "cap_so_loi",
        "lỗi {rule} ({clause}): thấy «{found}»",
        "xem yêu cầu của quy tắc: docgen rules",
        "error {rule} ({clause}): found «{found}»",
        "see what the rule asks: docgen rules",
    ),
    Say(
        "cap_so_khac_du_thao",
        "ngoài số và ngày, văn bản còn khác dự thảo ở {count} chỗ, chỗ đầu: «{before}» → «{after}»; "
        "chưa cấp số",
        "dự thảo đã sửa tay thì đưa chỗ sửa vào hồ sơ; hồ sơ đổi sau khi trình thì tạo lại dự thảo "
        "(docgen render) rồi xem lại; ngày làm đổi câu chữ thì ghi ngay_van_ban trước khi tạo dự thảo",
        "beside number and day {count} more passages differ from the draft, first: «{before}» → «{after}»; "
        "no number was given",
        "put what was edited by hand into the dossier; where the dossier changed since, make the draft again "
        "(docgen render) and read it; where the day changes words, set ngay_van_ban before making the draft",
    ),
    Say(
        "cap_so_khong_so",
        "không có số để tìm trong «{found}»",
        "viết số như trên văn bản, ví dụ 15/QĐ-SKHCN hoặc 15",
        "there is no number in «{found}»",
        "write it as on the document, as 15/QĐ-SKHCN or 15",
    ),
    Say(
        "cap_so_so_quen",
        "bản kê ghi văn bản này đã được cấp số {so} ngày {ngay}, nhưng sổ không có số ấy: sổ đã mất hoặc là "
        "bản cũ",
        "khôi phục sổ (docgen number restore); không còn bản sao thì ghi nhận số ấy: docgen number record "
        "--so {so} --ngay {ngay}",
        "the manifest says that this document was issued as {so} of {ngay}, which the register does not hold",
        "restore the register (docgen number restore); without a backup take that number over: docgen number "
        "record --so {so} --ngay {ngay}",
    ),
    Say(
        "cap_so_trung_noi_dung",
        "văn bản có nội dung y hệt đã mang số {so} (năm {nam}): «{document}»; chưa cấp số nữa",
        "hồ sơ được đổi tên hay chép ra thì dùng lại tên cũ; đúng là văn bản khác thì ghi lý do bằng --ly-do",
        "a document of the same content has number {so} ({nam}): «{document}»; no second one was given",
        "a dossier renamed or copied takes its old name; if it is another document, say why by --ly-do",
    ),
    Say(
        "cap_so_bang_tinh_sua",
        "phụ lục Excel «{name}» của dự thảo đã bị sửa tay; chưa cấp số",
        "đưa chỗ sửa vào hồ sơ hay tệp số liệu rồi tạo lại dự thảo (docgen render --excel), hoặc bỏ tệp ấy",
        "the Excel annex «{name}» of the draft was edited by hand; no number was given",
        "put what was edited into the dossier or its data and make the draft again (docgen render --excel), "
        "or remove that file",
    ),
    Say(
        "tham_so_khong_utf8",
        "tham số «{found}» có byte không phải UTF-8",
        "gõ lại bằng tiếng Việt Unicode",
        "the argument «{found}» has bytes that are no UTF-8",
        "type it again in Unicode",
    ),
    Say(
        "cap_so_nhieu_so",
        "có {count} số như thế: {known}",
        "thêm --nam, --co-quan, --mat hay --khong-mat, hoặc --so-sach, hoặc ghi rõ cả ký hiệu",
        "there are {count} such numbers: {known}",
        "add --nam, --co-quan, --mat or --khong-mat, or --so-sach, or write the whole number",
    ),
    Say(
        "cap_so_khong_thay",
        "sổ không có số «{found}» trong năm {nam}",
        "xem docgen number list",
        "the register has no number «{found}» in {nam}",
        "see docgen number list",
    ),
    Say(
        "cap_so_thieu_ly_do",
        "việc này phải ghi lý do vào sổ",
        'thêm --ly-do "…"',
        "this needs a reason for the register",
        'add --ly-do "…"',
    ),
    Say(
        "cap_so_khong_co_so",
        "không biết sổ đăng ký ở đâu: thư mục này không thuộc cơ quan nào",
        "chạy trong thư mục của cơ quan (có data/ và templates/), hoặc chỉ rõ: --register so-dang-ky.sqlite",
        "it is not known where the register is: this folder belongs to no office",
        "run in an office's folder (with data/ and templates/), or name it: --register so-dang-ky.sqlite",
    ),
    Say(
        "cap_so_thieu_co_quan",
        "không rõ của cơ quan nào; danh bạ có: {known}",
        "thêm --co-quan KHOA",
        "it is not clear which agency is meant; the directory has: {known}",
        "add --co-quan KEY",
    ),
    Say(
        "cap_so_khong_ro_nguoi",
        "không biết ai đang làm việc với sổ",
        "thêm --nguoi «họ tên»",
        "it is not known who works with the register",
        "add --nguoi «name»",
    ),
    Say(
        "cap_so_nhom_sai",
        "không hiểu nhóm «{found}»",
        "viết --nhom TEN=loai,loai với khóa của loại văn bản, ví dụ --nhom qd=quyet_dinh,chi_thi",
        "the group «{found}» cannot be understood",
        "write --nhom NAME=kind,kind with keys of kinds, as --nhom qd=quyet_dinh,chi_thi",
    ),
)
