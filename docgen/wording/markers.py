"""A context that shows where each name comes out: «‹Trích yếu›» in the place of a subject."""

from collections.abc import Iterable
from typing import Any

from docgen.annex.printed import PrintedColumn, PrintedTable
from docgen.body.blocks import Block, Body, Run
from docgen.nd30.components import RULED_LINES
from docgen.wording.offered import Offered, offered_to

RULE_TWIPS = 1440
_TWICE = 2
"""A list and a table show two of everything, so that what repeats is seen to repeat."""
DRAWN = PrintedTable(
    ma_bang="bang_mau",
    tieu_de="‹Tiêu đề bảng›",
    columns=(
        PrintedColumn("stt", "STT", 12, "giua"),
        PrintedColumn("cot_1", "‹Cột 1›"),
        PrintedColumn("cot_2", "‹Cột 2›"),
    ),
    levels=("dong",),
    dong=tuple(
        {"cap": "dong", "stt": str(n), "nhan": "", "cot_1": "‹cot_1›", "cot_2": "‹cot_2›"} for n in (1, 2)
    ),
    so_dong=_TWICE,
    tong={},
)
"""The table that stands where docgen would draw an annex's own."""


class AnyKey(dict[str, Any]):
    """A dict that has every key: a column is whatever the workbook calls it."""

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str)

    def __missing__(self, key: str) -> object:
        return f"‹{key}›"


class AnyTable(dict[str, Any]):
    """A dict of tables that has every key; each table has the rows of `levels`."""

    def __init__(self, levels: tuple[str, ...]) -> None:
        super().__init__()
        self.levels = levels

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str)

    def __missing__(self, key: str) -> object:
        return _table(key, self.levels)


def names(form: str, levels: Iterable[str] = ()) -> dict[str, Any]:
    """Return a value for every name that `form` offers (empty: every name there is).

    `levels` are those of the tables' rows that the template tells apart («nhom_1», «tong»); data rows are
    always there, two of them.
    """
    shown = _ordered(levels)
    context = {row.name: _value(row, shown) for row in offered_to(form) if row.shape != "bang_tu_ve"}
    return {**context, "_ke": dict.fromkeys(RULED_LINES, RULE_TWIPS)}


def _ordered(levels: Iterable[str]) -> tuple[str, ...]:
    groups = sorted(level for level in set(levels) if level.startswith("nhom_"))
    last = tuple(level for level in ("trong", "tong") if level in levels)
    return (*groups, *("dong",) * _TWICE, *last)


def _value(row: Offered, levels: tuple[str, ...]) -> object:
    mark = f"‹{row.vi}›"
    if row.shape == "danh_sach":
        return [f"‹{row.vi} {number}›" for number in (1, 2)]
    if row.shape == "doan":
        part = "can_cu" if row.name == "can_cu" else "noi_dung"
        return Body(tuple(Block(part, (Run(f"‹{row.vi}, đoạn {number}›"),)) for number in (1, 2)))
    if row.shape == "dong_chu":
        return (Run(mark),)
    if row.shape == "bang":
        return AnyTable(levels)
    if row.shape == "cac_bang":
        return [_table(f"bang_{number}", levels) for number in (1, 2)]
    return mark


def _table(key: str, levels: tuple[str, ...]) -> dict[str, Any]:
    return {
        "ma_bang": key,
        "tieu_de": f"‹Tiêu đề bảng {key}›",
        "cot": [{"ma_cot": f"cot_{n}", "tieu_de": f"‹Cột {n}›"} for n in (1, 2)],
        "dong": tuple(
            AnyKey(cap=level, stt=str(at), nhan="‹nhan›") for at, level in enumerate(levels, start=1)
        ),
        "so_dong": _TWICE,
        "tong": AnyKey(),
    }
