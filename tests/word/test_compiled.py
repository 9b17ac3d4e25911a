import io
import subprocess

import docx
import pytest
from docxtpl import DocxTemplate
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from docgen.body.blocks import Block, Body, Run
from docgen.errors import TemplateError, leaves
from docgen.say import error_line
from docgen.word import compiled, tags
from docgen.word.blocks import Ink
from docgen.word.ooxml import W_URI, XML_DECLARATION, w
from docgen.word.package import read
from tests.patience import stops
from tests.word.tagging import NAME, cell, document, fill, lines, p, part, r, row, rows, table, text_of

PRINTABLE = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"], include_characters="\n\t"))
SENTINELS = [
    "Sở NN&PTNT", "x<y", "a > b", "\"nháy\" 'đơn' “kép”", "{{ x }}", "{% if %}", "{# #}", "%} }}", "1.000010",
    "&amp;", "]]>", "<w:p/>", "\\n", "a\u00a0b", " hai đầu ", "\n", "\t", "", "x" * 1_600, "Đặng Ệ ữ",
]  # fmt: skip


def ink():
    return Ink({"noi_dung": "NoiDung", "khoan": "Khoan"})


def fault(*blocks, **context):
    with pytest.raises(TemplateError) as error:
        fill(*blocks, ink=ink(), **context)
    return error.value


# values ---------------------------------------------------------------------------------------------------


@given(PRINTABLE)
def test_any_text_arrives_unchanged(text):
    filled = fill(p("[{{ x }}]"), table(row("{{ x }}")), x=text)

    assert lines(filled) == [f"[{text}]", text]


@pytest.mark.parametrize("text", SENTINELS)
def test_difficult_text_arrives_unchanged(text):
    assert lines(fill(p("{{ x }}"), x=text)) == [text]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=30))
def test_static_text_stays_as_it_is(text):
    static = text.replace("{", "").replace("}", "").replace("%", "")

    assert lines(fill(p(static), p("{{ x }}"), x="1")) == [static, "1"]


def test_lone_braces_in_static_text_are_text():
    assert lines(fill(p("a { b } 5% {x} {{ y }}"), y="1")) == ["a { b } 5% {x} 1"]


def test_a_part_without_tags_is_static():
    made = part(p("Độc lập"))

    assert made.static.startswith(XML_DECLARATION.encode())
    assert lines(etree.fromstring(made.static)) == ["Độc lập"]
    assert b"".join(chunk.encode() for chunk in made.stream({})) == made.static


def test_a_filled_part_begins_with_its_declaration():
    assert "".join(part(p("{{ x }}")).stream({"x": "1"})).startswith(XML_DECLARATION)


def test_the_same_part_is_filled_many_times():
    made = part(p("{{ x }}"))

    assert [lines(etree.fromstring("".join(made.stream({"x": x})).encode())) for x in "ab"] == [["a"], ["b"]]


def test_names_are_told_with_the_place_of_their_first_use():
    made = part(
        p("a"),
        p("{{ x.y }}"),
        table(row("{%tr for d in ds %}"), row("{{ d }}{{ x }}"), row("{%tr endfor %}")),
    )

    assert made.names == {"x": (("doan", 2),), "ds": (("bang", 1), ("hang", 1), ("o", 1))}


# blocks and runs ------------------------------------------------------------------------------------------


def test_a_body_takes_the_place_of_its_paragraph():
    body = Body((Block("khoan", (Run("a & b"),), label="1."), Block("noi_dung", (Run("c"),))))

    filled = fill(p("trước"), p("{{p noi_dung }}"), p("sau"), ink=ink(), noi_dung=body)

    assert [line.replace("\u00a0", " ") for line in lines(filled)] == ["trước", "1. a & b", "c", "sau"]


def test_the_end_of_a_body_stays_with_the_signature_after_it():
    body = Body(tuple(Block("noi_dung", (Run(text),)) for text in "abc"), keep_end=True)

    filled = fill(p("{{p noi_dung }}"), p("sau"), ink=ink(), noi_dung=body)

    assert [one.find(f"{w('pPr')}/{w('keepNext')}") is not None for one in filled.iter(w("p"))] == [
        False,
        True,
        True,
        False,
    ]


def test_an_empty_body_in_a_cell_leaves_a_paragraph():
    filled = fill(table(row("{{p x }}")), ink=ink(), x=Body(()))

    assert lines(filled) == [""]


