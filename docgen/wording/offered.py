"""The names that each form of template may ask for: the contract between `context` and who edits templates.

One row is one name; a test holds the rows against the real contexts, so that neither can drift.
"""

from typing import Literal

from docgen.values import dataclass

Shape = Literal["chu", "danh_sach", "doan", "dong_chu", "bang", "cac_bang", "bang_tu_ve"]
"""Text; a list of texts; blocks, for ``{{p }}``; runs, for ``{{r }}``; tables by key; all tables; drawn."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of template: the name of docgen's own, its number in PL III, its name in two languages."""

    key: str
    mau: str
    vi: str
    en: str


FORMS = (
    Form("cong_van", "1.5", "công văn", "dispatch"),
    Form("ten_loai", "1.4", "văn bản có tên loại", "document of a named kind"),
    Form("quyet_dinh", "1.2", "quyết định", "decision"),
    Form("van_ban_kem_theo", "1.3", "văn bản ban hành kèm theo quyết định", "text issued with a decision"),
    Form("phu_luc", "2.1", "phụ lục", "annex"),
    Form("danh_sach_noi_nhan", "", "danh sách nơi nhận", "list of recipients"),
    Form("so_van_ban_di", "", "sổ đăng ký văn bản đi", "register of outgoing documents"),
)
FORM_OF = {form.key: form for form in FORMS}
BY_MAU = {form.mau: form for form in FORMS if form.mau}


@dataclass(frozen=True, slots=True)
class Offered:
    """One name: its labels, how it looks once printed, and the forms that offer and that need it."""

    name: str
    vi: str
    en: str
    example: str
    shape: Shape
    forms: frozenset[str]
    needed: frozenset[str] = frozenset()
    """Forms that need it in every template: each document has a value for it."""

    @property
    def tag(self) -> str:
        """Return the tag that prints it."""
        return _TAG[self.shape].format(name=self.name)


_TAG: dict[Shape, str] = {
    "chu": "{{{{ {name} }}}}",
    "danh_sach": "{{%p for x in {name} %}} {{{{ x }}}} {{%p endfor %}}",
    "doan": "{{{{p {name} }}}}",
    "dong_chu": "{{{{r {name} }}}}",
    "bang": "{{%tr for d in {name}.ma_bang.dong %}}",
    "cac_bang": "{{%p for b in {name} %}}",
    "bang_tu_ve": "{{{{p {name} }}}}",
}
_LETTER, _NAMED, _DECISION = {"cong_van"}, {"ten_loai"}, {"quyet_dinh"}
_DOCUMENTS = _LETTER | _NAMED | _DECISION
_ISSUED, _ANNEX, _LIST = {"van_ban_kem_theo"}, {"phu_luc"}, {"danh_sach_noi_nhan"}
_BOOK = {"so_van_ban_di"}
_NONE: set[str] = set()


def _row(
    name: str,
    labels: tuple[str, str],
    example: str,
    forms: set[str],
    needed: set[str],
    shape: Shape = "chu",
) -> Offered:
    return Offered(name, *labels, example, shape, frozenset(forms), frozenset(needed))


