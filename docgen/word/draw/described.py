"""An annex template drawn from a description of columns, for a person to change in Word."""

from collections.abc import Sequence

from docgen.annex.printed import PrintedTable
from docgen.nd30.house import DOCGEN, House
from docgen.values import dataclass
from docgen.word.draw import annexes, pages
from docgen.word.draw.elements import slot
from docgen.word.draw.grid import leaves, needed_twips
from docgen.word.draw.table import drawn_xml

TITLE = "Phụ lục vẽ từ mô tả cột"


@dataclass(frozen=True, slots=True)
class Paper:
    """The paper of a drawn annex; `needed_twips` is what its widest table needs to be read with ease."""

    landscape: bool
    needed_twips: int
    room_twips: int
    """Width of the text on the paper chosen."""


def paper(tables: Sequence[PrintedTable], house: House = DOCGEN, *, landscape: bool | None = None) -> Paper:
    """Return the paper for `tables`: landscape where they need more room than portrait has, or as asked."""
    needed = max(needed_twips(leaves(table.columns), table.dong) for table in tables)
    if landscape is None:
        landscape = needed > house.text_twips()
    return Paper(landscape, needed, house.text_twips(landscape=landscape))


def annex(tables: Sequence[PrintedTable], on: Paper, house: House = DOCGEN) -> bytes:
    """Return an annex template with a table for each of `tables`, called by its key, as .docx bytes.

    Each is drawn as for a dossier that names no template: repeated heading, a prototype row for each of the
    table's levels, widths that fit its rows where it has any. It has one row of data, for a person who
    changes that row would not look for a second one before the total.
    """
    named = [(f"bang.{table.ma_bang}", table) for table in tables]
    drawn = drawn_xml(named, width_twips=on.room_twips, held=False)
    body = annexes.head() + slot("noi_dung") + drawn + slot("ghi_chu")
    return pages.template(body, title=TITLE, landscape=on.landscape, house=house)
