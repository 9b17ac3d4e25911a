"""Annex templates drawn from columns: which paper they take."""

from dataclasses import replace

import pytest

from docgen.annex.printed import PrintedColumn as C
from docgen.annex.printed import PrintedTable
from docgen.word.draw.annexes import TABLES
from docgen.word.draw.described import paper
from docgen.word.draw.grid import leaves, needed_twips


def table(columns, rows=()):
    return PrintedTable("x", "", tuple(columns), ("dong",), tuple(rows), len(rows), {})


@pytest.mark.parametrize("name", TABLES)
def test_the_columns_of_docgens_own_annexes_choose_the_paper_a_person_chose_for_them(name):
    row = TABLES[name]

    assert paper([table(row.columns)]).landscape == row.landscape


def test_the_widest_of_several_tables_decides():
    narrow, wide = table([C("a", "A")]), table([C(f"c{n}", "Cột", 30) for n in range(6)])

    assert not paper([narrow, narrow]).landscape
    assert paper([narrow, wide]).landscape
    assert not paper([narrow, wide], landscape=False).landscape


def test_a_text_column_needs_no_more_than_its_rows_do():
    columns = [C("ten", "Tên"), C("ma", "Mã"), C("ngay", "Ngày")]
    short = [{"ten": "Sở Nội vụ", "ma": "1.01", "ngay": "05/01/2026"}]

    assert needed_twips(leaves(columns), short) < needed_twips(leaves(columns))


def test_a_column_to_be_filled_in_by_hand_is_as_wide_as_its_heading():
    columns = [C("ten", "Tên"), *(C(f"c{n}", "Đã có") for n in range(6))]

    assert paper([table(columns)]).landscape
    assert not paper([table(columns, [{"ten": "Thủ tục thứ nhất"}])]).landscape


def test_a_column_is_never_narrower_than_its_longest_word():
    long = "Nghiêng" * 12
    column = C("ten", "Tên")

    assert needed_twips([replace(column, tieu_de=long)]) > needed_twips([column])
    assert needed_twips([column], [{"ten": long}]) > needed_twips([column])
