"""Spellings of other programs → Word's: LibreOffice writes what Word reads, but not all by the schema."""

from lxml.etree import SubElement
from lxml.etree import _Element as Element

from docgen.word.ooxml import NSMAP, w

_SIDES = {"start": "left", "end": "right"}
_EDGE_HOLDERS = (w("tblCellMar"), w("tcMar"), w("tblBorders"), w("tcBorders"))
_ROW_SWITCHES = (w("cantSplit"), w("tblHeader"), w("hidden"))
_TRUE, _FALSE = ("1", "true", "on"), ("0", "false", "off")
_INT32, _UINT32 = 2**31, 2**32


def spell(root: Element) -> None:
    """Rewrite `root` in place: sides by names of 2006, switches of rows bare, numbers signed, no void."""
    _spell_sides(root)
    for switch in list(root.iter(*_ROW_SWITCHES)):
        value = switch.get(w("val"), "1")
        if value in _TRUE:
            switch.attrib.pop(w("val"), None)
        elif value in _FALSE:
            switch.getparent().remove(switch)
    for grid in root.iter(w("docGrid")):
        _sign(grid, w("charSpace"))
    for shade in root.iter(w("shd")):
        if shade.get(w("val")) is None:
            shade.set(w("val"), "clear")
    if root.tag in (w("hdr"), w("ftr")) and len(root) == 0 and not (root.text or "").strip():
        SubElement(root, w("p"))
    for charset in root.iter(w("charset")):
        charset.attrib.pop(w("characterSet"), None)
    vml = f"{{{NSMAP['v']}}}"
    for element in root.iter(f"{vml}*"):
        element.attrib.pop("ID", None)


def _spell_sides(root: Element) -> None:
    """Rename in place start and end, which Word of 2007 does not know, to left and right."""
    for alignment in root.iter(w("jc"), w("lvlJc")):
        value = alignment.get(w("val"), "")
        alignment.set(w("val"), _SIDES.get(value, value))
    for indent in root.iter(w("ind")):
        for new, old in _SIDES.items():
            for tail in ("", "Chars"):
                value = indent.attrib.pop(w(new + tail), None)
                if value is not None:
                    indent.set(w(old + tail), value)
    for holder in root.iter(*_EDGE_HOLDERS):
        for new, old in _SIDES.items():
            for edge in holder.findall(w(new)):
                edge.tag = w(old)


def _sign(element: Element, name: str) -> None:
    """Write the number in attribute `name` as a signed one, in place."""
    value: str = element.get(name, "")
    if value.isascii() and value.isdigit() and int(value) >= _INT32:
        element.set(name, str(int(value) - _UINT32))
