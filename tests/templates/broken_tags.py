"""Tags mistyped, cut, misplaced or not in pairs: kind → (template, what is told: kind and place)."""

from tests.templates.breaking import (
    AGENCY,
    ANNEX,
    BODY,
    COLUMN,
    DAY,
    FIRST_HEADER,
    FOOTER,
    LETTER,
    NUMBER,
    SO,
    edited,
    retyped,
    run,
    style_edited,
)

AT_NUMBER = "Bảng 1, hàng 2, ô 1, đoạn 1"
AT_LOOP, AT_END = "Bảng 2, hàng 1, ô 1, đoạn 2", "Bảng 2, hàng 1, ô 1, đoạn 4"
LOOP, ROWS, ROWS_END = "{%p for noi in noi_nhan %}", "{%tr for d in bang.danh_muc.dong %}", "{%tr endfor %}"
DRAFT = '{%p if du_thao == "DỰ THẢO" %}'
PAGE = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
NESTED = (
    '</w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:tcPr>'
    f'<w:tcW w:w="900" w:type="dxa"/></w:tcPr><w:p>{run(ROWS_END)}</w:p></w:tc></w:tr></w:tbl><w:p>'
)


def number(typed):
    """Return the letter with the line of the number typed in another way."""
    return retyped(LETTER, SO, typed)


def before_body(*lines):
    """Return the letter with more paragraphs before its body."""
    return edited(LETTER, BODY, "".join(f"{run(line)}</w:p><w:p>" for line in lines) + BODY)


