"""``docgen number issue``, ``record``, ``use``: a document of a dossier gets its number and day."""

import json
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from docgen.cli import findings as shown
from docgen.cli import number_open, number_shown
from docgen.cli.number_open import built, option
from docgen.cli.number_words import word
from docgen.cli.words import word as any_word

if TYPE_CHECKING:
    from docgen.generate.issue import Give, Outcome
    from docgen.generate.to_issue import Case
    from docgen.register.book import Register

DONE, FOUND = 0, 1
MAX_CHANGES = 6
"""So many places where number and day were filled in are printed; --json has all of them."""


def command(name: str, lang: str) -> click.Command:
    """Return the command `name`: `issue`, `record` or `use`."""
    params: list[click.Parameter] = [
        click.Argument(["ho_so"], type=click.Path(path_type=Path), metavar="HO_SO"),
        option(lang, "--van-ban key", "opt_van_ban", default="", metavar="KHOA"),
    ]
    if name != "issue":
        number = click.IntRange(1, number_open.MAX_NUMBER)
        params.append(option(lang, "--so", "opt_so", type=number, required=True, metavar="SO"))
    else:
        params.append(number_open.begin_option(lang))
    params += [
        option(lang, "--ngay", "opt_ngay", default="", metavar="NGAY", required=name == "record"),
        click.Option(["-o", "--out"], type=click.Path(path_type=Path), help=any_word("opt_out", lang)),
        option(lang, "--ly-do why", "opt_ly_do_ngay", default="", metavar="LY_DO"),
        option(lang, "--force", "opt_force", default="", metavar="LY_DO"),
        option(lang, "--do-mat", "opt_do_mat", type=click.Choice(number_open.DO_MAT)),
        click.Option(["--excel"], is_flag=True, help=any_word("opt_excel", lang)),
        click.Option(["--tach-phu-luc", "split"], is_flag=True, help=any_word("opt_split", lang)),
        click.Option(["--pdf"], is_flag=True, help=any_word("opt_pdf", lang)),
        number_open.who_option(lang),
        number_open.json_option(lang),
    ]
    return built(name, lang, partial(_run, name), params)


def _run(name: str, lang: str, *, ho_so: Path, register: str, out: Path | None, **options: Any) -> int:  # noqa: ANN401
    from docgen.cli.render import default_folder
    from docgen.generate import issue, to_issue

    folder = out or default_folder(ho_so)
    wanted = to_issue.Wanted(
        ho_so,
        folder,
        options["key"],
        split=options["split"],
        excel=options["excel"],
        so=options.get("so", 0),
        do_mat=options["do_mat"] or "",
        forced=bool(options["force"].strip()),
    )
    day, moment = number_open.day(options["ngay"]), number_open.now()
    with number_open.opened(register, lang, ho_so, write=True, folders=(folder,)) as book:
        how = _giver(name, book, now=moment, who=number_open.who(options["nguoi"]), **options)
        one = to_issue.case(wanted, day, moment.date(), book.issued)
        _refuse_second(name, book, one, options)
        outcome = issue.give(one, how, book.office)
    pdfs = _pdfs(outcome) if options["pdf"] else ()
    if options["as_json"]:
        click.echo(json.dumps(_report(outcome, pdfs, lang), ensure_ascii=False, indent=1))
    else:
        _print(outcome, pdfs, lang)
    serious = any(finding.rule.severity != "thong_tin" for finding in outcome.findings)
    return FOUND if serious or outcome.lost else DONE


def _refuse_second(name: str, book: "Register", one: "Case", options: Mapping[str, Any]) -> None:
    """Raise RegisterError where the document may have a number already: under another name, or forgotten."""
    from docgen.generate import to_issue

    if book.issued(one.asked.co_quan, one.asked.khoa):
        return
    if not options["why"].strip():
        to_issue.refuse_copy(one, book.same_content(one.asked))
    if name == "issue":
        number_open.refuse_forgotten(book, options["begin"])


def _giver(
    name: str,
    book: "Register",
    *,
    why: str,
    force: str,
    begin: str = "",
    **options: Any,  # noqa: ANN401
) -> "Give":
    """Return what asks the register for the number."""
    told: dict[str, Any] = {"now": options["now"], "who": options["who"]}
    told |= {"date_reason": why.strip() or begin.strip(), "force_reason": force.strip()}
    if name == "issue":
        return lambda asked, stage: book.issue(asked, stage=stage, **told)
    if name == "use":
        return lambda asked, stage: book.use(options["so"], asked, stage=stage, **told)
    return lambda asked, stage: book.record(options["so"], asked, stage=stage, **told)


def _pdfs(outcome: "Outcome") -> tuple[Path, ...]:
    from docgen.outbox.pdf import make_pdfs

    return make_pdfs(
        [path for path in outcome.files if path.suffix == ".docx" and path.name not in outcome.lost]
    )


def _print(outcome: "Outcome", pdfs: Sequence[Path], lang: str) -> None:
    from docgen.cli.render import near

    issued = outcome.issued
    key = "da_co_so" if outcome.again else "da_ghi_nhan" if issued.trang_thai == "ghi_nhan" else "da_cap"
    click.echo(word(key, lang).format(so=issued.so_ky_hieu, ngay=number_shown.day(issued.ngay)))
    for path in outcome.files:
        if path.name in outcome.lost:
            click.echo(word("tep_mat", lang).format(name=near(path)), err=True)
        elif path.name in outcome.restored:
            click.echo(word("tep_lam_lai", lang).format(name=near(path)))
        else:
            click.echo(str(near(path)))
    for path in pdfs:
        click.echo(str(near(path)))
    if not outcome.again:
        _print_changes(outcome, lang)
        for finding in outcome.findings:
            click.echo("  " + shown.line(finding, lang))
        click.echo(shown.summary(outcome.findings, lang))


def _print_changes(outcome: "Outcome", lang: str) -> None:
    for key, changes in (("da_dien", outcome.changes), ("khac_du_thao", outcome.other)):
        pairs = dict.fromkeys(
            (number_shown.short(one.before), number_shown.short(one.after)) for one in changes
        )
        for before, after in list(pairs)[:MAX_CHANGES]:
            click.echo("  " + word(key, lang).format(before=before, after=after))
        if len(pairs) > MAX_CHANGES:
            click.echo("  " + word("con_cho", lang).format(count=len(pairs) - MAX_CHANGES))
    total = "khac_ca" if outcome.other else "chi_so_ngay" if outcome.changes else "khong_khac"
    click.echo(word(total, lang).format(count=len(outcome.changes), other=len(outcome.other)))


def _report(outcome: "Outcome", pdfs: Sequence[Path], lang: str) -> dict[str, object]:
    return {
        **number_shown.as_json(outcome.issued),
        "da_co_tu_truoc": outcome.again,
        "tep_lam_lai": list(outcome.restored),
        "tep_mat": list(outcome.lost),
        "pdf": [path.name for path in pdfs],
        "da_dien": [{"truoc": one.before, "sau": one.after} for one in outcome.changes],
        "khac_du_thao": [{"truoc": one.before, "sau": one.after} for one in outcome.other],
        "phat_hien": [shown.as_json(finding, lang) for finding in outcome.findings],
    }
