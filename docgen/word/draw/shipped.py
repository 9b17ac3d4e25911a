"""The shipped templates: one row a file."""

from docgen.errors import UsageError
from docgen.word.draw import annexes, letter
from docgen.word.draw.pages import template

KINDS: tuple[str, ...] = ("cong_van", "phu_luc")


def make_template(kind: str) -> bytes:
    """Return the shipped template `kind` as .docx bytes, the same on every run."""
    if kind == "cong_van":
        return template(letter.letter(), title="Công văn (Mẫu 1.5)", first_footer=letter.address())
    return template(annexes.annex(), title="Phụ lục (Mẫu 2.1 và 2.2)")
