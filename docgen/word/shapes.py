"""Horizontal lines drawn on a paragraph: shapes of VML and DrawingML (Part 1, 20.1; Part 4, 19.1)."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from docgen.vn.patterns import regex
from docgen.word.ooxml import A_URI, MC_URI, NSMAP, w
from docgen.word.spots import Shape

_V, _WPS = NSMAP["v"], NSMAP["wps"]
_LINE, _SHAPE, _WSP = f"{{{_V}}}line", f"{{{_V}}}shape", f"{{{_WPS}}}wsp"
_ALTERNATE, _CHOICE = f"{{{MC_URI}}}AlternateContent", f"{{{MC_URI}}}Choice"
_BOX, _P = w("txbxContent"), w("p")
_CONNECTOR = "#_x0000_t32"
_STRAIGHT = ("line", "straightConnector1")
_SOLID = ("", "solid", "solidDot")
_NUMBER = regex(r"(-?\d{1,7}(?:\.\d{1,9})?)(pt|in|cm|mm|px)?")
_TWIPS = {"pt": 20.0, "in": 1440.0, "cm": 1440 / 2.54, "mm": 1440 / 25.4, "px": 15.0, None: 15.0}
_EMU_PER_TWIP = 635
_FLAT = 0.1
"""A line counts as horizontal where its height is at most this share of its length."""
_MOST = 20
"""Shapes of a paragraph that are looked at."""


def lines_on(paragraph: Element) -> tuple[Shape, ...]:
    """Return the horizontal lines that are drawn on `paragraph`, not those inside its text boxes."""
    found: list[Shape] = []
    for element in _shapes(paragraph):
        shape = _of_drawing(element) if element.tag == _WSP else _of_vml(element)
        if shape is not None:
            found.append(shape)
        if len(found) >= _MOST:
            break
    return tuple(found)


def _shapes(container: Element) -> Iterator[Element]:
    """Yield the shapes below `container`; of a shape that is written twice only the first choice."""
    for child in container:
        if child.tag in (_LINE, _SHAPE, _WSP):
            yield child
        elif child.tag == _ALTERNATE:
            choice = child.find(_CHOICE)
            yield from _shapes(choice if choice is not None else child)
        elif child.tag not in (_BOX, _P):
            yield from _shapes(child)


def _of_drawing(element: Element) -> Shape | None:
    form = element.find(f".//{{{A_URI}}}prstGeom")
    size = element.find(f".//{{{A_URI}}}xfrm/{{{A_URI}}}ext")
    if form is None or form.get("prst") not in _STRAIGHT or size is None:
        return None
    across, down = (_digits(size.get(name)) for name in ("cx", "cy"))
    outline = element.find(f".//{{{A_URI}}}ln")
    dash = outline.find(f"{{{A_URI}}}prstDash") if outline is not None else None
    color = outline.find(f".//{{{A_URI}}}srgbClr") if outline is not None else None
    kind = dash.get("val") or "" if dash is not None else ""
    return _shape(
        across / _EMU_PER_TWIP,
        down / _EMU_PER_TWIP,
        kind,
        (color.get("val") or "auto").upper() if color is not None else "auto",
    )


def _of_vml(element: Element) -> Shape | None:
    pairs = (pair.partition(":") for pair in (element.get("style") or "")[:2_000].split(";"))
    style = {name.strip().lower(): value.strip() for name, _, value in pairs}
    if element.tag == _LINE:
        start, end = (_point(element.get(name)) for name in ("from", "to"))
        across, down = abs(end[0] - start[0]), abs(end[1] - start[1])
    elif element.get("type") == _CONNECTOR:
        across, down = _twips(style.get("width", "")), _twips(style.get("height", "0"))
    else:
        return None
    stroke = element.find(f"{{{_V}}}stroke")
    return _shape(across, down, (stroke.get("dashstyle") or "") if stroke is not None else "", "auto")


def _shape(across: float, down: float, kind: str, color: str) -> Shape | None:
    if down > _FLAT * across:
        return None
    return Shape(round(across), "single" if kind in _SOLID else kind, color)


def _point(text: str | None) -> tuple[float, float]:
    """Return a point in twips.

    >>> _point("10pt,2pt")
    (200.0, 40.0)
    """
    across, _, down = (text or "").partition(",")
    return _twips(across), _twips(down)


def _twips(text: str) -> float:
    match = _NUMBER.fullmatch(text.strip())
    return float(match[1]) * _TWIPS[match[2]] if match else 0.0


def _digits(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 12 else 0
