"""Readers of a decision: authority, articles, «Như Điều N» (PL III, Mẫu 1.2 and 1.3)."""

import re

from docgen.check.parent import folded, head_of, signature_lines
from docgen.check.texts import LONGEST
from docgen.check.units import Spot, plain
from docgen.check.verdict import Mismatch, Values
from docgen.check.view import View
from docgen.nd30.rules import KHOP
from docgen.vn.patterns import regex

_LABEL = regex(r"Điều\s\d{1,4}\s?[.:]?\s*")
_NUMBER = regex(r"Điều (\d{1,4})\b")
_LIKE = regex(r"-?\s*Như (?:các )?Điều\b(?P<so>[^;.]{0,60})", re.IGNORECASE)
_DUTY = regex(
    r"chịu trách nhiệm (?:thi hành|thực hiện|tổ chức|triển khai)|thi hành Quyết định này|"
    r"căn cứ Quyết định (?:thi hành|thực hiện)|tổ chức (?:thực hiện|triển khai) Quyết định này",
    re.IGNORECASE,
)
_ISSUES = regex(r"(?:ban hành|phê duyệt|công bố)\b", re.IGNORECASE)
_WITH = regex(r"kèm theo quyết định này", re.IGNORECASE)


def so_lan_quyet_dinh(part: str, view: View) -> Values:
    """Return how often the component stands in a decision; none in other kinds."""
    return (len(view.main_parts.get(part, ())),) if view.is_decision else ()


def so_lan_co_ten_loai(part: str, view: View) -> Values:
    """Return how often the component stands in a document with a title of its kind; none in others."""
    named = view.main_parts.get("ten_loai") and view.main_parts.get("trich_yeu")
    return (len(view.main_parts.get(part, ())),) if named else ()


def articles(view: View) -> dict[int, str]:
    """Return the articles of the main document: number → its whole text, khoản and điểm included."""
    found: dict[int, list[str]] = {}
    at = 0
    for spot in view.body:
        label = _NUMBER.match(plain(spot.text)) if spot.part in ("dieu", "dieu_nd") else None
        at = int(label[1]) if label else at
        if at:
            found.setdefault(at, []).append(spot.text)
    return {number: "\n".join(texts) for number, texts in found.items()}


# The authority line


def vi_tri_tham_quyen(spot: Spot, view: View) -> Values:
    """Return whether the authority line stands above every căn cứ of the main document."""
    bases = view.main_parts.get("can_cu", ())
    return (not bases or spot.index < bases[0].index,)


def khop_tham_quyen(spot: Spot, view: View) -> Values:
    """Return whether the authority line is the collective of «TM.», or the title of the head who signs."""
    lines = signature_lines(view)
    if not lines:
        return ()
    whole, found = lines[0].startswith("TM."), plain(spot.text)
    wanted = lines[0].removeprefix("TM.").strip() if whole else head_of(view)
    names = (wanted, f"QUYỀN {wanted}", f"Q. {wanted}")
    fits = any(folded(found).startswith(folded(name)) for name in names)
    return (KHOP if fits or not wanted else Mismatch(found, wanted),)


def duoi_can_cu(spot: Spot, view: View) -> Values:
    """Return whether «QUYẾT ĐỊNH:» stands under the căn cứ and above the first article."""
    bases = view.main_parts.get("can_cu", ())
    first = min(
        (view.main_parts[part][0].index for part in ("dieu", "dieu_nd") if part in view.main_parts), default=0
    )
    return ((not bases or bases[-1].index < spot.index) and (not first or spot.index < first),)


# Subject


def _indirect(view: View) -> bool:
    """Return whether the decision issues or approves another text or list (Mẫu 1.3)."""
    first = _first_words(view)
    return bool(view.issued or view.expected.kem_theo or (_ISSUES.match(first) and _WITH.search(first)))


def _first_words(view: View) -> str:
    """Return what article 1 says, without «Điều 1.»."""
    return _LABEL.sub("", plain(articles(view).get(1, "")[:LONGEST]), count=1)


def trich_yeu_truc_tiep(part: str, view: View) -> Values:
    """Return the subject of a decision that decides itself; none where its article 1 issues or approves."""
    spots = view.main_parts.get(part, ())
    if not spots or not view.is_decision or _indirect(view) or _ISSUES.match(_first_words(view)):
        return ()
    return (plain(spots[0].text)[:LONGEST],)


