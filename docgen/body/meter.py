"""What an expression may do, counted: loops, the length of texts, the size of numbers. Knows no engine."""

from collections.abc import Iterable, Iterator, Sized
from decimal import Decimal
from typing import Final

from docgen.body.printing import MAX_CHARS, SandboxError, kind_of, plain_text

MAX_LOOPS: Final = 2_000_000
"""Rounds of all loops of one fill: 50,000 rows of 40 looped cells, or seconds of a hostile template."""
MAX_OUTPUT: Final = 400_000_000
"""Characters of one filled part."""
MAX_WORK: Final = 1_000_000_000
"""Characters of all texts that are built on the way."""
MAX_RANGE: Final = 100_000
MAX_ITEMS: Final = 1_000_000
_MAX_BITS: Final = 512
_NUMBERS = (int, float, Decimal)
_MANY = (list, tuple, dict, set, frozenset)


class Meter:
    """The count of one fill; every method raises SandboxError when its limit is passed."""

    __slots__ = ("loops", "work")

    def __init__(self) -> None:
        self.loops = 0
        self.work = 0

    def rounds(self, items: object) -> Iterable[object]:
        """Return `items` ready to loop over, counted: a sized collection at once, anything else one by one.

        Text is refused: a loop over its letters is always a mistaken name.
        """
        if isinstance(items, str) or not isinstance(items, Iterable):
            raise SandboxError("lap_khong_phai_danh_sach", what=kind_of(items))
        if not isinstance(items, Sized):
            return self._one_by_one(items)
        self.loops += len(items)
        if self.loops > MAX_LOOPS:
            raise SandboxError("lap_qua_nhieu", limit=MAX_LOOPS)
        return items

    def _one_by_one(self, items: Iterable[object]) -> Iterator[object]:
        for item in items:
            self.loops += 1
            if self.loops > MAX_LOOPS:
                raise SandboxError("lap_qua_nhieu", limit=MAX_LOOPS)
            yield item

    def joined(self, items: Iterable[object], between: str = "") -> str:
        """Return the texts of `items` with `between` between them."""
        texts: list[str] = []
        size = 0
        for item in self.rounds(items):
            texts.append(plain_text(item))
            size += len(texts[-1]) + len(between)
            self._allow(size)
        self._charge(size)
        return between.join(texts)

    def added(self, left: object, right: object) -> object:
        """Return the sum of two numbers, or two texts, lists or tuples joined."""
        if _both(left, right, _NUMBERS):
            return _bounded(left + right)  # type: ignore[operator]
        for kind in (str, list, tuple):
            if _both(left, right, (kind,)):
                size = len(left) + len(right)  # type: ignore[arg-type]
                self._allow(size)
                self._charge(size)
                return left + right  # type: ignore[operator]
        raise SandboxError("tinh_khong_duoc", operator="+", left=kind_of(left), right=kind_of(right))

    def _allow(self, size: int) -> None:
        if size > MAX_CHARS:
            raise SandboxError("chu_qua_dai", limit=MAX_CHARS)

    def _charge(self, size: int) -> None:
        self.work += size
        if self.work > MAX_WORK:
            raise SandboxError("tinh_qua_nhieu", limit=MAX_WORK)


def multiplied(left: object, right: object) -> object:
    """Return the product of two numbers; a text or a list times a number is refused."""
    if not _both(left, right, _NUMBERS):
        raise SandboxError("tinh_khong_duoc", operator="*", left=kind_of(left), right=kind_of(right))
    return _bounded(left * right)  # type: ignore[operator]


def remainder(left: object, right: object) -> object:
    """Return the remainder of two numbers; a text on the left (old-style formatting) is refused."""
    if not _both(left, right, _NUMBERS):
        raise SandboxError("tinh_khong_duoc", operator="%", left=kind_of(left), right=kind_of(right))
    return left % right  # type: ignore[operator]


def numbers_between(*bounds: object) -> range:
    """Return ``range(*bounds)`` of at most `MAX_RANGE` numbers."""
    whole = [bound for bound in bounds if isinstance(bound, int)]
    if len(whole) < len(bounds) or not 1 <= len(whole) <= 3:
        raise SandboxError("khong_tinh_duoc", what="range")
    numbers = range(*whole)
    try:
        size = len(numbers)
    except OverflowError:
        size = MAX_RANGE + 1
    if size > MAX_RANGE:
        raise SandboxError("day_so_qua_dai", limit=MAX_RANGE)
    return numbers


def single(value: object) -> object:
    """Return `value`, or raise when it is a collection: those are looped over, never compared."""
    if isinstance(value, _MANY):
        raise SandboxError("so_sanh_danh_sach", what=kind_of(value))
    return value


def _both(left: object, right: object, kinds: tuple[type, ...]) -> bool:
    return isinstance(left, kinds) and isinstance(right, kinds)


def _bounded(number: object) -> object:
    if isinstance(number, int) and number.bit_length() > _MAX_BITS:
        raise SandboxError("so_qua_lon")
    return number
