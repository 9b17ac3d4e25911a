"""A run of packs → what the page shows of it: frames, columns, reasons, the order of the list."""

from collections import Counter
from collections.abc import Sequence

from docgen.review import frames as framing
from docgen.review.columns import SAME, Column, Columns, columns, twins
from docgen.review.facts import Pack, Run
from docgen.review.frames import Frame, Pattern
from docgen.review.odd import WEIGHTS, Letter, Reason, length, reasons
from docgen.values import dataclass

WITH_FINDINGS, ODD, LONGEST, SAMPLE = 60, 20, 20, 40
"""So many letters with findings, odd ones, longest ones and evenly spaced ones have a picture."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the page shows; lists are in the order of the run's packs."""

    run: Run
    frames: tuple[Frame, ...]
    letters: tuple[Letter | None, ...]
    frame_of: tuple[int, ...]
    """Number of the frame of each pack; -1: it has no text."""
    columns: Columns
    reasons: tuple[tuple[Reason, ...], ...]
    order: tuple[int, ...]
    """The packs as the list shows them: the gravest reason first, then as in the table."""

    def odd(self) -> int:
        """Return how many packs should be looked at first."""
        return sum(bool(why) for why in self.reasons)


def sheet(run: Run, lang: str) -> Sheet:
    """Return what the page of `run` shows, with its reasons in a language."""
    read = [(at, pack) for at, pack in enumerate(run.packs) if pack.blocks]
    known = framing.frames([pack.blocks for _, pack in read])
    counts = Counter(framing.pattern(pack.blocks) for _, pack in read)
    letters: list[Letter | None] = [None] * len(run.packs)
    frame_of = [-1] * len(run.packs)
    for at, pack in read:
        frame_of[at], letters[at] = _letter(at, pack, known, counts)
    found = columns(
        list(known.values()),
        [None if one is None else (frame_of[at], one.fit.values) for at, one in enumerate(letters)],
        lang,
    )
    why = reasons(run.packs, [one for one in letters if one is not None], found.all, lang)
    order = sorted(range(len(why)), key=lambda at: (_weight(why[at]), at))
    return Sheet(run, tuple(known.values()), tuple(letters), tuple(frame_of), found, tuple(why), tuple(order))


def pictured(made: Sheet) -> tuple[int, ...]:
    """Return the numbers of the packs whose first page should be shown, the most wanted first.

    Those with findings (one of each set of rules first), those that are odd otherwise, the longest, then
    every n-th of all.
    """
    packs = made.run.packs
    there = [at for at, pack in enumerate(packs) if pack.files and not pack.failures]
    signatures: Counter[frozenset[str]] = Counter()
    ranked = []
    for at in there:
        rules = frozenset(one.rule for one in packs[at].findings if one.severity != "thong_tin")
        if rules:
            ranked.append((signatures[rules], at))
            signatures[rules] += 1
    wanted = [at for _, at in sorted(ranked)[:WITH_FINDINGS]]
    shown = set(there)
    wanted += [at for at in made.order if made.reasons[at] and at in shown][:ODD]
    wanted += sorted(there, key=lambda at: (-length(packs[at]), at))[:LONGEST]
    wanted += there[:: max(1, -(-len(there) // SAMPLE))]
    return tuple(dict.fromkeys(wanted))


def shown_columns(found: Columns, packs: Sequence[Pack], most: int) -> list[int]:
    """Return the numbers of the columns that the list shows, `most` of them.

    Those that differ, and say neither what the body is nor what another column says in nearly all packs.
    """
    again = {id(two) for _, two in twins(found.all)}
    return [
        at
        for at, one in enumerate(found.all)
        if one.dominant is None and len(one.counts) > 1 and id(one) not in again and not _is_body(one, packs)
    ][:most]


def _letter(at: int, pack: Pack, known: dict[Pattern, Frame], counts: Counter[Pattern]) -> tuple[int, Letter]:
    own = framing.pattern(pack.blocks)
    alike = counts[own]
    if own in known:
        frame = known[own]
        return list(known).index(own), Letter(at, pack, frame, framing.fit(pack.blocks, frame), False, alike)
    found = list(known.values())
    number, fit = framing.nearest(pack.blocks, found)
    return number, Letter(at, pack, found[number], fit, True, alike)


def _weight(why: tuple[Reason, ...]) -> int:
    return WEIGHTS[why[0].key] if why else len(WEIGHTS)


def _is_body(column: Column, packs: Sequence[Pack]) -> bool:
    pairs = [
        (value.strip(), pack.body)
        for value, pack in zip(column.values, packs, strict=True)
        if value is not None
    ]
    return sum(bool(value) and body.endswith(value) for value, body in pairs) >= SAME * len(pairs)
