"""``docgen number metadata``: the outgoing metadata of Phụ lục VI of one document, as JSON."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli import number_open
from docgen.cli.number_open import built, option
from docgen.cli.number_words import word
from docgen.errors import UsageError

if TYPE_CHECKING:
    from docgen.register.book import Register
    from docgen.register.entries import Issued

WHOLE, MISSING = 0, 1
_KEY_MARK = "#"


def command(lang: str) -> click.Command:
    """Return the command `metadata`."""
    params: list[click.Parameter] = [
        click.Argument(["so"], metavar="SO"),
        *number_open.which_one_options(lang),
        option(lang, "-o --out out", "opt_out_json", type=click.Path(path_type=Path)),
        option(lang, "--force", "opt_de_len", is_flag=True),
    ]
    return built("metadata", lang, _run, params)


def _run(
    lang: str,
    *,
    so: str,
    year: int | None,
    agency: str,
    secret: bool | None,
    series: str,
    out: Path | None,
    force: bool,
    register: str,
) -> int:
    from docgen.outbox.layout import write_new, write_over
    from docgen.register import metadata

    with number_open.opened(register, lang, write=False) as book:
        if _KEY_MARK in so:
            issued = _of_key(book, so)
        else:
            issued = number_open.one(book, so, year, agency, secret=secret, series=series)
    found = metadata.outgoing(issued)
    text = json.dumps(found.values, ensure_ascii=False, indent=1)
    if out is None:
        click.echo(text)
    else:
        (write_over if force else write_new)(out, (text + "\n").encode())
        click.echo(str(out))
    for row in found.missing:
        click.echo(word("thieu_truong", lang).format(label=row.label, name=row.name), err=True)
    return MISSING if found.missing else WHOLE


def _of_key(book: "Register", key: str) -> "Issued":
    """Return the number of the document `key`; UsageError where it bears none."""
    from docgen.register.entries import IN_USE, Asking

    found = book.list(Asking(khoa=key, trang_thai=IN_USE))
    if not found:
        raise UsageError("sieu_du_lieu_khong_thay", key=key)
    return found[-1]
