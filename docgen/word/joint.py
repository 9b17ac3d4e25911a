"""What the pieces of one output share while they are joined: names of parts, relations, running numbers."""

from collections.abc import Mapping
from dataclasses import field, replace

from lxml import etree
from lxml.etree import _Element as Element

from docgen.values import dataclass
from docgen.word import ooxml, relations, zipping
from docgen.word.relations import Relation
from docgen.word.template import Part, Template
from docgen.word.zipping import Member

_STEMS = {ooxml.REL_HEADER: "header", ooxml.REL_FOOTER: "footer"}


@dataclass
class Joint:
    """The parts that are the same in every fill, and the numbers given away; lives while linking only."""

    document_relations: list[Relation] = field(default_factory=list)
    static: dict[str, Member] = field(default_factory=dict)
    """Finished parts by name."""
    types: dict[str, str] = field(default_factory=dict)
    """Content type by part name, of every part that needs an override."""
    extensions: dict[str, str] = field(default_factory=dict)
    """Content type by file extension, of pictures."""
    _known: dict[object, str] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    def next(self, what: str) -> int:
        """Return the next running number of `what`, from 1."""
        self._counts[what] = self._counts.get(what, 0) + 1
        return self._counts[what]

    def relate(self, type_: str, target: str, *, external: bool = False) -> str:
        """Return the rId in the document's relations that leads to `target`; an equal one is used again."""
        key = ("relation", type_, target, external)
        if key not in self._known:
            self._known[key] = f"rId{self.next('relation')}"
            self.document_relations.append(Relation(self._known[key], type_, target, external))
        return self._known[key]

    def put(self, path: str, content: bytes | str, type_: str) -> None:
        """Add a finished part."""
        self.static[path] = zipping.pack(path, content.encode() if isinstance(content, str) else content)
        self.types[path] = type_

    def media(self, member: Member) -> str:
        """Return the name in the output of the picture `member`; equal pictures are one part."""
        extension = member.name.rpartition(".")[2].lower()
        key = ("media", extension, member.crc, member.size, member.data)
        if key not in self._known:
            path = f"word/media/image{self.next('media')}.{extension}"
            self.static[path] = replace(member, name=path)
            self.extensions[extension] = ooxml.IMAGE_TYPES[extension]
            self._known[key] = path
        return self._known[key]

    def house_part(self, type_: str, xml: str) -> str:
        """Return the name of the header or footer `xml`, which has no relations; equal ones are one part."""
        key = ("part", type_, xml, ())
        if key not in self._known:
            self._known[key] = path = self.new_path(type_)
            self.put(path, ooxml.XML_DECLARATION + xml, ooxml.TYPE_OF[type_])
        return self._known[key]

    def static_part(self, part: Part, root: Element, found: tuple[Relation, ...]) -> str:
        """Return the name of the header or footer `part` without tags; equal ones are one part."""
        content = serialised(root)
        key = ("part", part.kind, content, found)
        if key not in self._known:
            self._known[key] = path = self.new_path(part.kind)
            self.put(path, content, ooxml.TYPE_OF[part.kind])
            self.put_relations(path, found)
        return self._known[key]

    def new_path(self, type_: str) -> str:
        """Return the name of a new header or footer."""
        return f"word/{_STEMS[type_]}{self.next(type_)}.xml"

    def put_relations(self, path: str, found: tuple[Relation, ...]) -> None:
        """Add the relations of the finished part `path`, if it has any."""
        if found:
            name = relations.path_of(path)
            self.static[name] = zipping.pack(name, relations.xml(path, found).encode())

    def carried(self, part: Part, template: Template) -> tuple[Relation, ...]:
        """Return the relations of a header, footer or note part with its pictures under their new names."""
        return tuple(
            relation if relation.external else replace(relation, target=self._target(relation, template))
            for relation in part.relations.values()
        )

    def _target(self, relation: Relation, template: Template) -> str:
        return self.media(template.media[relation.target])

    def carry(self, part: Part, template: Template, furniture: Mapping[str, str]) -> dict[str, str]:
        """Return old rId → new for the document part `part`; `furniture`: old header or footer name → new."""
        ids: dict[str, str] = {}
        for rid, relation in part.relations.items():
            if relation.external:
                ids[rid] = self.relate(relation.type, relation.target, external=True)
            elif relation.target in furniture:
                ids[rid] = self.relate(relation.type, furniture[relation.target])
            else:
                ids[rid] = self.relate(relation.type, self._target(relation, template))
        return ids


def serialised(root: Element) -> bytes:
    """Return `root` as the bytes of a part."""
    content: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return content


def rewire(root: Element, ids: Mapping[str, str]) -> None:
    """Replace relation ids in `root` in place."""
    prefix = ooxml.r("")
    for element in root.iter():
        for name, value in element.attrib.items():
            if name.startswith(prefix) and value in ids:
                element.set(name, ids[value])
