"""Letters of one pattern → what they share, and for each letter what differs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice
from typing import Literal

from docgen.review import wordings
from docgen.review.facts import Block, Line, Row, Table
from docgen.review.wordings import Parts
from docgen.values import dataclass

MOST_FRAMES = 6
RARE = 0.02
"""A pattern that fewer of the letters have is rare: they are held against the nearest frequent one."""
LEAST = 3
_LONG = 300
"""Of letters with more blocks, those of one kind stand for each other, whatever their texts."""
_NEAR = 2
"""So many frames, those most alike in length, are tried for a letter of a rare pattern."""

Pattern = tuple[tuple[str, ...], ...]
"""Style of every line, headings of every table."""


@dataclass(frozen=True, slots=True)
class LineFrame:
    """A paragraph: what the letters have in common."""

    style: str
    parts: Parts


@dataclass(frozen=True, slots=True)
class TableFrame:
    """A table: its headings, and in which columns it has totals."""

    heads: Row
    totals: tuple[int, ...]


BlockFrame = LineFrame | TableFrame


@dataclass(frozen=True, slots=True)
class Change:
    """A block that is not as in the frame: «khac» another text, «them» only here, «thieu» missing here."""

    kind: Literal["khac", "them", "thieu"]
    at: int
    """Number of the block in the frame; of one that is only here, that before which it stands."""
    block: Block | None = None


@dataclass(frozen=True, slots=True)
class Fit:
    """A letter held against a frame: what stands in each gap, None where its block is another one."""

    values: tuple[str | None, ...]
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What the letters of one pattern have in common."""

    blocks: tuple[BlockFrame, ...]
    count: int
    """So many letters have this very pattern."""

    def gaps(self) -> Iterator[tuple[int, int]]:
        """Yield the number of the block, and of the gap in it, for every gap."""
        for at, block in enumerate(self.blocks):
            yield from ((at, gap) for gap in range(width(block)))


def pattern(blocks: Sequence[Block]) -> Pattern:
    """Return what is the same in letters that differ in their words only."""
    return tuple(_kind(block) for block in blocks)


def frames(letters: Sequence[Sequence[Block]]) -> dict[Pattern, Frame]:
    """Return the frame of every frequent pattern, the most frequent first; no letters have none."""
    counts = Counter(pattern(blocks) for blocks in letters)
    least = max(LEAST, RARE * len(letters))
    ranked = [
        (one, count) for at, (one, count) in enumerate(counts.most_common()) if count >= least or not at
    ]
    found: dict[Pattern, Frame] = {}
    for one, count in islice(ranked, MOST_FRAMES):
        own = [blocks for blocks in letters if pattern(blocks) == one]
        columns = zip(*own, strict=True)
        found[one] = Frame(tuple(_framed(column) for column in columns), count)
    return found


def fit(blocks: Sequence[Block], frame: Frame) -> Fit:
    """Return what differs between a letter and a frame of its own pattern."""
    return _fitted(frame, list(zip(range(len(blocks)), blocks, strict=True)))


def nearest(blocks: Sequence[Block], known: Sequence[Frame]) -> tuple[int, Fit]:
    """Return the number of the frame that a letter of a rare pattern is most like, and its fit."""
    order = sorted(range(len(known)), key=lambda at: abs(len(known[at].blocks) - len(blocks)))[:_NEAR]
    fits = [(at, _fitted(known[at], _aligned(blocks, known[at]))) for at in order]
    return min(fits, key=lambda one: (len(one[1].changes), one[0]))


def width(block: BlockFrame) -> int:
    """Return how many gaps a block has: in a table the number of rows, then its totals."""
    return len(block.parts) - 1 if isinstance(block, LineFrame) else 1 + len(block.totals)


def _kind(block: Block) -> tuple[str, ...]:
    return (block.style,) if isinstance(block, Line) else ("", *block.heads)


