"""Where → words: «ho_so.yaml, dòng 12, mục «Trích yếu»», «cong_van.docx, Bảng 2, hàng 3, ô 1»."""

from docgen.errors import Where

STEPS: dict[str, tuple[str, str]] = {
    "doan": ("đoạn", "paragraph"),
    "bang": ("bảng", "table"),
    "hang": ("hàng", "row"),
    "o": ("ô", "cell"),
    "dau_trang": ("đầu trang", "header"),
    "chan_trang": ("chân trang", "footer"),
    "chu_thich": ("chú thích", "footnote"),
    "khung": ("khung chữ", "text box"),
    "phan_trang": ("phần", "section"),
}
"""Kind of a step → its word in Vietnamese and in English."""
GONE = ("không còn trong tệp", "no longer in the file")
"""Said of a place that a comment was meant for and that nobody can find."""


def place(where: Where, lang: str) -> str:
    """Return the place in words, outermost first; empty where nothing is known.

    >>> place(Where("thu_tuc.xlsx", cell="TTHC!D17"), "vi")
    'thu_tuc.xlsx:TTHC!D17'
    """
    vietnamese = lang != "en"
    parts = [":".join(part for part in (where.file, where.cell) if part)]
    if where.line:
        parts.append(f"{'dòng' if vietnamese else 'line'} {where.line}")
    if where.field:
        parts.append(f"{'mục' if vietnamese else 'field'} {where.field}")
    parts += [steps(where, lang)]
    return ", ".join(part for part in parts if part)


def steps(where: Where, lang: str) -> str:
    """Return the way inside a Word file, «Bảng 2, hàng 3, ô 1».

    >>> steps(Where(steps=(("bang", 2), ("hang", 3), ("o", 1))), "vi")
    'Bảng 2, hàng 3, ô 1'
    """
    words = [f"{STEPS[kind][1 if lang == 'en' else 0]} {number}" for kind, number in where.steps]
    text = ", ".join(words)
    return text[:1].upper() + text[1:]
