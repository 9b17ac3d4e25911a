"""A cell of a workbook form → the text that YAML would give for its field."""

import datetime as dt

from docgen.sources import cells
from docgen.sources.cells import CellError, CellValue
from docgen.sources.form_plan import FormField, Kind
from docgen.sources.workbook import Sheet
from docgen.sources.yaml_tree import Data
from docgen.vn import numbers
from docgen.vn import text as vn_text
from docgen.vn.patterns import regex

BETWEEN = " – "
"""Stands in a drop-down list between a key and the name it is the key of."""
EXAMPLE = "vi-du"
"""A row of a list whose first cell says so (as a slug) is an example and is not read."""
_KEYED = regex(rf"([a-z][a-z0-9_]*){BETWEEN}")
_LISTED = frozenset({(), ("ten",), ("don_vi_soan_thao",)})
"""Fields that take a key from a drop-down list, or any other text."""


def slug(value: CellValue) -> str:
    """Return `value` as it is compared: accents, case, spaces and stops do not count."""
    return vn_text.slug(value) if isinstance(value, str) else ""


def at(sheet: Sheet, row: int, column: int) -> CellValue:
    """Return the value of a cell; an empty text where the sheet ends before it."""
    cells_of_row = sheet.rows[row] if row < len(sheet.rows) else []
    return cells_of_row[column] if column < len(cells_of_row) else ""


def filled(sheet: Sheet, row: int, column: int) -> bool:
    """Return whether a cell holds anything, an error or an uncomputed formula included."""
    value, place = at(sheet, row, column), (row, column)
    bare = value.strip() if isinstance(value, str) else "?"
    return bool(bare) or place in sheet.notes.errors or place in sheet.notes.uncomputed


def read(sheet: Sheet, row: int, column: int, field: FormField) -> Data:
    """Return what the cell says for `field`, a list for one of several lines; CellError where it cannot."""
    value = at(sheet, row, column)
    text = _text(sheet, row, column, value, field.kind)
    if field.kind == "dong":
        return [line.strip() for line in text.split("\n") if line.strip()]
    if field.kind == "tu":
        return word(text, field.words)
    listed = field.kind == "khoa" or field.path in _LISTED
    keyed = _KEYED.match(text) if listed else None
    return keyed.group(1) if keyed else text


def _text(sheet: Sheet, row: int, column: int, value: CellValue, kind: Kind) -> str:
    notes, place = sheet.notes, (row, column)
    if place in notes.errors:
        raise CellError("o_loi_cong_thuc", found=notes.errors[place])
    if place in notes.uncomputed:
        raise CellError("o_chua_tinh")
    if isinstance(value, bool) and kind == "co_khong":
        return "có" if value else "không"
    if place in notes.percents and isinstance(value, int | float):
        raise CellError("o_phan_tram", found=f"{value * 100:.10g}%".replace(".", ","))
    if isinstance(value, dt.date) and kind == "thang":
        return f"{value.month}/{value.year}"
    numeric = kind == "so" or (kind == "chu_so" and not isinstance(value, str))
    return cells.text(value, numeric=numeric, zeros=notes.zeros.get(place, 0))


def word(text: str, words: tuple[str, ...]) -> str:
    """Return the one of `words` that `text` means: itself, else the one alike but for accents and case.

    >>> word("Điện tử", ("giay", "dien_tu")), word("a", ("A", "a")), word("điện", ("dien_tu",))
    ('dien_tu', 'a', 'điện')
    """
    if text in words:
        return text
    alike = vn_text.slug(text).replace("-", "_")
    return next((one for one in words if one.lower() == alike), text)


def number(text: str) -> bool:
    """Return whether a cell of numbers would give `text` back."""
    parsed = numbers.parse(text)
    return parsed is not None and numbers.show(parsed) == text
