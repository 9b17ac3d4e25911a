"""How the cell of a column is printed: as text, as a number, as a mark, or not at all."""

from collections.abc import Callable

from docgen.annex.entries import folded
from docgen.annex.parsed import Parsed
from docgen.models.cot import Cot

MARK = "X"
Shape = Callable[[str], str]
"""Text of a cell of the source → text as printed."""


class Marks(dict[str, str]):
    """Text → X where it equals a value that the column marks, else nothing; fills as it is asked."""

    def __init__(self, column: Cot) -> None:
        super().__init__()
        self.marked = frozenset(map(folded, column.danh_dau))

    def __missing__(self, text: str) -> str:
        self[text] = found = MARK if folded(text) in self.marked else ""
        return found


def shape_of(column: Cot, parsed: Parsed) -> Shape:
    """Return what makes the printed text of a cell of `column`; a count is printed by groups only."""
    if column.danh_dau:
        return Marks(column).__getitem__
    if column.kieu == "dem":
        return lambda _: ""
    return parsed.shown if column.kieu == "so" else str
