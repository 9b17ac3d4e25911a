"""What a broken line of YAML means: found by looking at the line, never at the parser's words."""

import re

import yaml

from docgen.errors import DataError, Where
from docgen.vn.patterns import regex

_QUOTED = regex(r"""^\s*(?:-\s+)*(?:[^\s"':#][^:]*:\s+)?(["'])""")
_PLAIN_WITH_COLON = regex(r"""^\s*(?:-\s+)*[^\s"'\[{#|>][^:]*:\s+[^\s"'\[{|>].*:(?:\s|$)""")
_FORBIDDEN_START = regex(r"""^\s*(?:-\s+)*(?:[^\s"':#][^:]*:\s+)?([@`%*&!])""")
_NO_SPACE = regex(r"^\s*(?:-\s+)*[a-z][a-z0-9_]*:[^\s:/]")


def explain(error: yaml.MarkedYAMLError, text: str, file: str) -> DataError:
    """Return the error at its line, as exactly as the line lets us say."""
    mark = error.problem_mark or error.context_mark
    opened = error.context_mark
    lines = text.split("\n")
    row = min(mark.line, len(lines) - 1) if mark else 0
    column = mark.column + 1 if mark else 1
    if opened and mark and _character(lines, opened) in ("'", '"') and _unclosed(mark, opened, lines):
        return DataError("yaml_nhay", Where(file, line=opened.line + 1), column=opened.column + 1)
    if opened and mark and _character(lines, opened) in ("[", "{") and mark.line > opened.line:
        return DataError("yaml_ngoac", Where(file, line=opened.line + 1), column=opened.column + 1)
    if (tab := _tab(lines, row)) is not None:
        return DataError("yaml_tab", Where(file, line=tab + 1), column=lines[tab].index("\t") + 1)
    for candidate in (row, row - 1):
        if candidate >= 0 and (known := _meaning(lines[candidate])):
            return DataError(known, Where(file, line=candidate + 1), column=column)
    id_ = "yaml_thut" if _indented_otherwise(lines, row) else "yaml_cu_phap"
    return DataError(id_, Where(file, line=row + 1), column=column)


def _character(lines: list[str], mark: yaml.Mark) -> str:
    line = lines[mark.line] if mark.line < len(lines) else ""
    return line[mark.column : mark.column + 1]


def _unclosed(mark: yaml.Mark, opened: yaml.Mark, lines: list[str]) -> bool:
    """Return whether the quote at `opened` was still open where the parser stopped."""
    return mark.line > opened.line or mark.column >= len(lines[opened.line])


def _indented_otherwise(lines: list[str], row: int) -> bool:
    """Return whether `row` begins further left or right than the written line before it."""
    before = next((line for line in reversed(lines[:row]) if line.strip()), None)
    return before is not None and _indent(before) != _indent(lines[row])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _tab(lines: list[str], row: int) -> int | None:
    """Return the 0-based line, at `row` or the one before, whose indentation holds a tab."""
    for candidate in (row, row - 1):
        if 0 <= candidate < len(lines):
            line = lines[candidate]
            if "\t" in line[: len(line) - len(line.lstrip())] or re.match(r"\s*-\t", line):
                return candidate
    return None


def _meaning(line: str) -> str | None:
    """Return the id of what is wrong with one line, or None."""
    if _FORBIDDEN_START.match(line):
        return "yaml_ky_tu_dau"
    if match := _QUOTED.match(line):
        quote = match.group(1)
        rest = line[match.end() :]
        if quote in rest.rstrip()[:-1]:
            return "yaml_sau_nhay"
    if _PLAIN_WITH_COLON.match(line):
        return "yaml_hai_cham"
    if _NO_SPACE.match(line):
        return "yaml_thieu_cach"
    return None
