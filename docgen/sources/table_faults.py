"""What is wrong with a source sheet as a whole: hidden and merged cells, numbering, totals, spellings."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from docgen.models.loai_nguon import NOT_SHARED, TU_DO
from docgen.sources import total_faults
from docgen.sources.cells import CellValue
from docgen.sources.faults import Fault, fault
from docgen.sources.row_kinds import plain
from docgen.sources.source_sheet import SourceSheet
from docgen.vn import text as vn_text


def faults(source: SourceSheet) -> Iterator[Fault]:
    """Yield what is wrong with `source` beside its single cells."""
    yield from _hidden(source)
    yield from _merged(source)
    yield from _numbering(source)
    yield from total_faults.faults(source)
    yield from _spellings(source)


def _hidden(source: SourceSheet) -> Iterator[Fault]:
    """Yield every run of hidden rows that are data, and every hidden column that is a field."""
    notes, sheet = source.sheet.notes, source.sheet
    hidden = [row for row in source.layout.numbered("du_lieu", "nhom", "tong") if row in notes.hidden_rows]
    for first, last in _runs(hidden):
        yield fault("dong_an", "canh_bao", sheet.where(first, 0), first=first + 1, last=last + 1)
    for column, field in source.fields.items():
        if column in notes.hidden_columns:
            where = sheet.where(source.head.bottom, column)
            yield fault("cot_an", "canh_bao", where, column=field.tieu_de[0])


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of every run of neighbours."""
    start = 0
    for index in range(1, len(rows) + 1):
        if index == len(rows) or rows[index] != rows[index - 1] + 1:
            yield rows[start], rows[index - 1]
            start = index


def _merged(source: SourceSheet) -> Iterator[Fault]:
    """Yield merged cells that would have to stand for several codes, names or numbers."""
    if source.loai is TU_DO:
        return
    data = frozenset(source.layout.numbered("du_lieu"))
    for (top, left), (bottom, right) in source.sheet.merged:
        rows = [row for row in range(top, min(bottom + 1, len(source.sheet.rows))) if row in data]
        fields = [field for column, field in source.fields.items() if left <= column <= right]
        shared = len(rows) > 1 and any(field.kieu in NOT_SHARED for field in fields)
        if rows and (shared or len(fields) > 1):
            where = source.sheet.where(top, left)
            yield fault(
                "o_gop", "loi", where, first=where.cell.rpartition("!")[2], last=_cell(source, bottom, right)
            )


def _cell(source: SourceSheet, row: int, column: int) -> str:
    return source.sheet.where(row, column).cell.rpartition("!")[2]


def _numbering(source: SourceSheet) -> Iterator[Fault]:
    """Yield every running number that does not follow; it may begin again under a group (AX-01)."""
    counter = source.head.counter
    if counter is None:
        return
    before: int | None = None
    kinds = source.layout.kinds
    found = [
        (
            source.layout.first + i,
            kind,
            plain(source.value(source.layout.first + i, counter)) if kind == "du_lieu" else "",
        )
        for i, kind in enumerate(kinds)
        if kind in ("du_lieu", "nhom")
    ]
    grouped = False
    for index, (row, kind, text) in enumerate(found):
        if kind == "nhom":
            grouped = True
            continue
        if not text.isdigit() or len(text) > 9:
            continue
        number, wanted = int(text), (before or 0) + 1
        good = before is None or number == wanted or (grouped and number == 1)
        if not good:
            yield fault("stt_nhay", "canh_bao", source.sheet.where(row, counter), found=text, expected=wanted)
        after = next((t for _, k, t in found[index + 1 : index + 2] if k == "du_lieu"), "")
        before = wanted if not good and after == str(wanted + 1) else number
        grouped = False


def _spellings(source: SourceSheet) -> Iterator[Fault]:
    """Yield values to group by that are spelt unlike the same value elsewhere: they would make two groups."""
    for column, field in source.fields.items():
        if field.kieu != "nhom":
            continue
        known: dict[str, Counter[str]] = defaultdict(Counter)
        rows = source.layout.numbered("du_lieu")
        for row in rows:
            if text := _flat(source.value(row, column)):
                known[vn_text.slug(text)][text] += 1
        yield from _unlike(source, column, rows, known)


def _unlike(
    source: SourceSheet, column: int, rows: Sequence[int], known: Mapping[str, Counter[str]]
) -> Iterator[Fault]:
    usual = {slug: texts.most_common(1)[0][0] for slug, texts in known.items() if len(texts) > 1}
    for row in rows if usual else ():
        text = _flat(source.value(row, column))
        near = usual.get(vn_text.slug(text), text) if text else text
        if near != text:
            yield fault("o_viet_khac", "canh_bao", source.sheet.where(row, column), found=text, near=near)


def _flat(value: CellValue) -> str:
    return " ".join(plain(value).replace("\u00a0", " ").split()) if isinstance(value, str) else ""
