"""The parts of names judged: `d.ten` in the loop over the rows of a table, `bang.x.dong`, `trich_yeu.ten`.

What an office calls its tables and columns is not known without a dossier: it is demanded, not judged.
"""

from collections.abc import Iterable, Iterator

from docgen.body import uses
from docgen.body.uses import ANY, Gift, Read, Use
from docgen.check.problems import Problem, Words, problem
from docgen.check.template_names import nearest
from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.word.compiled import alone
from docgen.word.examine import Examined
from docgen.word.tags import Tag
from docgen.wording.offered import BY_NAME
from docgen.wording.shapes import LEVELS, LOOP, UNKNOWN, Tables, Value, value_of

_GROUP = regex(r"nhom_[1-9]")
_KINDS = {
    "chu": Words("chữ", "text"),
    "so": Words("số", "a number"),
    "danh_sach": Words("danh sách", "a list"),
    "nhom_ten": Words("nhóm gồm nhiều phần", "a thing with parts"),
    "doan": Words("các đoạn văn", "paragraphs"),
    "dong_chu": Words("dòng chữ có định dạng", "a formatted line"),
}
_JUDGED = ("value", "statement", "blocks", "runs", "colspan", "span")


@dataclass(frozen=True, slots=True)
class Demanded:
    """What the office names: `key` of a table (empty: any), `column` of it (empty: the table itself)."""

    key: str
    column: str
    tag: Tag


@dataclass(frozen=True, slots=True)
class _Seen:
    """One use of a value at its place, resolved: `value` is None where its last part is not there."""

    tag: Tag
    use: Use
    holder: Value
    """What the last part is taken from."""
    value: Value | None
    table: str
    """Key of the table that it belongs to, or empty."""
    depth: int
    """How many parts of the path are there."""


@dataclass(frozen=True, slots=True)
class _Name:
    """What a loop or a «set» calls by a name, and the table that it belongs to."""

    value: Value
    table: str


def judge(seen: Examined, name: str, tables: Tables | None = None) -> Iterator[Problem]:
    """Yield an error for each part that is not there or is used as what it is not, each once a tag.

    `tables` are those of a dossier, if one is given: then tables and columns are judged too.
    """
    for one in _resolved(seen.tags, tables):
        yield from _judged(one, name)


def demanded(seen: Examined) -> tuple[Demanded, ...]:
    """Return the tables and columns that the template demands, in order, each use."""
    return tuple(found for one in _resolved(seen.tags, None) for found in _demands(one))


def _demands(one: _Seen) -> Iterator[Demanded]:
    path, holder = one.use.path, one.holder
    if path[0] == "bang" and len(path) > 1 and path[1] != ANY:
        yield Demanded(path[1], "", one.tag)
    free = holder.other is not None and one.value is not None and holder.item is None
    if free and len(path) > 1 and path[-1] not in (ANY, one.table, *(holder.parts or ())):
        yield Demanded(one.table, path[-1], one.tag)


# names in their scopes ------------------------------------------------------------------------------------


def _resolved(tags: Iterable[Tag], tables: Tables | None) -> Iterator[_Seen]:
    """Yield every use of every tag, in order; a loop gives its names up to its end, a «set» from there on."""
    scopes: list[dict[str, _Name]] = [{}]
    for tag in tags:
        if tag.word == "endfor" and len(scopes) > 1:
            scopes.pop()
        if tag.kind not in _JUDGED or tag.word in ("endfor", "endif", "else"):
            continue
        found: Read = uses.read(alone(tag))
        for use in found.uses:
            if (one := _resolve(tag, use, scopes, tables)) is not None:
                yield one
        if tag.word == "for":
            scopes.append({"loop": _Name(LOOP, "")})
        if found.gift is not None:
            scopes[-1].update(_given(found.gift, tag, scopes, tables))


def _given(
    gift: Gift, tag: Tag, scopes: list[dict[str, _Name]], tables: Tables | None
) -> Iterator[tuple[str, _Name]]:
    one = _resolve(tag, gift.source, scopes, tables) if gift.source else None
    value = one.value if one else None
    if value is not None and tag.word == "for":
        value = value.item
    lone = len(gift.names) == 1 and value is not None
    for given in gift.names:
        yield given, _Name(value if lone and value else UNKNOWN, one.table if one else "")


