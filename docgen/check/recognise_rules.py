"""Ruled lines of hand-typed documents, however they are drawn: shapes, borders, characters → borders."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from docgen.nd30.components import RULED_LINES
from docgen.nd30.page import TWIPS_PER_PT
from docgen.vn.width import width_pt
from docgen.word.spots import Border, Paragraph, Shape

_UNDER = {
    "tieu_ngu": "ke_tieu_ngu",
    "co_quan_ban_hanh": "ke_co_quan",
    "trich_yeu": "ke_trich_yeu",
    "phu_luc_kem_theo": "ke_phu_luc",
}
"""Component → the ruled line that may hang on it."""
_RAISED = 0.62
"""Size of raised letters, in sizes of the font: programs differ between 58 and 65 %."""
_NEAR = 5
_KINDS = {"-": "dashed", "=": "double", ".": "dotted", "*": "dotted", "~": "wave"}
"""Characters that draw no solid line."""


def with_lines(paragraph: Paragraph, part: str) -> Iterator[tuple[Paragraph, str]]:
    """Yield a paragraph with its component; below it the line that is drawn on it, as one of its own."""
    if part in RULED_LINES:
        yield _as_line(paragraph), part
        return
    below = _UNDER.get(part, "")
    border = paragraph.format.bottom
    drawn = paragraph.drawn
    yield paragraph, part
    if below and (drawn or border):
        yield _line(paragraph, drawn[0] if drawn else Shape(0, border.kind if border else "", "auto")), below


def spread(paragraphs: Sequence[Paragraph], parts: Sequence[str]) -> list[Paragraph]:
    """Return the lines of a letterhead with drawn lines moved to what they stand under.

    A shape floats: Word hangs it on whichever paragraph the cursor was in. The longest is Tiêu ngữ's.
    """
    found = list(paragraphs)
    wanted = [
        at
        for part in ("tieu_ngu", "co_quan_ban_hanh")
        if _UNDER[part] not in parts and (at := _last(part, parts)) >= 0 and not _is_underlined(found[at])
    ]
    pool = [
        (shape.length_twips, at, shape)
        for at, (paragraph, part) in enumerate(zip(found, parts, strict=True))
        for shape in paragraph.drawn[part in _UNDER or part in RULED_LINES :]
    ]
    for (_, home, shape), at in zip(
        sorted(pool, reverse=True, key=lambda row: row[:2]), wanted, strict=False
    ):
        found[home] = replace(found[home], drawn=tuple(one for one in found[home].drawn if one is not shape))
        found[at] = replace(found[at], drawn=(shape,))
    return found


def _last(part: str, parts: Sequence[str]) -> int:
    return max((at for at, one in enumerate(parts) if one == part), default=-1)


def _is_underlined(paragraph: Paragraph) -> bool:
    return bool(paragraph.drawn or paragraph.format.bottom)


def under_subjects(pairs: Sequence[tuple[Paragraph, str]]) -> list[tuple[Paragraph, str]]:
    """Return paragraphs with their components, the drawn line of a subject put right under it.

    It is looked for where it may hang: on the title, or on one of the paragraphs below.
    """
    found = list(pairs)
    ends = [
        at
        for at, (_, part) in enumerate(pairs)
        if part == "trich_yeu" and (at + 1 == len(pairs) or pairs[at + 1][1] != "trich_yeu")
    ]
    for at in reversed(ends):
        near = found[max(0, at - _NEAR) : at + 1 + _NEAR]
        if any(part == "ke_trich_yeu" for _, part in near):
            continue
        host = next((one for one, _ in near if one.drawn), None)
        if host is not None:
            room = replace(found[at][0], steps=host.steps)
            found.insert(at + 1, (_line(room, host.drawn[0]), "ke_trich_yeu"))
    return found


def _as_line(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph that is a ruled line, with the line as its border."""
    if text := paragraph.text.strip():
        return _line(paragraph, Shape(_length_twips(paragraph, text), _KINDS.get(text[0], "single"), "auto"))
    return _line(paragraph, paragraph.drawn[0]) if paragraph.drawn else paragraph


def _length_twips(paragraph: Paragraph, text: str) -> int:
    look = paragraph.shown[0].look
    size = look.size_pt * (_RAISED if look.script else 1)
    return round(width_pt(text, size, bold=look.bold, italic=look.italic) * TWIPS_PER_PT)


def _line(paragraph: Paragraph, shape: Shape) -> Paragraph:
    """Return an empty paragraph with a top border of the shape's length, in the middle."""
    room = paragraph.width_twips
    beside = max(0, (room - shape.length_twips) // 2) if shape.length_twips and room else 0
    border = Border(shape.kind, shape.color, 0.5)
    format_ = replace(paragraph.format, top=border, bottom=None, left_twips=beside, right_twips=beside)
    return replace(
        paragraph,
        runs=(),
        format=format_,
        width_twips=room if shape.length_twips else 0,
        drawn=(),
        fields=(),
        changed=False,
        commented=False,
    )
