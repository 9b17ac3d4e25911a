"""What the cells of a register say: number and ký hiệu, day, kind, recipients, what became of it."""

import datetime as dt
import re

from docgen.nd30 import kinds
from docgen.sources.cells import CellError
from docgen.vn import dates
from docgen.vn import text as vn_text
from docgen.vn.patterns import regex

MOST = 999_999
"""No agency gives more numbers in a year."""
_NUMBER = regex(r"(?:số\s*:?\s*)?(?P<so>\d+)(?:\s*/\s*(?P<ky_hieu>\S.*))?", re.IGNORECASE)
_SIGN = regex(r"[^\s/-]+(?:-[^\s/-]+)*")
_WITH_YEAR = regex(r"\d{4}/.*")
_VOID = regex(
    r"(?:(?:số\s+)?đã\s+h[ủu][ỷy]|hủy\s+số|huỷ\s+số|số\s+hủy|số\s+huỷ)(?:\s+số|\s+bỏ)?[\s:.,;–-]*(?P<ly_do>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LISTED = regex(r"^[\s\-–+•]+|[\s;,./]+$")
_KIND_OF_SIGN = {short: name for name, short in kinds.ABBREVIATIONS.items() if short}
_KEY_OF_NAME = {kind.ten.casefold(): kind.key for kind in kinds.KINDS}
LETTER = "cong_van"
_SECRET = frozenset(("mat", "toi_mat", "tuyet_mat"))
_NOT_SECRET = frozenset(("", "thuong", "khong", "khong_mat", "binh_thuong"))
_STATES = frozenset(("da_huy", "giu_cho", "khuyet"))


def number(text: str, sign: str = "") -> tuple[int, str]:
    """Return number and ký hiệu of «15/QĐ-SKHCN», or of «15» beside a cell `sign`; the ký hiệu may be empty.

    Raises CellError.

    >>> number("Số: 05 / TTr - SKHCN"), number("7", "QĐ-SKHCN")
    ((5, 'TTr-SKHCN'), (7, 'QĐ-SKHCN'))
    """
    match = _NUMBER.fullmatch(text.strip())
    if not match or not 0 < int(match["so"][:7]) <= MOST:
        raise CellError("so_nhap_so_sai", found=text[:60])
    bare = re.sub(r"\s*([/-])\s*", r"\1", (match["ky_hieu"] or sign).strip().strip("/"))
    if _WITH_YEAR.match(bare):
        raise CellError("so_nhap_co_nam", found=text[:60])
    if bare and not _SIGN.fullmatch(bare):
        raise CellError("so_nhap_ky_hieu_sai", found=bare[:60])
    return int(match["so"]), bare


def day(text: str, year: int, *, own: bool = False, latest: dt.date = dt.date.max) -> dt.date:
    """Return the day that a cell tells; `year` is that of a day without one.

    Raises CellError, with `own` of any other year too, and of a day after `latest`.
    """
    found = dates.written(text, year)
    if found is None:
        raise CellError("so_nhap_ngay_sai", found=text[:60])
    if own and found.year != year:
        raise CellError("so_nhap_nam_khac", found=text[:60], nam=year)
    if found > latest:
        raise CellError("so_nhap_ngay_toi", found=text[:60], today=dates.short(latest))
    return found


def kind(told: str, sign: str, subject: str) -> str:
    """Return the key of the kind: as the book tells it, else as ký hiệu or subject says, else công văn.

    A kind that docgen does not make («Giấy mời») has a key made of its name.

    >>> kind("", "QĐ-SKHCN", ""), kind("", "SKHCN-CĐS", "V/v rà soát"), kind("Giấy mời", "GM-SKHCN", "")
    ('quyet_dinh', 'cong_van', 'giay_moi')
    """
    if told.strip():
        return _key(told.strip())
    if short := _KIND_OF_SIGN.get(sign.partition("-")[0]):
        return _key(short)
    first = subject.casefold()
    return next((key for name, key in _KEY_OF_NAME.items() if first.startswith(name)), LETTER)


def _key(name: str) -> str:
    known = name if name in kinds.BY_KEY else _KEY_OF_NAME.get(name.casefold())
    return known or vn_text.slug(name).replace("-", "_")


def listed(text: str) -> tuple[str, ...]:
    r"""Return the recipients that a cell lists, a line each or between semicolons, without dashes and stops.

    >>> listed("- UBND tỉnh;\n- Lưu: VT."), listed("Bộ KH&CN; Sở Tài chính")
    (('UBND tỉnh', 'Lưu: VT'), ('Bộ KH&CN', 'Sở Tài chính'))
    """
    parts = text.split("\n") if "\n" in text.strip() else text.split(";")
    return tuple(bare for part in parts if (bare := _LISTED.sub("", part)))


def voided(note: str) -> str | None:
    """Return why a number is void, where its note says that it is; None where it does not.

    >>> voided("Đã hủy: nhầm ngày"), voided("Hủy bỏ Quyết định số 5")
    ('nhầm ngày', None)
    """
    match = _VOID.fullmatch(note.strip())
    return match["ly_do"].strip() if match else None


def secrecy(text: str) -> str:
    """Return the degree of secrecy by its key, empty for none; CellError for what is no degree.

    >>> secrecy("Tối mật"), secrecy("thường"), secrecy("")
    ('toi_mat', '', '')
    """
    bare = vn_text.slug(text).replace("-", "_")
    if bare in _NOT_SECRET:
        return ""
    if bare not in _SECRET:
        raise CellError("so_nhap_do_mat_sai", found=text[:60])
    return bare


def medium(text: str) -> str:
    """Return «giay» or «dien_tu», empty for neither told; CellError for anything else."""
    bare = vn_text.slug(text).replace("-", "_")
    if bare not in ("", "giay", "dien_tu"):
        raise CellError("so_nhap_hinh_thuc_sai", found=text[:60])
    return bare


def state(text: str) -> str:
    """Return «da_huy», «giu_cho» or «khuyet» as a column of states says it, empty for any other word.

    >>> state("Đã huỷ"), state("giu_cho"), state("Đã phát hành")
    ('da_huy', 'giu_cho', '')
    """
    bare = vn_text.slug(text).replace("-", "_")
    return {"huy": "da_huy", "giu_so": "giu_cho"}.get(bare, bare if bare in _STATES else "")


def copies(text: str) -> int:
    """Return the number of copies; CellError for what is none."""
    bare = text.strip().removesuffix("bản").strip()
    if not bare.isascii() or not bare.isdigit() or len(bare) > 6:
        raise CellError("so_nhap_so_ban_sai", found=text[:60])
    return int(bare)
