"""Columns (cột) of a table, and merged headings over several columns."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field
from pydantic_core import PydanticCustomError

from docgen.models.base import Breach, Fact, Key, Line, Lines, Loc, Real

MAX_COLUMNS = 63
"""Word shows no more cells in a row of a table."""
STT = "stt"
"""Key of the column that holds docgen's own numbers."""
RESERVED = frozenset({"cap", "nhan", *(name for name in dir(dict) if not name.startswith("_"))})
"""Keys that every printed row has already, or that a template would take for a method of the row."""


class Cot(Fact, title="Cột"):
    """A column (cột), or with `cot` below it a heading over several columns."""

    ma_cot: Annotated[Key | None, Field(title="Mã cột")] = None
    """Key of the column; absent only for a heading over several columns. `stt`: docgen's own numbers."""
    tieu_de: Annotated[Line | None, Field(title="Tiêu đề cột")] = None
    """Heading as printed, where docgen draws the table itself."""
    lay_tu: Annotated[Line | None, Field(title="Lấy từ cột nguồn")] = None
    """Heading of the source column, or key of the inline row; absent: the column's own heading, else key."""
    danh_dau: Annotated[Lines, Field(title="Đánh dấu X khi bằng")] = ()
    """Values of the source that print an X; any other value prints nothing."""
    kieu: Annotated[Literal["chu", "so", "dem"], Field(title="Kiểu")] = "chu"
    """Text, numbers, or a count that groups and totals print: of their rows, of the values of `lay_tu`."""
    rong_mm: Annotated[Real, Field(title="Độ rộng (mm)", ge=0, le=400)] = 0
    can_le: Annotated[Literal["trai", "giua", "phai", ""], Field(title="Canh lề")] = ""
    cot: Annotated[tuple["Cot", ...], Field(title="Các cột bên dưới")] = ()


def leaves(columns: tuple[Cot, ...], loc: Loc = ("cot",)) -> Iterator[tuple[Loc, Cot]]:
    """Yield the columns that hold data, left to right, each with its place below the table."""
    for index, column in enumerate(columns):
        if column.cot:
            yield from leaves(column.cot, (*loc, index, "cot"))
        else:
            yield (*loc, index), column


def lowest(columns: tuple[Cot, ...]) -> tuple[Cot, ...]:
    """Return the columns that hold data, left to right, as `leaves` yields them."""
    if not any(column.cot for column in columns):
        return columns
    return tuple(below for column in columns for below in (lowest(column.cot) if column.cot else (column,)))


def headings(columns: tuple[Cot, ...], loc: Loc = ("cot",)) -> Iterator[tuple[Loc, Cot]]:
    """Yield the headings over several columns, outer ones first, each with its place below the table."""
    for index, column in enumerate(columns):
        if column.cot:
            yield (*loc, index), column
            yield from headings(column.cot, (*loc, index, "cot"))


def breaches(columns: tuple[Cot, ...]) -> Iterator[Breach]:
    """Yield what is wrong with `columns` among themselves."""
    seen: set[str] = set()
    if sum(1 for _ in leaves(columns)) > MAX_COLUMNS:
        error = PydanticCustomError("bang_qua_nhieu_cot", "too many columns", {"limit": MAX_COLUMNS})
        yield ("cot",), error
    for loc, column in leaves(columns):
        key = column.ma_cot
        if key is None:
            yield (*loc, "ma_cot"), PydanticCustomError("bang_thieu_ma_cot", "column without key", {})
            continue
        yield from _alone(loc, column, key)
        if key in seen:
            yield (*loc, "ma_cot"), PydanticCustomError("trung_khoa", "same key twice", {})
        seen.add(key)
    for loc, column in headings(columns):
        if column.tieu_de is None:
            yield (*loc, "tieu_de"), PydanticCustomError("bang_thieu_tieu_de", "heading without text", {})
        own = column.model_fields_set & {"ma_cot", "lay_tu", "danh_dau", "kieu"}
        for name in sorted(own):
            yield (*loc, name), PydanticCustomError("bang_cot_gop", "heading with data", {"key": name})


def _alone(loc: Loc, column: Cot, key: str) -> Iterator[Breach]:
    """Yield what is wrong with one column that holds data."""
    if key in RESERVED:
        yield (*loc, "ma_cot"), PydanticCustomError("bang_khoa_rieng", "reserved key", {"key": key})
    if key == STT:
        for name in sorted(column.model_fields_set & {"lay_tu", "danh_dau", "kieu"}):
            yield (*loc, name), PydanticCustomError("bang_stt_tu_danh", "numbers are docgen's", {})
    elif column.danh_dau and column.kieu != "chu":
        yield (*loc, "danh_dau"), PydanticCustomError("bang_dau_va_so", "a mark and a number", {})
