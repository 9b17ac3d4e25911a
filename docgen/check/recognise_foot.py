"""The lines of a hand-typed signature block → their components (boxes 7a to 7c, 9b, 13)."""

from collections.abc import Sequence

from docgen.check import recognise_words as words
from docgen.check.recognise_lines import Line

_GAP = 1
"""Blank lines between a title and what is another post of the signer."""


def foot_parts(lines: Sequence[Line]) -> list[str]:
    """Return the component of each line of a signature block; empty: none."""
    parts = [""] * len(lines)
    _recipients(parts, lines)
    columns = sorted({line.column for at, line in enumerate(lines) if line.text and not parts[at]})
    for column in columns:
        _signer(parts, lines, [at for at, line in enumerate(lines) if line.column == column])
    return parts


def _recipients(parts: list[str], lines: Sequence[Line]) -> None:
    """Mark «Nơi nhận:» and the list below it, to the end of its column or to the signer."""
    begun = -1
    for at, line in enumerate(lines):
        text = line.text
        if words.RECIPIENTS.match(text):
            begun, parts[at] = line.column, "noi_nhan_tu"
        elif begun < 0 or not text or line.column != begun:
            continue
        elif words.ADDRESS.match(text):
            parts[at] = "dia_chi"
        elif words.DASHED.match(text) or line.paragraph.cell is not None or _goes_on(at, parts, lines):
            parts[at] = "noi_nhan_ds" if not words.HINT.match(text) else ""
        else:
            begun = -1


def _goes_on(at: int, parts: Sequence[str], lines: Sequence[Line]) -> bool:
    """Return whether a line without a dash goes on with the recipient above it."""
    above = lines[at - 1].text if at else ""
    return bool(at and parts[at - 1] == "noi_nhan_ds" and not above.endswith((".", ";")))


def _signer(parts: list[str], lines: Sequence[Line], places: Sequence[int]) -> None:
    """Mark titles, another post and the name in one column."""
    gap, titled = 0, False
    for at in places:
        text = lines[at].text
        if parts[at]:
            continue
        if not text or words.HINT.match(text) or words.RULE.match(text):
            gap += titled
            continue
        if words.ADDRESS.match(text):
            parts[at] = "dia_chi"
        elif _is_post(text, titled=titled) and not _is_person(text, gap):
            parts[at] = "ky_chuc_vu_khac" if titled and gap > _GAP else "ky_quyen_han"
            titled = True
        elif words.is_name(text):
            parts[at] = "ky_ho_ten"
            gap, titled = 0, False
        elif titled and not gap and words.is_caps(text):
            parts[at] = "ky_quyen_han"


def _is_post(text: str, *, titled: bool) -> bool:
    """Return whether a line is an authority or a title; capitals count where no title stands above yet."""
    known = words.AUTHORITY.match(text) or words.POST.match(text) or words.COLLECTIVE.match(text)
    return bool(known) or (words.is_caps(text) and not titled)


def _is_person(text: str, gap: int) -> bool:
    """Return whether a line below the room for a signature is a name, though in capitals."""
    return gap > 0 and words.is_name(text) and not words.POST.match(text)
