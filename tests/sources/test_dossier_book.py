"""A dossier filled in Excel is read as its YAML would be, and every bad cell is named in one run."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from pydantic import ValidationError

from docgen.models.ho_so import HoSo
from docgen.sources import dossier_book, form_plan, messages
from docgen.sources.form_sheets import Found
from docgen.sources.form_tables import fields_of
from docgen.sources.lines import Lines
from docgen.sources.sheet_xml import SheetNotes
from docgen.sources.workbook import Sheet
from tests.sources.forms import column, file_of, opened, put, read, row, saved, start, told


def changed(kind, *changes):
    """A form after `changes`, each called with the workbook."""
    book = opened(start(kind))
    for change in changes:
        change(book)
    return saved(book)


def facts(data):
    tree = read(data)
    assert tree.errors == ()
    return HoSo.model_validate(tree.data)


def test_what_is_typed_is_found_by_labels_in_any_order_case_and_accents():
    def retyped(book):
        sheet = book["Văn bản"]
        sheet.cell(row(sheet, "Trích yếu"), 1).value = "TRICH YEU"
        sheet.cell(row(sheet, "Đơn vị soạn thảo"), 1).value = "don_vi_soan_thao"
        book["Kính gửi"].title = "kinh gui"
        book["Nơi nhận"].insert_rows(1, 3)

    assert facts(changed("cong_van", retyped)) == facts(start("cong_van"))


def test_days_numbers_and_yes_no_of_excel_are_read():
    def issued(book):
        sheet = book["Văn bản"]
        put(sheet, "Tháng của dự thảo", None)
        put(sheet, "Số văn bản", 15)
        put(sheet, "Ngày văn bản", dt.date(2027, 1, 5))
        put(sheet, "Hình thức", "Điện tử")
        put(sheet, "In địa chỉ cơ quan ở chân trang đầu", True)

    document = facts(changed("cong_van", issued)).van_ban[0]

    assert (document.so_van_ban, document.ngay_van_ban) == (15, dt.date(2027, 1, 5))
    assert (document.hinh_thuc, document.in_dia_chi) == ("dien_tu", True)


def test_examples_and_sheets_of_ones_own_are_not_read():
    def more(book):
        book.create_sheet("Ghi chú của tôi").append(["Mục", "không đọc"])

    assert facts(changed("cong_van", more)).chi_tieu == ()


def test_every_value_and_every_empty_cell_has_its_place():
    lines = read(start("cong_van")).lines

    assert lines.where(("van_ban", 0, "noi_dung")).cell == "Văn bản!C8"
    assert lines.where(("van_ban", 0, "ngay_van_ban")).cell == "Văn bản!C6"
    assert lines.where(("van_ban", 0, "kinh_gui", 1)).cell == "Kính gửi!B4"
    assert lines.where(("van_ban", 0, "noi_nhan", 0, "muc_dich")).cell == "Nơi nhận!C3"
    assert lines.where(("van_ban", 0, "phu_luc", 0, "bang", 0, "nguon", 1, "ma_thu_tuc")).cell.startswith(
        "Bảng"
    )
    assert lines.where(("van_ban", 0, "can_cu", 5)).cell == "Căn cứ!A1"


def test_rows_go_to_the_document_that_they_name_and_stay_there():
    def second(book):
        sheet = book["Văn bản"]
        for label in ("Tháng của dự thảo", "Trích yếu", "Nội dung", "Người ký"):
            put(sheet, label, sheet.cell(row(sheet, label), 3).value, at=4)
        put(sheet, "Loại văn bản", "Tờ trình", at=4)
        lines = book["Kính gửi"]
        for at, owner in ((3, "công văn"), (5, "To trinh")):
            lines.cell(at, 1).value = owner
        lines.cell(5, 2).value = "Ủy ban nhân dân tỉnh"
        lines.cell(6, 2).value = "Hội đồng nhân dân tỉnh"
        book["Nơi nhận"]["A3"] = "1"
        book["Phụ lục"]["A3"] = "cong_van"

    letter, submission = facts(changed("cong_van", second)).van_ban

    assert len(letter.kinh_gui) == 2
    assert submission.kinh_gui == ("Ủy ban nhân dân tỉnh", "Hội đồng nhân dân tỉnh")
    assert [len(one.noi_nhan) for one in (letter, submission)] == [2, 0]
    assert len(letter.phu_luc[0].bang) == 1


def test_every_bad_cell_is_told_in_one_run():
    expected = []

    def spoiled(book):
        sheet = book["Văn bản"]
        expected.append(("o_khong_phai_so", put(sheet, "Số văn bản", "mười")))
        expected.append(("o_chua_tinh", put(sheet, "Lần dự thảo", "=1+1")))
        expected.append(("o_loi_cong_thuc", put(sheet, "Phạm vi lưu hành", "#N/A")))
        expected.append(("o_ma_bi_doi", put(sheet, "Lưu: Chỉ số dưới", 1.5)))
        put(sheet, "Mẫu Word", "x")
        label = sheet.cell(row(sheet, "Mẫu Word"), 1)
        label.value = "Mẫu Wod"
        expected.append(("mau_excel_nhan_la_gan", f"Văn bản!{label.coordinate}"))
        at = row(sheet, "Hình thức")
        put(sheet, "Hình thức", "giấy")
        sheet.merge_cells(start_row=at, end_row=at, start_column=3, end_column=4)
        expected.append(("mau_excel_o_gop", f"Văn bản!C{at}"))
        dossier = book["Hồ sơ"]
        expected.append(("mau_excel_mot_o", put(dossier, "Cơ quan ban hành", "khac", at=4)))
        dossier.cell(1, 4).value = "Ghi ở đây nữa"
        book["Kính gửi"]["A5"], book["Kính gửi"]["B5"] = "Tờ trình", "UBND tỉnh"
        expected.append(("mau_excel_van_ban_khong_co", "Kính gửi!A5"))
        targets = book["Chỉ tiêu"]
        cell = targets.cell(3, column(targets, "Giá trị"), 0.37)
        cell.number_format = "0%"
        expected.append(("o_phan_tram", f"Chỉ tiêu!{cell.coordinate}"))

    assert sorted(told(changed("cong_van", spoiled))) == sorted(expected)


def test_a_label_that_stands_twice_and_a_value_without_one_are_told():
    def spoiled(book):
        sheet = book["Văn bản"]
        sheet.cell(60, 1).value = "Trích yếu"
        sheet.cell(61, 3).value = "lạc"
        heading = book["Nơi nhận"]
        heading.cell(1, 6).value = "Số điện thoại"
        heading.cell(3, 6).value = "0255"

    assert told(changed("cong_van", spoiled)) == [
        ("mau_excel_nhan_lap", "Văn bản!A60"),
        ("mau_excel_nhan_trong", "Văn bản!C61"),
        ("mau_excel_nhan_la", "Nơi nhận!F1"),
    ]


def test_a_hidden_sheet_and_a_name_nearly_right_are_told():
    def spoiled(book):
        book["Nơi nhận"].sheet_state = "hidden"
        book["Kính gửi"].title = "Kính gởi"

    found = [error.id for error in read(changed("cong_van", spoiled)).errors]

    assert found == ["mau_excel_trang_la", "mau_excel_trang_an"]


@pytest.mark.parametrize(
    ("names", "id_"),
    [(["Danh mục"], "mau_excel_khong_phai"), (["Hồ sơ", "Khác"], "mau_excel_thieu_trang")],
)
def test_a_foreign_workbook_is_one_clear_error(names, id_):
    book = Workbook()
    book.active.title = names[0]
    for name in names[1:]:
        book.create_sheet(name)

    tree = read(saved(book))

    assert [error.id for error in tree.errors] == [id_]
    assert not tree.whole


@pytest.mark.parametrize("sheet", ["Hồ sơ", "Văn bản", "Nơi nhận", "Bảng danh_muc"])
def test_a_sheet_without_its_heading_is_told(sheet):
    def emptied(book):
        book[sheet].delete_rows(1, 60)
        book[sheet]["B2"] = "x"

    assert ("mau_excel_dau_trang", f"{sheet}!A1") in told(changed("cong_van", emptied))


def test_rows_of_several_documents_need_a_name_of_theirs():
    def second(book):
        put(book["Văn bản"], "Loại văn bản", "Tờ trình", at=4)

    found = told(changed("cong_van", second))

    assert ("mau_excel_van_ban_nao", "Kính gửi!A3") in found


def test_only_a_workbook_with_the_sheets_of_a_dossier_is_one():
    assert dossier_book.is_form(file_of(start()))
    assert not dossier_book.is_form(file_of(saved(Workbook())))
    assert not dossier_book.is_form(file_of(b"PK\x03\x04 cut"))


PLAN = form_plan.dossier()
DOCUMENT = PLAN.lists["van_ban"]
TABLE = DOCUMENT.lists["phu_luc"].lists["bang"]
LABELS = [one.label for one in (*PLAN.fields, *DOCUMENT.fields, *fields_of(TABLE, {}))]
HEADINGS = [f.label for item in (*PLAN.lists.values(), *DOCUMENT.lists.values()) for f in item.fields]
SHEETS = [PLAN.label, DOCUMENT.label, *(one.label for one in DOCUMENT.lists.values()), "Bảng a"]
VALUES = st.one_of(
    st.sampled_from(
        ["", "Mục", "Cách ghi", "Số liệu", "cong_van", "1", "có", "(ví dụ)", "a\nb", *LABELS, *HEADINGS]
    ),
    st.text(max_size=5),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(),
)
CELLS = st.lists(st.lists(VALUES, min_size=4, max_size=4), max_size=8)


def refused(data, found):
    """What the facts refuse, each with its place."""
    lines = Lines("a.xlsx", found.given, {}, cells=found.cells)
    try:
        HoSo.model_validate(data)
    except ValidationError as error:
        return messages.located(error, HoSo, data, lines)
    return []


@given(st.fixed_dictionaries(dict.fromkeys(SHEETS, CELLS)))
def test_whatever_stands_in_the_cells_is_read_or_told_at_a_cell(grids):
    notes = SheetNotes({(2, 1): "#N/A"}, frozenset({(3, 2)}), frozenset(), {})
    merged = (((1, 1), (2, 2)),)
    sheets = {
        name: Sheet("a.xlsx", name, [["Mục", "x", "y", "z"], *rows], merged, notes)
        for name, rows in grids.items()
    }
    found = Found()

    data = dossier_book.gathered("a.xlsx", sheets, found)

    assert all(one.where.cell for one in (*found.errors, *refused(data, found)))
