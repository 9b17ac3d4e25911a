"""How a template looks, judged: its component styles and what is set beside them, page, fonts, letters.

A style is told once; a paragraph only where its own settings differ from its style.
"""

import re
import unicodedata
from collections.abc import Iterator

from docgen.check.look import OLD_FONTS
from docgen.check.problems import Problem, Weight, Words, problem
from docgen.nd30.components import BY_KEY, BY_STYLE, Component
from docgen.nd30.families import VAN_XUOI
from docgen.nd30.page import TWIPS_PER_MM
from docgen.nd30.rules import Between, Rule
from docgen.nd30.rules_page import RULES as PAGE_RULES
from docgen.word.examine import Dressed, Examined
from docgen.word.spots import Format, Look, Paragraph, Section

FONT = "Times New Roman"
BLACK = ("auto", "000000")
_FREE = (*VAN_XUOI, "kinh_gui", "kinh_gui_ds", "noi_nhan_ds", "dia_chi", "so_trang", "dia_danh_ngay")
"""Components in which a single word may be bold or upright."""
_STATEMENT = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_DRAWN = re.compile(r"[_\-–—‒―─━═=~¯‾]{5,}")
_SLOTS: dict[str, str] = {
    "co_quan": "co_quan_ban_hanh",
    "chu_quan": "co_quan_chu_quan",
    "so_ky_hieu": "so_ky_hieu",
    "dia_danh_ngay": "dia_danh_ngay",
    "ten_loai": "ten_loai",
    "tham_quyen_ban_hanh": "tham_quyen",
    "ho_ten": "ky_ho_ten",
    "phu_luc_so": "phu_luc_so",
    "tieu_de": "phu_luc_tieu_de",
    "kem_theo": "phu_luc_kem_theo",
    "ky_so": "ky_so_phu_luc",
    "du_thao": "du_thao",
    "do_khan": "khan",
    "luu_hanh": "luu_hanh",
}
"""Name → the component whose box it stands in."""
_SLOT = re.compile(r"\{\{-?\s*(\w+)\s*-?\}\}")
_PAGE = {
    "le_tren_mm": "top_twips",
    "le_duoi_mm": "bottom_twips",
    "le_trai_mm": "left_twips",
    "le_phai_mm": "right_twips",
}


def judge(seen: Examined, name: str, form: str) -> Iterator[Problem]:
    """Yield what is wrong with the look of the template, pages first, then styles, then paragraphs."""
    for section in seen.sections:
        yield from _page(section, name)
    for style in seen.styles.values():
        if row := BY_STYLE.get(style.name):
            yield from _style(style, row, name)
    for paragraph in seen.paragraphs:
        yield from _paragraph(paragraph, seen, name, form)
        yield from _letters(paragraph, name)


def _page(section: Section, name: str) -> Iterator[Problem]:
    part = "trang_ngang" if section.landscape else "trang_doc"
    steps = (("phan_trang", section.index + 1),)
    for rule in PAGE_RULES:
        if rule.part != part or rule.prop not in _PAGE or not isinstance(rule.allowed, Between):
            continue
        value = round(getattr(section, _PAGE[rule.prop]) / TWIPS_PER_MM, 1)
        if value not in rule.allowed and round(value) not in rule.allowed:
            duty = Words(rule.vi, rule.en)
            yield problem(name, _weight(rule), "mau_le_trang", steps, value=f"{value:g}", duty=duty)


def _weight(rule: Rule) -> Weight:
    return "loi" if rule.severity == "loi" else "canh_bao"


def _style(style: Dressed, row: Component, name: str) -> Iterator[Problem]:
    """Yield what the style sets beyond its row."""
    for id_, found, wanted in _faults(style.format, (style.look,), row, cell=True):
        yield problem(
            name,
            _of_law(row),
            f"mau_kieu_{id_}",
            style=row.style,
            found=found,
            wanted=wanted,
            clause=row.clause,
        )


