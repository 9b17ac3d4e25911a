import pytest
from lxml import etree

from docgen.errors import DocgenError, Problems, TemplateError, leaves
from docgen.say import error_line
from docgen.word import tags
from docgen.word.ooxml import w
from tests.word.tagging import NAME, cell, document, fill, lines, p, part, r, row, rows, table, text_of


def faults(*blocks):
    """Return the single errors of a template of `blocks`."""
    with pytest.raises(DocgenError) as error:
        part(*blocks)
    assert isinstance(error.value, TemplateError | Problems)
    return leaves(error.value)


def ids(*blocks):
    return [error.id for error in faults(*blocks)]


# split over runs ------------------------------------------------------------------------------------------


def test_a_tag_split_over_runs_is_found():
    paragraph = (
        '<w:p><w:r><w:t xml:space="preserve">V/v {</w:t></w:r><w:proofErr w:type="spellStart"/>'
        '<w:r><w:rPr><w:i/></w:rPr><w:t>{ trich</w:t></w:r><w:bookmarkStart w:id="0" w:name="_GoBack"/>'
        "<w:r><w:lastRenderedPageBreak/><w:t>_yeu</w:t></w:r>"
        '<w:bookmarkEnd w:id="0"/><w:r><w:t xml:space="preserve"> }</w:t></w:r><w:r><w:t>}.</w:t></w:r></w:p>'
    )

    filled = fill(paragraph, trich_yeu="báo cáo")

    assert lines(filled) == ["V/v báo cáo."]


def test_the_look_of_the_first_run_is_kept():
    paragraph = "<w:p>" + r("{{ ten", "<w:b/>") + r(" }} và", "<w:i/>") + "</w:p>"

    filled = fill(paragraph, ten="An")

    looks = [(text_of(run), run.find(w("rPr"))[0].tag) for run in filled.iter(w("r"))]
    assert looks == [("An", w("b")), (" và", w("i"))]


def test_several_tags_in_one_run_are_all_found():
    filled = fill(p("{{ a }}-{{ b }}{{ a }}"), a="1", b="2")

    assert lines(filled) == ["1-21"]


def test_one_tag_ends_in_the_run_where_the_next_begins():
    filled = fill(p("x{{ a", " }} y {", "{ b }}z", "{{ a }}"), a="1", b="2")

    assert lines(filled) == ["x1 y 2z1"]


def test_typographic_quotes_and_odd_spaces_inside_a_tag_are_mended():
    paragraph = p("{{\u00a0a if\u00a0b == “có” else ‘không’\u200b }}")

    filled = fill(paragraph, a="x", b="có")

    assert lines(filled) == ["x"]


def test_quotes_inside_a_straight_string_stay():
    filled = fill(p("{{ \"xin “chào” ‘bạn’\" }} {{ 'a}}b' }}"))

    assert lines(filled) == ["xin “chào” ‘bạn’ a}}b"]


def test_a_hyphen_a_break_and_a_tab_inside_a_tag_are_read():
    paragraph = (
        "<w:p><w:r><w:t>{{ a </w:t><w:noBreakHyphen/><w:t> 1</w:t><w:br/><w:tab/><w:softHyphen/></w:r>"
    )

    filled = fill(paragraph + "<w:r><w:t>}}</w:t></w:r></w:p>", a=3)

    assert lines(filled) == ["2"]


@pytest.mark.parametrize(
    "wrapper", ["w:hyperlink", "w:smartTag", "w:ins", "w:sdt><w:sdtContent", "w:fldSimple"], ids=str
)
def test_a_tag_inside_a_wrapper_is_found(wrapper):
    ends = "".join(f"</{name}>" for name in reversed(wrapper.split("><")))

    filled = fill(f"<w:p><{wrapper}>{r('{{ a')}{r(' }}')}{ends}</w:p>", a="1")

    assert lines(filled) == ["1"]


