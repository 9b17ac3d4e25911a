"""Messages of the stores: legal bases and recipients, and the keys that lead into them."""

from docgen.say.row import Say

_BASES = (
    Say(
        "can_cu_khong_co_gan",
        "không có căn cứ «{key}» trong data/can_cu.yaml",
        "có phải là «{near}»?",
        "there is no legal basis «{key}» in data/can_cu.yaml",
        "is it «{near}»?",
    ),
    Say(
        "can_cu_khong_co",
        "không có căn cứ «{key}» trong data/can_cu.yaml",
        "thêm văn bản vào tệp ấy, hoặc viết «- van_ban: Nghị định số …»; đang có: {known}",
        "there is no legal basis «{key}» in data/can_cu.yaml",
        "add it there, or write «- van_ban: Nghị định số …»; there are: {known}",
    ),
    Say(
        "can_cu_thieu_ngay",
        "căn cứ «{key}» chưa có ngày ban hành nên chưa viện dẫn được ở phần căn cứ",
        "thêm «ngay_ban_hanh: ngày/tháng/năm» cho văn bản ấy trong data/can_cu.yaml",
        "the legal basis «{key}» has no day and cannot stand among the bases",
        "add «ngay_ban_hanh: day/month/year» to it in data/can_cu.yaml",
    ),
    Say(
        "can_cu_kem_khong_khoa",
        "«kem_sua_doi» chỉ dùng với «khoa»: docgen không biết văn bản gõ tay được sửa đổi bởi văn bản nào",
        "bỏ «kem_sua_doi», gõ cả văn bản sửa đổi; hoặc thêm văn bản vào data/can_cu.yaml rồi dùng «khoa»",
        "«kem_sua_doi» goes with «khoa» only: docgen does not know what amends a typed text",
        "remove it and type the amending text too, or add the text to data/can_cu.yaml and use «khoa»",
    ),
    Say(
        "can_cu_mot_trong_hai",
        "mỗi căn cứ ghi khóa hoặc ghi văn bản, không ghi cả hai",
        "giữ «khoa: …» (văn bản có trong data/can_cu.yaml), hoặc «van_ban: …» (chữ gõ tay)",
        "a basis is given by its key or as text, by one of both",
        "keep «khoa: …» (a text of data/can_cu.yaml), or «van_ban: …» (typed text)",
    ),
    Say(
        "can_cu_het_truoc",
        "văn bản hết hiệu lực trước khi có hiệu lực: «{found}»",
        "kiểm tra hieu_luc_tu và hieu_luc_den",
        "the text ends before it begins: «{found}»",
        "check hieu_luc_tu and hieu_luc_den",
    ),
)
_RECIPIENTS = (
    Say(
        "noi_nhan_khong_co_gan",
        "không có đơn vị hay nhóm «{key}» trong data/noi_nhan.yaml",
        "có phải là «{near}»?",
        "there is no body or group «{key}» in data/noi_nhan.yaml",
        "is it «{near}»?",
    ),
    Say(
        "noi_nhan_khong_co",
        "không có đơn vị hay nhóm «{key}» trong data/noi_nhan.yaml",
        "thêm vào tệp ấy, hoặc gõ tên đầy đủ có dấu; đang có: {known}",
        "there is no body or group «{key}» in data/noi_nhan.yaml",
        "add it there, or type the full name; there are: {known}",
    ),
    Say(
        "don_vi_het_truoc",
        "đơn vị bị bãi bỏ trước khi thành lập: «{found}»",
        "kiểm tra co_tu và bai_bo_tu",
        "the body is abolished before it begins: «{found}»",
        "check co_tu and bai_bo_tu",
    ),
    Say(
        "nhom_trong",
        "nhóm chưa có thành viên",
        "liệt kê khóa của các đơn vị, hoặc viết «mo: có» nếu là nhóm không liệt kê",
        "the group has no members",
        "list the keys of its bodies, or write «mo: có» for a group that is not listed",
    ),
    Say(
        "nhom_mo_co_thanh_vien",
        "nhóm mở (mo: có) thì không liệt kê thành viên",
        "bỏ «mo: có», hoặc bỏ danh sách thành viên",
        "an open group (mo: có) lists no members",
        "remove «mo: có», or the members",
    ),
    Say(
        "nhom_trung_don_vi",
        "khóa «{key}» đã là khóa của một đơn vị",
        "đặt khóa khác cho nhóm",
        "the key «{key}» is the key of a body already",
        "give the group another key",
    ),
)
ROWS: tuple[Say, ...] = (
    *_BASES,
    *_RECIPIENTS,
    Say(
        "kho_vong",
        "mục «{field}» dẫn vòng tròn: {way}",
        "bỏ một mắt xích của vòng ấy",
        "the field «{field}» runs in a circle: {way}",
        "remove one link of it",
    ),
)
