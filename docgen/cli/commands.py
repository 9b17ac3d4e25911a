"""The commands, in the order of the help: each builds itself in a language."""

from collections.abc import Callable

import click

from docgen.cli import demo, find, init, new, render, rules, schema, template

COMMANDS: tuple[Callable[[str], click.Command], ...] = (
    render.command,
    demo.command,
    init.command,
    new.command,
    schema.command,
    rules.command,
    find.command,
    template.command,
)
