"""The heading of a sheet: found among the first rows, over one or several merged ones; fields by heading."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from docgen.sources.cells import CellValue
from docgen.sources.workbook import ALIKE, Range, Sheet
from docgen.values import dataclass
from docgen.vn import text as vn_text
from docgen.vn.patterns import regex

HEAD_ROWS = 20
"""The heading is looked for in so many first rows."""
COUNTERS = frozenset({"", "stt", "tt", "so-tt", "so-thu-tu"})
"""Headings of a column of running numbers."""
_ASIDE = regex(r"\s*(?:\([^()]*\)|\[[^\[\]]*\]|\*+)\s*")
_MAX_DEPTH = 5
_MAX_HEADING = 500
_HEADS = 32
"""Headings of so many sheets are kept as they are compared."""


@dataclass(frozen=True, slots=True)
class Head:
    """A heading: its 0-based rows, both included, and for each column what may be said of it.

    `own` is the lowest text of each column, `joined` all its texts from top to bottom.
    """

    top: int
    bottom: int
    own: tuple[str, ...]
    joined: tuple[str, ...]
    above: tuple[str, ...]
    """The text over several columns, at the first of them."""

    def places(self, name: str) -> list[int]:
        """Return the 0-based columns of the heading `name`; accents, case and spaces are forgiven.

        At last «Phí» is «Phí (đồng)», and the other way round; «Phí (USD)» never is.
        """
        for known in (self.own, self.joined, self.above):
            for shape in ALIKE:
                if found := _by_shape(known, shape).get(shape(name)):
                    return list(found)
        wanted, bare = vn_text.slug(name), vn_text.slug(_ASIDE.sub(" ", name))
        shapes = _aside(self.own)
        return [c for c, (whole, short) in enumerate(shapes) if whole and (short == wanted or whole == bare)]

    @property
    def counter(self) -> int | None:
        """The column of running numbers."""
        return _counter(self.own)


@lru_cache(maxsize=_HEADS)
def _counter(own: tuple[str, ...]) -> int | None:
    return next((c for c, text in enumerate(own) if text and vn_text.slug(text) in COUNTERS), None)


@lru_cache(maxsize=_HEADS)
def _by_shape(known: tuple[str, ...], shape: Callable[[str], str]) -> Mapping[str, Sequence[int]]:
    """Return shape → 0-based places of the headings of that shape: a sheet may have 16,384 of them."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(known):
        if shaped := shape(text):
            found[shaped].append(place)
    return dict(found)


@lru_cache(maxsize=_HEADS)
def _aside(own: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(_shapes(text) or ("", "") for text in own)


def find(sheet: Sheet, wanted: Sequence[tuple[str, ...]]) -> Head:
    """Return the heading with most of the `wanted` names (each by one of its spellings)."""
    spelt = [frozenset(vn_text.slug(name) for name in names) - {""} for names in wanted]
    early = _early(sheet)
    best, best_score = 0, -1
    for number in range(min(HEAD_ROWS, len(sheet.rows))):
        headings = _shapes_of(tuple(_filled(sheet, early, number)))
        score = sum(1 for shapes in spelt if shapes & headings)
        if score > best_score or (score == best_score and number == best + 1 and score):
            best, best_score = number, score
    return _head(sheet, best)


def widest(sheet: Sheet) -> Head:
    """Return the heading of a sheet of which nothing is known: the first row of texts that is full.

    Full: as many filled cells as any of the first rows but one, none of them merged over half the sheet.
    """
    early = _early(sheet)
    counts = [_texts(sheet, early, number) for number in range(min(HEAD_ROWS, len(sheet.rows)))]
    most = max(counts, default=0)
    first = next((number for number, count in enumerate(counts) if count and count >= most - 1), 0)
    return _head(sheet, first)


def columns(head: Head, names: Mapping[str, tuple[str, ...]]) -> dict[str, list[int]]:
    """Return key → 0-based columns that bear one of its names, the first name that any bears."""
    return {
        key: next((places for name in wanted if (places := head.places(name))), [])
        for key, wanted in names.items()
    }


@lru_cache(maxsize=HEAD_ROWS)
def _shapes_of(texts: tuple[str, ...]) -> frozenset[str]:
    """Return the shapes of the texts of a row: a sheet is looked at as one kind after the other."""
    return frozenset(shape for text in texts for shape in _shapes(text))


def _shapes(text: str) -> tuple[str, ...]:
    """Return `text` as headings are compared, with and without what stands in brackets."""
    return (vn_text.slug(text), vn_text.slug(_ASIDE.sub(" ", text))) if len(text) < _MAX_HEADING else ()


def _texts(sheet: Sheet, early: Sequence[Range], number: int) -> int:
    """Return how many cells of a row hold text, merged ones filled."""
    return sum(1 for text in _filled(sheet, early, number) if text.strip() and not text.strip().isdigit())


def _early(sheet: Sheet) -> list[Range]:
    """Return the merged cells that begin among the first rows."""
    return [merged for merged in sheet.merged if merged[0][0] < HEAD_ROWS]


def _filled(sheet: Sheet, early: Sequence[Range], number: int) -> list[str]:
    """Return the texts of a row, those that merged cells carry down included."""
    if number >= len(sheet.rows):
        return []
    texts = [_text(value) for value in sheet.rows[number]]
    for (top, left), (bottom, _) in early:
        if top < number <= bottom and left < len(texts):
            texts[left] = _text(sheet.rows[top][left])
    return texts


def _head(sheet: Sheet, row: int) -> Head:
    top, bottom = _reach(sheet.merged, row)
    width = max((len(cells) for cells in sheet.rows[top : bottom + 1]), default=0)
    stacks: list[list[str]] = [[] for _ in range(width)]
    above = [""] * width
    for number in range(top, min(bottom + 1, len(sheet.rows))):
        texts = [_text(value) for value in sheet.rows[number]]
        for left, right in _across(sheet.merged, number):
            if right - left + 1 < width and texts[left : left + 1]:
                above[left] = texts[left]
                texts[left : right + 1] = [texts[left]] * (min(right, width - 1) - left + 1)
        for column, text in enumerate(texts):
            if text.strip() and text not in stacks[column]:
                stacks[column].append(text)
    own = tuple(stack[-1] if stack else "" for stack in stacks)
    return Head(top, bottom, own, tuple(" ".join(stack) for stack in stacks), tuple(above))


def _reach(merged: Iterable[Range], row: int) -> tuple[int, int]:
    """Return the first and last row of the heading to which `row` belongs, by the cells merged over rows."""
    top = bottom = row
    for (first, _), (last, _) in merged:
        if first <= row <= last and last - first < _MAX_DEPTH:
            top, bottom = min(top, first), max(bottom, last)
    return top, bottom


def _across(merged: Iterable[Range], row: int) -> list[tuple[int, int]]:
    return [(left, right) for (top, left), (_, right) in merged if top == row and right > left]


def _text(value: CellValue) -> str:
    return value if isinstance(value, str) else str(value)
