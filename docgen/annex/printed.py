"""What a table is once printed: rows of text, ready for a template's loop."""

from collections.abc import Mapping

from docgen.values import dataclass

PrintedRow = Mapping[str, str]
"""One row: «cap» (its level: «nhom_1», «nhom_2», …, «dong», «tong», «trong»), «stt» (its number as printed),
«nhan» (label of a group or total row, else empty) and one text per column key. Every row has every key."""


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


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table ready to print; `so_dong` counts data rows only, `tong` is the printed total per column."""

    ma_bang: str
    tieu_de: str
    columns: tuple[PrintedColumn, ...]
    levels: tuple[str, ...]
    """Levels that occur, outermost first: a subset of nhom_1…nhom_n, dong, trong, tong."""
    dong: tuple[PrintedRow, ...]
    so_dong: int
    tong: Mapping[str, str]
