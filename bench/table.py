"""Rows → a table in Markdown, with the versions that were compared."""

import os
import platform
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from statistics import median

from bench.cases import Row
from bench.engines import ENGINES

_LIBRARIES = ("docxtpl", "python-docx", "lxml", "Jinja2")


def markdown(rows: Sequence[Row]) -> str:
    """Return `rows` as Markdown: medians, docgen's ratio to docxtpl, and the goal."""
    engines = list(ENGINES)
    head = ["case", "unit", *engines, "docgen ÷ docxtpl", "goal"]
    lines = [_line(head), _line(["---", "---", *["---:"] * (len(engines) + 2)])]
    for row in rows:
        medians = [_number(row.median(engine)) for engine in engines]
        lines.append(_line([row.case, row.unit, *medians, _ratio(row.ratios), row.goal]))
    notes = [
        "Medians of the rounds; in brackets the least and the greatest ratio. Above 1, docgen is better.",
        f"{_versions()}.",
    ]
    return "\n".join([*lines, "", *notes]) + "\n"


def sources(rows: Sequence[Row]) -> str:
    """Return `rows` on sources as Markdown: each is compared with something of its own."""
    head = ["case", "unit", "docgen", "beside", "", "ratio", "goal"]
    lines = [_line(head), _line(["---", "---", "---:", "---", "---:", "---:", "---:"])]
    for row in rows:
        own, other = (_number(row.median(engine)) for engine in ("docgen", row.beside))
        lines.append(_line([row.case, row.unit, own, row.beside, other, _ratio(row.ratios), row.goal]))
    return "\n".join(lines) + "\n"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _ratio(ratios: Sequence[float]) -> str:
    """Return the median of sorted `ratios`, and the least and the greatest."""
    return f"**{_number(median(ratios))}×** ({_number(ratios[0])}–{_number(ratios[-1])})"


def _number(value: float | None) -> str:
    """Return `value` with three figures that count.

    >>> _number(1234.5), _number(12.34), _number(0.1234), _number(None)
    ('1,234', '12.3', '0.123', '')
    """
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 99.95 else f"{value:#.3g}"


def _versions() -> str:
    found = [f"{platform.python_implementation()} {platform.python_version()}"]
    for name in _LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return f"{platform.system()}, {os.cpu_count()} cores, {', '.join(found)}"
