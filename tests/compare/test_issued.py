"""What may differ between a draft and the document issued, and what may not."""

import io

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from docgen.compare.issued import MOST_ALIGNED, Change, compared, is_filled, settled
from docgen.errors import DataError
from docgen.vn.dates import NBSP

BLANK = NBSP * 8 + "/QĐ-SKHCN"
GIVEN = {
    settled(BLANK): frozenset({"15/QĐ-SKHCN"}),
    settled(f"ngày{NBSP * 6} tháng 01 năm 2026"): frozenset({"ngày 15 tháng 01 năm 2026"}),
}


def word(*paragraphs):
    """Return the bytes of a Word file of these paragraphs."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def differs(old, new, marks=frozenset()):
    return compared([word(*old)], [word(*new)], GIVEN, marks)


def test_number_and_day_are_filled_in_and_nothing_else_differs():
    found = differs(
        [f"Số: {BLANK}", f"Hà Nội, ngày{NBSP * 6} tháng 01 năm 2026", "Điều 1."],
        ["Số: 15/QĐ-SKHCN", "Hà Nội, ngày 15 tháng 01 năm 2026", "Điều 1."],
    )

    assert [change.after for change in found.filled] == [
        "Số: 15/QĐ-SKHCN", "Hà Nội, ngày 15 tháng 01 năm 2026"
    ]  # fmt: skip
    assert found.other == ()


def test_fewer_blanks_and_other_line_breaks_are_no_difference():
    found = differs(
        [f"(Kèm theo Quyết định số {BLANK}\nngày{NBSP * 3} tháng 01 năm 2026 của Sở)"],
        ["(Kèm theo Quyết định số 15/QĐ-SKHCN ngày 15 tháng 01 năm 2026\ncủa Sở)"],
    )

    assert len(found.filled) == 1
    assert found.other == ()


@pytest.mark.parametrize(
    "after",
    [
        "Số: 16/QĐ-SKHCN",
        "Số: 15/QĐ-SKHCN.",
        "Số : 15/QĐ-SKHCN",
        f"Số: 15{BLANK}",
        "",
    ],
)
def test_any_other_word_is_a_difference(after):
    found = differs([f"Số: {BLANK}", "x"], [after, "x"])

    assert found.filled == ()
    assert found.other[0].before == settled(f"Số: {BLANK}")


def test_a_number_changed_elsewhere_in_a_filled_paragraph_is_a_difference():
    found = differs([f"Số: {BLANK} thay 12/QĐ-SKHCN"], ["Số: 15/QĐ-SKHCN thay 13/QĐ-SKHCN"])

    assert found.filled == ()
    assert len(found.other) == 1


def test_the_mark_of_a_draft_may_go_but_no_other_paragraph():
    marked = differs(["DỰ THẢO", "Điều 1."], ["Điều 1."], frozenset({"DỰ THẢO"}))
    other = differs(["Điều 1.", "Điều 2."], ["Điều 1."], frozenset({"DỰ THẢO"}))

    assert (marked.filled, marked.other) == ((), ())
    assert other.other == (Change("Điều 2.", ""),)


def test_a_paragraph_put_in_the_middle_is_the_one_that_is_told():
    found = differs(["a", "b", "c", f"Số: {BLANK}"], ["a", "b", "mới", "c", "Số: 15/QĐ-SKHCN"])

    assert found.other == (Change("", "mới"),)
    assert [change.after for change in found.filled] == ["Số: 15/QĐ-SKHCN"]


def test_of_far_too_many_new_paragraphs_none_goes_unsaid():
    found = differs(["a"], ["b"] * (MOST_ALIGNED + 1))

    assert found.other[:2] == (Change("a", "b"), Change("", "b"))


def test_one_more_paragraph_behind_a_filled_number_is_seen_in_the_longest_document():
    rows = [f"dòng {at}" for at in range(MOST_ALIGNED)]

    found = differs([f"Số: {BLANK}", *rows, "hết"], ["Số: 15/QĐ-SKHCN", *rows, "thêm", "hết"])

    assert len(found.filled) == 1
    assert found.other[0].after == "thêm"


def test_two_documents_of_one_sign_may_each_bear_their_own_number_or_none():
    blanks = {settled(BLANK): frozenset({"15/QĐ-SKHCN", settled(BLANK)})}

    assert is_filled(settled(f"Số: {BLANK} và {BLANK}"), settled(f"Số: 15/QĐ-SKHCN và {BLANK}"), blanks)
    assert not is_filled(settled(f"Số: {BLANK}"), "Số: 16/QĐ-SKHCN", blanks)


def test_signs_that_look_like_patterns_are_taken_as_they_are():
    strange = {"/Q.+(": frozenset({"15/Q.+("})}

    assert is_filled("Số: /Q.+(", "Số: 15/Q.+(", strange)
    assert not is_filled("Số: /Q.+(", "Số: 15/QQQ(", strange)


def footed(text, page):
    """Return the bytes of a Word file whose footer says `text` around a page number that Word last saw."""
    document = Document()
    document.add_paragraph("x")
    paragraph = document.sections[0].footer.paragraphs[0]
    for part in (
        "<w:r {w}><w:t>{text}</w:t></w:r>",
        '<w:r {w}><w:fldChar w:fldCharType="begin"/></w:r>',
        "<w:r {w}><w:instrText> PAGE </w:instrText></w:r>",
        '<w:r {w}><w:fldChar w:fldCharType="separate"/></w:r>',
        "<w:r {w}><w:t>{page}</w:t></w:r>",
        '<w:r {w}><w:fldChar w:fldCharType="end"/></w:r>',
    ):
        paragraph._p.append(parse_xml(part.format(w=nsdecls("w"), text=text, page=page)))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_the_words_of_a_footer_count_and_its_page_number_does_not():
    same = compared([footed("Trang", 1)], [footed("Trang", 7)], GIVEN, frozenset())
    other = compared([footed("Trang", 1)], [footed("Tờ", 1)], GIVEN, frozenset())

    assert (same.filled, same.other) == ((), ())
    assert other.other == (Change("Trang", "Tờ"),)


@given(st.text(max_size=60))
def test_settling_twice_is_settling_once(text):
    assert settled(settled(text)) == settled(text)


def test_bytes_that_are_no_word_file_are_refused():
    with pytest.raises(DataError):
        compared([b"no"], [word("a")], GIVEN, frozenset())
