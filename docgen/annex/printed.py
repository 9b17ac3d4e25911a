"""What a table is once printed: rows of text, ready for a template's loop, and the figures in it."""

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from docgen.models.dong import DongSoLieu
from docgen.values import dataclass

PrintedRow = Mapping[str, str]
"""One row: «cap» (its level: «nhom_1», «nhom_2», …, «dong», «tong», «trong»), «stt» (its number as printed),
«nhan» (label of a group or total row, else empty) and one text per column key. Every row has every key."""
Kind = Literal["chu", "so", "dau", "dem"]
"""What the cells of a column are: text, numbers, marks X, counts."""


@dataclass(frozen=True, slots=True)
class PrintedColumn:
    """A column or, with `columns` below it, a heading over several columns (merged header)."""

    ma_cot: str
    tieu_de: str
    rong_mm: float = 0
    """Wanted width in millimetres; 0: chosen by docgen."""
    can_le: str = ""
    """«trai», «giua», «phai»; empty: chosen by the kind of the column."""
    columns: tuple["PrintedColumn", ...] = ()
    kieu: Kind = "chu"
    """A text of a column of numbers or counts is read back exactly by ``vn.numbers.parse``."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a table, or a group of it, counts and sums, for sentences: from the rows that are printed."""

    so_dong: int = 0
    """Rows of data, or distinct codes where the table counts by a column; a row under two levels is one."""
    tong: Mapping[str, Decimal] = field(default_factory=lambda: MappingProxyType({}))
    """Sum or count by key of column; a sum of nothing is not in it."""
    nhom: Mapping[str, "Figures"] = field(default_factory=lambda: MappingProxyType({}))
    """The groups right below, by their value as a key: «Cấp Tỉnh» is `cap_tinh`."""


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table ready to print; `tong` is the printed total per column."""

    ma_bang: str
    tieu_de: str
    columns: tuple[PrintedColumn, ...]
    levels: tuple[str, ...]
    """Levels that occur, outermost first: a subset of nhom_1…nhom_n, dong, trong, tong."""
    dong: tuple[PrintedRow, ...]
    so_dong: int
    """How many rows of data it shows, as `so_lieu` counts them."""
    tong: Mapping[str, str]
    so_lieu: Figures = field(default_factory=Figures)
    goc: tuple[DongSoLieu | None, ...] = ()
    """Where each row of `dong` comes from; None: docgen made it. Empty: nothing is known of any."""
    cot_nhom: frozenset[str] = frozenset()
    """Keys of the columns that group rows fill beside their label."""