BROKEN = {
    # braces
    "a brace is lost": (number("Số: {{ so_ky_hieu }"), ("the_chua_dong", AT_NUMBER)),
    "a brace too many": (number(SO + " }}"), ("the_thua_dong", AT_NUMBER)),
    "three braces": (number("Số: {{{ so_ky_hieu }}}"), ("cu_phap_sai", AT_NUMBER)),
    "one brace": (number("Số: { so_ky_hieu }"), ("mau_gan_the", AT_NUMBER)),
    "a space between the braces": (number("Số: { { so_ky_hieu } }"), ("mau_gan_the", AT_NUMBER)),
    "braces of a Chinese keyboard": (number("Số: ｛｛ so_ky_hieu ｝｝"), ("mau_gan_the", AT_NUMBER)),
    "square brackets": (number("Số: [so_ky_hieu]"), ("mau_gan_the", AT_NUMBER)),
    "a dollar before the brace": (number("Số: ${so_ky_hieu}"), ("mau_gan_the", AT_NUMBER)),
    "the percent sign of a loop is lost": (
        retyped(LETTER, LOOP, "{p for noi in noi_nhan %}"),
        ("the_thua_dong", AT_LOOP),
    ),
    "the percent sign at its end is lost": (
        retyped(LETTER, LOOP, "{%p for noi in noi_nhan }"),
        ("the_chua_dong", AT_LOOP),
    ),
    "an empty tag": (number(SO + "{{ }}"), ("the_trong", AT_NUMBER)),
    "a tag over two paragraphs": (
        edited(LETTER, NUMBER, run("Số: {{ so_ky_hieu") + "</w:p><w:p>" + run("}}")),
        ("the_chua_dong", AT_NUMBER),
    ),
    # syntax
    "a space in a name": (number(SO + "{{ ho ten }}"), ("cu_phap_sai", AT_NUMBER)),
    "a line break in a name": (
        edited(LETTER, NUMBER, run("Số: {{ so_ky") + "<w:r><w:br/></w:r>" + run("_hieu }}")),
        ("cu_phap_sai", AT_NUMBER),
    ),
    "an en dash for minus": (number(SO + "{{ kinh_gui|length – 1 }}"), ("cu_phap_sai", AT_NUMBER)),
    "one equals sign": (
        retyped(LETTER, "{%p if chu_quan %}", "{%p if chu_quan = 1 %}"),
        ("cu_phap_sai", "Bảng 1, hàng 1, ô 1, đoạn 1"),
    ),
    "a quote is not closed": (
        retyped(LETTER, DRAFT, '{%p if du_thao == "DỰ THẢO %}'),
        ("the_chua_dong", "Bảng 1, hàng 2, ô 1, đoạn 3"),
    ),
    "a loop without in": (retyped(LETTER, LOOP, "{%p for noi noi_nhan %}"), ("cu_phap_sai", AT_LOOP)),
    # commands
    "a space before p": (retyped(LETTER, LOOP, "{% p for noi in noi_nhan %}"), ("lenh_la", AT_LOOP)),
    "an unknown command": (retyped(LETTER, LOOP, "{%p lap noi in noi_nhan %}"), ("lenh_la", AT_LOOP)),
    "foreach": (retyped(LETTER, LOOP, "{%p foreach noi in noi_nhan %}"), ("lenh_la", AT_LOOP)),
    "end for in two words": (
        retyped(ANNEX, ROWS_END, "{%tr end for %}"),
        ("lenh_la", "Bảng 1, hàng 14, ô 1"),
    ),
    "elseif": (
        edited(LETTER, "{%p elif du_thao %}", "{%p elseif du_thao %}"),
        ("lenh_la", "Bảng 1, hàng 2, ô 1, đoạn 5"),
    ),
    "else if": (
        edited(LETTER, "{%p elif du_thao %}", "{%p else if du_thao %}"),
        ("lenh_thua_chu", "Bảng 1, hàng 2, ô 1, đoạn 5"),
    ),
    "a forbidden command": (before_body('{% include "a" %}'), ("lenh_bi_cam", "Đoạn 9")),
    "a merge of docxtpl that docgen lacks": (
        edited(ANNEX, COLUMN, run("{% hm %}{{ d.ten_thu_tuc }}")),
        ("lenh_bi_cam", "Bảng 1, hàng 8, ô 2"),
    ),
    "a forbidden filter": (number("Số: {{ so_ky_hieu|safe }}"), ("bo_loc_bi_cam", AT_NUMBER)),
    "a forbidden call": (number('Số: {{ so_ky_hieu.replace("a", "b") }}'), ("ham_bi_cam", AT_NUMBER)),
    "a span that is no number": (
        edited(ANNEX, COLUMN, run('{% colspan "a" %}{{ d.ten_thu_tuc }}')),
        ("so_cot_sai", "Bảng 1, hàng 8, ô 2"),
    ),
    # pairs
    "endfor is deleted": (
        retyped(LETTER, LOOP, LOOP + "{%p for x in noi_nhan %}"),
        ("the_khong_dong", AT_LOOP),
    ),
    "endif without if": (
        edited(LETTER, BODY, BODY + "</w:p><w:p>" + run("{%p endif %}")),
        ("the_khong_mo", "Đoạn 10"),
    ),
    "endif in place of endfor": (
        retyped(LETTER, "{%p endfor %}", "{%p endif %}"),
        ("the_lech_cap", "Đoạn 7"),
    ),
    "a loop begun without p": (
        retyped(LETTER, LOOP, "{% for noi in noi_nhan %}"),
        ("the_khac_tang", AT_END),
    ),
    "rows ended as paragraphs": (
        retyped(ANNEX, ROWS_END, "{%p endfor %}"),
        ("the_khac_tang", "Bảng 1, hàng 14, ô 1"),
    ),
    "a condition over two cells": (
        edited(
            edited(LETTER, NUMBER, run("{% if so_ky_hieu %}" + SO)),
            DAY,
            run("{{ dia_danh_ngay }}{% endif %}"),
        ),
        ("the_khac_tang", "Bảng 1, hàng 2, ô 2"),
    ),
    "a loop ended in a table inside": (
        edited(ANNEX, COLUMN, COLUMN + NESTED),
        ("the_lech_cap", "Bảng 1, hàng 8, ô 2, bảng 1, hàng 1, ô 1"),
    ),
    "a pair around nothing": (before_body("{%p if ho_ten %}{%p endif %}"), ("cap_the_rong", "Đoạn 9")),
    # what is lost
    "text beside a paragraph tag": (retyped(LETTER, LOOP, "Gửi: " + LOOP), ("the_lam_mat_chu", AT_LOOP)),
    "text beside the body": (
        edited(LETTER, BODY, run("{{p noi_dung }} và")),
        ("the_lam_mat_chu", "Đoạn 9"),
    ),
    "text in the row of a row tag": (
        retyped(ANNEX, ROWS, "STT " + ROWS),
        ("the_lam_mat_chu", "Bảng 1, hàng 2, ô 1"),
    ),
    "a page break in the paragraph of a tag": (
        edited(LETTER, run(LOOP), run(LOOP) + '<w:r><w:br w:type="page"/></w:r>'),
        ("the_lam_mat_hinh", AT_LOOP),
    ),
    # where no tag works
    "a row tag outside a table": (
        before_body("{%tr if ho_ten %}", "{%tr endif %}"),
        ("the_ngoai_bang", "Đoạn 9"),
        ("the_ngoai_bang", "Đoạn 10"),
    ),
    "a vertical merge outside a loop": (
        edited(LETTER, NUMBER, run("{% vm %}" + SO)),
        ("vm_ngoai_vong_lap", AT_NUMBER),
    ),
    "a tag in hidden text": (
        edited(LETTER, NUMBER, run(SO, "<w:vanish/>")),
        ("the_trong_chu_an", AT_NUMBER),
    ),
    "a tag in a style that hides": (
        style_edited(LETTER, "SoVaKyHieu", "<w:rPr>", "<w:rPr><w:vanish/>"),
        ("the_trong_chu_an", AT_NUMBER),
    ),
    "a tag in a field code": (
        edited(LETTER, AGENCY, AGENCY + "<w:r><w:instrText>REF {{ ho_ten }}</w:instrText></w:r>"),
        ("the_sai_cho", "Bảng 1, hàng 1, ô 1, đoạn 4"),
    ),
    "a tag in an equation": (
        edited(LETTER, NUMBER, f"{NUMBER}<m:oMath {MATH}><m:r><m:t>{{{{ ho_ten }}}}</m:t></m:r></m:oMath>"),
        ("the_sai_cho", AT_NUMBER),
    ),
    "a field inside a tag": (
        edited(LETTER, NUMBER, run("Số: {{ so_ky") + PAGE + run("_hieu }}")),
        ("the_bi_chen", AT_NUMBER),
    ),
    "a wrong tag in a header": (
        edited(LETTER, "{{ luu_hanh }}", "{{ luu_hanh }", FIRST_HEADER),
        ("the_chua_dong", "Đầu trang 2, đoạn 2"),
    ),
    "a wrong tag in a footer": (
        edited(LETTER, "{{ dong }}", "{{ dong.. }}", FOOTER),
        ("cu_phap_sai", "Chân trang 1, đoạn 2"),
    ),
    "a wrong tag in a text box": (
        edited(
            LETTER,
            NUMBER,
            NUMBER
            + '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>'
            f"{run('{{ ho_ten }')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
        ),
        ("the_chua_dong", AT_NUMBER + ", khung chữ 1"),
    ),
}
