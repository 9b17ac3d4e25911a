"""Any Word file → a copy with comments at places in it; what the file itself says does not change."""

import posixpath
from collections.abc import Sequence
from itertools import count

from lxml import etree
from lxml.etree import SubElement
from lxml.etree import _Element as Element

from docgen.errors import DocgenError, Step, TemplateError, Where
from docgen.say import places
from docgen.values import dataclass
from docgen.word import comments, ooxml, package, relations
from docgen.word.anchors import Anchors, Lies
from docgen.word.ooxml import REL_COMMENTS, TYPE_OF, w
from docgen.word.package import Package
from docgen.word.rewritten import rewritten
from docgen.word.zipping import LIMITS, Limits

_TYPES = "[Content_Types].xml"
_RELATION = f"{{{ooxml.PKG_RELS_URI}}}Relationship"
_RELATION_SPACE: dict[str | None, str] = {None: ooxml.PKG_RELS_URI}


@dataclass(frozen=True, slots=True)
class Note:
    """What to say at a place: `steps` as in ``Where.steps`` (none: the whole file), and the words."""

    steps: tuple[Step, ...]
    text: str


def annotate(
    docx: bytes,
    name: str,
    notes: Sequence[Note],
    *,
    lang: str = "vi",
    limits: Limits = LIMITS,
    error: type[DocgenError] = TemplateError,
) -> bytes:
    """Return the untrusted file `docx` with a comment for each of `notes`; without notes, as it is.

    A comment hangs on the paragraph of its place, or the first in it. Word takes none in headers, footers,
    notes and text boxes: then, and where the place is gone, it hangs nearby and names the place in `lang`.
    Comments that are there stay; every part that needs no change is copied byte for byte. `name` stands in
    errors; raises `error` for a file that cannot be read (see `package.read`).
    """
    if not notes:
        return docx
    file = package.read(docx, name, limits=limits, error=error)
    document = file.xml(file.document)
    path = _path(file)
    said = _said(file, path)
    anchors = Anchors(file, document)
    hanging: dict[Element, list[str]] = {}
    for note, identity in zip(notes, comments.free_ids(document, said), strict=False):
        anchor = anchors.of(note.steps)
        hanging.setdefault(anchor.paragraph, []).append(identity)
        comments.add(said, identity, _words(note, anchor.lies, lang))
    for paragraph, identities in hanging.items():
        comments.mark(paragraph, identities)
    new = {file.document: document, path: said, **_related(file, path), **_typed(file, path)}
    return rewritten(file, new)


def _words(note: Note, lies: Lies, lang: str) -> str:
    """Return what the comment says: away from its place it names the place first."""
    if lies == "there":
        return note.text
    place = places.steps(Where(steps=note.steps), lang)
    gone = f" ({places.GONE[lang == 'en']})" if lies == "gone" else ""
    return f"{place}{gone}: {note.text}"


def _path(file: Package) -> str:
    """Return the name of the part for comments: that of the file, else one that is free."""
    for relation in file.relations(file.document):
        if relation.type == REL_COMMENTS and not relation.external and file.has(relation.target):
            return relation.target
    folder = posixpath.dirname(file.document)
    names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in count())
    return next(name for name in names if not file.has(name))


def _said(file: Package, path: str) -> Element:
    """Return the tree of the comments that are there, or an empty one."""
    if not file.has(path):
        return etree.Element(w("comments"), nsmap={"w": ooxml.W_URI})
    root = file.xml(path)
    if root.tag != w("comments"):
        raise file.error("docx_xml_hong", Where(file.name), part=path, line=root.sourceline or 0)
    return root


def _related(file: Package, path: str) -> dict[str, Element]:
    """Return the relations of the document, where none leads to `path` yet; those to lost comments go."""
    known = file.relations(file.document)
    if any(relation.type == REL_COMMENTS and relation.target == path for relation in known):
        return {}
    part = relations.path_of(file.document)
    root = file.xml(part) if file.has(part) else etree.Element(_RELATION + "s", nsmap=_RELATION_SPACE)
    for row in root.findall(_RELATION):
        if row.get("Type") == REL_COMMENTS:
            root.remove(row)
    used = {relation.rid for relation in known}
    rid = next(rid for rid in (f"rId{number}" for number in count(1)) if rid not in used)
    target = posixpath.relpath(f"/{path}", f"/{posixpath.dirname(file.document)}")
    SubElement(root, _RELATION, {"Id": rid, "Type": REL_COMMENTS, "Target": target})
    return {part: root}


def _typed(file: Package, path: str) -> dict[str, Element]:
    """Return the content types, where they do not name that of `path` yet."""
    if file.content_type(path) == TYPE_OF[REL_COMMENTS]:
        return {}
    root = file.xml(_TYPES)
    own = f"{{{ooxml.TYPES_URI}}}Override"
    for row in root.findall(own):
        if row.get("PartName", "").lstrip("/").lower() == path.lower():
            root.remove(row)
    SubElement(root, own, {"PartName": f"/{path}", "ContentType": TYPE_OF[REL_COMMENTS]})
    return {_TYPES: root}
