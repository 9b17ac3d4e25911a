"""Small Word parts for the tests of tags: written as Word writes them, marked, compiled and filled."""

from lxml import etree

from docgen.word import compiled, tags
from docgen.word.ooxml import NSMAP, w

SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NSMAP.items())
NAME = "mau.docx"


def p(*texts, look=""):
    """Return a paragraph with one run for each text."""
    return "<w:p>" + "".join(r(text, look) for text in texts) + "</w:p>"


def r(text, look=""):
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escaped}</w:t></w:r>'


def cell(*texts):
    return "<w:tc><w:tcPr/>" + "".join(p(text) for text in texts) + "</w:tc>"


def row(*texts):
    return "<w:tr>" + "".join(cell(text) for text in texts) + "</w:tr>"


def table(*rows):
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(rows) + "</w:tbl>"


def document(*blocks):
    return etree.fromstring(
        f"<w:document {SPACES}><w:body>{''.join(blocks)}<w:sectPr/></w:body></w:document>"
    )


def part(*blocks):
    root = document(*blocks)
    marked = tags.mark(root, name=NAME)
    return compiled.compile_part(root, marked, name=NAME)


def fill(*blocks, ink=None, **context):
    """Return the root of a body of `blocks`, filled."""
    return etree.fromstring("".join(part(*blocks).stream(context, ink)).encode())


def text_of(element):
    """Return the text of `element` as a reader sees it."""
    marks = {w("br"): "\n", w("tab"): "\t", w("noBreakHyphen"): "-"}
    return "".join(
        node.text or "" if node.tag == w("t") else marks.get(node.tag, "") for node in element.iter()
    )


def lines(root):
    """Return the text of each paragraph of `root`."""
    return [text_of(paragraph) for paragraph in root.iter(w("p"))]


def rows(root):
    return [[text_of(one) for one in line.iter(w("tc"))] for line in root.iter(w("tr"))]
