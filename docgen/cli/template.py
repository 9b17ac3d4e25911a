"""``docgen template …``: tools for those who keep templates in Word."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli import template_fields
from docgen.cli.frame import Command, Group
from docgen.cli.words import word
from docgen.errors import TemplateError

if TYPE_CHECKING:
    from docgen.generate.templates import Judged

CLEAN, WARNED, WRONG = 0, 1, TemplateError.exit_code
MAUS = ("1.2", "1.3", "1.4", "1.5", "2.1")


class _Group(Group):
    """The group of the tools for templates."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, "template")
        self.help = word("cmd_template", lang)


def command(lang: str) -> click.Group:
    """Return the group `template`."""
    group = _Group(lang)
    for build in (_check, template_fields.command, _try, _new):
        group.add_command(build(lang))
    return group


def _check(lang: str) -> click.Command:
    command = Command(
        lang,
        "template_check",
        callback=lambda files, loai, as_json: _run_check(lang, files, loai, as_json=as_json),
        params=[
            click.Argument(
                ["files"], metavar="TEP…", type=click.Path(path_type=Path), nargs=-1, required=True
            ),
            click.Option(["--loai"], default="", metavar="LOAI", help=word("opt_loai_mau", lang)),
            click.Option(["--json", "as_json"], is_flag=True, help=word("opt_json", lang)),
        ],
    )
    command.name = "check"
    return command


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


def _new(lang: str) -> click.Command:
    command = Command(
        lang,
        "template_new",
        callback=lambda mau, out: _run_new(lang, mau, out),
        params=[
            click.Option(["--mau"], type=click.Choice(MAUS), required=True, help=word("opt_mau_so", lang)),
            click.Option(
                ["-o", "--out"],
                type=click.Path(path_type=Path),
                required=True,
                help=word("opt_out_mau", lang),
            ),
        ],
    )
    command.name = "new"
    return command


def _run_check(lang: str, files: tuple[Path, ...], loai: str, *, as_json: bool) -> int:
    from docgen.generate import templates
    from docgen.sources.office import read_template

    form = templates.form_named(loai) if loai else ""
    read = [read_template(path) for path in files]
    judged = [templates.judge(file.data, file.name, form) for file in read]
    if as_json:
        click.echo(json.dumps([_as_json(one, lang) for one in judged], ensure_ascii=False, indent=1))
    else:
        for one in judged:
            _print(one, lang)
    if not all(one.usable for one in judged):
        return WRONG
    return WARNED if any(one.problems for one in judged) else CLEAN


def _print(judged: "Judged", lang: str) -> None:
    from docgen.say import error_line

    for problem in judged.problems:
        click.echo(f"{word(problem.weight, lang)} {error_line(problem.error, lang)}")
    wrong = sum(problem.weight == "loi" for problem in judged.problems)
    key = "mau_co_loi" if judged.problems else "mau_sach"
    counts = {"loi": wrong, "canh_bao": len(judged.problems) - wrong}
    click.echo(word(key, lang).format(name=judged.name, form=_form(judged.form, lang), **counts))


def _form(form: str, lang: str) -> str:
    from docgen.wording.offered import FORM_OF

    if not form:
        return word("mau_khong_ro", lang)
    return FORM_OF[form].en if lang == "en" else FORM_OF[form].vi


def _as_json(judged: "Judged", lang: str) -> dict[str, object]:
    from docgen.say import error_line, places

    return {
        "tep": judged.name,
        "loai_mau": judged.form or None,
        "van_de": [
            {
                "muc_do": problem.weight,
                "ma": problem.error.id,
                "vi_tri": places.steps(problem.error.where, lang),
                "thong_bao": error_line(problem.error, lang),
            }
            for problem in judged.problems
        ],
    }


def _run_try(lang: str, file: Path, out: Path | None, loai: str, *, force: bool) -> int:
    from docgen.generate import templates
    from docgen.outbox.layout import write_new, write_over
    from docgen.sources.office import read_template

    form = templates.form_named(loai) if loai else ""
    read = read_template(file)
    data = templates.sample(read.data, read.name, form)
    target = out or Path(f"{file.stem}_thu.docx")
    (write_over if force else write_new)(target, data)
    click.echo(word("da_dien_thu", lang).format(name=target))
    return CLEAN


def _run_new(lang: str, mau: str, out: Path) -> int:
    from docgen.generate import templates
    from docgen.outbox.layout import write_new

    write_new(out, templates.starting(mau))
    click.echo(word("da_sao_mau", lang).format(name=out, mau=mau))
    return CLEAN
