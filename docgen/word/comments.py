"""Word comments as markup: the marks in the text, and what the comment says (ECMA-376, Part 1, 17.13.4).

No date is written: the same notes give the same bytes.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, takewhile

from lxml import etree
from lxml.etree import SubElement
from lxml.etree import _Element as Element

from docgen.vn import text as vn_text
from docgen.word.ooxml import XML_URI, w

AUTHOR = "docgen"
_START, _END, _REFERENCE = w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")
_BEFORE = (w("pPr"), _START)
_LOOK = (
    ("rFonts", {"ascii": "Times New Roman", "hAnsi": "Times New Roman", "cs": "Times New Roman"}),
    ("b", {"val": "0"}),
    ("i", {"val": "0"}),
    ("sz", {"val": "20"}),
    ("szCs", {"val": "20"}),
)
"""Of the words of a comment: the file's own Normal may be set in a font of an old encoding."""
_PLACED = (
    ("spacing", {"before": "0", "after": "0", "line": "240", "lineRule": "auto"}),
    ("ind", {"left": "0", "right": "0", "firstLine": "0"}),
    ("jc", {"val": "left"}),
)
Rows = tuple[tuple[str, dict[str, str]], ...]


def free_ids(document: Element, comments: Element) -> Iterator[str]:
    """Yield the ids that no comment of `comments` and no mark in `document` has, smallest first."""
    used = {element.get(w("id")) for element in document.iter(_START, _END, _REFERENCE)}
    used |= {comment.get(w("id")) for comment in comments.iterchildren(w("comment"))}
    return (identity for identity in map(str, count()) if identity not in used)


def mark(paragraph: Element, identities: Sequence[str]) -> None:
    """Put the marks of comments, in their order, around all that stands in `paragraph` (changes it).

    The first stand behind w:pPr and the marks of comments that begin there already.
    """
    at = sum(1 for _ in takewhile(lambda child: child.tag in _BEFORE, paragraph))
    paragraph[at:at] = [etree.Element(_START, {w("id"): identity}) for identity in identities]
    for identity in identities:
        SubElement(paragraph, _END, {w("id"): identity})
        SubElement(SubElement(paragraph, w("r")), _REFERENCE, {w("id"): identity})


def add(comments: Element, identity: str, text: str) -> None:
    r"""Add to `comments` in place what the comment `identity` says; a `\n` in `text` begins a paragraph."""
    names = {w("id"): identity, w("author"): AUTHOR, w("initials"): AUTHOR}
    comment = SubElement(comments, w("comment"), names)
    for number, line in enumerate(_lines(text)):
        paragraph = SubElement(comment, w("p"))
        _properties(paragraph, "pPr", _PLACED)
        if number == 0:
            SubElement(SubElement(paragraph, w("r")), w("annotationRef"))
        run = SubElement(paragraph, w("r"))
        _properties(run, "rPr", _LOOK)
        words = SubElement(run, w("t"), {f"{{{XML_URI}}}space": "preserve"})
        words.text = line


def _lines(text: str) -> Iterable[str]:
    """Return the lines of `text`, tabs as spaces; what XML cannot hold, and what nobody sees, as U+FFFD."""
    return vn_text.FORBIDDEN.sub("\ufffd", vn_text.clean(text)).replace("\t", " ").split("\n")


def _properties(owner: Element, name: str, rows: Rows) -> None:
    properties = SubElement(owner, w(name))
    for child, values in rows:
        SubElement(properties, w(child), {w(key): value for key, value in values.items()})
