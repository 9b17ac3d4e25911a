"""Cell margins of a table: what narrows the text of a cell (ECMA-376 Part 1, 17.4.42 and 17.4.68)."""

from dataclasses import replace

from lxml.etree import _Element as Element

from docgen.values import dataclass
from docgen.word.effective import twips
from docgen.word.ooxml import w

_DEFAULT_TWIPS = 115
"""Left and right, where neither the table nor its style says (17.4.42)."""
_MAX_CHAIN = 60


@dataclass(frozen=True, slots=True)
class Margins:
    """Left and right cell margins in twips."""

    left_twips: int = _DEFAULT_TWIPS
    right_twips: int = _DEFAULT_TWIPS

    @property
    def sum_twips(self) -> int:
        """Both together."""
        return self.left_twips + self.right_twips

    def overlaid(self, element: Element | None) -> "Margins":
        """Return these margins with those that a w:tblCellMar or w:tcMar sets."""
        if element is None:
            return self
        left, right = (_side(element, names) for names in (("left", "start"), ("right", "end")))
        return replace(
            self,
            left_twips=self.left_twips if left is None else left,
            right_twips=self.right_twips if right is None else right,
        )

    def with_cell(self, cell: Element) -> "Margins":
        """Return these margins with the cell's own."""
        properties = cell.find(w("tcPr"))
        return self.overlaid(properties.find(w("tcMar"))) if properties is not None else self


def _side(element: Element, names: tuple[str, str]) -> int | None:
    for name in names:
        side = element.find(w(name))
        if side is not None:
            return twips(side.get(w("w")))
    return None


class TableMargins:
    """Cell margins of tables, by their styles."""

    def __init__(self, styles: Element | None) -> None:
        rows = [e for e in (styles if styles is not None else ()) if e.get(w("type")) == "table"]
        self.by_id = {row.get(w("styleId")) or "": row for row in rows}
        defaults = (
            row.get(w("styleId")) or "" for row in rows if row.get(w("default")) in ("1", "true", "on")
        )
        self.default = next(defaults, "")

    def of(self, table: Element) -> Margins:
        """Return the margins that the cells of `table` have unless they set their own."""
        properties = table.find(w("tblPr"))
        style = properties.find(w("tblStyle")) if properties is not None else None
        margins = Margins()
        for row in reversed(
            self._chain((style.get(w("val")) if style is not None else None) or self.default)
        ):
            margins = margins.overlaid(row.find(f"{w('tblPr')}/{w('tblCellMar')}"))
        return margins.overlaid(properties.find(w("tblCellMar"))) if properties is not None else margins

    def _chain(self, style_id: str) -> list[Element]:
        chain: list[Element] = []
        while style_id in self.by_id and len(chain) < _MAX_CHAIN:
            row = self.by_id[style_id]
            if row in chain:
                break
            chain.append(row)
            based_on = row.find(w("basedOn"))
            style_id = (based_on.get(w("val")) or "") if based_on is not None else ""
        return chain