def test_text_that_holds_a_marker_keeps_its_spaces():
    filled = fill("<w:p><w:r><w:t>a {{ b }}</w:t></w:r></w:p>", b=" 1 ")

    assert filled.find(f".//{w('t')}").get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_the_doubled_copy_of_a_text_box_goes():
    box = f"<w:txbxContent>{p('{{ a }}')}</w:txbxContent>"
    paragraph = (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )

    filled = fill(paragraph, a="1")

    assert [text_of(box) for box in filled.iter(w("txbxContent"))] == ["1"]


# what a tag replaces --------------------------------------------------------------------------------------


def test_a_paragraph_tag_takes_its_paragraph_with_it():
    filled = fill(p("{%p for x in ds %}"), p("- {{ x }}"), p("{%p endfor %}"), ds=["a", "b"])

    assert lines(filled) == ["- a", "- b"]


def test_a_row_tag_takes_its_row_with_it():
    filled = fill(
        table(
            row("STT", "Tên"),
            row("{%tr for x in ds %}", ""),
            row("{{ loop.index }}", "{{ x }}"),
            row("{%tr endfor %}", ""),
        ),
        ds=["a", "b"],
    )

    assert rows(filled) == [["STT", "Tên"], ["1", "a"], ["2", "b"]]


def test_a_row_tag_may_stand_in_any_cell_and_two_in_one_row():
    filled = fill(
        table(
            row("", "{%tr for x in ds %}{%tr if x %}"),
            row("{{ x }}", ""),
            row("{%tr endif %}", "{%tr endfor %}"),
            row("hết", ""),
        ),
        ds=["a", "", "b"],
    )

    assert rows(filled) == [["a", ""], ["b", ""], ["hết", ""]]


def test_a_cell_tag_takes_its_cell_with_it():
    filled = fill(table(row("x", "{%tc for c in ds %}", "{{ c }}", "{%tc endfor %}")), ds=["a", "b"])

    assert rows(filled) == [["x", "a", "b"]]


def test_a_run_tag_keeps_the_text_beside_it():
    filled = fill(p("a {%r if x %}", "b", "{%r endif %} c"), x=False)

    assert lines(filled) == ["a  c"]


def test_a_statement_in_a_line_keeps_the_look_of_each_piece():
    paragraph = "<w:p>" + r("{% for x in ds %}{{ x }}", "<w:b/>") + r("; {% endfor %}.", "<w:i/>") + "</w:p>"

    filled = fill(paragraph, ds=["a", "b"])

    looks = [(text_of(run), run.find(w("rPr"))[0].tag) for run in filled.iter(w("r"))]
    assert looks == [("a", w("b")), ("; ", w("i")), ("b", w("b")), ("; ", w("i")), (".", w("i"))]


def test_what_stands_behind_a_statement_in_its_run_stays_in_order():
    paragraph = "<w:p><w:r><w:t>a{% if x %}b</w:t><w:tab/><w:t>c{% endif %}d</w:t><w:br/></w:r></w:p>"

    assert lines(fill(paragraph, x=True)) == ["ab\tcd\n"]
    assert lines(fill(paragraph, x=False)) == ["ad\n"]


def test_else_elif_and_set_work():
    line = "{% set n = ds | length %}{% if n > 2 %}nhiều{% elif n == 2 %}hai{% else %}ít{% endif %}"

    assert [lines(fill(p(line), ds=ds)) for ds in ([1, 2, 3], [1, 2], [])] == [["nhiều"], ["hai"], ["ít"]]


def test_a_comment_prints_nothing_and_a_paragraph_comment_no_paragraph():
    filled = fill(p("a{# ghi chú: {{ x }} #}b"), p("{#p bỏ #}"), p("c"))

    assert lines(filled) == ["ab", "c"]


def test_dashes_take_the_spaces_beside_the_tag():
    filled = fill(p("a  {{- x -}}  b {%- if x -%} c {%- endif %}"), x="1")

    assert lines(filled) == ["a1bc"]


def test_a_name_that_begins_like_a_level_is_a_name():
    filled = fill(p("{{ r }}{{tr}}{{ p }}"), p="2", r="3", tr="4")

    assert lines(filled) == ["342"]


