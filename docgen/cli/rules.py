"""``docgen rules``: the table of rules, for lawyers."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.frame import Command
from docgen.cli.words import word
from docgen.errors import UsageError
from docgen.nd30.groups import GROUPS, group_of

if TYPE_CHECKING:
    from docgen.nd30.rules import Rule


def command(lang: str) -> click.Command:
    """Return the command `rules`."""
    return Command(
        lang,
        "rules",
        callback=lambda **options: _run(lang, **options),
        params=[
            click.Option(["--id", "start"], default="", metavar="MA", help=word("opt_quy_tac", lang)),
            click.Option(["--phan"], type=click.Choice(list(GROUPS)), help=word("opt_phan", lang)),
            click.Option(
                ["--format", "form"], type=click.Choice(["text", "json"]), help=word("opt_dang_rules", lang)
            ),
            click.Option(
                ["-o", "--out"],
                metavar="RA.xlsx",
                type=click.Path(path_type=Path),
                help=word("opt_out_rules", lang),
            ),
        ],
    )


def _run(lang: str, *, start: str, phan: str | None, form: str | None, out: Path | None) -> int:
    suffix = out.suffix.lower() if out else ""
    if out is not None and suffix not in (".xlsx", ".json"):
        raise UsageError("duoi_tep_quy_tac", name=out.name)
    chosen = [
        rule
        for rule in _rules()
        if rule.id.casefold().startswith(start.casefold()) and phan in (None, group_of(rule.part, rule.prop))
    ]
    if not chosen:
        raise UsageError("quy_tac_khong_co", text=start or phan or "")
    if out is not None:
        _write(chosen, out, suffix, lang)
    elif form == "json":
        from docgen.cli.rules_table import as_json

        click.echo(json.dumps(as_json(chosen, lang), ensure_ascii=False, indent=1))
    else:
        _print(chosen, lang)
    return 0


def _rules() -> "tuple[Rule, ...]":
    """Return every rule: those on finished files, on dossiers, then those on what documents are made of."""
    from docgen.nd30 import rule_ids

    return tuple(rule_ids.every())


def _print(rules: "Sequence[Rule]", lang: str) -> None:
    for rule in rules:
        duty = rule.en if lang == "en" else rule.vi
        click.echo(f"{rule.id:<10} {word(rule.severity, lang):<9} {rule.clause or '–':<24} {duty}")


def _write(rules: "Sequence[Rule]", out: Path, suffix: str, lang: str) -> None:
    from docgen.cli.rules_table import as_json, as_workbook
    from docgen.outbox.layout import write_over

    text = (
        as_workbook(rules, lang)
        if suffix == ".xlsx"
        else json.dumps(as_json(rules, lang), ensure_ascii=False, indent=1).encode()
    )
    write_over(out, text)
    click.echo(word("da_ghi_ten", lang).format(name=out))
