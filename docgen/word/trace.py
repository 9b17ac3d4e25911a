"""Where a paragraph of a filled file stood in its template: paragraphs are numbered before they are filled.

The number is an attribute of no meaning to Word; it stays on a paragraph through linking and filling, so
that every round of a loop bears it. A traced file is looked at and thrown away, never handed out.
"""

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree
from lxml.etree import _Element as Element

from docgen.errors import Step
from docgen.values import dataclass
from docgen.word import ooxml, package, scan
from docgen.word.ooxml import TRACE, w
from docgen.word.package import Member, Package
from docgen.word.pieces import Line
from docgen.word.places import Places
from docgen.word.spots import Paragraph
from docgen.word.trees import TEXT_PARTS, steps_to
from docgen.word.zipping import TEMPLATE_LIMITS, pack

Steps = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Traced:
    """A template with numbered paragraphs, and where each stands."""

    data: bytes
    places: Mapping[int, Steps]
    replaced: frozenset[int]
    """Numbers of the paragraphs that ``{{p }}`` replaces: what comes out there bears none."""

    def place_of(self, number: int, before: int) -> Steps:
        """Return the place of the paragraph `number`; of 0 that of the ``{{p }}`` next after `before`.

        The empty place where there is none: a paragraph that docgen itself puts in.
        """
        if number:
            return self.places.get(number, ())
        following = min((one for one in self.replaced if one > before), default=0)
        return self.places.get(following, ())


def traced(data: bytes, name: str) -> Traced:
    """Return the template `data`, the file `name`, with its paragraphs numbered; it must be readable."""
    file = package.read(data, name, limits=TEMPLATE_LIMITS)
    places: dict[int, Steps] = {}
    replaced: set[int] = set()
    changed: dict[str, Member] = {}
    for path, kind in _parts(file):
        root = file.xml(path)
        known = Places(root, steps_to(path, kind))
        for paragraph in root.iter(w("p")):
            number = len(places) + 1
            places[number] = known.of(paragraph)
            paragraph.set(TRACE, str(number))
            if _has_blocks(paragraph):
                replaced.add(number)
        changed[path.lower()] = pack(path, etree.tostring(root, encoding="UTF-8"))
    members = (changed.get(member.name.lower(), member) for member in file.members)
    return Traced(package.write(members), places, frozenset(replaced))


def _parts(file: Package) -> Iterator[tuple[str, str]]:
    """Yield (part name, relation type) of the document, then of headers, footers and notes, each once."""
    found = {
        relation.target: relation.type
        for relation in file.relations(file.document)
        if relation.type in TEXT_PARTS and file.has(relation.target)
    }
    yield file.document, ooxml.REL_DOCUMENT
    yield from found.items()


def _has_blocks(paragraph: Element) -> bool:
    found, _ = scan.scan(Line(paragraph).text)
    return any(one.kind == "blocks" for one in found)


def origins(paragraphs: Iterable[Paragraph], of: Traced) -> Iterator[tuple[Paragraph, Steps]]:
    """Yield each of `paragraphs`, as they are read from the filled file, with its place in the template."""
    before = 0
    for one in paragraphs:
        yield one, of.place_of(one.trace, before)
        before = one.trace or before
