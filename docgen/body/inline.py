"""The inside of a paragraph: our rules for markdown-it, and its tokens → pieces.

The rules differ from CommonMark where CommonMark would lose characters of ordinary office text:
``_`` and entities are plain text, ``2*3*4``, ``(*)`` and ``~10`` stay whole, and what is not
supported becomes a fault with its line instead of disappearing.
"""

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token

from docgen.body import sandbox
from docgen.body.scheme import BY_MARK
from docgen.body.text import Fault, Look, Piece, Remark, fault
from docgen.models.base import KEY_PATTERN
from docgen.vn.patterns import regex
from docgen.vn.text import slug

EXPRESSION = regex(r"\{\{(.*?)\}\}", re.DOTALL)
_BAD_TAG = regex(r"\{%.*?(?:%\}|\Z)|\{#.*?(?:#\}|\Z)|\{\{.*\Z", re.DOTALL)
_ANCHOR = regex(r"\{#(?![^{}\n]*#\})([^{}\n]*)\}")
_UNIT = regex(r"\{([^\W\d_][\w ]{0,30})\}[ \t]*")
"""The level of a heading, named at its beginning: ``# {chuong} Quy định chung``."""
_KEY = regex(KEY_PATTERN)
_MAX_KEY = 60
_FOOTNOTE = regex(r"\[\^([^\]\s\[]+)\]")
_INSIDE = r"\\.|\{\{[^{}\n]{0,200}\}\}"
"""What may stand whole inside a link or a script; bounded, so that no input takes quadratic time."""
_LABEL = rf"\[((?:{_INSIDE}|[^\[\]\\])*+)\]\("
_TARGET = r"[ ]*(?:<([^<>\n]*)>|((?:\\[!-/:-@\[-`{-~]|[^\s()<>\\]|\([^\s()]*\))*+))[ ]*\)"
_LINK = regex(f"{_LABEL}(?:{_TARGET})?", re.DOTALL)
_IMAGE = regex(r"!\[[^\[\]]*\]\([^()\n]*\)?")
AUTOLINK = regex(r"<([A-Za-z][A-Za-z0-9+.-]{1,30}://[^<>\s]*|mailto:[^<>\s]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>")
_CODE = regex(r"(?<!`)(`++)[^`]+\1")
_TAGS = (
    "a|abbr|article|aside|b|big|blockquote|body|br|button|center|code|col|dd|del|details|div|dl|dt|em|embed|font|footer|"
    "form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|object|ol|option|p|"
    "pre|q|s|samp|script|section|select|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|"
    "tfoot|th|thead|title|tr|tt|u|ul|var|video"
)
HTML = regex(rf"</?(?:{_TAGS})(?:\s[^<>]*|\s*/)?>|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL)
_AFTER = r"(?<=[\w)\]}\"'”’*.])"
"""A script hangs on the character before it: «khoảng ~10 ngày, ~20 ngày» holds none."""
_SCRIPTS = {
    "sub": re.compile(rf"{_AFTER}~((?:{_INSIDE}|[^\s~\\])++)~"),
    "sup": re.compile(rf"{_AFTER}\^((?:{_INSIDE}|[^\s^\\])++)\^"),
}
_ESCAPED = regex(r"\\([!-/:-@\[-`{-~])")
_ADDRESS = regex(r"https?://[^\s/?#]+\S*|mailto:[^\s@]+@[^\s@]+", re.IGNORECASE)
_OPENING, _CLOSING = "([{«“‘", ")]}»”’"
_SHOWN = 60

Rule = Callable[[StateInline, bool], bool]


def rules() -> tuple[tuple[str, Rule], ...]:
    """Return our inline rules in the order in which they are tried, before those of markdown-it."""
    return (
        ("docgen_expression", _matched("{", EXPRESSION, _expression)),
        ("docgen_anchor", _matched("{", _ANCHOR, _anchor)),
        ("docgen_unit", _matched_first("{", _UNIT, _unit)),
        ("docgen_bad_tag", _matched("{", _BAD_TAG, _bad_tag)),
        ("docgen_footnote", _matched("[", _FOOTNOTE, _footnote)),
        ("docgen_image", _matched("!", _IMAGE, _refused("hinh_anh"))),
        ("docgen_link", _matched("[", _LINK, _link)),
        ("docgen_autolink", _matched("<", AUTOLINK, _autolink)),
        ("docgen_html", _matched("<", HTML, _refused("the_html"))),
        ("docgen_code", _matched("`", _CODE, _refused("ma_nguon"))),
        ("docgen_sub", _matched("~", _SCRIPTS["sub"], _script("sub"))),
        ("docgen_sup", _matched("^", _SCRIPTS["sup"], _script("sup"))),
        ("docgen_star", _star),
    )


def _matched(first: str, pattern: re.Pattern[str], act: Callable[[StateInline, re.Match[str]], None]) -> Rule:
    """Return the rule that acts where `pattern` matches; every match begins with the character `first`."""

    def rule(state: StateInline, silent: bool) -> bool:
        if state.src[state.pos] != first:
            return False
        match = pattern.match(state.src, state.pos, state.posMax)
        if match is None:
            return False
        if not silent:
            act(state, match)
        state.pos = match.end()
        return True

    return rule


def _matched_first(
    first: str, pattern: re.Pattern[str], act: Callable[[StateInline, re.Match[str]], None]
) -> Rule:
    """Return the rule that acts where `pattern` matches at the very beginning."""
    rule = _matched(first, pattern, act)
    return lambda state, silent: state.pos == 0 and rule(state, silent)


def _push(state: StateInline, kind: str, match: re.Match[str], **meta: object) -> None:
    """Push a token of ours; `lines` says how many line ends of the source it covers."""
    token = state.push(kind, "", 0)
    token.content = match.group()
    token.meta = {"lines": match.group().count("\n"), **meta}


def _fault(state: StateInline, match: re.Match[str], id: str, **args: object) -> None:  # noqa: A002
    _push(state, "docgen_fault", match, id=id, args=args)


def _refused(id: str) -> Callable[[StateInline, re.Match[str]], None]:  # noqa: A002
    def act(state: StateInline, match: re.Match[str]) -> None:
        _fault(state, match, id, found=shown(match.group()))

    return act


def shown(text: str) -> str:
    """Return `text` on one line and short enough for a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"


def _expression(state: StateInline, match: re.Match[str]) -> None:
    inner = match.group(1)
    before = inner[: len(inner) - len(inner.lstrip())].count("\n")
    try:
        compiled = sandbox.compile_expression(inner.strip())
    except sandbox.SandboxError as error:
        line = before + max(error.line, 1) - 1
        _push(state, "docgen_fault", match, id=error.kind, args=error.args_, offset=line)
        return
    _push(state, "docgen_expression", match, expression=compiled, offset=before)


def _bad_tag(state: StateInline, match: re.Match[str]) -> None:
    ids = {"{%": "the_lenh_trong_bai", "{#": "the_ghi_chu_trong_bai", "{{": "bieu_thuc_ho"}
    _fault(state, match, ids[match.group()[:2]], found=shown(match.group()))


def _anchor(state: StateInline, match: re.Match[str]) -> None:
    key = match.group(1)
    if len(key) > _MAX_KEY or not _KEY.match(key):
        _fault(state, match, "neo_khoa_sai", found=shown(match.group()))
        return
    _push(state, "docgen_anchor", match, key=key)


def _unit(state: StateInline, match: re.Match[str]) -> None:
    _push(state, "docgen_unit", match, name=match.group(1))


def _footnote(state: StateInline, match: re.Match[str]) -> None:
    _push(state, "docgen_note", match, label=match.group(1))


def _link(state: StateInline, match: re.Match[str]) -> None:
    """Push a link, or the fault that says why it is none."""
    address = match.group(2) if match.group(2) is not None else match.group(3)
    if not address or not match.group(1).strip():
        _fault(state, match, "lien_ket_hong", found=shown(match.group()))
        return
    link = state.md.normalizeLink(_ESCAPED.sub(r"\1", address))
    if not _ADDRESS.fullmatch(link):
        _fault(state, match, "lien_ket_la", found=shown(address))
        return
    state.linkLevel += 1
    _nested(state, match, "docgen_link", link=link)
    state.linkLevel -= 1


def _nested(state: StateInline, match: re.Match[str], kind: str, **meta: object) -> None:
    """Push the tokens of the first group of `match` between an opening and a closing token."""
    state.push(f"{kind}_open", "", 1).meta = meta
    end = state.posMax
    state.pos, state.posMax = match.span(1)
    state.md.inline.tokenize(state)
    state.posMax = end
    state.push(f"{kind}_close", "", -1)


def _autolink(state: StateInline, match: re.Match[str]) -> None:
    typed = match.group(1)
    address = typed if ":" in typed else f"mailto:{typed}"
    if not _ADDRESS.fullmatch(address):
        _fault(state, match, "lien_ket_la", found=shown(typed))
        return
    shown_text = typed.removeprefix("mailto:")
    if state.linkLevel:
        state.push("text", "", 0).content = shown_text
        return
    state.push("docgen_link_open", "", 1).meta = {"link": state.md.normalizeLink(address)}
    state.push("text", "", 0).content = shown_text
    state.push("docgen_link_close", "", -1)


def _script(script: str) -> Callable[[StateInline, re.Match[str]], None]:
    def act(state: StateInline, match: re.Match[str]) -> None:
        _nested(state, match, "docgen_script", script=script)

    return act


def _star(state: StateInline, silent: bool) -> bool:
    """Push a run of ``*`` as delimiters; one star alone never splits a word, and «(*)» is text."""
    if silent or state.src[state.pos] != "*":
        return False
    end = state.pos
    while end < state.posMax and state.src[end] == "*":
        end += 1
    before = state.src[state.pos - 1] if state.pos else " "
    after = state.src[end] if end < state.posMax else " "
    length = end - state.pos
    opens, closes = _flanks(before, after, splits=length > 1)
    for _ in range(length):
        state.push("text", "", 0).content = "*"
        state.delimiters.append(
            Delimiter(
                marker=ord("*"), length=length, token=len(state.tokens) - 1, end=-1, open=opens, close=closes
            )
        )
    state.pos = end
    return True


def _flanks(before: str, after: str, *, splits: bool) -> tuple[bool, bool]:
    """Return whether stars between two characters may open and may close."""
    opens = not after.isspace() and after not in _CLOSING and (splits or not _is_word(before))
    closes = not before.isspace() and before not in _OPENING and (splits or not _is_word(after))
    return opens, closes


def _is_word(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character)[0] not in "PS"


class Reader:
    """Makes pieces from the inline tokens of one paragraph; faults and remarks are collected.

    `unit` is the level that a heading names, `anchor` the key of the paragraph; both may be empty.
    """

    def __init__(self, line: int, *, is_heading: bool = False) -> None:
        self.line = self.first_line = line
        self.is_heading = is_heading
        self.unit = self.anchor = ""
        self.look = Look()
        self.outer: list[Look] = []
        self.bold = self.italic = 0
        self.pieces: list[Piece] = []
        self.anchors: list[tuple[int, int, str]] = []
        """Number of pieces before it, line and key of each anchor."""
        self.buffer: list[str] = []
        self.buffered = (self.look, self.line)
        self.faults: list[Fault] = []
        self.remarks: list[Remark] = []

    def read(self, tokens: Iterable[Token]) -> "Reader":
        """Return itself after `tokens`."""
        for token in tokens:
            self._token(token)
        self._flush()
        self._set_anchor()
        return self

    def _token(self, token: Token) -> None:
        if token.type in ("text", "text_special"):
            self._text(token)
        elif token.type in ("softbreak", "hardbreak"):
            self._add(" " if token.type == "softbreak" else "\n")
            self.line += 1
        elif token.type in ("docgen_expression", "docgen_note", "docgen_fault"):
            self._ours(token)
        elif token.type == "docgen_unit":
            self._name_unit(token)
        elif token.type == "docgen_anchor":
            self._flush()
            self.anchors.append((len(self.pieces), self.line, token.meta["key"]))
        else:
            self._look(token)

    def _name_unit(self, token: Token) -> None:
        """Take the level that a heading names; anywhere else it is text."""
        name = token.meta["name"]
        if not self.is_heading:
            self._add(token.content)
        elif name in BY_MARK:
            self.unit = name
        else:
            known = ", ".join(f"{{{mark}}}" for mark in BY_MARK)
            near = difflib.get_close_matches(slug(name).replace("-", "_"), BY_MARK, n=1, cutoff=0.5)
            shown_near = f"{{{near[0]}}}" if near else known
            self.faults.append(
                fault("cap_tieu_de_la", self.line, found=f"{{{name}}}", near=shown_near, known=known)
            )

    def _set_anchor(self) -> None:
        """Take the anchor out of the text: it stands at the beginning, or at the end of the first line."""
        for before, line, key in self.anchors:
            left, right = self.pieces[:before], self.pieces[before:]
            begins = all(_is_blank(piece) for piece in left)
            ends = line == self.first_line and all(piece.line > line or _is_blank(piece) for piece in right)
            if self.anchor or not (begins or ends or all(_is_blank(piece) for piece in right)):
                self.faults.append(fault("neo_sai_cho", line, found=f"{{#{key}}}"))
                continue
            self.anchor = key
            self.pieces[:before] = _stripped(left, at=-1)
            if begins:
                self.pieces[len(self.pieces) - len(right) :] = _stripped(right, at=0)

    def _text(self, token: Token) -> None:
        self._add(token.content)
        if token.type == "text" and "**" in token.content:
            self.remarks.append(Remark("dau_sao_thua", self.line, shown(token.content)))

    def _add(self, text: str) -> None:
        if self.buffered != (self.look, self.line):
            self._flush()
            self.buffered = (self.look, self.line)
        self.buffer.append(text)

    def _flush(self) -> None:
        if text := "".join(self.buffer):
            self.pieces.append(Piece(*self.buffered, text))
        self.buffer.clear()

    def _ours(self, token: Token) -> None:
        self._flush()
        meta = token.meta
        line = self.line + meta.get("offset", 0)
        if token.type == "docgen_fault":
            self.faults.append(fault(meta["id"], line, **meta["args"]))
        elif token.type == "docgen_note":
            self.pieces.append(Piece(self.look, line, note=meta["label"]))
        else:
            self.pieces.append(Piece(self.look, line, expression=meta["expression"]))
        self.line += meta["lines"]

    def _look(self, token: Token) -> None:
        """Turn a look on or off; a link or a script gives back at its end the look that it found."""
        if token.type.startswith("strong"):
            self.bold += token.nesting
        elif token.type.startswith("em"):
            self.italic += token.nesting
        elif token.nesting > 0:
            self.outer.append(self.look)
            self.look = replace(self.look, **token.meta)
        else:
            self.look = self.outer.pop()
        self.look = replace(self.look, bold=self.bold > 0, italic=self.italic > 0)


def _is_blank(piece: Piece) -> bool:
    return not (piece.text.strip(" ") or piece.expression or piece.note)


def _stripped(pieces: Sequence[Piece], *, at: int) -> list[Piece]:
    """Return `pieces` without the spaces and blank pieces at their beginning (`at` 0) or end (-1)."""
    kept = list(pieces)
    while kept and _is_blank(kept[at]):
        kept.pop(at)
    if kept and kept[at].text:
        text = kept[at].text
        kept[at] = replace(kept[at], text=text.lstrip(" ") if at == 0 else text.rstrip(" "))
    return kept


def install(markdown: MarkdownIt) -> None:
    """Put our inline rules into `markdown`, in place."""
    for name, rule in rules():
        markdown.inline.ruler.before("text", name, rule)
