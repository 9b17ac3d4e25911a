"""``docgen number list``, ``find`` and ``show``: what stands in the register."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from docgen.cli import number_open, number_shown
from docgen.cli.number_open import built, option
from docgen.cli.number_words import word

if TYPE_CHECKING:
    from docgen.register.entries import Asking, Issued, Line

FOUND, NOT_FOUND = 0, 1
STATES = ("da_cap", "ghi_nhan", "nhap", "giu_cho", "da_huy")


def command(name: str, lang: str) -> click.Command:
    """Return the command `name`: `list`, `find` or `show`."""
    return {"list": _list, "find": _find, "show": _show}[name](lang)


def _filters(lang: str) -> list[click.Parameter]:
    return [
        *number_open.which_options(lang),
        option(lang, "--tu first", "opt_tu", default="", metavar="NGAY"),
        option(lang, "--den last", "opt_den", default="", metavar="NGAY"),
        option(lang, "--loai", "opt_loai", default="", metavar="LOAI"),
        option(lang, "--mat secret", "opt_xem_mat", is_flag=True),
        option(lang, "--trang-thai state", "opt_trang_thai", type=click.Choice(STATES), multiple=True),
        number_open.json_option(lang),
    ]


def _list(lang: str) -> click.Command:
    return built("list", lang, _run_list, _filters(lang))


def _find(lang: str) -> click.Command:
    return built("find", lang, _run_list, [click.Argument(["chu"], metavar="CHU"), *_filters(lang)])


def _run_list(
    lang: str,
    *,
    register: str,
    year: int | None,
    agency: str,
    first: str,
    last: str,
    loai: str,
    state: Sequence[str],
    secret: bool,
    as_json: bool,
    chu: str = "",
) -> int:
    from docgen.register.entries import Asking

    if loai:
        number_open.kind(loai)
    tu, den = number_open.day(first), number_open.day(last)
    any_year = bool(tu or den or chu)
    asking = Asking(
        nam=year or (0 if any_year else number_open.now().year),
        co_quan=number_open.agency(agency, number_open.office_of(None)) if agency else "",
        tu=tu,
        den=den,
        loai=loai,
        trang_thai=tuple(state),
        mat=False if chu and not secret else None,
        chu=chu,
    )
    found = _listed(register, lang, asking, secret=secret)
    if as_json:
        click.echo(json.dumps([number_shown.as_json(one) for one in found], ensure_ascii=False, indent=1))
    elif found:
        for line in number_shown.table(found, lang):
            click.echo(line)
        click.echo(word("tong_so", lang).format(count=len(found)))
    else:
        click.echo(word("khong_so_nao", lang))
    return FOUND if found or not chu else NOT_FOUND


def _listed(register: str, lang: str, asking: "Asking", *, secret: bool) -> "tuple[Issued, ...]":
    with number_open.opened(register, lang, write=False) as book:
        found = book.list(asking)
    return found if secret else tuple(map(number_shown.veiled, found))


def _show(lang: str) -> click.Command:
    params: list[click.Parameter] = [
        click.Argument(["so"], metavar="SO"),
        *number_open.which_one_options(lang),
        number_open.json_option(lang),
    ]
    return built("show", lang, _run_show, params)


def _run_show(
    lang: str,
    *,
    register: str,
    so: str,
    year: int | None,
    agency: str,
    secret: bool | None,
    series: str,
    as_json: bool,
) -> int:
    with number_open.opened(register, lang, write=False) as book:
        found = number_open.one(book, so, year, agency, secret=secret, series=series)
        history = book.history(found.so_sach, found.so)
    if as_json:
        lines = [_line_json(line) for line in history]
        report = {**number_shown.as_json(found), "nhat_ky": lines}
        click.echo(json.dumps(report, ensure_ascii=False, indent=1))
        return FOUND
    rows = list(_facts(found, lang))
    width = max(len(label) for label, _ in rows)
    for label, text in rows:
        click.echo(f"{label.ljust(width)}  {text}".rstrip())
    for line in history:
        label = word("muc_nhat_ky", lang).ljust(width)
        click.echo(
            f"{label}  {line.luc[:16].replace('T', ' ')} {line.ai}: {line.viec} {line.vi_sao}".rstrip()
        )
    return FOUND


def _facts(found: "Issued", lang: str) -> Iterator[tuple[str, str]]:
    """Yield label and text of all that is known of a number; what is not said is left out."""
    asked = found.asked
    facts: list[tuple[str, str]] = [
        ("so", found.so_ky_hieu),
        ("ngay", number_shown.day(found.ngay)),
        ("trang_thai", word(f"tt_{found.trang_thai}", lang)),
        ("co_quan", found.co_quan),
        ("trich_yeu", asked.ten_loai_trich_yeu if asked else ""),
        ("nguoi_ky", asked.nguoi_ky if asked else ""),
        ("noi_nhan", "; ".join(asked.noi_nhan) if asked else ""),
        ("luu", asked.luu if asked else ""),
        ("do_mat", asked.do_mat if asked else ""),
        ("han", number_shown.day(found.han)),
        ("ly_do", found.ly_do),
        ("ly_do_ngay", found.ly_do_ngay),
        ("ly_do_ep", found.ly_do_ep),
        ("ho_so", found.khoa),
        ("so_sach", found.so_sach),
        *(("tep", f"{file.folder}/{file.name}") for file in found.files),
    ]
    yield from ((word(f"muc_{key}", lang), text) for key, text in facts if text)


def _line_json(line: "Line") -> dict[str, object]:
    return {
        "stt": line.stt,
        "luc": line.luc,
        "ai": line.ai,
        "viec": line.viec,
        "vi_sao": line.vi_sao or None,
        "noi_dung": json.loads(line.noi_dung),
        "ma": line.ma,
    }
