"""The shape of a rule (one row, one duty) and of a finding (a document breaches a rule)."""

import re
from collections.abc import Callable
from dataclasses import field
from functools import cache
from typing import Literal

from docgen.errors import Where
from docgen.values import dataclass

Severity = Literal["loi", "canh_bao", "thong_tin"]
"""Error, warning, information (design: E with a source is an error; unsourced E and F a warning; P and I information)."""


@dataclass(frozen=True, slots=True)
class Between:
    """Any number from `low` to `high`, both included."""

    low: float
    high: float

    def __contains__(self, value: object) -> bool:
        return isinstance(value, int | float) and self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of `values`."""

    values: tuple[object, ...]

    def __contains__(self, value: object) -> bool:
        return value in self.values


@dataclass(frozen=True, slots=True)
class Matches:
    """Text that the whole `pattern` matches (U+00A0 counts as a space)."""

    pattern: str

    def __contains__(self, value: object) -> bool:
        return isinstance(value, str) and _matches(self.pattern)(value.replace("\u00a0", " ")) is not None


@cache
def _matches(pattern: str) -> Callable[[str], re.Match[str] | None]:
    return re.compile(pattern).fullmatch


KHOP, TRONG = "khop", "trong"
"""Verdicts of readers that compare two places: they agree; the place is blank."""

Allowed = Between | OneOf | Matches


@dataclass(frozen=True, slots=True)
class Rule:
    """One duty: what `prop` of `part` must be; `good` and `bad` are values that the tests run."""

    id: str
    clause: str
    part: str
    """Key of a component, of a ruled line, or of ``docgen.nd30.families``: what the rule is about."""
    prop: str
    """Key of a reader in ``docgen.check``."""
    allowed: Allowed
    severity: Severity
    vi: str
    """What the duty is, for people, in one sentence."""
    en: str
    good: object
    bad: object


@dataclass(frozen=True, slots=True)
class Finding:
    """A breach of `rule` at `where`: `found` is what stands there."""

    rule: Rule
    where: Where
    found: str
    note: dict[str, object] = field(default_factory=dict)
