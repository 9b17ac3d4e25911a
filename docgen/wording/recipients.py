"""Kính gửi and Nơi nhận (boxes 9a, 9b; PL I, P.I, II.9), the line Lưu (II.9.d, III.3)."""

from collections.abc import Sequence

from docgen.body.blocks import Run
from docgen.models.noi_nhan import NO_RECIPIENTS, DanhMucNhan
from docgen.models.van_ban import Luu, NoiNhan, VanBan
from docgen.vn.patterns import regex
from docgen.wording.directory import name

AS_ABOVE = "Như trên"
"""First recipient of a document that has a «Kính gửi» (II.9.b)."""
POINTING = regex(r"Như (?:trên|Điều \d+)")
"""A line that points at those whom the document names already; docgen sets the right one itself."""


def kinh_gui(document: VanBan, known: DanhMucNhan = NO_RECIPIENTS) -> tuple[str, ...]:
    """Return the addressees, keys as the names that they bear on the document's day; maybe none."""
    typed: Sequence[str] = getattr(document, "kinh_gui", ())
    return tuple(name(one, known, document.ngay_xet) for one in typed)


def noi_nhan(
    document: VanBan, known: DanhMucNhan = NO_RECIPIENTS, *, dieu_thi_hanh: str = ""
) -> tuple[str, ...]:
    """Return the recipients without dash and stop.

    First comes «Như Điều 3» where `dieu_thi_hanh` («Điều 3») names the implementing article of a decision,
    «Như trên» where there is a Kính gửi, neither otherwise (NN-09, NN-10).
    """
    first = as_before(document, dieu_thi_hanh)
    typed = [item for item in document.noi_nhan if not (first and POINTING.fullmatch(item.ten))]
    return (*first, *(_recipient(item, document, known) for item in typed))


def as_before(document: VanBan, dieu_thi_hanh: str = "") -> tuple[str, ...]:
    """Return the line that stands for those whom the document names already, or none."""
    if dieu_thi_hanh:
        return (f"Như {dieu_thi_hanh}",)
    return (AS_ABOVE,) if getattr(document, "kinh_gui", ()) else ()


def _recipient(item: NoiNhan, document: VanBan, known: DanhMucNhan) -> str:
    shown = name(item.ten, known, document.ngay_xet)
    return f"{shown} ({item.muc_dich})" if item.muc_dich else shown


def luu(document: VanBan) -> tuple[Run, ...]:
    """Return what follows «- Lưu: »: VT, filing units, copies kept, full stop, drafter's mark, copies issued.

    The filing unit is the drafting unit unless the dossier names others (II.9.d).
    """
    filing: Luu = document.luu
    units = filing.don_vi or tuple(unit for unit in (document.don_vi_soan_thao,) if unit)
    runs = [Run(", ".join(("VT", *units)))]
    if filing.chi_so_duoi:
        runs.append(Run(filing.chi_so_duoi, script="sub"))
    copies = f" ({filing.so_ban_luu})" if filing.so_ban_luu else ""
    return (*runs, Run(f"{copies}.{_drafter(filing)}"))


def _drafter(filing: Luu) -> str:
    """Return the mark of box 12, « PL.(300)», or nothing."""
    symbol, count = filing.ky_hieu_nguoi_soan_thao, filing.so_ban_phat_hanh
    mark = (f"{symbol}." if symbol else "") + (f"({count})" if count else "")
    return f" {mark}" if mark else ""
