"""A source file is checked whole: what is planted is found at its place, and nothing else."""

import pytest

from docgen.say import error_line
from docgen.sources import office, source_check, stores
from tests.sources import planted
from tests.sources.workbooks import data_of, file_of

KNOWN = stores.read(office.find(office.shipped())).noi_nhan


def checked(book, day=planted.DAY):
    return source_check.check(file_of(data_of(book)), day, KNOWN)


def placed(found):
    return sorted((fault.error.where.cell, fault.error.id) for fault in found.faults)


def test_a_clean_workbook_has_no_fault():
    found = checked(planted.clean())

    assert placed(found) == []
    assert [(sheet.loai.khoa, len(sheet.rows)) for sheet in found.sheets] == [
        ("thu_tuc", planted.FIELDS * planted.ROWS_EACH),
        ("chi_tieu", 60),
        ("tu_do", 50),
    ]


@pytest.mark.parametrize("seed", [1, 20, 300])
def test_every_planted_fault_is_found_at_its_place_and_nothing_else(seed):
    book, expected = planted.planted(seed)

    found = checked(book)

    assert placed(found) == sorted(expected)
    assert len(expected) >= 200
    assert len({id_ for _, id_ in expected}) >= 20


def test_every_fault_says_where_it_is_and_what_to_do():
    book, _ = planted.planted(4)

    for fault in checked(book).faults:
        for lang in ("vi", "en"):
            line = error_line(fault.error, lang)
            assert line.startswith(f"thu_tuc.xlsx:{fault.error.where.cell}: ")
            assert " → " in line
