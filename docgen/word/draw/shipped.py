"""The shipped templates by the name of their file; ``templates/`` holds what these functions make."""

from collections.abc import Callable

from docgen.word.draw import annexes, letter
from docgen.word.draw.annexes import TableAnnex
from docgen.word.draw.pages import template


def _letter() -> bytes:
    return template(letter.letter(), title="Công văn (Mẫu 1.5)", first_footer=letter.address())


def _annex() -> bytes:
    return template(annexes.annex(), title="Phụ lục (Mẫu 2.1 và 2.2)")


def _lists() -> bytes:
    return template(annexes.lists_annex(), title="Phụ lục nhiều danh sách")


def _table(row: TableAnnex) -> Callable[[], bytes]:
    return lambda: template(annexes.table_annex(row), title=row.title, landscape=row.landscape)


TEMPLATES: dict[str, Callable[[], bytes]] = {
    "cong_van": _letter,
    "phu_luc": _annex,
    "pl_hai_danh_sach": _lists,
    **{name: _table(row) for name, row in annexes.TABLES.items()},
}


def make_template(kind: str) -> bytes:
    """Return the shipped template `kind` (a key of TEMPLATES) as .docx bytes, the same on every run."""
    return TEMPLATES[kind]()
