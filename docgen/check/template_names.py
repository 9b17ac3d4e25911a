"""The names of a template judged: those that no document offers, and those that its form needs."""

import difflib
import re
import unicodedata
from collections.abc import Iterator

from docgen.check.problems import Problem, Words, problem
from docgen.vn.patterns import regex
from docgen.word.examine import Asked, Examined
from docgen.word.scan import Kind
from docgen.wording.offered import BY_NAME, FORM_OF, Shape, guessed, offered_to

_PRINTS = ("value", "blocks", "runs")
_KINDS: dict[Shape, tuple[Kind, ...]] = {
    "chu": ("value",),
    "doan": ("blocks",),
    "dong_chu": ("runs",),
    "bang_tu_ve": ("blocks",),
}
"""Shape of a value → the tags that may print it as it is; none prints a list or a table."""
_INNER = frozenset(("ma_bang", "dong", "tong", "cot", "so_dong", "cap", "stt", "nhan"))
"""What stands in a table, not beside it."""
_DASHED = regex(r"\{\{[pr]?\s*(\w+(?:-\w+)+)\s*\}\}")


def form_of(seen: Examined) -> str:
    """Return the form that names and styles of a template give away, or nothing."""
    styles = frozenset(paragraph.style for paragraph in seen.paragraphs)
    return guessed(seen.names, styles)


def unknown(seen: Examined, name: str, form: str) -> Iterator[Problem]:
    """Yield an error for each tag that asks for a name which documents of `form` (empty: any) do not have."""
    known = sorted(row.name for row in offered_to(form))
    told: set[tuple[object, ...]] = set()
    for asked in seen.asked:
        mark = _mark(asked, seen)
        if asked.bound or asked.name in known or mark in told:
            continue
        told.add(mark)
        yield _unknown(asked, seen, name, form, known)


def _mark(asked: Asked, seen: Examined) -> tuple[object, ...]:
    """Return what is told once: a tag of a paragraph, the name of a loop, in a table that of a lost loop."""
    if asked.name in seen.given:
        return (asked.name,)
    if re.search(rf"\b{asked.name}\.", asked.tag) and asked.steps[:1] and asked.steps[0][0] == "bang":
        return (asked.name, asked.steps[0])
    whole = _whole(asked)
    return (whole or asked.name, asked.tag, asked.steps)


def _whole(asked: Asked) -> str:
    """Return the name that a tag would print were its «-» typed as «_»; empty where it has none."""
    match = _DASHED.match(asked.tag)
    return plain_name(match[1]) if match else ""


def _unknown(asked: Asked, seen: Examined, name: str, form: str, known: list[str]) -> Problem:
    """Return what is wrong with a name: whose it is, or what it is most like."""
    args = {"tag": asked.tag, "name": asked.name, "known": ", ".join(known)}
    steps = asked.steps
    if asked.name in seen.given:
        return problem(name, "loi", "mau_ngoai_vong_lap", steps, tag=asked.tag, name=asked.name)
    if asked.name in BY_NAME:
        kind = FORM_OF[form]
        return problem(name, "loi", "mau_ten_khac_loai", steps, **args, form=Words(kind.vi, kind.en))
    if asked.name in _INNER:
        return problem(name, "loi", "mau_ten_trong_bang", steps, tag=asked.tag, name=asked.name)
    if (whole := _whole(asked)) in known:
        return problem(
            name, "loi", "ten_gan_dung", steps, **{**args, "name": whole.replace("_", "-")}, near=whole
        )
    if near := nearest(asked.name, [*known, *sorted(seen.given)]):
        return problem(name, "loi", "ten_gan_dung", steps, **args, near=near)
    return problem(name, "loi", "ten_chua_co", steps, **args)


def misused(seen: Examined, name: str) -> Iterator[Problem]:
    """Yield an error for each tag that prints a bare name in a way that its value does not allow."""
    for tag in seen.tags:
        row = BY_NAME.get(tag.code)
        right = None if row is None else _KINDS.get(row.shape, ())
        if row is not None and tag.kind in _PRINTS and right is not None and tag.kind not in right:
            yield problem(
                name, "loi", "mau_sai_dang", tag.steps, tag=tag.source, name=row.name, right=row.tag
            )


def missing(seen: Examined, name: str, form: str) -> Iterator[Problem]:
    """Yield an error for each name that every template of `form` needs and this one does not print."""
    if not form:
        return
    kind = FORM_OF[form]
    for row in offered_to(form):
        if form in row.needed and row.name not in seen.printed:
            yield problem(
                name, "loi", "mau_thieu_o", name=row.name, label=Words(row.vi, row.en), tag=row.tag,
                form=Words(kind.vi, kind.en),
            )  # fmt: skip
    if form == "phu_luc" and not seen.printed & {"noi_dung", "bang", "cac_bang", "bang_tu_ve"}:
        yield problem(name, "loi", "mau_phu_luc_rong")


def places_for_tables(seen: Examined, name: str) -> Iterator[Problem]:
    """Yield an error where drawn tables would have more than one place."""
    if seen.drawn > 1:
        yield problem(name, "loi", "mau_khong_co_cho_bang", count=seen.drawn)


def nearest(name: str, known: list[str]) -> str:
    """Return the known name most like `name`; accents, capitals and dashes are forgiven."""
    close = difflib.get_close_matches(plain_name(name), known, n=1, cutoff=0.6)
    return close[0] if close else ""


def plain_name(name: str) -> str:
    """Return `name` as names are written: no accents, no capitals, «_» for «-».

    >>> plain_name("Trích-Yếu")
    'trich_yeu'
    """
    flat = unicodedata.normalize("NFD", name.casefold().replace("đ", "d").replace("-", "_"))
    return "".join(char for char in flat if not unicodedata.combining(char))
