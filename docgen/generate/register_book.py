"""The register of outgoing documents as a file: numbers → books → .docx by the template, or .xlsx."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from docgen import word
from docgen.excel import register as excel
from docgen.excel.book import About
from docgen.generate.housed import in_style
from docgen.models.co_quan import CoQuan
from docgen.nd30 import kinds, registers
from docgen.register import printed
from docgen.register.entries import Asking
from docgen.register.printed import Book, Entry, Note
from docgen.register.series import OTHER, agency_key, told
from docgen.sources import house_style, office
from docgen.sources.office import Office
from docgen.values import dataclass
from docgen.vn import dates
from docgen.word import Known, Place, Properties

if TYPE_CHECKING:
    from docgen.register.book import Register

TEMPLATE = "so_van_ban_di"
TABLE = "van_ban"
"""Key under which the template finds the rows."""
UNKNOWN = "……"
"""A fact of the cover that is filled in by hand."""
_OTHERS = "các loại văn bản khác"


@dataclass(frozen=True, slots=True)
class Cover:
    """The words of a cover that no number tells."""

    chu_quan: Mapping[str, str]
    """Name of an agency, as compared → its direct parent."""
    quyen_so: str = UNKNOWN

    def parent(self, book: Book) -> str:
        """Return the parent of the agency of `book`; empty where the directory does not know it."""
        return self.chu_quan.get(agency_key(book.co_quan), "")


def books(
    register: "Register", tu: dt.date, den: dt.date, *, series: str = "", co_quan: str = "", today: dt.date
) -> tuple[Book, ...]:
    """Return the books from `tu` to `den`, the secret ones last, with gaps and changes of policy in them.

    `series`: one series only, by its key, or those of a kind or group of kinds; `co_quan`: of one agency.
    """
    askings = [Asking(nam=year, co_quan=co_quan) for year in range(tu.year, den.year + 1)]
    entries = [one for asking in askings for one in register.list(asking) if _wanted(one.so_sach, series)]
    faults = [one for asking in askings for one in register.check(today=today, asking=asking)]
    policies = {name: register.policy(name) for name in {one.co_quan for one in entries}}
    return printed.books(entries, tu, den, policies=policies, faults=faults)


def _wanted(key: str, series: str) -> bool:
    return series in ("", key, told(key)[0])


def cover(agencies: Mapping[str, CoQuan], quyen_so: str = "") -> Cover:
    """Return the words of the covers of `agencies`, and the volume, which may be left to be filled in.

    The register knows agencies by name: one that several in the directory share has no parent on its cover.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for one in agencies.values():
        found[agency_key(one.ten_co_quan)].add(one.co_quan_chu_quan or "")
    parents = {name: parent for name, known in found.items() for parent in known if len(known) == 1}
    return Cover(parents, quyen_so or UNKNOWN)


def title(book: Book) -> str:
    """Return the name of a book, and on a second line whose or of what it is where it is not the only one."""
    kind, _ = told(book.so_sach)
    named = kinds.BY_KEY[kind].ten if kind in kinds.BY_KEY else _OTHERS if kind == OTHER else kind
    parts = [named, book.tu_van, "văn bản mật" if book.mat else ""]
    said = "; ".join(part for part in parts if part)
    return registers.TITLE.upper() + (f"\n({said})" if said else "")


def printed_as(suffix: str, books: Sequence[Book], words: Cover, home: Office) -> bytes:
    """Return `books` as a file of the kind `suffix`: «.xlsx», else a Word file."""
    return to_excel(books, words) if suffix == ".xlsx" else to_word(books, words, home)


def to_word(books: Sequence[Book], words: Cover, home: Office) -> bytes:
    """Return `books` as one Word file, each with its cover, in the style of the office `home`."""
    house = house_style.of(home)
    file = office.template(home, TEMPLATE)
    place = Place(Known(in_style(file, home, house), file.name, "", house))
    program = word.program([place] * len(books), house.sizes or "lon", house)
    first = books[0]
    told = Properties(title=registers.TITLE, subject=str(first.nam), creator=first.co_quan, created=first.den)
    return word.write(program.members([names(book, words) for book in books], told))


def to_excel(books: Sequence[Book], words: Cover) -> bytes:
    """Return `books` as a workbook, a sheet for each cover and each table."""
    about = About(title=registers.TITLE, creator=books[0].co_quan, created=books[0].den)
    return excel.workbook([(excel.Cover(**_cover(book, words)), book) for book in books], about)


def names(book: Book, words: Cover) -> dict[str, Any]:
    """Return the names of the template of the register."""
    rows = tuple(_row(row) for row in book.rows)
    table = {
        "ma_bang": TABLE,
        "tieu_de": "",
        "cot": [{"ma_cot": column.key, "tieu_de": column.heading} for column in registers.OUTGOING],
        "dong": rows,
        "so_dong": len(rows),
        "tong": {},
    }
    return {**_cover(book, words), "bang": {TABLE: table}, "_ke": {}}


def _cover(book: Book, words: Cover) -> dict[str, str]:
    """Return the words of the cover of `book` (SO-08)."""
    low, high = book.numbers
    return {
        "chu_quan": words.parent(book).upper(),
        "co_quan": book.co_quan.upper(),
        "ten_so": title(book),
        "nam": str(book.nam),
        "tu_ngay": dates.short(book.tu),
        "den_ngay": dates.short(book.den),
        "tu_so": f"{low:02d}",
        "den_so": f"{high:02d}",
        "quyen_so": words.quyen_so,
    }


def _row(row: Entry | Note) -> dict[str, str]:
    """Return a row as the template prints it."""
    if isinstance(row, Note):
        return {"cap": "nhom_1", "stt": "", "nhan": row.text, "trang_thai": ""}
    one = row.asked
    own = {
        "cap": "dong",
        "stt": str(row.so),
        "nhan": "",
        "trang_thai": row.trang_thai,
        "so_ky_hieu": row.so_ky_hieu,
        "ngay": _day(row.ngay),
        "ghi_chu": row.ghi_chu,
    }
    texts = {
        "trich_yeu": one.ten_loai_trich_yeu if one else "",
        "nguoi_ky": one.nguoi_ky if one else "",
        "noi_nhan": "; ".join(one.noi_nhan) if one else "",
        "luu": one.luu if one else "",
        "so_ban": str(one.so_ban) if one and one.so_ban else "",
        "ngay_chuyen": _day(one.ngay_chuyen if one else None),
        "ky_nhan": one.ky_nhan if one else "",
    }
    return own | texts


def _day(day: dt.date | None) -> str:
    return dates.short(day) if day else ""
