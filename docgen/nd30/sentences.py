"""The sentence of a rule about style, made from its columns, so that figures and words cannot part."""

import math

from docgen.nd30 import families
from docgen.nd30.rules import Allowed, Between, OneOf

_ALIGN = {
    "center": ("canh giữa", "centred"),
    "left": ("canh sát lề trái", "at the left margin"),
    "right": ("canh phải", "right-aligned"),
    "both": ("canh đều cả hai lề", "justified"),
}
_NUMBERS = {
    "co_chu_pt": ("Cỡ chữ của {name} phải {range}", "The font size of {name} must be {range} pt"),
    "gian_dong": (
        "Khoảng cách dòng của {name} phải {range} dòng",
        "The line spacing of {name} must be {range} lines",
    ),
    "cach_tren_pt": (
        "Khoảng cách phía trên {name} phải {range} pt",
        "The space above {name} must be {range} pt",
    ),
    "cach_duoi_pt": (
        "Khoảng cách phía dưới {name} phải {range} pt",
        "The space below {name} must be {range} pt",
    ),
    "cach_doan_pt": (
        "Khoảng cách giữa các đoạn phải {range} pt",
        "The space between paragraphs must be {range} pt",
    ),
    "lui_dong_dau_cm": (
        "Chữ đầu dòng phải lùi vào {range} cm",
        "The first line must be indented by {range} cm",
    ),
    "ti_le_ke": (
        "{name} phải dài {range} độ dài dòng chữ phía trên",
        "{name} must be {range} of the length of the text above it",
    ),
}
_FLAGS = {
    "dam": ("phải in đậm", "không được in đậm", "must be bold", "must not be bold"),
    "nghieng": ("phải in nghiêng", "phải là chữ đứng", "must be italic", "must be upright"),
    "gach_chan": (
        "phải gạch chân",
        "không được gạch chân chữ",
        "must be underlined",
        "must not be underlined text",
    ),
}
_SAME = {"dam_toan_doan": "dam", "dam_dau": "dam", "nghieng_toan_doan": "nghieng"}
_EXACTLY = {"lui_dong_dau_cm": "{}", "ti_le_ke": "bằng {}"}
_RATIOS = {1 / 3: "1/3", 1 / 2: "1/2"}


def sentence(part: str, prop: str, allowed: Allowed) -> tuple[str, str]:
    """Return what the rule (`part`, `prop`, `allowed`) asks, in Vietnamese and in English.

    >>> sentence("quoc_hieu", "co_chu_pt", Between(12, 13))[0]
    'Cỡ chữ của «Quốc hiệu» phải từ 12 đến 13'
    >>> sentence("ke_tieu_ngu", "ti_le_ke", OneOf((1,)))[0]
    '«Dòng kẻ Tiêu ngữ» phải dài bằng dòng chữ phía trên'
    """
    vi, en = _words(part, prop, allowed)
    return vi[0].upper() + vi[1:], en[0].upper() + en[1:]


def _words(part: str, prop: str, allowed: Allowed) -> tuple[str, str]:
    vi_name, en_name = families.name(part)
    kind = _SAME.get(prop, prop)
    if kind in _FLAGS and isinstance(allowed, OneOf):
        yes, no, en_yes, en_no = _FLAGS[kind]
        wanted = bool(allowed.values[0])
        return f"{vi_name} {yes if wanted else no}", f"{en_name} {en_yes if wanted else en_no}"
    if kind == "ti_le_ke" and allowed == OneOf((1,)):
        return (
            f"{vi_name} phải dài bằng dòng chữ phía trên",
            f"{en_name} must be as long as the text above it",
        )
    if kind in _NUMBERS:
        vi, en = _NUMBERS[kind]
        exactly = _EXACTLY.get(kind, "là {}")
        return (
            vi.format(name=vi_name, range=_range(allowed, "từ {} đến {}", exactly, "ít nhất {}", "hoặc")),
            en.format(name=en_name, range=_range(allowed, "{} to {}", "{}", "at least {}", "or")),
        )
    if kind == "can_le" and isinstance(allowed, OneOf):
        vi, en = _ALIGN[str(allowed.values[0])]
        return f"{vi_name} phải {vi}", f"{en_name} must be {en}"
    if kind == "chu_hoa" and isinstance(allowed, OneOf):
        capital = allowed.values[0] == "hoa"
        return (
            f"{vi_name} phải viết bằng chữ in {'hoa' if capital else 'thường'}",
            f"{en_name} must be in {'capitals' if capital else 'lower case'}",
        )
    raise ValueError(prop)


def _range(allowed: Allowed, between: str, exactly: str, least: str, or_: str) -> str:
    """Return the figures of `allowed` in words; a ratio is a fraction.

    >>> _range(Between(6, math.inf), "{}-{}", "{}", "từ {}", "/")
    'từ 6'
    """
    if isinstance(allowed, OneOf):
        return exactly.format(f" {or_} ".join(_figure(value) for value in allowed.values))
    if not isinstance(allowed, Between):
        raise ValueError(allowed)
    if allowed.low == allowed.high:
        return exactly.format(_figure(allowed.low))
    if math.isinf(allowed.high):
        return least.format(_figure(allowed.low))
    return between.format(_figure(allowed.low), _figure(allowed.high))


def _figure(value: object) -> str:
    if not isinstance(value, int | float):
        raise ValueError(value)
    return _RATIOS.get(value, f"{value:g}") if value < 1 else f"{value:g}".replace(".", ",")
