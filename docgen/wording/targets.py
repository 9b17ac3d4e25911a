"""Targets (chỉ tiêu) in sentences: «tối thiểu 80%», from the rows that also fill an annex."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import ClassVar

from docgen.models.so_lieu import ChiTieu
from docgen.values import dataclass
from docgen.vn import numbers

_PLACE = ("…", "...")
"""Where the value stands in a `muc` that goes around it: «từ … trở lên»."""


@dataclass(frozen=True, slots=True)
class Target:
    """A target as an expression sees it; printed, it is how much is asked, with its unit.

    What the row does not give is None, and cannot be printed.
    """

    printable: ClassVar[bool] = True
    """The sandbox prints objects of this class by ``str``."""
    ten: str
    gia_tri: Decimal
    don_vi_tinh: str
    muc: str | None
    nam: str | None
    """Text, since a year has no dot between thousands."""
    co_quan: str | None
    so_luong: str
    """Value and unit: «80%», «1.200 hồ sơ»."""

    def __str__(self) -> str:
        return _asked(self.so_luong, self.muc)


def names(targets: Iterable[ChiTieu]) -> Mapping[str, Target]:
    """Return what bodies see under `chi_tieu`: every target of the dossier by key."""
    return MappingProxyType({row.ma_chi_tieu: target(row) for row in targets})


def target(row: ChiTieu) -> Target:
    """Return the target of `row` for expressions.

    >>> row = ChiTieu(ma_chi_tieu="a", ten_chi_tieu="Tỷ lệ", gia_tri="37,5", don_vi_tinh="%", muc="đạt")
    >>> str(target(row))
    'đạt 37,5%'
    """
    value = numbers.parse(row.gia_tri)
    assert value is not None, "the model lets only numbers in"
    year = None if row.nam is None else str(row.nam)
    amount = quantity(value, row.don_vi_tinh)
    return Target(row.ten_chi_tieu, value, row.don_vi_tinh, row.muc, year, row.co_quan_thuc_hien, amount)


def quantity(value: Decimal, unit: str) -> str:
    """Return a value with its unit, «%» close to it, any other after a space that does not break.

    >>> quantity(Decimal(80), "%"), quantity(Decimal(1200), "hồ sơ").replace(chr(160), " ")
    ('80%', '1.200 hồ sơ')
    """
    return f"{numbers.show(value)}{unit}" if unit in ("%", "‰") else f"{numbers.show(value)}\u00a0{unit}"


def _asked(amount: str, level: str | None) -> str:
    if level is None:
        return amount
    place = next((mark for mark in _PLACE if mark in level), None)
    return level.replace(place, amount, 1) if place else f"{level} {amount}"
