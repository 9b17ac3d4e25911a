"""Small Word files for tests, made of raw XML with plain zipfile: what is odd in them is odd on purpose."""

import io
import zipfile

from docgen.body.blocks import Block, Body, Run
from docgen.word.ooxml import NSMAP

SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NSMAP.items())
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
PACKAGE = "application/vnd.openxmlformats-package."
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"'
    ' w:gutter="0"/>'
    "</w:sectPr>"
)
RULES = {"ke_tieu_ngu": 3400, "ke_co_quan": 1000, "ke_trich_yeu": 1000, "ke_phu_luc": 1000}
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)
PICTURE = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="9525" cy="9525"/>'
    '<wp:docPr id="1" name="Hình 1"/><a:graphic><a:graphicData uri="{uri}"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="0" name="a.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{rid}"/>'
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="9525" cy="9525"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    "</pic:pic>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


def p(text="", style="", extra=""):
    """Return a paragraph; `extra` is XML after its run."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p>{look}{run}{extra}</w:p>"


def table(*rows, widths=(4000, 4000), properties=""):
    """Return a table of rows of cell contents (XML)."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for cell, width in zip(row, widths, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"


def style(name, *, identity="", kind="paragraph", inner="", based_on="Normal", default=False):
    """Return a w:style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on and not default else ""
    mark = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}"{mark} w:styleId="{identity or name}"><w:name w:val="{name}"/>{base}{inner}'
        "</w:style>"
    )


NORMAL = style("Normal", default=True)


def styles(*rows, defaults=""):
    """Return the inside of styles.xml: `defaults` (w:docDefaults), Normal unless given, then `rows`."""
    normal = "" if any('w:default="1"' in row and 'type="paragraph"' in row for row in rows) else NORMAL
    return defaults + normal + "".join(rows)


def docx(body, *, section=SECTION, sheet=NORMAL, parts=None, relations=(), **members):
    """Return a .docx.

    parts: local file name below word/ → (kind, XML without declaration), related to the document as
    ``rId_<name>``; relations: more rows of the document's .rels; members: name with ``__`` for ``/`` → bytes.
    """
    parts = {"styles.xml": ("styles", f"<w:styles {SPACES}>{sheet}</w:styles>"), **(parts or {})}
    rows = [relation(f"rId_{name.split('.')[0]}", kind, name) for name, (kind, _) in parts.items()]
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType="{WORD}{kind}+xml"/>'
        for name, (kind, _) in parts.items()
    )
    files = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Default Extension="rels" ContentType="{PACKAGE}relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="png" ContentType="image/png"/>'
            f'<Override PartName="/word/document.xml" ContentType="{WORD}document.main+xml"/>'
            f"{overrides}</Types>"
        ),
        "_rels/.rels": rels(relation("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}{section}</w:body></w:document>",
        "word/_rels/document.xml.rels": rels(*rows, *relations),
        **{f"word/{name}": xml for name, (_, xml) in parts.items()},
        **{name.replace("__", "/"): content for name, content in members.items()},
    }
    return zipped(files)


def zipped(files):
    """Return a zip of name → text or bytes; None leaves a file out."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            if content is not None:
                archive.writestr(name, content)
    return out.getvalue()


def relation(rid, kind, target, *, external=False):
    """Return a row of a .rels part."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{rid}" Type="{OFFICE}{kind}" Target="{target}"{mode}/>'


def rels(*rows):
    """Return a .rels part."""
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{"".join(rows)}</Relationships>'


def changed(data, **members):
    """Return the package `data` with members (``__`` for ``/``) put in place or, None, taken out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return zipped(files | {name.replace("__", "/"): content for name, content in members.items()})


def typed(data, part, kind):
    """Return the package `data` with the content type `kind` declared for `part`."""
    row = f'<Override PartName="/{part}" ContentType="{kind}"/></Types>'
    name = "[Content_Types].xml"
    return changed(data, **{name: member(data, name).replace("</Types>", row)})


def header(inner):
    """Return (kind, XML) of a header."""
    return "header", f"<w:hdr {SPACES}>{inner}</w:hdr>"


def footer(inner):
    """Return (kind, XML) of a footer."""
    return "footer", f"<w:ftr {SPACES}>{inner}</w:ftr>"


def member(data, name):
    """Return the member `name` of the package `data`, as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def names(data):
    """Return the names of the members of `data`."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def body(*texts):
    """Return a body of plain paragraphs."""
    return Body(tuple(Block("noi_dung", (Run(text),)) for text in texts))
