"""The house style (quy ước trình bày) of an office: what it chooses where the decree leaves a choice."""

import difflib
import math
from collections.abc import Callable, Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.models.base import Breach, Fact, Key, Line, Real, Whole, refuse
from docgen.nd30 import kinds, rules_across, rules_page, rules_styles
from docgen.nd30.house import House, margin_twips
from docgen.nd30.page import TWIPS_PER_MM
from docgen.nd30.rulebook import RULES
from docgen.nd30.rules import Allowed, Between, OneOf, Rule

_RULES = {rule.id: rule for rule in (*rules_page.RULES, *rules_styles.RULES)}
LAW: dict[str, Rule] = {
    "le_tren_mm": _RULES["PG-04"],
    "le_duoi_mm": _RULES["PG-05"],
    "le_trai_mm": _RULES["PG-06"],
    "le_phai_mm": _RULES["PG-07"],
    "lui_dong_dau_cm": _RULES["ND-03a"],
    "cach_doan_pt": _RULES["ND-04"],
    "gian_dong": _RULES["ND-05"],
    "ti_le_ke": _RULES["CQ-07a"],
}
"""Field → the rule whose range the office may narrow, never widen."""
KNOWN_RULES = frozenset(rule.id for rule in (*RULES, *rules_across.RULES))
"""Rules on finished files: an office may switch them off by their ids."""
MAX_SPACE_PT = 24
"""The decree sets no upper limit to the space between paragraphs; more than this is a slip of the keys."""
MAX_BLANKS = 6


def _ranged(name: str, title: str, most: float | None = None) -> Any:  # noqa: ANN401
    """Return the field `name`, whose schema tells an editor the ends of the decree's range."""
    allowed = LAW[name].allowed
    ends: dict[str, Any] = {}
    if isinstance(allowed, Between):
        ends = {"minimum": round(allowed.low, 2), "maximum": allowed.high if most is None else most}
    return Field(title=title, le=most, json_schema_extra=ends)


class QuyUoc(Fact, title="Quy ước trình bày"):
    """The house style; what is absent is as docgen has it, and no template is judged by it."""

    co_chu: Annotated[Literal["lon", "nho"] | None, Field(title="Bộ cỡ chữ")] = None
    """Size set of dossiers that name none: «lon» 13/14 or «nho» 12/13 (AMB-03)."""
    hinh_thuc: Annotated[Literal["giay", "dien_tu"] | None, Field(title="Hình thức")] = None
    """Paper or e-document, for documents that do not say."""
    le_tren_mm: Annotated[Real | None, _ranged("le_tren_mm", "Lề trên (mm)")] = None
    le_duoi_mm: Annotated[Real | None, _ranged("le_duoi_mm", "Lề dưới (mm)")] = None
    le_trai_mm: Annotated[Real | None, _ranged("le_trai_mm", "Lề trái (mm)")] = None
    le_phai_mm: Annotated[Real | None, _ranged("le_phai_mm", "Lề phải (mm)")] = None
    lui_dong_dau_cm: Annotated[Real | None, Field(title="Lùi chữ đầu dòng (cm)")] = None
    cach_doan_pt: Annotated[Real | None, _ranged("cach_doan_pt", "Cách đoạn (pt)", MAX_SPACE_PT)] = None
    gian_dong: Annotated[Real | None, _ranged("gian_dong", "Giãn dòng")] = None
    """Line spacing of the body, in lines."""
    co_chu_bang_pt: Annotated[Real | None, Field(title="Cỡ chữ của bảng (pt)", ge=8, le=14)] = None
    ti_le_ke: Annotated[Real | None, _ranged("ti_le_ke", "Tỉ lệ dòng kẻ")] = None
    """Length of the line under the agency's name and under a subject, as a part of the text above it."""
    so_khoang_trong: Annotated[
        Annotated[Whole, Field(ge=1, le=MAX_BLANKS)] | None, Field(title="Số khoảng trống của ngày, tháng")
    ] = None
    """Blanks for a day or month that is not known yet (AMB-19)."""
    hoa_toc: Annotated[Literal["HỎA TỐC", "HOẢ TỐC"] | None, Field(title="Cách viết Hỏa tốc")] = None
    """Spelling of the mark of urgency (AMB-04)."""
    kem_theo_dien_tu: Annotated[
        Literal["de_trong", "ghi_du"] | None, Field(title="Dòng kèm theo của văn bản điện tử")
    ] = None
    """Whether number and day stand in the accompanying line of an e-document (AMB-02)."""
    so_dang_ky: Annotated[Line | None, Field(title="Sổ đăng ký văn bản đi")] = None
    """The number register: an SQLite file, seen from the office's folder, or the URL of PostgreSQL."""

    danh_so: Annotated[dict[Key, Line], Field(title="Cách đánh số theo loại", default_factory=dict)]
    """Kind of document → numbering of its body, where a document names none (AMB-07)."""
    bo_qua_quy_tac: Annotated[dict[Line, Line], Field(title="Quy tắc không áp dụng", default_factory=dict)]
    """Rule that `docgen check` does not count here → why; what it finds is shown as suppressed."""

    @model_validator(mode="after")
    def _stays_inside_the_law(self) -> Self:
        known = {"known": ", ".join(kinds.BY_KEY)}
        strange = (key for key in self.danh_so if key not in kinds.BY_KEY)
        breaches = [
            (("danh_so", key), PydanticCustomError("quy_uoc_loai", "no kind", known)) for key in strange
        ]
        refuse("QuyUoc", [*_outside(self), *breaches, *_unknown(self)])
        return self

    def house(self) -> House:
        """Return the values as the workshops take them, what is absent as docgen has it."""
        own: dict[str, Any] = {}
        for field, (name, converted) in _TO_HOUSE.items():
            if (value := getattr(self, field)) is not None:
                own[name] = converted(value)
        own["off"] = tuple(sorted(self.bo_qua_quy_tac.items()))
        return House(**own, given=frozenset(self.model_fields_set))


