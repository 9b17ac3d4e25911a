"""A Word template, proved, cleaned and marked once: all that does not depend on the pieces beside it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from lxml import etree
from lxml.etree import _Element as Element

from docgen.errors import Step, TemplateError, Where
from docgen.word import cleaning, dialect, ooxml, order, package, paging, styles, tags, widths
from docgen.word.ooxml import w
from docgen.word.package import Member, Package
from docgen.word.relations import Relation
from docgen.word.screen import screen, screen_tree
from docgen.word.tags import Tag
from docgen.word.zipping import TEMPLATE_LIMITS, pack

_KEPT = 16
_DRAWN = re.compile(r"\{\{p\s+bang_tu_ve\s*\}\}")
_PLACES = {ooxml.REL_HEADER: "dau_trang", ooxml.REL_FOOTER: "chan_trang"}
TEXT_PARTS = (ooxml.REL_HEADER, ooxml.REL_FOOTER, ooxml.REL_FOOTNOTES, ooxml.REL_ENDNOTES)
_FOLLOWED = (ooxml.REL_HEADER, ooxml.REL_FOOTER, ooxml.REL_IMAGE, ooxml.REL_HYPERLINK)
"""What the text of a part may lead to; charts, diagrams and the like are refused by name."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part with text: its tree holds marks where `tags` stand. Nobody changes the tree: copy it first."""

    path: str
    kind: str
    """Relation type that leads to the part."""
    root: Element
    tags: tuple[Tag, ...]
    relations: Mapping[str, Relation]
    """The relations that the text uses, by rId."""


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """A parsed template; `link` makes programs of it, as many as wanted."""

    name: str
    document: Part
    parts: Mapping[str, Part]
    """Headers, footers, footnotes and endnotes by part name."""
    styles: Element
    numbering: Element | None
    settings: Element | None
    extras: Mapping[str, Member]
    """Theme and font table, by relation type, as they are."""
    media: Mapping[str, Member]
    """Pictures by part name."""
    widths: Mapping[str, int]
    """Style name → width in twips of the narrowest place where it stands (components and ruled lines)."""

    def text_width_twips(self, *, landscape: bool | None = None) -> int:
        """Return the width of a line of the last section in twips; `landscape`: as if turned so."""
        body = self.document.root.find(w("body"))
        return paging.text_width_twips(body.find(w("sectPr")), landscape=landscape)


def parse(data: bytes, name: str, *, drawn: str = "") -> Template:
    """Return the template that the untrusted bytes `data` of the file `name` hold.

    `drawn` is WordprocessingML (paragraphs and tables with tags in their text, style ids canonical) that
    takes the place of the paragraph «{{p bang_tu_ve }}»; where it is empty that paragraph goes. Raises
    TemplateError: see the rows of ``docgen.say.word`` and ``docgen.say.template``. The same bytes are
    parsed once a process, while no more than `_KEPT` others come between.
    """
    return _parsed(data, name, drawn)


@lru_cache(maxsize=_KEPT)
def _parsed(data: bytes, name: str, drawn: str) -> Template:
    file = package.read(data, name, limits=TEMPLATE_LIMITS)
    screen(file)
    document = _tree(file, file.document)
    if document.tag != w("document") or document.find(w("body")) is None:
        raise TemplateError("docx_khong_phai_word", Where(name))
    leads = {relation.type: relation.target for relation in reversed(file.relations(file.document))}
    trees = dict(_text_trees(file))
    sheet = _own_tree(file, leads, ooxml.REL_STYLES)
    sheet = etree.Element(w("styles"), nsmap={"w": ooxml.W_URI}) if sheet is None else sheet
    numbering = _own_tree(file, leads, ooxml.REL_NUMBERING)
    settings = _own_tree(file, leads, ooxml.REL_SETTINGS)
    others = [tree for tree in (numbering, settings) if tree is not None]
    _prepare(sheet, [document, *trees.values(), *others])
    _draw(document, drawn, sheet, name)
    paging.end_thin(document.find(w("body")))
    wide = widths.by_style(document, sheet)
    kept = cleaning.mentioned([document, *trees.values()])
    parts = {path: _part(file, path, tree, kept) for path, tree in trees.items()}
    main = _part(file, file.document, document, kept)
    paging.begin_thin(document.find(w("body")))  # after the tags have their places, as counted in Word
    return Template(
        name=name,
        document=main,
        parts=parts,
        styles=sheet,
        numbering=numbering,
        settings=settings,
        extras=_extras(file, leads),
        media=_media(file, (main, *parts.values())),
        widths=wide,
    )


def _tree(file: Package, path: str) -> Element:
    """Return the tree of the part `path`, screened and cleaned, at home in our prefixes."""
    root = file.xml(path)
    if root.tag.startswith("{" + ooxml.STRICT_PREFIX):
        raise TemplateError("docx_strict", Where(file.name))
    screen_tree(file, root)
    cleaning.clean(root)
    dialect.spell(root)
    return cleaning.at_home(root)


def _text_trees(file: Package) -> Iterator[tuple[str, Element]]:
    """Yield (part name, tree) of headers, footers and notes, each once, in the order of the relations."""
    seen: set[str] = set()
    for relation in file.relations(file.document):
        if relation.type in TEXT_PARTS and relation.target not in seen and file.has(relation.target):
            seen.add(relation.target)
            yield relation.target, _tree(file, relation.target)


def _own_tree(file: Package, leads: Mapping[str, str], kind: str) -> Element | None:
    """Return the tree of the one part that a relation of type `kind` leads to, None where there is none."""
    path = leads.get(kind, "")
    return _tree(file, path) if path and file.has(path) else None


