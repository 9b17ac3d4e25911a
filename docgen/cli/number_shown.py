"""Numbers of the register as people read them: a table of 80 to 120 columns, and plain values for --json."""

import datetime as dt
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docgen.cli.number_words import word
from docgen.register.entries import GIU_CHO, Issued
from docgen.vn import dates

NARROW, WIDE = 80, 120
HIDDEN = "(văn bản mật)"
"""What stands for the subject of a secret document; as the book is, in Vietnamese."""
_GAP = "  "
_TEXT = 90
_SIGNER = 20


def day(value: dt.date | None) -> str:
    """Return a day as the book writes it, or nothing."""
    return dates.short(value) if value else ""


def short(text: str, limit: int = _TEXT) -> str:
    """Return `text` on one line of at most `limit` characters; the blanks of a draft are one each."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def table(found: Sequence[Issued], lang: str) -> Iterator[str]:
    """Yield the lines of a table of `found`, as wide as the terminal between 80 and 120 characters."""
    width = min(max(shutil.get_terminal_size((WIDE, 24)).columns, NARROW), WIDE)
    heads = [word(f"cot_{key}", lang) for key in ("so", "ngay", "tt", "trich_yeu", "nguoi_ky")]
    rows = [_cells(one, lang) for one in found]
    widths = [max(len(row[at]) for row in (heads, *rows)) for at in range(len(heads))]
    widths[4] = min(widths[4], _SIGNER)
    widths[3] = min(widths[3], max(20, width - sum(widths) + widths[3] - len(_GAP) * (len(heads) - 1)))
    for row in (heads, ["-" * size for size in widths], *rows):
        cells = (short(cell, size).ljust(size) for cell, size in zip(row, widths, strict=True))
        yield _GAP.join(cells).rstrip()


def _cells(one: Issued, lang: str) -> list[str]:
    asked = one.asked
    subject = asked.ten_loai_trich_yeu if asked else one.ly_do
    if one.han and one.trang_thai == GIU_CHO:
        subject = word("giu_den", lang).format(den=day(one.han), ly_do=one.ly_do)
    return [
        one.so_ky_hieu,
        day(one.ngay),
        word(f"tt_{one.trang_thai}", lang),
        subject,
        asked.nguoi_ky if asked else "",
    ]


def veiled(one: Issued) -> Issued:
    """Return a number without what a secret document is about; any other as it is."""
    if one.asked is None or not one.asked.do_mat:
        return one
    bare = replace(
        one.asked, ten_loai_trich_yeu=HIDDEN, noi_nhan=(), luu="", khoa="", ghi_chu="", metadata={}
    )
    return replace(one, asked=bare, files=())


def as_json(one: Issued) -> dict[str, object]:
    """Return all that the register knows of a number, as plain values."""
    asked = one.asked
    return {
        "so_ky_hieu": one.so_ky_hieu,
        "so": one.so,
        "ky_hieu": one.ky_hieu,
        "nam": one.nam,
        "ngay": one.ngay.isoformat() if one.ngay else None,
        "trang_thai": one.trang_thai,
        "so_sach": one.so_sach,
        "co_quan": one.co_quan,
        "loai": asked.loai if asked else None,
        "trich_yeu": asked.ten_loai_trich_yeu if asked else None,
        "nguoi_ky": asked.nguoi_ky if asked else None,
        "noi_nhan": list(asked.noi_nhan) if asked else [],
        "luu": asked.luu if asked else None,
        "so_ban": asked.so_ban if asked else None,
        "do_mat": asked.do_mat or None if asked else None,
        "to_chuc_tu_van": asked.tu_van or None if asked else None,
        "hinh_thuc": asked.hinh_thuc or None if asked else None,
        "ho_so": one.khoa or None,
        "tep": [{"thu_muc": file.folder, "ten": file.name, "sha256": file.sha256} for file in one.files],
        "ly_do": one.ly_do or None,
        "ly_do_ngay": one.ly_do_ngay or None,
        "ly_do_ep": one.ly_do_ep or None,
        "giu_den": one.han.isoformat() if one.han else None,
        "luc": one.luc.isoformat(),
        "ai": one.ai,
    }
