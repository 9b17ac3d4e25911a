"""The file around a drawn page: sections, page numbers, settings, relations, package."""

from collections.abc import Mapping

from docgen.nd30.house import DOCGEN, House
from docgen.nd30.page import A4_TWIPS, HEADER_TWIPS
from docgen.word import ooxml
from docgen.word.draw.elements import STYLE_IDS, gap, paragraph
from docgen.word.draw.styles import styles_xml
from docgen.word.ooxml import XML_DECLARATION as HEAD
from docgen.word.zipping import pack, write

_NAMESPACES = f'xmlns:w="{ooxml.W_URI}" xmlns:r="{ooxml.R_URI}"'
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_PARTS = (
    ("rId1", ooxml.REL_STYLES, "styles.xml"),
    ("rId2", ooxml.REL_SETTINGS, "settings.xml"),
    ("rId3", ooxml.REL_HEADER, "header1.xml"),
    ("rId4", ooxml.REL_HEADER, "header2.xml"),
    ("rId5", ooxml.REL_FOOTER, "footer1.xml"),
)


def template(
    body: str,
    *,
    title: str,
    landscape: bool = False,
    first_header: str = "",
    first_footer: str = "",
    house: House = DOCGEN,
) -> bytes:
    """Return a whole .docx: one section, number on every page but the first, `body` its content.

    `first_header` is the whole header of the first page; empty: one without text. `first_footer` holds
    the paragraphs at the foot of the first page; an empty foot is written all the same, for a section
    without one would show that of the section before (17.10.1). Its last paragraph has no height: where
    all the others are optional, something must stay (17.10.3).
    """
    first_header = first_header or paragraph("so_trang")
    inner = f"<w:body>{body}{_section(house, landscape=landscape)}</w:body>"
    return _package(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relations(
                ("rId1", ooxml.REL_DOCUMENT, "word/document.xml"),
                ("rId2", ooxml.REL_CORE, "docProps/core.xml"),
            ),
            "docProps/core.xml": _core(title),
            "word/document.xml": f"{HEAD}<w:document {_NAMESPACES}>{inner}</w:document>",
            "word/_rels/document.xml.rels": _relations(*_PARTS),
            "word/styles.xml": HEAD + styles_xml(house),
            "word/settings.xml": _SETTINGS,
            "word/header1.xml": f"{HEAD}<w:hdr {_NAMESPACES}>{_PAGE_NUMBER}</w:hdr>",
            "word/header2.xml": f"{HEAD}<w:hdr {_NAMESPACES}>{first_header}</w:hdr>",
            "word/footer1.xml": f"{HEAD}<w:ftr {_NAMESPACES}>{first_footer}{gap(20)}</w:ftr>",
        }
    )


def _section(house: House, *, landscape: bool) -> str:
    """Return the section: A4, the house's margins, page number of PL I, P.I, I (17.6.17)."""
    width, height = reversed(A4_TWIPS) if landscape else A4_TWIPS
    turned = ' w:orient="landscape"' if landscape else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
        '<w:headerReference w:type="first" r:id="rId4"/>'
        f'<w:footerReference w:type="first" r:id="rId5"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{house.top_twips}" w:right="{house.right_twips}" w:bottom="{house.bottom_twips}"'
        f' w:left="{house.left_twips}" w:header="{HEADER_TWIPS}" w:footer="{HEADER_TWIPS}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )


_PAGE_NUMBER = (
    f'<w:p><w:pPr><w:pStyle w:val="{STYLE_IDS["so_trang"]}"/></w:pPr>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)

_SETTINGS = (
    f'{HEAD}<w:settings xmlns:w="{ooxml.W_URI}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/>'
    '<w:listSeparator w:val=";"/></w:settings>'
)


def _relations(*rows: tuple[str, str, str]) -> str:
    inner = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in rows)
    return f'{HEAD}<Relationships xmlns="{ooxml.PKG_RELS_URI}">{inner}</Relationships>'


def _content_types() -> str:
    kinds = {f"/word/{part}": ooxml.TYPE_OF[kind] for _, kind, part in _PARTS}
    kinds["/word/document.xml"] = ooxml.TYPE_DOCUMENT
    kinds["/docProps/core.xml"] = ooxml.TYPE_OF[ooxml.REL_CORE]
    inner = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in kinds.items())
    return (
        f'{HEAD}<Types xmlns="{ooxml.TYPES_URI}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{inner}</Types>'
    )


def _core(title: str) -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_CORE}"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
    )


def _package(parts: Mapping[str, str]) -> bytes:
    return write(pack(name, text.encode()) for name, text in parts.items())
