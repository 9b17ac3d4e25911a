"""What is listed as not evaluated is a duty of the decree, and none that a rule evaluates."""

import re

import pytest

from docgen.nd30.groups import GROUPS, group_of
from docgen.nd30.rulebook import RULES
from docgen.nd30.rules_across import RULES as ACROSS
from docgen.nd30.unjudged import UNJUDGED

EVALUATED = {rule.id for rule in RULES}
PARTLY = {"SK-03", "SK-04", "DD-06", "DD-07", "DD-08", "PL-09", "KY-01", "KY-26"}
"""Evaluated, but for a draft, or where a fact is not known."""


@pytest.mark.parametrize("row", UNJUDGED, ids=lambda row: row.ids[0])
def test_no_duty_is_both_evaluated_and_listed_as_not(row):
    assert set(row.ids) & EVALUATED <= (PARTLY if row.when != "luon" else set())
    assert all(re.fullmatch(r"[A-Z]{2}-\d\d", id_) for id_ in row.ids)


@pytest.mark.parametrize("row", UNJUDGED, ids=lambda row: row.ids[0])
def test_each_says_why_in_both_languages(row):
    assert all((row.vi, row.en, row.why_vi, row.why_en))
    assert not re.search(r"[à-ỹđ]", re.sub(r"“.*?”", "", row.why_en).lower())


@pytest.mark.parametrize("rule", [*RULES, *ACROSS], ids=lambda rule: rule.id)
def test_each_rule_belongs_to_a_part_of_the_document(rule):
    assert group_of(rule.part, rule.prop) in GROUPS
