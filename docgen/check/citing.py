"""Readers of citations: issuer by the symbol, dates that disagree, laws with a number, names of articles."""

import re

from docgen.check.citations import Citation
from docgen.check.parent import parent
from docgen.check.units import Spot, plain
from docgen.check.verdict import Mismatch, Values
from docgen.check.view import View
from docgen.nd30.rules import KHOP
from docgen.vn.patterns import regex

_LAWS = ("luật", "bộ luật", "pháp lệnh")
_OF_PARLIAMENT = regex(r"(?:QH|UBTVQH)\d{1,2}")
_HEADS = regex(
    r"^(?:(?:Phó )?Thủ tướng|Chính phủ|Quốc hội|Chủ tịch|Bộ|Văn phòng|(?:Ủy|Uỷ) ban|UBND|UBTVQH|Hội đồng|"
    r"HĐND|Thường trực|Ban|Hội nghị|Tỉnh ủy|Thành ủy|Đảng ủy|Thanh tra|Tổng Thanh tra|Ngân hàng|Thống đốc|Sở|"
    r"Giám đốc|Cục|Tổng cục|Tòa án|Viện|VPCP)\b",
    re.IGNORECASE,
)
_NEVER = regex(r"(?:N[ĐQ]-CP của Thủ tướng|-TTg của Chính phủ)", re.IGNORECASE)
"""Wrong even without a date before «của»: «việc thực hiện Nghị định … của các sở» says something else."""
_POSTS = regex(r"^(?:bộ trưởng|chủ tịch|giám đốc|thủ trưởng|thống đốc|chủ nhiệm)\s+", re.IGNORECASE)
_SHORT = (("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"), ("UBTVQH", "Ủy ban Thường vụ Quốc hội"))
_ABBREVIATION = regex(r"\b[A-ZĐ][A-ZĐ&]+\b")


def co_quan_vien_dan(citation: Citation, _: View) -> Values:
    """Return «17/NQ-CP của Thủ tướng Chính phủ»; none where «của» may belong to another word."""
    name = re.sub(
        r"\b(U|u)ỷ ban\b", lambda match: f"{'Ủ' if match[1] == 'U' else 'ủ'}y ban", citation.co_quan
    )
    text = f"{citation.sign} của {name}"
    bound = citation.ngay is not None and _HEADS.match(name)
    return (text,) if name and (bound or _NEVER.search(text)) else ()


def du_lieu_vien_dan(citation: Citation, view: View) -> Values:
    """Return whether date and issuer are those of the first dated citation of the same text in the file."""
    first = view.citations.first_dated.get(id(citation))
    if first is None or first is citation:
        return ()
    if first.ngay != citation.ngay:
        return (Mismatch(citation.text, _dated(first)),)
    left, right = _issuer(citation.co_quan), _issuer(first.co_quan)
    alike = not (left and right) or left.startswith(right) or right.startswith(left)
    return (KHOP if alike else Mismatch(citation.text, f"{first.sign} của {first.co_quan}"),)


def _dated(citation: Citation) -> str:
    day, month, year = citation.ngay or (0, 0, 0)
    return f"{citation.sign} ngày {day:02}/{month if month > 2 else f'{month:02}'}/{year}"


def _issuer(name: str) -> str:
    """Return a name to compare, in lower case without the post; empty where it holds an abbreviation."""
    for short, full in _SHORT:
        name = re.sub(rf"\b{short}\b", full, name)
    if _ABBREVIATION.search(name) or not _HEADS.match(name):
        return ""
    return _POSTS.sub("", name.replace("Uỷ", "Ủy")).casefold()


def luat_co_so(citation: Citation, _: View) -> Values:
    """Return a law that is cited with its number, or False; in a table and in notes it may be."""
    spot = citation.spot
    if spot.paragraph.cell or spot.paragraph.story != "than":
        return ()
    wrong = citation.loai.casefold() in _LAWS and _OF_PARLIAMENT.fullmatch(citation.ky_hieu)
    return (citation.text if wrong else False,)


def nhac_lai_day_du(citation: Citation, view: View) -> Values:
    """Return a citation in full after the first in full of the same text, or False."""
    return (citation.text if id(citation) in view.citations.repeated else False,)


def sau_ngay_van_ban(citation: Citation, view: View) -> Values:
    """Return a cited text that is younger than the document, or False; none where a date is blank."""
    own = parent(view).ngay
    if own is None or citation.ngay is None or not all(own):
        return ()
    return (citation.text if citation.ngay[::-1] > own[::-1] else False,)


# Căn cứ


