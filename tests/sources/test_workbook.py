"""Workbooks are opened with suspicion, their sheets found by name."""

import contextlib
import io
import re
import zipfile

import pytest

from docgen.errors import DataError, FileError
from docgen.say import error_line
from docgen.sources import archive, sheet_xml
from docgen.sources.archive import ArchiveError
from tests.patience import stops
from tests.sources.workbooks import HEAD, HERE, book, data_of, repacked, rows_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refused(data: bytes) -> str:
    with pytest.raises(FileError) as caught:
        rows_of(data)
    assert "thu_tuc.xlsx" in error_line(caught.value, "vi")
    assert caught.value.where == HERE
    return caught.value.id


@pytest.mark.parametrize(
    ("data", "id_"),
    [
        (b"", "bang_tinh_khong_phai"),
        (b"STT;Ten\n1;x\n", "bang_tinh_khong_phai"),
        (b"PK\x03\x04 cut", "bang_tinh_hong"),
        (OLE + b"\0" * 600, "bang_tinh_xls"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "bang_tinh_mat_khau"),
    ],
)
def test_a_file_that_is_no_workbook_is_told_apart(data, id_):
    assert refused(data) == id_


def test_another_office_file_is_no_workbook():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("word/document.xml", "<x/>")

    assert refused(out.getvalue()) == "bang_tinh_khong_phai"


def test_a_broken_sheet_is_damage_not_a_traceback():
    data = repacked(data_of(book(HEAD)), lambda name, text: text[:-40] if "sheet1" in name else text)

    assert refused(data) == "bang_tinh_hong"


def test_a_bomb_is_stopped_before_it_is_read(monkeypatch):
    monkeypatch.setattr(archive, "MAX_INFLATED", 1_000_000)
    data = repacked(
        data_of(book(HEAD)), lambda name, text: text + b" " * 2_000_000 if "styles" in name else text
    )

    assert len(data) < 20_000
    assert refused(data) == "bang_tinh_qua_lon"


