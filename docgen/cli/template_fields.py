"""``docgen template fields``: what a template may ask for, and what it asks for."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.frame import Command
from docgen.cli.words import word

if TYPE_CHECKING:
    from docgen.word.examine import Examined
    from docgen.wording.offered import Offered

_SUFFIX = ".docx"


def command(lang: str) -> click.Command:
    """Return the command `fields`."""
    command = Command(
        lang,
        "template_fields",
        callback=lambda what, as_json: _run(lang, what, as_json=as_json),
        params=[
            click.Argument(["what"], metavar="LOAI|TEP"),
            click.Option(["--json", "as_json"], is_flag=True, help=word("opt_json", lang)),
        ],
    )
    command.name = "fields"
    return command


def _run(lang: str, what: str, *, as_json: bool) -> int:
    form, seen = _seen(what)
    rows = _rows(form, seen, lang)
    if as_json:
        click.echo(json.dumps({"loai_mau": form or None, "ten": rows}, ensure_ascii=False, indent=1))
        return 0
    titles = word("cot_truong" if seen is None else "cot_truong_tep", lang).split("|")
    click.echo(_line(titles))
    click.echo(_line(["---"] * len(titles)))
    yes, no = word("co_khong", lang).split("|")
    for row in rows:
        cells = [
            f"`{row['ten']}`",
            row["nhan"],
            row["vi_du"],
            f"`{row['the']}`",
            yes if row["bat_buoc"] else no,
        ]
        used = [] if seen is None else [", ".join(map(str, row["dung_o"])) or "–"]  # type: ignore[call-overload]
        click.echo(_line([*map(str, cells), *used]))
    return 0


def _seen(what: str) -> "tuple[str, Examined | None]":
    """Return the form that `what` is or has, and what was seen where it is a file."""
    from docgen.generate import templates
    from docgen.sources.office import read_template

    if not what.lower().endswith(_SUFFIX):
        return templates.form_named(what), None
    file = read_template(Path(what))
    judged = templates.judge(file.data, file.name)
    return judged.form, judged.seen


def _rows(form: str, seen: "Examined | None", lang: str) -> list[dict[str, object]]:
    """Return the offered names as plain values, then those that only the file asks for."""
    from docgen.wording.offered import offered_to

    offered = offered_to(form)
    rows = [_row(one, form, seen, lang) for one in offered]
    known = {one.name for one in offered}
    extra = sorted(seen.names - known) if seen else []
    return rows + [_foreign(name, seen, lang) for name in extra]


def _foreign(name: str, seen: "Examined | None", lang: str) -> dict[str, object]:
    """Return the row of a name that the file asks for and no document has."""
    return {
        "ten": name,
        "nhan": word("truong_la", lang),
        "vi_du": "",
        "the": f"{{{{ {name} }}}}",
        "bat_buoc": False,
        "dung_o": _places(name, seen, lang),
    }


def _row(one: "Offered", form: str, seen: "Examined | None", lang: str) -> dict[str, object]:
    return {
        "ten": one.name,
        "nhan": one.en if lang == "en" else one.vi,
        "vi_du": one.example,
        "the": one.tag,
        "bat_buoc": form in one.needed,
        "dung_o": _places(one.name, seen, lang),
    }


def _places(name: str, seen: "Examined | None", lang: str) -> list[str]:
    """Return where the file asks for `name`, each place once."""
    from docgen.errors import Where
    from docgen.say import places

    found = (
        []
        if seen is None
        else [asked.steps for asked in seen.asked if asked.name == name and not asked.bound]
    )
    return list(dict.fromkeys(places.steps(Where(steps=steps), lang) for steps in found))


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
