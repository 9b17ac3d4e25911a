"""What a template must not hold: macros, embedded objects, foreign files, unfinished reviewing."""

import re

from lxml.etree import _Element as Element

from docgen.errors import Where
from docgen.vn.patterns import regex
from docgen.word import ooxml
from docgen.word.ooxml import NSMAP, w
from docgen.word.package import Package
from docgen.word.relations import SAFE_LINKS, Relation

_MACROS = ("/vbaProject", "/wordVbaData", "/keyMapCustomizations", "/attachedToolbars")
_EMBEDDED = ("/oleObject", "/package", "/control", "/activeXControlBinary", "/subDocument")
_OBJECTS = (w("object"), w("control"), w("subDoc"), w("movie"), f"{{{NSMAP['o']}}}OLEObject", "{*}webVideoPr")
_RUN_MACROS = (w("entryMacro"), w("exitMacro"))
_FETCHING = regex(
    r"\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|LINK|RD|DATABASE|DATA|IMPORT|MACROBUTTON|EMBED|PRINT"
    r"|HTMLACTIVEX|HTMLCONTROL)\b",
    re.IGNORECASE,
)
"""Fields that read another file, call another program, run a macro, or speak to the printer (17.16.5)."""
_LINK_FIELD = regex(r"\s*HYPERLINK\s+(?!\\)(\"[^\"]*\"?|\S+)", re.IGNORECASE)
_COMPUTED = "{ { … } … }"
_ADDRESSES = ("src", "href", *(f"{{{NSMAP['o']}}}{name}" for name in ("href", "althref")))
"""Attributes of old drawings that name a file without a relation (Part 4, 19.1.2)."""
MAX_TAGS = 3_000
"""Tags of one part; the largest form of the decree has 60."""
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
    return relation.type == ooxml.REL_HYPERLINK and _is_safe(relation.target)


def screen_tree(package: Package, root: Element) -> None:
    """Return nothing, or raise for an embedded object, a tracked change or too many tags inside `root`."""
    if (count := _tags(root)) > MAX_TAGS:
        raise package.error("docx_qua_nhieu_the", Where(package.name), count=count, limit=MAX_TAGS)
    if next(root.iter(*_OBJECTS), None) is not None:
        raise package.error("docx_doi_tuong_nhung", Where(package.name))
    if next(root.iter(*_RUN_MACROS), None) is not None:
        raise package.error("docx_macro", Where(package.name))
    if next(root.iter(w("altChunk")), None) is not None:
        raise package.error("docx_alt_chunk", Where(package.name))
    if next(root.iter(*_REVISIONS), None) is not None:
        raise package.error("docx_theo_doi_thay_doi", Where(package.name))
    if target := _fetching_field(root) or _drawn_address(root) or _mail_merge(root):
        raise package.error("docx_lien_ket_ngoai", Where(package.name), target=target[:200])


def _tags(root: Element) -> int:
    """Return how many tags `root` could hold at most: each costs time when it is compiled."""
    texts = [text.text or "" for text in root.iter(w("t"))]
    return sum(max(text.count("{"), text.count("}")) for text in texts) // 2


def _fetching_field(root: Element) -> str:
    """Return the word of a field that fetches or starts something outside the file, or nothing (17.16.5)."""
    codes: list[str] = [node.get(w("instr"), "") for node in root.iter(w("fldSimple"))]
    for code in (*_instructions(root), *codes):
        if code == _COMPUTED:
            return code
        if match := _FETCHING.match(code):
            return str(match[1]).upper()
        link = _LINK_FIELD.match(code)
        if link and not _is_safe(link[1].strip('" ')):
            return f"HYPERLINK {link[1]}"
    return ""


def _instructions(root: Element) -> list[str]:
    """Return the codes of the fields of `root`, each joined: it may be cut into runs, within words too.

    Of a field that begins with another, whose result would say what it does, the code is `_COMPUTED`.
    """
    codes: list[str] = [""]
    open_ = [0]
    for node in root.iter(w("fldChar"), w("instrText"), w("p")):
        kind = node.get(w("fldCharType"))
        if kind == "begin":
            if len(open_) > 1 and not codes[open_[-1]].strip():
                codes.append(_COMPUTED)
            open_.append(len(codes))
            codes.append("")
        elif kind == "end" and len(open_) > 1:
            open_.pop()
        elif node.tag == w("instrText"):
            codes[open_[-1]] += node.text or ""
        elif node.tag == w("p") and len(open_) == 1:
            open_ = [len(codes)]
            codes.append("")
    return codes


def _is_safe(address: str) -> bool:
    """Return whether a click on `address` opens a page or a letter: nothing that runs, nothing on a disk."""
    return address.lower().startswith((*SAFE_LINKS, "#"))


def _drawn_address(root: Element) -> str:
    """Return the address of a file that a drawing of the old kind names by itself, or nothing."""
    for shape in root.iter(f"{{{NSMAP['v']}}}*", f"{{{NSMAP['o']}}}*"):
        for name in _ADDRESSES:
            address: str = shape.get(name, "").strip()
            if address and (name == "src" or not _is_safe(address)):
                return address
    return ""


def _mail_merge(root: Element) -> str:
    """Return the name of the settings of a mail merge, which ask for a source of data, or nothing (17.14)."""
    return "mailMerge" if root.find(w("mailMerge")) is not None else ""
