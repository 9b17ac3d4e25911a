"""``docgen number backup`` and ``restore``."""

from pathlib import Path

import click

from docgen.cli import number_open, number_shown
from docgen.cli.number_open import built
from docgen.cli.number_words import word

DONE, FORGOTTEN = 0, 1
MOST_TOLD = 50
"""So many numbers that the backup does not hold are told one by one."""


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
    from docgen.generate import forgotten
    from docgen.register import copies
    from docgen.register.book import open_register

    home = number_open.office_of(None)
    place = number_open.place_of(register, home)
    office = number_open.root_of(place, home)
    count = copies.restore(tep, place, office=office)
    click.echo(word("da_khoi_phuc", lang).format(name=tep, count=count))
    with open_register(place, office=office, write=False) as book:
        later = forgotten.forgotten(office, book.list)
    for one in later[:MOST_TOLD]:
        told = word("cap_sau_sao_luu", lang).format(
            so=one.so, ngay=number_shown.day(one.ngay), folder=one.folder, key=one.van_ban
        )
        click.echo(told, err=True)
    if later:
        click.echo(word("can_ghi_nhan", lang).format(count=len(later)), err=True)
    return FORGOTTEN if later else DONE