# fmt: off
OFFERED: tuple[Offered, ...] = (
    _row("chu_quan", ("Cơ quan chủ quản", "Parent body"), "UBND TỈNH QUẢNG NGÃI",
         _DOCUMENTS | _ISSUED | _BOOK, _NONE),
    _row("co_quan", ("Cơ quan ban hành", "Issuing body"), "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
         _DOCUMENTS | _ISSUED | _BOOK, _DOCUMENTS | _ISSUED | _BOOK),
    _row("so_ky_hieu", ("Số và ký hiệu", "Number and sign"), "15/SKHCN-CĐS", _DOCUMENTS, _DOCUMENTS),
    _row("dia_danh_ngay", ("Địa danh và thời gian", "Place and day"),
         "Quảng Ngãi, ngày 05 tháng 01 năm 2026", _DOCUMENTS, _DOCUMENTS),
    _row("ten_loai", ("Tên loại", "Kind"), "TỜ TRÌNH", _NAMED | _DECISION | _ISSUED,
         _NAMED | _DECISION | _ISSUED),
    _row("trich_yeu", ("Trích yếu", "Subject"), "rà soát thủ tục hành chính", _DOCUMENTS | _ISSUED,
         _DOCUMENTS | _ISSUED),
    _row("tham_quyen_ban_hanh", ("Thẩm quyền ban hành", "Authority"), "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ",
         _DECISION, _DECISION),
    _row("can_cu", ("Căn cứ", "Legal bases"), "Căn cứ Luật …;", _NAMED | _DECISION, _DECISION, "doan"),
    _row("kinh_gui", ("Kính gửi", "Addressees"), "UBND các xã, phường", _LETTER | _NAMED, _LETTER,
         "danh_sach"),
    _row("noi_dung", ("Nội dung", "Body"), "các đoạn văn đã đánh số", _DOCUMENTS | _ISSUED | _ANNEX,
         _DOCUMENTS | _ISSUED, "doan"),
    _row("noi_nhan", ("Nơi nhận", "Recipients"), "Như trên", _DOCUMENTS, _DOCUMENTS, "danh_sach"),
    _row("luu", ("Lưu", "Kept by"), "VT, CĐS.", _DOCUMENTS, _DOCUMENTS, "dong_chu"),
    _row("quyen_han", ("Quyền hạn và chức vụ người ký", "Authority and post of the signer"),
         "KT. GIÁM ĐỐC", _DOCUMENTS, _DOCUMENTS, "danh_sach"),
    _row("chuc_vu_khac", ("Chức vụ khác của người ký", "Other post of the signer"), "PHÓ CHỦ TỊCH",
         _DOCUMENTS, _NONE, "danh_sach"),
    _row("ho_ten", ("Họ tên người ký", "Name of the signer"), "Nguyễn Văn A", _DOCUMENTS, _DOCUMENTS),
    _row("dia_chi", ("Địa chỉ cơ quan", "Address"), "Địa chỉ: 48 Hùng Vương", _DOCUMENTS, _NONE, "danh_sach"),
    _row("du_thao", ("Dấu dự thảo", "Draft mark"), "DỰ THẢO", _DOCUMENTS, _NONE),
    _row("do_khan", ("Mức độ khẩn", "Urgency"), "HỎA TỐC", _DOCUMENTS, _NONE),
    _row("luu_hanh", ("Phạm vi lưu hành", "Circulation"), "XEM XONG TRẢ LẠI", _DOCUMENTS, _NONE),
    _row("phu_luc_so", ("Số phụ lục", "Number of the annex"), "Phụ lục II", _ANNEX, _ANNEX),
    _row("tieu_de", ("Tiêu đề phụ lục", "Title of the annex"), "DANH MỤC THỦ TỤC HÀNH CHÍNH", _ANNEX | _LIST,
         _ANNEX | _LIST),
    _row("kem_theo", ("Dòng kèm theo", "Accompanying line"), "(Kèm theo Công văn số 15/SKHCN-CĐS …)",
         _ANNEX | _LIST | _ISSUED, _ANNEX | _LIST | _ISSUED),
    _row("ky_so", ("Thông tin ký số", "Line of the e-signature"), "Số: …; …/…/…; …:…:…", _ANNEX | _ISSUED,
         _NONE),
    _row("ghi_chu", ("Ghi chú của phụ lục", "Notes of the annex"), "các đoạn văn cuối phụ lục", _ANNEX, _NONE,
         "doan"),
    _row("ten_so", ("Tên sổ", "Name of the register"), "SỔ ĐĂNG KÝ VĂN BẢN ĐI", _BOOK, _BOOK),
    _row("nam", ("Năm", "Year"), "2026", _BOOK, _BOOK),
    _row("tu_ngay", ("Từ ngày", "From day"), "01/01/2026", _BOOK, _BOOK),
    _row("den_ngay", ("Đến ngày", "To day"), "31/12/2026", _BOOK, _BOOK),
    _row("tu_so", ("Từ số", "From number"), "01", _BOOK, _BOOK),
    _row("den_so", ("Đến số", "To number"), "147", _BOOK, _BOOK),
    _row("quyen_so", ("Quyển số", "Volume"), "01", _BOOK, _BOOK),
    _row("bang", ("Bảng theo mã", "Tables by key"), "bang.danh_muc", _ANNEX | _LIST | _BOOK, _LIST | _BOOK,
         "bang"),
    _row("cac_bang", ("Mọi bảng theo thứ tự", "All tables in order"), "cac_bang[0]", _ANNEX, _NONE,
         "cac_bang"),
    _row("bang_tu_ve", ("Chỗ đặt bảng tự vẽ", "Place of drawn tables"), "bảng vẽ theo mô tả cột", _ANNEX,
         _NONE, "bang_tu_ve"),
)
# fmt: on
BY_NAME = {row.name: row for row in OFFERED}


def offered_to(form: str) -> tuple[Offered, ...]:
    """Return the rows of `form` (a key of FORM_OF), or all of them where it is empty."""
    return tuple(row for row in OFFERED if not form or form in row.forms)


_SIGNS: tuple[tuple[str, frozenset[str], frozenset[str]], ...] = (
    ("so_van_ban_di", frozenset(("ten_so", "quyen_so")), frozenset()),
    ("quyet_dinh", frozenset(("tham_quyen_ban_hanh",)), frozenset(("Thẩm quyền ban hành", "Quyết định"))),
    ("phu_luc", frozenset(("phu_luc_so", "cac_bang", "bang_tu_ve", "ghi_chu")), frozenset(("Phụ lục",))),
    ("cong_van", frozenset(), frozenset(("Trích yếu công văn",))),
    ("van_ban_kem_theo", frozenset(("kem_theo ten_loai",)), frozenset()),
    ("ten_loai", frozenset(("so_ky_hieu ten_loai", "can_cu")), frozenset(("Tên loại",))),
    ("danh_sach_noi_nhan", frozenset(("tieu_de bang",)), frozenset()),
    ("phu_luc", frozenset(("kem_theo", "bang")), frozenset(("Kèm theo",))),
    (
        "cong_van",
        frozenset(("so_ky_hieu", "dia_danh_ngay", "kinh_gui", "ho_ten")),
        frozenset(("Số và ký hiệu",)),
    ),
)
"""What gives a form away, the surest first: names (all words of an entry together), styles that are used."""


def guessed(names: frozenset[str], styles: frozenset[str]) -> str:
    """Return the form of a template that asks for `names` and sets paragraphs in `styles`, or nothing.

    >>> guessed(frozenset(("so_ky_hieu", "trich_yeu", "kinh_gui")), frozenset())
    'cong_van'
    >>> guessed(frozenset(("khach_hang",)), frozenset())
    ''
    """
    for form, by_name, by_style in _SIGNS:
        if any(set(sign.split()) <= names for sign in by_name) or styles & by_style:
            return form
    return ""
