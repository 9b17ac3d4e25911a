"""Vietnamese syllables: whether a word can be one, its tone and marks set aside."""

import unicodedata

from docgen.vn.patterns import regex

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_ONSET = r"(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?"
_RHYME = (
    r"(?:(?:oa|oă|ua|uâ|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|oe|oo|uê|uy|uyê|iê|yê|uô|ươ|ia|ưa|ya|uya|uơ)"
    r"(?:ch|c|k|m|ng|nh|n|p|t)?"
    r"|(?:a|â|e|ê|i|o|ô|ơ|u|ư|oa|oe|ua|uâ|uê|uy|iê|yê|uô|ươ|ư)(?:i|y|o|u))"
)
_SYLLABLE = regex(_ONSET + _RHYME)


def is_syllable(word: str) -> bool:
    """Return whether `word` is built as a Vietnamese syllable with at most one tone.

    >>> is_syllable("nghiêng"), is_syllable("Thủ"), is_syllable("haønh"), is_syllable("xk")
    (True, True, False, False)
    """
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFC", word).lower())
    if sum(ord(character) in _TONES for character in apart) > 1:
        return False
    return bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", apart.translate(_TONES))))
