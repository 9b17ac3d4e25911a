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
        callback=lambda folder, force: _run(lang, folder, force=force),
        params=[
            click.Argument(["folder"], metavar="DIR", type=click.Path(path_type=Path)),
            click.Option(["--force"], is_flag=True, help=word("opt_force_init", lang)),
        ],
    )


def _run(lang: str, folder: Path, *, force: bool) -> int:
    from docgen.outbox.layout import lay_out
    from docgen.sources.starting import layout

    lay_out(folder, layout(), force=force)
    click.echo(word("da_lap", lang).format(folder=folder))
    return 0
