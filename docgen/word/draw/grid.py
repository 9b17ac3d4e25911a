"""The grid of a table: headings of any depth, and column widths that add up to the twip."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from docgen.annex.printed import PrintedColumn
from docgen.nd30.components import BY_KEY
from docgen.vn.width import width_pt

TWIPS_PER_MM = 1440 / 25.4
TWIPS_PER_PT = 20
PADDING_TWIPS = 57
"""Left and right padding of a cell with lines: 1 mm."""
_NARROW_TWIPS = (794, 1814)
"""A column of marks or figures without a wanted width: 14 to 32 mm, by its heading."""
_NUMBER_TWIPS = 680
"""The column of numbers: 12 mm."""
_LEAST_TWIPS = 454
"""No column is made narrower than 8 mm while the others can give way."""


@dataclass(frozen=True, slots=True)
class Heading:
    """One cell of the heading: `rows` and `span` say how many rows and grid columns it takes."""

    text: str
    row: int
    column: int
    rows: int
    span: int


def leaves(columns: Sequence[PrintedColumn]) -> tuple[PrintedColumn, ...]:
    """Return the columns that hold cells, left to right; a heading's width is shared by those below it."""
    out: list[PrintedColumn] = []
    for column in columns:
        if not column.columns:
            out.append(column)
            continue
        below = leaves(column.columns)
        share = column.rong_mm / len(below)
        out += [
            PrintedColumn(leaf.ma_cot, leaf.tieu_de, leaf.rong_mm or share, leaf.can_le) for leaf in below
        ]
    return tuple(out)


def depth(columns: Sequence[PrintedColumn]) -> int:
    """Return how many rows the heading of `columns` takes."""
    return max(1 + (depth(column.columns) if column.columns else 0) for column in columns)


def headings(columns: Sequence[PrintedColumn]) -> tuple[Heading, ...]:
    """Return the cells of the heading, top row first, each row left to right."""
    found = _below(columns, 0, 0, depth(columns))
    return tuple(sorted(found, key=lambda heading: (heading.row, heading.column)))


def _below(columns: Sequence[PrintedColumn], row: int, at: int, rows: int) -> list[Heading]:
    out: list[Heading] = []
    for column in columns:
        span = len(leaves((column,)))
        if column.columns:
            out.append(Heading(column.tieu_de, row, at, 1, span))
            out += _below(column.columns, row + 1, at, rows)
        else:
            out.append(Heading(column.tieu_de, row, at, rows - row, 1))
        at += span
    return out


def widths(columns: Sequence[PrintedColumn], width_twips: int) -> tuple[int, ...]:
    """Return the width of each leaf of `columns` in twips; they add up to `width_twips` exactly.

    A wanted width is honoured while the rest keeps 8 mm a column. Of the rest, marks and figures take
    what their heading needs, and texts share what is left: the first, the name of the row, two shares.
    """
    wanted = [column.rong_mm * TWIPS_PER_MM for column in columns]
    free = [column for column in columns if not column.rong_mm]
    if not free:
        return _exact(wanted, width_twips)
    taken = sum(wanted)
    most = max(width_twips - len(free) * _LEAST_TWIPS, 0)
    scale = min(1.0, most / taken) if taken else 1.0
    shares = iter(_shares(free, width_twips - taken * scale))
    return _exact([want * scale or next(shares) for want in wanted], width_twips)


def _shares(columns: Sequence[PrintedColumn], room: float) -> list[float]:
    """Return the widths of columns that ask for none, in `room` twips."""
    texts = [column for column in columns if column.can_le in ("", "trai") and column.ma_cot != "stt"]
    if not texts:
        return _scaled([_natural(column) for column in columns], room)
    narrow = {id(column): _natural(column) for column in columns if column not in texts}
    scale = min(1.0, room * 0.6 / sum(narrow.values())) if narrow else 1.0
    left = room - sum(narrow.values()) * scale
    share = left / (len(texts) + 1)
    first = texts[0]
    return [
        narrow[id(column)] * scale if id(column) in narrow else share * (2 if column is first else 1)
        for column in columns
    ]


def _natural(column: PrintedColumn) -> float:
    """Return what the heading needs on two lines, at least its longest word, within the narrow range."""
    if column.ma_cot == "stt":
        return _NUMBER_TWIPS
    size = BY_KEY["bang_tieu_de"].lon_pt
    words = [width_pt(word, size, bold=True) for word in column.tieu_de.split() or [""]]
    whole = width_pt(column.tieu_de.replace("\n", " "), size, bold=True)
    need = max(*words, whole / 2, 0) * TWIPS_PER_PT + 2 * PADDING_TWIPS + TWIPS_PER_PT
    low, high = _NARROW_TWIPS
    return min(max(need, low), high)


def _scaled(parts: Sequence[float], room: float) -> list[float]:
    return [part * room / sum(parts) for part in parts]


def _exact(parts: Sequence[float], width_twips: int) -> tuple[int, ...]:
    """Return `parts` scaled to whole twips that add up to `width_twips`: edges are rounded, not widths."""
    whole = sum(parts)
    edges = [0]
    run = 0.0
    for part in parts:
        run += part
        edges.append(round(run * width_twips / whole))
    return tuple(b - a for a, b in pairwise(edges))
