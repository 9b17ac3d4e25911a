"""What a Word file says, paragraph by paragraph, without how it looks: quick enough for the longest annex."""

import html
import re
from collections.abc import Iterator

from docgen.errors import DataError
from docgen.vn.patterns import regex
from docgen.word import package
from docgen.word.ooxml import REL_ENDNOTES, REL_FOOTER, REL_FOOTNOTES, REL_HEADER

_TEXT = regex(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(?:br|tab|cr|noBreakHyphen)(?: [^>]*)?/>")
_END = "</w:p>"
_NOTES = (REL_FOOTNOTES, REL_ENDNOTES)
_FURNITURE = (REL_HEADER, REL_FOOTER)
_FIELD = regex(
    r'<w:fldSimple [^>]*w:instr="([^"]*)".*?</w:fldSimple>'
    r'|<w:fldChar [^>]*w:fldCharType="begin".*?<w:instrText[^>]*>([^<]*)</w:instrText>'
    r'.*?<w:fldChar [^>]*w:fldCharType="end"'
)
_PAGES = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})


def passages(data: bytes, name: str) -> tuple[str, ...]:
    r"""Return the text of every paragraph of the body, then of the notes, that has one; breaks are blanks.

    The paragraphs of headers and footers follow, each text once and in order of the alphabet: Word keeps one
    for every section and names them anew. Their page numbers, which Word writes anew too, are left out.
    Raises DataError where the bytes are no Word file.
    """
    file = package.read(data, name, error=DataError)
    links = [link for link in file.relations(file.document) if file.has(link.target)]
    parts = [file.document, *(link.target for link in links if link.type in _NOTES)]
    texts = (text for part in parts for text in _texts(file.read(part)))
    around = (file.read(part) for part in {link.target for link in links if link.type in _FURNITURE})
    furniture = {text for xml in around for text in _texts(xml, pages=False)}
    return tuple(text for text in (*texts, *sorted(furniture)) if text.strip())


def _texts(xml: bytes, *, pages: bool = True) -> Iterator[str]:
    for paragraph in xml.decode("utf-8", "replace").split(_END):
        kept = paragraph if pages else _FIELD.sub(_unpaged, paragraph)
        yield html.unescape("".join(text.group(1) or " " for text in _TEXT.finditer(kept)))


def _unpaged(field: re.Match[str]) -> str:
    """Return nothing for a field that counts pages, any other as it is."""
    words = html.unescape(field[1] or field[2] or "").split()
    return "" if words and words[0].upper() in _PAGES else field[0]
