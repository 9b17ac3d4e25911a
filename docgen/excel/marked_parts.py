"""Relations and content types of a package, as far as comments need them."""

import html
import posixpath
import re

from docgen.sources import sheet_xml
from docgen.vn.patterns import regex

_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_EMPTY = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
_RELATION = regex(rb"<(?:[^\s<>:/]+:)?Relationship\s([^<>]*)>")
_END = regex(rb"<(/?)([^\s<>:/]+:)?Relationships[^<>]*?(/?)>\s*$")
_COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"


class Relations:
    """The relations of a sheet; `ensure` adds to them."""

    def __init__(self, xml: bytes, folder: str) -> None:
        self._xml, self._folder = xml or _EMPTY, folder

    def xml(self) -> bytes:
        """Return the part."""
        return self._xml

    def target(self, kind: str) -> str:
        """Return the name of the part to which the relation of `kind` leads, or nothing."""
        return next((target for _, found, target in self._all() if found == kind), "")

    def ensure(self, kind: str, part: str) -> str:
        """Return the id of the relation of `kind` to `part`; it is added where it is missing."""
        known = {id_ for id_, _, _ in self._all()}
        if own := next((id_ for id_, found, target in self._all() if (found, target) == (kind, part)), ""):
            return own
        number = next(n for n in range(1, len(known) + 2) if f"rIdDocgen{n}" not in known)
        relation = f'<Relationship Id="rIdDocgen{number}" Type="{_TYPE}{kind}" Target="/{part}"/>'
        self._xml = inserted(self._xml, "Relationships", relation.encode())
        return f"rIdDocgen{number}"

    def _all(self) -> list[tuple[str, str, str]]:
        """Return (id, kind, name of the part) of every relation inside the package."""
        found = []
        for match in _RELATION.finditer(self._xml):
            named = sheet_xml.attributes(match.group(1))
            texts = {
                key.decode(): html.unescape(value.decode("utf-8", "replace")) for key, value in named.items()
            }
            path = posixpath.normpath(posixpath.join("/", self._folder, texts.get("Target", ""))).lstrip("/")
            outside = texts.get("TargetMode") == "External"
            kind = texts.get("Type", "").rpartition("/")[2]
            found.append((texts.get("Id", ""), "" if outside else kind, path))
        return found


def inserted(xml: bytes, root: str, piece: bytes) -> bytes:
    """Return `xml` with `piece`, written without prefix, at the end of its last element `root`."""
    closing = re.compile(rb"</([^\s<>:/]+:)?" + root.encode() + rb"\s*>")
    ends = list(closing.finditer(xml))
    if ends:
        at, prefix = ends[-1].start(), ends[-1].group(1) or b""
        return xml[:at] + prefixed(piece, prefix) + xml[at:]
    empty = re.search(rb"<(([^\s<>:/]+:)?" + root.encode() + rb")(\s[^<>]*?)?/>", xml)
    if not empty:
        return xml
    name, prefix, rest = empty.group(1), empty.group(2) or b"", empty.group(3) or b""
    whole = b"<" + name + rest + b">" + prefixed(piece, prefix) + b"</" + name + b">"
    return xml[: empty.start()] + whole + xml[empty.end() :]


def prefixed(piece: bytes, prefix: bytes) -> bytes:
    """Return `piece` with `prefix` before the name of each element that has none."""
    return re.sub(rb"<(/?)(?=[A-Za-z]+[\s/>])", rb"<\1" + prefix, piece) if prefix else piece


def typed(types: bytes, comments: str) -> bytes:
    """Return the list of content types with those of a part of comments and of its drawing."""
    if not re.search(rb"Extension=[\"']vml[\"']", types):
        default = f'<Default Extension="vml" ContentType="{_VML}"/>'.encode()
        types = re.sub(
            rb"(<([^\s<>:/]+:)?Types(?:\s[^<>]*)?>)",
            lambda m: m[1] + prefixed(default, m[2] or b""),
            types,
            count=1,
        )
    if f'"/{comments}"'.encode() in types or f"'/{comments}'".encode() in types:
        return types
    return inserted(types, "Types", f'<Override PartName="/{comments}" ContentType="{_COMMENTS}"/>'.encode())
