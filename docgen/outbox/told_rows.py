"""Findings and errors ↔ plain values of JSON: what a manifest keeps, to be said later in either language."""

from collections.abc import Mapping
from typing import Any

from docgen import say
from docgen.errors import DataError, DocgenError, FileError, ProgramError, TemplateError, Where
from docgen.nd30 import rule_ids
from docgen.nd30.rules import Finding

Row = dict[str, Any]
_KINDS = {kind.__name__: kind for kind in (DataError, TemplateError, FileError, ProgramError, DocgenError)}
_PLAIN = (str, int, float, bool, type(None))
_MAX_STEPS = 20


def of_finding(finding: Finding) -> Row:
    """Return a finding as plain values."""
    note = {key: _value(value) for key, value in finding.note.items()}
    row: Row = {"quy_tac": finding.rule.id, "muc_do": finding.rule.severity, **_place(finding.where)}
    return row | {"thay": finding.found} | ({"ghi_chu": note} if note else {})


def of_error(error: DocgenError) -> Row:
    """Return a single error as plain values."""
    kind = next(name for name, kind in _KINDS.items() if isinstance(error, kind))
    args = {key: _value(value) for key, value in error.args_.items()}
    return {"loi": error.id, "loai": kind, **_place(error.where), "chi_tiet": args}


def finding(row: Row) -> Finding:
    """Return the finding that `of_finding` made `row` of; KeyError, TypeError or ValueError for any other."""
    note = {
        _text(key): error(value) if isinstance(value, dict) else _plain(value)
        for key, value in _mapping(row.get("ghi_chu", {})).items()
    }
    return Finding(rule_ids.by_id()[row["quy_tac"]], _where(row), _text(row["thay"]), note)


def error(row: Row) -> DocgenError:
    """Return the error that `of_error` made `row` of; KeyError, TypeError or ValueError for any other."""
    args = {_text(key): _plain(value) for key, value in _mapping(row["chi_tiet"]).items()}
    made = _KINDS[row["loai"]](_text(row["loi"]), _where(row), **args)
    say.sentence(made, "vi")  # an id without a sentence, or without its arguments, is found out here
    return made


def _value(value: object) -> object:
    if isinstance(value, DocgenError):
        return of_error(value)
    return value if isinstance(value, _PLAIN) else str(value)


def _place(where: Where) -> Row:
    named: Row = {"tep": where.file, "dong": where.line, "o": where.cell, "muc": where.field}
    named["buoc"] = [list(step) for step in where.steps]
    return {key: value for key, value in named.items() if value}


def _where(row: Row) -> Where:
    texts = [_text(row.get(key, "")) for key in ("tep", "o", "muc")]
    steps = tuple((_step(kind), _number(number)) for kind, number in row.get("buoc", [])[:_MAX_STEPS])
    return Where(texts[0], _number(row.get("dong", 0)), texts[1], texts[2], steps)


def _step(kind: object) -> str:
    text = _text(kind)
    if text not in say.places.STEPS:
        raise ValueError(text)
    return text


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError(value)
    return value


def _plain(value: object) -> object:
    if not isinstance(value, _PLAIN):
        raise TypeError(value)
    return _text(value) if isinstance(value, str) else value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    value.encode()  # half a surrogate pair cannot be printed
    return value


def _number(value: object) -> int:
    if type(value) is not int or not 0 <= value < 2**31:
        raise ValueError(value)
    return value
