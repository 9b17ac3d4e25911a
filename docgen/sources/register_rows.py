"""A register kept on paper or in a spreadsheet → its numbers; every bad cell named in one run."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeVar

from docgen.errors import DataError, DocgenError, Where, raise_all
from docgen.nd30.registers import BESIDE, OUTGOING
from docgen.sources import csv_text, heads, register_cells, sheet_rows, workbook
from docgen.sources.cells import CellError, CellValue
from docgen.sources.files import ReadFile
from docgen.sources.heads import Head
from docgen.sources.workbook import Sheet
from docgen.values import dataclass
from docgen.vn import dates

VOID, KEPT, GAP = "da_huy", "giu_cho", "khuyet"
"""States that the book tells beside its columns: void, reserved, not there."""
_MORE: Mapping[str, tuple[str, ...]] = {
    "so_ky_hieu": (
        "Số, ký hiệu", "Số ký hiệu", "Số và ký hiệu", "Số/ký hiệu", "Số ký hiệu văn bản", "Số, KH", "Số KH",
        "Số văn bản", "Số VB", "Số", "Số đi", "Số văn bản đi",
    ),
    "ngay": (
        "Ngày văn bản", "Ngày tháng", "Ngày tháng năm", "Ngày ban hành", "Ngày VB", "Ngày ký", "Ngày",
        "Ngày tháng năm văn bản",
    ),
    "trich_yeu": (
        "Tên loại và trích yếu nội dung", "Tên loại và trích yếu", "Trích yếu nội dung văn bản",
        "Trích yếu nội dung", "Trích yếu", "Nội dung trích yếu", "Nội dung",
    ),
    "nguoi_ky": ("Họ tên người ký", "Ký"),
    "noi_nhan": ("Nơi nhận",),
    "luu": ("Đơn vị hoặc người nhận bản lưu", "Người nhận bản lưu", "Nơi lưu", "Lưu"),
    "so_ban": ("Số bản", "Số lượng", "SL bản", "SL"),
    "ky_nhan": ("Ký nhận bản lưu",),
    "loai": ("Loại", "Tên loại", "Loại VB", "Tên loại văn bản", "Hình thức văn bản"),
}  # fmt: skip
"""Headings of other books, by the column that they stand for."""
SIGN = "ky_hieu"
HEADINGS: Mapping[str, tuple[str, ...]] = {
    **{one.key: (one.heading, *_MORE.get(one.key, ())) for one in OUTGOING},
    **{key: (heading, *_MORE.get(key, ())) for key, heading in BESIDE},
    SIGN: ("Ký hiệu", "Ký hiệu văn bản", "Ký hiệu VB"),
}
NEEDED = ("so_ky_hieu", "ngay", "trich_yeu")
Value = TypeVar("Value")
_WIDE = 3
"""A cell merged over so many columns is a line across the book."""


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One number of the book; `where` leads to the cell of a column by its key."""

    so: int
    ky_hieu: str
    ngay: dt.date | None
    """None only of a number that is void or reserved."""
    loai: str
    texts: Mapping[str, str]
    """The other columns, by key; what the book leaves empty is absent."""
    noi_nhan: tuple[str, ...]
    so_ban: int | None
    ngay_chuyen: dt.date | None
    trang_thai: str
    """`VOID`, `KEPT` or empty: the number stands on a document."""
    ly_do: str
    han: dt.date | None
    place: Where


@dataclass(frozen=True, slots=True)
class RegisterRead:
    """A book as read, and what a person should know of it though it stops nothing."""

    rows: tuple[RegisterRow, ...]
    told: tuple[DataError, ...]


