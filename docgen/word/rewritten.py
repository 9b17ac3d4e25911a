"""A package with some of its parts written anew: every other member is copied byte for byte."""

from collections.abc import Mapping

from lxml import etree
from lxml.etree import _Element as Element

from docgen.word import package
from docgen.word.package import Package
from docgen.word.zipping import pack


def rewritten(file: Package, new: Mapping[str, Element]) -> bytes:
    """Return the bytes of `file` with the `new` roots in place of its parts; those it lacks come last."""
    left = {part.lower(): (part, root) for part, root in new.items()}
    members = []
    for member in file.members:
        _, root = left.pop(member.name.lower(), ("", None))
        members.append(member if root is None else pack(member.name, serialised(root)))
    return package.write([*members, *(pack(part, serialised(root)) for part, root in left.values())])


def serialised(root: Element) -> bytes:
    """Return a part as bytes."""
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return data
