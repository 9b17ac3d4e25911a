"""A Word template, proved, cleaned and marked once: all that does not depend on the pieces beside it."""

import copy
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from lxml import etree
from lxml.etree import _Element as Element

from docgen.errors import TemplateError, Where
from docgen.nd30.house import DOCGEN, House
from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.word import cleaning, ooxml, order, package, paging, styles, tags, widths
from docgen.word import numbering as lists
from docgen.word.draw import late
from docgen.word.ooxml import w
from docgen.word.package import Member, Package
from docgen.word.relations import Relation
from docgen.word.screen import screen
from docgen.word.tags import Tag
from docgen.word.trees import Trees, leads, steps_to
from docgen.word.zipping import TEMPLATE_LIMITS, pack

_KEPT = 16
_DRAWN = regex(r"\{\{p\s+bang_tu_ve\s*\}\}")
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


def parse(data: bytes, name: str, *, drawn: str = "", house: House = DOCGEN) -> Template:
    """Return the template that the untrusted bytes `data` of the file `name` hold.

    `drawn` is WordprocessingML (paragraphs and tables with tags in their text, style ids canonical) that
    takes the place of the paragraph «{{p bang_tu_ve }}»; where it is empty that paragraph goes. A section
    that sets no margins has those of `house`. Raises TemplateError: see the rows of ``docgen.say.word`` and
    ``docgen.say.template``. The same bytes are parsed once a process, while no more than `_KEPT` others
    come between.
    """
    return _parsed(data, name, drawn, house)


@lru_cache(maxsize=_KEPT)
def _parsed(data: bytes, name: str, drawn: str, house: House) -> Template:
    opened = _opened(data, name, house)
    file, document, sheet = opened.file, copy.deepcopy(opened.document), copy.deepcopy(opened.styles)
    trees = {path: copy.deepcopy(tree) for path, tree in opened.texts.items()}
    _draw(document, drawn, sheet, name)
    paging.end_thin(document.find(w("body")))
    wide = widths.by_style(document, sheet)
    kept = cleaning.mentioned([document, *trees.values()])
    parts = {path: _part(file, path, tree, kept) for path, tree in trees.items()}
    main = _with_late_widths(_part(file, file.document, document, kept))
    paging.begin_thin(document.find(w("body")))  # after the tags have their places, as counted in Word
    return Template(
        name=name,
        document=main,
        parts=parts,
        styles=sheet,
        numbering=opened.numbering,
        settings=opened.settings,
        extras=opened.extras,
        media=_media(file, (main, *parts.values())),
        widths=wide,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Opened:
    """A template proved and tidied, nothing drawn in it yet. Nobody changes its trees: copy them first."""

    file: Package
    document: Element
    texts: Mapping[str, Element]
    styles: Element
    numbering: Element | None
    settings: Element | None
    extras: Mapping[str, Member]


@lru_cache(maxsize=_KEPT)
def _opened(data: bytes, name: str, house: House) -> _Opened:
    """Return what does not depend on the tables that are drawn: an annex is parsed without and with them."""
    file = package.read(data, name, limits=TEMPLATE_LIMITS)
    screen(file)
    reading = Trees(file)
    document = reading.of(file.document, ooxml.REL_DOCUMENT)
    if document.tag != w("document") or document.find(w("body")) is None:
        raise TemplateError("docx_khong_phai_word", Where(name))
    trees = reading.texts()
    sheet = reading.single(ooxml.REL_STYLES)
    numbering = reading.single(ooxml.REL_NUMBERING)
    settings = reading.single(ooxml.REL_SETTINGS)
    extras = _extras(file, reading)
    reading.prove()
    sheet = etree.Element(w("styles"), nsmap={"w": ooxml.W_URI}) if sheet is None else sheet
    others = [tree for tree in (numbering, settings) if tree is not None]
    _prepare(sheet, [document, *trees.values(), *others], house)
    lists.renumber((sheet, document, *trees.values()), lists.own(numbering))
    return _Opened(file, document, trees, sheet, numbering, settings, extras)


def _prepare(sheet: Element, others: list[Element], house: House) -> None:
    """Give styles canonical ids in place, everywhere, and properties the order of the schema."""
    _add_defaults(sheet)
    for root in (sheet, *others):
        order.tidy(root)
    styles.canonicalise(sheet, others)
    for section in others[0].iter(w("sectPr")):
        paging.complete(section, house)
    paging.final(others[0].find(w("body")), house)


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


def _with_late_widths(part: Part) -> Part:
    """Return `part` with a tag for each width that is known only when it is filled (``draw.late``)."""
    marked = part.tags
    for element in part.root.iter(w("gridCol"), w("tcW")):
        if (width := element.get(w("w"), "")).startswith(late.MARK + late.NAME):
            marked, marker = tags.expression_marker(marked, width.removeprefix(late.MARK))
            element.set(w("w"), marker)
    return part if marked is part.tags else replace(part, tags=marked)


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


def _extras(file: Package, reading: Trees) -> dict[str, Member]:
    """Return theme and font table; fonts that are embedded, and pictures of the theme, are left out."""
    found = {}
    theme = leads(file).get(ooxml.REL_THEME, "")
    if theme and file.has(theme) and not file.relations(theme):
        reading.of(theme, ooxml.REL_THEME)
        found[ooxml.REL_THEME] = replace(file.by_name[theme.lower()], name="word/theme/theme1.xml")
    fonts = reading.single(ooxml.REL_FONTS)
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
