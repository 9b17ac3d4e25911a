"""Labels of groups and totals, with their figures in them."""

import re

from docgen.annex.printed import Figures
from docgen.models.nhom import PLACE, ROWS, VALUE, Nhom
from docgen.vn import numbers


def shown(figures: Figures, key: str) -> str:
    """Return the sum or count of `key` the Vietnamese way; empty for the sum of nothing."""
    number = figures.tong.get(key)
    return "" if number is None else numbers.show(number)


def group(by: Nhom, value: str, figures: Figures) -> str:
    """Return the label of the group of `value`: the value itself where none is described."""
    return value if by.nhan is None else filled(by.nhan, figures, value)


def filled(label: str, figures: Figures, value: str = "") -> str:
    """Return `label` with its places filled; what is filled in is never read again.

    >>> filled("Cộng: {{ so_dong }} thủ tục", Figures(1234))
    'Cộng: 1.234 thủ tục'
    """

    def text(place: re.Match[str]) -> str:
        name = place.group(1)
        if name == VALUE:
            return value
        return numbers.show(figures.so_dong) if name == ROWS else shown(figures, name)

    return PLACE.sub(text, label)
