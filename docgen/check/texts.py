"""Readers of what a paragraph says: number, ký hiệu, place and time, subject, names."""

import datetime as dt
import re

from docgen.check.units import Spot, plain
from docgen.check.verdict import Mismatch, Values
from docgen.check.view import View
from docgen.nd30 import kinds
from docgen.nd30.page import TWIPS_PER_PT
from docgen.nd30.rules import KHOP
from docgen.vn.patterns import regex
from docgen.vn.width import width_pt
from docgen.word.spots import Paragraph

_NUMBER = regex(r"Số\s*:?\s*(\d*)\s*/", re.IGNORECASE)
_AFTER_LABEL = regex(r"Số[\s:.…]*", re.IGNORECASE)
_BLANK_NUMBER = regex(r"Số:(\s+)/")
_TIME = regex(r"ngày\s*(\d*)\s*tháng\s*(\d*)\s*năm\s*(\d*)")
LONGEST = 4_000
"""Characters that a rule on words looks at: what is longer is no letterhead, and patterns stay cheap."""
_BLANK_DAY = regex(r"ngày(\s+)tháng")


def chu(spot: Spot, _: View) -> Values:
    """Return the text; U+00A0 is a space."""
    return (spot.text[:LONGEST].replace("\u00a0", " "),)


def so(spot: Spot, _: View) -> Values:
    """Return the figures of the number; none for the blank of a draft."""
    match = _NUMBER.match(plain(spot.text))
    return (match[1],) if match and match[1] else ()


def _sign(spot: Spot) -> str:
    return _AFTER_LABEL.sub("", spot.text[:LONGEST], count=1).replace("\u00a0", " ").replace("\u2011", "-")


def so_va_ky_hieu(spot: Spot, _: View) -> Values:
    """Return what follows «Số:», without the blank of a draft."""
    return (_sign(spot),)


def _groups(spot: Spot) -> list[str]:
    return [group.strip() for group in _sign(spot).rpartition("/")[2].split("-") if group.strip()]


def nhom_ky_hieu(spot: Spot, _: View) -> Values:
    """Return the groups of the ký hiệu."""
    return tuple(_groups(spot))


def nhom_cong_van(spot: Spot, view: View) -> Values:
    """Return the ký hiệu of a công văn."""
    return ("-".join(_groups(spot)),) if view.is_letter else ()


def so_nhom_cong_van(spot: Spot, view: View) -> Values:
    """Return how many groups the ký hiệu of a công văn has."""
    return (len(_groups(spot)),) if view.is_letter else ()


def nhom_ten_loai(spot: Spot, view: View) -> Values:
    """Return whether the ký hiệu begins with the kind's abbreviation; none for a công văn or others."""
    title = view.title
    wanted, groups = kinds.ABBREVIATIONS.get(title.casefold(), ""), _groups(spot)
    if not wanted or not groups or spot.unit:
        return ()
    return (KHOP if groups[0] == wanted else Mismatch(groups[0], wanted),)


def o_trong_so(spot: Spot, _: View) -> Values:
    """Return how many blanks a draft leaves for the number, beside the space after the colon."""
    match = _BLANK_NUMBER.match(spot.text)
    return (len(match[1]) - 1,) if match else ()


def _time(spot: Spot) -> tuple[str, str, str]:
    match = _TIME.search(plain(spot.text)[:LONGEST])
    return (match[1], match[2], match[3]) if match else ("", "", "")


def ngay(spot: Spot, _: View) -> Values:
    """Return the figures of the day; none for a blank."""
    return tuple(text for text in _time(spot)[:1] if text)


def thang(spot: Spot, _: View) -> Values:
    """Return the figures of the month; none for a blank."""
    return tuple(text for text in _time(spot)[1:2] if text)


def ngay_co_that(spot: Spot, _: View) -> Values:
    """Return whether the day exists; none where a part is blank."""
    day, month, year = _time(spot)
    if not (day and month and year):
        return ()
    try:
        dt.date(int(year), int(month), int(day))
    except (ValueError, OverflowError):
        return (False,)
    return (True,)


def o_trong_ngay(spot: Spot, _: View) -> Values:
    """Return how many blanks a draft leaves for the day, beside the space before «tháng»."""
    match = _BLANK_DAY.search(spot.text)
    return (len(match[1]) - 1,) if match else ()


def dia_danh_viet_hoa(spot: Spot, _: View) -> Values:
    """Return whether the place begins with a capital."""
    return (spot.text[:1].isupper(),) if spot.text else ()


def so_ky_tu(spot: Spot, _: View) -> Values:
    """Return the length of the subject after «V/v»."""
    return (len(re.sub(r"^V/v\s*", "", spot.text)),)


def chu_khong_hoc_vi(spot: Spot, view: View) -> Values:
    """Return the signer's name, unless a degree may stand before it."""
    return () if view.expected.cho_hoc_vi else chu(spot, view)


def line_widths_pt(paragraph: Paragraph) -> list[float]:
    """Return the widths of its lines in points, broken only where the text itself breaks."""
    widths = [0.0]
    for run in paragraph.runs:
        for number, piece in enumerate(run.text.split("\n")):
            if number:
                widths.append(0.0)
            look = run.look
            shown = piece.upper() if look.caps else piece
            widths[-1] += width_pt(shown, look.size_pt, bold=look.bold, italic=look.italic)
    return widths


def so_dong(spot: Spot, _: View) -> Values:
    """Return how many lines the text needs in its cell, by the widths of Times New Roman."""
    room = spot.paragraph.width_twips / TWIPS_PER_PT
    if room <= 0:
        return ()
    return (sum(max(1, -int(-width // room)) for width in line_widths_pt(spot.paragraph)),)
