"""Which letters come first, and why."""

import pytest

from docgen.review.odd import REASONS
from docgen.review.sheet import pictured, sheet, shown_columns
from tests.review.packs import ERROR, WARNING, letter, odd_ones, run

COUNT, START = 200, 20
MADE = sheet(run(COUNT, odd_ones(START)), "vi")


def keys(at):
    return [one.key for one in MADE.reasons[at]]


@pytest.mark.parametrize(
    ("after", "key", "told"),
    [
        (0, "hong", "don_vi.csv:A3: «số công văn» phải là số"),
        (1, "loi", "1 chỗ: SK-03a"),
        (1, "canh_bao", "1 chỗ: TB-01"),
        (2, "khuon_hiem", "trình tự đoạn chỉ có ở 1 thư: thiếu 1 đoạn"),
        (3, "doan_khac", "1 đoạn không theo khuôn chung"),
        (4, "bang_trong", "bảng 1 không có dòng nào"),
        (5, "tong_khong", "«xử lý dứt điểm …» bằng 0"),
        (6, "lech_nhau", "«Số và ký hiệu» là «29» mà «Kèm theo» là «27»; ở hầu hết thư hai chỗ bằng nhau"),
        (6, "trung", "«Số và ký hiệu» là «29», trùng với 1 gói khác"),
        (7, "lech_xa", "«xử lý dứt điểm …» là 9999, gấp hơn 10 lần mức giữa"),
        (8, "it_gap", "«Số dòng» là «300», hầu hết là «6»"),
        (9, "da_sua_tay", "CV.docx đã bị sửa sau khi tạo"),
    ],
)  # fmt: skip
def test_an_odd_letter_is_named_with_the_reason(after, key, told):
    found = {one.key: one.text for one in MADE.reasons[START + after]}

    assert found[key] == told


def test_the_longest_letter_is_named():
    assert "dai_nhat" in keys(START + 8)


def test_a_letter_like_the_others_has_no_reason():
    odd = {at for at in range(COUNT) if MADE.reasons[at]}

    assert odd == set(range(START, START + 12))
    assert MADE.odd() == 12


def test_the_gravest_come_first_then_the_order_of_the_table():
    first = MADE.order[:12]

    weights = [REASONS.index(keys(at)[0]) for at in first]
    assert weights == sorted(weights)
    assert first[0] == START
    assert list(MADE.order[12:]) == [at for at in range(COUNT) if at not in first]


def test_a_finding_that_half_of_the_letters_have_is_no_reason_to_look_at_one():
    changes = [(at, {"findings": (WARNING,)}) for at in range(30)]

    made = sheet(run(40, [*changes, (3, {"findings": (WARNING, ERROR)})]), "vi")

    assert [at for at in range(40) if made.reasons[at]] == [3]
    assert made.reasons[3][0].text == "1 chỗ: SK-03a"


def test_an_empty_table_that_most_letters_have_is_not_odd():
    made = sheet(run(40, [(at, {"blocks": letter(at, rows=0)}) for at in range(30)]), "vi")

    assert "bang_trong" not in {one.key for why in made.reasons for one in why}


def test_places_that_always_hold_the_same_are_one_column():
    made = sheet(run(40), "vi")

    assert [one.label for one in made.columns.all] == [
        "Số và ký hiệu",
        "Kính gửi",
        "xử lý dứt điểm …",
        "Số dòng",
    ]
    assert made.columns.of_gaps == ((0, 1, 1, 2, 0, 3, 2),)


def test_the_list_shows_what_differs_but_not_the_body_again():
    made = sheet(run(40), "vi")

    shown = [made.columns.all[at].label for at in shown_columns(made.columns, made.run.packs, 8)]

    assert shown == ["Số và ký hiệu", "xử lý dứt điểm …"]


def test_a_column_that_repeats_another_but_for_one_letter_is_not_shown_twice():
    shown = [MADE.columns.all[at].label for at in shown_columns(MADE.columns, MADE.run.packs, 8)]

    assert shown == ["Số và ký hiệu", "xử lý dứt điểm …"]


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_few_packs_are_not_held_against_each_other(count):
    made = sheet(run(count), "vi")

    assert made.odd() == 0
    assert len(made.order) == count


def test_letters_with_findings_are_pictured_first_then_odd_ones_the_longest_and_a_sample():
    wanted = pictured(MADE)

    assert set(wanted[:2]) == {START + 1, START + 11}
    assert START not in wanted
    assert set(range(START + 1, START + 12)) <= set(wanted)
    assert len(wanted) <= 60 + 20 + 20 + 40
    assert {0, 5, 10, 15} <= set(wanted)
    assert len([at for at in wanted if at >= START + 12]) > 30


def test_of_many_letters_with_the_same_findings_the_unlike_are_pictured_first():
    changes = [(at, {"findings": (WARNING,)}) for at in range(100)]

    wanted = pictured(sheet(run(100, [*changes, (99, {"findings": (ERROR,)})]), "vi"))

    assert wanted[:2] == (0, 99)


def test_where_no_pattern_is_frequent_none_is_rare():
    changes = [(at, {"blocks": letter(at)[: 3 + at]}) for at in range(14)]

    made = sheet(run(16, changes), "vi")

    assert "khuon_hiem" not in {one.key for why in made.reasons for one in why}
