"""``docgen find``: the dossiers that cite a legal basis."""

import json
from pathlib import Path

import click

from docgen.cli.frame import Command
from docgen.cli.words import word
from docgen.errors import DocgenError, Where
from docgen.say import error_line, places

CITED, NOT_CITED = 0, 1


def command(lang: str) -> click.Command:
    """Return the command `find`."""
    return Command(
        lang,
        "find",
        callback=lambda **options: _run(lang, **options),
        params=[
            click.Argument(["thu_muc"], type=click.Path(path_type=Path), required=False),
            click.Option(["--can-cu", "can_cu"], required=True, help=word("opt_can_cu", lang)),
            click.Option(["--json", "as_json"], is_flag=True, help=word("opt_json", lang)),
        ],
    )


def _run(lang: str, *, thu_muc: Path | None, can_cu: str, as_json: bool) -> int:
    from docgen.sources.citing import find

    citing = find(can_cu.strip(), thu_muc)
    for error in citing.unread:
        click.echo(error_line(error, lang), err=True)
    if as_json:
        report = _report(can_cu, citing.places, citing.unread, lang)
        click.echo(json.dumps(report, ensure_ascii=False, indent=1))
    else:
        _print_lines(can_cu, citing.places, lang)
    return CITED if citing.places else NOT_CITED


def _print_lines(key: str, found: tuple[Where, ...], lang: str) -> None:
    for where in found:
        click.echo(places.place(where, lang))
    files = len({where.file for where in found})
    summary = word("tim_thay" if found else "khong_tim_thay", lang)
    click.echo(summary.format(key=key, files=files, places=len(found)))


def _report(
    key: str, found: tuple[Where, ...], unread: tuple[DocgenError, ...], lang: str
) -> dict[str, object]:
    return {
        "can_cu": key,
        "noi_dan": [{"tep": where.file, **_at(where), "muc": where.field} for where in found],
        "khong_doc_duoc": [error_line(error, lang) for error in unread],
    }


def _at(where: Where) -> dict[str, object]:
    """Return the place in its file: a cell of a workbook, else a line."""
    return {"o": where.cell} if where.cell else {"dong": where.line}
