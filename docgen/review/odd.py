"""Which letters a person should look at first, and why."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from docgen.review.columns import LEAST, TIMES, Column, far_off, number, twins
from docgen.review.facts import Block, Line, Pack, Table
from docgen.review.frames import Fit, Frame
from docgen.review.words import word
from docgen.values import dataclass

REASONS = (
    "hong",
    "khong_doc_duoc",
    "thieu_tep",
    "da_sua_tay",
    "loi",
    "canh_bao",
    "khuon_hiem",
    "doan_khac",
    "lech_nhau",
    "bang_trong",
    "tong_khong",
    "de_trong",
    "trung",
    "it_gap",
    "lech_xa",
    "dai_nhat",
)
"""The gravest first."""
WEIGHTS = {key: at for at, key in enumerate(REASONS)}
LONGEST = 20
LONGER = 1.25
"""Of the longest letters those are odd that are so many times as long as the middle one."""
HALF = 0.5
"""What so many of the letters have is no reason to look at one of them."""
FEW = 0.1
_FAILURES = 3
_SHOWN = 80
"""So many characters of a value stand in a sentence."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason to look at a letter: its key and a sentence."""

    key: str
    text: str
    columns: tuple[str, ...] = ()
    """Labels of the columns in which it is seen."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A pack whose text is read: its number in the run, the frame it is held against, and how it fits."""

    at: int
    pack: Pack
    frame: Frame
    fit: Fit
    rare: bool
    """Its pattern is not that of the frame."""
    alike: int
    """So many letters have its pattern."""


Marked = tuple[int, Reason]
"""Number of a pack, and a reason to look at it."""


def reasons(
    packs: Sequence[Pack], letters: Sequence[Letter], columns: Sequence[Column], lang: str
) -> list[tuple[Reason, ...]]:
    """Return for every pack the reasons to look at it, the gravest first, each key once."""
    found: list[dict[str, Reason]] = [{} for _ in packs]
    for at, reason in _all(packs, letters, columns, lang):
        found[at].setdefault(reason.key, reason)
    return [tuple(sorted(own.values(), key=lambda one: WEIGHTS[one.key])) for own in found]


def common_rules(packs: Sequence[Pack]) -> dict[str, int]:
    """Return the rules that half of the packs or more breach, each with the number of these packs."""
    counts = Counter(rule for pack in packs for rule in {one.rule for one in pack.findings})
    return {rule: count for rule, count in counts.items() if count >= max(LEAST, HALF * len(packs))}


def length(pack: Pack) -> int:
    """Return the characters of all its texts."""
    return sum(len(one.text) if isinstance(one, Line) else one.chars for one in pack.blocks)


def _all(
    packs: Sequence[Pack], letters: Sequence[Letter], columns: Sequence[Column], lang: str
) -> Iterator[Marked]:
    yield from _of_files(packs)
    yield from _of_findings(packs, lang)
    yield from _of_patterns(letters, lang)
    yield from _of_twins(columns, lang)
    yield from _of_tables(letters, lang)
    for column in columns:
        yield from _of_column(column, lang)
    yield from _of_lengths(letters, lang)


def _of_files(packs: Sequence[Pack]) -> Iterator[Marked]:
    for at, pack in enumerate(packs):
        if pack.failures:
            more = f" … +{len(pack.failures) - _FAILURES}" if len(pack.failures) > _FAILURES else ""
            yield at, Reason("hong", " · ".join(pack.failures[:_FAILURES]) + more)
        yield from ((at, Reason(key, text)) for key, text in pack.faults)


def _of_findings(packs: Sequence[Pack], lang: str) -> Iterator[Marked]:
    common = common_rules(packs)
    for at, pack in enumerate(packs):
        for key in ("loi", "canh_bao"):
            found = [one.rule for one in pack.findings if one.severity == key and one.rule not in common]
            if found:
                rules = ", ".join(dict.fromkeys(found))
                yield at, _said(key, lang, count=len(found), rules=rules)


