"""``docgen template fields``: what a template may ask for, and what it asks for."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.frame import Command
from docgen.cli.words import word
from docgen.errors import UsageError, raise_all

if TYPE_CHECKING:
    from docgen.word.examine import Examined
    from docgen.wording.offered import Offered

_EXCEL, _MARKDOWN = ".xlsx", ".md"


def command(lang: str) -> click.Command:
    """Return the command `fields`."""
    command = Command(
        lang,
        "template_fields",
        callback=lambda what, out, as_json: _run(lang, what, out, as_json=as_json),
        params=[
            click.Argument(["what"], metavar="LOAI|TEP"),
            click.Option(["-o", "--out"], type=click.Path(path_type=Path), help=word("opt_out_ten", lang)),
            click.Option(["--json", "as_json"], is_flag=True, help=word("opt_json", lang)),
        ],
    )
    command.name = "fields"
    return command


def _run(lang: str, what: str, out: Path | None, *, as_json: bool) -> int:
    suffix = "" if out is None else out.suffix.lower()
    if out is not None and (as_json or suffix not in (_EXCEL, _MARKDOWN)):
        raise UsageError("duoi_tep_ten", name=out.name)
    form, seen = _seen(what)
    rows = _rows(form, seen, lang)
    if as_json:
        click.echo(json.dumps({"loai_mau": form or None, "ten": rows}, ensure_ascii=False, indent=1))
        return 0
    titles = word("cot_truong" if seen is None else "cot_truong_tep", lang).split("|")
    cells = [_cells(row, lang)[: len(titles)] for row in rows]
    if out is None:
        click.echo(_markdown(titles, cells), nl=False)
        return 0
    data = _workbook(titles, cells, lang) if suffix == _EXCEL else _markdown(titles, cells).encode()
    _write(out, data, lang)
    return 0


def _write(out: Path, data: bytes, lang: str) -> None:
    from docgen.outbox.layout import write_new

    write_new(out, data)
    click.echo(word("da_ghi_ten", lang).format(name=out))


def _cells(row: dict[str, object], lang: str) -> list[str]:
    """Return the cells of a row in the order of the titles; where it is used comes last."""
    yes, no = word("co_khong", lang).split("|")
    shown = [str(row[key]) for key in ("ten", "nhan", "vi_du", "the")]
    used = row["dung_o"]
    places = ", ".join(map(str, used)) if isinstance(used, list) else ""
    return [*shown, yes if row["bat_buoc"] else no, places or "–"]


def _markdown(titles: list[str], rows: list[list[str]]) -> str:
    """Return a table in Markdown; names and tags stand as code."""
    lines = [titles, ["---"] * len(titles)]
    lines += [[f"`{cell}`" if at in _CODE else cell for at, cell in enumerate(row)] for row in rows]
    return "".join(_line(line) + "\n" for line in lines)


_CODE = (0, 3)
"""Columns of names and tags."""


def _workbook(titles: list[str], rows: list[list[str]], lang: str) -> bytes:
    """Return the table as a workbook of one sheet; every cell is text."""
    from docgen.excel.listing import Listing, workbook

    return workbook([Listing(word("trang_ten", lang), titles, rows)])


def _seen(what: str) -> "tuple[str, Examined | None]":
    """Return the form that `what` is or has, and what was seen where it is a file."""
    from docgen.generate import templates
    from docgen.generate.housed import opened

    if not _is_file(what):
        return templates.form_named(what), None
    read = opened(Path(what))
    judged = templates.judge(read.data, read.file.name, house=read.house)
    if not judged.seen.paragraphs:
        raise_all(judged.seen.problems)
    return judged.form, judged.seen


def _is_file(what: str) -> bool:
    """Return whether `what` names a file rather than a form, a kind or the number of a Mẫu."""
    path = Path(what)
    return path.suffix[1:2].isalpha() or os.path.isfile(path)  # noqa: PTH113 - it takes any name, and never raises


def _rows(form: str, seen: "Examined | None", lang: str) -> list[dict[str, object]]:
    """Return the offered names as plain values, then those that only the file asks for."""
    from docgen.wording.offered import offered_to

    offered = offered_to(form)
    rows = [_row(one, form, seen, lang) for one in offered]
    known = {one.name for one in offered}
    extra = sorted(seen.names - known) if seen else []
    foreign = [_foreign(name, seen, lang) for name in extra]
    return [*rows, *(_demanded(seen, lang) if seen else ()), *foreign]


def _demanded(seen: "Examined", lang: str) -> list[dict[str, object]]:
    """Return a row for each table and column that the file asks for and the dossier must bring."""
    from docgen.check.template_parts import demanded
    from docgen.errors import Where
    from docgen.say import places

    found: dict[tuple[str, str], list[str]] = {}
    for one in demanded(seen):
        found.setdefault((one.key, one.column), []).append(places.steps(Where(steps=one.tag.steps), lang))
    return [_asked(key, column, list(dict.fromkeys(used)), lang) for (key, column), used in found.items()]


def _asked(key: str, column: str, used: list[str], lang: str) -> dict[str, object]:
    kind = "bang_ho_so" if not column else "cot_cua_bang" if key else "cot_bang_nao"
    loop, cell = f"{{%tr for d in bang.{key}.dong %}}", f"{{{{ d.{column} }}}}"
    return {
        "ten": ".".join(part for part in ("bang", key, column) if part) if key else column,
        "nhan": word(kind, lang).format(key=key),
        "vi_du": "",
        "the": cell if column else loop,
        "bat_buoc": True,
        "dung_o": used,
    }


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
