"""Words for what a check has seen: values of properties that are no text of the document."""

from docgen.say.row import Say

ROWS: tuple[Say, ...] = (Say("kiem_tra_can_la", "cần là «{expected}»", "", "it should be “{expected}”", ""),)

_WORDS: dict[str, tuple[str, str]] = {
    "": ("(trống)", "(nothing)"),
    "center": ("canh giữa", "centred"),
    "left": ("canh trái", "left"),
    "right": ("canh phải", "right"),
    "both": ("canh đều", "justified"),
    "hoa": ("chữ in hoa", "capitals"),
    "thuong": ("chữ in thường", "lower case"),
    "doc": ("giấy dọc", "portrait"),
    "ngang": ("giấy ngang", "landscape"),
    "ngang_co_bang": ("giấy ngang có bảng", "landscape with a table"),
    "trong": ("để trống", "left blank"),
    "noi_tiep": ("đánh số nối tiếp", "the count runs on"),
    "khong_co": ("không có", "absent"),
    "mot_muc": ("một nơi nhưng ghi thành danh sách", "one addressee, set as a list"),
    "lan_lon": ("vừa ghi trên dòng «Kính gửi» vừa ghi danh sách", "both beside “Kính gửi” and as a list"),
    "khong_ten": ("không ghi nơi nào", "no addressee"),
    "than": ("thân văn bản", "the body"),
    "chan_trang": ("chân trang của mọi trang", "the foot of every page"),
    "chan_trang_dau": ("chân trang thứ nhất", "the foot of the first page"),
    "dau_trang": ("đầu trang", "the header"),
    "NFC": ("dựng sẵn", "precomposed"),
    "NFD": ("dấu gõ rời", "loose marks"),
    "single": ("nét liền", "solid"),
    "thieu_ngay": ("không ghi ngày, tháng, năm", "no date"),
    "thieu_co_quan": ("không ghi cơ quan ban hành", "no issuer"),
    "v_v": ("ghi sau «V/v»", "after “V/v”"),
    "v_v_co_ten_loai": ("có «V/v» trong văn bản có tên loại", "“V/v” in a document with a title"),
    "duoi_ten_loai": ("dưới tên loại", "under the title"),
    "thieu_ten_loai": ("không có tên loại và không có «V/v»", "neither a title nor “V/v”"),
    "do_tuoi": ("màu đỏ tươi", "bright red"),
    "hanh_chinh": ("văn bản hành chính", "an administrative document"),
    "phu_luc": ("phụ lục", "an annex"),
    "van_ban_dang": ("văn bản của Đảng", "a document of the Party"),
    "van_ban_quy_pham": ("văn bản quy phạm pháp luật", "a normative document"),
    "bieu_mau": ("biểu mẫu", "a blank form"),
    "nhieu_van_ban": ("nhiều văn bản trong một tệp", "several documents in one file"),
    "khong_ro": (
        "không nhận ra Quốc hiệu, số và ký hiệu, tên cơ quan",
        "neither Quốc hiệu nor number nor agency recognised",
    ),
}


def shown(value: object, lang: str = "vi") -> str:
    """Return a value of a property in words; text of the document comes back as it is.

    >>> shown(12.5), shown(True), shown("center", "en"), shown("Số: 5/X")
    ('12,5', 'có', 'centred', 'Số: 5/X')
    """
    english = lang == "en"
    if isinstance(value, bool):
        return (("no", "yes") if english else ("không", "có"))[value]
    if isinstance(value, int | float):
        number = f"{value:.4g}"
        return number if english else number.replace(".", ",")
    text = str(value)
    return _WORDS[text][1 if english else 0] if text in _WORDS else text
