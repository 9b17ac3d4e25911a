"""Where the paragraphs, rows and cells of a part stand, as a person counts them in Word."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from docgen.errors import Step
from docgen.kept import cached_property
from docgen.word.ooxml import w

Steps = tuple[Step, ...]
_P, _TBL, _TR, _TC, _BOX, _FALLBACK = (
    w("p"), w("tbl"), w("tr"), w("tc"), w("txbxContent"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)  # fmt: skip
_NOTES = (w("footnote"), w("endnote"))
_OPAQUE = frozenset((_P, _TBL, _TR, _TC, _BOX))
_FRAMES = ("o", "khung", "chu_thich")
"""Where a lone paragraph need not be counted: «ô 1» is also «ô 1, đoạn 1»."""


class Places:
    """The place of each paragraph, table, row and cell below a root; a wrapper (w:sdt …) does not count."""

    def __init__(self, root: Element, steps: Steps = ()) -> None:
        self._root_steps = steps
        self._steps: dict[Element, Steps] = {}
        self._walk(root, steps)

    def of(self, element: Element | None) -> Steps:
        """Return the steps to `element`, or to the nearest thing around it that has a place."""
        while element is not None:
            if (steps := self._steps.get(element)) is not None:
                return steps
            element = element.getparent()
        return self._root_steps

    def at(self, steps: Steps) -> Element | None:
        """Return what stands at `steps`, None where nothing does; of a text box its paragraphs only.

        It is the way back of `of`, for a tree that nobody has changed since it was walked.
        """
        here: Steps = ()
        for step in steps:
            if (*here, step) in self._elements:
                here = (*here, step)
            elif step != ("doan", 1) or not here or here[-1][0] not in _FRAMES:
                return None
        return self._elements.get(here)

    @cached_property
    def _elements(self) -> dict[Steps, Element]:
        """The elements by their places; where a cell and its lone paragraph share one, the cell."""
        found: dict[Steps, Element] = {}
        for element, steps in self._steps.items():
            found.setdefault(steps, element)
        return found

    def copy(self, source: Element, target: Element) -> None:
        """Give `target`, which replaces `source`, the same place (changes this object)."""
        self._steps[target] = self.of(source)

    def _walk(self, container: Element, steps: Steps) -> None:
        """Give each paragraph and table of `container` its number; a lone paragraph of a cell needs none."""
        paragraphs = tables = notes = 0
        blocks = list(through(container))
        short = container.tag in (_TC, _BOX, *_NOTES) and sum(block.tag == _P for block in blocks) == 1
        for block in blocks:
            if block.tag == _P:
                paragraphs += 1
                here = steps if short else (*steps, ("doan", paragraphs))
                self._steps[block] = here
                for number, box in enumerate(_boxes(block), start=1):
                    self._walk(box, (*here, ("khung", number)))
            elif block.tag == _TBL:
                tables += 1
                self._table(block, (*steps, ("bang", tables)))
            elif block.tag in _NOTES and block.get(w("type"), "normal") == "normal":
                notes += 1
                self._walk(block, (*steps, ("chu_thich", notes)))

    def _table(self, table: Element, steps: Steps) -> None:
        self._steps[table] = steps
        rows = (row for row in through(table) if row.tag == _TR)
        for number, row in enumerate(rows, start=1):
            self._steps[row] = (*steps, ("hang", number))
            cells = (cell for cell in through(row) if cell.tag == _TC)
            for column, cell in enumerate(cells, start=1):
                self._steps[cell] = (*self._steps[row], ("o", column))
                self._walk(cell, self._steps[cell])


def through(container: Element) -> Iterator[Element]:
    """Yield the paragraphs, tables, rows, cells and notes below `container`, through every wrapper."""
    for child in container:
        if child.tag in _OPAQUE or child.tag in _NOTES:
            yield child
        elif isinstance(child.tag, str) and child.tag != _FALLBACK:
            yield from through(child)


def _boxes(element: Element) -> Iterator[Element]:
    """Yield the text boxes of a paragraph, not those inside a box, and none of a doubled copy."""
    for child in element:
        if child.tag == _BOX:
            yield child
        elif child.tag != _FALLBACK:
            yield from _boxes(child)
