"""What the commands of ``docgen number`` share: where the register is, who asks, what a number says."""

import datetime as dt
import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from docgen.cli.frame import Command
from docgen.cli.number_words import word
from docgen.cli.words import word as any_word
from docgen.errors import UsageError

if TYPE_CHECKING:
    from docgen.register.book import Register
    from docgen.register.entries import Issued
    from docgen.sources.office import Office

VARIABLE = "DOCGEN_REGISTER"
MAX_NUMBER = 999_999
DO_MAT = ("mat", "toi_mat", "tuyet_mat")
"""Degrees of secrecy (Luật Bảo vệ bí mật nhà nước, Điều 8)."""


def built(name: str, lang: str, run: Any, params: list[click.Parameter]) -> click.Command:  # noqa: ANN401
    """Return the command `name` of the group, with the options that all of them have."""
    return Command(
        lang,
        name,
        help=word(f"cmd_{name}", lang),
        callback=lambda **options: run(lang, **_decoded(options)),
        params=[
            *params,
            click.Option(["--register"], default="", metavar="SO", help=word("opt_register", lang)),
        ],
    )


def _decoded(options: dict[str, Any]) -> dict[str, Any]:
    """Return `options`; UsageError where one was typed in bytes that are no UTF-8."""
    for value in options.values():
        if isinstance(value, str) and not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError as error:
                found = value.encode("utf-8", "replace").decode()
                raise UsageError("tham_so_khong_utf8", found=found[:60]) from error
    return options


def option(lang: str, flag: str, help_: str, **rest: Any) -> click.Option:  # noqa: ANN401
    """Return an option whose help is the word `help_`; `flag` may name its parameter behind a space."""
    return click.Option(flag.split(), help=word(help_, lang), **rest)


def who_option(lang: str) -> click.Option:
    """Return the option of the commands that write into the register."""
    return option(lang, "--nguoi", "opt_nguoi", default="", metavar="TEN")


def json_option(lang: str) -> click.Option:
    """Return the option --json."""
    return click.Option(["--json", "as_json"], is_flag=True, help=any_word("opt_json", lang))


def which_options(lang: str) -> list[click.Parameter]:
    """Return the options that tell numbers of several years and agencies apart."""
    years = click.IntRange(1945, 2200)
    return [
        option(lang, "--nam year", "opt_nam", type=years, metavar="NAM"),
        option(lang, "--co-quan agency", "opt_co_quan", default="", metavar="CO_QUAN"),
    ]


def which_one_options(lang: str) -> list[click.Parameter]:
    """Return the options that tell apart numbers that are printed alike: of secret series, of any series."""
    return [
        *which_options(lang),
        option(lang, "--mat/--khong-mat secret", "opt_so_mat", default=None),
        option(lang, "--so-sach series", "opt_so_sach", default="", metavar="DAY_SO"),
    ]


def now() -> dt.datetime:
    """Return the time with its zone: the one look at the clock of these commands."""
    return dt.datetime.now().astimezone()


def who(typed: str) -> str:
    """Return who works with the register: as typed, else the login name."""
    if typed.strip():
        return typed.strip()
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise UsageError("cap_so_khong_ro_nguoi") from error


def day(typed: str) -> dt.date | None:
    """Return the day that was typed, None for nothing."""
    from docgen.models.base import day_of

    if not typed:
        return None
    if (found := day_of(typed)) is None:
        raise UsageError("ngay_tham_so_sai", found=typed)
    return found


def reason(typed: str) -> str:
    """Return the reason that was typed; UsageError for none."""
    if not typed.strip():
        raise UsageError("cap_so_thieu_ly_do")
    return typed.strip()


def kind(typed: str) -> None:
    """Raise UsageError for a kind of document that there is not."""
    from docgen.nd30 import kinds

    if typed not in kinds.BY_KEY:
        raise UsageError("loai_khong_co", kind=typed, known=", ".join(kinds.BY_KEY))


