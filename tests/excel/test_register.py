"""The register as a workbook: the form's page, text that stays text, struck rows, what prints."""

import datetime as dt
import io
from dataclasses import replace

import openpyxl
import pytest

from docgen.excel import register
from docgen.excel.book import About
from docgen.nd30.registers import BESIDE, OUTGOING
from docgen.register.entries import DA_CAP, DA_HUY, GIU_CHO
from docgen.register.printed import KHUYET, Book, Entry, Note
from tests.register.asked import AGENCY, decision

DAY = dt.date(2026, 3, 5)
COVER = register.Cover(
    "UBND TỈNH QUẢNG NGÃI",
    "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
    "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
    "2026",
    "01/01/2026",
    "31/12/2026",
    "01",
    "05",
    "……",
)
GIVEN = Entry(
    DA_CAP, 1, "01/QĐ-SKHCN", DAY, decision(so_ban=12, noi_nhan=("UBND tỉnh", "Sở Tài chính; Sở Nội vụ"))
)
VOID = replace(GIVEN, trang_thai=DA_HUY, so=2, so_ky_hieu="02/QĐ-SKHCN", ghi_chu="Đã hủy: nhầm", ly_do="nhầm")
KEPT = Entry(GIU_CHO, 3, "03", ghi_chu="Giữ số", ly_do="chờ ký", han=dt.date(2026, 4, 1))
GAP = Entry(KHUYET, 4, "04–05", ghi_chu="Số khuyết, chưa ghi lý do")
ROWS = (GIVEN, Note("Từ ngày 01/3/2026: lấy số riêng."), VOID, KEPT, GAP)


def made(*rows, times=1):
    book = Book("s", AGENCY, 2026, dt.date(2026, 1, 1), dt.date(2026, 12, 31), rows or ROWS)
    return register.workbook([(COVER, book)] * times, About(title="Sổ"))


def opened(data):
    return openpyxl.load_workbook(io.BytesIO(data), rich_text=True)


def texts(sheet, row):
    return [cell.value for cell in sheet[row][: len(OUTGOING)]]


def test_the_heading_and_the_numbers_of_the_columns_are_the_forms_and_repeat():
    sheet = opened(made())["Sổ"]

    assert texts(sheet, 1) == [column.heading for column in OUTGOING]
    assert texts(sheet, 2) == [f"({n})" for n in range(1, 11)]
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.freeze_panes == "A3"


def test_the_page_is_a4_across_and_prints_the_ten_columns_only():
    sheet = opened(made())["Sổ"]

    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.print_area == "'Sổ'!$A$1:$J$7"
    assert sheet.oddFooter.center.text == "&P/&N"
    assert [cell.value for cell in sheet[1][10:]] == [heading for _, heading in BESIDE]


def test_a_row_holds_text_days_and_a_count():
    sheet = opened(made())["Sổ"]

    row = texts(sheet, 3)

    assert (row[0], row[1].date()) == ("01/QĐ-SKHCN", DAY)
    assert row[4] == "UBND tỉnh\nSở Tài chính; Sở Nội vụ"
    assert row[6] == 12


def test_a_void_number_is_struck_but_for_its_note():
    sheet = opened(made())["Sổ"]

    struck = [bool(cell.font.strike) for cell in sheet[5][:10]]

    assert struck == [True] * 9 + [False]
    assert sheet["J5"].value == "Đã hủy: nhầm"
    assert not any(cell.font.strike for cell in sheet[3])


def test_reserved_numbers_and_gaps_have_rows_and_notes_run_across():
    sheet = opened(made())["Sổ"]

    assert (sheet["A6"].value, sheet["J6"].value) == ("03", "Giữ số")
    assert (sheet["A7"].value, sheet["K7"].value) == ("04–05", KHUYET)
    assert "A4:J4" in {str(merged) for merged in sheet.merged_cells.ranges}


def test_a_row_is_as_high_as_its_longest_cell_needs():
    long = replace(GIVEN, asked=decision(ten_loai_trich_yeu="Quyết định " + "ban hành quy chế " * 20))

    sheet = opened(made(GIVEN, long))["Sổ"]

    assert sheet.row_dimensions[4].height > 3 * sheet.row_dimensions[3].height


def test_the_cover_says_what_the_form_says():
    sheet = opened(made())["Bìa"]

    lines = [str(row[0].value) for row in sheet.iter_rows() if row[0].value]

    assert lines == [
        "UBND TỈNH QUẢNG NGÃI",
        "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
        "Năm: 2026",
        "Từ ngày 01/01/2026 đến ngày 31/12/2026",
        "Từ số 01 đến số 05",
        "Quyển số: ……",
    ]


def test_each_of_several_books_has_its_cover_and_its_table():
    assert opened(made(times=2)).sheetnames == ["Bìa 1", "Sổ 1", "Bìa 2", "Sổ 2"]


@pytest.mark.parametrize("text", ["=1+1", "<r>x</r>", "http://a.vn", "0012", "a\x07b"])
def test_text_stays_text(text):
    sheet = opened(made(replace(GIVEN, asked=decision(nguoi_ky=text))))["Sổ"]

    cell = sheet["D3"]

    assert str(cell.value) == text.replace("\x07", "[U+0007]")
    assert cell.data_type == "s"
    assert cell.hyperlink is None


def test_the_same_book_gives_the_same_bytes():
    assert made() == made()
