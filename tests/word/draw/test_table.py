"""The markup of drawn tables: merges, spans, prototype rows, tags."""

import re

import pytest
from lxml import etree

from docgen.annex.printed import PrintedColumn as C
from docgen.annex.printed import PrintedTable as T
from docgen.word.draw.annexes import TABLES
from docgen.word.draw.grid import leaves
from docgen.word.draw.table import Look, drawn_xml, plain, table_xml
from docgen.word.ooxml import W_URI, w

NUMBER = C("stt", "STT", 12, "giua")
THREE_ROWS = (
    NUMBER,
    C("ten", "Tên TTHC"),
    C(
        "",
        "DVC TT",
        columns=(
            C(
                "",
                "Mức độ 3",
                columns=(C("m3_cu", "Đã có", can_le="giua"), C("m3_moi", "Làm mới", can_le="giua")),
            ),
            C("m4", "Mức độ 4", can_le="giua"),
        ),
    ),
    C("phi", "Phí", can_le="phai"),
)
LEVELS = ("nhom_1", "nhom_2", "dong", "trong", "tong")


def parse(markup: str) -> etree._Element:
    return etree.fromstring(f'<w:body xmlns:w="{W_URI}">{markup}</w:body>')


def draw(columns=THREE_ROWS, levels=LEVELS, **look) -> etree._Element:
    return parse(table_xml(columns, levels, table="bang.x", width_twips=9354, look=Look(**look)))


def texts(row) -> list[str]:
    return ["".join(cell.itertext()) for cell in row.iter(w("tc"))]


def flag(cell, name):
    found = cell.find(f"{w('tcPr')}/{w(name)}")
    return None if found is None else found.get(w("val"))


def test_the_heading_merges_down_and_across():
    rows = [row for row in draw().iter(w("tr")) if row.find(f"{w('trPr')}/{w('tblHeader')}") is not None]

    assert [texts(row) for row in rows] == [
        ["STT", "Tên TTHC", "DVC TT", "Phí"],
        ["", "", "Mức độ 3", "Mức độ 4", ""],
        ["", "", "Đã có", "Làm mới", "", ""],
    ]
    assert [[flag(cell, "gridSpan") for cell in row.iter(w("tc"))] for row in rows][:2] == [
        [None, None, "3", None],
        [None, None, "2", None, None],
    ]
    assert [[flag(cell, "vMerge") for cell in row.iter(w("tc"))] for row in rows] == [
        ["restart", "restart", None, "restart"],
        ["continue", "continue", None, "restart", "continue"],
        ["continue", "continue", None, None, "continue", "continue"],
    ]


def test_every_row_spans_the_grid_and_is_as_wide_as_the_table():
    table = draw().find(w("tbl"))
    grid = [int(column.get(w("w"))) for column in table.iter(w("gridCol"))]

    for row in table.iter(w("tr")):
        assert sum(int(flag(cell, "gridSpan") or 1) for cell in row.iter(w("tc"))) == len(grid)
        assert (
            sum(int(cell.find(f"{w('tcPr')}/{w('tcW')}").get(w("w"))) for cell in row.iter(w("tc"))) == 9354
        )
        assert row.find(f"{w('trPr')}/{w('cantSplit')}") is not None


def test_each_level_has_its_row_behind_its_condition():
    rows = [texts(row) for row in draw((NUMBER, C("ten", "Tên"), C("so", "Số", can_le="phai"))).iter(w("tr"))]

    assert rows == [
        ["STT", "Tên", "Số"],
        ["{%tr for d in bang.x.dong %}"],
        ['{%tr if d.cap == "nhom_1" %}'],
        ["{{ d.stt }}", "{{ d.nhan }}", "{{ d.so }}"],
        ['{%tr elif d.cap == "nhom_2" %}'],
        ["{{ d.stt }}", "{{ d.nhan }}", "{{ d.so }}"],
        ['{%tr elif d.cap == "trong" %}'],
        ["{{ d.stt }}", "{{ d.ten }}", "{{ d.so }}"],
        ['{%tr elif d.cap == "tong" %}'],
        ["{{ d.nhan }}", "{{ d.so }}"],
        ["{%tr else %}"],
        ["{{ d.stt }}", "{{ d.ten }}", "{{ d.so }}"],
        ["{%tr endif %}"],
        ["{%tr endfor %}"],
    ]


