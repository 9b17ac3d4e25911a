"""A workbook of the user's own → a copy in which cells are coloured and commented, all else left as it is.

Done on the parts of the package: what loads and saves a whole workbook loses charts, pictures and controls.
"""

import io
import posixpath
import zipfile
from collections import defaultdict
from collections.abc import Mapping, Sequence

from docgen.errors import FileError, Where
from docgen.excel import marked_cells, marked_notes, marked_parts
from docgen.excel.marked_styles import Styles
from docgen.sources import archive, sheet_xml
from docgen.sources.archive import ArchiveError
from docgen.values import dataclass

_STYLES, _TYPES = "xl/styles.xml", "[Content_Types].xml"
_STRICT = b"purl.oclc.org/ooxml"


@dataclass(frozen=True, slots=True)
class Mark:
    """What to say at a cell («Sheet!D17»): its weight gives the colour, the text goes into a comment."""

    cell: str
    weight: str
    text: str


def copy(data: bytes, name: str, marks: Sequence[Mark]) -> bytes:
    """Return the workbook `data` with `marks`; parts that no mark touches keep their bytes.

    FileError with `name` for a package that cannot be marked: one of the strict dialect, or a broken one.
    """
    try:
        package = archive.open_archive(data)
        parts = _marked(package, marks)
    except ArchiveError as error:
        raise FileError(error.id, Where(name), name=name) from error
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for member, info in package.members.items():
            entry = zipfile.ZipInfo(member, info.date_time)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, parts[member] if member in parts else package.read(member))
        for member in sorted(parts.keys() - package.members.keys()):
            target.writestr(zipfile.ZipInfo(member), parts[member], zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _marked(package: archive.Archive, marks: Sequence[Mark]) -> dict[str, bytes]:
    """Return the parts that change and the new ones, by name."""
    parts: dict[str, bytes] = {}
    types = package.read(_TYPES)
    styles = Styles(package.read(_STYLES))
    for sheet, cells in _by_sheet(marks).items():
        part = sheet_xml.part_of(package, sheet)
        xml = package.read(part)
        if _STRICT in xml[:2_000]:
            raise ArchiveError("danh_dau_khong_duoc")
        weights = {cell: found[0].weight for cell, found in cells.items()}
        xml = marked_cells.coloured(xml, weights, styles)
        texts = {cell: "\n".join(mark.text for mark in found) for cell, found in cells.items()}
        parts[part], more, types = _noted(package, part, xml, texts, types)
        parts |= more
    if parts:
        parts |= {_TYPES: types}
        parts |= {_STYLES: styles.xml()} if styles.usable else {}
    return parts


def _by_sheet(marks: Sequence[Mark]) -> Mapping[str, Mapping[str, list[Mark]]]:
    """Return sheet → cell → its marks, the first the gravest as they come."""
    found: dict[str, dict[str, list[Mark]]] = defaultdict(lambda: defaultdict(list))
    for mark in marks:
        sheet, _, cell = mark.cell.rpartition("!")
        found[sheet][cell].append(mark)
    return found


def _noted(
    package: archive.Archive, part: str, xml: bytes, texts: Mapping[str, str], types: bytes
) -> tuple[bytes, dict[str, bytes], bytes]:
    """Return the sheet with its comments attached, the parts that hold them, and the list of types."""
    rels_name = posixpath.join(posixpath.dirname(part), "_rels", posixpath.basename(part) + ".rels")
    rels = marked_parts.Relations(package.read(rels_name), posixpath.dirname(part))
    stem = posixpath.basename(part).removesuffix(".xml")
    comments = rels.target("comments") or f"xl/comments_docgen_{stem}.xml"
    drawing = rels.target("vmlDrawing") or f"xl/drawings/vml_docgen_{stem}.vml"
    drawing_id = rels.ensure("vmlDrawing", drawing)
    rels.ensure("comments", comments)
    changed = {
        comments: marked_notes.comments(package.read(comments), texts),
        drawing: marked_notes.drawing(package.read(drawing), list(texts)),
        rels_name: rels.xml(),
    }
    types = marked_parts.typed(types, comments)
    return marked_cells.with_drawing(xml, drawing_id), changed, types
