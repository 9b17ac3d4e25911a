"""Texts that differ in some words → what they have in common, with gaps for what differs."""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from docgen.vn.patterns import regex

Parts = tuple[str, ...]
"""What is common: between two neighbours is a gap; one part alone is a text without gaps."""
COMMON = 0.9
"""A word is common where so many of the texts have it."""
ENOUGH = 0.6
"""Where fewer of the texts have what is common, they have nothing in common."""
_SAMPLE = 120
"""So many different texts say what is common."""
_LONG = 1_200
"""A longer text is compared by sentences, not by words."""
_WORD = regex(r"\d+(?:[.,/]\d+)*|[^\W\d]+|\s+|[^\w\s]|_", re.UNICODE)
_SENTENCE = regex(r"[^.;:\n]*[.;:\n]?\s*")
_LETTERS = regex(r"[^\W\d_]{2,}")


def parts(texts: Sequence[str]) -> Parts:
    """Return what `texts` have in common, from the left to the right.

    >>> parts(["Kính gửi: xã An Hòa", "Kính gửi: xã Trà Bồng", "Kính gửi: phường Nghĩa Lộ"])
    ('Kính gửi: ', '')
    >>> parts(["Xử lý 43 hồ sơ.", "Xử lý 5 hồ sơ."])
    ('Xử lý ', ' hồ sơ.')
    """
    counts = Counter(texts)
    base = counts.most_common(1)[0][0]
    if len(counts) == 1:
        return (base,)
    tokens = _tokens(base)
    common, inserted = _common(tokens, _sample(counts))
    common = _whole_names(tokens, common)
    made = _joined(tokens, _without_islands(tokens, common, inserted), inserted)
    fitting = sum(count for text, count in counts.items() if gaps(text, made) is not None)
    return made if fitting >= ENOUGH * len(texts) else ("", "")


def gaps(text: str, common: Parts) -> tuple[str, ...] | None:
    """Return what stands in the gaps of `common` in `text`, or None where `text` is another one.

    >>> gaps("Xử lý 43 hồ sơ.", ("Xử lý ", " hồ sơ.")), gaps("Hủy 43 hồ sơ.", ("Xử lý ", " hồ sơ."))
    (('43',), None)
    """
    if len(common) == 1:
        return () if text == common[0] else None
    first, *middle, last = common
    at, end = len(first), len(text) - len(last)
    if at > end or not text.startswith(first) or not text.endswith(last):
        return None
    found: list[str] = []
    for part in middle:
        place = text.find(part, at, end)
        if place < 0:
            return None
        found.append(text[at:place])
        at = place + len(part)
    return (*found, text[at:end])


def _tokens(text: str) -> list[str]:
    pattern = _WORD if len(text) <= _LONG else _SENTENCE
    return [token for token in pattern.findall(text) if token]


def _sample(counts: Counter[str]) -> list[tuple[str, int]]:
    """Return the most frequent texts and some of the others, evenly spaced, each with its number."""
    ranked = counts.most_common()
    head, rest = ranked[: _SAMPLE // 2], ranked[_SAMPLE // 2 :]
    step = max(1, len(rest) // (_SAMPLE // 2))
    return head + rest[::step]


def _common(tokens: list[str], sample: list[tuple[str, int]]) -> tuple[list[bool], list[bool]]:
    """Return for every token whether the texts have it, and whether many have something more before it.

    A number is common only where all of them have it. The second list has one place more, for the end.
    """
    seen, more = [0] * len(tokens), [0] * (len(tokens) + 1)
    matcher = SequenceMatcher(None, [], tokens, autojunk=False)
    for text, count in sample:
        matcher.set_seq1(_tokens(text))
        before = (0, 0)
        for own, start, size in matcher.get_matching_blocks():
            if start == before[1] and own > before[0]:
                more[start] += count
            for at in range(start, start + size):
                seen[at] += count
            before = (own + size, start + size)
    total = sum(count for _, count in sample)
    common = [
        times >= (total if token[0].isdigit() else COMMON * total)
        for token, times in zip(tokens, seen, strict=True)
    ]
    return common, [times > (1 - COMMON) * total for times in more]


def _whole_names(tokens: list[str], common: list[bool]) -> list[bool]:
    """Return `common` without capital words right beside a gap: in «xã |Trà| Tân» they are one name."""
    found = list(common)
    for way in (1, -1):
        order = range(len(tokens))[::way]  # a name of three words is met word by word
        for at in order:
            beside, name = at + way, at + 2 * way
            if found[at] or not 0 <= name < len(tokens) or tokens[at][0].isdigit():
                continue
            if tokens[beside].isspace() and found[name] and tokens[name].istitle():
                found[beside] = found[name] = False
    return found


def _without_islands(tokens: list[str], common: list[bool], inserted: list[bool]) -> list[bool]:
    """Return `common` without blanks and signs that stand between two gaps: they belong to what differs."""
    found = list(common)
    start = 0
    while start < len(found):
        end = start + 1
        while end < len(found) and found[end] == found[start] and not inserted[end]:
            end += 1
        gap_before = start > 0 or inserted[0]
        gap_after = end < len(found) or inserted[end]
        if found[start] and gap_before and gap_after and not _LETTERS.search("".join(tokens[start:end])):
            found[start:end] = [False] * (end - start)
        start = end
    return found


def _joined(tokens: list[str], common: list[bool], inserted: list[bool]) -> Parts:
    made, gap = [""], False
    for token, same, more in zip(tokens, common, inserted, strict=False):
        gap = gap or more
        if same and gap:
            made.append("")
        if same:
            made[-1] += token
        gap = not same
    return (*made, "") if gap or inserted[-1] else tuple(made)
