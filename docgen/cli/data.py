"""``docgen data …``: source files (Excel, CSV) looked at before a document is made of them."""

import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.findings import SEVERITIES
from docgen.cli.frame import MAX_LINES, Command, Group
from docgen.cli.words import word
from docgen.errors import DataError, UsageError
from docgen.say import error_line

if TYPE_CHECKING:
    from docgen.sources.faults import Fault
    from docgen.sources.source_check import Checked

CLEAN, WARNED, WRONG = 0, 1, DataError.exit_code


class _Group(Group):
    """The group of the tools for source files."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, "data")
        self.help = word("cmd_data", lang)


def command(lang: str) -> click.Group:
    """Return the group `data`."""
    group = _Group(lang)
    group.add_command(_check(lang))
    return group


def _check(lang: str) -> click.Command:
    from docgen.models.loai_nguon import BY_KEY

    command = Command(
        lang,
        "data_check",
        callback=lambda **options: _run(lang, **options),
        params=[
            click.Argument(["file"], metavar="TEP", type=click.Path(path_type=Path)),
            click.Option(["--ngay"], default="", metavar="NGAY", help=word("opt_ngay", lang)),
            click.Option(["--loai"], type=click.Choice(list(BY_KEY)), help=word("opt_loai_nguon", lang)),
            click.Option(
                ["--danh-dau", "out"], type=click.Path(path_type=Path), help=word("opt_danh_dau", lang)
            ),
            click.Option(["--json", "as_json"], is_flag=True, help=word("opt_json", lang)),
        ],
    )
    command.name = "check"
    return command


def _run(lang: str, *, file: Path, ngay: str, loai: str | None, out: Path | None, as_json: bool) -> int:
    from docgen.models.loai_nguon import BY_KEY
    from docgen.sources import files, office, source_check, stores, workbook

    day = _day(ngay)
    read = files.read(file, file.name, limit=workbook.MAX_BYTES)
    known = stores.read(office.find(file.parent)).noi_nhan
    checked = source_check.check(read, day, known, BY_KEY[loai] if loai else None)
    if out is not None:
        _write_marked(out, read.name, read.data, checked, lang)
    if as_json:
        click.echo(json.dumps(_as_json(checked, day, lang), ensure_ascii=False, indent=1))
    else:
        _print(checked, out, lang)
    weights = {fault.weight for fault in checked.faults}
    return WRONG if "loi" in weights else WARNED if "canh_bao" in weights else CLEAN


def _day(typed: str) -> dt.date:
    """Return the day of the document: as typed, else today."""
    from docgen.models.base import day_of

    if not typed:
        return dt.datetime.now().astimezone().date()
    if (day := day_of(typed)) is None:
        raise UsageError("ngay_tham_so_sai", found=typed)
    return day


def _write_marked(out: Path, name: str, data: bytes, checked: "Checked", lang: str) -> None:
    from docgen.excel import marked
    from docgen.outbox.layout import write_new
    from docgen.sources import csv_text

    if csv_text.is_csv(name):
        raise UsageError("lenh_danh_dau_csv", name=name)
    marks = [
        marked.Mark(fault.error.where.cell, fault.weight, f"{word(fault.weight, lang)}: {_told(fault, lang)}")
        for fault in checked.faults
        if fault.error.where.cell
    ]
    write_new(out, marked.copy(data, name, marks))


def _told(fault: "Fault", lang: str) -> str:
    """Return the sentence of a fault without its place."""
    return error_line(DataError(fault.error.id, None, **fault.error.args_), lang)


def _print(checked: "Checked", out: Path | None, lang: str) -> None:
    for fault in checked.faults[:MAX_LINES]:
        click.echo(f"{word(fault.weight, lang)} {error_line(fault.error, lang)}")
    if len(checked.faults) > MAX_LINES:
        click.echo(word("con_nua", lang).format(count=len(checked.faults) - MAX_LINES))
    for sheet in checked.sheets:
        kind = word(f"loai_{sheet.loai.khoa}", lang)
        click.echo(
            word("da_doc_trang", lang).format(
                sheet=sheet.name or checked.name, kind=kind, rows=len(sheet.rows)
            )
        )
    if out is not None:
        click.echo(word("da_danh_dau", lang).format(name=out))
    count: Counter[str] = Counter(fault.weight for fault in checked.faults)
    key = "so_lieu_co_loi" if checked.faults else "so_lieu_sach"
    click.echo(word(key, lang).format(name=checked.name, **{one: count[one] for one in SEVERITIES}))


def _as_json(checked: "Checked", day: dt.date, lang: str) -> dict[str, object]:
    return {
        "tep": checked.name,
        "ngay": day.isoformat(),
        "trang": [{"ten": s.name, "loai": s.loai.khoa, "so_dong": len(s.rows)} for s in checked.sheets],
        "phat_hien": [_one(fault, lang) for fault in checked.faults],
    }


def _one(fault: "Fault", lang: str) -> dict[str, object]:
    where, args = fault.error.where, fault.error.args_
    sheet, _, cell = where.cell.rpartition("!")
    return {
        "muc_do": fault.weight,
        "ma": fault.error.id,
        "trang": sheet or None,
        "o": cell or None,
        "thay": args.get("found"),
        "gan_dung": args.get("near"),
        "can_la": args.get("expected", args.get("known")),
        "thong_bao": error_line(fault.error, lang),
    }
