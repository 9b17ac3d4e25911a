"""The frame of the command line: language, help in it, errors as one line each, exit status."""

import errno
import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from docgen.cli.commands import COMMANDS, built
from docgen.cli.words import WORDS, word
from docgen.errors import DocgenError, FileError, UsageError, leaves
from docgen.say import LANGUAGES, error_line

STOPPED = 130
MAX_LINES = 200
"""So many errors are printed: more would scroll the first ones away."""


def language(argv: Sequence[str]) -> tuple[str, list[str]]:
    """Return the language that `--lang` asks for anywhere in `argv` (else Vietnamese), and `argv` without it.

    Raises UsageError for a language there is not.
    """
    rest: list[str] = []
    lang = "vi"
    words = iter(argv)
    for text in words:
        if text == "--lang" or text.startswith("--lang="):
            lang = text.partition("=")[2] or next(words, "")
        else:
            rest.append(text)
    if lang not in LANGUAGES:
        raise UsageError("ngon_ngu_khong_co", name=lang, known=", ".join(LANGUAGES))
    return lang, rest


def run(argv: Sequence[str]) -> int:
    """Return the exit status of docgen called with `argv`; prints results and errors."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    lang = "vi"
    try:
        lang, rest = language(argv)
        status = _group(lang).main(rest, prog_name="docgen", standalone_mode=False)
    except DocgenError as error:
        return report(error, lang)
    except click.ClickException as error:
        if isinstance(error, click.exceptions.NoArgsIsHelpError):
            click.echo(error.format_message(), err=True)
            return error.exit_code
        return report(_usage(error), lang)
    except (click.Abort, KeyboardInterrupt):
        click.echo(word("da_dung", lang), err=True)
        return STOPPED
    except OSError as error:
        return _unheard(error, lang)
    return status if isinstance(status, int) else 0


def _unheard(error: OSError, lang: str) -> int:
    """Return the exit status where a folder is closed, or nobody hears: the reader is gone, his disk full."""
    if isinstance(error, PermissionError) and error.filename is not None:  # a folder on the way is closed
        return report(FileError("tep_khong_co_quyen", name=str(error.filename)), lang)
    if error.errno not in (errno.EPIPE, errno.ENOSPC):
        raise error
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if error.errno == errno.ENOSPC:
        report(FileError("ghi_hong", name="stdout", reason=error.strerror), lang)
    return FileError.exit_code


def report(error: DocgenError, lang: str) -> int:
    """Print one line for each error that `error` holds, and return its exit status."""
    found = leaves(error)
    for leaf in found[:MAX_LINES]:
        click.echo(error_line(leaf, lang), err=True)
    if len(found) > MAX_LINES:
        click.echo(word("con_loi", lang).format(count=len(found) - MAX_LINES), err=True)
    if len(found) > 1:
        click.echo(word("so_loi", lang).format(count=len(found)), err=True)
    return error.exit_code


def _usage(error: click.ClickException) -> UsageError:
    """Return the error of ours for click's, told apart by its type."""
    if isinstance(error, click.NoSuchOption):
        return UsageError("tuy_chon_khong_co", name=error.option_name)
    if isinstance(error, click.BadOptionUsage):
        return UsageError("tuy_chon_gia_tri", name=error.option_name)
    if isinstance(error, click.MissingParameter):
        return UsageError("thieu_tham_so", name=_shown(error.param))
    if isinstance(error, click.exceptions.NoSuchCommand):
        return UsageError("lenh_khong_co", name=error.command_name)
    if isinstance(error, click.BadParameter):
        return _bad_value(error)
    return UsageError("lenh_sai", text=error.format_message())


def _bad_value(error: click.BadParameter) -> UsageError:
    """Return the error for a value that its parameter does not take: what it takes, in our own words."""
    name, kind = _shown(error.param), error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return UsageError("tham_so_khong_co", name=name, known=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange):
        return UsageError("tham_so_ngoai_khoang", name=name, least=kind.min, most=kind.max)
    return UsageError("tham_so_sai", name=name, text=error.message)


def _shown(param: click.Parameter | None) -> str:
    """Return a parameter as the help shows it: `--workers`, `TEP…`."""
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return param.human_readable_name if param else ""


def _group(lang: str) -> click.Group:
    group = _Docgen(lang, "docgen", context_settings={"help_option_names": ["-h", "--help"]})
    group.params = [click.Option(["--lang"], type=click.Choice(["vi", "en"]), help=word("lang", lang))]
    group.params.append(_version(lang))
    return group


def _version(lang: str) -> click.Option:
    def show(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
        from docgen import __version__

        if value:
            click.echo(f"docgen {__version__}")
            ctx.exit(0)

    return click.Option(
        ["--version"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=show,
        help=word("version", lang),
    )


class Speaking:
    """Help whose fixed words are in the language of the command."""

    lang: str

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the pieces of the usage line, in the language."""
        pieces: list[str] = super().collect_usage_pieces(ctx)  # type: ignore[misc]
        known = {"[OPTIONS]": "options_piece", "COMMAND [ARGS]...": "command_piece"}
        return [word(known[piece], self.lang) if piece in known else piece for piece in pieces]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=word("usage", self.lang) + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and the commands of a group."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]  # type: ignore[attr-defined]
        rows = [row for option in options if (row := option.get_help_record(ctx))]
        if rows:
            with formatter.section(word("options", self.lang)):
                formatter.write_dl(rows)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option --help with its text in the language."""
        option: click.Option | None = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = word("help", self.lang)
        return option


class Command(Speaking, click.Command):
    """A command of docgen."""

    def __init__(self, lang: str, name: str, **rest: Any) -> None:  # noqa: ANN401
        self.lang = lang
        about = rest.pop("help", None) or WORDS[f"cmd_{name}"][lang == "en"]
        super().__init__(name, help=about, **rest)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Return nothing; UsageError for arguments beyond those that the command takes."""
        ctx.allow_extra_args = True
        if rest := super().parse_args(ctx, args):
            raise UsageError("tham_so_thua", text=" ".join(rest))
        return rest


class Group(Speaking, click.Group):
    """The group of all commands."""

    def __init__(self, lang: str, name: str, **rest: Any) -> None:  # noqa: ANN401
        self.lang = lang
        super().__init__(name, help=word("about", lang), **rest)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write one line for each command."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(name, command.get_short_help_str(80)) for name, command in commands if command]
        with formatter.section(word("commands", self.lang)):
            formatter.write_dl(rows)


class _Docgen(Group):
    """docgen itself: it loads the command that is called, and all of them for its help."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command of a name, None where there is none."""
        return built(cmd_name, self.lang) if cmd_name in COMMANDS else None
