"""What is told of a file: findings by parts of the document, switched-off rules, what was not evaluated."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from docgen.check.nature import Nature, nature
from docgen.check.parent import time_of
from docgen.check.properties import OF_SPOT
from docgen.check.run import Judged
from docgen.check.units import LETTERHEAD, SIGNATURE, Spot
from docgen.check.view import View
from docgen.errors import Step
from docgen.nd30.components import BY_KEY, RULED_LINES
from docgen.nd30.groups import GROUPS, group_of
from docgen.nd30.rulebook import RULES
from docgen.nd30.rules import Finding
from docgen.nd30.unjudged import UNJUDGED, Unjudged, When
from docgen.values import dataclass
from docgen.vn.patterns import regex

_AROUND = ("trang", "trang_doc", "trang_ngang", "trang_dau", "trang_chinh")
_NUMBERED = regex(r"Số\s*:?\s*\d")


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding in the part of the document that it lies in (a key of GROUPS)."""

    group: str
    finding: Finding
    reason: str = ""
    """Why the office has switched its rule off; empty: it has not."""


@dataclass(frozen=True, slots=True)
class Absent:
    """Rules that had nothing to look at: the file has no such component, or none was recognised."""

    part: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All that is told of one file."""

    file: str
    kind: str
    """Kind of the document in capitals, empty where it is not known."""
    nature: Nature
    """Where the decree does not hold for the file, nothing but that was found, and no duty is listed."""
    findings: tuple[Placed, ...]
    """By groups, in each in reading order."""
    suppressed: tuple[Placed, ...]
    unjudged: tuple[Unjudged, ...]
    absent: tuple[Absent, ...]


def report(judged: Judged, file: str, off: Mapping[str, str], *, alone: bool) -> Report:
    """Return what is told of a judged file; `off`: id of a rule that the office does without → its reason.

    `alone`: no other file of its dossier is checked with it.
    """
    placed, seen = in_order(_placed(judged, off)), nature(judged.view)
    rows = UNJUDGED if seen.judged else ()
    return Report(
        file,
        judged.view.title,
        seen,
        tuple(one for one in placed if not one.reason),
        tuple(one for one in placed if one.reason),
        tuple(row for row in rows if _holds(row.when, judged.view, seen, alone=alone)),
        tuple(_absent(judged.view)) if seen.judged else (),
    )


def in_order(placed: Iterable[Placed]) -> list[Placed]:
    """Return findings by groups, those of one group in the order in which they come."""
    order = list(GROUPS)
    return sorted(placed, key=lambda one: order.index(one.group))


def _placed(judged: Judged, off: Mapping[str, str]) -> Iterator[Placed]:
    spots = {spot.paragraph.steps: spot for spot in reversed(judged.view.spots)}
    for finding in judged.findings:
        yield Placed(_group(finding, spots), finding, off.get(finding.rule.id, ""))


def _group(finding: Finding, spots: Mapping[tuple[Step, ...], Spot]) -> str:
    """Return the group of a finding: by where it lies, else by what its rule is about."""
    rule = finding.rule
    if rule.part in _AROUND or rule.part == "so_trang":
        return "trang"
    spot = spots.get(finding.where.steps)
    if spot is None:
        return group_of(rule.part, rule.prop)
    if spot.unit:
        return "phu_luc" if spot.unit > 0 else "trang"
    if spot.part in SIGNATURE:
        return "chu_ky"
    return "the_thuc" if spot.part in LETTERHEAD else group_of(spot.part or rule.part, rule.prop)


def _holds(when: When, view: View, seen: Nature, *, alone: bool) -> bool:
    """Return whether what a row of UNJUDGED says is not evaluated in this file."""
    if when == "luon":
        return True
    if when == "mot_tep":
        return alone
    if when == "khong_ro_hinh_thuc":
        return not seen.hinh_thuc and bool(view.annexes)
    if when == "khong_ro_che_do":
        return view.expected.tap_the is None and not view.expected.tham_quyen and bool(view.main)
    part = "so_ky_hieu" if when == "chua_co_so" else "dia_danh_ngay"
    texts = [spot.text for spot in view.main_parts.get(part, ())]
    if when == "chua_co_so":
        return bool(texts) and not any(_NUMBERED.match(text) for text in texts)
    return bool(texts) and not any((time_of(text) or (0, 0, 0))[0] for text in texts)


def _absent(view: View) -> Iterator[Absent]:
    """Yield the rules on single paragraphs of components that the file does not have."""
    for part, ids in _by_part().items():
        if part not in view.by_part:
            yield Absent(part, ids)


@cache
def _by_part() -> Mapping[str, tuple[str, ...]]:
    """Return the components with the ids of the rules that look at each paragraph of them."""
    found: dict[str, list[str]] = {}
    for rule in RULES:
        if rule.prop in OF_SPOT and (rule.part in BY_KEY or rule.part in RULED_LINES):
            found.setdefault(rule.part, []).append(rule.id)
    return {part: tuple(ids) for part, ids in found.items()}
