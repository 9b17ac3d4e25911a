"""Fixed words of the commands that make, show and prove many dossiers: key → (Vietnamese, English)."""

WORDS: dict[str, tuple[str, str]] = {
    "dang_dung": (
        "Đang dừng: chờ những phần đang làm xong. Nhấn Ctrl+C lần nữa để dừng ngay.",
        "Stopping: what is under way is brought to its end. Press Ctrl+C again to stop at once.",
    ),
    "tien_do_nhip": ("{rate}/giây", "{rate}/s"),
    "tien_do_hong": ("{count} hỏng", "{count} failed"),
    "con_giay": ("còn khoảng {count} giây", "about {count} s left"),
    "con_phut": ("còn khoảng {count} phút", "about {count} min left"),
    "con_gio": ("còn khoảng {hours} giờ", "about {hours} h left"),
    "con_gio_phut": ("còn khoảng {hours} giờ {count} phút", "about {hours} h {count} min left"),
    "opt_workers": (
        "Số tiến trình cùng làm (mặc định: 1 khi có dưới 8 việc, nếu không thì bằng số bộ xử lý).",
        "How many processes share the work (default: 1 for fewer than 8 jobs, else one a processor).",
    ),
    "nhieu_moi": ("{name}: đã tạo; {count} phát hiện", "{name}: made; {count} findings"),
    "nhieu_khong_doi": ("{name}: không đổi; {count} phát hiện", "{name}: unchanged; {count} findings"),
    "nhieu_hong": ("{name}: KHÔNG TẠO ĐƯỢC; {count} lỗi", "{name}: FAILED; {count} errors"),
    "nhieu_con": (
        "… và {count} dòng nữa, của {jobs} việc; xem đủ bằng --json.",
        "… and {count} more lines, of {jobs} jobs; --json has them all.",
    ),
    "nhieu_vi_sao": ("\nVì sao không tạo được:", "\nWhy they failed:"),
    "nhieu_hay_gap": ("\nPhát hiện hay gặp:", "\nFindings that come often:"),
    "nhieu_da_dung": (
        "Đã dừng giữa chừng, xong {done} trong {all}; không tệp nào dở dang. Chạy lại để làm nốt.",
        "Stopped with {done} of {all} done; no file is half written. Run again for the others.",
    ),
    "goi_da_dung": (
        "Đã dừng, xong {done} trong {all} gói; không tệp nào dở dang. Chạy lại với --resume để làm nốt.",
        "Stopped with {done} of {all} packs done; no file is half written. Run again with --resume.",
    ),
    "nhieu_tong": (
        "\nTổng số {all}: {moi} đã tạo, {khong_doi} không đổi, {hong} không tạo được.",
        "\n{all} in all: {moi} made, {khong_doi} unchanged, {hong} failed.",
    ),
    "cmd_pack": (
        "Tạo một hồ sơ cho từng dòng của một bảng: mỗi đơn vị một thư mục.\n\nGOI.yaml là tệp mô tả gói.",
        "Make a dossier for every row of a table, a folder each.\n\nGOI.yaml is the pack file.",
    ),
    "opt_scheduler": (
        "Làm trên cụm Dask có bộ điều phối ở địa chỉ này (mọi máy thấy cùng ổ đĩa, cùng đường dẫn).",
        "Work on the Dask cluster of this scheduler (all machines see the same files, same paths).",
    ),
    "opt_resume": (
        "Chỉ làm những gói còn thiếu, có lỗi, hoặc có số liệu, mẫu đã thay đổi.",
        "Make only the packs that are missing, have errors, or whose data or templates have changed.",
    ),
    "opt_check": (
        "form (mặc định): thể thức kiểm tra một lần cho các văn bản cùng mẫu; all: kiểm tra đủ từng tệp.",
        "form (default): form is checked once for documents of one template; all: every file in full.",
    ),
    "opt_review": (
        "Lập thêm trang duyệt docgen-duyet.html (như docgen review).",
        "Make the review page docgen-duyet.html too (as docgen review does).",
    ),
    "cmd_review": (
        "Lập một trang duyệt mọi gói của một kết quả: docgen-duyet.html.\n\nTHU_MUC: nơi docgen pack đã ghi.",
        "Make a page to look through all packs: docgen-duyet.html.\n\nTHU_MUC: what docgen pack has written.",
    ),
    "opt_no_pictures": (
        "Không vẽ ảnh trang đầu (nhanh hơn, không cần LibreOffice).",
        "Draw no pictures of first pages (faster, needs no LibreOffice).",
    ),
    "da_duyet": (
        "Đã lập trang duyệt {path} ({size} MB): {all} gói, {odd} gói nên xem trước.",
        "The review page {path} is made ({size} MB): {all} packs, {odd} to look at first.",
    ),
    "duyet_khong_anh": (
        "Trang duyệt không có ảnh trang đầu: {why}",
        "The review page has no pictures of first pages: {why}",
    ),
    "goi_thua": (
        "{count} gói không còn dòng trong bảng nguồn, được giữ nguyên: {names}; xóa đi nếu không dùng nữa.",
        "{count} packs have no row in the table any more and are kept: {names}; delete them if not needed.",
    ),
    "cmd_verify": (
        "Đối chiếu một thư mục kết quả của docgen pack với bản kê của nó.",
        "Prove an output folder of docgen pack against its manifest.",
    ),
    "arg_thu_muc_goi": ("Thư mục kết quả của docgen pack.", "The output folder of docgen pack."),
    "doi_chieu_thieu": ("thiếu: {name}", "missing: {name}"),
    "doi_chieu_khac": ("khác bản kê: {name}", "changed: {name}"),
    "doi_chieu_la": ("không có trong bản kê: {name}", "not in the manifest: {name}"),
    "doi_chieu_thua": (
        "gói không còn trong bảng nguồn: {name}",
        "pack no longer in its table: {name}",
    ),
    "doi_chieu_zip_hong": ("tệp zip hỏng: {name}", "broken zip: {name}"),
    "doi_chieu_chua_lam": (
        "lần chạy bị dừng: {name} gói chưa làm; chạy lại với --resume",
        "the run was stopped: {name} packs are not made; run again with --resume",
    ),
    "doi_chieu_dang_do": (
        "lần chạy gần nhất bị ngắt: {name}; chạy lại docgen pack với --resume",
        "the last run was cut off: {name}; run docgen pack again with --resume",
    ),
    "doi_chieu_con": (
        "… và {count} chỗ nữa; xem đủ bằng --json.",
        "… and {count} more; --json has them all.",
    ),
    "doi_chieu_tong": (
        "{packs} gói, {files} tệp: {count} chỗ khác bản kê.",
        "{packs} packs, {files} files: {count} differences.",
    ),
    "doi_chieu_dung": (
        "{packs} gói, {files} tệp: đúng như bản kê.",
        "{packs} packs, {files} files: as the manifest says.",
    ),
    "doi_chieu_hong": (
        "{count} gói không tạo được trong lần chạy gần nhất (xem trang «Lỗi» của docgen-goi.xlsx).",
        "{count} packs failed in the last run (see the sheet «Lỗi» of docgen-goi.xlsx).",
    ),
    "doi_chieu_ma": ("SHA-256 của bản kê: {sha256}", "SHA-256 of the manifest: {sha256}"),
}
