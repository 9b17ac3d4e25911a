"""A Word file as it was read → its text as blocks: lines, and tables by their headings, ends and totals."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from docgen.nd30.components import BY_KEY, BY_STYLE
from docgen.review.facts import Block, Line, Row, Table
from docgen.vn.text import slug
from docgen.word.texts import Text

FIRST, LAST = 8, 2
"""So many rows of a table are shown, from its beginning and from its end."""
LONGEST = 6_000
"""A longer paragraph is cut: nobody reads it in a list."""
LONGEST_CELL = 300
_IN_TABLES = "bang_"
_HEADING = BY_KEY["bang_tieu_de"].style
_TOTALS = ("tong", "cong", "tong-cong", "tong-so", "cong-tong")


def blocks(texts: Iterable[Text]) -> Iterator[Block]:
    """Yield the blocks of a document in reading order, without empty paragraphs; layout is lines."""
    for number, group in groupby(texts, key=_table_number):
        paragraphs = list(group)
        if number and not _is_layout(paragraphs):
            yield _table(paragraphs)
        else:
            yield from (Line(one.style, one.text[:LONGEST]) for one in paragraphs if one.text.strip())


def _table_number(paragraph: Text) -> int:
    return paragraph.cell.table if paragraph.cell else 0


def _is_layout(paragraphs: Iterable[Text]) -> bool:
    """Return whether a table only places letterhead or signature: a component stands in it."""
    rows = (BY_STYLE.get(one.style) for one in paragraphs)
    return any(row is not None and not row.key.startswith(_IN_TABLES) for row in rows)


def _table(paragraphs: list[Text]) -> Table:
    rows = [(_is_heading(one), _cells(one)) for _, row in groupby(paragraphs, key=_row) if (one := list(row))]
    above = next((at for at, (heading, _) in enumerate(rows) if not heading), len(rows)) or 1
    heads, below = _heads([cells for _, cells in rows[:above]]), [cells for _, cells in rows[above:]]
    total: Row = ()
    if below and _is_total(below[-1]):
        total = _to_the_right(below.pop(), len(heads))
    chars = sum(len(cell) for row in below for cell in row)
    rest = below[FIRST:]
    last = tuple(rest[-LAST:])
    return Table(heads, _records(below), tuple(below[:FIRST]), last, len(rest) - len(last), total, chars)


def _records(rows: list[Row]) -> int:
    """Return how many of the rows are no heading of a group, whose cell spans several columns."""
    widest = max(map(len, rows), default=0)
    return sum(len(row) == widest for row in rows)


def _row(paragraph: Text) -> int:
    return paragraph.cell.row if paragraph.cell else 0


def _is_heading(row: list[Text]) -> bool:
    return all(one.style == _HEADING for one in row if one.text.strip())


def _cells(row: list[Text]) -> Row:
    cells = (
        "\n".join(one.text for one in cell)
        for _, cell in groupby(row, key=lambda one: one.cell.column if one.cell else 0)
    )
    return tuple(text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…" for text in cells)


def _heads(rows: list[Row]) -> Row:
    """Return the longest row of headings: a heading over several columns has its own row above them."""
    return max(rows, key=len, default=())


def _is_total(row: Row) -> bool:
    first = next((cell for cell in row if cell.strip()), "")
    flat = slug(first)
    return flat in _TOTALS or flat.startswith(("tong-cong-", "tong-so-"))


def _to_the_right(row: Row, width: int) -> Row:
    """Return the cells below the right headings: the label of a total spans the left ones."""
    return ("",) * (width - len(row)) + row if len(row) < width else row[:width]