def read(file: ReadFile, *, year: int, today: dt.date) -> RegisterRead:
    """Return the numbers of the book of `year` in `file` (.xlsx or CSV), sheet by sheet.

    Raises at once every cell that cannot be used (the day of a document too that is of another year, or after
    `today`), every number that stands there twice, and that no sheet has the headings of a register.
    """
    errors: list[DocgenError] = []
    told: list[DataError] = []
    rows: list[RegisterRow] = []
    found = False
    for sheet in _sheets(file):
        table = _table(sheet, (year, today), errors, told)
        if table is None:
            told.append(DataError("so_nhap_trang_khac", Where(file.name), sheet=sheet.name or file.name))
            continue
        found = True
        told += _unread(table)
        rows += table.rows()
    if not found:
        errors.append(DataError("so_nhap_khong_cot", Where(file.name), known=_listed(NEEDED)))
    errors += _twice(rows)
    raise_all(errors)
    return RegisterRead(tuple(rows), (*told, *_backward(rows)))


def _sheets(file: ReadFile) -> Iterator[Sheet]:
    where = Where(file.name)
    if csv_text.is_csv(file.name):
        yield csv_text.sheet(file, where)
        return
    book = workbook.open_workbook(file, where)
    for name in workbook.visible(book):
        sheet = workbook.sheet(book, name, where)
        if any(value != "" for row in sheet.rows for value in row):
            yield sheet


def _listed(keys: Sequence[str]) -> str:
    return ", ".join(f"«{HEADINGS[key][0]}»" for key in keys)


def _table(
    sheet: Sheet, when: tuple[int, dt.date], errors: list[DocgenError], told: list[DataError]
) -> "_Table | None":
    """Return the table of a sheet, None where it has none; what its heading lacks goes to `errors`."""
    head = heads.find(sheet, [HEADINGS[key] for key in HEADINGS])
    places = heads.columns(head, HEADINGS)
    at = {key: columns[0] for key, columns in places.items() if columns}
    missing = [key for key in NEEDED if key not in at]
    if len(missing) == len(NEEDED) or ("so_ky_hieu" in missing and "ngay" in missing):
        return None
    where = sheet.where(head.bottom, 0)
    if missing:
        errors.append(DataError("so_nhap_thieu_cot", where, columns=_listed(missing), known=_own(head)))
    for key, columns in places.items():
        if len(columns) > 1:
            cells = ", ".join(sheet.where(head.bottom, column).cell for column in columns)
            errors.append(DataError("so_nhap_cot_lap", where, column=HEADINGS[key][0], cells=cells))
    return _Table(sheet, head, at, *when, errors, told)


def _unread(table: "_Table") -> Iterator[DataError]:
    """Yield the columns with cells that the register has no place for."""
    head, sheet, used = table.head, table.sheet, set(table.at.values())
    for column, heading in enumerate(head.own):
        if column in used or column == head.counter or not heading.strip():
            continue
        if any(str(row[column]).strip() for row in sheet.rows[head.bottom + 1 :]):
            name = " ".join(heading.split())
            yield DataError("so_nhap_cot_khac", sheet.where(head.bottom, column), column=name)


def _own(head: Head) -> str:
    return ", ".join(f"«{' '.join(text.split())}»" for text in head.own[:40] if text.strip()) or "-"


