"""Clean text: NFC, and no character that would move or hide other characters."""

import re
import unicodedata

from docgen.vn.patterns import regex

FORBIDDEN = regex(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufdd0-\ufdef\ufff9-\ufffb"
    "\ufffe\uffff\ud800-\udfff]"
)
"""C0 and C1 controls but tab and line feed, zero-width and direction marks, soft hyphen, non-characters."""


def clean(text: str) -> str:
    r"""Return `text` in NFC with every line break as a line feed; nothing else changes (U+00A0 is kept).

    >>> clean("Ho\u0323p") == "Họp"
    True
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def forbidden(text: str) -> tuple[int, str] | None:
    r"""Return (0-based index, name as ``U+200B``) of the first forbidden character, or None.

    >>> forbidden("a\u200bb")
    (1, 'U+200B')
    >>> forbidden("a b") is None
    True
    """
    if text.isprintable():  # at the speed of C, and none of them is printable
        return None
    match = FORBIDDEN.search(text)
    return (match.start(), f"U+{ord(match.group()):04X}") if match else None


def slug(text: str, limit: int = 0, *, accents: bool = False) -> str:
    """Return `text` as words joined by ``-``, cut at a word within `limit` characters (0: no limit).

    ASCII, or with `accents` any letters, in NFC.

    >>> slug("Đề nghị rà soát, tổng hợp", 14), slug("Đề nghị rà soát", 14, accents=True)
    ('de-nghi-ra', 'đề-nghị-rà')
    """
    if accents:
        words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text.lower()))
    else:
        flat = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
        words = re.findall(r"[a-z0-9]+", "".join(c for c in flat if not unicodedata.combining(c)))
    whole = "-".join(words)
    if not limit or len(whole) <= limit:
        return whole
    cut = whole[: limit + 1].rsplit("-", 1)[0]
    return cut[:limit]
