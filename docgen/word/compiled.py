"""A marked part compiled: ready to be filled many times, each error at its place in Word."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from lxml import etree
from lxml.etree import _Element as Element

from docgen.body import sandbox
from docgen.body.blocks import Block, Body, Run
from docgen.body.printing import SandboxError, attribute_text, kind_of
from docgen.body.sandbox import Sheet, helper_call, statement_tag, value_tag
from docgen.errors import Step, TemplateError, Where, raise_all
from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.word.hoist import URN
from docgen.word.ooxml import W_URI, XML_DECLARATION
from docgen.word.scan import BETWEEN, CLOSES, OPENS
from docgen.word.tags import Tag

if TYPE_CHECKING:
    from docgen.word.blocks import Ink

_TOKEN: Final = regex(
    f'<docgen:tag(?: xmlns:docgen="{URN}")? n="(\\d+)"(?: xmlns:docgen="{URN}")?/>|\ufdd0(\\d+)\ufdd1'
)
_END: Final = regex("\ufdd4(\\d+)\ufdd5")
_LAST_CLOSED: Final = regex(r"<(?:/w:(\w+)|w:(\w+)[^<>]*/)>\s*$")
_TAIL: Final = 4_000
"""Characters kept to see what stands before an end: longer than any start tag."""


@dataclass(frozen=True, slots=True)
class CompiledPart:
    """One part of a template; `names` are the top-level names it asks for, each with its first place."""

    name: str
    static: bytes | None
    """The whole part, where it has no tag; else None."""
    names: Mapping[str, tuple[Step, ...]]
    printed: frozenset[str]
    """Those of `names` that it prints or loops over, and does not only ask for in an `if`."""
    _sheet: Sheet | None
    _lines: Mapping[int, Tag]
    _ends: Mapping[int, Tag]

    def stream(self, context: Mapping[str, object], ink: "Ink | None" = None) -> Iterator[str]:
        """Yield the XML of the part filled from `context`, in chunks; `ink` draws blocks and runs.

        Raises TemplateError at the tag whose value cannot be printed.
        """
        if self._sheet is None:
            assert self.static is not None
            yield self.static.decode("utf-8")
            return
        try:
            chunks = self._sheet.stream(context, ink)
            yield from self._closed(chunks) if self._ends else chunks
        except SandboxError as error:
            raise _located(error, self._lines.get(error.line), self.name) from error

    def _closed(self, chunks: Iterable[str]) -> Iterator[str]:
        """Yield `chunks` with each end mark gone, or replaced by the paragraph that a cell must end with."""
        before = ""
        for chunk in chunks:
            text, at, out = chunk, 0, []
            for mark in _END.finditer(text):
                out.append(text[at : mark.start()])
                before = (before + out[-1])[-_TAIL:]
                out.append(self._end(before, self._ends[int(mark.group(1))]))
                before += out[-1]
                at = mark.end()
            out.append(text[at:])
            before = (before + out[-1])[-_TAIL:]
            yield "".join(out)

    def _end(self, before: str, end: Tag) -> str:
        """Return what must be put in so that the cell, table or row whose XML so far is `before` is whole."""
        last = _LAST_CLOSED.match(before, max(before.rfind("<"), 0))
        name = last.group(1) or last.group(2) if last else ""
        if end.source in ("tbl", "tr"):
            if name in ("tr", "tc", "sdt", "customXml"):
                return ""
            kind = "bang_khong_hang" if end.source == "tbl" else "hang_khong_o"
            raise TemplateError(kind, Where(self.name, steps=end.steps))
        return "" if name == "p" else end.code


def compile_part(root: Element, tags: Iterable[Tag], *, name: str) -> CompiledPart:
    """Return the part `root`, marked by ``tags.mark``, compiled; `name` is the template's, for errors.

    All wrong tags are raised together.
    """
    if root.nsmap.get("w") != W_URI:
        raise TemplateError("tien_to_la", Where(name))
    by_number = {tag.n: tag for tag in tags}
    text = XML_DECLARATION + etree.tostring(root, encoding="unicode", with_tail=False)
    if _TOKEN.search(text) is None:
        return CompiledPart(name, text.encode("utf-8"), {}, frozenset(), None, {}, {})
    source, lines = _source(text, by_number)
    used = tuple(lines.values())
    raise_all(error for tag in used for error in faults(tag, name))
    try:
        sheet = sandbox.compile_template(source, helpers=_HELPERS)
    except SandboxError as error:
        raise _located(error, lines.get(error.line), name) from error
    names = {word: lines[line].steps for word, line in sorted(sheet.lines.items()) if line in lines}
    ends = {tag.n: tag for tag in by_number.values() if tag.kind == "end"}
    return CompiledPart(name, None, names, sheet.printed, sheet, lines, ends)


def _source(text: str, tags: Mapping[int, Tag]) -> tuple[str, dict[int, Tag]]:
    """Return the engine's source of `text`, and the tag that stands on each line of it.

    A line break at the head of each tag gives it a line of its own without printing anything.
    """
    out: list[str] = []
    lines: dict[int, Tag] = {}
    line, at = 1, 0
    for match in _TOKEN.finditer(text):
        literal = text[at : match.start()]
        at = match.end()
        tag = tags[int(match.group(1) or match.group(2))]
        code = _code(tag)
        line += literal.count("\n") + code.count("\n")
        if "\n" in code:
            lines[line] = tag
        out += (literal, code)
    out.append(text[at:])
    return "".join(out), lines


def _code(tag: Tag) -> str:
    """Return the source of one tag, with one line break at its head if it is any."""
    if tag.kind == "comment":
        return ""
    if tag.kind == "end":
        return f"\ufdd4{tag.n}\ufdd5"
    if tag.kind == "statement":
        return statement_tag("\n" + tag.code)
    helper = _HELPER_OF.get(tag.kind)
    if tag.kind == "attribute" and tag.code.startswith("_") and tag.code.isidentifier():
        helper = None  # a name of docgen's own is a number in digits: there is nothing to quote
    return value_tag("\n" + (helper_call(tag.code, helper) if helper else tag.code))


def faults(tag: Tag, name: str) -> Iterator[TemplateError]:
    """Yield what is wrong with one tag by itself, so that all wrong tags of a template are told at once."""
    if tag.kind == "attribute":
        return
    try:
        sandbox.check_template(alone(tag))
    except SandboxError as error:
        yield _located(error, tag, name)


def alone(tag: Tag) -> str:
    """Return a whole template in which `tag` is the only thing that can be wrong."""
    if tag.kind != "statement":
        return value_tag(tag.code)
    if tag.word in OPENS:
        return statement_tag(tag.code) + statement_tag(f"end{tag.word}")
    if tag.word in CLOSES:
        opens = "for x in ()" if CLOSES[tag.word] == "for" else "if 1"
        return statement_tag(opens) + statement_tag(tag.code)
    if tag.word in BETWEEN:
        return statement_tag("if 1") + statement_tag(tag.code) + statement_tag("endif")
    return statement_tag(tag.code)


def _located(error: SandboxError, tag: Tag | None, name: str) -> TemplateError:
    steps = tag.steps if tag else ()
    arguments = {"tag": tag.source if tag else "", **error.args_}
    return TemplateError(error.kind, Where(name, steps=steps), **arguments)


# What the tags of docgen's own need -----------------------------------------------------------------------


def _blocks(value: object, ink: object) -> str:
    """Return the paragraphs of a body or of blocks."""
    from docgen.word.blocks import blocks_xml  # late: most parts have no blocks

    blocks = value.blocks if isinstance(value, Body) else value
    if not isinstance(blocks, tuple | list) or not all(isinstance(block, Block) for block in blocks):
        raise SandboxError("khong_phai_noi_dung", what=kind_of(value))
    return blocks_xml(value if isinstance(value, Body) else tuple(blocks), ink)  # type: ignore[arg-type]


def _runs(value: object, ink: object) -> str:
    """Return the runs of a formatted line."""
    from docgen.word.blocks import runs_xml

    if not isinstance(value, tuple | list) or not all(isinstance(run, Run) for run in value):
        raise SandboxError("khong_phai_dong_chu", what=kind_of(value))
    return runs_xml(tuple(value), ink)  # type: ignore[arg-type]


def _span(value: object, ink: object) -> str:  # noqa: ARG001
    """Return a number of grid columns, 1 to 63 (the columns Word can have)."""
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 63:
        raise SandboxError("so_cot_sai", what=str(value)[:20] if isinstance(value, int) else kind_of(value))
    return str(value)


def _attribute(value: object, ink: object) -> str:  # noqa: ARG001
    return attribute_text(value)


_HELPERS: Final = {"doan": _blocks, "dong_chu": _runs, "so_cot": _span, "thuoc_tinh": _attribute}
_HELPER_OF: Final = {"blocks": "doan", "runs": "dong_chu", "span": "so_cot", "attribute": "thuoc_tinh"}
