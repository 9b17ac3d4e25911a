"""The loop: every rule at every spot that it is about."""

from collections.abc import Iterable, Iterator

from docgen.check.expected import Expected
from docgen.check.properties import OF_CITATION, OF_FILE, OF_PART, OF_SECTION, OF_SPOT, OF_UNIT
from docgen.check.verdict import Mismatch, Values
from docgen.check.view import View, view_of
from docgen.errors import Step, Where
from docgen.nd30.rulebook import RULES
from docgen.nd30.rules import Finding, Rule
from docgen.say.check import shown
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


def check(
    docx: bytes, *, file: str, facts: Expected | None = None, rules: Iterable[Rule] = RULES
) -> tuple[Finding, ...]:
    """Return every breach of `rules` in the Word file `docx`, in reading order; at most one a spot and rule.

    `file` names the file in findings and errors. `facts` are those of the document; without them its annexes
    are compared with the letterhead of the file itself. Raises DataError where the bytes are no Word file.
    """
    view = view_of(read(docx, file), facts)
    found: list[tuple[int, int, Finding]] = []
    for number, rule in enumerate(rules):
        for (index, steps, text), values in _judged(rule, view):
            bad = [value for value in values if value not in rule.allowed]
            if bad:
                found.append((index, number, _finding(rule, Where(file, steps=steps), bad[0], text)))
    return tuple(finding for _, _, finding in sorted(found, key=lambda row: row[:2]))


def _judged(rule: Rule, view: View) -> Iterator[tuple[Place, Values]]:
    """Yield each spot that `rule` is about with the values of its property there."""
    if of_spot := OF_SPOT.get(rule.prop):
        for spot in view.by_part.get(rule.part, ()):
            yield (spot.index, spot.paragraph.steps, spot.text), of_spot(spot, view)
    elif of_part := OF_PART.get(rule.prop):
        spots = view.main_parts.get(rule.part, ())
        place = (spots[-1].index, spots[-1].paragraph.steps, spots[-1].text) if spots else _FILE
        yield place, of_part(rule.part, view)
    elif of_section := OF_SECTION.get(rule.prop):
        for section in _sections(rule.part, view):
            yield _section_place(section, view), of_section(section, view)
    elif of_unit := OF_UNIT.get(rule.prop):
        for unit in view.issued if rule.part == "kem_theo" else view.annexes:
            head = unit.head
            yield (head.index, head.paragraph.steps, head.text), of_unit(unit, view)
    elif of_citation := OF_CITATION.get(rule.prop):
        for citation in view.citations.all:
            spot = citation.spot
            yield (spot.index, spot.paragraph.steps, citation.text), of_citation(citation, view)
    else:
        yield _FILE, OF_FILE[rule.prop](view)


def _sections(part: str, view: View) -> list[Section]:
    sections = view.reading.sections
    main = {spot.paragraph.section for spot in view.main if spot.paragraph.story == "than"}
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


def _finding(rule: Rule, where: Where, value: object, text: str) -> Finding:
    note: dict[str, object] = {"value": value}
    if text:
        note["text"] = text[:_SNIPPET]
    if isinstance(value, Mismatch):
        note["expected"] = value.expected
    absent = value == 0 and rule.prop in _COUNTS
    return Finding(rule, where, shown("khong_co" if absent else value), note)
