"""The tags of a Word part: found in its text, lifted to where they act, and proved to be in pairs.

The dialect is docxtpl's. What docxtpl drops in silence (text beside a paragraph tag, a tag in hidden text)
is an error here, with its place as a person counts it in Word. All errors of a part are raised together.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from docgen.errors import Step, TemplateError, Where, raise_all
from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.word import hoist, pairs
from docgen.word.hoist import MARKER, URN
from docgen.word.ooxml import MC_URI, w
from docgen.word.pieces import MATH, OBJECT, Line
from docgen.word.places import Places
from docgen.word.scan import OPENERS, Fault, Found, Kind, Level, scan

_P: Final = w("p")
_RESERVED: Final = regex("[\ufdd0-\ufdef]")
_OPENER: Final = regex("|".join(OPENERS).replace("{", r"\{"))
_NO_PLACE_FOR_TAGS: Final = (w("instrText"), w("delText"), w("delInstrText"), MATH + "t")
_NOTES_OF_WORD: Final = (w("proofErr"), w("lastRenderedPageBreak"))
_FALLBACK: Final = f"{{{MC_URI}}}Fallback"
_XMLNS: Final = regex(r' xmlns(?::\w+)?="[^"]*"')
Mark = tuple[int, Found]


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of a template: `code` is its expression or statement, `source` how a person wrote it."""

    n: int
    source: str
    steps: tuple[Step, ...]
    kind: Kind = "value"
    code: str = ""
    level: Level = ""

    @property
    def word(self) -> str:
        """Return the first word of a statement, else an empty text."""
        return self.code.split(" ", 1)[0] if self.kind == "statement" else ""


def mark(root: Element, *, steps: tuple[Step, ...] = (), name: str = "", first: int = 1) -> tuple[Tag, ...]:
    """Return the tags of the part `root`, in order; changes `root` so that each stands where it acts.

    In a w:t stands the text U+FDD0 n U+FDD1 for a value; elsewhere the element {urn:docgen}tag with
    @n. The text of ``Tag.kind`` «end» tags is the paragraph that closes an empty cell. steps: the way to
    the part itself, ``(("dau_trang", 1),)``; name: the file, for errors; first: the number of the first tag.
    Raises TemplateError, or Problems for several.
    """
    return _Marking(root, steps, name, first).run()


def expression_marker(
    tags: tuple[Tag, ...], code: str, steps: tuple[Step, ...] = ()
) -> tuple[tuple[Tag, ...], str]:
    r"""Return `tags` with one more, and the text that stands for its value inside an attribute.

    For expressions of docgen's own (`code` may use names beginning with ``_``): put the text into any
    attribute of the tree, alone or among other text, before `compile_part`. The value must be an int or text.

    >>> tags, text = expression_marker((), "(9000 - _ke['ke_tieu_ngu']) // 2")
    >>> tags[0].kind, ascii(text[0])
    ('attribute', "'\\ufdd0'")
    """
    number = max((tag.n for tag in tags), default=0) + 1
    tag = Tag(number, f"{{{{ {code} }}}}", steps, "attribute", code)
    return (*tags, tag), hoist.marker(number)


