"""``docgen review``: one page to look through all packs of an output folder."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.frame import Command
from docgen.cli.render import workers_option
from docgen.cli.words import word

if TYPE_CHECKING:
    from docgen.outbox.run_manifest import RunManifest
    from docgen.review.page import Picture
    from docgen.review.sheet import Sheet

DONE = 0


def command(lang: str) -> click.Command:
    """Return the command `review`."""
    return Command(
        lang,
        "review",
        callback=lambda **options: _run(lang, **options),
        params=[
            click.Argument(["folder"], type=click.Path(path_type=Path), metavar="THU_MUC"),
            workers_option(lang),
            click.Option(["--no-pictures"], is_flag=True, help=word("opt_no_pictures", lang)),
        ],
    )


def _run(lang: str, *, folder: Path, workers: int | None, no_pictures: bool) -> int:
    write(folder, lang, workers=workers, with_pictures=not no_pictures)
    return DONE


def write(
    folder: Path, lang: str, *, workers: int | None = None, with_pictures: bool = True, err: bool = False
) -> Path:
    """Write the page of the output `folder` into it, say what it holds, and return its path."""
    from docgen.cli.findings import line
    from docgen.cli.progress import progress
    from docgen.generate import batch, reviewing
    from docgen.outbox.layout import write_over
    from docgen.review.page import page
    from docgen.review.sheet import sheet as sheet_of

    made = reviewing.manifest(folder)
    jobs = reviewing.jobs(folder, made, lang)
    count = workers or batch.default_workers(len(jobs))
    read = []
    with batch.pool(count) as executor, progress(len(jobs), lang) as shown:
        for one in reviewing.read(jobs, executor, workers=count):
            read.append(one)
            shown.step(failed=bool(one.faults))
    run = reviewing.run(made, read, lang, lambda finding: line(finding, lang))
    sheet = sheet_of(run, lang)
    pictures = _pictures(folder, made, sheet, lang, processes=count) if with_pictures else []
    path = folder / reviewing.NAME
    data = page(sheet, pictures, lang)
    write_over(path, data)
    size = f"{len(data) / 1_000_000:.1f}"
    click.echo(
        word("da_duyet", lang).format(path=path, all=len(run.packs), odd=sheet.odd(), size=size), err=err
    )
    return path


def _pictures(
    folder: Path, made: "RunManifest", sheet: "Sheet", lang: str, *, processes: int
) -> "list[Picture]":
    """Return the pictures; none, and a line that says so, where a program for them is absent."""
    from docgen.errors import ProgramError
    from docgen.generate import reviewing
    from docgen.say import error_line

    try:
        return reviewing.drawn(folder, made, sheet, processes=processes)
    except ProgramError as error:
        click.echo(word("duyet_khong_anh", lang).format(why=error_line(error, lang)), err=True)
        return []
