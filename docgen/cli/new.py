"""``docgen new KIND``: a commented, valid dossier to start from."""

from pathlib import Path

import click

from docgen.cli.frame import Command
from docgen.cli.words import word


def command(lang: str) -> click.Command:
    """Return the command `new`."""
    return Command(
        lang,
        "new",
        callback=lambda kind, out: _run(lang, kind, out),
        params=[
            click.Argument(["kind"], metavar="LOAI"),
            click.Option(
                ["-o", "--out"],
                type=click.Path(path_type=Path),
                default=Path("ho_so.yaml"),
                help=word("opt_out_file", lang),
            ),
        ],
    )


def _run(lang: str, kind: str, out: Path) -> int:
    from docgen.outbox.layout import write_new
    from docgen.sources.starting import start_file

    write_new(out, start_file(kind))
    click.echo(word("da_viet", lang).format(name=out))
    return 0
