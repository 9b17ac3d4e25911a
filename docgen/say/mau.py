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
        "{duty} ({clause}); mẫu đặt {value} mm",
        "sửa ở Layout › Margins, Layout › Size",
        "{duty:en} ({clause}); the template has {value:en} mm",
        "change it at Layout › Margins, Layout › Size",
    ),
    Say(
        "mau_khac_quy_uoc",
        "{what} là {found}, quy ước của cơ quan là {wanted}",
        "sửa trong Word (Layout › Margins, hay Modify Style), hoặc sửa data/quy_uoc.yaml",
        "{what:en}: {found:en}; the house style of the office has {wanted:en}",
        "change it in Word (Layout › Margins, or Modify Style), or change data/quy_uoc.yaml",
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
        "has the size {found:en}, it must be {wanted:en}",
    ),
    *_pair("dam", "không in đậm, phải in đậm", "is not bold, it must be"),
    *_pair("khong_dam", "in đậm, phải là chữ không đậm", "is bold, it must not be"),
    *_pair("nghieng", "không nghiêng, phải là chữ nghiêng", "is not italic, it must be"),
    *_pair("khong_nghieng", "in nghiêng, phải là chữ đứng", "is italic, it must be upright"),
    *_pair(
        "can_le",
        "{found}, phải {wanted}",
        "is aligned «{found:en}», it must be «{wanted:en}»",
    ),
    *_pair(
        "phong", "dùng phông «{found}», phải là «{wanted}»", "is in «{found:en}», it must be in «{wanted:en}»"
    ),
    *_pair("mau", "có màu {found}, phải là {wanted}", "has the colour {found:en}, it must be {wanted:en}"),
    Say(
        "hang_lap_la_tieu_de",
        "hàng được lặp lại đang đặt «Repeat as header row», nên mọi dòng số liệu đều thành tiêu đề",
        "bỏ «Repeat as header row» của hàng này (Layout › Repeat Header Rows)",
        "the repeated row is set to «Repeat as header row»: every row of data becomes a heading",
        "take it off this row (Layout › Repeat Header Rows)",
    ),
    Say(
        "the_trong_o_gop",
        "thẻ «{tag}» nằm trong một ô đã gộp với ô phía trên, nên không bao giờ hiện ra",
        "chuyển thẻ lên ô trên cùng của nhóm ô gộp, hoặc tách ô",
        "the tag «{tag}» stands in a cell that is merged with the one above, and so never shows",
        "move it to the top cell of the merge, or split the cells",
    ),
    Say(
        "o_gop_trong_vong_lap",
        "ô của hàng được lặp gộp với ô ở ngoài vòng lặp, nên mọi dòng dính vào một ô",
        "tách ô; muốn gộp dọc các dòng thì viết {{% vm %}} trong ô",
        "a cell of the repeated row is merged with one outside the loop: all rows run into one cell",
        "split the cells; to merge the rows of a column write {{% vm %}} in the cell",
    ),
    Say(
        "cap_the_rong",
        "giữa «{other}» và «{tag}» không có gì, nên cặp thẻ này không làm gì cả",
        "chuyển «{tag}» xuống dưới phần được lặp hay được giữ; mỗi thẻ ở một đoạn, hàng hoặc ô riêng",
        "nothing stands between «{other}» and «{tag}»: the pair does nothing",
        "move «{tag}» below what is repeated or kept; each tag in a paragraph, row or cell of its own",
    ),
    Say(
        "mau_khong_duoc_goi",
        "không phụ lục nào của hồ sơ «{file}» dùng mẫu «{template}»",
        "ghi «mau: …» ở phụ lục của hồ sơ, hoặc bỏ --ho-so",
        "no annex of the dossier «{file}» uses the template «{template}»",
        "name it by «mau: …» in an annex of the dossier, or leave --ho-so out",
    ),
    Say(
        "mau_khong_co_phan",
        "thẻ «{tag}» lấy phần «{part}» của «{whole}», nhưng «{whole}» là {kind}, không có phần nào",
        "in cả giá trị, hoặc sửa tên",
        "the tag «{tag}» takes the part «{part}» of «{whole}», but «{whole}» is {kind:en} and has no parts",
        "print the value itself, or correct the name",
    ),
    Say(
        "mau_phan_gan_dung",
        "thẻ «{tag}»: «{whole}» không có phần «{part}»",
        "có lẽ là «{near}»; các phần của nó: {known}",
        "the tag «{tag}»: «{whole}» has no part «{part}»",
        "perhaps «{near}»; its parts are: {known}",
    ),
    Say(
        "mau_phan_la",
        "thẻ «{tag}»: «{whole}» không có phần «{part}»",
        "sửa tên; các phần của nó: {known}",
        "the tag «{tag}»: «{whole}» has no part «{part}»",
        "correct the name; its parts are: {known}",
    ),
    Say(
        "mau_lap_sai",
        "thẻ «{tag}» lặp qua «{name}», nhưng «{name}» là {kind}, không phải danh sách",
        "lặp qua một danh sách, hoặc bỏ vòng lặp và in thẳng giá trị",
        "the tag «{tag}» loops over «{name}», but «{name}» is {kind:en}, no list",
        "loop over a list, or drop the loop and print the value",
    ),
    Say(
        "mau_cap_la",
        "thẻ «{tag}» hỏi cấp «{level}» mà không dòng nào của bảng có, nên hàng ấy không bao giờ hiện ra",
        "có lẽ là «{near}»; các cấp: nhom_1, nhom_2, …, dong, trong, tong",
        "the tag «{tag}» asks for the level «{level}», which no row of a table has: that row never shows",
        "perhaps «{near}»; the levels are: nhom_1, nhom_2, …, dong, trong, tong",
    ),
    Say(
        "mau_ngoai_vong_lap",
        "thẻ «{tag}» dùng «{name}» ở ngoài vòng lặp đặt ra tên ấy",
        "đưa thẻ vào giữa for và endfor, hoặc dùng một tên của dữ liệu",
        "the tag «{tag}» uses «{name}» outside the loop that gives this name",
        "put it between for and endfor, or use a name of the data",
    ),
    Say(
        "mau_ma_cu",
        "chữ gõ bằng bảng mã cũ (TCVN3, VNI): «{text}»",
        "chuyển mã sang Unicode, hoặc gõ lại",
        "text typed in an old encoding (TCVN3, VNI): «{text}»",
        "convert it to Unicode, or type it again",
    ),
    Say(
        "mau_gan_the",
        "«{text}» giống một thẻ nhưng không phải thẻ, nên sẽ in ra như chữ",
        "gõ lại thẻ bằng {{{{ {name} }}}} hoặc {{% … %}}: ngoặc nhọn thường, hai dấu liền nhau",
        "«{text}» looks like a tag but is none: it would be printed as it stands",
        "type it again with {{{{ {name} }}}} or {{% … %}}: plain braces, the two signs close together",
    ),
    Say(
        "mau_truong_tron_thu",
        "có trường trộn thư (MERGEFIELD) mà docgen không điền: «{text}»",
        "xóa trường và gõ một thẻ {{{{ … }}}} vào chỗ ấy",
        "a field of a mail merge (MERGEFIELD), which docgen does not fill: «{text}»",
        "delete the field and type a tag {{{{ … }}}} there",
    ),
    Say(
        "mau_con_nhan_xet",
        "mẫu còn nhận xét (Comment) ở {count} đoạn, đây là đoạn đầu tiên; văn bản làm ra không có chúng",
        "xem xong thì xóa nhận xét",
        "the template still has comments in {count} paragraphs, here the first; documents lack them",
        "delete them when they have been seen to",
    ),
    Say(
        "mau_the_thuc",
        "{duty} ({clause}); điền thử mẫu thì thấy «{found}»",
        "sửa trong mẫu; docgen template try cho xem bản điền thử",
        "{duty:en} ({clause}); a trial filling shows «{found:en}»",
        "mend the template; docgen template try shows what a filling looks like",
    ),
    Say(
        "mau_trai_the_thuc",
        "mẫu trái quy định: {duty} ({clause})",
        "sửa trong mẫu; docgen template try cho xem bản điền thử",
        "against the decree: {duty:en} ({clause})",
        "mend the template; docgen template try shows what a filling looks like",
    ),
    Say(
        "mau_so_khong_co",
        "không có mẫu số «{mau}»; hiện có: {known}",
        "chọn một mẫu trong danh sách",
        "there is no form «{mau}»; there are: {known}",
        "choose one of the list",
    ),
)
