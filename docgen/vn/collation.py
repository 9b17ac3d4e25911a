"""The order of Vietnamese words: A Ă Â B C D Đ E Ê …, then the tones (Unicode CLDR, collation «vi»)."""

import unicodedata
from functools import lru_cache

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The 29 letters of the language, with f, j, w, z where other languages have them."""
_RANKS = {letter: place for place, letter in enumerate(_LETTERS, start=100)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""Ngang comes first (no mark), then huyền, hỏi, ngã, sắc, nặng."""
_OWN = frozenset("\u0306\u0302\u031b")
"""Breve, circumflex and horn make a letter of its own."""
_OTHER_MARK = 6
_CHARACTERS = 1_000
"""Vietnamese writes fewer; a text of others is only slower."""

SortKey = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]


def key(text: str) -> SortKey:
    """Return what `text` sorts by: its letters, then its tones, then small before capital letters.

    Signs come before digits and digits before letters. Tones decide only between texts of the same
    letters, as in spreadsheets and databases that sort Vietnamese.

    >>> sorted(["Y tế", "Đất đai", "An toàn", "Hộ tịch", "Âu", "Dân tộc"], key=key)
    ['An toàn', 'Âu', 'Dân tộc', 'Đất đai', 'Hộ tịch', 'Y tế']
    >>> sorted(["mạ", "má", "mã", "mả", "mà", "ma"], key=key)
    ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']
    """
    placed = list(map(_placed, " ".join(unicodedata.normalize("NFC", text).split())))
    return tuple(letter for letter, _ in placed), tuple(tone for _, tone in placed), text.swapcase()


@lru_cache(maxsize=_CHARACTERS)
def _placed(character: str) -> tuple[tuple[int, int], int]:
    """Return the weight of the letter and the rank of its tone; all keys share them."""
    base, tone = _parted(character.lower())
    return _weight(base), tone


def _parted(character: str) -> tuple[str, int]:
    """Return a small letter without its tone, and the rank of the tone."""
    if character.isascii():
        return character, 0
    apart = unicodedata.normalize("NFD", character)
    base, marks = apart[:1], apart[1:]
    own = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark in _OWN))
    others = [mark for mark in marks if mark not in _OWN]
    return own, max((_TONES.get(mark, _OTHER_MARK) for mark in others), default=0)


def _weight(letter: str) -> tuple[int, int]:
    """Return (kind, place) of one character: a sign, a digit, a letter of ours, any other letter."""
    if (rank := _RANKS.get(letter)) is not None:
        return 2, rank
    if letter.isdecimal():
        return 1, int(letter)
    return (3 if letter.isalpha() else 0), ord(letter[:1])
