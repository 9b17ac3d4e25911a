"""Values as keys: «Cấp Tỉnh» is `cap_tinh` in an expression."""

from collections.abc import Iterable
from functools import lru_cache

from docgen.models.cot import RESERVED, STT
from docgen.vn import text as vn_text

_LONGEST = 60
_KEPT = 256
_PREFIX = "gt"
"""Before what begins with a digit, or has no letter at all: «3» is `gt_3`."""


@lru_cache(maxsize=_KEPT)
def key(value: str) -> str:
    """Return `value` without accents, in small letters and `_`, as an expression may name it.

    >>> key("Cấp Tỉnh"), key("Mức độ 3"), key("3"), key("…")
    ('cap_tinh', 'muc_do_3', 'gt_3', 'gt')
    """
    bare = vn_text.slug(value, _LONGEST).replace("-", "_")
    fits = bare[:1].isalpha() and bare not in RESERVED and bare != STT
    return bare if fits else f"{_PREFIX}_{bare}".rstrip("_")


def unique(values: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return a key for each of `values`; one that is taken already gets a number.

    >>> unique(["Hòa", "Hoà", "Hoa"])
    ['hoa', 'hoa_2', 'hoa_3']
    """
    seen = set(taken)
    found: list[str] = []
    for value in values:
        base = name = key(value)
        number = 2
        while name in seen:
            name, number = f"{base}_{number}", number + 1
        seen.add(name)
        found.append(name)
    return found
