"""Values → text: the only kinds of value that a template prints, as plain text or as text of a Word part.

Knows nothing of templates. Hot path: a large annex prints hundreds of thousands of values.
"""

from decimal import Decimal
from typing import Final

from docgen.vn import text as vn_text
from docgen.vn.patterns import regex

BREAK: Final = '</w:t><w:br/><w:t xml:space="preserve">'
TAB: Final = '</w:t><w:tab/><w:t xml:space="preserve">'
MAX_CHARS: Final = 1_000_000
"""Longest single text that a template may make or print."""
_RESERVED: Final = regex("[\ufdd0-\ufdef]")
"""Non-characters of Unicode: docgen marks places with them inside a template."""


class SandboxError(Exception):
    """A template cannot be used: `kind` is an id of ``docgen.say``, `line` is 1-based (0: unknown)."""

    def __init__(self, kind: str, line: int = 0, **args: object) -> None:
        self.kind = kind
        self.line = line
        self.args_ = args
        super().__init__(kind, line, args)


class Ready(str):
    """Finished XML, made by docgen itself: printed as it is."""

    __slots__ = ()


def plain_text(value: object) -> str:
    """Return the text of `value`: str, int, Decimal, or an object whose class says ``printable = True``.

    Raises SandboxError for anything else (None, float, truth value, list …), since a printed «None»
    or «[…]» is a lost value, and for a character that would hide or move others.

    >>> plain_text(Decimal("1E+3"))
    '1000'
    """
    if type(value) is not str:
        value = _as_text(value)
    if not value.isprintable():
        _refuse_forbidden(value)
    if len(value) > MAX_CHARS:
        raise SandboxError("chu_qua_dai", limit=MAX_CHARS)
    return value


def xml_text(value: object) -> str:
    """Return `value` as the inside of a w:t: escaped, a line break as w:br, a tab as w:tab.

    Raises as `plain_text` does; `Ready` XML passes.

    >>> xml_text("x<y & z")
    'x&lt;y &amp; z'
    """
    if type(value) is not str:
        if type(value) is Ready:
            return value
        value = _as_text(value)
    if not value.isprintable():
        _refuse_forbidden(value)
        return _escaped(value).replace("\n", BREAK).replace("\t", TAB)
    if len(value) > MAX_CHARS:
        raise SandboxError("chu_qua_dai", limit=MAX_CHARS)
    return _escaped(value)


def attribute_text(value: object) -> Ready:
    """Return `value` as the inside of an XML attribute in double quotes; a line break or tab is an error."""
    text = plain_text(value)
    if "\n" in text or "\t" in text:
        raise SandboxError("nhieu_dong_trong_thuoc_tinh")
    return Ready(_escaped(text).replace('"', "&quot;"))


def _escaped(text: str) -> str:
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def _as_text(value: object) -> str:
    """Return the text of a value that is not exactly a str, or raise for what has none."""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(int(value))
    if isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) < 1_000:
        return format(value, "f")
    if getattr(type(value), "printable", False) is True:
        return str(value)
    if value is None:
        raise SandboxError("gia_tri_chua_ghi")
    raise SandboxError("gia_tri_khong_in_duoc", what=kind_of(value))


def _refuse_forbidden(text: str) -> None:
    if len(text) > MAX_CHARS:
        raise SandboxError("chu_qua_dai", limit=MAX_CHARS)
    if found := vn_text.forbidden(text):
        position, name = found
        raise SandboxError("ky_tu_cam_trong_gia_tri", character=name, position=position + 1)
    if match := _RESERVED.search(text):
        name = f"U+{ord(match.group()):04X}"
        raise SandboxError("ky_tu_cam_trong_gia_tri", character=name, position=match.start() + 1)


def kind_of(value: object) -> str:
    """Return the name of the type of `value`, for a message (never the value: it may be huge or secret)."""
    return "None" if value is None else type(value).__name__
