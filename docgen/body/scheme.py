"""Numbering schemes: which number stands at which level, as rows (NĐ 30/2020, PL I, P.I, II.6.đ and V, 6).

A scheme is written as in the dossier: ``1 | 1.1 | a | - | +`` or ``Chương | Mục | Điều | 1 | a | -``. Levels
with a word come first, then the other numbered ones, dashes last.
"""

import difflib
from collections.abc import Callable, Sequence
from functools import lru_cache
from types import MappingProxyType

from docgen.errors import DataError, Where
from docgen.values import dataclass
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
    mark: str = ""
    """How a heading names its level (``# {chuong} Quy định chung``); empty: a level without a word."""
    title_part: str = ""
    """Component of the title that stands below the number, on its own line; empty: on the same line."""
    runs_on: bool = False
    """Its count goes on through the whole document, whatever stands above it."""
    turn: int = 3
    """Headings take the levels of least turn first, as many as the document is deep."""

    @property
    def word(self) -> str:
        """What stands before the number, «Chương», or empty."""
        return self.key if self.mark else ""


# fmt: off
TOKENS: tuple[Token, ...] = (
    #     key      show     end  above after    item       heading
    Token("Phần",     roman, "", 0, "",    "", "phan_so", False, True, "phan",     "phan_tieu_de", True,  4),
    Token("Chương",   roman, "", 0, "",    "", "phan_so", False, True, "chuong",   "phan_tieu_de", True,  1),
    Token("Mục",      str,   "", 0, "",    "", "muc_so",  False, True, "muc",      "muc_tieu_de",  False, 2),
    Token("Tiểu mục", str,   "", 0, "Mục", "", "muc_so",  False, True, "tieu_muc", "muc_tieu_de",  False, 5),
    Token("Điều",  str,     ".", 0,    "",      "dieu_nd", "dieu", mark="dieu", runs_on=True, turn=0),
    Token("A",     capital, ".", 0,    "",      "khoan",   "muc_la_ma", caps_heading=True),
    Token("I",     roman,   ".", 0,    "",      "khoan",   "muc_la_ma", caps_heading=True),
    Token("1",     str,     ".", 0,    "",      "khoan",   "khoan_tieu_de"),
    Token("1.1",   str,     ".", 1,    "1",     "khoan",   "khoan_tieu_de"),
    Token("1.1.1", str,     ".", 2,    "1.1",   "khoan",   "khoan_tieu_de"),
    Token("a",     letter,  ")", 0,    "",      "diem",    "diem", bold_heading=True),
    Token("-",     None,    "-", 0,    "",      "gach",    ""),
    Token("+",     None,    "+", 0,    "-",     "cong",    ""),
)
# fmt: on
BY_KEY = MappingProxyType({token.key: token for token in TOKENS})
BY_MARK = MappingProxyType({token.mark: token for token in TOKENS if token.mark})


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
        >>> scheme("Chương | Điều").label(0, (2, 0)), scheme("Chương | Điều").label(1, (2, 7))
        ('Chương II', 'Điều 7.')
        """
        token = self.numbered[level]
        shown = [str(counters[above]) for above in range(level - token.above, level)]
        number = ".".join([*shown, self.number(level, counters)]) + token.end
        return f"{token.word} {number}" if token.word else number

    def number(self, level: int, counters: Sequence[int]) -> str:
        """Return the number of 0-based `level` alone, without those above it and without its stop."""
        show = self.numbered[level].show
        assert show is not None
        return show(counters[level])

    def first_item(self, level: int) -> int:
        """Return the first level from `level` on that a list may have: Chương and Mục are headings only."""
        return next(
            (at for at, token in enumerate(self.numbered) if at >= level and token.item_part),
            len(self.numbered),
        )


def scheme(source: str, where: Where | None = None) -> Scheme:
    """Return the scheme that `source` writes, or raise DataError at `where`.

    >>> str(scheme("1|1.1|a|-"))
    '1 | 1.1 | a | -'
    """
    keys = [key.strip() for key in source.split("|")]
    for place, key in enumerate(keys):
        _refuse(keys, place, key, where)
    return _made(tuple(keys))


@lru_cache(maxsize=64)
def _made(keys: tuple[str, ...]) -> Scheme:
    """Return the scheme of `keys`: the same object for the same, so that what follows is kept."""
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
    order = list(BY_KEY)
    if token.word and place and (not BY_KEY[before].word or order.index(before) > order.index(key)):
        raise DataError("cach_danh_so_thu_tu", where, found=key, need=before)
