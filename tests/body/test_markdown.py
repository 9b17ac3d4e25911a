"""Which Markdown a body may hold, and where the rest is reported."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from docgen.body.markdown import MAX_CHARACTERS, escape, parse
from docgen.body.references import literals
from docgen.errors import Where
from docgen.say.body import ROWS
from docgen.vn.text import clean, forbidden
from tests.body.bodies import errors, filled, notes, text, texts

PLAIN = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=60).filter(
    lambda one: forbidden(one) is None and clean(one) == one == one.strip(" \t\n") and "\n" not in one
)


@given(PLAIN)
def test_any_text_arrives_unaltered_once_escaped(typed):
    # «Phụ lục 0» names an annex that is not there: refused, as test_references tells
    assume(not any(one.numbers for one in literals(typed)))

    assert text(escape(typed)) == typed


@given(PLAIN)
def test_any_text_arrives_unaltered_from_the_data(value):
    result = filled("A {{ x }} b", names={"x": value})

    assert texts(result) == [f"A {value} b"]


@given(st.text(st.sampled_from("ab *_~^`[]()<>!#|-+1.{}\\\n\"':&%\t\u00a0"), max_size=80))
def test_no_input_breaks_the_parser(source):
    parse(source)


LETTERS = st.text(st.sampled_from("ab1 đ(),.:*_~^&<>|'\"-+=/%"), min_size=1, max_size=40)


@given(LETTERS)
def test_without_a_fault_only_marks_disappear(source):
    parsed = parse("Mở " + source)
    printed = "".join(piece.text for item in parsed.items for piece in item.pieces)

    if not parsed.faults:
        without = str.maketrans("", "", "*~^ <>")
        assert printed.translate(without) == ("Mở " + source).translate(without)


@pytest.mark.parametrize(
    "typed",
    [
        "Sở NN&PTNT và x<y, a*b, 2*3*4 = 24",
        "&amp; &nbsp; &#65; © (c) -- ... \"ngoặc\" 'đơn'",
        "so_ky_hieu và _gạch dưới_ và __hai gạch__",
        "Họ tên:____ Chức vụ:____",
        "(*) và (**) là dấu hoa thị",
        "khoảng ~10 ngày, ~20 ngày; 10~20 và 30~40",
        "https://a.vn/~b/~c và www.b.vn",
        "giá trị < 5 và > 3; <tên cơ quan>",
        "gọi ` là dấu huyền",
        "a~~b~~c và x^ và ^y và [^ ] và [1] và ![1]",
        "\u00a0\u00a0\u00a0/SKHCN-CNTT\u00a0",
        "5 * 3 và ** và * một",
        "Phí 1.000.000 đồng; 37,43%; mã 1.000010",
        "{ } {x} }} %} {",
        "cột a | b | c",
        "C:\\Users\\x",
    ],
)
def test_ordinary_text_comes_out_as_typed(typed):
    assert text(typed) == typed


def test_a_name_of_1600_characters_stays_whole():
    name = "Thủ tục " * 200

    assert (
        text(f"{{{{ ten }}}} {name.strip()}", names={"ten": name.strip()}) == f"{name.strip()} {name.strip()}"
    )


def test_decomposed_letters_are_composed():
    assert text("Ho\u0323p") == "Họp"


def test_a_soft_line_break_is_a_space_and_a_hard_one_a_break():
    assert text("một  hai\nba\\\nbốn  \nnăm") == "một  hai ba\nbốn\nnăm"


def test_bold_and_italic_are_runs():
    (block,) = filled("Gửi **trước *ngày* 20** và *sau* (*nếu có*).").body.blocks

    looks = [(run.text, run.bold, run.italic) for run in block.runs]

    assert looks == [
        ("Gửi ", False, False),
        ("trước ", True, False),
        ("ngày", True, True),
        (" 20", True, False),
        (" và ", False, False),
        ("sau", False, True),
        (" (", False, False),
        ("nếu có", False, True),
        (").", False, False),
    ]


def test_bold_may_end_in_punctuation_right_before_a_word():
    (block,) = filled("**Bước 1:**Rà soát").body.blocks

    assert [(run.text, run.bold) for run in block.runs] == [("Bước 1:", True), ("Rà soát", False)]


def test_subscript_and_superscript():
    (block,) = filled("HCC~(pvt)~ và **CNTT**~{{ n }}~, 5 m^2^.", names={"n": 2}).body.blocks

    assert [(run.text, run.script) for run in block.runs if run.script] == [
        ("(pvt)", "sub"),
        ("2", "sub"),
        ("2", "sup"),
    ]
    assert text("HCC~(pvt)~") == "HCC(pvt)"


def test_links_keep_text_and_address_apart():
    (block,) = filled(
        "Xem [Cổng **dịch vụ** (mới)](https://a.vn/x_(1)?a=1&amp;b=2), <https://b.vn/~c> và <van.thu@c.vn>."
    ).body.blocks

    assert [(run.text, run.bold, run.link) for run in block.runs if run.link] == [
        ("Cổng ", False, "https://a.vn/x_(1)?a=1&amp;b=2"),
        ("dịch vụ", True, "https://a.vn/x_(1)?a=1&amp;b=2"),
        (" (mới)", False, "https://a.vn/x_(1)?a=1&amp;b=2"),
        ("https://b.vn/~c", False, "https://b.vn/~c"),
        ("van.thu@c.vn", False, "mailto:van.thu@c.vn"),
    ]


def test_the_address_of_a_link_is_a_valid_uri():
    (block,) = filled("[a](<https://a.vn/tài liệu.docx>) [b](https://a.vn/%20x)").body.blocks

    links = [run.link for run in block.runs if run.link]

    assert links == ["https://a.vn/t%C3%A0i%20li%E1%BB%87u.docx", "https://a.vn/%20x"]


def test_footnotes_hold_paragraphs():
    result = filled(
        "Một[^toan_trinh] hai.\n\n[^toan_trinh]: Đoạn *một*.\n\n    Đoạn {{ x }}.", names={"x": "hai"}
    )

    (block,) = result.body.blocks
    (mark,) = [run for run in block.runs if run.note]

    assert texts(result) == ["Một^ hai."]
    assert [(one.part, "".join(run.text for run in one.runs), one.line) for one in mark.note] == [
        ("chu_thich", "Đoạn một.", 3),
        ("chu_thich", "Đoạn hai.", 5),
    ]


def test_a_quoted_article_keeps_its_own_numbers():
    result = filled(
        "Sửa như sau:\n\n> “Điều 3. Chỉ tiêu\n>\n> 1. Một;\n> 3. Ba.\n>\n> a) Điểm a.\n>\n> - Gạch”."
    )

    assert texts(result)[1:] == ["“Điều 3. Chỉ tiêu", "1. Một;", "3. Ba.", "a) Điểm a.", "- Gạch”."]
    assert {block.part for block in result.body.blocks} == {"noi_dung"}
    assert result.notes == ()


REFUSED = [
    ("Một <b>hai</b>", ["the_html", "the_html"]),
    ("Một<br>hai", ["the_html"]),
    ("Một <!-- ẩn --> hai", ["the_html"]),
    ("![hình](a.png)", ["hinh_anh"]),
    ("gọi `lệnh` này", ["ma_nguon"]),
    ("```\nmã\n```", ["ma_nguon"]),
    ("~~~\nmã", ["ma_nguon"]),
    ("a | b\n---|---\n1 | 2", ["bang_markdown"]),
    ("Một\n\n---\n\nHai", ["ke_ngang"]),
    ("Một\n---", ["ke_ngang"]),
    ("___", ["ke_ngang"]),
    ("- [ ] việc", ["o_danh_dau"]),
    ("- [x] việc", ["o_danh_dau"]),
    ("[a]: https://a.vn", ["dinh_nghia_lien_ket"]),
    ("[a](http://)", ["lien_ket_la"]),
    ("[a](javascript:alert(1))", ["lien_ket_la"]),
    ("[a](ftp://a.vn) <ftp://b.vn>", ["lien_ket_la", "lien_ket_la"]),
    ("[a](tep.docx)", ["lien_ket_la"]),
    ("[a](https://a.vn 'tên')", ["lien_ket_hong"]),
    ("[a](https://a.vn/b c)", ["lien_ket_hong"]),
    ("[a](https://a.vn/{{ 1 }})", ["lien_ket_hong"]),
    ("[](https://a.vn)", ["lien_ket_hong"]),
    ("Một[^a]", ["chu_thich_thieu"]),
    ("Một\n\n[^a]: hai", ["chu_thich_thua"]),
    ("Một[^a] và[^a]\n\n[^a]: hai", ["chu_thich_hai_lan"]),
    ("Một[^a]\n\n[^a]: hai\n\n[^a]: ba", ["chu_thich_trung"]),
    ("Một[^a]\n\n[^a]:\n", ["chu_thich_rong"]),
    ("Một[^a]\n\n[^a]: - gạch", ["chu_thich_phuc_tap"]),
    ("Một[^a] [^b]\n\n[^a]: hai[^c]\n\n[^b]: ba\n\n[^c]: bốn", ["chu_thich_phuc_tap"]),
    ("#", ["tieu_de_rong"]),
    ("#Tiêu đề", ["tieu_de_thieu_cach"]),
    ("- # Tiêu đề", ["tieu_de_trong_muc"]),
    ("> # Tiêu đề", ["tieu_de_trong_muc"]),
    ("> > lồng", ["trich_long_nhau"]),
    ("- một\n-\n- ba", ["muc_trong"]),
    ("1. - một", ["muc_trong"]),
    ("- một\n  1. hai", ["so_trong_gach"]),
    ("{% if x %}a{% endif %}", ["the_lenh_trong_bai", "the_lenh_trong_bai"]),
    ("a {# ẩn #} b", ["the_ghi_chu_trong_bai"]),
    ("a {{ x b", ["bieu_thuc_ho"]),
    ("a\u200bb", ["ky_tu_cam_trong_bai"]),
    ("> " * 30 + "a", ["bai_long_qua_sau"]),
    ("", ["bai_trong"]),
]


@pytest.mark.parametrize(("source", "ids"), REFUSED, ids=[source[:30] for source, _ in REFUSED])
def test_what_is_not_allowed_is_an_error_and_never_dropped(source, ids):
    assert [id_ for id_, _ in errors(source)] == ids
    assert set(ids) <= {row.id for row in ROWS}


def test_a_body_that_is_too_large_is_refused_before_it_is_parsed():
    assert errors("a " * MAX_CHARACTERS) == [("bai_qua_dai", 1)]


def test_every_error_of_a_body_comes_in_one_run_with_its_line():
    source = "Một <b>hai\n\nBa\nbốn `mã`[^x]\n\n- năm\n  ![a](b)\n\n> sáu\n> <u>bảy\n\n{{ thieu }}"

    found = errors(source, where=Where("ho_so.yaml", 31))

    assert found == [
        ("the_html", 31),
        ("ma_nguon", 34),
        ("chu_thich_thieu", 34),
        ("hinh_anh", 37),
        ("the_html", 40),
        ("ten_chua_co", 42),
    ]


def test_the_line_counts_through_expressions_over_several_lines():
    source = "Một {{\n  1 +\n 2 }} hai\nba {{ thieu }}\n{{\n thieu +\n 1\n}} bốn <b>"

    assert errors(source) == [("ten_chua_co", 4), ("ten_chua_co", 6), ("the_html", 8)]


@pytest.mark.parametrize(
    "source",
    [
        "- một\n - hai",
        "1. một\n  1. hai",
        "1. một\n\n   đoạn\n\n2. hai\n\nđoạn\n\n  1. ba",
        "- một\n + hai",
    ],
)
def test_an_indent_between_two_levels_is_an_error(source):
    assert [id_ for id_, _ in errors(source)] == ["thut_dong_lung_chung"]


@pytest.mark.parametrize(
    "source", [" 9. chín\n10. mười", "1. một\n  - gạch\n  - gạch\n2. hai", "  - một\n  - hai"]
)
def test_an_indent_that_cannot_be_misread_is_no_error(source):
    assert errors(source) == []


def test_a_line_that_ran_into_the_paragraph_above_is_noted():
    source = "Thực hiện các việc:\n2. Rà soát;\n3. Báo cáo\n\nTheo điểm\na) khoản 1"

    assert notes(source) == [
        ("dong_noi_doan", 2, "2."),
        ("dong_noi_doan", 3, "3."),
        ("dong_noi_doan", 6, "a)"),
    ]


def test_stars_left_over_are_noted():
    assert notes("Một\nGửi **trước ngày 20") == [("dau_sao_thua", 2, "Gửi **trước ngày 20")]
    assert notes(r"Gửi \*\*trước ngày 20") == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "{{",
        "[{{",
        "`",
        "``a",
        "[",
        "[a](",
        "*a ",
        "**a",
        "~a",
        "a~",
        "a^",
        "<b",
        "\\",
        "a\n",
        "- ",
        "{%",
        "![",
    ],
)
def test_no_repeated_piece_takes_quadratic_time(piece):
    source = "a" + piece * (100_000 // len(piece))

    parsed = parse(source)

    assert parsed.items or parsed.faults