def test_a_cell_that_a_loop_empties_ends_with_a_paragraph_of_the_same_look():
    look = "<w:pPr><w:jc w:val='center'/></w:pPr>"
    closing = p("{%p endfor %}").replace("<w:p>", f"<w:p>{look}")
    one = f"<w:tc>{p('{%p for x in ds %}')}{p('{{ x }}')}{closing}</w:tc>"
    block = table(f"<w:tr>{one}{cell('z')}</w:tr>")

    empty, full = fill(block, ds=[]), fill(block, ds=["a", "b"])

    assert rows(empty) == [["", "z"]]
    assert [child.tag for child in empty.find(f".//{w('tc')}")] == [w("p")]
    assert empty.find(f".//{w('tc')}//{w('jc')}").get(w("val")) == "center"
    assert len(full.find(f".//{w('tc')}").findall(w("p"))) == 2


def test_a_cell_that_ends_with_a_table_in_a_condition_ends_with_a_paragraph():
    one = f"<w:tc>{p('{%p if x %}')}{table(row('a'))}{p('{%p endif %}')}</w:tc>"

    filled = fill(table(f"<w:tr>{one}</w:tr>"), x=True)

    assert filled.find(f".//{w('tc')}")[-1].tag == w("p")


def test_a_table_without_a_row_left_is_an_error_with_its_place():
    block = table(row("{%tr for x in ds %}"), row("{{ x }}"), row("{%tr endfor %}"))

    with pytest.raises(TemplateError) as error:
        fill(p("a"), block, ds=[])

    assert (error.value.id, error.value.where.steps) == ("bang_khong_hang", (("bang", 1),))
    assert rows(fill(block, ds=["a"])) == [["a"]]


def test_a_row_without_a_cell_left_is_an_error():
    with pytest.raises(TemplateError) as error:
        fill(table(row("{%tc for x in ds %}", "{{ x }}", "{%tc endfor %}")), ds=[])

    assert error.value.id == "hang_khong_o"


def test_colspan_sets_the_columns_of_its_cell():
    filled = fill(table(row("{% colspan n %}tên {{ n }}")), n=3)

    assert rows(filled) == [["tên 3"]]
    assert filled.find(f".//{w('gridSpan')}").get(w("val")) == "3"


@pytest.mark.parametrize("wrong", [0, 64, True, "3", None, 1.5])
def test_colspan_of_anything_but_a_number_of_columns_is_an_error(wrong):
    with pytest.raises(TemplateError) as error:
        fill(table(row("{% colspan n %}")), n=wrong)

    assert error.value.id == "so_cot_sai"


def test_vm_merges_a_cell_over_the_rows_of_its_loop():
    filled = fill(
        table(
            row("{%tr for x in ds %}", ""),
            row("{% vm %}{{ ten }}", "{{ x }}"),
            row("{%tr endfor %}", ""),
            row("h", ""),
        ),
        ds=["a", "b", "c"],
        ten="nhóm",
    )

    assert rows(filled) == [["nhóm", "a"], ["", "b"], ["", "c"], ["h", ""]]
    assert [merge.get(w("val")) for merge in filled.iter(w("vMerge"))] == ["restart", "continue", "continue"]
    assert all(one[-1].tag == w("p") for one in filled.iter(w("tc")))


# what is refused ------------------------------------------------------------------------------------------


def test_text_beside_a_paragraph_tag_would_be_lost_and_is_an_error():
    [error] = faults(p("mở đầu"), p("{%p if x %} chữ này {{ y }}"), p("{%p endif %}"))

    assert (error.id, error.where.steps) == ("the_lam_mat_chu", (("doan", 2),))
    assert error.args_["text"] == "chữ này {{ y }}"


@pytest.mark.parametrize(
    "block",
    [
        table(row("{%tr if x %}", "chữ"), row("{%tr endif %}", "")),
        table(row("{%tc if x %}chữ", "", "{%tc endif %}")),
        p("{{p x }} chữ"),
        table(f"<w:tr><w:tc>{table(row('trong'))}{p('{%tr if x %}')}</w:tc></w:tr>", row("{%tr endif %}")),
    ],
)
def test_text_that_a_tag_would_replace_is_an_error(block):
    assert ids(block) == ["the_lam_mat_chu"]


