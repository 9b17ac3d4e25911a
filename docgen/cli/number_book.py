"""``docgen number book``: the register of outgoing documents as it is printed and bound, .docx or .xlsx."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli import number_open
from docgen.cli.number_open import built, option
from docgen.cli.number_words import word
from docgen.errors import DataError, UsageError

if TYPE_CHECKING:
    from docgen.register.printed import Book

ENDINGS = (".docx", ".xlsx")


def command(lang: str) -> click.Command:
    """Return the command `book`."""
    params: list[click.Parameter] = [
        option(lang, "--tu first", "opt_tu_in", default="", metavar="NGAY"),
        option(lang, "--den last", "opt_den_in", default="", metavar="NGAY"),
        option(lang, "--so series", "opt_so_in", default="", metavar="DAY_SO"),
        option(lang, "--co-quan agency", "opt_co_quan", default="", metavar="CO_QUAN"),
        option(lang, "--mat secret", "opt_mat", is_flag=True),
        option(lang, "--quyen volume", "opt_quyen", default="", metavar="QUYEN"),
        option(lang, "-o --out out", "opt_out_so", type=click.Path(path_type=Path), required=True),
        option(lang, "--force", "opt_de_len", is_flag=True),
    ]
    return built("book", lang, _run, params)


def _run(
    lang: str,
    *,
    first: str,
    last: str,
    series: str,
    agency: str,
    secret: bool,
    volume: str,
    out: Path,
    force: bool,
    register: str,
) -> int:
    from docgen.generate import register_book
    from docgen.outbox.layout import write_new, write_over
    from docgen.sources import directory

    if out.suffix.lower() not in ENDINGS:
        raise UsageError("so_in_duoi", name=out.name)
    today = number_open.now().date()
    tu, den = _period(first, last, today)
    home = number_open.office_of(None)
    people = directory.read(home).danh_ba
    known = people.co_quan if people else {}
    chosen = {agency: known[agency]} if agency in known else {}
    name = chosen[agency].ten_co_quan if chosen else agency
    with number_open.opened(register, lang, write=False) as book:
        found = register_book.books(book, tu, den, series=series, co_quan=name, today=today)
    shown = [one for one in found if secret or series or not one.mat]
    if len(shown) < len(found):
        click.echo(word("bo_so_mat", lang).format(count=len(found) - len(shown)), err=True)
    if not shown:
        raise DataError("so_in_trong", first=f"{tu:%d/%m/%Y}", last=f"{den:%d/%m/%Y}")
    cover = register_book.cover(chosen or known, volume)
    write = write_over if force else write_new
    write(out, register_book.printed_as(out.suffix.lower(), shown, cover, home))
    _told(shown, out, lang)
    return 0


def _period(first: str, last: str, today: dt.date) -> tuple[dt.date, dt.date]:
    """Return the first and last day asked for: this year where neither is told."""
    until = number_open.day(last)
    tu = number_open.day(first) or dt.date(until.year if until else today.year, 1, 1)
    den = until or dt.date(tu.year, 12, 31)
    if tu > den:
        raise UsageError("so_in_nguoc", first=f"{tu:%d/%m/%Y}", last=f"{den:%d/%m/%Y}")
    return tu, den


def _told(books: "Sequence[Book]", out: Path, lang: str) -> None:
    count = sum(len(book.rows) for book in books)
    click.echo(word("da_in_so", lang).format(books=len(books), count=count, name=out))
