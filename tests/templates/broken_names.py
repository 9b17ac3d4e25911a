"""Names misspelt, misplaced, used as what they are not, or missing: kind → (template, what is told)."""

import unicodedata

from docgen.word.draw.shipped import make_template
from tests.templates.breaking import (
    ANNEX,
    BODY,
    COLUMN,
    LETTER,
    NUMBER,
    SO,
    SUBJECT,
    edited,
    retyped,
    run,
    text,
)

AT_NUMBER, AT_SUBJECT = "Bảng 1, hàng 2, ô 1, đoạn 1", "Bảng 1, hàng 2, ô 1, đoạn 2"
AT_COLUMN, AT_ROWS = "Bảng 1, hàng 8, ô 2", "Bảng 1, hàng 2, ô 1"
ROWS, ROWS_END = "{%tr for d in bang.danh_muc.dong %}", "{%tr endfor %}"
DRAWN = f"<w:p>{run('{{p bang_tu_ve }}')}</w:p>"


def number(typed):
    """Return the letter with the line of the number typed in another way."""
    return retyped(LETTER, SO, typed)


def column(typed):
    """Return the annex with the first cell of «ten_thu_tuc» typed in another way."""
    return edited(ANNEX, COLUMN, run(typed))


BROKEN = {
    # misspelt
    "a misspelt name": (number("Số: {{ so_kyhieu }}"), ("ten_gan_dung", AT_NUMBER)),
    "capitals in a name": (number("Số: {{ So_Ky_Hieu }}"), ("ten_gan_dung", AT_NUMBER)),
    "dashes in a name": (number("Số: {{ so-ky-hieu }}"), ("ten_gan_dung", AT_NUMBER)),
    "a name with accents": (number(SO + "{{ trích_yếu }}"), ("ten_gan_dung", AT_NUMBER)),
    "a name with loose accents": (
        number(SO + unicodedata.normalize("NFD", "{{ trích_yếu }}")),
        ("ten_gan_dung", AT_NUMBER),
        ("mau_chu_to_hop", AT_NUMBER),
    ),
    "a name nobody knows": (number(SO + "{{ khach_hang }}"), ("ten_chua_co", AT_NUMBER)),
    "a misspelt loop variable": (column("{{ dx.ten_thu_tuc }}"), ("ten_gan_dung", AT_COLUMN)),
    "a misspelt part of a table": (
        retyped(ANNEX, ROWS, "{%tr for d in bang.danh_muc.dongs %}"),
        ("mau_phan_gan_dung", AT_ROWS),
    ),
    "a misspelt count of rows": (
        retyped(ANNEX, "{{ kem_theo }}", "{{ kem_theo }} {{ bang.danh_muc.so_dongs }}"),
        ("mau_phan_gan_dung", "Đoạn 9"),
    ),
    "a part that no table has": (
        retyped(ANNEX, "{{ kem_theo }}", "{{ kem_theo }} {{ bang.danh_muc.xyz }}"),
        ("mau_phan_la", "Đoạn 9"),
    ),
    "a misspelt part of the loop": (
        number(SO + "{% for x in noi_nhan %}{{ loop.indx }}{% endfor %}"),
        ("mau_phan_gan_dung", AT_NUMBER),
    ),
    "a level that no row has": (
        edited(ANNEX, '"nhom_1"', '"nhom1"'),
        ("mau_cap_la", "Bảng 1, hàng 3, ô 1"),
    ),
    # in the wrong place
    "a name of another form": (number(SO + "{{ ten_loai }}"), ("mau_ten_khac_loai", AT_NUMBER)),
    "a name of a table outside it": (
        retyped(ANNEX, "{{ kem_theo }}", "{{ kem_theo }} {{ so_dong }}"),
        ("mau_ten_trong_bang", "Đoạn 9"),
    ),
    "a loop's name after the loop": (
        edited(LETTER, BODY, BODY + "</w:p><w:p>" + run("{{ noi }}")),
        ("mau_ngoai_vong_lap", "Đoạn 10"),
    ),
    "the loop around the rows is deleted": (
        edited(edited(ANNEX, text(ROWS), text("")), text(ROWS_END), text("")),
        ("ten_chua_co", "Bảng 1, hàng 3, ô 1"),
    ),
    "the loop ends where it begins": (
        edited(edited(ANNEX, text(ROWS_END), text("")), text(ROWS), text(ROWS + ROWS_END)),
        ("cap_the_rong", AT_ROWS),
    ),
    # used as what they are not
    "a list printed as text": (
        retyped(LETTER, "Kính gửi: {{ kinh_gui[0] }}", "Kính gửi: {{ kinh_gui }}"),
        ("mau_sai_dang", "Đoạn 2"),
    ),
    "a list joined to a text": (number(SO + '{{ "" ~ kinh_gui }}'), ("mau_sai_dang", AT_NUMBER)),
    "a row printed as text": (column("{{ d }}"), ("mau_sai_dang", AT_COLUMN)),
    "all rows printed as text": (column("{{ bang.danh_muc.dong }}"), ("mau_sai_dang", AT_COLUMN)),
    "a column as blocks": (column("{{p d.ten_thu_tuc }}"), ("mau_sai_dang", AT_COLUMN)),
    "the body without p": (edited(LETTER, "{{p noi_dung }}", "{{ noi_dung }}"), ("mau_sai_dang", "Đoạn 9")),
    "the body as runs": (edited(LETTER, "{{p noi_dung }}", "{{r noi_dung }}"), ("mau_sai_dang", "Đoạn 9")),
    "a text as blocks": (edited(LETTER, SUBJECT, run("{{p trich_yeu }}")), ("mau_sai_dang", AT_SUBJECT)),
    "a text as runs": (edited(LETTER, SUBJECT, run("V/v {{r trich_yeu }}")), ("mau_sai_dang", AT_SUBJECT)),
    "runs as text": (
        edited(LETTER, "{{r luu }}", "{{ luu }}"),
        ("mau_sai_dang", "Bảng 2, hàng 1, ô 1, đoạn 5"),
    ),
    "a text looped over": (
        number(SO + "{% for x in trich_yeu %}{{ x }}{% endfor %}"),
        ("mau_lap_sai", AT_NUMBER),
    ),
    "a part of a text": (number(SO + "{{ trich_yeu.ten }}"), ("mau_khong_co_phan", AT_NUMBER)),
    "a part of an item that is a text": (
        number(SO + "{% for x in noi_nhan %}{{ x.ten }}{% endfor %}"),
        ("mau_khong_co_phan", AT_NUMBER),
    ),
    # missing
    "the number is deleted": (number("Số: 15/SKHCN-CĐS"), ("mau_thieu_o", "")),
    "the number is only tested": (
        number("Số: {% if so_ky_hieu %}15/SKHCN-CĐS{% endif %}"),
        ("mau_thieu_o", ""),
    ),
    "the body is deleted": (edited(LETTER, BODY, ""), ("mau_thieu_o", "")),
    "an annex with a place for nothing": (
        edited(edited(make_template("phu_luc"), "{{p bang_tu_ve }}", ""), "{{p noi_dung }}", ""),
        ("mau_phu_luc_rong", ""),
    ),
    "two places for drawn tables": (
        edited(make_template("phu_luc"), "<w:sectPr", DRAWN + "<w:sectPr"),
        ("mau_khong_co_cho_bang", ""),
    ),
    "a field of a mail merge": (
        edited(
            LETTER,
            NUMBER,
            NUMBER + f'<w:fldSimple w:instr=" MERGEFIELD Ten ">{run("«Ten»")}</w:fldSimple>',
        ),
        ("mau_truong_tron_thu", AT_NUMBER),
    ),
}
