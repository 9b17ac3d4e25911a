"""Any Word file → what it shows: paragraphs with effective properties, sections. Linear in its size."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache, partial
from typing import NamedTuple

from lxml.etree import _Element as Element

from docgen.errors import DataError, Step, Where
from docgen.kept import cached_property
from docgen.values import dataclass
from docgen.word import ooxml, package, skim
from docgen.word.effective import PLAIN, Resolver, TableStyle, resolver, twips
from docgen.word.inline import Inline, has_box, text_boxes
from docgen.word.labels import Labels, labels_of
from docgen.word.ooxml import TRACE, w
from docgen.word.package import Package
from docgen.word.sections import Geometry, geometries, geometries_of
from docgen.word.shapes import lines_on
from docgen.word.skim import Known
from docgen.word.spots import Cell, HeaderKind, Paragraph, Reading, Section, Story
from docgen.word.table_styles import TableStyles
from docgen.word.tables import Margins, TableMargins
from docgen.word.thin import LEFT, is_plain, thin

_WRAPPERS = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))
_P, _TBL, _TR, _TC = w("p"), w("tbl"), w("tr"), w("tc")
_HEADER_KINDS: tuple[HeaderKind, ...] = ("default", "first", "even")
_KEPT = 4
MOST_PARAGRAPHS = 800_000
"""A table of 50,000 rows and 16 columns; each is an object, and more of them fill the memory."""
_PARAGRAPHS = (b"<w:p>", b"<w:p ", b"<w:p/>")
_Text = tuple[tuple[Geometry, ...], tuple[Paragraph, ...]]
"""Sections and body of a main part."""


def read(data: bytes | Package, name: str, *, short: bool = False, quick: bool = False) -> Reading:
    """Return what a Word file shows: its bytes, or the members of one just made; `name` stands in errors.

    `short` leaves out the rows of tables that show nothing new (see ``docgen.word.thin``); `quick` leaves out
    nothing, and reads by the marks alone where it can (see ``docgen.word.skim``). Raises DataError where the
    bytes are no Word file that can be read.
    """
    file = data if isinstance(data, Package) else package.read(data, name, error=DataError)
    return _Reader(file).reading(short=short, quick=quick)


class _Xml(NamedTuple):
    """A part as it is written."""

    part: str
    data: bytes


class _Sheet(NamedTuple):
    """What the styles and the theme of a file say, worked out as it is asked for."""

    resolver: Resolver
    table_margins: TableMargins
    table_styles: TableStyles
    known: Known
    """What the bodies of the files that share them say."""


@lru_cache(maxsize=_KEPT)
def _sheet(styles: _Xml | None, theme: _Xml | None) -> _Sheet:
    """Return what the two parts say: documents of one template share them, so that they are read once."""
    roots = [
        None if xml is None else package.parse_xml(xml.data, xml.part, "", DataError)
        for xml in (styles, theme)
    ]
    return _Sheet(resolver(*roots), TableMargins(roots[0]), TableStyles(roots[0]), Known())


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk is: what every paragraph below inherits."""

    steps: tuple[Step, ...]
    story: Story
    width_twips: int
    cell: Cell | None = None
    changed: bool = False
    table: TableStyle = PLAIN


