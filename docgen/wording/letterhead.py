"""The letterhead: names broken at phrases, and the lengths of the drawn lines (PL I, P.I, II.1, II.2)."""

import datetime as dt

from docgen.models.co_quan import CoQuan
from docgen.models.van_ban import VanBan
from docgen.nd30.components import BY_KEY, SizeSet
from docgen.nd30.house import DOCGEN, House
from docgen.nd30.page import TWIPS_PER_PT
from docgen.values import dataclass
from docgen.vn import dates
from docgen.vn.phrases import SUBJECTS
from docgen.vn.width import break_at_phrases, width_pt
from docgen.wording import number

QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"
LEAST_BLANKS = 3
"""A draft prints no fewer blanks for an unknown day or month, unless its office wants fewer."""


@dataclass(frozen=True, slots=True)
class Room:
    """Widths in twips that a template gives: left and right cell of the letterhead, text area."""

    left_twips: int
    right_twips: int
    text_twips: int


def size_set(wanted: SizeSet | None, place: str, room: Room) -> SizeSet:
    """Return the size set: the wanted one, else «lon», or «nho» where the date line would wrap (AMB-19).

    The widest day there is decides, so that a draft keeps its sizes when it is issued.
    """
    if wanted:
        return wanted
    widest = f"{place}, {dates.in_words(dt.date(2000, 12, 20))}"
    return "lon" if _fits(widest, BY_KEY["dia_danh_ngay"].size_pt("lon"), room) else "nho"


def date_line(document: VanBan, agency: CoQuan, sizes: SizeSet, room: Room, house: House = DOCGEN) -> str:
    """Return the line of place and time; a draft's blanks shrink where the line would wrap (II.4)."""
    size = BY_KEY["dia_danh_ngay"].size_pt(sizes)
    least = min(LEAST_BLANKS, house.blanks)
    counts = range(house.blanks, least - 1, -1)
    lines = (number.dia_danh_ngay(document, agency, dates.NBSP * blanks) for blanks in counts)
    fitting = (line for line in lines if _fits(line, size, room))
    return next(fitting, number.dia_danh_ngay(document, agency, dates.NBSP * least))


def _fits(date_line: str, size_pt: float, room: Room) -> bool:
    """Return whether the line of place and time stays on one line, in LibreOffice too.

    LibreOffice adds a tenth of the size to each no-break space in italics.
    """
    width = width_pt(date_line, size_pt, italic=True) + date_line.count(dates.NBSP) * size_pt / 10
    return width * TWIPS_PER_PT <= room.right_twips


def agency_lines(agency: CoQuan, sizes: SizeSet, room: Room) -> tuple[str, ...]:
    """Return the agency's name in capitals, as many lines as the left cell needs (II.2.b)."""
    if agency.dong_ten:
        return tuple(line.upper() for line in agency.dong_ten)
    size = BY_KEY["co_quan_ban_hanh"].size_pt(sizes)
    return tuple(
        break_at_phrases(agency.ten_co_quan.upper(), room.left_twips / TWIPS_PER_PT, size, bold=True)
    )


def parent_lines(agency: CoQuan, sizes: SizeSet, room: Room) -> tuple[str, ...]:
    """Return the direct parent's name in capitals, or nothing where the agency has none (II.2.a)."""
    if not agency.co_quan_chu_quan:
        return ()
    size = BY_KEY["co_quan_chu_quan"].size_pt(sizes)
    return tuple(break_at_phrases(agency.co_quan_chu_quan.upper(), room.left_twips / TWIPS_PER_PT, size))


def subject_lines(subject: str, sizes: SizeSet, room: Room) -> tuple[str, ...]:
    """Return the subject of a named kind, a capital first, broken at phrases where one line is too short."""
    size = BY_KEY["trich_yeu"].size_pt(sizes)
    text = subject[:1].upper() + subject[1:]
    return tuple(break_at_phrases(text, room.text_twips / TWIPS_PER_PT, size, bold=True, phrases=SUBJECTS))


def subject_line_twips(lines: tuple[str, ...], sizes: SizeSet, house: House = DOCGEN) -> int:
    """Return the length of the line under a subject: a third to a half of its longest line (II.5.b)."""
    size = BY_KEY["trich_yeu"].size_pt(sizes)
    return round(max(width_pt(line, size, bold=True) for line in lines) * house.short_line * TWIPS_PER_PT)


def line_lengths_twips(agency_name: tuple[str, ...], sizes: SizeSet, house: House = DOCGEN) -> dict[str, int]:
    """Return the lengths of the drawn lines: Tiêu ngữ's own length, a share of the name's longest line."""
    motto = width_pt(TIEU_NGU, BY_KEY["tieu_ngu"].size_pt(sizes), bold=True)
    size = BY_KEY["co_quan_ban_hanh"].size_pt(sizes)
    longest = max(width_pt(line, size, bold=True) for line in agency_name)
    return {
        "ke_tieu_ngu": round(motto * TWIPS_PER_PT),
        "ke_co_quan": round(longest * house.short_line * TWIPS_PER_PT),
    }
