"""The part of the page that is there without any script: summary, what is common, the list."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from docgen.review.columns import Column
from docgen.review.facts import Pack
from docgen.review.frames import Frame, LineFrame
from docgen.review.odd import REASONS, Reason, common_rules
from docgen.review.sheet import Sheet, shown_columns
from docgen.review.words import word
from docgen.vn.letters import capital

MOST_COLUMNS = 8
SHOWN = 160
"""So many characters of a value stand in the list."""
_SENTENCE = 400
"""So many characters of a reason."""
_NAMES = 20
_HASH = 12


def summary(made: Sheet, lang: str) -> str:
    """Return how many packs there are, and how many of each kind; and which are left over."""
    packs = made.run.packs
    counts = {
        "tong_goi": len(packs),
        "tong_can_xem": made.odd(),
        "tong_hong": sum(bool(one.failures) for one in packs),
        "tong_loi": sum(_has(one, "loi") for one in packs),
        "tong_canh_bao": sum(_has(one, "canh_bao") for one in packs),
    }
    numbers = "".join(
        f'<li class="{key if value else ""}"><b>{_count(value)}</b> {_word(key, lang)}</li>'
        for key, value in counts.items()
    )
    seen = f'<li class="tong_da_xem" hidden><b id="so-da-xem">0</b> {_word("tong_da_xem", lang)}</li>'
    return f'<ul class="tong">{numbers}{seen}</ul>{_orphans(made.run.orphans, lang)}'


def sources(made: Sheet, lang: str) -> str:
    """Return the files that the run was made from, each with the beginning of its hash."""
    run = made.run
    files = ", ".join(
        f"{escape(name)} <code>{escape(sha256[:_HASH])}</code>" for name, sha256 in sorted(run.inputs.items())
    )
    return f'<p class="nho">{_word("nguon", lang)}: {files} · docgen {escape(run.version)}</p>'


def common(made: Sheet, lang: str) -> str:
    """Return what is the same in all letters: the text of each frame, and the findings of half of them."""
    rules = {one.rule: one.duty for pack in made.run.packs for one in pack.findings}
    everywhere = common_rules(made.run.packs)
    told = "".join(
        f"<li><b>{escape(rule)}</b> {escape(rules[rule])} <small>"
        f"{_word('o_so_thu', lang, count=_count(count))}</small></li>"
        for rule, count in sorted(everywhere.items())
    )
    found = f"<h3>{_word('phat_hien_chung', lang)}</h3><ul>{told}</ul>" if told else ""
    if not made.frames:
        return f'<p class="nho">{_word("khong_khuon", lang)}</p>{found}'
    frames = "".join(
        _frame(capital(number), frame, [made.columns.all[at] for at in gaps], lang)
        for number, (frame, gaps) in enumerate(zip(made.frames, made.columns.of_gaps, strict=True), start=1)
    )
    counts = " · ".join(
        _word("khuon", lang, name=capital(number), count=_count(frame.count))
        for number, frame in enumerate(made.frames, start=1)
    )
    head = f"<summary>{_word('giong_nhau', lang)} <small>{counts}</small></summary>"
    return (
        f'<details id="chung">{head}<p class="nho">{_word("khuon_giai", lang)}</p>{frames}{found}</details>'
    )


def filters(made: Sheet, lang: str) -> str:
    """Return a button for every reason that some packs have, with their number."""
    counts = Counter(reason.key for why in made.reasons for reason in why)
    return "".join(
        f'<button type="button" class="loc r-{key}" data-r="{REASONS.index(key)}" aria-pressed="false">'
        f"{_word(key, lang)} <b>{_count(counts[key])}</b></button>"
        for key in REASONS
        if counts[key]
    )


def listing(made: Sheet, lang: str, most: int) -> Iterator[str]:
    """Yield the list of at most so many packs, a row each, in the order of the sheet."""
    columns = [made.columns.all[at] for at in shown_columns(made.columns, made.run.packs, MOST_COLUMNS)]
    yield '<table id="bang"><thead><tr><th class="x"></th>'
    for kind, key in (("n", "cot_stt"), ("b", "cot_goi"), ("w", "cot_vi_sao")):
        yield f'<th class="{kind}">{_word(key, lang)}</th>'
    for column in columns:
        yield f'<th class="{_kind(column)}">{escape(column.label)}</th>'
    yield "</tr></thead><tbody>\n"
    for at in made.order[:most]:
        yield _row(at, made.run.packs[at], made.reasons[at], columns, lang)
    yield "</tbody></table>"


def _row(at: int, pack: Pack, why: Sequence[Reason], columns: Iterable[Column], lang: str) -> str:
    odd = {label for reason in why for label in reason.columns}
    name = f"<small>{escape(pack.name)}</small>" if pack.name != pack.body else ""
    cells = "".join(_cell(column, at, odd) for column in columns)
    reasons = "".join(
        f'<p><i class="r-{one.key}">{_word(one.key, lang)}</i> {escape(one.text[:_SENTENCE])}</p>'
        for one in why
    )
    return (
        f'<tr><td class="x"></td><td class="n">{at + 1}</td>'
        f'<td class="b"><b>{escape(pack.body)}</b>{name}</td>'
        f'<td class="w">{reasons}</td>{cells}</tr>\n'
    )


def _cell(column: Column, at: int, odd: set[str]) -> str:
    value = column.values[at]
    text = "" if value is None else value if len(value) <= SHOWN else value[: SHOWN - 1] + "…"
    kind = _kind(column) + (" la" if column.label in odd else "")
    return f'<td class="{kind}">{escape(text)}</td>'


def _kind(column: Column) -> str:
    return "f" if column.figures else "v"


def _orphans(names: Sequence[str], lang: str) -> str:
    if not names:
        return ""
    shown = ", ".join(names[:_NAMES]) + (", …" if len(names) > _NAMES else "")
    return f'<p class="nho nhac">{_word("thua", lang, count=_count(len(names)), names=shown)}</p>'


def _frame(name: str, frame: Frame, gaps: Sequence[Column], lang: str) -> str:
    rest = list(gaps)
    blocks = []
    for block in frame.blocks:
        if isinstance(block, LineFrame):
            own, rest = rest[: len(block.parts) - 1], rest[len(block.parts) - 1 :]
            text = escape(block.parts[0]) + "".join(
                _gap(column, lang) + escape(part) for column, part in zip(own, block.parts[1:], strict=True)
            )
            blocks.append(f'<p title="{escape(block.style)}">{text}</p>')
        else:
            own, rest = rest[: 1 + len(block.totals)], rest[1 + len(block.totals) :]
            heads = "".join(f"<th>{escape(head)}</th>" for head in block.heads)
            gaps_ = " ".join(_gap(column, lang) for column in own)
            below = f'<tr><td colspan="{max(1, len(block.heads))}">{gaps_}</td></tr>'
            blocks.append(f'<table class="pl"><tr>{heads}</tr>{below}</table>')
    title = _word("khuon", lang, name=name, count=_count(frame.count))
    return f'<section class="to"><h3>{title}</h3><div class="thu">{"".join(blocks)}</div></section>'


def _gap(column: Column, lang: str) -> str:
    if column.dominant is not None:
        shown = column.dominant
    elif len(column.counts) == 1:
        shown = next(iter(column.counts))
    else:
        shown = word("gia_tri", lang).format(count=_count(len(column.counts)))
    return f'<mark title="{escape(shown)}">{escape(column.label)}: {escape(shown)}</mark>'


def _has(pack: Pack, severity: str) -> bool:
    return any(one.severity == severity for one in pack.findings)


def _count(number: int) -> str:
    """Return a number with a dot at the thousands: «3.321»."""
    return f"{number:,}".replace(",", ".")


def _word(key: str, lang: str, **args: object) -> str:
    text = word(key, lang)
    return escape(text.format(**args) if args else text)
