"""Do numbers follow each other? Labels of a body → a verdict for each (NĐ 30/2020, PL I, P.I, II.6.đ)."""

from collections.abc import Iterable, Iterator
from dataclasses import field

from docgen.check.verdict import Mismatch
from docgen.nd30.rules import KHOP
from docgen.values import dataclass
from docgen.vn.letters import LETTERS, capital, letter
from docgen.vn.patterns import regex
from docgen.vn.roman import roman, roman_value

PHAN, CHUONG, MUC, TIEU_MUC, DIEU, CHU_HOA, LA_MA, KHOAN, KHOAN_CON = range(9)
_DEEPER = 20
"""Rank of `1.1`, then `1.1.1` and so on; a điểm lies below all of them."""
_DIEM = 90
_RUNS_THROUGH = (CHUONG, DIEU)
"""Ranks that a higher one does not restart (ND-22)."""
_WORDS = {"Phần": PHAN, "Chương": CHUONG, "Mục": MUC, "Tiểu mục": TIEU_MUC, "Điều": DIEU}
_WORD = regex(r"(Phần|Chương|Mục|Tiểu mục|Điều)\s+(\d{1,4}|[IVXLCDM]{1,15})\b")
_DECIMAL = regex(r"(\d{1,4}(?:\.\d{1,4}){1,8}(?=[.)/]?\s)|\d{1,4}(?=[.)/](?:\s|$)))")
_LETTER = regex(r"([a-zđ]{1,2})[).]\s")
_CAPITAL = regex(r"([IVXLCDM]{1,15}|[A-ZĐ])[.)]\s")


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph that may bear a number."""

    index: int
    part: str
    text: str
    document: int


@dataclass(frozen=True, slots=True)
class Judged:
    """`order`: index of a numbered paragraph → KHOP or a Mismatch; `lone`: the only ones of their list."""

    order: dict[int, object]
    lone: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Label:
    """One way to read a number: rank in the layout, value, text; `head` stands before its last figure."""

    rank: int
    value: int
    text: str
    head: str = ""


@dataclass
class _Count:
    """A list that is open: its last value, its first paragraph, how many it has."""

    value: int
    first: int
    length: int
    heading: bool


@dataclass
class _Lists:
    """The open lists of one document."""

    open: dict[int, _Count] = field(default_factory=dict)
    order: dict[int, object] = field(default_factory=dict)
    lone: set[int] = field(default_factory=set)
    restart: bool = False
    """A heading without a number was met: the next list may begin anew."""

    def take(self, item: Item) -> None:
        labels = list(_labels(item))
        if not labels:
            self.restart = True
            return
        fitting = [label for label in labels if self._fits(label, item)]
        label = fitting[0] if fitting else next((one for one in labels if one.rank in self.open), labels[0])
        rank = self._rank(label, item)
        if fitting:
            self.order[item.index] = KHOP
        else:
            self.order[item.index] = Mismatch(label.text, self._expected(label, rank))
        self._enter(rank, label, item)

    def _fits(self, label: _Label, item: Item) -> bool:
        rank = self._rank(label, item)
        count = self.open.get(rank)
        if label.rank >= _DEEPER and label.head and not self._head_fits(label):
            return False
        return label.value == (count.value if count else 0) + 1 or (self.restart and label.value == 1)

    def _head_fits(self, label: _Label) -> bool:
        """Return whether the «1.» of «1.2» is the number of the khoản above it, where there is one."""
        outer = self.open.get(KHOAN if label.rank == _DEEPER else label.rank - 1)
        return outer is None or label.head.rstrip(".").rpartition(".")[2] == str(outer.value)

    def _rank(self, label: _Label, item: Item) -> int:
        """Return the rank; a plain khoản under one with a title may be a list of its own, beginning at 1."""
        if label.rank != KHOAN or item.part == "khoan_tieu_de":
            return label.rank
        outer, inner = self.open.get(KHOAN), self.open.get(KHOAN_CON)
        if inner and label.value == inner.value + 1:
            return KHOAN_CON
        nested = outer is not None and outer.heading and label.value == 1
        return KHOAN_CON if nested else KHOAN

    def _expected(self, label: _Label, rank: int) -> str:
        count = self.open.get(rank)
        value = (count.value if count else 0) + 1
        if rank == _DIEM:
            return f"{letter(value)})"
        if rank in (PHAN, CHUONG, LA_MA):
            return f"{label.head}{roman(value)}"
        if rank == CHU_HOA:
            return capital(value)
        return f"{self._head(label)}{value}"

    def _head(self, label: _Label) -> str:
        if label.rank != _DEEPER:
            return label.head
        outer = self.open.get(KHOAN)
        return f"{outer.value}." if outer else label.head

    def _enter(self, rank: int, label: _Label, item: Item) -> None:
        for lower in [r for r in self.open if r > rank and r not in _RUNS_THROUGH]:
            self._close(lower)
        count = self.open.get(rank)
        if count is not None and label.value == 1:
            self._close(rank)
            count = None
        first, length = (count.first, count.length + 1) if count else (item.index, 1)
        self.open[rank] = _Count(label.value, first, length, item.part == "khoan_tieu_de")
        self.restart = False

    def _close(self, rank: int) -> None:
        count = self.open.pop(rank)
        if count.length == 1:
            self.lone.add(count.first)

    def close(self) -> None:
        for rank in list(self.open):
            self._close(rank)


def judged(items: Iterable[Item]) -> Judged:
    """Return the verdicts on the numbers of `items`, in reading order; each annex counts anew."""
    order: dict[int, object] = {}
    lone: set[int] = set()
    lists, document = _Lists(), 0
    for item in items:
        if item.document != document:
            lists.close()
            lone |= lists.lone
            lists, document = _Lists(order=order), item.document
        lists.order = order
        lists.take(item)
    lists.close()
    return Judged(order, frozenset(lone | lists.lone))


def _labels(item: Item) -> Iterator[_Label]:
    """Yield the ways to read the number that `item` begins with, the likelier first; maybe none."""
    text = item.text.replace("\u00a0", " ")
    if match := _WORD.match(text):
        figure = match[2]
        value = int(figure) if figure.isdigit() else roman_value(figure)
        yield _Label(_WORDS[match[1]], value, match[0], f"{match[1]} ")
    elif item.part in ("khoan", "khoan_tieu_de") and (match := _DECIMAL.match(text)):
        head, _, last = match[1].rpartition(".")
        depth = head.count(".") + 1 if head else 0
        yield _Label(_DEEPER + depth - 1 if depth else KHOAN, int(last), match[1], f"{head}." if head else "")
    elif match := _LETTER.match(text):
        yield _Label(_DIEM, _letter_value(match[1]), f"{match[1]})")
    elif match := _CAPITAL.match(text):
        if set(match[1]) <= set("IVXLCDM"):
            yield _Label(LA_MA, roman_value(match[1]), match[1])
        if len(match[1]) == 1 and match[1].lower() in LETTERS:
            yield _Label(CHU_HOA, LETTERS.index(match[1].lower()) + 1, match[1])


def _letter_value(text: str) -> int:
    """Return the place of the letter(s) in the decree's alphabet; 0 for f, j, w, z."""
    total = 0
    for char in text:
        if char not in LETTERS:
            return 0
        total = total * len(LETTERS) + LETTERS.index(char) + 1
    return total
