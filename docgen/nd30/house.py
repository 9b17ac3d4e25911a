"""What a house style (quy ước) decides inside the law, as the workshops take it; the defaults are docgen's own.

Three layers: the law gives ranges, the house a value in each, a template may set its own inside the law.
"""

import math
from typing import Literal

from docgen.errors import Where
from docgen.nd30 import kinds, page
from docgen.nd30.components import BY_KEY, Component, SizeSet
from docgen.nd30.families import THAN_BAI
from docgen.nd30.page import TWIPS_PER_MM
from docgen.values import dataclass

TABLE = ("bang_tieu_de", "bang_chu", "bang_giua", "bang_so")
"""Components of the tables of an annex, whose size the decree leaves open."""


@dataclass(frozen=True, slots=True)
class House:
    """The values of an office; `given` names the fields of its file that it sets itself."""

    sizes: SizeSet | None = None
    """None: the large set, or the small one where the letterhead would wrap (AMB-03, AMB-19)."""
    form: Literal["giay", "dien_tu", ""] = ""
    """Paper or e-document, where a document does not say; empty: paper."""
    top_twips: int = page.MARGIN_TOP_TWIPS
    bottom_twips: int = page.MARGIN_BOTTOM_TWIPS
    left_twips: int = page.MARGIN_LEFT_TWIPS
    right_twips: int = page.MARGIN_RIGHT_TWIPS
    first_line_twips: int = page.FIRST_LINE_TWIPS[0]
    before_pt: float = BY_KEY["noi_dung"].before_pt
    """Space above every paragraph of the body."""
    line: float = BY_KEY["noi_dung"].line
    """Line spacing of the body, in lines."""
    table_pt: float = BY_KEY["bang_chu"].lon_pt
    short_line: float = 0.4
    """Length of the line under the agency's name and under a subject: between a third and a half of theirs."""
    blanks: int = 6
    """How many blanks a draft prints for an unknown day or month, where they fit (AMB-19)."""
    urgent: str = "HỎA TỐC"
    """Its spelling (AMB-04): the annex of the decree has «HOẢ»."""
    fills_e_line: bool = False
    """Whether the accompanying line of an e-document bears number and day (AMB-02)."""
    numbering: tuple[tuple[str, str, Where], ...] = ()
    """(kind of document, numbering scheme, where the office says so) where it is not the kind's (AMB-07)."""
    off: tuple[tuple[str, str], ...] = ()
    """(id of a rule, reason) of those that `docgen check` shows as suppressed."""
    given: frozenset[str] = frozenset()

    def numbering_of(self, kind: str) -> tuple[str, Where | None]:
        """Return the numbering scheme of a kind of document, and where it is said; None: by docgen."""
        own = ((scheme, where) for name, scheme, where in self.numbering if name == kind)
        return next(own, (kinds.BY_KEY[kind].danh_so, None))

    def text_twips(self, *, landscape: bool = False) -> int:
        """Return the width of the text area of A4."""
        return page.A4_TWIPS[1 if landscape else 0] - self.left_twips - self.right_twips

    @property
    def letterhead_twips(self) -> tuple[int, int]:
        """Left and right cell of the letterhead: the right one keeps its 100 mm, which Quốc hiệu needs."""
        return _beside(page.LETTERHEAD_TWIPS[1], self.text_twips())

    @property
    def signature_twips(self) -> tuple[int, int]:
        """Left and right cell of the signature block: the right one keeps its width."""
        return _beside(page.SIGNATURE_TWIPS[1], self.text_twips())

    @property
    def redraws(self) -> bool:
        """Whether docgen's own templates look another way in this house."""
        return any(getattr(self, name) != getattr(DOCGEN, name) for name in _DRAWN)

    def before_of(self, row: Component) -> float:
        """Return the space above a component, in points."""
        return self.before_pt if row.key in THAN_BAI else row.before_pt

    def line_of(self, row: Component) -> float:
        """Return the line spacing of a component, in lines."""
        return self.line if row.key in THAN_BAI else row.line

    def size_of(self, row: Component, sizes: SizeSet) -> float:
        """Return the size of a component in the set `sizes`, in points."""
        return self.table_pt if row.key in TABLE else row.size_pt(sizes)


_DRAWN = (
    "top_twips",
    "bottom_twips",
    "left_twips",
    "right_twips",
    "first_line_twips",
    "before_pt",
    "line",
    "table_pt",
)
"""The values that a drawn template holds."""


def _beside(right: int, whole: int) -> tuple[int, int]:
    return whole - right, right


def margin_twips(margin_mm: float) -> int:
    """Return a margin in twips, rounded up: 15 mm is 851, since 850 is below the least (PL I, P.I, I.3)."""
    return math.ceil(round(margin_mm * TWIPS_PER_MM, 6))


DOCGEN = House()
"""The values that hold where no office says otherwise."""
