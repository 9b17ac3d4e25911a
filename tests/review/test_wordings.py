"""What texts have in common, and what stands in the gaps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.review import wordings

TEXTS = st.lists(st.text("ab 1,.\n", max_size=12), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (["Như trên;"] * 4, ("Như trên;",)),
        ([*(f"Số: {at}/SKHCN" for at in range(20)), "Số:    /SKHCN"], ("Số: ", "/SKHCN")),
        (["tại xã Trà Tân ngay", "tại xã Sơn Tân ngay", "tại xã Phú Tân ngay"], ("tại xã ", " ngay")),
        (["gửi Sở Nội vụ", "gửi Sở Tài chính"], ("gửi ", "")),
        (["xã An Phú Tân và", "xã Bình Phú Tân và", "xã Hòa Phú Tân và"], ("xã ", " và")),
        (["Điều 5 của", "Điều 12 của"], ("Điều ", " của")),
        (["Nguyễn Văn An", "Trần Bình"], ("", "")),
        (["đạt 79,4% hồ sơ", "đạt 8% hồ sơ"], ("đạt ", "% hồ sơ")),
        (["từ 1 đến 3 hồ sơ", "từ 2 đến 5 hồ sơ"], ("từ ", " đến ", " hồ sơ")),
        (["A x z", "A x yyy z"] * 5, ("A x ", "z")),
    ],
)
def test_what_is_common_stands_around_the_gaps(texts, parts):
    assert wordings.parts(texts) == parts


def test_one_odd_text_takes_nothing_from_what_the_others_have_in_common():
    texts = [f"Đề nghị xã {name} xử lý {at} hồ sơ." for at, name in enumerate("ABCDEGHIKLMNOPQRSTUVXY")]

    parts = wordings.parts([*texts, "Không phải làm gì."])

    assert parts == ("Đề nghị xã ", " xử lý ", " hồ sơ.")
    assert wordings.gaps("Không phải làm gì.", parts) is None


def test_a_number_that_differs_once_is_a_gap_however_rare():
    parts = wordings.parts([*["trước ngày 20 tháng 8"] * 99, "trước ngày 21 tháng 8"])

    assert wordings.gaps("trước ngày 21 tháng 8", parts) == ("21",)


def test_signs_between_two_gaps_belong_to_what_differs():
    parts = wordings.parts([f"tại {at}, {at + 1} và sau" for at in range(20)])

    assert wordings.gaps("tại 3, 4 và sau", parts) == ("3, 4",)


@given(TEXTS)
def test_parts_and_gaps_make_the_text_again(texts):
    parts = wordings.parts(texts)

    for text in texts:
        values = wordings.gaps(text, parts)
        if values is not None:
            pieces = [piece for pair in zip(parts, (*values, ""), strict=True) for piece in pair]
            assert "".join(pieces) == text


@given(TEXTS)
def test_most_texts_fit_what_they_have_in_common(texts):
    parts = wordings.parts(texts)

    fitting = sum(wordings.gaps(text, parts) is not None for text in texts)

    assert fitting >= wordings.ENOUGH * len(texts)


def test_a_text_of_thousands_of_words_is_compared_by_sentences():
    texts = [f"{'Câu này như nhau. ' * 400}Xã {name}." for name in "ABCD"]

    assert wordings.parts(texts)[0].count("Câu này như nhau.") == 400
