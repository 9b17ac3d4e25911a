"""Outputs made of small templates, proved to be sound, and looked into."""

from lxml import etree

from docgen.word import Properties
from docgen.word.link import Piece, link
from docgen.word.ooxml import w
from docgen.word.template import parse

from .building import RULES, member
from .soundness import faults

KE = {"_ke": RULES}


def made(*files, contexts=None, sizes="lon", landscape=None, properties=None):
    """Return the output of the templates `files`, proved to be sound."""
    pieces = [
        Piece(parse(data, f"mau{number}.docx"), landscape if number else None)
        for number, data in enumerate(files)
    ]
    out = link(pieces, sizes).fill(contexts or [KE] * len(files), properties or Properties())
    assert faults(out) == []
    return out


def document(out):
    return etree.fromstring(member(out, "word/document.xml").encode())


def sections(out):
    return list(document(out).iter(w("sectPr")))


def texts(out, part="word/document.xml"):
    root = etree.fromstring(member(out, part).encode())
    return ["".join(paragraph.itertext(w("t"))) for paragraph in root.iter(w("p"))]


def targets(out):
    """Return rId → target of the document's relations."""
    root = etree.fromstring(member(out, "word/_rels/document.xml.rels").encode())
    return {row.get("Id"): row.get("Target") for row in root}


def shown(out, section, kind, which="header"):
    """Return the texts of the header or footer `kind` of `section`, None where it names none."""
    for reference in section.iterchildren(w(f"{which}Reference")):
        if reference.get(w("type")) == kind:
            rid = next(value for key, value in reference.attrib.items() if key.endswith("}id"))
            return texts(out, f"word/{targets(out)[rid]}")
    return None
