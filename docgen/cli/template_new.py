"""``docgen template new``: a template to start from, docgen's own of a Mẫu or drawn from columns."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.frame import Command
from docgen.cli.words import word
from docgen.errors import UsageError

if TYPE_CHECKING:
    from docgen.generate.annex_template import Drawn

MAUS = ("1.2", "1.3", "1.4", "1.5", "2.1")


def command(lang: str) -> click.Command:
    """Return the command `new`."""
    command = Command(
        lang,
        "template_new",
        callback=lambda mau, cot, out: _run(lang, mau, cot, out),
        params=[
            click.Option(["--mau"], type=click.Choice(MAUS), help=word("opt_mau_so", lang)),
            click.Option(["--cot"], type=click.Path(path_type=Path), help=word("opt_cot", lang)),
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


def _run(lang: str, mau: str | None, cot: Path | None, out: Path) -> int:
    from docgen.generate import annex_template, templates
    from docgen.outbox.layout import write_new
    from docgen.sources import house_style, office

    if (mau is None) == (cot is None):
        raise UsageError("mau_hay_cot")
    refuse(out)
    house = house_style.of(office.find(out.parent))
    if cot is not None:
        drawn = annex_template.drawn(cot, house)
        write_new(out, drawn.data)
        click.echo(_told(drawn, out, lang))
    elif mau is not None:
        write_new(out, templates.starting(mau, house))
        click.echo(word("da_sao_mau", lang).format(name=out, mau=mau))
    return 0


def refuse(out: Path) -> None:
    """Raise UsageError for a name under which Word would not open a template."""
    if out.suffix.lower() != ".docx":
        raise UsageError("mau_sai_duoi", name=str(out))


def _told(drawn: "Drawn", out: Path, lang: str) -> str:
    """Return what was drawn, on which paper and why, and how a dossier uses it."""
    from docgen.nd30.page import TWIPS_PER_MM

    paper = drawn.paper
    needed, room = (round(twips / TWIPS_PER_MM) for twips in (paper.needed_twips, paper.room_twips))
    turned = "giay_ngang" if paper.landscape else "giay_doc"
    why = word("giay_theo_huong" if drawn.asked else f"{turned}_vi", lang).format(needed=needed, room=room)
    lines = [word("da_ve_mau", lang).format(name=out, paper=word(turned, lang), why=why)]
    if needed > room:
        lines.append(word("bang_qua_rong", lang).format(needed=needed, room=room))
    lines.append(word("dung_mau_ve", lang).format(stem=out.stem, tables=", ".join(drawn.tables)))
    return "\n".join(lines)
