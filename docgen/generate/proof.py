"""The proof of a template's form: a sound sample is filled in, the full check runs over what comes out.

What the check finds is the template's fault, since the same sample in docgen's own templates has no finding.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from docgen.check import check
from docgen.errors import Step, Where
from docgen.generate import sample
from docgen.generate.rooms import room_of
from docgen.nd30.components import BY_KEY
from docgen.nd30.house import DOCGEN, House
from docgen.nd30.rulebook import RULES
from docgen.nd30.rules import Finding
from docgen.word import Properties
from docgen.word.draw.table import drawn_xml
from docgen.word.link import Piece, link
from docgen.word.read import read
from docgen.word.spots import Paragraph
from docgen.word.template import parse
from docgen.word.trace import origins, traced
from docgen.wording import letterhead, markers

Steps = tuple[Step, ...]
Origin = tuple[Paragraph, Steps]
"""A paragraph of the filled file, and its place in the template."""
_STANDS_UNDER = {
    "ke_tieu_ngu": BY_KEY["tieu_ngu"].style,
    "ke_co_quan": BY_KEY["co_quan_ban_hanh"].style,
    "ke_trich_yeu": BY_KEY["trich_yeu"].style,
}
"""Ruled line → style of the paragraph above it."""
_RULES = tuple(rule for rule in RULES if rule.prop != "thuat_ngu_cu")
"""Terms are judged at the document's day: a template may serve documents of other days than the sample's."""


def prove(
    data: bytes,
    name: str,
    form: str,
    levels: Iterable[str] = (),
    *,
    drawn: bool = False,
    house: House = DOCGEN,
) -> tuple[Finding, ...]:
    """Return the breaches of the decree that the documents made of a template would show, in reading order.

    `data` are the bytes of the file `name`; `form` is one of FORM_OF (empty: not known, and then nothing is
    proved). `levels` are those of the table rows that it tells apart; `drawn`: it has a place for drawn
    tables; `house` is the style of its office. Each finding stands at its place in the template, one of a
    rule and place; one without a place is about a style, the file, or what docgen itself puts in. Raises what
    stops a filling.
    """
    if form not in sample.FORMS:
        return ()
    marked = traced(data, name)
    filled = _filled(marked.data, name, form, levels, house, drawn=drawn)
    whole = read(filled, name)
    origin = tuple(origins((*whole.body, *whole.margins, *whole.notes), marked))
    found = check(filled, file=name, facts=sample.expected(form), rules=_RULES)
    placed = [replace(one, where=Where(name, steps=_place(one, origin))) for one in found]
    return tuple({(one.rule.id, one.where): one for one in reversed(placed)}.values())[::-1]


def _filled(data: bytes, name: str, form: str, levels: Iterable[str], house: House, *, drawn: bool) -> bytes:
    table = drawn_xml([("bang.bang_mau", markers.DRAWN)], width_twips=house.text_twips()) if drawn else ""
    template = parse(data, name, drawn=table, house=house)
    room = room_of(template)
    sizes = letterhead.size_set(house.sizes, sample.AGENCY.dia_danh, room)
    names = sample.names(form, levels, room, sizes, house)
    return link([Piece(template)], sizes, house).fill([names], Properties(title=name))


def _place(finding: Finding, origin: Sequence[Origin]) -> Steps:
    """Return where in the template the fault lies that `finding` shows in the filled file.

    Headers of one section share their places in a file, so that the text decides; what is missing lies at the
    paragraph below which it must stand, and what the file as a whole shows where its words stand.
    """
    steps, text = finding.where.steps, str(finding.note.get("text", ""))
    if steps[:1] and steps[0][0] == "phan_trang":
        return steps
    if steps:
        there = [one for one in origin if one[0].steps == steps]
        return next(
            (place for one, place in there if text and text in one.text), there[0][1] if there else ()
        )
    style, value = _STANDS_UNDER.get(finding.rule.part, ""), finding.note.get("value")
    under = (place for one, place in origin if style and one.style == style)
    saying = (place for one, place in origin if value and isinstance(value, str) and value in one.text)
    return next(chain(under, saying), ())
