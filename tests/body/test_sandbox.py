from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.body.printing import BREAK, TAB, Ready
from docgen.body.sandbox import (
    SandboxError,
    check_template,
    compile_expression,
    compile_template,
    helper_call,
    statement_tag,
    value_tag,
)
from tests.patience import stops

S, V = statement_tag, value_tag
KEYS = ("stt", "ten", "ma", "ghi_chu")


def fill(source, *, hands=None, helpers=None, xml=True, **names):
    return "".join(compile_template(source, helpers=helpers, xml=xml).stream(names, hands))


def fault(source, **names):
    """Return the error of `source`, compiled and filled."""
    with pytest.raises(SandboxError) as error:
        fill(source, **names)
    return error.value


# what is printed ------------------------------------------------------------------------------------------


def test_text_is_escaped_and_literals_are_not():
    source = f"<w:t>&amp;{{{{ x }}}}{{% raw %}}{V('x')}</w:t>"

    assert fill(source, x="Sở NN&PTNT x<y") == "<w:t>&amp;{{ x }}{% raw %}Sở NN&amp;PTNT x&lt;y</w:t>"


def test_breaks_and_tabs_become_elements():
    assert fill(V("x"), x="a\nb\tc") == f"a{BREAK}b{TAB}c"


def test_plain_templates_print_as_it_is():
    assert fill(V("x") + " & <", xml=False, x="a&b\n") == "a&b\n & <"


@pytest.mark.parametrize(
    ("value", "text"),
    [(12, "12"), (Decimal("1.50"), "1.50"), (Decimal("2E+3"), "2000"), ("1.000010", "1.000010")],
)
def test_numbers_print_in_full(value, text):
    assert fill(V("x"), x=value) == text


def test_an_object_that_says_it_is_printable_prints():
    class MaSo:
        printable = True

        def __str__(self):
            return "A&B"

    assert fill(V("x"), x=MaSo()) == "A&amp;B"


@pytest.mark.parametrize("value", [1.5, True, [], {}, (1,), object(), float("nan"), Decimal("NaN"), b"a"])
def test_what_is_no_text_is_an_error(value):
    error = fault("a\nb" + V("x"), x=value)

    assert (error.kind, error.line) == ("gia_tri_khong_in_duoc", 2)


@pytest.mark.parametrize("char", [*"\x00\x0b\r\u200b\u202e\u00ad\ufeff\ud800\ufdd4"])
def test_control_characters_are_refused_with_their_position(char):
    error = fault(V("x"), x=f"ab{char}c")

    assert (error.kind, error.args_["position"]) == ("ky_tu_cam_trong_gia_tri", 3)
    assert error.args_["character"] == f"U+{ord(char):04X}"


def test_finished_xml_of_a_helper_passes():
    def draw(value, hands):
        return f"<b>{value}{hands}</b>"

    assert fill(V(helper_call("x", "ve")), helpers={"ve": draw}, hands="!", x="1") == "<b>1!</b>"
    assert fill(V("x"), x=Ready("<i/>")) == "<i/>"


def test_a_bug_of_a_helper_is_not_taken_for_a_fault_of_the_template():
    def broken(value, hands):
        return value.no_such_thing

    with pytest.raises(AttributeError):
        fill(V(helper_call("x", "ve")), helpers={"ve": broken}, x="1")


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"])))
def test_any_text_comes_out_of_an_expression_unchanged(text):
    assert compile_expression("x").evaluate({"x": text}) is text


# names ----------------------------------------------------------------------------------------------------


def test_names_are_known_before_filling():
    sheet = compile_template(
        "\n" + V("a.b") + S("for x in ds") + V("x ~ c") + S("endfor") + V("range(2)|join")
    )

    assert sheet.names == {"a", "ds", "c"}
    assert sheet.lines["a"] == 2


def test_an_undefined_name_names_itself_its_line_and_its_neighbour():
    error = fault("a\n\n" + V("trich_yue"), trich_yeu="x", _an="y")

    assert (error.kind, error.line) == ("ten_gan_dung", 3)
    assert error.args_ == {"name": "trich_yue", "near": "trich_yeu", "known": "trich_yeu"}


def test_an_undefined_key_of_a_row_is_found():
    error = fault(S("for r in ds") + "\n" + V("r.tenn") + S("endfor"), ds=[{"ten": "a", "ma": "b"}])

    assert (error.kind, error.line, error.args_["near"]) == ("ten_gan_dung", 2, "ten")


