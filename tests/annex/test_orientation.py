"""A table that does not fit upright lies across the page; long texts alone do not turn it."""

import pytest

from docgen.annex.orientation import lies, needed_twips
from docgen.annex.table import printed
from docgen.models.bang import Bang
from docgen.nd30.page import TEXT_WIDTH_TWIPS, TWIPS_PER_MM
from docgen.nd30.rules_tables import RULES
from tests.annex.rows import rows


def table(columns, *data):
    return printed(Bang.model_validate({"nguon": "x.xlsx", "cot": columns}), rows(*data))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_examples_of_the_row_lie_or_stand(rule):
    for example, wanted in ((rule.good, False), (rule.bad, True)):
        found = table(example["cot"], *example["nguon"])

        assert lies([found], TEXT_WIDTH_TWIPS) is wanted


def test_wanted_widths_count_as_they_are():
    columns = [{"ma_cot": "stt"}, {"ma_cot": "a", "rong_mm": 30}, {"ma_cot": "b", "rong_mm": "40,5"}]

    assert needed_twips(table(columns)) == pytest.approx((12 + 30 + 40.5) * TWIPS_PER_MM)


def test_one_very_long_text_is_broken_into_lines():
    columns = [{"ma_cot": "stt"}, {"ma_cot": "ten"}, {"ma_cot": "ghi_chu", "tieu_de": "Ghi chú"}]

    assert not lies([table(columns, {"ten": "Thủ tục cấp giấy phép " * 70, "ghi_chu": ""})], TEXT_WIDTH_TWIPS)


def test_a_long_word_keeps_its_width():
    short, long = (table([{"ma_cot": "a"}], {"a": "x" * size}) for size in (5, 50))

    assert needed_twips(long) > 5 * needed_twips(short)


def test_the_few_longest_cells_do_not_turn_the_page():
    texts = [{"a": "Cấp giấy"} for _ in range(99)]

    even = needed_twips(table([{"ma_cot": "a", "kieu": "chu"}], *texts, {"a": "Cấp giấy"}))
    odd = needed_twips(table([{"ma_cot": "a", "kieu": "chu"}], *texts, {"a": "Cấp giấy " * 60}))

    assert odd == even


def test_columns_below_a_heading_count_each():
    under = [{"tieu_de": "Mức độ", "cot": [{"ma_cot": "a", "rong_mm": 20}, {"ma_cot": "b", "rong_mm": 20}]}]

    assert needed_twips(table(under)) == pytest.approx(40 * TWIPS_PER_MM)