def _resolve(tag: Tag, use: Use, scopes: list[dict[str, _Name]], tables: Tables | None) -> _Seen | None:
    """Return what `use` leads to, None where its first name is not known: that is judged elsewhere."""
    first = use.path[0]
    known = next((scope[first] for scope in reversed(scopes) if first in scope), None)
    value = known.value if known else value_of(first, tables)
    if value is None:
        return None
    table, holder = known.table if known else "", value
    for depth, part in enumerate(use.path[1:], start=1):
        if value.kind == "khong_ro":
            return None
        holder, table = value, part if first == "bang" and depth == 1 and not known else table
        found = value.item if part == ANY and value.kind == "danh_sach" else _part(value, part)
        if found is None:
            return _Seen(tag, use, holder, None, table, depth)
        value = found
    return _Seen(tag, use, holder, value, table, len(use.path))


def _part(value: Value, part: str) -> Value | None:
    if part == ANY:
        return value.other or (UNKNOWN if value.kind in ("nhom_ten", "chu") else None)
    return value.part(part)


# judging --------------------------------------------------------------------------------------------------


def _judged(one: _Seen, name: str) -> Iterator[Problem]:
    if one.value is None:
        if one.use.sure:
            yield _absent(one, name)
        return
    yield from _misused(one, one.value, name)
    if one.use.path[-1] == "cap" and one.holder.kind == "nhom_ten":
        yield from _levels(one, name)


def _absent(one: _Seen, name: str) -> Problem:
    """Return the problem of a part that is not there."""
    whole, part = _shown(one.use.path[: one.depth]), one.use.path[one.depth]
    known = sorted(one.holder.parts or ())
    if one.holder.kind != "nhom_ten":
        kind = _KINDS[one.holder.kind]
        return problem(
            name,
            "loi",
            "mau_khong_co_phan",
            one.tag.steps,
            tag=one.tag.source,
            whole=whole,
            part=part,
            kind=kind,
        )
    args = {"tag": one.tag.source, "whole": whole, "part": part, "known": ", ".join(known)}
    if near := nearest(part, known):
        return problem(name, "loi", "mau_phan_gan_dung", one.tag.steps, **args, near=near)
    return problem(name, "loi", "mau_phan_la", one.tag.steps, **args)


def _misused(one: _Seen, value: Value, name: str) -> Iterator[Problem]:
    """Yield an error where a list is printed, a text looped over, blocks printed without ``{{p }}``."""
    args = {"tag": one.tag.source, "name": _shown(one.use.path)}
    if value.kind == "khong_ro":
        return
    if one.use.how == "lap" and value.kind not in ("danh_sach", "nhom_ten"):
        yield problem(name, "loi", "mau_lap_sai", one.tag.steps, **args, kind=_KINDS[value.kind])
    elif one.use.how in ("in", "chu") and one.tag.code not in BY_NAME and (right := _right(one, value)):
        yield problem(name, "loi", "mau_sai_dang", one.tag.steps, **args, right=right)


def _right(one: _Seen, value: Value) -> str:
    """Return how a value is printed, empty where the tag does it rightly."""
    path = _shown(one.use.path)
    if value.kind == "danh_sach":
        inner = "" if value.item is None or value.item.kind == "chu" else ".ten_cot"
        return f"{{% for x in {path} %}}{{{{ x{inner} }}}}{{% endfor %}}"
    if value.kind == "nhom_ten":
        known = "ten_cot" if value.other else next(iter(value.parts or ()), "")
        return f"{{{{ {path}.{known} }}}}"
    plain = value.kind in ("chu", "so")
    return f"{{{{ {path} }}}}" if plain and one.tag.kind in ("blocks", "runs") and one.use.how == "in" else ""


def _levels(one: _Seen, name: str) -> Iterator[Problem]:
    for level in one.use.literals:
        if level not in LEVELS and not _GROUP.fullmatch(level):
            near = nearest(level, ["nhom_1", "nhom_2", "nhom_3", *LEVELS]) or "dong"
            yield problem(
                name, "loi", "mau_cap_la", one.tag.steps, tag=one.tag.source, level=level, near=near
            )


def _shown(path: tuple[str, ...]) -> str:
    return Use(path, "khac").shown
