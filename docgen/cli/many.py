"""The results of many jobs: a line each as they come, then what was found and failed, job by job."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from docgen.cli import findings as shown
from docgen.cli.words import word
from docgen.errors import DocgenError, leaves
from docgen.generate.many import Done
from docgen.outbox.write import Written
from docgen.say import error_line
from docgen.values import dataclass

DONE, FOUND = 0, 1
MAX_LINES = 200
"""So many findings and errors are printed: nobody reads on, and --json has them all."""


@dataclass(frozen=True, slots=True)
class Told:
    """A job as people know it, the folder of its files, and what came of it."""

    name: str
    out: Path
    outcome: Done | DocgenError
    pdfs: tuple[Path, ...] = ()

    @property
    def state(self) -> str:
        """«moi» made, «khong_doi» all as it was, «hong» failed."""
        if isinstance(self.outcome, DocgenError):
            return "hong"
        return "moi" if any(one.state != "khong_doi" for one in self.outcome.written) else "khong_doi"

    @property
    def count(self) -> int:
        """How many errors, or findings, there are."""
        outcome = self.outcome
        return len(leaves(outcome) if isinstance(outcome, DocgenError) else outcome.findings)

    @property
    def status(self) -> int:
        """The exit status, were it the only job."""
        if isinstance(self.outcome, DocgenError):
            return self.outcome.exit_code
        return FOUND if any(one.rule.severity != "thong_tin" for one in self.outcome.findings) else DONE


def tell(results: Iterable[Told], lang: str, *, as_json: bool) -> int:
    """Print `results`, those of people as they come, and return the worst exit status."""
    told: list[Told] = []
    for one in results:
        told.append(one)
        if not as_json:
            click.echo(word(f"nhieu_{one.state}", lang).format(name=one.name, count=one.count))
    if as_json:
        click.echo(json.dumps(_report(told, lang), ensure_ascii=False, indent=1))
    else:
        _print_details(told, lang)
        click.echo(_summary(told, lang))
    return max((one.status for one in told), default=DONE)


def _print_details(told: Iterable[Told], lang: str) -> None:
    left = MAX_LINES
    for one in told:
        if not one.count:
            continue
        failed = isinstance(one.outcome, DocgenError)
        for line in (f"\n{one.name}:", *(f"  {text}" for text in _lines(one, lang, left))) if left else ():
            click.echo(line, err=failed)
        left, more = max(0, left - one.count), max(0, one.count - left)
        if more:
            click.echo(word("nhieu_con", lang).format(name=one.name, count=more), err=failed)


def _lines(one: Told, lang: str, limit: int) -> Iterator[str]:
    if isinstance(one.outcome, DocgenError):
        yield from (error_line(error, lang) for error in leaves(one.outcome)[:limit])
    else:
        yield from (shown.line(finding, lang) for finding in one.outcome.findings[:limit])


def _summary(told: list[Told], lang: str) -> str:
    findings = [one for each in told if isinstance(each.outcome, Done) for one in each.outcome.findings]
    states = [one.state for one in told]
    counts = {state: states.count(state) for state in ("moi", "khong_doi", "hong")}
    return word("nhieu_tong", lang).format(all=len(told), **counts) + "\n" + shown.summary(findings, lang)


def _report(told: list[Told], lang: str) -> dict[str, object]:
    states = [one.state for one in told]
    counts = {state: states.count(state) for state in ("moi", "khong_doi", "hong")}
    return {"ket_qua": [_entry(one, lang) for one in told], "tong": {"tat_ca": len(told), **counts}}


def _entry(one: Told, lang: str) -> dict[str, object]:
    head: dict[str, object] = {"ten": one.name, "thu_muc": str(one.out), "trang_thai": one.state}
    if isinstance(one.outcome, DocgenError):
        return head | {"loi": [error_line(error, lang) for error in leaves(one.outcome)]}
    return head | {
        "tep": [written(item) for item in one.outcome.written],
        "pdf": [path.name for path in one.pdfs],
        "phat_hien": [shown.as_json(finding, lang) for finding in one.outcome.findings],
    }


def written(item: Written) -> dict[str, object]:
    """Return what happened to a file as plain values for --json."""
    return {"ten": item.name, "trang_thai": item.state, "cat_ban_cu": item.saved_as or None}
