"""A workbook as offices make them, clean, and the same one with faults planted whose places are known."""

import datetime as dt
import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

from openpyxl import Workbook as Book
from openpyxl.worksheet.worksheet import Worksheet

DAY = dt.date(2026, 11, 15)
EACH = 10
FIELDS = 20
ROWS_EACH = 55
FIRST = 7
LEVELS = ("Cấp Bộ", "Cấp Tỉnh", "Cấp Xã", "Cấp Tỉnh, Cấp Xã")
BODIES = ("Sở Xây dựng", "UBND cấp xã", "Bộ Y tế", "Trung tâm Phục vụ hành chính công")


@dataclass
class Planted:
    """A workbook on its way to faults: which cells hold which."""

    book: Book
    chance: random.Random
    rows: list[int] = field(default_factory=list)
    expected: list[tuple[str, str]] = field(default_factory=list)

    @property
    def sheet(self) -> Worksheet:
        return self.book["TTHC"]

    def row(self) -> int:
        """Return a row of procedures that no fault has touched."""
        return self.rows.pop()

    def put(self, column: str, value: object, id_: str) -> int:
        """Put `value` into an untouched row, and expect `id_` there."""
        row = self.row()
        self.sheet[f"{column}{row}"] = value
        self.expected.append((f"TTHC!{column}{row}", id_))
        return row


def clean() -> Book:
    """Return a workbook with titles, a heading over two merged rows, groups, totals, notes: no fault."""
    book = Book()
    _procedures(book.active)
    _targets(book.create_sheet("Chỉ tiêu 2026"))
    _fees(book.create_sheet("Thu phí"))
    return book


def _procedures(sheet: Worksheet) -> None:
    sheet.title = "TTHC"
    sheet["A1"] = "UBND TỈNH MẪU"
    sheet["A3"] = "DANH MỤC THỦ TỤC HÀNH CHÍNH"
    sheet["A4"] = "(Kèm theo Công văn số   /SNV-KSTT)"
    sheet.merge_cells("A3:I3")
    sheet.merge_cells("A4:I4")
    upper = ["STT", "Mã số\nTTHC", "TÊN THỦ TỤC", "Lĩnh vực", None, "Cấp thực hiện", "Thực hiện", None]
    for column, text in enumerate([*upper, "Ghi chú"], start=1):
        sheet.cell(5, column, text)
    sheet["G6"], sheet["H6"] = "Cơ quan thực hiện", "Mức độ DVCTT"
    for column in "ABCDEFI":
        sheet.merge_cells(f"{column}5:{column}6")
    sheet.merge_cells("G5:H5")
    row, number = FIRST, 0
    for group in range(FIELDS):
        sheet.cell(row, 1, f"{('I', 'II', 'III', 'IV', 'V')[group % 5]}. LĨNH VỰC SỐ {group}")
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=9)
        row += 1
        for _ in range(ROWS_EACH):
            number += 1
            _procedure(sheet, row, number, group)
            row += 1
    sheet.cell(row, 3, f"Tổng cộng: {number} thủ tục")
    sheet.cell(row + 2, 1, "Ghi chú: danh mục theo Cơ sở dữ liệu quốc gia.")
    sheet.cell(row + 3, 7, "NGƯỜI LẬP BIỂU")


def _procedure(sheet: Worksheet, row: int, number: int, group: int) -> None:
    values = [
        number,
        f"{1 + number % 3}.{number:06d}",
        f"Cấp giấy xác nhận số {number} cho tổ chức, cá nhân",
        f"Lĩnh vực hẹp {group}",
        None,
        LEVELS[number % len(LEVELS)],
        BODIES[number % len(BODIES)],
        ("Toàn trình", "Một phần", "toàn trình")[number % 3],
        "Đã công bố" if number % 7 == 0 else None,
    ]
    for column, value in enumerate(values, start=1):
        sheet.cell(row, column, value)


def _targets(sheet: Worksheet) -> None:
    sheet["A1"] = "Biểu số 02"
    sheet.append(["TT", "Tên chỉ tiêu", "ĐVT", "Kế hoạch", "Cơ quan chủ trì", "Năm"])
    for number in range(1, 61):
        unit = "%" if number % 2 else "hồ sơ"
        sheet.append([number, f"Tỷ lệ hồ sơ nhóm {number}", unit, number % 90 + 0.5, "Sở Nội vụ", 2026])


def _fees(sheet: Worksheet) -> None:
    sheet.append(["STT", "Đơn vị", "Số hồ sơ", "Số thu (đồng)"])
    for group in range(EACH):
        sheet.append([None, f"Lĩnh vực {group}"])
        for number in range(1, 6):
            sheet.append([number, f"Đơn vị {group}.{number}", number * 3, number * 1_000])
        sheet.append([None, "Cộng", 45, 15_000])
    sheet.append([None, "Tổng cộng", 450, 150_000])


def planted(seed: int) -> tuple[Book, list[tuple[str, str]]]:
    """Return the workbook with ten faults of each kind, and (cell, id) of every fault, in no order."""
    book = clean()
    made = Planted(book, random.Random(seed))
    groups = [FIRST + group * (ROWS_EACH + 1) for group in range(FIELDS)]
    made.rows = [row + offset for row in groups for offset in range(4, ROWS_EACH - 1, 3)]
    made.chance.shuffle(made.rows)
    for plant in PLANTS:
        for number in range(EACH):
            plant(made, number)
    return book, made.expected


