"""What a document says, part by part in reading order, as its names give it to a template.

The words around the names are those of the decree's forms (PL III): «Số: », «V/v », «Nơi nhận:».
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, pairwise
from typing import Any, NamedTuple

from docgen.body.blocks import Block, Body, Run, flat
from docgen.kept import by_identity
from docgen.vn.width import width_pt

_LINES = (
    ("chu_quan", "co_quan_chu_quan", "{}"),
    ("co_quan", "co_quan_ban_hanh", "{}"),
    ("so_ky_hieu", "so_ky_hieu", "Số: {}"),
    ("du_thao", "du_thao", "{}"),
    ("dia_danh_ngay", "dia_danh_ngay", "{}"),
    ("ten_loai", "ten_loai", "{}"),
    ("phu_luc_so", "phu_luc_so", "{}"),
    ("tieu_de", "phu_luc_tieu_de", "{}"),
    ("tham_quyen_ban_hanh", "tham_quyen", "{}"),
    ("kem_theo", "phu_luc_kem_theo", "{}"),
)
"""Names of one line: name, part, how it is printed."""
_MARKS = frozenset(("ten_loai", "du_thao", "do_khan", "luu_hanh"))
"""Names of few values: templates draw each of them in its own way."""
_RULES = ("ke_co_quan", "ke_trich_yeu")
_SIZE_PT = 14.0
_KEPT = 500
"""So many paragraphs are held that are the same in many documents."""


class Said(NamedTuple):
    """One paragraph: the part it is, its text, and whether it stands in a table of rows."""

    part: str
    text: str
    in_table: bool = False


Cell = tuple[int, int, str, str, bool]
"""Number of its template and of its table, level of its row, key of its column, whether it says anything."""


def said(names: Mapping[str, object]) -> tuple[Said, ...]:
    """Return the paragraphs that the `names` of one template say, those of its tables but one left out."""
    return tuple([one for one in (*_head(names), *_body(names), *_foot(names)) if one.text])


def cells(names: Mapping[str, object]) -> str:
    """Return the texts of all cells and titles of the tables among `names`, each once, in one piece."""
    tables = _tables(names)
    rows = [row for table in tables for row in table["dong"]]
    texts = {text for row in rows for key, text in row.items() if key != "cap"}  # a level is not printed
    titles = [table.get("tieu_de") for table in tables]
    totals = [text for table in tables for text in (table.get("tong") or {}).values()]
    return "\n".join([*texts, *(text for text in (*titles, *totals) if isinstance(text, str))])


def filled(names: Mapping[str, object], place: int = 0) -> frozenset[Cell]:
    """Return which cells of the tables among `names` say anything; `place` is the number of the template."""
    found = frozenset[Cell]()
    for at, table in enumerate(_tables(names)):
        rows = {(row["cap"], *row, *map(bool, row.values())) for row in table["dong"]}
        found |= _filled(place, at, frozenset(rows))
    return found


@lru_cache(maxsize=_KEPT)
def _filled(place: int, at: int, rows: frozenset[tuple[Any, ...]]) -> frozenset[Cell]:
    """Return the cells of `rows`: level, keys of all columns, whether each of them says anything."""
    return frozenset(
        (place, at, level, key, says)
        for level, *own in rows
        for key, says in zip(own[: len(own) // 2], own[len(own) // 2 :], strict=True)
    )


def measures(names: Mapping[str, object], texts: Iterable[Said]) -> tuple[float, ...]:
    """Return what rules measure of a template's `texts`: their length, the widths of time and of names."""
    rules = names.get("_ke")
    time = width_pt(str(names.get("dia_danh_ngay", "")), _SIZE_PT, italic=True)
    length = sum([len(one.text) for one in texts])
    return (length, time, *(rules[key] for key in _RULES if isinstance(rules, dict)))


def _tables(names: Mapping[str, object]) -> list[Mapping[str, Any]]:
    tables = names.get("bang")
    return list(tables.values()) if isinstance(tables, dict) else []


