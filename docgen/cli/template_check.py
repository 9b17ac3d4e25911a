"""``docgen template check``: all that is wrong with Word templates, printed or put into Word as comments."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli import annotation
from docgen.cli.frame import Command
from docgen.cli.words import word
from docgen.errors import TemplateError

if TYPE_CHECKING:
    from docgen.generate.templates import Judged
    from docgen.sources.files import ReadFile
    from docgen.word.annotate import Note

CLEAN, WARNED, WRONG = 0, 1, TemplateError.exit_code


def command(lang: str) -> click.Command:
    """Return the command `template check`."""
    command = Command(
        lang,
        "template_check",
        callback=lambda files, loai, ho_so, annotate, force, as_json: _run(
            lang, files, loai, ho_so, annotate, force=force, as_json=as_json
        ),
        params=[
            click.Argument(
                ["files"], metavar="TEP…", type=click.Path(path_type=Path), nargs=-1, required=True
            ),
            click.Option(["--loai"], default="", metavar="LOAI", help=word("opt_loai_mau", lang)),
            click.Option(
                ["--ho-so"],
                type=click.Path(path_type=Path),
                metavar="HO_SO.yaml",
                help=word("opt_ho_so_mau", lang),
            ),
            *annotation.options(lang),
            click.Option(["--json", "as_json"], is_flag=True, help=word("opt_json", lang)),
        ],
    )
    command.name = "check"
    return command


def _run(
    lang: str,
    files: tuple[Path, ...],
    loai: str,
    dossier: Path | None,
    out: Path | None,
    *,
    force: bool,
    as_json: bool,
) -> int:
    from docgen.generate import templates
    from docgen.generate.columns import tables_for
    from docgen.generate.housed import opened

    form = templates.form_named(loai) if loai else ""
    if out:
        annotation.refuse(files, out)
    read = [opened(path) for path in files]
    tables = [tables_for(dossier, path.name) if dossier else None for path in files]
    judged = [
        templates.judge(one.data, one.file.name, form, one.house, its)
        for one, its in zip(read, tables, strict=True)
    ]
    copy = _copy(read[0].file, judged[0], out, lang, force=force) if out else None
    if as_json:
        copied = {"ban_ghi_chu": str(out) if copy and copy.made else None} if out else {}
        reports = [_as_json(one, lang) | copied for one in judged]
        click.echo(json.dumps(reports, ensure_ascii=False, indent=1))
    else:
        for one in judged:
            _print(one, lang)
        if copy:
            click.echo(copy.line)
    if (copy and copy.failed) or not all(one.usable for one in judged):
        return WRONG
    return WARNED if any(one.problems for one in judged) else CLEAN


def _copy(read: "ReadFile", judged: "Judged", out: Path, lang: str, *, force: bool) -> annotation.Copy:
    from docgen.word.zipping import TEMPLATE_LIMITS

    return annotation.write(read, _notes(judged, lang), out, lang, force=force, limits=TEMPLATE_LIMITS)


def _notes(judged: "Judged", lang: str) -> list["Note"]:
    """Return what the comments say: as the lines do, without the place that they hang on."""
    from docgen.say import sentence
    from docgen.word.annotate import Note

    return [
        Note(one.error.where.steps, f"{word(one.weight, lang)}: {sentence(one.error, lang)}")
        for one in judged.problems
    ]


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