def can_cu_thieu(spot: Spot, view: View) -> Values:
    """Return what a numbered basis lacks: «thieu_ngay», «thieu_co_quan», or ""; none for others."""
    found = view.citations.of_spot.get(spot.index, ())
    if not found or not spot.text.startswith("Căn cứ") or found[0].loai.casefold() in _LAWS:
        return ()
    first = found[0]
    if first.ngay is None:
        return ("thieu_ngay",)
    return ("" if first.co_quan else "thieu_co_quan",)


def can_cu_luat_ngay(spot: Spot, _: View) -> Values:
    """Return whether a law in the căn cứ has its date; none for other bases."""
    laws = re.match(r"Căn cứ (?:các )?(?:Luật|Bộ luật|Pháp lệnh) (?P<ten>[^;]{0,300})", plain(spot.text))
    return (re.search(r"\bngày\s+\d", laws["ten"]) is not None,) if laws else ()


def theo_de_nghi_cuoi(spot: Spot, view: View) -> Values:
    """Return whether «Theo đề nghị của …» is the last line of the căn cứ."""
    proposal = re.match(r"(?:Theo|Xét) đề nghị\b", plain(spot.text))
    return (view.group(spot)[-1] is spot,) if proposal else ()


# Articles of a text: «điểm a khoản 2 Điều 3»

_POINT_AS_CLAUSE = regex(r"\bkhoản [a-zđ](?=,? (?:điều|khoản) \d)", re.IGNORECASE)
_COMMA = regex(r"\b(?:khoản \d{1,3}(?=, ?Điều \d)|điểm [a-zđ]{1,2}(?=, ?khoản \d)).{0,14}", re.IGNORECASE)
_CAPITAL = regex(r"(?<=[\w,] )(?:Khoản \d{1,3}|Điểm [a-zđ]{1,2}(?= (?i:khoản|Điều)))\b")
_LOWER = regex(
    r"(?:(?<=khoản \d )|(?<=khoản \d\d )|(?<=tại )|(?<=theo )|(?<=định tại ))"
    r"(?:điều \d{1,3}\b(?! (?:người|cán bộ|xe|máy|giờ|ngày|%))|chương [IVXL]{1,6}\b)"
    r"|\b(?:điều \d{1,3}[a-zđ]?|chương [IVXL]{1,6})(?= (?:của )?(?:Nghị định|Thông tư|Luật|Bộ luật|"
    r"Nghị quyết|Quyết định|Quy chế|Quy định|Hiến pháp|này)\b)"
)


_CLAUSE_NEEDED = regex(r"hoản\s+\w")
_COMMA_NEEDED = regex(r"hoản\s+\d|iểm\s+\w{1,2},")
_CAPITAL_NEEDED = regex(r"Khoản\s+\d|Điểm\s+\w")
_LOWER_NEEDED = regex(r"điều\s+\d|chương\s+[IVXL]")
_ORDINANCE_NEEDED = regex("Pháp lệnh")
_ORDINANCE = regex(r"Pháp lệnh [^;.]{3,150}?ngày [^;.]{8,30} của Quốc hội\b")


def _first(pattern: re.Pattern[str], spot: Spot, needed: re.Pattern[str], *words: str) -> Values:
    """Return the first match in the text, or False; `words` and `needed` are cheap tests that it passes.

    One of `words` stands in every match, and so does `needed`.
    """
    if not any(word in spot.text for word in words) or not needed.search(spot.text):
        return ()
    match = pattern.search(plain(spot.text))
    return (match[0] if match else False,)


def diem_goi_khoan(spot: Spot, _: View) -> Values:
    """Return a point that is called «khoản»: «khoản d, Điều 2»; False where there is none."""
    return _first(_POINT_AS_CLAUSE, spot, _CLAUSE_NEEDED, "hoản")


def phay_don_vi(spot: Spot, _: View) -> Values:
    """Return a comma between units: «khoản 2, Điều 5»; False where there is none."""
    return _first(_COMMA, spot, _COMMA_NEEDED, "hoản", "iểm")


def don_vi_hoa(spot: Spot, _: View) -> Values:
    """Return a «Khoản 2» or «Điểm a» that is capital inside a sentence; False where there is none."""
    return _first(_CAPITAL, spot, _CAPITAL_NEEDED, "Khoản", "Điểm")


def don_vi_thuong(spot: Spot, _: View) -> Values:
    """Return a «điều 5» or «chương II» that is lower-case; False where there is none."""
    return _first(_LOWER, spot, _LOWER_NEEDED, "điều", "chương")


def phap_lenh(spot: Spot, _: View) -> Values:
    """Return an ordinance ascribed to the National Assembly; False where there is none."""
    return _first(_ORDINANCE, spot, _ORDINANCE_NEEDED, "Pháp lệnh")
