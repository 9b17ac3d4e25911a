"""What the values of a template's names are made of, so that tags can be judged before there are data."""

from collections.abc import Mapping
from typing import Literal

from docgen.values import dataclass
from docgen.wording.offered import BY_NAME, Shape

Kind = Literal["chu", "so", "danh_sach", "nhom_ten", "doan", "dong_chu", "khong_ro"]
"""Text; number; list; a thing with parts; blocks; a formatted line; not known."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value: of a list what its items are, of a thing its parts, and what any other part is."""

    kind: Kind
    item: "Value | None" = None
    parts: Mapping[str, "Value"] | None = None
    other: "Value | None" = None
    """Parts that are called as the office calls them (columns, tables); None: there are no others."""

    def part(self, name: str) -> "Value | None":
        """Return the part `name`, None where there is none."""
        return (self.parts or {}).get(name, self.other)


TEXT, NUMBER, UNKNOWN = Value("chu"), Value("so"), Value("khong_ro")
_FIXED = {"cap": TEXT, "stt": TEXT, "nhan": TEXT}
COLUMN = Value("nhom_ten", parts={"ma_cot": TEXT, "tieu_de": TEXT})
LOOP = Value(
    "nhom_ten",
    parts={
        **dict.fromkeys(("index", "index0", "revindex", "revindex0", "length", "depth", "depth0"), NUMBER),
        **dict.fromkeys(("first", "last", "previtem", "nextitem", "changed", "cycle"), UNKNOWN),
    },
)
"""What `loop` is inside a loop."""
LEVELS = ("dong", "trong", "tong")
"""Levels of rows beside those of groups, «nhom_1», «nhom_2» …"""
Tables = Mapping[str, frozenset[str]]
"""Key of a table → keys of its columns."""


def table(columns: frozenset[str] | None) -> Value:
    """Return a printed table with `columns`; None: they are not known, so that any name may be one."""
    other = TEXT if columns is None else None
    own = dict.fromkeys(sorted(columns or ()), TEXT)
    row = Value("nhom_ten", parts={**own, **_FIXED}, other=other)
    total = Value("nhom_ten", parts=own, other=other)
    return Value(
        "nhom_ten",
        parts={
            "ma_bang": TEXT,
            "tieu_de": TEXT,
            "cot": Value("danh_sach", item=COLUMN),
            "dong": Value("danh_sach", item=row),
            "so_dong": NUMBER,
            "tong": total,
        },
    )


def value_of(name: str, tables: Tables | None = None) -> Value | None:
    """Return what the offered name `name` holds, None for a name that no document has.

    `tables` are those of a dossier; without them a table may have any key and any columns.
    """
    row = BY_NAME.get(name)
    return None if row is None else _of_shape(row.shape, tables)


def _of_shape(shape: Shape, tables: Tables | None) -> Value:
    if shape == "danh_sach":
        return Value("danh_sach", item=TEXT)
    if shape == "bang":
        known = {key: table(columns) for key, columns in (tables or {}).items()}
        return Value("nhom_ten", parts=known, other=table(None) if tables is None else None)
    if shape == "cac_bang":
        every = None if tables is None else frozenset().union(*tables.values())
        return Value("danh_sach", item=table(every))
    return {"chu": TEXT, "dong_chu": Value("dong_chu")}.get(shape, Value("doan"))