class _Marking:
    """One run of `mark`: the tree, the tags so far, and what is wrong with them."""

    def __init__(self, root: Element, steps: tuple[Step, ...], name: str, first: int) -> None:
        self.root, self.name, self.next = root, name, first
        self.places = Places(root, steps)
        self.tags: dict[int, Tag] = {}
        self.nodes: dict[int, Element] = {}
        self.closing: dict[Element, str] = {}
        self.errors: list[TemplateError] = []

    def run(self) -> tuple[Tag, ...]:
        """Return the tags; each step needs the one before."""
        self._refuse_reserved()
        self._tidy()
        for paragraph in list(self.root.iter(_P)):
            self._scan(paragraph)
        self._refuse_elsewhere()
        for kind in ("colspan", "vm"):
            self._cells(kind)
        self._lift("tr", "tr", "the_ngoai_bang")
        self._lift("tc", "tc", "the_ngoai_bang")
        self._lift("p", "p", "the_ngoai_doan")
        self._lift_inline()
        self._merge_down()
        self.errors += pairs.faults(self.root, self.tags, name=self.name)
        raise_all(self.errors)
        self._close_ends()
        return tuple(self.tags.values())

    def _error(self, id: str, steps: tuple[Step, ...], **args: object) -> None:  # noqa: A002
        self.errors.append(TemplateError(id, Where(self.name, steps=steps), **args))

    def _new(self, source: str, steps: tuple[Step, ...], kind: Kind, code: str, level: Level = "") -> int:
        number = self.next
        self.next += 1
        self.tags[number] = Tag(number, source, steps, kind, code, level)
        return number

    # what stands in the way ---------------------------------------------------------------------------

    def _refuse_reserved(self) -> None:
        text = etree.tostring(self.root, encoding="unicode")
        if match := _RESERVED.search(text):
            raise TemplateError(
                "ky_tu_la_trong_mau", Where(self.name), character=f"U+{ord(match.group()):04X}"
            )
        if next(self.root.iter(f"{{{URN}}}*"), None) is not None:
            raise TemplateError("ky_tu_la_trong_mau", Where(self.name), character=URN)

    def _tidy(self) -> None:
        """Drop proofing marks and, of a shape that stands there twice, the old copy if it has tags."""
        for node in list(self.root.iter(*_NOTES_OF_WORD)):
            if (parent := node.getparent()) is not None:
                parent.remove(node)
        for copy in list(self.root.iter(_FALLBACK)):
            parent = copy.getparent()
            if parent is not None and _OPENER.search("".join(copy.itertext(w("t")))):
                parent.remove(copy)

    def _refuse_elsewhere(self) -> None:
        """Report the tags that no one would fill: in field codes, deleted text, formulas, attributes."""
        for paragraph in self.root.iter(_P):
            texts = ["".join(node.text or "" for node in paragraph.iter(name)) for name in _NO_PLACE_FOR_TAGS]
            moved = [node for gone in paragraph.iter(w("moveFrom")) for node in gone.iter(w("t"))]
            texts.append("".join(node.text or "" for node in moved))
            for text in filter(_OPENER.search, texts):
                self._error("the_sai_cho", self.places.of(paragraph), text=text.strip()[:60])
        for node in self.root.iter(etree.Element):
            for value in filter(_OPENER.search, node.attrib.values()):
                self._error("the_sai_cho", self.places.of(node), text=str(value)[:60])

    # finding ------------------------------------------------------------------------------------------

    def _scan(self, paragraph: Element) -> None:
        """Find the tags of one paragraph and put their markers."""
        line = Line(paragraph)
        found, faults = scan(line.text)
        steps = self.places.of(paragraph)
        for fault in faults:
            self._fault(fault, steps)
        marks: list[Mark] = []
        for tag in found:
            if fault_id := line.fault(tag):
                self._error(fault_id, steps, tag=tag.source.replace(OBJECT, "…"))
            else:
                marks.append((self._new(tag.source, steps, tag.kind, tag.code, tag.level), tag))
        for number, tag in reversed(marks):
            self.nodes[number] = line.place(tag, hoist.marker(number))

    def _fault(self, fault: Fault, steps: tuple[Step, ...]) -> None:
        self._error(fault.id, steps, **fault.args)

    # lifting ------------------------------------------------------------------------------------------

    def _numbers(self, wanted: Callable[[Tag], bool]) -> list[int]:
        return [number for number, tag in self.tags.items() if number in self.nodes and wanted(tag)]

    def _cells(self, kind: str) -> None:
        """Take the tags ``colspan`` and ``vm`` out of the text; a span acts on its cell at once."""
        for number in self._numbers(lambda tag: tag.kind == kind):
            node, tag = self.nodes[number], self.tags[number]
            cell = hoist.around(node, "tc")
            if cell is None:
                self._error("the_ngoai_bang", tag.steps, tag=tag.source)
            elif kind == "colspan":
                self.tags[number] = replace(tag, kind="span")
                hoist.span_cell(cell, number)
            hoist.unmark(node, number)
            if cell is None or kind == "colspan":
                del self.nodes[number]
            else:
                self.nodes[number] = cell

    def _lift(self, level: Level, name: str, outside: str) -> None:
        """Put the tags of one `level` in place of the w:`name` around them, which must hold nothing else."""
        groups: dict[Element, list[int]] = {}
        for number in self._numbers(lambda tag: tag.level == level):
            whole = hoist.around(self.nodes[number], name)
            if whole is None:
                self._error(outside, self.tags[number].steps, tag=self.tags[number].source)
            else:
                groups.setdefault(whole, []).append(number)
        for whole, numbers in groups.items():
            self._refuse_losses(whole, numbers)
            self._replace(whole, numbers)

    def _refuse_losses(self, whole: Element, numbers: list[int]) -> None:
        """Report what would be lost of `whole` if only the tags `numbers` stayed."""
        text, objects = hoist.leftover(whole, numbers)
        tag = self.tags[numbers[0]]
        if text:
            shown = MARKER.sub(lambda match: self.tags[int(match.group(1))].source, text)
            self._error("the_lam_mat_chu", tag.steps, tag=tag.source, text=shown[:80])
        elif objects:
            self._error("the_lam_mat_hinh", tag.steps, tag=tag.source)

    def _replace(self, whole: Element, numbers: list[int]) -> None:
        holder, properties = whole.getparent(), whole.find(w("pPr"))
        if whole.tag == _P and holder is not None:
            self.closing[holder] = _closing(properties)
        kept = [number for number in numbers if self.tags[number].kind != "comment"]
        for new in hoist.replace(whole, kept):
            self.places.copy(whole, new)
        for number in numbers:
            del self.nodes[number]

    def _lift_inline(self) -> None:
        """Lift the statements and run tags that stand in the text; take the comments out."""
        for number in self._numbers(lambda tag: tag.kind == "comment"):
            hoist.unmark(self.nodes[number], number)
        lifted = frozenset(self._numbers(lambda tag: tag.kind in ("statement", "runs")))
        for paragraph in self.root.iter(_P):
            hoist.split_runs(paragraph, lifted)

    def _merge_down(self) -> None:
        """Turn each ``vm`` into a vertical merge of its cell over the rows of the loop around it."""
        for number in self._numbers(lambda tag: tag.kind == "vm"):
            tag, cell = self.tags[number], self.nodes[number]
            if next(pairs.loops_around(cell, self.tags), None) is None:
                self._error("vm_ngoai_vong_lap", tag.steps, tag=tag.source)
                continue
            value = self._new(tag.source, tag.steps, "attribute", "'restart' if loop.first else 'continue'")
            codes = ("if loop.first", "else", "endif")
            hoist.merge_down(
                cell, value, *(self._new(tag.source, tag.steps, "statement", code) for code in codes)
            )

    def _close_ends(self) -> None:
        """Mark the ends of the cells, tables and rows that a loop could leave without what they must have."""
        for holder in list(pairs.open_ends(self.root, self.tags)):
            code = self.closing.get(holder, "<w:p/>") if holder.tag in pairs.CELLS else ""
            number = self._new(holder.tag.rpartition("}")[2], self.places.of(holder), "end", code)
            holder.append(hoist.element(number))


def _closing(properties: Element | None) -> str:
    """Return an empty paragraph with the look `properties`, without namespace declarations."""
    if properties is None or properties.find(w("sectPr")) is not None:
        return "<w:p/>"
    text = etree.tostring(properties, encoding="unicode", with_tail=False)
    return f"<w:p>{_XMLNS.sub('', text)}</w:p>"
