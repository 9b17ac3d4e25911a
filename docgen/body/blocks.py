"""What a body text is once parsed and filled: blocks (paragraphs) of runs."""

from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import Literal

from docgen.values import dataclass

Script = Literal["", "sub", "sup"]


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one look; a line feed is a line break inside the paragraph.

    `link` is an absolute http, https or mailto address, or empty. A run with `note` is the mark of
    a footnote: its `text` is empty and `note` holds the paragraphs of the footnote.
    """

    text: str
    bold: bool = False
    italic: bool = False
    script: Script = ""
    link: str = ""
    note: tuple["Block", ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: `part` is a key of ``nd30.components.COMPONENTS``, `label` its number as printed.

    `label` («1.», «1.1.», «a)», «Điều 2.», «Chương I», «-», «+», or empty) is text, not part of `runs`;
    `line` is the 1-based line of the Markdown where the paragraph begins. `bold_label`: the number is bold
    before upright text, as of an article of a decision (Mẫu 1.2).
    """

    part: str
    runs: tuple[Run, ...]
    label: str = ""
    line: int = 0
    bold_label: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """A filled body: its blocks in order, and the keys of the annexes that its text mentions.

    `keep_end`: the end of the text stays on the page of what follows it, the signature block.
    """

    blocks: tuple[Block, ...]
    mentions: frozenset[str] = field(default_factory=frozenset)
    keep_end: bool = False


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield every paragraph in order; those of a footnote after the paragraph that has its mark."""
    for block in blocks:
        yield block
        for run in block.runs:
            yield from flat(run.note)
