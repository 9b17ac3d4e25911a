"""The shipped templates by the name of their file; ``templates/`` holds what these functions make."""

from collections.abc import Callable

from docgen.nd30.house import DOCGEN, House
from docgen.word.draw import annexes, documents, letter, marks, registers
from docgen.word.draw.annexes import TableAnnex
from docgen.word.draw.pages import template

Body = Callable[[House], str]
Maker = Callable[[House], bytes]


def _document(body: Body, title: str) -> Maker:
    """Return the maker of a document with its marks and the address at its foot."""
    return lambda house: template(
        body(house), title=title, first_header=marks.above(), first_footer=letter.address(), house=house
    )


def _part(body: Body, title: str) -> Maker:
    """Return the maker of what follows a document."""
    return lambda house: template(body(house), title=title, house=house)


def _register(body: Body, title: str) -> Maker:
    """Return the maker of a book on landscape pages."""
    return lambda house: template(body(house), title=title, landscape=True, house=house)


def _table(row: TableAnnex) -> Maker:
    return lambda house: template(
        annexes.table_annex(row, house), title=row.title, landscape=row.landscape, house=house
    )


TEMPLATES: dict[str, Maker] = {
    "cong_van": _document(documents.letter, "Công văn (Mẫu 1.5)"),
    "ten_loai": _document(documents.named_kind, "Văn bản có tên loại (Mẫu 1.4)"),
    "quyet_dinh": _document(documents.decision, "Quyết định (Mẫu 1.2 và 1.3)"),
    "van_ban_kem_theo": _part(documents.issued_text, "Văn bản ban hành kèm theo quyết định (Mẫu 1.3)"),
    "danh_sach_noi_nhan": _part(annexes.recipients, "Danh sách nơi nhận"),
    "phu_luc": _part(annexes.annex, "Phụ lục (Mẫu 2.1 và 2.2)"),
    "so_van_ban_di": _register(registers.outgoing, "Sổ đăng ký văn bản đi (Phụ lục IV, Mục I)"),
    "pl_hai_danh_sach": _part(annexes.lists_annex, "Phụ lục nhiều danh sách"),
    **{name: _table(row) for name, row in annexes.TABLES.items()},
}


def make_template(kind: str, house: House = DOCGEN) -> bytes:
    """Return the shipped template `kind` (a key of TEMPLATES) as .docx bytes, the same on every run.

    `house`: as it looks in an office with this style; what ships is drawn in docgen's own.
    """
    return TEMPLATES[kind](house)
