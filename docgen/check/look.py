"""Readers of how a paragraph is set. Each returns the values that occur; none for a blank paragraph."""

import re
import unicodedata

from docgen.check.units import Spot
from docgen.check.verdict import Values, near
from docgen.check.view import View
from docgen.nd30.families import THAN_BAI
from docgen.nd30.page import TWIPS_PER_MM
from docgen.vn.patterns import regex
from docgen.word.spots import LINE_HEIGHT, Look

OLD_FONTS = regex(r"\.Vn|VNI[- ]|VNtimes|VnArial|\.TMC|UVN ", re.IGNORECASE)
_LABELS = regex(r"^(?:[a-zđ]{1,2}\)|V/v|Kính gửi:)\s*")
"""What stands in lower case before words that may be in capitals."""
_AT_LEFT = ("noi_nhan_tu", "noi_nhan_ds")
"""Lines that begin at the left margin, be they justified or not."""
_TAGS = regex(r"\{\{[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}|\{#[^{}]{0,200}#\}|\[\.{2,}\]|\[…+\]")


def _looks(spot: Spot) -> list[Look]:
    return [run.look for run in spot.paragraph.shown]


def _each(values: list[object]) -> Values:
    return tuple(dict.fromkeys(values))


def co_chu_pt(spot: Spot, _: View) -> Values:
    """Return the font sizes in points."""
    return _each([look.size_pt for look in _looks(spot)])


def dam(spot: Spot, _: View) -> Values:
    """Return whether its runs are bold; raised marks of notes do not count."""
    looks = _looks(spot)
    return _each([look.bold for look in looks if not look.script] or [look.bold for look in looks])


def dam_toan_doan(spot: Spot, _: View) -> Values:
    """Return whether all of it is bold: a lead word in bold is allowed in running text."""
    looks = _looks(spot)
    return (all(look.bold for look in looks),) if looks else ()


def dam_dau(spot: Spot, _: View) -> Values:
    """Return whether it begins in bold."""
    return tuple(look.bold for look in _looks(spot)[:1])


def nghieng(spot: Spot, _: View) -> Values:
    """Return whether its runs are italic."""
    return _each([look.italic for look in _looks(spot)])


def nghieng_toan_doan(spot: Spot, _: View) -> Values:
    """Return whether all of it is italic."""
    looks = _looks(spot)
    return (all(look.italic for look in looks),) if looks else ()


def gach_chan(spot: Spot, _: View) -> Values:
    """Return whether its runs are underlined."""
    return _each([look.underline for look in _looks(spot)])


def chu_hoa(spot: Spot, _: View) -> Values:
    """Return «hoa» for capitals only, «thuong» with a lower-case letter.

    Capitals that may be nothing but abbreviations («UBND, HĐND») are not judged.
    """
    text = _LABELS.sub("", spot.text, count=1)
    if any(char.islower() for char in text):
        return ("thuong",)
    accents = any(unicodedata.combining(char) for char in unicodedata.normalize("NFD", text))
    return ("hoa",) if accents else ()


def can_le(spot: Spot, _: View) -> Values:
    """Return the alignment; running text inside a table is not judged."""
    if spot.part in THAN_BAI and spot.paragraph.cell:
        return ()
    if spot.part == "ky_so_phu_luc" and any(step == "khung" for step, _ in spot.paragraph.steps):
        return ()
    align = spot.paragraph.format.align
    return ("left" if align == "both" and spot.part in _AT_LEFT else align,)


def gian_dong(spot: Spot, _: View) -> Values:
    """Return the line spacing in lines; an exact height is taken in line heights of the font."""
    format_ = spot.paragraph.format
    if not format_.line_pt:
        return (near(format_.line, (1, 1.5), 0.005),)
    return (near(format_.line_pt / (LINE_HEIGHT * max(spot.paragraph.size_pt, 1)), (1, 1.5), 0.02),)


def cach_tren_pt(spot: Spot, view: View) -> Values:
    """Return its own space above in points, where something stands above."""
    return (spot.paragraph.format.before_pt,) if view.before(spot) else ()


def cach_duoi_pt(spot: Spot, view: View) -> Values:
    """Return its own space below in points, where something stands below."""
    return (spot.paragraph.format.after_pt,) if view.after(spot) else ()


def cach_doan_pt(spot: Spot, view: View) -> Values:
    """Return the space between it and the text above, in points: that one's below plus its own above."""
    above = view.before(spot)
    if (
        above is None
        or above.part not in (*THAN_BAI, "so_ky_hieu")
        or not above.text
        or spot.paragraph.cell != above.paragraph.cell
    ):
        return ()
    if spot.part in THAN_BAI and spot.paragraph.cell:
        return ()
    upper, lower = above.paragraph.format, spot.paragraph.format
    alike = above.paragraph.style == spot.paragraph.style
    after = 0 if alike and upper.contextual else upper.after_pt
    before = 0 if alike and lower.contextual else lower.before_pt
    return (after + before,)


def lui_dong_dau_cm(spot: Spot, _: View) -> Values:
    """Return the first-line indent in centimetres, to 2 decimals."""
    if spot.paragraph.cell:
        return ()
    return (round(spot.paragraph.format.first_line_twips / TWIPS_PER_MM / 10, 2),)


def bat_dau_mm(spot: Spot, _: View) -> Values:
    """Return where its first line begins, in millimetres from the edge of the cell or text area."""
    format_ = spot.paragraph.format
    return (near((format_.left_twips + format_.first_line_twips) / TWIPS_PER_MM, (0,), 0.5),)


def phong_chu(spot: Spot, _: View) -> Values:
    """Return the fonts."""
    return _each([font for look in _looks(spot) for font in look.fonts])


def phong_ma_cu(spot: Spot, _: View) -> Values:
    """Return whether its fonts are those of an old encoding (TCVN3, VNI)."""
    return _each([bool(OLD_FONTS.match(font)) for look in _looks(spot) for font in look.fonts])


def dang_unicode(spot: Spot, _: View) -> Values:
    """Return «NFC», or «NFD» where marks stand apart from their letters."""
    return ("NFC" if unicodedata.is_normalized("NFC", spot.paragraph.text) else "NFD",)


def mau_chu(spot: Spot, _: View) -> Values:
    """Return the colours of the text; the mark of urgency has its own (III.2.b)."""
    if spot.part == "khan":
        return ()
    return _each([look.color for look in _looks(spot)])


def to_nen(spot: Spot, _: View) -> Values:
    """Return the highlighted text, or False."""
    marked = "".join(run.text for run in spot.paragraph.shown if run.look.highlight)
    return (marked or False,)


def the_sot(spot: Spot, _: View) -> Values:
    """Return the first tag of a template that is left, or False."""
    match = _TAGS.search(spot.text)
    return (match[0] if match else False,)


def theo_doi_thay_doi(spot: Spot, _: View) -> Values:
    """Return whether a tracked change is left in it."""
    return (spot.paragraph.changed,)


def co_nhan_xet(spot: Spot, _: View) -> Values:
    """Return whether a comment hangs on it."""
    return (spot.paragraph.commented,)
