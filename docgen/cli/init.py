"""``docgen init``: a working folder for an office."""

from pathlib import Path

import click

from docgen.cli.frame import Command
from docgen.cli.words import word


def command(lang: str) -> click.Command:
    """Return the command `init`."""
    return Command(
        lang,
        "init",
        callback=lambda folder, force, excel: _run(lang, folder, force=force, excel=excel),
        params=[
            click.Argument(["folder"], metavar="DIR", type=click.Path(path_type=Path)),
            click.Option(["--force"], is_flag=True, help=word("opt_force_init", lang)),
            click.Option(["--excel"], is_flag=True, help=word("opt_init_excel", lang)),
        ],
    )


def _run(lang: str, folder: Path, *, force: bool, excel: bool) -> int:
    from docgen.outbox.layout import lay_out
    from docgen.sources.starting import layout

    forms = _forms(folder) if excel else {}
    lay_out(folder, {**layout(), **forms}, force=force)
    click.echo(word("da_lap", lang).format(folder=folder))
    return 0


def _forms(folder: Path) -> dict[str, bytes]:
    """Return the workbook forms that the folder is given."""
    from docgen.generate.forms import office_form

    return office_form(folder)
