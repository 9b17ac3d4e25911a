"""A table annex as a workbook: its form, its figures, and text that stays text."""

import datetime as dt
import io
import re

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen.annex.table import printed
from docgen.errors import DataError
from docgen.excel.annex import workbook
from docgen.excel.book import About
from docgen.excel.sheet import Head
from docgen.models.van_ban import PhuLuc
from tests.annex.rows import bang, rows

HEAD = Head("Phụ lục II", "Danh mục thủ tục", "(Kèm theo Công văn số 15/SKHCN-CĐS)")
COLUMNS = [
    {"ma_cot": "stt", "tieu_de": "STT"},
    {"ma_cot": "ma", "tieu_de": "Mã số", "can_le": "giua"},
    {"ma_cot": "ten", "tieu_de": "Tên thủ tục"},
    {
        "tieu_de": "Hồ sơ",
        "cot": [
            {"ma_cot": "da_nhan", "tieu_de": "Đã nhận", "kieu": "so"},
            {"ma_cot": "phi", "tieu_de": "Phí", "kieu": "so"},
        ],
    },
    {"ma_cot": "tt", "tieu_de": "Toàn trình", "lay_tu": "muc", "danh_dau": ["TT"]},
]
FACTS = [
    {
        "linh_vuc": "Y tế",
        "ma": "1.000010",
        "ten": "Thủ tục một",
        "da_nhan": "1200",
        "phi": "37,50",
        "tt": "TT",
    },
    {"linh_vuc": "Y tế", "ma": "0012", "ten": "Thủ tục hai", "da_nhan": "34", "phi": ""},
    {"linh_vuc": "Hộ tịch", "ma": "2.000002", "ten": "Thủ tục ba", "da_nhan": "5", "phi": "12", "tt": "TT"},
]


def annex(*tables, **more):
    return PhuLuc(ma_phu_luc="a", bang=tables, **more)


def made(columns=COLUMNS, facts=FACTS, annex_more=None, head=HEAD, numbered=False, **more) -> bytes:
    table = bang(columns, **more)
    return workbook(
        annex(table, **(annex_more or {})), (printed(table, rows(*facts)),), head, numbered=numbered
    )


def grouped(**more) -> bytes:
    return made(nhom="linh_vuc", tong=["da_nhan", "phi"], **more)


def sheet(data: bytes, *, values=False) -> Worksheet:
    return load_workbook(io.BytesIO(data), data_only=values).worksheets[0]


def row_of(found: Worksheet, label: str) -> int:
    return next(cell.row for row in found.iter_rows() for cell in row if cell.value == label)


def widths_mm(found: Worksheet) -> list[float]:
    """Return the widths of the columns: their unit is a figure of the font, 8 pixels of 1/96 inch."""
    dimensions = sorted(found.column_dimensions.values(), key=lambda one: one.min)
    return [one.width * 8 * 25.4 / 96 for one in dimensions for _ in range(one.min, one.max + 1)]


def texts(found: Worksheet, row: int) -> list[object]:
    return [cell.value for cell in found[row]]


def test_the_lines_above_are_those_of_the_annex():
    found = sheet(grouped())

    assert [found.cell(row, 1).value for row in (1, 2, 3)] == [
        "Phụ lục II",
        "DANH MỤC THỦ TỤC",
        "(Kèm theo Công văn số 15/SKHCN-CĐS)",
    ]
    assert {"A1:F1", "A2:F2", "A3:F3"} <= {str(merged) for merged in found.merged_cells.ranges}
    assert [found.cell(row, 1).font.sz for row in (1, 2, 3)] == [14, 13, 13]
    assert [found.cell(row, 1).font.b for row in (1, 2, 3)] == [True, True, False]
    assert found["A3"].font.i
    assert all(cell.font.name == "Times New Roman" for row in found.iter_rows() for cell in row if cell.value)


def test_the_heading_is_merged_as_it_nests():
    found = sheet(grouped())

    top = row_of(found, "STT")
    merged = {str(one) for one in found.merged_cells.ranges}
    assert texts(found, top) == ["STT", "Mã số", "Tên thủ tục", "Hồ sơ", None, "Toàn trình"]
    assert texts(found, top + 1) == [None, None, None, "Đã nhận", "Phí", None]
    assert {f"{letter}{top}:{letter}{top + 1}" for letter in "ABCF"} | {f"D{top}:E{top}"} <= merged
    assert all(found.cell(top, at).font.b for at in (1, 2, 3, 4, 6))


def test_heading_filter_and_print_titles_follow_the_heading():
    found = sheet(grouped())

    top = row_of(found, "STT")
    assert found.freeze_panes == f"A{top + 2}"
    assert found.print_title_rows == f"${top}:${top + 1}"
    assert found.auto_filter.ref == f"A{top + 1}:F{row_of(found, 'Tổng cộng') - 1}"


