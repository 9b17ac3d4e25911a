"""The numbers that Word itself puts before paragraphs, counted as it counts (ECMA-376 Part 1, 17.9)."""

from dataclasses import field

from lxml.etree import _Element as Element

from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.vn.roman import roman
from docgen.word.effective import Values, is_on, paragraph_values
from docgen.word.ooxml import w

MOST_LEVELS = 9
_MOST_NUMBER = 32_767
_PLACE = regex(r"%([1-9])")
_BULLETS = {
    "\uf0b7": "•",
    "\uf02d": "-",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf02b": "+",
    "o": "o",
}
"""Letters of the symbol fonts → what they look like."""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    kind: str
    """«decimal», «lowerLetter», «bullet», «none», …"""
    text: str
    """«%1.%2.»"""
    start: int = 1
    restart: int = -1
    """Level that makes it begin anew; -1: any higher one; 0: none."""
    legal: bool = False
    """All its numbers are Arabic."""
    indents: Values = field(default_factory=dict)
    """What it says of the indents of its paragraphs."""


_PLAIN = Level("decimal", "")
_INDENTS = ("left", "right", "first")


@dataclass(slots=True)
class Labels:
    """The lists of one file, and how far each has counted."""

    levels: dict[str, tuple[str, dict[int, Level]]] = field(default_factory=dict)
    """w:numId → (what counts together, its levels)."""
    counts: dict[str, list[int]] = field(default_factory=dict)

    def indents(self, number: str, level: int) -> Values:
        """Return the indents of a level of a list; none where there is no such list."""
        levels = self.levels.get(number, ("", {}))[1]
        return levels[level].indents if level in levels else {}

    def next(self, number: str, level: int) -> str:
        """Return what stands before the next paragraph of a list; empty: nothing, or no such list."""
        if number not in self.levels or not 0 <= level < MOST_LEVELS:
            return ""
        key, levels = self.levels[number]
        counts = self.counts.setdefault(key, [0] * MOST_LEVELS)
        for above in range(level):
            counts[above] = counts[above] or levels.get(above, _PLAIN).start
        own = levels.get(level, _PLAIN)
        counts[level] = counts[level] + 1 if counts[level] else own.start
        for below in range(level + 1, MOST_LEVELS):
            restart = levels.get(below, _PLAIN).restart
            if restart and (restart < 0 or level < restart):
                counts[below] = 0
        return _label(own, counts, levels)


def _label(own: Level, counts: list[int], levels: dict[int, Level]) -> str:
    if own.kind == "bullet":
        return _BULLETS.get(own.text, own.text[:1])
    if own.kind == "none":
        return ""

    def figure(place: int) -> str:
        kind = "decimal" if own.legal else levels.get(place, _PLAIN).kind
        return _figure(counts[place], kind)

    return _PLACE.sub(lambda match: figure(int(match[1]) - 1), own.text[:40])


def _figure(value: int, kind: str) -> str:
    """Return a number as a list of `kind` writes it.

    >>> [_figure(4, kind) for kind in ("decimal", "upperRoman", "lowerLetter", "decimalZero")]
    ['4', 'IV', 'd', '04']
    """
    value = min(max(value, 0), _MOST_NUMBER)
    if kind in ("upperRoman", "lowerRoman"):
        text = roman(value) if 0 < value < 4_000 else str(value)
        return text if kind == "upperRoman" else text.lower()
    if kind in ("upperLetter", "lowerLetter") and value:
        text = chr(ord("A") + (value - 1) % 26) * min(1 + (value - 1) // 26, 9)
        return text if kind == "upperLetter" else text.lower()
    return f"{value:02}" if kind == "decimalZero" else str(value)


def labels_of(root: Element | None) -> Labels:
    """Return the lists that the numbering part `root` defines; None: there is none."""
    if root is None:
        return Labels()
    lists = {
        one.get(w("abstractNumId")) or "": {_at(level): _level(level) for level in one.iterchildren(w("lvl"))}
        for one in root.iterchildren(w("abstractNum"))
    }
    found: dict[str, tuple[str, dict[int, Level]]] = {}
    for one in root.iterchildren(w("num")):
        number, base = one.get(w("numId")) or "", one.find(w("abstractNumId"))
        key = (base.get(w("val")) or "") if base is not None else ""
        levels = dict(lists.get(key, {}))
        overrides = list(one.iterchildren(w("lvlOverride")))
        for override in overrides:
            _override(levels, override)
        found[number] = (f"{key}/{number}" if overrides else key, levels)
    return Labels(found)


def _override(levels: dict[int, Level], override: Element) -> None:
    at = _at(override)
    own, start = override.find(w("lvl")), override.find(w("startOverride"))
    if own is not None:
        levels[at] = _level(own)
    if start is not None:
        base = levels.get(at, _PLAIN)
        levels[at] = Level(
            base.kind, base.text, _number(start.get(w("val")), 1), base.restart, base.legal, base.indents
        )


def _at(element: Element) -> int:
    return _number(element.get(w("ilvl")), 0)


def _level(element: Element) -> Level:
    def value(name: str, default: str) -> str:
        child = element.find(w(name))
        return (child.get(w("val")) or default) if child is not None else default

    legal = element.find(w("isLgl"))
    return Level(
        value("numFmt", "decimal"),
        value("lvlText", ""),
        _number(value("start", "1"), 1),
        _number(value("lvlRestart", ""), -1),
        legal is not None and is_on(legal),
        {key: value for key, value in paragraph_values(element.find(w("pPr"))).items() if key in _INDENTS},
    )


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else default
