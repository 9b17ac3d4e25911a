"""Hostile and broken source files: one clear line, in bounded time and memory."""

import io
import zipfile

import pytest

from docgen.errors import DocgenError, FileError, leaves
from docgen.say import error_line
from docgen.sources import source_check
from tests.patience import stops
from tests.sources import planted
from tests.sources.test_source_check import KNOWN, checked, placed
from tests.sources.workbooks import HEAD, book, data_of, file_of, repacked

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refused(data: bytes, name: str = "thu_tuc.xlsx") -> str:
    with stops(), pytest.raises(DocgenError) as caught:
        source_check.check(file_of(data, name), planted.DAY, KNOWN)
    (one,) = leaves(caught.value)
    assert isinstance(one, FileError)
    assert error_line(one, "vi").count("\n") == 0
    assert name in error_line(one, "vi")
    return one.id


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name.replace("__", "/"), data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "id_"),
    [
        (b"%PDF-1.7", "bang_tinh_khong_phai"),
        (OLE + b"\0" * 600, "bang_tinh_xls"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "bang_tinh_mat_khau"),
        (zipped(**{"xl__workbook.bin": b"x"}), "bang_tinh_xlsb"),
        (zipped(**{"word__document.xml": b"x"}), "bang_tinh_khong_phai"),
    ],
)
def test_what_is_no_workbook_is_told_apart(data, id_):
    assert refused(data) == id_


@pytest.mark.slow
def test_a_gigabyte_of_zeros_is_stopped_while_it_inflates():
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package,
        package.open("xl/workbook.xml", "w", force_zip64=True) as member,
    ):
        for _ in range(1_000):
            member.write(b"\0" * 1_000_000)

    assert refused(out.getvalue()) == "bang_tinh_qua_lon"


def test_a_million_empty_rows_cost_nothing():
    rows = b"".join(b'<row r="%d" ht="15"/>' % number for number in range(3, 1_000_003))
    data = repacked(
        data_of(book(HEAD, [1, "1.000010", "Cấp giấy", "Hộ tịch", 5])),
        lambda name, text: (
            text.replace(b"</sheetData>", rows + b"</sheetData>") if "sheet1" in name else text
        ),
    )

    with stops():
        found = source_check.check(file_of(data), planted.DAY, KNOWN)

    assert [len(sheet.rows) for sheet in found.sheets] == [1]


def test_a_million_formatted_rows_are_refused_with_a_remedy():
    cells = b"".join(
        b'<row r="%d"><c r="A%d" s="0"/><c r="H%d" s="0"/></row>' % (number, number, number)
        for number in range(3, 1_000_003)
    )
    data = repacked(
        data_of(book(HEAD)),
        lambda name, text: (
            text.replace(b"</sheetData>", cells + b"</sheetData>") if "sheet1" in name else text
        ),
    )

    assert refused(data) == "bang_tinh_qua_rong"


def test_a_merged_range_over_the_whole_sheet_is_refused():
    made = book(HEAD, [1, "1.000010", "Cấp", "Hộ tịch", 5])
    data = repacked(
        data_of(made),
        lambda name, text: (
            text.replace(
                b"</sheetData>",
                b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
            )
            if "sheet1" in name
            else text
        ),
    )

    with stops():
        found = source_check.check(file_of(data), planted.DAY, KNOWN)

    assert len(found.sheets) == 1


def test_a_link_to_another_file_is_named_once_and_not_followed():
    made = book(HEAD, [1, "1.000010", "Cấp", "Hộ tịch", 5])
    data = repacked(data_of(made), lambda _, text: text)
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as package:
        package.writestr("xl/externalLinks/externalLink1.xml", b"<externalLink/>")

    found = source_check.check(file_of(out.getvalue()), planted.DAY, KNOWN)

    assert [fault.error.id for fault in found.faults] == ["lien_ket_ngoai"]


