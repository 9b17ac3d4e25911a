"""A document on its way to a number: which one of its dossier, on which day; its files once it has one."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from docgen.errors import RegisterError, UsageError, Where
from docgen.generate import Made, booked, of_works, texts
from docgen.generate.texts import Work
from docgen.models.so_ngay import SoNgay
from docgen.models.van_ban import VanBan
from docgen.outbox import manifest
from docgen.register.entries import IN_USE, Asked, Issued
from docgen.sources import changed, dossier
from docgen.sources.dossier import Loaded
from docgen.values import dataclass
from docgen.vn import dates

KNOWN = 10
"""So many keys are named in an error."""
Lookup = Callable[[str, str], Issued | None]
"""(agency, identity of a document) → the number that it bears in the register."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document to be issued, and how its files are made: the flags are those of `make`."""

    dossier: Path
    folder: Path
    key: str = ""
    """Key of the document; may be empty where the dossier has one."""
    split: bool = False
    excel: bool = False
    so: int = 0
    """The number, where it was given elsewhere or reserved; 0: the register gives the next one."""
    do_mat: str = ""
    forced: bool = False
    """A person takes it upon himself that the check has errors, or that more than number and day changed."""


@dataclass(frozen=True, slots=True)
class Case:
    """A document on its way to a number: its dossier, in which the others bear the numbers they have."""

    wanted: Wanted
    loaded: Loaded
    index: int
    draft: tuple[Work, ...]
    day: dt.date
    asked: Asked
    known: tuple[str, ...]
    """Keys of the documents of the dossier that have their numbers already."""

    @property
    def key(self) -> str:
        """The key of the document in its dossier."""
        return self.typed.khoa

    @property
    def typed(self) -> VanBan:
        """The document as a draft."""
        return self.draft[self.index].document


def case(wanted: Wanted, day: dt.date | None, today: dt.date, lookup: Lookup) -> Case:
    """Return the document of `wanted` ready to be given a number on `day`.

    Without a day it is the one that the dossier names, else `today`. Raises UsageError where the key leaves
    open which document is meant, RegisterError for a day to come and where the dossier names another number.
    """
    loaded = dossier.load(wanted.dossier)
    index = _index(loaded, wanted.key)
    typed = loaded.ho_so.van_ban[index]
    day = day or typed.ngay_van_ban or today
    if day > today:
        raise RegisterError("cap_so_ngay_toi", day=dates.short(day))
    if typed.so_van_ban is not None and (typed.so_van_ban, typed.ngay_van_ban) != (wanted.so, day):
        place = loaded.lines.where(("van_ban", index, "so_van_ban"))
        raise RegisterError("cap_so_da_ghi_so", place, so=typed.so_van_ban, ngay=dates.short(typed.ngay_xet))
    _refuse_forgotten(wanted, day, typed.khoa, _number(wanted, loaded, index, lookup))
    known = _others(wanted, loaded, index, lookup)
    loaded = changed.numbered(loaded, known)
    draft = tuple(texts.read_through(loaded))
    asked = booked.asked(draft[index], booked.identity(loaded, wanted.dossier, index), day, wanted.do_mat)
    return Case(wanted, loaded, index, draft, day, asked, tuple(sorted(known)))


def _refuse_forgotten(wanted: Wanted, day: dt.date, key: str, own: Issued | None) -> None:
    """Raise RegisterError cap_so_so_quen where the manifest names a number that the register does not hold.

    That number itself may be taken over (`record`).
    """
    entries = manifest.read(wanted.folder)
    mine = {name: one for name, one in entries.items() if not one.nguon or wanted.dossier.name in one.nguon}
    given = manifest.issued(mine).get(key)
    if own is None and given and (given.so, given.ngay) != (wanted.so, day):
        raise RegisterError(
            "cap_so_so_quen", Where(wanted.dossier.name), so=given.so, ngay=dates.short(given.ngay)
        )


def _index(loaded: Loaded, key: str) -> int:
    keys = [document.khoa for document in loaded.ho_so.van_ban]
    if key in keys:
        return keys.index(key)
    listed = ", ".join(keys[:KNOWN])
    if key:
        raise UsageError("cap_so_khoa_khong_co", key=key, known=listed)
    if len(keys) > 1:
        raise UsageError("cap_so_thieu_khoa", known=listed)
    return 0


def refuse_copy(one: Case, there: Issued | None) -> None:
    """Raise RegisterError cap_so_trung_noi_dung where `there` is the number of the same words elsewhere."""
    if there is not None:
        place = Where(one.wanted.dossier.name)
        raise RegisterError(
            "cap_so_trung_noi_dung", place, so=there.so_ky_hieu, nam=there.nam, document=there.khoa
        )


def _others(wanted: Wanted, loaded: Loaded, index: int, lookup: Lookup) -> dict[str, SoNgay]:
    """Return the numbers that the other documents have; beside one that is issued, those given before it."""
    own = _number(wanted, loaded, index, lookup)
    found = {
        document.khoa: number
        for at, document in enumerate(loaded.ho_so.van_ban)
        if at != index and (number := _number(wanted, loaded, at, lookup))
    }
    return {
        key: SoNgay(one.so, one.ngay)
        for key, one in found.items()
        if one.ngay and (own is None or one.luc <= own.luc)
    }


def _number(wanted: Wanted, loaded: Loaded, at: int, lookup: Lookup) -> Issued | None:
    document = loaded.ho_so.van_ban[at]
    agency = loaded.danh_ba.co_quan[document.co_quan or loaded.ho_so.co_quan]
    found = lookup(agency.ten_co_quan, booked.identity(loaded, wanted.dossier, at))
    return found if found and found.trang_thai in IN_USE else None


def made(one: Case, so: int, day: dt.date) -> tuple[list[Work], Made]:
    """Return every document of the dossier, and the files of this one with number and day."""
    works = texts.read_through(changed.numbered(one.loaded, {one.key: SoNgay(so, day)}))
    wanted = one.wanted
    return works, of_works(works, only={one.key}, split=wanted.split, excel=wanted.excel)
