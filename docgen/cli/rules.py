"""``docgen rules``: the table of rules, for lawyers."""

import click

from docgen.cli.frame import Command
from docgen.cli.words import word


def command(lang: str) -> click.Command:
    """Return the command `rules`."""
    return Command(lang, "rules", callback=lambda: _run(lang))


def _run(lang: str) -> int:
    from docgen.nd30 import rule_ids

    for rule in rule_ids.every():
        duty = rule.en if lang == "en" else rule.vi
        click.echo(f"{rule.id:<10} {word(rule.severity, lang):<9} {rule.clause or '–':<24} {duty}")
    return 0
