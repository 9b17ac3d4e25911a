"""Relations of a part (ECMA-376, Part 2, clause 6.5): which other part or address each rId leads to."""

import posixpath
from collections.abc import Iterable

from lxml.etree import _Element as Element

from docgen.values import dataclass
from docgen.word.escaping import quoteattr
from docgen.word.ooxml import PKG_RELS_URI, XML_DECLARATION

SAFE_LINKS = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation: `target` is a part name without its first slash or, where `external`, an address."""

    rid: str
    type: str
    target: str
    external: bool = False


def path_of(part: str) -> str:
    """Return the name of the part that holds the relations of `part`; "" is the package itself.

    >>> path_of("word/document.xml"), path_of("")
    ('word/_rels/document.xml.rels', '_rels/.rels')
    """
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def resolve(part: str, target: str) -> str:
    """Return the part that `target` means inside the relations of `part`; one that leaves the package is "".

    >>> resolve("word/document.xml", "media/a.png"), resolve("word/document.xml", "/word/x.xml")
    ('word/media/a.png', 'word/x.xml')
    >>> resolve("word/document.xml", "../../etc/passwd")
    ''
    """
    joined = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target.split("#")[0]))
    climbs = target.count("../") + (target == "..")
    return "" if climbs > part.count("/") else joined.lstrip("/")


def parsed(part: str, root: Element) -> tuple[Relation, ...]:
    """Return the relations of `part` that the tree `root` of its .rels lists, in order."""
    found = []
    for element in root.iterchildren(f"{{{PKG_RELS_URI}}}Relationship"):
        external = element.get("TargetMode") == "External"
        target = element.get("Target", "")
        where = target if external else resolve(part, target)
        found.append(Relation(element.get("Id", ""), element.get("Type", ""), where, external))
    return tuple(found)


def xml(part: str, relations: Iterable[Relation]) -> str:
    """Return the .rels part of `part`, in the order of `relations`."""
    rows = "".join(_row(part, relation) for relation in relations)
    return f'{XML_DECLARATION}<Relationships xmlns="{PKG_RELS_URI}">{rows}</Relationships>'


def _row(part: str, relation: Relation) -> str:
    """Return one element of a .rels part; inner targets are written relative to the folder of `part`."""
    target, mode = relation.target, ' TargetMode="External"' if relation.external else ""
    if not relation.external:
        target = posixpath.relpath("/" + target, "/" + posixpath.dirname(part))
    return (
        f"<Relationship Id={quoteattr(relation.rid)} Type={quoteattr(relation.type)}"
        f" Target={quoteattr(target)}{mode}/>"
    )
