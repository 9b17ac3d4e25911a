"""A part whose XML is well-formed, judged: would Word call a file with it damaged? Every problem has a place.

One walk over the tree by the rows of ``docgen.word.markup``. Run it on a cleaned tree: what cleaning, dialect
and order mend (comments, doubled shapes, sides of 2010, the order of properties) is no problem.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from lxml import etree
from lxml.etree import _Element as Element

from docgen.errors import Step, TemplateError, Where
from docgen.values import dataclass
from docgen.word.grammar import ANYWHERE, Kind, content_of, kind_of
from docgen.word.ooxml import MC_URI, NSMAP, TRACE, W14_URI, WP14_URI, w
from docgen.word.places import Places

MOST = 60
"""Problems that are told of one part; a file with more is no file that someone mends by hand."""
_SDT, _SDT_CONTENT = w("sdt"), w("sdtContent")
_WRAPPERS = frozenset((w("customXml"), w("smartTag")))
_TEXT_HOLDERS = frozenset((w("t"), w("instrText"), w("fldData")))
_HOLDERS = frozenset((w("t"), w("instrText"), w("fldData")))
_STORIES = frozenset(w(name) for name in ("tc", "hdr", "ftr", "footnote", "endnote", "txbxContent"))
"""What must end with a paragraph (17.4.65, 17.10.3, 17.11.10, 17.3.1.29)."""
_HOLDERS = frozenset((w("tbl"), w("tr")))
"""Elements of which an empty one is wrong."""
_BLOCKS = frozenset(w(name) for name in ("p", "tbl", "sdt", "customXml"))
_EXTENSIONS = (*(f"{{{uri}}}" for uri in (W14_URI, WP14_URI, NSMAP["w15"], MC_URI)), TRACE)
"""Beginnings of attributes that may stand anywhere: declared ignorable, or docgen's own."""
_P, _TBL, _TR, _TC, _BOX = w("p"), w("tbl"), w("tr"), w("tc"), w("txbxContent")
_VAL = w("val")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at `element`: an id of ``docgen.say`` and its arguments."""

    element: Element
    id: str
    args: Mapping[str, object]


def judged(root: Element, name: str, steps: tuple[Step, ...] = ()) -> list[TemplateError]:
    """Return what is wrong with the part `root` of the file `name`, in reading order, at most `MOST`.

    steps: the way to the part itself. The tree stays as it is.
    """
    found = faults(root)
    return located(root, found, name, steps) if found else []


def located(root: Element, found: Iterable[Fault], name: str, steps: tuple[Step, ...]) -> list[TemplateError]:
    """Return `found` as errors with their places in the part `root`, in reading order."""
    places = Places(root, steps)
    rank = {element: number for number, element in enumerate(root.iter())}
    ordered = sorted(found, key=lambda fault: rank.get(fault.element, 0))
    return [
        TemplateError(fault.id, Where(name, steps=places.of(fault.element)), **fault.args)
        for fault in islice(ordered, MOST)
    ]


def faults(root: Element) -> list[Fault]:
    """Return what is wrong with the tree `root`, in no order; [] if Word takes it."""
    walk = _Walk()
    for story in (root, *root.iter(_BOX)):
        if (kind := kind_of(story.tag)) is not None:
            walk.run(story, kind)
    return [*walk.found, *_fields(root)]


class _Walk:
    """One walk; leaves that were found good are remembered, since a part repeats few of them often."""

    def __init__(self) -> None:
        self.found: list[Fault] = []
        self._good: set[object] = set()
        self._waiting: list[tuple[Element, Kind, str]] = []

    def run(self, root: Element, kind: Kind) -> None:
        """Judge everything below `root` but what stands in other namespaces."""
        self._waiting.append((root, kind, kind.name))
        while self._waiting:
            element, kind, holder = self._waiting.pop()
            self._one(element, kind, holder)
            if kind.story:
                self._end(element)
            elif element.tag == _TBL:
                self._table(element)

    def _tell(self, element: Element, id: str, **args: object) -> None:  # noqa: A002
        self.found.append(Fault(element, id, args))

    def _one(self, element: Element, kind: Kind, holder: str) -> None:
        """Judge one element; its children wait. holder: the name of the element whose content it wraps."""
        self._attributes(element, kind)
        if element.tag not in _TEXT_HOLDERS and (text := element.text) and not text.isspace():
            self._tell(element, "docx_chu_lac", holder=shown(element.tag), text=_cut(text))
        seen, last = [], 0
        for child in element:
            tag: str = child.tag
            rank = kind.ranks.get(tag)
            if rank is None:
                rank = ANYWHERE
                if not _is_let_in(tag, kind):
                    self._tell(child, "docx_la_cho", holder=shown(element.tag), name=shown(tag))
                    continue
            if ANYWHERE < rank < last:
                self._tell(child, "docx_sai_thu_tu", holder=shown(element.tag), name=shown(tag))
            last = max(last, rank + (tag in kind.once))
            seen.append(tag)
            if (tail := child.tail) and not tail.isspace():
                self._tell(child, "docx_chu_lac", holder=shown(element.tag), text=_cut(tail))
            self._next(child, tag, kind, holder)
        for tag in kind.must:
            if tag not in seen:
                self._tell(element, "docx_thieu_thanh_phan", holder=shown(element.tag), name=shown(tag))

    def _attributes(self, element: Element, kind: Kind) -> None:
        tests = kind.attributes
        for name, value in element.attrib.items():
            test = tests.get(name)
            if test is not None:
                if not test(value):
                    args = {"holder": shown(element.tag), "name": shown(name), "value": value[:40]}
                    self._tell(element, "docx_gia_tri_sai", **args)
            elif not name.startswith(_EXTENSIONS):
                self._tell(element, "docx_thuoc_tinh_la", holder=shown(element.tag), name=shown(name))
        for name in kind.needed:
            if name not in element.attrib:
                self._tell(element, "docx_thieu_thuoc_tinh", holder=shown(element.tag), name=shown(name))

    def _next(self, child: Element, tag: str, kind: Kind, holder: str) -> None:
        """Judge `child` at once if it is a leaf, else later; what is of another namespace is left alone."""
        if tag in _WRAPPERS or tag == _SDT_CONTENT:
            self._waiting.append((child, content_of(holder), holder))
        elif (own := kind.kinds[tag]) is None:
            return
        elif len(child) or own.story or tag in _HOLDERS:
            self._waiting.append((child, own, holder if tag == _SDT else own.name))
        elif not self._is_known(child, own):
            before = len(self.found)
            self._one(child, own, own.name)
            if len(self.found) == before:
                self._good.add((own, *child.attrib.items()))

    def _is_known(self, leaf: Element, kind: Kind) -> bool:
        """Return whether a leaf like `leaf` was found good."""
        return (kind, *leaf.attrib.items()) in self._good and (leaf.text is None or leaf.tag in _TEXT_HOLDERS)

    # what no single row says ---------------------------------------------------------------------------

    def _end(self, story: Element) -> None:
        """Tell a cell, header, note or box that does not end with a paragraph: Word repairs it or refuses."""
        if not _ends_in_paragraph(story):
            self._tell(story, "docx_thieu_doan_cuoi", holder=shown(story.tag))

    def _table(self, table: Element) -> None:
        """Tell rows without cells, a table without rows, and rows that are wider than the grid (17.4.48)."""
        grid = len(table.findall(f"{w('tblGrid')}/{w('gridCol')}"))
        rows = list(_through(table, _TR))
        if not rows:
            self._tell(table, "docx_thieu_thanh_phan", holder="w:tbl", name="w:tr")
        for row in rows:
            cells = list(_through(row, _TC))
            width = sum(_number(cell.find(f"{w('tcPr')}/{w('gridSpan')}"), 1) for cell in cells)
            for edge in ("gridBefore", "gridAfter"):
                width += _number(row.find(f"{w('trPr')}/{w(edge)}"), 0)
            if not cells:
                self._tell(row, "docx_thieu_thanh_phan", holder="w:tr", name="w:tc")
            elif width > grid:
                self._tell(row, "docx_bang_lech_cot", columns=width, grid=grid)


def _is_let_in(tag: str, kind: Kind) -> bool:
    """Return whether an element that the row of `kind` does not name may stand there."""
    return tag[1:].partition("}")[0] in kind.spaces or (kind.open and tag[0] == "{")


def _ends_in_paragraph(holder: Element) -> bool:
    """Return whether the last block of `holder`, inside wrappers too, is a paragraph."""
    last = next((child for child in reversed(holder) if child.tag in _BLOCKS), None)
    if last is None or last.tag in (_P, _TBL):
        return last is not None and last.tag == _P
    inner = last.find(_SDT_CONTENT) if last.tag == _SDT else last
    return inner is not None and _ends_in_paragraph(inner)


def _through(holder: Element, wanted: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, those in wrappers too."""
    for child in holder:
        if child.tag == wanted:
            yield child
        elif child.tag in _WRAPPERS or child.tag in (_SDT, _SDT_CONTENT):
            yield from _through(child, wanted)


