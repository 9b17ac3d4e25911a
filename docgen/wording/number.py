"""Số, ký hiệu and the time of a document (NĐ 30/2020, PL I, P.I, II.3 and II.4)."""

from docgen.models.co_quan import CoQuan
from docgen.models.van_ban import VanBan
from docgen.nd30 import kinds
from docgen.vn import dates
from docgen.wording import issuer

BLANK_NUMBER = dates.NBSP * 8
"""What a draft prints for its number: the forms of PL III keep 8 to 10 spaces (SK-16, SK-19)."""


def ky_hieu(document: VanBan, agency: CoQuan) -> str:
    """Return the ký hiệu: issuer and drafting unit for a công văn, else kind and issuer (II.3.b).

    The issuer is the agency, a consultative body of it, or the State title that issues («QĐ-TTg», SK-12).
    """
    kind, by = kinds.BY_KEY[document.loai].viet_tat, issuer.abbreviation(document, agency)
    groups = (kind, by) if kind else (by, document.don_vi_soan_thao)
    return "-".join(group for group in groups if group)


def so_ky_hieu(document: VanBan, agency: CoQuan) -> str:
    """Return what follows «Số: »: a number below 10 has one leading zero, a draft's is blank (II.3.c)."""
    number = BLANK_NUMBER if document.so_van_ban is None else f"{document.so_van_ban:02d}"
    return f"{number}/{ky_hieu(document, agency)}"


def thoi_gian(document: VanBan, blank: str = dates.BLANK_DAY) -> str:
    """Return «ngày … tháng … năm …»; what a draft does not know yet is `blank` (II.4.b).

    What is known stands between plain spaces, so that people and registers find it by its words.
    """
    if document.ngay_van_ban:
        return dates.in_words(document.ngay_van_ban)
    if document.thang_van_ban:
        month, year = document.thang_van_ban.split("/")
        return f"ngày{blank} tháng {dates.month_text(int(month))} năm {year}"
    return f"ngày{blank} tháng{blank} năm {document.nam_van_ban}"


def dia_danh_ngay(document: VanBan, agency: CoQuan, blank: str = dates.BLANK_DAY) -> str:
    """Return the line of place and time, «Hà Nội, ngày 05 tháng 01 năm 2026» (II.4)."""
    return f"{agency.dia_danh}, {thoi_gian(document, blank)}"
