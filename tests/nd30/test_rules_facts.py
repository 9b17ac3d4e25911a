"""Every row on facts: its examples are judged for real, its severity follows the row of the reference."""

from collections import Counter

import pytest

from docgen.nd30.rules_facts import BY_KIND, RULES
from tests.wording.facts import decision, judged, letter, plan

WEIGHTS = {
    "CC-12": "loi", "CC-13": "canh_bao", "CC-14": "canh_bao", "CC-15": "thong_tin", "CC-17": "thong_tin",
    "IS-18": "thong_tin", "NN-18": "thong_tin", "NN-20": "thong_tin",
    "LG-02": "thong_tin", "LG-03": "thong_tin", "NN-06": "thong_tin", "DV-10": "canh_bao",
}  # fmt: skip


def made(facts):
    if "can_cu" in facts:
        return decision(**facts)
    return letter(**facts) if "kinh_gui" in facts else plan(**facts)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_good_example_breaks_nothing(rule):
    assert [one.rule.id for one in judged(made(rule.good))] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_bad_example_breaks_exactly_this_rule(rule):
    assert [one.rule.id for one in judged(made(rule.bad))] == [rule.id]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_severity_is_that_of_the_row(rule):
    assert rule.severity == WEIGHTS[rule.id[:5]]
    assert rule.clause or rule.severity != "loi"


def test_ids_and_kinds_are_unique():
    assert [id_ for id_, count in Counter(rule.id for rule in RULES).items() if count > 1] == []
    assert len(BY_KIND) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_both_sentences_are_there_and_end_without_a_stop(rule):
    for sentence in (rule.vi, rule.en):
        assert len(sentence) > 10
        assert not sentence.endswith(".")
