"""References to annexes: by expression and by their printed number."""

from dataclasses import replace
from decimal import Decimal

import pytest

from docgen.annex.printed import Figures, PrintedTable
from docgen.body import markdown
from docgen.body.fill import fill
from docgen.body.references import annexes, document, literals
from docgen.body.scheme import scheme
from docgen.errors import Where
from tests.body.bodies import errors, filled, four, notes, table, text


def mentions(source: str, own=None) -> set[str]:
    return set(filled(source, own=four() if own is None else own).body.mentions)


def test_annexes_are_numbered_in_order_and_a_single_one_is_not():
    several = annexes({"x": (table(),), "y": ()})

    assert [annex.nhan for annex in several.values()] == ["Phụ lục I", "Phụ lục II"]
    assert [annex.nhan for annex in annexes({"x": ()}).values()] == ["Phụ lục"]


def test_an_annex_prints_its_number_its_count_and_its_totals():
    source = (
        "Theo {{ phu_luc.tong_hop }} ({{ phu_luc.tong_hop.so_dong }} dòng, "
        "{{ phu_luc.tong_hop.bang.bang.so_dong }}, {{ phu_luc.tong_hop.bang.bang.tong.tong_so }})"
    )

    assert text(source, own=four()) == "Theo Phụ lục I (25 dòng, 25, 1.234)"


def test_groups_and_cells_of_a_table_are_reached_by_name():
    source = (
        "{{ phu_luc.th.nhom.cap_tinh.so_dong }}, {{ phu_luc.th.bang.b.nhom.cap_tinh.nhom.y_te.tong.phi }}, "
        "{{ phu_luc.th.tong.phi + 1 }}"
    )
    inner = Figures(2, {"phi": Decimal("1234.5")})
    figures = Figures(1200, {"phi": Decimal(2000)}, {"cap_tinh": Figures(1100, {}, {"y_te": inner})})
    one = replace(table("b", 1200, phi="2.000"), so_lieu=figures)

    assert text(source, own=annexes({"th": (one,)})) == "1.100, 1.234,5, 2.001"


def test_a_group_that_is_not_there_is_told_with_those_that_are():
    own = annexes({"th": (replace(table("b"), so_lieu=Figures(1, {}, {"cap_tinh": Figures(1)})),)})

    assert errors("{{ phu_luc.th.nhom.cap_tin.so_dong }}", own=own) == [("ten_gan_dung", 1)]


def test_an_annex_of_several_tables_has_no_groups_of_its_own():
    own = annexes({"th": (table("a"), table("b", phi="1"))})

    assert (own["th"].nhom, own["th"].tong) == ({}, {})


def test_the_count_of_an_annex_is_that_of_all_its_tables():
    own = annexes({"ds": (table("bo", 3), table("tinh", 22))})

    assert text("{{ phu_luc.ds.so_dong }}", own=own) == "25"


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("{{ phu_luc.b }}", {"b"}),
        ("{{ phu_luc.b.nhan }}", {"b"}),
        ("{{ phu_luc.tong_hop.so_dong }}", set()),
        ("{{ phu_luc.b ~ ' kèm theo' }}", {"b"}),
        ("theo Phụ lục II", {"b"}),
        ("theo phụ lục\u00a0II", {"b"}),
        ("theo Phụ\nlục II", {"b"}),
        ("theo **Phụ lục** II", {"b"}),
        ("(theo các phụ lục I, II, III, IV)", {"tong_hop", "b", "c", "d"}),
        ("Phụ lục I và IV", {"tong_hop", "d"}),
        ("Phụ lục I, Phụ lục III", {"tong_hop", "c"}),
        ("từ Phụ lục I đến Phụ lục III", {"tong_hop", "b", "c"}),
        ("Phụ lục II - IV", {"b", "c", "d"}),
        ("Phụ lục {{ 'I' }}", {"tong_hop"}),
        ("Phụ lục II kèm theo Công văn này", {"b"}),
        ("Phụ lục II ban hành kèm theo Quyết định này", {"b"}),
        ("Phụ lục II kèm theo.", {"b"}),
        ("Phụ lục II của Công văn này", {"b"}),
        ("Phụ lục II. Báo cáo của Nghị định", {"b"}),
        ("Phụ lục II gửi về Sở, theo Nghị định số 30/2020/NĐ-CP", {"b"}),
        ("Phụ lục kèm theo", set()),
        ("Phụ lục II ban hành kèm theo Thông tư số 02/2017/TT-VPCP", set()),
        ("Phụ lục II, ban hành kèm theo Thông tư số 02/2017/TT-VPCP", set()),
        ("Phụ lục X về biểu mẫu ban hành kèm theo quy định nêu trên", set()),
        ("Phụ lục V Nghị định số 30/2020/NĐ-CP", set()),
        ("Phụ lục V của Nghị định số 30/2020/NĐ-CP", set()),
        ("Phụ lục V của Bộ Tài chính", set()),
        ("> Danh mục tại Phụ lục IX", set()),
        ("một[^a]\n\n[^a]: theo Phụ lục III", {"c"}),
        ("{{ 'Phụ lục IX' }}", set()),
        ("Phụ lục Xã", set()),
    ],
)
def test_a_mention_is_counted_and_another_documents_annex_is_left_alone(source, wanted):
    assert mentions(source) == wanted


