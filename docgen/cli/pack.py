"""``docgen pack``: one dossier, made for every row of a table."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from docgen.cli.frame import STOPPED, Command
from docgen.cli.render import workers_option
from docgen.cli.words import word
from docgen.errors import DocgenError, ProgramError, UsageError

if TYPE_CHECKING:
    from docgen.generate.packs.pack import Plan
    from docgen.generate.packs.runs import Run

FORM, ALL = "form", "all"
_LISTED = 10


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
            click.Option(["--scheduler"], metavar="tcp://…", help=word("opt_scheduler", lang)),
            click.Option(["--resume"], is_flag=True, help=word("opt_resume", lang)),
            click.Option(
                ["--check"], type=click.Choice([FORM, ALL]), default=FORM, help=word("opt_check", lang)
            ),
            click.Option(["--pdf"], is_flag=True, help=word("opt_pdf", lang)),
            click.Option(["--review"], is_flag=True, help=word("opt_review", lang)),
            click.Option(["--json", "as_json"], is_flag=True, help=word("opt_json", lang)),
            click.Option(["--force"], is_flag=True, help=word("opt_force", lang)),
        ],
    )


def _run(
    lang: str,
    *,
    goi: Path,
    out: Path,
    workers: int | None,
    scheduler: str | None,
    check: str,
    as_json: bool,
    review: bool,
    **asked: Any,  # noqa: ANN401
) -> int:
    from docgen.cli.stopping import heard
    from docgen.generate.packs import pack, runs

    if scheduler is not None:
        if workers is not None:
            raise UsageError("tuy_chon_khong_cung", name="--scheduler", other="--workers")
        from docgen.generate import cluster

        cluster.reach(scheduler)
        goi, out = goi.resolve(), out.resolve()  # the workers stand in other folders
    plan = pack.plan(goi)
    if scheduler is None:  # else it is the workers who need them
        _prove_programs(plan, pdf=asked["pdf"])
    with heard(lang) as stopped, runs.running(goi, plan, out, full=check == ALL, **asked) as run:
        status = _made(run, lang, stopped, workers, scheduler, as_json=as_json)
    if review and status != STOPPED:
        from docgen.cli.review import write

        write(out, lang, workers=workers, err=as_json)
    return status


def _prove_programs(plan: "Plan", *, pdf: bool) -> None:
    """Raise ProgramError where PDFs are asked for, and LibreOffice is absent: before anything is made."""
    from docgen.outbox import pdf as converter

    if (pdf or "pdf" in plan.goi.gom) and converter.program() is None:
        raise ProgramError("thieu_libreoffice")


def _made(
    run: "Run",
    lang: str,
    stopped: Callable[[], bool],
    workers: int | None,
    scheduler: str | None,
    *,
    as_json: bool,
) -> int:
    """Make the packs of `run`, tell what has come of them, write the manifest, and return the exit status."""
    from docgen.cli import pack_made
    from docgen.cli.many import Telling, tell
    from docgen.generate import hands
    from docgen.generate.packs import runs
    from docgen.outbox import journal

    kept: pack_made.Outcomes = {}
    shared = [run.path, journal.token(run.out, run.jobs[0].run)] if scheduler else []
    try:
        with hands.hired(len(run.jobs), workers, scheduler, shared) as hired:
            making = pack_made.Making(run, hired, stopped)
            pdf = run.jobs[0].pdf
            told = pack_made.each_with_pdfs(making, kept, lang) if pdf else pack_made.each(making, kept)
            status = tell(told, Telling(lang, len(run.jobs), as_json, stopped, "goi_da_dung"))
    except DocgenError:
        if kept:  # what is done stays known, whatever became of the workers
            runs.finish(run, kept)
        raise
    _tell_left([one.place for one in runs.finish(run, kept).thua], lang)
    return status


def _tell_left(names: list[str], lang: str) -> None:
    """Tell which packs have no row any more: they are kept, and must not go out with the others."""
    if names:
        listed = ", ".join(names[:_LISTED]) + (" …" if len(names) > _LISTED else "")
        click.echo(word("goi_thua", lang).format(count=len(names), names=listed), err=True)
