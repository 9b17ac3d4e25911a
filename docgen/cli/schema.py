"""``docgen schema``: the JSON Schema of a dossier, of a house style, or of a pack."""

import json

import click

from docgen.cli.frame import Command
from docgen.cli.words import word


def command(lang: str) -> click.Command:
    """Return the command `schema`."""
    return Command(
        lang,
        "schema",
        callback=_run,
        params=[
            click.Option(["--quy-uoc", "house"], is_flag=True, help=word("opt_quy_uoc", lang)),
            click.Option(["--goi", "pack"], is_flag=True, help=word("opt_goi", lang)),
        ],
    )


def _run(*, house: bool, pack: bool) -> int:
    from docgen.models.goi import Goi
    from docgen.models.ho_so import HoSo
    from docgen.models.quy_uoc import QuyUoc
    from docgen.sources.schema import json_schema

    schema = json_schema(QuyUoc if house else Goi if pack else HoSo)
    click.echo(json.dumps(schema, ensure_ascii=False, indent=1))
    return 0
