"""Tables of a form: columns side by side, headings over neighbours, rows below."""

from docgen.models.ho_so import HoSo
from docgen.sources import form_plan
from docgen.sources.form_sheets import HIDDEN, LABEL, PARENTS, ROWS
from tests.sources.forms import opened, put, read, row, saved, start, told

SHEET = "Bảng danh_muc"


def changed(*changes):
    book = opened(start("cong_van"))
    for change in changes:
        change(book[SHEET])
    return saved(book)


def table(data):
    tree = read(data)
    assert tree.errors == ()
    return HoSo.model_validate(tree.data).van_ban[0].phu_luc[0].bang[0]


def test_rows_are_read_by_the_keys_of_their_columns_and_numbers_of_rows_are_docgens():
    def numbered(sheet):
        first = row(sheet, ROWS) + 1
        for at in range(3):
            sheet.cell(first + at, 2).value = at + 1
        sheet.cell(first + 3, 2).value = 4

    found = table(changed(numbered))

    assert found == table(start("cong_van"))
    assert found.nguon[0]["ma_thu_tuc"] == "1.000010"


def test_a_heading_over_neighbours_gathers_them_and_stops_at_a_stranger():
    def headed(sheet):
        put(sheet, PARENTS, "Thủ tục\nTrong tỉnh", at=3)
        put(sheet, PARENTS, "Thủ tục", at=4)

    top = table(changed(headed)).cot

    assert [column.tieu_de for column in top] == ["STT", "Thủ tục", "Ghi chú"]
    inner = top[1].cot
    assert [column.tieu_de for column in inner] == ["Trong tỉnh", "Tên thủ tục hành chính"]
    assert [column.ma_cot for column in inner[0].cot] == ["ma_thu_tuc"]


def test_a_column_that_is_not_printed_only_feeds_others():
    keys = [column.ma_cot for column in table(start("cong_van")).cot]

    def printed(sheet):
        put(sheet, HIDDEN, "không", at=6)

    assert "linh_vuc" not in keys
    assert [column.ma_cot for column in table(changed(printed)).cot] == [*keys, "linh_vuc"]


def test_a_sheet_of_the_same_workbook_is_named_without_its_file():
    def elsewhere(sheet):
        first = row(sheet, ROWS) + 1
        sheet.delete_rows(first, 10)
        put(sheet, "Nguồn số liệu: Trang tính", "Danh mục", at=2)

    source = table(changed(elsewhere)).nguon

    assert (source.tep, source.trang) == ("ho_so.xlsx", "Danh mục")


def test_a_source_and_rows_exclude_each_other_and_stray_cells_are_told():
    def spoiled(sheet):
        put(sheet, "Nguồn số liệu: Tệp", "a.xlsx", at=2)
        put(sheet, "Mã bảng", "khac", at=3)
        sheet.cell(row(sheet, ROWS) + 1, 8).value = "lạc"

    data = changed(spoiled)
    sheet = opened(data)[SHEET]

    assert told(data) == [
        ("mau_excel_mot_o", f"{SHEET}!C{row(sheet, 'Mã bảng')}"),
        ("mau_excel_o_thua", f"{SHEET}!H{row(sheet, ROWS) + 1}"),
        ("mau_excel_hai_nguon", f"{SHEET}!B{row(sheet, 'Nguồn số liệu: Tệp')}"),
    ]


def test_a_file_and_a_list_of_the_dossier_exclude_each_other():
    def spoiled(sheet):
        sheet.delete_rows(row(sheet, ROWS) + 1, 10)
        put(sheet, "Nguồn số liệu: Tệp", "a.xlsx", at=2)
        put(sheet, "Nguồn số liệu: Danh sách của hồ sơ", "Chỉ tiêu", at=2)

    data = changed(spoiled)

    assert told(data) == [
        ("mau_excel_hai_nguon", f"{SHEET}!B{row(opened(data)[SHEET], 'Nguồn số liệu: Tệp')}")
    ]


def test_a_table_without_rows_is_one_to_be_filled_in_by_hand():
    def emptied(sheet):
        sheet.delete_rows(row(sheet, ROWS) + 1, 10)

    assert table(changed(emptied)).nguon == ()


def test_the_annex_of_a_table_is_named_or_the_only_one():
    def unnamed(sheet):
        put(sheet, "Phụ lục", None, at=2)

    def wrong(sheet):
        put(sheet, "Phụ lục", "danh_mu", at=2)

    assert table(changed(unnamed)) == table(start("cong_van"))
    assert told(changed(wrong)) == [("mau_excel_phu_luc_khong_co_gan", f"{SHEET}!B4")]


def test_a_table_that_several_annexes_could_have_names_its_own():
    book = opened(start("cong_van"))
    book["Phụ lục"].append([None, "khac"])
    book["Phụ lục"]["B4"] = "khac"
    put(book[SHEET], "Phụ lục", None, at=2)

    assert told(saved(book)) == [("mau_excel_phu_luc_nao", f"{SHEET}!B4")]


def test_labels_of_the_form_itself_are_no_fields():
    item = form_plan.dossier().lists["van_ban"].lists["phu_luc"].lists["bang"]
    labels = {field.label for field in item.fields} | {
        f.label for one in item.lists.values() for f in one.fields
    }

    assert not labels & {LABEL, PARENTS, HIDDEN, ROWS}
