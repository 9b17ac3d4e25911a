"""Where each value of a dossier or another file of facts stands: its line, in a workbook its cell."""

from collections.abc import Iterator, Mapping

from docgen.errors import Where
from docgen.values import dataclass

Step = str | int
Path = tuple[Step, ...]
"""Way to a value: ``("van_ban", 0, "trich_yeu")``, lists counted from 0."""


class Placed(Mapping[Path, int]):
    """Path → line, kept by list and mapping: to make a path for each of their values would take too long."""

    __slots__ = ("below", "top")

    def __init__(self, top: int, below: Mapping[Path, Mapping[Step, int]]) -> None:
        self.top = top
        self.below = below

    def __getitem__(self, path: Path) -> int:
        return self.below[path[:-1]][path[-1]] if path else self.top

    def __iter__(self) -> Iterator[Path]:
        yield ()
        yield from ((*path, step) for path, rows in self.below.items() for step in rows)

    def __len__(self) -> int:
        return 1 + sum(map(len, self.below.values()))


@dataclass(frozen=True, slots=True)
class Lines:
    """Path of every value → 1-based line, for one file."""

    file: str
    """Name of the file as people see it."""
    at: Mapping[Path, int]
    text_at: Mapping[Path, int]
    """Line where the text itself begins, for the block scalars (`|`, `>`) only."""
    joined: frozenset[Path] = frozenset()
    """Texts of several lines that YAML joined into one: all but those after `|`."""
    cells: Mapping[Path, str] | None = None
    """Path → ``Sheet!D17`` of a workbook form, of empty cells too; None: a file of lines."""

    def line(self, path: Path) -> int:
        """Return the line of the value at `path`, or of its nearest parent; 0: the file is empty."""
        for length in range(len(path), -1, -1):
            if (line := self.at.get(path[:length])) is not None:
                return line
        return 0

    def base_line(self, path: Path) -> int:
        """Return the line of the first line of the text at `path`: below the `|` of a block scalar."""
        return self.text_at.get(path) or self.line(path)

    def cell(self, path: Path) -> str:
        """Return the cell of the value at `path`, or of its nearest parent; empty: the file has lines."""
        cells = self.cells or {}
        ways = (path[:length] for length in range(len(path), -1, -1)) if cells else ()
        return next((cells[way] for way in ways if way in cells), "")

    def where(self, path: Path) -> Where:
        """Return the place of the value at `path`, with its dotted field."""
        if cell := self.cell(path):
            return Where(file=self.file, cell=cell, field=dotted(path))
        return Where(file=self.file, line=self.line(path), field=dotted(path))

    def text_where(self, path: Path) -> Where:
        """Return the place where the text at `path` begins, with its dotted field."""
        if self.cells:
            return self.where(path)
        return Where(file=self.file, line=self.base_line(path), field=dotted(path))


def dotted(path: Path) -> str:
    """Return `path` as people write it, lists counted from 1.

    >>> dotted(("van_ban", 0, "phu_luc", 2, "tieu_de"))
    'van_ban[1].phu_luc[3].tieu_de'
    """
    out = ""
    for step in path:
        out += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return out.removeprefix(".")
