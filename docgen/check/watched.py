"""What a reader looks at: paragraphs and facts that note that they were read.

A reader is a function of the view alone. So where nothing that it read has changed, it answers as before.
"""

from typing import Any, cast

from docgen.check.expected import Expected
from docgen.check.like import Like
from docgen.check.units import Spot
from docgen.check.view import View
from docgen.word.spots import Paragraph, Reading

Read = int | str
"""The number of a paragraph, or the name of a fact."""


class _Spot:
    """A paragraph whose words are noted as read with the first look at them; its role is no secret."""

    def __init__(self, spot: Spot, reads: set[Read]) -> None:
        self._spot, self._reads = spot, reads
        self.index, self.part, self.unit, self.form = spot.index, spot.part, spot.unit, spot.form

    @property
    def text(self) -> str:
        self._reads.add(self.index)
        return self._spot.text

    @property
    def paragraph(self) -> Paragraph:
        self._reads.add(self.index)
        return self._spot.paragraph


class _Facts:
    """Facts of the document, each noted as read by its name."""

    def __init__(self, facts: Expected, reads: set[Read]) -> None:
        self._facts, self._reads = facts, reads

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        self._reads.add(name)
        return getattr(self._facts, name)


class _Reading:
    """What was read of the file: whoever looks at it has looked at every paragraph."""

    def __init__(self, view: View, reads: set[Read]) -> None:
        self._view, self._reads = view, reads

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        self._reads |= {spot.index for spot in self._view.spots}
        return getattr(self._view.reading, name)


def watched(view: View) -> tuple[Like, set[Read]]:
    """Return `view` as it is, and the set into which whatever is read of it will be put.

    What stands where is not noted: a view with the same paragraphs in the same roles shares that.
    """
    reads: set[Read] = set()
    spots = {spot.index: cast(Spot, _Spot(spot, reads)) for spot in view.spots}
    facts, reading = cast(Expected, _Facts(view.expected, reads)), cast(Reading, _Reading(view, reads))
    return Like(view, spots, facts, reading), reads
