"""A draft beside the same document issued: number and day are all that may differ."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from docgen.values import dataclass
from docgen.vn.dates import NBSP
from docgen.vn.patterns import regex
from docgen.word.passages import passages

_BLANKS = regex(f"{NBSP}+")
_SPACES = regex(r"[ \t\r\n]+")
MOST_ALIGNED = 2_000
"""So many paragraphs between the first and the last that differ are aligned; more stand side by side."""

Given = Mapping[str, frozenset[str]]
"""What a draft prints for a number or a day → what may stand in its place; both as `settled` returns them."""


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph of the draft and what it became; empty: there is none on that side."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What differs: the paragraphs where only a number or a day was filled in, and all the others."""

    filled: tuple[Change, ...]
    other: tuple[Change, ...]


def settled(text: str) -> str:
    r"""Return `text` with one blank for each run of blanks: lines break elsewhere once a number is longer.

    >>> settled("Số:  05\nngày")
    'Số: 05 ngày'
    """
    return _SPACES.sub(" ", _BLANKS.sub(NBSP, text)).strip(" ")


def compared(
    draft: Sequence[bytes], issued: Sequence[bytes], given: Given, marks: frozenset[str]
) -> Compared:
    """Return what differs between the Word files of a draft and those of the document issued.

    `marks` are paragraphs that a draft alone bears («DỰ THẢO»). Raises DataError for a file that is no Word
    file.
    """
    old = [text for text in _texts(draft) if text not in marks]
    new = list(_texts(issued))
    filled: list[Change] = []
    other: list[Change] = []
    for before, after in _paired(old, new):
        if before != after:
            (filled if is_filled(before, after, given) else other).append(Change(before, after))
    return Compared(tuple(filled), tuple(other))


def _texts(files: Sequence[bytes]) -> Iterator[str]:
    for data in files:
        yield from map(settled, passages(data, ""))


def is_filled(before: str, after: str, given: Given) -> bool:
    """Return whether `after` is `before` with nothing changed but what is `given`."""
    wanted = [text for text in sorted(given, key=len, reverse=True) if text in before]
    if not wanted:
        return False
    pattern, end = "", 0
    for found in re.finditer("|".join(map(re.escape, wanted)), before):
        choices = "|".join(map(re.escape, sorted(given[found.group()])))
        pattern += re.escape(before[end : found.start()]) + f"(?:{choices})"
        end = found.end()
    return re.fullmatch(pattern + re.escape(before[end:]), after) is not None


def _paired(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of both side by side; aligned by their words where they are not as many.

    A paragraph that is on one side only stands beside an empty text, which no paragraph is.
    """
    if len(old) == len(new):
        yield from zip(old, new, strict=True)
        return
    start = _same(old, new)
    end = _same(old[start:][::-1], new[start:][::-1])
    old, new = old[start : len(old) - end], new[start : len(new) - end]
    if len(old) + len(new) > MOST_ALIGNED:
        yield from zip_longest(old, new, fillvalue="")
        return
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            for at in range(max(b - a, d - c)):
                yield old[a + at] if a + at < b else "", new[c + at] if c + at < d else ""


def _same(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many paragraphs are the same at the beginning of both."""
    count = 0
    for before, after in zip(old, new, strict=False):
        if before != after:
            break
        count += 1
    return count
