"""Citations that were typed: «Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ …» read apart."""

import datetime as dt
from collections.abc import Iterator, Mapping

from docgen.models.can_cu import CanCu
from docgen.nd30 import citations
from docgen.values import dataclass
from docgen.vn import dates
from docgen.vn.patterns import regex

_DAY = regex(r"\s*,?\s*ngày\s+(?:(\d{1,2})/(\d{1,2})/(\d{4})|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4}))")
_INSIDE = regex(r"(?:một số (?:điều|nội dung)|thay thế|bãi bỏ|hợp nhất|sửa đổi|bổ sung)(?!\w)[^;.]*$")
"""What goes before a text that is named inside the title of another."""


@dataclass(frozen=True, slots=True)
class Typed:
    """One number met in a text: `ngay` as typed after it, None where it is not."""

    so_ky_hieu: str
    has_year: bool
    """Its number holds the year, so that it is unique."""
    ngay: dt.date | None
    inside: bool
    """It is named in the title of another text («sửa đổi, bổ sung một số điều của Nghị định số …»)."""


def typed(text: str) -> Iterator[Typed]:
    """Yield every number of `text` with what stands after it.

    >>> [(one.so_ky_hieu, one.has_year) for one in typed("Nghị quyết số 17/NQ-CP của Chính phủ")]
    [('17/NQ-CP', False)]
    """
    for match in citations.NUMBER.finditer(text) if "/" in text or "-" in text else ():
        inside = _INSIDE.search(text[max(0, match.start() - 200) : match.start()]) is not None
        yield Typed(match.group(), match["nam"] is not None, _day(text, match.end()), inside)


def _day(text: str, at: int) -> dt.date | None:
    match = _DAY.match(text, at)
    if match is None:
        return None
    day, month, year = (int(part) for part in match.groups() if part)
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def entries(text: str, store: Mapping[str, CanCu]) -> Iterator[tuple[str, Typed | None]]:
    """Yield the key of every text of the store that `text` cites as its own subject, laws by name and day."""
    for one in typed(text):
        if not one.inside and (key := entry(one, store)) is not None:
            yield key, one
    for key, law in store.items():
        day = dates.in_words(law.ngay_ban_hanh) if law.la_luat and law.ngay_ban_hanh else ""
        if day and f"{law.loai_van_ban} {law.trich_yeu} {day}" in text:
            yield key, None


def entry(one: Typed, store: Mapping[str, CanCu]) -> str | None:
    """Return the key of the text that `one` cites: the number alone tells it where it holds the year."""
    for key, text in store.items():
        if text.so_ky_hieu == one.so_ky_hieu and not text.la_luat:
            same_day = one.ngay == text.ngay_ban_hanh
            if same_day or one.has_year:
                return key
    return None