def _of_law(row: Component) -> Weight:
    return "loi" if row.clause else "canh_bao"


def _paragraph(paragraph: Paragraph, seen: Examined, name: str, form: str) -> Iterator[Problem]:
    """Yield what a paragraph sets beyond the row of its component, and a box that is not in its style."""
    if not _STATEMENT.sub("", paragraph.text).strip():
        return
    row = BY_STYLE.get(paragraph.style)
    slot = _slot(paragraph, form)
    if row is None and slot is not None:
        args = {"style": slot.style, "own": paragraph.style or "Normal", "text": _short(paragraph.text)}
        yield problem(name, "canh_bao", "mau_thieu_kieu", paragraph.steps, **args)
        row = slot
    if row is None:
        return
    looks = tuple(run.look for run in paragraph.runs if _STATEMENT.sub("", run.text).strip())
    style = seen.styles.get(row.style)
    own = () if style is None else _faults(style.format, (style.look,), row, cell=True)
    told = {fault[:2] for fault in own}
    for id_, found, wanted in _faults(paragraph.format, looks, row, cell=paragraph.cell is not None):
        if (id_, found) not in told:
            yield problem(
                name, _of_law(row), f"mau_doan_{id_}", paragraph.steps, style=row.style, found=found,
                wanted=wanted, text=_short(paragraph.text), clause=row.clause,
            )  # fmt: skip


def _slot(paragraph: Paragraph, form: str) -> Component | None:
    """Return the component whose box a paragraph is by the name it prints, for a template of a known form."""
    if not form:
        return None
    names = _SLOT.findall(paragraph.text)
    if "trich_yeu" in names:
        return BY_KEY["trich_yeu_cv" if form == "cong_van" else "trich_yeu"]
    return next((BY_KEY[_SLOTS[name]] for name in names if name in _SLOTS), None)


def _faults(
    format_: Format, looks: tuple[Look, ...], row: Component, *, cell: bool
) -> Iterator[tuple[str, str, str]]:
    """Yield (what, found, wanted) for each property outside the decree's range."""
    for size in sorted({look.size_pt for look in looks if not row.low_pt <= look.size_pt <= row.high_pt}):
        wanted = f"{row.low_pt:g}" if row.low_pt == row.high_pt else f"{row.low_pt:g}–{row.high_pt:g}"
        yield "co_chu", f"{size:g}", wanted
    if row.clause and row.key not in _FREE:
        if looks and any(look.bold != row.bold for look in looks):
            yield ("dam" if row.bold else "khong_dam"), "", ""
        if looks and any(look.italic != row.italic for look in looks):
            yield ("nghieng" if row.italic else "khong_nghieng"), "", ""
    if row.align and format_.align != row.align and not (row.align in ("both", "left") and cell):
        yield "can_le", format_.align, row.align
    for font in dict.fromkeys(font for look in looks for font in look.fonts):
        if font != FONT and not OLD_FONTS.match(font):
            yield "phong", font, FONT
    wanted_color = row.color if row.color not in BLACK else "000000"
    for color in dict.fromkeys(look.color for look in looks):
        if color != wanted_color and not (wanted_color == "000000" and color in BLACK):
            yield "mau", color, wanted_color


def _letters(paragraph: Paragraph, name: str) -> Iterator[Problem]:
    """Yield what is wrong with the letters: two code points for one, an old encoding, lines of characters."""
    text = paragraph.text
    if not unicodedata.is_normalized("NFC", text):
        yield problem(name, "canh_bao", "mau_chu_to_hop", paragraph.steps, text=_short(text))
    for font in dict.fromkeys(font for run in paragraph.shown for font in run.look.fonts):
        if OLD_FONTS.match(font):
            yield problem(name, "loi", "mau_phong_cu", paragraph.steps, font=font, text=_short(text))
    if _DRAWN.search(_STATEMENT.sub("", text)):
        yield problem(name, "canh_bao", "mau_ke_bang_chu", paragraph.steps, text=_short(text))


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:59] + "…"
