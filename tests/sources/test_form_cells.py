"""A cell of a form says what YAML would say."""

import datetime as dt

import pytest

from docgen.sources import form_cells
from docgen.sources.cells import CellError
from docgen.sources.form_plan import FormField
from docgen.sources.sheet_xml import SheetNotes
from docgen.sources.workbook import Sheet


def sheet(value, **notes) -> Sheet:
    empty = {"errors": {}, "uncomputed": frozenset(), "percents": frozenset(), "zeros": {}}
    return Sheet("ho_so.xlsx", "Văn bản", [[value]], (), SheetNotes(**empty | notes))


def said(value, kind, path=("x",), words=(), **notes):
    return form_cells.read(sheet(value, **notes), 0, 0, FormField(path, "X", kind, words))


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (15, "so", "15"), (15.0, "chu", "15"), (62.5, "chu_so", "62,5"), ("62,5", "chu_so", "62,5"),
        (dt.date(2027, 1, 5), "ngay", "05/01/2027"), ("5/1/2027", "ngay", "5/1/2027"),
        (dt.date(2026, 12, 1), "thang", "12/2026"), (True, "co_khong", "có"), (False, "co_khong", "không"),
        ("  dòng một\r\ndòng hai ", "doan", "dòng một\ndòng hai"), ("VP\n\n CĐS ", "dong", ["VP", "CĐS"]),
        ("pgd_skhcn – Đỗ Khánh Vân", "khoa", "pgd_skhcn"), ("trong – ngoài", "chu", "trong – ngoài"),
    ],
)  # fmt: skip
def test_values_of_excel_become_the_text_that_is_typed_in_yaml(value, kind, text):
    assert said(value, kind) == text


def test_a_choice_for_a_recipient_is_its_key_and_a_name_with_a_dash_is_a_name():
    assert said("cac_bo – Các bộ, cơ quan ngang bộ", "chu", ("ten",)) == "cac_bo"
    assert said("UBND tỉnh – để báo cáo", "chu", ("ten",)) == "UBND tỉnh – để báo cáo"


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("Điện tử", "dien_tu"),
        ("dien tu", "dien_tu"),
        ("dien_tu", "dien_tu"),
        ("A", "A"),
        ("a", "a"),
        ("khác", "khác"),
    ],
)
def test_a_word_is_known_however_it_is_typed(typed, word):
    assert said(typed, "tu", words=("giay", "dien_tu", "A", "a")) == word


@pytest.mark.parametrize(
    ("value", "kind", "notes", "id_"),
    [
        (1.00001, "chu", {}, "o_ma_bi_doi"),
        ("mười", "so", {}, "o_khong_phai_so"),
        ("", "chu", {"errors": {(0, 0): "#N/A"}}, "o_loi_cong_thuc"),
        ("", "chu", {"uncomputed": frozenset({(0, 0)})}, "o_chua_tinh"),
        (0.37, "chu_so", {"percents": frozenset({(0, 0)})}, "o_phan_tram"),
        ("a\u200bb", "chu", {}, "o_ky_tu"),
    ],
)
def test_what_a_cell_cannot_say_is_an_error(value, kind, notes, id_):
    with pytest.raises(CellError) as caught:
        said(value, kind, **notes)

    assert caught.value.id == id_


def test_a_cell_beyond_the_sheet_is_empty_and_an_error_in_it_is_something():
    assert not form_cells.filled(sheet("x"), 5, 5)
    assert not form_cells.filled(sheet(" "), 0, 0)
    assert form_cells.filled(sheet("", uncomputed=frozenset({(0, 0)})), 0, 0)
