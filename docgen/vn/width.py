"""How wide a text is in Times New Roman, and where a long name breaks.

``times.json`` holds, for each face, advance → characters, in units of 1/2048 em. The figures were read
once from the ``hmtx`` and ``cmap`` tables of Liberation Serif 2.1.5 (regular, bold, italic, bold italic),
whose advances are those of Times New Roman: ASCII, Latin-1, every Vietnamese letter (U+1EA0 to U+1EF9
and Ă Đ Ĩ Ũ Ơ Ư), figures above and below the line, common punctuation and signs. Kerning is left out:
Word does not kern unless a style asks for it.
"""

import json
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from importlib import resources
from itertools import pairwise

from docgen.vn.phrases import PHRASES, gap_costs

UNITS_PER_EM = 2048
MM_PER_PT = 25.4 / 72
_SAME = {"\u00a0": " ", "\u202f": " ", "\u2007": "0", "\u2011": "-"}
"""Characters without a width of their own: Word draws them as the character beside them is drawn."""


class _Face(dict[str, int]):
    """Character → units; one without a figure has those of `width_pt`."""

    def __missing__(self, char: str) -> int:
        return 0 if unicodedata.combining(char) else UNITS_PER_EM


def _faces() -> dict[tuple[bool, bool], _Face]:
    raw = json.loads(resources.files("docgen.vn").joinpath("times.json").read_text("utf-8"))
    flat = {face: _face(rows) for face, rows in raw.items()}
    return {
        (False, False): flat["thuong"],
        (True, False): flat["dam"],
        (False, True): flat["nghieng"],
        (True, True): flat["dam_nghieng"],
    }


def _face(rows: dict[str, str]) -> _Face:
    face = _Face((char, int(units)) for units, chars in rows.items() for char in chars)
    face.update((char, face[same]) for char, same in _SAME.items())
    return face


_FACES = _faces()


def width_pt(text: str, size_pt: float, *, bold: bool = False, italic: bool = False) -> float:
    r"""Return the width of `text` in points at `size_pt`; of several lines (``\n``), that of the widest.

    A character without a figure counts as a whole em, so that what is unknown is never too narrow;
    a combining mark has no width.

    >>> round(width_pt("Độc lập - Tự do - Hạnh phúc", 14, bold=True) * MM_PER_PT, 1)
    60.5
    """
    return _text_units(text, bold, italic) * size_pt / UNITS_PER_EM


@lru_cache(maxsize=4_096)
def _text_units(text: str, bold: bool, italic: bool) -> int:
    """Return the width of `text` in units of the font; the words of letterheads and headings come often."""
    face = _FACES[bold, italic]
    return max(sum(map(face.__getitem__, line)) for line in unicodedata.normalize("NFC", text).split("\n"))


def width_mm(text: str, size_pt: float, *, bold: bool = False, italic: bool = False) -> float:
    """Return the width of `text` in millimetres at `size_pt` points."""
    return width_pt(text, size_pt, bold=bold, italic=italic) * MM_PER_PT


LINE = 60
"""What one more line costs beside the costs of the gaps: less than a broken word, more than a plain gap."""
ORPHAN = 50
RAGGED = 25


def break_at_phrases(
    text: str,
    max_pt: float,
    size_pt: float,
    *,
    bold: bool = False,
    italic: bool = False,
    phrases: Sequence[str] = PHRASES,
) -> list[str]:
    r"""Return `text` in as few lines as fit `max_pt` points, broken where a reader would breathe.

    A break falls before one of `phrases` where it can, never inside a known word or a proper name while
    another line avoids it; lines are balanced and none is a single syllable where that can be avoided
    (CQ-09). Breaks (``\n``) in `text` stay. A syllable wider than `max_pt` stands alone and overruns.

    >>> break_at_phrases("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", 184, 13, bold=True)
    ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG NGÃI']
    """
    return list(_lines(text, max_pt, size_pt, bold, italic, tuple(phrases)))


@lru_cache(maxsize=512)
def _lines(
    text: str, max_pt: float, size_pt: float, bold: bool, italic: bool, phrases: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the lines of a text; names of agencies come with every document."""
    measure = partial(width_pt, size_pt=size_pt, bold=bold, italic=italic)
    return tuple(piece for line in text.split("\n") for piece in _broken(line, max_pt, measure, phrases))


def _broken(text: str, room: float, measure: Callable[[str], float], phrases: Sequence[str]) -> list[str]:
    if measure(text) <= room:
        return [text]
    words = text.split(" ")
    gaps = gap_costs(words, phrases)
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]
    for end in range(1, len(words) + 1):
        best.append(
            min(
                (best[start][0] + cost, (*best[start][1], start))
                for start in range(end)
                if (cost := _line_cost(words, gaps, start, end, room, measure)) is not None
            )
        )
    starts = (*best[-1][1], len(words))
    return [" ".join(words[a:b]) for a, b in pairwise(starts)]


def _line_cost(
    words: list[str], gaps: list[int], start: int, end: int, room: float, measure: Callable[[str], float]
) -> float | None:
    """Return what the line of `words` from `start` to `end` costs; None where it does not fit."""
    width = measure(" ".join(words[start:end]))
    single = end - start == 1
    if width > room and not single:
        return None
    gap = gaps[start - 1] if start else 0
    return LINE + gap + (ORPHAN if single else 0) + RAGGED * (1 - width / room) ** 2