@dataclass(frozen=True, slots=True)
class _Table:
    """The table of one sheet: `at` key → 0-based column."""

    sheet: Sheet
    head: Head
    at: Mapping[str, int]
    year: int
    today: dt.date
    errors: list[DocgenError]
    told: list[DataError]

    def rows(self) -> Iterator[RegisterRow]:
        """Yield the rows with a number; what is wrong goes to `errors`, what is passed over to `told`."""
        across = {top for (top, left), (_, right) in self.sheet.merged if right - left + 1 >= _WIDE}
        carried = self.sheet.down(self.head.bottom + 1, set(self.at.values()))
        for number in range(self.head.bottom + 1, len(self.sheet.rows)):
            filled = [at for at, value in enumerate(self.sheet.rows[number]) if str(value).strip()]
            if not filled or self._is_heading(number, filled):
                continue
            if len(filled) == 1 and (number in across or filled[0] != self.at.get("so_ky_hieu")):
                found = str(self.sheet.rows[number][filled[0]])
                where = self.sheet.where(number, filled[0])
                self.told.append(DataError("so_nhap_dong_chu", where, found=" ".join(found.split())[:80]))
            elif row := self._row(number, carried):
                yield row

    def _is_heading(self, number: int, filled: Sequence[int]) -> bool:
        """Return whether a row is the heading again, or numbers the columns: (1), (2), (3)."""
        row = [str(value).strip() for value in self.sheet.rows[number]]
        if all(at < len(self.head.own) and row[at] == self.head.own[at].strip() for at in filled):
            return True
        places = [row[at].strip("()").removesuffix(".0") for at in filled]
        return len(places) > _WIDE and places == [str(n) for n in range(1, len(places) + 1)]

    def _row(self, number: int, carried: Mapping[tuple[int, int], CellValue]) -> RegisterRow | None:
        """Return the row `number`, None where something is wrong with it or it stands for a gap."""
        before = len(self.errors)
        texts = {key: text for key in self.at if (text := self._text(number, key, carried))}
        self._slipped(number)
        state, why = self._state(texts)
        if len(self.errors) > before or state == GAP:
            return None
        so, sign = self._made(number, "so_ky_hieu", partial(_number, texts), (0, ""))
        days = {key: self._day(number, key, texts) for key in ("ngay", "ngay_chuyen", "han")}
        copies = self._made(number, "so_ban", partial(_copies, texts), None)
        if not state:
            self._whole(number, texts, lacks_sign=bool(so and not sign))
        if len(self.errors) > before:
            return None
        subject = texts.get("trich_yeu", "")
        texts["ghi_chu"] = self._note(texts, state)
        for key, make in (("do_mat", register_cells.secrecy), ("hinh_thuc", register_cells.medium)):
            texts[key] = self._made(number, key, partial(make, texts.get(key, "")), "")
        return RegisterRow(
            so=so,
            ky_hieu=sign,
            ngay=days["ngay"],
            loai=register_cells.kind(texts.get("loai", ""), sign, subject),
            texts=texts,
            noi_nhan=self._recipients(texts),
            so_ban=copies,
            ngay_chuyen=days["ngay_chuyen"],
            trang_thai=state,
            ly_do=why,
            han=days["han"],
            place=self._where(number, "so_ky_hieu"),
        )

    def _slipped(self, number: int) -> None:
        """Tell to `errors` that a row of a CSV file has more cells than headings: one has slipped."""
        row, own = self.sheet.rows[number], self.head.own
        extra = (
            at
            for at, value in enumerate(row)
            if str(value).strip() and not (at < len(own) and own[at].strip())
        )
        if not self.sheet.typed and (at := next(extra, None)) is not None:
            self.errors.append(DataError("o_csv_thua", self.sheet.where(number, at), found=str(row[at])[:60]))

    def _where(self, number: int, key: str) -> Where:
        return self.sheet.where(number, self.at.get(key, 0))

    def _text(self, number: int, key: str, carried: Mapping[tuple[int, int], CellValue]) -> str:
        at = (number, self.at[key])
        value = carried.get(at) or self.sheet.rows[number][self.at[key]]
        if key == "so_ky_hieu" and isinstance(value, dt.date | dt.time | dt.timedelta):
            self.errors.append(DataError("so_nhap_thanh_ngay", self._where(number, key)))
            return ""
        return self._made(number, key, partial(sheet_rows.shown, self.sheet, at, value), "")

    def _made(self, number: int, key: str, make: Callable[[], Value], default: Value) -> Value:
        """Return what `make` makes of a cell; `default` where it cannot, which goes to `errors`."""
        try:
            return make()
        except CellError as error:
            self.errors.append(DataError(error.id, self._where(number, key), **error.args_))
            return default

    def _day(self, number: int, key: str, texts: Mapping[str, str]) -> dt.date | None:
        if not (text := texts.get(key, "")):
            return None
        first = key == "ngay"
        latest = self.today if first else dt.date.max
        return self._made(
            number, key, lambda: register_cells.day(text, self.year, own=first, latest=latest), None
        )

    @property
    def _own(self) -> bool:
        """Whether docgen printed the book: the note of a document has a column of its own."""
        return "ghi_chu_van_ban" in self.at

    def _state(self, texts: Mapping[str, str]) -> tuple[str, str]:
        """Return the state of a number and why: as a column tells them, else as «Ghi chú» says."""
        if state := register_cells.state(texts.get("trang_thai", "")):
            return state, texts.get("ly_do", "") or ("" if self._own else texts.get("ghi_chu", ""))
        why = None if self._own else register_cells.voided(texts.get("ghi_chu", ""))
        return ("", texts.get("ly_do", "")) if why is None else (VOID, why or texts["ghi_chu"])

    def _note(self, texts: Mapping[str, str], state: str) -> str:
        """Return the document's own note, without what became of the number."""
        if self._own:
            return texts.get("ghi_chu_van_ban", "")
        return "" if state else texts.get("ghi_chu", "")

    def _recipients(self, texts: Mapping[str, str]) -> tuple[str, ...]:
        """Return the recipients; docgen's own book has a line for each, which stays as it is."""
        told = texts.get("noi_nhan", "")
        return tuple(told.split("\n")) if self._own and told else register_cells.listed(told)

    def _whole(self, number: int, texts: Mapping[str, str], *, lacks_sign: bool) -> None:
        """Tell to `errors` what a number that stands on a document lacks."""
        for key in NEEDED:
            if key in self.at and not texts.get(key):
                where = self._where(number, key)
                self.errors.append(DataError("so_nhap_thieu", where, column=HEADINGS[key][0]))
        if lacks_sign:
            found = texts["so_ky_hieu"][:60]
            self.errors.append(
                DataError("so_nhap_thieu_ky_hieu", self._where(number, "so_ky_hieu"), found=found)
            )