def test_runs_take_the_place_of_their_tag_and_the_text_beside_stays():
    filled = fill(p("- Lưu: {{r luu }} hết"), ink=ink(), luu=(Run("VT, "), Run("TH", bold=True)))

    assert lines(filled) == ["- Lưu: VT, TH hết"]
    assert len([run for run in filled.iter(w("r")) if run.find(f".//{w('b')}") is not None]) == 1


def test_text_where_a_body_is_wanted_is_an_error():
    assert fault(p("{{p x }}"), x="chữ").id == "khong_phai_noi_dung"
    assert fault(p("{{r x }}"), x="chữ").id == "khong_phai_dong_chu"
    assert fault(p("{{ x }}"), x=Body(())).id == "gia_tri_khong_in_duoc"
    assert fault(p("{{p y }}"), x="").id == "ten_chua_co"


def test_a_long_body_in_a_cell_needs_no_closing_paragraph():
    body = Body(tuple(Block("noi_dung", (Run(f"{number}"),)) for number in range(3_000)))

    filled = fill(table(row("{{p x }}")), ink=ink(), x=body)

    assert len(lines(filled)) == 3_000


# attributes -----------------------------------------------------------------------------------------------


def ruled(code, **context):
    root = document(p("a{{ x }}"), "<w:p><w:pPr><w:ind/></w:pPr></w:p>")
    marked, marker = tags.expression_marker(tags.mark(root), code)
    root.find(f".//{w('ind')}").set(w("left"), marker)
    made = compiled.compile_part(root, marked, name=NAME)
    return etree.fromstring("".join(made.stream({"x": "1", **context})).encode()).find(f".//{w('ind')}")


def test_an_expression_fills_an_attribute():
    assert ruled("(9000 - _ke['dong']) // 2", _ke={"dong": 2000}).get(w("left")) == "3500"
    assert ruled("t", t="a\"b<&'").get(w("left")) == "a\"b<&'"


@pytest.mark.parametrize("wrong", [None, 1.5, "a\nb", []])
def test_what_is_no_single_line_cannot_fill_an_attribute(wrong):
    with pytest.raises(TemplateError):
        ruled("t", t=wrong)


# errors have their place ----------------------------------------------------------------------------------


def test_an_undefined_name_is_told_with_its_place_and_the_nearest_name():
    error = fault(p("a"), table(row("x"), row("b", "{{ trich_yue }}")), trich_yeu="x")

    assert error.where.steps == (("bang", 1), ("hang", 2), ("o", 2))
    assert error_line(error, "vi").startswith("mau.docx, Bảng 1, hàng 2, ô 2: thẻ «{{ trich_yue }}» dùng tên")
    assert "«trich_yeu»" in error_line(error, "vi")


def test_a_run_time_error_inside_a_loop_names_the_tag():
    blocks = [p("{%p for x in ds %}"), p("ổn"), p("{{ x.ten }}, {{ x.ma }}"), p("{%p endfor %}")]

    error = fault(*blocks, ds=[{"ten": "a", "ma": "1"}, {"ten": "b", "ma": None}])

    assert (error.id, error.where.steps, error.args_["tag"]) == (
        "gia_tri_chua_ghi", (("doan", 3),), "{{ x.ma }}",
    )  # fmt: skip


def test_a_line_break_in_the_xml_moves_no_place():
    spaced = etree.tostring(document(p("a\nb"), p("\n\n{{ x }}"), p("{{ y }}")), pretty_print=True)
    root = etree.fromstring(spaced)
    made = compiled.compile_part(root, tags.mark(root), name=NAME)

    with pytest.raises(TemplateError) as error:
        "".join(made.stream({"x": "1"}))

    assert error.value.where.steps == (("doan", 3),)


