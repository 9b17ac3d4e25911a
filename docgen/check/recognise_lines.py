"""Paragraphs taken apart into printed lines, and lines put together."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.word.spots import Cell, Paragraph, Run

_TABS = regex(r"[ \u00a0]*\t[\t \u00a0]*")
_BLANKS = regex(
    r"(?<!:)(?<!ngày)(?<!tháng)(?<!năm)(?<!số)(?<![ \u00a0])[ \u00a0]{8,}(?![\s/])(?!tháng|năm|-)"
)
"""What parts two columns typed side by side: not the places that a draft leaves for number and day."""
_LEFT, _RIGHT = 1, 2
_Row = tuple[Paragraph, Paragraph | None]
"""What is typed left and right on one line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, or a whole paragraph, with its plain text."""

    paragraph: Paragraph
    text: str

    @property
    def centred(self) -> bool:
        """Whether it stands in the middle of its cell or page."""
        return self.paragraph.format.align == "center"

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        shown = self.paragraph.shown
        return bool(shown) and all(run.look.bold for run in shown)

    @property
    def mostly_bold(self) -> bool:
        """Whether most of its letters are bold; raised marks do not count."""
        runs = [run for run in self.paragraph.shown if not run.look.script]
        return 2 * sum(len(run.text) for run in runs if run.look.bold) > sum(len(run.text) for run in runs)

    @property
    def italic(self) -> bool:
        """Whether all of it is italic."""
        shown = self.paragraph.shown
        return bool(shown) and all(run.look.italic for run in shown)

    @property
    def column(self) -> int:
        """Column of the table or of the typed columns; 0: none."""
        cell = self.paragraph.cell
        return cell.column if cell else 0


def line_of(paragraph: Paragraph) -> Line:
    """Return a whole paragraph as one line."""
    return Line(paragraph, said(paragraph))


def said(paragraph: Paragraph) -> str:
    """Return the text as printed, on one line, in NFC; its automatic number first."""
    text = printed(paragraph)
    if paragraph.label:
        text = f"{paragraph.label} {text}"
    return " ".join(unicodedata.normalize("NFC", text).split())


def printed(paragraph: Paragraph) -> str:
    """Return the text, in capitals where Word only shows them."""
    if any(run.look.caps for run in paragraph.runs):
        return "".join(run.text.upper() if run.look.caps else run.text for run in paragraph.runs)
    return paragraph.text


def apart(paragraphs: Sequence[Paragraph], left: str = "center") -> list[Paragraph]:
    """Return the lines of `paragraphs`; two typed columns come out one after the other, as cells would.

    `left`: how the left one of them is aligned.
    """
    found: list[Paragraph] = []
    block: list[_Row] = []
    for paragraph in paragraphs:
        for line in lines_of(paragraph):
            one, other = columns_of(line, _led(block)) if line.cell is None else (line, None)
            if other is None and not (block and _under_block(line)):
                found += _columns(block, left)
                block = []
                found.append(line)
            else:
                block.append((one, other))
    return [*found, *_columns(block, left)]


def _led(block: list[_Row]) -> int:
    """Return before how many tabs the left column begins, at most one where that is not known."""
    return min((_tabs_before(left.text) for left, right in block if right and left.text.strip()), default=1)


def _tabs_before(text: str) -> int:
    return text[: len(text) - len(text.lstrip())].count("\t")


def _under_block(line: Paragraph) -> bool:
    """Return whether a line without a gap may stand under typed columns: it is short."""
    return len(line.text.strip()) < 60 and line.format.align != "center"


def _columns(block: list[_Row], align: str) -> Iterator[Paragraph]:
    """Yield the left lines of a typed table, then the right ones, each in a cell of it."""
    if not any(right for _, right in block):
        yield from (left for left, _ in block)
        return
    first = block[0][0]
    table, width = -1 - (first.steps[-1][1] if first.steps else 0), first.width_twips
    for row, (left, _) in enumerate(block, start=1):
        yield _in_column(left, Cell(table, row, _LEFT, width), align)
    for row, (left, right) in enumerate(block, start=1):
        yield _in_column(
            right or replace(cut(left, 0, 0), drawn=()), Cell(table, row, _RIGHT, width), "center"
        )


def _in_column(line: Paragraph, cell: Cell, align: str) -> Paragraph:
    """Return a typed column's line: how tabs align it cannot be judged, so it counts as it should be."""
    aligned = replace(line.format, align=align, left_twips=0, right_twips=0, first_line_twips=0)
    return replace(line, format=aligned, cell=cell)


def lines_of(paragraph: Paragraph) -> list[Paragraph]:
    """Return the lines that its own breaks make; one without breaks is itself."""
    if "\n" not in paragraph.text:
        return [paragraph]
    at, found = 0, []
    for piece in paragraph.text.split("\n"):
        found.append(cut(paragraph, at, at + len(piece)))
        at += len(piece) + 1
    first = replace(found[0], format=replace(paragraph.format, after_pt=0))
    last = replace(found[-1], format=replace(paragraph.format, before_pt=0))
    inner = [replace(one, format=replace(paragraph.format, before_pt=0, after_pt=0)) for one in found[1:-1]]
    return [first, *inner, last]


def columns_of(paragraph: Paragraph, led: int = 1) -> _Row:
    """Return what stands left and right of the gap of a line; None: it has no gap inside.

    A line that begins after more than `led` tabs stands in the right column.
    """
    text = paragraph.text
    start = len(text) - len(text.lstrip())
    gap = next(iter(_gaps(text, start)), None)
    if gap is None:
        if _tabs_before(text) > led and text.strip():
            return cut(paragraph, 0, 0), cut(paragraph, start, len(text))
        return paragraph, None
    return cut(paragraph, 0, gap.start()), cut(paragraph, gap.end(), len(text))


def _gaps(text: str, start: int) -> Iterator[re.Match[str]]:
    """Yield what may part two columns of a line that begins at `start`: tabs first."""
    end = len(text.rstrip())
    for pattern in (_TABS, _BLANKS):
        yield from (match for match in pattern.finditer(text, start, end) if match.start() > start)


def cut(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """Return the characters `start` to `end` of a paragraph as one of its own."""
    runs, at = [], 0
    for run in paragraph.runs:
        piece = run.text[max(0, start - at) : max(0, end - at)]
        if piece:
            runs.append(Run(piece, run.look))
        at += len(run.text)
    return replace(paragraph, runs=tuple(runs), drawn=() if start else paragraph.drawn)


def joined(lines: Iterable[Paragraph]) -> Paragraph:
    """Return lines of one component as one paragraph; breaks stand between them."""
    all_ = list(lines)
    first = all_[0]
    runs: list[Run] = list(first.runs)
    for line in all_[1:]:
        look = line.runs[0].look if line.runs else first.mark
        runs += [Run("\n", look), *line.runs]
    drawn = tuple(shape for line in all_ for shape in line.drawn)
    after = replace(first.format, after_pt=all_[-1].format.after_pt)
    return replace(first, runs=tuple(runs), format=after, drawn=drawn)


def is_blank(text: str) -> bool:
    """Return whether a text holds nothing but blanks."""
    return not re.search(r"\S", text)
