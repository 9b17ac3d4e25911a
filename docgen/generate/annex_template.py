"""The path of an annex template from a description of columns: YAML → printed tables → a Word file."""

from dataclasses import replace
from pathlib import Path

from docgen.annex.printed import PrintedTable
from docgen.annex.table import printed
from docgen.models.bang import Bang
from docgen.models.dong import DongSoLieu
from docgen.nd30.house import DOCGEN, House
from docgen.sources import descriptions
from docgen.values import dataclass
from docgen.word.draw import described
from docgen.word.draw.described import Paper


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn annex template, the keys of its tables, and its paper; `asked`: the description names it."""

    data: bytes
    tables: tuple[str, ...]
    paper: Paper
    asked: bool


def drawn(path: Path, house: House = DOCGEN) -> Drawn:
    """Return the annex template that the description at `path` asks for, in the style of `house`.

    All mistakes of the description are raised together.
    """
    found = descriptions.read(path)
    huong = found.mo_ta.huong
    tables = [_table(bang, rows) for bang, rows in zip(found.mo_ta.bang, found.rows, strict=True)]
    paper = described.paper(tables, house, landscape=None if huong is None else huong == "ngang")
    keys = tuple(table.ma_bang for table in tables)
    return Drawn(described.annex(tables, paper, house), keys, paper, asked=huong is not None)


def _table(bang: Bang, rows: tuple[DongSoLieu, ...]) -> PrintedTable:
    """Return `bang` printed, with every level that a dossier with these columns may print."""
    groups = (f"nhom_{number}" for number in range(1, len(bang.nhom) + 1))
    total = ("tong",) if bang.tong else ()
    return replace(printed(bang, rows), levels=(*groups, "dong", "trong", *total))
