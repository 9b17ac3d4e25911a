"""The numbers of a table's cells: each text is read once, every cell that is no number is told."""

from collections.abc import Iterable, Iterator
from decimal import Decimal, localcontext

from docgen.errors import DataError
from docgen.models.bang import Bang
from docgen.models.dong import DongSoLieu
from docgen.vn import numbers

_DIGITS = 1_000_000
"""More than two of the longest texts have: no digit of a sum is rounded."""


class Parsed(dict[str, Decimal | None]):
    """Text → its number, None for what is none; fills as it is asked."""

    def __missing__(self, text: str) -> Decimal | None:
        self[text] = found = numbers.parse(text)
        return found

    def shown(self, text: str) -> str:
        """Return the number `text` the Vietnamese way; empty for what is none."""
        number = self[text]
        return "" if number is None else numbers.show(number)

    def total(self, texts: Iterable[str]) -> Decimal | None:
        """Return the exact sum of `texts`; None where none of them is a number."""
        found = [number for text in texts if (number := self[text]) is not None]
        if not found:
            return None
        with localcontext() as context:
            context.prec = _DIGITS
            return sum(found, Decimal())

    def errors(self, bang: Bang, rows: Iterable[DongSoLieu]) -> Iterator[DataError]:
        """Yield an error for every filled cell of a column of numbers that is none."""
        numeric = bang.cot_so
        keys = tuple(filter(numeric.__contains__, bang.nguon_cot)) if numeric else ()
        for row in rows if keys else ():
            for key in keys:
                if (text := row.o.get(key, "")) and self[text] is None:
                    yield DataError("bang_so_sai", row.where(key), key=key, found=text[:60])
