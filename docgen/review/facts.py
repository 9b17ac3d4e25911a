"""What the page is made of: packs as they lie in the output folder, their texts as blocks."""

from collections.abc import Mapping

from docgen.nd30.rules import Severity
from docgen.values import dataclass

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph that is no cell of an annex table; `style` is the name of its Word style."""

    style: str
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table of an annex: its headings, how many rows it has below them, and some of these."""

    heads: Row
    count: int
    """Rows below the headings, without those of groups and totals."""
    first: tuple[Row, ...]
    last: tuple[Row, ...]
    """The last of the rows that are not in `first`."""
    hidden: int = 0
    """So many rows stand between `first` and `last`."""
    total: Row = ()
    """The row of totals, a cell a heading; empty where there is none."""
    chars: int = 0
    """Characters of all rows."""


Block = Line | Table


@dataclass(frozen=True, slots=True)
class Found:
    """A finding: the rule, and the whole sentence."""

    rule: str
    severity: Severity
    duty: str
    """What the rule demands, in one sentence."""
    line: str


@dataclass(frozen=True, slots=True)
class File:
    """One delivered file: its name in the pack, and the address that opens it from the page."""

    name: str
    href: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Pack:
    """One row of the pack's table."""

    name: str
    """Name of its folder or zip."""
    body: str
    """The body that it goes to."""
    digest: str
    """Hash of all its files: another one means that it must be looked at again."""
    findings: tuple[Found, ...] = ()
    failures: tuple[str, ...] = ()
    """Why it could not be made."""
    faults: tuple[tuple[str, str], ...] = ()
    """What is wrong with its files in the folder: (key of a reason, sentence)."""
    files: tuple[File, ...] = ()
    blocks: tuple[Block, ...] = ()
    """The text of its Word files, one after the other; empty where there is none that can be read."""


@dataclass(frozen=True, slots=True)
class Run:
    """All that one page shows."""

    title: str
    version: str
    inputs: Mapping[str, str]
    """Name of each file that was read → SHA-256."""
    packs: tuple[Pack, ...]
    orphans: tuple[str, ...] = ()
    """Names of packs whose row is no longer in the table."""
