"""Fixed words of ``docgen number``: key → (Vietnamese, English)."""

WORDS: dict[str, tuple[str, str]] = {
    "about": (
        "Sổ đăng ký văn bản đi: cấp số, giữ số, hủy số, tra cứu, kiểm tra.",
        "The register of outgoing documents: give, reserve, void, look up and check numbers.",
    ),
    "cmd_issue": (
        "Cấp số và ngày cho một văn bản của hồ sơ, tạo các tệp của nó như bản ban hành.\n\nHO_SO là hồ sơ.",
        "Give a document of a dossier number and day, and make its files as issued.\n\nHO_SO is the dossier.",
    ),
    "cmd_record": (
        "Ghi nhận số đã được cấp ở nơi khác (hệ thống của cơ quan, sổ giấy) cho một văn bản của hồ sơ.",
        "Take over a number given elsewhere (the office's own system, paper) for a document of a dossier.",
    ),
    "cmd_reserve": (
        "Giữ trước một hay nhiều số liền nhau, có lý do và thời hạn.",
        "Reserve one or more numbers in a row, with a reason and a last day.",
    ),
    "cmd_use": ("Dùng một số đã giữ cho một văn bản của hồ sơ.", "Give a reserved number to a document."),
    "cmd_void": (
        "Hủy một số, có lý do; số ấy không bao giờ được cấp lại.\n\nSO là số, ví dụ 15/QĐ-SKHCN hoặc 15.",
        "Void a number, with a reason; it is never given again.\n\nSO is the number, as 15/QĐ-SKHCN or 15.",
    ),
    "cmd_import": (
        "Nhập sổ của phần năm đã qua từ tệp Excel hay CSV.",
        "Import the year so far from a workbook or CSV file.",
    ),
    "cmd_list": ("Liệt kê các số trong sổ.", "List the numbers of the register."),
    "cmd_show": (
        "Cho biết mọi điều về một số: văn bản, tệp, lịch sử.\n\nSO là số, ví dụ 15/QĐ-SKHCN hoặc 15.",
        "Tell all about a number: document, files, history.\n\nSO is the number, as 15/QĐ-SKHCN or 15.",
    ),
    "cmd_find": (
        "Tìm trong sổ theo chữ: trích yếu, người ký, nơi nhận, số, ghi chú.",
        "Find words in the register: subject, signer, recipients, number, notes.",
    ),
    "cmd_check": (
        "Kiểm tra sổ: số khuyết, ngày lùi, số giữ quá hạn, tệp mất hay bị sửa.",
        "Check the register: gaps, dates that run backwards, reservations over, files gone or edited.",
    ),
    "cmd_audit": (
        "Chứng minh nhật ký của sổ còn nguyên và sổ khớp với nhật ký.",
        "Prove that the journal is whole and that the register agrees with it.",
    ),
    "cmd_backup": (
        "Sao lưu sổ ra một tệp, kể cả khi sổ đang được dùng.",
        "Copy the register to a file, even while it is in use.",
    ),
    "cmd_restore": (
        "Khôi phục sổ từ tệp sao lưu.",
        "Restore the register from a backup.",
    ),
    "cmd_policy": (
        "Xem hoặc đặt cách lấy số: một dãy chung, riêng theo loại, hay theo nhóm loại.",
        "Show or set how numbers are taken: one series, one per kind, or one per group of kinds.",
    ),
    "cmd_book": (
        "In sổ đăng ký văn bản đi (10 cột, có bìa) ra tệp Excel hay Word.",
        "Print the register of outgoing documents (10 columns, with its cover) as .xlsx or .docx.",
    ),
    "cmd_metadata": (
        "In dữ liệu đặc tả (Phụ lục VI) của một văn bản, dạng JSON.\n\nSO là số, hoặc khóa a.yaml#ma_van_ban",
        "Print the metadata (annex VI) of a document as JSON.\n\nSO is its number, or key a.yaml#quyet_dinh.",
    ),
    "opt_tu_in": ("Từ ngày (mặc định: đầu năm nay).", "First day (default: the first of this year)."),
    "opt_den_in": (
        "Đến ngày (mặc định: hết năm của --tu).",
        "Last day (default: the end of the year of --tu).",
    ),
    "opt_so_in": (
        "Chỉ in một dãy số: loại, nhóm loại, hoặc khóa dãy như docgen number list --json cho biết.",
        "One series only: a kind, a group, or a series as list --json tells it.",
    ),
    "opt_mat": ("In cả sổ văn bản mật (mặc định: không in).", "Print secret series too (default: not)."),
    "opt_quyen": ("Quyển số trên bìa (mặc định: để trống).", "Volume on the cover (default: left blank)."),
    "opt_out_so": ("Tệp .docx hoặc .xlsx.", "File, .docx or .xlsx."),
    "opt_de_len": ("Ghi đè tệp đã có.", "Replace a file that is there."),
    "opt_out_json": ("Tệp JSON (mặc định: in ra màn hình).", "JSON file (default: printed)."),
    "da_in_so": ("Đã in {books} quyển, {count} dòng: {name}", "Printed {books} books, {count} rows: {name}"),
    "bo_so_mat": (
        "Không in {count} sổ văn bản mật; thêm --mat để in cả.",
        "{count} secret books were left out; add --mat to print them.",
    ),
    "thieu_truong": ("chưa có «{label}» ({name})", "«{label}» ({name}) is not known"),
    "opt_register": (
        "Sổ: tệp SQLite hoặc địa chỉ postgresql://… (mặc định: so-dang-ky.sqlite của cơ quan).",
        "The register: an SQLite file or postgresql://… (default: so-dang-ky.sqlite of the office).",
    ),
    "opt_nguoi": ("Người thực hiện (mặc định: tên đăng nhập).", "Who does it (default: the login name)."),
    "opt_van_ban": ("Khóa của văn bản trong hồ sơ.", "Key of the document in the dossier."),
    "opt_ngay": (
        "Ngày văn bản, DD/MM/YYYY (mặc định: ngày ghi trong hồ sơ, nếu không thì hôm nay).",
        "Day of the document, DD/MM/YYYY (default: the dossier's, else today).",
    ),
    "opt_force": (
        "Lý do vẫn cấp số khi còn lỗi thể thức hoặc văn bản khác dự thảo; được ghi vào sổ.",
        "Why it is issued although the check has errors or it differs from its draft; recorded.",
    ),
    "opt_ly_do": ("Lý do, được ghi vào sổ.", "The reason; recorded."),
    "opt_ly_do_ngay": (
        "Lý do ngày văn bản sớm hơn số cấp trước đó; được ghi vào sổ.",
        "Why the day is earlier than that of the number before; recorded.",
    ),
    "opt_do_mat": ("Độ mật; văn bản mật có dãy số riêng.", "Degree of secrecy; it has a series of its own."),
    "opt_so": ("Số.", "The number."),
    "opt_so_luong": ("Bao nhiêu số.", "How many numbers."),
    "opt_den_han": ("Giữ đến hết ngày nào.", "Last day of the reservation."),
    "opt_loai": ("Loại văn bản, ví dụ quyet_dinh.", "Kind of document, as quyet_dinh."),
    "opt_co_quan": (
        "Cơ quan: khóa trong data/co_quan.yaml, hoặc tên.",
        "The agency: a key of data/co_quan.yaml, or its name.",
    ),
    "opt_tu_van": ("Tên tổ chức tư vấn có dãy số riêng.", "Advisory body with a series of its own."),
    "opt_nam": ("Năm (mặc định: năm nay).", "Year (default: this one)."),
    "opt_tu": ("Từ ngày.", "First day."),
    "opt_den": ("Đến ngày.", "Last day."),
    "opt_trang_thai": ("Chỉ những số ở trạng thái này.", "Only numbers in this state."),
    "opt_so_sach": ("Dãy số, như docgen number list --json cho biết.", "Series, as list --json tells it."),
    "opt_tep": ("Đọc lại và so từng tệp đã cấp số.", "Read every issued file again and compare it."),
    "opt_moc": (
        "Mốc đã chép lại từ lần kiểm tra trước: nhật ký phải còn chứa mốc ấy.",
        "The mark written down at an earlier audit: the journal must still hold it.",
    ),
    "opt_dat": ("Đặt cách lấy số mới.", "Set a new policy."),
    "opt_tu_ngay": ("Áp dụng từ ngày nào.", "The day from which it holds."),
    "opt_nhom": (
        "Với theo_nhom: TEN=loai,loai; ghi nhiều lần được.",
        "With theo_nhom: NAME=kind,kind; may be repeated.",
    ),
    "da_cap": ("Đã cấp số {so} ngày {ngay}.", "Issued as {so} of {ngay}."),
    "da_ghi_nhan": ("Đã ghi nhận số {so} ngày {ngay}.", "Recorded as {so} of {ngay}."),
    "da_co_so": (
        "Văn bản đã mang số {so} ngày {ngay} từ trước; không cấp số mới.",
        "The document has number {so} of {ngay} already; no new one was given.",
    ),
    "da_dien": ("đã điền: «{before}» → «{after}»", "filled in: «{before}» → «{after}»"),
    "khac_du_thao": ("KHÁC DỰ THẢO: «{before}» → «{after}»", "NOT AS DRAFTED: «{before}» → «{after}»"),
    "con_cho": ("… và {count} chỗ nữa", "… and {count} more"),
    "chi_so_ngay": (
        "So với dự thảo chỉ khác số và ngày: {count} chỗ.",
        "Against the draft only number and day differ: {count} places.",
    ),
    "khong_khac": (
        "So với dự thảo không khác chữ nào.",
        "Not a word differs from the draft.",
    ),
    "khac_ca": (
        "So với dự thảo khác số và ngày ở {count} chỗ, và khác ở {other} chỗ nữa (đã chấp nhận có lý do).",
        "Against the draft number and day differ in {count} places, and {other} more (for a reason).",
    ),
    "tep_lam_lai": (
        "{name} (bị mất, đã làm lại y nguyên)",
        "{name} (was gone, made again as it was)",
    ),
    "tep_mat": (
        "CẢNH BÁO {name}: đã mất hoặc bị sửa, không làm lại y nguyên được; lấy bản lưu",
        "WARNING {name}: gone or edited, and does not come out as it was; take the file copy",
    ),
    "phuc_hoi_xong": (
        "Đã làm nốt việc dở của lần trước: {so} {file}",
        "Finished what an earlier run left: {so} {file}",
    ),
    "phuc_hoi_mat": (
        "CẢNH BÁO: lần trước dừng giữa chừng, tệp của số {so} đã mất: {file}",
        "WARNING: an earlier run stopped half-way and a file of number {so} is gone: {file}",
    ),
    "phuc_hoi_chiem": (
        "CẢNH BÁO: tên tệp của số {so} đã bị tệp khác chiếm: {file}; đổi tên tệp ấy rồi chạy lại",
        "WARNING: another file has the name of a file of number {so}: {file}; rename it and run again",
    ),
    "phuc_hoi_rac": ("Đã xóa tệp tạm của lần trước: {file}", "Removed a leftover of an earlier run: {file}"),
    "da_giu": (
        "Đã giữ {numbers} đến hết ngày {den}. Dùng bằng: docgen number use HO_SO --so {first}",
        "Reserved {numbers} until {den}. Use one with: docgen number use HO_SO --so {first}",
    ),
    "da_huy_so": ("Đã hủy số {so}: {ly_do}", "Number {so} is void: {ly_do}"),
    "da_nhap": (
        "Đã nhập {count} số từ «{name}»; {same} số đã có từ trước.",
        "Imported {count} numbers from «{name}»; {same} were there already.",
    ),
    "nhap_tu": ("Nhập từ sổ cũ «{name}»", "Imported from the old book «{name}»"),
    "nhap_bo_giu": (
        "LƯU Ý: không nhập các số đang giữ chỗ: {numbers}; khi dùng thì ghi nhận bằng docgen number record.",
        "NOTE: reserved numbers were left out: {numbers}; record them when they are used.",
    ),
    "tt_da_cap": ("đã cấp", "issued"),
    "tt_ghi_nhan": ("ghi nhận", "recorded"),
    "tt_nhap": ("nhập", "imported"),
    "tt_giu_cho": ("giữ chỗ", "reserved"),
    "tt_da_huy": ("đã hủy", "void"),
    "cot_so": ("Số, ký hiệu", "Number"),
    "cot_ngay": ("Ngày", "Day"),
    "cot_tt": ("Trạng thái", "State"),
    "cot_trich_yeu": ("Trích yếu", "Subject"),
    "cot_nguoi_ky": ("Người ký", "Signer"),
    "giu_den": ("(giữ đến {den}) {ly_do}", "(until {den}) {ly_do}"),
    "tong_so": ("Có {count} số.", "{count} numbers."),
    "khong_so_nao": ("Không có số nào.", "No number."),
    "muc_so": ("Số", "Number"),
    "muc_ngay": ("Ngày văn bản", "Day"),
    "muc_trang_thai": ("Trạng thái", "State"),
    "muc_trich_yeu": ("Trích yếu", "Subject"),
    "muc_co_quan": ("Cơ quan", "Agency"),
    "muc_nguoi_ky": ("Người ký", "Signer"),
    "muc_noi_nhan": ("Nơi nhận", "Recipients"),
    "muc_luu": ("Lưu", "On file"),
    "muc_do_mat": ("Độ mật", "Secrecy"),
    "muc_ho_so": ("Hồ sơ", "Dossier"),
    "muc_so_sach": ("Dãy số", "Series"),
    "muc_ly_do": ("Lý do", "Reason"),
    "muc_ly_do_ngay": ("Lý do về ngày", "Reason for the day"),
    "muc_ly_do_ep": ("Lý do bỏ qua lỗi", "Reason for passing errors"),
    "muc_han": ("Giữ đến", "Until"),
    "muc_tep": ("Tệp", "File"),
    "muc_nhat_ky": ("Nhật ký", "Journal"),
    "v_so_khuyet": ("khuyết số {so}", "number {so} is missing"),
    "v_so_lui_ngay": (
        "số {so} có ngày sớm hơn số trước đó ({chi_tiet})",
        "number {so} is dated before the one ahead of it ({chi_tiet})",
    ),
    "v_so_qua_han": (
        "số {so} giữ chỗ đã quá hạn ({chi_tiet})",
        "the reservation of {so} is over ({chi_tiet})",
    ),
    "v_so_cho_tep": ("số {so} có tệp chưa về chỗ: {chi_tiet}", "a file of {so} is not in place: {chi_tiet}"),
    "v_so_mat_tep": ("số {so} mất tệp: {chi_tiet}", "a file of {so} is gone: {chi_tiet}"),
    "v_so_tep_doi": ("số {so} có tệp bị sửa: {chi_tiet}", "a file of {so} was edited: {chi_tiet}"),
    "co_ly_do": ("; có lý do: {ly_do}", "; with a reason: {ly_do}"),
    "so_sach_dung": ("Sổ không có gì sai.", "Nothing is wrong with the register."),
    "so_sach_sai": (
        "{count} chỗ cần xem, {explained} chỗ có lý do.",
        "{count} faults, {explained} explained.",
    ),
    "nhat_ky_nguyen": (
        "Nhật ký nguyên vẹn: {count} dòng; sổ khớp với nhật ký.\nMốc để chép lại, lần sau dùng --moc: {tip}",
        "The journal is whole: {count} lines; the register agrees with it.\nMark to note, for --moc: {tip}",
    ),
    "a_nhat_ky_dut": ("chuỗi nhật ký đứt ở {detail}", "the chain of the journal is broken at {detail}"),
    "a_nhat_ky_cut": ("nhật ký không còn chứa mốc {detail}", "the journal no longer holds the mark {detail}"),
    "a_bang_khac_nhat_ky": (
        "sổ khác nhật ký ở {detail}",
        "the register differs from its journal at {detail}",
    ),
    "nhat_ky_hong": ("SỔ ĐÃ BỊ SỬA: {count} chỗ.", "THE REGISTER WAS ALTERED: {count} places."),
    "a_so_mat_khoa": (
        "sổ mất khóa chống sửa «{detail}»",
        "the register lacks its guard against changes «{detail}»",
    ),
    "a_so_khoa_doi": (
        "khóa, chỉ mục hoặc bảng «{detail}» của sổ đã bị sửa",
        "the guard, index or table «{detail}» of the register was altered",
    ),
    "a_so_khoa_la": (
        "sổ có «{detail}» không phải do docgen đặt",
        "the register has «{detail}», which docgen did not put there",
    ),
    "a_nhat_ky_vo_ly": (
        "dòng nhật ký {detail} ghi việc không thể xảy ra sau các dòng trước nó",
        "line {detail} of the journal tells what cannot follow the lines before it",
    ),
    "a_cho_khac_so": (
        "tệp chờ về chỗ ở {detail} không phải tệp của số ấy",
        "the files awaited at {detail} are not those of the number",
    ),
    "a_nhat_ky_lui_gio": (
        "LƯU Ý: dòng nhật ký {detail} ghi giờ sớm hơn dòng trước nó",
        "NOTE: line {detail} of the journal bears an earlier time than the one before it",
    ),
    "khong_moc": (
        "Không có --moc thì chưa chứng minh được: đoạn cuối nhật ký không bị cắt, cả sổ không bị viết lại.",
        "Without --moc it is not proved that no end was cut off and that the whole was not written anew.",
    ),
    "da_sao_luu": (
        "Đã sao lưu sổ ra «{name}» ({count} dòng nhật ký).",
        "The register was copied to «{name}» ({count} lines of the journal).",
    ),
    "da_khoi_phuc": (
        "Đã khôi phục sổ từ «{name}»: thêm {count} dòng nhật ký.",
        "The register was restored from «{name}»: {count} lines of the journal were added.",
    ),
    "cap_sau_sao_luu": (
        "CẢNH BÁO: bản sao lưu chưa có số {so:02d} ngày {ngay} của «{key}» ({folder})",
        "WARNING: the backup lacks number {so:02d} of {ngay}, given to «{key}» ({folder})",
    ),
    "can_ghi_nhan": (
        "{count} số đã cấp sau lần sao lưu: ghi nhận lại bằng docgen number record trước khi cấp số mới.",
        "{count} numbers were given after the backup: take them over by docgen number record first.",
    ),
    "da_lap_so": ("Đã lập sổ mới: {place}", "A new register was begun: {place}"),
    "opt_so_mat": (
        "Số của sổ văn bản mật, hay của sổ thường.",
        "The number of a secret series, or of an ordinary one.",
    ),
    "opt_xem_mat": (
        "Cho thấy cả trích yếu, nơi nhận của văn bản mật (mặc định: ẩn; tìm theo chữ thì bỏ qua).",
        "Show subject and recipients of secret documents too (default: hidden, and not found by words).",
    ),
    "opt_so_moi": (
        "Lý do vẫn cấp số dù bản kê có số mà sổ không có (sổ lập lại); được ghi vào sổ.",
        "Why a number is given although manifests name some that the register lacks; recorded.",
    ),
    "cs_mot_day": ("một dãy cho mọi loại", "one series for all kinds"),
    "cs_theo_loai": ("mỗi loại một dãy", "one series per kind"),
    "cs_theo_nhom": ("mỗi nhóm loại một dãy", "one series per group of kinds"),
    "cs_tu_dau": ("từ đầu", "from the beginning"),
    "cs_tu_ngay": ("từ ngày {ngay}", "from {ngay}"),
}


def word(key: str, lang: str) -> str:
    """Return the fixed word of `key` in the language."""
    return WORDS[key][lang == "en"]
