"""What a template may ask for is what the real contexts hold: neither can drift from the other."""

import datetime as dt

import pytest

from docgen.annex.printed import PrintedColumn, PrintedTable
from docgen.body.blocks import Body, Run
from docgen.generate import register_book
from docgen.models.van_ban import KemTheo, PhuLuc
from docgen.register.printed import Book, Entry
from docgen.wording import context, markers
from docgen.wording.letterhead import Room
from docgen.wording.offered import BY_NAME, FORM_OF, FORMS, OFFERED, guessed, offered_to
from tests.wording.directory import SO, decision, letter, named, signer

ROOM = Room(left_twips=3685, right_twips=5669, text_twips=9354)
BODY = Body(())
TABLE = PrintedTable("noi_nhan", "", (PrintedColumn("ten", "Tên"),), ("dong",), ({"cap": "dong"},), 1, {})


def document(facts):
    return context.document_names(
        facts, SO, signer("Giám đốc", "nguoi_dung_dau"), "lon", ROOM, BODY, noi_nhan=["Lãnh đạo Sở"]
    )


def annex():
    return context.annex_names(
        PhuLuc(ma_phu_luc="a", tieu_de="Danh mục", noi_dung="Nội dung."),
        "Phụ lục",
        letter(),
        SO,
        sizes="lon",
        room_twips=9354,
        bodies={"noi_dung": BODY, "ghi_chu": BODY},
        tables=(TABLE,),
        own_file=False,
    )


def issued():
    text = KemTheo(loai="quy_che", trich_yeu="quản lý", noi_dung="Nội dung.")
    return context.issued_text_names(decision(kem_theo=text), SO, "lon", ROOM, BODY, own_file=False)


def recipients():
    return context.list_names(letter(), SO, sizes="lon", room_twips=9354, table=TABLE)


def register():
    entry = Entry("da_cap", 1, "01/QĐ-SKHCN")
    day = dt.date(2026, 1, 5)
    book = Book("2026|sở|||||", "Sở Khoa học và Công nghệ", 2026, day, day, (entry,))
    return register_book.names(book, register_book.Cover({"sở khoa học và công nghệ": "UBND tỉnh"}))


CONTEXTS = {
    "cong_van": lambda: document(letter()),
    "ten_loai": lambda: document(named("bao_cao")),
    "quyet_dinh": lambda: document(decision()),
    "van_ban_kem_theo": issued,
    "phu_luc": annex,
    "danh_sach_noi_nhan": recipients,
    "so_van_ban_di": register,
}
KIND_OF = {"chu": str, "danh_sach": list, "doan": Body, "dong_chu": tuple, "bang": dict, "cac_bang": list}


def test_there_is_a_context_for_every_form():
    assert set(CONTEXTS) == set(FORM_OF)


@pytest.mark.parametrize("form", CONTEXTS)
def test_a_form_offers_exactly_what_its_context_holds(form):
    held = {name: value for name, value in CONTEXTS[form]().items() if not name.startswith("_")}

    offered = {row.name: row for row in offered_to(form) if row.shape != "bang_tu_ve"}

    assert set(offered) == set(held)
    assert {name for name, row in offered.items() if not isinstance(held[name], KIND_OF[row.shape])} == set()


@pytest.mark.parametrize("form", CONTEXTS)
def test_the_marks_have_the_names_and_kinds_of_the_real_context(form):
    real, marks = CONTEXTS[form](), markers.names(form, ("nhom_1", "tong"))

    kinds = {row.name: KIND_OF[row.shape] for row in offered_to(form) if row.shape != "bang_tu_ve"}

    assert set(marks) == set(real)
    assert set(marks["_ke"]) >= set(real["_ke"])
    assert {name for name, kind in kinds.items() if not isinstance(marks[name], kind)} == set()


@pytest.mark.parametrize("form", CONTEXTS)
def test_a_table_of_the_marks_has_the_fields_of_a_real_one(form):
    real, marks = CONTEXTS[form](), markers.names(form)

    for key, table in real.get("bang", {}).items():
        assert set(marks["bang"][key]) == set(table)


@pytest.mark.parametrize("form", CONTEXTS)
def test_what_a_form_needs_has_a_value_in_every_document(form):
    real = CONTEXTS[form]()

    empty = {row.name for row in OFFERED if form in row.needed and not real[row.name]}

    assert empty == set()


@pytest.mark.parametrize("row", OFFERED, ids=lambda row: row.name)
def test_every_name_has_labels_an_example_and_a_tag_with_its_name(row):
    assert all((row.vi, row.en, row.example, row.forms))
    assert row.name in row.tag
    assert row.needed <= row.forms <= set(FORM_OF)


def test_names_are_offered_once():
    assert len(BY_NAME) == len(OFFERED)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_the_names_that_a_form_needs_give_it_away(form):
    needed = frozenset(row.name for row in OFFERED if form.key in row.needed)

    assert guessed(needed, frozenset()) == form.key


def test_the_rows_of_a_marked_table_are_its_levels_and_answer_for_every_column():
    rows = markers.names("phu_luc", ("tong", "nhom_2", "nhom_1"))["bang"]["bat_ky"]["dong"]

    assert [row["cap"] for row in rows] == ["nhom_1", "nhom_2", "dong", "dong", "tong"]
    assert rows[0]["ten_thu_tuc"] == "‹ten_thu_tuc›"


def test_runs_are_marked_as_runs():
    assert markers.names("cong_van")["luu"] == (Run("‹Lưu›"),)
