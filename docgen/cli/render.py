"""``docgen render``: dossiers → their files, then the findings."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from docgen.cli import findings as shown
from docgen.cli.frame import Command
from docgen.cli.words import word
from docgen.nd30.rules import Finding
from docgen.outbox.write import Written

DONE, FOUND = 0, 1
MAX_WORKERS = 256


def command(lang: str) -> click.Command:
    """Return the command `render`."""
    return Command(
        lang,
        "render",
        callback=lambda **options: _run(lang, **options),
        params=[
            click.Argument(
                ["ho_so"], type=click.Path(path_type=Path), nargs=-1, required=True, metavar="HO_SO…"
            ),
            click.Option(
                ["-o", "--out"],
                type=click.Path(path_type=Path),
                metavar="THU_MUC",
                help=word("opt_out", lang),
            ),
            *output_options(lang),
            click.Option(["--tach-phu-luc", "split"], is_flag=True, help=word("opt_split", lang)),
            workers_option(lang),
        ],
    )


def workers_option(lang: str) -> click.Option:
    """Return the option of the commands that may share their work among processes."""
    return click.Option(
        ["--workers"], type=click.IntRange(1, MAX_WORKERS), metavar="N", help=word("opt_workers", lang)
    )


def output_options(lang: str) -> list[click.Parameter]:
    """Return the options that every command which makes documents shares."""
    return [
        click.Option(["--excel"], is_flag=True, help=word("opt_excel", lang)),
        click.Option(["--pdf"], is_flag=True, help=word("opt_pdf", lang)),
        click.Option(["--json", "as_json"], is_flag=True, help=word("opt_json", lang)),
        click.Option(["--force"], is_flag=True, help=word("opt_force", lang)),
    ]


def _run(
    lang: str,
    *,
    ho_so: tuple[Path, ...],
    out: Path | None,
    workers: int | None,
    **options: Any,  # noqa: ANN401
) -> int:
    if len(ho_so) == 1 and not ho_so[0].is_dir():
        return render(ho_so[0], out or default_folder(ho_so[0]), lang, **options)
    from docgen.cli.render_many import render_many

    return render_many(ho_so, out, lang, workers=workers, **options)


def default_folder(dossier: Path) -> Path:
    """Return the folder of the results when none is named: output/ of the office, by the dossier's name."""
    from docgen.sources.starting import output_folder

    return output_folder(dossier)


def render(
    dossier: Path,
    out: Path,
    lang: str,
    *,
    pdf: bool,
    as_json: bool,
    force: bool,
    excel: bool = False,
    split: bool = False,
) -> int:
    """Make `dossier` into `out`, print what was done and found, and return the exit status."""
    from docgen.generate import make
    from docgen.outbox.write import write_all

    made = make(dossier, split=split, excel=excel)
    written = write_all(out, made.outputs, force=force)
    tell = _print_json if as_json else _print_lines
    pdfs = _pdfs(out, written) if pdf else ()
    tell(out, written, pdfs, made.findings, lang)
    return FOUND if any(f.rule.severity != "thong_tin" for f in made.findings) else DONE


def _pdfs(out: Path, written: Sequence[Written]) -> tuple[Path, ...]:
    from docgen.outbox.pdf import make_pdfs

    return make_pdfs([out / item.name for item in written if item.name.endswith(".docx")])


def _print_lines(
    out: Path,
    written: Sequence[Written],
    pdfs: Sequence[Path],
    findings: Sequence[Finding],
    lang: str,
) -> None:
    for item in written:
        state = word(f"st_{item.state}", lang).format(saved_as=item.saved_as)
        click.echo(f"{_near(out / item.name)} ({state})")
    for path in pdfs:
        click.echo(str(_near(path)))
    for finding in findings:
        click.echo("  " + shown.line(finding, lang))
    click.echo(shown.summary(findings, lang))


def _near(path: Path) -> Path:
    """Return `path` as seen from the present folder, where it lies inside it."""
    full, here = path.resolve(), Path().resolve()
    return full.relative_to(here) if full.is_relative_to(here) else path


def _print_json(
    out: Path,
    written: Sequence[Written],
    pdfs: Sequence[Path],
    findings: Sequence[Finding],
    lang: str,
) -> None:
    report = {
        "thu_muc": str(out),
        "tep": [{"ten": w.name, "trang_thai": w.state, "cat_ban_cu": w.saved_as or None} for w in written],
        "pdf": [path.name for path in pdfs],
        "phat_hien": [shown.as_json(finding, lang) for finding in findings],
    }
    click.echo(json.dumps(report, ensure_ascii=False, indent=1))