@pytest.mark.parametrize(
    ("huong", "expected"), [(None, "landscape"), ("ngang", "landscape"), ("doc", "portrait")]
)
def test_the_paper_is_a4_and_lies_unless_the_annex_stands(huong, expected):
    found = sheet(grouped(annex_more={"huong": huong}))

    assert (found.page_setup.orientation, int(found.page_setup.paperSize)) == (expected, 9)
    assert (found.page_setup.fitToWidth or 1, found.page_setup.fitToHeight) == (1, 0)
    assert found.sheet_properties.pageSetUpPr.fitToPage
    assert found.oddHeader.center.text == "&P"
    assert found.HeaderFooter.differentFirst
    assert found.firstHeader.center.text is None


@pytest.mark.parametrize(("huong", "room_mm"), [("doc", 165), ("ngang", 252)])
def test_the_columns_fill_the_page(huong, room_mm):
    found = sheet(grouped(annex_more={"huong": huong}))

    assert sum(widths_mm(found)) == pytest.approx(room_mm, abs=1)


def test_a_table_too_wide_for_its_page_keeps_columns_that_can_be_read():
    columns = [{"ma_cot": f"c{n}", "tieu_de": f"Cột thứ {n}"} for n in range(30)]
    facts = [{f"c{n}": "một đoạn chữ khá dài để đọc" for n in range(30)}]

    found = sheet(made(columns, facts))

    assert len(widths_mm(found)) == 30
    assert min(widths_mm(found)) > 20


def test_numbers_are_numbers_and_codes_are_text():
    found = sheet(grouped())

    row = row_of(found, "Thủ tục một")
    assert texts(found, row) == [1, "1.000010", "Thủ tục một", 1200, 37.5, "X"]
    assert [cell.number_format for cell in found[row]] == ["0", "@", "@", "#,##0", "#,##0.00", "@"]
    assert found.cell(row + 1, 2).value == "0012"
    assert [cell.alignment.horizontal for cell in found[row]] == [
        "center", "center", "left", "right", "right", "center",
    ]  # fmt: skip


def test_a_group_is_one_bold_merged_row():
    found = sheet(grouped())

    row = row_of(found, "Hộ tịch")
    assert texts(found, row) == ["II", "Hộ tịch", None, None, None, None]
    assert f"B{row}:F{row}" in {str(merged) for merged in found.merged_cells.ranges}
    assert found.cell(row, 1).font.b
    assert found.cell(row, 2).font.b


def test_a_group_without_a_number_takes_the_column_of_numbers_too():
    found = sheet(made(nhom={"theo": "linh_vuc", "danh_so": "khong"}))

    row = row_of(found, "Hộ tịch")
    assert f"A{row}:F{row}" in {str(merged) for merged in found.merged_cells.ranges}


def test_a_group_bears_its_number_where_no_column_shows_it():
    found = sheet(made(COLUMNS[1:], nhom="linh_vuc"))

    row = row_of(found, "II. Hộ tịch")
    assert f"A{row}:E{row}" in {str(merged) for merged in found.merged_cells.ranges}


def test_the_third_level_of_groups_is_italic():
    facts = [{"a": "Một", "b": "Hai", "c": "Ba", "ten": "x"}]

    found = sheet(made([{"ma_cot": "stt"}, {"ma_cot": "ten"}], facts, nhom=["a", "b", "c"]))

    assert [found.cell(row_of(found, label), 2).font.i for label in ("Một", "Hai", "Ba")] == [
        False,
        False,
        True,
    ]


def test_totals_are_formulas_that_keep_their_figure():
    data = grouped()

    row = row_of(sheet(data), "Tổng cộng")
    first = row_of(sheet(data), "Y tế")
    assert texts(sheet(data), row)[3:] == [
        f"=SUBTOTAL(9,D{first}:D{row - 1})",
        f"=SUBTOTAL(9,E{first}:E{row - 1})",
        None,
    ]
    assert texts(sheet(data, values=True), row)[3:] == [1239, 49.5, None]
    assert [sheet(data).cell(row, at).number_format for at in (4, 5)] == ["#,##0", "#,##0.00"]
    assert f"A{row}:C{row}" not in {str(merged) for merged in sheet(data).merged_cells.ranges}
    assert f"A{row}:B{row}" in {str(merged) for merged in sheet(data).merged_cells.ranges}


