"""The loop: every rule at every spot that it is about."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from docgen.check.expected import Expected
from docgen.check.nature import is_judged
from docgen.check.properties import (
    BY_FORM,
    BY_WORDS,
    OF_CITATION,
    OF_FILE,
    OF_PART,
    OF_SECTION,
    OF_SPOT,
    OF_UNIT,
    ON_WORDS,
    OfSpot,
)
from docgen.check.units import Spot
from docgen.check.verdict import Mismatch, Values
from docgen.check.view import View, view_of
from docgen.errors import Step, Where
from docgen.kept import by_identity
from docgen.nd30.rulebook import RULES
from docgen.nd30.rules import Finding, Rule
from docgen.say.check import shown
from docgen.word.package import Package
from docgen.word.read import read
from docgen.word.spots import Section

_SNIPPET = 80
Place = tuple[int, tuple[Step, ...], str]
"""Where in the reading order, the way there, the text that stands there."""
_FILE: Place = (-1, (), "")
_COUNTS = frozenset(
    (
        "so_lan", "so_dau_ket", "so_dong_ke", "so_dong_kem_theo", "so_dong_luu", "so_lan_quyet_dinh",
        "so_lan_co_ten_loai",
    )
)  # fmt: skip
"""Properties that count a thing: none is «không có», not «0»."""


class Judged(NamedTuple):
    """What was found in a file, and what was looked at."""

    findings: tuple[Finding, ...]
    view: View


def check(
    docx: bytes | Package, *, file: str, facts: Expected | None = None, rules: Iterable[Rule] = RULES
) -> tuple[Finding, ...]:
    """Return every breach of `rules` in a Word file, in reading order; at most one a spot and rule.

    `docx` are its bytes, or the members of one that was just made; `file` names it in findings and errors.
    `facts` are those of the document; without them its annexes are compared with the letterhead of the file
    itself. Raises DataError where the bytes are no Word file.
    """
    return judged(docx, file=file, facts=facts, rules=rules).findings


def judged(
    docx: bytes | Package,
    *,
    file: str,
    facts: Expected | None = None,
    rules: Iterable[Rule] = RULES,
    anyway: bool = False,
) -> Judged:
    """Return what `check` finds, with the view that was looked at: rows that repeat others may be left out.

    Of a file that is no administrative document of the decree only that is said, unless it is judged
    `anyway`.
    """
    short = view_of(read(docx, file, short=True), facts)
    rows = plan(tuple(rules) if anyway or is_judged(short) else _on_nature(rules))
    found = breaches(short, rows, file, short.reading.verdicts if rules is RULES else {})
    if short.reading.left_out_chars and any(_of_rows(finding) for finding in found):
        whole = view_of(read(docx, file), facts)
        return Judged(breaches(whole, rows, file, {}), whole)
    return Judged(found, short)


@by_identity
def _only(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if rule.prop == "ban_chat")


def _on_nature(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules that say what a file is."""
    return _only(tuple(rules))


def _of_rows(finding: Finding) -> bool:
    """Return whether `finding` is about how a row is set: rows that were left out are set alike.

    Whatever a rule on words may stop at was read.
    """
    return finding.rule.prop not in ON_WORDS and any(step == "hang" for step, _ in finding.where.steps)


Row = tuple[int, Rule]
"""A rule and its number, by which the findings of one spot are ordered."""
Verdicts = dict[Any, Any]
"""Key of paragraphs that are judged alike → their `Verdict`."""
Readers = tuple[tuple[OfSpot, tuple[Row, ...]], ...]
"""Readers of a paragraph, each with the rules on what it returns."""
Places = Callable[[View], Sequence[tuple[Place, Values]]]
Verdict = tuple[tuple[int, Rule, object], ...]
"""The rules that a paragraph breaches, each with its number and the value that stands there."""


class Plan(NamedTuple):
    """Rules by what they look at, those that read one property of one part together."""

    by_form: Mapping[str, Readers]
    """By part, as the two below: readers of how a paragraph is set."""
    by_words: Mapping[str, Readers]
    around: Mapping[str, Readers]
    """Readers that look beyond the paragraph."""
    elsewhere: tuple[tuple[Places, tuple[Row, ...]], ...]
    """Readers of sections, units, citations and the file, each with the rules on what it returns."""


@by_identity
def plan(rules: tuple[Rule, ...]) -> Plan:
    """Return `rules` in the order in which they are judged."""
    rows = [(number, rule, OF_SPOT.get(rule.prop)) for number, rule in enumerate(rules)]
    spots = [(number, rule, reader) for number, rule, reader in rows if reader]
    kinds = (BY_FORM, BY_WORDS, frozenset(OF_SPOT.values()) - BY_FORM - BY_WORDS)
    by_form, by_words, around = (_grouped(row for row in spots if row[2] in kind) for kind in kinds)
    elsewhere: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for number, rule, reader in rows:
        if reader is None:
            elsewhere[rule.part, rule.prop].append((number, rule))
    others = tuple((_places(*key), tuple(judged)) for key, judged in elsewhere.items())
    return Plan(by_form, by_words, around, others)


