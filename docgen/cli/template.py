"""``docgen template …``: tools for those who keep templates in Word."""

from pathlib import Path

import click

from docgen.cli import annotation, template_check, template_fields, template_list, template_new
from docgen.cli.frame import Command, Group
from docgen.cli.words import word
from docgen.errors import UsageError


class _Group(Group):
    """The group of the tools for templates."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, "template")
        self.help = word("cmd_template", lang)


def command(lang: str) -> click.Group:
    """Return the group `template`."""
    group = _Group(lang)
    for build in (
        template_check.command,
        template_fields.command,
        _try,
        template_new.command,
        template_list.command,
    ):
        group.add_command(build(lang))
    return group


def _try(lang: str) -> click.Command:
    command = Command(
        lang,
        "template_try",
        callback=lambda file, out, loai, force: _run_try(lang, file, out, loai, force=force),
        params=[
            click.Argument(["file"], metavar="TEP", type=click.Path(path_type=Path)),
            click.Option(["-o", "--out"], type=click.Path(path_type=Path), help=word("opt_out_try", lang)),
            click.Option(["--loai"], default="", metavar="LOAI", help=word("opt_loai_mau", lang)),
            click.Option(["--force"], is_flag=True, help=word("opt_force_try", lang)),
        ],
    )
    command.name = "try"
    return command


def _run_try(lang: str, file: Path, out: Path | None, loai: str, *, force: bool) -> int:
    from docgen.generate import templates
    from docgen.generate.housed import opened
    from docgen.outbox.layout import write_new, write_over

    form = templates.form_named(loai) if loai else ""
    target = out or Path(f"{file.stem}_thu.docx")
    template_new.refuse(target)
    if annotation.same_file(file, target):
        raise UsageError("thu_len_goc", name=str(target))
    read = opened(file)
    data = templates.sample(read.data, read.file.name, form, read.house)
    (write_over if force else write_new)(target, data)
    click.echo(word("da_dien_thu", lang).format(name=target))
    return 0
