"""Levels and names of local government that ended on 01/7/2025 (LG-01 to LG-03, ST-13)."""

import datetime as dt
import re

from docgen.vn.patterns import regex

TWO_TIERS = dt.date(2025, 7, 1)
"""From this day there are provinces and communes only."""
DISTRICT = regex(r"(?<!\w)(?<!liên )(?:cấp huyện|huyện|quận|thị xã|thị trấn)(?!\w)", re.IGNORECASE)
"""Words of the levels that no longer exist (LG-02)."""

DROPPED: dict[str, str] = {
    "Hà Giang": "Tuyên Quang", "Yên Bái": "Lào Cai", "Bắc Kạn": "Thái Nguyên", "Vĩnh Phúc": "Phú Thọ",
    "Hòa Bình": "Phú Thọ", "Bắc Giang": "Bắc Ninh", "Thái Bình": "Hưng Yên", "Hải Dương": "Hải Phòng",
    "Hà Nam": "Ninh Bình", "Nam Định": "Ninh Bình", "Quảng Bình": "Quảng Trị", "Quảng Nam": "Đà Nẵng",
    "Kon Tum": "Quảng Ngãi", "Bình Định": "Gia Lai", "Phú Yên": "Đắk Lắk", "Ninh Thuận": "Khánh Hòa",
    "Đắk Nông": "Lâm Đồng", "Bình Thuận": "Lâm Đồng", "Bình Phước": "Đồng Nai",
    "Bình Dương": "Hồ Chí Minh", "Bà Rịa - Vũng Tàu": "Hồ Chí Minh", "Long An": "Tây Ninh",
    "Tiền Giang": "Đồng Tháp", "Bến Tre": "Vĩnh Long", "Trà Vinh": "Vĩnh Long", "Sóc Trăng": "Cần Thơ",
    "Hậu Giang": "Cần Thơ", "Kiên Giang": "An Giang", "Bạc Liêu": "Cà Mau",
}  # fmt: skip
"""Province that no longer exists → the province that took it in (LG-03; NQ 202/2025/QH15)."""
_NAMES = "|".join(map(re.escape, sorted(DROPPED, key=len, reverse=True)))
DROPPED_NAME = regex(
    rf"(?:^|(?:tỉnh|UBND|HĐND|UBMTTQ|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)\s)(?P<ten>{_NAMES})(?!\w)",
    re.IGNORECASE,
)
"""A dropped name used as a province: after «tỉnh» or a provincial body, or alone; never «phường Bình Định»."""


def dropped(text: str) -> str | None:
    """Return the dropped province that `text` names as one that exists, or None.

    >>> dropped("UBND tỉnh Kon Tum"), dropped("UBND phường Bình Định")
    ('Kon Tum', None)
    """
    match = DROPPED_NAME.search(text)
    if match is None:
        return None
    typed = match["ten"].casefold()
    return next(name for name in DROPPED if name.casefold() == typed)
