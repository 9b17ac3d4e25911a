"""The base of every fact, and the kinds of text that facts are made of."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, WithJsonSchema
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, core_schema

from docgen.vn import numbers
from docgen.vn import text as vn_text

YEARS = (1945, 2200)
MAX_LINE = 4_000
MAX_TEXT = 400_000
MAX_KEY = 60


class Fact(BaseModel):
    """A frozen fact; an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)


Loc = tuple[str | int, ...]
Breach = tuple[Loc, PydanticCustomError]
"""What a fact breaks across its fields: the field below the fact, and why."""


def refuse(name: str, breaches: list[Breach]) -> None:
    """Raise every one of `breaches` of the model `name` at its own field; nothing for none.

    pydantic takes the error of a validator apart again, so that each breach keeps its place in the file.
    """
    if breaches:
        details = [InitErrorDetails(type=error, loc=loc, input=None) for loc, error in breaches]
        raise ValidationError.from_exception_data(name, details)


def twice(keys: list[str]) -> list[int]:
    """Return the 0-based places of keys that came before."""
    return [index for index, key in enumerate(keys) if key in keys[:index]]


def _cleaned(value: object) -> object:
    """Return text in NFC, or raise at the first forbidden character; other types pass."""
    return _proper(value) if isinstance(value, str) else value


def _proper(text: str) -> str:
    value = vn_text.clean(text)
    if found := vn_text.forbidden(value):
        index, name = found
        raise PydanticCustomError(
            "ky_tu_cam", "forbidden character", {"character": name, "position": index + 1}
        )
    return value


def _line(value: object) -> object:
    """Return one line of text, stripped, tabs as spaces; a line break or nothing at all is an error."""
    value = _cleaned(value)
    if not isinstance(value, str):
        return value
    value = value.strip(" \t\n").replace("\t", " ")
    if "\n" in value:
        raise PydanticCustomError("nhieu_dong", "more than one line", {})
    if not value:
        raise PydanticCustomError("de_trong", "empty", {})
    return value


def _said(value: object) -> object:
    """Return one line of text with at least one letter or digit: docgen sets the stops itself."""
    value = _line(value)
    if isinstance(value, str) and not any(character.isalnum() for character in value):
        raise PydanticCustomError("de_trong", "nothing but stops", {})
    return value


def _text(value: object) -> object:
    """Return text of several lines without blank lines at its end; nothing at all is an error."""
    return _long(value) if isinstance(value, str) else value


@lru_cache(maxsize=32)
def _long(text: str) -> str:
    """Return a text as `_text` does: the dossiers of a run, of a pack above all, share their long texts."""
    cleaned = _proper(text)
    if not cleaned.strip():
        raise PydanticCustomError("de_trong", "empty", {})
    return cleaned.rstrip("\n")


def _cell(value: object) -> object:
    """Return the text of a cell, stripped; it may be empty."""
    value = _cleaned(value)
    return value.strip() if isinstance(value, str) else value


