"""Tags in the text of one paragraph: found, put into normal form, and told apart. Knows text only, no XML."""

from typing import Final, Literal

from docgen.values import dataclass
from docgen.vn import text as vn_text
from docgen.vn.patterns import regex

Kind = Literal["value", "blocks", "runs", "statement", "comment", "colspan", "vm", "attribute", "span", "end"]
"""What a tag is for. The last three are made by docgen: a value in an attribute, a number of grid columns,
and the place where a cell, table or row ends."""
Level = Literal["", "p", "tr", "tc", "r"]
"""What a tag stands for: a piece of text, or its whole paragraph, row, cell or run."""

OPENERS: Final = ("{{", "{%", "{#")
CLOSER_OF: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}
MAX_TAG: Final = 2_000
_MAX_LOOK: Final = 10_000
"""How far the end of a tag is looked for."""
OPENS: Final = ("for", "if")
CLOSES: Final = {"endfor": "for", "endif": "if"}
BETWEEN: Final = {"elif": ("if",), "else": ("if", "for")}
OWN: Final = ("colspan", "vm")
COMMANDS: Final = (*OPENS, *CLOSES, *BETWEEN, "set", *OWN)
"""First words of a statement that a template may use."""
REFUSED: Final = frozenset(
    "macro endmacro call endcall import from include extends block endblock raw endraw filter endfilter "  # noqa: SIM905
    "with endwith autoescape endautoescape trans endtrans do break continue debug hm cellbg".split()
)
"""First words that other engines know and docgen does not: named in the error."""
_ANY = regex(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_LEVEL = regex(r"(tr|tc|p|r)-?[ ]+(?=\S)")
_DOUBLE: Final = '"“”„‟'
_SINGLE: Final = "'‘’‚‛"
_SPACES = regex(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = regex("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


@dataclass(frozen=True, slots=True)
class Found:
    """A tag at `start`..`end` of the text: `source` as a person would write it, `code` what stands inside."""

    start: int
    end: int
    source: str
    kind: Kind
    level: Level
    code: str
    trim_left: bool = False
    """Written ``{{-``: the spaces before it go."""
    trim_right: bool = False

    @property
    def word(self) -> str:
        """Return the first word of a statement, else an empty text."""
        return self.code.split(" ", 1)[0] if self.kind == "statement" else ""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the text at `start`: an id of ``docgen.say`` and its arguments."""

    start: int
    id: str
    args: dict[str, object]


def scan(text: str) -> tuple[list[Found], list[Fault]]:
    """Return the tags of a paragraph's `text` and what is wrong with it, both in order."""
    found: list[Found] = []
    faults: list[Fault] = []
    at = 0
    while match := _ANY.search(text, at):
        start, opener = match.start(), match.group()
        at = match.end()
        if opener not in CLOSER_OF:
            faults.append(Fault(start, "the_thua_dong", {"text": _around(text, start)}))
            continue
        inside = _inside(text, at, opener, strict=True) or _inside(text, at, opener, strict=False)
        if inside is None:
            faults.append(
                Fault(start, "the_chua_dong", {"text": _around(text, start), "closer": CLOSER_OF[opener]})
            )
            continue
        code, at = inside
        tag = _tag(opener, code, start, at)
        (found if isinstance(tag, Found) else faults).append(tag)  # type: ignore[arg-type]
    return found, faults


def _around(text: str, start: int) -> str:
    """Return the text at `start`, short enough for a message."""
    return text[start : start + 40].replace("\n", " ").strip()


def _inside(text: str, at: int, opener: str, *, strict: bool) -> tuple[str, int] | None:
    """Return (content in normal form, index behind the closer), or None when the tag does not end.

    Outside quotes, odd spaces become spaces, unseen characters go, and typographic quotes become straight;
    inside quotes only the closing quote changes, since the rest is data. strict: a straight quote is closed
    by a straight one only.
    """
    closer = CLOSER_OF[opener]
    if opener == "{#":
        end = text.find(closer, at)
        return (text[at:end], end + 2) if end >= 0 else None
    out: list[str] = []
    quotes, braces = "", 0
    limit = min(len(text), at + _MAX_LOOK)
    while at < limit:
        char = text[at]
        if quotes:
            if char == "\\":
                char = text[at : at + 2]
            elif char in quotes:
                char, quotes = quotes[0], ""
        elif text.startswith(closer, at) and not (braces and closer == "}}"):
            return "".join(out), at + 2
        elif text[at : at + 2] in OPENERS:
            return None
        elif char in _DOUBLE or char in _SINGLE:
            quotes = _DOUBLE if char in _DOUBLE else _SINGLE
            straight, char = char == quotes[0], quotes[0]
            quotes = char if straight and strict else quotes
        else:
            braces += (char == "{") - (char == "}")
            char = _SPACES.sub(" ", _UNSEEN.sub("", char))
        out.append(char)
        at += max(len(char), 1) if quotes else 1
    return None


def _tag(opener: str, inside: str, start: int, end: int) -> Found | Fault:
    trim_left, trim_right = inside.startswith("-"), inside.endswith("-") and len(inside) > 1
    body = inside[1 if trim_left else 0 : -1 if trim_right else None]
    match = _LEVEL.match(body)
    level = match.group(1) if match else ""
    code = vn_text.clean(body[match.end() if match else 0 :]).strip()
    source = f"{opener}{level} {code} {CLOSER_OF[opener]}"
    fault = _fault(opener, level, code, source)
    if fault:
        return Fault(start, *fault)
    kind = _kind(opener, level, code)
    if kind == "colspan":
        code = code.removeprefix("colspan").strip()
    return Found(start, end, source, kind, level, code, trim_left, trim_right)  # type: ignore[arg-type]


def _kind(opener: str, level: str, code: str) -> Kind:
    if opener == "{#":
        return "comment"
    if opener == "{{":
        return "blocks" if level == "p" else "runs" if level == "r" else "value"
    word = code.split(" ", 1)[0]
    return word if word in OWN else "statement"  # type: ignore[return-value]


def _fault(opener: str, level: str, code: str, source: str) -> tuple[str, dict[str, object]] | None:
    """Return the id and arguments of what is wrong with one tag by itself, or None."""
    if len(code) > MAX_TAG:
        return "the_qua_dai", {"tag": source[:60], "limit": MAX_TAG}
    if opener == "{#":
        return None
    if not code:
        return "the_trong", {"tag": source}
    if opener == "{{":
        return ("the_sai_cap", {"tag": source}) if level in ("tr", "tc") else None
    word = code.split(" ", 1)[0]
    if word in REFUSED:
        return "lenh_bi_cam", {"command": word, "tag": source}
    if word not in COMMANDS:
        return "lenh_la", {"command": word, "known": ", ".join(COMMANDS), "tag": source}
    if word in (*CLOSES, "else", "vm") and code != word:
        return "lenh_thua_chu", {"tag": source, "command": word}
    return None
