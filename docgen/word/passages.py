"""What a Word file says, paragraph by paragraph, without how it looks: quick enough for the longest annex."""

import html
from collections.abc import Iterator

from docgen.errors import DataError
from docgen.vn.patterns import regex
from docgen.word import package
from docgen.word.ooxml import REL_ENDNOTES, REL_FOOTNOTES

_TEXT = regex(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(?:br|tab|cr|noBreakHyphen)(?: [^>]*)?/>")
_END = "</w:p>"
_NOTES = (REL_FOOTNOTES, REL_ENDNOTES)


def passages(data: bytes, name: str) -> tuple[str, ...]:
    r"""Return the text of every paragraph of the body, then of the notes, that has one; breaks are blanks.

    Page furniture is left out: it holds page numbers, which Word writes anew. Raises DataError where the
    bytes are no Word file.
    """
    file = package.read(data, name, error=DataError)
    notes = (link.target for link in file.relations(file.document) if link.type in _NOTES)
    parts = [file.document, *(part for part in notes if file.has(part))]
    texts = (text for part in parts for text in _texts(file.read(part)))
    return tuple(text for text in texts if text.strip())


def _texts(xml: bytes) -> Iterator[str]:
    for paragraph in xml.decode("utf-8", "replace").split(_END):
        yield html.unescape("".join(text.group(1) or " " for text in _TEXT.finditer(paragraph)))
