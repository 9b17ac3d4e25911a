"""``docgen pack``: one dossier, made for every row of a table."""

from pathlib import Path

import click

from docgen.cli.frame import Command
from docgen.cli.render import workers_option
from docgen.cli.words import word


def command(lang: str) -> click.Command:
    """Return the command `pack`."""
    return Command(
        lang,
        "pack",
        callback=lambda **options: _run(lang, **options),
        params=[
            click.Argument(["goi"], type=click.Path(path_type=Path), metavar="GOI.yaml"),
            click.Option(
                ["-o", "--out"],
                type=click.Path(path_type=Path),
                required=True,
                metavar="THU_MUC",
                help=word("opt_out", lang),
            ),
            workers_option(lang),
            click.Option(["--json", "as_json"], is_flag=True, help=word("opt_json", lang)),
            click.Option(["--force"], is_flag=True, help=word("opt_force", lang)),
        ],
    )


def _run(lang: str, *, goi: Path, out: Path, workers: int | None, as_json: bool, force: bool) -> int:
    from docgen.cli.many import Told, tell
    from docgen.generate import batch, pack
    from docgen.outbox.write import ready, sync

    plan = pack.plan(goi)
    ready(out)
    jobs = pack.jobs(goi, plan, out, force=force)
    count = workers or batch.default_workers(len(jobs))
    with batch.pool(count) as executor:
        results = (
            Told(folder, out / folder, outcome)
            for folder, (_, outcome) in zip(
                plan.folders, batch.run(pack.done, jobs, executor, workers=count), strict=True
            )
        )
        status = tell(results, lang, as_json=as_json)
    sync()
    return status
