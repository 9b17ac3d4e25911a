"""Markdown → `Text`: the subset that an official document needs, parsed once.

Allowed: paragraphs, ``#`` headings, ordered and bullet lists, quoted articles (``>``), footnotes,
``**bold**``, ``*italic*``, links, ``~sub~``, ``^sup^``, hard line breaks, backslash escapes and
``{{ expression }}``. A heading may name its level, ``# {chuong} Quy định chung``; a heading or a
numbered item may bear an anchor, ``{#key}``, by which the text refers to it. Everything else of
Markdown is a fault with its line. Entities are not decoded, ``_`` is not emphasis, quotes and dashes
are not beautified: text comes out as typed. A soft line break is one space.
"""

from collections.abc import Iterable
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import paragraph as upstream_paragraph
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from docgen.body import inline, plain
from docgen.body.text import Fault, Item, Kind, Remark, Text, fault
from docgen.values import dataclass
from docgen.vn import text as vn_text
from docgen.vn.patterns import regex

MAX_CHARACTERS = 400_000
_KEPT = 32
MAX_NESTING = 20
"""Lists and quotes inside each other, as far as indentation and markers can make them."""

_MARKERS = regex(r"(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))*")
_TASK = regex(r"\[[ xX]\](?:\s|$)")
_DEFINITION = regex(r"\[[^\]^][^\]]*\]:\s*(?:<|https?:|mailto:|www\.)")
_TIGHT_HEADING = regex(r"#{1,6}[^#\s]")
_REFUSED: Final = MappingProxyType({"hr": "ke_ngang", "fence": "ma_nguon", "table_open": "bang_markdown"})
_ESCAPE = regex(r"([!-/:-@\[-`{-~])")


def escape(text: str) -> str:
    r"""Return `text` as Markdown that prints exactly as `text`.

    >>> print(escape("1. a*b {{ x }}"))
    1\. a\*b \{\{ x \}\}
    """
    return _ESCAPE.sub(r"\\\1", text)


@lru_cache(maxsize=_KEPT)
def parse(source: str) -> Text:
    """Return `source` parsed; what is wrong is in ``Text.faults``, which ``fill`` and ``check`` raise.

    A text that comes again, as in every row of a pack, is the same object.
    """
    clean = vn_text.clean(source)
    if early := _refusals(clean):
        return Text((), faults=early)
    lines = clean.split("\n")
    walk = _Walk(lines)
    for token in _MARKDOWN.parse(clean):
        walk.take(token)
    return walk.text()


def _refusals(source: str) -> tuple[Fault, ...]:
    """Return why `source` is not even parsed: too large, a forbidden character, nested too deep."""
    if len(source) > MAX_CHARACTERS:
        return (fault("bai_qua_dai", 1, limit=MAX_CHARACTERS, count=len(source)),)
    if found := vn_text.forbidden(source):
        index, character = found
        return (fault("ky_tu_cam_trong_bai", source.count("\n", 0, index) + 1, character=character),)
    return tuple(
        fault("bai_long_qua_sau", number, limit=MAX_NESTING)
        for number, line in enumerate(source.split("\n"), start=1)
        if _nesting(line) > MAX_NESTING
    )[:1]


def _nesting(line: str) -> int:
    """Return how deep the markers of `line` can be nested at most (an item needs two columns)."""
    match = _MARKERS.match(line)
    markers = match.group() if match else ""
    return len("".join(markers.split())) + _column(line) // 2 if markers else 0


def _column(line: str) -> int:
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip(" "))


