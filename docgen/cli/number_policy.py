"""``docgen number policy``: how an agency takes its numbers, and from which day."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from docgen.cli import number_open, number_shown
from docgen.cli.number_open import built, option
from docgen.cli.number_words import word
from docgen.errors import UsageError
from docgen.nd30 import kinds

if TYPE_CHECKING:
    from docgen.register.entries import Policy

POLICIES = ("mot_day", "theo_loai", "theo_nhom")


def command(lang: str) -> click.Command:
    """Return the command `policy`."""
    params: list[click.Parameter] = [
        option(lang, "--dat wanted", "opt_dat", type=click.Choice(POLICIES)),
        option(lang, "--tu first", "opt_tu_ngay", default="", metavar="NGAY"),
        option(lang, "--nhom groups", "opt_nhom", multiple=True, metavar="TEN=LOAI,…"),
        option(lang, "--ly-do why", "opt_ly_do", default="", metavar="LY_DO"),
        option(lang, "--co-quan agency", "opt_co_quan", default="", metavar="CO_QUAN"),
        number_open.who_option(lang),
        number_open.json_option(lang),
    ]
    return built("policy", lang, _run, params)


def _run(
    lang: str,
    *,
    register: str,
    wanted: str | None,
    first: str,
    groups: Sequence[str],
    why: str,
    agency: str,
    nguoi: str,
    as_json: bool,
) -> int:
    from docgen.register.entries import Policy

    name = number_open.agency(agency, number_open.office_of(None))
    if wanted:
        policy = Policy(name, wanted, number_open.day(first), dict(map(_group, groups)))
        reason, moment = number_open.reason(why), number_open.now()
        with number_open.opened(register, lang, write=True) as book:
            book.set_policy(policy, reason=reason, now=moment, who=number_open.who(nguoi))
            found = book.policy(name)
    else:
        with number_open.opened(register, lang, write=False) as book:
            found = book.policy(name)
    if as_json:
        click.echo(json.dumps([_as_json(one) for one in found], ensure_ascii=False, indent=1))
    else:
        for one in found:
            click.echo(f"{name}: {_told(one, lang)}")
    return 0


def _group(typed: str) -> tuple[str, tuple[str, ...]]:
    """Return name and kinds of a group typed as «qd=quyet_dinh,chi_thi»."""
    name, _, listed = typed.partition("=")
    found = tuple(key.strip() for key in listed.split(",") if key.strip())
    if not name.strip() or not found or any(key not in kinds.BY_KEY for key in found):
        raise UsageError("cap_so_nhom_sai", found=typed)
    return name.strip(), found


def _told(policy: "Policy", lang: str) -> str:
    since = word("cs_tu_ngay", lang).format(ngay=number_shown.day(policy.tu_ngay))
    groups = "; ".join(f"{name} = {', '.join(found)}" for name, found in policy.nhom.items())
    text = f"{since if policy.tu_ngay else word('cs_tu_dau', lang)}: {word(f'cs_{policy.che_do}', lang)}"
    return f"{text} ({groups})" if groups else text


def _as_json(policy: "Policy") -> dict[str, object]:
    return {
        "co_quan": policy.co_quan,
        "che_do": policy.che_do,
        "tu_ngay": policy.tu_ngay.isoformat() if policy.tu_ngay else None,
        "nhom": {name: list(found) for name, found in policy.nhom.items()},
    }
