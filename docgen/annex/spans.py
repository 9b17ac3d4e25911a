"""The groups of a printed table, each with its figures and the rows of data that are printed in it."""

from collections.abc import Iterator
from dataclasses import field

from docgen.annex.printed import Figures, PrintedTable
from docgen.models.dong import DongSoLieu
from docgen.values import dataclass

_GROUP = "nhom_"


@dataclass(frozen=True, slots=True)
class Span:
    """The whole table (an empty `path`) or a group of it: the keys that lead to it, its figures and rows."""

    path: tuple[str, ...]
    figures: Figures
    label: str = ""
    rows: list[DongSoLieu] = field(default_factory=list)


def spans(table: PrintedTable, *, summary: bool) -> Iterator[Span]:
    """Yield the table and every group of it, outer ones first.

    `summary`: each row of data stands for a group (of groups alone, of a cross table); its rows are unknown.
    """
    here = [Span((), table.so_lieu)]
    below = [iter(table.so_lieu.nhom.items())]
    found = list(here)
    for row, source in zip(table.dong, table.goc, strict=True):
        level = row["cap"]
        if level.startswith(_GROUP):
            depth = int(level.removeprefix(_GROUP))
            here, below = here[:depth], below[:depth]
            group = _next(here[-1], below[-1], row["nhan"])
            here.append(group)
            below.append(iter(group.figures.nhom.items()))
            found.append(group)
        elif level == "dong" and summary:
            found.append(_next(here[-1], below[-1], ""))
        elif level == "dong" and source:
            for span in here:
                span.rows.append(source)
    yield from found


def _next(parent: Span, groups: Iterator[tuple[str, Figures]], label: str) -> Span:
    key, figures = next(groups)
    return Span((*parent.path, key), figures, label)