def _number(texts: Mapping[str, str]) -> tuple[int, str]:
    text = texts.get("so_ky_hieu", "")
    return register_cells.number(text, texts.get(SIGN, "")) if text else (0, "")


def _copies(texts: Mapping[str, str]) -> int | None:
    return register_cells.copies(texts["so_ban"]) if texts.get("so_ban") else None


def _twice(rows: Sequence[RegisterRow]) -> Iterator[DataError]:
    """Yield every number that stands in the book before, with the same ký hiệu, of the same body and year."""
    seen: dict[tuple[object, ...], Where] = {}
    for row in rows:
        bodies = (row.texts.get(key, "").casefold() for key in ("co_quan", "tu_van", "do_mat"))
        key = (row.so, row.ky_hieu.casefold(), row.ngay.year if row.ngay else 0, *bodies)
        if key in seen:
            shown = f"{row.so:02d}/{row.ky_hieu}" if row.ky_hieu else f"{row.so:02d}"
            yield DataError("so_nhap_trung", row.place, so=shown, other=seen[key].cell)
        seen.setdefault(key, row.place)


def _backward(rows: Sequence[RegisterRow]) -> Iterator[DataError]:
    """Yield each number whose day is before that of a smaller number of its series.

    Where no number stands there twice all kinds share one series, else each has its own.
    """
    dated = [(row, row.ngay) for row in rows if row.ngay]
    shared = max(Counter((row.so, *_body(row)) for row, _ in dated).values(), default=0) <= 1
    last: dict[tuple[object, ...], tuple[dt.date, int]] = {}
    for row, day in sorted(dated, key=lambda one: one[0].so):
        key = (day.year, *_body(row), "" if shared else row.loai)
        before = last.get(key)
        if before and day < before[0]:
            yield DataError(
                "so_nhap_ngay_lui",
                row.place,
                so=f"{row.so:02d}",
                day=dates.short(day),
                other=f"{before[1]:02d}",
                before=dates.short(before[0]),
            )
        else:
            last[key] = (day, row.so)


def _body(row: RegisterRow) -> tuple[str, ...]:
    """Return what keeps series apart whatever the policy: agency, advisory body, secrecy."""
    return (
        row.texts.get("co_quan", ""),
        row.texts.get("tu_van", ""),
        "mat" if row.texts.get("do_mat") else "",
    )
