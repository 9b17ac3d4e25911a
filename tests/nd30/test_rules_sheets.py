"""Every row on source sheets: its examples are judged for real, its severity is the weight of the fault."""

import datetime as dt
import re
from pathlib import Path

import pytest

from docgen.models.base import day_of
from docgen.nd30.rules_sheets import MORE, RULES, rule_of
from docgen.say.rows import BY_ID
from docgen.sources import table_check
from docgen.sources.sheet_xml import SheetNotes
from docgen.sources.workbook import Sheet
from tests.sources.test_source_check import KNOWN

_NOTES = SheetNotes({}, frozenset(), frozenset(), {})
_SOURCES = Path(table_check.__file__).parent
_JUDGES = ("cell_faults", "name_faults", "code_faults", "total_faults", "source_check")


def judged(example):
    rows = [list(row) for row in example["dong"]]
    sheet = Sheet("tt.csv", "", rows, (), _NOTES, typed=False)
    day = day_of(example["ngay"])
    assert isinstance(day, dt.date)
    return table_check.check(sheet, KNOWN, day=day, names=tuple((heading,) for heading in rows[0]))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_good_example_breaks_nothing(rule):
    assert judged(rule.good) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_bad_example_breaks_exactly_this_rule_by_its_weight(rule):
    found = [(rule_of(fault.error.id), fault.weight) for fault in judged(rule.bad)]

    assert found == [(rule, rule.severity)]


@pytest.mark.parametrize("rule", [*RULES, MORE], ids=lambda rule: rule.id)
def test_both_sentences_are_there_and_end_without_a_stop(rule):
    assert rule.prop in BY_ID
    for sentence in (rule.vi, rule.en):
        assert len(sentence) > 10
        assert not sentence.endswith(".")


def test_every_fault_of_codes_levels_terms_bodies_and_totals_has_its_rule():
    text = "".join((_SOURCES / f"{name}.py").read_text(encoding="utf-8") for name in _JUDGES)
    ids = set(re.findall(r'"((?:ma|cap|muc_do|co_quan|ty_le|tong)_[a-z_]+)"', text))
    fields = {"ma_thu_tuc", "ten_thu_tuc", "cap_thuc_hien", "co_quan_thuc_hien", "muc_do"}
    refused_before = {"ma_la_so"}

    assert {id_ for id_ in ids - fields - refused_before if rule_of(id_) is None} == set()
    assert len(ids) > len(RULES)
