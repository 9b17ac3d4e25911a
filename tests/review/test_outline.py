"""A Word file as blocks: letterhead as lines, annex tables by their headings, ends and totals."""

import pytest

from docgen.generate import make
from docgen.review.facts import Line, Table
from docgen.review.outline import FIRST, LAST, blocks
from docgen.word.texts import Place, Text, texts
from tests.offices import LETTER, office


@pytest.fixture(scope="module")
def outline(tmp_path_factory):
    (output, *_) = make(office(tmp_path_factory.mktemp("office"), LETTER)).outputs
    return list(blocks(texts(output.data, output.name)))


def test_letterhead_and_signature_are_lines_with_the_names_of_their_styles(outline):
    lines = {one.style: one.text for one in outline if isinstance(one, Line)}

    assert lines["Quốc hiệu"] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert lines["Họ tên người ký"] == "Trần Thị Ví Dụ"
    assert all(one.text.strip() for one in outline if isinstance(one, Line))


def test_an_annex_table_is_one_block_whose_groups_do_not_count_as_rows(outline):
    (table,) = (one for one in outline if isinstance(one, Table))

    assert table.heads == ("Mã", "Tên thủ tục")
    assert table.count == 3
    assert table.first[:2] == (("I. Khoa học",), ("1.000010", "Thủ tục thứ nhất"))
    assert (table.last, table.hidden, table.total) == ((), 0, ())


def cells(*rows, heads=("STT", "Tên", "Số")):
    """Return the texts of a table."""
    yield from (Text("Bảng - tiêu đề cột", text, Place(1, 1, at)) for at, text in enumerate(heads, 1))
    for number, row in enumerate(rows, 2):
        yield from (Text("Bảng - chữ", text, Place(1, number, at)) for at, text in enumerate(row, 1))


def test_of_a_long_table_the_ends_are_kept_and_the_rest_counted():
    (table,) = blocks(cells(*((str(at), "x", "1") for at in range(1, 101))))

    assert table.count == 100
    assert [row[0] for row in table.first + table.last] == [*map(str, range(1, FIRST + 1)), "99", "100"]
    assert table.hidden == 100 - FIRST - LAST
    assert table.chars == sum(len(str(at)) + 2 for at in range(1, 101))


@pytest.mark.parametrize("label", ["Tổng cộng", "TỔNG SỐ", "Cộng:", "Tổng số hồ sơ"])
def test_the_row_of_totals_stands_below_its_columns_and_is_no_row(label):
    (table,) = blocks(cells(("1", "An", "4"), (label, "4")))

    assert table.count == 1
    assert table.total == ("", label, "4")


@pytest.mark.parametrize("label", ["Cộng đồng", "Tổng cục Thuế", "1"])
def test_another_last_row_is_no_total(label):
    (table,) = blocks(cells(("1", "An", "4"), (label, "Bình", "4")))

    assert (table.count, table.total) == (2, ())


def test_a_table_with_headings_alone_has_no_row():
    (table,) = blocks(cells())

    assert (table.heads, table.count, table.first) == (("STT", "Tên", "Số"), 0, ())


def test_a_table_without_headings_has_those_of_its_first_row():
    texts_ = [Text("Normal", f"{row}{column}", Place(1, row, column)) for row in (1, 2) for column in (1, 2)]

    assert list(blocks(texts_)) == [Table(("11", "12"), 1, (("21", "22"),), (), chars=4)]


def test_endless_texts_are_cut():
    line, table = blocks([Text("Nội dung", "x" * 9_999, None), Text("Bảng - chữ", "y" * 999, Place(1, 1, 1))])

    assert len(line.text) == 6_000
    assert len(table.heads[0]) == 300