def _head(names: Mapping[str, object]) -> Iterator[Said]:
    for name, part, form in _LINES:
        if text := names.get(name):
            yield Said(part, form.format(text))
    if subject := names.get("trich_yeu"):
        yield (
            Said("trich_yeu", str(subject)) if "ten_loai" in names else Said("trich_yeu_cv", f"V/v {subject}")
        )
    addressed = _texts(names.get("kinh_gui"))
    if len(addressed) == 1:
        yield Said("kinh_gui", f"Kính gửi: {addressed[0]}")
    elif addressed:
        yield Said("kinh_gui", "Kính gửi:")
        yield from (Said("kinh_gui_ds", f"- {one};") for one in addressed[:-1])
        yield Said("kinh_gui_ds", f"- {addressed[-1]}.")


def _body(names: Mapping[str, object]) -> Iterator[Said]:
    yield from _blocks(names.get("can_cu"))
    if "tham_quyen_ban_hanh" in names:
        yield Said("loi_quyet_dinh", "QUYẾT ĐỊNH:")
    yield from _blocks(names.get("noi_dung"))
    if names.get("cac_bang"):
        yield Said("bang_chu", "x", in_table=True)
    yield from _blocks(names.get("ghi_chu"))


def _foot(names: Mapping[str, object]) -> Iterator[Said]:
    if "noi_nhan" not in names:
        return
    yield Said("noi_nhan_tu", "Nơi nhận:")
    yield from (Said("noi_nhan_ds", f"- {one};") for one in _texts(names["noi_nhan"]))
    yield Said("noi_nhan_ds", f"- Lưu: {_line(names['luu'])}")
    for name, part in (("quyen_han", "ky_quyen_han"), ("chuc_vu_khac", "ky_chuc_vu_khac")):
        yield from (Said(part, line) for line in _texts(names[name]))
    yield Said("ky_ho_ten", str(names["ho_ten"]))


def _texts(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list | tuple) else []


def _blocks(value: object) -> Iterable[Said]:
    """Return the paragraphs of a body; those of its footnotes after the paragraph that has their marks."""
    return chain.from_iterable(map(_said_once, value.blocks)) if isinstance(value, Body) else ()


def _all_said(block: Block) -> tuple[Said, ...]:
    return tuple(map(_said, flat((block,))))


def _said(block: Block) -> Said:
    text = _line(block.runs)
    return Said(block.part, f"{block.label} {text}" if block.label else text)


def _line(runs: object) -> str:
    return "".join(run.text for run in runs if isinstance(run, Run)) if isinstance(runs, tuple) else ""


def shape(names: Mapping[str, object]) -> tuple[object, ...]:
    """Return all that the form of a file depends on beside its template: what is there, and of what kind."""
    return tuple((name, value if name in _MARKS else _shape(value)) for name, value in names.items())


def _shape(value: object) -> object:
    if isinstance(value, str):
        return (bool(value), value.count("\n"))
    if isinstance(value, Body):
        return _blocks_shape(value.blocks)
    if isinstance(value, list | tuple):
        return _looks(value) if any(isinstance(one, Run) for one in value) else len(value)
    if isinstance(value, dict) and all(isinstance(one, dict) for one in value.values()):
        return tuple((key, *_table_shape(table)) for key, table in value.items())
    return None


def _table_shape(table: Mapping[str, Any]) -> tuple[object, ...]:
    columns = tuple((column["ma_cot"], column["tieu_de"]) for column in table.get("cot", ()))
    return frozenset(row["cap"] for row in table["dong"]), columns, bool(table.get("tieu_de"))


def _blocks_shape(blocks: tuple[Block, ...]) -> frozenset[tuple[object, ...]]:
    """Return the forms of paragraphs, and which stands under which: the space between two is theirs both."""
    parts = [block.part for block in blocks]
    return frozenset((*map(_shape_once, blocks), *pairwise(parts)))


def _block_shape(block: Block) -> tuple[object, ...]:
    text = _line(block.runs).rstrip()
    return (block.part, block.bold_label, bool(block.label), _ending(block, text), _looks(block.runs))


_said_once, _shape_once = by_identity(_all_said, _KEPT), by_identity(_block_shape, _KEPT)


def _ending(block: Block, text: str) -> object:
    """Return how the words of an article end: a title is bold, a sentence is not (PL III, Mẫu 1.2, 1.3)."""
    return (bool(text), text.endswith((".", ";", ":", ","))) if block.part.startswith("dieu") else None


def _looks(runs: Iterable[object]) -> tuple[object, ...]:
    return tuple(
        (run.bold, run.italic, run.script, bool(run.link), _blocks_shape(run.note), "\n" in run.text)
        for run in runs
        if isinstance(run, Run)
    )