def _paragraph(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Parse a paragraph; only spaces, tabs and line ends are stripped, so that U+00A0 is kept."""
    done = upstream_paragraph(state, first, last, silent)
    content = state.getLines(first, state.line, state.blkIndent, False)
    state.tokens[-2].content = content.strip(" \t\n")
    return done


def _markdown() -> MarkdownIt:
    """Return the parser; it is built once and never changed."""
    parser = MarkdownIt("zero", {"maxNesting": 20 * MAX_NESTING})
    footnote_plugin(parser, inline=False, move_to_end=False)
    parser.disable(["footnote_ref", "text_join"])
    parser.block.ruler.enable(["blockquote", "heading", "list", "hr", "fence", "table"])
    parser.block.ruler.at("paragraph", _paragraph)
    parser.inline.ruler.enable(["newline", "escape"])
    parser.inline.ruler2.enable(["emphasis"])
    inline.install(parser)
    plain.install(parser)
    return parser


_MARKDOWN: Final = _markdown()


@dataclass(slots=True)
class _Frame:
    """An open item of a list, a quote or a footnote; an item is `used` once its first paragraph stands."""

    kind: str
    line: int
    typed: str = ""
    label: str = ""
    used: bool = False


class _Walk:
    """Goes once through the block tokens and collects items, footnotes, faults and remarks."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.frames: list[_Frame] = []
        self.heading = 0
        self.in_table = False
        self.columns: dict[int, tuple[str, int]] = {}
        self.items: list[Item] = []
        self.notes: dict[str, list[Item]] = {}
        self.defined: dict[str, int] = {}
        self.marks: dict[str, int] = {}
        self.anchors: dict[str, int] = {}
        self.faults: list[Fault] = []
        self.remarks: list[Remark] = []

    def text(self) -> Text:
        """Return what was collected; call it last."""
        self._match_footnotes()
        faults = tuple(sorted(self.faults, key=lambda one: one.line))
        notes = tuple((label, tuple(items)) for label, items in self.notes.items())
        return Text(tuple(self.items), notes, faults, tuple(sorted(self.remarks, key=lambda one: one.line)))

    def take(self, token: Token) -> None:
        """Take the next block token."""
        line = token.map[0] + 1 if token.map else 0
        if token.type.startswith("table_"):
            self.in_table = token.nesting > 0
        if token.type in _REFUSED:
            self._fault(_REFUSED[token.type], line, found=inline.shown(self.lines[line - 1]))
        elif token.type == "heading_open":
            self._heading(line, int(token.tag[1]))
        elif token.type == "heading_close":
            self.heading = 0
        elif token.type == "inline" and not self.in_table:
            self._paragraph(token, line)
        elif token.type in ("list_item_open", "blockquote_open", "footnote_reference_open"):
            self._open(token, line)
        elif token.type in ("list_item_close", "blockquote_close", "footnote_reference_close"):
            self._close()

    def _fault(self, id: str, line: int, **args: object) -> None:  # noqa: A002
        self.faults.append(fault(id, line, **args))

    def _heading(self, line: int, depth: int) -> None:
        self.heading = depth
        self.columns.clear()
        if self.frames:
            self._fault("tieu_de_trong_muc", line, found=inline.shown(self.lines[line - 1]))

    # Frames: items, quotes, footnotes

    def _open(self, token: Token, line: int) -> None:
        top = self.frames[-1] if self.frames else None
        if top and not top.used:
            self._unnamed(top, token, line)
        if token.type == "list_item_open":
            self._open_item(token, line)
        elif token.type == "blockquote_open":
            if any(frame.kind == "trich" for frame in self.frames):
                self._fault("trich_long_nhau", line)
            self.frames.append(_Frame("trich", line, used=True))
        else:
            self._open_footnote(token, line)

    def _unnamed(self, top: _Frame, token: Token, line: int) -> None:
        """Note that an item begins with something else than its own text."""
        if token.type != "footnote_reference_open":
            top.used = True
            self._fault("muc_trong", line)

    def _open_item(self, token: Token, line: int) -> None:
        kind = "muc" if token.info else "gach"
        quoted = any(frame.kind == "trich" for frame in self.frames)
        if not quoted:
            if kind == "muc" and any(frame.kind == "gach" for frame in self.frames):
                self._fault("so_trong_gach", line, found=inline.shown(self.lines[line - 1]))
            self._watch_column(kind, line)
        self.frames.append(_Frame(kind, line, typed=f"{token.info}{token.markup}"))

    def _watch_column(self, kind: str, line: int) -> None:
        """Note an item that is indented, but not enough to be below the item before it.

        Markdown would take it as a sibling. One column more is allowed for numbers set flush right
        (« 9.» above «10.»); a dash under a numbered item gets its dash either way.
        """
        level = len(self.frames)
        column = _column(self.lines[line - 1])
        before, at = self.columns.get(level, ("", 0))
        allowed = 0 if before == kind == "gach" else 1
        if before and column > at + allowed and (before, kind) != ("muc", "gach"):
            self._fault("thut_dong_lung_chung", line, count=column, need=at + (3 if before == "muc" else 2))
        self.columns = {key: value for key, value in self.columns.items() if key < level}
        self.columns[level] = (kind, column)

    def _open_footnote(self, token: Token, line: int) -> None:
        label = str(token.meta["label"])
        if label in self.defined:
            self._fault("chu_thich_trung", line, found=label, first=self.defined[label])
        self.defined.setdefault(label, line)
        if any(frame.kind == "chu_thich" for frame in self.frames):
            self._fault("chu_thich_phuc_tap", line, found=label)
        self.notes.setdefault(label, [])
        self.frames.append(_Frame("chu_thich", line, label=label, used=True))

    def _close(self) -> None:
        frame = self.frames.pop()
        if not frame.used:
            self._fault("muc_trong", frame.line)
        if frame.kind == "chu_thich" and not self.notes[frame.label]:
            self._fault("chu_thich_rong", frame.line, found=frame.label)

    # Paragraphs

    def _paragraph(self, token: Token, line: int) -> None:
        read = inline.Reader(line, is_heading=self.heading > 0).read(token.children or ())
        self.faults += read.faults
        self.remarks += read.remarks
        first = self.lines[line - 1].strip()
        if self.heading and not (read.pieces or read.faults):
            self._fault("tieu_de_rong", line)
        if not self.heading:
            self._look_alikes(token.content, line, first)
        place = self._placed(line)
        pieces = tuple(read.pieces)
        placed = Item(place.kind, line, pieces, place.depth, place.typed, read.unit, read.anchor)
        self._mark(placed)
        self._keep(placed)
        if placed.anchor:
            self._take_anchor(placed)
            if placed.kind == "muc" and not (read.pieces or read.faults):
                self._fault("muc_trong", line)

    def _take_anchor(self, item: Item) -> None:
        """Note an anchor of a paragraph without number, and one that stands twice."""
        key = item.anchor
        if item.kind not in ("tieu_de", "muc"):
            self._fault("neo_khong_so", item.line, found=f"{{#{key}}}")
        elif key in self.anchors:
            self._fault("neo_trung", item.line, found=f"{{#{key}}}", first=self.anchors[key])
        else:
            self.anchors[key] = item.line

    def _look_alikes(self, content: str, line: int, first: str) -> None:
        """Note what is nearly Markdown: a definition of links, a heading without its space, a task box."""
        if _DEFINITION.match(content):
            self._fault("dinh_nghia_lien_ket", line, found=inline.shown(first))
        elif _TIGHT_HEADING.match(content):
            self._fault("tieu_de_thieu_cach", line, found=inline.shown(first))
        elif _TASK.match(content) and self.frames and not self.frames[-1].used:
            self._fault("o_danh_dau", line, found=inline.shown(first))

    def _placed(self, line: int) -> Item:
        """Return the item that the next paragraph is, still without its text."""
        kinds = [frame.kind for frame in self.frames]
        top = self.frames[-1] if self.frames else None
        fresh = top if top and not top.used else None
        if fresh:
            fresh.used = True
        if self.heading and not self.frames:
            return Item("tieu_de", line, (), self.heading)
        if "trich" in kinds or "chu_thich" in kinds:
            return Item("trich", line, (), typed=fresh.typed if fresh else "")
        if fresh:
            kind: Kind = "muc" if fresh.kind == "muc" else "gach"
            return Item(kind, line, (), kinds.count(kind))
        self.columns = {key: at for key, at in self.columns.items() if key < len(kinds) or at[0] == "muc"}
        return Item("doan", line, ())

    def _keep(self, item: Item) -> None:
        note = next((frame for frame in reversed(self.frames) if frame.kind == "chu_thich"), None)
        if note is None:
            self.items.append(item)
            return
        if item.typed or self.frames[-1] is not note or any(piece.note for piece in item.pieces):
            self._fault("chu_thich_phuc_tap", item.line, found=note.label)
        self.notes[note.label].append(item)

    # Footnotes

    def _mark(self, item: Item) -> None:
        for piece in item.pieces:
            if not piece.note:
                continue
            if piece.note in self.marks:
                self._fault("chu_thich_hai_lan", piece.line, found=piece.note, first=self.marks[piece.note])
            self.marks.setdefault(piece.note, piece.line)

    def _match_footnotes(self) -> None:
        for label, line in self.marks.items():
            if label not in self.defined:
                self._fault("chu_thich_thieu", line, found=label, known=_listed(self.defined))
        for label, line in self.defined.items():
            if label not in self.marks:
                self._fault("chu_thich_thua", line, found=label)


def _listed(labels: Iterable[str]) -> str:
    return ", ".join(f"[^{label}]" for label in labels) or "—"