def _unknown(style: QuyUoc) -> Iterator[Breach]:
    """Yield every rule that is switched off and that there is not, with the nearest that is."""
    for id_ in style.bo_qua_quy_tac:
        if id_ not in KNOWN_RULES:
            near = difflib.get_close_matches(id_.upper(), KNOWN_RULES, n=3, cutoff=0.3)
            args = {"known": ", ".join(near) or "docgen rules"}
            yield ("bo_qua_quy_tac", id_), PydanticCustomError("quy_uoc_quy_tac", "no rule", args)


def _outside(style: QuyUoc) -> Iterator[Breach]:
    """Yield every value that the decree does not allow, with its range and clause."""
    for name, rule in LAW.items():
        value = getattr(style, name)
        if value is not None and not _allowed(value, rule.allowed):
            args = {"known": _range(rule.allowed), "clause": rule.clause}
            yield (name,), PydanticCustomError("quy_uoc_ngoai", "outside the law", args)


def _allowed(value: float, allowed: Allowed) -> bool:
    """Return whether `value` is allowed; a third, typed 0,33, counts as one."""
    if isinstance(allowed, Between):
        return round(allowed.low, 2) <= value <= allowed.high
    return value in allowed


def _range(allowed: Allowed) -> str:
    """Return the values that are allowed, as people write them in either language.

    >>> _range(Between(20, 25)), _range(Between(6, math.inf)), _range(OneOf((1, 1.27)))
    ('20–25', '≥ 6', '1; 1,27')
    """
    if isinstance(allowed, Between):
        low, high = _number(allowed.low), _number(allowed.high)
        return f"≥ {low}" if math.isinf(allowed.high) else f"{low}–{high}"
    assert isinstance(allowed, OneOf)
    return "; ".join(_number(float(str(value))) for value in allowed.values)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _same(value: Any) -> Any:  # noqa: ANN401
    return value


def _ratio(value: float) -> float:
    """Return `value`; 0.33, which people write for a third, is a third."""
    return max(value, 1 / 3)


def _indent_twips(indent_cm: float) -> int:
    return round(indent_cm * 10 * TWIPS_PER_MM)


_TO_HOUSE: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "co_chu": ("sizes", _same),
    "hinh_thuc": ("form", _same),
    "le_tren_mm": ("top_twips", margin_twips),
    "le_duoi_mm": ("bottom_twips", margin_twips),
    "le_trai_mm": ("left_twips", margin_twips),
    "le_phai_mm": ("right_twips", margin_twips),
    "lui_dong_dau_cm": ("first_line_twips", _indent_twips),
    "cach_doan_pt": ("before_pt", _same),
    "gian_dong": ("line", _same),
    "co_chu_bang_pt": ("table_pt", _same),
    "ti_le_ke": ("short_line", _ratio),
    "so_khoang_trong": ("blanks", _same),
    "hoa_toc": ("urgent", _same),
    "kem_theo_dien_tu": ("fills_e_line", "ghi_du".__eq__),
}
"""Field → the same value in a House, and what makes it."""
