"""Reasons of many jobs, each told once: how often it comes, and for whom; the most frequent first."""

from collections.abc import Iterable

from docgen.cli import findings as shown
from docgen.cli.progress import number
from docgen.errors import DocgenError, leaves
from docgen.nd30.rules import Finding
from docgen.say import sentence

MAX_NAMES = 3
"""So many jobs are named as examples."""
MAX_REASONS = 20
"""So many reasons are printed."""


class Reasons:
    """How many jobs have each reason; not frozen, since it counts, kinds of reasons and not jobs."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._texts: dict[str, str] = {}
        self._names: dict[str, list[str]] = {}

    def add_error(self, name: str, error: DocgenError, lang: str) -> None:
        """Take note of the job `name`, which failed."""
        for one in {leaf.id: leaf for leaf in reversed(leaves(error))}.values():
            if self._first(name, one.id):
                self._texts[one.id] = sentence(one, lang)

    def add_findings(self, name: str, findings: Iterable[Finding], lang: str) -> None:
        """Take note of the job `name`, whose files are not all as they should be."""
        for rule in {one.rule.id: one.rule for one in findings}.values():
            if self._first(name, rule.id):
                self._texts[rule.id] = shown.head(rule, lang) + ": " + (rule.en if lang == "en" else rule.vi)

    def _first(self, name: str, key: str) -> bool:
        """Count a job, and return whether it is the first of its reason."""
        names = self._names.setdefault(key, [])
        if len(names) < MAX_NAMES:
            names.append(name)
        self._counts[key] = self._counts.get(key, 0) + 1
        return self._counts[key] == 1

    def _sorted(self) -> list[str]:
        return sorted(self._counts, key=lambda key: -self._counts[key])

    def lines(self, lang: str) -> list[str]:
        """Return a line each; none where no reason comes twice, as they were all told job by job."""
        if max(self._counts.values(), default=0) < 2:
            return []
        return [
            f"  {number(self._counts[key], lang)} × {self._texts[key]} ({self._examples(key)})"
            for key in self._sorted()[:MAX_REASONS]
        ]

    def _examples(self, key: str) -> str:
        names = self._names[key]
        return ", ".join(names) + (" …" if self._counts[key] > len(names) else "")

    def as_json(self) -> list[dict[str, object]]:
        """Return the reasons as plain values for --json."""
        return [
            {"so": self._counts[key], "loi": self._texts[key], "vi_du": self._names[key]}
            for key in self._sorted()
        ]