@pytest.mark.parametrize(
    "lost",
    [
        "<w:r><w:drawing/></w:r>",
        '<w:r><w:br w:type="page"/></w:r>',
        "<w:pPr><w:sectPr/></w:pPr>",
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
    ],
)
def test_a_drawing_or_break_that_a_tag_would_replace_is_an_error(lost):
    assert ids(f"<w:p>{lost}{r('{%p if x %}')}</w:p>", p("{%p endif %}")) == ["the_lam_mat_hinh"]


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        (f"<w:p>{r('{{ a }}', '<w:vanish/>')}</w:p>", "the_trong_chu_an"),
        ("<w:p><w:del><w:r><w:delText>{{ a }}</w:delText></w:r></w:del></w:p>", "the_sai_cho"),
        (
            "<w:p><w:r><w:instrText>IF {</w:instrText><w:instrText>{ a }}</w:instrText></w:r></w:p>",
            "the_sai_cho",
        ),
        ("<w:p><w:moveFrom><w:r><w:t>{{ a }}</w:t></w:r></w:moveFrom></w:p>", "the_sai_cho"),
        ("<w:p><m:oMath><m:r><m:t>{{ a }}</m:t></m:r></m:oMath></w:p>", "the_sai_cho"),
        ("<w:p><w:fldSimple w:instr='{{ a }}'/></w:p>", "the_sai_cho"),
        ("<w:p><w:r><w:t>{{ a</w:t><w:drawing/><w:t>}}</w:t></w:r></w:p>", "the_bi_chen"),
    ],
)
def test_a_tag_where_nobody_would_fill_it_is_an_error(paragraph, wanted):
    [error] = faults(p("a"), paragraph)

    assert (error.id, error.where.steps, error.where.file) == (wanted, (("doan", 2),), NAME)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("{{ a", "the_chua_dong"),
        ("{{ a {{ b }}", "the_chua_dong"),
        ("{{ 'a }}", "the_chua_dong"),
        ("a }}", "the_thua_dong"),
        ("a %} b", "the_thua_dong"),
        ("{{ }}", "the_trong"),
        ("{{tr x }}", "the_sai_cap"),
        ("{% hm %}", "lenh_bi_cam"),
        ("{% cellbg x %}", "lenh_bi_cam"),
        ("{% macro a() %}", "lenh_bi_cam"),
        ("{% raw %}", "lenh_bi_cam"),
        ("{%p include 'x' %}", "lenh_bi_cam"),
        ("{% fro x in y %}", "lenh_la"),
        ("{% endfor x %}", "lenh_thua_chu"),
        ("{% else if x %}", "lenh_thua_chu"),
        ("{% vm %}", "the_ngoai_bang"),
        ("{%tr if x %}", "the_ngoai_bang"),
        ("{{ " + "x" * 3000 + " }}", "the_qua_dai"),
        ("\ufdd01\ufdd1", "ky_tu_la_trong_mau"),
    ],
)
def test_a_wrong_tag_is_refused_by_name(text, wanted):
    assert wanted in ids(p(text))


def test_a_vertical_merge_outside_a_loop_is_an_error():
    assert ids(table(row("{% vm %}"))) == ["vm_ngoai_vong_lap"]


def test_forged_marks_are_refused():
    forged = '<w:p><d:tag xmlns:d="urn:docgen" n="1"/></w:p>'

    assert ids(forged) == ["ky_tu_la_trong_mau"]


