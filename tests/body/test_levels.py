"""Phần, Chương, Mục, Điều: which heading becomes what, and how it is counted."""

from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.body import numbering
from docgen.body.markdown import parse
from docgen.body.scheme import scheme
from docgen.body.text import Item, Text
from docgen.body.units import units
from docgen.nd30 import kinds
from docgen.vn.letters import letter
from docgen.vn.roman import roman
from tests.body.bodies import errors, filled, notes, texts

RULES = kinds.BY_KEY["quy_che"].danh_so
DECISION = kinds.BY_KEY["quyet_dinh"].danh_so
REPORT = kinds.BY_KEY["de_an"].danh_so


def shown(source: str, danh_so: str) -> list[str]:
    """Every number with the first word after it, or the title after its own line."""
    return texts(filled(source, danh_so))


DEPTHS = [
    # One depth of headings is Điều, two are Chương and Điều, three Chương, Mục and Điều.
    (RULES, "# Phạm vi\n# Đối tượng", ["Điều 1. Phạm vi", "Điều 2. Đối tượng"]),
    (RULES, "# Chung\n## Phạm vi\n# Riêng\n## Hiệu lực",
     ["Chương I ", "CHUNG", "Điều 1. Phạm vi", "Chương II ", "RIÊNG", "Điều 2. Hiệu lực"]),
    (RULES, "# A\n## B\n### C\n## D\n### E\n# F\n## G\n### H",
     ["Chương I ", "A", "Mục 1 ", "B", "Điều 1. C", "Mục 2 ", "D", "Điều 2. E",
      "Chương II ", "F", "Mục 1 ", "G", "Điều 3. H"]),
    # A Chương without Mục: the depth is left out, or the heading says what it is.
    (RULES, "# A\n## B\n### C\n# D\n### E",
     ["Chương I ", "A", "Mục 1 ", "B", "Điều 1. C", "Chương II ", "D", "Điều 2. E"]),
    (RULES, "# A\n## {muc} B\n### C\n# D\n## {dieu} E\n## F",
     ["Chương I ", "A", "Mục 1 ", "B", "Điều 1. C", "Chương II ", "D", "Điều 2. E", "Điều 3. F"]),
    (RULES, "# {chuong} A\n\n1. x\n   1. y\n\n# B\n\n1. z",
     ["Chương I ", "A", "Điều 1. x", "1. y", "Chương II ", "B", "Điều 2. z"]),
    (RULES, "# {muc} A\n## B\n# C", ["Mục 1 ", "A", "Điều 1. B", "Mục 2 ", "C"]),
    (RULES, "1. x\n2. y", ["Điều 1. x", "Điều 2. y"]),
    (f"Phần | {RULES}", "# {phan} P\n## A\n### B\n# Q\n## C\n### D",
     ["Phần I ", "P", "Chương I ", "A", "Điều 1. B", "Phần II ", "Q", "Chương II ", "C", "Điều 2. D"]),
    ("Chương | Mục | Tiểu mục | Điều", "# A\n## B\n### {tieu_muc} C\n#### D\n### E\n## F\n### G",
     ["Chương I ", "A", "Mục 1 ", "B", "Tiểu mục 1 ", "C", "Điều 1. D", "Tiểu mục 2 ", "E", "Mục 2 ", "F",
      "Tiểu mục 1 ", "G"]),
    (DECISION, "# A\n\n1. x\n   1. y\n\n# B\n\n1. z", ["Điều 1. A", "1. x", "a) y", "Điều 2. B", "1. z"]),
    (DECISION, "1. x\n   1. y\n      1. z\n         - t\n2. u\n   1. v",
     ["Điều 1. x", "1. y", "a) z", "- t", "Điều 2. u", "1. v"]),
    (DECISION, "# A\n## B\n## C", ["Điều 1. A", "1. B", "2. C"]),
    # The other layout of the decree (V, 6.b).
    (REPORT, "# Kết quả\n\n1. x", ["I. KẾT QUẢ", "1. x"]),
    (REPORT, "# Kết quả\n## Ưu điểm\n\n1. x", ["I. KẾT QUẢ", "1. Ưu điểm", "a) x"]),
    (REPORT, "# {phan} A\n## B\n### C\n# D\n## E",
     ["Phần I ", "A", "I. B", "1. C", "Phần II ", "D", "I. E"]),
]  # fmt: skip


@pytest.mark.parametrize(("danh_so", "source", "wanted"), DEPTHS)
def test_headings_take_the_levels_that_the_document_uses(danh_so, source, wanted):
    assert shown(source, danh_so) == wanted


def test_a_chapter_is_two_paragraphs_and_an_article_one():
    source = "# Quy *định* chung\n## Phạm vi\n\n1. x"

    blocks = filled(source, RULES).body.blocks

    assert [(block.part, block.label, block.line) for block in blocks] == [
        ("phan_so", "Chương I", 1),
        ("phan_tieu_de", "", 1),
        ("dieu", "Điều 1.", 2),
        ("khoan", "1.", 4),
    ]
    assert [(run.text, run.italic) for run in blocks[1].runs] == [
        ("QUY ", False),
        ("ĐỊNH", True),
        (" CHUNG", False),
    ]


