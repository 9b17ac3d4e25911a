"""Dates as the head of a document and its text write them."""

import calendar
import datetime as dt

from docgen.vn.patterns import regex

NBSP = "\u00a0"
BLANK_DAY = NBSP * 6


def month_text(month: int) -> str:
    """Return the month with a leading zero for 1 and 2 only (PL I, P.I, II.4.b).

    >>> month_text(2), month_text(3)
    ('02', '3')
    """
    return f"{month:02d}" if month <= 2 else f"{month}"


def in_words(day: dt.date) -> str:
    """Return `day` as it stands in the head of a document (PL I, P.I, II.4.b).

    >>> in_words(dt.date(2026, 2, 5))
    'ngày 05 tháng 02 năm 2026'
    >>> in_words(dt.date(2026, 3, 15))
    'ngày 15 tháng 3 năm 2026'
    """
    return f"ngày {day.day:02d} tháng {month_text(day.month)} năm {day.year}"


def short(day: dt.date) -> str:
    """Return `day` as running text writes it short, with the zero rule of the long form.

    >>> short(dt.date(2021, 4, 9))
    '09/4/2021'
    """
    return f"{day.day:02d}/{month_text(day.month)}/{day.year}"


_WRITTEN = tuple(
    regex(pattern)
    for pattern in (
        r"(?P<ngay>\d{1,2})\s*[/.-]\s*(?P<thang>\d{1,2})(?:\s*[/.-]\s*(?P<nam>\d{4}|\d{2}))?",
        r"(?P<nam>\d{4})\s*[/.-]\s*(?P<thang>\d{1,2})\s*[/.-]\s*(?P<ngay>\d{1,2})",
        r"(?:ngày\s+)?(?P<ngay>\d{1,2})\s+tháng\s+(?P<thang>\d{1,2})(?:\s+năm\s+(?P<nam>\d{4}))?",
    )
)


def written(text: str, year: int = 0) -> dt.date | None:
    """Return the day that a person wrote in a usual form, None where it is in none of them or no day.

    `year` is that of a day without one («05/01»), and tells the century of «05/01/26»; 0: they are no days.

    >>> written("5.1.2026"), written("ngày 05 tháng 01 năm 2026") == written("2026-01-05")
    (datetime.date(2026, 1, 5), True)
    >>> written("05/01"), written("05/01", 2026), written("31/02/2026")
    (None, datetime.date(2026, 1, 5), None)
    """
    found = next((match for form in _WRITTEN if (match := form.fullmatch(text.strip().casefold()))), None)
    if found is None:
        return None
    told = found["nam"] or ""
    whole = int(told) if len(told) == 4 else year if not told or int(told) == year % 100 else 0
    try:
        return dt.date(whole, int(found["thang"]), int(found["ngay"]))
    except ValueError:
        return None


def last_day(year: int, month: int) -> dt.date:
    """Return the last day of a month: the day at which a draft is judged."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])
