"""Numbers: scheme × source → labels."""

import pytest

from tests.body.bodies import errors, filled, texts

DISPATCH = """\
# Các sở

1. Một
2. Hai
3. Ba
4. Bốn

**Chú ý:** đối với nội dung 1.3 và 1.4.

5. Năm

# Các huyện

- Gạch

# Thời gian

- Gạch
"""


def labels(source: str, danh_so: str) -> list[str]:
    return [block.label for block in filled(source, danh_so).body.blocks]


def test_the_numbers_of_dispatch_000_run_on_without_a_gap():
    wanted = ["1.", "1.1.", "1.2.", "1.3.", "1.4.", "", "1.5.", "2.", "-", "3.", "-"]

    assert labels(DISPATCH, "1 | 1.1 | a | -") == wanted


def test_typed_numbers_are_not_trusted():
    source = (
        DISPATCH.replace("1. Một", "4. Một")
        .replace("5. Năm", "5) Năm")
        .replace("4. Bốn", "4. Bốn\n4. Bốn nữa")
    )

    assert labels(source, "1 | 1.1 | a | -")[1:8] == ["1.1.", "1.2.", "1.3.", "1.4.", "1.5.", "", "1.6."]


NESTED = "1. Một\n   1. Hai\n      1. Ba\n         - Bốn\n           - Năm\n   2. Sáu\n2. Bảy\n   1. Tám"
POINTS = "\n".join(f"{n}. x" for n in range(1, 9))
TABLE = [
    ("1 | 1.1 | a | - | +", NESTED, ["1.", "1.1.", "a)", "-", "+", "1.2.", "2.", "2.1."]),
    ("1 | 1.1 | 1.1.1 | - | +", NESTED, ["1.", "1.1.", "1.1.1.", "-", "+", "1.2.", "2.", "2.1."]),
    ("I | 1 | a | - | +", NESTED, ["I.", "1.", "a)", "-", "+", "2.", "II.", "1."]),
    ("A | I | 1 | - | +", NESTED, ["A.", "I.", "1.", "-", "+", "II.", "B.", "I."]),
    ("I | 1 | 1.1 | - | +", NESTED, ["I.", "1.", "1.1.", "-", "+", "2.", "II.", "1."]),
    ("a", POINTS, ["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)"]),
    (
        "1 | a",
        "# A\n\n" + POINTS + "\n\n# B\n\n1. x",
        ["1.", "a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "2.", "a)"],
    ),
    ("1 | 1.1 | a", "# A\n\n## B\n\n1. x\n2. y\n\n## C\n\n1. x", ["1.", "1.1.", "a)", "b)", "1.2.", "a)"]),
    ("1 | a", "1. x\n\nđoạn\n\n1. y\n\nđoạn\n\n7. z", ["1.", "", "2.", "", "3."]),
    ("1 | a | -", "- x\n* y\n+ z", ["-", "-", "-"]),
    ("1 | a | - | +", "* x\n  * y\n- z", ["-", "+", "-"]),
    ("1 | a | -", "1. x\n   1. y\n\n   đoạn\n\n   1. z\n2. t\n   1. u", ["1.", "a)", "", "b)", "2.", "a)"]),
    ("1", "01. x\n01) y", ["1.", "2."]),
]


@pytest.mark.parametrize(("danh_so", "source", "wanted"), TABLE)
def test_each_level_bears_its_number(danh_so, source, wanted):
    assert labels(source, danh_so) == wanted


@pytest.mark.parametrize(
    ("danh_so", "wanted"),
    [
        ("1 | 1.1 | a | - | +", ["khoan_tieu_de", "khoan", "diem", "gach", "cong", "noi_dung"]),
        ("I | 1 | a | - | +", ["muc_la_ma", "khoan", "diem", "gach", "cong", "noi_dung"]),
    ],
)
def test_each_level_becomes_its_component(danh_so, wanted):
    source = "# A\n\n1. x\n   1. y\n      - z\n        - t\n\nđoạn"

    assert [block.part for block in filled(source, danh_so).body.blocks] == wanted


def test_the_heading_of_a_roman_section_is_in_capitals_but_not_its_link():
    (block,) = filled("# Kết quả <https://a.vn/b> đạt {{ x }}", "I | 1", {"x": "được"}).body.blocks

    assert "".join(run.text for run in block.runs) == "KẾT QUẢ https://a.vn/b ĐẠT ĐƯỢC"


def test_a_heading_of_a_point_is_bold_by_its_runs():
    blocks = filled("# A\n\n## B *c*", "1 | a").body.blocks

    assert [(run.text, run.bold) for run in blocks[1].runs] == [("B ", True), ("c", True)]


def test_paragraphs_inside_an_item_bear_no_number():
    result = filled("1. Một\n\n   đoạn\n\n   - gạch\n\n     đoạn\n2. Hai", "1 | -")

    assert texts(result) == ["1. Một", "đoạn", "- gạch", "đoạn", "2. Hai"]
    assert [block.line for block in result.body.blocks] == [1, 3, 5, 7, 8]


@pytest.mark.parametrize(
    ("danh_so", "source", "wanted"),
    [
        ("1 | a", "# A\n\n### B", [("tieu_de_nhay_cap", 3), ("tieu_de_qua_sau", 3)]),
        ("1 | 1.1 | a", "## B", [("tieu_de_nhay_cap", 1)]),
        ("1 | a", "# A\n\n## B\n\n1. x", [("danh_sach_qua_sau", 5)]),
        ("1", "1. x\n   1. y\n   2. z", [("danh_sach_qua_sau", 2), ("danh_sach_qua_sau", 3)]),
        ("1 | -", "- x\n  - y", [("gach_qua_sau", 2)]),
        ("1", "- x", [("gach_qua_sau", 1)]),
        ("1 | 1.1", "1. x\n\n# A", [("danh_sach_truoc_tieu_de", 1)]),
    ],
)
def test_what_has_no_number_in_the_scheme_is_an_error_with_its_line(danh_so, source, wanted):
    assert errors(source, danh_so) == wanted
