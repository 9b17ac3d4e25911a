"""CSV files: encodings and separators as offices save them."""

import pytest

from docgen.errors import DataError, FileError
from docgen.models.bang import NguonSo
from docgen.sources import csv_text, office, sheet_rows
from docgen.sources.tables import Library
from tests.sources.workbooks import HERE, bang, file_of

TEXT = 'Mã số{0}Tên thủ tục{0}Phí\n1.000010{0}Đăng ký hộ tịch{0}5000\n1.000020{0}"Cấp{0} đổi"{0}0\n'


def read(data: bytes):
    return csv_text.sheet(file_of(data, "thu_tuc.csv"), HERE)


@pytest.mark.parametrize("separator", ";,\t")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_separator_and_encoding_of_unicode_is_read(separator, encoding):
    sheet = read(TEXT.format(separator).encode(encoding))

    assert sheet.rows == [
        ["Mã số", "Tên thủ tục", "Phí"],
        ["1.000010", "Đăng ký hộ tịch", "5000"],
        ["1.000020", f"Cấp{separator} đổi", "0"],
    ]
    assert sheet.encoding == ""


def test_windows_1258_is_read_and_named():
    sheet = read("Tên;Phí\nHô\u0323 ti\u0323ch;1\n".encode("cp1258"))

    assert sheet.rows[1] == ["Hộ tịch", "1"]
    assert sheet.encoding == "Windows-1258"


def test_a_cell_bears_its_letters_as_excel_shows_them():
    assert read(TEXT.format(";").encode()).where(2, 1).cell == "B3"


def test_records_of_different_width_are_filled_up():
    assert read(b"a;b;c\n1;2\n\n1;2;3\n").rows == [
        ["a", "b", "c"],
        ["1", "2", ""],
        ["", "", ""],
        list("123"),
    ]


def test_an_empty_file_has_no_rows():
    assert read(b"").rows == []


def test_a_line_break_inside_a_cell_stays_one():
    assert read(b'a;b\n"x\r\ny";2\n').rows[1] == ["x\ny", "2"]


@pytest.mark.parametrize(
    ("data", "id_"),
    [
        (b"PK\x03\x04...", "csv_la_excel"),
        (b"\xd0\xcf\x11\xe0...", "csv_la_excel"),
        (b"a;b\n\xd2\xff;\x9d\x8d\n", "csv_ma_hoa"),
        (b"\xff\xfea\x00\xd8", "csv_ma_hoa"),
    ],
)
def test_what_is_no_csv_is_one_error(data, id_):
    with pytest.raises(FileError) as caught:
        read(data)

    assert caught.value.id == id_


@pytest.mark.parametrize("data", [b'a;b\n"x;y\n', b'a;b\n"x"y;1\n', b"a;b\n" + b"x" * 200_000 + b";1\n"])
def test_a_broken_quotation_is_told_with_its_line(data):
    with pytest.raises(DataError) as caught:
        read(data)

    assert caught.value.id == "csv_hong"
    assert caught.value.where.line == 2


def test_a_million_columns_do_not_fill_the_memory():
    data = b";" * 3_000_000 + b"\n" + b"a\n" * 3_000

    with pytest.raises(FileError) as caught:
        read(data)

    assert caught.value.id == "csv_qua_rong"


def test_a_table_of_a_dossier_reads_csv_and_keeps_its_hash(tmp_path):
    (tmp_path / "thu_tuc.csv").write_text(
        "Mã số;Tên thủ tục;Phí (đồng)\n1.000010;Cấp giấy;5.000\n", encoding="utf-8"
    )
    library = Library(tmp_path, office.find(tmp_path))

    (row,) = sheet_rows.rows(library.sheet(NguonSo(tep="thu_tuc.csv"), HERE), bang(), HERE)

    assert dict(row.o) == {"ma": "1.000010", "ten": "Cấp giấy", "phi": "5.000"}
    assert row.where("phi").cell == "C2"
    assert list(library.hashes) == ["thu_tuc.csv"]


def test_a_csv_file_has_no_sheets_to_name(tmp_path):
    (tmp_path / "thu_tuc.csv").write_text("Mã số\n1.000010\n", encoding="utf-8")
    library = Library(tmp_path, office.find(tmp_path))

    with pytest.raises(DataError) as caught:
        library.sheet(NguonSo(tep="thu_tuc.csv", trang="TTHC"), HERE)

    assert caught.value.id == "csv_khong_trang"
