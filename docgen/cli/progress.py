"""A line at the foot of the terminal that tells how far a long run is."""

import shutil
import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

import click

from docgen.cli.words import word

FULL, EMPTY = "█", "·"
MIN_BAR, MAX_BAR = 8, 30
WINDOW_S = 15.0
"""The rate is that of so many seconds: packs that an earlier run made go by much faster than new ones."""
EVERY_S = 0.2
"""So often the line is drawn again."""
FIRST_S = 0.5
"""What takes no longer needs no line."""


def line(
    done: int, whole: int, elapsed_s: float, failed: int, lang: str, *, rate: float = 0, room: int = 79
) -> str:
    """Return the line, no longer than `room`: bar, how many are done, rate, time left, failures.

    `rate` is that of the last seconds, in jobs a second; 0 stands for the mean of the whole run.

    >>> line(1234, 3321, 60, 2, "en", room=72)
    '[███████··············] 1,234/3,321 · 21/s · about 2 min left · 2 failed'
    """
    rate = rate or (done / elapsed_s if elapsed_s >= EVERY_S else 0)
    parts = [f"{number(done, lang)}/{number(whole, lang)}"]
    if rate:
        parts.append(word("tien_do_nhip", lang).format(rate=_rounded(rate, lang)))
    if rate and 0 < done < whole:
        parts.append(left((whole - done) / rate, lang))
    if failed:
        parts.append(word("tien_do_hong", lang).format(count=number(failed, lang)))
    while len(parts) > 1 and len(" · ".join(parts)) > room - MIN_BAR - 3:
        del parts[1]
    text = " · ".join(parts)
    size = min(MAX_BAR, room - len(text) - 3)
    full = size * done // whole if whole else size
    return (f"[{FULL * full}{EMPTY * (size - full)}] {text}" if size >= MIN_BAR else text)[:room]


def left(seconds: float, lang: str) -> str:
    """Return how long it will take, as people say it: to 10 seconds, to the minute, to 5 minutes.

    >>> [left(seconds, "vi") for seconds in (0.2, 34, 100)]
    ['còn khoảng 10 giây', 'còn khoảng 40 giây', 'còn khoảng 2 phút']
    >>> left(5_000, "vi"), left(7_200, "vi")
    ('còn khoảng 1 giờ 25 phút', 'còn khoảng 2 giờ')
    """
    if seconds < 55:
        return word("con_giay", lang).format(count=max(10, -(-round(seconds) // 10) * 10))
    minutes = round(seconds / 60)
    if minutes < 60:
        return word("con_phut", lang).format(count=max(1, minutes))
    hours, minutes = divmod(5 * round(minutes / 5), 60)
    return word("con_gio_phut" if minutes else "con_gio", lang).format(hours=hours, count=minutes)


def number(count: int, lang: str) -> str:
    """Return a count with its thousands apart: «3.321» in Vietnamese."""
    text = f"{count:,}"
    return text if lang == "en" else text.replace(",", ".")


def _rounded(rate: float, lang: str) -> str:
    if rate >= 10:
        return number(round(rate), lang)
    text = f"{rate:.1f}"
    return text if lang == "en" else text.replace(".", ",")


class Progress:
    """How far a run is; draws nothing by itself, and nothing where nobody watches."""

    shown = False
    """Whether there is a line for people to watch."""

    def step(self, *, failed: bool = False) -> None:
        """Take note that one more job is done."""

    def clear(self) -> None:
        """Take the line away, so that something else can be printed."""


class _Line(Progress):
    """The line on a terminal; not frozen, since it counts."""

    shown = True

    def __init__(self, whole: int, lang: str) -> None:
        self._whole, self._lang = whole, lang
        self._done, self._failed, self._width = 0, 0, 0
        self._begun = self._drawn = time.monotonic()
        self._samples = deque([(self._begun, 0)])

    def step(self, *, failed: bool = False) -> None:
        self._done += 1
        self._failed += failed
        now = time.monotonic()
        if now - self._begun >= FIRST_S and now - self._drawn >= EVERY_S:
            self._draw(now)

    def clear(self) -> None:
        if self._width:
            click.echo("\r" + " " * self._width + "\r", nl=False, err=True)
        self._width = 0
        self._drawn = 0.0

    def _draw(self, now: float) -> None:
        while len(self._samples) > 1 and now - self._samples[0][0] > WINDOW_S:
            self._samples.popleft()
        since, before = self._samples[0]
        rate = (self._done - before) / (now - since)
        self._samples.append((now, self._done))
        room = shutil.get_terminal_size().columns - 1
        text = line(
            self._done, self._whole, now - self._begun, self._failed, self._lang, rate=rate, room=room
        )
        click.echo("\r" + text.ljust(self._width), nl=False, err=True)
        self._drawn, self._width = now, len(text)


@contextmanager
def progress(whole: int, lang: str) -> Iterator[Progress]:
    """Yield the progress of so many jobs: on a terminal a line on stderr, which is cleared at the end."""
    if not sys.stderr.isatty():
        yield Progress()
        return
    shown = _Line(whole, lang)
    try:
        yield shown
    finally:
        shown.clear()
