"""What the style of a table says of the text in its cells (ECMA-376 Part 1, 17.7.6)."""

from collections.abc import Iterator, Mapping

from lxml.etree import _Element as Element

from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.word.effective import PLAIN, TableStyle, Values, paragraph_values, run_values
from docgen.word.ooxml import w

_MAX_CHAIN = 60
_PLACES = ("firstCol", "lastCol", "firstRow", "lastRow")
"""Places that a style may single out, the stronger ones later; bands of rows are not looked at."""
_LOOK = {"firstRow": ("firstRow", 0x20), "lastRow": ("lastRow", 0x40), "firstCol": ("firstColumn", 0x80),
         "lastCol": ("lastColumn", 0x100)}  # fmt: skip
_USED = regex(rb'<w:tblStyle w:val="([^"]*)"')
_Pair = tuple[Values, Values]


@dataclass(frozen=True, slots=True)
class _Row:
    """One table style as written."""

    based_on: str
    whole: _Pair
    places: Mapping[str, _Pair]


@dataclass(frozen=True, slots=True)
class TableLook:
    """What one table says of its cells; `places` are those that it singles out."""

    style: str = ""
    whole: _Pair = ({}, {})
    places: tuple[tuple[str, _Pair], ...] = ()

    @property
    def plain(self) -> bool:
        """Whether it says nothing of the text."""
        return not (self.whole[0] or self.whole[1] or self.places)

    def at(self, row: int, rows: int, *, first: bool, last: bool) -> TableStyle:
        """Return what holds in a cell of the 1-based `row`; whether it is the first or the last of it."""
        if self.plain:
            return PLAIN
        here = {
            "firstCol": first, "lastCol": last, "firstRow": row == 1, "lastRow": row == rows
        }  # fmt: skip
        chosen = [(name, pair) for name, pair in self.places if here[name]]
        paragraph, run = dict(self.whole[0]), dict(self.whole[1])
        for _, pair in chosen:
            paragraph.update(pair[0])
            run.update(pair[1])
        return TableStyle((self.style, *(name for name, _ in chosen)), paragraph, run)


class TableStyles:
    """The table styles of one file."""

    def __init__(self, styles: Element | None) -> None:
        rows = [e for e in (styles if styles is not None else ()) if e.get(w("type")) == "table"]
        self.by_id = {row.get(w("styleId")) or "": _row(row) for row in rows}
        on = (row.get(w("styleId")) or "" for row in rows if row.get(w("default")) in ("1", "true", "on"))
        self.default = next(on, "")

    def of(self, table: Element) -> TableLook:
        """Return what the style of `table` says, with the places that the table itself turns on."""
        properties = table.find(w("tblPr"))
        style = properties.find(w("tblStyle")) if properties is not None else None
        key = (style.get(w("val")) if style is not None else None) or self.default
        chain = list(self._chain(key))
        whole: _Pair = ({}, {})
        places: dict[str, _Pair] = {}
        for row in reversed(chain):
            _overlay(whole, row.whole)
            for name, pair in row.places.items():
                _overlay(places.setdefault(name, ({}, {})), pair)
        on = _turned_on(properties.find(w("tblLook")) if properties is not None else None)
        return TableLook(
            key, whole, tuple((name, places[name]) for name in _PLACES if name in places and name in on)
        )

    def single_out(self, xml: bytes) -> bool:
        """Return whether the plain main part `xml` has a table whose style makes rows look different."""
        used = {name.decode("utf-8", "replace") for name in _USED.findall(xml)} | {self.default}
        return any(row.places for key in used for row in self._chain(key))

    def _chain(self, key: str) -> Iterator[_Row]:
        met: set[str] = set()
        while key in self.by_id and key not in met and len(met) < _MAX_CHAIN:
            met.add(key)
            yield self.by_id[key]
            key = self.by_id[key].based_on


def _overlay(target: _Pair, pair: _Pair) -> None:
    target[0].update(pair[0])
    target[1].update(pair[1])


def _row(style: Element) -> _Row:
    based_on = style.find(w("basedOn"))
    places = {
        name: pair
        for part in style.iterchildren(w("tblStylePr"))
        if (name := part.get(w("type")) or "") in _PLACES and any(pair := _pair(part))
    }
    return _Row((based_on.get(w("val")) or "") if based_on is not None else "", _pair(style), places)


def _pair(element: Element) -> _Pair:
    return paragraph_values(element.find(w("pPr"))), run_values(element.find(w("rPr")))


def _turned_on(look: Element | None) -> frozenset[str]:
    """Return the places that a w:tblLook turns on; without one Word takes none."""
    if look is None:
        return frozenset()
    value = look.get(w("val")) or ""
    bits = (
        int(value, 16)
        if len(value) < 9 and all(char in "0123456789abcdefABCDEF" for char in value) and value
        else 0
    )
    found = set()
    for name, (attribute, bit) in _LOOK.items():
        own = look.get(w(attribute))
        if (own not in ("0", "false", "off")) if own is not None else bool(bits & bit):
            found.add(name)
    return frozenset(found)