# pairs ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("blocks", "wanted"),
    [
        ([p("{%p if x %}")], "the_khong_dong"),
        ([p("{% endfor %}")], "the_khong_mo"),
        ([p("{%p if x %}"), p("{%p endfor %}")], "the_lech_cap"),
        ([p("{% if x %}"), p("{% endif %}")], "the_khac_tang"),
        ([p("{%p for x in y %}"), table(row("{%tr endfor %}"), row("a"))], "the_khac_tang"),
        ([table(row("{% if x %}", "{% endif %}"))], "the_khac_tang"),
        ([p("{% if x %}{% else %}{% else %}{% endif %}")], "the_lech_cap"),
        ([p("{% else %}")], "the_khong_mo"),
    ],
)
def test_a_tag_without_its_partner_at_its_level_is_an_error(blocks, wanted):
    assert wanted in ids(*blocks)


def test_a_pair_at_two_levels_names_both_places():
    [error] = faults(p("{% if x %}a"), table(row("b", "{% endif %}")))

    assert error.where.steps == (("bang", 1), ("hang", 1), ("o", 2))
    assert "«{% if x %}» mở ở Đoạn 1" in error_line(error, "vi")
    assert "opened at Paragraph 1" in error_line(error, "en")


def test_all_problems_of_a_template_are_told_in_one_run():
    found = faults(p("{{ a"), p("{{ x | safe }}"), p("{% if %}{% endif %}"), p("{% hm %}"))

    assert [(error.id, error.where.steps) for error in found[:2]] == [
        ("the_chua_dong", (("doan", 1),)),
        ("lenh_bi_cam", (("doan", 4),)),
    ]


def test_all_wrong_expressions_of_a_template_are_told_in_one_run():
    found = faults(p("{{ x | safe }}"), p("{% if %}{% endif %}"), p("{{ _a }}"))

    assert [(error.id, error.where.steps[0][1]) for error in found] == [
        ("bo_loc_bi_cam", 1),
        ("cu_phap_sai", 2),
        ("ten_bi_cam", 3),
    ]


def test_a_field_cut_in_two_by_a_condition_is_an_error():
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    opens, closes = r("{% if x %}"), r("{% endif %}")

    assert ids(f"<w:p>{opens}{begin}{closes}{end}</w:p>") == ["truong_bi_cat"]
    assert ids(f"<w:p>{begin}{opens}{end}{closes}</w:p>") == ["truong_bi_cat"]
    assert lines(fill(f"<w:p>{opens}{begin}{end}{r('a')}{closes}</w:p>", x=True)) == ["a"]


# places ---------------------------------------------------------------------------------------------------


def test_places_are_counted_as_a_person_counts_in_word():
    box = f"<w:p><w:r><w:drawing><w:txbxContent>{p('{{ e }}')}</w:txbxContent></w:drawing></w:r></w:p>"
    nested = f"<w:tr>{cell('x')}<w:tc>{table(row('{{ c }}'))}{p('{{ d }}')}</w:tc></w:tr>"
    wrapped = f"<w:sdt><w:sdtContent>{p('{{ b }}')}</w:sdtContent></w:sdt>"
    root = document(p("{{ a }}"), table(row("x")), wrapped, table(row("y"), nested), box)

    places = {tag.code: tag.steps for tag in tags.mark(root)}

    assert places == {
        "a": (("doan", 1),),
        "b": (("doan", 2),),
        "c": (("bang", 2), ("hang", 2), ("o", 2), ("bang", 1), ("hang", 1), ("o", 1)),
        "d": (("bang", 2), ("hang", 2), ("o", 2)),
        "e": (("doan", 3), ("khung", 1)),
    }


def test_places_in_a_header_and_in_notes_begin_with_the_part():
    spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    header = etree.fromstring(f"<w:hdr {spaces}>{p('x')}{p('{{ a }}')}</w:hdr>")
    notes = etree.fromstring(
        f'<w:footnotes {spaces}><w:footnote w:type="separator" w:id="0">{p("")}</w:footnote>'
        f'<w:footnote w:id="1">{p("{{ b }}")}</w:footnote></w:footnotes>'
    )

    [in_header] = tags.mark(header, steps=(("dau_trang", 2),))
    [in_note] = tags.mark(notes)

    assert in_header.steps == (("dau_trang", 2), ("doan", 2))
    assert in_note.steps == (("chu_thich", 1),)
