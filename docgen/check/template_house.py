"""A template judged by the house style of its office: what it sets otherwise than the office has said.

The law is the other judges' affair. A value that the office leaves to docgen is nobody's rule.
"""

from collections.abc import Callable, Iterable, Iterator

from docgen.check.problems import Problem, Words, problem
from docgen.nd30.components import BY_KEY, COMPONENTS, Component
from docgen.nd30.families import THAN_BAI
from docgen.nd30.house import TABLE, House
from docgen.nd30.page import TWIPS_PER_MM
from docgen.values import dataclass
from docgen.word.examine import Dressed, Examined

_NEAR = 0.011
"""Twips do not hit a figure: 1.27 cm is 720 of them, 15 mm 851."""


@dataclass(frozen=True, slots=True)
class _Margin:
    """One margin: field of the house style, attribute of section and house, what people call it."""

    field: str
    side: str
    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class _Value:
    """One value of styles: its field, the components that have it, what it is in a style and in the house."""

    field: str
    rows: tuple[Component, ...]
    found: Callable[[Dressed], float]
    wanted: Callable[[House, Component], float]
    unit: str
    vi: str
    en: str


def _cm(twips: float) -> float:
    return twips / TWIPS_PER_MM / 10


def _size(house: House, row: Component) -> float:
    return house.size_of(row, house.sizes or "lon")


_BODY = tuple(BY_KEY[key] for key in THAN_BAI)
_TABLES = tuple(BY_KEY[key] for key in TABLE)
_TWO_SIZES = tuple(row for row in COMPONENTS if row.lon_pt != row.nho_pt)
_MARGINS = (
    _Margin("le_tren_mm", "top_twips", "lề trên", "top margin"),
    _Margin("le_duoi_mm", "bottom_twips", "lề dưới", "bottom margin"),
    _Margin("le_trai_mm", "left_twips", "lề trái", "left margin"),
    _Margin("le_phai_mm", "right_twips", "lề phải", "right margin"),
)
# fmt: off
_VALUES = (
    _Value("co_chu", _TWO_SIZES, lambda style: style.look.size_pt, _size, " pt", "cỡ chữ", "size"),
    _Value("lui_dong_dau_cm", _BODY, lambda style: _cm(style.format.first_line_twips),
           lambda house, _: _cm(house.first_line_twips), " cm", "lùi chữ đầu dòng", "first-line indent"),
    _Value("cach_doan_pt", _BODY, lambda style: style.format.before_pt,
           lambda house, row: house.before_of(row), " pt", "cách đoạn", "space between paragraphs"),
    _Value("gian_dong", _BODY, lambda style: style.format.line,
           lambda house, row: house.line_of(row), "", "giãn dòng", "line spacing"),
    _Value("co_chu_bang_pt", _TABLES, lambda style: style.look.size_pt, _size,
           " pt", "cỡ chữ bảng", "table size"),
)
# fmt: on


def judge(seen: Examined, name: str, house: House) -> Iterator[Problem]:
    """Yield a warning for each margin and each value of styles that is not what the office has said."""
    for section in seen.sections:
        steps = (("phan_trang", section.index + 1),)
        for row in _MARGINS if not section.landscape else ():
            found, wanted = (getattr(one, row.side) / TWIPS_PER_MM for one in (section, house))
            if row.field in house.given and abs(found - wanted) > 10 * _NEAR:
                shown = Words(row.vi, row.en)
                yield _told(name, steps, shown, (round(found, 1),), round(wanted, 1), " mm")
    for value in _VALUES:
        if value.field in house.given:
            yield from _styles(seen, name, house, value)


def _styles(seen: Examined, name: str, house: House, value: _Value) -> Iterator[Problem]:
    """Yield one warning for all styles in which `value` is another than the house's; a size apart."""
    apart: dict[float, list[tuple[str, float]]] = {}
    for row in value.rows:
        style = seen.styles.get(row.style)
        wanted = value.wanted(house, row)
        if style is not None and abs((found := value.found(style)) - wanted) > _NEAR:
            apart.setdefault(wanted, []).append((row.style, found))
    for wanted, styles in apart.items():
        names = ", ".join(f"«{style}»" for style, _ in styles)
        what = Words(f"{value.vi} của kiểu {names}", f"{value.en} of the style {names}")
        yield _told(name, (), what, [found for _, found in styles], wanted, value.unit)


def _told(
    name: str,
    steps: tuple[tuple[str, int], ...],
    what: Words,
    found: Iterable[float],
    wanted: float,
    unit: str,
) -> Problem:
    shown = ", ".join(dict.fromkeys(f"{value:.2f}".rstrip("0").rstrip(".") for value in found))
    return problem(
        name,
        "canh_bao",
        "mau_khac_quy_uoc",
        steps,
        what=what,
        found=_number(shown, unit),
        wanted=_number(f"{wanted:.2f}".rstrip("0").rstrip("."), unit),
    )


def _number(text: str, unit: str) -> Words:
    return Words(text.replace(".", ",") + unit, text + unit)
