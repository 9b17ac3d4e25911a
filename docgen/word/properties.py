"""Core and application properties (ECMA-376, Part 2, 8; Part 1, 22.2): from data, never from the clock."""

import datetime as dt
from collections.abc import Iterator

from docgen.values import dataclass
from docgen.word.escaping import escape
from docgen.word.ooxml import XML_DECLARATION

APPLICATION = "docgen"
_CORE_SPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself (DX-19); an empty value is left out."""

    title: str = ""
    """Trích yếu."""
    subject: str = ""
    """Số, ký hiệu."""
    creator: str = ""
    """Cơ quan ban hành."""
    keywords: str = ""
    created: dt.date | None = None
    """Day of the document; None: a draft without a day."""


def core_xml(properties: Properties) -> str:
    """Return docProps/core.xml."""
    inner = "".join(_core(properties))
    return f"{XML_DECLARATION}<cp:coreProperties {_CORE_SPACES}>{inner}</cp:coreProperties>"


def _core(properties: Properties) -> Iterator[str]:
    """Yield the elements that have a value."""
    for name, text in (
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        ("dc:creator", properties.creator),
        ("cp:keywords", properties.keywords),
        ("cp:lastModifiedBy", properties.creator),
    ):
        if text:
            yield f"<{name}>{escape(' '.join(text.split()))}</{name}>"
    if properties.created is not None:
        moment = f"{properties.created.isoformat()}T00:00:00Z"
        for name in ("created", "modified"):
            yield f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
    yield "<dc:language>vi-VN</dc:language>"


def app_xml() -> str:
    """Return docProps/app.xml: the program's name, no counts that would have to be kept true."""
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    inner = f"<Application>{APPLICATION}</Application>"
    return f'{XML_DECLARATION}<Properties xmlns="{space}">{inner}</Properties>'
