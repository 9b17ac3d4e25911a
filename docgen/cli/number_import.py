"""``docgen number import``: a year begun on paper or in a spreadsheet goes on in the register."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli import number_open, number_shown
from docgen.cli.number_open import built, option
from docgen.cli.number_words import word
from docgen.say import error_line

if TYPE_CHECKING:
    from docgen.generate.taken_over import Taken


def command(lang: str) -> click.Command:
    """Return the command `import`."""
    params: list[click.Parameter] = [
        click.Argument(["tep"], type=click.Path(path_type=Path), metavar="TEP"),
        *number_open.which_options(lang),
        option(lang, "--ly-do why", "opt_ly_do", default="", metavar="LY_DO"),
        number_open.who_option(lang),
        number_open.json_option(lang),
    ]
    return built("import", lang, _run, params)


def _run(
    lang: str,
    *,
    register: str,
    tep: Path,
    year: int | None,
    agency: str,
    why: str,
    nguoi: str,
    as_json: bool,
) -> int:
    from docgen.generate import taken_over
    from docgen.sources import files, register_rows, workbook

    moment = number_open.now()
    file = files.read(tep, tep.name, limit=workbook.MAX_BYTES)
    read = register_rows.read(file, year=year or moment.year, today=moment.date())
    by = taken_over.By(
        number_open.agency(agency, number_open.office_of(None)),
        year or moment.year,
        why.strip() or word("nhap_tu", "vi").format(name=tep.name),
        moment,
        number_open.who(nguoi),
    )
    with number_open.opened(register, lang, write=True) as book:
        taken = taken_over.take(book, read.rows, by)
    for note in read.told:
        click.echo(error_line(note, lang), err=True)
    if as_json:
        click.echo(json.dumps(_report(taken), ensure_ascii=False, indent=1))
    else:
        _print(tep.name, len(read.rows), taken, lang)
    return 0


def _print(name: str, rows: int, taken: "Taken", lang: str) -> None:
    count = len(taken.added)
    same = rows - count - len(taken.kept)
    click.echo(word("da_nhap", lang).format(count=count, name=name, same=same))
    if taken.kept:
        numbers = ", ".join(f"{row.so:02d}" for row in taken.kept)
        click.echo(word("nhap_bo_giu", lang).format(numbers=numbers), err=True)


def _report(taken: "Taken") -> dict[str, object]:
    return {
        "them": [number_shown.as_json(one) for one in taken.added],
        "bo_qua_so_giu": [row.so for row in taken.kept],
    }
