"""What a template must not hold: macros, embedded objects, foreign files, unfinished reviewing."""

import re

from lxml.etree import _Element as Element

from docgen.errors import Where
from docgen.word import ooxml
from docgen.word.ooxml import w
from docgen.word.package import Package
from docgen.word.relations import SAFE_LINKS, Relation

_MACROS = ("/vbaProject", "/wordVbaData", "/keyMapCustomizations", "/attachedToolbars")
_EMBEDDED = ("/oleObject", "/package", "/control", "/activeXControlBinary", "/subDocument")
_OBJECTS = (w("object"), w("control"), w("subDoc"))
_FETCHING = re.compile(
    r"\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|RD|DATABASE|IMPORT|MACROBUTTON)\b", re.IGNORECASE
)
"""Fields that read another file, call another program, or run a macro."""
_REVISION_NAMES = (
    "ins del moveFrom moveTo cellIns cellDel cellMerge rPrChange pPrChange sectPrChange "
    "tblPrChange trPrChange tcPrChange tblGridChange tblPrExChange numberingChange"
)
_REVISIONS = tuple(w(name) for name in _REVISION_NAMES.split())


def screen(package: Package) -> None:
    """Return nothing, or raise for the first forbidden thing anywhere in `package`, used or not."""
    for member in package.members:
        low = member.name.lower()
        if low.endswith("vbaproject.bin") or "macroenabled" in package.content_type(low).lower():
            raise package.error("docx_macro", Where(package.name))
        if low.endswith(".rels"):
            _screen_relations(package, _owner(member.name))


def _owner(rels: str) -> str:
    """Return the part whose relations the part `rels` lists.

    >>> _owner("word/_rels/document.xml.rels"), _owner("_rels/.rels")
    ('word/document.xml', '')
    """
    folder, _, name = rels.rpartition("/")
    return f"{folder.removesuffix('_rels')}{name.removesuffix('.rels')}"


def _screen_relations(package: Package, part: str) -> None:
    for relation in package.relations(part):
        if relation.type.endswith(_MACROS):
            raise package.error("docx_macro", Where(package.name))
        if relation.type.endswith("/aFChunk"):
            raise package.error("docx_alt_chunk", Where(package.name))
        if relation.type.endswith(_EMBEDDED):
            raise package.error("docx_doi_tuong_nhung", Where(package.name))
        if relation.external and not _is_link(relation):
            raise package.error("docx_lien_ket_ngoai", Where(package.name), target=relation.target[:200])


def _is_link(relation: Relation) -> bool:
    """Return whether the external `relation` is a link that a reader clicks: nothing is fetched by itself."""
    return relation.type == ooxml.REL_HYPERLINK and relation.target.lower().startswith((*SAFE_LINKS, "#"))


def screen_tree(package: Package, root: Element) -> None:
    """Return nothing, or raise for an embedded object or a tracked change inside `root`."""
    if next(root.iter(*_OBJECTS), None) is not None:
        raise package.error("docx_doi_tuong_nhung", Where(package.name))
    if next(root.iter(w("altChunk")), None) is not None:
        raise package.error("docx_alt_chunk", Where(package.name))
    if next(root.iter(*_REVISIONS), None) is not None:
        raise package.error("docx_theo_doi_thay_doi", Where(package.name))
    if field := _fetching_field(root):
        raise package.error("docx_lien_ket_ngoai", Where(package.name), target=field)


def _fetching_field(root: Element) -> str:
    """Return the word of a field that fetches or starts something outside the file, or nothing (17.16.5).

    The instruction of one field may be cut into runs, within words too.
    """
    for paragraph in root.iter(w("p")):
        typed = "".join(node.text or "" for node in paragraph.iter(w("instrText")))
        simple = " ".join(node.get(w("instr"), "") for node in paragraph.iter(w("fldSimple")))
        if match := _FETCHING.search(f"{typed} {simple}"):
            return match.group().upper()
    return ""
