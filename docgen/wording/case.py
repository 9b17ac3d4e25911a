"""What facts are judged on: one document with its stores and its filled texts."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from typing import NamedTuple

from docgen.body.blocks import Block, Body, flat
from docgen.errors import Where
from docgen.kept import cached_property
from docgen.models.can_cu import CanCu
from docgen.models.noi_nhan import DanhMucNhan
from docgen.models.van_ban import VanBan
from docgen.nd30 import rules_facts
from docgen.nd30.rules import Finding
from docgen.values import dataclass


class Passage(NamedTuple):
    """One paragraph as printed, U+00A0 as a space; the place of its text, and its line in that."""

    text: str
    source: Where
    line: int

    @property
    def where(self) -> Where:
        """The line of the dossier where the paragraph begins."""
        line = max(self.source.line, 1) + max(self.line, 1) - 1
        return Where(self.source.file, line, field=self.source.field)


@dataclass(frozen=True)
class Case:
    """A document to be judged.

    `where` gives the place of a field of the document: ``where("can_cu", 0)``. `texts` are its filled bodies,
    its own first, each with the place where its Markdown begins. `co_quan` is the name of its issuer.
    """

    document: VanBan
    can_cu: Mapping[str, CanCu]
    noi_nhan: DanhMucNhan
    where: Callable[..., Where]
    texts: Sequence[tuple[Body, Where]] = field(default=())
    co_quan: str = ""

    @property
    def day(self) -> dt.date:
        """The day at which the facts are judged."""
        return self.document.ngay_xet

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every paragraph of every text in order; footnotes too."""
        return self.chosen(lambda block: tuple((text_of(one), one.line) for one in flat((block,))))

    def chosen(self, texts: Callable[[Block], Iterable[tuple[str, int]]]) -> tuple[Passage, ...]:
        """Return the paragraphs, in order, whose text and line `texts` returns of each block."""
        return tuple(
            [
                Passage(text, where, line)
                for body, where in self.texts
                for block in body.blocks
                for text, line in texts(block)
            ]
        )


def text_of(block: Block) -> str:
    """Return what a paragraph says, as a passage has it."""
    return " ".join("".join(run.text for run in block.runs).split())


def found(kind: str, where: Where, text: str, expected: str = "") -> Finding:
    """Return the finding of a `kind` of ``nd30.rules_facts``: what stands there, what should."""
    return Finding(rules_facts.BY_KIND[kind], where, text, {"expected": expected} if expected else {})
