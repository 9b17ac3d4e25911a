"""The inside of a paragraph: its runs as text, its fields, text boxes (ECMA-376 Part 1, 17.3.3, 17.16)."""

from collections.abc import Iterator
from dataclasses import field

from lxml.etree import _Element as Element

from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.word.effective import PLAIN, Resolver, TableStyle
from docgen.word.ooxml import MC_URI, w
from docgen.word.spots import Look, Run

_R, _T = w("r"), w("t")
_SYMBOL = regex("(?![dD][89a-fA-F])[0-9a-fA-F]{4}")
"""The character of w:sym; half of a surrogate pair is none."""
_PLAIN = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "\u2011"}
_THROUGH = frozenset(
    w(name)
    for name in (
        "hyperlink",
        "smartTag",
        "sdt",
        "sdtContent",
        "customXml",
        "ins",
        "moveTo",
        "bdo",
        "dir",
        "fldSimple",
    )
)
_INSERTED = frozenset((w("ins"), w("moveTo")))
_DELETED = frozenset((w("del"), w("moveFrom")))
_CHANGES = frozenset((w("rPrChange"), w("pPrChange"), w("ins"), w("del"), w("moveFrom"), w("moveTo")))
_COMMENTS = frozenset((w("commentReference"), w("commentRangeStart"), w("commentRangeEnd")))
_ALTERNATE, _CHOICE = f"{{{MC_URI}}}AlternateContent", f"{{{MC_URI}}}Choice"
_BOX = w("txbxContent")
_DRAWINGS = (w("drawing"), w("pict"), w("object"), _ALTERNATE)


@dataclass
class Flags:
    """What a paragraph holds beside text."""

    fields: tuple[str, ...] = ()
    changed: bool = False
    commented: bool = False


@dataclass
class _Field:
    """A field that is open: its code so far, and whether its result has begun."""

    code: str = ""
    result: bool = False


@dataclass
class Inline:
    """Reads paragraphs in order; a field may begin in one and end in another, so open fields are kept."""

    resolver: Resolver
    open_fields: list[_Field] = field(default_factory=list)

    def runs(
        self, paragraph: Element, style: str | None, table: TableStyle = PLAIN
    ) -> tuple[tuple[Run, ...], Flags]:
        """Return the runs of `paragraph`, neighbours of one look joined, and its flags."""
        flags = Flags()
        pieces: list[tuple[str, Look]] = []
        properties = paragraph.find(w("pPr"))
        if properties is not None:
            flags.changed = _changed(properties) or _changed(properties.find(w("rPr")))
        for run in self._walk(paragraph, flags):
            direct = run.find(w("rPr"))
            look = self.resolver.look(style, direct, table)
            flags.changed = flags.changed or _changed(direct)
            text = self._text(run, flags)
            if text and not look.hidden:
                if pieces and pieces[-1][1] is look:
                    text = pieces.pop()[0] + text
                pieces.append((text, look))
        return tuple(Run(text, look) for text, look in pieces), flags

    def _walk(self, container: Element, flags: Flags) -> Iterator[Element]:
        """Yield the runs that are shown, in order."""
        for child in container:
            if child.tag == _R:
                yield child
            elif child.tag in _DELETED:
                flags.changed = True
            elif child.tag in _COMMENTS:
                flags.commented = True
            elif child.tag in _THROUGH:
                flags.changed = flags.changed or child.tag in _INSERTED
                if code := child.get(w("instr")):
                    flags.fields += (_name(code),)
                yield from self._walk(child, flags)

    def _text(self, run: Element, flags: Flags) -> str:
        text = ""
        for child in run:
            if child.tag == w("fldChar"):
                self._field_mark(child.get(w("fldCharType")) or "", flags)
            elif child.tag == w("instrText"):
                if self.open_fields:
                    self.open_fields[-1].code += child.text or ""
            elif child.tag in _COMMENTS:
                flags.commented = True
            elif all(open_field.result for open_field in self.open_fields):
                text += _shown(child)
        return text

    def _field_mark(self, kind: str, flags: Flags) -> None:
        if kind == "begin":
            self.open_fields.append(_Field())
        elif self.open_fields and kind == "separate":
            self.open_fields[-1].result = True
        elif self.open_fields and kind == "end":
            flags.fields += (_name(self.open_fields.pop().code),)


def _shown(child: Element) -> str:
    if child.tag == _T:
        return child.text or ""
    if child.tag == w("sym"):
        code = child.get(w("char")) or ""
        return chr(int(code, 16)) if _SYMBOL.fullmatch(code) else ""
    return _PLAIN.get(str(child.tag), "")


def _name(code: str) -> str:
    r"""Return the name of a field: «PAGE» of ` PAGE \* MERGEFORMAT `."""
    words = code.split()
    return words[0].upper() if words else ""


def _changed(properties: Element | None) -> bool:
    return properties is not None and any(child.tag in _CHANGES for child in properties)


def has_box(paragraph: Element) -> bool:
    """Return whether a text box may hang on `paragraph`."""
    return next(paragraph.iter(*_DRAWINGS), None) is not None


def text_boxes(container: Element) -> Iterator[Element]:
    """Yield the contents of the text boxes below `container`, each once.

    Word writes a box twice inside mc:AlternateContent; only the first choice counts. A box inside a box is
    left to the walk of the outer one.
    """
    for child in container:
        if child.tag == _BOX:
            yield child
        elif child.tag == _ALTERNATE:
            choice = child.find(_CHOICE)
            yield from text_boxes(choice if choice is not None else child)
        elif child.tag != w("p") and child.tag not in _DELETED:
            yield from text_boxes(child)
