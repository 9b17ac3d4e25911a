"""Nơi nhận (box 9b) and the line Lưu with the drafter's mark (boxes 9b, 12; PL I, P.I, II.9 and III.3)."""

from docgen.body.blocks import Run
from docgen.models.van_ban import Luu, NoiNhan, VanBan

AS_ABOVE = "Như trên"
"""First recipient of a document that has a «Kính gửi» (II.9.b)."""


def noi_nhan(document: VanBan) -> tuple[str, ...]:
    """Return the recipients without dash and stop, «Như trên» first where there is a Kính gửi."""
    first = (AS_ABOVE,) if getattr(document, "kinh_gui", ()) else ()
    typed = tuple(_recipient(item) for item in document.noi_nhan if item.ten != AS_ABOVE)
    return (*first, *typed)


def _recipient(item: NoiNhan) -> str:
    return f"{item.ten} ({item.muc_dich})" if item.muc_dich else item.ten


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