def _text(column: str, text: str, id_: str) -> Callable[[Planted, int], None]:
    def plant(made: Planted, number: int) -> None:
        made.put(column, text.replace("#", str(number)), id_)

    return plant


def _value(column: str, value: Callable[[int], object], id_: str) -> Callable[[Planted, int], None]:
    def plant(made: Planted, number: int) -> None:
        made.put(column, value(number), id_)

    return plant


def _twin(made: Planted, _number: int) -> None:
    """The same code again: the row after another untouched one says all that the first says."""
    row = made.row()
    for column in "BCDFGH":
        made.sheet[f"{column}{row}"] = made.sheet[f"{column}{row - 1}"].value
    made.expected.append((f"TTHC!B{row}", "ma_trung"))


def _other(column: str, value: str, id_: str) -> Callable[[Planted, int], None]:
    def plant(made: Planted, number: int) -> None:
        row = made.row()
        for same in "BCDFGH":
            made.sheet[f"{same}{row}"] = made.sheet[f"{same}{row - 1}"].value
        made.sheet[f"{column}{row}"] = value
        made.expected.append((f"TTHC!{column}{row}", id_))

    return plant


def _uncomputed(made: Planted, _number: int) -> None:
    made.put("C", "=B7&C7", "o_chua_tinh")


def _command(made: Planted, _number: int) -> None:
    made.put("I", "=cmd|'/c calc'!A0", "o_lenh")


def _failed(made: Planted, _number: int) -> None:
    row = made.put("C", "#N/A", "o_loi_cong_thuc")
    made.sheet[f"C{row}"].data_type = "e"


def _merged(made: Planted, _number: int) -> None:
    row = made.row()
    made.sheet.merge_cells(f"B{row}:B{row + 1}")
    made.expected.append((f"TTHC!B{row}", "o_gop"))


def _hidden(made: Planted, _number: int) -> None:
    row = made.row()
    made.sheet.row_dimensions[row].hidden = True
    made.expected.append((f"TTHC!A{row}", "dong_an"))


def _target(
    column: str, value: object, id_: str, offset: int, form: str = ""
) -> Callable[[Planted, int], None]:
    def plant(made: Planted, number: int) -> None:
        cell = f"{column}{3 + number * 6 + offset}"
        made.book["Chỉ tiêu 2026"][cell] = value
        if form:
            made.book["Chỉ tiêu 2026"][cell].number_format = form
        made.expected.append((f"Chỉ tiêu 2026!{cell}", id_))

    return plant


def _total(made: Planted, number: int) -> None:
    cell = f"D{2 + number * 7 + 6}"
    made.book["Thu phí"][cell] = 15_001
    made.expected.append((f"Thu phí!{cell}", "tong_lech"))


PLANTS: tuple[Callable[[Planted, int], None], ...] = (
    _value("B", lambda n: float(f"1.9{n}001"), "ma_la_so_gan"),
    _value("B", lambda n: f"1.OO{n}9I1", "ma_sai_dang_gan"),
    _value("B", lambda n: f"TT-{n}", "ma_sai_dang"),
    _value("B", lambda n: dt.date(2026, 1, n + 1), "o_thanh_ngay"),
    _twin,
    _other("C", "Cấp lại giấy chứng nhận khác hẳn", "ma_hai_ten"),
    _other("F", "Cơ quan khác", "ma_hai_cap"),
    _other("G", "Sở Công Thương", "ma_hai_co_quan"),
    _value("C", lambda _: None, "o_thieu"),
    _text("F", "Cấp Huyện", "cap_bai_bo"),
    _text("F", "Cấp Tinh", "cap_la_gan"),
    _text("H", "toàn trinh", "muc_do_la_gan"),
    _text("H", "Mức độ 4", "muc_do_cu_o"),
    _text("G", "UBND huyện Mẫu #", "co_quan_huyen"),
    _text("G", "Sở Thông tin và Truyền thông", "co_quan_bai_bo_gan"),
    _text("G", "Công an tỉnh Kon Tum", "co_quan_tinh_cu"),
    _failed,
    _uncomputed,
    _command,
    _text("C", "Cấp\u200b giấy phép #", "o_ky_tu"),
    _text("C", unicodedata.normalize("NFD", "Cấp giấy phép xây dựng #"), "o_to_hop"),
    _text("C", "CÊp giÊy phÐp x©y dùng sè #", "o_phong_cu"),
    _text("C", "Caáp giaáy pheùp xaây döïng soá #", "o_phong_cu"),
    _text("C", "Cấp\u00a0giấy phép số #", "o_dau_cach_cung"),
    _text("C", "@Cấp giấy phép số #", "o_nhu_cong_thuc"),
    _text("C", "Rất dài " * 600, "o_qua_dai"),
    _merged,
    _hidden,
    _value("A", lambda n: 9_000 + n, "stt_nhay"),
    _value("D", lambda n: "Lĩnh Vực hẹp 0" if n % 2 else "lĩnh vực  hẹp 1", "o_viet_khac"),
    _target("D", 120.5, "ty_le_ngoai", 0),
    _target("D", "chưa giao", "o_khong_phai_so", 1),
    _target("D", "37,5", "o_so_la_chu", 2),
    _target("D", 5, "o_dang_hien", 3, '0" hồ sơ"'),
    _total,
)
