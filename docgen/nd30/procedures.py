"""Administrative procedures (TTHC): their codes, levels of government, levels of online service by date."""

import datetime as dt
import re
from functools import lru_cache

from docgen.nd30 import places
from docgen.vn.patterns import regex

_REMEMBERED = 1_000
CODE = regex(r"[123]\.\d{6}(?:\.000\.00\.00)?(?:\.[GHK]\d{2,3})?")
"""Bare code, code with the agency's tail, long code (TC-01 to TC-03)."""
_BARE = regex(r"[123]\.\d{6}")
ONLINE_IN_TWO = dt.date(2022, 8, 15)
"""From this day online services are «toàn trình» or «một phần», no longer levels 1 to 4 (DV-10)."""

DISTRICT_LEVEL = "Cấp Huyện"
LEVELS = ("Cấp Bộ", "Cấp Tỉnh", "Cấp Xã", "Cơ quan khác")
"""Levels at which a procedure is done (AX-04)."""
_LEVEL_SPELLINGS = {
    "trung ương": "Cấp Bộ", "cấp trung ương": "Cấp Bộ", "bộ": "Cấp Bộ", "tỉnh": "Cấp Tỉnh", "xã": "Cấp Xã",
    "huyện": DISTRICT_LEVEL,
}  # fmt: skip

WHOLE, PART, INFORMATION = "Toàn trình", "Một phần", "Cung cấp thông tin trực tuyến"
SERVICES = (WHOLE, PART, INFORMATION)
"""Levels of online service since `ONLINE_IN_TWO` (DV-05, DV-06, AX-05)."""
OLD_SERVICES = {
    "Mức độ 1": INFORMATION, "Mức độ 2": INFORMATION, "Mức độ 3": PART, "Mức độ 4": WHOLE,
}  # fmt: skip
"""Level before → the one of today that is nearest; to be classed again by its conditions (DV-07)."""
_PREFIX = regex(r"^(?:dịch vụ công trực tuyến|dịch vụ công|dvc trực tuyến|dvctt|dvc)\s+")
_NUMBERED = regex(r"(?:mức độ|mức)?\s*([1-4])")


def is_code(text: str) -> bool:
    """Return whether `text` is the code of a procedure.

    >>> is_code("1.001612.000.00.00.H01"), is_code("1.012791.H19"), is_code("2.000635"), is_code("1.00001")
    (True, True, True, False)
    """
    if not CODE.fullmatch(text):
        return False
    return ".000.00.00" not in text or not text.endswith(".000.00.00")


def bare_code(text: str) -> str:
    """Return the code without the agency's tail: what makes a procedure the same one."""
    match = _BARE.match(text)
    return match.group() if match else text


def mended_code(text: str) -> str:
    """Return the code that `text` was probably meant to be, or nothing.

    >>> mended_code("1,000010"), mended_code("1.OOO010 "), mended_code("1000010"), mended_code("abc")
    ('1.000010', '1.000010', '1.000010', '')
    """
    flat = re.sub(r"\s+", "", text).upper().translate(str.maketrans("OQIL,;", "0011.."))
    flat = re.sub(r"\.{2,}", ".", flat).strip(".-:")
    if re.fullmatch(r"[123]\d{6}", flat):
        flat = f"{flat[0]}.{flat[1:]}"
    return flat if is_code(flat) else ""


@lru_cache(maxsize=_REMEMBERED)
def level(text: str) -> str:
    """Return the level of government that `text` names exactly but for case and spaces, or nothing.

    >>> level("cấp  tỉnh"), level("Tỉnh"), level("Cấp tinh")
    ('Cấp Tỉnh', 'Cấp Tỉnh', '')
    """
    flat = " ".join(text.casefold().split())
    known = {name.casefold(): name for name in (*LEVELS, DISTRICT_LEVEL)} | _LEVEL_SPELLINGS
    return known.get(flat, "")


def levels_on(day: dt.date) -> tuple[str, ...]:
    """Return the levels of government that exist on `day`."""
    return LEVELS if day >= places.TWO_TIERS else (*LEVELS[:2], DISTRICT_LEVEL, *LEVELS[2:])


@lru_cache(maxsize=_REMEMBERED)
def service(text: str) -> str:
    """Return the level of online service that `text` names but for case, spaces and «DVCTT», or nothing.

    >>> service("DVCTT toàn trình"), service("Mức 4"), service("3"), service("toàn trinh")
    ('Toàn trình', 'Mức độ 4', 'Mức độ 3', '')
    """
    flat = _PREFIX.sub("", " ".join(text.casefold().split()))
    if match := _NUMBERED.fullmatch(flat):
        return f"Mức độ {match[1]}"
    known = {name.casefold(): name for name in SERVICES} | {"cung cấp thông tin": INFORMATION}
    return known.get(flat, "")


def services_on(day: dt.date) -> tuple[str, ...]:
    """Return the levels of online service that a document of `day` may name."""
    return SERVICES if day >= ONLINE_IN_TWO else tuple(OLD_SERVICES)
