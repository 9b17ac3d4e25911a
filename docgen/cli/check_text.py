"""The report of `docgen check` for the terminal: file by file, in each by parts of the document."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from docgen.check.reported import Absent, Placed, Report
from docgen.cli.check_words import phrase
from docgen.cli.findings import head, line, summary
from docgen.cli.findings import said as told
from docgen.cli.frame import MAX_LINES
from docgen.errors import Where
from docgen.generate.checking import Checked, Dossier, findings
from docgen.nd30.components import BY_KEY, RULED_LINES
from docgen.nd30.groups import GROUPS
from docgen.nd30.unjudged import Unjudged
from docgen.say import places


def as_text(found: Sequence[Dossier], lang: str) -> str:
    """Return the report: what each file breaches, what was switched off, what was not evaluated, the sums."""
    many = sum(len(dossier.files) for dossier in found) > 1
    lines: list[str] = []
    for dossier in found:
        if dossier.name and len(found) > 1:
            lines += [phrase("ho_so", lang, name=dossier.name), ""]
        for checked in dossier.files:
            lines += [*_file(checked, lang, alone=not many), ""]
        lines += _across(dossier, lang)
    lines += [*_unjudged(unjudged_rows(found), lang), ""] if many else []
    return "\n".join([*lines, _sums(found, lang) if many else _summary(found, lang)])


def unjudged_rows(found: Iterable[Dossier]) -> list[Unjudged]:
    """Return what was not evaluated in any of the files, each once, in the order of the rows."""
    reports = [one.report for dossier in found for one in dossier.files if one.report]
    return list(dict.fromkeys(row for one in reports for row in one.unjudged))


def _file(checked: Checked, lang: str, *, alone: bool) -> Iterator[str]:
    report = checked.report
    if report is None:
        yield f"{checked.name}: {phrase('khong_doc_duoc', lang)}"
        return
    yield f"{report.file}: {seen(report, lang)}"
    yield from _groups(report.findings, lang)
    if report.suppressed:
        yield from _suppressed(report.suppressed, lang)
    if alone:
        yield from _unjudged(report.unjudged, lang)
        yield from (f"    {text}" for text in _absent(report, lang))
    else:
        yield "  " + summary((one.finding for one in report.findings), lang)


def seen(report: Report, lang: str) -> str:
    """Return what a file was seen to be: «CÔNG VĂN, dự thảo, văn bản điện tử»."""
    nature = report.nature
    known = [phrase(key, lang) for key in (nature.trang_thai, nature.hinh_thuc) if key and nature.judged]
    own = [] if nature.judged else [phrase("khong_thuoc", lang)]
    return ", ".join([report.kind or phrase("khong_ro_loai", lang), *known, *own])


def _groups(placed: Sequence[Placed], lang: str) -> Iterator[str]:
    for group, members in groupby(placed[:MAX_LINES], key=lambda one: one.group):
        yield f"  {GROUPS[group][lang == 'en']}"
        yield from (f"    {_line(one, lang)}" for one in members)
    if len(placed) > MAX_LINES:
        yield "  " + phrase("con_nua", lang, count=len(placed) - MAX_LINES)


def _line(one: Placed, lang: str) -> str:
    return f"{head(one.finding.rule, lang)} {place(one, lang)}: {told(one.finding, lang)}"


def place(one: Placed, lang: str) -> str:
    """Return where in its file a finding lies."""
    return places.steps(Where(steps=one.finding.where.steps), lang) or phrase("ca_tep", lang)


def _suppressed(placed: Iterable[Placed], lang: str) -> Iterator[str]:
    yield f"  {phrase('bo_qua', lang)}"
    yield from (f"    {_line(one, lang)} ({phrase('ly_do', lang, reason=one.reason)})" for one in placed)


def _unjudged(rows: Sequence[Unjudged], lang: str) -> Iterator[str]:
    if rows:
        yield f"  {phrase('khong_xet', lang)}"
    for row in rows:
        duty, why = (row.en, row.why_en) if lang == "en" else (row.vi, row.why_vi)
        yield f"    {', '.join(row.ids)}: {duty} ({why})"


def _absent(report: Report, lang: str) -> Iterator[str]:
    if report.absent:
        count = sum(len(one.rules) for one in report.absent)
        yield phrase("khong_co", lang, count=count, names=", ".join(map(named, report.absent)))


def named(absent: Absent) -> str:
    """Return how people call a component."""
    return RULED_LINES.get(absent.part) or BY_KEY[absent.part].style


def _across(dossier: Dossier, lang: str) -> Iterator[str]:
    open_, off = ([one for one in dossier.across if bool(one.reason) == gone] for gone in (False, True))
    if open_:
        yield phrase("giua_cac_tep", lang)
        for one in open_:
            yield f"  {line(one.finding, lang)}"
        yield ""
    if off:
        yield from _suppressed(off, lang)
        yield ""


def _summary(found: Iterable[Dossier], lang: str) -> str:
    if any(one.report is None for dossier in found for one in dossier.files):
        return ""
    return summary((one.finding for dossier in found for one in findings(dossier)), lang)


def _sums(found: Sequence[Dossier], lang: str) -> str:
    return phrase("tong_tep", lang, **sums(found))


def sums(found: Sequence[Dossier]) -> dict[str, int]:
    """Return how many files there are, and how many findings of each severity."""
    weights = [one.finding.rule.severity for dossier in found for one in findings(dossier)]
    checked = [one for dossier in found for one in dossier.files]
    return {
        "files": len(checked),
        "bad": sum(one.report is None for one in checked),
        **{weight: weights.count(weight) for weight in ("loi", "canh_bao", "thong_tin")},
    }
