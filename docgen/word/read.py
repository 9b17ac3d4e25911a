"""Any Word file → what it shows: paragraphs with effective properties, sections. Linear in its size."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from docgen.errors import DataError, Step
from docgen.word import ooxml, package
from docgen.word.effective import Resolver, resolver, twips
from docgen.word.inline import Inline, has_box, text_boxes
from docgen.word.ooxml import w
from docgen.word.package import Package
from docgen.word.sections import Geometry, geometries
from docgen.word.spots import Cell, HeaderKind, Paragraph, Reading, Section, Story
from docgen.word.tables import Margins, TableMargins

_WRAPPERS = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))
_P, _TBL, _TR, _TC = w("p"), w("tbl"), w("tr"), w("tc")
_HEADER_KINDS: tuple[HeaderKind, ...] = ("default", "first", "even")


def read(data: bytes, name: str) -> Reading:
    """Return what the Word file `data` shows; `name` stands in errors.

    Raises DataError where the bytes are no Word file that can be read.
    """
    return _Reader(package.read(data, name, error=DataError)).reading()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk is: what every paragraph below inherits."""

    steps: tuple[Step, ...]
    story: Story
    width_twips: int
    cell: Cell | None = None
    changed: bool = False


class _Reader:
    """One pass over one package; holds what paragraphs share."""

    def __init__(self, package_: Package) -> None:
        self.package = package_
        self.relations = {relation.rid: relation for relation in package_.relations(package_.document)}
        self.styles = self._part(ooxml.REL_STYLES)
        self.resolver: Resolver = resolver(self.styles, self._part(ooxml.REL_THEME))
        self.table_margins = TableMargins(self.styles)
        self.inline = Inline(self.resolver)
        self.tables = 0
        self.section = 0
        self.margin_parts: dict[str, tuple[Paragraph, ...]] = {}

    def _part(self, kind: str) -> Element | None:
        """Return the root of the part that the main part relates to by `kind`, or None."""
        for relation in self.relations.values():
            if relation.type == kind and not relation.external and self.package.has(relation.target):
                return self.package.xml(relation.target)
        return None

    def reading(self) -> Reading:
        body = self.package.xml(self.package.document).find(w("body"))
        if body is None:
            raise DataError("docx_khong_phai_word")
        pages = geometries(_flat(body), body.find(w("sectPr")))
        sections = tuple(self._sections(pages))
        return Reading(
            self.package.name,
            tuple(self._body(body, pages)),
            tuple(paragraph for part in self.margin_parts.values() for paragraph in part),
            tuple(self._notes(pages[0].text_twips)),
            sections,
        )

    def _body(self, body: Element, pages: tuple[Geometry, ...]) -> Iterator[Paragraph]:
        paragraphs = tables = self.section = 0
        for element in _flat(body):
            place = _Place((), "than", pages[self.section].text_twips)
            if element.tag == _TBL:
                tables += 1
                yield from self._table(element, replace(place, steps=(("bang", tables),)))
            else:
                paragraphs += 1
                yield from self._paragraph(element, replace(place, steps=(("doan", paragraphs),)))
                if element.find(f"{w('pPr')}/{w('sectPr')}") is not None:
                    self.section = min(self.section + 1, len(pages) - 1)

    def _blocks(self, container: Element, place: _Place) -> Iterator[Paragraph]:
        """Yield the paragraphs of a cell, header, note or box, tables inside included."""
        paragraphs = tables = 0
        for element in _flat(container):
            if element.tag == _TBL:
                tables += 1
                yield from self._table(element, replace(place, steps=(*place.steps, ("bang", tables))))
            else:
                paragraphs += 1
                yield from self._paragraph(
                    element, replace(place, steps=(*place.steps, ("doan", paragraphs)))
                )

    def _table(self, table: Element, place: _Place) -> Iterator[Paragraph]:
        self.tables += 1
        number = self.tables
        grid = [_width(column) for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
        margins = self.table_margins.of(table)
        for row_number, row in enumerate(_flat(table, _TR), start=1):
            properties = row.find(w("trPr"))
            changed = properties is not None and any(
                properties.find(w(kind)) is not None for kind in ("ins", "del")
            )
            at = 0
            for column, cell in enumerate(_flat(row, _TC), start=1):
                width, at = _cell_width(cell, grid, at)
                where = Cell(number, row_number, column, max(0, width - _padding(cell, margins)))
                steps = (*place.steps, ("hang", row_number), ("o", column))
                yield from self._blocks(cell, _Place(steps, place.story, where.width_twips, where, changed))

    def _paragraph(self, element: Element, place: _Place) -> Iterator[Paragraph]:
        properties = element.find(w("pPr"))
        style_element = properties.find(w("pStyle")) if properties is not None else None
        style = style_element.get(w("val")) if style_element is not None else None
        runs, flags = self.inline.runs(element, style)
        yield Paragraph(
            runs=runs,
            style=self.resolver.style_name(style),
            format=self.resolver.format(style, properties),
            mark=self.resolver.look(style, properties.find(w("rPr")) if properties is not None else None),
            steps=place.steps,
            story=place.story,
            section=self.section,
            cell=place.cell,
            width_twips=place.width_twips,
            fields=flags.fields,
            changed=place.changed or flags.changed,
            commented=flags.commented,
        )
        if has_box(element):
            for number, box in enumerate(text_boxes(element), start=1):
                yield from self._blocks(box, replace(place, steps=(*place.steps, ("khung", number))))

    def _sections(self, pages: tuple[Geometry, ...]) -> Iterator[Section]:
        """Yield the sections; one without a header of its own shows that of the section before (17.10.1)."""
        headers: dict[HeaderKind, tuple[Paragraph, ...]] = {}
        footers: dict[HeaderKind, tuple[Paragraph, ...]] = {}
        for page in pages:
            self.section = page.index
            headers |= self._margin_parts(page, "dau_trang")
            footers |= self._margin_parts(page, "chan_trang")
            yield page.section(dict(headers), dict(footers))

    def _margin_parts(self, page: Geometry, story: Story) -> dict[HeaderKind, tuple[Paragraph, ...]]:
        references = page.headers if story == "dau_trang" else page.footers
        found = ((kind, self.relations.get(references.get(kind, ""))) for kind in _HEADER_KINDS)
        return {
            kind: self._margin_part(relation.target, page, story)
            for kind, relation in found
            if relation is not None and not relation.external and self.package.has(relation.target)
        }

    def _margin_part(self, part: str, page: Geometry, story: Story) -> tuple[Paragraph, ...]:
        if part not in self.margin_parts:
            place = _Place(((story, page.index + 1),), story, page.text_twips)
            self.margin_parts[part] = tuple(self._blocks(self.package.xml(part), place))
        return self.margin_parts[part]

    def _notes(self, width_twips: int) -> Iterator[Paragraph]:
        number = 0
        for kind, tag in ((ooxml.REL_FOOTNOTES, "footnote"), (ooxml.REL_ENDNOTES, "endnote")):
            root = self._part(kind)
            for note in root.iterchildren(w(tag)) if root is not None else ():
                if (note.get(w("type")) or "normal") == "normal":
                    number += 1
                    yield from self._blocks(note, _Place((("chu_thich", number),), "chu_thich", width_twips))


def _flat(container: Element, *tags: str) -> Iterator[Element]:
    """Yield the paragraphs and tables (or `tags`) of a container, looking through content controls."""
    wanted = tags or (_P, _TBL)
    for child in container:
        if child.tag in wanted:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _flat(child, *wanted)


def _width(element: Element | None) -> int:
    return (twips(element.get(w("w"))) or 0) if element is not None else 0


def _cell_width(cell: Element, grid: list[int], at: int) -> tuple[int, int]:
    """Return the outer width of a cell in twips, its own or that of its grid columns, and the next column."""
    properties = cell.find(w("tcPr"))
    span = 1
    own = 0
    if properties is not None:
        span_element, width_element = properties.find(w("gridSpan")), properties.find(w("tcW"))
        span = (twips(span_element.get(w("val"))) or 1) if span_element is not None else 1
        if width_element is not None and width_element.get(w("type")) == "dxa":
            own = _width(width_element)
    return own or sum(grid[at : at + span]), at + span


def _padding(cell: Element, margins: Margins) -> int:
    return margins.with_cell(cell).sum_twips
