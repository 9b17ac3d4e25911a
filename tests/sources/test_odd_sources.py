"""Odd source files that once went wrong: each is told in one line, none in silence, in bounded time."""

import pytest

from docgen.errors import DataError, DocgenError, FileError, leaves
from docgen.say import error_line
from docgen.sources import csv_text, source_check, source_sheet
from docgen.sources.sheet_xml import SheetNotes
from docgen.sources.workbook import Sheet
from tests.patience import stops
from tests.sources import planted
from tests.sources.test_source_check import KNOWN, placed
from tests.sources.workbooks import HEAD, HERE, bang, book, data_of, file_of, repacked, rows_of

ROW = [1, "1.000010", "Cấp giấy", "Hộ tịch", 5]


def with_row(xml: str) -> bytes:
    """Return a workbook of one procedure, with `xml` as its next row."""
    return repacked(
        data_of(book(HEAD, ROW)),
        lambda name, text: (
            text.replace(b"</sheetData>", xml.encode() + b"</sheetData>") if "sheet1" in name else text
        ),
    )


def refused(found) -> list[tuple[str, str]]:
    return [(one.where.cell, one.id) for one in leaves(found.value)]


def of_csv(text: bytes | str, name="tt.csv"):
    return source_check.check(
        file_of(text if isinstance(text, bytes) else text.encode(), name), planted.DAY, KNOWN
    )


@pytest.mark.parametrize("figure", ["1e400", "-1e400", "NaN"])
def test_a_number_that_does_not_exist_is_named(figure):
    data = with_row(
        f'<row r="3"><c r="B3" t="inlineStr"><is><t>1.000020</t></is></c>'
        f'<c r="C3"><v>{figure}</v></c><c r="E3"><v>{figure}</v></c></row>'
    )

    found = source_check.check(file_of(data), planted.DAY, KNOWN)
    with pytest.raises(DocgenError) as caught:
        rows_of(data)

    assert placed(found) == refused(caught) == [("ThuTuc!C3", "o_so_hong"), ("ThuTuc!E3", "o_so_hong")]


def test_a_row_of_failed_formulas_alone_is_not_left_out_in_silence():
    data = with_row('<row r="3"><c r="B3" t="e"><v>#N/A</v></c><c r="C3" t="e"><v>#REF!</v></c></row>')

    with pytest.raises(DocgenError) as caught:
        rows_of(data)

    assert refused(caught) == [("ThuTuc!B3", "o_loi_cong_thuc"), ("ThuTuc!C3", "o_loi_cong_thuc")]


def test_a_failed_formula_of_a_column_that_nobody_uses_is_no_row():
    data = with_row('<row r="3"><c r="H3" t="e"><v>#N/A</v></c></row>')

    assert len(rows_of(data)) == 1


def test_a_sheet_as_wide_as_excel_allows_takes_no_longer_for_it():
    width = 16_384
    head = [*HEAD, *(f"Cột {n}" for n in range(len(HEAD), width))]
    rows = [head, *([f"x{row}.{n}" for n in range(width)] for row in range(40))]
    sheet = Sheet("tt.csv", "", rows, (), SheetNotes({}, frozenset(), frozenset(), {}), typed=False)

    with stops():
        source, _ = source_sheet.understand(sheet)

    assert source.loai.khoa == "thu_tuc"
    assert source.head.places("Cột 16000") == [16_000]


def test_a_csv_file_has_no_sheet_to_be_named():
    with pytest.raises(DataError) as caught:
        rows_of_csv("Tên;Phí\nA;5")

    assert "«tt.csv» không có cột «Mã số»" in error_line(caught.value, "vi")


def rows_of_csv(text: str):
    from docgen.sources import sheet_rows

    return sheet_rows.rows(csv_text.sheet(file_of(text.encode(), "tt.csv"), HERE), bang(), HERE)


@pytest.mark.parametrize("text", ["", "\n\n\n", "Mã TTHC;Tên thủ tục\n"])
def test_a_file_without_a_row_of_data_is_not_called_right(text):
    found = of_csv(text)

    assert [(fault.error.id, fault.weight) for fault in found.faults] == [("nguon_khong_dong", "canh_bao")]


def test_a_workbook_whose_sheets_are_all_hidden_is_not_called_right():
    made = book(HEAD, ROW)
    made.create_sheet("Trống")
    made.active.sheet_state = "hidden"

    found = source_check.check(file_of(data_of(made)), planted.DAY, KNOWN)

    assert [fault.error.id for fault in found.faults] == ["trang_an", "nguon_khong_dong"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_told_in_one_line(encoding):
    with pytest.raises(FileError) as caught:
        of_csv("STT;Mã TTHC;Tên thủ tục\n1;1.000010;Cấp giấy\n".encode(encoding))

    assert caught.value.id == "csv_ma_hoa"


@pytest.mark.parametrize("text", [b"\n" * 6_000_000, b";" * 6_000_000, b";;;\n" * 2_000_000])
def test_a_csv_file_of_nothing_but_blanks_is_stopped(text):
    with stops(), pytest.raises(FileError) as caught:
        of_csv(text)

    assert caught.value.id == "csv_qua_rong"
