"""``docgen number check`` and ``audit``: what an inspector would ask, and whether anything was altered."""

import json
from typing import TYPE_CHECKING

import click

from docgen.cli import number_open
from docgen.cli.number_open import built, option
from docgen.cli.number_words import word
from docgen.errors import RegisterError

if TYPE_CHECKING:
    from docgen.register.entries import Audit, Fault

CLEAN, FAULTY, ALTERED = 0, 1, RegisterError.exit_code


def command(name: str, lang: str) -> click.Command:
    """Return the command `name`: `check` or `audit`."""
    return _check(lang) if name == "check" else _audit(lang)


def _check(lang: str) -> click.Command:
    params: list[click.Parameter] = [
        *number_open.which_options(lang),
        click.Option(["--tep", "files"], is_flag=True, help=word("opt_tep", lang)),
        number_open.json_option(lang),
    ]
    return built("check", lang, _run_check, params)


def _run_check(lang: str, *, register: str, year: int | None, agency: str, files: bool, as_json: bool) -> int:
    from docgen.register.entries import Asking

    name = number_open.agency(agency, number_open.office_of(None)) if agency else ""
    today = number_open.now().date()
    with number_open.opened(register, lang, write=False) as book:
        found = book.check(today=today, asking=Asking(nam=year or 0, co_quan=name), files=files)
    explained = sum(bool(fault.ly_do) for fault in found)
    if as_json:
        click.echo(json.dumps([_fault_json(fault, lang) for fault in found], ensure_ascii=False, indent=1))
    else:
        for fault in found:
            click.echo(f"{fault.so_sach}: {_told(fault, lang)}")
        key = "so_sach_sai" if found else "so_sach_dung"
        click.echo(word(key, lang).format(count=len(found), explained=explained))
    return FAULTY if len(found) > explained else CLEAN


def _told(fault: "Fault", lang: str) -> str:
    """Return a fault in words, with the reason that explains it."""
    numbers = f"{fault.so:02d}" if fault.den_so in (0, fault.so) else f"{fault.so:02d}–{fault.den_so:02d}"
    text = word(f"v_{fault.id}", lang).format(so=numbers, chi_tiet=fault.chi_tiet)
    return text + (word("co_ly_do", lang).format(ly_do=fault.ly_do) if fault.ly_do else "")


def _fault_json(fault: "Fault", lang: str) -> dict[str, object]:
    return {
        "ma": fault.id,
        "so_sach": fault.so_sach,
        "so": fault.so,
        "den_so": fault.den_so or None,
        "ly_do": fault.ly_do or None,
        "chi_tiet": fault.chi_tiet or None,
        "thong_bao": _told(fault, lang),
    }


def _audit(lang: str) -> click.Command:
    params: list[click.Parameter] = [
        option(lang, "--moc tip", "opt_moc", default="", metavar="MOC"),
        number_open.json_option(lang),
    ]
    return built("audit", lang, _run_audit, params)


def _run_audit(lang: str, *, register: str, tip: str, as_json: bool) -> int:
    with number_open.opened(register, lang, write=False) as book:
        audit = book.audit(tip)
    if as_json:
        click.echo(json.dumps(_audit_json(audit, lang), ensure_ascii=False, indent=1))
        return ALTERED if audit.problems else CLEAN
    for id_, detail in audit.notes:
        click.echo(word(f"a_{id_}", lang).format(detail=detail), err=True)
    if audit.problems:
        for id_, detail in audit.problems:
            click.echo(word(f"a_{id_}", lang).format(detail=detail), err=True)
        click.echo(word("nhat_ky_hong", lang).format(count=len(audit.problems)), err=True)
    else:
        click.echo(word("nhat_ky_nguyen", lang).format(count=audit.entries, tip=audit.tip))
        if not tip:
            click.echo(word("khong_moc", lang))
    return ALTERED if audit.problems else CLEAN


def _audit_json(audit: "Audit", lang: str) -> dict[str, object]:
    sai, luu_y = (
        [
            {"ma": id_, "chi_tiet": detail, "thong_bao": word(f"a_{id_}", lang).format(detail=detail)}
            for id_, detail in found
        ]
        for found in (audit.problems, audit.notes)
    )
    return {"so_dong": audit.entries, "moc": audit.tip, "sai": sai, "luu_y": luu_y}
