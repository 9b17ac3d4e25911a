"""Readers of slips of wording: doubled phrases, spelling, names typed in two ways, terms of the past."""

from collections.abc import Iterator

from docgen.check.parent import parent
from docgen.check.texts import LONGEST
from docgen.check.units import Spot
from docgen.check.verdict import Values
from docgen.check.view import View
from docgen.kept import by_text
from docgen.nd30.spelling import SLIPS
from docgen.vn.patterns import regex

_LEAST_WORDS = 4
"""A phrase of so many words is not typed twice on purpose."""
_SLIP = regex("|".join(f"(?:{typed})" for typed, _ in SLIPS))
_DASHED = regex(r"(\w+ \w+) [–—] (\w+ \w+)")
_GROUPS = (
    regex(r"(?i)\bsở,? ban,? ngành\b"),
    regex(r"(?i)\bhuyện,? thị xã,? thành phố\b"),
    regex(r"(?i)\bxã,? phường,? (?:thị trấn|đặc khu)\b"),
    regex(r"(?i)\bbộ,? ban,? ngành\b"),
)
_OLD_LEVEL = regex(
    r"(?i)(?:dịch vụ công|dvc ?tt|dvc|tthc)\b[^.;:]{0,100}?\bmức độ [1-4]\b"
    r"|\bmức độ 3,? (?:và )?(?:mức độ )?4\b"
)
_OLD_BASIS = "43/2011"
"""Number of the decree that had levels: a text that names it tells of what was."""
_NEW_TERMS = (2022, 8, 15)


def _is_judged(spot: Spot) -> bool:
    """Return whether the words of a paragraph are read: rows of data that repeat others may be left out."""
    return spot.paragraph.cell is None or spot.part not in ("bang_chu", "bang_giua", "bang_so", "")


def cum_tu_lap(spot: Spot, _: View) -> Values:
    """Return a phrase that is typed twice in a row, or False."""
    return (next(iter(_doubled(spot.text[:LONGEST])), False),) if _is_judged(spot) else ()


@by_text
def _doubled(text: str) -> Iterator[str]:
    """Yield the first phrase of at least four words that is followed by itself.

    >>> _doubled("tương đương với mức độ 4 tương đương với mức độ 4")
    ('tương đương với mức độ 4',)
    """
    words = [word.lstrip('([{“"«') for word in text.casefold().split()]
    seen: dict[tuple[str, ...], int] = {}
    for at in range(len(words) - _LEAST_WORDS + 1):
        gram = tuple(words[at : at + _LEAST_WORDS])
        start, seen[gram] = seen.get(gram, at), at
        length = at - start
        again = [word.strip('()“”".,;:') for word in words[at : at + length]]
        if length >= _LEAST_WORDS and words[start : at - 1] == again[:-1] and words[at - 1] == again[-1]:
            phrase = words[start:at]
            if any(len(set(word)) > 1 and word.isalpha() for word in phrase):
                yield " ".join(text.split()[start:at]).lstrip('([{“"«')
                return


def chinh_ta(spot: Spot, _: View) -> Values:
    """Return a word of the table of slips with what follows it, or False."""
    if not _is_judged(spot):
        return ()
    match = _SLIP.search(spot.text[:LONGEST].lower())
    return (spot.text[match.start() : match.end() + 12].strip() if match else False,)


def thuat_ngu_cu(spot: Spot, view: View) -> Values:
    """Return a level of online services in a document dated after they were done away with, or False."""
    if not ("ức độ" in spot.text or "ỨC ĐỘ" in spot.text) or not _is_judged(spot):
        return ()
    day = parent(view).ngay
    if day is None or (day[2], day[1] or 1, day[0] or 1) < _NEW_TERMS or _OLD_BASIS in spot.text:
        return ()
    match = _OLD_LEVEL.search(spot.text[:LONGEST])
    return (match[0] if match else False,)


# Readers of the whole file.


def gach_noi_khac_nhau(view: View) -> Values:
    """Return a name that is typed with a long dash here and with a hyphen there, or ""."""
    texts = [spot.text for spot in view.by_part.get("moi_doan", ()) if spot.paragraph.story == "than"]
    long = [text[:LONGEST] for text in texts if "–" in text or "—" in text]
    for match in _DASHED.finditer("\n".join(long)) if long else ():
        if any(f"{match[1]} - {match[2]}" in other for other in texts):
            return (match[0],)
    return ("",)


def noi_nhan_khac_nhau(view: View) -> Values:
    """Return the ways in which one group of bodies is written, or ""."""
    spots = (*view.main_parts.get("kinh_gui", ()), *view.main_parts.get("kinh_gui_ds", ()), *view.body)
    texts = "\n".join(spot.text[:LONGEST] for spot in spots)
    for group in _GROUPS:
        forms = {" ".join(match[0].casefold().split()): match[0] for match in group.finditer(texts)}
        if len(forms) > 1:
            return ("; ".join(forms.values()),)
    return ("",)
