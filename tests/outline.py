"""A Word file as a reader sees it, in lines of text: sections, styles, paragraphs, cells, headers."""

import io
import re
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def outline(docx: bytes) -> str:
    """Return `docx` as lines: `style | text`, cells as `[table.row.cell]`, sections as they end."""
    archive = zipfile.ZipFile(io.BytesIO(docx))
    names = _style_names(archive)
    lines: list[str] = []
    tables = 0
    for block in etree.fromstring(archive.read("word/document.xml")).find(W + "body"):
        if block.tag == W + "p":
            lines += _paragraph(block, names)
        elif block.tag == W + "tbl":
            tables += 1
            lines += _table(block, str(tables), names)
        elif block.tag == W + "sectPr":
            lines.append(_section(block))
    for part in sorted(archive.namelist()):
        if re.fullmatch(r"word/(header|footer|footnotes)\d*\.xml", part):
            lines.append(f"== {part}")
            for paragraph in etree.fromstring(archive.read(part)).iter(W + "p"):
                lines += _paragraph(paragraph, names)
    return "\n".join(lines) + "\n"


def _style_names(archive):
    root = etree.fromstring(archive.read("word/styles.xml"))
    return {
        style.get(W + "styleId"): style.find(W + "name").get(W + "val") for style in root.iter(W + "style")
    }


def _paragraph(node, names):
    style = node.find(f"{W}pPr/{W}pStyle")
    name = names[style.get(W + "val")] if style is not None else "Normal"
    text = "".join(_run(run) for run in node.iter(W + "r"))
    section = node.find(f"{W}pPr/{W}sectPr")
    return [f"{name} | {text}", *([_section(section)] if section is not None else [])]


def _run(run):
    marks = "".join(
        sign for tag, sign in (("b", "*"), ("i", "/")) if run.find(f"{W}rPr/{W}{tag}") is not None
    )
    script = run.find(f"{W}rPr/{W}vertAlign")
    marks += (
        {"subscript": "~", "superscript": "^"}.get(script.get(W + "val"), "") if script is not None else ""
    )
    signs = {W + "br": "⏎", W + "tab": "⇥", W + "footnoteReference": "[ghi chú]", W + "instrText": "{PAGE}"}
    text = "".join(node.text or "" if node.tag == W + "t" else signs.get(node.tag, "") for node in run)
    return f"{marks}{text}{marks[::-1]}" if text and marks else text


def _table(table, number, names):
    lines = []
    for r, row in enumerate(table.iter(W + "tr"), start=1):
        for c, cell in enumerate(row.iter(W + "tc"), start=1):
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            width = f"×{span.get(W + 'val')}" if span is not None else ""
            inside = [line for paragraph in cell.iter(W + "p") for line in _paragraph(paragraph, names)]
            lines.append(f"[{number}.{r}.{c}{width}] " + " ¶ ".join(inside))
    return lines


def _section(node):
    size = node.find(W + "pgSz")
    start = node.find(W + "pgNumType")
    turned = size.get(W + "orient", "portrait")
    first = "trang đầu riêng" if node.find(W + "titlePg") is not None else ""
    return (
        f"-- phần: {turned}, từ trang {start.get(W + 'start') if start is not None else '?'} {first}".rstrip()
    )
