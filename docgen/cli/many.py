"""The results of many jobs: a line each as they come, then what was found and failed, and why."""

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

import click

from docgen.cli import findings as shown
from docgen.cli.frame import STOPPED
from docgen.cli.many_json import Report
from docgen.cli.progress import Progress, number, progress
from docgen.cli.reasons import Reasons
from docgen.cli.words import word
from docgen.errors import DocgenError, leaves
from docgen.generate.many import Done
from docgen.outbox.write import ISSUED as NOT_WRITTEN
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
        done = (one.state for one in self.outcome.written)
        return "khong_doi" if set(done) <= {"khong_doi", NOT_WRITTEN} else "moi"

    @property
    def count(self) -> int:
        """How many errors, or findings, there are."""
        outcome = self.outcome
        if isinstance(outcome, DocgenError):
            return len(leaves(outcome))
        return len(outcome.findings) + sum(one.state == NOT_WRITTEN for one in outcome.written)

    @property
    def status(self) -> int:
        """The exit status, were it the only job."""
        if isinstance(self.outcome, DocgenError):
            return self.outcome.exit_code
        kept = any(one.state == NOT_WRITTEN for one in self.outcome.written)
        serious = any(one.rule.severity != "thong_tin" for one in self.outcome.findings)
        return FOUND if kept or serious else DONE


@dataclass(frozen=True, slots=True)
class Telling:
    """How the results of a run are told: how many are awaited, and whether they were stopped."""

    lang: str
    whole: int
    as_json: bool
    stopped: Callable[[], bool]
    stopped_word: str = "nhieu_da_dung"
    """What is said of a run that was stopped."""


def tell(results: Iterable[Told], how: Telling) -> int:
    """Print `results`, those of people as they come, and return the worst exit status.

    Only what is to be told is kept of a result: the memory does not grow with their number.
    """
    account = Account(how.lang)
    with Report() as report:
        with progress(how.whole, how.lang) as bar:
            for one in results:
                account.add(one)
                bar.step(failed=one.state == "hong")
                if how.as_json:
                    report.add(_entry(one, how.lang))
                else:
                    _print_as_it_comes(one, how.lang, bar)
        stopped = how.stopped() and account.all < how.whole
        if how.as_json:
            report.print({"tong": account.counts, "ly_do": account.failures.as_json(), "dung": stopped})
        else:
            account.print()
    if stopped:
        done, whole = number(account.all, how.lang), number(how.whole, how.lang)
        click.echo(word(how.stopped_word, how.lang).format(done=done, all=whole), err=True)
        return STOPPED
    return account.status


def _print_as_it_comes(one: Told, lang: str, bar: Progress) -> None:
    """Print a line for a job; where a line at the foot tells how far all are, for one that failed alone."""
    if bar.shown and one.state != "hong" and sys.stdout.isatty():
        return
    bar.clear()
    click.echo(word(f"nhieu_{one.state}", lang).format(name=one.name, count=one.count))


class Account:
    """What is kept of results: counts, reasons, and the first lines; not frozen, since it counts."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self.counts = {"tat_ca": 0, "moi": 0, "khong_doi": 0, "hong": 0}
        self.status = DONE
        self.failures, self._findings = Reasons(), Reasons()
        self._severities = dict.fromkeys(shown.SEVERITIES, 0)
        self._lines: list[tuple[str, bool]] = []
        self._room, self._cut, self._cut_jobs = MAX_LINES, 0, 0

    @property
    def all(self) -> int:
        """How many results there were."""
        return self.counts["tat_ca"]

    def add(self, one: Told) -> None:
        """Take note of a result."""
        self.counts["tat_ca"] += 1
        self.counts[one.state] += 1
        self.status = max(self.status, one.status)
        if isinstance(one.outcome, DocgenError):
            self.failures.add_error(one.name, one.outcome, self._lang)
        else:
            self._findings.add_findings(one.name, one.outcome.findings, self._lang)
            for finding in one.outcome.findings:
                self._severities[finding.rule.severity] += 1
        if one.count:
            self._keep_lines(one)

    def _keep_lines(self, one: Told) -> None:
        failed = isinstance(one.outcome, DocgenError)
        kept = min(one.count, self._room)
        if kept:
            self._lines.append((f"\n{one.name}:", failed))
            self._lines += [(f"  {text}", failed) for text in islice(_lines(one, self._lang), kept)]
        self._room -= kept
        self._cut += one.count - kept
        self._cut_jobs += one.count > kept

    def print(self) -> None:
        """Print the lines that were kept, why jobs failed, and the numbers."""
        for line, failed in self._lines:
            click.echo(line, err=failed)
        if self._cut:
            count, jobs = number(self._cut, self._lang), number(self._cut_jobs, self._lang)
            click.echo(word("nhieu_con", self._lang).format(count=count, jobs=jobs))
        for title, reasons in (("nhieu_vi_sao", self.failures), ("nhieu_hay_gap", self._findings)):
            if lines := reasons.lines(self._lang):
                click.echo(word(title, self._lang) + "\n" + "\n".join(lines))
        told = {key: number(count, self._lang) for key, count in self.counts.items()}
        click.echo(word("nhieu_tong", self._lang).format(all=told["tat_ca"], **told))
        click.echo(shown.totals(self._severities, self._lang))


def _lines(one: Told, lang: str) -> Iterator[str]:
    """Yield a line for all that `count` counts."""
    if isinstance(one.outcome, DocgenError):
        yield from (error_line(error, lang) for error in leaves(one.outcome))
    else:
        for item in one.outcome.written:
            if item.state == NOT_WRITTEN:
                yield f"{item.name} ({word('st_da_cap_so', lang)})"
        yield from (shown.line(finding, lang) for finding in one.outcome.findings)


def _entry(one: Told, lang: str) -> dict[str, object]:
    head: dict[str, object] = {"ten": one.name, "thu_muc": str(one.out), "trang_thai": one.state}
    if isinstance(one.outcome, DocgenError):
        return head | {"loi": [error_line(error, lang) for error in leaves(one.outcome)]}
    return head | {
        "tep": [
            {"ten": item.name, "trang_thai": item.state, "cat_ban_cu": item.saved_as or None}
            for item in one.outcome.written
        ],
        "pdf": [path.name for path in one.pdfs],
        "phat_hien": [shown.as_json(finding, lang) for finding in one.outcome.findings],
    }
