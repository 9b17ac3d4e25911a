"""``docgen number reserve`` and ``void``: numbers without a document."""

import json
from functools import partial

import click

from docgen.cli import number_open, number_shown
from docgen.cli.number_open import built, option
from docgen.cli.number_words import word
from docgen.errors import UsageError

MOST = 100
"""So many numbers may be reserved at once: more would be a book of its own."""


def command(name: str, lang: str) -> click.Command:
    """Return the command `name`: `reserve` or `void`."""
    return _reserve(lang) if name == "reserve" else _void(lang)


def _reserve(lang: str) -> click.Command:
    count = click.IntRange(1, MOST)
    params: list[click.Parameter] = [
        option(lang, "--so-luong count", "opt_so_luong", type=count, default=1, metavar="N"),
        option(lang, "--loai", "opt_loai", required=True, metavar="LOAI"),
        option(lang, "--den until", "opt_den_han", required=True, metavar="NGAY"),
        option(lang, "--ly-do why", "opt_ly_do", default="", metavar="LY_DO"),
        option(lang, "--co-quan agency", "opt_co_quan", default="", metavar="CO_QUAN"),
        option(lang, "--do-mat", "opt_do_mat", type=click.Choice(number_open.DO_MAT)),
        option(lang, "--tu-van body", "opt_tu_van", default="", metavar="TEN"),
        number_open.begin_option(lang),
        number_open.who_option(lang),
        number_open.json_option(lang),
    ]
    return built("reserve", lang, _run_reserve, params)


def _run_reserve(
    lang: str,
    *,
    register: str,
    count: int,
    loai: str,
    until: str,
    why: str,
    agency: str,
    do_mat: str | None,
    body: str,
    begin: str,
    nguoi: str,
    as_json: bool,
) -> int:
    from docgen.generate.booked import series

    moment, reason = number_open.now(), number_open.reason(why)
    last = number_open.day(until)
    if last is None:
        raise UsageError("ngay_tham_so_sai", found=until)
    number_open.kind(loai)
    name = number_open.agency(agency, number_open.office_of(None))
    with number_open.opened(register, lang, write=True) as book:
        number_open.refuse_forgotten(book, begin)
        found = book.reserve(
            series(name, loai, moment.date(), do_mat=do_mat or "", tu_van=body),
            count,
            reason="; ".join(filter(None, (reason, begin.strip()))),
            until=last,
            now=moment,
            who=number_open.who(nguoi),
        )
    if as_json:
        click.echo(json.dumps([number_shown.as_json(one) for one in found], ensure_ascii=False, indent=1))
        return 0
    numbers = ", ".join(one.so_ky_hieu for one in found)
    told = word("da_giu", lang).format(numbers=numbers, den=number_shown.day(last), first=found[0].so)
    click.echo(told)
    return 0


def _void(lang: str) -> click.Command:
    params: list[click.Parameter] = [
        click.Argument(["so"], metavar="SO"),
        option(lang, "--ly-do why", "opt_ly_do", default="", metavar="LY_DO"),
        *number_open.which_one_options(lang),
        number_open.who_option(lang),
        number_open.json_option(lang),
    ]
    return built("void", lang, partial(_run_void), params)


def _run_void(
    lang: str,
    *,
    register: str,
    so: str,
    why: str,
    year: int | None,
    agency: str,
    secret: bool | None,
    series: str,
    nguoi: str,
    as_json: bool,
) -> int:
    from docgen.generate.issued import withdraw

    moment, reason = number_open.now(), number_open.reason(why)
    with number_open.opened(register, lang, write=True) as book:
        if series:
            number = number_open.parsed(so)[0]
        else:
            found = number_open.one(book, so, year, agency, secret=secret)
            series, number = found.so_sach, found.so
        voided = book.void(series, number, reason=reason, now=moment, who=number_open.who(nguoi))
        withdraw(voided, book.office)
    if as_json:
        click.echo(json.dumps(number_shown.as_json(voided), ensure_ascii=False, indent=1))
    else:
        click.echo(word("da_huy_so", lang).format(so=voided.so_ky_hieu, ly_do=voided.ly_do))
    return 0
