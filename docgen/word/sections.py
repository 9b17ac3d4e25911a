"""Sections of a Word file: page, margins, page numbers, which headers (ECMA-376 Part 1, 17.6)."""

from collections.abc import Iterable, Mapping, Sequence

from lxml.etree import _Element as Element

from docgen.values import dataclass
from docgen.word.effective import is_on, twips
from docgen.word.ooxml import r, w
from docgen.word.spots import HeaderKind, Paragraph, Section

_LETTER_TWIPS = (12240, 15840)
_MARGIN_TWIPS = 1440
_HEADER_TWIPS = 720


@dataclass(frozen=True, slots=True)
class Geometry:
    """A section as its w:sectPr says; `headers` and `footers`: kind → relation id."""

    index: int
    bare: Section
    headers: Mapping[HeaderKind, str]
    footers: Mapping[HeaderKind, str]

    @property
    def text_twips(self) -> int:
        """Width of the text area."""
        return self.bare.text_twips

    def section(
        self,
        headers: Mapping[HeaderKind, tuple[Paragraph, ...]],
        footers: Mapping[HeaderKind, tuple[Paragraph, ...]],
    ) -> Section:
        """Return the section with the contents of its headers and footers."""
        own = {
            name: getattr(self.bare, name) for name in Section.__slots__ if name not in ("headers", "footers")
        }
        return Section(**own, headers=headers, footers=footers)


def geometries(blocks: Iterable[Element], last: Element | None) -> tuple[Geometry, ...]:
    """Return the sections of a body, at least one: each w:sectPr inside its `blocks`, then `last`."""
    inner = (block.find(f"{w('pPr')}/{w('sectPr')}") for block in blocks)
    return geometries_of([*(row for row in inner if row is not None), last])


def geometries_of(rows: Sequence[Element | None]) -> tuple[Geometry, ...]:
    """Return the sections that the w:sectPr of a body describe, in their order."""
    return tuple(_geometry(index, row) for index, row in enumerate(rows))


def _geometry(index: int, element: Element | None) -> Geometry:
    size = element.find(w("pgSz")) if element is not None else None
    margin = element.find(w("pgMar")) if element is not None else None
    number = element.find(w("pgNumType")) if element is not None else None
    title = element.find(w("titlePg")) if element is not None else None
    kind = element.find(w("type")) if element is not None else None
    bare = Section(
        index=index,
        width_twips=_measure(size, "w", _LETTER_TWIPS[0]),
        height_twips=_measure(size, "h", _LETTER_TWIPS[1]),
        top_twips=abs(_measure(margin, "top", _MARGIN_TWIPS)),
        bottom_twips=abs(_measure(margin, "bottom", _MARGIN_TWIPS)),
        left_twips=_measure(margin, "left", _MARGIN_TWIPS),
        right_twips=_measure(margin, "right", _MARGIN_TWIPS),
        gutter_twips=_measure(margin, "gutter", 0),
        header_twips=_measure(margin, "header", _HEADER_TWIPS),
        start=twips(number.get(w("start"))) if number is not None else None,
        number_format=(number.get(w("fmt")) or "decimal") if number is not None else "decimal",
        title_page=title is not None and is_on(title),
        break_kind=(kind.get(w("val")) or "nextPage") if kind is not None else "nextPage",
    )
    return Geometry(
        index, bare, _references(element, "headerReference"), _references(element, "footerReference")
    )


def _measure(element: Element | None, name: str, default: int) -> int:
    value = twips(element.get(w(name))) if element is not None else None
    return default if value is None else value


def _references(element: Element | None, name: str) -> dict[HeaderKind, str]:
    out: dict[HeaderKind, str] = {}
    for reference in element.iterchildren(w(name)) if element is not None else ():
        kind = reference.get(w("type")) or "default"
        if kind in ("default", "first", "even"):
            out[kind] = reference.get(r("id")) or ""  # type: ignore[index]
    return out
