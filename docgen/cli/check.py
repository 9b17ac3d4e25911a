"""``docgen check``: Word files of any maker → what in them breaches the decree, with clause and place."""

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli import annotation
from docgen.cli.frame import Command
from docgen.cli.words import word
from docgen.errors import UsageError

if TYPE_CHECKING:
    from docgen.cli.check_copies import Copied
    from docgen.generate.checking import Checked, Dossier

DONE, FOUND = 0, 1
FORMATS = ("text", "json", "html")


def command(lang: str) -> click.Command:
    """Return the command `check`."""
    path = click.Path(path_type=Path)
    return Command(
        lang,
        "check",
        callback=lambda **options: _run(lang, **options),
        params=[
            click.Argument(["files"], metavar="TEP…", type=path, nargs=-1, required=True),
            click.Option(["--format", "form"], type=click.Choice(FORMATS), help=word("opt_dang", lang)),
            click.Option(["-o", "--out"], metavar="RA", type=path, help=word("opt_out_check", lang)),
            click.Option(["--ngay"], default="", metavar="NGAY", help=word("opt_ngay_check", lang)),
            *annotation.options(lang),
            click.Option(["--fix"], metavar="RA.docx", type=path, help=word("opt_fix", lang)),
        ],
    )


def _run(
    lang: str,
    *,
    files: tuple[Path, ...],
    form: str | None,
    out: Path | None,
    ngay: str,
    annotate: Path | None,
    fix: Path | None,
    force: bool,
) -> int:
    from docgen.generate.checking import dossiers

    _refuse(files, out, [copy for copy in (annotate, fix) if copy])
    found = list(dossiers(files, _day(ngay)))
    copies = list(_copies(found, annotate, fix, lang, force=force))
    _tell(found, copies, form or _form_of(out), out, lang)
    return max(_status(found), FOUND if any(copy.failed for copy in copies) else DONE)


def _form_of(out: Path | None) -> str:
    """Return the form that the name of the result says, else text."""
    suffix = out.suffix.lower().lstrip(".") if out else ""
    return suffix if suffix in FORMATS else "text"


def _copies(
    found: "Sequence[Dossier]", annotate: Path | None, fix: Path | None, lang: str, *, force: bool
) -> "Iterable[Copied]":
    if annotate is None and fix is None:
        return
    from docgen.cli.check_copies import annotated, fixed

    if annotate is not None:
        yield annotated(found[0], annotate, lang, force=force)
    if fix is not None:
        yield fixed(found[0], fix, lang, force=force)


def _refuse(files: Sequence[Path], out: Path | None, copies: Sequence[Path]) -> None:
    """Raise UsageError where a result would be written over a document, or a copy over another."""
    for copy in copies:
        annotation.refuse(files, copy)
    if len(copies) > 1 and annotation.same_file(*copies):
        raise UsageError("kiem_tra_hai_ban", name=str(copies[0]))
    word_file = out is not None and out.suffix.lower() in (".docx", ".docm", ".doc")
    if out is not None and (word_file or any(annotation.same_file(file, out) for file in files)):
        raise UsageError("kiem_tra_len_goc", name=str(out))


def _day(typed: str) -> dt.date | None:
    from docgen.models.base import day_of

    day = day_of(typed) if typed else None
    if typed and day is None:
        raise UsageError("ngay_tham_so_sai", found=typed)
    return day


def _tell(
    found: "Sequence[Dossier]", copies: "Sequence[Copied]", form: str, out: Path | None, lang: str
) -> None:
    """Print the report, or write it to `out`; what cannot be read is told on the error stream too."""
    from docgen.cli.frame import report

    text = _report(found, copies, form, lang)
    for checked in _checked(found):
        if checked.error is not None:
            report(checked.error, lang)
    if out is None:
        click.echo(text)
    else:
        from docgen.cli.check_words import phrase
        from docgen.outbox.layout import write_over

        write_over(out, (text + "\n").encode())
        click.echo(phrase("da_ghi", lang, name=out))
    for line in (line for copy in copies for line in copy.lines):
        click.echo(line, err=form != "text" and out is None)


def _report(found: "Sequence[Dossier]", copies: "Sequence[Copied]", form: str, lang: str) -> str:
    if form == "json":
        from docgen.cli.check_json import as_json

        return as_json(found, lang, {key: value for copy in copies for key, value in copy.keys.items()})
    if form == "html":
        from docgen.cli.check_page import page

        return page(found, lang)
    from docgen.cli.check_text import as_text

    return as_text(found, lang)


def _checked(found: "Iterable[Dossier]") -> "Iterable[Checked]":
    return (checked for dossier in found for checked in dossier.files)


def _status(found: "Sequence[Dossier]") -> int:
    """Return 1 for errors and warnings, or the status of what could not be read."""
    from docgen.generate.checking import findings

    unread = (checked.error.exit_code for checked in _checked(found) if checked.error is not None)
    breached = any(one.finding.rule.severity != "thong_tin" for dossier in found for one in findings(dossier))
    return max((FOUND if breached else DONE, *unread))
