"""What the script of the page reads: every text once, packs as rows of numbers; JSON safe inside a page."""

import json
from collections.abc import Sequence

from docgen.review.facts import Block, File, Found, Line, Table
from docgen.review.frames import Change, Frame, LineFrame
from docgen.review.odd import REASONS, Reason
from docgen.review.sheet import Sheet
from docgen.review.words import WORDS, word
from docgen.values import dataclass

_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_DIGEST = 12
"""So many characters of a hash tell files apart for a reader."""


@dataclass(frozen=True, slots=True)
class Cut:
    """How much of a run the page shows."""

    packs: int
    """So many packs, the first ones of the list."""
    rows: bool
    """Rows of tables; without them, counts and totals only."""
    each: int
    """So many findings and failures a pack."""
    chars: int
    """So many characters of a text."""


WHOLE = Cut(15_000, True, 50, 6_000)
CUTS = (WHOLE, Cut(15_000, False, 50, 6_000), Cut(15_000, False, 5, 300), Cut(2_000, False, 2, 80))
"""One after the other, until the page is small enough."""


class Texts:
    """Texts in the order in which they are first met, each once, no longer than `chars`."""

    def __init__(self, chars: int) -> None:
        self.known: dict[str, int] = {}
        self.chars = chars

    def __call__(self, text: str) -> int:
        """Return the number of `text`."""
        shown = text if len(text) <= self.chars else text[: self.chars - 1] + "…"
        return self.known.setdefault(shown, len(self.known))


def payload(made: Sheet, lang: str, cut: Cut = WHOLE) -> str:
    """Return the JSON of a sheet, as much of it as `cut` says."""
    texts = Texts(cut.chars)
    rules: dict[str, Found] = {}
    order = made.order[: cut.packs]
    packs = {at: _pack(made, at, texts, rules, cut) for at in order}
    frames = [
        [frame.count, _frame(frame, gaps)]
        for frame, gaps in zip(made.frames, made.columns.of_gaps, strict=True)
    ]
    found = {
        "words": {key: word(key, lang) for key in WORDS},
        "rules": [[rule.rule, rule.severity, rule.duty] for rule in rules.values()],
        "reasons": REASONS,
        "columns": [[one.label, int(one.figures)] for one in made.columns.all],
        "frames": frames,
        "order": order,
        "packs": packs,
        "texts": list(texts.known),
    }
    return in_page(found)


def in_page(value: object) -> str:
    r"""Return `value` as JSON that ends no script and opens no comment, wherever it stands in a page.

    >>> in_page("</script>")
    '"\\u003c/script\\u003e"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text


def _pack(made: Sheet, at: int, texts: Texts, rules: dict[str, Found], cut: Cut) -> list[object]:
    pack, letter = made.run.packs[at], made.letters[at]
    values = [-1 if one.values[at] is None else texts(one.values[at] or "") for one in made.columns.all]
    changes = letter.fit.changes if letter is not None else ()
    odd = {id(change.block) for change in changes}
    tables = [block for block in pack.blocks if isinstance(block, Table) and id(block) not in odd]
    return [
        pack.name,
        texts(pack.body),
        pack.digest,
        made.frame_of[at],
        values,
        [_change(change, texts, rows=cut.rows) for change in changes],
        [_block(block, texts, rows=cut.rows) for block in tables],
        [_found(one, texts, rules) for one in pack.findings[: cut.each]],
        [texts(text) for text in pack.failures[: cut.each]],
        [_file(one, texts) for one in pack.files],
        _reasons(made.reasons[at]),
        max(0, len(pack.findings) - cut.each),
    ]


def _frame(frame: Frame, gaps: Sequence[int]) -> list[object]:
    """Return the blocks: [style, parts, columns of the gaps], or [headings, totals, columns] of a table."""
    rest = list(gaps)
    found: list[object] = []
    for block in frame.blocks:
        if isinstance(block, LineFrame):
            own, rest = rest[: len(block.parts) - 1], rest[len(block.parts) - 1 :]
            found.append([block.style, block.parts, own])
        else:
            own, rest = rest[: 1 + len(block.totals)], rest[1 + len(block.totals) :]
            found.append([block.heads, block.totals, own])
    return found


def _change(change: Change, texts: Texts, *, rows: bool) -> list[object]:
    block = [] if change.block is None else _block(change.block, texts, rows=rows)
    return [change.kind, change.at, block]


def _block(block: Block, texts: Texts, *, rows: bool) -> list[object]:
    """Return [style, text] of a line, [headings, rows not shown, first rows, last rows, total] of a table."""
    if isinstance(block, Line):
        return [texts(block.style), texts(block.text)]
    first, last = (
        [[texts(cell) for cell in row] for row in some] if rows else [] for some in (block.first, block.last)
    )
    heads, total = ([texts(cell) for cell in row] for row in (block.heads, block.total))
    hidden = block.hidden if rows else block.hidden + len(block.first) + len(block.last)
    return [heads, hidden, first, last, total]


def _found(one: Found, texts: Texts, rules: dict[str, Found]) -> list[int]:
    rules.setdefault(one.rule, one)
    return [list(rules).index(one.rule), texts(one.line)]


def _file(one: File, texts: Texts) -> list[object]:
    return [texts(one.name), one.href, one.size, one.sha256[:_DIGEST]]


def _reasons(why: Sequence[Reason]) -> list[int]:
    return [REASONS.index(one.key) for one in why]
