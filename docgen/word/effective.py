"""Effective properties: document defaults, style chain, direct settings (ECMA-376 Part 1, 17.7.2, 17.7.3)."""

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any

from lxml.etree import _Element as Element

from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.word.ooxml import A_URI, w
from docgen.word.spots import Border, Format, Look

Values = dict[str, Any]
"""Explicit settings of one level: key → value."""

_TOGGLES = {w("b"): "bold", w("i"): "italic", w("caps"): "caps", w("vanish"): "hidden"}
_OFF = ("0", "false", "off", "none")
_ALIGN = {"start": "left", "end": "right", "distribute": "both", "justify": "both", "thaiDistribute": "both"}
_MEASURE = regex(r"(-?[0-9]{1,9}(?:\.[0-9]{1,9})?)(mm|cm|in|pt|pc|pi)?")
_TWIPS = {"mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440, "pt": 20, "pc": 240, "pi": 240, None: 1}
_AUTO_SPACE_PT = 14
_DEFAULT_FONT = "Times New Roman"
_MAX_CHAIN = 60


def twips(text: str | None) -> int | None:
    """Return the twips that a measure of Word writes («567», «1cm»), or None where it writes none."""
    match = _MEASURE.fullmatch((text or "").strip())
    return round(float(match[1]) * _TWIPS[match[2]]) if match else None


def is_on(element: Element) -> bool:
    """Return whether an on/off element is on: present without w:val, or with a true one."""
    return (element.get(w("val")) or "true") not in _OFF


@dataclass(frozen=True, slots=True)
class Style:
    """One style as written: its own settings only."""

    name: str
    kind: str
    based_on: str
    paragraph: Values
    run: Values


@dataclass(frozen=True, slots=True)
class TableStyle:
    """What stands around the style of a paragraph: the table's style at one place, and the list's level."""

    key: tuple[object, ...] = ()
    """Tells one place from others."""
    paragraph: Values = field(default_factory=dict)
    run: Values = field(default_factory=dict)
    over: Values = field(default_factory=dict)
    """Indents of a list that the paragraph itself names: they go over those of its style."""

    def with_level(self, indents: Values, *, over: bool) -> "TableStyle":
        """Return the same with the indents of a level of a list, over or under the paragraph's style."""
        if not indents:
            return self
        key = (*self.key, over, *sorted(indents.items()))
        if over:
            return TableStyle(key, self.paragraph, self.run, indents)
        return TableStyle(key, {**self.paragraph, **indents}, self.run)


PLAIN = TableStyle()
"""Outside tables, and where their style says nothing."""


@dataclass
class Resolver:
    """Looks and formats of one file; each kind is worked out once and remembered."""

    styles: Mapping[str, Style]
    default_run: Values
    default_paragraph: Values
    default_style: str
    theme: Mapping[str, str]
    _chains: dict[str, tuple[Values, Values]] = field(default_factory=dict)
    _looks: dict[tuple[object, ...], Look] = field(default_factory=dict)
    _formats: dict[tuple[object, ...], Format] = field(default_factory=dict)

    def style_name(self, style_id: str | None) -> str:
        """Return the name of a paragraph style; the default style's where none is given or known."""
        style = self.styles.get(style_id or "") or self.styles.get(self.default_style)
        return style.name if style else ""

    def look(self, style: str | None, properties: Element | None, table: TableStyle = PLAIN) -> Look:
        """Return the look of a run with direct `properties` (w:rPr) in a paragraph of a style."""
        key = (style, table.key, *_signature(properties))
        known = self._looks.get(key)
        if known is None:
            known = self._looks[key] = self._look(style, properties, table)
        return known

    def format(self, style: str | None, properties: Element | None, table: TableStyle = PLAIN) -> Format:
        """Return the format of a paragraph with direct `properties` (w:pPr), in a `table`."""
        key = (style, table.key, *_signature(properties))
        known = self._formats.get(key)
        if known is None:
            known = self._formats[key] = self._format(style, properties, table)
        return known

    def list_of(self, style: str | None, properties: Element | None) -> tuple[str, int, bool]:
        """Return the list («0»: none) and the level of a paragraph, and whether it names the list itself."""
        numbers = properties.find(w("numPr")) if properties is not None else None
        own = _list_values(numbers) if numbers is not None else {}
        merged = {**self._chain(style, "paragraph")[0], **own}
        return merged.get("list", "0"), merged.get("level", 0), "list" in own

    def _chain(self, style_id: str | None, kind: str) -> tuple[Values, Values]:
        """Return the (paragraph, run) settings of a style and its bases; a loop ends the chain."""
        default = self.default_style if kind == "paragraph" else ""
        start = style_id if style_id is not None and style_id in self.styles else default
        if start not in self.styles:
            return {}, {}
        if start in self._chains:
            return self._chains[start]
        line: list[Style] = []
        at = start
        while at in self.styles and len(line) < _MAX_CHAIN:
            style = self.styles[at]
            if style in line or style.kind != self.styles[start].kind:
                break
            line.append(style)
            at = style.based_on
        merged: tuple[Values, Values] = ({}, {})
        for style in reversed(line):
            merged[0].update(style.paragraph)
            merged[1].update(style.run)
        self._chains[start] = merged
        return merged

    def _look(self, paragraph_style: str | None, properties: Element | None, table: TableStyle) -> Look:
        direct = run_values(properties)
        from_paragraph = self._chain(paragraph_style, "paragraph")[1]
        from_run = self._chain(direct.pop("style", None), "character")[1]
        merged = {**self.default_run, **table.run, **from_paragraph, **from_run, **direct}
        levels = (table.run, from_paragraph, from_run)
        toggles = {
            key: direct[key]
            if key in direct
            else bool(self.default_run.get(key)) or sum(bool(level.get(key)) for level in levels) % 2 == 1
            for key in _TOGGLES.values()
        }
        return Look(
            size_pt=merged.get("size_pt", 10.0),
            underline=merged.get("underline", False),
            color=merged.get("color", "auto"),
            fonts=self._fonts(merged),
            highlight=merged.get("highlight", ""),
            script=merged.get("script", ""),
            **toggles,
        )

    def _fonts(self, merged: Values) -> tuple[str, ...]:
        names = (merged.get(slot, _DEFAULT_FONT) for slot in ("ascii", "hAnsi"))
        found = (self.theme.get(name[1:], _DEFAULT_FONT) if name.startswith("@") else name for name in names)
        return tuple(dict.fromkeys(found))

    def _format(self, paragraph_style: str | None, properties: Element | None, table: TableStyle) -> Format:
        merged = {
            **self.default_paragraph,
            **table.paragraph,
            **self._chain(paragraph_style, "paragraph")[0],
            **table.over,
            **paragraph_values(properties),
        }
        line, rule = merged.get("line", 240), merged.get("rule", "auto")
        exact = rule in ("exact", "atLeast")
        return Format(
            align=merged.get("align", "left"),
            left_twips=merged.get("left", 0),
            right_twips=merged.get("right", 0),
            first_line_twips=merged.get("first", 0),
            before_pt=_AUTO_SPACE_PT if merged.get("before_auto") else merged.get("before", 0) / 20,
            after_pt=_AUTO_SPACE_PT if merged.get("after_auto") else merged.get("after", 0) / 20,
            line=1.0 if exact else line / 240,
            line_pt=line / 20 if exact else 0.0,
            contextual=merged.get("contextual", False),
            top=merged.get("top"),
            bottom=merged.get("bottom"),
            numbered=merged.get("numbered", False),
            left=merged.get("left_edge"),
            right=merged.get("right_edge"),
        )


def _signature(properties: Element | None) -> tuple[object, ...]:
    """Return what makes two sets of direct properties equal: elements and attributes, two levels deep."""
    if properties is None:
        return ()
    return tuple(
        (child.tag, *child.attrib.items(), *((g.tag, *g.attrib.items()) for g in child))
        for child in properties
    )


def run_values(properties: Element | None) -> Values:
    """Return the explicit settings of a w:rPr; the key «style» is the character style's id."""
    out: Values = {}
    for child in properties if properties is not None else ():
        if child.tag in _TOGGLES:
            out[_TOGGLES[child.tag]] = is_on(child)
        elif child.tag in _RUN:
            key, read = _RUN[child.tag]
            out[key] = read(child)
        elif child.tag == w("rFonts"):
            out.update(_font_values(child))
        elif child.tag == w("sz") and (half_points := twips(child.get(w("val")))) is not None:
            out["size_pt"] = half_points / 2
    return out


def _color(element: Element) -> str:
    value = (element.get(w("val")) or "auto").upper()
    return "auto" if value == "AUTO" else value


def _highlight(element: Element) -> str:
    value = element.get(w("val")) or ""
    return "" if value == "none" else value


def _script(element: Element) -> str:
    value = element.get(w("val")) or ""
    return value if value in ("subscript", "superscript") else ""


def _style_id(element: Element) -> str | None:
    found: str | None = element.get(w("val"))
    return found


_EDGES = (("top", "top"), ("bottom", "bottom"), ("left_edge", "left"), ("right_edge", "right"))
_RUN: dict[str, tuple[str, Callable[[Element], object]]] = {
    w("rStyle"): ("style", _style_id),
    w("u"): ("underline", is_on),
    w("color"): ("color", _color),
    w("highlight"): ("highlight", _highlight),
    w("vertAlign"): ("script", _script),
}


def _font_values(element: Element) -> Values:
    """Return the fonts of w:ascii and w:hAnsi; «@minorHAnsi» is a font of the theme, which goes first."""
    out: Values = {}
    for slot in ("ascii", "hAnsi"):
        theme, name = element.get(w(f"{slot}Theme")), element.get(w(slot))
        if theme or name:
            out[slot] = f"@{theme}" if theme else name
    return out


def paragraph_values(properties: Element | None) -> Values:
    """Return the explicit settings of a w:pPr."""
    out: Values = {}
    for child in properties if properties is not None else ():
        if child.tag == w("jc"):
            value = child.get(w("val")) or "left"
            out["align"] = _ALIGN.get(value, value)
        elif child.tag == w("ind"):
            out.update(_indents(child))
        elif child.tag == w("spacing"):
            out.update(_spacing(child))
        elif child.tag == w("contextualSpacing"):
            out["contextual"] = is_on(child)
        elif child.tag == w("pBdr"):
            out.update({key: _border(child.find(w(side))) for key, side in _EDGES})
        elif child.tag == w("numPr"):
            out.update(_list_values(child))
    return out


def _list_values(element: Element) -> Values:
    """Return the list and the level that a w:numPr names; each may come from the style."""
    number, level = element.find(w("numId")), element.find(w("ilvl"))
    out: Values = {"numbered": number is not None and number.get(w("val")) != "0"}
    if number is not None:
        out["list"] = number.get(w("val")) or "0"
    if level is not None:
        out["level"] = twips(level.get(w("val"))) or 0
    return out


def _indents(element: Element) -> Values:
    out: Values = {}
    for key, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        found = [value for name in names if (value := twips(element.get(w(name)))) is not None]
        if found:
            out[key] = found[0]
    first, hanging = twips(element.get(w("firstLine"))), twips(element.get(w("hanging")))
    if hanging is not None:
        out["first"] = -hanging
    elif first is not None:
        out["first"] = first
    return out


def _spacing(element: Element) -> Values:
    out: Values = {}
    for key in ("before", "after", "line"):
        if (value := twips(element.get(w(key)))) is not None:
            out[key] = value
    for key in ("before", "after"):
        if (auto := element.get(w(f"{key}Autospacing"))) is not None:
            out[f"{key}_auto"] = auto not in _OFF
    if rule := element.get(w("lineRule")):
        out["rule"] = rule
    return out


def _border(element: Element | None) -> Border | None:
    kind = element.get(w("val")) if element is not None else None
    if element is None or kind in (None, "nil", "none"):
        return None
    size, space = (twips(element.get(w(name))) or 0 for name in ("sz", "space"))
    return Border(str(kind), _color_of(element), size / 8, space)


def _color_of(element: Element) -> str:
    value = (element.get(w("color")) or "auto").upper()
    return "auto" if value == "AUTO" else value


def resolver(styles: Element | None, theme: Element | None) -> Resolver:
    """Return the resolver of a file's styles and theme; either part may be absent."""
    rows: dict[str, Style] = {}
    default = ""
    for element in styles.iterchildren(w("style")) if styles is not None else ():
        style_id, kind = element.get(w("styleId")) or "", element.get(w("type")) or "paragraph"
        rows[style_id] = Style(
            name=_value(element, "name") or style_id,
            kind=kind,
            based_on=_value(element, "basedOn"),
            paragraph=paragraph_values(element.find(w("pPr"))),
            run=run_values(element.find(w("rPr"))),
        )
        if kind == "paragraph" and element.get(w("default")) in ("1", "true", "on"):
            default = style_id
    defaults = styles.find(w("docDefaults")) if styles is not None else None
    run = defaults.find(f"{w('rPrDefault')}/{w('rPr')}") if defaults is not None else None
    paragraph = defaults.find(f"{w('pPrDefault')}/{w('pPr')}") if defaults is not None else None
    return Resolver(rows, run_values(run), paragraph_values(paragraph), default, _theme_fonts(theme))


def _value(element: Element, name: str) -> str:
    child = element.find(w(name))
    return (child.get(w("val")) or "") if child is not None else ""


def _theme_fonts(theme: Element | None) -> dict[str, str]:
    """Return the theme's Latin fonts by the names that w:asciiTheme uses."""
    out: dict[str, str] = {}
    for kind in ("major", "minor"):
        latin = theme.find(f".//{{{A_URI}}}{kind}Font/{{{A_URI}}}latin") if theme is not None else None
        name = latin.get("typeface") if latin is not None else None
        if name:
            out[f"{kind}HAnsi"] = out[f"{kind}Ascii"] = name
    return out