def _key(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(KEY_PATTERN, value):
        return value
    value = _line(value)
    if isinstance(value, str) and not re.fullmatch(KEY_PATTERN, value):
        raise PydanticCustomError("khoa_sai_dang", "not a key", {})
    return value


def _number(value: object) -> object:
    """Return the number that «1.234» or «37,5» writes: pydantic alone would read «1.000» as 1."""
    if not isinstance(value, str) or not (bare := value.strip()):
        return value
    if (number := numbers.parse(bare)) is None:
        raise PydanticCustomError("khong_phai_so", "not a number", {})
    if number == number.to_integral_value():
        return int(number)
    return float(number)


def _month(value: object) -> object:
    value = _line(value)
    if isinstance(value, str) and not re.fullmatch(MONTH_PATTERN, value):
        raise PydanticCustomError("thang_sai_dang", "not a month and year", {})
    if isinstance(value, str):
        _in_our_time(value[-4:])
    return value


def _in_our_time(year: str) -> None:
    """Raise for a year in which no document of the state can be dated: a slip of the keys."""
    if not YEARS[0] <= int(year) <= YEARS[1]:
        raise PydanticCustomError("nam_ngoai", "year out of range", {"known": f"{YEARS[0]}-{YEARS[1]}"})


def _many(value: object) -> object:
    """Return `value` as a list: a single line stands for a list of one."""
    return [value] if isinstance(value, str) and value.strip() else value


def _day(value: object) -> object:
    """Return the date that `21/7/2021` or `2021-07-21` writes."""
    if not isinstance(value, str):
        return value
    bare = value.strip()
    if match := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", bare):
        day, month, year = match.groups()
    elif match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", bare):
        year, month, day = match.groups()
    else:
        raise PydanticCustomError("ngay_sai_dang", "not a date", {})
    _in_our_time(year)
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        raise PydanticCustomError("ngay_khong_co", "no such day", {}) from None


def day_of(text: str) -> dt.date | None:
    """Return the date that `text` writes as a `Day` of a dossier would be read, or None.

    >>> day_of("21/7/2021"), day_of("31/02/2026")
    (datetime.date(2021, 7, 21), None)
    """
    try:
        found = _day(text)
    except PydanticCustomError:
        return None
    return found if isinstance(found, dt.date) else None


def _flag(value: object) -> object:
    """Return the truth value of «có» or «không» (true and false are read too)."""
    if not isinstance(value, str):
        return value
    known = {"có": True, "co": True, "true": True, "yes": True}
    known |= {"không": False, "khong": False, "false": False, "no": False}
    if (bare := vn_text.clean(value.strip().lower())) not in known:
        raise PydanticCustomError("co_khong_sai", "neither yes nor no", {})
    return known[bare]


KEY_PATTERN = r"^[a-z][a-z0-9_]*$"
MONTH_PATTERN = r"^(0?[1-9]|1[0-2])/\d{4}$"
_SCALAR: dict[str, Any] = {"type": ["string", "number", "boolean"]}
_LINES: dict[str, Any] = {"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR}]}
_NUMBER: dict[str, Any] = {"type": ["number", "string"]}

_TEXTS = core_schema.str_schema(max_length=MAX_TEXT)


class _Written:
    """How a plain value of a file is read, what it may be then, and as what an editor sees it.

    From `BeforeValidator`, `Field` and `WithJsonSchema` pydantic builds the schema anew for each field, 200
    times: a tenth of the time that the models take to build (3 ms). This one is shared.
    """

    def __init__(
        self, read: Callable[[object], object], then: CoreSchema, seen: Mapping[str, object]
    ) -> None:
        self._schema = core_schema.no_info_before_validator_function(read, then)
        self._seen = seen

    def __get_pydantic_core_schema__(self, _source: object, _handler: object) -> CoreSchema:
        return self._schema.copy()

    def __get_pydantic_json_schema__(self, _schema: object, _handler: object) -> dict[str, object]:
        return dict(self._seen)


Line = Annotated[str, _Written(_line, core_schema.str_schema(max_length=MAX_LINE), _SCALAR)]
"""One line of text, never empty."""
Said = Annotated[str, _Written(_said, core_schema.str_schema(max_length=MAX_LINE), _SCALAR)]
"""One line of text that docgen ends itself: it has more than stops."""
Lines = Annotated[tuple[Line, ...], BeforeValidator(_many), WithJsonSchema(_LINES)]
"""Lines of text; a single one needs no list."""
Text = Annotated[str, _Written(_text, _TEXTS, {"type": "string"})]
"""Text of one or more lines (Markdown), never empty."""
Cell = Annotated[
    str, _Written(_cell, _TEXTS, {"type": ["string", "number", "boolean", "null"]}), Field(title="Ô")
]
"""Text of a cell; it may be empty."""
Key = Annotated[
    str,
    _Written(
        _key,
        core_schema.str_schema(max_length=MAX_KEY),
        {"type": "string", "pattern": KEY_PATTERN, "maxLength": MAX_KEY},
    ),
]
"""A key: lower-case ASCII letters, digits and `_`, beginning with a letter."""
Whole = Annotated[int, _Written(_number, core_schema.int_schema(), {"type": ["integer", "string"]})]
"""A whole number; «1.234» is read the Vietnamese way."""
Real = Annotated[float, _Written(_number, core_schema.float_schema(), _NUMBER)]
"""A number; «37,5» is read the Vietnamese way."""
Month = Annotated[
    str, _Written(_month, core_schema.str_schema(), {"type": "string", "pattern": MONTH_PATTERN})
]
"""Month and year, `5/2021`."""
Day = Annotated[
    dt.date,
    _Written(
        _day,
        core_schema.date_schema(),
        {"type": "string", "pattern": r"^(\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{1,2}-\d{1,2})$"},
    ),
]
"""A day, written `21/7/2021` or `2021-07-21`."""
Flag = Annotated[
    bool,
    _Written(
        _flag,
        core_schema.bool_schema(),
        {"enum": [True, False, "có", "không", "Có", "Không", "true", "false"]},
    ),
]
"""«có» or «không»."""
