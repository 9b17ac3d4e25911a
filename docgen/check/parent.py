"""The document that annexes belong to: kind, number, time, issuer; from the facts or the letterhead."""

import re
import unicodedata
from functools import lru_cache

from docgen.check.expected import HinhThuc
from docgen.check.units import plain
from docgen.check.view import View
from docgen.values import dataclass
from docgen.vn.patterns import regex

Ngay = tuple[int, int, int]
"""Day, month, year; 0: blank."""
_LONG = regex(r"(\d*)\s*tháng\s*(\d*)\s*năm\s*(\d*)", re.IGNORECASE)
_SHORT = regex(r"(\d*)\s*/\s*(\d*)\s*/\s*(\d*)")
_OWN_LINE = regex(r"(?:TM|KT|TL|TUQ|Q)\.|PHÓ |THỨ TRƯỞNG|TỔ PHÓ|ĐỘI PHÓ")
_KEPT = 256
_TONES = "\u0300\u0301\u0303\u0309\u0323"


@dataclass(frozen=True, slots=True)
class Parent:
    """Facts of the parent; empty or None: not known."""

    loai: str
    so_ky_hieu: str | None
    """Without blanks: «15/SKHCN-CĐS», of a draft «/SKHCN-CĐS»."""
    ngay: Ngay | None
    co_quan: str
    hinh_thuc: HinhThuc


def parent(view: View) -> Parent:
    """Return the parent's facts: the given ones first, then those of the letterhead."""
    facts = view.expected
    sign = facts.so_ky_hieu or _first(view, "so_ky_hieu").partition(":")[2]
    time = facts.ngay or _first(view, "dia_danh_ngay")
    names = view.main_parts.get("co_quan_ban_hanh", ())
    return Parent(
        loai=facts.loai or view.title.capitalize(),
        so_ky_hieu=squeezed(sign) if sign else None,
        ngay=time_of(time) if time else None,
        co_quan=facts.co_quan or plain(" ".join(spot.text for spot in names)),
        hinh_thuc=facts.hinh_thuc,
    )


def _first(view: View, part: str) -> str:
    spots = view.main_parts.get(part, ())
    return spots[0].text if spots else ""


def head_of(view: View) -> str:
    """Return the title of the agency's head in capitals, from the facts or the signature; maybe empty."""
    known = view.expected.nguoi_dung_dau.upper()
    lines = signature_lines(view)
    first = next((line for line in lines if not line.startswith("TM.")), "")
    return known or re.sub(r"^(?:Q|KT|TL|TUQ)\.\s*", "", first)


def signature_lines(view: View) -> tuple[str, ...]:
    """Return the lines of authority and title in reading order.

    A title too long for its cell is broken inside its paragraph: that is one line, unless the whole block is
    one paragraph or the next piece begins a line of its own («KT. …», «PHÓ …»).
    """
    spots = view.main_parts.get("ky_quyen_han", ())
    lines: list[str] = []
    for spot in spots:
        for number, piece in enumerate(plain(piece) for piece in spot.text.split("\n")):
            if number and lines and len(spots) > 1 and not _OWN_LINE.match(piece):
                lines[-1] = f"{lines[-1]} {piece}".strip()
            elif piece:
                lines.append(piece)
    return tuple(lines)


def squeezed(text: str) -> str:
    """Return `text` without blanks; a hyphen that does not break is a hyphen.

    >>> squeezed("  15 / X")
    '15/X'
    """
    return "".join(text.split()).replace("\u2011", "-")


@lru_cache(maxsize=_KEPT)
def time_of(text: str) -> Ngay | None:
    """Return the day, month and year that `text` writes, 0 for a blank; None where it writes none.

    >>> time_of("ngày 05 tháng 01 năm 2026"), time_of("ngày    /5/2021"), time_of("hôm nay")
    ((5, 1, 2026), (0, 5, 2021), None)
    """
    short = plain(text)[:300]
    match = _LONG.search(short) or _SHORT.search(short)
    if not match or any(len(figure) > 4 for figure in match.groups()):
        return None
    day, month, year = (int(figure or 0) for figure in match.groups())
    return day, month, year


def names_agency(found: str, wanted: str, *, head: bool) -> bool:
    """Return whether `found` names the agency `wanted`, or where `head` says so its head (Điều 13.1).

    >>> names_agency("Giám đốc Sở Tài chính", "Sở Tài chính", head=True)
    True
    """
    of_head = head and folded(found).endswith(" " + folded(wanted))
    return of_head or same_name(found, wanted)


def same_name(found: str, wanted: str) -> bool:
    """Return whether two names of an agency are one; case and tone-mark place aside, a place may follow.

    >>> same_name("Uỷ ban nhân dân tỉnh X", "ỦY BAN NHÂN DÂN")
    True
    """
    left, right = folded(found), folded(wanted)
    return left == right or left.startswith(right + " ")


@lru_cache(maxsize=_KEPT)
def folded(text: str) -> str:
    """Return `text` in lower case with each word's tone mark at its end: «uỷ» and «ủy» become one."""
    words = unicodedata.normalize("NFD", plain(text).casefold()).split(" ")
    bare = (
        "".join(c for c in word if c not in _TONES) + "".join(c for c in word if c in _TONES)
        for word in words
    )
    return " ".join(bare)
