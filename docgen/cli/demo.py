"""``docgen demo``: the sample dossiers that come with docgen."""

from pathlib import Path
from typing import Any

import click

from docgen.cli.frame import Command
from docgen.cli.render import output_options, render
from docgen.cli.words import word


def command(lang: str) -> click.Command:
    """Return the command `demo`."""
    return Command(
        lang,
        "demo",
        callback=lambda **options: _run(lang, **options),
        params=[
            click.Option(
                ["-o", "--out"],
                type=click.Path(path_type=Path),
                default=Path("output"),
                help=word("opt_out", lang),
            ),
            *output_options(lang),
        ],
    )


def _run(lang: str, *, out: Path, **options: Any) -> int:  # noqa: ANN401
    from docgen.sources.starting import samples

    return max(render(path, out / path.parent.name, lang, **options) for path in samples())