@pytest.mark.parametrize(
    "use", [V("q"), V("q ~ 'a'"), V("q + 1"), S("if q") + S("endif"), S("for x in q") + S("endfor"), V("q.a"),
            V("q[0]"), V("q == 1"), V("'a' in q"), V("q | upper"), V("x[q]")],
)  # fmt: skip
def test_an_undefined_name_is_an_error_however_it_is_used(use):
    assert fault(use, x={}).kind in ("ten_chua_co", "chua_co_ten_nao", "ten_gan_dung")


def test_default_and_defined_ask_for_a_name_that_may_be_absent():
    assert fill(V("q | default('không')") + V("1 if q is defined else 2")) == "không2"


def test_a_key_of_the_data_comes_before_a_method():
    row = {"items": "mục", "keys": "khóa", "format": "mẫu"}

    assert fill(V("r.items") + V("r.keys") + V("r.format"), r=row) == "mụckhóamẫu"


def test_an_expression_says_what_it_was_about():
    with pytest.raises(SandboxError) as error:
        compile_expression("bang.so_dongg + 1").evaluate({"bang": {"so_dong": 3}})

    assert error.value.kind == "ten_gan_dung"
    assert error.value.args_["tag"] == "{{ bang.so_dongg + 1 }}"


def test_an_expression_returns_the_value_itself():
    rows = [1, 2]

    assert compile_expression("ds").evaluate({"ds": rows}) is rows
    assert compile_expression("ds | length + 1").evaluate({"ds": rows}) == 3


# what is refused ------------------------------------------------------------------------------------------

HOSTILE = [
    ("''.__class__.__mro__", "ten_bi_cam"),
    ("cycler.__init__.__globals__", "ten_bi_cam"),
    ("x['__class__']", "chua_co_ten_nao"),
    ("x | attr('__class__')", "bo_loc_bi_cam"),
    ("x | safe", "bo_loc_bi_cam"),
    ("x | map('upper')", "bo_loc_bi_cam"),
    ("d | xmlattr", "bo_loc_bi_cam"),
    ("lipsum(n=1000)", "ham_bi_cam"),
    ("namespace(a=1)", "ham_bi_cam"),
    ("cycler(1)", "ham_bi_cam"),
    ("'{:99999999}'.format(1)", "ham_bi_cam"),
    ("(x.format)(1)", "ham_bi_cam"),
    ("d['get']('a')", "ham_bi_cam"),
    ("range(*d)", "lenh_bi_cam"),
    ("'%999999999d' % 1", "tinh_khong_duoc"),
    ("'a' * 1000000000", "tinh_khong_duoc"),
    ("[1] * 1000000000", "tinh_khong_duoc"),
    ("10 ** 9", "lenh_bi_cam"),
    ("range(1000000000)", "day_so_qua_dai"),
    ("range(10 * 1000000000000000000000000)", "day_so_qua_dai"),
    ("self", "ten_bi_cam"),
    ("x.upper", "gia_tri_khong_in_duoc"),
    ("range", "gia_tri_khong_in_duoc"),
    ("1 if false", "thieu_else"),
    ("[1] == [1]", "so_sanh_danh_sach"),
    ("x is callable", "phep_thu_bi_cam"),
    ("1 / 0", "khong_tinh_duoc"),
    ("1 - 'a'", "khong_tinh_duoc"),
    ("d | first | first", "danh_sach_rong"),
    ("not " * 900 + "1", "long_qua_sau"),
    ("(" * 900 + "1" + ")" * 900, "long_qua_sau"),
    ("1" + "+1" * 900, "long_qua_sau"),
    ("-" * 900 + "1", "long_qua_sau"),
    ("9" * 6000, "so_qua_lon"),
    ("", "cu_phap_sai"),
    ("x y", "cu_phap_sai"),
    ("x ==", "cu_phap_sai"),
    ("x = 1", "cu_phap_sai"),
]


@pytest.mark.parametrize(("code", "kind"), HOSTILE, ids=[code[:30] for code, _ in HOSTILE])
def test_a_hostile_expression_is_refused_by_name(code, kind):
    assert fault(V(code), x="chữ", d=[""]).kind == kind


@pytest.mark.parametrize(("code", "kind"), HOSTILE, ids=[code[:30] for code, _ in HOSTILE])
def test_a_hostile_expression_is_refused_in_a_body_too(code, kind):
    try:
        value = compile_expression(code).evaluate({"x": "chữ", "d": [""]})
    except SandboxError as error:
        assert error.kind == kind  # noqa: PT017
    else:
        assert kind == "gia_tri_khong_in_duoc"
        assert callable(value)