def agency(typed: str, home: "Office") -> str:
    """Return the name of the agency that was typed (a key of the directory, or a name), else the only one."""
    from docgen.sources import directory

    people = directory.read(home).danh_ba
    known = {key: one.ten_co_quan for key, one in people.co_quan.items()} if people else {}
    if typed:
        return known.get(typed, typed)
    if len(set(known.values())) == 1:
        return next(iter(known.values()))
    raise UsageError("cap_so_thieu_co_quan", known=", ".join(list(known)[:10]) or "-")


def parsed(typed: str) -> tuple[int, str]:
    """Return number and ký hiệu of «15/QĐ-SKHCN»; of «15» no ký hiệu."""
    number, _, sign = typed.strip().partition("/")
    if not (number.isascii() and number.isdigit() and 0 < int(number) <= MAX_NUMBER):
        raise UsageError("cap_so_khong_so", found=typed[:60])
    return int(number), sign.strip()


def one(
    book: "Register",
    typed: str,
    year: int | None,
    typed_agency: str,
    *,
    secret: bool | None = None,
    series: str = "",
) -> "Issued":
    """Return the one number that was typed; UsageError where there is none or more than one."""
    from docgen.register.entries import Asking

    number, sign = parsed(typed)
    year = year or (0 if series else now().year)
    name = agency(typed_agency, office_of(None)) if typed_agency else ""
    found = book.list(Asking(nam=year, so=number, ky_hieu=sign, co_quan=name, so_sach=series, mat=secret))
    if not found:
        raise UsageError("cap_so_khong_thay", found=typed, nam=year or series)
    if len(found) > 1:
        known = ", ".join(f"{one.so_ky_hieu} ({one.so_sach})" for one in found)
        raise UsageError("cap_so_nhieu_so", count=len(found), known=known)
    return found[0]


def office_of(near: Path | None) -> "Office":
    """Return the office of the file `near`, of the present folder without one."""
    from docgen.sources import office

    return office.find(near.parent if near else Path())


def place_of(typed: str, home: "Office") -> str:
    """Return where the register is: as typed, else by the environment or house style, else in the office."""
    from docgen.register.book import NAME
    from docgen.sources import house_style

    if named := typed or os.environ.get(VARIABLE, "") or house_style.register_place(home):
        return named
    if not home.own:
        raise UsageError("cap_so_khong_co_so")
    return str(home.root / NAME)


def root_of(place: str, home: "Office") -> Path:
    """Return the folder from which the register tells where files are: the office's, else its own."""
    return home.root if home.own or "://" in place else Path(place).absolute().parent


@contextmanager
def opened(
    typed: str, lang: str, near: Path | None = None, *, write: bool, folders: tuple[Path, ...] = ()
) -> "Iterator[Register]":
    """Yield the register, with what a crash left half done put right where it is opened to be written."""
    from docgen.register.book import open_register

    home = office_of(near)
    place = place_of(typed, home)
    with open_register(place, office=root_of(place, home), write=write) as register:
        if register.made:
            click.echo(word("da_lap_so", lang).format(place=register.database.told), err=True)
        if write:
            _recover(register, folders, lang)
        yield register


def begin_option(lang: str) -> click.Option:
    """Return the option of the commands that give new numbers."""
    return option(lang, "--so-moi begin", "opt_so_moi", default="", metavar="LY_DO")


def refuse_forgotten(register: "Register", why: str) -> None:
    """Raise RegisterError where manifests of the office name numbers that it lacks; not with `why`."""
    from docgen.generate import forgotten

    if not why.strip():
        since = register.changed_at()
        forgotten.refuse(forgotten.forgotten(register.office, register.list, since))


def _recover(register: "Register", folders: tuple[Path, ...], lang: str) -> None:
    found = register.recover(*folders)
    for one in found:
        click.echo(word(f"phuc_hoi_{one.state}", lang).format(file=one.file, so=one.so_ky_hieu), err=True)
    if done := {one.file for one in found if one.state == "xong"}:
        from docgen.generate.issued import mark_recovered
        from docgen.register.entries import IN_USE, Asking

        mark_recovered(register.list(Asking(trang_thai=IN_USE)), done, register.office)
