"""Any Word file → the component of each paragraph: by docgen's styles, else by text, place and form."""

from collections.abc import Sequence
from dataclasses import replace

from docgen.check import recognise_words as words
from docgen.check.recognise_body import Text
from docgen.check.recognise_foot import foot_parts
from docgen.check.recognise_head import head_parts
from docgen.check.recognise_lines import Line, apart, joined, line_of
from docgen.check.recognise_rules import spread, under_subjects, with_lines
from docgen.check.recognise_zones import Zone, zones
from docgen.check.units import LETTERHEAD, SIGNATURE, part_of
from docgen.values import dataclass
from docgen.word.spots import Cell, Paragraph, Reading

_OWN = frozenset((*LETTERHEAD, *SIGNATURE, "kinh_gui", "phu_luc_so", "phu_luc_tieu_de", "phu_luc_kem_theo"))
_ENOUGH = 3
"""So many different components named by styles make a file docgen's."""
_JOINED = frozenset(
    (
        "co_quan_chu_quan", "co_quan_ban_hanh", "trich_yeu_cv", "phu_luc_kem_theo", "noi_nhan_ds", "kinh_gui",
        "kinh_gui_ds",
    )
)  # fmt: skip
"""Components whose lines, typed as paragraphs of their own, are one."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A body whose components are known."""

    body: tuple[Paragraph, ...]
    """As read; a paragraph of several components is taken apart, several of one are joined."""
    parts: tuple[str, ...]
    """Key of the component or ruled line of each; empty: none."""
    by_style: bool
    """The file's own styles name them: it was made by docgen."""


def recognise(reading: Reading) -> Recognised:
    """Return the component of each paragraph of the body of a file."""
    parts = tuple(map(part_of, reading.body))
    if named_by_style(parts, reading):
        return Recognised(reading.body, parts, by_style=True)
    return _typed([line_of(paragraph) for paragraph in reading.body])


def named_by_style(parts: Sequence[str], reading: Reading) -> bool:
    """Return whether styles decide: several of the components that every document has bear docgen's names."""
    own = {part for part in parts if part in _OWN}
    if len(own) >= _ENOUGH or {"phu_luc_so", "phu_luc_kem_theo"} <= own:
        return True
    said = [part for part, paragraph in zip(parts, reading.body, strict=True) if paragraph.text.strip()]
    return bool(said) and 2 * sum(map(bool, said)) >= len(said)


def _typed(lines: Sequence[Line]) -> Recognised:
    """Return the components of a hand-typed body."""
    pairs: list[tuple[Paragraph, str]] = []
    text, above, annexed, in_form = Text(), "", False, False
    found = zones(lines)
    for number, zone in enumerate(found, start=1):
        paragraphs, own = _zone(zone, lines, text, headed=above == "dau")
        if zone.kind == "phu_luc":
            annexed, in_form = True, False
        elif zone.kind == "dau" and annexed:
            below = next((other.kind for other in found[number:] if other.kind != "than"), "")
            in_form = below != "phu_luc" and not _is_numbered(paragraphs, own)
        if in_form and zone.kind != "than":
            own = [""] * len(own)
        for paragraph, part in zip(*_joined(paragraphs, own), strict=True):
            pairs += with_lines(paragraph, part)
        text = Text(main=False, phase="than") if in_form else _after(zone, own, text)
        above = zone.kind if any(own) or zone.kind == "dau" else above
    pairs = under_subjects(pairs)
    body = tuple(paragraph for paragraph, _ in pairs)
    return Recognised(body, tuple("" if part == "khac" else part for _, part in pairs), by_style=False)


def _is_numbered(paragraphs: Sequence[Paragraph], parts: Sequence[str]) -> bool:
    """Return whether a letterhead bears a number: in an annex one without is that of a blank form."""
    numbers = (one.text for one, part in zip(paragraphs, parts, strict=True) if part == "so_ky_hieu")
    return any(char.isdigit() for number in numbers for char in number)


