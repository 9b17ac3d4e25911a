"""The form that is filled in Excel: lists, marks, notes, and nothing that it cannot give back."""

from docgen.excel import form, form_words
from tests.offices import LETTER
from tests.sources.forms import ho_so_of, opened, row, start


def test_the_same_dossier_gives_the_same_bytes():
    ho_so = ho_so_of(LETTER.encode())

    assert form.workbook(ho_so, {}) == form.workbook(ho_so, {})


def test_the_sheets_stand_in_the_order_in_which_they_are_filled():
    names = opened(start("cong_van")).sheetnames

    assert names == [
        "Hướng dẫn", "Hồ sơ", "Văn bản", "Kính gửi", "Căn cứ", "Nơi nhận", "Phụ lục", "Bảng danh_muc",
        "Chỉ tiêu", "Giải trình", "Danh mục chọn",
    ]  # fmt: skip


def test_what_must_be_filled_is_marked_and_explained():
    sheet = opened(start("cong_van"))["Văn bản"]
    at = row(sheet, "Trích yếu")

    assert sheet.cell(at, 1).value == "Trích yếu *"
    assert sheet.cell(at, 2).value == form_words.NOTES["van_ban.trich_yeu"]
    assert sheet.freeze_panes == "C2"


def test_headings_of_lists_bear_notes_and_an_example_in_grey():
    sheet = opened(start("cong_van"))["Nơi nhận"]

    assert form_words.NOTES["noi_nhan.ten"] in sheet["B1"].comment.text
    assert sheet["A2"].value == form_words.EXAMPLE
    assert sheet["B2"].fill.fgColor.rgb != sheet["B3"].fill.fgColor.rgb


def test_codes_are_typed_as_text_and_text_is_no_formula():
    ho_so = ho_so_of(LETTER.replace("Thủ tục thứ nhất", "=1+1").encode())
    book = opened(form.workbook(ho_so, {}))
    sheet = next(one for one in book if one.title.startswith("Bảng"))

    cells = {cell.value: cell for line in sheet.iter_rows() for cell in line if cell.value}
    assert cells["1.000010"].number_format == "@"
    assert cells["=1+1"].data_type == "s"
