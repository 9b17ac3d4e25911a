"""Data rows for the tests of tables."""

from docgen.errors import Where
from docgen.models.bang import Bang
from docgen.models.dong import DongSoLieu


def _where(number: int, key: str) -> Where:
    return Where("ho_so.yaml", line=number, field=key)


def rows(*texts: dict[str, str]) -> tuple[DongSoLieu, ...]:
    return tuple(DongSoLieu(text, _where, number) for number, text in enumerate(texts, start=1))


def bang(columns, **more) -> Bang:
    return Bang.model_validate({"nguon": "x.xlsx", "cot": columns, **more})
