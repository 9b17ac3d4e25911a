"""Every row's good and bad example, written into a real file and read back by the real check."""

import pytest

from docgen.check import check
from docgen.nd30.rulebook import RULES
from tests.check.paper import Paper
from tests.check.writers import WRITERS

COMPANIONS = {
    "PN-05": {"ST-A2f"}, "QH-02a": {"QH-04", "PG-15"}, "QH-02d": {"QH-01"},
    "QH-07a": {"QH-09a", "PG-15"}, "QH-07b": {"QH-09a"}, "QH-07d": {"QH-05", "QH-09a"},
    "CQ-05d": {"CQ-07a"}, "SK-05d": {"SK-02"}, "DD-10a": {"PG-15"}, "DD-10d": {"DD-06", "DD-11"},
    "TL-05d": {"TL-05f"}, "NN-02d": {"NN-02f"}, "ND-01a": {"ND-01e"},
    "ND-08d": {"ND-22", "ND-08f", "ND-09b"}, "ND-11d": {"ND-22", "ND-12", "ND-12b"},
    "ND-14d": {"ND-22", "ND-14g", "ND-14f"}, "ND-15a": {"ND-01e"}, "ND-17a": {"ND-01e"},
    "ND-01a2": {"ND-01e"}, "ND-01a3": {"ND-01e"}, "ND-01a4": {"ND-01e"},
    "ND-01d4": {"ND-22", "ND-14h", "ND-14i"}, "NN-07d": {"NN-07f"}, "NN-08d": {"NN-09"},
    "PL-04d": {"PL-04f"}, "PL-06d": {"PL-07"}, "ND-03a": {"ND-03b"}, "PG-12b": {"PG-11"},
    "QH-03": {"CQ-07a", "QH-04", "QH-09a"}, "QH-04": {"QH-02a", "PG-15"}, "QH-06": {"QH-09a"},
    "QH-08b": {"QH-09a"}, "SK-02": {"SK-05d"}, "SK-08b": {"NN-19"}, "SK-10": {"DD-12", "DD-15"},
    "DD-12": {"SK-10", "DD-15"}, "KD-05": {"PL-18"}, "KD-02b": {"QH-09a"},
    "KD-02c": {"CQ-07a"}, "KD-02l": {"PL-01a"}, "NN-01": {"PL-18"}, "NN-02f": {"NN-03"},
    "MK-05d": {"MK-03", "MK-04"}, "MK-07d": {"MK-07f"}, "ND-26d": {"ND-26g"}, "ND-14b": {"ND-14k"},
    "TL-14b": {"TL-04a"}, "KD-02m": {"SK-07", "NN-01"}, "MK-03": {"MK-04"}, "MK-06": {"MK-04"},
    "ST-A1": {"NN-13"}, "PL-20a": {"CQ-07a"}, "PL-20q": {"PL-20p"}, "PL-20r": {"ND-22"},
    "NN-08f": {"NN-09"}, "NN-08h": {"NN-09"}, "PL-16": {"PL-15"},
}  # fmt: skip
"""Bad example → rules that it cannot but break too: a Quốc hiệu of 14 pt has no coherent set either."""


def found(rule, value):
    paper = Paper()
    WRITERS[rule.prop](paper, rule, value)
    return check(paper.docx(), file="van_ban.docx", facts=paper.facts)


def test_the_document_that_the_examples_change_is_correct():
    assert check(Paper().docx(), file="van_ban.docx") == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_good_example_breaks_nothing(rule):
    assert found(rule, rule.good) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_bad_example_breaks_exactly_this_rule(rule):
    findings = found(rule, rule.bad)

    assert [finding.rule.id for finding in findings if finding.rule is rule] == [rule.id]
    assert {finding.rule.id for finding in findings} - {rule.id} == COMPANIONS.get(rule.id, set())
