"""What a document of a dossier says that another may say otherwise: number, day, names, counts, deadlines."""

import datetime as dt
import re
from collections.abc import Iterator

from docgen.check import citations
from docgen.check.annexes import Line, line_of
from docgen.check.counted import Counted, Rows, counted, rows_of
from docgen.check.parent import Ngay, signature_lines, squeezed, time_of
from docgen.check.run import Judged
from docgen.check.units import Spot, plain
from docgen.check.view import View, view_of
from docgen.errors import Step
from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.word.read import read

_DEADLINE = regex(
    r"(?P<tu>(?:[Tt]rước|[Cc]hậm nhất(?: là)?|[Hh]ạn cuối(?: là)?|[Xx]ong trước)(?: \d+ ?(?:giờ|h)\d*)?"
    r"(?: ngày)?) (?:(?P<d>\d{1,2}) ?[/.-] ?(?P<m>\d{1,2}) ?[/.-] ?(?P<y>\d{4})"
    r"|(?P<dd>\d{1,2}) tháng (?P<mm>\d{1,2}) năm (?P<yy>\d{4}))"
)
_PAST = regex(
    r"\b(?:đã|đến nay|theo yêu cầu|tại (?:Công văn|Văn bản|Kế hoạch|Quyết định|Thông báo)|"
    r"ban hành|hiệu lực)\b"
)
"""What a sentence about an earlier deadline says."""
_MOST = 200


@dataclass(frozen=True, slots=True)
class At:
    """A text and the way to it."""

    text: str
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Enclosed:
    """The accompanying line of an annex whose document is in another file."""

    line: Line
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which something must be done."""

    day: dt.date
    at: At


@dataclass(frozen=True, slots=True)
class Cited:
    """A text that is cited with its day."""

    sign: str
    ngay: Ngay
    at: At


@dataclass(frozen=True, slots=True)
class Document:
    """One file of a dossier; an annex in a file of its own has no number, day and signer."""

    file: str
    loai: str = ""
    """Kind in capitals; empty: not known."""
    so_ky_hieu: str = ""
    """Without «Số:» and blanks: «15/SKHCN-CĐS», of a draft «/SKHCN-CĐS»."""
    so: At = At("")
    ngay: Ngay | None = None
    co_quan: At = At("")
    nguoi_ky: At = At("")
    chuc_vu: str = ""
    kem_theo: tuple[Enclosed, ...] = ()
    vien_dan: tuple[Cited, ...] = ()
    dem: tuple[Counted, ...] = ()
    han: tuple[Deadline, ...] = ()
    phu_luc: tuple[Rows, ...] = ()


def document(judged: Judged, data: bytes, file: str) -> Document:
    """Return what the judged `data` say; a long table is read whole where the text counts something."""
    view = judged.view
    counts = tuple(counted(view.body))
    if counts and view.reading.left_out_chars:
        view = view_of(read(data, file, quick=True), view.expected)
    number, day, names, signer = (
        _first(view, part) for part in ("so_ky_hieu", "dia_danh_ngay", "co_quan_ban_hanh", "ky_ho_ten")
    )
    lines = signature_lines(view)
    return Document(
        file,
        view.title,
        squeezed(number.text.partition(":")[2]),
        number,
        time_of(day.text) if day.text else None,
        At(plain(" ".join(spot.text for spot in view.main_parts.get("co_quan_ban_hanh", ()))), names.steps),
        signer,
        lines[-1] if lines else "",
        () if view.main else tuple(_enclosed(view)),
        tuple(_cited(view.citations)),
        counts,
        tuple(_deadlines(view.body)),
        rows_of(view),
    )


def _first(view: View, part: str) -> At:
    spots = view.main_parts.get(part, ())
    return At(plain(spots[0].text), spots[0].paragraph.steps) if spots else At("")


def _enclosed(view: View) -> Iterator[Enclosed]:
    for spot in view.by_part.get("phu_luc_kem_theo", ()):
        if line := line_of(spot):
            yield Enclosed(line, spot.paragraph.steps)


def _cited(found: citations.Cited) -> Iterator[Cited]:
    for one in found.all:
        if one.ngay:
            yield Cited(one.sign, one.ngay, At(one.text, one.spot.paragraph.steps))


def _deadlines(spots: tuple[Spot, ...]) -> Iterator[Deadline]:
    for spot in spots:
        if "20" not in spot.text and "19" not in spot.text:
            continue
        for sentence in re.split(r"(?<=[;.]) ", plain(spot.text)):
            for match in _DEADLINE.finditer(sentence):
                if (day := _day(match)) and not _PAST.search(sentence):
                    yield Deadline(day, At(match[0][:_MOST], spot.paragraph.steps))


def _day(match: re.Match[str]) -> dt.date | None:
    """Return the day that is written, None for one that does not exist."""
    day, month, year = (int(match[short] or match[short * 2]) for short in ("d", "m", "y"))
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
