"""The marked copy: cells coloured and commented, everything else as it was."""

import io
import subprocess
import zipfile
from xml.etree import ElementTree

import pytest
from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.table import Table

from docgen.errors import FileError
from docgen.excel import marked
from docgen.excel.marked import Mark
from docgen.excel.marked_styles import COLOURS
from tests.sources.workbooks import data_of, repacked

SHEET = "TTHC & phí"


def rich() -> bytes:
    """Return a workbook with a chart, a table, a comment of somebody, styles and a second sheet."""
    book = Book()
    sheet = book.active
    sheet.title = SHEET
    for row in (["STT", "Mã", "Tên"], [1, "1.000010", "A"], [2, "1.000020", None]):
        sheet.append(row)
    sheet["B2"].font = Font(bold=True)
    sheet["B2"].alignment = Alignment(wrap_text=True)
    sheet["B2"].comment = Comment("xem lại", "chị Lan")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=1, max_row=3))
    sheet.add_chart(chart, "F2")
    sheet.add_table(Table(displayName="Bang1", ref="A1:C3"))
    book.create_sheet("Khác").append(["x"])
    return data_of(book)


MARKS = (
    Mark(f"{SHEET}!B2", "loi", "LỖI: mã trùng <&>"),
    Mark(f"{SHEET}!C3", "canh_bao", "CẢNH BÁO: bỏ trống"),
    Mark(f"{SHEET}!C3", "thong_tin", "LƯU Ý: thêm"),
    Mark(f"{SHEET}!H2", "thong_tin", "LƯU Ý\u200b"),
    Mark(f"{SHEET}!A40", "loi", "dòng chưa có"),
)


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_cells_bear_the_colour_of_their_weight_and_keep_their_look():
    sheet = load_workbook(io.BytesIO(marked.copy(rich(), "a.xlsx", MARKS)))[SHEET]

    assert sheet["B2"].fill.fgColor.rgb == COLOURS["loi"]
    assert sheet["C3"].fill.fgColor.rgb == COLOURS["canh_bao"]
    assert sheet["H2"].fill.fgColor.rgb == COLOURS["thong_tin"]
    assert (sheet["B2"].font.b, sheet["B2"].alignment.wrap_text, sheet["B2"].value) == (
        True,
        True,
        "1.000010",
    )
    assert sheet["A2"].fill.fill_type is None


def test_every_marked_cell_has_a_comment_and_an_older_one_is_kept():
    sheet = load_workbook(io.BytesIO(marked.copy(rich(), "a.xlsx", MARKS)))[SHEET]

    comments = {
        cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment
    }

    assert comments == {
        "B2": "xem lại\nLỖI: mã trùng <&>",
        "C3": "CẢNH BÁO: bỏ trống\nLƯU Ý: thêm",
        "H2": "LƯU Ý",
        "A40": "dòng chưa có",
    }


def test_parts_that_no_mark_touches_keep_their_bytes():
    data = rich()
    before, after = members(data), members(marked.copy(data, "a.xlsx", MARKS))

    changed = {name for name in before if after[name] != before[name]}

    assert changed == {
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
        "xl/comments/comment1.xml",
        "xl/drawings/commentsDrawing1.vml",
    }
    assert after.keys() == before.keys()


def test_a_sheet_without_comments_gets_its_parts():
    before = rich()
    copy = marked.copy(before, "a.xlsx", [Mark("Khác!A1", "loi", "sai")])
    new = members(copy).keys() - members(before).keys()

    assert load_workbook(io.BytesIO(copy))["Khác"]["A1"].comment.text == "sai"
    assert len(new) == 3
    for name, xml in members(copy).items():
        if name in new or name.endswith((".xml", ".rels")):
            assert ElementTree.fromstring(xml) is not None


def test_every_comment_has_its_box_in_the_drawing():
    drawing = members(marked.copy(rich(), "a.xlsx", MARKS))["xl/drawings/commentsDrawing1.vml"]
    boxes = ElementTree.fromstring(drawing)
    ids = [box.get("id") for box in boxes.iter("{urn:schemas-microsoft-com:vml}shape")]

    assert len(ids) == len(set(ids)) == 4


def test_the_drawing_stands_where_the_schema_wants_it():
    sheet = members(marked.copy(rich(), "a.xlsx", [Mark(f"{SHEET}!A1", "loi", "x")]))[
        "xl/worksheets/sheet1.xml"
    ]
    names = [child.tag.rpartition("}")[2] for child in ElementTree.fromstring(sheet)]

    assert names.index("drawing") < names.index("legacyDrawing") < names.index("tableParts")


def test_marks_may_be_marked_again():
    once = marked.copy(rich(), "a.xlsx", MARKS)

    twice = load_workbook(io.BytesIO(marked.copy(once, "a.xlsx", [Mark(f"{SHEET}!C3", "loi", "vẫn sai")])))[
        SHEET
    ]

    assert twice["C3"].comment.text.endswith("\nvẫn sai")
    assert twice["C3"].fill.fgColor.rgb == COLOURS["loi"]


def test_the_same_marks_give_the_same_bytes():
    data = rich()

    assert marked.copy(data, "a.xlsx", MARKS) == marked.copy(data, "a.xlsx", MARKS)


def test_no_marks_leave_every_part():
    data = rich()

    assert members(marked.copy(data, "a.xlsx", [])) == members(data)


def test_prefixed_sheets_are_marked_too():
    def prefixed(name, text):
        if "sheet2" not in name or "rels" in name:
            return text
        text = text.replace(b"</", b"</@").replace(b"<", b"<x:").replace(b"<x:/@", b"</x:")
        return text.replace(b"xmlns=", b"xmlns:x=")

    copy = marked.copy(
        repacked(rich(), prefixed), "a.xlsx", [Mark("Khác!A1", "loi", "sai"), Mark("Khác!B1", "loi", "b")]
    )
    sheet = load_workbook(io.BytesIO(copy))["Khác"]

    assert sheet["A1"].comment.text == "sai"
    assert sheet["B1"].fill.fgColor.rgb == COLOURS["loi"]


def test_the_strict_dialect_is_refused():
    strict = repacked(
        rich(),
        lambda _, text: text.replace(
            b"schemas.openxmlformats.org/spreadsheetml/2006/main", b"purl.oclc.org/ooxml/spreadsheetml/main"
        ),
    )

    with pytest.raises(FileError) as caught:
        marked.copy(strict, "a.xlsx", MARKS)

    assert caught.value.id == "danh_dau_khong_duoc"


@pytest.mark.office
@pytest.mark.slow
def test_another_program_opens_the_copy(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(marked.copy(rich(), "a.xlsx", MARKS))
    profile = f"-env:UserInstallation={(tmp_path / 'p').as_uri()}"

    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "fods", "--outdir", tmp_path, path],
        check=True,
        capture_output=True,
    )

    flat = (tmp_path / "a.fods").read_text(encoding="utf-8")
    assert flat.count("<office:annotation") == 4
    assert "mã trùng &lt;&amp;&gt;" in flat