def _grouped(rows: Iterable[tuple[int, Rule, OfSpot]]) -> dict[str, Readers]:
    found: dict[str, dict[OfSpot, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for number, rule, reader in rows:
        found[rule.part][reader].append((number, rule))
    return {
        part: tuple((reader, tuple(judged)) for reader, judged in readers.items())
        for part, readers in found.items()
    }


def breaches(
    view: View, rows: Plan, file: str, known: Verdicts, new: Container[int] | None = None
) -> tuple[Finding, ...]:
    """Return what `rows` find in `view`, in reading order; `known` are verdicts on paragraphs like those.

    `new`: numbers of the paragraphs whose words are looked at by themselves; None: all.
    """
    found = [*_in_spots(view, rows, file, known, new), *_elsewhere(view, rows, file)]
    return tuple(finding for _, _, finding in sorted(found, key=lambda row: row[:2]))


Found = tuple[int, int, Finding]
"""Where in the reading order, number of the rule, the finding."""


def _in_spots(
    view: View, plan: Plan, file: str, known: Verdicts, new: Container[int] | None
) -> Iterator[Found]:
    for part, spots in view.by_part.items():
        form, words, around = (kind.get(part, ()) for kind in (plan.by_form, plan.by_words, plan.around))
        if not (form or words or around):
            continue
        for spot in spots:
            verdict = _of_form(part, form, spot, view, known) if form else ()
            if words and (new is None or spot.index in new):
                verdict += _of_words(part, words, spot, view, known)
            if around:
                verdict += _verdict(around, spot, view)
            for number, rule, value in verdict:
                yield _found(number, rule, _place(spot), value, file)


def _of_form(part: str, readers: Readers, spot: Spot, view: View, known: Verdicts) -> Verdict:
    return _kept((part, spot.form), readers, spot, view, known)


def _of_words(part: str, readers: Readers, spot: Spot, view: View, known: Verdicts) -> Verdict:
    said = tuple(run.text for run in spot.paragraph.runs)
    return _kept((part, spot.form, said, spot.paragraph.width_twips), readers, spot, view, known)


def _kept(key: tuple[object, ...], readers: Readers, spot: Spot, view: View, known: Verdicts) -> Verdict:
    """Return the verdict on a paragraph like others: what `key` holds is all that `readers` look at."""
    verdict = known.get(key)
    if verdict is None:
        verdict = known[key] = _verdict(readers, spot, view)
    return verdict


def breaching(values: Values, rows: Iterable[Row]) -> bool:
    """Return whether any of `values` breaches any of `rows`."""
    for _, rule in rows:
        for value in values:
            if value not in rule.allowed:
                return True
    return False


def _verdict(readers: Readers, spot: Spot, view: View) -> Verdict:
    found = []
    for reader, rows in readers:
        if values := reader(spot, view):
            for number, rule in rows:
                if bad := [value for value in values if value not in rule.allowed]:
                    found.append((number, rule, bad[0]))
    return tuple(found)


def _elsewhere(view: View, plan: Plan, file: str) -> Iterator[Found]:
    for places, rows in plan.elsewhere:
        for place, values in places(view):
            for number, rule in rows if values else ():
                if bad := [value for value in values if value not in rule.allowed]:
                    yield _found(number, rule, place, bad[0], file)


def _place(spot: Spot) -> Place:
    return spot.index, spot.paragraph.steps, spot.text


def _places(part: str, prop: str) -> Places:
    """Return what finds the places that `part` names beside paragraphs, with their values of `prop`."""
    if of_part := OF_PART.get(prop):
        return lambda view: [(_last(part, view), of_part(part, view))]
    if of_section := OF_SECTION.get(prop):
        return lambda view: [
            (_section_place(one, view), of_section(one, view)) for one in _sections(part, view)
        ]
    if of_unit := OF_UNIT.get(prop):
        return lambda view: [
            (_place(unit.head), of_unit(unit, view))
            for unit in (view.issued if part == "kem_theo" else view.annexes)
        ]
    if of_citation := OF_CITATION.get(prop):
        return lambda view: [
            ((one.spot.index, one.spot.paragraph.steps, one.text), of_citation(one, view))
            for one in view.citations.all
        ]
    of_file = OF_FILE[prop]
    return lambda view: [(_FILE, of_file(view))]


def _last(part: str, view: View) -> Place:
    """Return the place of the last paragraph of `part` in the main document."""
    spots = view.main_parts.get(part)
    return _place(spots[-1]) if spots else _FILE


def _sections(part: str, view: View) -> list[Section]:
    sections, main = view.reading.sections, view.main_sections
    chosen = {
        "trang": sections,
        "trang_doc": (section for section in sections if not section.landscape),
        "trang_ngang": (section for section in sections if section.landscape),
        "trang_dau": sections[:1] if main else (),
        "trang_chinh": (section for section in sections[1:] if section.index in main),
    }
    return list(chosen[part])


def _section_place(section: Section, view: View) -> Place:
    """Return the section's place: before its first paragraph."""
    first = next((spot.index for spot in view.spots if spot.paragraph.section == section.index), 0)
    return (first, (("phan_trang", section.index + 1),), "")


def _found(number: int, rule: Rule, place: Place, value: object, file: str) -> Found:
    index, steps, text = place
    note: dict[str, object] = {"value": value}
    if text:
        note["text"] = text[:_SNIPPET]
    if isinstance(value, Mismatch):
        note["expected"] = value.expected
    absent = value == 0 and rule.prop in _COUNTS
    where = Where(file, steps=steps)
    return index, number, Finding(rule, where, shown("khong_co" if absent else value), note)