def _framed(column: Sequence[Block]) -> BlockFrame:
    lines = [block for block in column if isinstance(block, Line)]
    if lines:
        return LineFrame(lines[0].style, wordings.parts([line.text for line in lines]))
    tables = [block for block in column if isinstance(block, Table)]
    heads = tables[0].heads
    totals = tuple(at for at in range(len(heads)) if any(_figure(table, at) for table in tables))
    return TableFrame(heads, totals)


def _figure(table: Table, at: int) -> str:
    cell = table.total[at].strip() if at < len(table.total) else ""
    return cell if any(letter.isdigit() for letter in cell) else ""


def _values(block: Block, frame: BlockFrame) -> tuple[str, ...] | None:
    """Return what stands in the gaps, None where the block is another one."""
    if isinstance(block, Line):
        same = isinstance(frame, LineFrame) and block.style == frame.style
        return wordings.gaps(block.text, frame.parts) if same and isinstance(frame, LineFrame) else None
    if not isinstance(frame, TableFrame) or block.heads != frame.heads:
        return None
    return (str(block.count), *(_figure(block, at) for at in frame.totals))


Pairs = list[tuple[int | None, Block | None]]
"""Number of a block of the frame and the letter's own, None for what only one of them has; in order."""


def _fitted(frame: Frame, pairs: Sequence[tuple[int | None, Block | None]]) -> Fit:
    values: list[str | None] = []
    changes: list[Change] = []
    at = 0
    for number, block in pairs:
        if number is None:
            changes.append(Change("them", at, block))
            continue
        at = number + 1
        found = _values(block, frame.blocks[number]) if block is not None else None
        if found is None:
            changes.append(Change("thieu" if block is None else "khac", number, block))
        values += found if found is not None else [None] * width(frame.blocks[number])
    return Fit(tuple(values), tuple(changes))


def _aligned(blocks: Sequence[Block], frame: Frame) -> Pairs:
    """Return the blocks of a letter beside those of the frame that they are most like."""
    ids, own = _by_kind(blocks, frame) if len(blocks) > _LONG else _by_text(blocks, frame)
    pairs: Pairs = []
    for _, start, end, own_start, own_end in SequenceMatcher(None, ids, own, autojunk=False).get_opcodes():
        pairs += _beside(range(start, end), blocks[own_start:own_end], frame)
    return pairs


def _by_text(blocks: Sequence[Block], frame: Frame) -> tuple[list[int], list[int]]:
    """Return a number for every block of a frame and of a letter: the same where the one fits the other."""
    known = frame.blocks
    ids = [next(other for other in range(at + 1) if known[other] == known[at]) for at in range(len(known))]
    return ids, [next((at for at in ids if _values(block, known[at]) is not None), -1) for block in blocks]


def _by_kind(blocks: Sequence[Block], frame: Frame) -> tuple[list[int], list[int]]:
    """Return the same, where a block fits any of its kind."""
    numbers: dict[tuple[str, ...], int] = {}
    kinds = [(one.style,) if isinstance(one, LineFrame) else ("", *one.heads) for one in frame.blocks]
    ids = [numbers.setdefault(kind, len(numbers)) for kind in kinds]
    return ids, [numbers.get(_kind(block), -1) for block in blocks]


def _beside(numbers: range, blocks: Sequence[Block], frame: Frame) -> Pairs:
    """Pair blocks of one kind in their order; what is left over stands alone."""
    pairs: Pairs = []
    rest = list(blocks)
    for number in numbers:
        if rest and _alike(rest[0], frame.blocks[number]):
            pairs.append((number, rest.pop(0)))
        else:
            pairs.append((number, None))
    return pairs + [(None, block) for block in rest]


def _alike(block: Block, frame: BlockFrame) -> bool:
    if isinstance(block, Line):
        return isinstance(frame, LineFrame) and block.style == frame.style
    return isinstance(frame, TableFrame)
