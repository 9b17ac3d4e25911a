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
        callback=lambda kind, out, excel: _run(lang, kind, out, excel=excel),
        params=[
            click.Argument(["kind"], metavar="LOAI"),
            click.Option(
                ["-o", "--out"],
                type=click.Path(path_type=Path),
                help=word("opt_out_file", lang),
            ),
            click.Option(["--excel"], is_flag=True, help=word("opt_new_excel", lang)),
        ],
    )


def _run(lang: str, kind: str, out: Path | None, *, excel: bool) -> int:
    from docgen.outbox.layout import write_new
    from docgen.sources.starting import BOOK_NAME, DOSSIER_NAME, start_file

    path = out or Path(BOOK_NAME if excel else DOSSIER_NAME)
    write_new(path, _form(kind, path) if excel else start_file(kind))
    click.echo(word("da_viet", lang).format(name=path))
    return 0


def _form(kind: str, path: Path) -> bytes:
    """Return the workbook form, its lists those of the office in whose folder it will lie."""
    from docgen.generate.forms import start_form
    from docgen.sources import office

    return start_form(kind, office.find(path.parent))