@pytest.mark.parametrize(
    "source", ["theo Phụ lục", "theo phụ lục kèm theo", "theo {{ phu_luc.x }}", "(có Phụ lục gửi kèm)"]
)
def test_a_bare_phu_luc_mentions_the_single_annex(source):
    assert mentions(source, annexes({"x": ()})) == {"x"}


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("một\n\nhai\ntheo Phụ lục V", 4),
        ("các phụ lục I, II,\nIII, IV, V", 1),
        ("một\nPhụ lục 9", 2),
        ("một[^a]\n\n[^a]: theo Phụ lục VI", 3),
    ],
)
def test_an_annex_that_does_not_exist_is_an_error_with_its_line(source, line):
    assert errors(source, own=four()) == [("phu_luc_khong_co", line)]


def test_a_number_is_an_error_where_the_single_annex_has_none():
    assert errors("theo Phụ lục I", own=annexes({"x": ()})) == [("phu_luc_khong_co", 1)]
    assert errors("theo Phụ lục I") == [("phu_luc_khong_co", 1)]


@pytest.mark.parametrize(
    ("source", "id_"),
    [
        ("{{ phu_luc.tong_hopp }}", "ten_gan_dung"),
        ("{{ phu_luc.tong_hop.so_dongg }}", "ten_gan_dung"),
        ("{{ phu_luc.tong_hop.bang.banh.so_dong }}", "ten_gan_dung"),
        ("{{ phu_luc.tong_hop.bang.bang.tong.tong_s }}", "ten_gan_dung"),
        ("{{ phu_luc.zzz }}", "ten_chua_co"),
    ],
)
def test_an_unknown_key_names_the_nearest_one(source, id_):
    assert errors("một\n" + source, own=four()) == [(id_, 2)]


def test_arabic_numbers_and_a_missing_enclosure_are_noted():
    assert notes("theo Phụ lục 2", own=four()) == [("phu_luc_so_a_rap", 1, "Phụ lục 2")]
    assert notes("(có phụ lục kèm theo)") == [("phu_luc_khong_kem", 1, "phụ lục kèm theo")]


def test_a_wrong_numeral_is_no_crash():
    assert [one.numbers for one in literals("Phụ lục IIII, VX đến C; phụ lục số 05")] == [
        ("IIII", "VX", "C"),
        ("V",),
    ]


def test_an_annex_of_another_document_prints_but_is_no_mention_of_an_own_one():
    own = annexes({"a": ()})
    other = document("Quyết định", "05/QĐ-UBND", "Về việc x", annexes({"a": (), "b": ()}))
    text = markdown.parse("Theo {{ van_ban.qd.phu_luc.b }} của dự thảo {{ van_ban.qd.ten_loai }}.")

    filled = fill(text, scheme("1 | a"), {"van_ban": {"qd": other}}, Where(), annexes=own)

    printed = "".join(run.text for run in filled.body.blocks[0].runs)
    assert printed == "Theo Phụ lục II của dự thảo Quyết định./."
    assert filled.body.mentions == frozenset()


def test_the_total_of_a_table_without_rows_is_0_in_a_sentence():
    empty = PrintedTable("bang", "", (), (), (), 0, {"qua_han": ""})

    [annex] = annexes({"a": (empty,)}).values()

    assert annex.tong["qua_han"] == 0
