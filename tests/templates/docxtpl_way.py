"""Sound annex templates drawn by hand in the ways that docxtpl's documentation teaches, one feature each."""

from tests.word.building import docx, p, style, styles, table

TIMES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
    '<w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>'
)
OWN = {
    "Phụ lục": "PhuLuc",
    "Tiêu đề phụ lục": "TieuDePhuLuc",
    "Kèm theo": "KemTheo",
    "Dòng kẻ phụ lục": "DongKePhuLuc",
}
HEAD = (
    p("{{ phu_luc_so }}", "PhuLuc")
    + p("{{ tieu_de }}", "TieuDePhuLuc")
    + p("{{ kem_theo }}", "KemTheo")
    + p("", "DongKePhuLuc")
)
ROWS, END = "{%tr for d in bang.danh_muc.dong %}", "{%tr endfor %}"
DATA = ("{{ d.stt }}", "{{ d.ten }}")


def annex(*body):
    sheet = styles(*(style(name, identity=identity) for name, identity in OWN.items()), defaults=TIMES)
    return docx(HEAD + "".join(body) + p(), sheet=sheet)


def rows(*lines, head=("STT", "Tên")):
    """Return a table with a heading row, then rows of two texts."""
    return table(*(tuple(p(text) for text in line) for line in (head, *lines)))


def split_tag():
    pieces = "".join(f"<w:r><w:t>{text}</w:t></w:r>" for text in ("{", "{ d.", "t", "en }", "}"))
    cell = f"<w:p>{pieces}</w:p>"
    return table((p("STT"), p("Tên")), (p(ROWS), p()), (p("{{ d.stt }}"), cell), (p(END), p()))


SOUND = {
    "rows": annex(rows((ROWS, ""), DATA, (END, ""))),
    "a condition in a row": annex(
        rows((ROWS, ""), ('{%tr if d.cap == "dong" %}', ""), DATA, ("{%tr endif %}", ""), (END, "")),
    ),
    "levels of rows": annex(
        rows((ROWS, ""), ('{%tr if d.cap == "nhom_1" %}', ""), ("{{ d.stt }}", "{{ d.nhan }}"),
             ('{%tr elif d.cap in ("trong", "tong") %}', ""), ("", "{{ d.nhan }}"), ("{%tr else %}", ""),
             DATA, ("{%tr endif %}", ""), (END, "")),
    ),
    "a separator after all but the last": annex(
        rows((ROWS, ""), ("{{ loop.index }}", "{{ d.ten }}{% if not loop.last %};{% endif %}"), (END, "")),
    ),
    "columns": annex(
        rows((ROWS, ""), ("1", "{% for c in bang.danh_muc.cot %}{{ d[c.ma_cot] }}{% endfor %}"), (END, "")),
    ),
    "a loop of cells": annex(
        table(
            (p("STT"), p("{%tc for c in bang.danh_muc.cot %}"), p("{{ c.tieu_de }}"), p("{%tc endfor %}")),
            widths=(900, 900, 2000, 900),
        ),
        rows((ROWS, ""), DATA, (END, "")),
    ),
    "a span of columns": annex(
        rows((ROWS, ""), ("{% colspan 1 %}{{ d.stt }}", "{{ d.ten }}"), (END, "")),
    ),
    "a vertical merge": annex(rows((ROWS, ""), ("{% vm %}{{ d.nhan }}", "{{ d.ten }}"), (END, ""))),
    "a condition around a table": annex(
        p("{%p if bang.danh_muc.so_dong > 0 %}"),
        rows((ROWS, ""), DATA, (END, "")),
        p("{%p endif %}"),
    ),
    "all tables": annex(
        p("{%p for b in cac_bang %}"),
        p("{{ b.tieu_de }}"),
        rows(("{%tr for d in b.dong %}", ""), DATA, (END, "")),
        p("{%p endfor %}"),
    ),
    "comments": annex(
        p("{# xem kỹ trước khi sửa #}"),
        p("{#p bảng do phòng nghiệp vụ giữ #}") + rows((ROWS, ""), DATA, (END, "")),
    ),
    "spaces cut": annex(
        rows((ROWS, ""), ("{{- d.stt -}}", "{%- if d.ten -%} {{ d.ten }} {%- endif -%}"), (END, "")),
    ),
    "filters": annex(
        rows((ROWS, ""), ("{{ d.stt }}", '{{ d.ten|upper|trim }} {{ d.ghi_chu|default("") }}'), (END, "")),
    ),
    "a name of its own": annex(
        p("{% set b = bang.danh_muc %}Tổng số: {{ b.so_dong }}."),
        rows(("{%tr for d in b.dong %}", ""), DATA, (END, "")),
    ),
    "totals": annex(
        rows((ROWS, ""), DATA, (END, ""), ("Cộng", "{{ bang.danh_muc.tong.so_luong }}")),
    ),
    "a condition in an expression": annex(
        rows((ROWS, ""), ("{{ d.stt }}", '{{ d.ten if d.ten else "(không)" }}'), (END, "")),
    ),
    "tests": annex(
        rows((ROWS, ""), ("1", "{% if d.a is defined and d.a %}{{ d.a }}{% endif %}"), (END, "")),
    ),
    "typographic quotes": annex(
        rows((ROWS, ""), ("{{ d.stt }}", "{% if d.ten == “A” %}{{ d.ten }}{% endif %}"), (END, "")),
    ),
    "no-break spaces": annex(rows((ROWS, ""), ("{{\u00a0d.stt\u00a0}}", "{{ d.ten }}"), (END, ""))),
    "a tag in pieces": annex(split_tag()),
    "a tag in a link": annex(
        rows((ROWS, ""), DATA, (END, "")),
        '<w:p><w:hyperlink w:anchor="x"><w:r><w:t>{{ tieu_de }}</w:t></w:r></w:hyperlink></w:p>',
    ),
    "lists and numbers": annex(
        p("{% for k in range(1, 3) %}{{ k }} {% endfor %}{{ bang.danh_muc.dong|length }}"),
        rows((ROWS, ""), ("{{ d.stt }}", '{{ [d.ten, d.nhan]|join(", ") }}'), (END, "")),
    ),
}  # fmt: skip
