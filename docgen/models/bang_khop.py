"""What is wrong with a table's description in itself: keys that do not belong together."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, LiteralString

from pydantic_core import PydanticCustomError

from docgen.models import cot as columns
from docgen.models import nhom as labels
from docgen.models.base import Breach, Fact, Loc
from docgen.models.cot import STT, Cot
from docgen.vn import numbers

if TYPE_CHECKING:
    from docgen.models.bang import Bang


def breaches(bang: "Bang") -> Iterator[Breach]:
    """Yield what is wrong with groups, sums, labels and the kinds of columns."""
    yield from _shape_breaches(bang)
    yield from _group_breaches(bang)
    yield from _total_breaches(bang)
    yield from _label_breaches(bang)


def _shape_breaches(bang: "Bang") -> Iterator[Breach]:
    """Yield columns beside a cross table, none at all, and what a table of groups alone would lose."""
    if bang.cheo is None:
        if not bang.cot:
            yield ("cot",), PydanticCustomError("bang_chua_co_cot", "no columns", {})
        if bang.chi_nhom:
            yield from _summary_breaches(bang)
        return
    own = {"cot", "nhom", "tong", "tong_nhom", "chi_nhom", "dong_trong", "sap_xep", "danh_so_dong"}
    for name in sorted(name for name in bang.model_fields_set & own if getattr(bang, name)):
        yield (name,), PydanticCustomError("bang_cheo_rieng", "not with a cross table", {"key": name})
    if (key := bang.cheo.hang.theo) in columns.RESERVED or key == STT:
        yield ("cheo", "hang", "theo"), PydanticCustomError("bang_khoa_rieng", "reserved", {"key": key})
    if bang.cheo.hang.theo == bang.cheo.cot.theo:
        key = bang.cheo.hang.theo
        yield ("cheo", "cot"), PydanticCustomError("bang_cheo_mot_cot", "one column twice", {"key": key})


def _summary_breaches(bang: "Bang") -> Iterator[Breach]:
    if not bang.nhom:
        yield ("chi_nhom",), PydanticCustomError("bang_chi_nhom_khong_nhom", "no group", {})
    elif bang.nhom[-1].theo not in {column.ma_cot for column in bang.cac_cot}:
        key = bang.nhom[-1].theo
        yield ("chi_nhom",), PydanticCustomError("bang_chi_nhom_thieu_cot", "no column", {"key": key})
    for loc, column in columns.leaves(bang.cot):
        if column.kieu == "so" and column.ma_cot not in bang.tong:
            error = PydanticCustomError(
                "bang_chi_nhom_khong_cong", "not summed", {"key": column.ma_cot or ""}
            )
            yield (*loc, "kieu"), error


def _label_breaches(bang: "Bang") -> Iterator[Breach]:
    """Yield places in labels that nothing fills."""
    counts = {column.ma_cot or "" for column in bang.cac_cot if column.kieu == "dem"}
    sums = {column.ma_cot for column in bang.cac_cot if _summed(column)}
    known = frozenset({labels.ROWS, *bang.tong, *counts})
    wanted: list[tuple[Loc, str, frozenset[str]]] = [
        (("nhom", index, "nhan"), group.nhan, known | {labels.VALUE})
        for index, group in enumerate(bang.nhom)
        if group.nhan
    ]
    for loc, label, names in (*wanted, (("nhan_tong",), bang.nhan_tong, known)):
        for name in labels.unknown(label, names):
            args = {"key": name, "known": ", ".join(sorted(names))}
            id_: LiteralString = "bang_nhan_chua_cong" if name in sums else "bang_nhan_la"
            yield loc, PydanticCustomError(id_, "unknown place", args)


def _group_breaches(bang: "Bang") -> Iterator[Breach]:
    own = {column.ma_cot for column in bang.cac_cot}
    for index, group in enumerate(bang.nhom):
        key = group.theo
        if key in [before.theo for before in bang.nhom[:index]]:
            error = PydanticCustomError("bang_nhom_hai_lan", "one column twice", {"key": key})
            yield ("nhom", index, "theo"), error
        if key in columns.RESERVED or key == STT:
            yield ("nhom", index, "theo"), PydanticCustomError("bang_khoa_rieng", "reserved", {"key": key})
        if key in own and group.lay_tu:
            yield ("nhom", index, "lay_tu"), PydanticCustomError("bang_nhom_lay_tu", "source given twice", {})


def _total_breaches(bang: "Bang") -> Iterator[Breach]:
    kinds = {column.ma_cot: _summed(column) for column in bang.cac_cot}
    known = ", ".join(key for key, summed in kinds.items() if key and summed) or "-"
    for index, key in enumerate(bang.tong):
        if key not in kinds:
            error = PydanticCustomError("bang_tong_khong_co", "no such column", {"key": key, "known": known})
        elif not kinds[key]:
            error = PydanticCustomError("bang_tong_khong_so", "not a column of numbers", {"key": key})
        elif key in bang.tong[:index]:
            error = PydanticCustomError("bang_tong_hai_lan", "one column twice", {"key": key})
        else:
            continue
        yield ("tong", index), error


def _summed(column: Cot) -> bool:
    return column.kieu != "chu" or bool(column.danh_dau)


def source_breaches(bang: "Bang", section: type[Fact] | None) -> Iterator[Breach]:
    """Yield inline cells that belong to no column, are no numbers, or leave a row without its group.

    `section` is the list of the dossier that the table takes its rows from, if it takes them from one.
    """
    if section is not None:
        yield from _field_breaches(bang, section)
    if not isinstance(bang.nguon, tuple):
        return
    keys = bang.khoa_dong
    known = dict.fromkeys(keys.values())
    numeric = {keys[key] for key in bang.cot_so}
    needed = [keys[key] for key in bang.cot_phai_co]
    for index, row in enumerate(bang.nguon):
        if numeric or not row.keys() <= known.keys():
            yield from _cell_breaches(index, row, tuple(known), numeric)
        for key in needed:
            if not row.get(key):
                yield ("nguon", index, key), PydanticCustomError("bang_thieu_nhom", "no group", {"key": key})


def _cell_breaches(
    index: int, row: Mapping[str, str], known: Sequence[str], numeric: Container[str]
) -> Iterator[Breach]:
    """Yield the cells of an inline row that belong to none of the `known` keys, or are no numbers."""
    for key, cell in row.items():
        if key not in known:
            id_: LiteralString = "bang_stt_tu_danh" if key == STT else "bang_o_thua"
            args = {"key": key, "known": ", ".join(known)}
            yield ("nguon", index, key), PydanticCustomError(id_, "unused", args)
        elif key in numeric and cell and numbers.parse(cell) is None:
            yield ("nguon", index, key), PydanticCustomError("khong_phai_so", "not a number", {})


def _field_breaches(bang: "Bang", section: type[Fact]) -> Iterator[Breach]:
    """Yield columns and groups that no field of the dossier's own list fills."""
    fields, keys = section.model_fields, bang.khoa_dong
    known = ", ".join(fields)
    places = [((*loc, "lay_tu" if c.lay_tu else "ma_cot"), c.ma_cot) for loc, c in columns.leaves(bang.cot)]
    places += [((*loc, "theo"), one.theo) for loc, one in _named(bang)]
    for loc, key in places:
        if key and key in keys and keys[key] not in fields:
            args = {"key": keys[key], "known": known}
            yield loc, PydanticCustomError("bang_cot_ngoai_muc", "no such field", args)


def _named(bang: "Bang") -> Iterator[tuple[Loc, labels.Theo]]:
    """Yield every column of the source that is named outside `cot`, with its place below the table."""
    lists: dict[str, tuple[labels.Theo, ...]] = {
        "nhom": bang.nhom, "loc": bang.loc, "sap_xep": bang.sap_xep,
    }  # fmt: skip
    for name, found in lists.items():
        yield from (((name, index), one) for index, one in enumerate(found))
    if bang.dem_theo:
        yield ("dem_theo",), bang.dem_theo
    for name in ("hang", "cot", "cong"):
        one = getattr(bang.cheo, name, None)
        if one is not None:
            yield ("cheo", name), one
