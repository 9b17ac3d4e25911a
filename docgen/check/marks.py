"""Readers of marks: dự thảo, mức độ khẩn, phạm vi lưu hành (PL I, P.I, III.2)."""

import re

from docgen.check.parent import parent
from docgen.check.units import Spot, plain
from docgen.check.verdict import Values
from docgen.check.view import View
from docgen.nd30.page import TWIPS_PER_MM, TWIPS_PER_PT
from docgen.vn.patterns import regex
from docgen.word.spots import LINE_HEIGHT

_DRAFT = regex(r"DỰ THẢO(?: ?\(?(?:lần|LẦN) ?\d{0,3}\)?)?[.:\d ]{0,8}")
_SIZES_MM = ((20, 8), (30, 8), (40, 8))
_TOLERANCE_MM = 1.5
_MM_PER_PT = 25.4 / 72


def du_thao_con(spot: Spot, view: View) -> Values:
    """Return a mark «DỰ THẢO» that a numbered, dated document still bears, or False; none for other text."""
    if spot.part != "du_thao" and not (
        spot.text.startswith("DỰ THẢO") and _DRAFT.fullmatch(plain(spot.text))
    ):
        return ()
    facts = parent(view)
    issued = bool(re.match(r"\d", facts.so_ky_hieu or "")) and facts.ngay is not None and all(facts.ngay)
    return (plain(spot.text) if issued else False,)


def mau_dau(spot: Spot, _: View) -> Values:
    """Return «do_tuoi» for bright red, else the colour."""
    return tuple(dict.fromkeys(_red(run.look.color) for run in spot.paragraph.shown))


def _red(color: str) -> str:
    if not re.fullmatch(r"[0-9A-F]{6}", color):
        return color
    red, green, blue = (int(color[at : at + 2], 16) for at in (0, 2, 4))
    return "do_tuoi" if red >= 200 and max(green, blue) <= 60 else color


def khung_mm(spot: Spot, _: View) -> Values:
    """Return the size of its frame as «20 x 8»; «khong_khung» without one; none where a table may draw it."""
    format_ = spot.paragraph.format
    sides = (format_.top, format_.bottom, format_.left, format_.right)
    if not any(sides) and len([step for step in spot.paragraph.steps if step[0] == "bang"]) > 1:
        return ()
    if any(side is None or side.kind != "single" for side in sides):
        return ("khong_khung",)
    room = sum(side.space_pt for side in (format_.left, format_.right) if side) * TWIPS_PER_PT
    width = (spot.paragraph.width_twips - format_.left_twips - format_.right_twips + room) / TWIPS_PER_MM
    line = format_.line_pt or format_.line * LINE_HEIGHT * spot.paragraph.size_pt
    space = sum(side.space_pt for side in (format_.top, format_.bottom) if side)
    height = (line + space) * _MM_PER_PT
    return (_near_size(width, height),)


def _near_size(width_mm: float, height_mm: float) -> str:
    for width, height in _SIZES_MM:
        if abs(width_mm - width) <= _TOLERANCE_MM and abs(height_mm - height) <= _TOLERANCE_MM:
            return f"{width} x {height}"
    return f"{width_mm:.0f} x {height_mm:.0f}"


def khung_dung_muc(spot: Spot, view: View) -> Values:
    """Return the mark and the size of its frame: «KHẨN 20 x 8»; none where the frame is not known."""
    text = plain(spot.text).replace("HOẢ", "HỎA")
    return tuple(f"{text} {size}" for size in khung_mm(spot, view))


def khung_don(spot: Spot, view: View) -> Values:
    """Return whether a frame of one line stands around it; none where a table may draw it."""
    return tuple(size != "khong_khung" for size in khung_mm(spot, view))