def test_a_total_of_what_is_still_to_be_filled_in_is_ready_and_shows_nothing():
    columns = [{"ma_cot": "ten"}, {"ma_cot": "so", "kieu": "so"}]

    data = made(columns, facts=[], tong="so", dong_trong=3)

    row = row_of(sheet(data), "Tổng cộng")
    assert sheet(data).cell(row, 2).value == f"=SUBTOTAL(9,B{row - 3}:B{row - 1})"
    assert not sheet(data, values=True).cell(row, 2).value
    assert sheet(data).cell(row, 2).number_format == "#,##0;-#,##0;"
    assert sheet(data).cell(row - 1, 2).number_format == "General"


HOSTILE = [
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "{=1}", "http://x.vn", "mailto:a@b.vn", "1e5",
    "01/7/2025", "<r><t>1</t></r>", "<r></t></si></r>", "_x0041_",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_user_becomes_a_formula_a_link_or_markup(text):
    columns = [
        {"ma_cot": "ten", "tieu_de": text, "lay_tu": "ten"},
        {"ma_cot": "hai", "tieu_de": text, "lay_tu": "h"},
    ]
    facts = [{"ten": text, "hai": text, "nhom": text}]
    more = {"nhom": {"theo": "nhom", "danh_so": "khong"}, "tieu_de": text, "nhan_tong": text}

    data = made(columns, facts, head=Head("Phụ lục", text, text), **more)

    found = sheet(data)
    cells = [cell for row in found.iter_rows() for cell in row if cell.value is not None]
    assert [cell.value for cell in cells] == ["Phụ lục", text.upper(), *[text] * 7]
    assert {(cell.data_type, cell.hyperlink) for cell in cells} == {("s", None)}


def test_the_columns_of_a_template_have_the_numbers_that_it_prints():
    columns = [{"ma_cot": "ten", "lay_tu": "Tên"}, {"ma_cot": "ghi_chu"}]
    facts = [{"ten": "một"}, {"ten": "hai"}]

    with_numbers, without = (sheet(made(columns, facts, numbered=numbered)) for numbered in (True, False))

    assert texts(with_numbers, row_of(with_numbers, "hai")) == [2, "hai", None]
    assert texts(with_numbers, row_of(with_numbers, "STT")) == ["STT", "Tên", "ghi_chu"]
    assert texts(without, row_of(without, "hai")) == ["hai", None]


def test_each_table_is_a_sheet_of_its_own():
    one = bang([{"ma_cot": "ten", "tieu_de": "Tên"}], ma_bang="mot", tieu_de="Các bộ")
    two = bang([{"ma_cot": "ten", "tieu_de": "Tên"}], ma_bang="hai")

    data = workbook(annex(one, two), tuple(printed(b, rows({"ten": "x"})) for b in (one, two)), HEAD)

    book = load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Phụ lục II - Các bộ", "Phụ lục II - hai"]
    assert [found["A1"].value for found in book] == ["Phụ lục II"] * 2
    assert book.worksheets[0]["A4"].value == "Các bộ"
    assert load_workbook(io.BytesIO(grouped())).sheetnames == ["Phụ lục II"]


def test_a_row_is_as_high_as_its_longest_cell():
    facts = [FACTS[0], FACTS[1] | {"ten": "Thủ tục có tên rất dài " * 20}]

    found = sheet(made(facts=facts))

    short, long = (found.row_dimensions[row_of(found, "Thủ tục một") + at].height for at in (0, 1))
    assert short is None
    assert long > 4 * 15.75


def test_the_same_annex_gives_the_same_bytes():
    assert grouped() == grouped()


def test_the_file_says_what_it_is_and_knows_no_clock():
    table = bang([{"ma_cot": "ten", "tieu_de": "Tên"}])
    about = About("Danh mục", "15/SKHCN-CĐS", "Sở Khoa học và Công nghệ", dt.date(2026, 2, 5))

    data = workbook(annex(table), (printed(table, ()),), HEAD, about=about)

    found = load_workbook(io.BytesIO(data)).properties
    assert (found.title, found.subject, found.creator) == (about.title, about.subject, about.creator)
    assert (found.created.isoformat(), found.modified.isoformat()) == ("2026-02-05T00:00:00",) * 2
    assert load_workbook(io.BytesIO(grouped())).properties.created.isoformat() == "1980-01-01T00:00:00"


def test_a_table_without_rows_has_its_heading():
    found = sheet(made(facts=[], tong="phi"))

    top = row_of(found, "STT")
    assert found.freeze_panes == f"A{top + 2}"
    assert texts(found, top + 2) == ["Tổng cộng", None, None, None, None, None]


def test_a_text_too_long_for_a_cell_is_told_with_its_cell():
    with pytest.raises(DataError) as caught:
        made([{"ma_cot": "ten"}], [{"ten": "một\n" * 9000}])

    assert caught.value.id == "excel_o_qua_dai"
    assert re.fullmatch(r"Phụ lục II!A\d", caught.value.where.cell)
