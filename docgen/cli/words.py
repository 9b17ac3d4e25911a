"""Fixed words of the command line: key → (Vietnamese, English)."""

from docgen.cli import words_many

WORDS: dict[str, tuple[str, str]] = {
    "about": (
        "docgen: từ số liệu đến văn bản hành chính đúng thể thức Nghị định 30/2020/NĐ-CP, trong Word.",
        "docgen: from structured data to correct Vietnamese official dispatches in Word.",
    ),
    "usage": ("Cách dùng:", "Usage:"),
    "options": ("Tùy chọn", "Options"),
    "commands": ("Các lệnh", "Commands"),
    "options_piece": ("[TÙY CHỌN]", "[OPTIONS]"),
    "command_piece": ("LỆNH …", "COMMAND …"),
    "help": ("Hiện hướng dẫn này.", "Show this help."),
    "version": ("Hiện phiên bản.", "Show the version."),
    "lang": ("Ngôn ngữ của thông báo: vi (mặc định) hoặc en.", "Language of messages: vi (default) or en."),
    "da_dung": (
        "Đã dừng giữa chừng; những tệp đã ghi xong vẫn giữ nguyên, không tệp nào dở dang.",
        "Stopped; the files that are done stay as they are, and none is half written.",
    ),
    "con_loi": (
        "… và {count} lỗi nữa; sửa những lỗi trên rồi chạy lại.",
        "… and {count} more errors; mend those above and run again.",
    ),
    "so_loi": ("Có {count} lỗi; chưa ghi tệp nào.", "{count} errors in all; nothing was written."),
    "cmd_render": (
        "Tạo văn bản Word của một hay nhiều hồ sơ.\n\nHO_SO là tệp YAML hay Excel, hoặc thư mục chứa chúng.",
        "Make the Word documents of dossiers.\n\nHO_SO is a dossier (YAML or Excel), or a folder of them.",
    ),
    "cmd_demo": (
        "Tạo các hồ sơ mẫu đi kèm docgen.",
        "Make the sample dossiers that come with docgen.",
    ),
    "cmd_init": (
        "Lập thư mục làm việc cho một cơ quan: templates/, data/, output/.",
        "Lay out a working folder for an office: templates/, data/, output/.",
    ),
    "cmd_new": (
        "Viết một hồ sơ YAML khởi đầu, có chú thích.\n\nLOAI là loại văn bản, ví dụ cong_van.",
        "Write a commented YAML dossier to start from.\n\nLOAI is the kind of document, as cong_van.",
    ),
    "cmd_schema": (
        "In JSON Schema của hồ sơ (để trình soạn thảo tự gợi ý và kiểm tra).",
        "Print the JSON Schema of a dossier (so that an editor completes and checks).",
    ),
    "cmd_rules": (
        "In bảng quy tắc của Nghị định mà docgen áp dụng và kiểm tra.",
        "Print the table of the decree's rules that docgen writes and checks.",
    ),
    "cmd_check": (
        "Kiểm tra thể thức văn bản Word theo Nghị định 30/2020/NĐ-CP.\n\nTEP: tệp .docx hay thư mục.",
        "Check the form of Word documents against the decree.\n\nTEP is a .docx file, or a folder of them.",
    ),
    "opt_dang": (
        "Dạng kết quả: text (mặc định), json hay html (một trang để đọc, in).",
        "Form of the result: text (default), json or html (one page to read and print).",
    ),
    "opt_out_check": (
        "Ghi kết quả ra tệp này; đuôi .json, .html định luôn dạng.",
        "Write the result to this file; .json and .html say its form.",
    ),
    "opt_ngay_check": (
        "Ngày để xét văn bản chưa ghi ngày, ví dụ 15/3/2026.",
        "Day by which documents without a day are judged, as 15/3/2026.",
    ),
    "opt_fix": (
        "Ghi bản sao đã sửa: trang, phông, cỡ chữ, giãn cách, dòng kẻ, số 0, dấu gạch, số trang.",
        "Write a mended copy: page, font, sizes, spacing, lines, zeros, dashes, page number.",
    ),
    "opt_quy_tac": (
        "Chỉ những quy tắc có mã bắt đầu bằng chữ này, ví dụ SK hay CC-12.",
        "Only rules whose id begins so.",
    ),
    "opt_phan": ("Chỉ những quy tắc của phần này.", "Only rules of this part."),
    "opt_dang_rules": (
        "Dạng kết quả: text (mặc định) hay json.",
        "Form of the result: text (default) or json.",
    ),
    "opt_out_rules": ("Ghi ra một tệp .xlsx hay .json.", "Write a .xlsx or .json file."),
    "cmd_find": (
        "Tìm các hồ sơ viện dẫn một văn bản của kho căn cứ.\n\nTHU_MUC là nơi tìm (mặc định: của cơ quan).",
        "Find the dossiers that cite a legal basis.\n\nTHU_MUC is where to look (default: the office's).",
    ),
    "opt_can_cu": (
        "Khóa của văn bản trong data/can_cu.yaml, ví dụ nd30_2020.",
        "Key of the text in data/can_cu.yaml, as nd30_2020.",
    ),
    "tim_thay": (
        "«{key}» được viện dẫn ở {places} chỗ, trong {files} hồ sơ.",
        "«{key}» is cited in {places} places of {files} dossiers.",
    ),
    "khong_tim_thay": ("Không có hồ sơ nào viện dẫn «{key}».", "No dossier cites «{key}»."),
    "opt_out": ("Thư mục kết quả.", "Folder for the results."),
    "opt_out_file": (
        "Tệp kết quả (mặc định: ho_so.yaml, hoặc ho_so.xlsx với --excel).",
        "File to write (default: ho_so.yaml, with --excel ho_so.xlsx).",
    ),
    "opt_new_excel": (
        "Viết mẫu Excel để điền (có danh sách chọn) thay cho YAML.",
        "Write a workbook form to fill in (with lists to choose from) instead of YAML.",
    ),
    "opt_init_excel": (
        "Thêm ho_so.xlsx: một hồ sơ công văn để điền trong Excel.",
        "Add ho_so.xlsx: a dossier of a dispatch to be filled in Excel.",
    ),
    "opt_pdf": ("Tạo thêm PDF bằng LibreOffice.", "Make PDFs too, by LibreOffice."),
    "opt_json": ("In kết quả dạng JSON.", "Print the result as JSON."),
    "opt_force": (
        "Ghi cả khi tệp cũ đã được sửa tay (tệp cũ được cất cạnh đó).",
        "Write even over a hand edit (the old file is saved beside).",
    ),
    "opt_force_init": (
        "Bổ sung những gì còn thiếu vào thư mục đã có; không ghi đè tệp nào.",
        "Fill in what is missing in a folder that exists; nothing is overwritten.",
    ),
    "opt_excel": (
        "Mỗi phụ lục có bảng thêm một tệp Excel.",
        "A workbook for each annex with tables, beside the Word file.",
    ),
    "opt_split": ("Mỗi phụ lục một tệp riêng.", "Each annex in a file of its own."),
    "st_moi": ("tạo mới", "new"),
    "st_khong_doi": ("không đổi", "unchanged"),
    "st_ghi_lai": ("tạo lại", "made again"),
    "st_cat_ban_cu": ("tạo lại; bản cũ cất ở {saved_as}", "made again; the old file is {saved_as}"),
    "st_da_cap_so": ("không ghi: văn bản đã cấp số", "not written: the document is issued"),
    "da_cap_so_giu": (
        "văn bản «{key}» đã được cấp số {so} ngày {ngay}; tệp đã cấp số giữ nguyên.",
        "the document «{key}» was issued as {so} of {ngay}; its issued files stay as they are.",
    ),
    "da_cap_so_khac": (
        "hồ sơ và bản đã cấp số nay khác nhau: giữ nguyên bản đã cấp số; đổi nội dung thì lập văn bản mới.",
        "dossier and issued files now differ: the issued files are kept; a change takes a new document.",
    ),
    "loi": ("LỖI", "ERROR"),
    "canh_bao": ("CẢNH BÁO", "WARNING"),
    "thong_tin": ("LƯU Ý", "NOTE"),
    "khong_phat_hien": ("Kiểm tra thể thức: không có phát hiện nào.", "Check of form: no findings."),
    "tong_phat_hien": (
        "Kiểm tra thể thức: {loi} lỗi, {canh_bao} cảnh báo, {thong_tin} lưu ý.",
        "Check of form: {loi} errors, {canh_bao} warnings, {thong_tin} notes.",
    ),
    "thay": ("thấy «{found}»", "found «{found}»"),
    "o_cho": ("ở «{text}»", "at «{text}»"),
    "da_lap": ("Đã lập thư mục làm việc «{folder}».", "The working folder «{folder}» is ready."),
    "da_viet": (
        "Đã viết «{name}». Tạo văn bản bằng: docgen render {name}",
        "Wrote «{name}». Make the document with: docgen render {name}",
    ),
    "cmd_explain": (
        "Tìm tệp, trang, ô của một chữ hay con số đã in.\n\nTEP là tệp docgen làm ra, CHU là chữ hay số ấy.",
        "Tell the file, sheet and cell of a printed text or figure.\n\nTEP is a made file, CHU the text.",
    ),
    "opt_ho_so": (
        "Hồ sơ của văn bản, khi tệp nằm ngoài thư mục của cơ quan.",
        "The dossier of the document, where the file lies outside the office's folder.",
    ),
    "tu_o": ("ô «{text}»", "cell «{text}»"),
    "tu_nhom": ("nhóm «{text}», {count} dòng", "group «{text}», {count} rows"),
    "tu_doan": ("đoạn «{text}»", "paragraph «{text}»"),
    "tu_muc": ("«{text}»", "«{text}»"),
    "tu_dem": ("{name}, đếm {count} dòng", "{name}, a count of {count} rows"),
    "tu_tong": ("{name}, cộng {count} dòng", "{name}, a total of {count} rows"),
    "tu_den": (", từ {first} đến {last}", ", from {first} to {last}"),
    "tu_dau": ("«{wanted}» lấy từ {count} chỗ.", "«{wanted}» comes from {count} places."),
    "khong_tu_dau": (
        "Không thấy «{wanted}» trong số liệu và nội dung của văn bản này.",
        "«{wanted}» is not in the data and texts of this document.",
    ),
    "con_noi_nua": ("… và {count} chỗ nữa; xem đủ bằng --json.", "… and {count} more; see all with --json."),
    "van_ban_da_sua": (
        "«{name}» đã được sửa tay sau khi docgen làm ra; chỗ sửa tay thì docgen không biết lấy từ đâu.",
        "«{name}» was edited by hand after docgen made it; docgen cannot tell where an edit comes from.",
    ),
    "nguon_da_doi": (
        "«{name}» đã thay đổi từ khi làm văn bản; kết quả theo tệp hiện nay.",
        "«{name}» has changed since the document was made; the answer is of the file as it is now.",
    ),
    "cmd_template": (
        "Công cụ cho người giữ mẫu Word: kiểm tra, xem các tên, điền thử, sao mẫu có sẵn.",
        "Tools for those who keep Word templates: check, names, a trial filling, a copy to start from.",
    ),
    "cmd_template_check": (
        "Kiểm tra mẫu Word: báo mọi chỗ sai trong một lần.\n\nTEP là một hay nhiều tệp mẫu .docx.",
        "Check Word templates: all that is wrong in one run.\n\nTEP is one or more templates (.docx).",
    ),
    "cmd_template_fields": (
        "In các tên mà mẫu được dùng, có nhãn và ví dụ.\n\nLOAI|TEP là loại mẫu (1.5) hay một tệp .docx.",
        "Print the names a template may use.\n\nLOAI|TEP is a form (cong_van, 1.5) or a .docx file.",
    ),
    "cmd_template_try": (
        "Điền thử một mẫu: ở mỗi chỗ hiện tên của nó, ví dụ ‹Trích yếu›.\n\nTEP là tệp mẫu .docx.",
        "Fill a template with marks that show what comes where, as ‹Trích yếu›.\n\nTEP is the template.",
    ),
    "cmd_template_list": (
        "Liệt kê các mẫu mà hồ sơ gọi được: Mẫu nào, của ai.\n\nTHU_MUC: của cơ quan (mặc định: hiện tại).",
        "List the templates a dossier may name, and whose.\n\nTHU_MUC: the office's (default: this one).",
    ),
    "cmd_template_new": (
        "Tạo một mẫu để sửa tiếp trong Word: bản sao mẫu có sẵn, hoặc phụ lục vẽ theo mô tả cột.",
        "Make a template to be edited in Word: a copy of docgen's own, or an annex drawn from columns.",
    ),
    "cmd_data": (
        "Công cụ cho tệp số liệu Excel và CSV: kiểm tra trước khi làm văn bản.",
        "Tools for source files (Excel, CSV): checked before documents are made of them.",
    ),
    "cmd_data_check": (
        "Kiểm tra tệp số liệu: báo mọi ô sai trong một lần.\n\nTEP là tệp .xlsx hoặc .csv.",
        "Check a source file: all bad cells in one run.\n\nTEP is a file .xlsx or .csv.",
    ),
    "opt_ngay": (
        "Ngày của văn bản sẽ dùng số liệu, ví dụ 15/3/2026 (mặc định: hôm nay).",
        "Day of the document that takes the data, as 15/3/2026 (default: today).",
    ),
    "opt_loai_nguon": (
        "Loại bảng của mọi trang tính (mặc định: tự nhận theo tiêu đề cột).",
        "Kind of every sheet (default: told by its headings).",
    ),
    "opt_danh_dau": (
        "Ghi thêm một bản sao .xlsx có tô màu và ghi chú ở các ô ấy.",
        "Write a copy (.xlsx) too, with those cells coloured and commented.",
    ),
    "con_nua": (
        "… và {count} phát hiện nữa; xem đủ bằng --json hoặc --danh-dau.",
        "… and {count} more; see all with --json or --danh-dau.",
    ),
    "da_doc_trang": ("Trang «{sheet}»: {kind}, {rows} dòng.", "Sheet «{sheet}»: {kind}, {rows} rows."),
    "da_danh_dau": ("Đã ghi bản đánh dấu «{name}».", "Wrote the marked copy «{name}»."),
    "so_lieu_co_loi": (
        "{name}: {loi} lỗi, {canh_bao} cảnh báo, {thong_tin} lưu ý.",
        "{name}: {loi} errors, {canh_bao} warnings, {thong_tin} notes.",
    ),
    "so_lieu_sach": ("{name}: không có gì sai.", "{name}: nothing is wrong."),
    "loai_thu_tuc": ("thủ tục hành chính", "administrative procedures"),
    "loai_chi_tieu": ("chỉ tiêu", "targets"),
    "loai_co_quan": ("cơ quan", "agencies"),
    "loai_noi_nhan": ("nơi nhận", "recipients"),
    "loai_can_cu": ("căn cứ pháp lý", "legal bases"),
    "loai_tu_do": ("bảng khác", "another table"),
    "opt_loai_mau": (
        "Loại của mẫu: cong_van, quyet_dinh, phu_luc … hay 1.5, 2.1 (mặc định: tự đoán).",
        "Form of the template: cong_van, quyet_dinh, phu_luc … or 1.5, 2.1 (default: guessed).",
    ),
    "opt_ho_so_mau": (
        "Kiểm tra cả bảng và cột theo số liệu của hồ sơ này.",
        "Judge tables and columns too, by the data of this dossier.",
    ),
    "cot_cua_bang": (
        "Cột của bảng «{key}», do hồ sơ đặt tên",
        "Column of the table «{key}», named by the dossier",
    ),
    "cot_bang_nao": ("Cột của bảng, do hồ sơ đặt tên", "Column of a table, named by the dossier"),
    "bang_ho_so": ("Bảng, do hồ sơ đặt mã", "Table, named by the dossier"),
    "opt_annotate": (
        "Ghi bản sao có ghi chú (Comment) ở từng chỗ sai. Tệp gốc và RA.docx đã có không bị ghi đè.",
        "Write a copy with a Word comment at each place. The source and a RA.docx that exists are kept.",
    ),
    "opt_force_ghi_chu": ("Với --annotate: ghi đè RA.docx đã có.", "With --annotate: write over RA.docx."),
    "da_ghi_chu": (
        "Đã ghi «{name}» với {count} ghi chú.",
        "Wrote «{name}» with {count} comments.",
    ),
    "khong_can_ghi_chu": (
        "Không có gì để ghi chú nên không ghi «{name}».",
        "There is nothing to comment on, so «{name}» was not written.",
    ),
    "khong_ghi_chu_duoc": (
        "Không gắn được ghi chú nên không ghi «{name}»: {reason}",
        "No comments can be put in, so «{name}» was not written: {reason}",
    ),
    "opt_mau_so": ("Số của mẫu trong Phụ lục III.", "Number of the form in Phụ lục III."),
    "cot_mau": ("Tên|Mẫu|Loại|Của", "Name|Mẫu|Form|Whose"),
    "mau_docgen": ("docgen", "docgen"),
    "mau_co_quan": ("cơ quan", "the office"),
    "mau_sao": ("cơ quan (bản sao nguyên)", "the office (untouched copy)"),
    "mau_thay": ("cơ quan (thay mẫu cùng tên của docgen)", "the office (in place of docgen's)"),
    "opt_quy_uoc": (
        "Lược đồ của quy ước trình bày (data/quy_uoc.yaml) thay vì của hồ sơ.",
        "The schema of the house style (data/quy_uoc.yaml) instead of a dossier's.",
    ),
    "opt_goi": (
        "Lược đồ của tệp gói (docgen pack) thay vì của hồ sơ.",
        "The schema of a pack file (docgen pack) instead of a dossier's.",
    ),
    "opt_cot": (
        "Tệp YAML mô tả các cột (như mục bang của hồ sơ): vẽ một mẫu phụ lục.",
        "YAML file that describes the columns (as bang of a dossier): an annex template is drawn.",
    ),
    "opt_out_try": ("Tệp kết quả (mặc định: TEP_thu.docx).", "File to write (default: TEP_thu.docx)."),
    "opt_out_mau": ("Tệp mẫu mới.", "The new template."),
    "opt_force_try": ("Ghi đè bản điền thử cũ.", "Write over an older trial."),
    "mau_co_loi": (
        "{name} ({form}): {loi} lỗi, {canh_bao} cảnh báo.",
        "{name} ({form}): {loi} errors, {canh_bao} warnings.",
    ),
    "mau_sach": ("{name} ({form}): không có gì sai.", "{name} ({form}): nothing is wrong."),
    "mau_khong_ro": ("không rõ loại mẫu", "form unknown"),
    "da_dien_thu": ("Đã điền thử vào «{name}».", "Wrote the trial «{name}»."),
    "da_sao_mau": ("Đã sao Mẫu {mau} ra «{name}».", "Wrote a copy of Mẫu {mau}: «{name}»."),
    "da_ve_mau": (
        "Đã vẽ mẫu phụ lục «{name}», {paper}: {why}.",
        "Drew the annex template «{name}», {paper}: {why}.",
    ),
    "giay_doc": ("giấy dọc", "portrait"),
    "giay_ngang": ("giấy ngang", "landscape"),
    "giay_theo_huong": ("theo mục huong", "as huong says"),
    "giay_doc_vi": (
        "các cột cần khoảng {needed} mm, trang rộng {room} mm",
        "the columns need about {needed} mm, the page has {room} mm",
    ),
    "giay_ngang_vi": (
        "các cột cần khoảng {needed} mm, hơn bề rộng của trang dọc",
        "the columns need about {needed} mm, more than a portrait page has",
    ),
    "bang_qua_rong": (
        "Các cột cần khoảng {needed} mm nhưng trang chỉ có {room} mm: chúng sẽ hẹp hơn mong muốn.",
        "The columns need about {needed} mm and the page has {room} mm: they are narrower than wanted.",
    ),
    "dung_mau_ve": (
        "Đặt tệp vào templates/, sửa trong Word, rồi ghi ở phụ lục: mau: {stem} (mã bảng: {tables}).",
        "Put it in templates/, edit it in Word, and write at the annex: mau: {stem} (tables: {tables}).",
    ),
    "cot_truong": ("Tên|Nhãn|Ví dụ|Thẻ|Bắt buộc", "Name|Label|Example|Tag|Needed"),
    "cot_truong_tep": (
        "Tên|Nhãn|Ví dụ|Thẻ|Bắt buộc|Dùng ở",
        "Name|Label|Example|Tag|Needed|Used at",
    ),
    "co_khong": ("có|", "yes|"),
    "opt_out_ten": (
        "Ghi ra một tệp .xlsx hay .md thay vì in ra màn hình.",
        "Write a .xlsx or .md file instead of printing.",
    ),
    "da_ghi_ten": ("Đã ghi «{name}».", "Wrote «{name}»."),
    "trang_ten": ("Tên dùng trong mẫu", "Names for a template"),
    "truong_la": ("(không có trong dữ liệu)", "(not in the data)"),
    **words_many.WORDS,
}


def word(key: str, lang: str) -> str:
    """Return the fixed word of `key` in the language."""
    return WORDS[key][lang == "en"]
