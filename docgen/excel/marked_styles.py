"""The styles part with a colour for each weight: every style in use gets a twin that differs in its fill."""

import re

from docgen.vn.patterns import regex

COLOURS = {"loi": "FFFFC7CE", "canh_bao": "FFFFEB9C", "thong_tin": "FFDDEBF7"}
_P = rb"(?:[^\s<>:/]+:)?"
_BLOCK = regex(rb"<(" + _P + rb"cellXfs)(\s[^<>]*)?>(.*?)</\1>", re.DOTALL)
_FILLS = regex(rb"<(" + _P + rb"fills)(\s[^<>]*)?>(.*?)</\1>", re.DOTALL)
_XF = regex(rb"<(" + _P + rb"xf)(\s[^<>]*?)?(?:/>|>.*?</\1>)", re.DOTALL)
_FILL = regex(rb"<" + _P + rb"fill[\s>/]")
_MAX_STYLES = 64_000


class Styles:
    """A styles part that grows: `marked` adds a style."""

    def __init__(self, xml: bytes) -> None:
        self._xml = xml
        self._block, self._fills = _BLOCK.search(xml), _FILLS.search(xml)
        self._styles = [match.group() for match in _XF.finditer(self._block[3])] if self._block else []
        self._first_fill = len(_FILL.findall(self._fills[3])) if self._fills else 0
        self._known: dict[tuple[int, str], int] = {}

    @property
    def usable(self) -> bool:
        """Whether colours can be added."""
        return bool(self._styles) and self._fills is not None

    def marked(self, style: int, weight: str) -> int:
        """Return the number of the twin of `style` in the colour of `weight`, else `style` itself."""
        if not self.usable or style >= len(self._styles) or len(self._styles) >= _MAX_STYLES:
            return style
        if (style, weight) not in self._known:
            fill = self._first_fill + list(COLOURS).index(weight)
            self._known[style, weight] = len(self._styles)
            self._styles.append(_filled(self._styles[style], fill))
        return self._known[style, weight]

    def xml(self) -> bytes:
        """Return the part with the colours and the styles that were asked for."""
        assert self._fills is not None
        prefix = self._fills[1][: -len(b"fills")]
        fills = self._fills[3] + b"".join(_solid(colour, prefix) for colour in COLOURS.values())
        xml = _with(self._xml, _FILLS, fills, self._first_fill + len(COLOURS))
        return _with(xml, _BLOCK, b"".join(self._styles), len(self._styles))


def _filled(style: bytes, fill: int) -> bytes:
    """Return the style with another fill."""
    tag = re.match(rb"(<[^<>]*?)(/?>)", style)
    assert tag is not None
    head = re.sub(rb"\s(?:fillId|applyFill)\s*=\s*(?:\"[^\"]*\"|'[^']*')", b"", tag[1])
    return head + b' fillId="%d" applyFill="1"' % fill + tag[2] + style[tag.end() :]


def _solid(colour: str, prefix: bytes) -> bytes:
    inside = f'<@fgColor rgb="{colour}"/><@bgColor indexed="64"/>'
    fill = f'<@fill><@patternFill patternType="solid">{inside}</@patternFill></@fill>'
    return fill.encode().replace(b"@", prefix)


def _with(xml: bytes, block: re.Pattern[bytes], inside: bytes, count: int) -> bytes:
    """Return `xml` with the block's children replaced and its count set."""
    match = block.search(xml)
    assert match is not None
    rest = re.sub(rb"\scount\s*=\s*(?:\"\d*\"|'\d*')", b"", match[2] or b"")
    whole = b"<" + match[1] + rest + b' count="%d">' % count + inside + b"</" + match[1] + b">"
    return xml[: match.start()] + whole + xml[match.end() :]
