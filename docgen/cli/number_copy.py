"""``docgen number backup`` and ``restore``."""

from pathlib import Path

import click

from docgen.cli import number_open
from docgen.cli.number_open import built
from docgen.cli.number_words import word


def command(name: str, lang: str) -> click.Command:
    """Return the command `name`: `backup` or `restore`."""
    file = click.Argument(["tep"], type=click.Path(path_type=Path), metavar="TEP")
    return built(name, lang, _backup if name == "backup" else _restore, [file])


def _backup(lang: str, *, register: str, tep: Path) -> int:
    from docgen.register import copies

    home = number_open.office_of(None)
    place = number_open.place_of(register, home)
    count = copies.backup(place, tep, office=number_open.root_of(place, home))
    click.echo(word("da_sao_luu", lang).format(name=tep, count=count))
    return 0


def _restore(lang: str, *, register: str, tep: Path) -> int:
    from docgen.register import copies

    home = number_open.office_of(None)
    place = number_open.place_of(register, home)
    count = copies.restore(tep, place, office=number_open.root_of(place, home))
    click.echo(word("da_khoi_phuc", lang).format(name=tep, count=count))
    return 0
