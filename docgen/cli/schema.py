"""``docgen schema``: the JSON Schema of a dossier."""

import json

import click

from docgen.cli.frame import Command


def command(lang: str) -> click.Command:
    """Return the command `schema`."""
    return Command(lang, "schema", callback=_run)


def _run() -> int:
    from docgen.sources.schema import json_schema

    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=1))
    return 0
