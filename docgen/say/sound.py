"""Messages of a Word file that opens as XML and that Word would call damaged."""

from docgen.say.row import Say

_DO = "mở tệp bằng Word, để Word sửa chỗ này rồi lưu lại; nếu Word không mở được thì lấy lại bản gốc"
_EN_DO = "let Word repair this place and save the file; if Word cannot open it, take the original"

ROWS: tuple[Say, ...] = (
    Say(
        "docx_bang_ma_la",
        "phần «{part}» của tệp dùng bảng mã {encoding}; tệp Word chỉ dùng UTF-8 hoặc UTF-16",
        "mở tệp bằng Word rồi lưu lại; tệp nhận từ bên ngoài thì kiểm tra lại nguồn gốc",
        "the part «{part}» of the file is encoded in {encoding}; Word files use UTF-8 or UTF-16 only",
        "open it in Word and save it again; if it came from outside, check where it came from",
    ),
    Say(
        "docx_qua_nhieu_phan_tu",
        "phần «{part}» của tệp có quá nhiều thành phần so với một tệp mẫu",
        "chỉ giữ phần mẫu, để dữ liệu trong tệp số liệu; nếu nhận từ bên ngoài thì kiểm tra lại nguồn gốc",
        "the part «{part}» of the file has too many elements for a template",
        "keep only the form in it, and the data in the data file; if it came from outside, check from where",
    ),
    Say(
        "docx_qua_nhieu_the",
        "tệp mẫu có quá nhiều thẻ trong một phần ({count}; giới hạn {limit})",
        "dùng vòng lặp thay cho việc chép lại thẻ; nếu nhận từ bên ngoài thì kiểm tra lại nguồn gốc",
        "the template has too many tags in one part ({count}; limit {limit})",
        "use a loop instead of copies of tags; if it came from outside, check where it came from",
    ),
    Say(
        "docx_qua_nhieu_kieu",
        "tệp có quá nhiều kiểu (style) hoặc danh sách: {count}; giới hạn {limit}",
        "xóa các kiểu không dùng (Manage Styles) hoặc chép nội dung sang một tệp mới",
        "the file has too many styles or lists: {count}; limit {limit}",
        "delete what is unused (Manage Styles), or copy the content into a new file",
    ),
    Say(
        "docx_la_cho",
        "thành phần «{name}» không được đứng trong «{holder}»; Word sẽ báo tệp hỏng",
        _DO,
        "«{name}» may not stand in «{holder}»; Word would call the file damaged",
        _EN_DO,
    ),
    Say(
        "docx_sai_thu_tu",
        "thành phần «{name}» trong «{holder}» đứng sai thứ tự hoặc có hai lần; Word sẽ báo tệp hỏng",
        _DO,
        "«{name}» stands out of order in «{holder}», or twice; Word would call the file damaged",
        _EN_DO,
    ),
    Say(
        "docx_chu_lac",
        "có chữ nằm ngoài mọi đoạn, trong «{holder}»: «{text}»; Word sẽ báo tệp hỏng",
        _DO,
        "text stands outside every paragraph, in «{holder}»: «{text}»; Word would call the file damaged",
        _EN_DO,
    ),
    Say(
        "docx_thieu_thanh_phan",
        "«{holder}» thiếu thành phần bắt buộc «{name}»; Word sẽ báo tệp hỏng",
        _DO,
        "«{holder}» lacks «{name}», which it must have; Word would call the file damaged",
        _EN_DO,
    ),
    Say(
        "docx_thieu_doan_cuoi",
        "ô, đầu trang, chân trang, chú thích hoặc khung chữ («{holder}») không kết thúc bằng một đoạn",
        _DO,
        "a cell, header, footer, note or text box («{holder}») does not end with a paragraph",
        _EN_DO,
    ),
    Say(
        "docx_gia_tri_sai",
        "thuộc tính «{name}» của «{holder}» có giá trị «{value}» mà Word không nhận",
        _DO,
        "the attribute «{name}» of «{holder}» has the value «{value}», which Word does not take",
        _EN_DO,
    ),
    Say(
        "docx_thuoc_tinh_la",
        "«{holder}» có thuộc tính «{name}» mà Word không biết",
        _DO,
        "«{holder}» has the attribute «{name}», which Word does not know",
        _EN_DO,
    ),
    Say(
        "docx_thieu_thuoc_tinh",
        "«{holder}» thiếu thuộc tính bắt buộc «{name}»",
        _DO,
        "«{holder}» lacks the attribute «{name}», which it must have",
        _EN_DO,
    ),
    Say(
        "docx_bang_lech_cot",
        "hàng chiếm {columns} cột, nhưng bảng chỉ khai báo {grid} cột",
        "trong Word xóa hàng này rồi chèn lại, hoặc vẽ lại bảng",
        "the row takes {columns} columns, but the table declares only {grid}",
        "delete the row in Word and insert it again, or draw the table again",
    ),
    Say(
        "docx_truong_ho",
        "một trường (field) mở mà không đóng, hoặc đóng mà không mở (dấu «{mark}»)",
        "trong Word bấm Alt+F9 để xem mã trường, xóa trường hỏng rồi chèn lại (ví dụ số trang)",
        "a field begins without an end, or ends without a beginning (mark «{mark}»)",
        "press Alt+F9 in Word to see field codes, delete the broken field and insert it again",
    ),
    Say(
        "docx_chu_thich_thieu",
        "dấu chú thích số {number} không có nội dung chú thích",
        "xóa dấu chú thích này rồi chèn lại (References › Insert Footnote)",
        "the note mark {number} has no note",
        "delete the mark and insert the note again (References › Insert Footnote)",
    ),
    Say(
        "docx_trung_so",
        "«{holder}» mang số {number} đã dùng cho một thành phần khác",
        _DO,
        "«{holder}» bears the number {number}, which another one has",
        _EN_DO,
    ),
    Say(
        "docx_dan_sai",
        "«{holder}» dẫn đến «{target}», không phải phần mà nó cần",
        _DO,
        "«{holder}» leads to «{target}», which is not what it needs",
        _EN_DO,
    ),
    Say(
        "docx_sai_kieu_phan",
        "phần «{part}» của tệp không khai báo, hoặc không phải, kiểu mà văn bản Word cần ở đó",
        _DO,
        "the part «{part}» of the file is not declared as, or is not, what a Word document needs there",
        _EN_DO,
    ),
)
