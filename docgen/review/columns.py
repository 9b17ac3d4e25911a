"""Gaps of the frames → columns: each with a label, its values pack by pack, and what is odd among them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from decimal import Decimal, InvalidOperation
from statistics import median

from docgen.nd30.components import BY_STYLE
from docgen.review.frames import Frame, LineFrame
from docgen.review.words import word
from docgen.values import dataclass
from docgen.vn.patterns import regex

Values = tuple[str | None, ...]
"""A value a pack; None where the pack has no such place."""
DOMINANT = 0.97
"""Where so many have one value, another one is worth a look."""
UNIQUE = 0.98
"""Where so many values come once, one that comes twice is worth a look."""
SAME = 0.95
"""Where two columns agree so often, they should agree always."""
LEAST = 8
"""Among fewer values nothing is odd."""
TIMES = 10
"""A figure is far off at so many times the middle one; at so many times its length a text is."""
_COMPARED = 40
"""So many columns are held against each other."""
_WORDS = 4
_WORD = regex(r"[\w/-]+")
_OWN = frozenset(
    (
        *("quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay"),
        *("ten_loai", "trich_yeu", "trich_yeu_cv", "du_thao", "khan", "luu_hanh", "kinh_gui", "kinh_gui_ds"),
        *("ky_quyen_han", "ky_chuc_vu_khac", "ky_ho_ten", "noi_nhan_ds", "dia_chi"),
        *("phu_luc_so", "phu_luc_tieu_de", "phu_luc_kem_theo"),
    )
)
"""Components whose name says what differs in them; in others the words before do."""


@dataclass(frozen=True, slots=True)
class Column:
    """One thing that differs from pack to pack."""

    label: str
    values: Values
    figures: bool
    """All of its values are numbers, or empty."""
    dominant: str | None
    """The value that nearly all have."""
    unique: bool
    """Nearly all values come once."""
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Columns:
    """All columns, and for every frame the column of each of its gaps."""

    all: tuple[Column, ...]
    of_gaps: tuple[tuple[int, ...], ...]


def columns(frames: Sequence[Frame], fits: Sequence[tuple[int, Values] | None], lang: str) -> Columns:
    """Return the columns of packs whose fits are (number of the frame, values), None without a letter.

    Gaps of one frame that hold the same in every pack are one column; gaps of different frames with one
    label are too.
    """
    found: dict[str, list[str | None]] = {}
    of_gaps = []
    for number_, frame in enumerate(frames):
        own = [at for at, fit in enumerate(fits) if fit is not None and fit[0] == number_]
        vectors = _vectors(frame, [fit[1] for at in own if (fit := fits[at]) is not None])
        places = []
        for label, values in _merged(_labels(frame, lang), vectors):
            column = found.setdefault(label, [None] * len(fits))
            for at, value in zip(own, values, strict=True):
                column[at] = column[at] if value is None else value
            places.append(label)
        of_gaps.append(places)
    order = {label: at for at, label in enumerate(found)}
    all_ = tuple(_column(label, tuple(values)) for label, values in found.items())
    return Columns(all_, tuple(tuple(order[label] for label in places) for places in of_gaps))


def _merged(labels: Iterable[str], vectors: Iterable[Values]) -> Iterator[tuple[str, Values]]:
    """Yield every gap with its column: that of an earlier gap with the same values, else one of its own."""
    known: list[tuple[str, Values]] = []
    taken: Counter[str] = Counter()
    for own, values in zip(labels, vectors, strict=True):
        label = next((label for label, other in known if _same(values, other)), None)
        if label is None:
            taken[own] += 1
            label = own if taken[own] == 1 else f"{own} ({taken[own]})"
        known.append((label, values))
        yield label, values


def _same(one: Values, other: Values) -> bool:
    """Return whether two places hold the same wherever a letter has both, as nearly all have."""
    apart = any(a != b and a is not None and b is not None for a, b in zip(one, other, strict=True))
    if apart:
        return False
    both = sum(a is not None and b is not None for a, b in zip(one, other, strict=True))
    return both > 0 and both >= SAME * len(one)


def number(text: str) -> Decimal | None:
    """Return the figure that stands in `text` in the Vietnamese way, None where it is none.

    >>> number("1.234,5"), number("79,4%"), number("07"), number("1.2.3"), number("xã")
    (Decimal('1234.5'), Decimal('79.4'), Decimal('7'), None, None)
    """
    match = _FIGURE.fullmatch(text.strip())
    if match is None:
        return None
    try:
        return Decimal(match[1].replace(".", "").replace(",", "."))
    except InvalidOperation:
        return None


_FIGURE = regex(r"(-?(?:[0-9]{1,3}(?:\.[0-9]{3}){1,6}|[0-9]{1,20})(?:,[0-9]{1,9})?)\s?%?")


def twins(found: Sequence[Column]) -> Iterator[tuple[Column, Column]]:
    """Yield the pairs of columns that agree in nearly all packs, though not in all."""
    likely = [one for one in found if len(one.counts) >= LEAST and one.dominant is None][:_COMPARED]
    for at, one in enumerate(likely):
        for other in likely[at + 1 :]:
            pairs = [
                (a, b)
                for a, b in zip(one.values, other.values, strict=True)
                if a is not None and b is not None
            ]
            same = sum(a == b for a, b in pairs)
            if pairs and SAME * len(pairs) <= same < len(pairs):
                yield one, other


def far_off(column: Column) -> dict[str, bool]:
    """Return the values that are far off, and whether they are so by their size (else by their length)."""
    if len(column.counts) < LEAST:
        return {}
    given = [value for value in column.values if value]
    if column.figures:
        sizes = {value: float(number(value) or 0) for value in column.counts if value}
        middle = median(sizes[value] for value in given)
        return {value: True for value, size in sizes.items() if middle > 0 and size >= TIMES * middle}
    middle = median(len(value) for value in given)
    return {value: False for value in column.counts if len(value) >= max(60, TIMES / 2 * middle)}


def _vectors(frame: Frame, rows: Sequence[Values]) -> Iterator[Values]:
    if not rows:
        return iter(() for _ in frame.gaps())
    return iter(zip(*rows, strict=True))


def _column(label: str, values: Values) -> Column:
    given = [value for value in values if value is not None]
    counts = Counter(given)
    top, often = counts.most_common(1)[0] if counts else ("", 0)
    return Column(
        label,
        values,
        figures=any(given) and all(not value.strip() or number(value) is not None for value in counts),
        dominant=top if len(given) >= LEAST and often >= DOMINANT * len(given) else None,
        unique=len(given) >= LEAST and sum(count == 1 for count in counts.values()) >= UNIQUE * len(given),
        counts=counts,
    )


def _labels(frame: Frame, lang: str) -> Iterator[str]:
    tables = 0
    for block in frame.blocks:
        if isinstance(block, LineFrame):
            yield from (_label(block, gap) for gap in range(len(block.parts) - 1))
        else:
            tables += 1
            yield from _table_labels(block.heads, block.totals, tables, lang)


def _table_labels(heads: Sequence[str], totals: Sequence[int], table: int, lang: str) -> Iterator[str]:
    mark = f" ({word('bang_so', lang).format(number=table)})" if table > 1 else ""
    yield word("so_dong", lang) + mark
    yield from (word("tong_cua", lang).format(head=_flat(heads[at])) + mark for at in totals)


def _label(block: LineFrame, gap: int) -> str:
    row = BY_STYLE.get(block.style)
    if row is not None and row.key in _OWN:
        return block.style
    before, after = _WORD.findall(block.parts[gap]), _WORD.findall(block.parts[gap + 1])
    if any(word.isalpha() for word in before):
        return " ".join(before[-_WORDS:]) + " …"
    return ("… " + " ".join(after[:_WORDS])) if after else block.style


def _flat(text: str) -> str:
    return " ".join(text.split())