def test_an_article_as_an_item_has_a_bold_number_and_upright_text():
    article, paragraph, clause = filled("1. Ban hành\n\n   đoạn\n\n   1. x", DECISION).body.blocks

    assert (article.part, article.label, article.bold_label) == ("dieu_nd", "Điều 1.", True)
    assert not any(run.bold for run in article.runs)
    assert (paragraph.part, clause.part, clause.bold_label) == ("noi_dung", "khoan", False)


@pytest.mark.parametrize(
    ("danh_so", "source", "wanted"),
    [
        (RULES, "# {chương} A", [("cap_tieu_de_la", 1)]),
        (DECISION, "# {chuong} A", [("cap_tieu_de_khong_co", 1)]),
        (RULES, "# {chuong}", [("tieu_de_rong", 1)]),
        (RULES, "# A\n## B\n#### C\n### D", [("tieu_de_nhay_cap", 3)]),
        (RULES, "# A\n\n1. x\n   1. y\n      1. z", [("danh_sach_qua_sau", 5)]),
        ("Điều | a", "# A\n## B\n### C", [("tieu_de_qua_sau", 3)]),
        (RULES, "1. x\n\n# A", [("danh_sach_truoc_tieu_de", 1)]),
    ],
)
def test_a_heading_without_a_level_is_an_error_with_its_line(danh_so, source, wanted):
    assert errors(source, danh_so) == wanted


def test_a_name_of_a_level_is_text_anywhere_else():
    assert shown("# \\{chuong} A\n\nĐoạn {muc}\n\n{dieu} đoạn", "1") == [
        "1. {chuong} A",
        "Đoạn {muc}",
        "{dieu} đoạn",
    ]


@pytest.mark.parametrize(
    "typed", ["Chương I", "Chương I. Quy định", "CHƯƠNG I", "CHƯƠNG II QUY ĐỊNH", "Điều 3", "Mục 1", "PHẦN I"]
)
def test_a_number_typed_in_a_heading_is_noted(typed):
    assert [kind for kind, _, _ in notes(f"# {typed}", danh_so=RULES)] == ["so_go_tay"]


# Any tree is numbered without a gap.

heading = st.builds(lambda depth: Item("tieu_de", 1, (), depth), st.integers(1, 4))
named = st.builds(
    lambda depth, unit: Item("tieu_de", 1, (), depth, unit=unit),
    st.integers(1, 4),
    st.sampled_from(["phan", "chuong", "muc", "dieu"]),
)
item = st.builds(lambda depth: Item("muc", 1, (), depth), st.integers(1, 3))
paragraph = st.builds(lambda: Item("doan", 1, ()))
trees = st.lists(st.one_of(heading, named, item, paragraph), max_size=60)
schemes = st.sampled_from([RULES, DECISION, REPORT, f"Phần | {RULES}", "1 | 1.1 | a", "I | 1 | a | -"])
SHOWN = {"Phần": roman, "Chương": roman, "điểm": letter}


@settings(deadline=None)
@given(trees, schemes)
def test_numbers_follow_each_other_in_any_tree_that_can_be_numbered(items, danh_so):
    _, refused = numbering.number(tuple(items), scheme(danh_so))
    names = () if refused else units(Text(tuple(items)), scheme(danh_so)).names

    for word in ("Phần", "Chương", "Điều"):
        found = [name[0][1] for name in names if name[0][0] == word]
        assert found == [SHOWN.get(word, str)(n) for n in range(1, len(found) + 1)]
    for word in ("khoản", "điểm", "Mục"):
        inside = [(name[1:], name[0][1]) for name in names if name[0][0] == word]
        for _, group in groupby(sorted(inside, key=lambda one: one[0]), key=lambda one: one[0]):
            numbers = [number for _, number in group]
            assert numbers == [SHOWN.get(word, str)(n) for n in range(1, len(numbers) + 1)]


articles = st.lists(st.lists(st.integers(0, 4), max_size=4), min_size=1, max_size=4)


@settings(deadline=None)
@given(st.lists(articles, min_size=1, max_size=4))
def test_every_label_of_a_regulation_is_where_it_should_be(chapters):
    source, wanted, count = [], [], 0
    for number, chapter in enumerate(chapters, start=1):
        source.append(f"# Chương {'x' * number}")
        wanted.append(f"Chương {roman(number)}")
        for article in chapter:
            count += 1
            source += ["## Tên", "Đoạn không số."]
            wanted.append(f"Điều {count}.")
            for clause, points in enumerate(article, start=1):
                source.append("9. Khoản\n" + "\n".join("   1. Điểm" for _ in range(points)))
                wanted += [f"{clause}.", *(f"{letter(n)})" for n in range(1, points + 1))]

    blocks = filled("\n\n".join(source), RULES).body.blocks

    assert [block.label for block in blocks if block.label] == wanted


def test_a_text_is_numbered_without_filling_it():
    found = units(parse("# A {#a}\n\n{{ khong_co }}\n\n# B"), scheme(RULES))

    assert (found.articles, str(found.refs["a"])) == (("1", "2"), "Điều 1")
