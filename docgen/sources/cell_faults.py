"""One cell of a source sheet: its clean text, and what is wrong with it as a value of its kind."""

import datetime as dt
import math
import unicodedata
from collections.abc import Iterator

from docgen.models.base import MAX_LINE, day_of
from docgen.models.loai_nguon import Kieu
from docgen.nd30 import procedures
from docgen.sources import cells, files
from docgen.sources.cells import CellValue
from docgen.sources.faults import Said, gravest, nearly, said
from docgen.sources.name_faults import Bodies
from docgen.sources.sheet_xml import Cell, SheetNotes
from docgen.values import dataclass
from docgen.vn import numbers, old_fonts
from docgen.vn import text as vn_text
from docgen.vn.patterns import regex

_SUSPECT = regex(
    "[^\n\t !-~"
    "\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea"
    "\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1"
    "\u01af\u01b0\u1ea0-\u1ef9\u2013\u2018-\u201d\u2026\u00ab\u00bb\u00b0]"
)
"""Anything but printable ASCII, the letters of Vietnamese and common signs: looked at more closely."""
_FORMULA = regex(r"\s*(?:[=@]|[+-]\s*[A-Za-z]\w*\s*[(|!])")
_LEVELS = regex(r"\s*[,;/\n+&]\s*|\s+và\s+")
_PARTS = 20
_WORD = 200
"""So much of a cell is looked at for a level: more is no name of one."""
_NUMERIC: tuple[Kieu, ...] = ("so", "gia_tri")
_CODED: tuple[Kieu, ...] = ("ma", "cap", "muc_do")
_ONE_LINE: tuple[Kieu, ...] = ("ten", "nhom", "co_quan", "ma", "cap", "muc_do")


@dataclass(frozen=True, slots=True)
class Judge:
    """What cells are judged by: the notes of their sheet, the day of the document, the bodies of that day."""

    notes: SheetNotes
    day: dt.date
    bodies: Bodies
    typed: bool

    def cell(self, at: Cell, value: CellValue, kieu: Kieu) -> tuple[str, Said | None]:
        """Return the text of the cell, "" where it cannot be used, and the gravest thing wrong with it."""
        if wrong := self._broken(at):
            return "", wrong
        if value == "":
            return "", None
        if isinstance(value, str):
            found = list(_letters(value, kieu)) if self._suspect(value, kieu) else []
            if any(one.weight == "loi" for one in found):
                return "", gravest(found)
            text = vn_text.clean(value).replace("\u00a0", " ").strip()
            found += self._word(text, kieu)
        else:
            text, found = self._typed(at, value, kieu)
            if text and kieu in _CODED:
                found += self._word(text, kieu)
        return text, gravest(found)

    def _suspect(self, value: str, kieu: Kieu) -> bool:
        return (
            _SUSPECT.search(value) is not None
            or _FORMULA.match(value) is not None
            or value.startswith("#")
            or (len(value) > MAX_LINE and kieu in _ONE_LINE)
        )

    def _broken(self, at: Cell) -> Said | None:
        """Return why the cell has no value: its formula failed, was never computed, or calls a program."""
        notes = self.notes
        if at in notes.commands:
            return said("o_lenh", "loi", found=notes.commands[at])
        if at in notes.errors:
            return said("o_loi_cong_thuc", "loi", found=notes.errors[at])
        return said("o_chua_tinh", "loi") if at in notes.uncomputed else None

    def _word(self, text: str, kieu: Kieu) -> list[Said]:
        """Return what is wrong with a text as a value of its kind."""
        if not text:
            return []
        if kieu == "ma":
            return _code(text)
        if kieu in _NUMERIC:
            return _number(text, typed=self.typed)
        if kieu == "ngay":
            return _day(text, typed=self.typed)
        if kieu == "cap":
            parts = dict.fromkeys(part for part in _LEVELS.split(text) if part)
            return [one for part in list(parts)[:_PARTS] if (one := self._level(part))]
        if kieu == "muc_do":
            return self._service(text)
        return self.bodies.judge(text) if kieu == "co_quan" else []

    def _level(self, part: str) -> Said | None:
        known, offered = procedures.level(part), procedures.levels_on(self.day)
        if known == procedures.DISTRICT_LEVEL and known not in offered:
            return said("cap_bai_bo", "canh_bao", found=part, known=_listed(offered))
        return None if known else _unknown("cap_la", part, offered)

    def _service(self, text: str) -> list[Said]:
        known, offered = procedures.service(text), procedures.services_on(self.day)
        if not known:
            return [_unknown("muc_do_la", text, offered)]
        if known in procedures.OLD_SERVICES and known not in offered:
            near = procedures.OLD_SERVICES[known]
            return [said("muc_do_cu_o", "canh_bao", found=text, near=near)]
        if known not in offered and known != procedures.INFORMATION:
            return [said("muc_do_chua_co", "canh_bao", found=text, known=_listed(offered))]
        return []

    def _typed(self, at: Cell, value: CellValue, kieu: Kieu) -> tuple[str, list[Said]]:
        """Return the text of a number or a day, and what is wrong with it."""
        if isinstance(value, dt.date) and (kieu in _NUMERIC or kieu in _CODED):
            return "", [said("o_thanh_ngay", "loi", found=cells.text(value, numeric=False))]
        if kieu == "ngay":
            good = isinstance(value, dt.date)
            shown = cells.text(value, numeric=False) if good else str(value)
            return (shown, []) if good else ("", [said("o_ngay_sai", "loi", found=shown)])
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self._figure(at, value, kieu)
        shown = cells.text(value, numeric=False)
        return (shown, []) if kieu not in _NUMERIC else ("", [said("o_khong_phai_so", "loi", found=shown)])

    def _figure(self, at: Cell, value: float, kieu: Kieu) -> tuple[str, list[Said]]:
        if not math.isfinite(value):
            return "", [said("o_so_hong", "loi", found=str(value))]
        notes = self.notes
        shown = cells.text(value, numeric=True)
        if kieu == "ma":
            return _numbered_code(value, notes.decimals.get(at, 0))
        if at in notes.percents:
            hundredths = cells.text(round(value * 100, 10), numeric=True)
            taken = kieu == "gia_tri"
            return hundredths, [] if taken else [said("o_phan_tram", "canh_bao", found=f"{hundredths}%")]
        if at in notes.worded:
            return shown, [said("o_dang_hien", "canh_bao", found=shown, words=notes.worded[at])]
        if kieu in _NUMERIC or (isinstance(value, float) and not value.is_integer()):
            return shown, []
        return f"{int(value):0{notes.zeros.get(at, 0)}d}", []


