"""What makes Word repair or refuse a file, looked for by our own eyes: `faults` is empty for a sound .docx.

Knows nothing of the engine: plain zipfile and lxml, so that a mistake made there is not made again here.
"""

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_PROPERTY_ORDER = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd "
        "tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
        "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
        "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
        "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid "
        "printerSettings"
    ),
}
_ORDERS = {W + parent: names.split() for parent, names in _PROPERTY_ORDER.items()}
_BARE = "body tc tbl tr p r hdr ftr sectPr pPr rPr tblPr tcPr trPr tblGrid footnotes footnote hyperlink"
_NO_TEXT = {W + name for name in _BARE.split()}
_MARKS = ("\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3", "\ufdd4", "\ufdd5")
_CONTENT = {W + name for name in ("p", "tbl", "sdt", "customXml")}
_STYLE_REFERENCES = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "styleLink", "numStyleLink")


def faults(docx: bytes) -> list[str]:
    """Return what is wrong with container, relations and markup of `docx`, in words; [] if sound."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(docx))
    except zipfile.BadZipFile:
        return ["no zip"]
    found = list(_container(archive))
    trees: dict[str, etree._Element] = {}
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            try:
                trees[name] = etree.fromstring(archive.read(name))
            except etree.XMLSyntaxError as error:
                found.append(f"{name}: {error}")
    if found:
        return found
    found += _types(archive, trees)
    found += _relations(archive, trees)
    found += _styles(trees)
    found += _notes(trees)
    found += _comments(trees)
    found += _numbering(trees)
    for name, tree in trees.items():
        if tree.tag in (W + "document", W + "hdr", W + "ftr", W + "footnotes", W + "endnotes"):
            found += [f"{name}: {fault}" for fault in _markup(tree)]
    found += _sections(trees)
    return found


def _container(archive: zipfile.ZipFile) -> Iterator[str]:
    if (broken := archive.testzip()) is not None:
        yield f"bad crc: {broken}"
    names = [info.filename for info in archive.infolist()]
    if names and names[0] != "[Content_Types].xml":
        yield "[Content_Types].xml is not the first member"
    for name, count in Counter(name.lower() for name in names).items():
        if count > 1:
            yield f"{name} is there {count} times"
    for info in archive.infolist():
        parts = info.filename.split("/")
        if (
            not info.filename.isascii()
            or "\\" in info.filename
            or any(part in ("", ".", "..") for part in parts)
        ):
            yield f"bad name {info.filename!r}"
        if info.date_time != (1980, 1, 1, 0, 0, 0) or info.extra or info.comment:
            yield f"{info.filename} bears a time, an extra field or a comment"
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or info.flag_bits & ~0x800:
            yield f"{info.filename} is packed in an unusual way"


def _types(archive: zipfile.ZipFile, trees: dict[str, etree._Element]) -> Iterator[str]:
    types = trees["[Content_Types].xml"]
    defaults = {row.get("Extension").lower() for row in types.iter(TYPES + "Default")}
    overrides = [row.get("PartName").lstrip("/") for row in types.iter(TYPES + "Override")]
    names = set(archive.namelist())
    for name in overrides:
        if name not in names:
            yield f"content type of {name}, which is not there"
    if len(overrides) != len(set(overrides)):
        yield "a content type is given twice"
    for name in names - set(overrides) - {"[Content_Types].xml"}:
        extension = name.rpartition(".")[2].lower()
        if extension not in defaults or (extension == "xml" and not name.startswith("customXml")):
            yield f"{name} has no content type"


def _relations(archive: zipfile.ZipFile, trees: dict[str, etree._Element]) -> Iterator[str]:
    names = set(archive.namelist())
    reached: set[str] = set()
    for name in sorted(name for name in names if name.endswith(".rels")):
        folder, _, file = name.rpartition("/")
        owner = posixpath.join(folder.removesuffix("_rels"), file.removesuffix(".rels"))
        if owner != "" and owner not in names:
            yield f"{name} belongs to no part"
        rows = list(trees[name].iter(RELS + "Relationship"))
        inner = [row for row in rows if row.get("TargetMode") != "External"]
        ids = {row.get("Id") for row in rows}
        if len(ids) != len(rows):
            yield f"{name}: an Id is there twice"
        base = posixpath.join("/", posixpath.dirname(owner))
        targets = {posixpath.normpath(posixpath.join(base, row.get("Target"))).lstrip("/") for row in inner}
        yield from (f"{name} leads to {target}, which is not there" for target in sorted(targets - names))
        used = _used_ids(trees[owner]) if owner in trees else set()
        yield from (f"{owner}: {rid} leads nowhere" for rid in sorted(used - ids))
        reached |= targets
    for name in sorted(names - reached):
        if not name.endswith(".rels") and name != "[Content_Types].xml":
            yield f"nothing leads to {name}"
    for name, tree in trees.items():
        folder, _, file = name.rpartition("/")
        if not name.endswith(".rels") and f"{folder}/_rels/{file}.rels" not in names and _used_ids(tree):
            yield f"{name} uses relations and has none"


def _used_ids(tree: etree._Element) -> set[str]:
    return {value for element in tree.iter() for key, value in element.attrib.items() if key.startswith(R)}


def _styles(trees: dict[str, etree._Element]) -> Iterator[str]:
    sheet = trees["word/styles.xml"]
    styles = list(sheet.iterchildren(W + "style"))
    ids = [style.get(W + "styleId") for style in styles]
    names = [(style.get(W + "type"), style.find(W + "name").get(W + "val").casefold()) for style in styles]
    yield from (f"style id {name} is there twice" for name, count in Counter(ids).items() if count > 1)
    yield from (f"style name {name} is there twice" for name, count in Counter(names).items() if count > 1)
    for kind in ("paragraph", "character", "table"):
        defaults = [s for s in styles if s.get(W + "type") == kind and s.get(W + "default") in ("1", "true")]
        if len(defaults) != 1:
            yield f"{len(defaults)} default styles of kind {kind}"
    known = set(ids)
    for name, tree in trees.items():
        for reference in _STYLE_REFERENCES:
            for element in tree.iter(W + reference):
                if element.get(W + "val") not in known:
                    yield f"{name}: no style {element.get(W + 'val')} ({reference})"


def _notes(trees: dict[str, etree._Element]) -> Iterator[str]:
    document = trees["word/document.xml"]
    for kind in ("footnote", "endnote"):
        part = trees.get(f"word/{kind}s.xml")
        ids = [note.get(W + "id") for note in part.iterchildren(W + kind)] if part is not None else []
        yield from (f"{kind} {name} is there twice" for name, count in Counter(ids).items() if count > 1)
        for mark in document.iter(W + f"{kind}Reference"):
            if mark.get(W + "id") not in ids:
                yield f"no {kind} {mark.get(W + 'id')}"
        for note in part.iterchildren(W + kind) if part is not None else ():
            if len(note) == 0 or note[-1].tag != W + "p":
                yield f"{kind} {note.get(W + 'id')} does not end with a paragraph"
        settings = trees.get("word/settings.xml")
        for element in settings.iterfind(f"{W}{kind}Pr/{W}{kind}") if settings is not None else ():
            if element.get(W + "id") not in ids:
                yield f"settings name {kind} {element.get(W + 'id')}, which is not there"


def _comments(trees: dict[str, etree._Element]) -> Iterator[str]:
    document = trees["word/document.xml"]
    parts = [tree for tree in trees.values() if tree.tag == W + "comments"]
    said = [comment.get(W + "id") for part in parts for comment in part.iterchildren(W + "comment")]
    yield from (f"comment {name} is there twice" for name, count in Counter(said).items() if count > 1)
    marks = ("commentRangeStart", "commentRangeEnd", "commentReference")
    places = {local: [mark.get(W + "id") for mark in document.iter(W + local)] for local in marks}
    for local, ids in places.items():
        yield from (f"{local} {name} of no comment" for name in ids if name not in said)
    order = [(mark.get(W + "id"), mark.tag) for mark in document.iter(*(W + local for local in marks))]
    for name in said:
        if [tag for identity, tag in order if identity == name] != [W + local for local in marks]:
            yield f"the marks of comment {name} are out of order"
    for mark in document.iter(W + "commentRangeStart", W + "commentRangeEnd"):
        if mark.getparent().tag == W + "p" and mark.getnext() is not None and mark.getnext().tag == W + "pPr":
            yield f"comment {mark.get(W + 'id')} stands before the properties"
    for part in parts:
        yield from (f"empty comment {one.get(W + 'id')}" for one in part if one.find(W + "p") is None)


def _numbering(trees: dict[str, etree._Element]) -> Iterator[str]:
    part = trees.get("word/numbering.xml")
    numbers = [row.get(W + "numId") for row in part.iterchildren(W + "num")] if part is not None else []
    abstract = (
        [row.get(W + "abstractNumId") for row in part.iterchildren(W + "abstractNum")]
        if part is not None
        else []
    )
    if len(numbers) != len(set(numbers)) or len(abstract) != len(set(abstract)):
        yield "a list is defined twice"
    for row in part.iterfind(f"{W}num/{W}abstractNumId") if part is not None else ():
        if row.get(W + "val") not in abstract:
            yield f"no abstractNum {row.get(W + 'val')}"
    for name, tree in trees.items():
        for element in tree.iterfind(f".//{W}numPr/{W}numId"):
            if element.get(W + "val") not in (*numbers, "0"):
                yield f"{name}: no list {element.get(W + 'val')}"


def _markup(tree: etree._Element) -> Iterator[str]:
    yield from _tables(tree)
    yield from _pairs(tree)
    yield from _ends(tree)
    drawings = [drawing.get("id") for drawing in tree.iter(WP + "docPr")]
    yield from (f"drawing id {name} is there twice" for name, count in Counter(drawings).items() if count > 1)
    prefixes = tree.get(MC + "Ignorable", "").split()
    yield from (f"ignorable prefix {name} is not declared" for name in prefixes if name not in tree.nsmap)
    for element in tree.iter():
        yield from _element(element)


def _element(element: etree._Element) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag.startswith("{urn:docgen}"):
        yield f"foreign node {element.tag}"
        return
    around = [element.text, *(child.tail for child in element)]
    if element.tag in _NO_TEXT and any((text or "").strip() for text in around):
        yield f"stray text in {etree.QName(element).localname}"
    values = (element.text or "", *element.attrib.values())
    if any(mark in value for value in values for mark in _MARKS):
        yield f"a mark of the engine is left in {element.tag}"
    names = _ORDERS.get(element.tag, ())
    places = [names.index(local) for child in element if (local := etree.QName(child).localname) in names]
    if places != sorted(places):
        yield f"{etree.QName(element).localname} is out of order"


def _ends(tree: etree._Element) -> Iterator[str]:
    for container in tree.iter(W + "tc", W + "hdr", W + "ftr", W + "txbxContent"):
        children = [child for child in container if child.tag in _CONTENT]
        if not children or children[-1].tag != W + "p":
            yield f"{etree.QName(container).localname} does not end with a paragraph"
    for body in tree.iter(W + "body"):
        blocks = [child for child in body if child.tag in (W + "p", W + "tbl")]
        if body[-1].tag != W + "sectPr" or not blocks or blocks[-1].tag != W + "p":
            yield "the body does not end with a paragraph and its section"


def _tables(tree: etree._Element) -> Iterator[str]:
    for table in tree.iter(W + "tbl"):
        grid = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        rows = table.findall(W + "tr")
        if not rows:
            yield "a table without rows"
        for row in rows:
            cells = row.findall(W + "tc")
            if not cells:
                yield "a row without cells"
            span = sum(_number(cell.find(f"{W}tcPr/{W}gridSpan"), 1) for cell in cells)
            span += sum(_number(row.find(f"{W}trPr/{W}{edge}"), 0) for edge in ("gridBefore", "gridAfter"))
            if span > grid:
                yield f"a row spans {span} columns of a grid of {grid}"


def _number(element: etree._Element | None, default: int) -> int:
    return default if element is None else int(element.get(W + "val"))


def _pairs(tree: etree._Element) -> Iterator[str]:
    starts = [mark.get(W + "id") for mark in tree.iter(W + "bookmarkStart")]
    ends = [mark.get(W + "id") for mark in tree.iter(W + "bookmarkEnd")]
    names = [mark.get(W + "name") for mark in tree.iter(W + "bookmarkStart")]
    if sorted(starts) != sorted(ends) or len(starts) != len(set(starts)) or len(names) != len(set(names)):
        yield "bookmarks are not in pairs, or doubled"
    depth = 0
    for mark in tree.iter(W + "fldChar"):
        depth += {"begin": 1, "end": -1}.get(mark.get(W + "fldCharType"), 0)
        if depth < 0:
            break
    if depth:
        yield f"fields are not balanced ({depth:+d})"


def _sections(trees: dict[str, etree._Element]) -> Iterator[str]:
    for section in trees["word/document.xml"].iter(W + "sectPr"):
        kinds = [(child.tag, child.get(W + "type")) for child in section if child.tag.endswith("Reference")]
        if len(kinds) != len(set(kinds)):
            yield "a section names a header or footer twice"
        size = section.find(W + "pgSz")
        if size is None or section.find(W + "pgMar") is None:
            yield "a section without paper or margins"
            continue
        wide = int(size.get(W + "w")) > int(size.get(W + "h"))
        if wide != (size.get(W + "orient") == "landscape"):
            yield "paper and orientation disagree"
