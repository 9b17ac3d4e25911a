"""The trees of a template's parts, read once: screened, cleaned, spelled as Word spells, and judged."""

import re

from lxml.etree import _Element as Element

from docgen.errors import Step, TemplateError, Where, raise_all
from docgen.word import accord, cleaning, dialect, ooxml, sound
from docgen.word.accord import Tree
from docgen.word.package import Package
from docgen.word.screen import screen_tree

_PLACES = {ooxml.REL_HEADER: "dau_trang", ooxml.REL_FOOTER: "chan_trang"}
TEXT_PARTS = (ooxml.REL_HEADER, ooxml.REL_FOOTER, ooxml.REL_FOOTNOTES, ooxml.REL_ENDNOTES)
SINGLE_PARTS = (ooxml.REL_STYLES, ooxml.REL_NUMBERING, ooxml.REL_SETTINGS, ooxml.REL_FONTS)
"""Relation types of the parts that a document has once, and docgen reads."""


class Trees:
    """The parts of one file as they are asked for; what is unsound gathers, to be told in one run."""

    def __init__(self, file: Package) -> None:
        self.file = file
        self._known: dict[str, Tree] = {}
        self._faults: list[TemplateError] = []

    def of(self, path: str, kind: str) -> Element:
        """Return the tree of the part `path`, to which a relation of type `kind` leads, in our prefixes."""
        if path not in self._known:
            self._known[path] = self._read(path, kind)
        return self._known[path].root

    def texts(self) -> dict[str, Element]:
        """Return the trees of headers, footers and notes by part name, in the order of the relations."""
        found = self.file.relations(self.file.document)
        return {
            one.target: self.of(one.target, one.type)
            for one in found
            if one.type in TEXT_PARTS and self.file.has(one.target)
        }

    def single(self, kind: str) -> Element | None:
        """Return the tree of the one part that a relation of type `kind` leads to, None without one."""
        path = leads(self.file).get(kind, "")
        return self.of(path, kind) if path and self.file.has(path) else None

    def prove(self) -> None:
        """Return nothing, or raise all that is unsound in the parts that were asked for."""
        raise_all([*self._faults, *accord.judged(self.file, self._known.values())])

    def _read(self, path: str, kind: str) -> Tree:
        root = self.file.xml(path)
        if root.tag.startswith("{" + ooxml.STRICT_PREFIX):
            raise TemplateError("docx_strict", Where(self.file.name))
        screen_tree(self.file, root)
        cleaning.clean(root)
        dialect.spell(root)
        steps = steps_to(path, kind)
        wrong = list(accord.declared(self.file, path, kind, root))
        self._faults += wrong or sound.judged(root, self.file.name, steps)
        return Tree(path, kind, cleaning.at_home(root), steps)


def leads(file: Package) -> dict[str, str]:
    """Return relation type → the first part that the document's relations of this type lead to."""
    return {relation.type: relation.target for relation in reversed(file.relations(file.document))}


def prove(file: Package) -> None:
    """Return nothing, or raise all that is unsound in the parts of `file` that an output is made of."""
    trees = Trees(file)
    trees.of(file.document, ooxml.REL_DOCUMENT)
    trees.texts()
    for kind in SINGLE_PARTS:
        trees.single(kind)
    trees.prove()


def steps_to(path: str, kind: str) -> tuple[Step, ...]:
    """Return the first step to a place in the part `path`: none in the document and its notes."""
    if kind not in _PLACES:
        return ()
    digits = re.search(r"(\d+)\.xml$", path)
    return ((_PLACES[kind], int(digits[1]) if digits else 1),)
