"""The shipped templates by the name of their file; ``templates/`` holds what these functions make."""

from collections.abc import Callable

from docgen.word.draw import annexes, documents, letter, marks
from docgen.word.draw.annexes import TableAnnex
from docgen.word.draw.pages import template


def _document(body: Callable[[], str], title: str) -> Callable[[], bytes]:
    """Return the maker of a document with its marks and the address at its foot."""
    return lambda: template(body(), title=title, first_header=marks.above(), first_footer=letter.address())


def _annex() -> bytes:
    return template(annexes.annex(), title="Phụ lục (Mẫu 2.1 và 2.2)")


def _lists() -> bytes:
    return template(annexes.lists_annex(), title="Phụ lục nhiều danh sách")


def _issued_text() -> bytes:
    return template(documents.issued_text(), title="Văn bản ban hành kèm theo quyết định (Mẫu 1.3)")


def _recipients() -> bytes:
    return template(annexes.recipients(), title="Danh sách nơi nhận")


def _table(row: TableAnnex) -> Callable[[], bytes]:
    return lambda: template(annexes.table_annex(row), title=row.title, landscape=row.landscape)


TEMPLATES: dict[str, Callable[[], bytes]] = {
    "cong_van": _document(documents.letter, "Công văn (Mẫu 1.5)"),
    "ten_loai": _document(documents.named_kind, "Văn bản có tên loại (Mẫu 1.4)"),
    "quyet_dinh": _document(documents.decision, "Quyết định (Mẫu 1.2 và 1.3)"),
    "van_ban_kem_theo": _issued_text,
    "danh_sach_noi_nhan": _recipients,
    "phu_luc": _annex,
    "pl_hai_danh_sach": _lists,
    **{name: _table(row) for name, row in annexes.TABLES.items()},
}


def make_template(kind: str) -> bytes:
    """Return the shipped template `kind` (a key of TEMPLATES) as .docx bytes, the same on every run."""
    return TEMPLATES[kind]()
