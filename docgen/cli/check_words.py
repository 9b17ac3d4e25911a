"""Fixed words of the reports of `docgen check`: key → (Vietnamese, English)."""

WORDS: dict[str, tuple[str, str]] = {
    "tieu_de": ("Kiểm tra thể thức văn bản", "Check of form"),
    "theo": (
        "Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
        "By Decree No. 30/2020/NĐ-CP of 5 March 2020 on the work of the secretariat",
    ),
    "khong_ro_loai": ("không rõ loại văn bản", "kind of document not known"),
    "du_thao": ("dự thảo", "draft"),
    "da_ban_hanh": ("đã có số, ngày", "issued"),
    "giay": ("văn bản giấy", "on paper"),
    "dien_tu": ("văn bản điện tử", "electronic"),
    "khong_thuoc": (
        "không xét theo Nghị định 30/2020/NĐ-CP",
        "not judged by Decree 30/2020/NĐ-CP",
    ),
    "ca_tep": ("Cả tệp", "The file"),
    "giua_cac_tep": ("Giữa các tệp của hồ sơ", "Between the files of the dossier"),
    "ho_so": ("Hồ sơ {name}", "Dossier {name}"),
    "bo_qua": (
        "Quy tắc cơ quan đã tắt (quy_uoc.yaml)",
        "Rules that the office has switched off (quy_uoc.yaml)",
    ),
    "ly_do": ("lý do: {reason}", "reason: {reason}"),
    "khong_xet": ("Không xét được, không phải là đạt", "Not evaluated, which is not passed"),
    "khong_co": (
        "Không có, hoặc không nhận ra trong tệp ({count} quy tắc): {names}",
        "Not in the file, or not recognised ({count} rules): {names}",
    ),
    "khong_doc_duoc": ("không đọc được", "cannot be read"),
    "con_nua": (
        "… và {count} phát hiện nữa; xem đủ bằng --format json.",
        "… and {count} more; --format json has all.",
    ),
    "tong_tep": (
        "{files} tệp, {bad} tệp không đọc được. {loi} lỗi, {canh_bao} cảnh báo, {thong_tin} lưu ý.",
        "{files} files, {bad} of which cannot be read. {loi} errors, {canh_bao} warnings, {thong_tin} notes.",
    ),
    "da_ghi": ("Đã ghi «{name}».", "Wrote «{name}»."),
    "da_sua": ("Đã ghi bản sửa «{name}»: {count} chỗ.", "Wrote the mended copy «{name}»: {count} places."),
    "khong_sua": (
        "Không có gì sửa được chắc chắn nên không ghi «{name}».",
        "Nothing safe to mend: «{name}» was not written.",
    ),
    "sua_con": (
        "Bản sửa còn {loi} lỗi, {canh_bao} cảnh báo phải sửa bằng tay.",
        "The copy still has {loi} errors, {canh_bao} warnings for a person to mend.",
    ),
    "cot_muc_do": ("Mức độ", "Severity"),
    "cot_quy_tac": ("Quy tắc", "Rule"),
    "cot_dieu_khoan": ("Điều khoản", "Clause"),
    "cot_vi_tri": ("Vị trí", "Place"),
    "cot_thay": ("Thấy, cần là; yêu cầu", "Found, expected; duty"),
    "cot_ly_do": ("Lý do", "Reason"),
    "cot_quy_tac_bang": (
        "Mã|Mức độ|Phần|Điều khoản|Yêu cầu|Ví dụ đúng|Ví dụ sai",
        "Id|Severity|Part|Clause|Duty|Good example|Bad example",
    ),
    "trang_quy_tac": ("Quy tắc", "Rules"),
}


def phrase(key: str, lang: str, **args: object) -> str:
    """Return the words of `key` in the language, filled with `args`."""
    return WORDS[key][lang == "en"].format(**args)
