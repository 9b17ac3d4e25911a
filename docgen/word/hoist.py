"""Tags that stand for a paragraph, row, cell or run: lifted to where they act (changes the tree)."""

import copy
from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from docgen.vn.patterns import regex
from docgen.word import order
from docgen.word.ooxml import w
from docgen.word.pieces import MATH, SPACE, R, T, remove_from_run

URN: Final = "urn:docgen"
TAG: Final = f"{{{URN}}}tag"
MARKER: Final = regex("\ufdd0(\\d+)\ufdd1")
_RPR, _PPR = w("rPr"), w("pPr")
_NO_OBJECTS: Final = frozenset(
    w(name) for name in ("t", "rPr", "tab", "cr", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak")
)


def marker(number: int) -> str:
    """Return the text that stands for tag `number`."""
    return f"\ufdd0{number}\ufdd1"


def element(number: int) -> Element:
    """Return the element that stands for tag `number` between paragraphs, rows, cells or runs."""
    return etree.Element(TAG, {"n": str(number)}, nsmap={"docgen": URN})


def around(node: Element, name: str) -> Element | None:
    """Return the nearest element w:`name` around `node`, or None."""
    return next(node.iterancestors(w(name)), None)


def unmark(node: Element, number: int) -> None:
    """Take the marker of tag `number` out of the w:t `node`, and the node when it is empty then."""
    node.text = (node.text or "").replace(marker(number), "", 1)
    if not node.text:
        remove_from_run(node)


def leftover(whole: Element, own: Iterable[int]) -> tuple[str, bool]:
    """Return (text, objects) of `whole` that would be lost if only the tags `own` stayed.

    An object is anything that is neither text nor formatting: a drawing, a field, a page or section break.
    """
    mine = {marker(number) for number in own}
    text = "".join("".join(_foreign(node.text or "", mine)) for node in whole.iter(T))
    return text.strip(), any(_is_object(node) for node in whole.iter(etree.Element))


def _foreign(text: str, mine: set[str]) -> Iterator[str]:
    """Yield `text` without the markers `mine`; another tag's marker stays."""
    at = 0
    for match in MARKER.finditer(text):
        yield text[at : match.start()]
        if match.group() not in mine:
            yield match.group()
        at = match.end()
    yield text[at:]


def _is_object(node: Element) -> bool:
    if node.tag.startswith(MATH):
        return True
    if node.tag == w("sectPr"):
        return True
    parent = node.getparent()
    if parent is None or parent.tag != R or node.tag in _NO_OBJECTS:
        return False
    return bool(node.tag != w("br")) or node.get(w("type"), "textWrapping") != "textWrapping"


def replace(whole: Element, numbers: Iterable[int]) -> list[Element]:
    """Put the elements of the tags `numbers` in place of `whole`; return them."""
    parent = whole.getparent()
    assert parent is not None
    elements = [element(number) for number in numbers]
    for new in elements:
        whole.addprevious(new)
    parent.remove(whole)
    return elements


def split_runs(paragraph: Element, lifted: frozenset[int]) -> None:
    """Lift the tags `lifted` of `paragraph` out of their runs: the text before and after keeps its look."""
    for node in [node for node in paragraph.iter(T) if node.text]:
        numbers = {int(found) for found in MARKER.findall(node.text or "")}
        run = node.getparent()
        if numbers & lifted and run is not None and run.tag == R:
            _split(run, node, lifted)


def _split(run: Element, node: Element, lifted: frozenset[int]) -> None:
    """Split `run` at each marker of `node` that is `lifted`; what follows `node` goes to a last run."""
    segments = list(_segments(node.text or "", lifted))
    last = _like(run)
    for sibling in list(node.itersiblings()):
        last.append(sibling)
    at = run
    node.text = segments[0] if isinstance(segments[0], str) else ""
    for segment in segments[1:] if isinstance(segments[0], str) else segments:
        new = element(segment) if isinstance(segment, int) else _text_run(run, segment)
        at.addnext(new)
        at = new
    if _has_content(last):
        at.addnext(last)
    if not node.text:
        remove_from_run(node)


def _segments(text: str, lifted: frozenset[int]) -> Iterator[str | int]:
    """Yield the pieces of text (never empty) and the numbers of the lifted tags, in order."""
    at = 0
    for match in MARKER.finditer(text):
        number = int(match.group(1))
        if number in lifted:
            if match.start() > at:
                yield text[at : match.start()]
            yield number
            at = match.end()
    if at < len(text):
        yield text[at:]


def _like(run: Element) -> Element:
    """Return an empty run with the look of `run`."""
    new = etree.Element(R, nsmap=run.nsmap)
    properties = run.find(_RPR)
    if properties is not None:
        new.append(copy.deepcopy(properties))
    return new


def _text_run(run: Element, text: str) -> Element:
    new = _like(run)
    node = etree.SubElement(new, T)
    node.text = text
    node.set(SPACE, "preserve")
    return new


def _has_content(run: Element) -> bool:
    return any(child.tag != _RPR for child in run)


def cell_properties(cell: Element) -> Element:
    """Return the w:tcPr of `cell`, made as its first child if absent."""
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = etree.Element(w("tcPr"))
        cell.insert(0, properties)
    return properties


def span_cell(cell: Element, number: int) -> None:
    """Give `cell` the number of grid columns that tag `number` says."""
    order.fresh(cell_properties(cell), "gridSpan", val=marker(number))


def merge_down(cell: Element, value: int, opens: int, between: int, closes: int) -> None:
    """Merge `cell` with the one above in each row of a loop but the first; only the first shows its content.

    The tags are: the w:vMerge value, and «if first row», «else», «endif».
    """
    properties = cell_properties(cell)
    order.fresh(properties, "vMerge", val=marker(value))
    content = [child for child in cell if child is not properties]
    first = next((child for child in content if child.tag == w("p")), None)
    blank = etree.SubElement(cell, w("p"))
    style = first.find(_PPR) if first is not None else None
    if style is not None:
        blank.append(copy.deepcopy(style))
    properties.addnext(element(opens))
    blank.addprevious(element(between))
    blank.addnext(element(closes))
