"""``docgen template list``: the templates that a dossier may name."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.frame import Command
from docgen.cli.words import word

if TYPE_CHECKING:
    from docgen.generate.catalogue import Entry

_WORDS = {"docgen": "mau_docgen", "sao": "mau_sao", "thay": "mau_thay", "co_quan": "mau_co_quan"}


def command(lang: str) -> click.Command:
    """Return the command `list`."""
    command = Command(
        lang,
        "template_list",
        callback=lambda folder, as_json: _run(lang, folder, as_json=as_json),
        params=[
            click.Argument(["folder"], metavar="[THU_MUC]", type=click.Path(path_type=Path), default=Path()),
            click.Option(["--json", "as_json"], is_flag=True, help=word("opt_json", lang)),
        ],
    )
    command.name = "list"
    return command


def _run(lang: str, folder: Path, *, as_json: bool) -> int:
    from docgen.errors import FileError
    from docgen.generate.catalogue import catalogue

    if not folder.is_dir():
        raise FileError("thu_muc_khong_co", folder=str(folder))
    entries = catalogue(folder)
    if as_json:
        rows = [{"ten": one.name, "loai_mau": one.form or None, "cua": one.origin} for one in entries]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    titles = word("cot_mau", lang).split("|")
    for cells in (titles, ["---"] * len(titles), *(_cells(one, lang) for one in entries)):
        click.echo("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return 0


def _cells(one: "Entry", lang: str) -> list[str]:
    from docgen.wording.offered import FORM_OF

    form = FORM_OF.get(one.form)
    label = word("mau_khong_ro", lang) if form is None else form.en if lang == "en" else form.vi
    return [f"`{one.name}`", form.mau if form else "", label, word(_WORDS[one.origin], lang)]
