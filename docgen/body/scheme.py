"""Numbering schemes: which number stands at which level, as rows (NĐ 30/2020, PL I, P.I, II.6.đ and V, 6).

A scheme is written as in the dossier: ``1 | 1.1 | a | - | +``. Numbered levels come first, dashes last.
"""

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from docgen.errors import DataError, Where
from docgen.vn.letters import capital, letter
from docgen.vn.roman import roman


@dataclass(frozen=True, slots=True)
class Token:
    """One kind of level: its `key` in a scheme, its number, and the component that it becomes."""

    key: str
    show: Callable[[int], str] | None
    """Number → text; None: a dash, which counts nothing."""
    end: str
    above: int
    """How many numbers of the levels above are printed before its own («1.1» prints one)."""
    after: str
    """Key of the token that must stand one level above («1.1» under «1»); empty: any."""
    item_part: str
    heading_part: str
    bold_heading: bool = False
    """A heading of this level is bold by its runs, since the style of its component is not."""
    caps_heading: bool = False


# fmt: off
TOKENS: tuple[Token, ...] = (
    #     key      show     end  above after    item     heading
    Token("A",     capital, ".", 0,    "",      "khoan", "muc_la_ma", caps_heading=True),
    Token("I",     roman,   ".", 0,    "",      "khoan", "muc_la_ma", caps_heading=True),
    Token("1",     str,     ".", 0,    "",      "khoan", "khoan_tieu_de"),
    Token("1.1",   str,     ".", 1,    "1",     "khoan", "khoan_tieu_de"),
    Token("1.1.1", str,     ".", 2,    "1.1",   "khoan", "khoan_tieu_de"),
    Token("a",     letter,  ")", 0,    "",      "diem",  "diem", bold_heading=True),
    Token("-",     None,    "-", 0,    "",      "gach",  ""),
    Token("+",     None,    "+", 0,    "-",     "cong",  ""),
)
# fmt: on
BY_KEY = MappingProxyType({token.key: token for token in TOKENS})


@dataclass(frozen=True, slots=True)
class Scheme:
    """The levels of one document: numbered ones, outermost first, then dashes."""

    numbered: tuple[Token, ...]
    dashes: tuple[Token, ...]

    def __str__(self) -> str:
        return " | ".join(token.key for token in self.numbered + self.dashes)

    def label(self, level: int, counters: Sequence[int]) -> str:
        """Return the number of 0-based `level` as printed, from the counters of all levels.

        >>> scheme("1 | 1.1 | a").label(1, (2, 3, 0)), scheme("1 | a").label(1, (2, 5))
        ('2.3.', 'đ)')
        """
        token = self.numbered[level]
        assert token.show is not None
        shown = [str(counters[above]) for above in range(level - token.above, level)]
        return ".".join([*shown, token.show(counters[level])]) + token.end


def scheme(source: str, where: Where | None = None) -> Scheme:
    """Return the scheme that `source` writes, or raise DataError at `where`.

    >>> str(scheme("1|1.1|a|-"))
    '1 | 1.1 | a | -'
    """
    keys = [key.strip() for key in source.split("|")]
    for place, key in enumerate(keys):
        _refuse(keys, place, key, where)
    tokens = [BY_KEY[key] for key in keys]
    numbered = tuple(token for token in tokens if token.show)
    return Scheme(numbered, tuple(token for token in tokens if not token.show))


def _refuse(keys: list[str], place: int, key: str, where: Where | None) -> None:
    """Raise for a token that is unknown, stands twice, or stands in a place where it cannot be counted."""
    known = ", ".join(BY_KEY)
    if key not in BY_KEY:
        near = difflib.get_close_matches(key, BY_KEY, n=1, cutoff=0.5)
        raise DataError("cach_danh_so_la", where, found=key, known=known, near=near[0] if near else known)
    if key in keys[:place]:
        raise DataError("cach_danh_so_lap", where, found=key)
    before = keys[place - 1] if place else ""
    token = BY_KEY[key]
    if token.after and before != token.after:
        raise DataError("cach_danh_so_cap_tren", where, found=key, need=token.after)
    if token.show and before in ("-", "+"):
        raise DataError("cach_danh_so_sau_gach", where, found=key)
