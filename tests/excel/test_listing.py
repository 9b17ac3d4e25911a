"""Plain lists as workbooks, read back by other hands than ours."""

import datetime as dt
import io
import tracemalloc
import warnings
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook

from docgen.errors import DataError
from docgen.excel.book import MAX_CHARS, MAX_ROWS
from docgen.excel.listing import Listing, workbook
from tests.children import as_a_child

HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    '=HYPERLINK("http://x")',
    "http://x.vn",
    "1.000010",
    "0012",
    "{=1}",
    "<r><t>1</t></r>",
    '<r></t></si><c t="n"><v>1</v></c></r>',
    "_x0041_",
    'a & b < c > "d"',
    " hai đầu ",
]


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def column(data: bytes, letter: str = "A") -> list[object]:
    return [cell.value for cell in opened(data).worksheets[0][letter]][1:]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_the_text_it_is(text):
    data = workbook([Listing("Danh mục", ["Tên"], [[text]])])

    cell = opened(data)["Danh mục"]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    assert cell.number_format == "@"


def test_numbers_and_days_are_what_they_are_and_empty_cells_empty():
    rows = [[1234, Decimal("37.50"), dt.date(2026, 11, 2), None, ""]]

    sheet = opened(workbook([Listing("a", list("abcde"), rows)])).active

    assert [cell.value for cell in sheet[2]] == [
        1234,
        37.5,
        dt.datetime.fromisoformat("2026-11-02"),
        None,
        None,
    ]
    assert [cell.number_format for cell in sheet[2]][:3] == ["#,##0", "#,##0.00", "dd/mm/yyyy"]


def test_a_number_longer_than_excel_keeps_is_text():
    data = workbook([Listing("a", ["Số"], [[1234567890123456], [123456789012345], [12 * 10**20]])])

    assert column(data) == ["1.234.567.890.123.456", 123456789012345, 12 * 10**20]


def test_a_hidden_character_is_shown_by_its_number():
    assert column(workbook([Listing("a", ["b"], [["x\x07\u200by\uffff"]])])) == ["x[U+0007][U+200B]y[U+FFFF]"]


def test_the_heading_is_bold_frozen_filtered_and_repeated_on_a4():
    data = workbook([Listing("Số văn bản", ["Số", "Trích yếu"], [[1, "Về việc"], [2, "Về"]])])

    sheet = opened(data)["Số văn bản"]
    assert all(cell.font.b and cell.font.name == "Times New Roman" for cell in sheet[1])
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("A2", "A1:B3", "$1:$1")
    assert (int(sheet.page_setup.paperSize), sheet.page_setup.fitToHeight) == (9, 0)
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)


def test_columns_are_as_wide_as_their_content_within_bounds():
    row = [1, "Sở Khoa học và Công nghệ", "dài " * 200]

    sheet = opened(workbook([Listing("a", ["TT", "Tên", "Nội dung"], [row])])).active

    narrow, name, long = (sheet.column_dimensions[letter].width for letter in "ABC")
    assert narrow < 8 < 20 < name < 40 < long < 62
    assert sheet.page_setup.orientation == "portrait"


def test_a_wide_list_lies_in_landscape():
    sheet = opened(workbook([Listing("a", ["b", "c"], [["x" * 90, "y" * 90]])])).active

    assert sheet.page_setup.orientation == "landscape"


def test_names_of_sheets_are_made_safe_and_single():
    names = ["Sở: [KH/CN]", "sở khcn", "Sở  KHCN", "x" * 40, "X" * 40, "", "'a'", "History", "𝒜" * 20]

    data = workbook([Listing(name, ["a"], []) for name in names])

    assert opened(data).sheetnames == [
        "Sở KH CN", "sở khcn", "Sở KHCN (2)", "x" * 31, "X" * 27 + " (2)", "Trang", "a", "Trang History",
        "𝒜" * 15,
    ]  # fmt: skip


def test_the_same_lists_give_the_same_bytes():
    lists = [Listing("a", ["b"], [["c"], [1]]), Listing("d", ["e"], [[None]])]

    assert workbook(lists) == workbook(lists)


def test_a_text_longer_than_a_cell_is_told_with_its_cell():
    fits, over = "x" * (MAX_CHARS - 2) + "𝒜", "x" * (MAX_CHARS - 1) + "𝒜"

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert column(workbook([Listing("a", ["b"], [[fits]])])) == [fits]
    with pytest.raises(DataError) as caught:
        workbook([Listing("Sổ", ["b"], [["ngắn"], [over]])])
    assert (caught.value.id, caught.value.where.cell) == ("excel_o_qua_dai", "Sổ!A3")
    assert caught.value.args_ == {"length": MAX_CHARS + 1, "limit": MAX_CHARS}


@pytest.mark.parametrize(
    ("rows", "headings", "id_"),
    [(range(MAX_ROWS), ["a"], "excel_qua_nhieu_dong"), ((), ["a"] * 16_385, "excel_qua_nhieu_cot")],
)
def test_a_list_larger_than_a_sheet_is_told_at_once(rows, headings, id_):
    with pytest.raises(DataError) as caught:
        workbook([Listing("Sổ", headings, rows)])

    assert (caught.value.id, caught.value.args_["name"]) == (id_, "Sổ")


def as_read(data: bytes) -> list[object]:
    """Return what a person sees of a workbook: cells, their formats, widths, filters."""
    return [
        (
            sheet.title,
            [[(cell.value, cell.number_format) for cell in row] for row in sheet.iter_rows()],
            {letter: column.width for letter, column in sheet.column_dimensions.items()},
            sheet.auto_filter.ref,
            sheet.page_setup.orientation,
        )
        for sheet in opened(data)
    ]


def many_rows(count: int):
    return ((number, f"Đơn vị số {number}", "x" * 64) for number in range(count))


def test_with_a_scratch_folder_the_same_comes_out_and_nothing_stays_there(tmp_path):
    escaped = "_x0041_"  # escaped as it must be, but openpyxl reads it so in shared strings alone
    texts = [text for text in HOSTILE if text != escaped]
    rows = [[text, 12, Decimal("1.5"), dt.date(2026, 1, 2), None] for text in texts]
    lists = [Listing("a", ["Tên dài\nhơn", *"bcde"], rows), Listing("d", ["e"], [])]

    data = workbook(lists, scratch=tmp_path)

    assert as_read(data) == as_read(workbook(lists))
    assert workbook(lists, scratch=tmp_path) == data
    assert list(tmp_path.iterdir()) == []


def test_with_a_scratch_folder_memory_does_not_grow_with_the_rows(tmp_path):
    def peak(count, scratch):
        tracemalloc.start()
        try:
            workbook([Listing("a", ["TT", "Tên", "SHA-256"], many_rows(count))], scratch=scratch)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    few, many, held = peak(100, tmp_path), peak(3_000, tmp_path), peak(3_000, None)

    assert many - few < (held - few) / 4


def test_a_scratch_folder_on_a_full_disk_is_an_error_of_the_system(tmp_path):
    def told():
        try:
            workbook([Listing("a", ["TT", "Tên", "SHA-256"], many_rows(3_000))], scratch=tmp_path)
        except OSError as error:
            return error.strerror
        return "none"

    assert as_a_child(told, limit=100_000) == "File too large"
