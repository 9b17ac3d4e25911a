"""Vietnamese words in the order of the dictionary: letters first, then tones, then capitals."""

import random
import tracemalloc
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.vn.collation import key

LETTERS = [*"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"]


def test_the_letters_have_the_order_of_the_alphabet():
    mixed = LETTERS.copy()
    random.Random(5).shuffle(mixed)

    assert sorted(mixed, key=key) == LETTERS


@pytest.mark.parametrize("vowel", "aăâeêioôơuưy")
def test_the_tones_follow_each_other_on_every_vowel(vowel):
    marks = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
    toned = [unicodedata.normalize("NFC", vowel + mark) for mark in marks]

    assert sorted(set(toned), key=key) == toned
    assert len(set(map(key, toned))) == 6


@pytest.mark.parametrize(
    "names",
    [
        ["An toàn", "Âu", "Dân tộc", "Đất đai", "Hộ tịch", "Xây dựng", "Y tế"],
        ["Hòa", "Hóa", "Hòa Bình", "Huế"],
        ["1", "2", "a", "A", "á", "b"],
        ["Ba Tơ", "Bà Tơ", "Ba Tơi"],
        ["hộ tịch", "Hộ tịch"],
        ["", " ", "- a", "0", "a", "я"],
        ["Điện", "Điện ảnh", "Điện lực", "Đường bộ"],
    ],
)
def test_names_are_sorted_as_people_look_them_up(names):
    shuffled = names.copy()
    random.Random(7).shuffle(shuffled)

    found = sorted(shuffled, key=key)

    assert [key(one) for one in found] == [key(one) for one in names]


@given(st.text(max_size=12))
def test_a_decomposed_text_has_the_place_of_the_composed_one(text):
    composed = unicodedata.normalize("NFC", text)

    assert key(unicodedata.normalize("NFD", text))[:2] == key(composed)[:2]


@given(st.text(max_size=12), st.text(max_size=12))
def test_texts_of_one_place_differ_by_spaces_and_composition_only(left, right):
    if key(left) == key(right):
        assert [unicodedata.normalize("NFC", one) for one in (left, right)] == [
            unicodedata.normalize("NFC", left)
        ] * 2


def test_the_keys_of_many_long_texts_share_their_weights():
    text = "Cấp giấy phép tiến hành công việc bức xạ; " * 4
    first, _ = key(text), tracemalloc.start()

    keys = [key(f"{number} {text}") for number in range(200)]
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len({one[0] for one in keys}) == 200
    assert first[0] == keys[0][0][2:]
    assert size / 200 < 20 * len(text) + 1_000
