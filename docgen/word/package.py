"""A Word file as an untrusted package (ECMA-376, Part 2): its parts, their types and relations.

Everything that can be wrong with foreign bytes is found here, before any other module sees a tree.
"""

from collections.abc import Mapping
from dataclasses import field, replace

from lxml import etree
from lxml.etree import _Element as Element

from docgen.errors import DataError, DocgenError, TemplateError, Where
from docgen.values import dataclass
from docgen.word import ooxml, relations, zipping
from docgen.word.relations import Relation
from docgen.word.zipping import LIMITS, Limits, Member, ZipError

__all__ = ["Member", "Package", "parse_xml", "read", "write"]

write = zipping.write

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD_TYPES = (ooxml.TYPE_DOCUMENT, ooxml.TYPE_TEMPLATE)
_ENCODINGS = frozenset(("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ASCII", "US-ASCII"))
"""Of these Part 2, 8.1.4 allows the first four; ASCII is part of the first."""
_MACRO_TYPES = ("macroenabled", "vbaproject")


@dataclass(frozen=True, slots=True)
class Package:
    """A Word file whose container has been proved; parts are inflated and parsed when asked for."""

    name: str
    members: tuple[Member, ...]
    by_name: Mapping[str, Member]
    """Lower-case part name → member: part names are equal without case (Part 2, 6.2.2.3)."""
    defaults: Mapping[str, str]
    """Lower-case file extension → content type."""
    overrides: Mapping[str, str]
    """Lower-case part name → content type."""
    error: type[DocgenError]
    """What is raised when a part cannot be used: a template and a file to check differ in exit status."""
    document: str = ""
    """Name of the main part, usually ``word/document.xml``."""
    marks: int = LIMITS.marks
    """How many ``<`` and ``=`` an XML part may hold."""
    _relations: dict[str, tuple[Relation, ...]] = field(default_factory=dict)
    """The relations that were asked for, by part."""

    def has(self, part: str) -> bool:
        """Return whether the package holds `part`."""
        return part.lower() in self.by_name

    def read(self, part: str) -> bytes:
        """Return the inflated bytes of `part`."""
        member = self.by_name.get(part.lower())
        if member is None:
            raise self._wrong("docx_thieu_phan", part=part)
        try:
            return zipping.inflate(member)
        except ZipError as error:
            raise self._wrong(f"docx_{error.kind}", **error.args_) from error

    def xml(self, part: str) -> Element:
        """Return the root of `part`; malformed XML, a DTD and endless nesting are errors."""
        data = self.read(part)
        if data.count(b"<") + data.count(b"=") > self.marks:
            raise self._wrong("docx_qua_nhieu_phan_tu", part=part)
        return parse_xml(data, part, self.name, self.error)

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Return the relations of `part` in their order; "" is the package itself."""
        if part not in self._relations:
            path = relations.path_of(part)
            self._relations[part] = relations.parsed(part, self.xml(path)) if self.has(path) else ()
        return self._relations[part]

    def content_type(self, part: str) -> str:
        """Return the content type of `part`, empty where none is declared."""
        low = part.lower()
        return self.overrides.get(low) or self.defaults.get(low.rpartition(".")[2], "")

    def _wrong(self, id_: str, **args: object) -> DocgenError:
        return self.error(id_, Where(self.name), **args)


def read(
    data: bytes, name: str, *, limits: Limits = LIMITS, error: type[DocgenError] = TemplateError
) -> Package:
    """Return the package that the untrusted bytes `data` of the file `name` hold.

    Raises `error` (TemplateError for a template, DataError for a file to check) where they are no
    Word file: an old .doc, an encrypted file, a workbook, a strict file, one larger than `limits`.
    """
    if data.startswith(_OLE):
        raise error("docx_ma_hoa" if _ENCRYPTED in data else "docx_doc_cu", Where(name))
    try:
        members = zipping.members(data, limits)
    except ZipError as wrong:
        raise error(f"docx_{wrong.kind}", Where(name), **wrong.args_) from wrong
    by_name = {member.name.lower(): member for member in members}
    bare = Package(name, members, by_name, {}, {}, error, "", limits.marks)
    return _typed(bare)


def made(name: str, members: tuple[Member, ...], document: str) -> Package:
    """Return the package of `members` that docgen made itself, whose main part is `document`."""
    return Package(
        name, members, {member.name.lower(): member for member in members}, {}, {}, DataError, document
    )


def parse_xml(data: bytes, part: str, name: str, error: type[DocgenError] = TemplateError) -> Element:
    """Return the root of the XML `data`, read without entities, DTD or network.

    >>> parse_xml(b"<a/>", "word/document.xml", "x.docx").tag
    'a'
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as wrong:
        raise error("docx_xml_hong", Where(name), part=part, line=wrong.lineno or 0) from wrong
    info = root.getroottree().docinfo
    if info.internalDTD is not None:
        raise error("docx_dtd", Where(name), part=part)
    if (info.encoding or "UTF-8").upper() not in _ENCODINGS:
        raise error("docx_bang_ma_la", Where(name), part=part, encoding=info.encoding)
    return root


def _typed(bare: Package) -> Package:
    """Return `bare` with its content types and main part; anything but a Word document is refused."""
    if not bare.has("[Content_Types].xml"):
        raise bare.error("docx_khong_phai_word", Where(bare.name))
    types = bare.xml("[Content_Types].xml")
    defaults = {
        row.get("Extension", "").lower(): row.get("ContentType", "")
        for row in types.iterchildren(f"{{{ooxml.TYPES_URI}}}Default")
    }
    overrides = {
        row.get("PartName", "").lstrip("/").lower(): row.get("ContentType", "")
        for row in types.iterchildren(f"{{{ooxml.TYPES_URI}}}Override")
    }
    document = _main_part(bare)
    package = replace(bare, defaults=defaults, overrides=overrides, document=document)
    kind = package.content_type(document).lower()
    if any(word in kind for word in _MACRO_TYPES):
        raise bare.error("docx_macro", Where(bare.name))
    if kind not in _WORD_TYPES:
        raise bare.error("docx_khong_phai_word", Where(bare.name))
    return package


def _main_part(package: Package) -> str:
    """Return the name of the main part; a strict file names it by another relation type."""
    for relation in package.relations(""):
        if relation.type.startswith(ooxml.STRICT_PREFIX):
            raise package.error("docx_strict", Where(package.name))
        if relation.type == ooxml.REL_DOCUMENT and package.has(relation.target):
            return relation.target
    raise package.error("docx_khong_phai_word", Where(package.name))
