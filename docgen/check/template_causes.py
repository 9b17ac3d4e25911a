"""Problems of a template without those that only follow from another: one mistake of a hand is told once.

A tag that cannot be read leaves its partner alone and the name in it unprinted: both are whole once it is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from docgen.check.problems import Problem
from docgen.errors import Step
from docgen.vn.patterns import regex

Steps = tuple[Step, ...]
_UNREAD = ("lenh_la", "lenh_bi_cam", "the_chua_dong", "the_thua_dong")
"""What is told of a tag that cannot be read at all."""
_TORN = ("the_khong_mo", "the_khong_dong", "the_lech_cap", "the_khac_tang", "cap_the_rong")
"""What is told of pairs: where a loop begins and ends is then not known."""
_BETWEEN = regex(r"\{%[a-z]*\s*(?:elif|else)\b")
_WORD = regex(r"\w+")
_LOOP = regex(r"\{%[a-z]*\s+for\b")
_CLOSES = regex(r"\bend")
_WHERE_NAMED = ("near", "tag", "text", "name")
_GAPS = regex("[ \u00a0…]")
"""What cuts a name in two inside a tag."""


def causes(problems: Sequence[Problem], texts: Mapping[Steps, str]) -> Iterator[Problem]:
    """Yield `problems` in their order, without those that go once the others are mended.

    `texts` are those of the paragraphs by their places.
    """
    gone = {*_doubled(problems), *_left_alone(problems), *_loopless(problems), *_unprinted(problems, texts)}
    yield from (one for place, one in enumerate(problems) if place not in gone)


def _doubled(problems: Sequence[Problem]) -> Iterator[int]:
    """Yield the places of what is said twice of one tag: its end, its syntax, its place."""
    opened = {one.error.where.steps for one in problems if one.error.id == "the_chua_dong"}
    cut = {one.error.where for one in problems if one.error.id == "the_bi_chen"}
    outside = {one.error.where for one in problems if one.error.id in ("the_ngoai_bang", "the_ngoai_doan")}
    placed = {one.error.id for one in problems if one.error.where.steps}
    for place, one in enumerate(problems):
        kind, where = one.error.id, one.error.where
        if (
            (kind.startswith("docx_") and not where.steps and kind in placed)
            or (kind == "the_thua_dong" and not opened.isdisjoint(_here_and_above(where.steps)))
            or (kind == "cu_phap_sai" and where in cut)
            or (kind == "the_khac_tang" and where in outside)
        ):
            yield place


def _here_and_above(steps: Steps) -> tuple[Steps, ...]:
    """Return the place of a paragraph and of the one above it."""
    if not steps or steps[-1][0] != "doan":
        return (steps,)
    return (steps, (*steps[:-1], ("doan", steps[-1][1] - 1)))


def _left_alone(problems: Sequence[Problem]) -> Iterator[int]:
    """Yield the places of tags that have no partner since that one cannot be read, or stands elsewhere."""
    unopened = [place for place, one in enumerate(problems) if one.error.id == "the_khong_mo"]
    unclosed = [place for place, one in enumerate(problems) if one.error.id == "the_khong_dong"]
    if any(one.error.id in ("the_lech_cap", "the_khac_tang") for one in problems):
        yield from unopened
        return
    for one in problems:
        if one.error.id not in _UNREAD or not (words := _words(one)):
            continue
        if _CLOSES.search(words):
            yield from unclosed[-1:]
            del unclosed[-1:]
        else:
            group = _group(unopened, problems)
            yield from group
            del unopened[: len(group)]


def _words(one: Problem) -> str:
    """Return the words of a statement that cannot be read; empty for a tag that prints."""
    text = str(one.error.args_.get("tag") or one.error.args_.get("text", ""))
    statement = text.startswith(("{%", "%}"))
    return text if statement else ""


def _group(unopened: Sequence[int], problems: Sequence[Problem]) -> list[int]:
    """Return the first of `unopened` with all that stands between it and its end."""
    found: list[int] = []
    for place in unopened:
        found.append(place)
        if not _BETWEEN.match(str(problems[place].error.args_["tag"])):
            break
    return found


def _loopless(problems: Sequence[Problem]) -> Iterator[int]:
    """Yield the places of names that are not known only since the tag of their loop is wrong."""
    torn = any(one.error.id in _TORN or _is_wrong_loop(one) for one in problems)
    unread = set(_WORD.findall(" ".join(_words(one) for one in problems if one.error.id in _UNREAD)))
    for place, one in enumerate(problems):
        unknown = one.error.id in ("ten_chua_co", "ten_gan_dung")
        lost = unknown and str(one.error.args_["name"]) in unread
        if lost or (torn and one.error.id == "mau_ngoai_vong_lap"):
            yield place


def _is_wrong_loop(one: Problem) -> bool:
    return one.error.id == "cu_phap_sai" and _LOOP.match(str(one.error.args_["tag"])) is not None


def _unprinted(problems: Sequence[Problem], texts: Mapping[Steps, str]) -> Iterator[int]:
    """Yield the places of names that are missing only since the tag that prints them is wrong."""
    broken = (texts.get(one.error.where.steps, "") for one in problems if one.error.id in _UNREAD)
    told = "\n".join(("".join(broken), *_named(one for one in problems if one.error.id != "mau_thieu_o")))
    whole = set(_WORD.findall(f"{told}\n{_GAPS.sub('', told)}"))
    for place, one in enumerate(problems):
        if one.error.id == "mau_thieu_o" and str(one.error.args_["name"]) in whole:
            yield place


def _named(problems: Iterable[Problem]) -> Iterator[str]:
    for one in problems:
        yield from (str(one.error.args_[key]) for key in _WHERE_NAMED if key in one.error.args_)
