"""Levels of government (cấp thực hiện) in a cell: one, or several of which the highest counts."""

from functools import lru_cache

from docgen.vn import text as vn_text
from docgen.vn.patterns import regex

RANKS: dict[str, int] = {
    "trung-uong": 0,
    "bo": 0,
    "bo-nganh": 0,
    "tinh": 1,
    "huyen": 2,
    "xa": 3,
    "co-quan-khac": 4,
    "chua-xac-dinh": 5,
}
"""Name of a level without «cấp», as a slug → its rank, the highest first."""
_BETWEEN = regex(r"\s*[;,\n/]\s*|\s+và\s+")
_MANY = 1_000
_LONGEST = 40
"""No name of a level is longer, in characters."""


@lru_cache(maxsize=_MANY)
def level(name: str) -> str | None:
    """Return the key in `RANKS` of the level `name`, however it is typed; None: it is no level.

    >>> level("Cấp Tỉnh"), level("CẤP TỈNH "), level("Hộ tịch")
    ('tinh', 'tinh', None)
    """
    if len(name) > _LONGEST:
        return None
    found = vn_text.slug(name).removeprefix("cap-")
    return found if found in RANKS else None


def rank(name: str) -> int | None:
    """Return the rank of the level `name`, 0 the highest; None: it is no level."""
    found = level(name)
    return None if found is None else RANKS[found]


@lru_cache(maxsize=_MANY)
def levels(cell: str) -> tuple[str, ...]:
    """Return the levels that `cell` names, the highest first; nothing where it names fewer than two.

    A cell counts only where every part of it is a level: «Đất đai, Nhà ở» is one name.

    >>> levels("Cấp Xã; Cấp Tỉnh"), levels("Cấp Tỉnh"), levels("Cấp Tỉnh, Sở Y tế")
    (('Cấp Tỉnh', 'Cấp Xã'), (), ())
    """
    if len(cell) > _LONGEST * len(RANKS):
        return ()
    parts = [part for part in _BETWEEN.split(cell.strip()) if part]
    ranked = {place: part for part in reversed(parts) if (place := rank(part)) is not None}
    if len(parts) < 2 or any(rank(part) is None for part in parts):
        return ()
    return tuple(ranked[place] for place in sorted(ranked))
