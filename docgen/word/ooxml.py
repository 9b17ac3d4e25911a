"""The names that a Word file is written in: namespaces, relation types, content types (ECMA-376, Part 1)."""

from typing import Final

W_URI: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_URI: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC_URI: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WP_URI: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A_URI: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC_URI: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
W14_URI: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
WP14_URI: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"
XML_URI: Final = "http://www.w3.org/XML/1998/namespace"
PKG_RELS_URI: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES_URI: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
STRICT_PREFIX: Final = "http://purl.oclc.org/ooxml/"
"""Every namespace of a «Strict Open XML» file begins so (Part 1, as against Part 4)."""

NSMAP: Final[dict[str, str]] = {
    "w": W_URI,
    "r": R_URI,
    "mc": MC_URI,
    "wp": WP_URI,
    "a": A_URI,
    "pic": PIC_URI,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "o": "urn:schemas-microsoft-com:office:office",
    "v": "urn:schemas-microsoft-com:vml",
    "w10": "urn:schemas-microsoft-com:office:word",
    "w14": W14_URI,
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "wp14": WP14_URI,
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpc": "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
}
"""Prefixes that every part that we write declares on its root, so that parts of several files agree."""

IGNORABLE: Final = "w14 w15 wp14"
TRACE: Final = "{urn:docgen:trace}n"
"""Attribute of a paragraph: its number in the template that it comes from (see ``docgen.word.trace``)."""


def w(local: str) -> str:
    """Return the name `local` in the main namespace, as lxml spells it.

    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return f"{{{W_URI}}}{local}"


def r(local: str) -> str:
    """Return the name `local` in the namespace of relation ids (``r:id``)."""
    return f"{{{R_URI}}}{local}"


_RELATION: Final = R_URI + "/"
REL_DOCUMENT: Final = _RELATION + "officeDocument"
REL_STYLES: Final = _RELATION + "styles"
REL_SETTINGS: Final = _RELATION + "settings"
REL_NUMBERING: Final = _RELATION + "numbering"
REL_THEME: Final = _RELATION + "theme"
REL_FONTS: Final = _RELATION + "fontTable"
REL_HEADER: Final = _RELATION + "header"
REL_FOOTER: Final = _RELATION + "footer"
REL_FOOTNOTES: Final = _RELATION + "footnotes"
REL_ENDNOTES: Final = _RELATION + "endnotes"
REL_COMMENTS: Final = _RELATION + "comments"
REL_IMAGE: Final = _RELATION + "image"
REL_HYPERLINK: Final = _RELATION + "hyperlink"
REL_APP: Final = _RELATION + "extended-properties"
REL_CORE: Final = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
TYPE_DOCUMENT: Final = _WORD + "document.main+xml"
TYPE_TEMPLATE: Final = _WORD + "template.main+xml"
TYPE_OF: Final[dict[str, str]] = {
    REL_DOCUMENT: TYPE_DOCUMENT,
    REL_STYLES: _WORD + "styles+xml",
    REL_SETTINGS: _WORD + "settings+xml",
    REL_NUMBERING: _WORD + "numbering+xml",
    REL_THEME: "application/vnd.openxmlformats-officedocument.theme+xml",
    REL_FONTS: _WORD + "fontTable+xml",
    REL_HEADER: _WORD + "header+xml",
    REL_FOOTER: _WORD + "footer+xml",
    REL_FOOTNOTES: _WORD + "footnotes+xml",
    REL_ENDNOTES: _WORD + "endnotes+xml",
    REL_COMMENTS: _WORD + "comments+xml",
    REL_APP: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    REL_CORE: "application/vnd.openxmlformats-package.core-properties+xml",
}
"""Content type of the part that a relation of this type leads to."""

IMAGE_TYPES: Final[dict[str, str]] = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
}
XML_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
