"""What goes wrong with the rows and pairs of a template though every tag of it is sound."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lxml.etree import _Element as Element

from docgen.errors import Step, TemplateError, Where
from docgen.word import scan
from docgen.word.ooxml import w
from docgen.word.pieces import Line
from docgen.word.places import Places
from docgen.word.scan import CLOSES, OPENS, Found
from docgen.word.tags import Tag

_TR, _TC, _TBL = w("tr"), w("tc"), w("tbl")
_DEPTH_OF_LEVEL = {"p": "doan", "tr": "hang", "tc": "o"}
"""Level of a tag → the kind of step that counts what the tag stands for."""
_OFF = ("0", "false", "off")


def faults(root: Element, tags: Sequence[Tag], steps: tuple[Step, ...], name: str) -> Iterator[TemplateError]:
    """Yield what is wrong with the tables and pairs of the part `root`, whose `tags` stand in it as typed."""
    places = Places(root, steps)
    for table in root.iter(_TBL):
        yield from _of_table(table, places, name)
    yield from _empty_pairs(tags, name)


# tables ---------------------------------------------------------------------------------------------------


def _of_table(table: Element, places: Places, name: str) -> Iterator[TemplateError]:
    """Yield the looped rows that repeat as headings, and what is lost in cells that are merged downwards."""
    depth, above = 0, frozenset[int]()
    """How many loops are open; the columns of the row above that are merged downwards."""
    for row in _inner(table, _TR):
        found = list(_tags_of(row))
        rows = [tag for tag in found if tag.level == "tr"]
        if rows:
            depth += sum((tag.word == "for") - (tag.word == "endfor") for tag in rows)
            above = frozenset() if any(tag.word in ("for", "endfor") for tag in rows) else above
            continue
        if depth and _is_heading(row):
            yield TemplateError("hang_lap_la_tieu_de", Where(name, steps=places.of(row)))
        merged = frozenset(column for column, kind, _ in _cells(row) if kind)
        for column, kind, cell in _cells(row):
            if kind == "continue":
                yield from _of_merged(cell, places, name, alone=bool(depth) and column not in above)
        above = merged


def _of_merged(cell: Element, places: Places, name: str, *, alone: bool) -> Iterator[TemplateError]:
    """Yield what is wrong with a cell that goes on the one above it: what stands in it is not shown."""
    where = Where(name, steps=places.of(cell))
    shown = [tag for tag in _tags_of(cell) if tag.kind in ("value", "blocks", "runs")]
    if shown:
        yield TemplateError("the_trong_o_gop", where, tag=shown[0].source)
    elif alone:
        yield TemplateError("o_gop_trong_vong_lap", where)


def _inner(container: Element, wanted: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, through every wrapper."""
    for child in container:
        if child.tag == wanted:
            yield child
        elif child.tag not in (_TR, _TC, _TBL) and isinstance(child.tag, str):
            yield from _inner(child, wanted)


def _tags_of(element: Element) -> Iterator[Found]:
    for paragraph in element.iter(w("p")):
        yield from scan.scan(Line(paragraph).text)[0]


def _is_heading(row: Element) -> bool:
    mark = row.find(f"{w('trPr')}/{w('tblHeader')}")
    return mark is not None and mark.get(w("val"), "1") not in _OFF


def _cells(row: Element) -> Iterator[tuple[int, str, Element]]:
    """Yield (grid column, «restart», «continue» or empty, cell) of each cell of `row`."""
    column = 0
    for cell in _inner(row, _TC):
        merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
        yield column, "" if merge is None else merge.get(w("val"), "continue"), cell
        span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
        digits = "1" if span is None else span.get(w("val"), "1")
        column += int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 4 else 1


# pairs ----------------------------------------------------------------------------------------------------


def _empty_pairs(tags: Sequence[Tag], name: str) -> Iterator[TemplateError]:
    """Yield each pair of paragraph, row or cell tags with nothing between: it repeats or guards nothing."""
    for first, second in pairwise(tags):
        same = first.level == second.level in _DEPTH_OF_LEVEL
        if same and first.word in OPENS and CLOSES.get(second.word) == first.word and _touch(first, second):
            where = Where(name, steps=second.steps)
            yield TemplateError("cap_the_rong", where, tag=second.source, other=first.source)


def _touch(first: Tag, second: Tag) -> bool:
    """Return whether two tags stand in one paragraph, row or cell, or in neighbours."""
    kind = _DEPTH_OF_LEVEL[first.level]
    one, two = _upto(first.steps, kind), _upto(second.steps, kind)
    if not one or not two or one[:-1] != two[:-1]:
        return one == two
    return one[-1][0] == two[-1][0] == kind and 0 <= two[-1][1] - one[-1][1] <= 1


def _upto(steps: tuple[Step, ...], kind: str) -> tuple[Step, ...]:
    last = max((place for place, step in enumerate(steps, start=1) if step[0] == kind), default=0)
    return steps[:last] if last else steps