def _number(element: Element | None, default: int) -> int:
    """Return w:val of `element`; what is no number is told by its own row, and counts as `default`."""
    value: str = "" if element is None else element.get(_VAL, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 4 else default


def _fields(root: Element) -> Iterator[Fault]:
    """Yield the fields of `root` that begin without end, or the reverse (17.16.18); a box has its own."""
    open_: dict[Element | None, list[Element]] = {}
    for mark in root.iter(w("fldChar")):
        here = open_.setdefault(next(mark.iterancestors(_BOX), None), [])
        kind = mark.get(w("fldCharType"))
        if kind == "begin":
            here.append(mark)
        elif not here:
            yield Fault(mark, "docx_truong_ho", {"mark": kind})
        elif kind == "end":
            here.pop()
    for left in open_.values():
        for mark in left:
            yield Fault(mark, "docx_truong_ho", {"mark": "begin"})


def shown(tag: str) -> str:
    """Return the name `tag` as it stands in the file, with Word's own prefix, fit for a message.

    >>> shown("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"), shown("x")
    ('w:p', 'x')
    """
    name = etree.QName(tag)
    prefix = _PREFIXES.get(name.namespace or "")
    return f"{prefix}:{name.localname}"[:60] if prefix else name.localname[:60]


_PREFIXES = {uri: prefix for prefix, uri in NSMAP.items()}


def _cut(text: str) -> str:
    return " ".join(text.split())[:40]
