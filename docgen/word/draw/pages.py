"""The file around a drawn page: sections, page numbers, settings, relations, package."""

import io
import zipfile
from collections.abc import Mapping

from docgen.nd30.page import (
    A4_TWIPS,
    HEADER_TWIPS,
    MARGIN_BOTTOM_TWIPS,
    MARGIN_LEFT_TWIPS,
    MARGIN_RIGHT_TWIPS,
    MARGIN_TOP_TWIPS,
)
from docgen.word.draw.elements import paragraph
from docgen.word.draw.styles import W, styles_xml

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMESPACES = f'xmlns:w="{W}" xmlns:r="{_R}"'

_SMALL = '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
"""Last paragraph of a footer: a footer whose other paragraphs are all optional must not end empty (17.10.3)."""

_PARTS = (
    ("rId1", "styles", "styles.xml"),
    ("rId2", "settings", "settings.xml"),
    ("rId3", "header", "header1.xml"),
    ("rId4", "header", "header2.xml"),
    ("rId5", "footer", "footer1.xml"),
)


def template(body: str, *, title: str, landscape: bool = False, first_footer: str = "") -> bytes:
    """Return a whole .docx: one section, number on every page but the first, `body` its content.

    `first_footer` holds the paragraphs at the foot of the first page; an empty foot is written all the
    same, for a section without one would show that of the section before (17.10.1).
    """
    document = f"{HEAD}<w:document {_NAMESPACES}><w:body>{body}{_section(landscape=landscape)}</w:body></w:document>"
    return _package(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relations(
                ("rId1", f"{_R}/officeDocument", "word/document.xml"),
                ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ),
            "docProps/core.xml": _core(title),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": _relations(*((i, f"{_R}/{kind}", part) for i, kind, part in _PARTS)),
            "word/styles.xml": HEAD + styles_xml(),
            "word/settings.xml": _SETTINGS,
            "word/header1.xml": f"{HEAD}<w:hdr {_NAMESPACES}>{_PAGE_NUMBER}</w:hdr>",
            "word/header2.xml": f"{HEAD}<w:hdr {_NAMESPACES}>{paragraph('so_trang')}</w:hdr>",
            "word/footer1.xml": f"{HEAD}<w:ftr {_NAMESPACES}>{first_footer}{_SMALL}</w:ftr>",
        }
    )


def _section(*, landscape: bool) -> str:
    """Return the section: A4, margins and page number of PL I, P.I, I (17.6.17)."""
    width, height = reversed(A4_TWIPS) if landscape else A4_TWIPS
    turned = ' w:orient="landscape"' if landscape else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>'
        f'<w:footerReference w:type="first" r:id="rId5"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{MARGIN_TOP_TWIPS}" w:right="{MARGIN_RIGHT_TWIPS}" w:bottom="{MARGIN_BOTTOM_TWIPS}"'
        f' w:left="{MARGIN_LEFT_TWIPS}" w:header="{HEADER_TWIPS}" w:footer="{HEADER_TWIPS}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )


_PAGE_NUMBER = (
    '<w:p><w:pPr><w:pStyle w:val="so_trang"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)

_SETTINGS = (
    f'{HEAD}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)


def _relations(*rows: tuple[str, str, str]) -> str:
    inner = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in rows)
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _content_types() -> str:
    kinds = {f"/word/{part}": f"{_MAIN}.{kind}+xml" for _, kind, part in _PARTS}
    kinds["/word/document.xml"] = f"{_MAIN}.document.main+xml"
    kinds["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    inner = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in kinds.items())
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{inner}</Types>'
    )


def _core(title: str) -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
    )


def _package(parts: Mapping[str, str]) -> bytes:
    """Return the parts as a zip whose bytes depend on nothing else: fixed order, fixed time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            package.writestr(info, text.encode())
    return out.getvalue()
