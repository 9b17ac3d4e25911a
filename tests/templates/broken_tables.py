"""Rows, cells and tables that lose what they should show: kind → (template, what is told)."""

import re

from tests.templates.breaking import ANNEX, DOCUMENT, edited, member, text

ROWS, ROWS_END = "{%tr for d in bang.danh_muc.dong %}", "{%tr endfor %}"
_ROWS = re.findall(r"<w:tr>.*?</w:tr>", member(ANNEX, DOCUMENT))
BEGIN = next(row for row in _ROWS if ROWS in row)
DATA = [row for row in _ROWS if "ten_thu_tuc" in row][-1]
"""The prototype of a data row: row 12 of the table."""
HEADING = _ROWS[0]


def data_row(old, new):
    """Return the annex with `old` of its prototype row replaced."""
    return edited(ANNEX, DATA, DATA.replace(old, new, 1))


def merged(kind):
    return f'<w:vMerge w:val="{kind}"/></w:tcPr>'


def in_control(row):
    return f"<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt>"


BROKEN = {
    "a prototype row repeats as heading": (
        data_row("<w:cantSplit/>", "<w:cantSplit/><w:tblHeader/>"),
        ("hang_lap_la_tieu_de", "Bảng 1, hàng 12"),
    ),
    "a tag in a cell merged with the one above": (
        data_row("</w:tcPr>", merged("continue")),
        ("the_trong_o_gop", "Bảng 1, hàng 12, ô 1"),
    ),
    "a cell of the loop merged with the heading": (
        edited(
            edited(ANNEX, HEADING, HEADING.replace("</w:tcPr>", merged("restart"), 1)),
            DATA,
            DATA.replace("</w:tcPr>", merged("continue"), 1).replace("{{ d.stt }}", "", 1),
        ),
        ("o_gop_trong_vong_lap", "Bảng 1, hàng 12, ô 1"),
    ),
    "the first row of the loop in a content control": (
        edited(ANNEX, BEGIN, in_control(BEGIN)),
        ("the_khac_tang", "Bảng 1, hàng 14, ô 1"),
    ),
    "the row of the loop holds a column too": (
        edited(ANNEX, text(ROWS), text(ROWS + "{{ d.stt }}")),
        ("the_lam_mat_chu", "Bảng 1, hàng 2, ô 1"),
    ),
    "a loop of cells over the end of its row": (
        data_row("{{ d.stt }}", "{%tc for c in bang.danh_muc.cot %}"),
        ("the_lech_cap", "Bảng 1, hàng 13, ô 1"),
    ),
    "no row between the tags of a loop": (
        edited(
            ANNEX,
            BEGIN,
            BEGIN + BEGIN.replace(ROWS, ROWS_END) + BEGIN,
        ),
        ("cap_the_rong", "Bảng 1, hàng 3, ô 1"),
    ),
    "a level without its number": (
        edited(ANNEX, '"nhom_2"', '"nhom"'),
        ("mau_cap_la", "Bảng 1, hàng 5, ô 1"),
    ),
}
