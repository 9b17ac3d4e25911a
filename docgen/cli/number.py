"""``docgen number …``: the register of outgoing documents. Each command is loaded when it is called."""

from importlib import import_module

import click

from docgen.cli.frame import Group
from docgen.cli.number_words import word

COMMANDS = {
    "issue": "number_give",
    "record": "number_give",
    "use": "number_give",
    "reserve": "number_change",
    "void": "number_change",
    "import": "number_import",
    "list": "number_look",
    "show": "number_look",
    "find": "number_look",
    "check": "number_check",
    "audit": "number_check",
    "book": "number_book",
    "metadata": "number_metadata",
    "policy": "number_policy",
    "backup": "number_copy",
    "restore": "number_copy",
}
"""Name → its module, in the order of the help."""


def command(lang: str) -> click.Group:
    """Return the group `number`."""
    return _Number(lang)


class _Number(Group):
    """The group of the register."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, "number")
        self.help = word("about", lang)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command of a name, None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"docgen.cli.{COMMANDS[cmd_name]}")
        alone = list(COMMANDS.values()).count(COMMANDS[cmd_name]) == 1
        built: click.Command = module.command(self.lang) if alone else module.command(cmd_name, self.lang)
        return built