def test_a_formula_that_calls_a_program_is_named():
    made = book(["STT", "Đơn vị", "Giá"], [1, "A", "=cmd|'/c calc'!A0"], [2, "B", 3])

    assert placed(checked(made)) == [("ThuTuc!C2", "o_lenh")]


def test_hidden_sheets_are_named_and_left_alone():
    made = planted.clean()
    made["Thu phí"].sheet_state = "hidden"
    made["Thu phí"]["D7"] = 1
    found = checked(made)

    assert [fault.error.id for fault in found.faults] == ["trang_an"]
    assert "«Thu phí»" in error_line(found.faults[0].error, "vi")


def test_a_heading_that_is_nearly_right_is_offered():
    made = book(["STT", "Mã TTCH", "Tên TTHC", "Lĩnh vực"], [1, "1.000010", "Cấp giấy", "Hộ tịch"])
    found = checked(made)

    assert placed(found) == [("ThuTuc!A1", "cot_can_thieu_gan")]
    assert "«Mã TTCH»" in error_line(found.faults[0].error, "vi")


def test_a_hidden_column_and_a_heading_there_twice_are_named():
    made = book(["STT", "Mã TTHC", "Tên TTHC", "Mã TTHC"], [1, "1.000010", "Cấp giấy", "x"])
    made.active.column_dimensions["C"].hidden = True

    assert placed(checked(made)) == [("ThuTuc!C1", "cot_an"), ("ThuTuc!D1", "cot_lap")]


def test_a_code_may_stand_in_several_sheets_with_the_same_facts():
    made = book(["STT", "Mã TTHC", "Tên TTHC"], [1, "1.000010", "Cấp giấy"], title="Tỉnh")
    other = made.create_sheet("Xã")
    other.append(["STT", "Mã TTHC", "Tên TTHC"])
    other.append([1, "1.000010.H12", "cấp  giấy"])
    other.append([2, "1.000010.000.00.00.H12", "Cấp lại"])

    assert placed(checked(made)) == [("Xã!C3", "ma_hai_ten")]


def test_a_record_of_csv_with_too_many_cells_is_named():
    data = "STT,Mã TTHC,Tên TTHC\n1,1.000010,Cấp giấy\n2,1.000020,Cấp, đổi\n".encode()
    found = source_check.check(file_of(data, "a.csv"), planted.DAY, KNOWN)

    assert placed(found) == [("D3", "csv_thua_o")]


def test_numbers_and_days_are_text_in_csv_and_that_is_no_fault():
    head = "Số, ký hiệu;Ngày ban hành;Trích yếu\n"
    data = (head + "30/2020/NĐ-CP;05/3/2020;về công tác văn thư\n1/QĐ;5/2020;x\n").encode()
    found = source_check.check(file_of(data, "a.csv"), planted.DAY, KNOWN)

    assert [sheet.loai.khoa for sheet in found.sheets] == ["can_cu"]
    assert placed(found) == [("B3", "o_ngay_sai")]


def test_merged_cells_beyond_the_data_are_left_alone():
    made = book(["STT", "Mã TTHC", "Tên TTHC"], [1, "1.000010", "Cấp giấy"])
    made.active.merge_cells("B9:C12")

    assert placed(checked(made)) == []


def test_a_workbook_of_another_program_is_read_like_any_other():
    data = data_of(
        book(["STT", "Mã TTHC", "Tên TTHC"], [1, "1.000010", "Cấp giấy"], [2, "1.000010", "Cấp giấy"])
    )
    quoted = repacked(data, lambda name, text: text.replace(b'"', b"'") if "sheet1" in name else text)

    found = source_check.check(file_of(quoted), planted.DAY, KNOWN)

    assert placed(found) == [("ThuTuc!B3", "ma_trung")]


def test_a_table_of_targets_without_its_names_is_still_read():
    made = book(["STT", "ĐVT", "Giá trị"], [1, "%", 120], title="Chỉ tiêu")

    assert placed(checked(made)) == [("Chỉ tiêu!A1", "cot_can_thieu"), ("Chỉ tiêu!C2", "ty_le_ngoai")]