def test_a_table_of_data_rows_only_has_no_conditions():
    rows = [texts(row) for row in draw((C("ten", "Tên"),), ("dong",)).iter(w("tr"))]

    assert rows == [["Tên"], ["{%tr for d in bang.x.dong %}"], ["{{ d.ten }}"], ["{%tr endfor %}"]]


def test_a_part_takes_the_whole_width_and_a_field_all_beside_its_number():
    rows = [texts(row) for row in draw(whole=("nhom_1",), wide=("nhom_2",)).iter(w("tr"))]

    assert ["{% if d.stt %}{{ d.stt }}. {% endif %}{{ d.nhan }}"] in rows
    assert ["{{ d.stt }}", "{{ d.nhan }}"] in rows


def test_a_group_without_a_column_of_numbers_bears_its_number_in_the_label():
    rows = [texts(row) for row in draw((C("ten", "Tên"), C("so", "Số"))).iter(w("tr"))]

    assert ["{% if d.stt %}{{ d.stt }}. {% endif %}{{ d.nhan }}", "{{ d.so }}"] in rows


def test_numbers_in_a_later_column_are_not_said_twice():
    rows = [texts(row) for row in draw((C("ten", "Tên"), NUMBER)).iter(w("tr"))]

    assert ["{{ d.nhan }}", "{{ d.stt }}"] in rows


def test_a_total_in_the_first_column_follows_the_label():
    rows = [texts(row) for row in draw((C("so", "Số", can_le="phai"),), ("dong", "tong")).iter(w("tr"))]

    assert ["{{ d.nhan }}{% if d.so %}: {{ d.so }}{% endif %}"] in rows


def test_a_heading_may_hold_tags_where_the_template_wants_it():
    assert texts(next(draw((C("a", "{{ b.x }}"),), tagged=True).iter(w("tr")))) == ["{{ b.x }}"]


def test_a_key_that_is_a_method_of_a_mapping_stands_in_brackets():
    assert '{{ d["items"] }}' in [
        text for row in draw((C("items", "Mục"),)).iter(w("tr")) for text in texts(row)
    ]


@pytest.mark.parametrize(
    "heading", ["A {{ B", "{% x %}", "{# y #}", "{{{ z", "z }}} y", "a %} b", "{%}", "{}}"]
)
def test_a_heading_that_looks_like_a_tag_prints_as_it_stands(heading):
    harmless = plain(heading)

    printed = re.sub(r"\{\{ '(.)' \}\}", "", harmless)
    assert not re.search(r"\{[{%#]|[}%#]\}", printed)
    assert re.sub(r"\{\{ '(.)' \}\}", r"\1", harmless) == heading


def test_a_heading_is_escaped_and_its_line_break_kept():
    cell = next(draw((C("a", "Phí < 5\n& lệ phí"),)).iter(w("tc")))

    assert [element.text for element in cell.iter(w("t"))] == ["Phí < 5", "& lệ phí"]
    assert len(list(cell.iter(w("br")))) == 1


def test_drawn_tables_never_touch_each_other():
    body = parse(
        drawn_xml(
            [(f"bang.{key}", T(key, "", THREE_ROWS, LEVELS, (), 0, {})) for key in "ab"], width_twips=9354
        )
    )

    assert all(table.getprevious().tag == w("p") for table in body.iter(w("tbl")))


@pytest.mark.parametrize("row", TABLES.values(), ids=TABLES)
def test_keys_of_a_shipped_table_are_told_apart(row):
    keys = [leaf.ma_cot for leaf in leaves(row.columns)]

    assert len(set(keys)) == len(keys)
    assert "" not in keys