def _of_patterns(letters: Sequence[Letter], lang: str) -> Iterator[Marked]:
    rare = sum(one.rare for one in letters)
    frequent = len(letters) - rare
    for one in letters:
        counts = Counter(change.kind for change in one.fit.changes)
        if one.rare and rare >= frequent:  # then there is no pattern to speak of
            continue
        if one.rare:
            told = [
                word(f"so_{kind}", lang).format(count=counts[kind])
                for kind in ("them", "thieu", "khac")
                if counts[kind]
            ]
            yield one.at, _said("khuon_hiem", lang, count=one.alike, what=", ".join(told))
        elif counts:
            yield one.at, _said("doan_khac", lang, count=counts.total())


def _of_twins(columns: Sequence[Column], lang: str) -> Iterator[Marked]:
    for one, two in twins(columns):
        for at, (value, other) in enumerate(zip(one.values, two.values, strict=True)):
            if value is not None and other is not None and value != other:
                args = {"one": one.label, "two": two.label, "value": _short(value), "other": _short(other)}
                yield at, replace(_said("lech_nhau", lang, **args), columns=(one.label, two.label))


def _of_tables(letters: Sequence[Letter], lang: str) -> Iterator[Marked]:
    empty = [(one.at, number) for one in letters for number in _empty_tables(one.pack.blocks)]
    if len({at for at, _ in empty}) < max(LEAST, HALF * len(letters)):
        yield from ((at, _said("bang_trong", lang, table=number)) for at, number in empty)


def _empty_tables(blocks: Sequence[Block]) -> Iterator[int]:
    tables = [block for block in blocks if isinstance(block, Table)]
    yield from (number for number, table in enumerate(tables, 1) if not table.count)


def _of_column(column: Column, lang: str) -> Iterator[Marked]:
    given = sum(column.counts.values())
    odd: dict[str, Reason] = {}
    for value, count in column.counts.items():
        if reason := _odd_value(column, value, count, given, lang):
            odd[value] = reason
    far = far_off(column)
    for value, by_size in far.items():
        args = {"label": column.label, "value": _short(value), "times": TIMES}
        text = word("lech_xa_vi_sao" if by_size else "qua_dai_vi_sao", lang).format(**args)
        odd.setdefault(value, Reason("lech_xa", text))
    marked = {value: replace(reason, columns=(column.label,)) for value, reason in odd.items()}
    if marked:
        yield from ((at, marked[value]) for at, value in enumerate(column.values) if value in marked)


def _odd_value(column: Column, value: str, count: int, given: int, lang: str) -> Reason | None:
    """Return why a value of a column is odd: blank, zero, another than nearly all, twice."""
    few = given >= LEAST and count <= FEW * given
    if not value.strip():
        return _said("de_trong", lang, label=column.label) if few else None
    zero = column.figures and number(value) == 0
    if zero and column.label.startswith(word("so_dong", lang)):
        return None  # an empty table is told as such
    if zero and count < max(LEAST, HALF * given):
        return _said("tong_khong", lang, label=column.label)
    if column.dominant is not None and value != column.dominant:
        args = {"label": column.label, "value": _short(value), "other": _short(column.dominant)}
        return _said("it_gap", lang, **args)
    if column.unique and count > 1:
        return _said("trung", lang, label=column.label, value=_short(value), count=count - 1)
    return None


def _of_lengths(letters: Sequence[Letter], lang: str) -> Iterator[Marked]:
    lengths = [(length(one.pack), -one.at) for one in letters]
    if len(lengths) < LEAST:
        return
    middle = median(chars for chars, _ in lengths)
    for chars, at in sorted(lengths, reverse=True)[:LONGEST]:
        if chars >= LONGER * middle:
            yield -at, _said("dai_nhat", lang, chars=chars, middle=round(middle))


def _said(key: str, lang: str, **args: object) -> Reason:
    return Reason(key, word(f"{key}_vi_sao", lang).format(**args))


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"
