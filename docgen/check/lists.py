"""Readers of lists: addressees, recipients, căn cứ, signature lines; of one line, or of the whole list."""

import re
from collections.abc import Iterator

from docgen.check.parent import signature_lines
from docgen.check.texts import LONGEST
from docgen.check.units import Spot, plain
from docgen.check.verdict import Mismatch, Values
from docgen.check.view import View
from docgen.kept import by_text
from docgen.nd30.rules import KHOP
from docgen.vn.patterns import regex

_UNIT = regex(r"-\s*Lưu\s*:?\s*VT\s*,\s*([^;.,(]+)")
_COLLECTIVE = ("ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "HỘI ĐỒNG", "CHÍNH PHỦ", "BAN ", "ỦY BAN", "UỶ BAN")
_ADDRESSED = regex(r"\s*Kính gửi\s?:")
_MINUTES = "BIÊN BẢN"
"""Its form (Mẫu 1.9) has no line of place and time, and two people sign."""
_WITHOUT_SUBJECT = ("GIẤY GIỚI THIỆU", "GIẤY NGHỈ PHÉP")
_FIRST = 8
"""Where a «Kính gửi» typed as plain text stands: among the first paragraphs."""


def dau_dong(spot: Spot, _: View) -> Values:
    """Return the line, to see its dash."""
    return (spot.text[:LONGEST].replace("\u00a0", " "),)


def cuoi_muc(spot: Spot, view: View) -> Values:
    """Return the last character of a line that is not the last of its list."""
    return () if view.group(spot)[-1] is spot else (spot.text[-1:],)


def cuoi_danh_sach(spot: Spot, view: View) -> Values:
    """Return the last character of the last line of a list."""
    return (spot.text[-1:],) if view.group(spot)[-1] is spot else ()


# Readers of a whole component of the main document.


def so_lan(part: str, view: View) -> Values:
    """Return how often the component stands in the main document; none without a main document."""
    if not view.main or (part == "dia_danh_ngay" and view.title == _MINUTES):
        return ()
    count = len(view.main_parts.get(part, ()))
    return (min(count, 1) if part == "ky_ho_ten" and view.title == _MINUTES else count,)


def ca_khoi(part: str, view: View) -> Values:
    """Return all its lines as one text."""
    lines = "\n".join(signature_lines(view))
    return (lines[:LONGEST],) if view.main_parts.get(part) else ()


def dong_dau(part: str, view: View) -> Values:
    """Return the first recipient of a document that has a «Kính gửi»."""
    spots = view.main_parts.get(part, ())
    return (plain(spots[0].text)[:LONGEST],) if spots and view.main_parts.get("kinh_gui") else ()


def dong_cuoi(part: str, view: View) -> Values:
    """Return the last recipient."""
    spots = view.main_parts.get(part, ())
    return (plain(spots[-1].text)[:LONGEST],) if spots else ()


def so_dong_luu(part: str, view: View) -> Values:
    """Return how many lines «Lưu» there are."""
    spots = view.main_parts.get(part, ())
    return (sum(bool(re.match(r"-?\s*Lưu\s*(:|VT)", spot.text)) for spot in spots),) if spots else ()


def so_vi_tri_gach(part: str, view: View) -> Values:
    """Return at how many places the dashes stand, counting places 1 mm apart as one."""
    formats = [spot.paragraph.format for spot in view.main_parts.get(part, ())]
    starts = sorted({format_.left_twips + format_.first_line_twips for format_ in formats})
    return (len([s for number, s in enumerate(starts) if not number or s - starts[number - 1] > 57]),)


def _names(spots: tuple[Spot, ...]) -> set[str]:
    return {name for spot in spots for name in _name(spot.text)}


@by_text
def _name(text: str) -> Iterator[str]:
    line = plain(text).removeprefix("Kính gửi:")
    if name := re.sub(r"\s*\([^)]*\)$", "", line.strip(" -;.")).casefold():
        yield name


def trung_kinh_gui(part: str, view: View) -> Values:
    """Return the recipient that is an addressee too, or False."""
    above = _names(view.main_parts.get("kinh_gui", ())) | _names(view.main_parts.get("kinh_gui_ds", ()))
    twice = [spot.text for spot in view.main_parts.get(part, ()) if _names((spot,)) & above]
    return (twice[0] if twice else False,)


def don_vi_luu(part: str, view: View) -> Values:
    """Return whether the filing unit is the drafting unit of a công văn's ký hiệu."""
    signs, lines = view.main_parts.get("so_ky_hieu", ()), view.main_parts.get(part, ())
    match = _UNIT.match(lines[-1].text) if lines else None
    if not (signs and match and view.is_letter):
        return ()
    unit, wanted = match[1].strip(), plain(signs[0].text).replace("\u2011", "-").rpartition("-")[2].strip()
    return (KHOP if unit.startswith(wanted) else Mismatch(unit, wanted),)


def hinh_thuc_kinh_gui(part: str, view: View) -> Values:
    """Return how the addressees are set: «mot_noi», «danh_sach», or a mixture."""
    labels, items = view.main_parts.get(part, ()), view.main_parts.get("kinh_gui_ds", ())
    if not labels:
        return ()
    beside = plain(labels[0].text).partition(":")[2].strip()
    if beside:
        return ("lan_lon" if items else "mot_noi",)
    return (("khong_ten", "mot_muc")[len(items)] if len(items) < 2 else "danh_sach",)


def tm_sai_che_do(part: str, view: View) -> Values:
    """Return the line «TM.» of an agency led by one head, or False; none where its regime is not known."""
    lines = [spot.text for spot in view.main_parts.get(part, ()) if spot.text.startswith("TM.")]
    facts = view.expected
    if not lines or facts.tham_quyen == "tap_the" or (facts.tap_the and not facts.tham_quyen):
        return ()
    names = view.main_parts.get("co_quan_ban_hanh", ())
    one_head = (
        facts.tham_quyen or facts.tap_the is False or not names or not names[0].text.startswith(_COLLECTIVE)
    )
    return (lines[0],) if one_head else ()


def nguoi_soan_thao(part: str, view: View) -> Values:
    """Return the drafter's mark and the number of copies after the last line's full stop; maybe none."""
    spots = view.main_parts.get(part, ())
    match = (
        re.match(r"-?\s*Lưu\s*:?\s*[^;.]{1,200}\.\s*(\S.*)", plain(spots[-1].text)[:LONGEST])
        if spots
        else None
    )
    return (match[1],) if match else ()


# Readers of the whole file.


def loai_co_kinh_gui(view: View) -> Values:
    """Return the kind of a document that has a «Kính gửi», in capitals; none where it is not known."""
    kind = view.title
    typed = any(_ADDRESSED.match(spot.text) for spot in view.body[:_FIRST])
    return (kind,) if kind and (typed or view.main_parts.get("kinh_gui")) else ()


def to_trinh_co_kinh_gui(view: View) -> Values:
    """Return whether a tờ trình has a «Kính gửi»."""
    return (bool(view.main_parts.get("kinh_gui")),) if view.title == "TỜ TRÌNH" else ()


def cong_van_co_kinh_gui(view: View) -> Values:
    """Return whether a công văn has a «Kính gửi»."""
    return (bool(view.main_parts.get("kinh_gui")),) if view.is_letter else ()


def dung_ten_loai(view: View) -> Values:
    """Return whether the document bears the title of the kind that the facts say; none where they do not."""
    wanted = view.expected.loai.upper()
    if not view.main or not wanted:
        return ()
    found = plain(" ".join(spot.text for spot in view.main_parts.get("ten_loai", ())))
    wanted = "" if wanted == "CÔNG VĂN" else wanted
    return (KHOP if found == wanted else Mismatch(found, wanted),)


def kieu_trich_yeu(view: View) -> Values:
    """Return how the subject stands: «v_v» of a công văn, «duoi_ten_loai» of other kinds, or a mixture."""
    title, letter, subject = (
        bool(view.main_parts.get(part)) for part in ("ten_loai", "trich_yeu_cv", "trich_yeu")
    )
    if not letter and not subject:
        return ()
    return (
        ("v_v_co_ten_loai" if title or subject else "v_v")
        if letter
        else ("duoi_ten_loai" if title else "thieu_ten_loai"),
    )


def co_trich_yeu(view: View) -> Values:
    """Return whether the main document has a subject; none where its form has none (Mẫu 1.8, 1.10)."""
    if view.title in _WITHOUT_SUBJECT:
        return ()
    return (any(view.main_parts.get(part) for part in ("trich_yeu", "trich_yeu_cv")),) if view.main else ()