HOSTILE = [
    "{{ ''.__class__.__mro__ }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ range(1000000000) | join }}",
    "{{ 'a' * 1000000000 }}",
    "{{ lipsum(n=100000) }}",
    "{% set ns = namespace(a=1) %}",
    "{% for x in range(99999) %}{% for y in range(99999) %}{% endfor %}{% endfor %}",
    "{% for x in range(10 ** 9) %}{% endfor %}",
    "{{ x) ~ (x }}",
    "{{p x) ~ (x }}",
    "{{p x|_lam('doan') }}",
    "{{ _ke }}",
    "{{ '%999999999d' % 1 }}",
    "{{ self.__init__ }}",
    "{{ x.format(1) }}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_template_is_stopped_with_its_place(text):
    with stops():
        error = fault(p("a"), p(text), x="{0.__class__}")

    assert [leaf.where.steps for leaf in leaves(error)] == [(("doan", 2),)]
    assert [leaf.where.file for leaf in leaves(error)] == [NAME]
    assert error_line(leaves(error)[0], "vi")
    assert error_line(leaves(error)[0], "en")


def test_another_prefix_than_words_own_is_refused():
    root = etree.fromstring(f'<x:document xmlns:x="{W_URI}"/>')

    with pytest.raises(TemplateError) as error:
        compiled.compile_part(root, (), name=NAME)

    assert error.value.id == "tien_to_la"


# files of others ------------------------------------------------------------------------------------------


def sample():
    """Return a template made with python-docx, in the dialect of docxtpl, without a fault."""
    word = docx.Document()
    word.add_paragraph("Số: {{ so }}")
    split = word.add_paragraph("Kính ")
    for text in ("gửi: {", "{ noi", "_nhan }", "}"):
        split.add_run(text).bold = text.startswith("g")
    word.add_paragraph("{%p if co %}")
    word.add_paragraph("Có {{ so }}")
    word.add_paragraph("{%p else %}")
    word.add_paragraph("Không")
    word.add_paragraph("{%p endif %}")
    word.add_paragraph("{% for x in ds %}{{ x.ten }}{% if not loop.last %}, {% endif %}{% endfor %}.")
    grid = word.add_table(rows=4, cols=2)
    texts = ["STT", "Tên", "{%tr for x in ds %}", "", "{{ loop.index }}", "{{ x.ten }}", "{%tr endfor %}", ""]
    for at, text in enumerate(texts):
        grid.rows[at // 2].cells[at % 2].text = text
    data = io.BytesIO()
    word.save(data)
    return data.getvalue()


def test_a_faultless_template_comes_out_as_docxtpl_fills_it():
    context = {
        "so": "15/SKHCN & a<b",
        "noi_nhan": "Sở NN&PTNT",
        "co": True,
        "ds": [{"ten": "a"}, {"ten": "b"}],
    }
    theirs = DocxTemplate(io.BytesIO(sample()))
    theirs.render(context, autoescape=True)

    root = read(sample(), NAME).xml("word/document.xml")
    made = compiled.compile_part(root, tags.mark(root), name=NAME)
    ours = etree.fromstring("".join(made.stream(context)).encode())

    assert lines(ours) == [text_of(paragraph) for paragraph in theirs.docx.element.iter(w("p"))]
    assert rows(ours) == [["STT", "Tên"], ["1", "a"], ["2", "b"]]


def test_a_long_annex_is_streamed():
    ds = [{"stt": str(number), "ten": f"Thủ tục {number} & x", "ma": "1.000010"} for number in range(20_000)]
    made = part(
        table(
            row("{%tr for d in ds %}"), row("{{ d.stt }}", "{{ d.ten }}", "{{ d.ma }}"), row("{%tr endfor %}")
        )
    )

    sizes = [len(chunk) for chunk in made.stream({"ds": ds})]

    assert max(sizes) < 200_000
    assert sum(sizes) > 20_000 * 200


def test_a_cell_with_a_run_between_two_cells_is_whole():
    filled = fill(table("<w:tr>" + cell("a") + f"<w:tc><w:p>{r('{{ x }}')}</w:p></w:tc>" + "</w:tr>"), x="b")

    assert rows(filled) == [["a", "b"]]


@pytest.mark.office
@pytest.mark.slow
def test_a_template_saved_by_libreoffice_is_filled_alike(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / NAME).write_bytes(sample())
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", "docx:MS Word 2007 XML", "--outdir", tmp_path, tmp_path / "in" / NAME],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    root = read((tmp_path / NAME).read_bytes(), NAME).xml("word/document.xml")

    made = compiled.compile_part(root, tags.mark(root), name=NAME)

    context = {"so": "15", "noi_nhan": "Sở NN&PTNT", "co": False, "ds": [{"ten": "a"}, {"ten": "b"}]}
    filled = etree.fromstring("".join(made.stream(context)).encode())
    assert lines(filled)[:4] == ["Số: 15", "Kính gửi: Sở NN&PTNT", "Không", "a, b."]
    assert rows(filled) == [["STT", "Tên"], ["1", "a"], ["2", "b"]]