def test_members_that_are_not_packed_count_too(monkeypatch):
    monkeypatch.setattr(archive, "MAX_INFLATED", 1_000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as package:
        for number in range(3):
            package.writestr(f"xl/{number}.xml", b"x" * 600)

    assert refused(out.getvalue()) == "bang_tinh_qua_lon"


def test_a_packing_that_no_workbook_uses_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as package:
        package.writestr("xl/workbook.xml", b"x" * 600)

    assert refused(out.getvalue()) == "bang_tinh_hong"


def test_sizes_that_lie_are_counted_by_inflating():
    data = data_of(book(HEAD))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        true = sum(info.file_size for info in package.infolist())
    opened = archive.open_archive(data)

    assert sum(len(opened.read(name)) for name in opened.members) == true
    assert opened.read("nothing") == b""


def test_too_many_members_are_refused(monkeypatch):
    monkeypatch.setattr(archive, "MAX_MEMBERS", 3)

    with pytest.raises(ArchiveError) as caught:
        archive.open_archive(data_of(book(HEAD)))

    assert caught.value.id == "bang_tinh_qua_lon"


def test_a_cell_far_away_does_not_fill_the_memory():
    made = book(HEAD)
    made.active["XFD1048576"] = "x"

    assert refused(data_of(made)) == "bang_tinh_qua_rong"


@pytest.mark.parametrize("old", [b'<c r="A1"', b'<c r="B1"'])
def test_a_cell_that_hides_its_place_is_refused(old):
    data = data_of(book(HEAD))

    assert refused(repacked(data, lambda _, text: text.replace(old, b"<c"))) == "bang_tinh_la"
    assert (
        refused(repacked(data, lambda _, text: text.replace(old, old.replace(b"<c", b"<y:c"))))
        == "bang_tinh_la"
    )


def test_a_sheet_with_prefixed_elements_is_read_like_any_other():
    def prefixed(name, text):
        if "sheet1" not in name:
            return text
        text = text.replace(b"</", b"</@").replace(b"<", b"<x:").replace(b"<x:/@", b"</x:")
        return text.replace(b"xmlns=", b"xmlns:x=")

    data = repacked(data_of(book(HEAD, [1, "1.000010", "x<y", "A", 5])), prefixed)

    assert [row.o["ten"] for row in rows_of(data)] == ["x<y"]


def test_the_only_visible_sheet_needs_no_name():
    made = book(HEAD, [1, "1.000010", "Tên", "A", 5])
    made.create_sheet("Danh mục").sheet_state = "hidden"

    assert len(rows_of(made)) == 1


def test_a_sheet_is_found_without_accents_case_or_spaces():
    made = book(HEAD, [1, "1.000010", "Tên", "A", 5], title="Thủ  tục 2021")
    made.create_sheet("Khác")

    assert len(rows_of(made, sheet="thu tuc 2021")) == 1


@pytest.mark.parametrize(
    ("name", "id_"),
    [(None, "trang_tinh_nhieu"), ("Thu tucs", "trang_tinh_khong_co_gan"), ("zzz", "trang_tinh_khong_co")],
)
def test_a_sheet_in_doubt_lists_them_all(name, id_):
    made = book(HEAD, title="Thủ tục")
    made.create_sheet("Khác")

    with pytest.raises(DataError) as caught:
        rows_of(made, sheet=name)

    assert caught.value.id == id_
    assert "«Thủ tục», «Khác»" in error_line(caught.value, "vi")


def test_two_sheets_alike_are_not_guessed():
    made = book(HEAD, title="Ma")
    made.create_sheet("Mã")

    with pytest.raises(DataError) as caught:
        rows_of(made, sheet="mạ")

    assert caught.value.id == "trang_tinh_lan"


def test_what_the_reader_leaves_out_is_noted():
    made = book(["A", "B"], ["=1/0", 0.5], ["#N/A", 7], ["=1+1", 1], ['=""', 2])
    made.active["A3"].data_type = "e"
    made.active["B2"].number_format = "0.00%"
    made.active["B3"].number_format = "00000"
    made.active["B4"].number_format = '0" 100%"'

    notes = sheet_xml.notes(archive.open_archive(data_of(made)), "ThuTuc")

    assert notes.errors == {(2, 0): "#N/A"}
    assert notes.uncomputed == {(1, 0), (3, 0), (4, 0)}
    assert notes.percents == {(1, 1)}
    assert notes.zeros == {(2, 1): 5}


def test_computed_formulas_are_values():
    def computed(name, text):
        if "sheet1" not in name:
            return text
        text = text.replace(b"<f>1+1</f><v/>", b"<f>1+1</f><v>2</v>").replace(
            b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>"
        )
        return text.replace(b'<c r="A3"><f>', b'<c r="A3" t="str"><f>')

    data = repacked(data_of(book(["A"], ["=1+1"], ['=""'])), computed)

    assert sheet_xml.notes(archive.open_archive(data), "ThuTuc").uncomputed == frozenset()


@pytest.mark.slow
def test_fifty_thousand_rows_are_all_read():
    made = book(HEAD, *([n, f"1.{n:06d}", "Thủ tục", "Lĩnh vực", n] for n in range(50_000)))
    data = data_of(made)

    found = rows_of(data)

    assert len(found) == 50_000


SHEET_XML, STYLES_XML, BOOK_XML = "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"


@pytest.mark.parametrize(
    ("part", "mark", "poison"),
    [
        (SHEET_XML, b"<sheetData>", b"<sheetData>" + b"<c " * 200_000),
        (SHEET_XML, b"<sheetData>", b'<sheetData><c r="A1"><f/>' + b" " * 300_000),
        (SHEET_XML, b"<sheetData>", b"<sheetData>" + b'<c t="e" ' * 50_000),
        (SHEET_XML, b"<sheetData>", b"<sheetData><c " + b't="e" ' * 50_000 + b"<"),
        (STYLES_XML, b"<cellXfs", b"<cellXfs>" * 200_000 + b"<cellXfs"),
        (BOOK_XML, b"<sheet ", b"<sheet " + b"a" * 300_000 + b" "),
    ],
)
def test_xml_made_to_be_slow_comes_to_a_judgement(part, mark, poison):
    made = data_of(book(HEAD, [1, "1.000010", "Một", "A", 3]))
    data = repacked(made, lambda name, old: old.replace(mark, poison, 1) if name == part else old)

    with stops(), contextlib.suppress(DataError, FileError):
        rows_of(data)


def test_merged_cells_that_cover_more_than_the_sheet_are_refused():
    made = data_of(book(HEAD, *([n, f"1.{n:06d}", "Tên", "A", 3] for n in range(2_000))))
    ranges = b'<mergeCell ref="D2:D2001"/>' * 3_000
    tail = b"</sheetData><mergeCells>" + ranges + b"</mergeCells>"
    data = repacked(made, lambda _, old: old.replace(b"</sheetData>", tail))

    assert refused(data) == "bang_tinh_qua_rong"


def test_a_shared_formula_without_a_value_is_still_seen():
    made = data_of(book(HEAD, [1, "1.000010", "Một", "A", 3]))
    shared = b'<c r="B2"><f t="shared" si="0"/></c>'
    data = repacked(made, lambda _, old: re.sub(rb'<c r="B2".*?</c>', shared, old))

    with pytest.raises(DataError) as caught:
        rows_of(data)

    assert caught.value.id == "o_chua_tinh"
