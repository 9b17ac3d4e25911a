"""The rows of ``docgen.word.markup`` made ready to judge by: one `Kind` for each element in its place.

A kind is made when an element first asks for it: a template holds few of them, and a cold start is short.
"""

from collections.abc import Mapping
from functools import cache

from docgen.word.markup import GROUPS, ROWS
from docgen.word.ooxml import NSMAP, W_URI, XML_URI
from docgen.word.values import Test, accepts

ANYWHERE = -1
_WRAPPER_ROW = ("", "uri=text element=text", "~customXmlPr ~smartTagPr ")
"""How a w:customXml or a w:smartTag begins, wherever it stands (17.5.1)."""


class Kinds(dict[str, "Kind | None"]):
    """Tag of a child → its kind; None: what it holds is not judged. Each is made at its first use."""

    def __init__(self, holder: str) -> None:
        super().__init__()
        self._holder = holder

    def __missing__(self, tag: str) -> "Kind | None":
        self[tag] = found = _kind_in(self._holder, tag.removeprefix(_W)) if tag.startswith(_W) else None
        return found


class Kind:
    """What an element may bear and hold."""

    __slots__ = ("attributes", "kinds", "must", "name", "needed", "once", "open", "ranks", "spaces", "story")

    def __init__(self, name: str, attributes: str, children: str) -> None:
        self.name = name
        self.attributes: dict[str, Test] = {}
        needed = []
        for word in _words(attributes):
            attribute, _, value = word.partition("=")
            self.attributes[spelled(attribute)] = accepts(value.rstrip("!"))
            if value.endswith("!"):
                needed.append(spelled(attribute))
        self.needed = tuple(needed)
        """Attributes that must be there."""
        self.ranks: dict[str, int] = {}
        """Tag of a child → its place in the sequence, in steps of two; ANYWHERE: in any."""
        self.once: set[str] = set()
        self.must: list[str] = []
        self.spaces: set[str] = set()
        """Namespaces of which anything may stand here."""
        self.open = False
        """Whether elements that the row does not name are left alone."""
        self.kinds = Kinds(name)
        self.story = "*block" in children and name != "body"
        """Whether it must end with a paragraph (17.4.65, 17.10.3, 17.11.10); docgen itself ends a body."""
        self._take(children)

    def _take(self, children: str) -> None:
        """Read the cell `children` of the row."""
        rank = 0
        for word in _words(children):
            if word == ">":
                rank += 2
            elif word == "…":
                self.open = True
            elif word.endswith(":"):
                self.spaces.add(NSMAP[word[:-1]])
            else:
                tag = spelled(word.lstrip("~").rstrip("?!"))
                self.ranks[tag] = ANYWHERE if word[0] == "~" else rank
                if word[-1] in "?!":
                    self.once.add(tag)
                if word[-1] == "!":
                    self.must.append(tag)


_W = f"{{{W_URI}}}"


def spelled(name: str) -> str:
    """Return `name` (``p``, ``r:id``, ``xml:space``) as lxml spells it.

    >>> spelled("xml:space")
    '{http://www.w3.org/XML/1998/namespace}space'
    """
    if ":" not in name:
        return _W + name
    prefix, _, local = name.partition(":")
    return f"{{{XML_URI if prefix == 'xml' else NSMAP[prefix]}}}{local}"


def kind_of(tag: str) -> Kind | None:
    """Return the kind of the root `tag` of a part or a text box, None where no row has it."""
    return _kind_in("", tag.removeprefix(_W)) if tag.startswith(_W) else None


@cache
def content_of(holder: str) -> Kind:
    """Return what a wrapper (w:sdtContent, w:customXml, w:smartTag) in the element `holder` may hold."""
    _, attributes, start = _WRAPPER_ROW
    free = [word for word in _words(_row(holder)[2]) if word != ">" and word[-1] not in "?!"]
    return Kind(holder, attributes, start + " ".join(free))


@cache
def _rows() -> Mapping[str, tuple[str, str, str]]:
    return {name: row for row in ROWS for name in row[0].split()}


def _row(name: str) -> tuple[str, str, str]:
    return _rows()[name]


def _kind_in(holder: str, name: str) -> Kind | None:
    """Return the kind of `name` inside `holder`: by the row of this place, by its own, by the holder's."""
    for key in (f"{holder}/{name}", name, f"{holder}/*"):
        if key in _rows():
            return _made(key, name)
    return None


@cache
def _made(key: str, name: str) -> Kind:
    _, attributes, children = _row(key)
    return Kind(name, attributes, children)


@cache
def _words(cell: str) -> tuple[str, ...]:
    """Return the words of a cell, its groups written out."""
    found: list[str] = []
    for word in cell.split():
        found += GROUPS[word[1:]].split() if word[0] == "*" and word[1:] in GROUPS else [word]
    return tuple(found)