def trich_yeu_gian_tiep(part: str, view: View) -> Values:
    """Return the subject of a decision that issues another text."""
    spots = view.main_parts.get(part, ())
    if not spots or not view.is_decision or not _indirect(view):
        return ()
    return (plain(spots[0].text)[:LONGEST],)


# Nơi nhận


def dong_dau_quyet_dinh(part: str, view: View) -> Values:
    """Return the first recipient of a decision."""
    spots = view.main_parts.get(part, ())
    return (plain(spots[0].text)[:LONGEST],) if spots and view.is_decision else ()


def _named(part: str, view: View) -> list[int]:
    """Return the articles that «Như Điều N» names."""
    spots = view.main_parts.get(part, ())
    match = _LIKE.match(plain(spots[0].text)) if spots and view.is_decision else None
    return [int(figure) for figure in re.findall(r"\d{1,4}", match["so"])] if match else []


def dieu_khong_co(part: str, view: View) -> Values:
    """Return the first article of «Như Điều N» that the decision does not have, or ""."""
    found = articles(view)
    numbers = _named(part, view)
    if not numbers or not found:
        return ()
    missing = [number for number in numbers if number not in found]
    return (f"Điều {missing[0]}" if missing else "",)


def dieu_thi_hanh(part: str, view: View) -> Values:
    """Return whether «Như Điều N» names the implementing article; none where no article implements."""
    numbers, found = _named(part, view), articles(view)
    known = view.expected.dieu_thi_hanh
    doing = [known] if known else [number for number, text in found.items() if _DUTY.search(text)]
    if not doing or not numbers or any(number not in found for number in numbers):
        return ()
    fits = not set(doing).isdisjoint(numbers)
    return (KHOP if fits else Mismatch(f"Điều {numbers[0]}", f"Điều {doing[-1]}"),)


# Look of an article


def _after_label(spot: Spot) -> tuple[list[bool], list[bool]]:
    """Return whether each character of «Điều N.» and of what follows is bold; blanks do not count."""
    label = _LABEL.match(spot.text)
    end = label.end() if label else 0
    bold = [run.look.bold for run in spot.paragraph.runs for _ in run.text]
    skipped = len(spot.paragraph.text) - len(spot.paragraph.text.lstrip())
    shown = [
        (at, flag)
        for at, flag in enumerate(bold[skipped:])
        if not spot.paragraph.text[skipped + at].isspace()
    ]
    return [flag for at, flag in shown if at < end], [flag for at, flag in shown if at >= end]


def _in_decision(spot: Spot, view: View) -> bool:
    return spot.unit == 0 and view.is_decision


def _is_sentence(spot: Spot) -> bool:
    """Return whether an article's text is a sentence, not a title."""
    return spot.text.rstrip().endswith((".", ";", ":", ","))


def dam_nhan(spot: Spot, view: View) -> Values:
    """Return whether the label «Điều N.» is bold in a decision; none where there is no label."""
    label, _rest = _after_label(spot)
    return (all(label),) if label and _in_decision(spot, view) else ()


def dam_noi_dung(spot: Spot, view: View) -> Values:
    """Return whether the sentence after «Điều N.» is all bold in a decision; none for a title."""
    _label, rest = _after_label(spot)
    return (all(rest),) if rest and _is_sentence(spot) and _in_decision(spot, view) else ()


def dam_tieu_de(spot: Spot, view: View) -> Values:
    """Return whether the title after «Điều N.» is bold; none where a sentence stands there."""
    _label, rest = _after_label(spot)
    return (all(rest),) if rest and not (_is_sentence(spot) and _in_decision(spot, view)) else ()


# Titles of units


def co_tieu_de(spot: Spot, view: View) -> Values:
    """Return whether a Phần, Chương or Mục has its title on the next line."""
    below = view.after(spot)
    wanted = {"phan_so": "phan_tieu_de", "muc_so": "muc_tieu_de"}[spot.part]
    return (below is not None and below.part == wanted and bool(below.text),)


def dieu_co_tieu_de(spot: Spot, view: View) -> Values:
    """Return whether an article has words beside its number; none in a decision."""
    if _in_decision(spot, view):
        return ()
    return (bool(_LABEL.sub("", spot.text, count=1)),)
