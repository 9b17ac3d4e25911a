"""References from a body to its annexes: the objects that expressions name, and literal «Phụ lục II»."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from decimal import Decimal
from types import MappingProxyType
from typing import ClassVar, Protocol

from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.vn.roman import roman, weight


class Figures(Protocol):
    """What a table, or a group of it, counts and sums."""

    @property
    def so_dong(self) -> int:
        """Number of its data rows."""

    @property
    def tong(self) -> Mapping[str, Decimal]:
        """Sums and counts by key of column."""

    @property
    def nhom(self) -> Mapping[str, "Figures"]:
        """Groups right below, by key."""


class Table(Protocol):
    """What a printed table offers here (``PrintedTable`` of the room beside, which is not imported)."""

    @property
    def ma_bang(self) -> str:
        """Key of the table in its annex."""

    @property
    def so_dong(self) -> int:
        """Number of its data rows."""

    @property
    def tong(self) -> Mapping[str, str]:
        """Printed total by key of column."""

    @property
    def so_lieu(self) -> Figures:
        """The same and more as numbers, group by group."""


@dataclass(frozen=True, slots=True)
class TableRef:
    """A table, or a group of it, as an expression sees it.

    ``phu_luc.x.bang.y.so_dong``, ``phu_luc.x.bang.y.tong.cot``, ``phu_luc.x.bang.y.nhom.cap_tinh.so_dong``.
    """

    so_dong: int
    tong: Mapping[str, Decimal | str]
    """Numbers; an empty text for the sum of rows that are all empty there, 0 where there are no rows."""
    nhom: Mapping[str, "TableRef"] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class AnnexRef:
    """An annex as an expression sees it; printed, it is its number «Phụ lục II», and a mention of it."""

    printable: ClassVar[bool] = True
    """The sandbox prints objects of this class by ``str``."""
    ma_phu_luc: str
    nhan: str
    """«Phụ lục II», or «Phụ lục» for the only one (PL-02, PL-03)."""
    so_dong: int | None
    """Data rows of all its tables together; None: it has no table."""
    bang: Mapping[str, TableRef]
    tong: Mapping[str, Decimal | str]
    """Totals of its only table; nothing where it has several."""
    nhom: Mapping[str, TableRef]
    """Groups of its only table; nothing where it has several."""
    own: bool = True
    """An annex of the document that names it; one of another document of the dossier is no mention."""

    def __str__(self) -> str:
        return self.nhan


Annexes = Mapping[str, AnnexRef]
"""Annex key → annex, in order."""
NO_ANNEXES: Annexes = MappingProxyType({})


def annexes(tables: Mapping[str, Sequence[Table]]) -> Annexes:
    """Return the annexes of one document by key, numbered in the order of `tables` (III.1.a).

    >>> [str(annex) for annex in annexes({"a": (), "b": ()}).values()]
    ['Phụ lục I', 'Phụ lục II']
    """
    several = len(tables) > 1
    found: dict[str, AnnexRef] = {}
    for place, (key, own) in enumerate(tables.items(), start=1):
        refs = {table.ma_bang: _table(table) for table in own}
        only = next(iter(refs.values())) if len(refs) == 1 else TableRef(0, {})
        rows = sum(table.so_dong for table in own) if own else None
        label = f"Phụ lục {roman(place)}" if several else "Phụ lục"
        found[key] = AnnexRef(key, label, rows, MappingProxyType(refs), only.tong, only.nhom)
    return MappingProxyType(found)


def _table(table: Table) -> TableRef:
    totals: dict[str, Decimal | str] = {**table.tong, **table.so_lieu.tong}
    if not table.so_dong:  # a sentence cannot leave out how many there are
        totals = {key: total or Decimal() for key, total in totals.items()}
    return TableRef(table.so_dong, MappingProxyType(totals), _groups(table.so_lieu))


def _groups(figures: Figures) -> Mapping[str, TableRef]:
    """Return the groups below `figures`, of any depth."""
    found = {key: TableRef(one.so_dong, one.tong, _groups(one)) for key, one in figures.nhom.items()}
    return MappingProxyType(found)


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """Another document of the dossier, as in ``van_ban.quyet_dinh.phu_luc.cap_tinh.so_dong``."""

    ten_loai: str
    so_ky_hieu: str
    trich_yeu: str
    phu_luc: Annexes


def document(ten_loai: str, so_ky_hieu: str, trich_yeu: str, annexes: Annexes) -> DocumentRef:
    """Return a document for the others of its dossier; naming its annexes is no mention of their own."""
    foreign = {key: replace(annex, own=False) for key, annex in annexes.items()}
    return DocumentRef(ten_loai, so_ky_hieu, trich_yeu, MappingProxyType(foreign))


@dataclass(frozen=True, slots=True)
class Literal:
    """«Phụ lục II» typed in a text: where it stands, and its numbers; no number: «phụ lục» alone.

    `arabic` says that the numbers are typed as 1, 2 instead of I, II; `foreign` that the annex
    belongs to another document.
    """

    start: int
    end: int
    found: str
    numbers: tuple[str, ...]
    arabic: bool
    foreign: bool


_NUMBER = r"(?:[IVXLC]+|\d{1,2})(?!\w)(?![./]\d)"
_BETWEEN = r"(?:\s*[,;]\s*(?:và\s+)?|\s+và\s+|\s*[-–]\s*|\s+đến\s+)(?:(?:[Pp]hụ lục)\s+)?"
_ANNEX = regex(rf"(?<!\w)[Pp]hụ lục(?!\w)(?:\s+(?:số\s+)?({_NUMBER}(?:{_BETWEEN}{_NUMBER})*))?")
_PIECES = regex(rf"(?P<to>\s*[-–]\s*|\s+đến\s+)?(?:[Pp]hụ lục\s+)?(?P<number>{_NUMBER})")
KINDS = (
    r"(?:dự thảo|nghị định|nghị quyết|thông tư|quyết định|công văn|công điện|văn bản|quy chế|quy định|"
    r"kế hoạch|chương trình|đề án|phương án|bộ luật|luật|pháp lệnh|chỉ thị|tờ trình|báo cáo|hướng dẫn|"
    r"thông báo|hợp đồng|quy chuẩn|tiêu chuẩn|điều lệ|hiệp định|lệnh)(?!\w)"
)
"""What a text may be called, in lower case: a pattern."""
_KIND = rf"{KINDS}(?!\s+(?:này|trên đây)(?!\w))"
_CLAUSE = regex(r"[;:()\n]|[.!?](?=\s|$)|,(?!\s*(?:được\s+)?(?:ban hành\s+)?kèm theo)")
_FOREIGN = regex(
    rf"^\s+{_KIND}|^\s+của(?!\w)(?!(?:\s+\w+){{1,4}}\s+này(?!\w))|(?<!\w)(?:kèm theo|của)\s+{_KIND}",
    re.IGNORECASE,
)
_REACH = 300
"""How far a clause is followed, in characters."""


_WRITTEN = "hụ lục"
"""Stands in every match of `_ANNEX`: a cheap test."""


def literals(text: str) -> Iterator[Literal]:
    """Yield every «Phụ lục …» of `text` in order; U+00A0 counts as a space.

    >>> [one.numbers for one in literals("các phụ lục I, II và IV; Phụ lục kèm theo")]
    [('I', 'II', 'IV'), ()]
    """
    for match in _ANNEX.finditer(text) if _WRITTEN in text else ():
        typed = match.group(1) or ""
        arabic = any(piece.group("number").isdigit() for piece in _PIECES.finditer(typed))
        foreign = _is_foreign(text[match.end() : match.end() + _REACH])
        yield Literal(match.start(), match.end(), match.group(), tuple(_expanded(typed)), arabic, foreign)


def _is_foreign(rest: str) -> bool:
    """Return whether the clause after a reference says that the annex belongs to another document."""
    end = _CLAUSE.search(rest)
    return _FOREIGN.search(rest[: end.start()] if end else rest) is not None


def _expanded(numbers: str) -> Iterable[str]:
    """Yield the Roman numerals that `numbers` names, «I đến IV» in full."""
    last = 0
    for match in _PIECES.finditer(numbers):
        value = _value(match.group("number"))
        if match.group("to") and 0 < last < value < last + 50:
            yield from (roman(between) for between in range(last + 1, value))
        yield roman(value) if value and match.group("number").isdigit() else match.group("number")
        last = value


def _value(number: str) -> int:
    """Return the value of an Arabic or Roman number (a wrong numeral gets some value, never an error)."""
    return int(number) if number.isdigit() else weight(number)
