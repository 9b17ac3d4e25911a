"""The commands, in the order of the help; each is the module of its name, loaded when it is called."""

from importlib import import_module

import click

COMMANDS = (
    "render",
    "demo",
    "init",
    "new",
    "schema",
    "check",
    "rules",
    "find",
    "explain",
    "template",
    "data",
    "pack",
    "verify",
    "review",
    "number",
)


def built(name: str, lang: str) -> click.Command:
    """Return the command `name` in a language: every module has a function `command`."""
    command: click.Command = import_module(f"docgen.cli.{name}").command(lang)
    return command
