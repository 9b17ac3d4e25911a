"""What a body text is once parsed and before it is filled: paragraphs of pieces, faults, remarks.

Everything is frozen, so that a text parsed once can be filled any number of times. Lines are
1-based lines of the Markdown source; the caller of ``fill`` adds the place of the source itself.
"""

from typing import Literal

from docgen.body.blocks import Script
from docgen.body.sandbox import Expression
from docgen.values import dataclass

Kind = Literal["tieu_de", "muc", "gach", "doan", "trich"]
"""Heading, ordered item, bullet item, paragraph without number, paragraph of a quoted article."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a stretch of text looks; the same facts as in a ``Run``."""

    bold: bool = False
    italic: bool = False
    script: Script = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    r"""A stretch in one look: typed `text` (``\n`` is a line break), or an `expression`, or a footnote."""

    look: Look
    line: int
    text: str = ""
    expression: Expression | None = None
    note: str = ""
    """Label of the footnote whose mark stands here, else empty."""


@dataclass(frozen=True, slots=True)
class Item:
    """One paragraph; `depth` counts from 1: of the heading, or of lists of the same kind around the item.

    `typed` is the number or dash as typed, kept only inside a quoted article. `unit` is the level that a
    heading names (``{chuong}``: «chuong»), `anchor` the key by which the text refers to it (``{#key}``).
    """

    kind: Kind
    line: int
    pieces: tuple[Piece, ...]
    depth: int = 0
    typed: str = ""
    unit: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """An error that waits for its file: the id of a sentence, the line in the source, the arguments."""

    id: str
    line: int
    args: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that is allowed but that a person should look at: kind, line, and what stands there."""

    kind: str
    line: int
    found: str


@dataclass(frozen=True, slots=True)
class Text:
    """A parsed body: its paragraphs in order, its footnotes by label, and what is wrong with it."""

    items: tuple[Item, ...]
    notes: tuple[tuple[str, tuple[Item, ...]], ...] = ()
    faults: tuple[Fault, ...] = ()
    remarks: tuple[Remark, ...] = ()


def fault(id: str, line: int, **args: object) -> Fault:  # noqa: A002
    """Return a fault with its arguments in a fixed order."""
    return Fault(id, line, tuple(sorted(args.items())))
