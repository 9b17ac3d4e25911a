"""Findings → what a Word file is to be set to: only where one way is right, and no word changes."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from docgen.check.look import OLD_FONTS
from docgen.check.run import Judged
from docgen.check.texts import line_widths_pt
from docgen.check.units import Spot
from docgen.check.view import View
from docgen.errors import Step
from docgen.kept import by_identity
from docgen.nd30.components import BY_KEY, RULED_LINES, SizeSet
from docgen.nd30.families import THAN_BAI, VAN_XUOI
from docgen.nd30.house import margin_twips
from docgen.nd30.page import A4_TWIPS, FIRST_LINE_TWIPS, TWIPS_PER_MM, TWIPS_PER_PT
from docgen.nd30.rules import Between, Finding, OneOf, Rule
from docgen.values import dataclass
from docgen.word.mend import Font, Order, Retext, Ruled, Spacing
from docgen.word.mend_pages import Numbers, Paper

Steps = tuple[Step, ...]
_of_view = partial(by_identity, most=1)
"""What is the same for all findings of a file is worked out once."""
_TRIO = ("quoc_hieu", "tieu_ngu", "dia_danh_ngay")
_SHORT_LINE, _WHOLE_LINE = 0.4, 1.0
_ABOVE = {"ke_tieu_ngu": "tieu_ngu", "ke_co_quan": "co_quan_ban_hanh", "ke_trich_yeu": "trich_yeu"}
"""Ruled line → what it stands under."""
_MARGINS = {"le_tren_mm": "top", "le_duoi_mm": "bottom", "le_trai_mm": "left", "le_phai_mm": "right"}
_DASH = r"\-–—‐‑"


@dataclass(frozen=True, slots=True)
class Mend:
    """A finding, and what would mend it."""

    finding: Finding
    orders: tuple[Order, ...]


def mends(judged: Judged, findings: Iterable[Finding]) -> tuple[Mend, ...]:
    """Return what mends `findings` of a judged file; those that only a person can mend are left out."""
    there: dict[Steps, list[Spot]] = defaultdict(list)
    for spot in judged.view.spots:
        there[spot.paragraph.steps].append(spot)
    made = (
        (finding, tuple(_orders(finding, judged.view, there[finding.where.steps]))) for finding in findings
    )
    return tuple(Mend(finding, orders) for finding, orders in made if orders)


def _orders(finding: Finding, view: View, there: Sequence[Spot]) -> Iterator[Order]:
    """Yield what mends a finding; `there`: what lies at its place."""
    rule = finding.rule
    if rule.part == "so_trang":
        yield from (Numbers(section, look=True) for section in range(len(view.reading.sections)))
    elif rule.prop in _OF_PAGES:
        yield from _OF_PAGES[rule.prop](finding, view)
    elif rule.prop in _OF_FILE:
        yield from _OF_FILE[rule.prop](finding, view)
    elif made := _OF_SPOT.get(rule.prop) or _OF_WORDS.get((rule.part, rule.prop)):
        spot = _spot(finding, there)
        if spot and (rule.prop in _FIGURES or _alone(spot, there)):
            yield from made(finding, spot, view)


def _spot(finding: Finding, there: Iterable[Spot]) -> Spot | None:
    """Return the paragraph that a finding is about."""
    text = str(finding.note.get("text", ""))
    own = (spot for spot in there if spot.text.startswith(text) and spot.paragraph.story == "than")
    return next(own, None)


def _alone(spot: Spot, spots: Iterable[Spot]) -> bool:
    """Return whether a whole paragraph is this component: one that holds two cannot be set as either."""
    parts = {
        other.part
        for other in spots
        if other.paragraph.steps == spot.paragraph.steps and other.part not in RULED_LINES and other.text
    }
    return len(parts) == 1 or spot.part in RULED_LINES


# Pages.


def _section(finding: Finding) -> int:
    kind, number = finding.where.steps[0] if finding.where.steps else ("phan_trang", 1)
    return number - 1 if kind == "phan_trang" else 0


def _paper(finding: Finding, view: View) -> Iterator[Order]:
    section = view.reading.sections[_section(finding)]
    short, long = A4_TWIPS
    width, height = (long, short) if section.landscape else (short, long)
    yield Paper(section.index, (("w", width), ("h", height)))


def _margin(finding: Finding, view: View) -> Iterator[Order]:
    rule, section = finding.rule, view.reading.sections[_section(finding)]
    assert isinstance(rule.allowed, Between)
    low, high = rule.allowed.low, rule.allowed.high
    found = finding.note["value"]
    small = isinstance(found, int | float) and found < low
    twips = margin_twips(low) if small else math.floor(high * TWIPS_PER_MM)
    gutter = section.gutter_twips if rule.prop == "le_trai_mm" else 0
    yield Paper(section.index, ((_MARGINS[rule.prop], max(0, twips - gutter)),))


def _numbers(**wanted: bool) -> Callable[[Finding, View], Iterator[Order]]:
    def orders(finding: Finding, _: View) -> Iterator[Order]:
        yield Numbers(_section(finding), **wanted)

    return orders


def _annex_start(finding: Finding, view: View) -> Iterator[Order]:
    annexes = (unit for unit in view.annexes if unit.head.paragraph.steps == finding.where.steps)
    for unit in annexes:
        if unit.own_section:
            yield Numbers(unit.section.index, start=True)


_OF_PAGES: dict[str, Callable[[Finding, View], Iterator[Order]]] = {
    "canh_ngan_mm": _paper,
    "canh_dai_mm": _paper,
    **dict.fromkeys(_MARGINS, _margin),
    "so_trang_bat_dau": _numbers(start=True),
    "kieu_so_trang": _numbers(decimal=True),
    "so_trang_o_chan": _numbers(footer=True),
    "so_trang_o_dau": _numbers(header=True),
    "an_so_trang_dau": _numbers(first=True),
    "so_trang_phu_luc": _annex_start,
}


# Sizes, fonts, spacing.


def _sizes(view: View) -> SizeSet:
    """Return the size set of a document: that of its body."""
    return "nho" if _body_pt(view) < BY_KEY["noi_dung"].lon_pt else "lon"


@_of_view
def _body_pt(view: View) -> float:
    """Return the size in which most of the body stands, of those that the decree allows; else 14."""
    row = BY_KEY["noi_dung"]
    count: Counter[float] = Counter()
    for spot in _prose(view, VAN_XUOI):
        for run in spot.paragraph.shown:
            if row.low_pt <= run.look.size_pt <= row.high_pt:
                count[run.look.size_pt] += len(run.text)
    return max(count, key=lambda size: (count[size], size)) if count else row.lon_pt


def _prose(view: View, parts: Iterable[str]) -> Iterator[Spot]:
    return (spot for part in parts for spot in view.by_part.get(part, ()) if not spot.paragraph.cell)


def _font(spot: Spot, *, size_pt: float = 0, family: bool = False, upright_line: bool = False) -> Font:
    lines = spot.paragraph.text.count("\n") if spot.part in _JOINED else 0
    return Font(spot.paragraph.steps, size_pt, family, upright_line, lines)


_JOINED = (
    "co_quan_chu_quan",
    "co_quan_ban_hanh",
    "trich_yeu_cv",
    "phu_luc_kem_theo",
    "kinh_gui_ds",
    "noi_nhan_ds",
)


def _size(_: Finding, spot: Spot, view: View) -> Iterator[Order]:
    size = _body_pt(view) if spot.part in THAN_BAI else BY_KEY[spot.part].size_pt(_sizes(view))
    yield _font(spot, size_pt=size)


def _family(_: Finding, spot: Spot, __: View) -> Iterator[Order]:
    """Yield the order for Times New Roman; text in an old encoding would become unreadable by it."""
    if not any(OLD_FONTS.match(font) for run in spot.paragraph.shown for font in run.look.fonts):
        yield _font(spot, family=True)


def _underline(_: Finding, spot: Spot, __: View) -> Iterator[Order]:
    yield _font(spot, upright_line=True)


def _nearest(rule: Rule, value: object) -> float:
    """Return the allowed number nearest to `value`."""
    number = float(value) if isinstance(value, int | float) else 0.0
    if isinstance(rule.allowed, Between):
        return min(max(number, rule.allowed.low), rule.allowed.high)
    assert isinstance(rule.allowed, OneOf)
    return min((float(str(one)) for one in rule.allowed.values), key=lambda one: abs(one - number))


def _line_height(finding: Finding, spot: Spot, _: View) -> Iterator[Order]:
    yield Spacing(spot.paragraph.steps, line=_nearest(finding.rule, finding.note["value"]))


def _above(finding: Finding, spot: Spot, _: View) -> Iterator[Order]:
    yield Spacing(spot.paragraph.steps, before_pt=_nearest(finding.rule, finding.note["value"]))


def _below(finding: Finding, spot: Spot, _: View) -> Iterator[Order]:
    yield Spacing(spot.paragraph.steps, after_pt=_nearest(finding.rule, finding.note["value"]))


def _between(finding: Finding, spot: Spot, view: View) -> Iterator[Order]:
    """Yield the order for the space to the text above as its own; where it must be exact, as all of it."""
    wanted, above = _nearest(finding.rule, finding.note["value"]), view.before(spot)
    if above and above.paragraph.format.after_pt and not isinstance(finding.rule.allowed, Between):
        yield Spacing(above.paragraph.steps, after_pt=0)
    yield Spacing(spot.paragraph.steps, before_pt=wanted, apart=spot.paragraph.format.contextual)


def _first_line(_: Finding, spot: Spot, view: View) -> Iterator[Order]:
    if not spot.paragraph.text[:1].isspace():
        yield Spacing(spot.paragraph.steps, first_twips=_indent_twips(view))


@_of_view
def _indent_twips(view: View) -> int:
    """Return the first-line indent of most of the body, of the two that the decree allows."""
    count = Counter(spot.paragraph.format.first_line_twips for spot in _prose(view, THAN_BAI))
    return max(FIRST_LINE_TWIPS, key=lambda twips: sum(n for at, n in count.items() if abs(at - twips) < 12))


# Figures and dashes: what is typed changes, and each change is listed.


def _retext(
    pattern: str, put: Callable[[re.Match[str]], str]
) -> Callable[[Finding, Spot, View], Iterator[Order]]:
    def orders(_: Finding, spot: Spot, __: View) -> Iterator[Order]:
        text = spot.paragraph.text
        match = re.search(pattern, text)
        if match and match[0] != put(match):
            yield Retext(spot.paragraph.steps, match[0], put(match))

    return orders


def _sign(match: re.Match[str]) -> str:
    return re.sub(rf"\s*[{_DASH}]\s*", "-", re.sub(r"\s*/\s*", "/", match[0]))


_ZERO_NUMBER = _retext(r"(Số\s*:?\s*)(0*)(\d+)(?=\s*/)", lambda m: f"{m[1]}{int(m[3]):02}")
_ZERO_DAY = _retext(r"(ngày\s*)(\d)(?=\s*tháng)", lambda m: f"{m[1]}0{m[2]}")
_ZERO_MONTH = _retext(
    r"(tháng\s*)(\d{1,2})(?=\s*năm)",
    lambda m: m[1] + (f"{int(m[2]):02}" if int(m[2]) < 3 else str(int(m[2]))),
)
_DASHES = _retext(
    rf"Độc lập\s*[{_DASH}]\s*Tự do\s*[{_DASH}]\s*Hạnh phúc", lambda _: "Độc lập - Tự do - Hạnh phúc"
)
_SIGN = _retext(rf"\d\s*/\s*[^\s/]+(?:\s*[{_DASH}]\s*[^\s/{_DASH}]+)*", _sign)
_ITEM = _retext(rf"^\s*[{_DASH}]\s*(\S.{{0,60}})", lambda m: f"- {m[1]}")


# Ruled lines.


def _missing_line(finding: Finding, view: View) -> Iterator[Order]:
    """Yield the order for a line that is not there, under the last paragraph of what it belongs to."""
    part = finding.rule.part
    if finding.note.get("value") != 0 or part not in _ABOVE:
        return
    above = view.main_parts.get(_ABOVE[part], ())
    if above and _alone(above[-1], view.spots):
        yield _new_line(above[-1], part)


def _annex_line(finding: Finding, view: View) -> Iterator[Order]:
    for unit in view.annexes:
        lines = [spot for spot in unit.spots if spot.part == "phu_luc_kem_theo" and spot.text]
        if unit.head.paragraph.steps == finding.where.steps and lines and finding.note.get("value") == 0:
            yield _new_line(lines[-1], "ke_phu_luc")


def _new_line(above: Spot, part: str) -> Ruled:
    below = above.paragraph.text.count("\n") if above.part in _JOINED else 0
    return Ruled(above.paragraph.steps, _beside_twips(above, part), RULED_LINES[part], below=below)


def _beside_twips(above: Spot, part: str) -> int:
    """Return what a line leaves free on both sides: it is as long as the text, or a part of it."""
    room = above.paragraph.width_twips
    text = max(line_widths_pt(above.paragraph)) * TWIPS_PER_PT
    share = _WHOLE_LINE if part == "ke_tieu_ngu" else _SHORT_LINE
    return max(0, round((room - min(text, room) * share) / 2))


def _line_length(_: Finding, spot: Spot, view: View) -> Iterator[Order]:
    above = view.before(spot)
    if (
        above is not None
        and not spot.paragraph.text
        and not spot.paragraph.drawn
        and above.paragraph.steps != spot.paragraph.steps
    ):
        yield Ruled(spot.paragraph.steps, _beside_twips(above, spot.part), there=True)


_OF_SPOT: dict[str, Callable[[Finding, Spot, View], Iterator[Order]]] = {
    "co_chu_pt": _size,
    "phong_chu": _family,
    "gach_chan": _underline,
    "gian_dong": _line_height,
    "cach_tren_pt": _above,
    "cach_duoi_pt": _below,
    "cach_doan_pt": _between,
    "lui_dong_dau_cm": _first_line,
    "so": _ZERO_NUMBER,
    "ngay": _ZERO_DAY,
    "thang": _ZERO_MONTH,
    "so_va_ky_hieu": _SIGN,
    "dau_dong": _ITEM,
    "ti_le_ke": _line_length,
    "lech_giua": _line_length,
    "net_ke": _line_length,
}
_OF_WORDS = {("tieu_ngu", "chu"): _DASHES}
"""(part, property) → the same, where only some texts can be mended."""
_FIGURES = ("so", "ngay", "thang", "so_va_ky_hieu", "chu")
"""Properties of words, which are found in a paragraph whatever else it holds."""


# The file as a whole.


def _trio(_: Finding, view: View) -> Iterator[Order]:
    for part in _TRIO:
        for spot in view.main_parts.get(part, ()):
            if _alone(spot, view.spots):
                yield _font(spot, size_pt=BY_KEY[part].size_pt(_sizes(view)))


def _one_size(_: Finding, view: View) -> Iterator[Order]:
    size = _body_pt(view)
    for spot in _prose(view, VAN_XUOI):
        if any(run.look.size_pt != size for run in spot.paragraph.shown):
            yield _font(spot, size_pt=size)


def _one_indent(_: Finding, view: View) -> Iterator[Order]:
    wanted = _indent_twips(view)
    for spot in _prose(view, THAN_BAI):
        if (
            abs(spot.paragraph.format.first_line_twips - wanted) > 12
            and not spot.paragraph.text[:1].isspace()
        ):
            yield Spacing(spot.paragraph.steps, first_twips=wanted)


_OF_FILE: dict[str, Callable[[Finding, View], Iterator[Order]]] = {
    "bo_co_chu": _trio,
    "so_co_chu_noi_dung": _one_size,
    "so_muc_lui_dong": _one_indent,
    "so_lan": _missing_line,
    "so_lan_co_ten_loai": _missing_line,
    "so_dong_ke": _annex_line,
}
