"""Rows of plain values are taken out of a sheet's XML; whatever may have to be told of a row stays in it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook as Book

from docgen.sources import archive, plain_rows, sheet_xml, workbook
from docgen.sources.archive import ArchiveError
from tests.sources.workbooks import HERE, data_of, file_of

HEAD, TAIL = b'<worksheet><cols><col min="1" max="2"/></cols><sheetData>', b"</sheetData></worksheet>"
PLAIN = (
    b'<row r="7" spans="1:3"><c r="A7" t="s"><v>3</v></c><c r="B7" s="2"/><c r="AB7" s="1"><v>1</v></c></row>'
)
INLINE = (
    b'<row r="8" hidden="false">'
    b'<c r="A8" t="inlineStr"><is><t xml:space="preserve"> a &lt; b</t></is></c></row>'
)


def left_of(*rows: bytes, telling: tuple[bytes, ...] = ()) -> plain_rows.Left:
    return plain_rows.taken_out([HEAD, *rows, TAIL], b"", telling)


def test_rows_of_values_are_taken_out():
    left = left_of(PLAIN, INLINE)

    assert left == plain_rows.Left(HEAD + TAIL, 8, plain_rows.TWO_LETTERS)


def test_columns_of_one_letter_reach_no_farther_than_z():
    assert left_of(INLINE).columns == 26


@pytest.mark.parametrize(
    "row",
    [
        b'<row r="7" hidden="1"><c r="A7"><v>1</v></c></row>',
        b'<row r="7" hidden="true"><c r="A7"><v>1</v></c></row>',
        b'<row r="7"><c r="A7" t="e"><v>#N/A</v></c></row>',
        b'<row r="7"><c r="A7"><f>B7+1</f><v>1</v></c></row>',
        b'<row r="7"><c r="A7"><f>B7+1</f></c></row>',
        b'<row r="7"><c r="A7" s="4"><v>0.37</v></c></row>',
        b'<row r="7"><c r="A8"><v>1</v></c></row>',
        b'<row r="7"><c><v>1</v></c></row>',
        b'<row r="7"><c r="XFD7"><v>1</v></c></row>',
        b'<row r="7"><x:c r="A7"><v>1</v></x:c></row>',
        b'<row r="7"><c r="A7" t="inlineStr"><is><r><t>a</t></r></is></c></row>',
        b"<row r='7'><c r='A7'><v>1</v></c></row>",
        b'<row r="7" spans="1:1"/>',
    ],
)
def test_a_row_of_which_more_may_be_said_stays(row):
    left = left_of(PLAIN, row, INLINE, telling=(b"3", b"4"))

    assert left.xml == HEAD + row + TAIL


def test_a_prefix_of_the_tags_is_theirs_alone():
    own = b'<x:row r="7"><x:c r="A7"><x:v>1</x:v></x:c></x:row>'

    left = plain_rows.taken_out([HEAD + own + INLINE + TAIL], b"x:", ())

    assert left.xml == HEAD + INLINE + TAIL


@given(st.lists(st.integers(0, 2_000), max_size=8))
def test_pieces_may_be_cut_anywhere(cuts):
    xml = HEAD + PLAIN + INLINE + b'<row r="9"><c r="A9" t="e"><v>#N/A</v></c></row>' + PLAIN * 4 + TAIL
    places = [0, *sorted(min(cut, len(xml)) for cut in cuts), len(xml)]

    pieces = [xml[start:end] for start, end in pairwise(places)]

    assert plain_rows.taken_out(pieces, b"", ()) == plain_rows.taken_out([xml], b"", ())


def test_what_is_told_of_cells_is_found_among_plain_rows():
    made = Book()
    sheet = made.active
    for number in range(1, 1_000):
        sheet.append([f"Dòng {number}", number, 0.5])
    sheet["C500"].number_format = "0%"
    sheet["B600"] = "=B599+1"
    sheet.row_dimensions[700].hidden = True

    notes = sheet_xml.notes(archive.open_archive(data_of(made)), sheet.title)

    assert notes.percents == {(499, 2)}
    assert notes.uncomputed == {(599, 1)}
    assert notes.hidden_rows == {699}


def test_a_high_sheet_that_ends_in_column_aa_is_read():
    made = Book(write_only=True)
    sheet = made.create_sheet("TTHC")
    for number in range(7_500):
        sheet.append([number, *[None] * 25, "cuối"])

    read = workbook.sheet(workbook.open_workbook(file_of(data_of(made)), HERE), None, HERE)

    assert read.rows[-1][26] == "cuối"


def test_a_sheet_of_plain_rows_that_is_too_wide_is_refused():
    made = Book()
    made.active["A1"], made.active["ZZ8000"] = "đầu", "cuối"

    with pytest.raises(ArchiveError) as caught:
        sheet_xml.notes(archive.open_archive(data_of(made)), made.active.title)

    assert caught.value.id == "bang_tinh_qua_rong"