def _letters(value: str, kieu: Kieu) -> Iterator[Said]:
    """Yield what is wrong with the characters of a text, whatever it says."""
    if old := old_fonts.recognised(value):
        yield said("o_phong_cu", "loi", font=old[0], found=value, near=old[1])
    elif character := vn_text.forbidden(value.strip(" \t\r\n").replace("\r", "")):
        yield said("o_ky_tu", "loi", character=character[1], position=character[0] + 1)
    if value.strip() in cells.ERROR_VALUES:
        yield said("o_loi_cong_thuc", "loi", found=value.strip())
    if _FORMULA.match(value):
        yield said("o_nhu_cong_thuc", "canh_bao", found=value)
    if kieu in _ONE_LINE and len(value) > MAX_LINE:
        yield said("o_qua_dai", "loi", count=len(value), limit=MAX_LINE)
    if unicodedata.normalize("NFC", value) != value:
        yield said("o_to_hop", "thong_tin", found=vn_text.clean(value))
    if "\u00a0" in value:
        yield said("o_dau_cach_cung", "thong_tin", found=value)


def _code(text: str) -> list[Said]:
    if procedures.is_code(text):
        return []
    return [nearly("ma_sai_dang", "loi", procedures.mended_code(text), found=text)]


def _numbered_code(value: float, decimals: int) -> tuple[str, list[Said]]:
    """Return the code that Excel took for a number: as its format shows it, else told with the likely one."""
    if decimals and procedures.is_code(f"{value:.{decimals}f}"):
        return f"{value:.{decimals}f}", []
    shown = numbers.show(cells.exact(value))
    near = procedures.mended_code(f"{value:.6f}") or procedures.mended_code(f"{value:.0f}")
    return "", [nearly("ma_la_so", "loi", near, found=shown)]


def _number(text: str, *, typed: bool) -> list[Said]:
    if numbers.parse(text) is None:
        return [said("o_khong_phai_so", "loi", found=text)]
    return [said("o_so_la_chu", "thong_tin", found=text)] if typed else []


def _day(text: str, *, typed: bool) -> list[Said]:
    if day_of(text) is None:
        return [said("o_ngay_sai", "loi", found=text)]
    return [said("o_ngay_la_chu", "thong_tin", found=text)] if typed else []


def _unknown(id_: str, found: str, offered: tuple[str, ...]) -> Said:
    return nearly(id_, "loi", files.nearest(found[:_WORD], offered), found=found, known=_listed(offered))


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"«{word}»" for word in words)