class _Reader:
    """One pass over one package; holds what paragraphs share."""

    def __init__(self, package_: Package) -> None:
        self.package = package_
        self.relations = {relation.rid: relation for relation in package_.relations(package_.document)}
        try:
            self.resolver, self.table_margins, self.table_styles, self.known = _sheet(
                self._xml(ooxml.REL_STYLES), self._xml(ooxml.REL_THEME)
            )
        except DataError as error:
            raise DataError(error.id, Where(package_.name), **error.args_) from error
        self.inline = Inline(self.resolver)
        self.left_out_chars: dict[int, int] = {}
        self.tables = 0
        self.section = 0
        self.margin_parts: dict[str, tuple[Paragraph, ...]] = {}

    @cached_property
    def labels(self) -> Labels:
        """The lists of the file; few files that docgen makes have any paragraph in one."""
        return labels_of(self._part(ooxml.REL_NUMBERING))

    def _xml(self, kind: str) -> _Xml | None:
        """Return the part that the main part relates to by `kind`, or None."""
        for relation in self.relations.values():
            if relation.type == kind and not relation.external and self.package.has(relation.target):
                return _Xml(relation.target, self.package.read(relation.target))
        return None

    def _part(self, kind: str) -> Element | None:
        """Return the root of the part that the main part relates to by `kind`, or None."""
        found = self._xml(kind)
        return package.parse_xml(found.data, found.part, self.package.name, DataError) if found else None

    def reading(self, *, short: bool, quick: bool) -> Reading:
        xml = self.package.read(self.package.document)
        quick = (short or quick) and is_plain(xml) and not self.table_styles.single_out(xml)
        xml = thin(xml) if short and quick else xml
        if sum(xml.count(mark) for mark in _PARAGRAPHS) > MOST_PARAGRAPHS:
            raise DataError("docx_qua_nhieu_doan", Where(self.package.name), limit=MOST_PARAGRAPHS)
        pages, body = (self._skimmed(xml.decode()) if quick else None) or self._walked(xml)
        sections = tuple(self._sections(pages))
        return Reading(
            self.package.name,
            body,
            tuple(paragraph for part in self.margin_parts.values() for paragraph in part),
            tuple(self._notes(pages[0].text_twips)),
            sections,
            self.known.verdicts,
            self.left_out_chars,
            any(name.startswith("_xmlsignatures/") for name in self.package.by_name),
        )

    def _walked(self, xml: bytes) -> _Text:
        """Return the sections and the body of the main part, read as a tree."""
        self.__dict__.pop("labels", None)  # it may have been skimmed in vain before
        root = package.parse_xml(xml, self.package.document, self.package.name, DataError)
        body = root.find(w("body"))
        if body is None:
            strict = str(root.tag).startswith(f"{{{ooxml.STRICT_PREFIX}")
            raise DataError("docx_strict" if strict else "docx_khong_phai_word", Where(self.package.name))
        pages = geometries(_flat(body), body.find(w("sectPr")))
        return pages, tuple(self._body(body, pages))

    def _skimmed(self, text: str) -> _Text | None:
        """Return the same, read by the marks; None where something in it is not known."""
        body = skim.body_of(text)
        if body is None or not body.endswith("</w:sectPr>"):
            return None
        trees = self._trees(text[text.index("<w:document") : text.index("<w:body>")])
        pages = geometries_of(skim.sections(body, self.known, trees))
        skimmed = skim.skim(body, tuple(page.text_twips for page in pages), self.known, trees)
        if skimmed is None:
            return None
        self.left_out_chars = skimmed.left_out_chars
        return pages, skimmed.paragraphs

    def _trees(self, root: str) -> skim.Trees:
        """Return how pieces of the main part, whose start tag is `root`, are read as trees."""

        def element(xml: str) -> Element:
            whole = f"{root}<w:body>{xml}</w:body></w:document>".encode()
            return package.parse_xml(whole, self.package.document, self.package.name, DataError)[0][0]

        def paragraph(xml: str) -> Paragraph:
            return next(self._paragraph(element(xml), _Place((), "than", 0)))

        def table(properties: str) -> skim.Table:
            whole = element(f"<w:tbl>{properties}</w:tbl>")
            margins, look = self.table_margins.of(whole), self.table_styles.of(whole)
            return skim.Table(margins.sum_twips, partial(_cell_room, margins), plain=look.plain)

        return skim.Trees(paragraph, table, element)

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
        grid = _grid(table)
        margins, look = self.table_margins.of(table), self.table_styles.of(table)
        rows = 0 if look.plain else sum(1 for _ in _flat(table, _TR))
        for row_number, row in enumerate(_flat(table, _TR), start=1):
            if left := row.get(LEFT):
                self.left_out_chars[self.section] = self.left_out_chars.get(self.section, 0) + int(left)
            properties = row.find(w("trPr"))
            changed = properties is not None and any(
                properties.find(w(kind)) is not None for kind in ("ins", "del")
            )
            at = 0
            for column, cell in enumerate(_flat(row, _TC), start=1):
                room, at = _cell_room(margins, cell, grid, at)
                where = Cell(number, row_number, column, room)
                steps = (*place.steps, ("hang", row_number), ("o", column))
                style = look.at(row_number, rows, first=column == 1, last=at >= len(grid)) if rows else PLAIN
                yield from self._blocks(
                    cell, _Place(steps, place.story, where.width_twips, where, changed, style)
                )

    def _paragraph(self, element: Element, place: _Place) -> Iterator[Paragraph]:
        properties = element.find(w("pPr"))
        style_element = properties.find(w("pStyle")) if properties is not None else None
        style = style_element.get(w("val")) if style_element is not None else None
        runs, flags = self.inline.runs(element, style, place.table)
        list_id, level, own = self.resolver.list_of(style, properties)
        around = place.table
        if list_id != "0":
            around = around.with_level(self.labels.indents(list_id, level), over=own)
        boxed = has_box(element)
        yield Paragraph(
            runs=runs,
            style=self.resolver.style_name(style),
            format=self.resolver.format(style, properties, around),
            mark=self.resolver.look(
                style, properties.find(w("rPr")) if properties is not None else None, place.table
            ),
            steps=place.steps,
            story=place.story,
            section=self.section,
            cell=place.cell,
            width_twips=place.width_twips,
            fields=flags.fields,
            changed=place.changed or flags.changed,
            commented=flags.commented,
            trace=_number(element.get(TRACE)),
            label=self.labels.next(list_id, level) if list_id != "0" else "",
            drawn=lines_on(element) if boxed else (),
        )
        if boxed:
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
            data = self.package.read(part)
            key = (data, story, page.index, page.text_twips)
            if key not in self.known.margins:
                root = package.parse_xml(data, part, self.package.name, DataError)
                place = _Place(((story, page.index + 1),), story, page.text_twips)
                self.known.margins[key] = tuple(self._blocks(root, place))
            self.margin_parts[part] = self.known.margins[key]
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


def _number(text: str | None) -> int:
    """Return a small number; 0 for anything else that a foreign file may hold."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else 0


def _width(element: Element | None) -> int:
    return (twips(element.get(w("w"))) or 0) if element is not None else 0


def _grid(table: Element) -> list[int]:
    """Return the widths of the columns in twips."""
    return [_width(column) for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]


def _cell_room(margins: Margins, cell: Element, grid: list[int], at: int) -> tuple[int, int]:
    """Return the width of a cell's text in twips, and the next column."""
    width, following = _cell_width(cell, grid, at)
    return max(0, width - margins.with_cell(cell).sum_twips), following


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
