"""``docgen render``: dossiers → their files, then the findings."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from docgen.cli import findings as shown
from docgen.cli.frame import Command
from docgen.cli.words import word
from docgen.nd30.rules import Finding
from docgen.outbox.write import ISSUED as NOT_WRITTEN
from docgen.outbox.write import Written
from docgen.vn import dates

if TYPE_CHECKING:
    from docgen.models.so_ngay import SoNgay

DONE, FOUND = 0, 1
MAX_WORKERS = 256


def command(lang: str) -> click.Command:
    """Return the command `render`."""
    return Command(
        lang,
        "render",
        callback=lambda **options: _run(lang, **options),
        params=[
            click.Argument(
                ["ho_so"], type=click.Path(path_type=Path), nargs=-1, required=True, metavar="HO_SO…"
            ),
            click.Option(
                ["-o", "--out"],
                type=click.Path(path_type=Path),
                metavar="THU_MUC",
                help=word("opt_out", lang),
            ),
            *output_options(lang),
            click.Option(["--tach-phu-luc", "split"], is_flag=True, help=word("opt_split", lang)),
            workers_option(lang),
        ],
    )


def workers_option(lang: str) -> click.Option:
    """Return the option of the commands that may share their work among processes."""
    return click.Option(
        ["--workers"], type=click.IntRange(1, MAX_WORKERS), metavar="N", help=word("opt_workers", lang)
    )


def output_options(lang: str) -> list[click.Parameter]:
    """Return the options that every command which makes documents shares."""
    return [
        click.Option(["--excel"], is_flag=True, help=word("opt_excel", lang)),
        click.Option(["--pdf"], is_flag=True, help=word("opt_pdf", lang)),
        click.Option(["--json", "as_json"], is_flag=True, help=word("opt_json", lang)),
        click.Option(["--force"], is_flag=True, help=word("opt_force", lang)),
    ]


def _run(
    lang: str,
    *,
    ho_so: tuple[Path, ...],
    out: Path | None,
    workers: int | None,
    **options: Any,  # noqa: ANN401
) -> int:
    if len(ho_so) == 1 and not ho_so[0].is_dir():
        return render(ho_so[0], out or default_folder(ho_so[0]), lang, **options)
    from docgen.cli.render_many import render_many

    return render_many(ho_so, out, lang, workers=workers, **options)


def default_folder(dossier: Path) -> Path:
    """Return the folder of the results when none is named: output/ of the office, by the dossier's name."""
    from docgen.sources.starting import output_folder

    return output_folder(dossier)


def render(
    dossier: Path,
    out: Path,
    lang: str,
    *,
    pdf: bool,
    as_json: bool,
    force: bool,
    excel: bool = False,
    split: bool = False,
) -> int:
    """Make `dossier` into `out`, print what was done and found, and return the exit status."""
    from docgen.generate import make
    from docgen.outbox import manifest
    from docgen.outbox.write import write_all

    given = manifest.issued(manifest.read(out))
    made = make(dossier, split=split, excel=excel, given=given)
    written = write_all(out, made.outputs, force=force)
    pdfs = _pdfs(out, written) if pdf else ()
    if as_json:
        _print_json(out, written, pdfs, made.findings, given, lang)
    else:
        _print_lines(out, written, pdfs, made.findings, lang)
        for line in issued_lines(given, written, lang):
            click.echo(line)
    serious = any(f.rule.severity != "thong_tin" for f in made.findings)
    return FOUND if serious or any(item.state == NOT_WRITTEN for item in written) else DONE


def issued_lines(given: Mapping[str, "SoNgay"], written: Sequence[Written], lang: str) -> Iterator[str]:
    """Yield a note for every document that is issued: its files stay as they were."""
    for key, numbered in given.items():
        told = {"key": key, "so": f"{numbered.so:02d}", "ngay": dates.short(numbered.ngay)}
        yield f"{word('thong_tin', lang)}: {word('da_cap_so_giu', lang).format(**told)}"
    if any(item.state == NOT_WRITTEN for item in written):
        yield f"{word('canh_bao', lang)}: {word('da_cap_so_khac', lang)}"


def _pdfs(out: Path, written: Sequence[Written]) -> tuple[Path, ...]:
    from docgen.outbox.pdf import make_pdfs

    made = [item.name for item in written if item.state != NOT_WRITTEN]
    return make_pdfs([out / name for name in made if name.endswith(".docx")])


def _print_lines(
    out: Path,
    written: Sequence[Written],
    pdfs: Sequence[Path],
    findings: Sequence[Finding],
    lang: str,
) -> None:
    for item in written:
        state = word(f"st_{item.state}", lang).format(saved_as=item.saved_as)
        click.echo(f"{near(out / item.name)} ({state})")
    for path in pdfs:
        click.echo(str(near(path)))
    for finding in findings:
        click.echo("  " + shown.line(finding, lang))
    click.echo(shown.summary(findings, lang))


def near(path: Path) -> Path:
    """Return `path` as seen from the present folder, where it lies inside it."""
    full, here = path.resolve(), Path().resolve()
    return full.relative_to(here) if full.is_relative_to(here) else path


def _print_json(
    out: Path,
    written: Sequence[Written],
    pdfs: Sequence[Path],
    findings: Sequence[Finding],
    given: Mapping[str, "SoNgay"],
    lang: str,
) -> None:
    report = {
        "thu_muc": str(out),
        "tep": [{"ten": w.name, "trang_thai": w.state, "cat_ban_cu": w.saved_as or None} for w in written],
        "pdf": [path.name for path in pdfs],
        "phat_hien": [shown.as_json(finding, lang) for finding in findings],
        "da_cap_so": [
            {"van_ban": key, "so": one.so, "ngay": one.ngay.isoformat()} for key, one in given.items()
        ],
    }
    click.echo(json.dumps(report, ensure_ascii=False, indent=1))
