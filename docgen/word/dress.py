"""Dresses styles: what a template leaves unset is filled from the rows of ``nd30.components``."""

from collections.abc import Iterable, Sequence

from lxml.etree import _Element as Element

from docgen.nd30.components import COMPONENTS, RULED_LINES, Component, SizeSet
from docgen.nd30.house import DOCGEN, House
from docgen.nd30.page import TWIPS_PER_PT
from docgen.word import order, styles
from docgen.word.ooxml import w

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
_FONTS = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "cs": "cstheme", "eastAsia": "eastAsiaTheme"}
_LINE = 240
"""One line in w:line, where w:lineRule is auto."""
ALL = tuple(row.key for row in COMPONENTS)


def dress(root: Element, sizes: SizeSet, needed: Iterable[str] = ALL, house: House = DOCGEN) -> None:
    """Fill the unset values of every component's style below `root` (a w:styles) in place.

    Set means: by the style or one it is based on, the default style and the document's defaults left
    out. What a template sets stays, also beyond the decree's range: judging is the checker's. `house` has
    the values that are the office's to choose. Styles of the components with a key in `needed` are added
    where absent, and that of the numbers of footnotes.
    """
    _dress_defaults(root)
    known = styles.by_name(root)
    wanted = frozenset(needed)
    for row in COMPONENTS:
        style = known.get(row.style)
        if style is None and row.key in wanted:
            style = styles.add(root, row.style)
        if style is not None:
            _dress_style(style, _chain(root, style), row, sizes, house)
    styles.add_note_mark(root)
    for name in RULED_LINES.values():
        if (line := known.get(name)) is not None:
            _dress_line(line, _chain(root, line))


def _chain(root: Element, style: Element) -> tuple[Element, ...]:
    """Return the styles whose values count as set for `style`."""
    return styles.own_chain(style, styles.by_id(root))


def _dress_defaults(root: Element) -> None:
    """Set the document's font where it has none, and its language: the text is Vietnamese (DX-09)."""
    defaults = root.find(w("docDefaults"))
    if defaults is None:
        defaults = root.makeelement(w("docDefaults"))
        root.insert(0, defaults)
    holder = defaults.find(w("rPrDefault"))
    if holder is None:
        holder = defaults.makeelement(w("rPrDefault"))
        defaults.insert(0, holder)
    rpr = order.child(holder, "rPr")
    _fill_fonts(rpr, (holder,))
    order.child(rpr, "lang").set(w("val"), LANGUAGE)
    normal = styles.default_of(root, "paragraph")
    lang = None if normal is None else normal.find(f"{w('rPr')}/{w('lang')}")
    if lang is not None:
        lang.set(w("val"), LANGUAGE)


def _dress_style(
    style: Element, chain: Sequence[Element], row: Component, sizes: SizeSet, house: House
) -> None:
    """Fill the unset values of the component `row` in its `style` in place."""
    ppr, rpr = order.child(style, "pPr"), order.child(style, "rPr")
    _fill_fonts(rpr, chain)
    _fill_size(rpr, chain, house.size_of(row, sizes))
    for wish, names in ((row.bold, ("b", "bCs")), (row.italic, ("i", "iCs"))):
        if wish and _unset(chain, f"rPr/{names[0]}"):
            for name in names:
                order.fresh(rpr, name)
    if _unset(chain, "rPr/color"):
        order.fresh(rpr, "color", val=row.color)
    if row.keep_next and _unset(chain, "pPr/keepNext"):
        order.fresh(ppr, "keepNext")
    if row.align and _unset(chain, "pPr/jc"):
        order.fresh(ppr, "jc", val=row.align)
    if row.first_line and _unset(chain, "pPr/ind", "firstLine", "hanging", "firstLineChars", "hangingChars"):
        order.child(ppr, "ind").set(w("firstLine"), str(house.first_line_twips))
    _fill_spacing(ppr, chain, house.before_of(row), row.after_pt, house.line_of(row))


def _dress_line(style: Element, chain: Sequence[Element]) -> None:
    """Fill the unset values of a ruled line in place: a thin black top border, no space around."""
    ppr = order.child(style, "pPr")
    if _unset(chain, "pPr/pBdr"):
        order.fresh(order.child(ppr, "pBdr"), "top", val="single", sz=6, space=1, color="000000")
    _fill_spacing(ppr, chain, 0, 0, 1)


def _fill_fonts(rpr: Element, chain: Sequence[Element]) -> None:
    """Set in place the four fonts that nothing in `chain` sets, by name or by theme."""
    for plain, themed in _FONTS.items():
        if _unset(chain, "rPr/rFonts", plain, themed):
            order.child(rpr, "rFonts").set(w(plain), FONT)


def _fill_size(rpr: Element, chain: Sequence[Element], size_pt: float) -> None:
    """Set in place the size (half-points) where unset; the size of complex scripts follows the other."""
    halves = next((found.get(w("val")) for found in _all(chain, "rPr/sz")), None)
    if halves is None:
        halves = str(round(size_pt * 2))
        order.fresh(rpr, "sz", val=halves)
    if _unset(chain, "rPr/szCs"):
        order.fresh(rpr, "szCs", val=halves)


def _fill_spacing(
    ppr: Element, chain: Sequence[Element], before_pt: float, after_pt: float, lines: float
) -> None:
    """Set in place the spaces before, after and between lines that are unset."""
    wishes = (
        ("before", before_pt * TWIPS_PER_PT, ("before", "beforeLines", "beforeAutospacing")),
        ("after", after_pt * TWIPS_PER_PT, ("after", "afterLines", "afterAutospacing")),
        ("line", lines * _LINE, ("line",)),
    )
    for name, value, setters in wishes:
        if _unset(chain, "pPr/spacing", *setters):
            order.child(ppr, "spacing").set(w(name), str(round(value)))
            if name == "line":
                order.child(ppr, "spacing").set(w("lineRule"), "auto")


def _unset(chain: Sequence[Element], path: str, *attributes: str) -> bool:
    """Return whether no element at `path` in `chain` bears one of `attributes` (none named: is there)."""
    found = _all(chain, path)
    if not attributes:
        return not found
    return not any(element.get(w(name)) is not None for element in found for name in attributes)


def _all(chain: Sequence[Element], path: str) -> list[Element]:
    """Return the elements at `path` in the styles of `chain`, nearest first."""
    steps = "/".join(w(step) for step in path.split("/"))
    return [found for style in chain if (found := style.find(steps)) is not None]
