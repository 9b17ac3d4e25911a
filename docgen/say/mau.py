"""Messages of ``docgen template check``: what is wrong with a template before any dossier uses it."""

from docgen.say.row import Say

_STYLE_VI, _STYLE_EN = "sửa trong hộp Modify Style của kiểu này", "change it in Modify Style of this style"
_OWN_VI = "bôi đen đoạn rồi bấm Ctrl+Q và Ctrl+Space để bỏ định dạng riêng, hoặc sửa cho đúng"
_OWN_EN = "select it and press Ctrl+Q and Ctrl+Space to drop its own settings, or mend them"


def _pair(key: str, vi: str, en: str) -> tuple[Say, Say]:
    """Return the row for a style and the row for a paragraph that departs from it."""
    law_vi, law_en = " ({clause})", " ({clause})"
    return (
        Say(
            f"mau_kieu_{key}",
            f"kiểu «{{style}}» {vi}{law_vi}",
            _STYLE_VI,
            f"the style «{{style}}» {en}{law_en}",
            _STYLE_EN,
        ),
        Say(
            f"mau_doan_{key}",
            f"đoạn «{{text}}» (kiểu «{{style}}») {vi}{law_vi}",
            _OWN_VI,
            f"the paragraph «{{text}}» (style «{{style}}») {en}{law_en}",
            _OWN_EN,
        ),
    )


ROWS = (
    Say(
        "mau_ten_khac_loai",
        "thẻ «{tag}» dùng tên «{name}» mà mẫu {form} không có",
        "bỏ thẻ, hoặc chỉ rõ loại của mẫu bằng --loai; các tên dùng được: {known}",
        "the tag «{tag}» uses «{name}», which a template of this form ({form:en}) does not have",
        "remove the tag, or name the form by --loai; the names are: {known}",
    ),
    Say(
        "mau_ten_trong_bang",
        "thẻ «{tag}» dùng «{name}» ngoài bảng",
        "«{name}» chỉ có trong một bảng: viết bang.MA_BANG.{name}, hoặc d.{name} trong vòng lặp các dòng",
        "the tag «{tag}» uses «{name}» outside a table",
        "«{name}» is part of a table: write bang.KEY.{name}, or d.{name} in the loop over its rows",
    ),
    Say(
        "mau_sai_dang",
        "thẻ «{tag}» không in được «{name}» theo cách này",
        "viết {right}",
        "the tag «{tag}» cannot print «{name}» in this way",
        "write {right}",
    ),
    Say(
        "mau_thieu_o",
        "mẫu {form} thiếu chỗ in «{name}» ({label})",
        "thêm thẻ {tag} vào chỗ của nó",
        "a template of this form ({form:en}) must have «{name}» ({label:en}), and does not",
        "add the tag {tag} where it belongs",
    ),
    Say(
        "mau_phu_luc_rong",
        "mẫu phụ lục không có chỗ cho nội dung hay bảng nào",
        "thêm {{{{p noi_dung }}}}, {{{{p bang_tu_ve }}}}, hoặc vẽ bảng và lặp các dòng của nó",
        "this annex template has a place neither for text nor for a table",
        "add {{{{p noi_dung }}}}, {{{{p bang_tu_ve }}}}, or draw a table and loop over its rows",
    ),
    Say(
        "mau_thieu_kieu",
        "đoạn «{text}» ở kiểu «{own}», không ở kiểu «{style}»",
        "đặt đoạn vào kiểu «{style}», để cỡ chữ và định dạng theo đúng bộ cỡ chữ của văn bản",
        "the paragraph «{text}» is in the style «{own}», not in «{style}»",
        "put it in the style «{style}», so that its size and look follow those of the document",
    ),
    Say(
        "mau_le_trang",
        "{duty}; mẫu đặt {value} mm",
        "sửa ở Layout › Margins",
        "{duty:en}; the template has {value} mm",
        "change it at Layout › Margins",
    ),
    Say(
        "mau_chu_to_hop",
        "chữ có dấu rời (Unicode tổ hợp): «{text}»",
        "gõ lại đoạn này bằng bảng mã Unicode dựng sẵn",
        "letters with marks that stand apart (decomposed Unicode): «{text}»",
        "type this paragraph again in composed Unicode",
    ),
    Say(
        "mau_phong_cu",
        "chữ ở phông mã cũ «{font}»: «{text}»",
        "chuyển mã sang Unicode rồi đặt phông Times New Roman",
        "text in «{font}», a font of an old encoding: «{text}»",
        "convert it to Unicode and set it in Times New Roman",
    ),
    Say(
        "mau_ke_bang_chu",
        "kẻ đường bằng ký tự: «{text}»",
        "xóa các ký tự ấy; dùng một đoạn trống ở kiểu «Dòng kẻ …», docgen tự tính độ dài",
        "a line drawn with characters: «{text}»",
        "delete them; use an empty paragraph in a style «Dòng kẻ …», whose length docgen computes",
    ),
    *_pair(
        "co_chu",
        "có cỡ chữ {found}, phải là {wanted}",
        "has the size {found}, it must be {wanted}",
    ),
    *_pair("dam", "không in đậm, phải in đậm", "is not bold, it must be"),
    *_pair("khong_dam", "in đậm, phải là chữ đứng thường", "is bold, it must not be"),
    *_pair("nghieng", "không nghiêng, phải là chữ nghiêng", "is not italic, it must be"),
    *_pair("khong_nghieng", "in nghiêng, phải là chữ đứng", "is italic, it must be upright"),
    *_pair(
        "can_le",
        "căn lề «{found}», phải là «{wanted}»",
        "is aligned «{found}», it must be «{wanted}»",
    ),
    *_pair("phong", "dùng phông «{found}», phải là «{wanted}»", "is in «{found}», it must be in «{wanted}»"),
    *_pair("mau", "có màu {found}, phải là {wanted}", "has the colour {found}, it must be {wanted}"),
    Say(
        "mau_so_khong_co",
        "không có mẫu số «{mau}»; hiện có: {known}",
        "chọn một mẫu trong danh sách",
        "there is no form «{mau}»; there are: {known}",
        "choose one of the list",
    ),
)
