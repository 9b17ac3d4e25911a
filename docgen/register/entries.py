"""What the register takes and gives back: plain frozen values, without the database behind them."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from pathlib import Path

from docgen.values import dataclass

DA_CAP, GHI_NHAN, NHAP, GIU_CHO, DA_HUY = "da_cap", "ghi_nhan", "nhap", "giu_cho", "da_huy"
"""States of a number: given by docgen, taken over from the office's system, imported, reserved, void."""
IN_USE = (DA_CAP, GHI_NHAN, NHAP)
"""States in which a number stands on a document."""
MOT_DAY, THEO_LOAI, THEO_NHOM = "mot_day", "theo_loai", "theo_nhom"
"""Policies: one series for all kinds, one per kind, one per group of kinds (Điều 15.1.c)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One document for which a number is asked, with what the book prints about it."""

    co_quan: str
    """Name of the issuing agency; of an advisory body, its agency."""
    loai: str
    """Key of the kind of document, a key of ``nd30.kinds``."""
    ky_hieu: str
    """What stands after the slash: ``QĐ-SKHCN``."""
    ngay: dt.date
    khoa: str
    """Identity of the document: dossier file relative to the office, and key of the document in it."""
    noi_dung_sha256: str
    """Hash of its facts without number and date."""
    ten_loai_trich_yeu: str
    nguoi_ky: str = ""
    do_mat: str = ""
    """Degree of secrecy; any puts the document into the secret series."""
    tu_van: str = ""
    """Name of an advisory body that issues with its own seal and its own series (PL I, II.3.a)."""
    noi_nhan: tuple[str, ...] = ()
    luu: str = ""
    """Unit and person that keep the copy on file."""
    so_ban: int = 1
    ngay_chuyen: dt.date | None = None
    ky_nhan: str = ""
    ghi_chu: str = ""
    hinh_thuc: str = ""
    """``giay`` or ``dien_tu``; empty: not said."""
    metadata: Mapping[str, object] = field(default_factory=dict)
    """Fields of Phụ lục VI: JSON values only."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A finished file beside its place, waiting for the number to be recorded; made by ``staging.stage``."""

    folder: Path
    name: str
    """Its final name in `folder`."""
    staged: str
    """The name that it bears now, in the same folder."""
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class FileOf:
    """A file of a number: its folder (relative to the office where it lies in it, with `/`), name, hash."""

    folder: str
    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Issued:
    """One number of a series, as it stands in the register."""

    so_sach: str
    """Key of its series (a book): see ``series.Series``."""
    so: int
    trang_thai: str
    nam: int
    co_quan: str
    luc: dt.datetime
    """When it was last changed, and by whom."""
    ai: str
    ky_hieu: str = ""
    """Empty while only reserved, and for a void number that no document ever bore."""
    ngay: dt.date | None = None
    asked: Asked | None = None
    """The document; None where there is none (reserved, void without document)."""
    files: tuple[FileOf, ...] = ()
    ly_do: str = ""
    """Why it is void or reserved, or was taken over."""
    ly_do_ngay: str = ""
    """Why its date runs backwards, or why numbers before it were passed over."""
    ly_do_ep: str = ""
    """Why it was issued although the check had errors."""
    han: dt.date | None = None
    """Last day of a reservation."""

    @property
    def so_ky_hieu(self) -> str:
        """Return number and ký hiệu as printed, ``05/QĐ-SKHCN``; the number alone without a ký hiệu."""
        return f"{self.so:02d}/{self.ky_hieu}" if self.ky_hieu else f"{self.so:02d}"

    @property
    def khoa(self) -> str:
        """Return the identity of its document; empty where there is none."""
        return self.asked.khoa if self.asked else ""


Stage = Callable[[Issued], Sequence[Staged]]
"""Makes the files of a document that bears this number, beside their places."""


@dataclass(frozen=True, slots=True)
class Given:
    """A number that was given elsewhere (paper, spreadsheet), with its document: a row of an import."""

    so: int
    asked: Asked
    """The document. Without a ký hiệu: a void number that none bore; it goes into the book of the row beside
    it, and of the document only agency, kind and day count."""
    place: str = ""
    """Where a person finds the row: ``so.xlsx:2026!A12``; used in errors."""
    trang_thai: str = NHAP
    """`NHAP`, or `DA_HUY` for a number that the old book calls void."""
    ly_do: str = ""
    """Why it is void, or anything that the old book says of it."""


@dataclass(frozen=True, slots=True)
class Policy:
    """How an agency numbers its documents from a day on."""

    co_quan: str
    che_do: str = MOT_DAY
    tu_ngay: dt.date | None = None
    """None: from the beginning."""
    nhom: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """With `THEO_NHOM`: name of a group → kinds; a kind in none of them goes into the group ``khac``."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Which numbers are wanted: each value that is set must hold."""

    nam: int = 0
    co_quan: str = ""
    tu: dt.date | None = None
    """First and last day of the document's date; numbers without a date are then left out."""
    den: dt.date | None = None
    loai: str = ""
    trang_thai: tuple[str, ...] = ()
    so: int = 0
    ky_hieu: str = ""
    khoa: str = ""
    so_sach: str = ""
    mat: bool | None = None
    chu: str = ""
    """Words, whatever case and accents, looked for in number, subject, signer, recipients, notes."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that an inspector would ask about; with a reason it is explained."""

    id: str
    """``so_khuyet`` gap, ``so_lui_ngay`` date runs backwards, ``so_qua_han`` reservation over, ``so_cho_tep``
    files not in place, ``so_mat_tep`` files gone, ``so_tep_doi`` files changed."""
    so_sach: str
    so: int
    """The number; of a gap the first one that lacks."""
    den_so: int = 0
    """The last one of a gap; else 0."""
    ly_do: str = ""
    chi_tiet: str = ""
    """A file name, the number before, or the last day of a reservation and what it was for."""


@dataclass(frozen=True, slots=True)
class Audit:
    """What the journal proves: how many entries, the hash of the last, and every contradiction."""

    entries: int
    tip: str
    """``<count>:<sha256>``; written down elsewhere, it proves later that nothing was cut off."""
    problems: tuple[tuple[str, str], ...] = ()
    """(id, detail): ``nhat_ky_dut`` chain broken at an entry, ``nhat_ky_cut`` a known tip is gone,
    ``bang_khac_nhat_ky`` a row differs from what the journal says, ``nhat_ky_vo_ly`` a line that cannot
    follow those before it, ``cho_khac_so`` files to be renamed that are not the number's, ``so_mat_khoa``,
    ``so_khoa_doi``, ``so_khoa_la`` a trigger, index or table that is missing, altered or strange."""
    notes: tuple[tuple[str, str], ...] = ()
    """What a clock that was set may explain: ``nhat_ky_lui_gio`` time runs back."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was put right after a crash: state «xong» finished, «mat» files gone, «rac» an orphan removed."""

    state: str
    file: str
    so_ky_hieu: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the journal."""

    stt: int
    luc: str
    ai: str
    viec: str
    vi_sao: str
    noi_dung: str
    """What was written, as canonical JSON."""
    ma: str
    """Hash of the line and of the one before it."""
