"""Templates in the style of a house: docgen's own are drawn anew in it, an office's own stay as they are."""

from functools import lru_cache
from pathlib import Path

from docgen.nd30.house import House
from docgen.sources import house_style, office
from docgen.sources.files import ReadFile
from docgen.sources.office import Office
from docgen.values import dataclass


def in_style(file: ReadFile, home: Office, house: House) -> bytes:
    """Return the bytes of the template `file` as documents of this house are made from.

    One of docgen's own, also as an untouched copy in the office's folder, is drawn with the house's page and
    paragraphs. What a person has changed is that person's, and stays.
    """
    if not house.redraws:
        return file.data
    from docgen.word.draw.shipped import TEMPLATES  # late: few houses have a style of their own

    own = office.untouched(home, file)
    return _drawn(own, house) if own in TEMPLATES else file.data


@lru_cache(maxsize=32)
def _drawn(name: str, house: House) -> bytes:
    from docgen.word.draw.shipped import make_template

    return make_template(name, house)


@dataclass(frozen=True, slots=True)
class Opened:
    """A template as it lies on the disk, and `data` as documents of its house are made from it."""

    file: ReadFile
    data: bytes
    house: House


def opened(path: Path) -> Opened:
    """Return the template at `path` with the style of the house in whose folder it lies."""
    file, home = office.read_template(path), office.find(path.parent)
    house = house_style.of(home)
    return Opened(file, in_style(file, home, house), house)
