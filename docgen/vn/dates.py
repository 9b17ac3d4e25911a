"""Dates as the head of a document and its text write them."""

import calendar
import datetime as dt

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


def last_day(year: int, month: int) -> dt.date:
    """Return the last day of a month: the day at which a draft is judged."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])
