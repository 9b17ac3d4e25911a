"""``docgen explain``: the file, sheet and cell that a printed text or figure comes from."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.frame import Command
from docgen.cli.words import word
from docgen.errors import Where
from docgen.say import places

if TYPE_CHECKING:
    from docgen.generate.explaining import Answer, Explained

FOUND, NOT_FOUND = 0, 1
SHOWN = 50
"""So many places are printed; --json has all of them."""
_TEXT = 60


def command(lang: str) -> click.Command:
    """Return the command `explain`."""
    return Command(
        lang,
        "explain",
        callback=lambda **options: _run(lang, **options),
        params=[
            click.Argument(["tep"], type=click.Path(path_type=Path)),
            click.Argument(["chu"]),
            click.Option(["--ho-so", "ho_so"], type=click.Path(path_type=Path), help=word("opt_ho_so", lang)),
            click.Option(["--json", "as_json"], is_flag=True, help=word("opt_json", lang)),
        ],
    )


def _run(lang: str, *, tep: Path, chu: str, ho_so: Path | None, as_json: bool) -> int:
    from docgen.generate.explaining import explain

    explained = explain(tep, chu, ho_so)
    if explained.edited:
        click.echo(word("van_ban_da_sua", lang).format(name=tep.name), err=True)
    for name in explained.changed:
        click.echo(word("nguon_da_doi", lang).format(name=name), err=True)
    if as_json:
        click.echo(json.dumps(_report(chu, explained), ensure_ascii=False, indent=1))
    else:
        _print_lines(chu, explained, lang)
    return FOUND if explained.answers else NOT_FOUND


def _print_lines(wanted: str, explained: "Explained", lang: str) -> None:
    for answer in explained.answers[:SHOWN]:
        click.echo(_line(answer, lang))
    count = len(explained.answers)
    if count > SHOWN:
        click.echo(word("con_noi_nua", lang).format(count=count - SHOWN))
    summary = word("tu_dau" if count else "khong_tu_dau", lang)
    click.echo(summary.format(wanted=wanted, count=count))


def _line(answer: "Answer", lang: str) -> str:
    """Return «tt.xlsx:TTHC!C17: ô «…»», or for a figure its name and the rows that it counts."""
    text = " ".join(answer.text.split())
    shown = text if len(text) <= _TEXT else text[: _TEXT - 1] + "…"
    told = word(f"tu_{answer.kind}", lang).format(text=shown, name=answer.name, count=answer.count)
    if answer.first and answer.last:
        ends = word("tu_den", lang)
        told += ends.format(first=places.place(answer.first, lang), last=places.place(answer.last, lang))
    return f"{places.place(answer.where, lang)}: {told}"


def _report(wanted: str, explained: "Explained") -> dict[str, object]:
    return {
        "chu": wanted,
        "noi_den": [
            {
                "loai": answer.kind,
                "gia_tri": answer.text,
                **_place(answer.where),
                "ten": answer.name or None,
                "so_dong": answer.count or None,
                "tu": _place(answer.first) if answer.first else None,
                "den": _place(answer.last) if answer.last else None,
            }
            for answer in explained.answers
        ],
        "da_doi": list(explained.changed),
        "da_sua_tay": explained.edited,
    }


def _place(where: Where) -> dict[str, object]:
    return {
        "tep": where.file,
        "o": where.cell or None,
        "dong": where.line or None,
        "muc": where.field or None,
    }
