"""The grid of a table: headings of any depth, and column widths that add up to the twip."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from docgen.annex.printed import PrintedColumn, PrintedRow
from docgen.nd30.components import BY_KEY
from docgen.nd30.page import TWIPS_PER_MM, TWIPS_PER_PT
from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.vn.width import width_pt

PADDING_TWIPS = 57
"""Left and right padding of a cell with lines: 1 mm."""
_NARROW_TWIPS = (794, 1814)
"""A column of marks or figures without a wanted width: 14 to 32 mm, by its heading."""
_FIGURES = "9.999.999.999"
"""The longest cell of a column of figures whose rows are not known yet: an amount of money in đồng."""
_NUMBER_TWIPS = (680, 1134)
"""The column of numbers: 12 mm, up to 20 mm where one needs it: «XXXVIII», «50000»."""
_WORD_TWIPS = 2835
"""A word longer than 50 mm, an address of the web, may break."""
_COMMON, _SAMPLE = 0.95, 2_000
"""The few longest cells of a column do not make it wide; of many rows some thousand are looked at."""
_BLANK_TWIPS, _LONG_TWIPS = 1200, 48_000
"""A cell counts as long as a word or two to be filled in by hand, at least, and as 40 lines at most."""
_LEAST_TWIPS = 454
"""No column is made narrower than 8 mm while the others can give way."""
_NAME_TWIPS, _TEXT_TWIPS = 2268, 1417
"""A text is read with ease from 25 mm on, the first of a row, which names it, from 40 mm on."""
_PIECE = regex(r"[^\s-]+-*")


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
        out += [replace(leaf, rong_mm=leaf.rong_mm or share) for leaf in below]
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


def widths(
    columns: Sequence[PrintedColumn], width_twips: int, rows: Sequence[PrintedRow] = ()
) -> tuple[int, ...]:
    """Return the width of each leaf of `columns` in twips; they add up to `width_twips` exactly.

    A wanted width is honoured while the rest keeps 8 mm a column. Of the rest, marks and figures take
    what their heading and their longest cell in `rows` need, at least their longest word. Texts share
    what is left by the root of what nearly all of their cells need; without rows the first, the name of
    the row, has two shares, and figures have ten digits.
    """
    wanted = [column.rong_mm * TWIPS_PER_MM for column in columns]
    free = [column for column in columns if not column.rong_mm]
    if not free:
        return _exact(wanted, width_twips)
    taken = sum(wanted)
    most = width_twips - len(free) * min(_LEAST_TWIPS, width_twips / len(columns))
    scale = min(1.0, most / taken) if taken else 1.0
    shares = iter(_shares(free, width_twips - taken * scale, rows))
    return _exact([want * scale if want else next(shares) for want in wanted], width_twips)


def needed_twips(columns: Sequence[PrintedColumn], rows: Sequence[PrintedRow] = ()) -> int:
    """Return the width that the leaves `columns` need to be read with ease: wanted widths as they are."""
    texts = [column for column in columns if _is_text(column)]
    total = 0.0
    for column in columns:
        if column.rong_mm:
            total += column.rong_mm * TWIPS_PER_MM
        elif column in texts:
            total += _eased(column, rows, _NAME_TWIPS if column is texts[0] else _TEXT_TWIPS)
        else:
            total += _natural(column, rows)
    return round(total)


def _eased(column: PrintedColumn, rows: Sequence[PrintedRow], least: int) -> float:
    """Return `least`, or less where no cell in `rows` needs it, but never less than the longest word."""
    cell = _longest(column, rows)
    own = max(_heading(column), _wide(cell) if cell else _BLANK_TWIPS)
    wanted = min(least, own) if rows else least
    return max(wanted, _wide(_longest_word((column.tieu_de, cell))))


def _is_text(column: PrintedColumn) -> bool:
    return column.can_le in ("", "trai") and column.ma_cot != "stt"


def _shares(columns: Sequence[PrintedColumn], room: float, rows: Sequence[PrintedRow]) -> list[float]:
    """Return the widths of columns that ask for none, in `room` twips."""
    texts = [column for column in columns if _is_text(column)]
    if not texts:
        return _scaled([_natural(column, rows) for column in columns], room)
    figures = [column for column in columns if column not in texts]
    needs = [_common(column, rows) for column in texts]
    narrow = _narrow(figures, room, room - sum(word for _, word in needs), rows)
    wide = _texts(texts, needs, room - sum(narrow), rows)
    own = {id(column): width for column, width in zip((*figures, *texts), (*narrow, *wide), strict=True)}
    return [own[id(column)] for column in columns]


def _narrow(
    columns: Sequence[PrintedColumn], room: float, most: float, rows: Sequence[PrintedRow]
) -> list[float]:
    """Return the widths of columns of marks and figures in `room` twips, of which texts can spare `most`.

    They give way to texts beyond six tenths of the room, down to their longest word while there is room.
    """
    natural = [_natural(column, rows) for column in columns]
    least = [min(_unbroken(column, rows), width) for column, width in zip(columns, natural, strict=True)]
    if sum(natural) <= room * 0.6:
        return natural
    target = max(room * 0.6, min(sum(least), most))
    if target <= sum(least):
        return _scaled(least, target)
    share = (target - sum(least)) / (sum(natural) - sum(least))
    return [low + (high - low) * share for low, high in zip(least, natural, strict=True)]


def _texts(
    columns: Sequence[PrintedColumn],
    needs: Sequence[tuple[float, float]],
    room: float,
    rows: Sequence[PrintedRow],
) -> list[float]:
    """Return the widths of columns of text in `room` twips: their longest word, then a share of the rest.

    `needs` are what nearly all cells of each need on one line, and its longest word: no column takes more
    while another can use it.
    """
    if not any(_longest(column, rows) for column in columns):
        return _scaled([2.0, *(1.0 for _ in columns[1:])], room)
    least = [word for _, word in needs]
    most = [max(_heading(column), line) for column, (line, _) in zip(columns, needs, strict=True)]
    if sum(least) >= room:
        return _scaled(least, room)
    widths = _fair(least, most, [min(top, _LONG_TWIPS) ** 0.5 for top in most], room)
    return _scaled(widths, room)


def _common(column: PrintedColumn, rows: Sequence[PrintedRow]) -> tuple[float, float]:
    """Return what nearly all filled cells of `column` need on one line, and what its longest word needs."""
    some = rows[:: max(1, len(rows) // _SAMPLE)]
    cells = sorted(filter(None, (row.get(column.ma_cot, "") for row in some)), key=len)
    line = _wide(cells[min(int(len(cells) * _COMMON), len(cells) - 1)]) if cells else _BLANK_TWIPS
    word = _longest_word((column.tieu_de, *cells, _longest(column, rows)))
    return line, min(_wide(word), _WORD_TWIPS)


def _fair(least: list[float], most: list[float], weights: list[float], room: float) -> list[float]:
    """Return widths between `least` and `most`; what is left of `room` is shared by `weights`."""
    full: set[int] = set()
    while True:
        open_ = [at for at in range(len(least)) if at not in full]
        taken = sum(max(least[at], most[at]) for at in full)
        spare = max(room - taken - sum(least[at] for at in open_), 0)
        whole = sum(weights[at] for at in open_)
        wanted = {at: least[at] + spare * weights[at] / whole for at in open_}
        over = {at for at in open_ if wanted[at] > max(least[at], most[at])}
        if not over:
            return [wanted.get(at, max(low, most[at])) for at, low in enumerate(least)]
        full |= over


def _natural(column: PrintedColumn, rows: Sequence[PrintedRow]) -> float:
    """Return what the heading needs on two lines and the longest cell on one, within the narrow range."""
    if column.ma_cot == "stt":
        low, high = _NUMBER_TWIPS
        return min(max(low, _wide(_longest(column, rows))), high)
    words = _wide(_longest_word((column.tieu_de,)))
    low, high = _NARROW_TWIPS
    known = any(row.get("cap", "dong") == "dong" for row in rows)
    cell = _longest(column, rows) if known or column.can_le != "phai" else _FIGURES
    need = max(words, _wide(column.tieu_de, lines=2), _wide(cell), low)
    return min(need, high)


def _unbroken(column: PrintedColumn, rows: Sequence[PrintedRow]) -> float:
    """Return what the longest word of the heading and of the longest cell need."""
    return _wide(_longest_word((column.tieu_de, _longest(column, rows))))


def _heading(column: PrintedColumn) -> float:
    """Return what the heading needs on one line where that is narrow, else on two."""
    return max(min(_wide(column.tieu_de), _NARROW_TWIPS[1]), _wide(column.tieu_de, lines=2))


def _longest(column: PrintedColumn, rows: Sequence[PrintedRow]) -> str:
    """Return the cell with the most characters; characters are enough to choose by."""
    return max((row.get(column.ma_cot, "") for row in rows), key=len, default="")


def _longest_word(texts: Iterable[str]) -> str:
    """Return the longest piece that stays on one line: a line may end after a hyphen too."""
    return max((piece for text in texts for piece in _PIECE.findall(text)), key=len, default="")


def _wide(text: str, *, lines: int = 1) -> float:
    """Return what `text` needs in twips on so many lines, bold, with the padding of its cell."""
    whole = width_pt(text.replace("\n", " "), BY_KEY["bang_tieu_de"].lon_pt, bold=True)
    return whole / lines * TWIPS_PER_PT + 2 * PADDING_TWIPS + TWIPS_PER_PT


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
