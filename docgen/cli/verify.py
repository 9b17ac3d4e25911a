"""``docgen verify``: a delivered folder of packs against its manifest."""

import json
from pathlib import Path

import click

from docgen.cli.frame import Command
from docgen.cli.words import word

DONE, FOUND = 0, 1
MAX_LINES = 200


def command(lang: str) -> click.Command:
    """Return the command `verify`."""
    return Command(
        lang,
        "verify",
        callback=lambda **options: _run(lang, **options),
        params=[
            click.Argument(["folder"], type=click.Path(path_type=Path), metavar="THU_MUC"),
            click.Option(["--json", "as_json"], is_flag=True, help=word("opt_json", lang)),
        ],
    )


def _run(lang: str, *, folder: Path, as_json: bool) -> int:
    from docgen.outbox import verifying

    found = verifying.verify(folder)
    packs = [one for one in (*found.manifest.goi, *found.manifest.thua) if one.tep]
    failed = sum(bool(one.loi) for one in found.manifest.goi)
    counts = {"packs": len(packs), "files": sum(len(one.tep) for one in packs)}
    if as_json:
        report = {
            "dung": not found.differences,
            "sha256_ban_ke": found.sha256,
            "tong": {"goi": counts["packs"], "tep": counts["files"], "khong_tao_duoc": failed},
            "khac": [{"loai": one.kind, "ten": one.name} for one in found.differences],
        }
        click.echo(json.dumps(report, ensure_ascii=False, indent=1))
        return FOUND if found.differences else DONE
    for one in found.differences[:MAX_LINES]:
        click.echo(word(f"doi_chieu_{one.kind}", lang).format(name=one.name))
    if (left := len(found.differences) - MAX_LINES) > 0:
        click.echo(word("doi_chieu_con", lang).format(count=left))
    closing = "doi_chieu_tong" if found.differences else "doi_chieu_dung"
    click.echo(word(closing, lang).format(**counts, count=len(found.differences)))
    if failed:
        click.echo(word("doi_chieu_hong", lang).format(count=failed))
    click.echo(word("doi_chieu_ma", lang).format(sha256=found.sha256))
    return FOUND if found.differences else DONE
