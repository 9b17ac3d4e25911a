"""How a template looks, judged: its component styles and what is set beside them, page, fonts, letters.

A style is told once; a paragraph only where its own settings differ from its style.
"""

import re
from collections.abc import Iterator

from docgen.check.look import OLD_FONTS
from docgen.check.problems import Problem, Weight, Words, problem
from docgen.check.properties import OF_SECTION
from docgen.check.template_letters import short
from docgen.check.view import View, view_of
from docgen.nd30.components import BY_KEY, BY_STYLE, Component
from docgen.nd30.families import VAN_XUOI
from docgen.nd30.rules import Rule
from docgen.nd30.rules_page import RULES as PAGE_RULES
from docgen.say.check import shown
from docgen.vn.patterns import regex
from docgen.word.examine import Dressed, Examined
from docgen.word.spots import Format, Look, Paragraph, Reading, Section

FONT = "Times New Roman"
BLACK = ("auto", "000000")
_FREE = (*VAN_XUOI, "kinh_gui", "kinh_gui_ds", "noi_nhan_ds", "dia_chi", "so_trang", "dia_danh_ngay")
"""Components in which a single word may be bold or upright."""
_STATEMENT = regex(r"\{%.{0,2000}?%\}|\{#.{0,2000}?#\}", re.DOTALL)
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
_SLOT = regex(r"\{\{-?\s*(\w+)\s*-?\}\}")
PAGE = ("le_tren_mm", "le_duoi_mm", "le_trai_mm", "le_phai_mm", "canh_ngan_mm", "canh_dai_mm")
"""Properties of a page that a template alone shows, whether it can be filled or not."""


def judge(seen: Examined, name: str, form: str) -> Iterator[Problem]:
    """Yield what is wrong with the look of the template, pages first, then styles, then paragraphs."""
    view = view_of(Reading(name, (), (), (), seen.sections), None)
    for section in seen.sections:
        yield from _page(section, view, name)
    for style in seen.styles.values():
        if row := BY_STYLE.get(style.name):
            yield from _style(style, row, name)
    filled = frozenset(
        slot.key
        for one in seen.paragraphs
        if (slot := _slot(one, form)) is not None and one.style == slot.style
    )
    for paragraph in seen.paragraphs:
        yield from _paragraph(paragraph, seen, name, form, filled)


def _page(section: Section, view: View, name: str) -> Iterator[Problem]:
    parts = ("trang", "trang_ngang" if section.landscape else "trang_doc")
    steps = (("phan_trang", section.index + 1),)
    for rule in PAGE_RULES:
        if rule.part in parts and rule.prop in PAGE:
            for value in OF_SECTION[rule.prop](section, view):
                if value not in rule.allowed:
                    duty, found = Words(rule.vi, rule.en), Words(shown(value), shown(value, "en"))
                    args = {"value": found, "duty": duty, "clause": rule.clause}
                    yield problem(name, _weight(rule), "mau_le_trang", steps, **args)


def _weight(rule: Rule) -> Weight:
    return "loi" if rule.severity == "loi" else "canh_bao"


def _style(style: Dressed, row: Component, name: str) -> Iterator[Problem]:
    """Yield what the style sets beyond its row."""
    for id_, found, wanted in _faults(style.format, (style.look,), row, cell=row.align != "both"):
        yield problem(
            name,
            _of_law(row),
            f"mau_kieu_{id_}",
            style=row.style,
            found=_words(found),
            wanted=_words(wanted),
            clause=row.clause,
        )


def _words(value: object) -> Words:
    return Words(shown(value), shown(value, "en"))


def _of_law(row: Component) -> Weight:
    return "loi" if row.clause else "canh_bao"


def _paragraph(
    paragraph: Paragraph, seen: Examined, name: str, form: str, filled: frozenset[str]
) -> Iterator[Problem]:
    """Yield what a paragraph sets beyond the row of its component, and a box that is not in its style.

    The boxes `filled` are there in their own style: what else prints their names is text.
    """
    if not _STATEMENT.sub("", paragraph.text).strip():
        return
    row = BY_STYLE.get(paragraph.style)
    slot = _slot(paragraph, form)
    slot = None if slot is not None and slot.key in filled else slot
    if row is None and slot is not None:
        args = {"style": slot.style, "own": paragraph.style or "Normal", "text": short(paragraph.text)}
        yield problem(name, "canh_bao", "mau_thieu_kieu", paragraph.steps, **args)
        row = slot
    if row is None:
        return
    looks = tuple(run.look for run in paragraph.runs if _STATEMENT.sub("", run.text).strip())
    style = seen.styles.get(row.style)
    own = () if style is None else _faults(style.format, (style.look,), row, cell=row.align != "both")
    told = {fault[:2] for fault in own}
    for id_, found, wanted in _faults(paragraph.format, looks, row, cell=paragraph.cell is not None):
        if (id_, found) not in told:
            yield problem(
                name, _of_law(row), f"mau_doan_{id_}", paragraph.steps, style=row.style, found=_words(found),
                wanted=_words(wanted), text=short(paragraph.text), clause=row.clause,
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
) -> Iterator[tuple[str, object, object]]:
    """Yield (what, found, wanted) for each property outside the decree's range."""
    for size in sorted({look.size_pt for look in looks if not row.low_pt <= look.size_pt <= row.high_pt}):
        low, high = shown(row.low_pt), shown(row.high_pt)
        yield "co_chu", size, low if low == high else f"{low}–{high}"
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
