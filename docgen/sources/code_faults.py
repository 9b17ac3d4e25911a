"""One code, one procedure: what several rows and sheets of a file say of the same code (TC-07, AX-02)."""

from collections.abc import Mapping
from dataclasses import field

from docgen.errors import Where
from docgen.models.dong import DongSoLieu
from docgen.models.ten_noi_nhan import folded
from docgen.nd30 import procedures
from docgen.sources.faults import Fault, fault
from docgen.values import dataclass
from docgen.vn.patterns import regex

_PARTS = regex(r"\s*[,;/\n]\s*")
_TOLD: tuple[tuple[str, str], ...] = (
    ("ten_thu_tuc", "ma_hai_ten"),
    ("cap_thuc_hien", "ma_hai_cap"),
    ("co_quan_thuc_hien", "ma_hai_co_quan"),
)


@dataclass(frozen=True, slots=True)
class _First:
    """Where a code stood first, and what was said of it there."""

    sheet: str
    where: Where
    facts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of a file as they are met; `seen` fills."""

    seen: dict[str, _First] = field(default_factory=dict)

    def take(self, row: DongSoLieu, sheet: str) -> Fault | None:
        """Return what is wrong with a row beside the first row of its code, or None.

        A code may stand in several sheets (annexes by level), but once in each, and with the same facts.
        """
        code = procedures.bare_code(row.o.get("ma_thu_tuc", ""))
        if not procedures.is_code(code):
            return None
        facts = {key: _fact(key, row.o.get(key, "")) for key, _ in _TOLD}
        before = self.seen.setdefault(code, _First(sheet, row.where("ma_thu_tuc"), facts))
        where = row.where("ma_thu_tuc")
        if before.where == where:
            return None
        first = before.where.cell if sheet != before.sheet else before.where.cell.rpartition("!")[2]
        for key, id_ in _TOLD:
            if facts[key] and before.facts[key] and facts[key] != before.facts[key]:
                return fault(id_, "loi", row.where(key), code=code, found=row.o[key], first=first)
        return fault("ma_trung", "loi", where, found=code, first=first) if sheet == before.sheet else None


def _fact(key: str, text: str) -> object:
    if key == "cap_thuc_hien":
        return frozenset(procedures.level(part) or part for part in _PARTS.split(text) if part)
    return folded(text)