@pytest.mark.parametrize(
    "code",
    ["macro f()", "include 'x'", "import 'x' as y", "from 'x' import y", "extends 'x'", "block b", "call f()",
     "filter upper", "autoescape false", "with a = 1", "set x", "raw", "for x in d recursive"],
)  # fmt: skip
def test_a_statement_that_is_not_on_the_list_is_refused(code):
    end = S("end" + code.split(" ", 1)[0])

    error = fault("\n" + S(code) + V("1") + end if "'" not in code else "\n" + S(code), d=[])

    assert (error.kind, error.line) == ("lenh_bi_cam", 2)


@pytest.mark.parametrize("name", ["range", "loop", "self", "_a", "__a"])
def test_the_engines_own_names_cannot_be_taken(name):
    assert fault(S(f"set {name} = 1")).kind == "ten_bi_cam"


LONG = S("set a = range(9999) | join('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')")
NESTED = S("set a = [1]") + S("set a = [a, a]") * 50
BOMBS = {
    "loops": (S("for x in range(99999)") + S("for y in range(99999)") + S("endfor") * 2, "lap_qua_nhieu"),
    "printing loops": (S("for x in range(99999)") * 2 + "a" + S("endfor") * 2, "lap_qua_nhieu"),
    "joining": (S("set a = 'aaaaaaaaaa'") + S("set a = a ~ a") * 40, "chu_qua_dai"),
    "adding": (S("set a = 'aaaaaaaaaa'") + S("set a = a + a") * 40, "chu_qua_dai"),
    "lists": (S("set a = [1]") + S("set a = a + a") * 40, "chu_qua_dai"),
    "join": (LONG + S("set b = range(9999)|join(a)"), "chu_qua_dai"),
    "numbers": (S("set a = 9999999999") + S("set a = a * a") * 40, "so_qua_lon"),
    "comparing": (NESTED + S("if a == a") + S("endif"), "so_sanh_danh_sach"),
    "printing lists": (NESTED + V("a ~ a"), "gia_tri_khong_in_duoc"),
    "deep loops": (S("for x in range(2)") * 11 + S("endfor") * 11, "long_qua_sau"),
    "deep conditions": (S("if 1") * 90 + S("endif") * 90, "long_qua_sau"),
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_stopped(name):
    source, kind = BOMBS[name]

    with stops():
        error = fault(source)

    assert error.kind == kind


def test_work_inside_loops_is_counted():
    text = S("set a = range(50000) | join('aa')")
    source = text + S("for x in range(99999)") + S("set b = a ~ a") + S("endfor")

    assert fault(source).kind == "tinh_qua_nhieu"


def test_a_loop_over_letters_is_an_error():
    assert fault(S("for x in ds") + S("endfor"), ds="Như trên").kind == "lap_khong_phai_danh_sach"


def test_loop_knows_its_first_last_index_and_length():
    inside = V("loop.index") + "/" + V("loop.length") + S("if not loop.last") + "," + S("endif")
    source = S("for x in ds") + inside + S("endfor")

    assert fill(source, ds=["a", "b"]) == "1/2,2/2"
    assert fill(source.replace("in ds", "in ds if x != 'a'"), ds=["a", "b"]) == "1/1"


def test_loops_over_pairs_and_mappings_work():
    source = S("for k, v in d.items()") + V("k") + "=" + V("v") + ";" + S("endfor")

    assert fill(source, d={"a": 1, "b": "2"}) == "a=1;b=2;"


def test_lines_of_run_time_errors_are_those_of_the_tag():
    source = "\n" + S("if false") + "\n" + S("elif q") + S("endif")

    assert fault(source).line == 3
    assert fault("\n\n" + S("for x in q if x") + S("endfor")).line == 3


def test_checking_alone_finds_what_compiling_finds():
    with pytest.raises(SandboxError) as error:
        check_template(V("x") + "\n" + V("y | e"))

    assert (error.value.kind, error.value.line) == ("bo_loc_bi_cam", 2)


def test_the_output_is_bounded(monkeypatch):
    monkeypatch.setattr("docgen.body.meter.MAX_OUTPUT", 1000)

    assert fault(S("for x in range(9999)") + "abc" + S("endfor")).kind == "ban_in_qua_dai"


def test_a_long_table_streams():
    rows = [{key: f"giá trị {key} {number} & x" for key in KEYS} for number in range(20_000)]
    source = S("for r in rows") + "".join(V(f"r.{key}") for key in KEYS) + S("endfor")

    chunks = list(compile_template(source).stream({"rows": rows}))

    assert max(map(len, chunks)) < 100_000
    assert "".join(chunks).count("&amp;") == 80_000
