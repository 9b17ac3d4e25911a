"""One cell of a workbook → the text that a person sees there, or the id of what is wrong with it."""

import datetime as dt
import math
import unicodedata
from collections.abc import Iterable
from decimal import Decimal

from docgen.vn import numbers, old_fonts
from docgen.vn import text as vn_text
from docgen.vn.patterns import regex

CellValue = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta
ERROR_VALUES = frozenset(
    {"#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA"}
)
EXACT_DIGITS = 15
"""Excel keeps 15 digits of a number; what it holds beyond is noise (0,1 + 0,2 → 0,30000000000000004)."""
_TOGETHER = 500
"""So many texts are looked at together: one with a fault slows the others down."""
_BETWEEN = " | "
"""Stands between texts that are looked at together: one with a blank at its end leaves two there."""
_BLANKS = " \t\n\u00a0"
_BREAKS = regex("\r\n?")


class CellError(Exception):
    """The cell cannot be used: `id` says why, `args_` with what."""

    def __init__(self, id: str, **args: object) -> None:  # noqa: A002
        super().__init__(id)
        self.id, self.args_ = id, args


def text(value: CellValue, *, numeric: bool, zeros: int = 0, decimals: int = 0) -> str:
    """Return the text of `value`: NFC, stripped; of a number the way Vietnamese writes it where `numeric`.

    In a column of text a whole number is printed bare (with its leading `zeros`), a broken one is refused,
    unless its format shows all `decimals`: a code that Excel took for a number has lost its last digits.
    Days are dd/mm/yyyy.
    """
    if isinstance(value, str):
        return _clean(value, numeric=numeric)
    if isinstance(value, bool):
        return _word("TRUE" if value else "FALSE", numeric=numeric)
    if isinstance(value, int | float):
        if decimals and not numeric and math.isfinite(value):
            return f"{value:.{decimals}f}"
        return _number(value, numeric=numeric, zeros=zeros)
    return _word(_time(value), numeric=numeric)


def plain_texts(values: Iterable[str]) -> dict[CellValue, str]:
    """Return those of `values` that are texts without fault, each with what `text` makes of it.

    They are looked at together: what is printable and in NFC as a whole is so in every part (UAX 15, 1.3).
    """
    left, found = list(values), dict[CellValue, str]()
    for start in range(0, len(left), _TOGETHER):
        some = left[start : start + _TOGETHER]
        whole = _BETWEEN.join(("", *some, ""))
        alike = whole.isprintable() and unicodedata.is_normalized("NFC", whole)
        if not alike or old_fonts.is_strange(whole):
            found |= {value: fine for value in some if (fine := _fine(value)) is not None}
        elif "  " in whole or "#" in whole:
            found |= {value: bare for value in some if (bare := value.strip(_BLANKS)) not in ERROR_VALUES}
        else:
            found.update(zip(some, some, strict=True))
    return found


def _fine(value: str) -> str | None:
    try:
        found = _clean(value, numeric=False)
    except CellError:
        return None
    return None if found in ERROR_VALUES else found


def _clean(value: str, *, numeric: bool) -> str:
    bare = _BREAKS.sub("\n", value).strip(_BLANKS)
    if old := old_fonts.recognised(bare):
        raise CellError("o_phong_cu", font=old[0], found=bare[:60], near=old[1][:60])
    if found := vn_text.forbidden(bare):
        raise CellError("o_ky_tu", character=found[1], position=found[0] + 1)
    if bare in ERROR_VALUES:
        raise CellError("o_loi_cong_thuc", found=bare)
    bare = vn_text.clean(bare)
    if numeric and bare and numbers.parse(bare) is None:
        raise CellError("o_khong_phai_so", found=bare[:60])
    return bare


def _word(word: str, *, numeric: bool) -> str:
    if numeric:
        raise CellError("o_khong_phai_so", found=word)
    return word


def exact(value: int | float) -> Decimal:
    """Return the number that Excel holds, without the noise of its last digits."""
    number = Decimal(f"{value:.{EXACT_DIGITS}g}")
    return Decimal(int(number)) if number == number.to_integral_value() else number


def _number(value: int | float, *, numeric: bool, zeros: int) -> str:
    if not math.isfinite(value):
        raise CellError("o_so_hong", found=str(value))
    number = exact(value)
    if numeric:
        return numbers.show(number)
    if number != number.to_integral_value():
        raise CellError("o_ma_bi_doi", found=str(number).replace(".", ","))
    if abs(number) >= 10**EXACT_DIGITS:
        raise CellError("o_ma_qua_dai", found=f"{int(number)}")
    return f"{int(number):0{zeros}d}"


def _time(value: dt.date | dt.datetime | dt.time | dt.timedelta) -> str:
    if isinstance(value, dt.datetime) and value.time() != dt.time():
        return f"{value:%d/%m/%Y %H:%M}"
    if isinstance(value, dt.date):
        return f"{value:%d/%m}/{value.year:04d}"
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    minutes = int(value.total_seconds()) // 60
    return f"{minutes // 60}:{minutes % 60:02d}"