def _prepare(sheet: Element, others: list[Element]) -> None:
    """Give styles canonical ids in place, everywhere, and properties the order of the schema."""
    _add_defaults(sheet)
    styles.canonicalise(sheet, others)
    for root in (sheet, *others):
        order.tidy(root)
    for section in others[0].iter(w("sectPr")):
        paging.complete(section)
    paging.final(others[0].find(w("body")))


def _add_defaults(sheet: Element) -> None:
    """Add in place the three default styles that other styles lean on, where a template has none."""
    for kind, name in (
        ("paragraph", "Normal"),
        ("character", "Default Paragraph Font"),
        ("table", "Normal Table"),
    ):
        if styles.default_of(sheet, kind) is None:
            style = etree.SubElement(
                sheet,
                w("style"),
                {w("type"): kind, w("default"): "1", w("styleId"): f"docgen {name}"},
            )
            etree.SubElement(style, w("name")).set(w("val"), name)


def _draw(document: Element, drawn: str, sheet: Element, name: str) -> None:
    """Put the markup `drawn` in place of the paragraph «{{p bang_tu_ve }}» of `document`."""
    wanted = [
        paragraph
        for paragraph in document.iter(w("p"))
        if _DRAWN.fullmatch("".join(text.text or "" for text in paragraph.iter(w("t"))).strip())
    ]
    if drawn and len(wanted) != 1:
        raise TemplateError("mau_khong_co_cho_bang", Where(name), count=len(wanted))
    for paragraph in wanted:
        for element in _markup(drawn, name) if drawn else ():
            paragraph.addprevious(element)
        parent = paragraph.getparent()
        lonely = parent.tag == w("tc") and parent[-1] is paragraph and not _ends_in_paragraph(paragraph)
        if not lonely:
            parent.remove(paragraph)
        else:
            for child in paragraph.findall(w("r")):
                paragraph.remove(child)
    _add_named_styles(document, sheet)


def _ends_in_paragraph(paragraph: Element) -> bool:
    before = paragraph.getprevious()
    return before is not None and before.tag == w("p")


def _markup(drawn: str, name: str) -> list[Element]:
    """Return the elements that the markup `drawn` writes, read with our prefixes."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in ooxml.NSMAP.items())
    root = package.parse_xml(f"<w:body {spaces}>{drawn}</w:body>".encode(), "bang_tu_ve", name)
    order.tidy(root)
    return list(root)


def _add_named_styles(document: Element, sheet: Element) -> None:
    """Add in place bare styles for components that the drawn markup names and the template lacks."""
    known = styles.by_id(sheet)
    wanted = {reference.get(w("val")) for reference in document.iter(w("pStyle"))} - set(known)
    for name in styles.COMPONENT_STYLES:
        if styles.style_id(name) in wanted:
            styles.add(sheet, name)


def _part(file: Package, path: str, root: Element, kept: frozenset[str]) -> Part:
    """Return the part `path` with its tags marked and the relations that its text uses."""
    kind = next(
        (found.type for found in file.relations(file.document) if found.target == path), ooxml.REL_DOCUMENT
    )
    cleaning.drop_bookmarks(root, kept)
    marked = tags.mark(root, steps=steps_to(path, kind), name=file.name)
    return Part(path, kind, root, marked, relations_used(file, path, root))


def steps_to(path: str, kind: str) -> tuple[Step, ...]:
    """Return the first step to a place in the part `path`: none in the document and its notes."""
    if kind not in _PLACES:
        return ()
    digits = re.search(r"(\d+)\.xml$", path)
    return ((_PLACES[kind], int(digits[1]) if digits else 1),)


def relations_used(file: Package, path: str, root: Element) -> dict[str, Relation]:
    """Return the relations that the text of `root` uses, by rId; one that leads nowhere is an error."""
    known = {relation.rid: relation for relation in file.relations(path)}
    used: dict[str, Relation] = {}
    for rid in cleaning.used_relations(root):
        relation = known.get(rid)
        if relation is None or not (relation.external or file.has(relation.target)):
            raise TemplateError("docx_quan_he_thieu", Where(file.name), part=path, rid=rid)
        if relation.type not in _FOLLOWED:
            kind = relation.type.rpartition("/")[2]
            raise TemplateError("docx_phan_khong_ho_tro", Where(file.name), part=path, kind=kind)
        used[rid] = relation
    return used


def _extras(file: Package, leads: Mapping[str, str]) -> dict[str, Member]:
    """Return theme and font table; fonts that are embedded, and pictures of the theme, are left out."""
    found = {}
    theme = leads.get(ooxml.REL_THEME, "")
    if theme and file.has(theme) and not file.relations(theme):
        file.xml(theme)
        found[ooxml.REL_THEME] = replace(file.by_name[theme.lower()], name="word/theme/theme1.xml")
    fonts = _own_tree(file, leads, ooxml.REL_FONTS)
    if fonts is not None:
        for font in fonts:
            order.drop(font, ("embedRegular", "embedBold", "embedItalic", "embedBoldItalic"))
        found[ooxml.REL_FONTS] = pack("word/fontTable.xml", etree.tostring(fonts, encoding="UTF-8"))
    return found


def _media(file: Package, parts: tuple[Part, ...]) -> dict[str, Member]:
    """Return the pictures that `parts` use, still compressed, once proved to be whole and of a known kind."""
    found: dict[str, Member] = {}
    for part in parts:
        for relation in part.relations.values():
            if relation.type != ooxml.REL_IMAGE or relation.target in found:
                continue
            extension = relation.target.rpartition(".")[2].lower()
            if extension not in ooxml.IMAGE_TYPES:
                where = Where(file.name)
                raise TemplateError("docx_phan_khong_ho_tro", where, part=part.path, kind=extension)
            file.read(relation.target)
            found[relation.target] = file.by_name[relation.target.lower()]
    return found