def _zone(
    zone: Zone, lines: Sequence[Line], text: Text, *, headed: bool
) -> tuple[list[Paragraph], list[str]]:
    """Return the lines of a zone with their components; `headed`: a letterhead stands right above it."""
    own = [line.paragraph for line in lines[zone.start : zone.end]]
    if zone.kind == "than":
        found = list(lines[zone.start : zone.end])
        parts = [""] * len(found)
        text.take(parts, found)
        return own, parts
    if zone.kind == "sao":
        return [], []  # it is of who certifies the copy, not of the document
    left = "left" if zone.kind == "cuoi" else "center"
    pieces = [line_of(paragraph) for paragraph in apart(own, left)]
    parts = {"dau": head_parts, "cuoi": foot_parts, "phu_luc": annex_parts}[zone.kind](pieces)
    if headed and zone.kind == "phu_luc" and "phu_luc_so" not in parts:
        parts = _titled(parts)
    paragraphs = [piece.paragraph for piece in pieces]
    return (_sided(spread(paragraphs, parts), parts) if zone.kind == "dau" else paragraphs), parts


def _after(zone: Zone, parts: Sequence[str], text: Text) -> Text:
    """Return the text that follows a zone."""
    if zone.kind == "dau":
        return Text(letter="trich_yeu_cv" in parts, main=text.main)
    if zone.kind == "phu_luc":
        last = next((part for part in reversed(parts) if part), "")
        return Text(main=False, phase="than", above=last)
    return Text(main=False, phase="than") if zone.kind == "cuoi" else text


def annex_parts(lines: Sequence[Line]) -> list[str]:
    """Return the component of each line of an annex head."""
    parts = [""] * len(lines)
    begun = False
    for at, line in enumerate(lines):
        if not line.text or words.RULE.match(line.text):
            drawn = (
                line.text or line.paragraph.drawn or line.paragraph.format.top or line.paragraph.format.bottom
            )
            parts[at] = "ke_phu_luc" if drawn and at else ""
        elif words.ACCOMPANYING.match(line.text) or begun:
            parts[at] = "phu_luc_kem_theo"
            begun = not line.text.rstrip(" .").endswith(")")
        elif not any(parts) and words.ANNEX.match(line.text):
            parts[at] = "phu_luc_so"
        else:
            parts[at] = "phu_luc_tieu_de"
    return parts


def _titled(parts: Sequence[str]) -> list[str]:
    """Return the components of the head of a text issued with a decision: kind and subject (Mẫu 1.3)."""
    first = next((at for at, part in enumerate(parts) if part == "phu_luc_tieu_de"), -1)
    return [
        ("ten_loai" if at == first else "trich_yeu") if part == "phu_luc_tieu_de" else part
        for at, part in enumerate(parts)
    ]


def _sided(paragraphs: Sequence[Paragraph], parts: Sequence[str]) -> list[Paragraph]:
    """Return the lines of a letterhead with their sides as columns 1 and 2, whatever stands between."""
    sides: dict[int, set[int]] = {}
    for paragraph, part in zip(paragraphs, parts, strict=True):
        if paragraph.cell and part:
            sides.setdefault(paragraph.cell.table, set()).add(paragraph.cell.column)
    return [_side(paragraph, sides) for paragraph in paragraphs]


def _side(paragraph: Paragraph, sides: dict[int, set[int]]) -> Paragraph:
    cell = paragraph.cell
    columns = sides.get(cell.table, set()) if cell else set()
    if cell is None or len(columns) < 2:
        return replace(paragraph, cell=None) if cell else paragraph
    column = 1 if cell.column == min(columns) else 2
    return replace(paragraph, cell=Cell(cell.table, cell.row, column, cell.width_twips))


def _joined(paragraphs: Sequence[Paragraph], parts: Sequence[str]) -> tuple[list[Paragraph], list[str]]:
    """Return the lines with those of one component as one."""
    found: list[list[Paragraph]] = []
    keys: list[str] = []
    for paragraph, part in zip(paragraphs, parts, strict=True):
        if found and part in _JOINED and keys[-1] == part and _goes_on(found[-1][-1], paragraph, part):
            found[-1].append(paragraph)
        else:
            found.append([paragraph])
            keys.append(part)
    return [joined(group) if len(group) > 1 else group[0] for group in found], keys


def _goes_on(above: Paragraph, paragraph: Paragraph, part: str) -> bool:
    if above.steps[:-1] != paragraph.steps[:-1] and above.cell is None:
        return False
    if part in ("noi_nhan_ds", "kinh_gui_ds"):
        return not words.DASHED.match(paragraph.text) and not above.text.rstrip().endswith((";", "."))
    return True
